//! Names that may be restored: they stay in the folder, on every system.

use std::collections::BTreeSet;

use super::manifest;
use crate::StoreError;

/// Refuses the first name that may not stand in an archive, or that stands there twice. Case does
/// not count: on Windows and macOS one would overwrite the other.
pub(super) fn check<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), StoreError> {
    let mut seen = BTreeSet::from([manifest::NAME.to_owned()]);
    for name in names {
        if !is_safe(name) || !seen.insert(name.to_lowercase()) {
            return Err(StoreError::ArchiveEntryName { name: shown(name) });
        }
    }
    Ok(())
}

fn is_safe(name: &str) -> bool {
    name.len() <= LONGEST && name.split('/').all(is_safe_part)
}

/// Neither empty (so no absolute path) nor a dot or two, and nothing that Windows takes otherwise.
fn is_safe_part(part: &str) -> bool {
    !part.is_empty()
        && !part.ends_with(['.', ' '])
        && !part
            .chars()
            .any(|character| character.is_control() || "\\:*?\"<>|".contains(character))
}

/// The end of the name, with digits masked: it may hold the number of a person.
fn shown(name: &str) -> String {
    let characters = name.chars().take(60);
    let masked = |character: char| match character {
        '0'..='9' => '*',
        control if control.is_control() => '?',
        other => other,
    };
    characters.map(masked).collect()
}

const LONGEST: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_or_a_system_refuses_are_refused() {
        let long = "a".repeat(513);
        for name in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a",
            "a/../b",
            "a/..",
            ".",
            "./a",
            "a//b",
            "a/",
            "a\\b",
            "C:/a",
            "C:",
            "a\0b",
            "a\nb",
            "a.",
            "a /b",
            "nul*",
            long.as_str(),
            "clavis-backup.json",
            "Clavis-Backup.JSON",
        ] {
            let error = check([name].into_iter()).err().unwrap();
            assert_eq!(error.code(), "STORE-ARCHIVE-ENTRY-NAME", "{name:?}");
        }
        assert!(check(["a", "A"].into_iter()).is_err());
        let good = [
            "journal.sqlite",
            "secrets/journal key",
            "keystore/SSIN=79010199921 20261122-021354.p12",
            "keystore/CBE=0406753266,MYAPP 20261122-021354.p12.previous",
            "b\u{e9}/..c/.d",
        ];
        check(good.into_iter()).unwrap();
    }

    #[test]
    fn no_error_shows_the_number_of_a_person() {
        let name = "../SSIN=79010199921 20261122-021354.p12";
        let error = check([name].into_iter()).err().unwrap();
        let said = format!("{error} {error:?} {:?}", error.facts());
        assert!(
            said.contains("SSIN=****") && !said.contains("7901"),
            "{said}"
        );
    }
}
