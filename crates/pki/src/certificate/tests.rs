use der::{Tag, asn1::Any};
use proptest::prelude::*;

use super::*;
use crate::{oid, workshop::*};

#[test]
fn serial_numbers_are_written_in_decimal() {
    let etk = [
        0x00, 0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa, 0x99, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22,
        0x11, 0x00,
    ];
    for (bytes, decimal) in [
        (&[0][..], "0"),
        (&[0x7f], "127"),
        (&[0x00, 0x80], "128"),
        (&[0xff], "-1"),
        (&[0x80], "-128"),
        (&[0xff, 0x00], "-256"),
        (&[0x3b, 0x9a, 0xca, 0x00], "1000000000"),
        (&[0x05, 0xf5, 0xe1, 0x00, 0x00], "25600000000"),
        (&etk, "340193404210632335760508365704335069440"),
    ] {
        assert_eq!(serial::decimal(bytes), decimal, "{bytes:02x?}");
    }
}

#[test]
fn odd_serial_numbers_are_read() {
    let draft = Draft::leaf("CN=odd", "CN=odd", &LEAF);
    for serial in [vec![0xff, 0x01], vec![0x01; 60], vec![0x00, 0x00, 0x05]] {
        let certificate = Draft {
            serial: serial.clone(),
            ..draft.clone()
        }
        .signed_by(&LEAF);
        assert_eq!(certificate.serial_bytes(), serial);
        assert!(certificate.is_issued_by(&certificate));
    }
}

#[test]
fn both_time_forms_are_read_and_no_end_is_the_last_moment() {
    for (tag, text, expected) in [
        (Tag::UtcTime, "491231235959Z", "2049-12-31T23:59:59Z"),
        (Tag::UtcTime, "500101000000Z", "1950-01-01T00:00:00Z"),
        (Tag::UtcTime, "9912312359Z", "1999-12-31T23:59:00Z"),
        (
            Tag::GeneralizedTime,
            "20500101000000Z",
            "2050-01-01T00:00:00Z",
        ),
        (
            Tag::GeneralizedTime,
            "19260302120000Z",
            "1926-03-02T12:00:00Z",
        ),
        (
            Tag::GeneralizedTime,
            "99991231235959Z",
            "9999-12-30T22:00:00.999999999Z",
        ),
    ] {
        let time = Any::new(tag, text.as_bytes()).unwrap();
        assert_eq!(time::read(&time).unwrap().to_string(), expected, "{text}");
    }
    for (tag, text) in [
        (Tag::UtcTime, "260230120000Z"),
        (Tag::UtcTime, "2603021200+0100"),
        (Tag::UtcTime, "26030212é000Z"),
        (Tag::GeneralizedTime, "20260302Z"),
        (Tag::PrintableString, "260302120000Z"),
    ] {
        let time = Any::new(tag, text.as_bytes()).unwrap();
        assert!(time::read(&time).is_err(), "{text}");
    }
}

#[test]
fn fields_agree_with_openssl() {
    let draft = Draft::leaf(
        "CN=CBE=0406753266\\, MYAPP,OU=MYAPP,C=BE",
        "CN=Issuer,C=BE",
        &LEAF,
    );
    let certificate = draft.signed_by(&EC_ISSUING);
    let (_, said) = openssl(
        &[
            "x509", "-inform", "DER", "-in", "in", "-noout", "-serial", "-subject", "-issuer",
            "-dates", "-ext", "keyUsage",
        ],
        &[("in", certificate.der())],
    );
    assert!(said.contains("serial=010203"), "{said}");
    assert!(
        said.contains("notBefore=Mar  1 12:00:00 2026 GMT"),
        "{said}"
    );
    assert!(said.contains("notAfter=Mar  3 12:00:00 2026 GMT"), "{said}");
    assert!(
        said.contains("Digital Signature, Non Repudiation"),
        "{said}"
    );
    assert_eq!(certificate.serial_decimal(), "66051");
    assert_eq!(
        certificate.key_usage().unwrap().names(),
        ["digitalSignature", "nonRepudiation"]
    );
    assert_eq!(
        certificate.subject_rfc2253(),
        "CN=CBE=0406753266\\, MYAPP,OU=MYAPP,C=BE"
    );
    assert_eq!(certificate.issuer_rfc2253(), "CN=Issuer,C=BE");
    assert_eq!(
        certificate
            .subject_attribute(oid::ORGANISATIONAL_UNIT)
            .unwrap(),
        "MYAPP"
    );
    assert_eq!(
        certificate.public_key_kind(),
        PublicKeyKind::Rsa { bits: 2048 }
    );
    assert_eq!(
        certificate.not_before(),
        noon() - jiff::SignedDuration::from_hours(24)
    );
}

#[test]
fn the_key_identifier_is_the_one_that_openssl_computes() {
    let key = openssl_out(
        &[
            "genpkey",
            "-algorithm",
            "EC",
            "-pkeyopt",
            "ec_paramgen_curve:P-384",
            "-out",
            "out",
        ],
        &[],
    );
    let der = openssl_out(
        &[
            "req", "-x509", "-new", "-key", "key", "-subj", "/CN=x", "-outform", "DER", "-out",
            "out",
        ],
        &[("key", &key)],
    );
    let certificate = Certificate::from_der(&der).unwrap();
    assert_eq!(
        certificate.subject_key_identifier().unwrap(),
        certificate.public_key_identifier().as_bytes()
    );
    let identifier = certificate.public_key_identifier();
    let of_key = KeyIdentifier::of_public_key(&certificate.public_key_der()).unwrap();
    assert_eq!(of_key, identifier);
    assert_eq!(
        identifier
            .to_string()
            .to_lowercase()
            .parse::<KeyIdentifier>()
            .unwrap(),
        identifier
    );
    assert_eq!(
        identifier.to_string(),
        identifier.to_string().to_uppercase()
    );
    assert!("AB".parse::<KeyIdentifier>().is_err());
}

#[test]
fn every_kind_of_signature_verifies_and_a_changed_one_does_not() {
    let rsa = |bits: &str| {
        vec![
            "-algorithm".into(),
            "RSA".into(),
            "-pkeyopt".into(),
            format!("rsa_keygen_bits:{bits}"),
        ]
    };
    let ec = |curve: &str| {
        vec![
            "-algorithm".into(),
            "EC".into(),
            "-pkeyopt".into(),
            format!("ec_paramgen_curve:{curve}"),
        ]
    };
    const PSS: &[&str] = &[
        "-sigopt",
        "rsa_padding_mode:pss",
        "-sigopt",
        "rsa_pss_saltlen:digest",
    ];
    type Signature = (&'static str, &'static [&'static str]);
    let cases: Vec<(Vec<String>, Vec<Signature>)> = vec![
        (rsa("1024"), vec![("-sha1", &[]), ("-sha256", &[])]),
        (
            rsa("2048"),
            vec![
                ("-sha1", &[]),
                ("-sha384", &[]),
                ("-sha512", &[]),
                ("-sha256", PSS),
                ("-sha384", PSS),
                ("-sha512", PSS),
            ],
        ),
        (
            ec("P-256"),
            vec![("-sha256", &[]), ("-sha384", &[]), ("-sha512", &[])],
        ),
        (
            ec("P-384"),
            vec![("-sha256", &[]), ("-sha384", &[]), ("-sha512", &[])],
        ),
        (
            ec("P-521"),
            vec![("-sha256", &[]), ("-sha384", &[]), ("-sha512", &[])],
        ),
    ];
    for (key, signatures) in cases {
        let mut arguments = vec!["genpkey", "-out", "out"];
        arguments.extend(key.iter().map(String::as_str));
        let key = openssl_out(&arguments, &[]);
        for (digest, options) in signatures {
            let mut arguments = vec![
                "req", "-x509", "-new", "-key", "key", "-subj", "/CN=x", "-outform", "DER", "-out",
                "out", digest,
            ];
            arguments.extend(options);
            let der = openssl_out(&arguments, &[("key", &key)]);
            let certificate = Certificate::from_der(&der).unwrap();
            let case = format!("{digest} {options:?} {}", certificate.public_key_kind());
            certificate
                .verify_signature_by(&certificate)
                .unwrap_or_else(|error| panic!("{case}: {error}"));
            // One bit of the serial number, which stands early in what was signed.
            let mut changed = der.clone();
            let at = der
                .windows(certificate.serial_bytes().len())
                .position(|w| w == certificate.serial_bytes())
                .unwrap();
            changed[at + 5] ^= 1;
            let changed = Certificate::from_der(&changed).unwrap();
            assert_eq!(
                changed.verify_signature_by(&changed),
                Err(VerifyError::Wrong),
                "{case}"
            );
        }
    }
}

#[test]
fn unknown_algorithms_are_unsupported_not_wrong() {
    let key = openssl_out(&["genpkey", "-algorithm", "ED25519", "-out", "out"], &[]);
    let der = openssl_out(
        &[
            "req", "-x509", "-new", "-key", "key", "-subj", "/CN=x", "-outform", "DER", "-out",
            "out",
        ],
        &[("key", &key)],
    );
    let certificate = Certificate::from_der(&der).unwrap();
    assert_eq!(certificate.public_key_kind(), PublicKeyKind::Other);
    assert!(matches!(
        certificate.verify_signature_by(&certificate),
        Err(VerifyError::Unsupported { .. })
    ));
    // An EC signature does not fit an RSA key.
    let rsa = Draft::leaf("CN=a", "CN=a", &LEAF).signed_by(&LEAF);
    let ec = Draft::leaf("CN=a", "CN=a", &EC_ROOT).signed_by(&EC_ROOT);
    assert!(matches!(
        ec.verify_signature_by(&rsa),
        Err(VerifyError::Unsupported { .. })
    ));
    assert!(matches!(
        rsa.verify_signature_by(&ec),
        Err(VerifyError::Unsupported { .. })
    ));
}

#[test]
fn trailing_bytes_and_oversize_are_refused() {
    let certificate = Draft::leaf("CN=a", "CN=a", &LEAF).signed_by(&LEAF);
    let mut longer = certificate.der().to_vec();
    longer.push(0);
    assert!(matches!(
        Certificate::from_der(&longer),
        Err(CertificateError::Malformed { .. })
    ));
    longer.resize(MAX_LENGTH + 1, 0);
    assert!(matches!(
        Certificate::from_der(&longer),
        Err(CertificateError::TooLarge { .. })
    ));
    assert!(Certificate::from_der(&[]).is_err());
}

#[test]
fn a_doubled_or_broken_constraint_is_refused_a_broken_hint_is_not() {
    let draft = Draft::leaf("CN=a", "CN=a", &LEAF);
    let with = |extension| {
        let mut draft = draft.clone();
        draft.extensions.push(extension);
        draft.der_signed_by(&LEAF)
    };
    assert!(Certificate::from_der(&with(usage(0x80, 7))).is_err());
    assert!(Certificate::from_der(&with(extension(oid::BASIC_CONSTRAINTS, true, b"x"))).is_err());
    let hints = [oid::SUBJECT_KEY_IDENTIFIER, oid::AUTHORITY_KEY_IDENTIFIER];
    for hint in hints {
        assert!(Certificate::from_der(&with(extension(hint, false, b"x"))).is_ok());
    }
}

#[test]
fn key_usage_with_padding_bits_is_read() {
    let mut draft = Draft::leaf("CN=a", "CN=a", &LEAF);
    // keyEncipherment and dataEncipherment with no bit declared unused, as some writers do.
    draft.extensions = vec![extension(oid::KEY_USAGE, true, &[0x03, 0x02, 0x00, 0x30])];
    let read = draft.signed_by(&LEAF).key_usage().unwrap();
    assert!(read.key_encipherment() && read.data_encipherment() && !read.digital_signature());
    assert_eq!(read.names(), ["keyEncipherment", "dataEncipherment"]);
}

#[test]
fn debug_shows_no_national_number() {
    let subject = "CN=SSIN\\=76021200123,OU=JEAN EXEMPLE,C=BE";
    let certificate = Draft::leaf(subject, "CN=x", &LEAF).signed_by(&LEAF);
    let shown = format!("{certificate:?}");
    assert!(
        shown.contains("SSIN=7602*******") && !shown.contains("76021200123"),
        "{shown}"
    );
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Certificate::from_der(&bytes);
    }

    #[test]
    fn damaged_certificates_never_panic(at: prop::sample::Index, value: u8, cut: Option<prop::sample::Index>) {
        let mut der = WHOLE.der().to_vec();
        let at = at.index(der.len());
        der[at] = value;
        if let Some(cut) = cut {
            der.truncate(cut.index(der.len()));
        }
        if let Ok(read) = Certificate::from_der(&der) {
            prop_assert_eq!(read.der(), &der[..]);
            let _ = (read.subject_rfc2253(), read.serial_decimal(), read.public_key_identifier(), read.key_usage());
            let _ = (read.ocsp_urls(), read.issuer_urls(), read.crl_urls(), read.extended_key_usage());
            let _ = name::EhealthName::from_certificate(&read);
            prop_assert!(der == WHOLE.der() || read.verify_signature_by(&WHOLE).is_err());
        }
    }

    #[test]
    fn serial_numbers_agree_with_native_numbers(number: i128) {
        let bytes = number.to_be_bytes();
        prop_assert_eq!(serial::decimal(&bytes), number.to_string());
    }

    #[test]
    fn times_are_read_as_written(seconds in -2_000_000_000i64..4_000_000_000) {
        let moment = Timestamp::from_second(seconds).unwrap();
        let validity = time::encode_validity(moment, moment).unwrap();
        prop_assert_eq!(time::validity(&validity).unwrap(), (moment, moment));
    }
}

/// A certificate with every extension that is looked into.
static WHOLE: std::sync::LazyLock<Certificate> = std::sync::LazyLock::new(|| {
    let hex = |text| hex::decode(text).unwrap();
    let mut draft = Draft::leaf("CN=CBE\\=0998123466,OU=EXEMPLE,C=BE", "CN=b", &LEAF);
    draft.extensions.extend([
        constraints(false, None),
        // OCSP at http://a/, list at http://b/, purpose OCSPSigning, key identifier.
        extension(
            oid::AUTHORITY_INFORMATION_ACCESS,
            false,
            &hex("3017301506082b060105050730018609687474703a2f2f612f"),
        ),
        extension(
            oid::CRL_DISTRIBUTION_POINTS,
            false,
            &hex("3011300fa00da00b8609687474703a2f2f622f"),
        ),
        extension(
            oid::EXTENDED_KEY_USAGE,
            false,
            &hex("300a06082b06010505070309"),
        ),
        extension(oid::SUBJECT_KEY_IDENTIFIER, false, &hex("040401020304")),
    ]);
    let whole = draft.signed_by(&LEAF);
    assert_eq!(whole.ocsp_urls(), ["http://a/"]);
    assert_eq!(whole.crl_urls(), ["http://b/"]);
    assert_eq!(whole.extended_key_usage(), Some(vec![oid::OCSP_SIGNING]));
    whole
});
