#![allow(clippy::disallowed_methods, reason = "files of the test")]

use std::path::{Path, PathBuf};

use host::{DiskError, LocalDisk};
use proptest::prelude::*;

use super::*;

#[test]
fn the_official_platforms_have_their_addresses_and_anchors() {
    let production = Environment::production();
    assert_eq!(
        production.endpoints.certra,
        "https://services.ehealth.fgov.be/CertRa/v2"
    );
    assert_eq!(
        production.endpoints.etkra,
        "https://services.ehealth.fgov.be/EtkRa/v2"
    );
    assert_eq!(
        production.endpoints.etkdepot,
        "https://services.ehealth.fgov.be/EtkDepot/v1"
    );
    let acceptance = Environment::acceptance();
    assert_eq!(
        acceptance.endpoints.sts.as_deref(),
        Some("https://services-acpt.ehealth.fgov.be/IAM/Saml11TokenService/v1")
    );
    assert_eq!((production.poll_seconds, acceptance.poll_seconds), (10, 10));
    assert!(!production.is_loopback() && !acceptance.is_loopback());
    assert!(production.tls_ca_pem.is_empty());
}

#[test]
fn a_toml_file_describes_a_platform() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("root.pem"), certificate_pem()).unwrap();
    let file = folder.path().join("platform.toml");
    std::fs::write(&file, TOML).unwrap();
    let environment = load(&file.display().to_string(), Path::new("none")).unwrap();
    assert_eq!(environment.kind, EnvironmentKind::Described);
    assert_eq!(environment.name, "Our gateway");
    assert_eq!(environment.poll_seconds, 3);
    assert_eq!(
        environment.endpoints.certra,
        "https://gateway.example.org/CertRa/v2"
    );
    assert_eq!(environment.endpoints.sts, None);
    assert_eq!(environment.tls_ca_pem, [certificate_pem().into_bytes()]);
    assert_eq!(environment.ehealth_anchors.certificates().len(), 1);
    assert!(!environment.is_loopback(), "one address is elsewhere");
}

#[test]
fn a_ready_file_describes_a_rehearsal() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root.pem");
    std::fs::write(&root, certificate_pem()).unwrap();
    let ready = folder.path().join("ready.json");
    std::fs::write(&ready, format!(
        r#"{{"certra": "http://127.0.0.1:9/CertRa/v2", "etkra": "https://localhost:9/EtkRa/v2", "etkdepot": "http://[::1]:9/EtkDepot/v1",
            "tls_ca_file": null, "ehealth_root_file": "{}", "process": 7}}"#,
        root.display()
    ))
    .unwrap();
    for environment in [
        load("rehearsal", &ready).unwrap(),
        load(&ready.display().to_string(), Path::new("none")).unwrap(),
    ] {
        assert_eq!(environment.kind, EnvironmentKind::Rehearsal);
        assert!(environment.is_loopback());
        assert!(environment.tls_ca_pem.is_empty());
        assert_eq!(environment.poll_seconds, 1);
    }
}

#[test]
fn absent_files_have_their_own_words() {
    let folder = tempfile::tempdir().unwrap();
    let ready = folder.path().join("ready.json");
    assert_eq!(
        load("rehearsal", &ready).unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-NO-REHEARSAL"
    );
    assert_eq!(
        load("producton", &ready).unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-UNKNOWN"
    );
    let file = folder.path().join("platform.toml");
    std::fs::write(&file, TOML).unwrap();
    let absent_root = load(&file.display().to_string(), &ready).unwrap_err();
    assert_eq!(absent_root.code(), "DISK-NOT-FOUND");
    assert!(
        absent_root
            .facts()
            .iter()
            .any(|(_, value)| value.ends_with("root.pem"))
    );
}

#[test]
fn mistakes_are_named() {
    let table: [(&str, &str, &str, &str); 13] = [
        (
            "certra =",
            "certa =",
            "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
            "endpoints.certa",
        ),
        (
            "[trust]",
            "[trusts]",
            "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
            "trusts",
        ),
        (
            "name =",
            "title =",
            "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
            "title",
        ),
        (
            "tls_ca_file",
            "ca_file",
            "PLATFORM-ENVIRONMENT-KEY-UNKNOWN",
            "trust.ca_file",
        ),
        (
            "etkra = ",
            "#",
            "PLATFORM-ENVIRONMENT-KEY-MISSING",
            "endpoints.etkra",
        ),
        (
            "ehealth_root_file",
            "#",
            "PLATFORM-ENVIRONMENT-KEY-MISSING",
            "trust.ehealth_root_file",
        ),
        (
            "https://gateway",
            "http://gateway",
            "PLATFORM-ENVIRONMENT-HTTP",
            "endpoints.certra",
        ),
        (
            "https://gateway",
            "ftp://gateway",
            "PLATFORM-ENVIRONMENT-VALUE",
            "endpoints.certra",
        ),
        (
            "https://gateway",
            "gateway",
            "PLATFORM-ENVIRONMENT-VALUE",
            "endpoints.certra",
        ),
        (
            "poll_seconds = 3",
            "poll_seconds = 0",
            "PLATFORM-ENVIRONMENT-VALUE",
            "poll_seconds",
        ),
        (
            "poll_seconds = 3",
            "poll_seconds = 1.5",
            "PLATFORM-ENVIRONMENT-VALUE",
            "poll_seconds",
        ),
        ("\"Our gateway\"", "7", "PLATFORM-ENVIRONMENT-VALUE", "name"),
        (
            "[endpoints]",
            "endpoints = 1\n[trust.x]",
            "PLATFORM-ENVIRONMENT-VALUE",
            "endpoints",
        ),
    ];
    for (from, to, code, key) in table {
        let text = TOML.replacen(from, to, 1);
        assert_ne!(text, TOML, "{from}");
        let error = described(&text).unwrap_err();
        assert_eq!(error.code(), code, "{from} -> {to}: {error}");
        let named = error
            .facts()
            .iter()
            .any(|(name, value)| *name == "key" && value == key);
        assert!(named, "{from} -> {to}: {error}");
    }
    assert_eq!(
        described("a = ").unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-UNREADABLE"
    );
    assert_eq!(
        described("{\"certra\"").unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-UNREADABLE"
    );
    assert_eq!(
        described("{}").unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-KEY-MISSING"
    );
    assert_eq!(
        described("").unwrap_err().code(),
        "PLATFORM-ENVIRONMENT-KEY-MISSING"
    );
}

#[test]
fn a_file_without_certificates_is_refused() {
    for content in [
        "no certificate",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        let error = Environment::from_text(TOML, &|_| Ok(content.as_bytes().to_vec())).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ENVIRONMENT-TRUST");
    }
    let binary = Environment::from_text(TOML, &|_| Ok(vec![0xff, 0xfe]));
    assert_eq!(binary.unwrap_err().code(), "PLATFORM-ENVIRONMENT-TRUST");
}

proptest! {
    #[test]
    fn any_text_is_judged_without_panic(text in "\\PC{0,200}") {
        let _ = described(&text);
        let _ = described(&format!("{{{text}"));
        let _ = described(&TOML.replacen("gateway.example.org", &text, 1));
    }
}

fn load(name: &str, ready: &Path) -> Result<Environment, EnvironmentError> {
    Environment::load(name, ready, &LocalDisk)
}

fn described(text: &str) -> Result<Environment, EnvironmentError> {
    Environment::from_text(text, &|file| match file.to_str() {
        Some("root.pem") => Ok(certificate_pem().into_bytes()),
        _ => Err(DiskError::NotFound {
            path: PathBuf::from(file),
        }),
    })
}

fn certificate_pem() -> String {
    static PEM: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    PEM.get_or_init(|| {
        rcgen::generate_simple_self_signed(Vec::new())
            .unwrap()
            .cert
            .pem()
    })
    .clone()
}

const TOML: &str = r#"
name = "Our gateway"
poll_seconds = 3

[endpoints]
certra = "https://gateway.example.org/CertRa/v2"
etkra = "http://127.0.0.1:8080/EtkRa/v2"
etkdepot = "https://localhost/EtkDepot/v1"

[trust]
tls_ca_file = "root.pem"
ehealth_root_file = "root.pem"
"#;
