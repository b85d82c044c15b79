//! Each misbehaviour of the table, as it looks on the wire and in the ledger.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use host::{Clock, Disk};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore};

use pki::path::Anchors;
use pki::{Certificate, EncryptionToken};

use super::client::{Ehealth, Scene, TestKey};
use super::eid::{self, cards};
use super::happy::CBE;
use super::messages::{self, Wish};
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Fault, FaultKind, Moment, Options, soap, start, xml};

/// What came over the wire until it ended.
struct Raw {
    text: String,
    end: Result<(), ErrorKind>,
}

impl Raw {
    fn head(&self) -> &str {
        self.text.split("\r\n\r\n").next().unwrap()
    }

    fn body(&self) -> &str {
        self.text
            .split_once("\r\n\r\n")
            .map_or("", |(_, body)| body)
    }

    fn status(&self) -> &str {
        self.text.get(9..12).unwrap_or_default()
    }
}

fn scene() -> Scene {
    Scene::with(Options {
        slow_answer: Duration::from_millis(30),
        drip_pause: Duration::ZERO,
        ..Options::default()
    })
}

/// Long for an answer, short for one that never comes.
const PATIENCE: Duration = Duration::from_secs(3);

/// Reads until the end, or until nothing came for a while.
fn exchange(scene: &Scene, operation: Operation, request: &str) -> Raw {
    let body = soap::envelope(request);
    let action = operation.action().unwrap_or_default();
    let origin = scene.running.certra.strip_prefix("http://").unwrap();
    let host = origin.split('/').next().unwrap();
    let path = operation.endpoint().path();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/xml\r\nSOAPAction: \"{action}\"\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).map(|_| ());
    Raw {
        text: String::from_utf8_lossy(&bytes).into_owned(),
        end: end.map_err(|error| error.kind()),
    }
}

/// One answer of `kind` to a question that changes nothing.
fn answer(scene: &Scene, kind: FaultKind) -> Raw {
    let operation = Operation::GetGenericOrganizationTypes;
    scene
        .running
        .misbehave(Fault::next(Some(operation.name()), kind));
    let request = messages::certra(operation.name(), scene.now(), "");
    let raw = exchange(scene, operation, &request);
    // It happens once.
    let after = exchange(scene, operation, &request);
    assert_eq!(after.status(), "200");
    assert!(after.body().contains("IdentifierType"), "{}", kind.word());
    raw
}

#[test]
fn every_kind_looks_as_its_sentence_says() {
    let scene = scene();
    for kind in FaultKind::ALL.iter().copied() {
        if kind.moment() == Moment::Connection || kind.is_swap() {
            continue;
        }
        let raw = answer(&scene, kind);
        let (head, body, word) = (raw.head(), raw.body(), kind.word());
        let is_good = body.contains("IdentifierType") && raw.end.is_ok();
        let seen = match kind {
            FaultKind::ServerError => raw.status() == "500" && !body.contains("Envelope"),
            FaultKind::Unavailable => raw.status() == "503",
            FaultKind::Forbidden => raw.status() == "403",
            FaultKind::Redirect => raw.status() == "302" && head.contains("location: https://"),
            FaultKind::LoginPage => raw.status() == "200" && head.contains("text/html"),
            FaultKind::Empty => raw.status() == "200" && body.is_empty() && raw.end.is_ok(),
            FaultKind::TimeOut | FaultKind::TimeOutAfter => {
                raw.text.is_empty() && raw.end == Err(ErrorKind::WouldBlock)
            }
            FaultKind::Slow => is_good,
            FaultKind::Drip => body.contains("\r\n1\r\n"),
            FaultKind::CutBefore | FaultKind::CutAfter => raw.text.is_empty() && raw.end.is_ok(),
            FaultKind::ResetBefore | FaultKind::ResetAfter => {
                raw.text.is_empty() && raw.end == Err(ErrorKind::ConnectionReset)
            }
            FaultKind::Truncated => !body.contains("</soap:Body>") && length(head) > body.len(),
            FaultKind::TooLarge => body.len() > 32 * 1024 * 1024 && is_good,
            FaultKind::Gzip => head.contains("content-encoding: gzip") && !is_good,
            FaultKind::ContentType => head.contains("content-type: text/plain") && is_good,
            FaultKind::Malformed => is_good && roxmltree::Document::parse(body).is_err(),
            FaultKind::Doctype => is_good && body.starts_with("<!DOCTYPE"),
            FaultKind::SystemError => {
                raw.status() == "500" && body.contains("SystemError") && body.contains("SOA-02001")
            }
            FaultKind::BusinessError => {
                raw.status() == "500"
                    && body.contains("BusinessError")
                    && body.contains("SOA-99999")
            }
            FaultKind::ErrorStatus => raw.status() == "200" && body.contains("EteeStatusDetail"),
            FaultKind::ErrorStatusBare => {
                body.contains("StatusMessage") && !body.contains("StatusDetail")
            }
            FaultKind::UnknownCode => body.matches("<Parameters>").count() == 3,
            FaultKind::NoPayload => body.contains("status:Success") && !is_good,
            FaultKind::ClockOff => body.contains("REQUEST_INSTANT_OLD"),
            _ => false,
        };
        assert!(
            seen,
            "{word}: {} {:?}",
            raw.text.get(..900).unwrap_or(&raw.text),
            raw.end
        );
    }
}

fn length(head: &str) -> usize {
    let line = head
        .lines()
        .find(|line| line.starts_with("content-length:"));
    line.unwrap().rsplit(' ').next().unwrap().parse().unwrap()
}

/// What is in no schema can be told too, where the operation has a status of its own form or none.
#[test]
fn refusals_have_the_form_of_their_operation() {
    let scene = scene();
    let depot = messages::get_etk("CBE", "0998123466", None);
    let ids = messages::application_ids(scene.now(), "CBE", "0998123466");
    for kind in [
        FaultKind::ErrorStatus,
        FaultKind::ErrorStatusBare,
        FaultKind::UnknownCode,
    ] {
        scene.running.misbehave(Fault::next(None, kind));
        let raw = exchange(&scene, Operation::GetEtk, &depot);
        assert!(raw.body().contains("<Code>500</Code>"), "{}", raw.text);
        scene.running.misbehave(Fault::next(None, kind));
        let raw = exchange(&scene, Operation::GetExistingApplicationIds, &ids);
        assert!(raw.body().contains("SystemError"), "{}", raw.text);
    }
}

/// Whether the platform has acted is what the table says, and what it did survives a restart.
#[test]
fn a_platform_has_acted_when_the_table_says_so() {
    let options = Options {
        data: Some(PathBuf::from("/data/platform")),
        slow_answer: Duration::from_millis(30),
        drip_pause: Duration::ZERO,
        ..Options::default()
    };
    let mut scene = Scene::with(options.clone());
    let ann = &cards().ann;
    let kinds = FaultKind::ALL.iter().copied();
    for (number, kind) in kinds.filter(|kind| !kind.is_swap()).enumerate() {
        if kind.moment() == Moment::Connection {
            continue;
        }
        let key = TestKey::generate();
        let wish = Wish {
            application_id: Some(format!("APP{number}").leak()),
            ..CBE
        };
        let contract = scene.contract(ann, &wish).unwrap();
        let csr = key.csr(&contract.dn);
        let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
        let sealed = Seal::new(&ann.signature).seal(&request);
        let fault = Fault::next(Some("GenerateCertificate"), kind);
        scene.running.misbehave(fault);
        exchange(&scene, Operation::GenerateCertificate, &sealed);
        if number % 8 == 0 {
            let (clock, disk) = (Arc::clone(&scene.clock), Arc::clone(&scene.disk));
            scene.running.stop();
            // What was not flushed is lost.
            disk.crash();
            scene = Scene::on(options.clone(), clock, disk);
        }
        let identifier = pki::KeyIdentifier::of_public_key(&key.pair.public_key_der()).unwrap();
        let acted = scene.fetch(&identifier.to_string()).is_ok();
        assert_eq!(acted, kind.moment() == Moment::After, "{}", kind.word());
    }
}

#[test]
fn a_certificate_can_be_for_another_key() {
    let scene = scene();
    let key = TestKey::generate();
    let identifier = scene.ask(&cards().ann, &CBE, &key).unwrap();
    let fault = Fault::next(Some("GetCertificate"), FaultKind::ChainOfAnotherKey);
    scene.running.misbehave(fault);
    // A refusal has no chain to exchange; the fault waits.
    scene.fetch(&"00".repeat(20)).unwrap_err();
    let wrong = scene.fetch(&identifier).unwrap();
    let right = scene.fetch(&identifier).unwrap();
    let [wrong, right] = [wrong, right].map(|chain| Certificate::from_der(&chain[0]).unwrap());
    assert_eq!(right.public_key_der(), key.pair.public_key_der());
    assert_ne!(wrong.public_key_der(), right.public_key_der());
    assert_eq!(wrong.subject_der(), right.subject_der());
    assert_eq!(wrong.issuer_der(), right.issuer_der());
}

#[test]
fn a_challenge_can_be_wrong_and_a_token_that_of_somebody_else() {
    let scene = scene();
    let owner = scene.certificate(&cards().ann, &CBE).unwrap();
    let fault = |operation, kind| scene.running.misbehave(Fault::next(Some(operation), kind));
    fault("StartETKRegistration", FaultKind::ChallengeWrong);
    let key = TestKey::generate();
    let request = messages::start_etk(scene.now(), &key.pair.public_key_der());
    let outcome = scene.send(
        Operation::StartETKRegistration,
        &owner.seal().seal(&request),
    );
    let challenge = xml::decode(&outcome.text("Challenge")).unwrap();
    let plain = std::panic::catch_unwind(|| key.read(&challenge));
    assert!(plain.is_err(), "the hash does not fit");

    fault("CompleteETKRegistration", FaultKind::EtkOfAnother);
    let number = scene.challenge(&owner, &key).unwrap();
    let certificate = owner.etk_certificate(&key, &number);
    let request = messages::complete_etk(scene.now(), &certificate);
    let outcome = scene.send(
        Operation::CompleteETKRegistration,
        &owner.seal().seal(&request),
    );
    fault("GetEtk", FaultKind::EtkOfAnother);
    let request = messages::get_etk("CBE", "0998123466", Some("MYAPP"));
    let foreign = scene.send(Operation::GetEtk, &request);
    let own = scene.send(Operation::GetEtk, &request);
    for (outcome, is_own) in [(outcome, false), (foreign, false), (own, true)] {
        let etk = xml::decode(&outcome.text("ETK")).unwrap();
        let etk = EncryptionToken::from_der(&etk).unwrap();
        assert_eq!(etk.etk_certificate().der() == certificate, is_own);
        let pem = scene.disk.read(&scene.running.ehealth_root_file).unwrap();
        let roots = pki::pem::decode_certificates(&String::from_utf8(pem).unwrap()).unwrap();
        let anchors = roots
            .into_iter()
            .fold(Anchors::default(), Anchors::with_certificate);
        assert!(etk.check(scene.now(), &anchors).is_ok());
    }
}

#[test]
fn a_connection_can_meet_another_certificate() {
    let disk = Arc::new(host::test_disk::FaultDisk::new());
    let clock = Arc::new(host::SetClock::at(eid::time(eid::NOW)));
    let faults = [
        "any=tls-expired@2",
        "any=tls-other-name@3",
        "any=tls-inspected@4",
    ];
    let options = Options {
        faults: faults.map(|text| text.parse().unwrap()).to_vec(),
        ..Options::default()
    };
    let running = start(
        options,
        Arc::clone(&disk) as Arc<dyn Disk>,
        clock as Arc<dyn Clock>,
    )
    .unwrap();
    let pem = disk.read(&running.tls_ca_file).unwrap();
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(&pem).unwrap())
        .unwrap();
    let host = running.certra.strip_prefix("https://").unwrap();
    let host = host.split('/').next().unwrap();
    for said in ["", "expired", "not valid for name", "UnknownIssuer", ""] {
        let error = handshake(host, roots.clone());
        assert_eq!(error.is_empty(), said.is_empty(), "{said}: {error}");
        assert!(error.contains(said), "{said}: {error}");
    }
}

/// What the client says against it; nothing when it is content.
fn handshake(host: &str, roots: RootCertStore) -> String {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let mut connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    while connection.is_handshaking() {
        if let Err(error) = connection.complete_io(&mut stream) {
            return error.to_string();
        }
    }
    String::new()
}

/// Each step of a certificate's life is worked on, its answer lost, and the platform restarted: the
/// next step finds everything in place.
#[test]
fn a_life_goes_on_with_a_lost_answer_and_a_restart_at_every_step() {
    let options = Options {
        data: Some(PathBuf::from("/data/platform")),
        ..Options::default()
    };
    let ann = &cards().ann;
    let scene = Scene::with(options.clone());
    let lose = |scene: Scene, operation: Operation, kind, request: &str| {
        let fault = Fault::next(Some(operation.name()), kind);
        scene.running.misbehave(fault);
        exchange(&scene, operation, request);
        let (clock, disk) = (Arc::clone(&scene.clock), Arc::clone(&scene.disk));
        scene.running.stop();
        // What was not flushed is lost.
        disk.crash();
        Scene::on(options.clone(), clock, disk)
    };
    let key = TestKey::generate();
    let contract = scene.contract(ann, &CBE).unwrap();
    let csr = key.csr(&contract.dn);
    let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
    let sealed = Seal::new(&ann.signature).seal(&request);
    let scene = lose(
        scene,
        Operation::GenerateCertificate,
        FaultKind::ResetAfter,
        &sealed,
    );
    let identifier = pki::KeyIdentifier::of_public_key(&key.pair.public_key_der()).unwrap();
    let identifier = identifier.to_string();
    let request = messages::get_certificate(scene.now(), &identifier);
    let scene = lose(
        scene,
        Operation::GetCertificate,
        FaultKind::Truncated,
        &request,
    );
    let chain = scene.fetch(&identifier).unwrap();
    let owner = Ehealth { key, chain };

    let encryption = TestKey::generate();
    let spki = encryption.pair.public_key_der();
    let request = owner.seal().seal(&messages::start_etk(scene.now(), &spki));
    let scene = lose(
        scene,
        Operation::StartETKRegistration,
        FaultKind::CutAfter,
        &request,
    );
    let number = scene.challenge(&owner, &encryption).unwrap();
    let certificate = owner.etk_certificate(&encryption, &number);
    let request = messages::complete_etk(scene.now(), &certificate);
    let request = owner.seal().seal(&request);
    let operation = Operation::CompleteETKRegistration;
    let scene = lose(scene, operation, FaultKind::TimeOutAfter, &request);
    assert_eq!(scene.pair(ann, &identifier), "VALID_ACTIVE/VALID_ACTIVE");

    let contract = scene.revocation_contract(ann, &identifier, "superseded");
    let request = messages::revoke(scene.now(), &identifier, &contract.unwrap());
    let sealed = Seal::new(&ann.signature).seal(&request);
    let scene = lose(scene, Operation::Revoke, FaultKind::Malformed, &sealed);
    assert_eq!(scene.pair(ann, &identifier), "REVOKED/REVOKED");
}
