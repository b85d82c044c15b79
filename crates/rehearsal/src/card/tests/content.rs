//! Sections 4, 6 and 10: sizes, fields, and signatures that a careful reader accepts.

use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256, RsaParameters,
    UnparsedPublicKey,
};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode, Reader, SliceReader};
use x509_cert::ext::pkix::KeyUsage;

use super::*;

fn certificate(file: &[u8]) -> Certificate {
    let length = 4 + usize::from(u16::from_be_bytes([file[2], file[3]]));
    Certificate::from_der(&file[..length]).unwrap()
}

fn spki_bits(certificate: &Certificate) -> Vec<u8> {
    let key = certificate.tbs_certificate().subject_public_key_info();
    key.subject_public_key.raw_bytes().to_vec()
}

/// Tag and value of every field.
fn fields(mut bytes: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let mut fields = Vec::new();
    while let [tag, length, rest @ ..] = bytes {
        let (value, rest) = rest.split_at(usize::from(*length));
        fields.push((*tag, value.to_vec()));
        bytes = rest;
    }
    fields
}

fn text(fields: &[(u8, Vec<u8>)], tag: u8) -> Option<&str> {
    let field = fields.iter().find(|(found, _)| *found == tag)?;
    Some(std::str::from_utf8(&field.1).unwrap())
}

#[test]
fn sizes_and_padding_are_those_of_a_1_7_card() {
    let card = card();
    assert_eq!(card.file(CardFile::Directory).len(), 37);
    assert_eq!(card.file(CardFile::TokenInfo).len(), 41);
    assert_eq!(card.file(CardFile::IdentitySignature).len(), 256);
    assert_eq!(card.file(CardFile::Address).len(), 117);
    assert_eq!(card.file(CardFile::AddressSignature).len(), 256);
    for (file, zeros) in [
        (CardFile::AuthenticationCertificate, 50),
        (CardFile::SignatureCertificate, 50),
        (CardFile::CaCertificate, 50),
        (CardFile::RootCertificate, 0),
        (CardFile::RrnCertificate, 0),
    ] {
        let content = card.file(file);
        let der = certificate(content).to_der().unwrap();
        assert_eq!(content.len() - der.len(), zeros, "{file:?}");
        assert!(content[der.len()..].iter().all(|&byte| byte == 0));
    }
}

#[test]
fn pkcs15_files_are_well_formed_der() {
    let card = card();
    for file in [
        CardFile::Directory,
        CardFile::Objects,
        CardFile::TokenInfo,
        CardFile::Pins,
        CardFile::PrivateKeys,
        CardFile::Certificates,
    ] {
        well_formed(card.file(file), 0);
    }
}

/// Reads values to the end, and into those that are constructed.
fn well_formed(bytes: &[u8], depth: usize) {
    assert!(depth < 10);
    let mut reader = SliceReader::new(bytes).unwrap();
    while !reader.is_finished() {
        let any = x509_cert::der::asn1::AnyRef::decode(&mut reader).unwrap();
        if x509_cert::der::Tagged::tag(&any).is_constructed() {
            well_formed(any.value(), depth + 1);
        }
    }
}

#[test]
fn the_identity_file_has_every_field_in_order() {
    let person = Person::built_in("helene").unwrap();
    let card = VirtualCard::new(&person, pki(), CardOptions::default()).unwrap();
    let fields = fields(card.file(CardFile::Identity));
    let tags: Vec<u8> = fields.iter().map(|(tag, _)| *tag).collect();
    assert_eq!(tags, (0x01..=0x11).collect::<Vec<u8>>());
    assert_eq!(text(&fields, 0x01), Some("991506246074"));
    assert_eq!(text(&fields, 0x03), Some("09.05.2022"));
    assert_eq!(text(&fields, 0x06), Some("92083095437"));
    assert_eq!(text(&fields, 0x07), Some("Dupré-Lefèvre"));
    assert_eq!(text(&fields, 0x08), Some("Hélène Zoë"));
    assert_eq!(text(&fields, 0x0C), Some("30 AOUT 1992"));
    assert_eq!(text(&fields, 0x0D), Some("F"));
}

#[test]
fn additional_fields_follow_and_an_absent_name_is_empty() {
    let card = |name| {
        let person = Person::built_in(name).unwrap();
        VirtualCard::new(&person, pki(), CardOptions::default()).unwrap()
    };
    let jeroen = fields(card("jeroen").file(CardFile::Identity));
    assert_eq!(
        jeroen[17..].iter().map(|(tag, _)| *tag).collect::<Vec<_>>(),
        [0x12, 0x1F]
    );
    assert_eq!(text(&jeroen, 0x01), Some("B995330144"));
    let anton = fields(card("anton").file(CardFile::Identity));
    assert_eq!(text(&anton, 0x08), Some("Anton"));
    assert_eq!(text(&anton, 0x09), Some(""));
}

#[test]
fn a_long_address_takes_121_bytes() {
    let mut person = Person::built_in("anton").unwrap();
    person.address.street_and_number = "x".repeat(60);
    person.address.municipality = "y".repeat(47);
    person.address.zip = "999999".into();
    let card = VirtualCard::new(&person, pki(), CardOptions::default()).unwrap();
    assert_eq!(card.file(CardFile::Address).len(), 121);
}

#[track_caller]
fn authentic(card: &VirtualCard, rule: &'static RsaParameters) {
    let rrn = spki_bits(&certificate(card.file(CardFile::RrnCertificate)));
    let key = UnparsedPublicKey::new(rule, rrn);
    let identity_signature = card.file(CardFile::IdentitySignature);
    key.verify(card.file(CardFile::Identity), identity_signature)
        .unwrap();
    let address = card.file(CardFile::Address);
    let end = address.iter().rposition(|&byte| byte != 0).unwrap() + 1;
    let signed = [&address[..end], identity_signature].concat();
    key.verify(&signed, card.file(CardFile::AddressSignature))
        .unwrap();
}

#[test]
fn the_rrn_signs_identity_and_address_and_the_photo_is_hashed() {
    let hash = |card: &VirtualCard| {
        let fields = fields(card.file(CardFile::Identity));
        fields
            .iter()
            .find(|(tag, _)| *tag == 0x11)
            .unwrap()
            .1
            .clone()
    };
    let make = |file_signing| {
        card_with(CardOptions {
            file_signing,
            ..CardOptions::default()
        })
    };
    let card = make(FileSigning::Sha256);
    authentic(&card, &RSA_PKCS1_2048_8192_SHA256);
    assert_eq!(
        hash(&card),
        Sha256::digest(card.file(CardFile::Photo)).to_vec()
    );
    let card = make(FileSigning::Sha1);
    authentic(&card, &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY);
    assert_eq!(
        hash(&card),
        Sha1::digest(card.file(CardFile::Photo)).to_vec()
    );
    let card = make(FileSigning::Sha1Photo);
    authentic(&card, &RSA_PKCS1_2048_8192_SHA256);
    assert_eq!(hash(&card).len(), 20);
}

#[test]
fn the_chain_is_root_over_citizen_ca_over_holder_and_root_over_rrn() {
    let card = card();
    let [auth, sign, ca, root, rrn] = [
        CardFile::AuthenticationCertificate,
        CardFile::SignatureCertificate,
        CardFile::CaCertificate,
        CardFile::RootCertificate,
        CardFile::RrnCertificate,
    ]
    .map(|file| certificate(card.file(file)));
    for (subject, issuer) in [
        (&auth, &ca),
        (&sign, &ca),
        (&ca, &root),
        (&rrn, &root),
        (&root, &root),
    ] {
        let body = subject.tbs_certificate();
        assert_eq!(body.issuer(), issuer.tbs_certificate().subject());
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, spki_bits(issuer))
            .verify(&body.to_der().unwrap(), subject.signature().raw_bytes())
            .unwrap();
    }
    let usage = |certificate: &Certificate| {
        let (critical, usage) = certificate
            .tbs_certificate()
            .get_extension::<KeyUsage>()
            .unwrap()
            .unwrap();
        assert!(critical);
        usage
    };
    assert!(usage(&auth).digital_signature() && !usage(&auth).non_repudiation());
    assert!(usage(&sign).non_repudiation() && !usage(&sign).digital_signature());
    assert!(usage(&rrn).non_repudiation() && usage(&rrn).digital_signature());
    let name = auth.tbs_certificate().subject().to_string();
    for part in ["Anton Krautgarten (Authentication)", "85060795778", "Anton"] {
        assert!(name.contains(part), "{name}");
    }
    assert!(
        root.tbs_certificate()
            .subject()
            .to_string()
            .contains("rehearsal")
    );
}

#[test]
fn missing_certificates_are_zeros_and_leave_the_cdf() {
    let make = |certificates| {
        card_with(CardOptions {
            certificates,
            ..CardOptions::default()
        })
    };
    let card = make(CertificateFault::SignatureMissing);
    assert_eq!(card.file(CardFile::SignatureCertificate), [0; 1300]);
    assert_eq!(card.file(CardFile::AuthenticationCertificate)[0], 0x30);
    let cdf = String::from_utf8_lossy(card.file(CardFile::Certificates)).into_owned();
    assert!(cdf.contains("Authentication") && !cdf.contains("Signature"));
    let card = make(CertificateFault::BothMissing);
    assert_eq!(card.file(CardFile::AuthenticationCertificate), [0; 1300]);
}

#[test]
fn expired_certificates_ended_yesterday() {
    let card = card_with(CardOptions {
        certificates: CertificateFault::Expired,
        ..CardOptions::default()
    });
    let body = certificate(card.file(CardFile::AuthenticationCertificate));
    let validity = body.tbs_certificate().validity();
    assert_eq!(validity.not_after.to_string(), "2026-11-21T10:00:00Z");
}

#[test]
fn a_replaced_file_is_read_as_it_is() {
    let mut card = card();
    card.replace_file(CardFile::Identity, vec![1, 1, b'x']);
    assert_eq!(read(&mut card, "DF014031"), [1, 1, b'x']);
}
