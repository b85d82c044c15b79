//! The STS: tokens, judged by xmllint and xmlsec1, and everything that it refuses.

mod message;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use host::Disk;
use jiff::{SignedDuration, Timestamp};
use roxmltree::Document;

use super::client::{Ehealth, Scene};
use super::eid::cards;
use super::happy::CBE;
use super::schemas::reference;
use crate::platform::sts::refusal::{Kind, Place};
use crate::platform::{Fault, FaultKind, Issuing, Options, names, schema, soap, xml};
use message::{Asking, CBE_NUMBER, CERTIFIED, NAMESPACE};

const ACTION: &str = "\"urn:be:fgov:ehealth:sts:protocol:v1:RequestSecureToken\"";
const SECOND: SignedDuration = SignedDuration::from_secs(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// HTTP status and body.
fn send(scene: &Scene, action: &str, body: &str) -> (u16, String) {
    let address = scene.running.sts.strip_prefix("http://").unwrap();
    let (host, path) = address.split_once('/').unwrap();
    let request = format!(
        "POST /{path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: {action}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (
        head.split(' ').nth(1).unwrap().parse().unwrap(),
        body.to_owned(),
    )
}

/// The token, or the code of the refusal with its fault code or status code.
fn ask(scene: &Scene, message: &str) -> Result<String, (String, String)> {
    let (status, body) = send(scene, ACTION, message);
    let document = Document::parse(&body).unwrap();
    let find = |name: &str| {
        let mut all = document.descendants();
        all.find(|node| node.is_element() && node.tag_name().name() == name)
    };
    if let Some(code) = find("faultcode") {
        assert_eq!(status, 500);
        return Err((xml::text(find("Code").unwrap()), xml::text(code)));
    }
    assert_eq!(status, 200);
    let value = find("StatusCode").unwrap().attribute("Value").unwrap();
    match find("StatusMessage") {
        None => Ok(soap::payload(body.as_bytes()).unwrap()),
        Some(message) => {
            let message = xml::text(message);
            let code = message.split(':').next().unwrap().to_owned();
            Err((code, value.to_owned()))
        }
    }
}

fn owner(scene: &Scene) -> Ehealth {
    scene.certificate(&cards().ann, &CBE).unwrap()
}

#[test]
fn a_holder_gets_a_token_that_the_judges_accept() {
    for issuing in [Issuing::Rsa, Issuing::EcP384] {
        let scene = Scene::with(Options {
            issuing,
            ..Options::default()
        });
        let owner = owner(&scene);
        let asking = Asking {
            wanted: vec![
                (NAMESPACE, CBE_NUMBER),
                (CERTIFIED, CBE_NUMBER),
                (CERTIFIED, "urn:be:fgov:ehealth:1.0:recognised:boolean"),
                (NAMESPACE, "urn:be:fgov:person:ssin"),
            ],
            ..Asking::of(&owner, scene.now())
        };
        let response = ask(&scene, &asking.seal(&owner)).unwrap();
        let document = Document::parse(&response).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("InResponseTo"), Some(asking.id.as_str()));
        let assertion = xml::child(root, "Assertion").unwrap();
        let conditions = xml::child(assertion, "Conditions").unwrap();
        let moment = |name| schema::instant(conditions.attribute(name).unwrap()).unwrap();
        assert_eq!(moment("NotBefore"), scene.now());
        assert_eq!(moment("NotOnOrAfter"), asking.until);
        let statement = xml::child(assertion, "AttributeStatement").unwrap();
        let subject = xml::child(statement, "Subject").unwrap();
        let name = xml::child(subject, "NameIdentifier").unwrap();
        assert_eq!(xml::text(name), asking.subject);
        let values: Vec<_> = xml::children(statement, "Attribute")
            .into_iter()
            .map(|attribute| {
                let namespace = attribute.attribute("AttributeNamespace").unwrap();
                (
                    namespace.to_owned(),
                    xml::text(attribute.first_element_child().unwrap()),
                )
            })
            .collect();
        let said = |namespace: &str, value: &str| (namespace.to_owned(), value.to_owned());
        assert_eq!(
            values,
            [
                said(NAMESPACE, "0998123466"),
                said(CERTIFIED, "0998123466"),
                said(CERTIFIED, "true")
            ]
        );
        judged(&scene, &asking.request(), &response);
        // The same message again.
        let again = ask(&scene, &asking.seal(&owner)).unwrap_err();
        assert_eq!(again.0, "REQUEST_REPLAYED");
    }
}

/// Request and response by the official schemas, the token's signature by xmlsec1 up to the root.
fn judged(scene: &Scene, request: &str, response: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("request.xml"), request).unwrap();
    std::fs::write(path("response.xml"), response).unwrap();
    let roots = scene.disk.read(&scene.running.ehealth_root_file).unwrap();
    for (number, root) in pki::pem::decode_certificates(&String::from_utf8(roots).unwrap())
        .unwrap()
        .into_iter()
        .enumerate()
    {
        let pem = pki::pem::encode_certificates(&[root]);
        std::fs::write(path(&format!("root{number}.pem")), pem).unwrap();
    }
    let schemas = reference().join("xsd/external/XSD");
    if schemas.is_dir() {
        let output = Command::new("xmllint")
            .args(["--nonet", "--noout", "--schema"])
            .arg(schemas.join("oasis-sstc-saml-schema-protocol-1.1.xsd"))
            .args([path("request.xml"), path("response.xml")])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
    } else {
        println!("SKIPPED: no official schemas in {}", schemas.display());
    }
    let output = Command::new("xmlsec1")
        .args([
            "--verify",
            "--id-attr:AssertionID",
            "urn:oasis:names:tc:SAML:1.0:assertion:Assertion",
        ])
        .args(["--verification-time", "2026-03-02 10:00:00"])
        .arg("--trusted-pem")
        .arg(path("root0.pem"))
        .arg("--trusted-pem")
        .arg(path("root1.pem"))
        .arg(path("response.xml"))
        .output();
    match output {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
        }
        Err(_) => println!("SKIPPED: xmlsec1 is not here"),
    }
}

type Change = fn(&mut Asking, Timestamp);

/// Changed before it is signed: the signature is good, the content is not.
const CONTENT: &[(&str, &str, Change)] = &[
    ("made long ago", "REQUEST_INSTANT_OLD", |a, at| {
        a.issued = at - HOUR
    }),
    ("made in the future", "REQUEST_INSTANT_FUTURE", |a, at| {
        a.issued = at + HOUR
    }),
    ("SAML 1.0", "STS_VERSION", |a, _| a.versions = ("1", "0")),
    ("SAML 2.0", "STS_VERSION", |a, _| a.versions = ("2", "0")),
    ("name in another format", "STS_NAME_FORMAT", |a, _| {
        a.format = "urn:x"
    }),
    ("name of another issuer", "STS_QUALIFIER_OTHER", |a, _| {
        a.qualifier = "CN=Other".to_owned()
    }),
    ("no such name", "STS_NAME_OTHER", |a, _| {
        a.subject = "not a name".to_owned()
    }),
    ("name of somebody else", "STS_NAME_OTHER", |a, _| {
        a.subject = a.subject.replace("VOORBEELD", "SOMEBODY ELSE");
    }),
    ("bearer", "STS_CONFIRMATION", |a, _| {
        a.method = "urn:oasis:names:tc:SAML:1.0:cm:bearer"
    }),
    (
        "another holder of key",
        "STS_HOLDER_OF_KEY_OTHER",
        |a, _| a.holder.reverse(),
    ),
    ("said by somebody else", "STS_ISSUER_OTHER", |a, _| {
        a.issuer = "CN=Other".to_owned()
    }),
    ("not good yet", "STS_CONDITIONS_NOT_YET", |a, at| {
        a.from = at + HOUR
    }),
    ("no longer good", "STS_CONDITIONS_NO_LONGER", |a, at| {
        a.until = at
    }),
    ("number of somebody else", "STS_ATTRIBUTE_WRONG", |a, _| {
        a.said = vec![(CBE_NUMBER, "0998123565".to_owned())];
    }),
    ("nothing asked", "STS_NOTHING_TO_CERTIFY", |a, _| {
        a.wanted.clear()
    }),
    (
        "only unknown things asked",
        "STS_NOTHING_TO_CERTIFY",
        |a, _| {
            a.wanted = vec![(NAMESPACE, "urn:x")];
        },
    ),
    ("a signature of its own", "STS_INNER_SIGNATURE", |a, _| {
        a.inner = "<ds:Signature></ds:Signature>";
    }),
    ("nothing said", "SCHEMA_ELEMENT_MISSING", |a, _| {
        a.said.clear()
    }),
    ("expired a second ago", "STS_TIMESTAMP_EXPIRED", |a, at| {
        a.created = at - HOUR;
        a.expires = at;
    }),
    ("created in the future", "STS_TIMESTAMP_FUTURE", |a, at| {
        a.created = at + HOUR
    }),
    ("good for too long", "STS_TIMESTAMP_LONG", |a, at| {
        a.expires = at + HOUR
    }),
    ("body not covered", "STS_SIGNATURE_COVERAGE", |a, _| {
        a.covered = vec!["time", "token"]
    }),
    ("time not covered", "STS_SIGNATURE_COVERAGE", |a, _| {
        a.covered = vec!["body", "token"]
    }),
    ("token not covered", "STS_SIGNATURE_COVERAGE", |a, _| {
        a.covered = vec!["body", "time"]
    }),
    ("body covered twice", "STS_SIGNATURE_COVERAGE", |a, _| {
        a.covered = vec!["body", "body", "time", "token"];
    }),
    ("rsa-sha1", "STS_SIGNATURE_ALGORITHM", |a, _| {
        a.signature_method = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    }),
    ("no certificate", "STS_TOKEN_UNREADABLE", |a, _| {
        a.token = vec![0x30, 0]
    }),
];

/// Changed after it was signed.
const TEXT: &[(&str, &str, &str, &str)] = &[
    (
        "need not be understood",
        "STS_SECURITY_MUST_UNDERSTAND",
        " soap:mustUnderstand=\"1\"",
        "",
    ),
    (
        "another entry to be understood",
        "STS_HEADER_UNKNOWN",
        "<soap:Header>",
        "<soap:Header><x soap:mustUnderstand=\"1\"/>",
    ),
    (
        "two time stamps",
        "STS_SECURITY_PARTS",
        "<ds:Signature ",
        "<wsu:Timestamp xmlns:wsu=\"WSU\"/><ds:Signature ",
    ),
    (
        "an entry more",
        "STS_SECURITY_PARTS",
        "<ds:Signature ",
        "<x/><ds:Signature ",
    ),
    ("body without Id", "STS_PART_ID", " wsu:Id=\"body\"", ""),
    (
        "an Id twice",
        "SCHEMA_ID_DOUBLED",
        "<soap:Header>",
        "<soap:Header><x Id=\"body\"/>",
    ),
    (
        "token of another kind",
        "STS_TOKEN_KIND",
        "#X509v3\" wsu:Id",
        "#PKCS7\" wsu:Id",
    ),
    (
        "token in hexadecimal",
        "STS_TOKEN_KIND",
        "#Base64Binary",
        "#HexBinary",
    ),
    (
        "time stamp without end",
        "STS_TIMESTAMP_FORM",
        "wsu:Expires>",
        "wsu:Ends>",
    ),
    (
        "reference to something else",
        "STS_SIGNATURE_KEY",
        "<wsse:Reference URI=\"#token\"",
        "<wsse:Reference URI=\"#body\"",
    ),
    (
        "key by name",
        "STS_SIGNATURE_KEY",
        "wsse:Reference",
        "wsse:KeyIdentifier",
    ),
    (
        "digest of another make",
        "STS_SIGNATURE_ALGORITHM",
        "xmlenc#sha256",
        "xmlenc#sha512",
    ),
    (
        "a body that was not signed",
        "STS_SIGNATURE_DIGEST",
        "<samlp:AttributeQuery>",
        "<samlp:AttributeQuery Resource=\"urn:x\">",
    ),
    (
        "a signature that was not made",
        "STS_SIGNATURE_VALUE",
        "<ds:SignatureValue>",
        "<ds:SignatureValue>AAAA",
    ),
    (
        "not a request",
        "SOAP_OPERATION_UNKNOWN",
        "samlp:Request",
        "samlp:Question",
    ),
    (
        "an element more",
        "SCHEMA_ELEMENT_UNEXPECTED",
        "<samlp:AttributeQuery>",
        "<samlp:AttributeQuery><x/>",
    ),
    (
        "a document type",
        "SOAP_DOCTYPE",
        "<soap:Envelope",
        "<!DOCTYPE x><soap:Envelope",
    ),
];

#[test]
fn every_change_is_refused_for_its_own_cause() {
    let scene = Scene::new();
    let owner = owner(&scene);
    let mut seen = BTreeSet::new();
    for (what, code, change) in CONTENT {
        let mut asking = Asking::of(&owner, scene.now());
        change(&mut asking, scene.now());
        let found = ask(&scene, &asking.seal(&owner)).unwrap_err();
        assert_eq!(found.0, *code, "{what}");
        seen.insert(found);
    }
    for (what, code, from, to) in TEXT {
        let good = Asking::of(&owner, scene.now()).seal(&owner);
        assert!(good.contains(from), "{what}");
        let message = good.replace(from, &to.replace("WSU", names::WSU));
        let found = ask(&scene, &message).unwrap_err();
        assert_eq!(found.0, *code, "{what}");
        seen.insert(found);
    }
    let bare = soap::envelope(&Asking::of(&owner, scene.now()).request());
    seen.insert(ask(&scene, &bare).unwrap_err());
    let stranger = Ehealth {
        key: super::client::TestKey::generate(),
        chain: vec![cards().root.clone()],
    };
    let strange = Asking::of(&stranger, scene.now()).seal(&stranger);
    seen.insert(ask(&scene, &strange).unwrap_err());
    let other = self::owner(&Scene::new());
    seen.insert(ask(&scene, &Asking::of(&other, scene.now()).seal(&other)).unwrap_err());
    let identifier = owner.leaf().public_key_identifier().to_string();
    scene.revoke(&cards().ann, &identifier).unwrap();
    let late = Asking::of(&owner, scene.now()).seal(&owner);
    seen.insert(ask(&scene, &late).unwrap_err());
    scene.pass_days(3 * 366);
    let next = self::owner(&scene);
    scene.pass_days(3 * 366);
    seen.insert(ask(&scene, &Asking::of(&next, scene.now()).seal(&next)).unwrap_err());

    // Every kind was met and said in its place. The schema sees a missing instant first.
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Instant) {
        let met = seen.iter().find(|(code, _)| code == kind.code());
        let (_, said) = met.unwrap_or_else(|| panic!("{} was not met", kind.code()));
        assert_eq!(
            said == "samlp:Requester",
            kind.place() == Place::Requester,
            "{said}"
        );
    }
    println!(
        "{} changes, {} codes",
        CONTENT.len() + TEXT.len() + 5,
        seen.len()
    );
}

#[test]
fn headers_are_checked_and_the_service_can_misbehave() {
    let scene = Scene::new();
    let owner = owner(&scene);
    let asking = || Asking::of(&owner, scene.now()).seal(&owner);
    for (action, code) in [
        ("\"urn:x\"", "SOAP_ACTION_WRONG"),
        (ACTION.trim_matches('"'), "SOAP_ACTION_UNQUOTED"),
    ] {
        let (status, body) = send(&scene, action, &asking());
        assert!(status == 500 && body.contains(code), "{body}");
    }
    let fault = |kind| {
        scene
            .running
            .misbehave(Fault::next(Some("RequestSecureToken"), kind))
    };
    fault(FaultKind::ErrorStatus);
    let (code, status) = ask(&scene, &asking()).unwrap_err();
    assert_eq!(
        (code.as_str(), status.as_str()),
        ("PLATFORM_FAILURE", "samlp:Responder")
    );
    fault(FaultKind::ErrorStatusBare);
    assert_eq!(ask(&scene, &asking()).unwrap_err().1, "samlp:Responder");
    fault(FaultKind::SystemError);
    assert_eq!(ask(&scene, &asking()).unwrap_err().0, "SOA-02001");
    fault(FaultKind::NoPayload);
    assert!(!ask(&scene, &asking()).unwrap().contains("Assertion"));
    fault(FaultKind::ClockOff);
    assert_eq!(
        ask(&scene, &asking()).unwrap_err().0,
        "STS_TIMESTAMP_EXPIRED"
    );
    fault(FaultKind::Unavailable);
    assert_eq!(send(&scene, ACTION, &asking()).0, 503);
    assert!(ask(&scene, &asking()).is_ok());
}

#[test]
fn a_second_of_grace_is_none() {
    let scene = Scene::new();
    let owner = owner(&scene);
    let mut asking = Asking::of(&owner, scene.now());
    asking.expires = scene.now() + SECOND;
    assert!(ask(&scene, &asking.seal(&owner)).is_ok());
    let mut asking = Asking::of(&owner, scene.now());
    asking.created = scene.now() - SECOND;
    asking.expires = scene.now();
    assert_eq!(
        ask(&scene, &asking.seal(&owner)).unwrap_err().0,
        "STS_TIMESTAMP_EXPIRED"
    );
}
