//! A newer set that the makers signed, taken from a folder and kept as one file. It is verified anew at each start:
//! nobody has to trust the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ::access::Rulebook;
use ::access::workflow::verify;
use host::Access as FileAccess;
use serde::{Deserialize, Serialize};

use super::Access;
use super::rules::{built_in, own_files};
use crate::answers::WorkflowsAnswer;
use crate::{Desk, Failure};

/// An update as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    listing: String,
    signature: String,
    files: BTreeMap<String, String>,
}

impl Kept {
    fn verified(&self, desk: &Desk, used: &Rulebook) -> Result<Rulebook, Failure> {
        let files: Vec<(&str, &str)> = self
            .files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let keys = desk.access.update_keys();
        let day = used.set.edition();
        verify(&self.listing, &self.signature, &files, &keys, day)
            .map_err(|error| Failure::new(error.code(), error.facts()))
    }
}

/// The update that is kept, where it counts; else what is built in, with the reason. One that is not newer than the
/// program's own set has done its work, and is no reason.
pub(super) fn in_use(desk: &Desk, ours: Rulebook) -> (Rulebook, Option<Failure>) {
    let file = kept_file(desk);
    if !desk.disk.exists(&file) {
        return (ours, None);
    }
    let read = || -> Result<Rulebook, Failure> {
        let bytes = desk.disk.read(&file)?;
        let kept: Kept = serde_json::from_slice(&bytes).map_err(|_| unreadable(&file))?;
        kept.verified(desk, &ours)
    };
    match read() {
        Ok(update) => (update, None),
        Err(failure) if failure.code() == "ACCESS-UPDATE-OLDER" => (ours, None),
        Err(failure) => {
            tracing::warn!(code = failure.code(), "the kept update is left out");
            (ours, Some(failure))
        }
    }
}

impl Access<'_> {
    /// Takes a newer set from a folder: its files beside `listing.txt` and `signature.txt`. It counts from then on.
    ///
    /// # Errors
    /// `ACCESS-UPDATE-...`, `DISK-...`; nothing is changed then.
    pub fn take_workflows(&self, folder: &Path) -> Result<WorkflowsAnswer, Failure> {
        let disk = self.desk.disk.as_ref();
        let text = |name: &str| -> Result<String, Failure> {
            let path = folder.join(name);
            if !disk.exists(&path) {
                return Err(unreadable(&path));
            }
            String::from_utf8(disk.read(&path)?).map_err(|_| unreadable(&path))
        };
        let kept = Kept {
            listing: text("listing.txt")?,
            signature: text("signature.txt")?,
            files: own_files(self.desk, folder)?.into_iter().collect(),
        };
        // Against what is in use: an update never goes back to an older one.
        let (used, _) = in_use(self.desk, built_in()?);
        kept.verified(self.desk, &used)?;
        let file = kept_file(self.desk);
        let bytes = serde_json::to_vec(&kept).map_err(|_| unreadable(&file))?;
        disk.make_folder(&self.desk.places.config, FileAccess::Default)?;
        disk.replace(&file, &bytes, FileAccess::Default)?;
        self.write("workflows.updated", "", &[], &[])?;
        self.desk.access.rules_changed();
        self.desk.access()?.workflows()
    }
}

fn kept_file(desk: &Desk) -> PathBuf {
    desk.places.config.join("workflows-update.json")
}

fn unreadable(file: &Path) -> Failure {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Failure::new(
        "ACCESS-UPDATE-UNREADABLE",
        vec![("file", name.into_owned())],
    )
}

#[cfg(test)]
mod tests;
