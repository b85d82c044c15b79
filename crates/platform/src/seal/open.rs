//! Opening a sealed message.

use jiff::{SignedDuration, Timestamp};
use pki::enveloped_data::{EnvelopedData, Recipient};
use pki::signed_data::SignedData;
use pki::{Anchors, Certificate, name, oid};
use zeroize::Zeroizing;

use super::error::UnsealError;
use super::layer::{self, Checked, Layer, Policy};

/// Whose signatures are accepted.
#[derive(Debug, Clone, Copy)]
pub struct Trust<'a> {
    /// The authorities of eHealth certificates; `None` refuses messages signed with one.
    pub ehealth: Option<&'a Anchors>,
    /// The authorities of identity cards; `None` refuses messages signed with one.
    pub eid: Option<&'a Anchors>,
    /// Whether the content must be signed by a key made for it (nonRepudiation).
    pub non_repudiation: bool,
}

/// What became of an encrypted content key.
pub enum Decrypted {
    /// There is no key under this name.
    NoSuchKey,
    /// There is one, but it does not decrypt this. Nobody is told.
    Failed,
    /// The content key.
    Key(Zeroizing<Vec<u8>>),
}

/// A message that was opened: every signature is good and its signer trusted.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What was sealed. Wiped when dropped.
    pub content: Zeroizing<Vec<u8>>,
    /// The certificate of who sent it (the outer signature).
    pub sender: Certificate,
    /// The certificate of who wrote it (the inner signature): mostly the same.
    pub author: Certificate,
    /// By which rules it was signed.
    pub policy: Policy,
    /// When it was sent, as the sender says.
    pub signed_at: Option<Timestamp>,
    /// What is strange, but no reason to refuse it.
    pub warnings: Vec<Warning>,
}

/// Something strange about a message that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The sender does not say when it was signed.
    SigningTimeMissing,
    /// It was signed more than five minutes ago.
    SigningTimeOld {
        /// When, as the sender says.
        signed_at: Timestamp,
    },
}

impl Warning {
    /// Stable code, with sentences like those of an error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SigningTimeMissing => "SEAL-SIGNING-TIME-MISSING",
            Self::SigningTimeOld { .. } => "SEAL-SIGNING-TIME-OLD",
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SigningTimeMissing => Vec::new(),
            Self::SigningTimeOld { signed_at } => vec![("date", signed_at.to_string())],
        }
    }
}

/// Opens a sealed message at the moment `at`. BER with indefinite lengths is accepted; at most
/// 4 MiB.
///
/// `decrypt` gets the decimal serial number of a recipient's certificate, which is the alias of its
/// key in a keystore (eHealth protocol, section 9), and the encrypted content key (RSA PKCS#1
/// v1.5). It is asked for one recipient after the other until it knows a key.
///
/// # Errors
/// [`UnsealError`]. From the first step of decryption to the readable inner message there is one
/// error only, and a failed RSA decryption goes on with a random key: who sent the message learns
/// nothing about the content of another (RFC 3218, section 2.3.2).
pub fn unseal(
    bytes: &[u8],
    decrypt: &dyn Fn(&str, &[u8]) -> Decrypted,
    trust: &Trust<'_>,
    at: Timestamp,
) -> Result<Opened, UnsealError> {
    let outer =
        SignedData::from_der(bytes).map_err(|error| layer::of_message(Layer::Outer, error))?;
    let sender = layer::check(Layer::Outer, &outer, &[], trust, at)?;
    let plain = decrypted(&outer, decrypt)?;
    let inner = SignedData::from_der(&plain).map_err(|_| UnsealError::Undecipherable)?;
    let author = layer::check(Layer::Inner, &inner, outer.certificates(), trust, at)?;
    if sender.policy != author.policy || !same_holder(&sender.signer, &author.signer) {
        return Err(UnsealError::SendersDiffer {
            sender: sender.signer.subject_masked(),
            author: author.signer.subject_masked(),
        });
    }
    Ok(Opened {
        content: Zeroizing::new(inner.content().to_vec()),
        warnings: warnings(&sender, at),
        policy: sender.policy,
        signed_at: sender.signed_at,
        sender: sender.signer,
        author: author.signer,
    })
}

/// The inner message, decrypted with the key of the first recipient that `decrypt` knows.
fn decrypted(
    outer: &SignedData,
    decrypt: &dyn Fn(&str, &[u8]) -> Decrypted,
) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    let message = EnvelopedData::from_der(outer.content()).map_err(|error| {
        UnsealError::EncryptionMalformed {
            reason: error.to_string(),
        }
    })?;
    if message.content_encryption() != oid::AES_128_CBC {
        return Err(UnsealError::ContentEncryption {
            found: message.content_encryption().to_string(),
        });
    }
    let key = content_key(message.recipients(), decrypt)?;
    message
        .decrypt(key.as_ref().map(|key| key.as_slice()))
        .ok_or(UnsealError::Undecipherable)
}

/// The content key; `None` inside when there is a key of ours that does not decrypt it.
fn content_key(
    recipients: &[Recipient],
    decrypt: &dyn Fn(&str, &[u8]) -> Decrypted,
) -> Result<Option<Zeroizing<Vec<u8>>>, UnsealError> {
    for recipient in recipients {
        let Recipient::Certificate {
            serial_decimal,
            algorithm,
            encrypted_key,
        } = recipient
        else {
            continue;
        };
        match decrypt(serial_decimal, encrypted_key) {
            Decrypted::NoSuchKey => {}
            _ if *algorithm != oid::RSA => {
                return Err(UnsealError::KeyEncryption {
                    found: algorithm.to_string(),
                });
            }
            Decrypted::Key(key) => return Ok(Some(key)),
            Decrypted::Failed => return Ok(None),
        }
    }
    Err(UnsealError::NotAddressed {
        recipients: recipients.len(),
    })
}

/// The same subject, or the same number in it where both have one: the two certificates of an
/// identity card differ in the rest.
fn same_holder(one: &Certificate, other: &Certificate) -> bool {
    let number = |certificate: &Certificate| {
        name::values(certificate.subject(), oid::SERIAL_NUMBER)
            .into_iter()
            .next()
    };
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one == other,
        _ => name::same(one.subject(), other.subject()),
    }
}

fn warnings(sender: &Checked, at: Timestamp) -> Vec<Warning> {
    match sender.signed_at {
        None => vec![Warning::SigningTimeMissing],
        Some(signed_at) if at.duration_since(signed_at) > FRESH => {
            vec![Warning::SigningTimeOld { signed_at }]
        }
        Some(_) => Vec::new(),
    }
}

/// eHealth protocol, section 11.
const FRESH: SignedDuration = SignedDuration::from_mins(5);
