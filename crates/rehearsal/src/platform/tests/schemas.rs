//! Every message of all operations against the official schemas, judged by xmllint.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use super::client::{Outcome, Scene};
use super::happy;
use crate::platform::operation::{Endpoint, Operation};
use crate::platform::{names, soap};

thread_local! {
    static RECORD: RefCell<Option<Vec<(&'static str, String)>>> = const { RefCell::new(None) };
}

/// Keeps what goes over the wire while [`everything_on_the_wire_is_valid`] listens on this thread.
pub fn record(operation: Operation, request: &str, outcome: &Outcome) {
    RECORD.with_borrow_mut(|record| {
        let Some(record) = record else { return };
        let schema = match operation.endpoint() {
            Endpoint::CertRa => "ehealth-etee/XSD/ehealth-certra-schema-protocol-2_0.xsd",
            Endpoint::EtkRa => "ehealth-etee/XSD/ehealth-etkra-schema-protocol-2_0.xsd",
            Endpoint::EtkDepot => "ehealth-etee/XSD/ehealth-etkdepot-schema-protocol-1_0.xsd",
        };
        let answer = outcome.payload();
        let document = soap::parse(&answer).unwrap();
        if document.root_element().has_tag_name((names::SOAP, "Fault")) {
            let detail = document
                .descendants()
                .find(|node| node.has_tag_name((names::ERRORS, "BusinessError")))
                .unwrap();
            let errors = "ehealth-errors/XSD/ehealth-errors-schema-soa-1_1.xsd";
            record.push((errors, soap::extract(&answer, detail)));
            return;
        }
        record.push((schema, request.to_owned()));
        record.push((schema, answer));
    });
}

#[test]
fn everything_on_the_wire_is_valid() {
    RECORD.set(Some(Vec::new()));
    let operations = happy::all_operations(&Scene::new());
    let refusals = happy::refusals();
    let record = RECORD.take().unwrap();
    assert_eq!(operations, Operation::ALL.len());
    assert!(refusals >= 4 && record.len() >= 2 * operations + refusals);

    let reference = reference();
    if !reference.join("xsd").is_dir() {
        println!("SKIPPED: no official schemas in {}", reference.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut files: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    for (number, (schema, text)) in record.iter().enumerate() {
        let path = folder.path().join(format!("{number}.xml"));
        std::fs::write(&path, text).unwrap();
        files.entry(*schema).or_default().push(path);
    }
    assert_eq!(files.len(), 4);
    for (schema, messages) in files {
        // With the schemas at hand a missing xmllint is a failure, not a reason to skip.
        let output = Command::new("xmllint")
            .args(["--nonet", "--noout", "--schema"])
            .arg(reference.join("xsd").join(schema))
            .args(&messages)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{schema}: {said}");
        assert_eq!(said.matches(" validates").count(), messages.len());
        println!("{schema}: {} messages valid", messages.len());
    }
}

/// The tables agree with the official schemas on what is wrong with a request.
#[test]
fn the_tables_and_the_official_schemas_refuse_the_same() {
    let reference = reference();
    if !reference.join("xsd").is_dir() {
        println!("SKIPPED: no official schemas in {}", reference.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let documents = [
        ("GenerateContractRequest", CONTRACT, SLIPS),
        (
            "GenerateRevocationContractRequest",
            REVOCATION,
            REVOCATION_SLIPS,
        ),
        ("SubmitCSRForForeignerRequest", FOREIGNER, FOREIGNER_SLIPS),
    ];
    for (name, good, slips) in documents {
        for (number, (from, to)) in slips.iter().enumerate() {
            assert!(good.contains(from), "{from}");
            let text = good.replacen(from, to, 1);
            let document = soap::parse(&text).unwrap();
            let table = crate::platform::schema::request(names::CERTRA, name);
            let ours = crate::platform::schema::check(&document, table.unwrap()).is_ok();
            let path = folder.path().join(format!("{name}-{number}.xml"));
            std::fs::write(&path, &text).unwrap();
            let schema = "xsd/ehealth-etee/XSD/ehealth-certra-schema-protocol-2_0.xsd";
            let output = Command::new("xmllint")
                .args(["--nonet", "--noout", "--schema"])
                .arg(reference.join(schema))
                .arg(&path)
                .output()
                .unwrap();
            assert_eq!(ours, output.status.success(), "{from} -> {to}");
            assert_eq!(ours, number == 0, "{from} -> {to}");
        }
    }
}

pub fn reference() -> PathBuf {
    match std::env::var_os("CLAVIS_REFERENCE") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference"),
    }
}

/// Single changes; the first one changes nothing that matters.
const SLIPS: &[(&str, &str)] = &[
    ("<ContactData>", "<ContactData >"),
    (" Id=\"_1\"", " Id=\"1\""),
    (" Id=\"_1\"", " Id=\"a:b\""),
    ("IssueInstant=\"2026-01-31T09:30:00Z\"", ""),
    ("2026-01-31T09:30:00Z", "2026-01-31T24:30:00Z"),
    ("2026-01-31T09:30:00Z", "2026-02-30T09:30:00Z"),
    ("2026-01-31T09:30:00Z", "2026-01-31"),
    ("2026-01-31T09:30:00Z", "2026-01-31T09:30:00+14:01"),
    (" Type=\"CBE\"", ""),
    (" Type=\"CBE\"", " Type=\"CBE\" Other=\"x\""),
    ("<k:Name>B</k:Name></Signer>", "</Signer>"),
    (
        "<k:Name>B</k:Name></Signer>",
        "<k:Name>B</k:Name><k:Name>C</k:Name></Signer>",
    ),
    (
        "<k:FirstName>A</k:FirstName><k:Name>B</k:Name>",
        "<k:Name>B</k:Name><k:FirstName>A</k:FirstName>",
    ),
    (
        "<c:PhonePrivate>02</c:PhonePrivate>",
        "<PhonePrivate>02</PhonePrivate>",
    ),
    ("<c:Actor>", "<c:Actor>x"),
    ("<c:Actor>", "<c:Extra/><c:Actor>"),
    (
        "<c:EmailPrivate>a@b.be</c:EmailPrivate>",
        "<c:EmailPrivate><b/></c:EmailPrivate>",
    ),
];

const CONTRACT: &str = concat!(
    "<GenerateContractRequest xmlns=\"urn:be:fgov:ehealth:certra:protocol:v2\" ",
    "xmlns:c=\"urn:be:fgov:ehealth:certra:core:v2\" xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" ",
    "Id=\"_1\" IssueInstant=\"2026-01-31T09:30:00Z\">\n",
    "<ContactData><c:EmailPrivate>a@b.be</c:EmailPrivate><c:PhonePrivate>02</c:PhonePrivate></ContactData>",
    "<Signer><k:Id Type=\"SSIN\">1</k:Id><k:FirstName>A</k:FirstName><k:Name>B</k:Name></Signer>",
    "<CertificateIdentifier><c:Actor><k:Id Type=\"CBE\">1</k:Id><k:Name>B</k:Name></c:Actor></CertificateIdentifier>",
    "</GenerateContractRequest>"
);

const REVOCATION_SLIPS: &[(&str, &str)] = &[
    (">keyCompromise<", ">superseded<"),
    (">keyCompromise<", "> keyCompromise<"),
    (">keyCompromise<", ">keycompromise<"),
    (">keyCompromise<", ">unspecified<"),
    (">keyCompromise<", "><"),
    ("112233</PublicKey", "1122</PublicKey"),
    ("112233</PublicKey", "11223G</PublicKey"),
    ("<RevocationReason>keyCompromise</RevocationReason>", ""),
    ("<k:Name>B</k:Name>", ""),
];

const REVOCATION: &str = concat!(
    "<GenerateRevocationContractRequest xmlns=\"urn:be:fgov:ehealth:certra:protocol:v2\" ",
    "xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" Id=\"_1\" IssueInstant=\"2026-01-31T09:30:00Z\">",
    "<PublicKeyIdentifier>00112233445566778899AABBCCDDEEFF00112233</PublicKeyIdentifier>",
    "<Signer><k:Id Type=\"SSIN\">1</k:Id><k:FirstName>A</k:FirstName><k:Name>B</k:Name></Signer>",
    "<RevocationReason>keyCompromise</RevocationReason></GenerateRevocationContractRequest>"
);

const FOREIGNER_SLIPS: &[(&str, &str)] = &[
    ("<CSR>AAAA</CSR>", "<CSR>AA AA</CSR>"),
    ("<CSR>AAAA</CSR>", "<CSR>AAA</CSR>"),
    ("<CSR>AAAA</CSR>", ""),
    ("<CSR>AAAA</CSR>", "<CSR>AAAA</CSR><CSR>AAAA</CSR>"),
    ("<k:Id Type=\"SSIN\">1</k:Id>", ""),
    (
        "<c:EmailPrivate>a@b.be</c:EmailPrivate><c:PhonePrivate>02</c:PhonePrivate>",
        "<c:PhonePrivate>02</c:PhonePrivate><c:EmailPrivate>a@b.be</c:EmailPrivate>",
    ),
];

const FOREIGNER: &str = concat!(
    "<SubmitCSRForForeignerRequest xmlns=\"urn:be:fgov:ehealth:certra:protocol:v2\" ",
    "xmlns:c=\"urn:be:fgov:ehealth:certra:core:v2\" xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" ",
    "Id=\"_1\" IssueInstant=\"2026-01-31T09:30:00Z\">",
    "<ForeignPerson><k:Id Type=\"SSIN\">1</k:Id><k:FirstName>A</k:FirstName><k:Name>B</k:Name></ForeignPerson>",
    "<ContactData><c:EmailPrivate>a@b.be</c:EmailPrivate><c:PhonePrivate>02</c:PhonePrivate></ContactData>",
    "<CSR>AAAA</CSR></SubmitCSRForForeignerRequest>"
);
