//! Test cards: a root, a citizen CA and holders with two keys each.

use std::sync::OnceLock;

use jiff::Timestamp;
use pki::Certificate;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

use crate::authority::{
    self, KeyKind, KeyPair, Template, attribute, basic_constraints, distinguished_name, key_usage,
};

/// The moment in which the tests live.
pub const NOW: &str = "2026-03-02T09:30:00Z";

pub struct Holder {
    pub ssin: &'static str,
    pub first_names: &'static str,
    pub name: &'static str,
    pub authentication: Key,
    pub signature: Key,
}

pub struct Key {
    pub key: KeyPair,
    /// Leaf, citizen CA, root.
    pub chain: Vec<Vec<u8>>,
}

pub struct Cards {
    pub root: Vec<u8>,
    pub ann: Holder,
    pub ben: Holder,
    /// Ann's signature key, certified by a root that nobody trusts.
    pub stranger: Key,
    /// Ann's signature key, certified by a certificate that is no authority.
    pub by_no_authority: Vec<Vec<u8>>,
    /// Ann's signature key, with a certificate that has expired.
    pub expired: Vec<Vec<u8>>,
    /// Ann's signature key, with a certificate that is not valid yet.
    pub too_early: Vec<Vec<u8>>,
    /// Ann's signature key, in a certificate without national number.
    pub nameless: Vec<Vec<u8>>,
    /// Ann's number, another spelling of her name.
    pub misspelt: Vec<Vec<u8>>,
    /// Ann's certificate with a broken signature of the citizen CA.
    pub broken: Vec<Vec<u8>>,
}

/// Made once for all tests.
pub fn cards() -> &'static Cards {
    static CARDS: OnceLock<Cards> = OnceLock::new();
    CARDS.get_or_init(make)
}

pub struct Authority {
    pub key: KeyPair,
    pub der: Vec<u8>,
}

fn make() -> Cards {
    let root = authority("Test Root", None);
    let ca = authority("Test Citizen CA", Some(&root));
    let foreign_root = authority("Test Foreign Root", None);
    let foreign_ca = authority("Test Citizen CA", Some(&foreign_root));
    let ann = holder("76022995180", "Ann Zoé", "D'Hondt-Exemple", &ca, &root);
    let ben = holder("62520395440", "Ben", "Voorbeeld", &ca, &root);

    let key = KeyPair::from_pkcs8(ann.signature.key.to_pkcs8()).unwrap();
    let spki = key.public_key_der();
    let sign = KeyUsages::NonRepudiation.into();
    let good = Names::of(&ann);
    let (from, to) = (time("2024-01-01T00:00:00Z"), time("2034-01-01T00:00:00Z"));
    let chain = |leaf: Vec<u8>| vec![leaf, ca.der.clone(), root.der.clone()];
    let leaf = |names: &Names, from, to| certify(names, &spki, sign, from, to, &ca);

    let stranger_leaf = certify(&good, &spki, sign, from, to, &foreign_ca);
    let no_authority = Authority {
        key: KeyPair::from_pkcs8(ben.signature.key.to_pkcs8()).unwrap(),
        der: ben.signature.chain[0].clone(),
    };
    let by_no_authority = vec![
        certify(&good, &spki, sign, from, to, &no_authority),
        no_authority.der.clone(),
        ca.der.clone(),
        root.der.clone(),
    ];
    let expired = leaf(&good, from, time("2025-12-31T00:00:00Z"));
    let too_early = leaf(&good, time("2026-04-01T00:00:00Z"), to);
    let nameless = leaf(&Names { ssin: "", ..good }, from, to);
    let misspelt = leaf(
        &Names {
            first_names: "Ann Zoe",
            ..good
        },
        from,
        to,
    );
    let mut broken = leaf(&good, from, to);
    let last = broken.len() - 1;
    broken[last] ^= 1;

    Cards {
        stranger: Key {
            key,
            chain: vec![stranger_leaf, foreign_ca.der, foreign_root.der],
        },
        by_no_authority,
        expired: chain(expired),
        too_early: chain(too_early),
        nameless: chain(nameless),
        misspelt: chain(misspelt),
        broken: chain(broken),
        root: root.der,
        ann,
        ben,
    }
}

#[derive(Clone, Copy)]
pub struct Names {
    pub ssin: &'static str,
    pub first_names: &'static str,
    pub name: &'static str,
}

impl Names {
    fn of(holder: &Holder) -> Self {
        Self {
            ssin: holder.ssin,
            first_names: holder.first_names,
            name: holder.name,
        }
    }
}

fn authority(common: &str, above: Option<&Authority>) -> Authority {
    let key = KeyPair::generate(KeyKind::Rsa2048).unwrap();
    let subject =
        distinguished_name(&[(attribute::COUNTRY, "BE"), (attribute::COMMON_NAME, common)])
            .unwrap();
    let usage = KeyUsages::KeyCertSign | KeyUsages::CRLSign;
    let template = Template {
        subject: subject.clone(),
        serial: authority::random_serial().unwrap(),
        not_before: time("2020-01-01T00:00:00Z"),
        not_after: time("2040-01-01T00:00:00Z"),
        public_key_der: key.public_key_der(),
        extensions: vec![
            basic_constraints(true, None).unwrap(),
            key_usage(KeyUsage(usage)).unwrap(),
        ],
    };
    let der = match above {
        None => authority::issue(&template, &subject, &key).unwrap(),
        Some(above) => {
            let issuer = Certificate::from_der(&above.der).unwrap();
            authority::issue(&template, issuer.subject(), &above.key).unwrap()
        }
    };
    Authority { key, der }
}

fn holder(
    ssin: &'static str,
    first_names: &'static str,
    name: &'static str,
    ca: &Authority,
    root: &Authority,
) -> Holder {
    let names = Names {
        ssin,
        first_names,
        name,
    };
    let one = |usage: KeyUsages| {
        let key = KeyPair::generate(KeyKind::Rsa2048).unwrap();
        let chain = chain_for(&key.public_key_der(), &names, usage, ca, root);
        Key { key, chain }
    };
    Holder {
        ssin,
        first_names,
        name,
        authentication: one(KeyUsages::DigitalSignature),
        signature: one(KeyUsages::NonRepudiation),
    }
}

fn chain_for(
    spki: &[u8],
    names: &Names,
    usage: KeyUsages,
    ca: &Authority,
    root: &Authority,
) -> Vec<Vec<u8>> {
    let (from, to) = (time("2024-01-01T00:00:00Z"), time("2034-01-01T00:00:00Z"));
    let leaf = certify(names, spki, usage.into(), from, to, ca);
    vec![leaf, ca.der.clone(), root.der.clone()]
}

/// A root of its own, a citizen CA, and a certificate for Ann with the given P-384 key.
pub fn with_public_key(spki: &[u8]) -> Vec<Vec<u8>> {
    let root = authority("Test Root EC", None);
    let ca = authority("Test Citizen CA EC", Some(&root));
    let names = Names::of(&cards().ann);
    chain_for(spki, &names, KeyUsages::DigitalSignature, &ca, &root)
}

fn certify(
    names: &Names,
    spki: &[u8],
    usage: x509_cert::der::flagset::FlagSet<KeyUsages>,
    not_before: Timestamp,
    not_after: Timestamp,
    ca: &Authority,
) -> Vec<u8> {
    let common = format!("{} {}", names.first_names, names.name);
    let mut attributes = vec![
        (attribute::COUNTRY, "BE"),
        (attribute::COMMON_NAME, common.as_str()),
        (attribute::SURNAME, names.name),
        (attribute::GIVEN_NAME, names.first_names),
    ];
    if !names.ssin.is_empty() {
        attributes.push((attribute::SERIAL_NUMBER, names.ssin));
    }
    let issuer = Certificate::from_der(&ca.der).unwrap();
    let template = Template {
        subject: distinguished_name(&attributes).unwrap(),
        serial: authority::random_serial().unwrap(),
        not_before,
        not_after,
        public_key_der: spki.to_vec(),
        extensions: vec![key_usage(KeyUsage(usage)).unwrap()],
    };
    authority::issue(&template, issuer.subject(), &ca.key).unwrap()
}

pub fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}
