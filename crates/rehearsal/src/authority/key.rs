//! Key pairs of the test authorities and of what they certify.

use std::fmt;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
};
use x509_cert::der::asn1::Any;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::AuthorityError;

/// The kinds of key that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA with a modulus of 2048 bits.
    Rsa2048,
    /// RSA with a modulus of 4096 bits; takes a second or more to make.
    Rsa4096,
    /// The curve P-384.
    P384,
}

/// A test key pair with its private half in memory.
pub struct KeyPair {
    inner: Inner,
    pkcs8: Zeroizing<Vec<u8>>,
    public_key_der: Vec<u8>,
}

enum Inner {
    Rsa(RsaKeyPair),
    Ec(EcdsaKeyPair),
}

impl KeyPair {
    /// Makes a new key pair.
    pub fn generate(kind: KeyKind) -> Result<Self, AuthorityError> {
        match kind {
            KeyKind::Rsa2048 => Self::generate_rsa(KeySize::Rsa2048),
            KeyKind::Rsa4096 => Self::generate_rsa(KeySize::Rsa4096),
            KeyKind::P384 => {
                let pair = EcdsaKeyPair::generate(&ECDSA_P384_SHA384_ASN1_SIGNING)
                    .map_err(|_| AuthorityError::Key)?;
                let pkcs8 = pair.to_pkcs8v1().map_err(|_| AuthorityError::Key)?;
                let pkcs8 = Zeroizing::new(pkcs8.as_ref().to_vec());
                Self::from_ec(pair, pkcs8)
            }
        }
    }

    /// Reads a private key from PKCS#8 DER (unencrypted).
    pub fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, AuthorityError> {
        let copy = Zeroizing::new(pkcs8.to_vec());
        if let Ok(pair) = RsaKeyPair::from_pkcs8(pkcs8) {
            return Self::from_rsa(pair, copy);
        }
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P384_SHA384_ASN1_SIGNING, pkcs8)
            .map_err(|_| AuthorityError::NotAKey)?;
        Self::from_ec(pair, copy)
    }

    /// The private key as PKCS#8 DER (unencrypted).
    pub fn to_pkcs8(&self) -> &Zeroizing<Vec<u8>> {
        &self.pkcs8
    }

    /// The public key as DER SubjectPublicKeyInfo.
    pub fn public_key_der(&self) -> Vec<u8> {
        self.public_key_der.clone()
    }

    /// True for RSA keys.
    pub fn is_rsa(&self) -> bool {
        matches!(self.inner, Inner::Rsa(_))
    }

    /// Length of an RSA modulus in bytes, `None` for EC keys.
    pub fn modulus_length(&self) -> Option<usize> {
        match &self.inner {
            Inner::Rsa(pair) => Some(pair.public_modulus_len()),
            Inner::Ec(_) => None,
        }
    }

    /// Signs `message`: RSA PKCS#1 v1.5 with SHA-256, or ECDSA with SHA-384 as a DER SEQUENCE.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, AuthorityError> {
        let random = SystemRandom::new();
        match &self.inner {
            Inner::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .map_err(|_| AuthorityError::Key)?;
                Ok(signature)
            }
            Inner::Ec(pair) => {
                let signature = pair
                    .sign(&random, message)
                    .map_err(|_| AuthorityError::Key)?;
                Ok(signature.as_ref().to_vec())
            }
        }
    }

    /// The algorithm of [`KeyPair::sign`] as it stands in a certificate (RFC 4055, RFC 5758).
    pub fn signature_algorithm(&self) -> AlgorithmIdentifierOwned {
        match self.inner {
            Inner::Rsa(_) => AlgorithmIdentifierOwned {
                oid: SHA256_WITH_RSA,
                parameters: Some(Any::null()),
            },
            Inner::Ec(_) => AlgorithmIdentifierOwned {
                oid: ECDSA_WITH_SHA384,
                parameters: None,
            },
        }
    }

    /// The RSA pair, for signatures over a digest; `None` for EC keys.
    pub(crate) fn rsa(&self) -> Option<&RsaKeyPair> {
        match &self.inner {
            Inner::Rsa(pair) => Some(pair),
            Inner::Ec(_) => None,
        }
    }

    /// The EC pair, for signatures over a digest; `None` for RSA keys.
    pub(crate) fn ec(&self) -> Option<&EcdsaKeyPair> {
        match &self.inner {
            Inner::Rsa(_) => None,
            Inner::Ec(pair) => Some(pair),
        }
    }

    fn generate_rsa(size: KeySize) -> Result<Self, AuthorityError> {
        let pair = RsaKeyPair::generate(size).map_err(|_| AuthorityError::Key)?;
        let pkcs8 = AsDer::<Pkcs8V1Der>::as_der(&pair).map_err(|_| AuthorityError::Key)?;
        let pkcs8 = Zeroizing::new(pkcs8.as_ref().to_vec());
        Self::from_rsa(pair, pkcs8)
    }

    fn from_rsa(pair: RsaKeyPair, pkcs8: Zeroizing<Vec<u8>>) -> Result<Self, AuthorityError> {
        let public = AsDer::<PublicKeyX509Der>::as_der(pair.public_key())
            .map_err(|_| AuthorityError::Key)?;
        Ok(Self {
            public_key_der: public.as_ref().to_vec(),
            inner: Inner::Rsa(pair),
            pkcs8,
        })
    }

    fn from_ec(pair: EcdsaKeyPair, pkcs8: Zeroizing<Vec<u8>>) -> Result<Self, AuthorityError> {
        let public = AsDer::<PublicKeyX509Der>::as_der(pair.public_key())
            .map_err(|_| AuthorityError::Key)?;
        Ok(Self {
            public_key_der: public.as_ref().to_vec(),
            inner: Inner::Ec(pair),
            pkcs8,
        })
    }
}

impl pki::Signer for KeyPair {
    fn public_key_der(&self) -> Vec<u8> {
        self.public_key_der.clone()
    }

    /// Only RSA keys sign with SHA-256; a P-384 key refuses.
    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, pki::SignError> {
        if !self.is_rsa() {
            return Err(pki::SignError::failed("not an RSA key"));
        }
        self.sign(message).map_err(pki::SignError::failed)
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.is_rsa() { "RSA" } else { "P-384" };
        write!(formatter, "KeyPair({kind}, secret)")
    }
}

const SHA256_WITH_RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const ECDSA_WITH_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");
