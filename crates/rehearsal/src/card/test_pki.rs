//! The authorities behind the virtual cards: a root, a citizen CA and an RRN that sign like the
//! Belgian ones ("eID card", section 10), with names that nobody can take for real.

mod folder;
mod issue;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use host::Disk;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::{CardError, Person, StateFile};
use crate::authority::{KeyKind, KeyPair};
use folder::Folder;

/// A test root with what stands below it. Made once and kept in a folder, or in memory only.
///
/// The folder holds `root.pem`, `citizen-ca.pem` and `rrn.pem`, a `.key` (PKCS#8 PEM, for the
/// owner alone) for each, and under `cards/<card number>/` the keys, certificates and state of each
/// card that was made.
#[derive(Debug)]
pub struct TestPki {
    root: Authority,
    citizen_ca: Authority,
    rrn: Authority,
    now: Timestamp,
    folder: Option<Folder>,
    holders: Mutex<BTreeMap<String, Arc<HolderKeys>>>,
}

/// A key with its certificate.
#[derive(Debug)]
pub(super) struct Authority {
    key: KeyPair,
    certificate: Vec<u8>,
}

/// The two keys of a card.
#[derive(Debug)]
pub struct HolderKeys {
    pub(super) authentication: KeyPair,
    pub(super) signature: KeyPair,
}

/// The two certificates of a card (DER).
#[derive(Debug)]
pub(super) struct HolderCertificates {
    pub authentication: Vec<u8>,
    pub signature: Vec<u8>,
}

impl TestPki {
    /// Makes a test PKI in memory.
    pub fn create(now: Timestamp) -> Result<Self, CardError> {
        let root = issue::root(KeyPair::generate(KeyKind::Rsa2048)?, now)?;
        let citizen_ca = issue::citizen_ca(KeyPair::generate(KeyKind::Rsa2048)?, &root, now)?;
        let rrn = issue::rrn(KeyPair::generate(KeyKind::Rsa2048)?, &root, now)?;
        Ok(Self::with(root, citizen_ca, rrn, now, None))
    }

    /// Reads the test PKI in `folder`, or makes what is missing there.
    ///
    /// A key without its certificate is certified again, so an interrupted run does no harm; a
    /// certificate without its key is [`CardError::Damaged`].
    pub fn load_or_create(
        folder: &Path,
        disk: Arc<dyn Disk>,
        now: Timestamp,
    ) -> Result<Self, CardError> {
        let folder = Folder::new(folder, disk)?;
        let root = folder.authority("root", |key| issue::root(key, now))?;
        let citizen_ca =
            folder.authority("citizen-ca", |key| issue::citizen_ca(key, &root, now))?;
        let rrn = folder.authority("rrn", |key| issue::rrn(key, &root, now))?;
        Ok(Self::with(root, citizen_ca, rrn, now, Some(folder)))
    }

    /// The root certificate (DER).
    pub fn root(&self) -> &[u8] {
        &self.root.certificate
    }

    /// The root certificate as PEM, for `--trust-root` and `--trust-eid-root`.
    pub fn root_pem(&self) -> String {
        folder::pem("CERTIFICATE", &self.root.certificate)
    }

    /// The certificate of the citizen CA (DER).
    pub fn citizen_ca(&self) -> &[u8] {
        &self.citizen_ca.certificate
    }

    /// The certificate of the RRN (DER), issued by the root itself.
    pub fn rrn(&self) -> &[u8] {
        &self.rrn.certificate
    }

    /// Where the card of `person` keeps its state; `None` for a test PKI in memory.
    pub fn state_file(&self, person: &Person) -> Option<StateFile> {
        self.folder.as_ref().map(|folder| folder.state_file(person))
    }

    pub(super) fn rrn_key(&self) -> &KeyPair {
        &self.rrn.key
    }

    /// The keys of a card; the same ones whenever the card is made again from this PKI.
    pub(super) fn holder_keys(&self, person: &Person) -> Result<Arc<HolderKeys>, CardError> {
        let mut holders = self.holders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(keys) = holders.get(&person.card_number) {
            return Ok(Arc::clone(keys));
        }
        let keys = Arc::new(match &self.folder {
            Some(folder) => folder.holder_keys(person)?,
            None => HolderKeys::generate()?,
        });
        holders.insert(person.card_number.clone(), Arc::clone(&keys));
        Ok(keys)
    }

    /// The certificates of a card; kept in the folder unless they are to be expired ones.
    pub(super) fn holder_certificates(
        &self,
        person: &Person,
        keys: &HolderKeys,
        expired: bool,
    ) -> Result<HolderCertificates, CardError> {
        let validity = issue::validity(person, expired.then_some(self.now))?;
        let certify = |purpose| issue::holder(person, keys, purpose, &self.citizen_ca, validity);
        let folder = self.folder.as_ref().filter(|_| !expired);
        let one = |purpose: issue::Purpose| match folder {
            Some(folder) => folder.holder_certificate(person, purpose, validity, &certify),
            None => certify(purpose),
        };
        Ok(HolderCertificates {
            authentication: one(issue::Purpose::Authentication)?,
            signature: one(issue::Purpose::Signature)?,
        })
    }

    fn with(
        root: Authority,
        citizen_ca: Authority,
        rrn: Authority,
        now: Timestamp,
        folder: Option<Folder>,
    ) -> Self {
        Self {
            root,
            citizen_ca,
            rrn,
            now,
            folder,
            holders: Mutex::default(),
        }
    }
}

impl HolderKeys {
    fn generate() -> Result<Self, CardError> {
        Ok(Self {
            authentication: KeyPair::generate(KeyKind::Rsa2048)?,
            signature: KeyPair::generate(KeyKind::Rsa2048)?,
        })
    }

    /// The chip number: 4 zero bytes, then 12 that differ from card to card. It follows the key,
    /// since OpenSC keeps certificates on disk under this number.
    pub(super) fn chip(&self) -> [u8; 16] {
        let hash = Sha256::digest(self.authentication.public_key_der());
        let mut chip = [0; 16];
        for (byte, value) in chip.iter_mut().skip(4).zip(hash) {
            *byte = value;
        }
        chip
    }
}
