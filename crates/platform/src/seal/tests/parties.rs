//! Who seals and for whom: keys and certificates of one test run, and openssl.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{Pkcs1PrivateDecryptingKey, PrivateDecryptingKey};
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding, RsaKeyPair};
use jiff::Timestamp;
use pki::{Anchors, Certificate, PssSigner, SignError, Signer};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose,
    PKCS_RSA_SHA256, PublicKeyData as _,
};

use crate::seal::Decrypted;

/// A key with its certificate.
pub struct Party {
    pub certificate: Certificate,
    pub pkcs8: Vec<u8>,
    public_key: Vec<u8>,
}

impl Party {
    /// A party with a key of 1024 bits and a certificate of its own making; `None` without openssl.
    pub fn short() -> Option<Self> {
        let make = "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -outform DER -out out";
        let pkcs8 = openssl(make, &[])?;
        let certify = "req -x509 -key key -keyform DER -subj /CN=short -days 3650 \
                       -addext keyUsage=digitalSignature -outform DER -out out";
        let certificate = openssl(certify, &[("key", &pkcs8)])?;
        let certificate = Certificate::from_der(&certificate).unwrap();
        Some(Self {
            public_key: certificate.public_key_der(),
            certificate,
            pkcs8,
        })
    }

    fn sign_as(&self, encoding: &'static dyn RsaEncoding, message: &[u8]) -> Vec<u8> {
        let pair = RsaKeyPair::from_pkcs8(&self.pkcs8).unwrap();
        let mut value = vec![0; pair.public_modulus_len()];
        pair.sign(encoding, &SystemRandom::new(), message, &mut value)
            .unwrap();
        value
    }

    fn decrypt(&self, ciphertext: &[u8]) -> Decrypted {
        let key = PrivateDecryptingKey::from_pkcs8(&self.pkcs8).unwrap();
        let key = Pkcs1PrivateDecryptingKey::new(key).unwrap();
        let mut plain = vec![0; key.min_output_size()];
        match key.decrypt(ciphertext, &mut plain) {
            Ok(plain) => Decrypted::Key(plain.to_vec().into()),
            Err(_) => Decrypted::Failed,
        }
    }

    pub fn certificate_pem(&self) -> Vec<u8> {
        pki::pem::encode_certificates(std::slice::from_ref(&self.certificate)).into_bytes()
    }
}

impl Signer for Party {
    fn public_key_der(&self) -> Vec<u8> {
        self.public_key.clone()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        Ok(self.sign_as(&RSA_PKCS1_SHA256, message))
    }
}

impl PssSigner for Party {
    fn sign_pss_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        Ok(self.sign_as(&RSA_PSS_SHA256, message))
    }
}

/// The moment at which everything happens.
pub fn moment() -> Timestamp {
    "2026-11-22T02:13:54Z".parse().unwrap()
}

/// The holder of an eHealth certificate.
pub fn sender() -> &'static Party {
    static MADE: OnceLock<Party> = OnceLock::new();
    MADE.get_or_init(|| party("CBE=0406753266", &["signature"]))
}

/// The same holder's encryption token: signed by the holder, serial number of 128 bits.
pub fn token() -> &'static Party {
    static MADE: OnceLock<Party> = OnceLock::new();
    MADE.get_or_init(|| {
        let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
        let public_key = pair.subject_public_key_info();
        let authentication = &sender().certificate;
        let certificate =
            pki::own::etk_certificate(authentication, &public_key, &[0xe7; 16], sender()).unwrap();
        Party {
            certificate,
            pkcs8: pair.serialize_der(),
            public_key,
        }
    })
}

/// A new holder. `uses`: `signature`, `commitment` and `encryption`; `number=...` is a serialNumber in its name.
pub fn party(name: &str, uses: &[&str]) -> Party {
    let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    for usage in uses {
        match *usage {
            "signature" => params.key_usages.push(KeyUsagePurpose::DigitalSignature),
            "commitment" => params.key_usages.push(KeyUsagePurpose::ContentCommitment),
            "encryption" => params.key_usages.extend([
                KeyUsagePurpose::KeyEncipherment,
                KeyUsagePurpose::DataEncipherment,
            ]),
            number => params.distinguished_name.push(
                DnType::CustomDnType(vec![2, 5, 4, 5]),
                number.strip_prefix("number=").unwrap(),
            ),
        }
    }
    let certificate = params.signed_by(&pair, authority()).unwrap();
    Party {
        certificate: Certificate::from_der(certificate.der()).unwrap(),
        public_key: pair.subject_public_key_info(),
        pkcs8: pair.serialize_der(),
    }
}

/// The certificate of who issued them all.
pub fn root() -> Certificate {
    Certificate::from_der(authority().der()).unwrap()
}

pub fn ehealth() -> Anchors {
    Anchors::default().with_certificate(root())
}

/// Decrypts for these holders, by the decimal serial number of their certificates.
pub fn decimal_keys<'p>(holders: &'p [&'p Party]) -> impl Fn(&str, &[u8]) -> Decrypted + 'p {
    |serial, encrypted| {
        let holder = holders
            .iter()
            .find(|holder| holder.certificate.serial_decimal() == serial);
        holder.map_or(Decrypted::NoSuchKey, |holder| holder.decrypt(encrypted))
    }
}

/// Decrypts nothing.
pub fn nobody(_: &str, _: &[u8]) -> Decrypted {
    Decrypted::NoSuchKey
}

fn authority() -> &'static CertifiedIssuer<'static, KeyPair> {
    static AUTHORITY: OnceLock<CertifiedIssuer<'static, KeyPair>> = OnceLock::new();
    AUTHORITY.get_or_init(|| {
        let mut params = CertificateParams::default();
        params
            .distinguished_name
            .push(DnType::CommonName, "Test Issuing CA");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
        CertifiedIssuer::self_signed(params, pair).unwrap()
    })
}

/// Runs openssl in a folder with these files and gives the file `out`; `None`, said aloud, when it
/// is not installed.
pub fn openssl(line: &str, files: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), files);
    let run = Command::new("openssl")
        .args(line.split_whitespace())
        .current_dir(folder.path())
        .output();
    let Ok(output) = run else {
        println!("SKIPPED: openssl is not installed");
        return None;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {said}");
    Some(std::fs::read(folder.path().join("out")).unwrap())
}

pub fn put(folder: &Path, files: &[(&str, &[u8])]) {
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
