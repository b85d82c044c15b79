//! CMS SignedData (RFC 5652) with its content inside: read, verify, make.

mod make;

use cms::{
    content_info::ContentInfo,
    signed_data::{EncapsulatedContentInfo, SignerIdentifier, SignerInfo},
};
use der::{
    Decode, Encode, Reader, Sequence, SliceReader, Tag, TagNumber, Tagged,
    asn1::{Any, ObjectIdentifier, OctetString, SetOfVec},
};
use jiff::Timestamp;
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

pub use make::{Pss, sign_data, sign_data_pss};

use crate::{
    ber::{self, BerError},
    certificate::{Certificate, CertificateError, time},
    encoding::hash,
    name,
    oid::{self, Oid},
    signature::{SignatureAlgorithm, VerifyError, verify},
};

/// A SignedData message that was read.
#[derive(Debug, Clone)]
pub struct SignedData {
    content_type: ObjectIdentifier,
    content: Vec<u8>,
    certificates: Vec<Certificate>,
    signers: Vec<SignerInfo>,
}

impl SignedData {
    /// Reads a complete ContentInfo; BER with indefinite lengths is accepted (eHealth protocol, sections 10 and 11).
    ///
    /// # Errors
    /// [`SignedDataError`] when it is no SignedData with content, or a certificate in it is malformed.
    pub fn from_der(bytes: &[u8]) -> Result<Self, SignedDataError> {
        let info = ContentInfo::from_der(&ber::to_der(bytes)?)?;
        if info.content_type != oid::SIGNED_DATA {
            return Err(SignedDataError::malformed("content type"));
        }
        let message = Message::read(&info.content)?;
        let content = message
            .encapsulated
            .econtent
            .ok_or(SignedDataError::malformed("no content inside"))?;
        if content.tag() != Tag::OctetString {
            return Err(SignedDataError::malformed("content is no OCTET STRING"));
        }
        Ok(Self {
            content_type: message.encapsulated.econtent_type,
            content: content.value().to_vec(),
            certificates: certificates(&message.fields)?,
            signers: signers(&message.fields)?,
        })
    }

    /// What was signed.
    pub fn content(&self) -> &[u8] {
        &self.content
    }

    /// The certificates of the message, in DER order: nothing follows from the order.
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// The certificate of the one signer.
    ///
    /// # Errors
    /// [`SignedDataError::SignerMissing`] when there is not exactly one signer or its certificate is not in the message.
    pub fn signer_certificate(&self) -> Result<&Certificate, SignedDataError> {
        self.find_signer(&self.certificates)
    }

    /// Verifies the signature of the one signer with the certificate in the message. Whether that certificate
    /// is trusted is another question.
    ///
    /// # Errors
    /// [`SignedDataError`].
    pub fn verify(&self) -> Result<(), SignedDataError> {
        self.verify_by(self.signer_certificate()?)
    }

    /// Verifies the signature of the one signer with a certificate that need not be in the message, but must be the one
    /// that the signer names.
    ///
    /// # Errors
    /// [`SignedDataError`].
    pub fn verify_by(&self, certificate: &Certificate) -> Result<(), SignedDataError> {
        let certificate = self.find_signer(std::slice::from_ref(certificate))?;
        let signer = self.signer()?;
        let algorithm = self.signature_algorithm()?;
        let message = match &signer.signed_attrs {
            Some(attributes) => {
                self.check_attributes(attributes, signer.digest_alg.oid)?;
                check_protection(attributes, signer)?;
                attributes.to_der()?
            }
            // Any other content needs signed attributes (RFC 5652, 5.3).
            None if self.content_type == oid::DATA => self.content.clone(),
            None => return Err(SignedDataError::malformed("no signed attributes")),
        };
        Ok(verify(
            &certificate.public_key_der(),
            algorithm,
            &message,
            signer.signature.as_bytes(),
        )?)
    }

    /// How many signers the message has.
    pub fn signer_count(&self) -> usize {
        self.signers.len()
    }

    /// The hash that the one signer names for the content.
    ///
    /// # Errors
    /// [`SignedDataError::SignerMissing`] when there is not exactly one signer.
    pub fn digest_algorithm(&self) -> Result<Oid, SignedDataError> {
        Ok(self.signer()?.digest_alg.oid)
    }

    /// How the one signer signed.
    ///
    /// # Errors
    /// [`SignedDataError::SignerMissing`] when there is not exactly one signer, [`SignedDataError::Signature`] when it is none that
    /// is known here.
    pub fn signature_algorithm(&self) -> Result<SignatureAlgorithm, SignedDataError> {
        let signer = self.signer()?;
        Ok(SignatureAlgorithm::from_cms(
            &signer.signature_algorithm,
            signer.digest_alg.oid,
        )?)
    }

    /// When the one signer says to have signed (RFC 5652, 11.3); `None` when it does not say.
    ///
    /// # Errors
    /// [`SignedDataError`] when there is not exactly one signer, or the time is no time.
    pub fn signing_time(&self) -> Result<Option<Timestamp>, SignedDataError> {
        let Some(attributes) = &self.signer()?.signed_attrs else {
            return Ok(None);
        };
        let time = at_most_one(attributes, oid::SIGNING_TIME)?;
        Ok(time.map(time::read).transpose()?)
    }

    /// The one of `certificates` that the one signer names as its own.
    ///
    /// # Errors
    /// [`SignedDataError::SignerMissing`] when there is not exactly one signer, or none of them is its certificate.
    pub fn find_signer<'c>(
        &self,
        certificates: &'c [Certificate],
    ) -> Result<&'c Certificate, SignedDataError> {
        let signer = self.signer()?;
        certificates
            .iter()
            .find(|certificate| is_of(certificate, &signer.sid))
            .ok_or(SignedDataError::SignerMissing)
    }

    fn signer(&self) -> Result<&SignerInfo, SignedDataError> {
        match self.signers.as_slice() {
            [signer] => Ok(signer),
            _ => Err(SignedDataError::SignerMissing),
        }
    }

    fn check_attributes(
        &self,
        attributes: &SetOfVec<Attribute>,
        digest: ObjectIdentifier,
    ) -> Result<(), SignedDataError> {
        let kind = only(attributes, oid::CONTENT_TYPE)?.decode_as::<ObjectIdentifier>()?;
        if kind != self.content_type {
            return Err(SignedDataError::Digest);
        }
        let expected = hash(digest, &self.content).ok_or_else(|| VerifyError::Unsupported {
            algorithm: digest.to_string(),
        })?;
        let found = only(attributes, oid::MESSAGE_DIGEST)?.decode_as::<OctetString>()?;
        if found.as_bytes() == expected {
            Ok(())
        } else {
            Err(SignedDataError::Digest)
        }
    }
}

/// A message that is no acceptable SignedData.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignedDataError {
    /// Not BER.
    #[error(transparent)]
    Ber(#[from] BerError),
    /// Not a SignedData message with content.
    #[error("malformed signed message: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// A certificate in the message cannot be read.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// There is not exactly one signer with its certificate.
    #[error("no single signer with its certificate")]
    SignerMissing,
    /// The content is not what was signed.
    #[error("the signed attributes do not fit the content")]
    Digest,
    /// The signature is wrong or cannot be judged.
    #[error("signature of the message: {0}")]
    Signature(#[from] VerifyError),
}

impl SignedDataError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ber(error) => error.code(),
            Self::Malformed { .. } => MALFORMED,
            Self::Certificate(error) => error.code(),
            Self::SignerMissing => SIGNER_MISSING,
            Self::Digest => DIGEST,
            Self::Signature(error) => error.code(),
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Ber(error) => error.facts(),
            Self::Malformed { reason } => vec![("reason", reason.clone())],
            Self::Certificate(error) => error.facts(),
            Self::SignerMissing | Self::Digest => Vec::new(),
            Self::Signature(error) => error.facts(),
        }
    }

    fn malformed(reason: &str) -> Self {
        Self::Malformed {
            reason: reason.to_string(),
        }
    }
}

impl From<der::Error> for SignedDataError {
    fn from(error: der::Error) -> Self {
        Self::Malformed {
            reason: error.to_string(),
        }
    }
}

/// SignedData as read; certificates, revocation lists and signers stay raw in `fields`.
struct Message {
    encapsulated: EncapsulatedContentInfo,
    fields: Vec<Any>,
}

impl Message {
    fn read(content: &Any) -> Result<Self, der::Error> {
        if content.tag() != Tag::Sequence {
            return Err(Tag::Sequence.value_error().into());
        }
        let mut reader = SliceReader::new(content.value())?;
        u8::decode(&mut reader)?;
        Any::decode(&mut reader)?;
        let encapsulated = EncapsulatedContentInfo::decode(&mut reader)?;
        Ok(Self {
            encapsulated,
            fields: all(&mut reader)?,
        })
    }
}

fn all(reader: &mut SliceReader<'_>) -> Result<Vec<Any>, der::Error> {
    let mut values = Vec::new();
    while !reader.is_finished() {
        values.push(Any::decode(reader)?);
    }
    Ok(values)
}

/// The X.509 certificates; attribute certificates and other kinds are passed over.
fn certificates(fields: &[Any]) -> Result<Vec<Certificate>, SignedDataError> {
    let wanted = Tag::ContextSpecific {
        constructed: true,
        number: TagNumber(0),
    };
    let Some(bag) = fields.iter().find(|field| field.tag() == wanted) else {
        return Ok(Vec::new());
    };
    let entries = all(&mut SliceReader::new(bag.value())?)?;
    if entries.len() > MAX_CERTIFICATES {
        return Err(SignedDataError::malformed("too many certificates"));
    }
    let plain = entries.iter().filter(|entry| entry.tag() == Tag::Sequence);
    plain
        .map(|entry| Ok(Certificate::from_der(&entry.to_der()?)?))
        .collect()
}

fn signers(fields: &[Any]) -> Result<Vec<SignerInfo>, SignedDataError> {
    let set = fields.iter().find(|field| field.tag() == Tag::Set);
    let set = set.ok_or_else(|| SignedDataError::malformed("no signers"))?;
    Ok(set.decode_as::<SetOfVec<SignerInfo>>()?.into_vec())
}

fn is_of(certificate: &Certificate, signer: &SignerIdentifier) -> bool {
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(wanted) => {
            certificate.serial_bytes() == wanted.serial_number.as_bytes()
                && name::same(certificate.issuer(), &wanted.issuer)
        }
        SignerIdentifier::SubjectKeyIdentifier(wanted) => {
            certificate.subject_key_identifier() == Some(wanted.0.as_bytes())
        }
    }
}

/// The algorithms that were signed along (RFC 6211), when there are any, must be those that are used.
fn check_protection(
    attributes: &SetOfVec<Attribute>,
    signer: &SignerInfo,
) -> Result<(), SignedDataError> {
    let Some(value) = at_most_one(attributes, oid::ALGORITHM_PROTECTION)? else {
        return Ok(());
    };
    let protected = value.decode_as::<AlgorithmProtection>()?;
    // The hash may or may not have NULL parameters (RFC 5754, 2).
    let same = protected.digest.oid == signer.digest_alg.oid
        && protected.signature == signer.signature_algorithm;
    if same {
        Ok(())
    } else {
        Err(SignedDataError::Digest)
    }
}

/// The single value of an attribute that stands there once or not at all.
fn at_most_one(
    attributes: &SetOfVec<Attribute>,
    wanted: Oid,
) -> Result<Option<&Any>, SignedDataError> {
    if attributes.iter().any(|attribute| attribute.oid == wanted) {
        only(attributes, wanted).map(Some)
    } else {
        Ok(None)
    }
}

/// CMSAlgorithmProtection (RFC 6211, 2) of a signature.
#[derive(Sequence)]
struct AlgorithmProtection {
    digest: AlgorithmIdentifierOwned,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true")]
    signature: AlgorithmIdentifierOwned,
}

/// The single value of an attribute that must stand there once.
fn only(
    attributes: &SetOfVec<Attribute>,
    wanted: ObjectIdentifier,
) -> Result<&Any, SignedDataError> {
    let mut found = attributes
        .iter()
        .filter(|attribute| attribute.oid == wanted);
    let values = found.next().map(|attribute| attribute.values.as_slice());
    match (values, found.next()) {
        (Some([value]), None) => Ok(value),
        _ => Err(SignedDataError::malformed("signed attributes")),
    }
}

const MAX_CERTIFICATES: usize = 64;

pub(crate) const MALFORMED: &str = "PKI-SIGNED-DATA-MALFORMED";
pub(crate) const DIGEST: &str = "PKI-SIGNED-DATA-CONTENT-CHANGED";
pub(crate) const SIGNER_MISSING: &str = "PKI-SIGNED-DATA-SIGNER-MISSING";

#[cfg(test)]
mod tests;
