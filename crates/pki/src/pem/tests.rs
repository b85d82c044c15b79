use proptest::prelude::*;

use super::*;
use crate::workshop::*;

#[test]
fn certificates_survive_and_other_text_is_passed_over() {
    let certificates =
        [&*LEAF, &*OTHER].map(|key| Draft::leaf("CN=a", "CN=b", key).signed_by(&ISSUING));
    let pem = encode_certificates(&certificates);
    assert!(pem.lines().all(|line| line.len() <= 64));
    assert_eq!(decode_certificates(&pem).unwrap(), certificates);
    let surrounded = format!(
        "subject=CN=a\r\n{}{}end",
        pem.replace('\n', "\r\n"),
        encode(CERTIFICATE_REQUEST, b"x")
    );
    assert_eq!(decode_certificates(&surrounded).unwrap(), certificates);
    assert_eq!(decode(CERTIFICATE_REQUEST, &surrounded).unwrap(), [b"x"]);
}

#[test]
fn openssl_reads_what_is_written() {
    let certificate = Draft::leaf("CN=a", "CN=b", &LEAF).signed_by(&ISSUING);
    let pem = encode(CERTIFICATE, certificate.der());
    let der = openssl_out(
        &["x509", "-in", "in", "-outform", "DER", "-out", "out"],
        &[("in", pem.as_bytes())],
    );
    assert_eq!(der, certificate.der());
}

#[test]
fn broken_blocks_are_refused() {
    assert_eq!(decode_certificates("nothing here"), Err(PemError::Empty));
    assert_eq!(
        decode_certificates("-----BEGIN CERTIFICATE-----\nAAAA"),
        Err(PemError::Malformed)
    );
    assert_eq!(
        decode_certificates("-----BEGIN CERTIFICATE-----\n%\n-----END CERTIFICATE-----"),
        Err(PemError::Malformed)
    );
    let other = decode_certificates(&encode(CERTIFICATE, b"text")).unwrap_err();
    assert_eq!(other.code(), "PKI-CERTIFICATE-MALFORMED");
}

proptest! {
    #[test]
    fn any_bytes_survive(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert_eq!(decode("X", &encode("X", &bytes)).unwrap(), [bytes]);
    }

    #[test]
    fn garbage_never_panics(text in "(-----(BEGIN|END) CERTIFICATE-----|[ -~\n]){0,20}") {
        let _ = decode_certificates(&text);
    }
}
