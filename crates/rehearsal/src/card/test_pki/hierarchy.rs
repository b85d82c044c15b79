//! A root and what stands below it.

use std::sync::OnceLock;

use jiff::Timestamp;

use super::folder::Folder;
use super::issue::{self, Places};
use super::{Branch, CardError};
use crate::authority::{KeyKind, KeyPair};

/// A key with its certificate.
#[derive(Debug)]
pub(super) struct Authority {
    pub key: KeyPair,
    pub certificate: Vec<u8>,
}

/// The authorities that publish news about certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The root: certifies the others and the RRN.
    Root,
    /// Certifies Belgians.
    CitizenCa,
    /// Certifies holders of cards for foreigners (document types from 11 on).
    ForeignerCa,
}

/// One branch of the test PKI.
#[derive(Debug)]
pub(super) struct Hierarchy {
    branch: Branch,
    pub root: Authority,
    pub citizen_ca: Authority,
    pub rrn: Authority,
    foreigner_ca: OnceLock<Authority>,
    /// The key of the OCSP responder, which the authorities certify anew for each answer.
    responder: OnceLock<KeyPair>,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Root, Self::CitizenCa, Self::ForeignerCa];

    /// The name of the authority's files, without an ending.
    pub fn file_name(self, branch: Branch) -> &'static str {
        match (self, branch) {
            (Self::Root, Branch::Rsa) => "root",
            (Self::Root, Branch::Ec) => "root-ec",
            (Self::CitizenCa, Branch::Rsa) => "citizen-ca",
            (Self::CitizenCa, Branch::Ec) => "citizen-ca-ec",
            (Self::ForeignerCa, Branch::Rsa) => "foreigner-ca",
            (Self::ForeignerCa, Branch::Ec) => "foreigner-ca-ec",
        }
    }
}

impl Branch {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Rsa, Self::Ec];

    pub(super) fn key_kind(self) -> KeyKind {
        match self {
            Self::Rsa => KeyKind::Rsa2048,
            Self::Ec => KeyKind::P384,
        }
    }
}

impl Hierarchy {
    pub fn make(
        branch: Branch,
        folder: Option<&Folder>,
        now: Timestamp,
        address: Option<&str>,
    ) -> Result<Self, CardError> {
        let places = Places::of(address, branch, Role::Root);
        let root = authority(folder, Role::Root.file_name(branch), branch, |key| {
            issue::root(key, branch, now)
        })?;
        let citizen_ca = authority(folder, Role::CitizenCa.file_name(branch), branch, |key| {
            issue::ca(key, branch, Role::CitizenCa, &root, now, places.as_ref())
        })?;
        let rrn_name = match branch {
            Branch::Rsa => "rrn",
            Branch::Ec => "rrn-ec",
        };
        let rrn = authority(folder, rrn_name, branch, |key| issue::rrn(key, &root, now))?;
        Ok(Self {
            branch,
            root,
            citizen_ca,
            rrn,
            foreigner_ca: OnceLock::new(),
            responder: OnceLock::new(),
        })
    }

    /// The foreigner CA, made when it is first needed.
    pub fn foreigner_ca(
        &self,
        folder: Option<&Folder>,
        now: Timestamp,
        address: Option<&str>,
    ) -> Result<&Authority, CardError> {
        if let Some(made) = self.foreigner_ca.get() {
            return Ok(made);
        }
        let places = Places::of(address, self.branch, Role::Root);
        let name = Role::ForeignerCa.file_name(self.branch);
        let made = authority(folder, name, self.branch, |key| {
            let role = Role::ForeignerCa;
            issue::ca(key, self.branch, role, &self.root, now, places.as_ref())
        })?;
        Ok(self.foreigner_ca.get_or_init(|| made))
    }

    /// The key of the OCSP responder.
    pub fn responder(&self) -> Result<&KeyPair, CardError> {
        if let Some(made) = self.responder.get() {
            return Ok(made);
        }
        let made = KeyPair::generate(self.branch.key_kind())?;
        Ok(self.responder.get_or_init(|| made))
    }
}

/// From the folder when there is one, else new.
fn authority(
    folder: Option<&Folder>,
    name: &str,
    branch: Branch,
    certify: impl Fn(&KeyPair) -> Result<Vec<u8>, CardError>,
) -> Result<Authority, CardError> {
    match folder {
        Some(folder) => folder.authority(name, branch.key_kind(), certify),
        None => {
            let key = KeyPair::generate(branch.key_kind())?;
            let certificate = certify(&key)?;
            Ok(Authority { key, certificate })
        }
    }
}
