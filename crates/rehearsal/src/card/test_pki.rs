//! The authorities behind the virtual cards: two roots, one RSA and one EC, each with a citizen CA,
//! a foreigner CA and an RRN that sign like the Belgian ones ("eID card", section 10), with names
//! that nobody can take for real.

mod folder;
mod hierarchy;
mod holder;
mod issue;
mod revocation;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use host::Disk;
use jiff::Timestamp;

use super::{Branch, CardError, Family, Person, StateFile};
use crate::authority::KeyPair;
use folder::Folder;
use hierarchy::Hierarchy;
pub use hierarchy::Role;
pub use holder::HolderKeys;
pub(super) use holder::{HolderCertificates, HolderWish};
pub use revocation::OcspSigner;
use revocation::Revocations;

/// Two test roots with what stands below them. Made once and kept in a folder, or in memory only.
///
/// The folder holds `root.pem`, `citizen-ca.pem`, `rrn.pem` and, from the first card on that needs
/// them, `foreigner-ca.pem` and the same with `-ec` behind the name; a `.key` (PKCS#8 PEM, for the
/// owner alone) for each; `revocation.json`; and under `cards/<card number>/` (`-<family>` behind it
/// unless it is `rsa`) the keys, certificates and state of each card that was made.
#[derive(Debug)]
pub struct TestPki {
    rsa: Hierarchy,
    ec: OnceLock<Hierarchy>,
    now: Timestamp,
    folder: Option<Folder>,
    holders: Mutex<BTreeMap<(String, Family), Arc<HolderKeys>>>,
    address: Option<String>,
    ocsp_signer: OcspSigner,
    revocations: Mutex<Revocations>,
}

/// What may differ between test PKIs.
#[derive(Debug, Clone, Default)]
pub struct PkiOptions {
    /// Where the certificates say that news about them is to be had, for example
    /// `http://127.0.0.1:8090`: `/ocsp` below it answers OCSP, `/crl/<authority>.crl` has the list of
    /// an authority. Without it the certificates name no place.
    pub address: Option<String>,
    /// Who signs OCSP answers.
    pub ocsp_signer: OcspSigner,
}

impl TestPki {
    /// Makes a test PKI in memory.
    pub fn create(now: Timestamp) -> Result<Self, CardError> {
        Self::create_with(now, PkiOptions::default())
    }

    /// Makes a test PKI in memory.
    pub fn create_with(now: Timestamp, options: PkiOptions) -> Result<Self, CardError> {
        Self::make(now, options, None)
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
        Self::load_or_create_with(folder, disk, now, PkiOptions::default())
    }

    /// [`TestPki::load_or_create`]. The address is kept in the folder and used again when the
    /// options name none; certificates that name another one are issued anew for the same keys.
    pub fn load_or_create_with(
        folder: &Path,
        disk: Arc<dyn Disk>,
        now: Timestamp,
        mut options: PkiOptions,
    ) -> Result<Self, CardError> {
        let folder = Folder::new(folder, disk)?;
        let mut kept = folder.revocations()?;
        match &options.address {
            None => options.address = kept.address,
            Some(_) if options.address == kept.address => {}
            Some(_) => {
                kept.address.clone_from(&options.address);
                folder.keep_revocations(&kept)?;
            }
        }
        Self::make(now, options, Some(folder))
    }

    /// The RSA root certificate (DER).
    pub fn root(&self) -> &[u8] {
        &self.rsa.root.certificate
    }

    /// The RSA root certificate as PEM, for `--trust-root` and `--trust-eid-root`.
    pub fn root_pem(&self) -> String {
        folder::pem("CERTIFICATE", self.root())
    }

    /// The certificate of the RSA citizen CA (DER).
    pub fn citizen_ca(&self) -> &[u8] {
        &self.rsa.citizen_ca.certificate
    }

    /// The certificate of the RSA RRN (DER), issued by the root itself.
    pub fn rrn(&self) -> &[u8] {
        &self.rsa.rrn.certificate
    }

    /// A root certificate (DER).
    pub fn root_of(&self, branch: Branch) -> Result<&[u8], CardError> {
        Ok(&self.hierarchy(branch)?.root.certificate)
    }

    /// A root certificate as PEM.
    pub fn root_pem_of(&self, branch: Branch) -> Result<String, CardError> {
        Ok(folder::pem("CERTIFICATE", self.root_of(branch)?))
    }

    /// The name of the file in the folder that holds a root certificate.
    pub fn root_file(branch: Branch) -> &'static str {
        match branch {
            Branch::Rsa => "root.pem",
            Branch::Ec => "root-ec.pem",
        }
    }

    /// The certificate of an authority (DER).
    pub fn certificate_of(&self, branch: Branch, role: Role) -> Result<&[u8], CardError> {
        Ok(&self.authority(branch, role)?.certificate)
    }

    /// The certificate of an RRN (DER).
    pub fn rrn_of(&self, branch: Branch) -> Result<&[u8], CardError> {
        Ok(&self.hierarchy(branch)?.rrn.certificate)
    }

    /// Where the `rsa` card of `person` keeps its state; `None` for a test PKI in memory.
    pub fn state_file(&self, person: &Person) -> Option<StateFile> {
        self.state_file_of(person, Family::Rsa17)
    }

    /// Where a card of `person` keeps its state; `None` for a test PKI in memory.
    pub fn state_file_of(&self, person: &Person, family: Family) -> Option<StateFile> {
        let folder = self.folder.as_ref()?;
        Some(folder.state_file(person, family))
    }

    /// Where the certificates say that news about them is to be had.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The moment at which this test PKI was made or read.
    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    pub(super) fn rrn_key(&self, branch: Branch) -> Result<&KeyPair, CardError> {
        Ok(&self.hierarchy(branch)?.rrn.key)
    }

    /// A certificate for the RRN that the citizen CA issued instead of the root.
    pub(super) fn misplaced_rrn(&self, branch: Branch) -> Result<Vec<u8>, CardError> {
        let hierarchy = self.hierarchy(branch)?;
        issue::rrn(&hierarchy.rrn.key, &hierarchy.citizen_ca, self.now)
    }

    /// The keys of a card; the same ones whenever the card is made again from this PKI.
    pub(super) fn holder_keys(
        &self,
        person: &Person,
        family: Family,
    ) -> Result<Arc<HolderKeys>, CardError> {
        let mut holders = self.holders.lock().unwrap_or_else(PoisonError::into_inner);
        let card = (person.card_number.clone(), family);
        if let Some(keys) = holders.get(&card) {
            return Ok(Arc::clone(keys));
        }
        let keys = Arc::new(match &self.folder {
            Some(folder) => folder.holder_keys(person, family)?,
            None => HolderKeys::generate(family)?,
        });
        holders.insert(card, Arc::clone(&keys));
        Ok(keys)
    }

    /// The certificates of a card; kept in the folder unless they are to be expired ones.
    pub(super) fn holder_certificates(
        &self,
        wish: &HolderWish<'_>,
    ) -> Result<HolderCertificates, CardError> {
        let (branch, role) = (wish.family.branch(), wish.role());
        let ca = self.authority(branch, role)?;
        let validity = issue::validity(wish.person, wish.expired.then_some(self.now))?;
        let places = issue::Places::of(self.address.as_deref(), branch, role);
        let certify = |purpose| issue::holder(wish, purpose, ca, validity, places.as_ref());
        let folder = self.folder.as_ref().filter(|_| !wish.expired);
        let one = |purpose: issue::Purpose| match folder {
            Some(folder) => folder.holder_certificate(wish, purpose, validity, &certify),
            None => certify(purpose),
        };
        Ok(HolderCertificates {
            authentication: one(issue::Purpose::Authentication)?,
            signature: one(issue::Purpose::Signature)?,
        })
    }

    fn make(
        now: Timestamp,
        options: PkiOptions,
        folder: Option<Folder>,
    ) -> Result<Self, CardError> {
        let address = options.address;
        let rsa = Hierarchy::make(Branch::Rsa, folder.as_ref(), now, address.as_deref())?;
        Ok(Self {
            rsa,
            ec: OnceLock::new(),
            now,
            folder,
            holders: Mutex::default(),
            address,
            ocsp_signer: options.ocsp_signer,
            revocations: Mutex::default(),
        })
    }

    fn hierarchy(&self, branch: Branch) -> Result<&Hierarchy, CardError> {
        if branch == Branch::Rsa {
            return Ok(&self.rsa);
        }
        if let Some(made) = self.ec.get() {
            return Ok(made);
        }
        let folder = self.folder.as_ref();
        let made = Hierarchy::make(Branch::Ec, folder, self.now, self.address.as_deref())?;
        // When another thread was first, its authorities are the ones that count.
        Ok(self.ec.get_or_init(|| made))
    }

    fn authority(&self, branch: Branch, role: Role) -> Result<&hierarchy::Authority, CardError> {
        let hierarchy = self.hierarchy(branch)?;
        match role {
            Role::Root => Ok(&hierarchy.root),
            Role::CitizenCa => Ok(&hierarchy.citizen_ca),
            Role::ForeignerCa => {
                hierarchy.foreigner_ca(self.folder.as_ref(), self.now, self.address.as_deref())
            }
        }
    }
}
