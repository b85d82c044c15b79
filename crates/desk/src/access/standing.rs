//! How the record stands: looked at once at the start of the work, told until it is whole.

use store::{Head, RecordsError, StoreError};

use super::Access;
use crate::Failure;
use crate::answers::RecordVerdict;

/// The verdict, and the first entry that is not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) verdict: RecordVerdict,
    pub(super) from: Option<u64>,
}

impl Standing {
    /// What a check of the chain says.
    ///
    /// # Errors
    /// Those of the record that say nothing of the chain: a locked keyring, a damaged file.
    pub(super) fn of<T>(checked: Result<T, StoreError>) -> Result<Self, Failure> {
        let (verdict, from) = match checked {
            Ok(_) => (RecordVerdict::Whole, None),
            Err(StoreError::Records(fault)) => match fault {
                RecordsError::Changed { from } => (RecordVerdict::Changed, Some(from)),
                RecordsError::DocumentChanged { .. } => (RecordVerdict::Changed, None),
                RecordsError::Cut { .. } => (RecordVerdict::Truncated, None),
                RecordsError::Rewritten { .. } | RecordsError::HeadGone { .. } => {
                    (RecordVerdict::Rewritten, None)
                }
                other => return Err(StoreError::from(other).into()),
            },
            Err(other) => return Err(other.into()),
        };
        Ok(Self { verdict, from })
    }

    /// As a word of the sentences.
    pub(super) fn word(self) -> &'static str {
        match self.verdict {
            RecordVerdict::Whole => "whole",
            RecordVerdict::Changed => "changed",
            RecordVerdict::Truncated => "truncated",
            RecordVerdict::Rewritten => "rewritten",
            RecordVerdict::Behind => "behind",
        }
    }

    /// Named values of its sentence.
    pub(super) fn facts(self, end: Head) -> [(&'static str, String); 3] {
        let from = self.from.map(|from| from.to_string());
        [
            ("state", self.word().to_owned()),
            ("count", end.number.to_string()),
            ("from", from.unwrap_or_default()),
        ]
    }
}

impl Access<'_> {
    /// What is wrong with the record, in a sentence; nothing where it is whole. Every entry is read once in a run of
    /// the program, and nothing is refused for it.
    pub(super) fn alarm(&self) -> Option<String> {
        let standing = self.desk.access.standing(|| {
            Standing::of(self.records.verify_entries()).unwrap_or_else(|failure| {
                // Told where the record is opened or read.
                tracing::warn!(code = failure.code(), "the record was not looked through");
                Standing {
                    verdict: RecordVerdict::Whole,
                    from: None,
                }
            })
        });
        if standing.verdict == RecordVerdict::Whole {
            return None;
        }
        let end = self.records.head().ok()?;
        let told = self.say("access-record", &standing.facts(end));
        Some(format!("{told} {}", self.say("access-record-alarm", &[])))
    }
}
