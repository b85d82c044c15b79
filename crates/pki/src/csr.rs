//! Certificate requests (PKCS#10, RFC 2986) in the form of the eHealth platform.

use der::{
    Decode, Encode, Sequence,
    asn1::{Any, SetOfVec},
};
use x509_cert::name::Name;

use crate::{
    encoding::{Signed, sign},
    key_identifier::KeyIdentifier,
    public_key::PublicKey,
    signature::{SignatureAlgorithm, VerifyError, verify},
    signer::{SignError, Signer},
};

/// Makes a request: version 1, no attributes, SHA256withRSA (eHealth protocol, section 7). DER.
///
/// # Errors
/// [`SignError`] when the key does not sign.
pub fn build(subject: &Name, signer: &dyn Signer) -> Result<Vec<u8>, SignError> {
    let body = Body {
        version: 0,
        subject: Any::encode_from(subject)?,
        public_key: Any::from_der(&signer.public_key_der())?,
        attributes: SetOfVec::new(),
    };
    sign(&body.to_der()?, signer)
}

/// A request that was read and whose own signature was verified.
#[derive(Debug, Clone)]
pub struct Request {
    subject: Name,
    public_key_der: Vec<u8>,
    identifier: KeyIdentifier,
    attributes: usize,
}

impl Request {
    /// Reads a request and verifies that its maker has the private key.
    ///
    /// # Errors
    /// [`RequestError`] when the bytes are no request or its signature is wrong.
    pub fn from_der(der: &[u8]) -> Result<Self, RequestError> {
        let signed = Signed::from_der(der)?;
        let encoded = signed.body.to_der()?;
        let body = Body::from_der(&encoded)?;
        if body.version != 0 {
            return Err(RequestError::Malformed {
                reason: "version".to_string(),
            });
        }
        let public_key_der = body.public_key.to_der()?;
        let algorithm = SignatureAlgorithm::from_identifier(&signed.algorithm)?;
        verify(
            &public_key_der,
            algorithm,
            &encoded,
            signed.signature.raw_bytes(),
        )?;
        let key = PublicKey::from_der(&public_key_der)?;
        Ok(Self {
            subject: body.subject.decode_as()?,
            identifier: KeyIdentifier::of_key_bits(key.key_bits()),
            attributes: body.attributes.len(),
            public_key_der,
        })
    }

    /// The name that is asked for.
    pub fn subject(&self) -> &Name {
        &self.subject
    }

    /// The SubjectPublicKeyInfo (DER).
    pub fn public_key_der(&self) -> &[u8] {
        &self.public_key_der
    }

    /// The number by which the platform will know the key.
    pub fn public_key_identifier(&self) -> KeyIdentifier {
        self.identifier
    }

    /// How many attributes the request has; ours have none.
    pub fn attribute_count(&self) -> usize {
        self.attributes
    }
}

/// Bytes that are no acceptable request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// Not a request.
    #[error("malformed certificate request: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// The signature of the request is not that of the key in it.
    #[error("signature of the certificate request: {0}")]
    Signature(#[from] VerifyError),
}

impl RequestError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::Signature(error) => error.code(),
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } => vec![("reason", reason.clone())],
            Self::Signature(error) => error.facts(),
        }
    }
}

impl From<der::Error> for RequestError {
    fn from(error: der::Error) -> Self {
        Self::Malformed {
            reason: error.to_string(),
        }
    }
}

#[derive(Sequence)]
struct Body {
    version: u8,
    subject: Any,
    public_key: Any,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", constructed = "true")]
    attributes: SetOfVec<Any>,
}

pub(crate) const MALFORMED: &str = "PKI-REQUEST-MALFORMED";

#[cfg(test)]
mod tests;
