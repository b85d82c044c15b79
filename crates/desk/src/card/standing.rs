//! What speaks against signing with a card, and what the authorities say about its certificates.

use eid::revocation::{Checked, Inquiry, Standing};
use eid::{Card, EidError, Key, Roots};
use wire::HttpsTransport;

use crate::answers::{ImpedimentLine, RevocationLine, StandingWord};
use crate::{Desk, Failure};

impl Desk {
    /// Asks the authorities. What cannot be asked is unknown, no failure.
    pub(super) fn checked(&self, card: &mut Card, roots: &Roots) -> Result<Vec<Checked>, Failure> {
        let transport = HttpsTransport::new(&self.network_options(&[]))?;
        Ok(card.revocation(&Inquiry {
            transport: &transport,
            at: self.clock.now(),
            roots,
        })?)
    }

    /// What speaks against signing, for both keys, each once; what `checked` has shown comes last.
    pub(super) fn impediments(
        &self,
        card: &mut Card,
        checked: &[Checked],
    ) -> Result<Vec<ImpedimentLine>, Failure> {
        let mut found: Vec<EidError> = Vec::new();
        for key in [Key::Authentication, Key::NonRepudiation] {
            found.extend(card.impediments(key, self.clock.now())?);
        }
        found.extend(checked.iter().filter_map(Checked::impediment));
        let mut lines = Vec::new();
        for one in found {
            let line = self.impediment_line(&one.into());
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        Ok(lines)
    }

    fn impediment_line(&self, failure: &Failure) -> ImpedimentLine {
        let words = failure.sentence(&self.catalogue, self.language);
        ImpedimentLine {
            code: failure.code().to_owned(),
            what: words.what,
            why: words.why,
            now: words.now,
            who: words.who,
        }
    }

    /// Each certificate that was asked about, in words.
    pub(super) fn revocation_lines(&self, checked: &[Checked]) -> Vec<RevocationLine> {
        checked
            .iter()
            .map(|one| self.revocation_line(one))
            .collect()
    }

    fn revocation_line(&self, checked: &Checked) -> RevocationLine {
        let (since, reason) = match &checked.standing {
            Standing::Revoked { since, reason } => (Some(since.to_string()), *reason),
            Standing::Good | Standing::Unknown(_) => (None, None),
        };
        let failure = match &checked.standing {
            Standing::Unknown(why) => Some(Failure::new(why.code(), why.facts())),
            Standing::Good | Standing::Revoked { .. } => checked.impediment().map(Failure::from),
        };
        let words = failure
            .as_ref()
            .map(|failure| self.impediment_line(failure));
        RevocationLine {
            kind: checked.kind.word().to_owned(),
            standing: match &checked.standing {
                Standing::Good => StandingWord::Good,
                Standing::Revoked { .. } => StandingWord::Revoked,
                Standing::Unknown(_) => StandingWord::Unknown,
            },
            sentence: match &words {
                Some(words) => words.what.clone(),
                None => self.say("card-not-revoked", &[]),
            },
            since,
            reason: reason.map(str::to_owned),
            code: words.as_ref().map(|words| words.code.clone()),
            why: words.as_ref().map(|words| words.why.clone()),
            now: words.as_ref().map(|words| words.now.clone()),
            who: words.map(|words| words.who),
        }
    }
}
