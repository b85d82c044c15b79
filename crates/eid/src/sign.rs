//! Signing in the only order that every card accepts: MSE SET, VERIFY, PSO (eID card, section 8).

mod mechanism;

use crate::entry::{self, Entry, PinHistory};
use crate::error::EidError;
use crate::exchange::{CONDITIONS, Conversation};
use crate::files::{self, File, Kind};
use crate::pin::{self, PinPurpose};

pub use mechanism::EcHash;
pub(crate) use mechanism::{Mechanism, ecdsa_value};

/// The holder's two keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Key 82: proves who the holder is.
    Authentication,
    /// Key 83: signs with legal force.
    NonRepudiation,
}

impl Key {
    /// The certificate that belongs to the key.
    pub fn certificate(self) -> Kind {
        match self {
            Self::Authentication => Kind::Authentication,
            Self::NonRepudiation => Kind::NonRepudiation,
        }
    }

    pub(crate) fn purpose(self) -> PinPurpose {
        match self {
            Self::Authentication => PinPurpose::Authentication,
            Self::NonRepudiation => PinPurpose::Signature,
        }
    }

    fn reference(self) -> u8 {
        match self {
            Self::Authentication => 0x82,
            Self::NonRepudiation => 0x83,
        }
    }
}

/// Signs `hash` within one transaction; logs off whatever happens.
pub(crate) fn sign(
    conversation: &mut Conversation<'_>,
    key: Key,
    mechanism: &Mechanism,
    hash: &[u8],
    entry: &Entry<'_>,
    history: &mut PinHistory,
) -> Result<Vec<u8>, EidError> {
    let signature = prepare(conversation, key, mechanism)
        .and_then(|()| entry::enter(conversation, entry, history))
        .and_then(|()| compute(conversation, hash));
    pin::log_off(conversation);
    signature
}

/// Makes DF00 current, by the path of a file in it as in reading, and names key and algorithm.
fn prepare(
    conversation: &mut Conversation<'_>,
    key: Key,
    mechanism: &Mechanism,
) -> Result<(), EidError> {
    files::select(conversation, File::Certificate(key.certificate()))?;
    let environment = [0x04, 0x80, mechanism.algorithm, 0x84, key.reference()];
    let mut command = vec![0x00, 0x22, 0x41, 0xB6, 0x05];
    command.extend_from_slice(&environment);
    conversation.demand("MSE SET", &command).map(drop)
}

/// PERFORM SECURITY OPERATION: compute digital signature.
fn compute(conversation: &mut Conversation<'_>, hash: &[u8]) -> Result<Vec<u8>, EidError> {
    let mut command = vec![0x00, 0x2A, 0x9E, 0x9A];
    command.extend(u8::try_from(hash.len()).ok());
    command.extend_from_slice(hash);
    match conversation.demand("PSO", &command) {
        // The environment that was set a moment ago is lost.
        Err(EidError::Status {
            status: CONDITIONS, ..
        }) => Err(conversation.was_reset()),
        outcome => outcome,
    }
}
