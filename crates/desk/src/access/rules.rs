//! The set of workflows, the catalogue and the diagnoses, with the person's own files over them.

use std::path::{Path, PathBuf};

use ::access::catalogue::Catalogue;
use ::access::diagnosis::Diagnoses;
use ::access::import::Words as ImportWordsOfCatalogue;
use ::access::import::finding::Rules as FindingRules;
use ::access::workflow::{OURS, Set, WorkflowError, ours};

use crate::{Desk, Failure};

/// Everything that is data and no program.
pub(super) struct Rules {
    /// Workflows, words, links, contacts.
    pub(super) set: Set,
    /// Qualities, roles, applications, functions, chains.
    pub(super) catalogue: Catalogue,
    /// The rows of the diagnosis.
    pub(super) diagnoses: Diagnoses,
    /// Headings and types of exports.
    pub(super) headings: ImportWordsOfCatalogue,
    /// What is found in exports.
    pub(super) findings: FindingRules,
}

impl Rules {
    pub(super) fn read(desk: &Desk) -> Result<Self, Failure> {
        let set = ours().map_err(|faults| broken(faults.first()))?;
        let own = own_files(desk, &own_folder(desk))?;
        let own: Vec<(&str, &str)> = own
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let (set, faults) = set.with_own(&own);
        for fault in &faults {
            // Told by `access workflows check`; a file that is wrong is left out.
            tracing::warn!(code = fault.code(), %fault, "a workflow of one's own is left out");
        }
        let catalogue = text_of("catalogue.toml")?;
        Ok(Self {
            set,
            catalogue: Catalogue::read("catalogue.toml", catalogue)?,
            diagnoses: Diagnoses::read("diagnoses.toml", text_of("diagnoses.toml")?)?,
            headings: ImportWordsOfCatalogue::read(catalogue)?,
            findings: FindingRules::read(catalogue)?,
        })
    }
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

fn text_of(name: &str) -> Result<&'static str, Failure> {
    let found = OURS.iter().find(|(file, _)| *file == name);
    found.map(|(_, text)| *text).ok_or_else(|| broken(None))
}

/// Our own set cannot be read: a defect of the program.
fn broken(fault: Option<&WorkflowError>) -> Failure {
    let reason = fault.map_or_else(String::new, ToString::to_string);
    Failure::new("ACCESS-WORKFLOWS", vec![("reason", reason)])
}
