//! A new computer: everything of Clavis in one encrypted file, and back again.
//!
//! The keystores travel as they are, each with its own password; the journal travels with its keys.

use std::path::{Path, PathBuf};

use certificates::inventory;
use host::Access;
use keystore::copy::cloud_folder;
use serde::{Deserialize, Serialize};
use store::{ArchiveEntry, Journal, Records, RecordsError, Relation, StoreError, archive};
use zeroize::Zeroizing;

use crate::answers::{AccessRestored, BackupAnswer, RestoreAnswer};
use crate::keystores::absolute;
use crate::site::{JOURNAL, shown};
use crate::{Desk, Failure, KeystorePassword};

/// Where a file of the backup was, so that it can stand in the same place again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    /// Name in the archive.
    entry: String,
    /// The path on the old computer.
    path: PathBuf,
    /// The same below the home folder, when it was there.
    below_home: Option<PathBuf>,
}

impl Desk {
    /// Writes every keystore that this computer knows and the journal into one file, encrypted under
    /// a passphrase, those of `platform` too when the journal does not know it; the file is read back and opened before this returns. It must not exist yet.
    ///
    /// # Errors
    /// `DISK-...`, `STORE-...`.
    pub fn backup(
        &self,
        file: &Path,
        platform: Option<&str>,
        passphrase: &KeystorePassword,
    ) -> Result<BackupAnswer, Failure> {
        let file = absolute(file);
        let disk = self.disk.as_ref();
        if disk.exists(&file) {
            return Err(host::DiskError::Exists { path: file }.into());
        }
        let keystores = self.keystores_to_back_up(platform)?;
        let mut entries = Vec::new();
        let mut places = Vec::new();
        for (number, path) in keystores.iter().enumerate() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let entry = format!("{KEYSTORES}/{number}/{name}");
            entries.push(ArchiveEntry {
                name: entry.clone(),
                content: Zeroizing::new(disk.read(path)?),
            });
            places.push(Place {
                entry,
                path: path.clone(),
                below_home: path
                    .strip_prefix(&self.places.home)
                    .map(Path::to_path_buf)
                    .ok(),
            });
        }
        entries.push(ArchiveEntry {
            name: PLACES.to_owned(),
            content: Zeroizing::new(serde_json::to_vec(&places).unwrap_or_default()),
        });
        let journal = disk.exists(&self.places.data.join(JOURNAL));
        if journal {
            let snapshot = self.journal()?.snapshot()?;
            entries.push(ArchiveEntry {
                name: JOURNAL.to_owned(),
                content: Zeroizing::new(snapshot.database),
            });
            entries.extend(snapshot.keys.into_iter().map(|(name, key)| ArchiveEntry {
                name: format!("{KEYS}/{name}"),
                content: key,
            }));
        }
        let (packed, access_left_out) = self.access_to_back_up()?;
        let access = !packed.is_empty();
        entries.extend(packed);
        let bytes = archive::seal(&entries, passphrase.as_str(), self.clock.now())?;
        disk.write_new(&file, &bytes, Access::Owner)?;
        if let Err(error) = opens_again(&disk.read(&file)?, passphrase, entries.len()) {
            let _ = disk.remove(&file);
            return Err(error);
        }
        let cloud = file.parent().and_then(|folder| cloud_folder(disk, folder));
        let cloud = cloud.map(|cloud| cloud.name().to_owned());
        Ok(BackupAnswer {
            file: file.display().to_string(),
            keystores: keystores.iter().map(|path| shown(path)).collect(),
            journal,
            access,
            access_left_out,
            warning: cloud
                .as_ref()
                .map(|name| self.say("keystore-copy-in-cloud", &[("cloud", name.clone())])),
            cloud,
        })
    }

    /// Puts everything back, on a computer where Clavis has no journal yet. Nothing that exists is
    /// touched: a keystore that is there with other content stops it before anything is written, and
    /// access management that is here and newer stays, which is told.
    /// The journal comes last, so a restore that was interrupted can be done again.
    ///
    /// # Errors
    /// `RESTORE-NOT-EMPTY`, `RESTORE-CONFLICT`, `DISK-...`, `STORE-...`.
    pub fn restore(&self, file: &Path, passphrase: &str) -> Result<RestoreAnswer, Failure> {
        let disk = self.disk.as_ref();
        let journal = self.places.data.join(JOURNAL);
        if disk.exists(&journal) {
            return Err(Failure::new(
                "RESTORE-NOT-EMPTY",
                vec![("path", shown(&journal))],
            ));
        }
        let opened = archive::open(&disk.read(&absolute(file))?, passphrase)?;
        let entry = |name: &str| opened.entries.iter().find(|entry| entry.name == name);
        let places: Vec<Place> = entry(PLACES)
            .and_then(|entry| serde_json::from_slice(&entry.content).ok())
            .ok_or(store::StoreError::NotAnArchive)?;
        let mut targets = Vec::new();
        for place in &places {
            let content = &entry(&place.entry)
                .ok_or(store::StoreError::NotAnArchive)?
                .content;
            let target = self.target(place);
            if disk.exists(&target) && disk.read(&target)? != **content {
                return Err(Failure::new(
                    "RESTORE-CONFLICT",
                    vec![("path", shown(&target))],
                ));
            }
            targets.push((place.path.clone(), target, content));
        }
        for (_, target, content) in &targets {
            self.put_back(target, content)?;
        }
        let (access, access_sentence) = self.put_access_back(&opened)?;
        let database = entry(JOURNAL);
        if let Some(database) = database {
            for entry in &opened.entries {
                if let Some(name) = entry.name.strip_prefix(&format!("{KEYS}/")) {
                    self.secrets.set(name, &entry.content)?;
                }
            }
            self.put_journal_back(&journal, &database.content, &|old| {
                let moved = targets.iter().find(|(path, _, _)| path == old);
                moved.map(|(_, target, _)| target.clone())
            })?;
        }
        let open = match database {
            Some(_) => inventory::requests(&self.journal()?, disk)?
                .iter()
                .filter(|line| inventory::is_open(line))
                .count(),
            None => 0,
        };
        Ok(RestoreAnswer {
            made: opened.made.to_string(),
            keystores: targets.iter().map(|(_, target, _)| shown(target)).collect(),
            journal: database.is_some(),
            access,
            access_sentence,
            open,
        })
    }

    /// What is known about access, with its key; nothing when nothing is known. Records that somebody
    /// changed from outside keep no keystore out of the backup: they stay out themselves, with a sentence.
    fn access_to_back_up(&self) -> Result<(Vec<ArchiveEntry>, Option<String>), Failure> {
        if !self.has_access_records() {
            return Ok((Vec::new(), None));
        }
        match self.records().and_then(|records| Ok(records.packed()?)) {
            Ok(packed) => Ok((packed.to_vec(), None)),
            Err(failure) if failure.code().starts_with("STORE-RECORDS-") => {
                tracing::warn!(code = failure.code(), "access is not in the backup");
                let reason = self.say(failure.code(), failure.facts());
                Ok((
                    Vec::new(),
                    Some(self.say("access-left-out", &[("reason", reason)])),
                ))
            }
            Err(failure) => Err(failure),
        }
    }

    /// Puts access management back, unless what is here is newer or went another way.
    fn put_access_back(
        &self,
        opened: &archive::OpenedArchive,
    ) -> Result<(AccessRestored, Option<String>), Failure> {
        let ours = opened.entries.iter().filter(|entry| Records::packs(entry));
        let ours: Vec<ArchiveEntry> = ours.cloned().collect();
        if ours.is_empty() {
            return Ok((AccessRestored::None, None));
        }
        let (became, word, erased) = match self.records()?.import_entries(ours) {
            Ok(imported) => match imported.relation {
                Relation::Newer { .. } => {
                    (AccessRestored::Restored, "restored", imported.erased_again)
                }
                Relation::Same => (AccessRestored::Same, "same", 0),
                Relation::Older { .. } => (AccessRestored::Newer, "newer", 0),
                Relation::Diverged { .. } => (AccessRestored::Other, "other", 0),
            },
            Err(StoreError::Records(RecordsError::Diverged { .. })) => {
                (AccessRestored::Other, "other", 0)
            }
            Err(error) => return Err(error.into()),
        };
        let facts = [
            ("state", word.to_owned()),
            (
                "date",
                opened
                    .made
                    .to_zoned(jiff::tz::TimeZone::UTC)
                    .date()
                    .to_string(),
            ),
        ];
        let mut sentence = self.say("access-restored", &facts);
        if erased > 0 {
            sentence.push(' ');
            sentence.push_str(&self.say("access-erased-again", &[]));
        }
        Ok((became, Some(sentence)))
    }

    /// Keystores of their folders and of the journal, with what was kept beside them, each once.
    fn keystores_to_back_up(&self, platform: Option<&str>) -> Result<Vec<PathBuf>, Failure> {
        let disk = self.disk.as_ref();
        let mut found = self.keystore_files(platform)?;
        let earlier: Vec<PathBuf> = found.iter().map(|path| host::previous(path)).collect();
        found.extend(earlier.into_iter().filter(|path| disk.exists(path)));
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// Below the home folder where it was there, else in the usual folder.
    fn target(&self, place: &Place) -> PathBuf {
        let safe = |path: &&PathBuf| {
            let mut parts = path.components();
            parts.all(|part| matches!(part, std::path::Component::Normal(_)))
        };
        match place.below_home.as_ref().filter(safe) {
            Some(below) => self.places.home.join(below),
            None => {
                let folder = self.keystore_folder(None, None);
                folder.join(place.path.file_name().unwrap_or_default())
            }
        }
    }

    fn put_back(&self, target: &Path, content: &[u8]) -> Result<(), Failure> {
        let disk = self.disk.as_ref();
        if !disk.exists(target) {
            if let Some(folder) = target.parent() {
                disk.make_folder(folder, Access::Owner)?;
            }
            disk.write_new(target, content, Access::Owner)?;
        }
        match disk.read(target)? == content {
            true => Ok(()),
            false => Err(host::DiskError::ReadBack {
                path: target.to_path_buf(),
            }
            .into()),
        }
    }

    /// The journal with the new places of its keystores, under a passing name until it is whole.
    fn put_journal_back(
        &self,
        journal: &Path,
        database: &[u8],
        new_place: &dyn Fn(&Path) -> Option<PathBuf>,
    ) -> Result<(), Failure> {
        let disk = self.disk.as_ref();
        disk.make_folder(&self.places.data, Access::Owner)?;
        let passing = self.places.data.join(PASSING);
        for file in [PASSING, PASSING_WAL, PASSING_SHM] {
            let left = self.places.data.join(file);
            if disk.exists(&left) {
                disk.remove(&left)?;
            }
        }
        disk.write_new(&passing, database, Access::Owner)?;
        let whole = {
            let opened = Journal::open(&passing, disk, self.secrets.clone(), self.clock.clone())?;
            opened.verify_chain()?;
            certificates::moved(&opened, new_place)?;
            opened.snapshot()?.database
        };
        disk.write_new(journal, &whole, Access::Owner)?;
        disk.remove(&passing)?;
        Ok(())
    }
}

fn opens_again(bytes: &[u8], passphrase: &KeystorePassword, count: usize) -> Result<(), Failure> {
    let opened = archive::open(bytes, passphrase.as_str())?;
    match opened.entries.len() == count {
        true => Ok(()),
        false => Err(store::StoreError::ArchiveFailed.into()),
    }
}

const KEYSTORES: &str = "keystores";
const KEYS: &str = "journal-keys";
const PLACES: &str = "places.json";
const PASSING: &str = "restoring.sqlite";
const PASSING_WAL: &str = "restoring.sqlite-wal";
const PASSING_SHM: &str = "restoring.sqlite-shm";

#[cfg(test)]
mod tests;
