//! Taking over a keystore that another program began or made.

mod settle;

use schemars::JsonSchema;
use serde::Serialize;

use crate::inspect::state_of;
use crate::layout::entries;
use crate::pkcs12::{self, Dialect, Pkcs12, Profile};
use crate::{Keystore, KeystoreError, State};

/// What a keystore of another program is, and what it takes to bring it into the layout.
///
/// For the one who asked: aliases may hold names and numbers of persons.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Adoption {
    /// How far the keystore is; `temporary` is a half-done request that can be completed.
    pub state: State,
    /// The program that seems to have written it.
    pub written: Dialect,
    /// How it will be protected when written again: the profile nearest to what it was.
    pub profile: Profile,
    /// What writing it again changes; empty when it has the layout already.
    pub changes: Vec<Change>,
    /// How many private keys it has; all of them stay.
    pub keys: usize,
    /// How many different certificates it has; all of them stay.
    pub certificates: usize,
    /// Object identifiers of entries that are neither key nor certificate; they are not written again.
    pub left_out: Vec<String>,
}

/// One thing that is different after adopting.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// The key of the certificate gets the alias `authentication`.
    AuthenticationNamed {
        /// The alias before; `null` when there was none.
        before: Option<String>,
    },
    /// The key of an encryption token (ETK) gets its decimal serial number as alias.
    EtkNamed {
        /// The alias before; `null` when there was none.
        before: Option<String>,
        /// The alias from now on.
        alias: String,
    },
    /// A certificate of the chain gets the entry of its own that eHealth software expects.
    CertificateEntry {
        /// The alias: its subject, RFC 2253.
        alias: String,
    },
    /// A certificate entry under another spelling of that alias goes.
    CertificateEntryGone {
        /// The alias before.
        alias: String,
    },
    /// The file gets the check value (MAC) that it lacks.
    MacAdded,
}

impl Change {
    /// The identifier of its sentence in the catalogue.
    pub fn id(&self) -> &'static str {
        match self {
            Self::AuthenticationNamed { .. } => "keystore-change-authentication-named",
            Self::EtkNamed { .. } => "keystore-change-etk-named",
            Self::CertificateEntry { .. } => "keystore-change-certificate-entry",
            Self::CertificateEntryGone { .. } => "keystore-change-certificate-entry-gone",
            Self::MacAdded => "keystore-change-mac-added",
        }
    }

    /// The named values of its sentence, as they are in the file: for the one who asked.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::EtkNamed { alias, .. }
            | Self::CertificateEntry { alias }
            | Self::CertificateEntryGone { alias } => vec![("alias", alias.clone())],
            Self::AuthenticationNamed { .. } | Self::MacAdded => Vec::new(),
        }
    }
}

/// A keystore in the layout, and how it came there. Without `Debug`, since it holds keys.
pub struct Adopted {
    /// What is told to people.
    pub report: Adoption,
    /// The keystore as it would be written; nothing is on a disk yet, see [`crate::file::adopt`].
    pub keystore: Keystore,
}

/// Reads a keystore of any program and brings it into the layout, without losing any key or
/// certificate.
///
/// Taken are: files with the entry `authentication`, half-done ones with the placeholder
/// certificate too; and files without it that have exactly one key which a certificate for
/// signing, or else the placeholder, belongs to.
///
/// # Errors
/// Those of [`pkcs12::open_without_mac`]; [`KeystoreError::NoAuthentication`] when no key, or
/// more than one, could be that of the certificate; [`KeystoreError::KeysMissing`] never, unless
/// this function has a fault.
pub fn adopt(bytes: &[u8], password: &str) -> Result<Adopted, KeystoreError> {
    let opened = pkcs12::open_without_mac(bytes, password)?;
    let mut contents = opened.contents;
    let before = Inventory::of(&contents);
    let mut changes = settle::aliases(&mut contents)?;
    let state = state_of(&contents);
    let left_out = contents.passed_over.clone();
    let profile = Profile::nearest(&opened.outline);
    let keystore = entries::read(contents, profile)?;
    let written = entries::of(&keystore);
    before.is_whole_in(&written)?;
    changes.extend(before.entry_changes(&written));
    if opened.outline.mac.is_none() {
        changes.push(Change::MacAdded);
    }
    let report = Adoption {
        state,
        written: Dialect::of(&opened.outline),
        profile,
        changes,
        keys: before.keys,
        certificates: before.certificates.len(),
        left_out,
    };
    Ok(Adopted { report, keystore })
}

/// What a file had before; nothing of it may be lost.
struct Inventory {
    /// Different private keys.
    keys: usize,
    /// Different certificates, sorted.
    certificates: Vec<Vec<u8>>,
    /// Aliases of certificate entries.
    entries: Vec<String>,
}

impl Inventory {
    fn of(contents: &Pkcs12) -> Self {
        let mut keys: Vec<&[u8]> = contents
            .keys
            .iter()
            .map(|key| key.pkcs8.as_slice())
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let mut certificates: Vec<Vec<u8>> = contents
            .certificates
            .iter()
            .map(|bag| bag.der.clone())
            .collect();
        certificates.sort_unstable();
        certificates.dedup();
        Self {
            keys: keys.len(),
            certificates,
            entries: entry_aliases(contents),
        }
    }

    fn is_whole_in(&self, written: &Pkcs12) -> Result<(), KeystoreError> {
        let after = Self::of(written);
        let missing = self.keys.saturating_sub(after.keys);
        let gone = |der: &&Vec<u8>| !after.certificates.contains(der);
        if missing > 0 || self.certificates.iter().any(|der| gone(&der)) {
            return Err(KeystoreError::KeysMissing { missing });
        }
        Ok(())
    }

    fn entry_changes(&self, written: &Pkcs12) -> Vec<Change> {
        let after = entry_aliases(written);
        let new = after.iter().filter(|alias| !self.entries.contains(alias));
        let gone = self.entries.iter().filter(|alias| !after.contains(alias));
        new.map(|alias| Change::CertificateEntry {
            alias: alias.clone(),
        })
        .chain(gone.map(|alias| Change::CertificateEntryGone {
            alias: alias.clone(),
        }))
        .collect()
    }
}

fn entry_aliases(contents: &Pkcs12) -> Vec<String> {
    let own = contents
        .certificates
        .iter()
        .filter(|bag| bag.local_key_id.is_none());
    own.filter_map(|bag| bag.alias.clone()).collect()
}

#[cfg(test)]
mod tests;
