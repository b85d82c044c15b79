//! Keys and certificates for tests, and the openssl program as a judge.
#![allow(
    clippy::disallowed_methods,
    reason = "tests run openssl on files of their own"
)]

use std::{fs, process::Command, sync::LazyLock};

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der},
    rand::SystemRandom,
    rsa::{KeySize, Pkcs1PrivateDecryptingKey, PrivateDecryptingKey},
    signature::{
        ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256,
        RsaKeyPair,
    },
};
use der::{
    Decode, Encode, Sequence,
    asn1::{Any, BitString, OctetString},
};
use jiff::{SignedDuration, Timestamp};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::{ext::Extension, name::Name};

use crate::{
    Certificate, PssSigner, SignError, Signer, certificate::time::encode_validity,
    encoding::Signed, name, oid,
};

/// A private key in memory: RSA 2048 or P-384.
pub(crate) enum Key {
    Rsa(RsaKeyPair),
    Ec(EcdsaKeyPair),
}

/// Keys that all tests share, as making one takes a moment.
pub(crate) static ROOT: LazyLock<Key> = LazyLock::new(Key::rsa);
pub(crate) static ISSUING: LazyLock<Key> = LazyLock::new(Key::rsa);
pub(crate) static LEAF: LazyLock<Key> = LazyLock::new(Key::rsa);
pub(crate) static OTHER: LazyLock<Key> = LazyLock::new(Key::rsa);
pub(crate) static EC_ROOT: LazyLock<Key> = LazyLock::new(Key::ec);
pub(crate) static EC_ISSUING: LazyLock<Key> = LazyLock::new(Key::ec);

impl Key {
    fn rsa() -> Self {
        Self::Rsa(RsaKeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(crate) fn ec() -> Self {
        Self::Ec(EcdsaKeyPair::generate(&ECDSA_P384_SHA384_ASN1_SIGNING).unwrap())
    }

    pub(crate) fn algorithm(&self) -> AlgorithmIdentifierOwned {
        match self {
            Self::Rsa(_) => crate::encoding::rsa_sha256(),
            Self::Ec(_) => AlgorithmIdentifierOwned {
                oid: oid::ECDSA_SHA384,
                parameters: None,
            },
        }
    }

    /// RSA with SHA-256, ECDSA with SHA-384.
    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match self {
            Self::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .unwrap();
                signature
            }
            Self::Ec(key) => key.sign(&random, message).unwrap().as_ref().to_vec(),
        }
    }
}

impl Signer for Key {
    fn public_key_der(&self) -> Vec<u8> {
        let (algorithm, bits) = match self {
            Self::Rsa(key) => (
                AlgorithmIdentifierOwned {
                    oid: oid::RSA,
                    parameters: Some(Any::null()),
                },
                key.public_key().as_ref(),
            ),
            Self::Ec(key) => (
                AlgorithmIdentifierOwned {
                    oid: oid::EC,
                    parameters: Some(Any::encode_from(&oid::P384).unwrap()),
                },
                key.public_key().as_ref(),
            ),
        };
        let subject_public_key = BitString::from_bytes(bits).unwrap();
        SubjectPublicKeyInfoOwned {
            algorithm,
            subject_public_key,
        }
        .to_der()
        .unwrap()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        match self {
            Self::Rsa(_) => Ok(self.sign(message)),
            Self::Ec(_) => Err(SignError::failed("not an RSA key")),
        }
    }
}

impl PssSigner for Key {
    fn sign_pss_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let Self::Rsa(key) = self else {
            return Err(SignError::failed("not an RSA key"));
        };
        let mut signature = vec![0; key.public_modulus_len()];
        key.sign(
            &RSA_PSS_SHA256,
            &SystemRandom::new(),
            message,
            &mut signature,
        )
        .unwrap();
        Ok(signature)
    }
}

impl Key {
    /// The RSA key as PKCS#8 (DER), for other programs.
    pub(crate) fn pkcs8(&self) -> Vec<u8> {
        let Self::Rsa(key) = self else {
            panic!("not an RSA key");
        };
        let der: Pkcs8V1Der<'_> = key.as_der().unwrap();
        der.as_ref().to_vec()
    }

    /// Decrypts RSA PKCS#1 v1.5.
    pub(crate) fn decrypt(&self, ciphertext: &[u8]) -> Option<Vec<u8>> {
        let key = PrivateDecryptingKey::from_pkcs8(&self.pkcs8()).unwrap();
        let key = Pkcs1PrivateDecryptingKey::new(key).unwrap();
        let mut plain = vec![0; key.min_output_size()];
        Some(key.decrypt(ciphertext, &mut plain).ok()?.to_vec())
    }
}

/// What a test certificate says; begin with [`Draft::leaf`] or [`Draft::authority`].
#[derive(Clone)]
pub(crate) struct Draft {
    pub serial: Vec<u8>,
    pub issuer: Name,
    pub subject: Name,
    pub not_before: Timestamp,
    pub not_after: Timestamp,
    pub public_key_der: Vec<u8>,
    pub extensions: Vec<Extension>,
}

impl Draft {
    pub(crate) fn leaf(subject: &str, issuer: &str, key: &Key) -> Self {
        Self {
            serial: vec![1, 2, 3],
            issuer: name::from_string(issuer).unwrap(),
            subject: name::from_string(subject).unwrap(),
            not_before: noon() - SignedDuration::from_hours(24),
            not_after: noon() + SignedDuration::from_hours(24),
            public_key_der: key.public_key_der(),
            extensions: vec![usage(0xc0, 6)],
        }
    }

    pub(crate) fn authority(
        subject: &str,
        issuer: &str,
        key: &Key,
        path_length: Option<u8>,
    ) -> Self {
        let extensions = vec![usage(0x06, 1), constraints(true, path_length)];
        Self {
            extensions,
            ..Self::leaf(subject, issuer, key)
        }
    }

    pub(crate) fn signed_by(&self, key: &Key) -> Certificate {
        Certificate::from_der(&self.der_signed_by(key)).unwrap()
    }

    pub(crate) fn der_signed_by(&self, key: &Key) -> Vec<u8> {
        let body = Body {
            version: 2,
            serial: Any::new(der::Tag::Integer, self.serial.clone()).unwrap(),
            algorithm: key.algorithm(),
            issuer: self.issuer.clone(),
            validity: encode_validity(self.not_before, self.not_after).unwrap(),
            subject: self.subject.clone(),
            public_key: any(&self.public_key_der),
            extensions: self.extensions.clone(),
        };
        let body = body.to_der().unwrap();
        let signature = BitString::from_bytes(&key.sign(&body)).unwrap();
        let signed = Signed {
            body: any(&body),
            algorithm: key.algorithm(),
            signature,
        };
        signed.to_der().unwrap()
    }
}

/// The moment at which test certificates are valid.
pub(crate) fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

/// A critical key usage: one byte of bits, and how many of them at the end are unused.
pub(crate) fn usage(bits: u8, unused: u8) -> Extension {
    let value = BitString::new(unused, [bits]).unwrap().to_der().unwrap();
    extension(oid::KEY_USAGE, true, &value)
}

/// Critical basic constraints.
pub(crate) fn constraints(ca: bool, path_length: Option<u8>) -> Extension {
    let value = x509_cert::ext::pkix::BasicConstraints {
        ca,
        path_len_constraint: path_length,
    };
    extension(oid::BASIC_CONSTRAINTS, true, &value.to_der().unwrap())
}

pub(crate) fn extension(oid: oid::Oid, critical: bool, value: &[u8]) -> Extension {
    Extension {
        extn_id: oid,
        critical,
        extn_value: OctetString::new(value).unwrap(),
    }
}

/// Runs openssl in a folder with these files; gives all that it said, and whether it succeeded.
pub(crate) fn openssl(arguments: &[&str], files: &[(&str, &[u8])]) -> (bool, String) {
    let (success, said, _) = run(arguments, files);
    (success, said)
}

/// The same, for the file `out` that openssl is told to write.
pub(crate) fn openssl_out(arguments: &[&str], files: &[(&str, &[u8])]) -> Vec<u8> {
    let (success, said, folder) = run(arguments, files);
    assert!(success, "{said}");
    fs::read(folder.path().join("out")).unwrap()
}

fn run(arguments: &[&str], files: &[(&str, &[u8])]) -> (bool, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
        folder,
    )
}

fn any(bytes: &[u8]) -> Any {
    Any::from_der(bytes).unwrap()
}

#[derive(Sequence)]
struct Body {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    version: u8,
    serial: Any,
    algorithm: AlgorithmIdentifierOwned,
    issuer: Name,
    validity: Any,
    subject: Name,
    public_key: Any,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT")]
    extensions: Vec<Extension>,
}
