use super::*;
use crate::workshop::*;

fn shown(certificate: &Certificate) -> String {
    let arguments = [
        "x509",
        "-inform",
        "DER",
        "-in",
        "in",
        "-noout",
        "-text",
        "-nameopt",
        "RFC2253,show_type",
    ];
    let (success, said) = openssl(&arguments, &[("in", certificate.der())]);
    assert!(success, "{said}");
    said
}

#[test]
fn the_placeholder_is_that_of_the_official_client() {
    let certificate = dummy_certificate(&*LEAF, noon()).unwrap();
    let said = shown(&certificate);
    for line in [
        "Version: 3 (0x2)",
        "Serial Number: 0 (0x0)",
        "Signature Algorithm: sha256WithRSAEncryption",
        "Issuer: C=PRINTABLESTRING:Dummy",
        "Subject: C=PRINTABLESTRING:Dummy",
        "Not Before: Mar  1 12:00:00 2026 GMT",
        "Not After : Mar  1 12:01:00 2026 GMT",
        "X509v3 Key Usage: critical\n                Key Encipherment, Data Encipherment\n",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert!(certificate.is_issued_by(&certificate));
    assert_eq!(certificate.public_key_der(), LEAF.public_key_der());
    assert!(is_dummy(&certificate));
    assert!(!is_dummy(
        &Draft::leaf("CN=Dummy,C=Dummy", "CN=Dummy,C=Dummy", &LEAF).signed_by(&LEAF)
    ));
}

#[test]
fn the_encryption_certificate_copies_name_and_dates_of_the_authentication_certificate() {
    let subject = "CN=CBE\\=0406753266,OU=eHealth-platform Belgium,OU=CAFE & CO,OU=CBE\\=0406753266,O=Federal Government,C=BE";
    let draft = Draft::leaf(subject, "CN=Issuing", &LEAF);
    // Issued by an EC authority: the algorithm still follows our own key.
    for authority in [&*ISSUING, &*EC_ISSUING] {
        let authentication = draft.signed_by(authority);
        let serial = [
            0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa, 0x99, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22,
            0x11, 0x00,
        ];
        let certificate =
            etk_certificate(&authentication, &OTHER.public_key_der(), &serial, &*LEAF).unwrap();
        let said = shown(&certificate);
        for line in [
            "Version: 3 (0x2)",
            "ff:ee:dd:cc:bb:aa:99:88:77:66:55:44:33:22:11:00",
            "Signature Algorithm: sha256WithRSAEncryption",
            "X509v3 Key Usage: critical\n                Key Encipherment, Data Encipherment\n",
        ] {
            assert!(said.contains(line), "{line}\n{said}");
        }
        assert_eq!(certificate.extensions().len(), 1);
        assert_eq!(
            certificate.serial_decimal(),
            "340193404210632335760508365704335069440"
        );
        assert_eq!(certificate.subject_der(), authentication.subject_der());
        assert_eq!(certificate.issuer_der(), authentication.subject_der());
        assert_eq!(certificate.validity(), authentication.validity());
        assert_eq!(certificate.public_key_der(), OTHER.public_key_der());
        certificate.verify_signature_by(&authentication).unwrap();
    }
}

#[test]
fn small_serial_numbers_lose_their_leading_zeros() {
    let authentication = Draft::leaf("CN=a", "CN=b", &LEAF).signed_by(&ISSUING);
    for (last, expected) in [
        ([0x00, 0x00], "0"),
        ([0x00, 0x7f], "127"),
        ([0x00, 0x80], "128"),
        ([0x12, 0x34], "4660"),
    ] {
        let mut serial = [0; 16];
        serial[14..].copy_from_slice(&last);
        let certificate =
            etk_certificate(&authentication, &OTHER.public_key_der(), &serial, &*LEAF).unwrap();
        assert_eq!(certificate.serial_decimal(), expected);
    }
}

#[test]
fn a_foreign_key_does_not_sign_for_an_authentication_certificate() {
    let authentication = Draft::leaf("CN=a", "CN=b", &LEAF).signed_by(&ISSUING);
    assert!(etk_certificate(&authentication, &OTHER.public_key_der(), &[1; 16], &*OTHER).is_err());
}
