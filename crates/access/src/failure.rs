//! Why something of access management was not done.

use crate::task::TaskError;
use crate::workflow::{UpdateError, WorkflowError};

/// What can go wrong; each part of the room has its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccessError {
    /// A file of the set of workflows.
    #[error(transparent)]
    Workflow(#[from] WorkflowError),
    /// A signed update of the set.
    #[error(transparent)]
    Update(#[from] UpdateError),
    /// A task.
    #[error(transparent)]
    Task(#[from] TaskError),
}

impl AccessError {
    /// The stable code; of the room below where the error comes from there.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Workflow(error) => error.code(),
            Self::Update(error) => error.code(),
            Self::Task(error) => error.code(),
        }
    }

    /// Named values of the sentence; national numbers are never in them.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Workflow(error) => error.facts(),
            Self::Update(error) => error.facts(),
            Self::Task(error) => error.facts(),
        }
    }
}

/// Every code of this room's own, by its parts.
pub const CODES: &[&[&str]] = &[
    crate::workflow::CODES,
    crate::workflow::UPDATE_CODES,
    crate::task::CODES,
];

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "looks at the sentences")]

    /// The lists against which the catalogue is checked equal the codes of `code()`, in order.
    #[test]
    fn the_lists_of_codes_are_complete() {
        for (source, list, codes) in [
            (
                include_str!("workflow/fault.rs"),
                "pub const CODES",
                crate::workflow::CODES,
            ),
            (
                include_str!("workflow/update.rs"),
                "pub const UPDATE_CODES",
                crate::workflow::UPDATE_CODES,
            ),
            (
                include_str!("task/error.rs"),
                "pub const CODES",
                crate::task::CODES,
            ),
        ] {
            let body = source.split(list).next().unwrap();
            let written: Vec<&str> = body
                .split('"')
                .filter(|part| part.starts_with("ACCESS-"))
                .collect();
            assert_eq!(written, codes);
        }
    }

    /// Each code has what, why, what now and who in each language.
    #[test]
    fn every_code_has_its_sentences() {
        for language in ["fr", "nl", "de", "en"] {
            let file = format!(
                "{}/../../locales/{language}/access.ftl",
                env!("CARGO_MANIFEST_DIR")
            );
            let text = std::fs::read_to_string(file).unwrap();
            for code in super::CODES.iter().copied().flatten() {
                let entry = text.split(&format!("\n{code} = ")).nth(1);
                let entry = entry.unwrap_or_else(|| panic!("{language}: no {code}"));
                let entry = entry.split("\nACCESS-").next().unwrap_or_default();
                for part in [".why", ".now", ".who"] {
                    assert!(entry.contains(&format!("\n    {part} = ")), "{code} {part}");
                }
            }
        }
    }
}
