//! The state of certificates, as OpenSSL asks for it and judges it.

use std::path::Path;
use std::process::Command;

use host::Disk;
use pki::Certificate;

use super::client::{Ehealth, Scene};
use super::eid::cards;
use super::happy::CBE;
use crate::platform::{Fault, FaultKind, Issuing, Options};

/// A folder with the chain of a certificate, for OpenSSL.
struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new(scene: &Scene, owner: &Ehealth) -> Self {
        let files = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let pem =
            |der: &Vec<u8>| pki::pem::encode_certificates(&[Certificate::from_der(der).unwrap()]);
        files.keep("leaf.pem", pem(&owner.chain[0]).as_bytes());
        files.keep("issuing.pem", pem(&owner.chain[1]).as_bytes());
        let roots = scene.disk.read(&scene.running.ehealth_root_file).unwrap();
        files.keep("roots.pem", &roots);
        files
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

    fn ask(&self, url: &str) -> Option<String> {
        let words = format!(
            "ocsp -issuer issuing.pem -cert leaf.pem -url {url} -CAfile roots.pem -verify_other issuing.pem"
        );
        self.openssl(&words)
    }

    /// Fetches the list that the certificate names, and verifies with it.
    fn check_list(&self, scene: &Scene, url: &str) -> Option<String> {
        let (status, list) = get(url);
        assert_eq!(status, 200);
        self.keep("list.der", &list);
        self.openssl("crl -inform DER -in list.der -out list.pem")?;
        let at = scene.now().as_second();
        self.openssl(&format!(
            "verify -attime {at} -crl_check -CAfile roots.pem -untrusted issuing.pem -CRLfile list.pem leaf.pem"
        ))
    }
}

fn get(url: &str) -> (u16, Vec<u8>) {
    let (host, path) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut answer).unwrap();
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
    let end = end.unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer[end + 4..].to_vec())
}

/// The addresses in a certificate, read from its text.
fn addresses(files: &Files) -> Option<(String, String)> {
    let text = files.openssl("x509 -in leaf.pem -noout -text")?;
    let uri = |ending: &str| {
        let found = text.lines().filter_map(|line| line.split_once("URI:"));
        let mut found = found.map(|(_, uri)| uri.trim().to_owned());
        found.find(|uri| uri.ends_with(ending)).unwrap()
    };
    Some((uri("/ocsp"), uri(".crl")))
}

#[test]
fn a_revocation_shows_at_once_in_both_families() {
    for issuing in [Issuing::Rsa, Issuing::EcP384] {
        let scene = Scene::with(Options {
            issuing,
            ..Options::default()
        });
        let ann = &cards().ann;
        let owner = scene.certificate(ann, &CBE).unwrap();
        let files = Files::new(&scene, &owner);
        let Some((ocsp, crl)) = addresses(&files) else {
            return;
        };
        assert_eq!(ocsp, scene.running.ocsp);
        let good = files.ask(&ocsp).unwrap();
        assert!(good.contains("Response verify OK"), "{good}");
        assert!(good.contains("good\n"), "{good}");
        assert!(!good.contains("nonce"), "{good}");
        let listed = files.check_list(&scene, &crl).unwrap();
        assert!(listed.contains("leaf.pem: OK"), "{listed}");

        let identifier = owner.leaf().public_key_identifier().to_string();
        scene.revoke(ann, &identifier).unwrap();
        let revoked = files.ask(&ocsp).unwrap();
        assert!(revoked.contains("Response verify OK"), "{revoked}");
        assert!(revoked.contains("revoked\n"), "{revoked}");
        assert!(revoked.contains("Reason: "), "{revoked}");
        let listed = files.check_list(&scene, &crl).unwrap();
        assert!(listed.contains("certificate revoked"), "{listed}");
    }
}

#[test]
fn questions_come_by_get_and_some_get_no_answer() {
    let scene = Scene::new();
    let owner = scene.certificate(&cards().ann, &CBE).unwrap();
    let files = Files::new(&scene, &owner);
    let ocsp = scene.running.ocsp.clone();
    let words = "ocsp -issuer issuing.pem -cert leaf.pem -reqout question.der";
    if files.openssl(words).is_none() {
        return;
    }
    let question = std::fs::read(files.folder.path().join(Path::new("question.der"))).unwrap();
    let question = crate::platform::xml::encode(&question);
    let escaped = question
        .replace('+', "%2B")
        .replace('/', "%2F")
        .replace('=', "%3D");
    let (status, answer) = get(&format!("{ocsp}/{escaped}"));
    assert_eq!(status, 200);
    files.keep("answer.der", &answer);
    let text = files
        .openssl("ocsp -respin answer.der -resp_text -CAfile roots.pem -verify_other issuing.pem -issuer issuing.pem")
        .unwrap();
    assert!(text.contains("Cert Status: good"), "{text}");

    // A question about nobody's certificate, one that is none, a list that there is not.
    files.keep("issuing.pem", pki_of_another().as_bytes());
    let foreign = files.ask(&ocsp).unwrap();
    assert!(foreign.contains("unauthorized"), "{foreign}");
    let (status, answer) = get(&format!("{ocsp}/AAAA"));
    assert_eq!(
        (status, answer.as_slice()),
        (200, &[0x30, 3, 0x0A, 1, 1][..])
    );
    let side = ocsp.strip_suffix("/ocsp").unwrap();
    assert_eq!(get(&format!("{side}/crl/other.crl")).0, 404);
    assert_eq!(get(&format!("{side}/crl/ec.crl")).0, 200);
}

/// The issuing certificate of a platform that is not asked.
fn pki_of_another() -> String {
    let scene = Scene::new();
    let owner = scene.certificate(&cards().ann, &CBE).unwrap();
    pki::pem::encode_certificates(&[Certificate::from_der(&owner.chain[1]).unwrap()])
}

#[test]
fn responder_and_list_can_misbehave_too() {
    let scene = Scene::new();
    let owner = scene.certificate(&cards().ann, &CBE).unwrap();
    let files = Files::new(&scene, &owner);
    let Some((ocsp, crl)) = addresses(&files) else {
        return;
    };
    let fault = |operation, kind| scene.running.misbehave(Fault::next(Some(operation), kind));
    fault("Ocsp", FaultKind::ErrorStatus);
    let later = files.ask(&ocsp).unwrap();
    assert!(later.contains("trylater"), "{later}");
    fault("Ocsp", FaultKind::ServerError);
    assert!(!files.ask(&ocsp).unwrap().contains("good\n"));
    fault("Ocsp", FaultKind::CutBefore);
    assert!(!files.ask(&ocsp).unwrap().contains("good\n"));
    fault("Crl", FaultKind::Unavailable);
    assert_eq!(get(&crl).0, 503);
    fault("Crl", FaultKind::BusinessError);
    assert_eq!(get(&crl).0, 500);
    // A fault for any operation is not for these.
    scene
        .running
        .misbehave(Fault::next(None, FaultKind::ServerError));
    assert!(files.ask(&ocsp).unwrap().contains("good\n"));
    assert_eq!(get(&crl).0, 200);
}
