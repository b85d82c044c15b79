//! Sealed messages: signed, encrypted and signed again, as eHealth's end-to-end encryption has them
//! (eHealth protocol, section 11). Here to prove that a new keystore works: seal to the own
//! encryption token, unseal with the own key, compare.

mod error;
mod layer;
mod open;

use jiff::Timestamp;
use pki::enveloped_data::envelop;
use pki::signed_data::{Pss, sign_data_pss};
use pki::{Certificate, PssSigner, PublicKeyKind};

pub use error::{CODES, SealError, UnsealError};
pub use layer::{Layer, Policy};
pub use open::{Decrypted, Opened, Trust, Warning, unseal};

/// Who seals: an eHealth authentication key and its certificates.
pub struct Sender<'a> {
    /// The key.
    pub key: &'a dyn PssSigner,
    /// Its certificate first, then those of the authorities, as the keystore has them.
    pub chain: &'a [Certificate],
}

/// Seals `content` for the holders of `recipients`, the certificates of their encryption tokens
/// ([`pki::EncryptionToken::etk_certificate`]). Addressed form; each layer is definite-length DER.
///
/// Whether the tokens are trusted was asked before ([`pki::EncryptionToken::check`]).
///
/// # Errors
/// [`SealError`].
pub fn seal(
    content: &[u8],
    sender: &Sender<'_>,
    recipients: &[&Certificate],
    at: Timestamp,
) -> Result<Vec<u8>, SealError> {
    let certificate = sender.chain.first().ok_or(SealError::NoCertificate)?;
    if recipients.is_empty() {
        return Err(SealError::NoRecipient);
    }
    for recipient in recipients {
        check_recipient(recipient, at)?;
    }
    let layer = |content: &[u8], inside| {
        sign_data_pss(
            content,
            &Pss {
                certificate,
                signer: sender.key,
                inside,
                at,
            },
        )
    };
    // Both signers are the same, so the inner layer needs no certificates.
    let inner = layer(content, None)?;
    let encrypted = envelop(&inner, recipients)?;
    Ok(layer(&encrypted, Some(sender.chain))?)
}

/// An encryption token is valid, RSA of 2048 bits or more, and made to encrypt (eHealth protocol,
/// section 10).
fn check_recipient(certificate: &Certificate, at: Timestamp) -> Result<(), SealError> {
    let strong =
        matches!(certificate.public_key_kind(), PublicKeyKind::Rsa { bits } if bits >= 2048);
    let encrypts = certificate
        .key_usage()
        .is_some_and(|usage| usage.key_encipherment() && usage.data_encipherment());
    if strong && encrypts && certificate.is_valid_at(at) {
        return Ok(());
    }
    Err(SealError::RecipientUnsuitable {
        certificate: certificate.subject_masked(),
    })
}

#[cfg(test)]
mod tests;
