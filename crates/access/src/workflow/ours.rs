//! Our own set, built into the program.

use super::fault::WorkflowError;
use super::set::Set;

/// Our set, read and checked.
///
/// # Errors
/// What is wrong with it; a test shows that nothing is.
pub fn ours() -> Result<Set, Vec<WorkflowError>> {
    Set::read(OURS)
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../workflows/", $name)))),+]
    };
}

/// Name and text of every file of `workflows/`. A test holds the list against the folder.
#[rustfmt::skip]
pub const OURS: &[(&str, &str)] = files!(
    "W-01.toml",
    "W-02.toml",
    "W-03.toml",
    "W-04.toml",
    "W-05.toml",
    "W-06.toml",
    "W-07.toml",
    "W-08.toml",
    "W-10.toml",
    "W-11.toml",
    "W-12.toml",
    "W-13.toml",
    "W-14.toml",
    "W-15.toml",
    "W-20.toml",
    "W-21.toml",
    "W-22.toml",
    "W-23.toml",
    "W-30.toml",
    "W-31.toml",
    "W-32.toml",
    "W-33.toml",
    "W-34.toml",
    "W-35.toml",
    "W-36.toml",
    "W-37.toml",
    "W-38.toml",
    "W-39.toml",
    "W-40.toml",
    "W-41.toml",
    "W-42.toml",
    "W-43.toml",
    "W-44.toml",
    "W-45.toml",
    "W-46.toml",
    "W-47.toml",
    "W-48.toml",
    "W-50.toml",
    "W-51.toml",
    "W-52.toml",
    "W-60.toml",
    "W-61.toml",
    "W-62.toml",
    "W-63.toml",
    "W-70.toml",
    "W-71.toml",
    "W-80.toml",
    "W-81.toml",
    "W-82.toml",
    "W-83.toml",
    "W-84.toml",
    "catalogue.toml",
    "contacts.toml",
    "diagnoses.toml",
    "links.toml",
    "set.toml",
    "steps.toml",
    "words/certificate.toml",
    "words/csam.toml",
    "words/ehealth-portal.toml",
    "words/famhp.toml",
    "words/heracles.toml",
    "words/inami.toml",
    "words/umoe.toml",
    "words/users.toml",
);

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// `CLAVIS_WRITE=1` writes the list anew.
    #[test]
    fn the_list_has_every_file_of_the_folder() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = here.join("../../workflows");
        let mut names: Vec<String> = Vec::new();
        for part in ["", "words/"] {
            for entry in fs::read_dir(folder.join(part)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                if name.ends_with(".toml") {
                    names.push(format!("{part}{name}"));
                }
            }
        }
        names.sort();
        let listed: Vec<&str> = OURS.iter().map(|(name, _)| *name).collect();
        if std::env::var_os("CLAVIS_WRITE").is_some() && listed != names {
            let lines: String = names
                .iter()
                .map(|name| format!("    \"{name}\",\n"))
                .collect();
            let file = here.join("src/workflow/ours.rs");
            let source = fs::read_to_string(&file).unwrap();
            let (before, rest) = source.split_once("= files!(\n").unwrap();
            let (_, after) = rest.split_once(");\n").unwrap();
            fs::write(&file, format!("{before}= files!(\n{lines});\n{after}")).unwrap();
            return;
        }
        assert_eq!(listed, names, "CLAVIS_WRITE=1 writes the list anew");
    }

    #[test]
    fn nothing_is_wrong_with_our_set() {
        let faults = ours().err().unwrap_or_default();
        let told: Vec<String> = faults
            .iter()
            .map(|fault| format!("{} {fault}", fault.code()))
            .collect();
        assert!(told.is_empty(), "\n{}", told.join("\n"));
    }
}
