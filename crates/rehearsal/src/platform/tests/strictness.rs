//! What the platform must not mind: prefixes, white space, comments, the way a client writes XML.

use super::client::Scene;
use super::eid::cards;
use super::messages;
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Options, names, soap};

type Way = Box<dyn Fn(String) -> String>;

fn send(scene: &Scene, body: &str) -> Result<(), String> {
    let operation = Operation::GetActorQualities;
    let action = format!("\"{}\"", operation.action().unwrap());
    scene
        .post(operation, Some(&action), "text/xml; charset=utf-8", body)
        .unwrap()
        .good()
}

fn sealed(scene: &Scene) -> String {
    let ann = &cards().ann;
    let request = messages::actor_qualities(scene.now(), ann.ssin);
    Seal::new(&ann.authentication).seal(&request)
}

#[test]
fn writing_the_same_message_otherwise_changes_nothing() {
    let scene = Scene::new();
    let empty = |text: &str, element: &str| {
        let long = format!("></ds:{element}>");
        text.replace(&long, "/>")
    };
    let ways: [(&str, Way); 8] = [
        ("as it is", Box::new(|text| text)),
        (
            "quotes",
            Box::new(|text| text.replace("Type=\"SSIN\"", "Type='SSIN'")),
        ),
        (
            "space in tags",
            Box::new(|text| text.replace("<r:SSIN Type=", "<r:SSIN\n   Type =  ")),
        ),
        (
            "character references",
            Box::new(|text| text.replace(">76022995180<", ">&#55;6022995180<")),
        ),
        (
            "CDATA",
            Box::new(|text| text.replace(">76022995180<", "><![CDATA[76022995180]]><")),
        ),
        (
            "comments",
            Box::new(|text| text.replace(">76022995180<", ">7602299<!-- no -->5180<")),
        ),
        (
            "short empty elements",
            Box::new(move |text| {
                let text = empty(&text, "Transform");
                let text = empty(&text, "SignatureMethod");
                empty(&text, "CanonicalizationMethod")
            }),
        ),
        (
            "unused namespaces",
            Box::new(|text| text.replace("<r:SSIN ", "<r:SSIN xmlns:unused=\"urn:u\" ")),
        ),
    ];
    for (what, way) in ways {
        let body = soap::envelope(&way(sealed(&scene)));
        assert_eq!(send(&scene, &body), Ok(()), "{what}");
    }
}

#[test]
fn namespaces_may_be_declared_on_the_envelope() {
    let scene = Scene::new();
    let declaration = format!(" xmlns:r=\"{}\"", names::CERTRA);
    let body = soap::envelope(&sealed(&scene).replace(&declaration, ""));
    let body = body.replace(
        "<soap:Envelope",
        &format!("<soap:Envelope{declaration} xmlns=\"urn:default\""),
    );
    assert_eq!(send(&scene, &body), Ok(()));
}

#[test]
fn white_space_between_elements_is_fine_when_it_is_signed() {
    let scene = Scene::new();
    let ann = &cards().ann;
    let request = messages::actor_qualities(scene.now(), ann.ssin)
        .replace("<r:SSIN", "\n    <r:SSIN")
        .replace("</r:SSIN>", "</r:SSIN>\n");
    let mut seal = Seal::new(&ann.authentication);
    seal.info = |info| info.replace("><ds:", ">\n<ds:");
    let body = soap::envelope(&format!("\n  {}\n", seal.seal(&request)));
    let body = format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}");
    assert_eq!(send(&scene, &body), Ok(()));
}

#[test]
fn another_root_is_trusted_only_when_it_is_told() {
    let pem = pki::pem::encode("CERTIFICATE", &cards().stranger.chain[2]);
    let scene = Scene::with(Options {
        trust_eid_roots: vec![pem.into_bytes()],
        ..Options::default()
    });
    let wish = super::happy::GROUP;
    let contract = scene.contract(&cards().ann, &wish).unwrap();
    let csr = super::client::TestKey::generate().csr(&contract.dn);
    let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
    let sealed = Seal::new(&cards().stranger).seal(&request);
    scene
        .send(Operation::GenerateCertificate, &sealed)
        .good()
        .unwrap();
    let error = crate::platform::start(
        Options {
            trust_eid_roots: vec![b"no root".to_vec()],
            ..Options::default()
        },
        scene.disk.clone(),
        scene.clock.clone(),
    );
    assert_eq!(error.unwrap_err().code(), "REHEARSAL-PLATFORM-ROOT");
}

#[test]
fn xmlsec1_agrees_that_the_test_signatures_are_good() {
    // The client's own signatures are made by hand: a judge of another make must accept them too.
    let scene = Scene::new();
    let folder = tempfile::tempdir().unwrap();
    let message = folder.path().join("request.xml");
    let root = folder.path().join("root.pem");
    std::fs::write(&message, sealed(&scene)).unwrap();
    std::fs::write(&root, pki::pem::encode("CERTIFICATE", &cards().root)).unwrap();
    let output = std::process::Command::new("xmlsec1")
        .args([
            "--verify",
            "--id-attr:Id",
            "GetActorQualitiesRequest",
            "--trusted-pem",
        ])
        .args([&root, &message])
        .output();
    match output {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
        }
        Err(_) => println!("SKIPPED: xmlsec1 is not here"),
    }
}
