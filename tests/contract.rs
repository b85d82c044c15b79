//! Every message of a whole run of the program against the official schemas, and every signed one
//! before xmlsec1.
//!
//! The run is a whole life, and a foreigner's request beside it: all operations of CertRA and ETKRA,
//! the depot and the STS.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::life::renew_words;
use crate::scene::{Scene, judge};
use crate::thread::note_keys;
use crate::{canary, foreigner};

/// R-004-025 to R-004-060: requests and responses of every operation.
#[test]
fn every_message_of_a_life_is_by_the_contract() {
    let mut scene = Scene::new("contract");
    scene.note(canary::national_number(foreigner::NUMBER));
    let record = scene.folder.join("other-side/record");
    scene.platform(&["--record", record.to_str().unwrap()]);
    a_whole_run(&scene);
    a_life_goes_on(&scene);
    foreigner::request(&scene, foreigner::NUMBER).well();

    let messages = messages(&record);
    let seen: BTreeSet<&str> = messages.iter().map(|one| one.element.as_str()).collect();
    for operation in OPERATIONS.iter().map(|(name, _)| name) {
        for direction in ["Request", "Response"] {
            let element = format!("{operation}{direction}");
            assert!(seen.contains(element.as_str()), "{element} among {seen:?}");
        }
    }
    follow_the_schemas(&messages);
    signatures_are_good(&scene, &messages);
}

/// Everything that a person and a script ask of the platform.
fn a_whole_run(scene: &Scene) {
    let on_platform = ["--json", "--platform", "READY-PLATFORM"];
    let run = |words: &[&str]| scene.run(&[words, &on_platform].concat()).well();
    run(&["cert", "types"]);
    run(&[
        "cert",
        "organisations",
        "--trust-root",
        "ROOT",
        "--pin-file",
        "PIN",
    ]);
    let mut words = scene.hospital_words();
    words.extend([
        "--application-id",
        "EPD_1",
        "--usage",
        "tsa",
        "--general-email",
        "info@example.be",
        "--general-phone",
        "+32 2 000 00 01",
    ]);
    scene.run(&words).well();
    scene.run(&scene.complete_words()).well();
    let hospital = ["--type", "CBE", "--id", "0998.123.466"];
    run(&[["cert", "application-ids"].as_slice(), &hospital].concat());
    note_keys(scene, &scene.keystore());
}

/// Renewed in its last months, activated, tested, revoked.
fn a_life_goes_on(scene: &Scene) {
    let run = |words: &[&str]| scene.run(words).well().json();
    let clock = "rehearsal clock --json --platform READY-PLATFORM --advance 34mo";
    run(&clock.split(' ').collect::<Vec<_>>());
    let old = scene.keystore().display().to_string();
    let sent = run(&renew_words(&old));
    let new = sent["keystore"].as_str().unwrap();
    for command in ["complete", "activate --yes"] {
        let words = command.split(' ').collect::<Vec<_>>();
        let rest = [new, "--json", "--password-file", "PASSWORD"];
        run(&[&["cert"], words.as_slice(), &rest].concat());
    }
    run(&["cert", "test", new, "--json", "--password-file", "PASSWORD"]);
    let card = "--json --platform READY-PLATFORM --trust-root ROOT --pin-file PIN";
    let card: Vec<&str> = card.split(' ').collect();
    run(&[&["cert", "registered"], card.as_slice()].concat());
    let ended = [
        "cert",
        "revoke",
        &old,
        "--because",
        "ended",
        "--accept-contract",
    ];
    run(&[&ended, card.as_slice()].concat());
    note_keys(scene, Path::new(new));
}

struct Message {
    file: PathBuf,
    /// Local name of the root element.
    element: String,
    xml: String,
}

/// What the platform recorded, in order.
fn messages(folder: &Path) -> Vec<Message> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let xml = std::fs::read_to_string(&file).unwrap();
            let document = roxmltree::Document::parse(&xml).unwrap();
            let element = document.root_element().tag_name().name().to_owned();
            Message { file, element, xml }
        })
        .collect()
}

fn follow_the_schemas(messages: &[Message]) {
    let reference = reference();
    if !reference.join("xsd").is_dir() {
        println!(
            "SKIPPED: no official schemas in {} (CLAVIS_REFERENCE)",
            reference.display()
        );
        return;
    }
    let mut by_schema: BTreeMap<&str, Vec<&Path>> = BTreeMap::new();
    for message in messages {
        by_schema
            .entry(schema_of(&message.element))
            .or_default()
            .push(&message.file);
    }
    assert_eq!(by_schema.len(), 4);
    for (schema, files) in by_schema {
        let judged = Command::new("xmllint")
            .args(["--nonet", "--noout", "--schema"])
            .arg(reference.join("xsd").join(schema))
            .args(files)
            .output()
            .expect("the schemas are here, so xmllint must be too");
        assert!(judged.status.success(), "{}", names_only(&judged.stderr));
    }
}

/// The schema of an element; a Fault has no place in a run that ends well.
fn schema_of(element: &str) -> &'static str {
    let operation = element
        .trim_end_matches("Request")
        .trim_end_matches("Response");
    OPERATIONS
        .iter()
        .find(|(name, _)| *name == operation)
        .map(|(_, schema)| *schema)
        .unwrap_or_else(|| panic!("{element} is no message of the protocols"))
}

/// Which files are wrong: xmllint repeats values, and some of them are personal.
fn names_only(said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said);
    let lines = said
        .lines()
        .map(|line| line.split(" Schemas").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// What the card's two keys signed, and what the certificate's own key did; each chain ends in the
/// root of its kind. (The STS takes its signature in the header; `platform` holds that one.)
fn signatures_are_good(scene: &Scene, messages: &[Message]) {
    if !judge("xmlsec1") {
        return;
    }
    let card = scene.folder.join("other-side/card/root.pem");
    let ehealth = scene.platform_facts()["ehealth_root_file"]
        .as_str()
        .unwrap();
    let mut signed = BTreeSet::new();
    for message in messages.iter().filter(|one| one.is_signed()) {
        let by_certificate = message.element.contains("ETK")
            || message.element.contains("ForAuthenticationCertificate");
        let (own, other) = match by_certificate {
            true => (Path::new(ehealth), card.as_path()),
            false => (card.as_path(), Path::new(ehealth)),
        };
        let element = &message.element;
        assert!(message.xmlsec1(&message.file, own), "{element}");
        assert!(!message.xmlsec1(&message.file, other), "{element}: root");
        let changed = message.file.with_extension("changed");
        std::fs::write(&changed, a_millisecond_away(&message.xml)).unwrap();
        assert!(!message.xmlsec1(&changed, own), "{element}: changed");
        signed.insert(element.as_str());
    }
    let expected = [
        "ActivateETKRequest",
        "CompleteETKRegistrationRequest",
        "GenerateCertificateRequest",
        "GetActorQualitiesRequest",
        "GetCertificateInfoForAuthenticationCertificateRequest",
        "GetCertificateInfoForCitizenRequest",
        "RevokeRequest",
        "StartETKRegistrationRequest",
    ];
    assert_eq!(signed.into_iter().collect::<Vec<_>>(), expected);
}

impl Message {
    fn is_signed(&self) -> bool {
        let document = roxmltree::Document::parse(&self.xml).unwrap();
        let mut children = document.root_element().children();
        children.any(|node| node.has_tag_name((DSIG, "Signature")))
    }

    /// True when xmlsec1 verifies `file`, which has this message's element, under `root` (PEM), at the
    /// message's own time: the clock moved on meanwhile.
    fn xmlsec1(&self, file: &Path, root: &Path) -> bool {
        let document = roxmltree::Document::parse(&self.xml).unwrap();
        let namespace = document.root_element().tag_name().namespace().unwrap();
        let issued = document.root_element().attribute("IssueInstant").unwrap();
        let moment = format!("{} {}", &issued[..10], &issued[11..19]);
        let judged = Command::new("xmlsec1")
            .args(["--verify", "--id-attr:Id"])
            .arg(format!("{namespace}:{}", self.element))
            .args(["--verification-time", &moment])
            .env("TZ", "UTC")
            .arg("--trusted-pem")
            .args([root, file])
            .output()
            .unwrap();
        judged.status.success()
    }
}

/// The same message, one millisecond away.
fn a_millisecond_away(xml: &str) -> String {
    let at = xml.find("IssueInstant=\"").unwrap() + "IssueInstant=\"2026-01-01T00:00:00.00".len();
    let other = if xml.as_bytes()[at] == b'0' { "1" } else { "0" };
    format!("{}{other}{}", &xml[..at], &xml[at + 1..])
}

fn reference() -> PathBuf {
    std::env::var_os("CLAVIS_REFERENCE").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference"),
        PathBuf::from,
    )
}

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const CERTRA: &str = "ehealth-etee/XSD/ehealth-certra-schema-protocol-2_0.xsd";
const ETKRA: &str = "ehealth-etee/XSD/ehealth-etkra-schema-protocol-2_0.xsd";
const DEPOT: &str = "ehealth-etee/XSD/ehealth-etkdepot-schema-protocol-1_0.xsd";
const SAML: &str = "external/XSD/oasis-sstc-saml-schema-protocol-1.1.xsd";

/// Every operation with the schema of its messages; those of the STS have no name of their own.
const OPERATIONS: &[(&str, &str)] = &[
    ("GetGenericOrganizationTypes", CERTRA),
    ("GetActorQualities", CERTRA),
    ("GetExistingApplicationIds", CERTRA),
    ("GenerateContract", CERTRA),
    ("GenerateCertificate", CERTRA),
    ("GetCertificate", CERTRA),
    ("StartETKRegistration", ETKRA),
    ("CompleteETKRegistration", ETKRA),
    ("ActivateETK", ETKRA),
    ("GetCertificateInfoForCitizen", CERTRA),
    ("GetCertificateInfoForAuthenticationCertificate", CERTRA),
    ("GenerateRevocationContract", CERTRA),
    ("Revoke", CERTRA),
    ("SubmitCSRForForeigner", CERTRA),
    ("GetEtk", DEPOT),
    ("", SAML),
];
