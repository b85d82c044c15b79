//! What the journal knows of a request. Never a key, a PIN, a password or a national number.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Entry, Journal, NewEntry, StoreError, ThreadId};

/// A request as it was written at its latest step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The platform: `production`, `acceptance`, `rehearsal`, or the path of its description.
    pub platform: String,
    /// The distinguished name, in the platform's escaped form.
    pub name: String,
    /// The keystore that holds the key.
    pub keystore: PathBuf,
    /// Public key identifier, 40 upper-case hexadecimal digits.
    pub key: String,
    /// Whether eHealth checks the request by hand, once it has said so.
    pub automatically_validated: Option<bool>,
    /// Identifier of the key that the new certificate replaces.
    pub replaces: Option<String>,
    /// Start of validity, once the certificate is there; none in what earlier versions wrote.
    #[serde(default)]
    pub valid_from: Option<Timestamp>,
    /// End of validity, once the certificate is there.
    pub valid_until: Option<Timestamp>,
    /// Serial number of the encryption token, decimal, once it is registered.
    pub etk: Option<String>,
    /// True when the key is on another computer: `keystore` is the hand-over file then.
    #[serde(default)]
    pub elsewhere: bool,
    /// Where a foreigner confirms who they are, and until when.
    #[serde(default)]
    pub confirmation: Option<Confirmation>,
}

/// The page where a person without a Belgian eID confirms a request (eHealth protocol, section 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The address. Whoever has it can confirm.
    pub url: String,
    /// The moment after which the request lapses.
    pub until: Timestamp,
}

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The key is on disk and reads back; nothing was sent.
    KeyKept,
    /// The signed request is about to leave.
    Sending,
    /// The platform has accepted it.
    Accepted,
    /// It was sent, and no answer came.
    AnswerLost,
    /// The platform has refused it.
    Refused,
    /// Given up before anything was sent.
    Abandoned,
    /// The certificate is in the keystore.
    Installed,
    /// The key of the encryption token is in the keystore; the platform is told next.
    EtkKept,
    /// A replacement token is registered and waits for a yes; the earlier one is still in use.
    WaitsForActivation,
    /// Certificate and encryption token are there and checked.
    Complete,
    /// The request went into a hand-over file: somebody with a card signs and sends it.
    HandedOver,
    /// The signed revocation is about to leave.
    Revoking,
    /// A revocation was sent, and no answer came.
    RevocationLost,
    /// The certificate and its token are revoked.
    Revoked,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 14] = [
        Self::KeyKept,
        Self::Sending,
        Self::Accepted,
        Self::AnswerLost,
        Self::Refused,
        Self::Abandoned,
        Self::Installed,
        Self::EtkKept,
        Self::WaitsForActivation,
        Self::Complete,
        Self::HandedOver,
        Self::Revoking,
        Self::RevocationLost,
        Self::Revoked,
    ];

    /// Its word in the journal.
    pub fn word(self) -> &'static str {
        match self {
            Self::KeyKept => "request.key-kept",
            Self::Sending => "request.sending",
            Self::Accepted => "request.accepted",
            Self::AnswerLost => "request.answer-lost",
            Self::Refused => "request.refused",
            Self::Abandoned => "request.abandoned",
            Self::Installed => "certificate.installed",
            Self::EtkKept => "etk.key-kept",
            Self::WaitsForActivation => "etk.waits-for-activation",
            Self::Complete => "certificate.complete",
            Self::HandedOver => "request.handed-over",
            Self::Revoking => "revocation.sending",
            Self::RevocationLost => "revocation.answer-lost",
            Self::Revoked => "certificate.revoked",
        }
    }

    /// The stage of a word in the journal.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// True while somebody has something to do.
    pub fn is_open(self) -> bool {
        !matches!(
            self,
            Self::Refused | Self::Abandoned | Self::Complete | Self::Revoked
        )
    }
}

/// One request in the journal.
pub(crate) struct Thread<'a> {
    journal: &'a Journal,
    id: ThreadId,
    pub(crate) record: Record,
    /// Where it stood when it was read; none for a new one.
    pub(crate) stage: Option<Stage>,
}

impl<'a> Thread<'a> {
    /// A new request.
    pub(crate) fn begin(journal: &'a Journal, record: Record) -> Self {
        Self {
            journal,
            id: ThreadId::random(),
            record,
            stage: None,
        }
    }

    /// The request of a key, or a new thread for a key that the journal does not know (the journal
    /// was lost, or another program began the request).
    pub(crate) fn of_key(journal: &'a Journal, record: Record) -> Self {
        Self::known(journal, record.clone()).unwrap_or_else(|| Self::begin(journal, record))
    }

    /// The request of a key that the journal knows. A keystore's path in `record` is the newer one.
    pub(crate) fn known(journal: &'a Journal, record: Record) -> Option<Self> {
        let found = known(journal, &record.key).unwrap_or_else(|error| {
            tracing::warn!(%error, "the journal does not tell about this key");
            None
        });
        let (id, stage, kept) = found?;
        let record = match kept {
            Some(kept) if record.keystore.as_os_str().is_empty() => kept,
            Some(kept) => Record {
                keystore: record.keystore,
                elsewhere: record.elsewhere,
                ..kept
            },
            None => record,
        };
        Some(Self {
            journal,
            id,
            record,
            stage,
        })
    }

    /// Writes the stage of before: what was begun has not taken place.
    pub(crate) fn go_back(&self) {
        let before = match self.stage {
            Some(Stage::Revoking | Stage::RevocationLost) | None => Stage::Complete,
            Some(stage) => stage,
        };
        self.note(before);
    }

    /// Writes the stage that was reached. Durable when it returns.
    pub(crate) fn reach(&self, stage: Stage) -> Result<(), StoreError> {
        let payload = serde_json::to_vec(&self.record).unwrap_or_default();
        let key = by_key(&self.record.key);
        let path = by_path(&self.record.keystore);
        let entry = NewEntry {
            step: stage.word(),
            version: VERSION,
            payload: &payload,
            look_ups: &[&key, &path],
            after: None,
        };
        self.journal.append_entry(&self.id, &entry)?;
        Ok(())
    }

    /// The same where the journal must not stand in the way: the keystore has what counts.
    pub(crate) fn note(&self, stage: Stage) {
        if let Err(error) = self.reach(stage) {
            tracing::warn!(%error, stage = stage.word(), "the journal does not take this step");
        }
    }
}

/// The thread of a key, and what it says as far as it can be read.
fn known(journal: &Journal, key: &str) -> Result<Option<Known>, StoreError> {
    let Some(id) = journal.find(&by_key(key))?.pop() else {
        return Ok(None);
    };
    let latest = journal.latest(&id)?;
    let stage = latest.as_ref().and_then(|entry| Stage::of(&entry.step));
    Ok(Some((id, stage, latest.as_ref().and_then(read))))
}

type Known = (ThreadId, Option<Stage>, Option<Record>);

/// The record in an entry, when it can be read.
pub(crate) fn read(entry: &Entry) -> Option<Record> {
    serde_json::from_slice(entry.payload.bytes()?).ok()
}

/// The thread whose keystore is at `path`.
pub fn of_path(journal: &Journal, path: &Path) -> Result<Option<Record>, StoreError> {
    let Some(id) = journal.find(&by_path(path))?.pop() else {
        return Ok(None);
    };
    Ok(journal.latest(&id)?.and_then(|entry| read(&entry)))
}

/// What the journal has of the key with this identifier.
pub fn of_key(journal: &Journal, key: &str) -> Result<Option<Record>, StoreError> {
    Ok(known(journal, key)?.and_then(|(_, _, record)| record))
}

/// Writes down that keystores stand elsewhere: the state of each request stays as it was.
pub fn moved(
    journal: &Journal,
    new_place: &dyn Fn(&Path) -> Option<PathBuf>,
) -> Result<usize, StoreError> {
    let mut count = 0;
    for thread in journal.threads()? {
        let Some(stage) = Stage::of(&thread.latest.step) else {
            continue;
        };
        let Some(record) = read(&thread.latest) else {
            continue;
        };
        let Some(keystore) = new_place(&record.keystore) else {
            continue;
        };
        if keystore != record.keystore {
            let record = Record { keystore, ..record };
            let moved = Thread {
                journal,
                id: thread.id,
                record,
                stage: Some(stage),
            };
            moved.reach(stage)?;
            count += 1;
        }
    }
    Ok(count)
}

fn by_key(key: &str) -> Vec<u8> {
    format!("key:{key}").into_bytes()
}

fn by_path(path: &Path) -> Vec<u8> {
    [b"path:", path.as_os_str().as_encoded_bytes()].concat()
}

/// Form of the payload.
const VERSION: u32 = 1;
