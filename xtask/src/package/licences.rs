//! The texts of the licences of everything that is built in, as they came with it: each text once, below the
//! names of those that have it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Outcome;
use crate::run::{cargo, output, root};

/// Writes them. The list is the one that the window shows.
pub fn write(file: &Path) -> Outcome {
    let list = root().join("src-tauri/licences.json");
    let list = std::fs::read_to_string(list).map_err(|error| error.to_string())?;
    let list: Vec<Value> = serde_json::from_str(&list).map_err(|error| error.to_string())?;
    let sources = sources()?;
    let (mut by_text, mut table) = (BTreeMap::<String, Vec<String>>::new(), String::new());
    let (mut without, mut named) = (Vec::new(), 0);
    for part in &list {
        let fact = |name: &str| part[name].as_str().unwrap_or_default();
        let name = format!("{} {}", fact("name"), fact("version"));
        table += &format!("{name}: {}\n", fact("licence"));
        named += 1;
        let texts = sources.get(&name).map(|folder| texts(folder));
        let texts = texts.unwrap_or_default();
        if texts.is_empty() {
            without.push(name.clone());
        }
        for text in texts {
            by_text.entry(text).or_default().push(name.clone());
        }
    }
    if by_text.is_empty() {
        return Err("no text of a licence was found".to_owned());
    }
    println!(
        "{named} parts, {} texts; {} came without one: {}",
        by_text.len(),
        without.len(),
        without.join(", ")
    );
    let mut whole = format!("What is built into Clavis, and under which licence.\n\n{table}");
    for (text, parts) in &by_text {
        whole += &format!(
            "\n{RULE}\n{}\n{RULE}\n\n{}\n",
            parts.join("\n"),
            text.trim_end()
        );
    }
    std::fs::write(file, whole).map_err(|error| format!("{}: {error}", file.display()))
}

/// Where each crate and each part of the pages has its sources, by name and version.
fn sources() -> Outcome<BTreeMap<String, PathBuf>> {
    let text = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let facts: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let mut sources = BTreeMap::new();
    for package in facts["packages"].as_array().into_iter().flatten() {
        let fact = |name: &str| package[name].as_str().unwrap_or_default();
        let folder = Path::new(fact("manifest_path")).parent();
        let name = format!("{} {}", fact("name"), fact("version"));
        sources.insert(name, folder.unwrap_or(Path::new("")).to_owned());
    }
    let modules = root().join("ui/node_modules");
    let lock = std::fs::read_to_string(root().join("ui/package-lock.json"));
    let lock: Value = serde_json::from_str(&lock.unwrap_or_default()).unwrap_or_default();
    for (path, part) in lock["packages"].as_object().into_iter().flatten() {
        if let Some((_, name)) = path.rsplit_once("node_modules/") {
            let name = format!("{name} {}", part["version"].as_str().unwrap_or_default());
            sources.insert(name, modules.parent().unwrap_or(&modules).join(path));
        }
    }
    Ok(sources)
}

/// The files of a folder that are called as texts of licences are.
fn texts(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
        .iter()
        .filter(|file| file.is_file() && is_called_so(file))
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .map(|text| text.replace("\r\n", "\n").trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn is_called_so(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_uppercase();
    let begins = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "COPYRIGHT",
        "NOTICE",
        "UNLICENSE",
    ];
    begins.iter().any(|word| name.starts_with(word))
}

const RULE: &str = "------------------------------------------------------------------------";
