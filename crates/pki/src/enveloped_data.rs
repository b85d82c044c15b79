//! CMS EnvelopedData (RFC 5652, section 6) as sealed messages have it (eHealth protocol, section 11): made and read.

use aws_lc_rs::{
    cipher::{
        AES_128, AES_128_KEY_LEN, DecryptionContext, PaddedBlockDecryptingKey,
        PaddedBlockEncryptingKey, UnboundCipherKey,
    },
    iv::FixedLength,
    rand,
    rsa::{Pkcs1PublicEncryptingKey, PublicEncryptingKey},
};
use cms::{
    cert::IssuerAndSerialNumber,
    content_info::{CmsVersion, ContentInfo},
    enveloped_data::{EncryptedContentInfo, KeyTransRecipientInfo, RecipientIdentifier},
};
use der::{
    Decode, Encode, Reader, Sequence, SliceReader, Tag, Tagged,
    asn1::{Any, OctetString, SetOfVec},
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::serial_number::SerialNumber;
use zeroize::Zeroizing;

use crate::{
    ber::{self, BerError},
    certificate::{Certificate, serial},
    oid::{self, Oid},
};

/// An EnvelopedData message that was read, still encrypted.
#[derive(Debug, Clone)]
pub struct EnvelopedData {
    recipients: Vec<Recipient>,
    content_encryption: AlgorithmIdentifierOwned,
    encrypted: Vec<u8>,
}

/// One for whom the content key was encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The key of a certificate.
    Certificate {
        /// Serial number of the certificate, decimal: the alias of its key in a keystore (eHealth protocol, section 9).
        serial_decimal: String,
        /// How the content key is encrypted.
        algorithm: Oid,
        /// The encrypted content key.
        encrypted_key: Vec<u8>,
    },
    /// A key that both sides have (KEK), a password, or a certificate that is not named by issuer and serial number.
    Other,
}

impl EnvelopedData {
    /// Reads a complete ContentInfo; BER with indefinite lengths is accepted.
    ///
    /// # Errors
    /// [`EnvelopedDataError`] when it is no EnvelopedData with content, or has more than 1000 recipients.
    pub fn from_der(bytes: &[u8]) -> Result<Self, EnvelopedDataError> {
        let info = ContentInfo::from_der(&ber::to_der(bytes)?)?;
        if info.content_type != oid::ENVELOPED_DATA || info.content.tag() != Tag::Sequence {
            return Err(EnvelopedDataError::malformed("content type"));
        }
        let mut reader = SliceReader::new(info.content.value())?;
        u8::decode(&mut reader)?;
        let mut recipients = Any::decode(&mut reader)?;
        // Certificates of the originator may stand before the recipients.
        if recipients.tag() != Tag::Set {
            recipients = Any::decode(&mut reader)?;
        }
        let content = EncryptedContentInfo::decode(&mut reader)?;
        let encrypted = content
            .encrypted_content
            .ok_or_else(|| EnvelopedDataError::malformed("no content inside"))?;
        Ok(Self {
            recipients: read_recipients(&recipients)?,
            content_encryption: content.content_enc_alg,
            encrypted: encrypted.into_bytes().into_vec(),
        })
    }

    /// For whom it is, in the order of the message.
    pub fn recipients(&self) -> &[Recipient] {
        &self.recipients
    }

    /// How the content is encrypted.
    pub fn content_encryption(&self) -> Oid {
        self.content_encryption.oid
    }

    /// Decrypts content that is encrypted with AES-128-CBC.
    ///
    /// `None` for every reason: another algorithm, the wrong key, a wrong padding. Who tells these apart to the sender gives
    /// the content away (an oracle). For the same reason a content key that could not be decrypted, or has another
    /// length, is replaced by a random one (RFC 3218, section 2.3.2), so that a failure takes the same way.
    pub fn decrypt(&self, content_key: Option<&[u8]>) -> Option<Zeroizing<Vec<u8>>> {
        let mut key = Zeroizing::new([0; AES_128_KEY_LEN]);
        rand::fill(&mut *key).ok()?;
        if let Some(given) =
            content_key.and_then(|given| <[u8; AES_128_KEY_LEN]>::try_from(given).ok())
        {
            *key = given;
        }
        if self.content_encryption.oid != oid::AES_128_CBC {
            return None;
        }
        let start = self.content_encryption.parameters.as_ref()?;
        let start: [u8; 16] = start
            .decode_as::<OctetString>()
            .ok()?
            .as_bytes()
            .try_into()
            .ok()?;
        let key = UnboundCipherKey::new(&AES_128, &*key).ok()?;
        let key = PaddedBlockDecryptingKey::cbc_pkcs7(key).ok()?;
        let mut plain = Zeroizing::new(self.encrypted.clone());
        let context = DecryptionContext::Iv128(FixedLength::from(start));
        let length = key.decrypt(&mut plain, context).ok()?.len();
        plain.truncate(length);
        Some(plain)
    }
}

/// Encrypts `content` (type data) with AES-128-CBC under a key of its own, and that key for each recipient: by issuer and serial
/// number of its certificate, RSA PKCS#1 v1.5. Version 0, definite-length DER.
///
/// # Errors
/// [`EnvelopedDataError::Recipient`] when a certificate has no RSA key of 2048 to 8192 bits, [`EnvelopedDataError::Failed`] when the
/// cryptography fails or there is no recipient.
pub fn envelop(content: &[u8], recipients: &[&Certificate]) -> Result<Vec<u8>, EnvelopedDataError> {
    if recipients.is_empty() {
        return Err(EnvelopedDataError::failed("no recipient"));
    }
    let mut key = Zeroizing::new([0; AES_128_KEY_LEN]);
    rand::fill(&mut *key).map_err(|_| EnvelopedDataError::failed("random numbers"))?;
    let recipients = recipients
        .iter()
        .map(|certificate| Ok(Any::encode_from(&recipient(certificate, &*key)?)?))
        .collect::<Result<Vec<_>, EnvelopedDataError>>()?;
    let frame = Frame {
        version: 0,
        recipients: SetOfVec::try_from(recipients)?,
        content: encrypt(content, &*key)?,
    };
    Ok(ContentInfo {
        content_type: oid::ENVELOPED_DATA,
        content: Any::encode_from(&frame)?,
    }
    .to_der()?)
}

/// A message that is no acceptable EnvelopedData, or could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopedDataError {
    /// Not BER.
    #[error(transparent)]
    Ber(#[from] BerError),
    /// Not an EnvelopedData message with content.
    #[error("malformed encrypted message: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// Nothing can be encrypted for this certificate.
    #[error("nothing can be encrypted for {certificate}")]
    Recipient {
        /// Its common name, national numbers masked.
        certificate: String,
    },
    /// The encryption failed.
    #[error("the encryption failed: {reason}")]
    Failed {
        /// Why, in words without a secret.
        reason: &'static str,
    },
}

impl EnvelopedDataError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ber(error) => error.code(),
            Self::Malformed { .. } => MALFORMED,
            Self::Recipient { .. } => RECIPIENT,
            Self::Failed { .. } => FAILED,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Ber(error) => error.facts(),
            Self::Malformed { reason } => vec![("reason", reason.clone())],
            Self::Recipient { certificate } => vec![("certificate", certificate.clone())],
            Self::Failed { reason } => vec![("reason", (*reason).to_string())],
        }
    }

    fn malformed(reason: &str) -> Self {
        Self::Malformed {
            reason: reason.to_string(),
        }
    }

    fn failed(reason: &'static str) -> Self {
        Self::Failed { reason }
    }
}

impl From<der::Error> for EnvelopedDataError {
    fn from(error: der::Error) -> Self {
        Self::Malformed {
            reason: error.to_string(),
        }
    }
}

fn read_recipients(set: &Any) -> Result<Vec<Recipient>, EnvelopedDataError> {
    if set.tag() != Tag::Set {
        return Err(EnvelopedDataError::malformed("no recipients"));
    }
    let mut reader = SliceReader::new(set.value())?;
    let mut recipients = Vec::new();
    while !reader.is_finished() {
        let entry = Any::decode(&mut reader)?;
        if recipients.len() == MAX_RECIPIENTS {
            return Err(EnvelopedDataError::malformed("too many recipients"));
        }
        recipients.push(match entry.tag() {
            Tag::Sequence => read_recipient(entry.decode_as()?),
            _ => Recipient::Other,
        });
    }
    Ok(recipients)
}

fn read_recipient(info: KeyTransRecipientInfo) -> Recipient {
    match info.rid {
        RecipientIdentifier::IssuerAndSerialNumber(named) => Recipient::Certificate {
            serial_decimal: serial::decimal(named.serial_number.as_bytes()),
            algorithm: info.key_enc_alg.oid,
            encrypted_key: info.enc_key.as_bytes().to_vec(),
        },
        RecipientIdentifier::SubjectKeyIdentifier(_) => Recipient::Other,
    }
}

fn recipient(
    certificate: &Certificate,
    content_key: &[u8],
) -> Result<KeyTransRecipientInfo, EnvelopedDataError> {
    let unsuitable = || EnvelopedDataError::Recipient {
        certificate: certificate.subject_masked(),
    };
    let key = PublicEncryptingKey::from_der(&certificate.public_key_der())
        .and_then(|key| Ok(Pkcs1PublicEncryptingKey::new(key)?))
        .map_err(|_| unsuitable())?;
    let mut encrypted = vec![0; key.ciphertext_size()];
    key.encrypt(content_key, &mut encrypted)
        .map_err(|_| unsuitable())?;
    Ok(KeyTransRecipientInfo {
        version: CmsVersion::V0,
        rid: RecipientIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: certificate.issuer().clone(),
            serial_number: SerialNumber::new(certificate.serial_bytes())?,
        }),
        key_enc_alg: AlgorithmIdentifierOwned {
            oid: oid::RSA,
            parameters: Some(Any::null()),
        },
        enc_key: OctetString::new(encrypted)?,
    })
}

fn encrypt(content: &[u8], key: &[u8]) -> Result<EncryptedContentInfo, EnvelopedDataError> {
    let failed = |_| EnvelopedDataError::failed("AES");
    let key = UnboundCipherKey::new(&AES_128, key).map_err(failed)?;
    let key = PaddedBlockEncryptingKey::cbc_pkcs7(key).map_err(failed)?;
    let mut encrypted = content.to_vec();
    let DecryptionContext::Iv128(start) = key.encrypt(&mut encrypted).map_err(failed)? else {
        return Err(EnvelopedDataError::failed("AES"));
    };
    let start: &[u8; 16] = start.as_ref();
    Ok(EncryptedContentInfo {
        content_type: oid::DATA,
        content_enc_alg: AlgorithmIdentifierOwned {
            oid: oid::AES_128_CBC,
            parameters: Some(Any::encode_from(&OctetString::new(start.as_slice())?)?),
        },
        encrypted_content: Some(OctetString::new(encrypted)?),
    })
}

/// EnvelopedData as written.
#[derive(Sequence)]
struct Frame {
    version: u8,
    recipients: SetOfVec<Any>,
    content: EncryptedContentInfo,
}

const MAX_RECIPIENTS: usize = 1000;

pub(crate) const MALFORMED: &str = "PKI-ENVELOPED-DATA-MALFORMED";
pub(crate) const RECIPIENT: &str = "PKI-ENVELOPED-DATA-RECIPIENT";
pub(crate) const FAILED: &str = "PKI-ENVELOPED-DATA-FAILED";

#[cfg(test)]
mod tests;
