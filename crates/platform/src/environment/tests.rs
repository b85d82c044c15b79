#![allow(clippy::disallowed_methods, reason = "files of the test")]

use std::path::{Path, PathBuf};

use host::{DiskError, LocalDisk};
use proptest::prelude::*;

use super::*;
use crate::assumptions::{ContractDn, EcSignature, EidKeyInfo};

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
            "tls_ca_file": null, "ehealth_root_file": "{}", "process": 7,
            "sts": "http://127.0.0.1:9/IAM/Saml11TokenService/v1", "clock": "http://127.0.0.1:9/clock", "ocsp": "http://localhost:9/ocsp",
            "assumptions": {{"ec_signature": "ecdsa-sha384", "not_ours": 1}}}}"#,
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
        assert_eq!(
            environment.clock.as_deref(),
            Some("http://127.0.0.1:9/clock")
        );
        assert_eq!(environment.ocsp.as_deref(), Some("http://localhost:9/ocsp"));
        assert_eq!(
            environment.endpoints.sts.as_deref(),
            Some("http://127.0.0.1:9/IAM/Saml11TokenService/v1")
        );
        assert_eq!(
            environment.assumptions.ec_signature,
            EcSignature::EcdsaSha384
        );
    }
}

#[test]
fn a_ready_file_may_leave_out_clock_and_sts() {
    let text = |more: &str| {
        format!(
            r#"{{"certra": "http://127.0.0.1:9/a", "etkra": "http://127.0.0.1:9/b", "etkdepot": "http://127.0.0.1:9/c", "ehealth_root_file": "root.pem"{more}}}"#
        )
    };
    let plain = described(&text("")).unwrap();
    assert_eq!(
        (plain.clock, plain.ocsp, plain.endpoints.sts),
        (None, None, None)
    );
    assert_eq!(plain.assumptions, Assumptions::new());
    for (more, code) in [
        (
            r#", "clock": "http://clock.example.org/""#,
            "PLATFORM-ENVIRONMENT-HTTP",
        ),
        (r#", "clock": 7"#, "PLATFORM-ENVIRONMENT-VALUE"),
        (r#", "sts": "here""#, "PLATFORM-ENVIRONMENT-VALUE"),
    ] {
        assert_eq!(described(&text(more)).unwrap_err().code(), code, "{more}");
    }
}

/// eHealth protocol, section 14: each open point is a setting, of official platforms too.
#[test]
fn settings_change_what_is_assumed() {
    let settings = r#"
[assumptions]
ec_signature = "ecdsa-sha512"
algorithm_refused_codes = ["NOT_THIS"]
eid_key_info = "leaf"
contract_dn = "as-received"
key_unknown_codes = ["NO_SUCH_KEY", "OTHER"]
pending_codes = []
key_usage = ["digitalSignature"]
chain_length = 3
keystore_ending = "pfx"
keystore_folder = "keys/ehealth"
replacement_days = 60
[assumptions.sts_attributes]
NIHII-LABO = ["urn:example:labo"]
"#;
    let wanted = |base: Assumptions| {
        let mut sts_attributes = base.sts_attributes;
        sts_attributes.insert("NIHII-LABO".to_owned(), vec!["urn:example:labo".to_owned()]);
        Assumptions {
            ec_signature: EcSignature::EcdsaSha512,
            algorithm_refused_codes: vec!["NOT_THIS".to_owned()],
            eid_key_info: EidKeyInfo::Leaf,
            contract_dn: ContractDn::AsReceived,
            key_unknown_codes: vec!["NO_SUCH_KEY".to_owned(), "OTHER".to_owned()],
            pending_codes: Vec::new(),
            key_usage: vec!["digitalSignature".to_owned()],
            chain_length: 3,
            keystore_ending: "pfx".to_owned(),
            keystore_folder: "keys/ehealth".to_owned(),
            replacement_days: 60,
            sts_attributes,
        }
    };
    let own = described(&format!("{TOML}{settings}")).unwrap();
    assert_eq!(own.assumptions, wanted(Assumptions::new()));
    assert_eq!(own.kind, EnvironmentKind::Described);

    let official = described(&format!(
        "base = \"acceptance\"\npoll_seconds = 30\n{settings}"
    ));
    let official = official.unwrap();
    let acceptance = Environment::acceptance();
    assert_eq!(official.kind, EnvironmentKind::Acceptance);
    assert_eq!(official.endpoints, acceptance.endpoints);
    assert_eq!(official.name, acceptance.name);
    assert_eq!(official.poll_seconds, 30);
    assert_eq!(official.assumptions, wanted(acceptance.assumptions));
    let untouched = described("base = \"production\"").unwrap();
    assert_eq!(untouched.kind, EnvironmentKind::Production);
    assert_eq!(untouched.assumptions, Assumptions::new());
}

#[test]
fn settings_that_cannot_be_are_refused_by_name() {
    for (line, code, key) in [
        (
            "ec_signatur = \"x\"",
            "KEY-UNKNOWN",
            "assumptions.ec_signatur",
        ),
        (
            "ec_signature = \"rsa-sha256\"",
            "VALUE",
            "assumptions.ec_signature",
        ),
        ("eid_key_info = true", "VALUE", "assumptions.eid_key_info"),
        ("contract_dn = \"\"", "VALUE", "assumptions.contract_dn"),
        (
            "pending_codes = \"A\"",
            "VALUE",
            "assumptions.pending_codes",
        ),
        (
            "pending_codes = [\"A\", \" \"]",
            "VALUE",
            "assumptions.pending_codes",
        ),
        ("chain_length = 0", "VALUE", "assumptions.chain_length"),
        ("chain_length = 300", "VALUE", "assumptions.chain_length"),
        (
            "replacement_days = -1",
            "VALUE",
            "assumptions.replacement_days",
        ),
        (
            "keystore_ending = \"a/b\"",
            "VALUE",
            "assumptions.keystore_ending",
        ),
        (
            "keystore_ending = \".p12\"",
            "VALUE",
            "assumptions.keystore_ending",
        ),
        (
            "keystore_folder = \"/etc\"",
            "VALUE",
            "assumptions.keystore_folder",
        ),
        (
            "keystore_folder = \"a/../b\"",
            "VALUE",
            "assumptions.keystore_folder",
        ),
        (
            "keystore_folder = 'C:\\keys'",
            "VALUE",
            "assumptions.keystore_folder",
        ),
        ("sts_attributes = 1", "VALUE", "assumptions.sts_attributes"),
        (
            "sts_attributes.CBE = \"x\"",
            "VALUE",
            "assumptions.sts_attributes.CBE",
        ),
    ] {
        let error = described(&format!("{TOML}\n[assumptions]\n{line}")).unwrap_err();
        let code = format!("PLATFORM-ENVIRONMENT-{code}");
        assert_eq!(error.code(), code, "{line}: {error}");
        assert!(
            error.facts().contains(&("key", key.to_owned())),
            "{line}: {error}"
        );
    }
    for (text, key) in [
        ("base = \"rehearsal\"", "base"),
        ("base = \"acceptance\"\nname = \"x\"", "name"),
        (
            "base = \"acceptance\"\n[trust]\nehealth_root_file = \"root.pem\"",
            "trust",
        ),
        ("base = \"production\"\n[endpoints]", "endpoints"),
    ] {
        let error = described(text).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ENVIRONMENT-VALUE", "{text}");
        assert!(error.facts().contains(&("key", key.to_owned())), "{error}");
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
        let _ = described(&format!("{TOML}[assumptions]\n{text}"));
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
