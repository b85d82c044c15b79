//! What a card remembers without power: PIN, tries, how often it was asked.

use std::path::PathBuf;
use std::sync::Arc;

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use host::{Access, Disk, DiskError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{CardError, CardPin};

/// Where a card keeps its memory between runs: a file that only the owner reads. It holds a salted
/// hash of the (test) PIN, never the PIN.
#[derive(Debug, Clone)]
pub struct StateFile {
    /// The file.
    pub path: PathBuf,
    /// The disk.
    pub disk: Arc<dyn Disk>,
}

/// The memory of a card.
#[derive(Clone)]
pub(super) struct Memory {
    pub pin: PinCheck,
    pub tries_left: u8,
    pub puk_tries_left: u8,
    pub verifies: Verifies,
}

/// How many VERIFY commands a card ever got, whatever came of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verifies {
    /// With a PIN.
    pub with_pin: u64,
    /// Without data: questions for the status, which cost a try on 1.1.
    pub empty: u64,
}

/// Recognises a PIN without knowing it.
#[derive(Clone)]
pub(super) struct PinCheck {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl PinCheck {
    /// For a new PIN.
    pub fn of(pin: &CardPin) -> Self {
        // Without randomness the salt is zero: the hash only keeps the PIN out of a file.
        let mut salt = [0; 16];
        let _ = SystemRandom::new().fill(&mut salt);
        let hash = hash(&salt, pin);
        Self { salt, hash }
    }

    /// True when this is the PIN.
    pub fn is(&self, pin: &CardPin) -> bool {
        hash(&self.salt, pin) == self.hash
    }
}

fn hash(salt: &[u8], pin: &CardPin) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(pin.digits())
        .finalize()
        .into()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    salt: String,
    pin_hash: String,
    tries_left: u8,
    puk_tries_left: u8,
    #[serde(default)]
    verifies: u64,
    #[serde(default)]
    empty_verifies: u64,
}

impl StateFile {
    /// The VERIFY commands that the card of this file ever got; none when there is no file yet.
    pub fn verifies(&self) -> Result<Verifies, CardError> {
        Ok(self
            .load()?
            .map(|memory| memory.verifies)
            .unwrap_or_default())
    }

    /// The memory in the file, or `None` when there is no file yet.
    pub(super) fn load(&self) -> Result<Option<Memory>, CardError> {
        let bytes = match self.disk.read(&self.path) {
            Ok(bytes) => bytes,
            Err(DiskError::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let stored: Stored = serde_json::from_slice(&bytes).map_err(|_| self.damaged())?;
        let mut pin = PinCheck {
            salt: [0; 16],
            hash: [0; 32],
        };
        hex::decode_to_slice(&stored.salt, &mut pin.salt).map_err(|_| self.damaged())?;
        hex::decode_to_slice(&stored.pin_hash, &mut pin.hash).map_err(|_| self.damaged())?;
        if stored.tries_left > PIN_TRIES || stored.puk_tries_left > PUK_TRIES {
            return Err(self.damaged());
        }
        Ok(Some(Memory {
            pin,
            tries_left: stored.tries_left,
            puk_tries_left: stored.puk_tries_left,
            verifies: Verifies {
                with_pin: stored.verifies,
                empty: stored.empty_verifies,
            },
        }))
    }

    /// Writes the memory.
    pub(super) fn save(&self, memory: &Memory) -> Result<(), CardError> {
        let stored = Stored {
            salt: hex::encode(memory.pin.salt),
            pin_hash: hex::encode(memory.pin.hash),
            tries_left: memory.tries_left,
            puk_tries_left: memory.puk_tries_left,
            verifies: memory.verifies.with_pin,
            empty_verifies: memory.verifies.empty,
        };
        let bytes = serde_json::to_vec(&stored)?;
        self.disk.replace(&self.path, &bytes, Access::Owner)?;
        Ok(())
    }

    fn damaged(&self) -> CardError {
        let file = self.path.file_name().unwrap_or_default();
        CardError::Damaged {
            file: file.to_string_lossy().into_owned(),
        }
    }
}

/// Tries of the PIN ("eID card", section 7).
pub(super) const PIN_TRIES: u8 = 3;
/// Tries of the PUK; the manuals name no number, this one is ours.
pub(super) const PUK_TRIES: u8 = 12;
