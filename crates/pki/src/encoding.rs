//! Small parts of DER that several modules make.

use aws_lc_rs::digest;
use der::{
    Decode, Sequence,
    asn1::{Any, BitString, ObjectIdentifier},
};
use spki::AlgorithmIdentifierOwned;

use crate::{
    oid,
    signer::{SignError, Signer},
};

/// `SEQUENCE { body, algorithm, signature }`: the frame of certificates and requests.
#[derive(Sequence)]
pub(crate) struct Signed {
    pub body: Any,
    pub algorithm: AlgorithmIdentifierOwned,
    pub signature: BitString,
}

/// Signs an encoded body with RSA SHA-256 and frames it.
pub(crate) fn sign(body: &[u8], signer: &dyn Signer) -> Result<Vec<u8>, SignError> {
    use der::Encode;
    let signed = Signed {
        body: Any::from_der(body)?,
        algorithm: rsa_sha256(),
        signature: BitString::from_bytes(&signer.sign_sha256(body)?)?,
    };
    Ok(signed.to_der()?)
}

/// sha256WithRSAEncryption, with the NULL that RFC 4055 asks for.
pub(crate) fn rsa_sha256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid: oid::RSA_SHA256,
        parameters: Some(Any::null()),
    }
}

/// The hash named by an object identifier over bytes, when it is one we know.
pub(crate) fn hash(algorithm: ObjectIdentifier, bytes: &[u8]) -> Option<Vec<u8>> {
    let algorithm = match algorithm {
        oid::SHA1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        oid::SHA256 => &digest::SHA256,
        oid::SHA384 => &digest::SHA384,
        oid::SHA512 => &digest::SHA512,
        _ => return None,
    };
    Some(digest::digest(algorithm, bytes).as_ref().to_vec())
}
