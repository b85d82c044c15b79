//! The question.

use der::{
    Encode,
    asn1::{Any, OctetString},
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::ext::Extension;

use super::{
    OcspError,
    wire_form::{CertificateId, OcspRequest, RequestBody, SingleRequest},
};
use crate::{certificate::Certificate, encoding::hash, oid};

/// A question about one certificate. Keep it: the answer is read against it.
#[derive(Debug, Clone)]
pub struct Request {
    der: Vec<u8>,
    pub(super) id: CertificateId,
    pub(super) nonce: Option<Vec<u8>>,
}

/// The hash by which a question names the issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum IdHash {
    /// What the eID viewer uses (eID card, section 10).
    #[default]
    Sha256,
    /// What the oldest responders know; no signature depends on it.
    Sha1,
}

impl Request {
    /// The question about `certificate`, issued by `issuer`, named by SHA-256. `nonce` binds the answer to this
    /// question: random bytes, 16 to 32 (RFC 8954); empty for none.
    ///
    /// # Errors
    /// [`OcspError::Malformed`] when something cannot be encoded.
    pub fn new(
        certificate: &Certificate,
        issuer: &Certificate,
        nonce: &[u8],
    ) -> Result<Self, OcspError> {
        Self::with_hash(certificate, issuer, nonce, IdHash::Sha256)
    }

    /// The same, named by a hash of choice.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn with_hash(
        certificate: &Certificate,
        issuer: &Certificate,
        nonce: &[u8],
        id_hash: IdHash,
    ) -> Result<Self, OcspError> {
        let id = id(certificate, issuer, id_hash)?;
        let nonce = (!nonce.is_empty())
            .then(|| OctetString::new(nonce)?.to_der())
            .transpose()?;
        let extension = nonce.as_deref().map(nonce_extension).transpose()?;
        let request = OcspRequest {
            body: RequestBody {
                list: vec![SingleRequest { id: id.clone() }],
                extensions: extension.map(|extension| vec![extension]),
            },
        };
        let der = request.to_der()?;
        Ok(Self { der, id, nonce })
    }

    /// The bytes to post.
    pub fn der(&self) -> &[u8] {
        &self.der
    }
}

fn id(
    certificate: &Certificate,
    issuer: &Certificate,
    id_hash: IdHash,
) -> Result<CertificateId, OcspError> {
    let algorithm = match id_hash {
        IdHash::Sha256 => oid::SHA256,
        IdHash::Sha1 => oid::SHA1,
    };
    let of = |bytes: &[u8]| -> Result<OctetString, OcspError> {
        let hashed = hash(algorithm, bytes).ok_or_else(|| OcspError::malformed("hash"))?;
        Ok(OctetString::new(hashed)?)
    };
    Ok(CertificateId {
        hash: AlgorithmIdentifierOwned {
            oid: algorithm,
            parameters: Some(Any::null()),
        },
        // The issuer's name as the certificate writes it (RFC 6960, 4.1.1).
        issuer_name: of(&certificate.issuer_der())?,
        issuer_key: of(issuer.public_key().key_bits())?,
        serial: Any::new(der::Tag::Integer, certificate.serial_bytes())?,
    })
}

fn nonce_extension(value: &[u8]) -> Result<Extension, OcspError> {
    Ok(Extension {
        extn_id: oid::OCSP_NONCE,
        critical: false,
        extn_value: OctetString::new(value)?,
    })
}
