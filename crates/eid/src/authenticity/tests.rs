use rehearsal::authority::attribute::COMMON_NAME;
use rehearsal::authority::{
    KeyKind, KeyPair, Template, basic_constraints, distinguished_name, issue, random_serial,
};

use super::*;

/// A certificate for `key` issued by `issuer`.
fn certificate(name: &str, key: &KeyPair, issuer: (&str, &KeyPair), ca: bool) -> Certificate {
    let named = |name: &str| distinguished_name(&[(COMMON_NAME, name)]).unwrap();
    let template = Template {
        subject: named(name),
        serial: random_serial().unwrap(),
        not_before: "2026-01-01T00:00:00Z".parse().unwrap(),
        not_after: "2030-01-01T00:00:00Z".parse().unwrap(),
        public_key_der: key.public_key_der(),
        extensions: vec![basic_constraints(ca, None).unwrap()],
    };
    Certificate::from_der(&issue(&template, &named(issuer.0), issuer.1).unwrap()).unwrap()
}

/// A re-keyed card: P-384 behind the files, signatures in DER with zeros behind them.
struct Rekeyed {
    identity: Vec<u8>,
    identity_signature: Vec<u8>,
    address: Vec<u8>,
    address_signature: Vec<u8>,
    photo: Vec<u8>,
    photo_hash: Vec<u8>,
    rrn: Certificate,
    root: Certificate,
}

impl Rekeyed {
    fn new() -> Self {
        let root_key = KeyPair::generate(KeyKind::P384).unwrap();
        let rrn_key = KeyPair::generate(KeyKind::P384).unwrap();
        let padded = |message: &[u8]| {
            let mut signature = rrn_key.sign(message).unwrap();
            signature.resize(256, 0);
            signature
        };
        let identity = b"\x01\x0C592000000101".to_vec();
        let identity_signature = padded(&identity);
        let street = b"\x01\x0BRue Haute 1";
        let address_signature = padded(&[street.as_slice(), &identity_signature].concat());
        let mut address = street.to_vec();
        address.resize(117, 0);
        let photo = b"\xFF\xD8 a photo".to_vec();
        Self {
            photo_hash: Sha1::digest(&photo).to_vec(),
            identity,
            identity_signature,
            address,
            address_signature,
            photo,
            rrn: certificate("RRN", &rrn_key, ("Root", &root_key), false),
            root: certificate("Root", &root_key, ("Root", &root_key), true),
        }
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence {
            identity: &self.identity,
            identity_signature: &self.identity_signature,
            address: &self.address,
            address_signature: &self.address_signature,
            photo: &self.photo,
            photo_hash: &self.photo_hash,
            basic_key: None,
            rrn: Some(&self.rrn),
            root: Some(&self.root),
        }
    }

    fn roots(&self) -> Roots {
        Roots::belgian().with(&self.root)
    }
}

#[test]
fn rekeyed_cards_are_judged_by_the_key_of_the_register() {
    let card = Rekeyed::new();
    assert_eq!(judge_data(&card.evidence(), &card.roots()), []);
    let unknown = judge_data(&card.evidence(), &Roots::belgian());
    assert_eq!(unknown, [Doubt::RootUnknown]);
}

/// The address is signed together with the whole signature file, its padding included.
#[test]
fn the_padding_of_the_identity_signature_is_signed() {
    let card = Rekeyed::new();
    let mut evidence = card.evidence();
    evidence.identity_signature = trimmed(&card.identity_signature);
    assert_eq!(
        judge_data(&evidence, &card.roots()),
        [Doubt::AddressSignature]
    );
    let mut evidence = card.evidence();
    evidence.address = trimmed(&card.address);
    assert_eq!(judge_data(&evidence, &card.roots()), []);
}

#[test]
fn what_is_missing_leaves_the_verdict_open() {
    let card = Rekeyed::new();
    let verdict = |evidence: &Evidence<'_>| {
        judge_data(evidence, &card.roots())
            .into_iter()
            .collect::<Authenticity>()
    };
    let unknown = |doubt| Authenticity::Unknown {
        reasons: vec![doubt],
    };
    let mut evidence = card.evidence();
    evidence.rrn = None;
    assert_eq!(verdict(&evidence), unknown(Doubt::CertificateMissing));
    let mut evidence = card.evidence();
    evidence.root = None;
    assert_eq!(verdict(&evidence), unknown(Doubt::CertificateMissing));
    let mut evidence = card.evidence();
    evidence.photo_hash = &[];
    assert_eq!(verdict(&evidence), unknown(Doubt::PhotoHashUnknown));
}

#[test]
fn the_register_must_be_issued_by_the_root_itself() {
    let mut card = Rekeyed::new();
    let other_key = KeyPair::generate(KeyKind::P384).unwrap();
    // Same name, other key.
    card.root = certificate("Root", &other_key, ("Root", &other_key), true);
    let doubts = judge_data(&card.evidence(), &card.roots());
    assert_eq!(doubts, [Doubt::RrnIssuer]);
}

#[test]
fn an_authority_must_be_one() {
    let root_key = KeyPair::generate(KeyKind::P384).unwrap();
    let ca_key = KeyPair::generate(KeyKind::P384).unwrap();
    let root = certificate("Root", &root_key, ("Root", &root_key), true);
    let roots = Roots::belgian().with(&root);
    let holder = certificate("Holder", &ca_key, ("CA", &ca_key), false);
    let judged = |ca: bool| {
        let authority = certificate("CA", &ca_key, ("Root", &root_key), ca);
        judge_chain(&holder, Some(&authority), Some(&root), &roots)
    };
    assert_eq!(judged(true), []);
    assert_eq!(judged(false), [Doubt::HolderIssuer]);
    let missing = judge_chain(&holder, None, Some(&root), &roots);
    assert_eq!(missing, [Doubt::CertificateMissing]);
}

#[test]
fn the_basic_key_must_be_the_named_one() {
    let card = Rekeyed::new();
    let hash = Sha384::digest(b"key");
    let mut evidence = card.evidence();
    evidence.basic_key = Some((b"key", &hash));
    assert_eq!(judge_data(&evidence, &card.roots()), []);
    evidence.basic_key = Some((b"other", &hash));
    assert_eq!(
        judge_data(&evidence, &card.roots()),
        [Doubt::BasicKeyDiffers]
    );
}

#[test]
fn proofs_outweigh_doubts() {
    let verdict = [Doubt::RootUnknown, Doubt::PhotoDiffers]
        .into_iter()
        .collect();
    let reasons = vec![Doubt::PhotoDiffers];
    assert_eq!(Authenticity::Invalid { reasons }, verdict);
    assert_eq!(Authenticity::Valid.and(&verdict), verdict);
    assert_eq!(
        Authenticity::Valid.and(&Authenticity::Valid),
        Authenticity::Valid
    );
}

#[test]
fn the_belgian_roots_are_known_by_their_keys() {
    assert_eq!(Roots::belgian().0.len(), 5);
}
