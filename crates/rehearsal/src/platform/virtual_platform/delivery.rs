//! From the request to the certificate: who judges, who may still say no, when it is delivered.

use host::Clock;
use jiff::{SignedDuration, Timestamp};

use super::{VirtualPlatform, broken};
use crate::platform::certra;
use crate::platform::ledger::{Issue, Ledger, Validation};
use crate::platform::options::Judgement;
use crate::platform::refusal::{Kind, Refusal};

/// What came of a word about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It counts.
    Done,
    /// There is no such request.
    Unknown,
    /// The request is not in a state for it.
    TooLate,
}

impl VirtualPlatform {
    /// Judges and delivers every certificate whose time has come.
    pub fn deliver(&self, ledger: &mut Ledger, at: Timestamp) -> Result<(), Refusal> {
        let mut changed = false;
        for issue in &mut ledger.certificates {
            if issue.is_in_progress(at) {
                changed |= self.proceed(issue, at)?;
            }
        }
        match changed {
            true => self.keep(ledger),
            false => Ok(()),
        }
    }

    /// The support team says yes.
    pub fn approve(&self, identifier: &str) -> Result<Decision, Refusal> {
        self.decide(|issue, at| {
            if issue.identifier != identifier.to_ascii_uppercase() {
                return Decision::Unknown;
            }
            match issue.validation {
                Validation::Manual if issue.is_in_progress(at) => {
                    issue.validation = Validation::Approved { at };
                    Decision::Done
                }
                _ => Decision::TooLate,
            }
        })
    }

    /// The support team, or the authority, says no.
    pub fn refuse(&self, identifier: &str) -> Result<Decision, Refusal> {
        self.decide(|issue, at| {
            if issue.identifier != identifier.to_ascii_uppercase() {
                return Decision::Unknown;
            }
            if !issue.is_in_progress(at) {
                return Decision::TooLate;
            }
            issue.refuse(at);
            Decision::Done
        })
    }

    /// A foreigner says yes behind their link; saying it twice changes nothing.
    pub fn confirm(&self, link: &str) -> Result<Decision, Refusal> {
        self.decide(|issue, at| match &issue.validation {
            Validation::Unconfirmed { secret, .. } if secret == link => {
                if issue.link_has_lapsed(at) {
                    return Decision::TooLate;
                }
                let secret = secret.clone();
                issue.validation = Validation::Confirmed { at, secret };
                Decision::Done
            }
            Validation::Confirmed { secret, .. } if secret == link => Decision::Done,
            _ => Decision::Unknown,
        })
    }

    /// Whether a link can still be used, without using it.
    pub fn link(&self, link: &str) -> Decision {
        let at = self.clock.now();
        let ledger = self.ledger();
        let of = |issue: &Issue| match &issue.validation {
            Validation::Unconfirmed { secret, .. } if secret == link => {
                Some(match issue.link_has_lapsed(at) {
                    true => Decision::TooLate,
                    false => Decision::Done,
                })
            }
            Validation::Confirmed { secret, .. } if secret == link => Some(Decision::Done),
            _ => None,
        };
        let found = ledger.certificates.iter().find_map(of);
        found.unwrap_or(Decision::Unknown)
    }

    /// Asks each request for its decision until one is concerned.
    fn decide(
        &self,
        decision: impl Fn(&mut Issue, Timestamp) -> Decision,
    ) -> Result<Decision, Refusal> {
        let at = self.clock.now();
        let mut ledger = self.ledger();
        self.deliver(&mut ledger, at)?;
        for issue in &mut ledger.certificates {
            let decided = decision(issue, at);
            if decided == Decision::Unknown {
                continue;
            }
            if decided == Decision::Done {
                self.keep(&ledger)?;
            }
            return Ok(decided);
        }
        Ok(Decision::Unknown)
    }

    fn proceed(&self, issue: &mut Issue, at: Timestamp) -> Result<bool, Refusal> {
        let judged = self.judge(issue, at)?;
        let Some(since) = cleared(issue) else {
            return Ok(judged);
        };
        if at.duration_since(since) < duration(self.options.deliver_after)? {
            return Ok(judged);
        }
        certra::deliver(self.family()?, issue, at)?;
        Ok(true)
    }

    /// What the support team does by itself; true when it said something.
    fn judge(&self, issue: &mut Issue, at: Timestamp) -> Result<bool, Refusal> {
        if !matches!(issue.validation, Validation::Manual) {
            return Ok(false);
        }
        let due = |time| issue.requested.checked_add(duration(time)?).map_err(broken);
        match self.options.judgement {
            Judgement::Manual {
                approve_after: Some(time),
            } if at >= due(time)? => {
                issue.validation = Validation::Approved { at: due(time)? };
                Ok(true)
            }
            Judgement::Refused if at >= due(self.options.deliver_after)? => {
                issue.refuse(at);
                Ok(true)
            }
            _ => Ok(false),
        }
    }
}

/// Since when nothing but the authority's work is missing.
fn cleared(issue: &Issue) -> Option<Timestamp> {
    match issue.validation {
        Validation::Automatic => Some(issue.requested),
        Validation::Approved { at } | Validation::Confirmed { at, .. } => Some(at),
        Validation::Manual | Validation::Refused { .. } | Validation::Unconfirmed { .. } => None,
    }
}

fn duration(time: std::time::Duration) -> Result<SignedDuration, Refusal> {
    SignedDuration::try_from(time).map_err(|_| Kind::Broken.into())
}
