//! Somebody who asks, and the judges from outside.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, OnceLock};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use host::SetClock;
use identifiers::{ApplicationId, Email, Niss, OrganisationId, Telephone};
use rcgen::{CertificateParams, DnType, KeyPair, PKCS_RSA_SHA256, PublicKeyData as _};
use xmlsig::{Algorithm, ExternalKey};

use crate::client::payload;
use crate::xml::Writer;
use crate::{
    Actor, ContactData, Contract, Environment, GenerateCertificate, GenerateContract,
    GenerateRevocationContract, LocalisedText, Request, RevocationContract, RevocationReason,
    Stamp,
};

/// A software key with a certificate of its own making.
pub struct TestKey {
    pkcs8: Vec<u8>,
    pub public_key: Vec<u8>,
    pub certificate: Vec<u8>,
    /// Certificates behind it.
    pub issuers: Vec<Vec<u8>>,
    /// What the card says instead of signing.
    pub refuses: Option<&'static str>,
}

impl TestKey {
    /// The key of a certificate that was made elsewhere.
    pub fn of(pkcs8: &[u8], public_key: &[u8], certificate: &[u8]) -> Self {
        Self {
            pkcs8: pkcs8.to_vec(),
            public_key: public_key.to_vec(),
            certificate: certificate.to_vec(),
            issuers: Vec::new(),
            refuses: None,
        }
    }

    pub fn new() -> Self {
        static MADE: OnceLock<(Vec<u8>, Vec<u8>, Vec<u8>)> = OnceLock::new();
        let (pkcs8, public_key, certificate) = MADE
            .get_or_init(|| {
                let pair = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
                let mut params = CertificateParams::default();
                params
                    .distinguished_name
                    .push(DnType::CommonName, "Alice Specimen");
                let certificate = params.self_signed(&pair).unwrap();
                (
                    pair.serialize_der(),
                    pair.subject_public_key_info(),
                    certificate.der().to_vec(),
                )
            })
            .clone();
        Self {
            pkcs8,
            public_key,
            certificate,
            issuers: Vec::new(),
            refuses: None,
        }
    }
}

impl ExternalKey for TestKey {
    type Error = &'static str;

    fn algorithm(&self) -> Algorithm {
        Algorithm::RsaSha256
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.public_key.clone()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        let own = std::iter::once(&self.certificate);
        own.chain(&self.issuers).cloned().collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, &'static str> {
        if let Some(refusal) = self.refuses {
            return Err(refusal);
        }
        let pair = RsaKeyPair::from_pkcs8(&self.pkcs8).unwrap();
        let mut value = vec![0; pair.public_modulus_len()];
        pair.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            signed_info,
            &mut value,
        )
        .unwrap();
        Ok(value)
    }
}

/// The platform that counts, made once.
pub fn production() -> &'static Environment {
    static MADE: LazyLock<Environment> = LazyLock::new(Environment::production);
    &MADE
}

pub fn clock() -> SetClock {
    SetClock::at("2026-11-22T02:13:54.1239Z".parse().unwrap())
}

pub fn niss() -> Niss {
    Niss::parse("85.07.30-033.28", jiff::civil::date(2026, 11, 22)).unwrap()
}

pub fn organisation() -> OrganisationId {
    OrganisationId::from_platform("CBE", "0406753266").unwrap()
}

pub fn application_id() -> ApplicationId {
    ApplicationId::parse("MY-APP_1").unwrap()
}

pub fn contact() -> ContactData {
    ContactData {
        private_email: Email::parse("alice@example.org").unwrap(),
        general_email: Some(Email::parse("it@example.org").unwrap()),
        private_phone: Telephone::parse("+32 475 12 34 56").unwrap(),
        general_phone: None,
    }
}

pub fn contract_request() -> GenerateContract {
    GenerateContract {
        contact: contact(),
        signer: Actor::person(&niss(), &["Alice Geldigekaart"], "SPECIMEN & <Co>"),
        holder: Actor::organisation(&organisation(), Some("Alice"), "CAFÉ HÔPITAL"),
        application_id: Some(application_id()),
    }
}

/// A contract whose text has everything that an XML writer can spoil.
pub fn contract() -> Contract {
    Contract {
        dn: "CN=CBE=0406753266\\, MY-APP_1,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,\
             OU=CBE=0406753266,OU=MY-APP_1,O=Federal Government,C=BE"
            .to_owned(),
        signer: Actor::person(&niss(), &["Alice", "Marie"], " SPECIMEN "),
        text: LocalisedText {
            values: vec![
                (
                    "fr".to_owned(),
                    "<!DOCTYPE html>\r\n<p>Caf\u{e9} &amp; \"cr\u{e8}me\"</p>\n\t ]]> ".to_owned(),
                ),
                ("nl".to_owned(), "<p lang='nl'>Akkoord</p>".to_owned()),
            ],
        },
        holder_kind: "CBE".to_owned(),
    }
}

pub fn certificate_request() -> GenerateCertificate {
    GenerateCertificate {
        contact: contact(),
        csr: vec![0x30, 0x03, 0x02, 0x01, 0x00],
        contract: contract(),
        usages: vec!["tsa".to_owned(), "other".to_owned()],
    }
}

pub fn revocation_request() -> GenerateRevocationContract {
    GenerateRevocationContract {
        public_key_identifier: pki::KeyIdentifier::from_bytes([0xab; 20]),
        signer: Actor::person(&niss(), &["Alice"], " SPECIMEN "),
        reason: RevocationReason::Superseded,
    }
}

pub fn revocation_contract() -> RevocationContract {
    let texts = [
        ("fr", "<p>R\u{e9}vocation</p>\r\n ]]>"),
        ("nl", "<p>Herroeping</p>"),
    ];
    RevocationContract {
        dn: "CN=CBE=0406753266,O=Federal Government,C=BE".to_owned(),
        signer: revocation_request().signer,
        reason: RevocationReason::Superseded,
        text: LocalisedText {
            values: texts
                .map(|(language, text)| (language.to_owned(), text.to_owned()))
                .to_vec(),
        },
    }
}

/// The request element, with a stamp that is always the same.
pub fn written<R: Request>(request: &R) -> String {
    let stamp = Stamp {
        id: "_1".to_owned(),
        issue_instant: "2026-11-22T02:13:54.123Z".to_owned(),
    };
    payload(request, &stamp, Writer::default())
}

/// Which official schema a message belongs to.
#[derive(Debug, Clone, Copy)]
pub enum Schema {
    CertRa,
    EtkRa,
    Depot,
    /// Details of a fault.
    Errors,
    /// Requests and responses of the STS.
    Saml,
    /// A token.
    SamlAssertion,
}

/// Panics when the schemas are there and `xml` does not follow them; says so when they are not.
pub fn assert_valid(schema: Schema, xml: &str) {
    let Some(folder) = schemas() else {
        println!("SKIPPED: the official schemas are not here (CLAVIS_REFERENCE)");
        return;
    };
    let file = folder.join(match schema {
        Schema::CertRa => "ehealth-etee/XSD/ehealth-certra-schema-protocol-2_0.xsd",
        Schema::EtkRa => "ehealth-etee/XSD/ehealth-etkra-schema-protocol-2_0.xsd",
        Schema::Depot => "ehealth-etee/XSD/ehealth-etkdepot-schema-protocol-1_0.xsd",
        Schema::Errors => "ehealth-errors/XSD/ehealth-errors-schema-soa-1_1.xsd",
        Schema::Saml => "external/XSD/oasis-sstc-saml-schema-protocol-1.1.xsd",
        Schema::SamlAssertion => "external/XSD/oasis-sstc-saml-schema-assertion-1.1.xsd",
    });
    let written = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(written.path(), xml).unwrap();
    let judged = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(file)
        .arg(written.path())
        .output()
        .expect("the schemas are here, so xmllint must be too");
    let said = String::from_utf8_lossy(&judged.stderr);
    assert!(judged.status.success(), "{said}\n{xml}");
}

fn schemas() -> Option<PathBuf> {
    let named = std::env::var_os("CLAVIS_REFERENCE").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference");
    let folder = named.unwrap_or(beside).join("xsd");
    folder.is_dir().then_some(folder)
}

/// True when xmlsec1 verifies the signature; `None` when it is not installed.
pub fn xmlsec1(xml: &str, root: &str, certificate: &[u8]) -> Option<bool> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signed.xml");
    let trusted = folder.path().join("trusted.pem");
    std::fs::write(&file, xml).unwrap();
    std::fs::write(&trusted, pki::pem::encode("CERTIFICATE", certificate)).unwrap();
    let judged = Command::new("xmlsec1")
        .args(["--verify", "--id-attr:Id", root, "--trusted-pem"])
        .arg(&trusted)
        .arg(&file)
        .output()
        .ok()?;
    Some(judged.status.success())
}
