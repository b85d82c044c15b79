//! A redacted record of one contact with a platform, held against what is assumed of it (eHealth
//! protocol, section 14).
//!
//! [`Recording`] listens between the messages and the wire and keeps of each exchange words of the
//! protocol only: names of elements, codes, algorithms, forms, dates as differences. No personal
//! value, no number of a key, no key and no text of a contract is ever in it. [`Report`] says for
//! each assumption whether the contact bears it out.

mod exchange;
mod judge;
mod name;
mod observe;
mod recording;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::assumptions::ASSUMPTIONS;
use crate::environment::Environment;

pub use exchange::{CertificateSeen, DnForm, DnSeen, Exchange, FaultSeen, Outcome, SignatureSent};
pub use recording::Recording;

/// What one contact showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Version of this shape; 1.
    pub version: u32,
    /// The program and its version.
    pub program: String,
    /// When the report was made.
    pub made: Timestamp,
    /// Which sort of platform: `production`, `acceptance`, `rehearsal`, `described`.
    pub platform: String,
    /// Each assumption, with what was seen of it.
    pub findings: Vec<Finding>,
    /// Each exchange, redacted.
    pub exchanges: Vec<Exchange>,
}

/// One assumption, held against what was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its word ([`crate::AssumptionId::word`]).
    pub id: String,
    /// What is done by default.
    pub default: String,
    /// What was done this time.
    pub setting: String,
    /// Where the default comes from.
    pub source: String,
    /// How sure it was before (`confirmed`, `not-yet-confirmed`).
    pub standing: String,
    /// What the contact says.
    pub verdict: Verdict,
    /// What was seen, in words of the protocol.
    pub seen: Vec<String>,
}

/// What a contact says of an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The platform behaved as assumed.
    Held,
    /// The platform behaved otherwise.
    Contradicted,
    /// The contact does not tell.
    NotSeen,
}

impl Report {
    /// The report of what was recorded, judged with the settings of `environment`.
    pub fn of(environment: &Environment, exchanges: Vec<Exchange>, made: Timestamp) -> Self {
        let settings = &environment.assumptions;
        let findings = ASSUMPTIONS
            .iter()
            .map(|assumption| {
                let judged = judge::judge(assumption.id, settings, &exchanges);
                Finding {
                    id: assumption.id.word().to_owned(),
                    default: assumption.default.to_owned(),
                    setting: match assumption.id {
                        crate::AssumptionId::PollSeconds => environment.poll_seconds.to_string(),
                        id => settings.value(id),
                    },
                    source: assumption.source.to_owned(),
                    standing: assumption.status.word().to_owned(),
                    verdict: judged.verdict,
                    seen: judged.seen,
                }
            })
            .collect();
        Self {
            version: VERSION,
            program: concat!("Clavis/", env!("CARGO_PKG_VERSION")).to_owned(),
            made,
            platform: environment.kind.word().to_owned(),
            findings,
            exchanges,
        }
    }

    /// The findings with this verdict.
    pub fn with(&self, verdict: Verdict) -> impl Iterator<Item = &Finding> {
        let wanted = move |finding: &&Finding| finding.verdict == verdict;
        self.findings.iter().filter(wanted)
    }

    /// As JSON, to be kept or sent.
    ///
    /// # Errors
    /// Never for a report that was made here; the type is that of the library.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }

    /// Reads a report back; fields of later versions are left out.
    ///
    /// # Errors
    /// The text is no report.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl Verdict {
    /// A stable word, the same as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Contradicted => "contradicted",
            Self::NotSeen => "not-seen",
        }
    }
}

const VERSION: u32 = 1;
