//! The set of workflows, the catalogue and the diagnoses: an update over ours, the person's own files over both.

use std::path::{Path, PathBuf};

use ::access::catalogue::Catalogue;
use ::access::diagnosis::Diagnoses;
use ::access::import::finding::Rules as FindingRules;
use ::access::workflow::Set;
use ::access::{Rulebook, RulebookError};

use super::update;
use crate::{Desk, Failure};

/// Everything that is data and no program.
pub(super) struct Rules {
    /// Workflows, words, links, contacts.
    pub(super) set: Set,
    /// Qualities, roles, applications, functions, chains, headings of exports.
    pub(super) catalogue: Catalogue,
    /// The rows of the diagnosis.
    pub(super) diagnoses: Diagnoses,
    /// What is found in exports.
    pub(super) findings: FindingRules,
    /// What is wrong with files of the person's own: they are left out.
    pub(super) faults: Vec<RulebookError>,
    /// Why the update that is kept does not count.
    pub(super) update: Option<Failure>,
}

impl Rules {
    pub(super) fn read(desk: &Desk) -> Result<Self, Failure> {
        let (whole, update) = update::in_use(desk, built_in()?);
        let own = own_files(desk, &own_folder(desk))?;
        let (whole, faults) = whole.with_own(&texts(&own));
        for fault in &faults {
            tracing::warn!(code = fault.code(), %fault, "a file of one's own is left out");
        }
        Ok(Self {
            findings: FindingRules::of(&whole.catalogue),
            set: whole.set,
            catalogue: whole.catalogue,
            diagnoses: whole.diagnoses,
            faults,
            update,
        })
    }
}

/// What comes with Clavis.
pub(super) fn built_in() -> Result<Rulebook, Failure> {
    // A defect of the program.
    Rulebook::ours().map_err(|faults| {
        let reason = faults.first().map_or_else(String::new, ToString::to_string);
        Failure::new("ACCESS-WORKFLOWS", vec![("reason", reason)])
    })
}

/// Files as the rules read them.
pub(super) fn texts(files: &[(String, String)]) -> Vec<(&str, &str)> {
    let files = files.iter();
    files
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

/// The folder of workflows and words of one's own, in the settings.
pub(super) fn own_folder(desk: &Desk) -> PathBuf {
    desk.places.config.join("workflows")
}

/// Name and text of every `.toml` file of a folder and of its `words`.
pub(super) fn own_files(desk: &Desk, folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = Vec::new();
    for (prefix, folder) in [("", folder.to_path_buf()), ("words/", folder.join("words"))] {
        if !desk.disk.exists(&folder) {
            continue;
        }
        for path in desk.disk.list(&folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if !name.ends_with(".toml") {
                continue;
            }
            let bytes = desk.disk.read(&path)?;
            files.push((
                format!("{prefix}{name}"),
                String::from_utf8_lossy(&bytes).into_owned(),
            ));
        }
    }
    Ok(files)
}
