//! Keystores as files: another password, another form, taking over, a second safe place.

use std::path::{Path, PathBuf};

use keystore::Profile;
use keystore::copy::{self, CloudFolder};
use serde::{Deserialize, Serialize};

use crate::answers::{AdoptAnswer, CopyAnswer, DrillAnswer, PasswordAnswer, StandingWords};
use crate::certificate::{state_of, state_word, turn};
use crate::registered::turn_of;
use crate::site::{shown, shown_dn};
use crate::{Desk, Failure, KeystorePassword};

/// How a keystore is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeystoreForm {
    /// As the official client writes it: every program opens it, Java 8 too.
    Compatible,
    /// AES-256 and SHA-256: stronger, but not for old programs.
    Modern,
}

impl std::str::FromStr for KeystoreForm {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "compatible" => Ok(Self::Compatible),
            "modern" => Ok(Self::Modern),
            _ => Err("compatible, modern".to_owned()),
        }
    }
}

/// Where the copies of a keystore are.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Places {
    /// Folders, the latest last.
    folders: Vec<PathBuf>,
}

impl Desk {
    /// Gives a keystore another password, and another form when one is wanted. The file before stays
    /// beside it, with its old password.
    ///
    /// # Errors
    /// `CERT-IN-USE`, `KEYSTORE-...`, `DISK-...`.
    pub fn change_password(
        &self,
        keystore: &Path,
        old: &str,
        new: &KeystorePassword,
        form: Option<KeystoreForm>,
    ) -> Result<PasswordAnswer, Failure> {
        let path = absolute(keystore);
        let _held = self.held(&path)?;
        let disk = self.disk.as_ref();
        if old != new.as_str() || form.is_none() {
            keystore::file::change_password(disk, &path, old, new)?;
        }
        if let Some(form) = form {
            keystore::file::change_profile(disk, &path, new, profile(form))?;
        }
        let report = keystore::inspect(&disk.read(&path)?, Some(new.as_str()))?;
        let previous = host::previous(&path);
        Ok(PasswordAnswer {
            keystore: shown(&path),
            keys: report.keys.len(),
            previous: disk.exists(&previous).then(|| shown(&previous)),
            copies: self.refresh_copies(&path),
        })
    }

    /// Takes over a keystore of another program: its layout, and its place in the journal.
    ///
    /// # Errors
    /// `CERT-IN-USE`, `KEYSTORE-...`, and those of the platform but for one that cannot be reached.
    pub fn adopt(
        &self,
        keystore: &Path,
        platform: Option<&str>,
        old: &str,
        new: &KeystorePassword,
    ) -> Result<AdoptAnswer, Failure> {
        let path = absolute(keystore);
        let site = self.site(self.platform_of(&path, platform)?.as_deref())?;
        let _held = self.held(&path)?;
        let adopted = site.with(self, |life| life.adopt(&path, old, new))?;
        let state = state_of(adopted.stage);
        let changes = adopted.adoption.changes.iter();
        Ok(AdoptAnswer {
            state,
            platform: site.name(),
            name: Some(shown_dn(&adopted.record.name)).filter(|name| !name.is_empty()),
            keystore: shown(&path),
            key_identifier: adopted.record.key,
            sentence: self.say(
                &format!("keystore-{}", state_word(adopted.adoption.state)),
                &[],
            ),
            changed: changes
                .map(|change| self.say(change.id(), &change.facts()))
                .collect(),
            standing: adopted.standing.map(|standing| StandingWords {
                status: standing.certificate.word().to_owned(),
                etk_status: standing.etk.word().to_owned(),
                sentence: self.say(&standing.id(), &[]),
                next: self.say(standing.next().id(), &[]),
                turn: turn_of(standing.turn()),
            }),
            turn: turn(state),
        })
    }

    /// Copies a keystore to a second place and remembers that place: later changes go there too.
    ///
    /// # Errors
    /// `KEYSTORE-...`, `DISK-...`.
    pub fn copy_keystore(&self, keystore: &Path, folder: &Path) -> Result<CopyAnswer, Failure> {
        let (path, folder) = (absolute(keystore), absolute(folder));
        let _held = self.held(&path)?;
        let copy = copy::write(self.disk.as_ref(), &path, &folder)?;
        self.remember_copy(&path, &folder)?;
        Ok(self.copy_words(&path, &copy))
    }

    /// The restore drill: opens a copy as after a loss, and compares it with the original when it is
    /// there.
    ///
    /// # Errors
    /// `KEYSTORE-...`, `DISK-...`.
    pub fn drill(
        &self,
        copy: &Path,
        original: Option<&Path>,
        password: &str,
    ) -> Result<DrillAnswer, Failure> {
        let copy = absolute(copy);
        let disk = self.disk.as_ref();
        let drill = copy::drill(disk, &copy, password, original)?;
        Ok(DrillAnswer {
            copy: shown(&copy),
            keys: drill.keys,
            missing: drill.missing,
            identical: drill.identical,
        })
    }

    /// Writes a changed keystore to the places that are remembered for it; a place that is not
    /// there is told, and stops nothing.
    pub(crate) fn refresh_copies(&self, keystore: &Path) -> Vec<CopyAnswer> {
        let mut answers = Vec::new();
        for folder in self.copy_places(keystore).folders {
            match copy::write(self.disk.as_ref(), keystore, &folder) {
                Ok(copy) => answers.push(self.copy_words(keystore, &copy)),
                Err(error) => {
                    tracing::warn!(code = error.code(), "a second place cannot be written");
                    answers.push(CopyAnswer {
                        keystore: shown(keystore),
                        copy: shown(&folder.join(keystore.file_name().unwrap_or_default())),
                        cloud: None,
                        warning: Some(self.say("copy-not-refreshed", &[])),
                        written: false,
                    });
                }
            }
        }
        answers
    }

    fn copy_words(&self, keystore: &Path, copy: &copy::Copy) -> CopyAnswer {
        let cloud = copy.cloud.as_ref().map(|cloud: &CloudFolder| cloud.name());
        CopyAnswer {
            keystore: shown(keystore),
            copy: shown(&copy.path),
            warning: cloud
                .map(|name| self.say("keystore-copy-in-cloud", &[("cloud", name.to_owned())])),
            cloud: cloud.map(str::to_owned),
            written: true,
        }
    }

    fn remember_copy(&self, keystore: &Path, folder: &Path) -> Result<(), Failure> {
        let mut places = self.copy_places(keystore);
        if !places.folders.iter().any(|known| known == folder) {
            places.folders.push(folder.to_path_buf());
            let journal = self.journal()?;
            let known = journal.find(&look_up(keystore))?.pop();
            let payload = serde_json::to_vec(&places).unwrap_or_default();
            let look_up = look_up(keystore);
            let entry = store::NewEntry {
                step: COPIES,
                version: 1,
                payload: &payload,
                look_ups: &[&look_up],
                after: None,
            };
            journal.append_entry(&known.unwrap_or_else(store::ThreadId::random), &entry)?;
        }
        Ok(())
    }

    fn copy_places(&self, keystore: &Path) -> Places {
        let read = || -> Result<Option<Places>, Failure> {
            let journal = self.journal()?;
            let Some(thread) = journal.find(&look_up(keystore))?.pop() else {
                return Ok(None);
            };
            let entry = journal.latest(&thread)?;
            Ok(entry
                .as_ref()
                .and_then(|entry| entry.payload.bytes())
                .and_then(|bytes| serde_json::from_slice(bytes).ok()))
        };
        match read() {
            Ok(places) => places.unwrap_or_default(),
            Err(failure) => {
                tracing::warn!(
                    code = failure.code(),
                    "the journal does not tell the copies"
                );
                Places::default()
            }
        }
    }
}

fn profile(form: KeystoreForm) -> Profile {
    match form {
        KeystoreForm::Compatible => Profile::Compatible,
        KeystoreForm::Modern => Profile::Modern,
    }
}

pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

fn look_up(keystore: &Path) -> Vec<u8> {
    [b"copies:", keystore.as_os_str().as_encoded_bytes()].concat()
}

/// The word in the journal.
const COPIES: &str = "keystore.copies";
