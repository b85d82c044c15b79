//! A desk whose keystores are on a disk that forgets; everything else of it is on a real one.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use host::test_disk::FaultDisk;
use host::{Access, Disk, DiskError, LocalDisk, MemorySecrets, Places, SystemClock};
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::is_keystore;
use crate::answers::{CompleteAnswer, RequestState, RevokeAnswer};
use crate::sentences::{Catalogue, Language};
use crate::{
    Because, CardWishes, ContactWords, Desk, Failure, JudgementWish, KeystoreForm,
    KeystorePassword, Pins, PlatformWishes, RequestPlan, RunningPlatform,
};

/// Card, platform, and a desk.
pub struct House {
    /// The disk with the keystores.
    pub keystores: Arc<FaultDisk>,
    desk: Desk,
    roots: Vec<PathBuf>,
    folder: TempDir,
    _platform: RunningPlatform,
}

/// An organisation of its own for each try.
pub struct Owner {
    id: String,
}

impl Owner {
    /// A fictitious enterprise number: its check digits are 97 less the rest of the first eight.
    pub fn number(number: usize) -> Self {
        let first = 2_000_000 + number;
        Self {
            id: format!("{first:08}{:02}", 97 - first % 97),
        }
    }
}

impl House {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let keystores = Arc::new(FaultDisk::new());
        let mut desk = desk(folder.path(), &keystores, "data");
        let card = desk.prepare_card(&CardWishes::default()).unwrap();
        desk.reader = Some(card.reader.clone());
        let platform = desk.platform_up(&wishes()).unwrap();
        let keystore_folder = desk.keystore_folder(None, None);
        keystores
            .make_folder(&keystore_folder, Access::Owner)
            .unwrap();
        Self {
            keystores,
            desk,
            roots: vec![PathBuf::from(card.root)],
            folder,
            _platform: platform,
        }
    }

    /// A desk of the same person that has no journal yet.
    pub fn stranger(&self, owner: &Owner) -> Desk {
        desk(
            self.folder.path(),
            &self.keystores,
            &format!("stranger-{}", owner.id),
        )
    }

    pub fn request(&self, owner: &Owner) -> Result<PathBuf, Failure> {
        let plan = RequestPlan {
            kind: "CBE".to_owned(),
            id: owner.id.clone(),
            name: "Fictief Ziekenhuis".to_owned(),
            email: "it@example.be".to_owned(),
            phone: "+32 2 000 00 00".to_owned(),
            ..RequestPlan::default()
        };
        let mut pins = pins();
        let (platform, quiet) = (Some(PLATFORM), &mut |_| ());
        let mut talk = self
            .desk
            .begin_request(platform, &self.roots, &pins, quiet)?;
        let contract = talk.contract(&plan)?;
        let sent = talk.send(
            &plan,
            &contract,
            None,
            &password(PASSWORD),
            &mut pins,
            quiet,
        )?;
        Ok(PathBuf::from(sent.keystore))
    }

    pub fn requested(&self, owner: &Owner) -> PathBuf {
        self.request(owner).unwrap()
    }

    pub fn completed(&self, owner: &Owner) -> PathBuf {
        let file = self.requested(owner);
        self.completes(&file, RequestState::Complete);
        file
    }

    pub fn complete(&self, file: &Path) -> Result<RequestState, Failure> {
        self.complete_with(&self.desk, file, PASSWORD)
    }

    pub fn complete_with(
        &self,
        desk: &Desk,
        file: &Path,
        text: &str,
    ) -> Result<RequestState, Failure> {
        let (platform, password) = (self.ready_file(), password(text));
        let done = desk.complete(file, Some(&platform), &password, false, &mut |_| ())?;
        Ok(done.state)
    }

    pub fn completes(&self, file: &Path, state: RequestState) {
        assert_eq!(
            self.complete(file).map_err(|failure| failure.code()),
            Ok(state)
        );
    }

    pub fn renew(&self, earlier: &Path) -> Result<PathBuf, Failure> {
        let mut pins = pins();
        let (password, contact) = (password(PASSWORD), ContactWords::default());
        let quiet = &mut |_| ();
        let mut talk = self.desk.begin_renewal(
            earlier,
            &password,
            Some(PLATFORM),
            &self.roots,
            &contact,
            &pins,
            quiet,
        )?;
        let contract = talk.contract()?;
        let sent = talk.send(&contract, None, &password, &mut pins, quiet)?;
        Ok(PathBuf::from(sent.keystore))
    }

    pub fn activate(&self, file: &Path) -> Result<CompleteAnswer, Failure> {
        self.desk
            .activate(file, Some(PLATFORM), &password(PASSWORD), &mut |_| ())
    }

    pub fn revoke(&self, owner: &Owner) -> Result<RevokeAnswer, Failure> {
        let mut pins = pins();
        let quiet = &mut |_| ();
        let mut talk = self
            .desk
            .begin_as_holder(Some(PLATFORM), &self.roots, &pins, quiet)?;
        let all = talk.registered(&mut pins)?;
        let one = all
            .certificates
            .iter()
            .find(|one| one.id == owner.id)
            .unwrap();
        let contract = talk.revocation_contract(&one.key_identifier, Because::Ended)?;
        talk.revoke(&contract, None, &mut pins, quiet)
    }

    /// How many certificates eHealth has for an organisation.
    pub fn registered(&self, owner: &Owner) -> usize {
        let mut pins = pins();
        let quiet = &mut |_| ();
        let talk = self
            .desk
            .begin_as_holder(Some(PLATFORM), &self.roots, &pins, quiet);
        let all = talk.unwrap().registered(&mut pins).unwrap();
        all.certificates
            .iter()
            .filter(|one| one.id == owner.id)
            .count()
    }

    pub fn change_password(
        &self,
        file: &Path,
        old: &str,
        new: &str,
        form: KeystoreForm,
    ) -> Result<(), Failure> {
        self.desk
            .change_password(file, old, &password(new), Some(form))
            .map(|_| ())
    }

    pub fn adopt(&self, desk: &Desk, file: &Path, old: &str, new: &str) -> Result<(), Failure> {
        let platform = self.ready_file();
        desk.adopt(file, Some(&platform), old, &password(new))
            .map(|_| ())
    }

    /// How many private keys open with a password.
    pub fn keys(&self, file: &Path, password: &str) -> usize {
        keystore::inspect(&self.content(file), Some(password))
            .unwrap()
            .keys
            .len()
    }

    pub fn content(&self, file: &Path) -> Vec<u8> {
        Disk::read(self.keystores.as_ref(), file).unwrap()
    }

    /// The only keystore of an organisation.
    pub fn keystore_of(&self, owner: &Owner) -> PathBuf {
        let mut files = self.keystores_of(owner);
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    /// The other keystore of an organisation.
    pub fn newer_keystore_of(&self, owner: &Owner, earlier: &Path) -> PathBuf {
        let mut files = self.keystores_of(owner);
        files.retain(|file| file != earlier);
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    fn keystores_of(&self, owner: &Owner) -> Vec<PathBuf> {
        let files = self.keystores.files().into_iter().map(|(path, _)| path);
        files
            .filter(|path| is_keystore(path) && path.to_string_lossy().contains(&owner.id))
            .collect()
    }

    /// Into the last months of every certificate.
    pub fn months_pass(&self) {
        self.desk
            .rehearsal_clock(Some(PLATFORM), Some("34mo"), None)
            .unwrap();
    }

    fn ready_file(&self) -> String {
        self.desk.rehearsal_ready_file().display().to_string()
    }
}

fn desk(folder: &Path, keystores: &Arc<FaultDisk>, data: &str) -> Desk {
    let home = folder.join("home");
    let disk = Split {
        keystores: Arc::clone(keystores),
        below: keystore::file::default_folder(&home),
    };
    let data = folder.join(data);
    LocalDisk.make_folder(&data, Access::Owner).unwrap();
    Desk {
        login: None,
        disk: Arc::new(disk),
        clock: Arc::new(SystemClock::new()),
        secrets: Arc::new(MemorySecrets::new()),
        places: Places {
            config: folder.join("config"),
            apart: true,
            home,
            data,
        },
        language: Language::En,
        catalogue: Arc::new(Catalogue::new()),
        reader: None,
        pads: eid::PadSettings::default(),
        network: wire::Options::default(),
        record_contact: false,
        ec_signature: None,
        slot: None,
        access: std::sync::Arc::default(),
    }
}

fn wishes() -> PlatformWishes {
    PlatformWishes {
        http: true,
        port: 0,
        data: None,
        ready_file: None,
        record: None,
        trust_eid_root: Vec::new(),
        authorise: None,
        organisations: None,
        contract_page: None,
        judgement: JudgementWish::Automatic,
        inconsistent_info: None,
        ec_algorithms: Vec::new(),
        issuing_ec: false,
        deliver_after: Duration::ZERO,
        faults: Vec::new(),
    }
}

fn pins() -> Pins<'static> {
    Pins::Given(Zeroizing::new("1234".to_owned()))
}

fn password(text: &str) -> KeystorePassword {
    KeystorePassword::parse(text).unwrap()
}

/// Keystores on the disk that forgets, everything else on the real one.
#[derive(Debug)]
struct Split {
    keystores: Arc<FaultDisk>,
    below: PathBuf,
}

impl Split {
    fn of(&self, path: &Path) -> &dyn Disk {
        match path.starts_with(&self.below) {
            true => self.keystores.as_ref(),
            false => &LocalDisk,
        }
    }
}

impl Disk for Split {
    fn read(&self, path: &Path) -> Result<Vec<u8>, DiskError> {
        self.of(path).read(path)
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
        self.of(folder).list(folder)
    }

    fn make_folder(&self, folder: &Path, access: Access) -> Result<(), DiskError> {
        self.of(folder).make_folder(folder, access)
    }

    fn write_new(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError> {
        self.of(path).write_new(path, content, access)
    }

    fn replace(&self, path: &Path, content: &[u8], access: Access) -> Result<(), DiskError> {
        self.of(path).replace(path, content, access)
    }

    fn remove(&self, path: &Path) -> Result<(), DiskError> {
        self.of(path).remove(path)
    }

    fn exists(&self, path: &Path) -> bool {
        self.of(path).exists(path)
    }

    fn free_space(&self, folder: &Path) -> Result<u64, DiskError> {
        self.of(folder).free_space(folder)
    }
}

const PLATFORM: &str = "rehearsal";
pub const PASSWORD: &str = "Fictief-wachtwoord-1";
