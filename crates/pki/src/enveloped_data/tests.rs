use proptest::prelude::*;

use super::*;
use crate::{Signer, own, workshop::*};

const ROOT_NAME: &str = "CN=Test Root CA,C=BE";
const OWNER: &str = "CN=CBE\\=0406753266,OU=eHealth-platform Belgium,O=Federal Government,C=BE";

/// The certificate of `OTHER` as encryption key; its serial has the top bit set.
fn recipient_certificate() -> Certificate {
    let authentication = Draft::leaf(OWNER, ROOT_NAME, &LEAF).signed_by(&ROOT);
    own::etk_certificate(
        &authentication,
        &OTHER.public_key_der(),
        &[0xf0; 16],
        &*LEAF,
    )
    .unwrap()
}

fn key_for(message: &EnvelopedData, serial: &str, key: &Key) -> Option<Vec<u8>> {
    message
        .recipients()
        .iter()
        .find_map(|recipient| match recipient {
            Recipient::Certificate {
                serial_decimal,
                encrypted_key,
                ..
            } if serial_decimal == serial => key.decrypt(encrypted_key),
            _ => None,
        })
}

#[test]
fn every_recipient_reads_it_and_nobody_else() {
    let own = recipient_certificate();
    let other = Draft::leaf(OWNER, ROOT_NAME, &ISSUING).signed_by(&ROOT);
    let bytes = envelop(b"fictief", &[&own, &other]).unwrap();
    let message = EnvelopedData::from_der(&bytes).unwrap();
    assert_eq!(message.content_encryption(), oid::AES_128_CBC);
    assert_eq!(message.recipients().len(), 2);
    for (certificate, key) in [(&own, &*OTHER), (&other, &*ISSUING)] {
        let key = key_for(&message, &certificate.serial_decimal(), key).unwrap();
        assert_eq!(*message.decrypt(Some(&key)).unwrap(), b"fictief");
    }
    // Another key, none, or one of another length: no plain text, and rarely a padding that fits.
    for wrong in [None, Some(&[7; 16][..]), Some(&[0; 15]), Some(&[])] {
        let plain = message.decrypt(wrong);
        assert!(plain.is_none_or(|plain| *plain != b"fictief"));
    }
}

#[test]
fn the_form_is_that_of_the_protocol() {
    let own = recipient_certificate();
    let bytes = envelop(&[5; 32], &[&own]).unwrap();
    let message = EnvelopedData::from_der(&bytes).unwrap();
    let [
        Recipient::Certificate {
            serial_decimal,
            algorithm,
            encrypted_key,
        },
    ] = message.recipients()
    else {
        panic!("one recipient");
    };
    assert_eq!(*serial_decimal, own.serial_decimal());
    assert_eq!(*algorithm, oid::RSA);
    assert_eq!(encrypted_key.len(), 256);
    assert_eq!(message.encrypted.len(), 48, "padded by a whole block");
    // Two messages share neither key nor start.
    let again = EnvelopedData::from_der(&envelop(&[5; 32], &[&own]).unwrap()).unwrap();
    assert_ne!(again.encrypted, message.encrypted);
    assert_ne!(again.content_encryption, message.content_encryption);
}

#[test]
fn openssl_decrypts_it_and_its_streams_are_read() {
    let own = recipient_certificate();
    let pem = crate::pem::encode_certificates(std::slice::from_ref(&own)).into_bytes();
    let key = OTHER.pkcs8();
    let bytes = envelop(b"fictief", &[&own]).unwrap();
    let arguments = [
        "cms", "-decrypt", "-inform", "DER", "-in", "message", "-recip", "leaf", "-inkey", "key",
        "-keyform", "DER", "-binary", "-out", "out",
    ];
    let files: [(&str, &[u8]); 3] = [("message", &bytes), ("leaf", &pem), ("key", &key)];
    assert_eq!(openssl_out(&arguments, &files), b"fictief");

    let arguments = [
        "cms", "-encrypt", "-in", "content", "-outform", "DER", "-stream", "-binary", "-aes128",
        "-out", "out", "leaf",
    ];
    let content = vec![b'x'; 10_000];
    let bytes = openssl_out(&arguments, &[("content", &content), ("leaf", &pem)]);
    assert_eq!(bytes.get(1), Some(&0x80), "an indefinite length");
    let message = EnvelopedData::from_der(&bytes).unwrap();
    let key = key_for(&message, &own.serial_decimal(), &OTHER).unwrap();
    assert_eq!(*message.decrypt(Some(&key)).unwrap(), content);
}

#[test]
fn a_recipient_without_an_rsa_key_is_refused() {
    let curve = Draft::leaf(OWNER, ROOT_NAME, &EC_ROOT).signed_by(&ROOT);
    let error = envelop(b"x", &[&curve]).unwrap_err();
    assert_eq!(error.code(), "PKI-ENVELOPED-DATA-RECIPIENT");
    assert_eq!(error.facts()[0].1, "CBE=0406753266");
    assert_eq!(
        envelop(b"x", &[]).unwrap_err().code(),
        "PKI-ENVELOPED-DATA-FAILED"
    );
}

#[test]
fn other_messages_are_refused() {
    let own = recipient_certificate();
    let signed = crate::signed_data::sign_data(b"x", &own, &*OTHER, &[]).unwrap();
    assert_eq!(
        EnvelopedData::from_der(&signed).unwrap_err().code(),
        "PKI-ENVELOPED-DATA-MALFORMED"
    );
    assert_eq!(
        EnvelopedData::from_der(&[]).unwrap_err().code(),
        "PKI-BER-MALFORMED"
    );
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(at in any::<prop::sample::Index>(), byte: u8, key: [u8; 16]) {
        static MADE: std::sync::LazyLock<Vec<u8>> =
            std::sync::LazyLock::new(|| envelop(b"fictief", &[&recipient_certificate()]).unwrap());
        let mut bytes = MADE.clone();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(message) = EnvelopedData::from_der(&bytes) {
            let _ = message.decrypt(Some(&key));
        }
    }

    #[test]
    fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = EnvelopedData::from_der(&bytes);
    }
}
