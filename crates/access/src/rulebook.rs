//! Everything that is data and no program: the workflows with their words, the catalogue, the diagnoses.

use crate::catalogue::{Catalogue, CatalogueError};
use crate::diagnosis::Diagnoses;
use crate::workflow::{CATALOGUE, DIAGNOSES, OURS, Set, WorkflowError};

/// The three, each checked alone and beside the others.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// Workflows, words, links, contacts.
    pub set: Set,
    /// Qualities, roles, applications, functions, chains.
    pub catalogue: Catalogue,
    /// The rows of the diagnosis.
    pub diagnoses: Diagnoses,
}

/// Something in one of the files that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulebookError {
    /// Of a workflow, words, links, contacts; of what is named, or of a text.
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
    /// Of the tables of the catalogue or the diagnoses.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
}

impl Rulebook {
    /// What is built in.
    ///
    /// # Errors
    /// Everything that is wrong with it; a test holds that nothing is.
    pub fn ours() -> Result<Self, Vec<RulebookError>> {
        Self::read(OURS)
    }

    /// Reads and checks a whole: name (`words/umoe.toml`) and text of each file.
    ///
    /// # Errors
    /// Everything that is wrong with the set; then the first of the catalogue and of the diagnoses.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Vec<RulebookError>> {
        let set = Set::read(files).map_err(|faults| {
            faults
                .into_iter()
                .map(RulebookError::from)
                .collect::<Vec<_>>()
        })?;
        let text = |name: &str| text_of(files, name).unwrap_or_default();
        let catalogue = Catalogue::read(CATALOGUE, text(CATALOGUE));
        let diagnoses = Diagnoses::read(DIAGNOSES, text(DIAGNOSES));
        match (catalogue, diagnoses) {
            (Ok(catalogue), Ok(diagnoses)) => Ok(Rulebook {
                set,
                catalogue,
                diagnoses,
            }),
            (catalogue, diagnoses) => Err([catalogue.err(), diagnoses.err()]
                .into_iter()
                .flatten()
                .map(RulebookError::from)
                .collect()),
        }
    }

    /// This with the files of a person's own folder over it: what has the same name there takes the place of ours.
    ///
    /// A file with something wrong in it is left out whole, and what is wrong is told.
    pub fn with_own(&self, files: &[(&str, &str)]) -> (Self, Vec<RulebookError>) {
        let mut faults: Vec<RulebookError> = Vec::new();
        let mut whole = self.clone();
        let mut taken = files.to_vec();
        let mut wrong = |file: &str, text: &str, error: CatalogueError| {
            // A text without a language is told as such, more clearly than as a missing key.
            let (_, clearer) = self.set.with_own(&[(file, text)]);
            match clearer.is_empty() {
                true => faults.push(error.into()),
                false => faults.extend(clearer.into_iter().map(RulebookError::from)),
            }
            taken.retain(|(name, _)| *name != file);
        };
        if let Some(text) = text_of(files, CATALOGUE) {
            match self.catalogue.with_own(CATALOGUE, text) {
                Ok(catalogue) => whole.catalogue = catalogue,
                Err(error) => wrong(CATALOGUE, text, error),
            }
        }
        if let Some(text) = text_of(files, DIAGNOSES) {
            match self.diagnoses.with_own(DIAGNOSES, text) {
                Ok(diagnoses) => whole.diagnoses = diagnoses,
                Err(error) => wrong(DIAGNOSES, text, error),
            }
        }
        let (set, found) = self.set.with_own(&taken);
        // What its texts or what it names leave out is left out as a whole.
        if !set.has_own(CATALOGUE) {
            whole.catalogue = self.catalogue.clone();
        }
        if !set.has_own(DIAGNOSES) {
            whole.diagnoses = self.diagnoses.clone();
        }
        whole.set = set;
        faults.extend(found.into_iter().map(RulebookError::from));
        (whole, faults)
    }
}

fn text_of<'t>(files: &[(&str, &'t str)], name: &str) -> Option<&'t str> {
    let found = files.iter().find(|(file, _)| *file == name);
    found.map(|(_, text)| *text)
}

impl RulebookError {
    /// Name of the file, and the line where there is one, from 1.
    pub fn place(&self) -> (&str, Option<u32>) {
        match self {
            Self::Workflow(error) => (&error.file, error.line),
            Self::Catalogue(error) => {
                let (file, line) = error.place();
                (file, u32::try_from(line).ok().filter(|line| *line > 0))
            }
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Workflow(error) => error.code(),
            Self::Catalogue(error) => error.code(),
        }
    }

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Workflow(error) => error.facts(),
            Self::Catalogue(error) => error.facts(),
        }
    }
}

#[cfg(test)]
mod tests;
