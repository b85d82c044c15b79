//! What is built in, and under which licence.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything that is built into the program and its pages.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LicencesAnswer {
    /// By name.
    pub lines: Vec<LicenceLine>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LicenceLine {
    /// Its name, as its registry has it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, an SPDX expression.
    pub licence: String,
}

/// The list that `cargo xtask licences` made.
pub fn all() -> LicencesAnswer {
    LicencesAnswer {
        lines: serde_json::from_str(LIST).unwrap_or_default(),
    }
}

const LIST: &str = include_str!("../licences.json");

#[cfg(test)]
mod tests {
    use super::*;

    /// Every part of the list is what the lock files name, in that version.
    #[test]
    fn the_list_is_that_of_the_locked_versions() {
        let lines = all().lines;
        assert!(lines.len() > 200, "{} parts", lines.len());
        let rust = include_str!("../../Cargo.lock");
        let pages = include_str!("../../ui/package-lock.json");
        for line in lines {
            assert!(!line.licence.is_empty(), "{}", line.name);
            let crate_of = format!("name = \"{}\"\nversion = \"{}\"", line.name, line.version);
            let page_of = format!(
                "node_modules/{}\": {{\n      \"version\": \"{}\"",
                line.name, line.version
            );
            assert!(
                rust.contains(&crate_of) || pages.contains(&page_of),
                "{} {} is not locked; cargo xtask licences writes the list anew",
                line.name,
                line.version
            );
        }
    }
}
