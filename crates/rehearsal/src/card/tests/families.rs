//! Cards besides the usual 1.7 one: applet 1.8, re-keyed and hybrid cards, applet 1.1; and every
//! person on the two families in use.

use aws_lc_rs::signature::{
    ECDSA_P384_SHA384_ASN1, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use p384::ecdsa::signature::hazmat::PrehashVerifier;
use p384::ecdsa::{Signature, VerifyingKey};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384};
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode};

use super::*;

fn card_of(name: &str, family: Family) -> VirtualCard {
    let options = CardOptions {
        family,
        ..CardOptions::default()
    };
    VirtualCard::new(&Person::built_in(name).unwrap(), pki(), options).unwrap()
}

fn ec() -> VirtualCard {
    card_of("anton", Family::Ec18)
}

fn certificate(file: &[u8]) -> Certificate {
    let length = 4 + usize::from(u16::from_be_bytes([file[2], file[3]]));
    Certificate::from_der(&file[..length]).unwrap()
}

fn key_bits(certificate: &Certificate) -> Vec<u8> {
    let key = certificate.tbs_certificate().subject_public_key_info();
    key.subject_public_key.raw_bytes().to_vec()
}

fn p384(file: &[u8]) -> VerifyingKey {
    VerifyingKey::from_sec1_bytes(&key_bits(&certificate(file))).unwrap()
}

/// Sends a command that is answered `61 60` and fetches the 96 bytes.
#[track_caller]
fn fetch(card: &mut VirtualCard, command: &[u8]) -> Signature {
    assert_eq!(card.transmit(command), [0x61, 0x60]);
    let answer = card.transmit(&[0x00, 0xC0, 0x00, 0x00, 0x60]);
    assert_eq!(answer[96..], [0x90, 0x00]);
    Signature::from_slice(&answer[..96]).unwrap()
}

fn pso(hash: &[u8]) -> Vec<u8> {
    [&[0x00, 0x2A, 0x9E, 0x9A, hash.len() as u8], hash].concat()
}

/// A hash as wide as the judge wants it: ECDSA takes it as a number of 48 bytes at most.
fn wide(hash: &[u8]) -> Vec<u8> {
    let hash = &hash[..hash.len().min(48)];
    [vec![0; 48 - hash.len()], hash.to_vec()].concat()
}

#[test]
fn a_1_8_card_says_so_in_its_atr_and_card_data() {
    let mut card = ec();
    assert_eq!(card.atr()[..4], [0x3B, 0x7F, 0x96, 0x00]);
    talk(
        &mut card,
        &[
            ("80E4000000", "6C1C"),
            ("80E4000100", "6C1F"),
            ("80E400011C", "6C1F"),
            ("80E400021F", "6A86"),
            (WRONG, "63C2"),
        ],
    );
    let data = card.transmit(&[0x80, 0xE4, 0, 1, 0x1F]);
    let said = [
        0x18, 0x00, 0x01, 0x00, 0x00, 0x02, 0x0F, 2, 0xFF, 0xFF, 0x90, 0x00,
    ];
    assert_eq!(data[21..], said);
    assert_eq!(card.transmit(&[0x80, 0xE4, 0, 0, 0x1C])[..28], data[..28]);
    assert_eq!(data[..16], card.file(CardFile::TokenInfo)[7..23]);
}

#[test]
fn files_of_a_1_8_card_have_their_zeros() {
    let card = ec();
    for file in [
        CardFile::AuthenticationCertificate,
        CardFile::SignatureCertificate,
        CardFile::CaCertificate,
        CardFile::RootCertificate,
        CardFile::RrnCertificate,
    ] {
        let content = card.file(file);
        let der = certificate(content).to_der().unwrap();
        assert_eq!(content.len() - der.len(), 1100, "{file:?}");
        assert!(content[der.len()..].iter().all(|&byte| byte == 0));
    }
    assert_eq!(card.file(CardFile::CardKey).len(), 120);
    assert_eq!(card.file(CardFile::IdentitySignature).len(), 112);
    let keys = card.file(CardFile::PrivateKeys);
    assert_eq!(keys[0], 0xA0);
    let flagged = |flags: &[u8]| {
        let cdf = card.file(CardFile::Certificates);
        cdf.windows(4).filter(|window| *window == flags).count()
    };
    assert_eq!(flagged(&[0x03, 0x02, 0x06, 0x40]), 4);
    assert_eq!(flagged(&[0x03, 0x02, 0x06, 0xC0]), 0);
    let without = VirtualCard::new(
        &Person::built_in("anton").unwrap(),
        pki(),
        CardOptions {
            family: Family::Ec18,
            certificates: CertificateFault::SignatureMissing,
            ..CardOptions::default()
        },
    );
    let without = without.unwrap();
    assert_eq!(without.file(CardFile::SignatureCertificate), [0; 2500]);
}

#[test]
fn every_length_of_hash_is_signed_and_the_judge_agrees() {
    for (algorithm, lengths) in [
        (0x01, &[32][..]),
        (0x02, &[48]),
        (0x04, &[64]),
        (0x08, &[32]),
        (0x10, &[48]),
        (0x20, &[64]),
        (0x40, &[20, 28, 32, 48, 64]),
    ] {
        for key in [0x82, 0x83] {
            let mut card = ec();
            let file = match key {
                0x82 => CardFile::AuthenticationCertificate,
                _ => CardFile::SignatureCertificate,
            };
            let judge = p384(card.file(file));
            for &length in lengths {
                let hash: Vec<u8> = (0..length).map(|byte| byte as u8 ^ algorithm).collect();
                let set = format!("002241B605 0480{algorithm:02X}84{key:02X}");
                talk(&mut card, &[(&set, DONE), (VERIFY, DONE)]);
                let signature = fetch(&mut card, &pso(&hash));
                judge.verify_prehash(&wide(&hash), &signature).unwrap();
                talk(&mut card, &[(&set, DONE), (VERIFY, DONE)]);
                assert_eq!(card.transmit(&pso(&hash[1..])), [0x67, 0x00]);
            }
        }
    }
}

#[test]
fn algorithm_bytes_and_keys_are_those_of_the_generation() {
    talk(
        &mut ec(),
        &[
            ("002241B605 0480808482", "6A80"),
            ("002241B605 0480008482", "6A80"),
            ("002241B605 0480408481", DONE),
            (SIGN, "6985"),
            ("002241B605 0480408484", "6A88"),
        ],
    );
    for (family, algorithm, answer) in [
        (Family::Old11, "04", DONE),
        (Family::Old11, "08", "6A80"),
        (Family::Hybrid17, "20", DONE),
        (Family::Hybrid17, "40", "6A80"),
        (Family::Hybrid17, "08", DONE),
    ] {
        let command = format!("002241B605 0480{algorithm}8482");
        talk(&mut card_of("anton", family), &[(&command, answer)]);
    }
}

#[test]
fn on_1_8_one_command_may_stand_between_pin_and_signature() {
    const SET: &str = "002241B605 0480018483";
    let cases: [(&[&str], &str); 4] = [
        (&[SET, VERIFY], "6160"),
        (&[VERIFY, SET], "6160"),
        (&[SET, VERIFY, STATUS, STATUS], "6982"),
        (&[VERIFY, STATUS, SET], "6982"),
    ];
    for (commands, expected) in cases {
        let mut card = ec();
        for command in commands {
            assert_eq!(send(&mut card, command), DONE);
        }
        assert_eq!(send(&mut card, SIGN), expected, "{commands:?}");
        assert_eq!(send(&mut card, SIGN), "6982", "each needs its own PIN");
    }
}

#[test]
fn the_puk_is_of_no_use_on_1_8() {
    talk(&mut ec(), &[("002C000108 2C123456123456FF", "6982")]);
}

#[test]
fn the_card_proves_itself_with_its_own_key() {
    let mut card = ec();
    let public = card.file(CardFile::CardKey).to_vec();
    let read = super::read(&mut card, "DF014040");
    assert_eq!(read, public);
    let identity = card.file(CardFile::Identity).to_vec();
    let hash = Sha384::digest(&public).to_vec();
    let field = [&[0x1A, 48][..], &hash].concat();
    assert!(identity.ends_with(&field));

    let challenge = [9; 48];
    let command = [&[0x00, 0x88, 0x02, 0x81, 0x32, 0x94, 0x30][..], &challenge].concat();
    let signature = fetch(&mut card, &command);
    VerifyingKey::from_sec1_bytes(&public[public.len() - 97..])
        .unwrap()
        .verify_prehash(&challenge, &signature)
        .unwrap();
    talk(
        &mut card,
        &[
            ("0088018132 9430", "6700"),
            ("0088028102 9430", "6700"),
            ("0088028103 943001", "6700"),
            ("0088028102 9530", "6A80"),
            ("0088028002 9430", "6A86"),
            // It leaves no environment behind.
            ("002241B605 0480408482", DONE),
            (VERIFY, DONE),
            ("0088028102 9430", "6700"),
            (SIGN, "6985"),
        ],
    );
}

#[test]
fn records_are_read_by_tag() {
    let mut card = card_of("helene", Family::Ec18);
    talk(
        &mut card,
        &[
            ("80B2070700", "6986"),
            ("00A4080C04 DF014031", DONE),
            ("80B2060600", "6C0D"),
            ("80B206060D", "060B3932303833303935343337 9000"),
            ("80B20D0D03", "0D0146 9000"),
            ("80B20D0C00", "6A83"),
            ("80B2141400", "6A83"),
            ("80B20606", "6700"),
            ("00B2060600", "6E00"),
        ],
    );
    // All of them: more than 256 bytes, in two parts.
    let identity = card.file(CardFile::Identity).to_vec();
    let mut all = card.transmit(&[0x80, 0xB2, 0x01, 0x1A, 0x00]);
    let status = all.split_off(256);
    assert_eq!(status, [0x61, (identity.len() - 256) as u8]);
    let rest = card.transmit(&[0x00, 0xC0, 0x00, 0x00, status[1]]);
    all.extend(&rest[..rest.len() - 2]);
    assert_eq!(all, identity);
    talk(
        &mut card,
        &[
            ("00A4080C04 DF014033", DONE),
            ("80B2020206", "020434393939 9000"),
            ("80B2040400", "6A83"),
            ("00A4080C04 DF014035", DONE),
            ("80B2010100", "6981"),
        ],
    );
}

#[test]
fn ec_authorities_sign_files_and_chain_on_1_8_hybrid_and_re_keyed_cards() {
    for (family, size, photo) in [
        (Family::Ec18, 112, 48),
        (Family::Hybrid17, 256, 32),
        (Family::Rekeyed17, 256, 20),
    ] {
        let card = card_of("helene", family);
        let rrn = certificate(card.file(CardFile::RrnCertificate));
        let judge = UnparsedPublicKey::new(&ECDSA_P384_SHA384_ASN1, key_bits(&rrn));
        let signature = card.file(CardFile::IdentitySignature);
        assert_eq!(signature.len(), size);
        let der = |file: &[u8]| {
            let length = 2 + usize::from(file[1]);
            assert!(file[length..].iter().all(|&byte| byte == 0));
            file[..length].to_vec()
        };
        let identity = card.file(CardFile::Identity);
        judge.verify(identity, &der(signature)).unwrap();
        let address = card.file(CardFile::Address);
        let end = address.iter().rposition(|&byte| byte != 0).unwrap() + 1;
        let signed = [&address[..end], signature].concat();
        let address_signature = card.file(CardFile::AddressSignature);
        assert_eq!(address_signature.len(), size);
        judge.verify(&signed, &der(address_signature)).unwrap();
        // Without the zeros of file 4032 it does not verify.
        let short = [&address[..end], &der(signature)].concat();
        assert!(judge.verify(&short, &der(address_signature)).is_err());

        let picture = card.file(CardFile::Photo);
        let hash = match photo {
            48 => Sha384::digest(picture).to_vec(),
            32 => Sha256::digest(picture).to_vec(),
            _ => Sha1::digest(picture).to_vec(),
        };
        let field = [&[0x11, photo][..], &hash].concat();
        assert!(identity.windows(field.len()).any(|window| window == field));
        chained(&card, &ECDSA_P384_SHA384_ASN1);
    }
}

#[test]
fn foreigners_are_certified_by_the_foreigner_ca_and_all_others_by_the_citizen_ca() {
    for (name, ca) in [
        ("amina", "Foreigner"),
        ("jeroen", "Foreigner"),
        ("lotte", "Citizen"),
    ] {
        for family in [Family::Rsa17, Family::Ec18] {
            let card = card_of(name, family);
            let issuer = certificate(card.file(CardFile::CaCertificate));
            let issuer = issuer.tbs_certificate().subject().to_string();
            assert!(issuer.contains(ca), "{name}: {issuer}");
            let rule: &'static dyn VerificationAlgorithm = match family {
                Family::Rsa17 => &RSA_PKCS1_2048_8192_SHA256,
                _ => &ECDSA_P384_SHA384_ASN1,
            };
            chained(&card, rule);
        }
    }
}

/// Root over CA over holder, root over RRN.
#[track_caller]
fn chained(card: &VirtualCard, rule: &'static dyn VerificationAlgorithm) {
    let [auth, ca, root, rrn] = [
        CardFile::AuthenticationCertificate,
        CardFile::CaCertificate,
        CardFile::RootCertificate,
        CardFile::RrnCertificate,
    ]
    .map(|file| certificate(card.file(file)));
    for (subject, issuer) in [(&auth, &ca), (&ca, &root), (&rrn, &root), (&root, &root)] {
        let body = subject.tbs_certificate();
        assert_eq!(body.issuer(), issuer.tbs_certificate().subject());
        UnparsedPublicKey::new(rule, key_bits(issuer))
            .verify(&body.to_der().unwrap(), subject.signature().raw_bytes())
            .unwrap();
    }
}

#[test]
fn a_hybrid_card_speaks_as_1_7_with_rsa_keys() {
    for family in [Family::Hybrid17, Family::Rekeyed17] {
        let mut card = card_of("anton", family);
        assert_eq!(card.atr().len(), 13);
        let data = card.transmit(&[0x80, 0xE4, 0, 0, 0x1C]);
        assert_eq!(data[21..24], [0x17, 0x00, 0x03]);
        talk(
            &mut card,
            &[
                ("80E400011F", "6A86"),
                ("80B2010100", "6D00"),
                ("00A4080C04 DF014040", "6A82"),
                (SET_83, DONE),
                (VERIFY, DONE),
                (SIGN, "6100"),
            ],
        );
        let key = certificate(card.file(CardFile::AuthenticationCertificate));
        assert!(key_bits(&key).len() > 256, "an RSA key");
    }
}

#[test]
fn promise_2_on_1_1_an_empty_verify_costs_a_try_and_every_verify_is_counted() {
    let mut old = card_of("anton", Family::Old11);
    let data = old.transmit(&[0x80, 0xE4, 0, 0, 0x1C]);
    assert_eq!(data[21], 0x11);
    assert_eq!(old.verifies(), Verifies::default());
    talk(&mut old, &[(STATUS, "63C2"), (VERIFY, DONE)]);
    talk(
        &mut old,
        &[(STATUS, "63C2"), (STATUS, "63C1"), (STATUS, "63C0")],
    );
    talk(&mut old, &[(STATUS, "6983"), (VERIFY, "6983")]);
    let expected = Verifies {
        with_pin: 2,
        empty: 5,
    };
    assert_eq!(old.verifies(), expected);
    let mut card = card();
    talk(&mut card, &[(STATUS, "63C3"), (WRONG, "63C2")]);
    card.reset();
    let expected = Verifies {
        with_pin: 1,
        empty: 1,
    };
    assert_eq!(card.verifies(), expected);
}

#[test]
fn six_persons_on_two_families_read_equal_to_their_profile() {
    for name in Person::BUILT_IN {
        let person = Person::built_in(name).unwrap();
        for family in [Family::Rsa17, Family::Ec18] {
            let mut card = card_of(name, family);
            let mut identity = fields(&super::read(&mut card, "DF014031"));
            let bytes = |tag| identity.iter().any(|(found, _)| *found == tag);
            assert!(bytes(0x02) && bytes(0x11));
            assert_eq!(bytes(0x1A), family == Family::Ec18);
            assert_eq!(bytes(0x00), person.structure_version.is_some());
            identity.retain(|(tag, _)| ![0x00, 0x02, 0x11, 0x1A].contains(tag));
            let wanted: Vec<(u8, Vec<u8>)> = person
                .identity_fields()
                .unwrap()
                .into_iter()
                .map(|(tag, text)| (tag, text.into_bytes()))
                .collect();
            assert_eq!(identity, wanted, "{name}");
            let address = super::read(&mut card, "DF014033");
            let version = if person.structure_version.is_some() {
                4
            } else {
                0
            };
            let mut address = fields(&address[version..]);
            address.retain(|(tag, _)| *tag != 0);
            let wanted: Vec<(u8, Vec<u8>)> = person
                .address_fields()
                .into_iter()
                .map(|(tag, text)| (tag, text.into_bytes()))
                .collect();
            assert_eq!(address, wanted, "{name}");
            let photo = super::read(&mut card, "DF014035");
            assert_eq!(photo, person.photo_bytes().unwrap());
        }
    }
}

#[test]
fn a_child_has_no_signature_certificate_and_a_shorter_cdf() {
    for (family, zeros) in [(Family::Rsa17, 1300), (Family::Ec18, 2500)] {
        let card = card_of("lotte", family);
        let missing = card.file(CardFile::SignatureCertificate);
        assert_eq!(missing, vec![0; zeros]);
        let cdf = card.file(CardFile::Certificates);
        assert!(cdf.ends_with(&[0; 20]));
        assert_eq!(
            cdf.len(),
            card_of("anton", family).file(CardFile::Certificates).len()
        );
        certificate(card.file(CardFile::AuthenticationCertificate));
    }
}

fn fields(mut bytes: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let mut fields = Vec::new();
    while let [tag, length, rest @ ..] = bytes {
        let (value, rest) = rest.split_at(usize::from(*length));
        fields.push((*tag, value.to_vec()));
        bytes = rest;
    }
    fields
}
