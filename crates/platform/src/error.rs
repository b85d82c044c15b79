//! What can go wrong, each with a stable code.

use std::path::PathBuf;

use host::DiskError;
use jiff::fmt::rfc2822;
use jiff::{SignedDuration, Timestamp};
use wire::WireError;

use crate::fault::Fault;
use crate::operation::Operation;
use crate::status::Refusal;

/// Every code of this room. Errors of the rooms below keep their own codes: [`PlatformError::Wire`]
/// those of `wire`, [`EnvironmentError::File`] those of `host`.
pub const CODES: &[&str] = &[
    "PLATFORM-FAULT",
    "PLATFORM-REFUSED",
    "PLATFORM-CLOCK-OFF",
    "PLATFORM-ANSWER-UNREADABLE",
    "PLATFORM-HTTP-STATUS",
    "PLATFORM-NO-ETK",
    "PLATFORM-CHALLENGE",
    "PLATFORM-ENVIRONMENT-UNKNOWN",
    "PLATFORM-ENVIRONMENT-NO-REHEARSAL",
    "PLATFORM-ENVIRONMENT-UNREADABLE",
    "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
    "PLATFORM-ENVIRONMENT-KEY-MISSING",
    "PLATFORM-ENVIRONMENT-VALUE",
    "PLATFORM-ENVIRONMENT-HTTP",
    "PLATFORM-ENVIRONMENT-TRUST",
];

/// Why there is no usable answer of the platform. Texts of the platform come with national numbers
/// masked.
#[derive(Debug, thiserror::Error)]
pub enum PlatformError {
    /// No answer; whether the request arrived, the inner error says ([`WireError::never_sent`]).
    #[error(transparent)]
    Wire(#[from] WireError),
    /// A SOAP fault: the request was not handled.
    #[error("{operation:?}: fault {code}: {message}", code = fault.code, message = fault.message("en"))]
    Fault {
        /// What was asked.
        operation: Operation,
        /// What came.
        fault: Box<Fault>,
    },
    /// The platform handled the request and says no.
    #[error("{operation:?}: refused with {code}: {message}", code = refusal.code(), message = refusal.message())]
    Refused {
        /// What was asked.
        operation: Operation,
        /// Its reasons.
        refusal: Box<Refusal>,
    },
    /// The platform says no, and its clock and ours are too far apart: that is why, most likely.
    #[error("{said} (this computer: {here}, the platform: {there})")]
    ClockOff {
        /// What it says.
        said: Box<PlatformError>,
        /// The time here when the answer came.
        here: Timestamp,
        /// The time there.
        there: Timestamp,
    },
    /// An HTTP status that is no success, without a SOAP fault: a gateway or proxy answered.
    #[error("{operation:?}: HTTP status {status}")]
    HttpStatus {
        /// What was asked.
        operation: Operation,
        /// The status.
        status: u16,
    },
    /// The answer is not what the protocol says. The request may have been carried out.
    #[error("{operation:?}: the answer cannot be read: {detail}")]
    AnswerUnreadable {
        /// What was asked.
        operation: Operation,
        /// The element or the reason; no values.
        detail: String,
    },
    /// The depot has no encryption token for this.
    #[error("the depot has no encryption token: {detail}")]
    NoEtk {
        /// The depot's words, if any.
        detail: String,
    },
    /// The challenge for an encryption key does not decrypt to what it promises.
    #[error("the challenge does not fit: {0}")]
    Challenge(&'static str),
    /// The description of the platform cannot be used.
    #[error(transparent)]
    Environment(#[from] EnvironmentError),
}

/// Why the description of a platform cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum EnvironmentError {
    /// Neither a known name nor a file.
    #[error("{name} is neither a known platform nor a file")]
    Unknown {
        /// What was asked for.
        name: String,
    },
    /// No rehearsal platform is running: its ready file is absent.
    #[error("no rehearsal platform is running; {path} is absent", path = path.display())]
    NoRehearsal {
        /// Where its ready file would be.
        path: PathBuf,
    },
    /// The text is no TOML or no JSON.
    #[error("the description of the platform cannot be read: {detail}")]
    Unreadable {
        /// Line and reason.
        detail: String,
    },
    /// A key that nobody knows, perhaps misspelt.
    #[error("unknown key {key}")]
    KeyUnknown {
        /// With its table: `endpoints.certa`.
        key: String,
    },
    /// A key that must be there is not.
    #[error("key {key} is missing")]
    KeyMissing {
        /// With its table.
        key: String,
    },
    /// A value of the wrong kind, or an address that is none.
    #[error("{key}: {detail}")]
    Value {
        /// With its table.
        key: String,
        /// What is wrong.
        detail: String,
    },
    /// `http://` to another computer.
    #[error("{key}: plain HTTP to {host} is refused")]
    Http {
        /// With its table.
        key: String,
        /// The host of the address.
        host: String,
    },
    /// A file with authorities holds no usable certificate.
    #[error("{path}: {detail}", path = path.display())]
    Trust {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        detail: String,
    },
    /// A file of the description cannot be read.
    #[error(transparent)]
    File(#[from] DiskError),
}

impl PlatformError {
    /// Stable code; errors of the rooms below keep theirs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Wire(error) => error.code(),
            Self::Fault { .. } => "PLATFORM-FAULT",
            Self::Refused { .. } => "PLATFORM-REFUSED",
            Self::ClockOff { .. } => "PLATFORM-CLOCK-OFF",
            Self::HttpStatus { .. } => "PLATFORM-HTTP-STATUS",
            Self::AnswerUnreadable { .. } => "PLATFORM-ANSWER-UNREADABLE",
            Self::NoEtk { .. } => "PLATFORM-NO-ETK",
            Self::Challenge(_) => "PLATFORM-CHALLENGE",
            Self::Environment(error) => error.code(),
        }
    }

    /// Named values for the sentence. Faults and refusals: `operation`, `code`, `message`,
    /// `parameters` (empty for faults), `origin` and `ticket` (empty for refusals); with clocks apart
    /// also `here` and `there`.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Wire(error) => error.facts(),
            Self::Fault { operation, fault } => vec![
                ("operation", operation.name().to_owned()),
                ("code", fault.code.clone()),
                ("message", fault.message("en").to_owned()),
                ("parameters", String::new()),
                ("origin", fault.origin.clone().unwrap_or_default()),
                ("ticket", fault.ticket.clone().unwrap_or_default()),
            ],
            Self::Refused { operation, refusal } => vec![
                ("operation", operation.name().to_owned()),
                ("code", refusal.code().to_owned()),
                ("message", refusal.message().to_owned()),
                ("parameters", refusal.parameters()),
                ("origin", String::new()),
                ("ticket", String::new()),
            ],
            Self::ClockOff { said, here, there } => {
                let mut facts = said.facts();
                let second = |moment: &Timestamp| moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
                facts.extend([("here", second(here)), ("there", second(there))]);
                facts
            }
            Self::HttpStatus { operation, status } => vec![
                ("operation", operation.name().to_owned()),
                ("status", status.to_string()),
            ],
            Self::AnswerUnreadable { operation, detail } => vec![
                ("operation", operation.name().to_owned()),
                ("detail", detail.clone()),
            ],
            Self::NoEtk { detail } => vec![("detail", detail.clone())],
            Self::Challenge(detail) => vec![("detail", (*detail).to_owned())],
            Self::Environment(error) => error.facts(),
        }
    }

    /// True when the platform certainly did not act on the request, so that it may be sent again.
    pub fn never_sent(&self) -> bool {
        match self {
            Self::Wire(error) => error.never_sent(),
            Self::Environment(_) => true,
            _ => false,
        }
    }

    /// What the platform says, whatever the clocks say.
    #[must_use]
    pub fn said(&self) -> &Self {
        match self {
            Self::ClockOff { said, .. } => said,
            other => other,
        }
    }

    /// The same with both clocks, when the platform says no and they are more than [`APART`] apart.
    pub(crate) fn with_clocks(self, here: Timestamp, answer: &wire::Answer) -> Self {
        let there = answer.header("date");
        let there =
            there.and_then(|text| rfc2822::DateTimeParser::new().parse_timestamp(text).ok());
        match (&self, there) {
            (Self::Refused { .. } | Self::Fault { .. }, Some(there))
                if here.duration_since(there).abs() > APART =>
            {
                Self::ClockOff {
                    said: Box::new(self),
                    here,
                    there,
                }
            }
            _ => self,
        }
    }
}

/// Clocks that are nearer to each other are no reason to refuse; a time stamp of the STS is good for
/// as long.
const APART: SignedDuration = SignedDuration::from_mins(5);

impl EnvironmentError {
    /// Stable code; errors of a file keep theirs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "PLATFORM-ENVIRONMENT-UNKNOWN",
            Self::NoRehearsal { .. } => "PLATFORM-ENVIRONMENT-NO-REHEARSAL",
            Self::Unreadable { .. } => "PLATFORM-ENVIRONMENT-UNREADABLE",
            Self::KeyUnknown { .. } => "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
            Self::KeyMissing { .. } => "PLATFORM-ENVIRONMENT-KEY-MISSING",
            Self::Value { .. } => "PLATFORM-ENVIRONMENT-VALUE",
            Self::Http { .. } => "PLATFORM-ENVIRONMENT-HTTP",
            Self::Trust { .. } => "PLATFORM-ENVIRONMENT-TRUST",
            Self::File(error) => error.code(),
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let path = |path: &PathBuf| ("path", path.display().to_string());
        match self {
            Self::Unknown { name } => vec![("name", name.clone())],
            Self::NoRehearsal { path: at } => vec![path(at)],
            Self::Unreadable { detail } => vec![("detail", detail.clone())],
            Self::KeyUnknown { key } | Self::KeyMissing { key } => vec![("key", key.clone())],
            Self::Value { key, detail } => vec![("key", key.clone()), ("detail", detail.clone())],
            Self::Http { key, host } => vec![("key", key.clone()), ("host", host.clone())],
            Self::Trust { path: at, detail } => vec![path(at), ("detail", detail.clone())],
            Self::File(error) => error.facts(),
        }
    }
}
