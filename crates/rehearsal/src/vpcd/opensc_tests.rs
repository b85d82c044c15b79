//! OpenSC's tools on the virtual card, through a pcscd of this test's own.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    reason = "tests that run OpenSC's and OpenSSL's programs"
)]

use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::*;
use crate::card::tests::{card, pki};
use crate::card::{CardFile, CardOptions, Family, Person, VirtualCard};

/// pcscd with a card in it, and a folder that serves as home: OpenSC keeps card files on disk.
struct Desk {
    pcscd: PrivatePcscd,
    folder: TempDir,
    card: Arc<Mutex<VirtualCard>>,
    _server: CardServer,
}

impl Desk {
    /// `None`, aloud, where a program is not installed.
    fn with(card: VirtualCard) -> Option<Self> {
        if let Err(error) = PrivatePcscd::installed() {
            println!("SKIPPED: {error}");
            return None;
        }
        for program in ["pkcs15-tool", "pkcs11-tool", "openssl"] {
            if Command::new(program).arg("--version").output().is_err() {
                println!("SKIPPED: {program} is not installed");
                return None;
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let pcscd = match PrivatePcscd::start(folder.path()) {
            Err(error @ VpcdError::RunFolder) => {
                println!("SKIPPED: {error}");
                return None;
            }
            started => started.unwrap(),
        };
        let card = Arc::new(Mutex::new(card));
        let server = CardServer::start(Arc::clone(&card), pcscd.first()).unwrap();
        Some(Self {
            pcscd,
            folder,
            card,
            _server: server,
        })
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env("XDG_CACHE_HOME", self.folder.path().join("cache"))
            .env(PrivatePcscd::VARIABLE, self.pcscd.socket())
            .output()
            .unwrap()
    }

    fn text(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.run(program, arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{program} {arguments:?}: {text}{errors}"
        );
        text
    }

    /// The same as soon as the service sees the card. OpenSC's own `--wait` waits for ever when the
    /// card comes between its two looks.
    fn first_text(&self, program: &str, arguments: &[&str]) -> String {
        let deadline = Instant::now() + Duration::from_secs(30);
        while !self.run(program, arguments).status.success() && Instant::now() < deadline {
            std::thread::park_timeout(Duration::from_millis(100));
        }
        self.text(program, arguments)
    }

    fn write(&self, name: &str, content: &[u8]) {
        std::fs::write(self.folder.path().join(name), content).unwrap();
    }
}

fn card_of(family: Family) -> VirtualCard {
    let options = CardOptions {
        family,
        ..CardOptions::default()
    };
    VirtualCard::new(&Person::built_in("helene").unwrap(), pki(), options).unwrap()
}

#[test]
fn pkcs15_tool_dumps_keys_pin_and_labels() {
    let Some(desk) = Desk::with(card()) else {
        return;
    };
    let dump = desk.first_text("pkcs15-tool", &["--dump"]);
    for expected in [
        "BELPIC",
        "PIN [Basic PIN]",
        "min_len:4",
        "Private RSA Key [Authentication]",
        "Private RSA Key [Signature]",
        "ModLength      : 2048",
    ] {
        assert!(dump.contains(expected), "{expected} is missing in\n{dump}");
    }
    println!("{dump}");
}

#[test]
fn pkcs11_tool_signs_with_the_authentication_key_and_openssl_agrees() {
    let card = card();
    let certificate = card.file(CardFile::AuthenticationCertificate);
    let certificate = certificate[..certificate.len() - 50].to_vec();
    let Some(desk) = Desk::with(card) else {
        return;
    };
    desk.write("message", b"a message for the card");
    desk.write("auth.der", &certificate);
    desk.first_text("pkcs15-tool", &["--list-pins"]);
    desk.text(
        "pkcs11-tool",
        &[
            "--login",
            "--pin",
            "1234",
            "--sign",
            "--mechanism",
            "SHA256-RSA-PKCS",
            "--id",
            "02",
            "--input-file",
            "message",
            "--output-file",
            "signature",
        ],
    );
    let public = desk.text(
        "openssl",
        &[
            "x509", "-inform", "DER", "-in", "auth.der", "-pubkey", "-noout",
        ],
    );
    desk.write("public.pem", public.as_bytes());
    let verdict = desk.text(
        "openssl",
        &[
            "dgst",
            "-sha256",
            "-verify",
            "public.pem",
            "-signature",
            "signature",
            "message",
        ],
    );
    assert!(verdict.contains("Verified OK"), "{verdict}");
    // After a login OpenSC shows the certificates too, and they are the card's.
    let read = desk.run(
        "pkcs11-tool",
        &[
            "--login",
            "--pin",
            "1234",
            "--read-object",
            "--type",
            "cert",
            "--id",
            "02",
        ],
    );
    assert_eq!(read.stdout, certificate);
}

#[test]
fn pkcs11_tool_with_a_wrong_pin_costs_one_try() {
    let card = Arc::new(Mutex::new(card()));
    let Some(desk) = Desk::with(crate::card::tests::card()) else {
        return;
    };
    let _second = CardServer::start(Arc::clone(&card), desk.pcscd.second()).unwrap();
    desk.first_text("pkcs15-tool", &["--reader", "1", "--list-pins"]);
    let output = desk.run(
        "pkcs11-tool",
        &[
            "--slot-index",
            "1",
            "--login",
            "--pin",
            "9999",
            "--list-objects",
        ],
    );
    assert!(!output.status.success());
    assert_eq!(card.lock().unwrap().tries_left(), 2);
}

#[test]
fn openssl_accepts_the_chain_of_every_certificate() {
    let card = card();
    let Some(desk) = Desk::with(crate::card::tests::card()) else {
        return;
    };
    desk.write("root.pem", pki().root_pem().as_bytes());
    let files = [
        ("auth", CardFile::AuthenticationCertificate, 50),
        ("sign", CardFile::SignatureCertificate, 50),
        ("ca", CardFile::CaCertificate, 50),
        ("rrn", CardFile::RrnCertificate, 0),
    ];
    for (name, file, zeros) in files {
        let content = card.file(file);
        desk.write(&format!("{name}.der"), &content[..content.len() - zeros]);
        let pem = desk.text(
            "openssl",
            &["x509", "-inform", "DER", "-in", &format!("{name}.der")],
        );
        desk.write(&format!("{name}.pem"), pem.as_bytes());
    }
    for name in ["auth", "sign", "rrn"] {
        let leaf = format!("{name}.pem");
        let verdict = desk.text(
            "openssl",
            &[
                "verify",
                "-x509_strict",
                "-CAfile",
                "root.pem",
                "-untrusted",
                "ca.pem",
                &leaf,
            ],
        );
        assert!(verdict.contains("OK"), "{verdict}");
    }
}

#[test]
fn opensc_knows_the_1_8_card_and_shows_its_certificates_without_a_pin() {
    let card = card_of(Family::Ec18);
    let certificate = card
        .certificate(CardFile::AuthenticationCertificate)
        .to_vec();
    let Some(desk) = Desk::with(card) else {
        return;
    };
    let dump = desk.first_text("pkcs15-tool", &["--dump"]);
    for expected in [
        "BELPIC",
        "PIN [Basic PIN]",
        "Private EC Key [Authentication]",
        "Private EC Key [Signature]",
        "X.509 Certificate [Root]",
    ] {
        assert!(dump.contains(expected), "{expected} is missing in\n{dump}");
    }
    let name = desk.text("opensc-tool", &["--name"]);
    assert!(name.contains("Belpic"), "{name}");
    let read = desk.text(
        "pkcs15-tool",
        &["--read-certificate", "02", "--output", "auth.pem"],
    );
    println!("{read}");
    desk.text(
        "openssl",
        &[
            "x509", "-in", "auth.pem", "-outform", "DER", "-out", "auth.der",
        ],
    );
    let read = std::fs::read(desk.folder.path().join("auth.der")).unwrap();
    assert_eq!(read, certificate);
    assert_eq!(desk.card.lock().unwrap().verifies().with_pin, 0);
}

#[test]
fn a_hybrid_card_signs_for_opensc_as_any_1_7_card() {
    let card = card_of(Family::Hybrid17);
    let certificate = card
        .certificate(CardFile::AuthenticationCertificate)
        .to_vec();
    let Some(desk) = Desk::with(card) else {
        return;
    };
    desk.write("message", b"a message for the card");
    desk.write("auth.der", &certificate);
    desk.first_text("pkcs15-tool", &["--list-pins"]);
    let sign = "--login --pin 1234 --sign --mechanism SHA256-RSA-PKCS --id 02 \
                --input-file message --output-file signature";
    desk.text("pkcs11-tool", &sign.split_whitespace().collect::<Vec<_>>());
    let public = "x509 -inform DER -in auth.der -pubkey -noout";
    let public = desk.text("openssl", &public.split(' ').collect::<Vec<_>>());
    desk.write("public.pem", public.as_bytes());
    let judge = "dgst -sha256 -verify public.pem -signature signature message";
    let verdict = desk.text("openssl", &judge.split(' ').collect::<Vec<_>>());
    assert!(verdict.contains("Verified OK"), "{verdict}");
}

#[test]
fn openssl_accepts_the_ec_chain_of_every_certificate() {
    let card = card_of(Family::Ec18);
    let Some(desk) = Desk::with(crate::card::tests::card()) else {
        return;
    };
    let root = pki().root_pem_of(Family::Ec18.branch()).unwrap();
    desk.write("root.pem", root.as_bytes());
    for (name, file) in [
        ("auth", CardFile::AuthenticationCertificate),
        ("sign", CardFile::SignatureCertificate),
        ("ca", CardFile::CaCertificate),
        ("rrn", CardFile::RrnCertificate),
    ] {
        desk.write(&format!("{name}.der"), card.certificate(file));
        let input = format!("{name}.der");
        let pem = desk.text("openssl", &["x509", "-inform", "DER", "-in", &input]);
        desk.write(&format!("{name}.pem"), pem.as_bytes());
    }
    for name in ["auth", "sign", "rrn"] {
        let words = format!("verify -x509_strict -CAfile root.pem -untrusted ca.pem {name}.pem");
        let verdict = desk.text("openssl", &words.split(' ').collect::<Vec<_>>());
        assert!(verdict.contains("OK"), "{verdict}");
    }
}
