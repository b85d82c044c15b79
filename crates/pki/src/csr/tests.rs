use super::*;
use crate::{
    name::{EhealthName, from_string},
    workshop::*,
};

fn hospital() -> Name {
    EhealthName::new("CBE", "0406753266", "Café & Hôpital", Some("MY_APP"))
        .unwrap()
        .to_name()
        .unwrap()
}

#[test]
fn openssl_verifies_a_request_and_reads_its_subject() {
    let request = build(&hospital(), &*LEAF).unwrap();
    let arguments = [
        "req",
        "-inform",
        "DER",
        "-in",
        "in",
        "-noout",
        "-verify",
        "-text",
        "-subject",
        "-nameopt",
        "sep_multiline,show_type,utf8,sname",
    ];
    let (success, said) = openssl(&arguments, &[("in", &request)]);
    assert!(success, "{said}");
    assert!(said.contains("verify OK"), "{said}");
    for line in [
        "Version: 1 (0x0)",
        "Public-Key: (2048 bit)",
        "Signature Algorithm: sha256WithRSAEncryption",
        "(none)",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let subject = said.split("subject=").nth(1).unwrap();
    let lines: Vec<&str> = subject
        .lines()
        .map(str::trim)
        .filter(|line| line.contains('='))
        .collect();
    assert_eq!(
        lines[..7],
        [
            "C=PRINTABLESTRING:BE",
            "O=PRINTABLESTRING:Federal Government",
            "OU=UTF8STRING:MY_APP",
            "OU=PRINTABLESTRING:CBE=0406753266",
            "OU=UTF8STRING:CAFE & HOPITAL",
            "OU=PRINTABLESTRING:eHealth-platform Belgium",
            "CN=UTF8STRING:CBE=0406753266, MY_APP",
        ]
    );
}

#[test]
fn a_request_reads_back_and_a_changed_one_does_not() {
    let der = build(&hospital(), &*LEAF).unwrap();
    let request = Request::from_der(&der).unwrap();
    assert_eq!(request.subject(), &hospital());
    assert_eq!(request.public_key_der(), LEAF.public_key_der());
    assert_eq!(
        request.public_key_identifier(),
        KeyIdentifier::of_public_key(&LEAF.public_key_der()).unwrap()
    );
    assert_eq!(request.attribute_count(), 0);
    let mut changed = der.clone();
    let at = der.windows(6).position(|bytes| bytes == b"MY_APP").unwrap();
    changed[at] = b'N';
    assert_eq!(
        Request::from_der(&changed).unwrap_err(),
        RequestError::Signature(VerifyError::Wrong)
    );
    changed.truncate(100);
    assert!(matches!(
        Request::from_der(&changed),
        Err(RequestError::Malformed { .. })
    ));
}

#[test]
fn requests_of_openssl_are_read_too() {
    let key = openssl_out(
        &[
            "genpkey",
            "-algorithm",
            "EC",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-out",
            "out",
        ],
        &[],
    );
    let arguments = [
        "req",
        "-new",
        "-key",
        "key",
        "-subj",
        "/C=BE/CN=test",
        "-addext",
        "keyUsage=digitalSignature",
        "-outform",
        "DER",
        "-out",
        "out",
    ];
    let der = openssl_out(&arguments, &[("key", &key)]);
    let request = Request::from_der(&der).unwrap();
    assert_eq!(request.attribute_count(), 1);
    assert!(crate::name::same(
        request.subject(),
        &from_string("CN=test,C=BE").unwrap()
    ));
}

#[test]
fn an_ec_key_does_not_make_one() {
    assert!(build(&hospital(), &*EC_ROOT).is_err());
}
