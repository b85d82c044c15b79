//! Signing in the only order that every card accepts: MSE SET, VERIFY, PSO (eID card, section 8).

use pki::{PublicKeyKind, SignatureAlgorithm};
use sha2::{Digest, Sha256};

use crate::card_data::Applet;
use crate::error::EidError;
use crate::exchange::Conversation;
use crate::files::{self, File, Kind};
use crate::pin::{self, Pin, PinPurpose, PinQuestion, PinStatus};

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

/// How a generation of cards signs with a kind of key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mechanism {
    /// The algorithm byte of MSE SET; it means something else on each generation.
    algorithm: u8,
    /// How the result is verified.
    pub(crate) verification: SignatureAlgorithm,
    hash: fn(&[u8]) -> Vec<u8>,
}

impl Mechanism {
    /// The mechanism for a card and the key of its certificate.
    pub(crate) fn choose(applet: Applet, key: PublicKeyKind) -> Result<Self, EidError> {
        match (applet, key) {
            (old, _) if !old.tells_tries() => Err(EidError::TooOld {
                applet: old.to_string(),
            }),
            (Applet::V1_7, PublicKeyKind::Rsa { bits: 2048 }) => Ok(Self {
                algorithm: RSA_PKCS1_SHA256,
                verification: SignatureAlgorithm::RsaSha256,
                hash: |message| Sha256::digest(message).to_vec(),
            }),
            (applet, key) => Err(EidError::Unsupported {
                applet: applet.to_string(),
                key: key.to_string(),
            }),
        }
    }

    /// The hash that the card signs; the card itself never hashes.
    pub(crate) fn hash(&self, message: &[u8]) -> Vec<u8> {
        (self.hash)(message)
    }
}

/// What happened to the PINs that were sent in this use of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum PinHistory {
    /// None was sent, or the card took each.
    #[default]
    Clean,
    /// One was refused, or nobody knows what became of it: no other may follow.
    Refused,
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
        .and_then(|()| enter(conversation, entry, history))
        .and_then(|()| compute(conversation, hash));
    pin::log_off(conversation);
    signature
}

/// Checks the PIN within one transaction and logs off.
pub(crate) fn check_pin(
    conversation: &mut Conversation<'_>,
    entry: &Entry<'_>,
    history: &mut PinHistory,
) -> Result<(), EidError> {
    let outcome = enter(conversation, entry, history);
    pin::log_off(conversation);
    outcome
}

/// A PIN and what the person knew when they typed it.
pub(crate) struct Entry<'a> {
    pub(crate) pin: &'a Pin,
    pub(crate) tries_shown: u8,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(pin: &'a Pin, question: &PinQuestion) -> Self {
        Self {
            pin,
            tries_shown: question.tries_left.unwrap_or_default(),
        }
    }
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

/// Sends the PIN when no try was lost since the person was asked. Nothing may come between this
/// and the signature.
fn enter(
    conversation: &mut Conversation<'_>,
    entry: &Entry<'_>,
    history: &mut PinHistory,
) -> Result<(), EidError> {
    match pin::status(conversation)? {
        PinStatus::Blocked => return Err(EidError::PinBlocked),
        now if now.tries_left() < entry.tries_shown => {
            return Err(EidError::PinTriesChanged {
                tries_left: now.tries_left(),
            });
        }
        PinStatus::Verified | PinStatus::Tries(_) => {}
    }
    // Counts as refused until the card has said otherwise: it may be pulled in between.
    *history = PinHistory::Refused;
    pin::verify(conversation, entry.pin)?;
    *history = PinHistory::Clean;
    Ok(())
}

/// PERFORM SECURITY OPERATION: compute digital signature.
fn compute(conversation: &mut Conversation<'_>, hash: &[u8]) -> Result<Vec<u8>, EidError> {
    let mut command = vec![0x00, 0x2A, 0x9E, 0x9A];
    command.extend(u8::try_from(hash.len()).ok());
    command.extend_from_slice(hash);
    conversation.demand("PSO", &command)
}

/// Applet 1.7: PKCS#1 v1.5 with a SHA-256 hash of 32 bytes.
const RSA_PKCS1_SHA256: u8 = 0x08;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mechanism_follows_card_data_and_key() {
        let rsa = PublicKeyKind::Rsa { bits: 2048 };
        let chosen = |applet, key| Mechanism::choose(applet, key).map_err(|error| error.code());
        assert_eq!(
            chosen(Applet::V1_7, rsa).map(|it| it.algorithm).ok(),
            Some(0x08)
        );
        for old in [0x10, 0x11] {
            assert_eq!(chosen(Applet(old), rsa).err(), Some("CARD-TOO-OLD"));
        }
        assert_eq!(
            chosen(Applet::V1_8, PublicKeyKind::P384).err(),
            Some("CARD-UNSUPPORTED")
        );
        assert_eq!(chosen(Applet(0x19), rsa).err(), Some("CARD-UNSUPPORTED"));
    }
}
