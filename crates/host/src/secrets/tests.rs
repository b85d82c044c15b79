use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::disk::{Access, Disk, DiskError};
use crate::test_disk::FaultDisk;

fn files(disk: &Arc<FaultDisk>) -> FileSecrets {
    FileSecrets::new(Arc::clone(disk) as Arc<dyn Disk>, PathBuf::from("/secrets"))
}

#[derive(Debug, Clone)]
struct Shared(Arc<MemorySecrets>);

impl Secrets for Shared {
    fn get(&self, name: &str) -> Result<Option<Secret>, SecretsError> {
        self.0.get(name)
    }
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), SecretsError> {
        self.0.set(name, secret)
    }
    fn remove(&self, name: &str) -> Result<(), SecretsError> {
        self.0.remove(name)
    }
}

fn best(keyring: &Arc<MemorySecrets>, disk: &Arc<FaultDisk>) -> BestSecrets {
    BestSecrets::new(Some(Box::new(Shared(Arc::clone(keyring)))), files(disk))
}

fn bytes(found: Result<Option<Secret>, SecretsError>) -> Option<Vec<u8>> {
    found.unwrap().map(|secret| secret.to_vec())
}

#[test]
fn a_file_keeps_a_secret_for_its_owner_alone() {
    let disk = Arc::new(FaultDisk::new());
    let secrets = files(&disk);
    assert_eq!(bytes(secrets.get("a")), None);
    secrets.set("a", &[0, 255, 16]).unwrap();
    secrets.set("a", &[1, 2, 3]).unwrap();
    assert_eq!(bytes(secrets.get("a")), Some(vec![1, 2, 3]));
    let path = Path::new("/secrets/a.secret");
    assert_eq!(disk.access(path), Some(Access::Owner));
    assert_eq!(disk.files(), [(path.to_path_buf(), b"010203".to_vec())]);
    secrets.remove("a").unwrap();
    secrets.remove("a").unwrap();
    assert!(disk.files().is_empty());
}

#[test]
fn a_damaged_file_is_not_read_as_never_stored() {
    let disk = Arc::new(FaultDisk::new());
    let secrets = files(&disk);
    secrets.set("a", &[1]).unwrap();
    disk.replace(Path::new("/secrets/a.secret"), b"0", Access::Owner)
        .unwrap();
    assert!(secrets.get("a").is_err());
}

#[test]
fn the_keyring_is_used_when_it_works() {
    let (keyring, disk) = (Arc::new(MemorySecrets::new()), Arc::new(FaultDisk::new()));
    let secrets = best(&keyring, &disk);
    secrets.set("a", b"secret").unwrap();
    assert_eq!(keyring.count(), 1);
    assert!(disk.files().iter().all(|(_, content)| content.is_empty()));
    assert_eq!(bytes(secrets.get("a")), Some(b"secret".to_vec()));
    secrets.remove("a").unwrap();
    assert_eq!(keyring.count(), 0);
    assert!(disk.files().is_empty());
}

#[test]
fn a_locked_keyring_is_not_read_as_never_stored() {
    let (keyring, disk) = (Arc::new(MemorySecrets::new()), Arc::new(FaultDisk::new()));
    let secrets = best(&keyring, &disk);
    secrets.set("a", b"secret").unwrap();
    keyring.lock(true);
    assert!(matches!(secrets.get("a"), Err(SecretsError::Unavailable)));
    assert_eq!(bytes(secrets.get("b")), None);
    keyring.lock(false);
    assert_eq!(bytes(secrets.get("a")), Some(b"secret".to_vec()));
}

#[test]
fn without_a_keyring_files_are_used_and_found_again_when_one_appears() {
    let (keyring, disk) = (Arc::new(MemorySecrets::new()), Arc::new(FaultDisk::new()));
    let secrets = best(&keyring, &disk);
    keyring.lock(true);
    secrets.set("a", b"secret").unwrap();
    assert_eq!(bytes(secrets.get("a")), Some(b"secret".to_vec()));
    keyring.lock(false);
    assert_eq!(bytes(secrets.get("a")), Some(b"secret".to_vec()));
    assert_eq!(keyring.count(), 0);
    // Stored anew it moves into the keyring, and no old copy wins over it.
    secrets.set("a", b"other").unwrap();
    assert_eq!(bytes(secrets.get("a")), Some(b"other".to_vec()));
    assert_eq!(keyring.count(), 1);
}

#[test]
fn training_leaves_the_keyring_alone() {
    let disk = Arc::new(FaultDisk::new());
    let shared = Arc::clone(&disk) as Arc<dyn Disk>;
    let secrets = best_available(shared, PathBuf::from("/secrets"), Keyring::Leave);
    secrets.set("a", b"secret").unwrap();
    assert_eq!(bytes(secrets.get("a")), Some(b"secret".to_vec()));
    assert_eq!(disk.files().len(), 1);
}

#[test]
fn promise_3_memory_secrets_show_nothing() {
    let secrets = MemorySecrets::new();
    secrets.set("a", b"secret").unwrap();
    assert_eq!(format!("{secrets:?}"), "MemorySecrets(1 held)");
}

#[test]
fn every_code_is_listed_once() {
    let path = PathBuf::new;
    let disk = [
        DiskError::NotFound { path: path() },
        DiskError::Exists { path: path() },
        DiskError::Denied { path: path() },
        DiskError::Full { path: path() },
        DiskError::ReadBack { path: path() },
        DiskError::from_io(&path(), std::io::ErrorKind::TimedOut.into()),
    ];
    let reason = String::new();
    let own = [SecretsError::Unavailable, SecretsError::Refused { reason }];
    let errors = disk.into_iter().map(SecretsError::from).chain(own);
    let codes: Vec<_> = errors.map(|error| error.code()).collect();
    assert_eq!(codes, crate::CODES);
}

proptest! {
    #[test]
    fn names_never_leave_the_folder_nor_meet(one in "\\PC{0,20}", other in "\\PC{0,20}") {
        let secrets = files(&Arc::new(FaultDisk::new()));
        let path = secrets.path(&one, "secret");
        prop_assert_eq!(path.parent(), Some(Path::new("/secrets")));
        prop_assert_eq!(path == secrets.path(&other, "secret"), one == other);
    }

    #[test]
    fn hexadecimal_goes_round(bytes: Vec<u8>) {
        let read = from_hex(&to_hex(&bytes));
        prop_assert_eq!(read.map(|read| read.to_vec()), Some(bytes));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
        if let Some(read) = from_hex(&text) {
            prop_assert_eq!(read.len() * 2, text.trim_end().len());
        }
    }
}
