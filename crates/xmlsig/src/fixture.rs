//! Keys and a certificate authority that exist for one test run only.

use std::cell::Cell;
use std::sync::OnceLock;

use aws_lc_rs::digest::{Digest as Digest256, SHA256};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use p384::ecdsa::signature::hazmat::PrehashSigner as _;
use p384::pkcs8::DecodePrivateKey as _;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_RSA_SHA256, PublicKeyData as _,
};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use xml_sec::xmldsig::{RsaSigningKey, SigningKey as _};

use crate::{Algorithm, ExternalKey};

/// A software key with its certificate and that of its authority.
pub struct TestKey {
    pub algorithm: Algorithm,
    pub public_key: Vec<u8>,
    pub certificates: Vec<Vec<u8>>,
    pub asked: Cell<usize>,
    pub refuses: bool,
    pkcs8: Vec<u8>,
}

/// What a card says when the PIN is wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct PinWrong {
    pub left: u8,
}

impl TestKey {
    pub fn rsa() -> Self {
        let made = rsa_pair();
        Self::new(Algorithm::RsaSha256, made)
    }

    /// The RSA key, for a signature with SHA-1.
    pub fn rsa_sha1() -> Self {
        Self::new(Algorithm::RsaSha1, rsa_pair())
    }

    pub fn ec() -> Self {
        Self::ec_with(Algorithm::EcdsaSha256)
    }

    /// The P-384 key of [`Self::ec`] with another hash.
    pub fn ec_with(algorithm: Algorithm) -> Self {
        Self::new(algorithm, ec_pair())
    }

    /// A key on P-256.
    pub fn p256() -> Self {
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        Self::new(Algorithm::EcdsaSha256, &certified(&pair))
    }

    /// An EC key that no other test has.
    pub fn ec_fresh() -> Self {
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).unwrap();
        Self::new(Algorithm::EcdsaSha256, &certified(&pair))
    }

    fn new(algorithm: Algorithm, made: &(Vec<u8>, Vec<u8>, Vec<u8>)) -> Self {
        Self {
            algorithm,
            public_key: made.1.clone(),
            certificates: vec![made.2.clone(), root_der()],
            asked: Cell::new(0),
            refuses: false,
            pkcs8: made.0.clone(),
        }
    }
}

impl ExternalKey for TestKey {
    type Error = PinWrong;

    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.public_key.clone()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        self.certificates.clone()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, PinWrong> {
        self.asked.set(self.asked.get() + 1);
        if self.refuses {
            return Err(PinWrong { left: 2 });
        }
        Ok(match self.algorithm {
            Algorithm::RsaSha1 => RsaSigningKey::from_pkcs8_der(&self.pkcs8)
                .unwrap()
                .sign(xml_sec::xmldsig::SignatureAlgorithm::RsaSha1, signed_info)
                .unwrap(),
            Algorithm::RsaSha256 => {
                let pair = RsaKeyPair::from_pkcs8(&self.pkcs8).unwrap();
                let mut value = vec![0; pair.public_modulus_len()];
                let random = SystemRandom::new();
                pair.sign(&RSA_PKCS1_SHA256, &random, signed_info, &mut value)
                    .unwrap();
                value
            }
            Algorithm::EcdsaSha256 => self.sign_hash(&Sha256::digest(signed_info)),
            Algorithm::EcdsaSha384 => self.sign_hash(&Sha384::digest(signed_info)),
            Algorithm::EcdsaSha512 => self.sign_hash(&Sha512::digest(signed_info)),
        })
    }
}

impl TestKey {
    /// ECDSA over a hash, as a card does it: `r || s`.
    fn sign_hash(&self, hash: &[u8]) -> Vec<u8> {
        if self.public_key.len() < 100 {
            let pair =
                EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &self.pkcs8).unwrap();
            let digest = Digest256::import_less_safe(hash, &SHA256).unwrap();
            return pair.sign_digest(&digest).unwrap().as_ref().to_vec();
        }
        let pair = p384::ecdsa::SigningKey::from_pkcs8_der(&self.pkcs8).unwrap();
        let value: p384::ecdsa::Signature = pair.sign_prehash(hash).unwrap();
        value.to_bytes().to_vec()
    }
}

/// DER of the authority that issued every certificate here.
pub fn root_der() -> Vec<u8> {
    authority().der().to_vec()
}

/// PEM of the authority, for other programs.
pub fn root_pem() -> String {
    authority().pem()
}

fn authority() -> &'static CertifiedIssuer<'static, KeyPair> {
    static AUTHORITY: OnceLock<CertifiedIssuer<'static, KeyPair>> = OnceLock::new();
    AUTHORITY.get_or_init(|| {
        let mut params = CertificateParams::default();
        params
            .distinguished_name
            .push(DnType::CommonName, "Test Root");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        CertifiedIssuer::self_signed(params, KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap())
            .unwrap()
    })
}

/// PKCS#8, SubjectPublicKeyInfo and certificate.
fn rsa_pair() -> &'static (Vec<u8>, Vec<u8>, Vec<u8>) {
    static PAIR: OnceLock<(Vec<u8>, Vec<u8>, Vec<u8>)> = OnceLock::new();
    PAIR.get_or_init(|| certified(&KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap()))
}

fn ec_pair() -> &'static (Vec<u8>, Vec<u8>, Vec<u8>) {
    static PAIR: OnceLock<(Vec<u8>, Vec<u8>, Vec<u8>)> = OnceLock::new();
    PAIR.get_or_init(|| certified(&KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).unwrap()))
}

fn certified(pair: &KeyPair) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let mut params = CertificateParams::default();
    params
        .distinguished_name
        .push(DnType::CommonName, "Alice Specimen");
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    let certificate = params.signed_by(pair, authority()).unwrap();
    (
        pair.serialize_der(),
        pair.subject_public_key_info(),
        certificate.der().to_vec(),
    )
}
