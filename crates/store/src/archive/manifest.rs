//! The first entry of every archive: what else is in it.

use aws_lc_rs::digest::{SHA256, digest};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{ArchiveEntry, damaged};
use crate::StoreError;

/// What an archive holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    format: String,
    version: u32,
    pub(super) made: Timestamp,
    entries: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    name: String,
    bytes: u64,
    sha256: String,
}

impl Manifest {
    pub(super) fn of(entries: &[ArchiveEntry], made: Timestamp) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            made,
            entries: entries.iter().map(Line::of).collect(),
        }
    }

    pub(super) fn to_entry(&self) -> Result<ArchiveEntry, StoreError> {
        let json = serde_json::to_vec_pretty(self).map_err(|_| StoreError::ArchiveFailed)?;
        Ok(ArchiveEntry {
            name: NAME.to_owned(),
            content: Zeroizing::new(json),
        })
    }

    /// Reads the manifest. The version is looked at before anything that a newer one may have changed.
    pub(super) fn read(entry: &ArchiveEntry) -> Result<Self, StoreError> {
        if entry.name != NAME {
            return Err(StoreError::NotAnArchive);
        }
        let json: serde_json::Value =
            serde_json::from_slice(&entry.content).map_err(|_| damaged("manifest"))?;
        if json.get("format").and_then(|format| format.as_str()) != Some(FORMAT) {
            return Err(StoreError::NotAnArchive);
        }
        match json.get("version").and_then(serde_json::Value::as_u64) {
            Some(found) if found > u64::from(VERSION) => {
                return Err(StoreError::ArchiveNewer {
                    found: found.to_string(),
                    known: VERSION.to_string(),
                });
            }
            Some(1) => {}
            _ => return Err(damaged("manifest")),
        }
        serde_json::from_value(json).map_err(|_| damaged("manifest"))
    }

    /// The entries are exactly those of the manifest, octet for octet.
    pub(super) fn holds(&self, entries: &[ArchiveEntry]) -> Result<(), StoreError> {
        let found: Vec<Line> = entries.iter().map(Line::of).collect();
        let same = |(one, other): (&Line, &Line)| {
            one.name == other.name && one.bytes == other.bytes && one.sha256 == other.sha256
        };
        match found.len() == self.entries.len() && found.iter().zip(&self.entries).all(same) {
            true => Ok(()),
            false => Err(damaged("entries")),
        }
    }
}

impl Line {
    fn of(entry: &ArchiveEntry) -> Self {
        let sum = digest(&SHA256, &entry.content);
        Self {
            name: entry.name.clone(),
            bytes: entry.content.len() as u64,
            sha256: sum
                .as_ref()
                .iter()
                .map(|octet| format!("{octet:02x}"))
                .collect(),
        }
    }
}

pub(super) const NAME: &str = "clavis-backup.json";
const FORMAT: &str = "clavis-backup";
const VERSION: u32 = 1;
