use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::{pem, workshop::*};

const ROOT_NAME: &str = "CN=Test Root CA,C=BE";
const SENDER: &str = "CN=CBE\\=0406753266,OU=eHealth-platform Belgium,O=Federal Government,C=BE";

fn root() -> Certificate {
    Draft::authority(ROOT_NAME, ROOT_NAME, &ROOT, None).signed_by(&ROOT)
}

fn sender() -> Certificate {
    let leaf = Draft::leaf(SENDER, ROOT_NAME, &LEAF);
    Draft {
        serial: vec![7],
        ..leaf
    }
    .signed_by(&ROOT)
}

fn signed(content: &[u8], inside: Option<&[Certificate]>) -> Vec<u8> {
    let certificate = sender();
    sign_data_pss(
        content,
        &Pss {
            certificate: &certificate,
            signer: &*LEAF,
            inside,
            at: noon(),
        },
    )
    .unwrap()
}

#[test]
fn what_was_signed_with_pss_is_read_back_and_verified() {
    let bytes = signed(b"fictief", Some(&[sender(), root()]));
    let message = SignedData::from_der(&bytes).unwrap();
    assert_eq!(message.content(), b"fictief");
    assert_eq!(message.signer_count(), 1);
    assert_eq!(message.digest_algorithm().unwrap(), oid::SHA256);
    assert_eq!(
        message.signature_algorithm().unwrap(),
        SignatureAlgorithm::RsaPssSha256
    );
    assert_eq!(message.signing_time().unwrap(), Some(noon()));
    assert_eq!(message.signer_certificate().unwrap(), &sender());
    assert_eq!(message.certificates().len(), 2);
    message.verify().unwrap();
}

#[test]
fn a_message_without_certificates_is_verified_by_one_from_elsewhere() {
    let message = SignedData::from_der(&signed(b"fictief", None)).unwrap();
    assert!(message.certificates().is_empty());
    assert_eq!(message.verify(), Err(SignedDataError::SignerMissing));
    message.verify_by(&sender()).unwrap();
    let other = Draft::leaf(SENDER, ROOT_NAME, &OTHER);
    let same_name_other_key = Draft {
        serial: vec![7],
        ..other
    }
    .signed_by(&ROOT);
    assert_eq!(
        message.verify_by(&same_name_other_key),
        Err(SignedDataError::Signature(VerifyError::Wrong))
    );
    assert_eq!(
        message.verify_by(&root()),
        Err(SignedDataError::SignerMissing)
    );
}

#[test]
fn the_attributes_are_those_of_the_protocol() {
    // eHealth protocol, section 11: four signed attributes, unsigned ones present but empty.
    let message = SignedData::from_der(&signed(b"x", None)).unwrap();
    let signer = message.signer().unwrap();
    let mut found: Vec<Oid> = signer
        .signed_attrs
        .iter()
        .flat_map(|attributes| attributes.iter())
        .map(|attribute| attribute.oid)
        .collect();
    found.sort();
    let mut expected = [
        oid::CONTENT_TYPE,
        oid::MESSAGE_DIGEST,
        oid::SIGNING_TIME,
        oid::ALGORITHM_PROTECTION,
    ];
    expected.sort();
    assert_eq!(found, expected);
    assert!(signer.unsigned_attrs.as_ref().unwrap().is_empty());
    assert_eq!(signer.version, cms::content_info::CmsVersion::V1);
}

#[test]
fn openssl_verifies_it() {
    let bytes = signed(b"fictief", Some(&[sender()]));
    let root = pem::encode_certificates(&[root()]).into_bytes();
    let moment = noon().as_second().to_string();
    let arguments = [
        "cms", "-verify", "-inform", "DER", "-in", "message", "-CAfile", "root", "-attime",
        &moment, "-purpose", "any", "-out", "out",
    ];
    let content = openssl_out(&arguments, &[("message", &bytes), ("root", &root)]);
    assert_eq!(content, b"fictief");
}

#[test]
fn what_openssl_signs_is_read_also_as_a_stream() {
    let key = LEAF.pkcs8();
    let leaf = pem::encode_certificates(&[sender()]).into_bytes();
    let common = [
        "cms",
        "-sign",
        "-in",
        "content",
        "-signer",
        "leaf",
        "-inkey",
        "key",
        "-keyform",
        "DER",
        "-outform",
        "DER",
        "-nodetach",
        "-binary",
        "-md",
        "sha256",
        "-out",
        "out",
    ];
    let stream: &[&str] = &["-stream"];
    let pss: &[&str] = &[
        "-keyopt",
        "rsa_padding_mode:pss",
        "-keyopt",
        "rsa_pss_saltlen:32",
    ];
    for (more, algorithm) in [
        (stream, SignatureAlgorithm::RsaSha256),
        (pss, SignatureAlgorithm::RsaPssSha256),
    ] {
        let files: [(&str, &[u8]); 3] = [("content", b"fictief"), ("leaf", &leaf), ("key", &key)];
        let bytes = openssl_out(&[&common, more].concat(), &files);
        assert_eq!(bytes.get(1) == Some(&0x80), more == stream, "length");
        let message = SignedData::from_der(&bytes).unwrap();
        message.verify().unwrap();
        assert_eq!(message.content(), b"fictief");
        assert_eq!(message.signature_algorithm().unwrap(), algorithm);
        assert!(message.signing_time().unwrap().is_some());
    }
}

#[test]
fn protected_algorithms_must_be_those_that_are_used() {
    let bytes = signed(b"fictief", Some(&[sender()]));
    let mut message = SignedData::from_der(&bytes).unwrap();
    // The identifier of the signature is outside of what is signed; only the protection tells.
    message.signers[0].signature_algorithm.parameters = Some(Any::null());
    message.signers[0].signature_algorithm.oid = oid::RSA_SHA256;
    assert_eq!(message.verify(), Err(SignedDataError::Digest));
}

#[test]
fn only_the_key_of_the_certificate_signs() {
    let certificate = sender();
    let made = sign_data_pss(
        b"x",
        &Pss {
            certificate: &certificate,
            signer: &*OTHER,
            inside: None,
            at: noon(),
        },
    );
    assert_eq!(made.unwrap_err().code(), "PKI-SIGN-FAILED");
}

#[test]
fn a_late_signing_time_takes_the_longer_form() {
    let certificate = sender();
    let at = noon() + SignedDuration::from_hours(24 * 365 * 30);
    let pss = Pss {
        certificate: &certificate,
        signer: &*LEAF,
        inside: None,
        at,
    };
    let message = SignedData::from_der(&sign_data_pss(b"x", &pss).unwrap()).unwrap();
    assert_eq!(message.signing_time().unwrap(), Some(at));
}

proptest! {
    #[test]
    fn changed_bytes_never_verify_as_another_content(at in any::<prop::sample::Index>(), byte: u8) {
        static SIGNED: std::sync::LazyLock<Vec<u8>> =
            std::sync::LazyLock::new(|| signed(b"fictief", Some(&[sender()])));
        let mut bytes = SIGNED.clone();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(message) = SignedData::from_der(&bytes)
            && message.verify_by(&sender()).is_ok()
        {
            prop_assert_eq!(message.content(), b"fictief");
            let _ = (message.signing_time(), message.signer_certificate());
        }
    }

    #[test]
    fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = SignedData::from_der(&bytes).map(|message| message.verify());
    }
}
