//! OCSP answers and lists of the test PKI, judged by openssl.

#![allow(
    clippy::disallowed_methods,
    reason = "tests that run OpenSSL's program"
)]

use std::process::Command;

use tempfile::TempDir;

use super::*;

/// A folder with root, CA and the card's authentication certificate as PEM.
struct Judge {
    folder: TempDir,
}

impl Judge {
    fn new(pki: &TestPki, card: &VirtualCard) -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            println!("SKIPPED: openssl is not installed");
            return None;
        }
        let judge = Self {
            folder: TempDir::new().unwrap(),
        };
        let branch = card.family().branch();
        judge.write("root.pem", pki.root_pem_of(branch).unwrap().as_bytes());
        for (name, file) in [
            ("auth", CardFile::AuthenticationCertificate),
            ("ca", CardFile::CaCertificate),
        ] {
            judge.write(&format!("{name}.der"), der(card.file(file)));
            let input = format!("{name}.der");
            let output = format!("{name}.pem");
            judge.run(&["x509", "-inform", "DER", "-in", &input, "-out", &output]);
        }
        Some(judge)
    }

    fn write(&self, name: &str, content: &[u8]) {
        std::fs::write(self.folder.path().join(name), content).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new("openssl")
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        String::from_utf8_lossy(&text).into_owned()
    }

    /// What openssl makes of the test PKI's answer to openssl's own question.
    fn ask(&self, pki: &TestPki, hash: &str) -> String {
        let asked = [
            "ocsp", hash, "-issuer", "ca.pem", "-cert", "auth.pem", "-reqout", "question",
        ];
        self.run(&asked);
        let question = std::fs::read(self.folder.path().join("question")).unwrap();
        self.write("answer", &pki.ocsp_answer(&question, now()));
        let judged = [
            "ocsp",
            "-reqin",
            "question",
            "-respin",
            "answer",
            hash,
            "-issuer",
            "ca.pem",
            "-cert",
            "auth.pem",
            "-CAfile",
            "root.pem",
            "-verify_other",
            "ca.pem",
            "-attime",
            "1795341600",
            "-validity_period",
            "999999999",
            // Keeps the nonce of the question that was read.
            "-no_nonce",
        ];
        self.run(&judged)
    }
}

/// The certificate in front of the zeros.
fn der(file: &[u8]) -> &[u8] {
    &file[..4 + usize::from(u16::from_be_bytes([file[2], file[3]]))]
}

/// 1795341600 seconds after 1970.
fn now() -> jiff::Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn made(family: Family, signer: OcspSigner, fault: Option<CardFault>) -> (TestPki, VirtualCard) {
    let options = PkiOptions {
        address: Some("http://127.0.0.1:8099".into()),
        ocsp_signer: signer,
    };
    let pki = TestPki::create_with(now(), options).unwrap();
    let options = CardOptions {
        family,
        faults: fault.into_iter().map(FaultWish::from).collect(),
        ..CardOptions::default()
    };
    let card = VirtualCard::new(&Person::built_in("anton").unwrap(), &pki, options).unwrap();
    (pki, card)
}

#[test]
fn openssl_accepts_the_answers_for_both_hashes_signers_and_branches() {
    for (family, signer) in [
        (Family::Rsa17, OcspSigner::Delegated),
        (Family::Ec18, OcspSigner::Delegated),
        (Family::Hybrid17, OcspSigner::Authority),
        (Family::Rsa17, OcspSigner::Authority),
    ] {
        let (pki, card) = made(family, signer, None);
        let Some(judge) = Judge::new(&pki, &card) else {
            return;
        };
        for hash in ["-sha1", "-sha256"] {
            let verdict = judge.ask(&pki, hash);
            assert!(verdict.contains("Response verify OK"), "{verdict}");
            assert!(verdict.contains("auth.pem: good"), "{verdict}");
            assert!(!verdict.contains("nonce"), "{verdict}");
        }
    }
}

#[test]
fn revoked_and_disowned_certificates_are_told_apart() {
    for (fault, said) in [
        (CardFault::CertificateRevoked, "auth.pem: revoked"),
        (CardFault::CertificateUnknown, "auth.pem: unknown"),
    ] {
        let (pki, card) = made(Family::Ec18, OcspSigner::Delegated, Some(fault));
        let Some(judge) = Judge::new(&pki, &card) else {
            return;
        };
        let verdict = judge.ask(&pki, "-sha256");
        assert!(verdict.contains("Response verify OK"), "{verdict}");
        assert!(verdict.contains(said), "{verdict}");
        let certificate = der(card.file(CardFile::AuthenticationCertificate));
        pki.restore(certificate).unwrap();
        let verdict = judge.ask(&pki, "-sha256");
        assert!(verdict.contains("auth.pem: good"), "{verdict}");
    }
}

#[test]
fn lists_name_what_is_revoked_and_openssl_accepts_them() {
    for family in [Family::Rsa17, Family::Ec18] {
        let fault = Some(CardFault::CertificateRevoked);
        let (pki, card) = made(family, OcspSigner::Delegated, fault);
        let Some(judge) = Judge::new(&pki, &card) else {
            return;
        };
        for role in Role::ALL {
            let list = pki.crl(family.branch(), role, now()).unwrap();
            judge.write("list.der", &list);
            let issuer = if role == Role::Root {
                "root.pem"
            } else {
                "ca.pem"
            };
            let text = judge.run(&[
                "crl", "-inform", "DER", "-in", "list.der", "-noout", "-text", "-CAfile", issuer,
            ]);
            let lines = text.matches("Serial Number").count();
            assert_eq!(lines, if role == Role::CitizenCa { 2 } else { 0 }, "{text}");
            if role != Role::ForeignerCa {
                assert!(text.contains("verify OK"), "{text}");
            }
        }
        // Before it was revoked it was not on the list.
        let earlier = "2026-11-01T00:00:00Z".parse().unwrap();
        let list = pki.crl(family.branch(), Role::CitizenCa, earlier).unwrap();
        judge.write("list.der", &list);
        let text = judge.run(&[
            "crl", "-inform", "DER", "-in", "list.der", "-noout", "-text",
        ]);
        assert!(text.contains("No Revoked Certificates"), "{text}");
    }
}

#[test]
fn certificates_name_the_places_only_when_there_are_any() {
    let (_, card) = made(Family::Ec18, OcspSigner::Delegated, None);
    let said = |file| String::from_utf8_lossy(card.file(file)).into_owned();
    let holder = said(CardFile::AuthenticationCertificate);
    assert!(holder.contains("http://127.0.0.1:8099/ocsp"));
    assert!(holder.contains("http://127.0.0.1:8099/crl/citizen-ca-ec.crl"));
    assert!(said(CardFile::CaCertificate).contains("/crl/root-ec.crl"));
    let without = super::card();
    let holder = without.file(CardFile::AuthenticationCertificate);
    assert!(!String::from_utf8_lossy(holder).contains("http"));
}

#[test]
fn what_is_no_question_or_not_ours_is_refused() {
    // responseStatus 1, malformedRequest.
    assert_eq!(pki().ocsp_answer(b"?", now()), [0x30, 3, 0x0A, 1, 1]);
    let (ours, card) = made(Family::Rsa17, OcspSigner::Delegated, None);
    let Some(judge) = Judge::new(&ours, &card) else {
        return;
    };
    judge.ask(&ours, "-sha256");
    let question = std::fs::read(judge.folder.path().join("question")).unwrap();
    // responseStatus 6, unauthorized: this test PKI has other keys.
    assert_eq!(pki().ocsp_answer(&question, now()), [0x30, 3, 0x0A, 1, 6]);
}
