//! SignedData that is made: an encryption token (RSA PKCS#1 v1.5), or one layer of a sealed message (RSASSA-PSS).

use cms::{
    cert::IssuerAndSerialNumber,
    content_info::{CmsVersion, ContentInfo},
    signed_data::{EncapsulatedContentInfo, SignerIdentifier, SignerInfo},
};
use der::{
    Decode, Encode, Sequence,
    asn1::{Any, OctetString, SetOfVec},
};
use jiff::Timestamp;
use spki::AlgorithmIdentifierOwned;
use x509_cert::{attr::Attribute, serial_number::SerialNumber};

use super::AlgorithmProtection;
use crate::{
    certificate::{Certificate, time},
    encoding::{hash, rsa_sha256},
    oid::{self, Oid},
    signature::pss_sha256,
    signer::{PssSigner, SignError, Signer},
};

/// Makes a SignedData over `content` (type data): one signer, issuer and serial number, SHA-256, RSA PKCS#1 v1.5, signed
/// attributes contentType and messageDigest, the signer's certificate and `others` inside. Definite-length DER.
///
/// # Errors
/// [`SignError`] when `signer` is not the key of `certificate` or does not sign.
pub fn sign_data(
    content: &[u8],
    certificate: &Certificate,
    signer: &dyn Signer,
    others: &[Certificate],
) -> Result<Vec<u8>, SignError> {
    require_key_of(certificate, signer.public_key_der())?;
    let attributes = SetOfVec::try_from(content_attributes(content)?)?;
    let signature = signer.sign_sha256(&attributes.to_der()?)?;
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: identifier(certificate)?,
        digest_alg: sha256(None),
        signed_attrs: Some(attributes),
        signature_algorithm: rsa_sha256(),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let mut all = vec![certificate.clone()];
    all.extend_from_slice(others);
    frame(content, info, Some(&all))
}

/// What [`sign_data_pss`] needs besides the content.
pub struct Pss<'a> {
    /// The signer's certificate.
    pub certificate: &'a Certificate,
    /// Its key.
    pub signer: &'a dyn PssSigner,
    /// The certificates that go into the message; `None` for a message without any, which only somebody who has the
    /// certificate from elsewhere can verify.
    pub inside: Option<&'a [Certificate]>,
    /// The signing time, in whole seconds.
    pub at: Timestamp,
}

/// Makes a SignedData over `content` (type data) as sealed messages have it (eHealth protocol, section 11): one signer, issuer and serial
/// number, SHA-256, RSASSA-PSS with MGF1-SHA-256 and a salt of 32 bytes; signed attributes contentType, signingTime,
/// messageDigest and cmsAlgorithmProtection; unsigned attributes present but empty. Definite-length DER.
///
/// # Errors
/// [`SignError`] when the key is not that of the certificate or does not sign.
pub fn sign_data_pss(content: &[u8], pss: &Pss<'_>) -> Result<Vec<u8>, SignError> {
    require_key_of(pss.certificate, pss.signer.public_key_der())?;
    let digest = sha256(Some(Any::null()));
    let protection = AlgorithmProtection {
        digest: digest.clone(),
        signature: pss_sha256()?,
    };
    let mut attributes = content_attributes(content)?;
    attributes.push(attribute(oid::SIGNING_TIME, time::write(pss.at)?)?);
    attributes.push(attribute(
        oid::ALGORITHM_PROTECTION,
        Any::encode_from(&protection)?,
    )?);
    let attributes = SetOfVec::try_from(attributes)?;
    let signature = pss.signer.sign_pss_sha256(&attributes.to_der()?)?;
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: identifier(pss.certificate)?,
        digest_alg: digest,
        signed_attrs: Some(attributes),
        signature_algorithm: protection.signature,
        signature: OctetString::new(signature)?,
        unsigned_attrs: Some(SetOfVec::new()),
    };
    frame(content, info, pss.inside)
}

fn require_key_of(certificate: &Certificate, public_key_der: Vec<u8>) -> Result<(), SignError> {
    if public_key_der == certificate.public_key_der() {
        return Ok(());
    }
    Err(SignError::failed(
        "the signing key is not that of the certificate",
    ))
}

fn identifier(certificate: &Certificate) -> Result<SignerIdentifier, der::Error> {
    Ok(SignerIdentifier::IssuerAndSerialNumber(
        IssuerAndSerialNumber {
            issuer: certificate.issuer().clone(),
            serial_number: SerialNumber::new(certificate.serial_bytes())?,
        },
    ))
}

fn frame(
    content: &[u8],
    info: SignerInfo,
    inside: Option<&[Certificate]>,
) -> Result<Vec<u8>, SignError> {
    let frame = Frame {
        version: 1,
        digests: SetOfVec::try_from(vec![info.digest_alg.clone()])?,
        encapsulated: EncapsulatedContentInfo {
            econtent_type: oid::DATA,
            econtent: Some(Any::encode_from(&OctetString::new(content)?)?),
        },
        certificates: inside.map(bag).transpose()?,
        signers: SetOfVec::try_from(vec![info])?,
    };
    Ok(ContentInfo {
        content_type: oid::SIGNED_DATA,
        content: Any::encode_from(&frame)?,
    }
    .to_der()?)
}

fn content_attributes(content: &[u8]) -> Result<Vec<Attribute>, SignError> {
    let digest = hash(oid::SHA256, content).ok_or_else(|| SignError::failed("SHA-256"))?;
    let digest = Any::encode_from(&OctetString::new(digest)?)?;
    Ok(vec![
        attribute(oid::CONTENT_TYPE, Any::encode_from(&oid::DATA)?)?,
        attribute(oid::MESSAGE_DIGEST, digest)?,
    ])
}

fn attribute(oid: Oid, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute {
        oid,
        values: SetOfVec::try_from(vec![value])?,
    })
}

fn bag(certificates: &[Certificate]) -> Result<SetOfVec<Any>, der::Error> {
    let mut different: Vec<&Certificate> = Vec::new();
    for certificate in certificates {
        if !different.contains(&certificate) {
            different.push(certificate);
        }
    }
    let entries = different
        .into_iter()
        .map(|certificate| Any::from_der(certificate.der()));
    SetOfVec::try_from(entries.collect::<Result<Vec<_>, der::Error>>()?)
}

fn sha256(parameters: Option<Any>) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid: oid::SHA256,
        parameters,
    }
}

/// SignedData as written; certificates keep their bytes.
#[derive(Sequence)]
struct Frame {
    version: u8,
    digests: SetOfVec<AlgorithmIdentifierOwned>,
    encapsulated: EncapsulatedContentInfo,
    #[asn1(
        context_specific = "0",
        tag_mode = "IMPLICIT",
        constructed = "true",
        optional = "true"
    )]
    certificates: Option<SetOfVec<Any>>,
    signers: SetOfVec<SignerInfo>,
}
