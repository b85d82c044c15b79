//! OpenSSL asks, reads the answers and verifies them.

#![allow(
    clippy::disallowed_methods,
    reason = "tests may touch files and processes"
)]

use std::path::Path;
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use x509_cert::name::Name;

use super::*;

struct Scene {
    folder: tempfile::TempDir,
    ca: KeyPair,
    name: Name,
    now: Timestamp,
}

const SERIAL: [u8; 4] = [0xA5, 0, 7, 1];

impl Scene {
    fn new(kind: KeyKind) -> Self {
        let scene = Self {
            folder: tempfile::tempdir().unwrap(),
            ca: KeyPair::generate(kind).unwrap(),
            name: distinguished_name(&[
                (attribute::COUNTRY, "BE"),
                (attribute::COMMON_NAME, "Fictitious CA"),
            ])
            .unwrap(),
            now: Timestamp::now(),
        };
        let ca = scene.certify(
            &scene.ca,
            "Fictitious CA",
            &[1],
            vec![
                basic_constraints(true, None).unwrap(),
                key_usage(KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)).unwrap(),
                subject_key_identifier(&scene.ca.public_key_der()).unwrap(),
            ],
        );
        scene.keep("ca.pem", &pem(&ca));
        let leaf_key = KeyPair::generate(KeyKind::P384).unwrap();
        let leaf = scene.certify(&leaf_key, "Fictitious leaf", &SERIAL, Vec::new());
        scene.keep("leaf.pem", &pem(&leaf));
        scene
    }

    fn certify(
        &self,
        key: &KeyPair,
        common: &str,
        serial: &[u8],
        extensions: Vec<x509_cert::ext::Extension>,
    ) -> Vec<u8> {
        let template = Template {
            subject: distinguished_name(&[
                (attribute::COUNTRY, "BE"),
                (attribute::COMMON_NAME, common),
            ])
            .unwrap(),
            serial: serial.to_vec(),
            not_before: self.now - SignedDuration::from_hours(1),
            not_after: self.now + SignedDuration::from_hours(1),
            public_key_der: key.public_key_der(),
            extensions,
        };
        issue(&template, &self.name, &self.ca).unwrap()
    }

    fn keep(&self, file: &str, content: &[u8]) {
        std::fs::write(self.folder.path().join(file), content).unwrap();
    }

    /// What OpenSSL says on both channels; `None` where there is none.
    fn openssl(&self, words: &str) -> Option<String> {
        let run = Command::new("openssl")
            .args(words.split(' '))
            .current_dir(self.folder.path())
            .output();
        let Ok(output) = run else {
            println!("SKIPPED: openssl is not installed");
            return None;
        };
        let text = [output.stdout, output.stderr].concat();
        Some(String::from_utf8_lossy(&text).into_owned())
    }

    fn ask(&self, digest: &str) -> Option<OcspRequest> {
        self.openssl(&format!(
            "ocsp {digest} -issuer ca.pem -cert leaf.pem -reqout request.der"
        ))?;
        let der = std::fs::read(self.folder.path().join("request.der")).unwrap();
        Some(OcspRequest::from_der(&der).unwrap())
    }

    fn answer(&self, request: &OcspRequest, state: CertState, responder: OcspResponder<'_>) {
        let answers = [OcspAnswer {
            certificate: request.certificates[0].clone(),
            state,
        }];
        let until = self.now + SignedDuration::from_hours(1);
        let der = ocsp_response(request, &answers, self.now, until, responder).unwrap();
        self.keep("response.der", &der);
    }

    /// The nonce of the question that was kept is compared too.
    fn judged(&self) -> String {
        self.openssl(
            "ocsp -reqin request.der -respin response.der -CAfile ca.pem -verify_other ca.pem -resp_text",
        )
        .unwrap()
    }
}

fn pem(der: &[u8]) -> Vec<u8> {
    let certificate = pki::Certificate::from_der(der).unwrap();
    pki::pem::encode_certificates(&[certificate]).into_bytes()
}

#[test]
fn openssl_believes_the_answers_of_both_families() {
    for kind in [KeyKind::Rsa2048, KeyKind::P384] {
        let scene = Scene::new(kind);
        for digest in ["-sha1", "-sha256"] {
            let Some(request) = scene.ask(digest) else {
                return;
            };
            let [id] = request.certificates.as_slice() else {
                panic!("one certificate was asked about");
            };
            assert_eq!(id.serial(), SERIAL);
            assert!(id.is_from(&scene.name, &scene.ca.public_key_der()));
            let other = KeyPair::generate(KeyKind::P384).unwrap();
            assert!(!id.is_from(&scene.name, &other.public_key_der()));

            let own = OcspResponder {
                key: &scene.ca,
                certificate: None,
            };
            scene.answer(&request, CertState::Good, own);
            let judged = scene.judged();
            assert!(judged.contains("Response verify OK"), "{judged}");
            assert!(judged.contains("Cert Status: good"), "{judged}");
            assert!(!judged.contains("WARNING"), "{judged}");

            let revoked = CertState::Revoked(scene.now, CrlReason::KeyCompromise);
            scene.answer(&request, revoked, own);
            let judged = scene.judged();
            assert!(judged.contains("Cert Status: revoked"), "{judged}");
            assert!(
                judged.contains("Revocation Reason: keyCompromise"),
                "{judged}"
            );
            scene.answer(&request, CertState::Unknown, own);
            assert!(scene.judged().contains("Cert Status: unknown"));
        }
    }
}

#[test]
fn openssl_believes_a_responder_that_the_authority_named() {
    let scene = Scene::new(KeyKind::Rsa2048);
    let Some(request) = scene.ask("-sha256") else {
        return;
    };
    let key = KeyPair::generate(KeyKind::P384).unwrap();
    for (extensions, good) in [(responder_extensions().unwrap(), true), (Vec::new(), false)] {
        let certificate = scene.certify(&key, "Fictitious responder", &[9], extensions);
        let responder = OcspResponder {
            key: &key,
            certificate: Some(&certificate),
        };
        scene.answer(&request, CertState::Good, responder);
        let judged = scene.judged();
        assert_eq!(judged.contains("Response verify OK"), good, "{judged}");
    }
}

#[test]
fn openssl_reads_the_refusals() {
    let scene = Scene::new(KeyKind::P384);
    if scene.ask("-sha1").is_none() {
        return;
    }
    for (refusal, said) in [
        (OcspRefusal::MalformedRequest, "malformedrequest (1)"),
        (OcspRefusal::InternalError, "internalerror (2)"),
        (OcspRefusal::TryLater, "trylater (3)"),
        (OcspRefusal::Unauthorized, "unauthorized (6)"),
    ] {
        scene.keep("response.der", &ocsp_refusal(refusal).unwrap());
        assert!(scene.judged().contains(said), "{}", scene.judged());
    }
}

#[test]
fn openssl_believes_the_lists_of_both_families() {
    for kind in [KeyKind::Rsa2048, KeyKind::P384] {
        let scene = Scene::new(kind);
        let until = scene.now + SignedDuration::from_hours(1);
        let line = Revoked {
            serial: SERIAL.to_vec(),
            at: scene.now,
            reason: CrlReason::Superseded,
        };
        let full = [line];
        for (number, lines, verdict) in
            [(200, &[] as &[_], "leaf.pem: OK"), (201, &full, "revoked")]
        {
            let der = crl(&scene.name, &scene.ca, number, scene.now, until, lines).unwrap();
            scene.keep("list.der", &der);
            let Some(text) = scene.openssl("crl -inform DER -in list.der -out list.pem -text")
            else {
                return;
            };
            assert!(text.is_empty(), "{text}");
            let judged = scene
                .openssl("verify -crl_check -CAfile ca.pem -CRLfile list.pem leaf.pem")
                .unwrap();
            assert!(judged.contains(verdict), "{judged}");
        }
        let text =
            std::fs::read_to_string(scene.folder.path().join(Path::new("list.pem"))).unwrap();
        assert!(
            text.contains("Superseded") && text.contains("A5000701"),
            "{text}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn questions_never_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        let _ = OcspRequest::from_der(&bytes);
    }

    #[test]
    fn mutated_questions_never_panic(at in 0usize..124, byte: u8) {
        let mut bytes = hex::decode(QUESTION).unwrap();
        bytes[at] = byte;
        if let Ok(request) = OcspRequest::from_der(&bytes) {
            for id in &request.certificates {
                let _ = id.serial();
            }
        }
    }
}

/// A question as OpenSSL writes it, with a nonce.
const QUESTION: &str = "307a30783051304f304d300906052b0e03021a05000414e228939e6895abd1e6d5bd62610e950d6b5f1ee00414b2eea444d121d35ed821ef243451dc7387fc46d3021451a159eb2eb2b7d106342bf1ac5766c397bd2185a2233021301f06092b06010505073001020412041082107e93eb5e0b31cf015dc8805c7d0c";
