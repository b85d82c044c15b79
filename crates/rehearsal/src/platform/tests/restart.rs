//! Stopping and starting again.

use std::path::PathBuf;
use std::sync::Arc;

use host::{Access, Disk};
use roxmltree::Document;

use super::client::{Ehealth, Scene, TestKey};
use super::eid::cards;
use super::happy::{CBE, GROUP};
use super::messages;
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Issuing, Options};

fn options() -> Options {
    Options {
        data: Some(PathBuf::from("/data/platform")),
        ready_file: Some(PathBuf::from("/data/ready.json")),
        ..Options::default()
    }
}

fn again(scene: Scene, options: Options) -> Scene {
    let (clock, disk) = (Arc::clone(&scene.clock), Arc::clone(&scene.disk));
    scene.running.stop();
    // What was not flushed is lost.
    disk.crash();
    Scene::on(options, clock, disk)
}

#[test]
fn keys_certificates_contracts_and_requests_survive() {
    let ann = &cards().ann;
    let scene = Scene::with(options());
    let request = messages::actor_qualities(scene.now(), ann.ssin);
    let qualities = Seal::new(&ann.authentication).seal(&request);
    scene
        .send(Operation::GetActorQualities, &qualities)
        .good()
        .unwrap();
    let key = TestKey::generate();
    let identifier = scene.ask(ann, &CBE, &key).unwrap();
    let contract = scene.contract(ann, &GROUP).unwrap();
    let root = scene.disk.read(&scene.running.ehealth_root_file).unwrap();
    let https = scene.disk.read(&scene.running.tls_ca_file).unwrap();

    let scene = again(scene, options());
    assert_eq!(
        scene.disk.read(&scene.running.ehealth_root_file).unwrap(),
        root
    );
    assert_eq!(scene.disk.read(&scene.running.tls_ca_file).unwrap(), https);
    let replayed = scene.send(Operation::GetActorQualities, &qualities);
    assert_eq!(replayed.code(), "REQUEST_REPLAYED");
    let csr = TestKey::generate().csr(&contract.dn);
    let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
    let sealed = Seal::new(&ann.signature).seal(&request);
    scene
        .send(Operation::GenerateCertificate, &sealed)
        .good()
        .unwrap();
    let owner = Ehealth {
        chain: scene.fetch(&identifier).unwrap(),
        key,
    };
    let etk_key = TestKey::generate();
    let number = scene.challenge(&owner, &etk_key).unwrap();

    // Another kind of authority does not take the place of the first one.
    let scene = again(
        scene,
        Options {
            issuing: Issuing::EcP384,
            ..options()
        },
    );
    let certificate = owner.etk_certificate(&etk_key, &number);
    let request = messages::complete_etk(scene.now(), &certificate);
    let outcome = scene.send(
        Operation::CompleteETKRegistration,
        &owner.seal().seal(&request),
    );
    outcome.good().unwrap();
    assert_eq!(scene.fetch(&identifier).unwrap(), owner.chain);
    let scene = again(scene, options());
    let request = messages::get_etk("CBE", "0998123466", None);
    let outcome = scene.send(Operation::GetEtk, &request);
    assert_eq!(outcome.texts("ETK").len(), 1);
    let pem = scene.disk.read(&scene.running.ehealth_root_file).unwrap();
    assert_eq!(
        String::from_utf8(pem)
            .unwrap()
            .matches("BEGIN CERTIFICATE")
            .count(),
        2
    );
}

#[test]
fn private_files_are_the_owners_and_no_national_number_of_a_signer_is_kept() {
    let scene = Scene::with(options());
    scene.certificate(&cards().ann, &GROUP).unwrap();
    let mut private = 0;
    for (path, content) in scene.disk.files() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let public = name.ends_with(".pem") || name.starts_with("ready.json");
        let access = scene.disk.access(&path).unwrap();
        assert_eq!(access == Access::Owner, !public, "{name}");
        private += usize::from(!public);
        let text = String::from_utf8_lossy(&content);
        assert!(!text.contains(cards().ann.ssin), "{name}");
        assert!(!text.contains("D'Hondt"), "{name}");
    }
    assert!(private >= 3);
}

#[test]
fn the_ready_file_has_exactly_its_keys() {
    let scene = Scene::with(options());
    let json = scene.disk.read(&PathBuf::from("/data/ready.json")).unwrap();
    let value: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(&json).unwrap();
    let keys: Vec<_> = value.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "certra",
            "clock",
            "ehealth_root_file",
            "etkdepot",
            "etkra",
            "ocsp",
            "sts",
            "tls_ca_file"
        ]
    );
    assert_eq!(value["certra"], scene.running.certra.as_str());
    for file in ["tls_ca_file", "ehealth_root_file"] {
        let path = PathBuf::from(value[file].as_str().unwrap());
        assert!(path.is_absolute() && scene.disk.exists(&path));
    }
}

#[test]
fn a_passing_folder_goes_when_the_platform_stops() {
    let disk: Arc<dyn Disk> = Arc::new(host::LocalDisk);
    let clock = Arc::new(host::SetClock::at(super::eid::time(super::eid::NOW)));
    let running = crate::platform::start(Options::default(), disk, clock).unwrap();
    let folder = running.tls_ca_file.parent().unwrap().to_path_buf();
    assert!(running.tls_ca_file.is_file());
    running.stop();
    assert!(!folder.exists());
}

#[test]
fn a_damaged_folder_is_refused() {
    let scene = Scene::with(options());
    let (clock, disk) = (Arc::clone(&scene.clock), Arc::clone(&scene.disk));
    scene.running.stop();
    let file = PathBuf::from("/data/platform/authorities-rsa.json");
    disk.replace(&file, b"{\"root\": 1}", Access::Owner)
        .unwrap();
    let error = crate::platform::start(options(), disk, clock).unwrap_err();
    assert_eq!(error.code(), "REHEARSAL-PLATFORM-DAMAGED");
}

#[test]
fn a_taken_port_is_told() {
    let scene = Scene::new();
    let port: u16 = scene.running.certra.split(':').nth(2).unwrap()[..5]
        .trim_end_matches('/')
        .parse()
        .unwrap();
    let disk = Arc::new(host::test_disk::FaultDisk::new());
    let options = Options {
        port,
        ..Options::default()
    };
    let error = crate::platform::start(options, disk, scene.clock.clone()).unwrap_err();
    assert_eq!(error.code(), "REHEARSAL-PLATFORM-PORT");
    // The one that was there first still answers.
    let request = messages::certra("GetGenericOrganizationTypes", scene.now(), "");
    let outcome = scene.send(Operation::GetGenericOrganizationTypes, &request);
    assert!(Document::parse(&outcome.body).is_ok());
}

#[test]
fn a_full_disk_is_a_failure_of_the_platform_and_the_next_try_works() {
    let scene = Scene::with(options());
    let ann = &cards().ann;
    scene.disk.leave_space(Some(10));
    assert_eq!(
        scene.contract(ann, &GROUP).err().unwrap(),
        "PLATFORM_FAILURE"
    );
    scene.disk.leave_space(None);
    scene.certificate(ann, &GROUP).unwrap();
}
