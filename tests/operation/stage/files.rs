//! Files and folders: compared, copied, cleared.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub fn keystores_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "p12"))
        .collect();
    files.sort();
    files
}

/// Every folder and file below a folder, with its content; what SQLite keeps while a journal is open does not count.
pub fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            found.insert(PathBuf::from(&name), Vec::new());
            let below = content(&path).into_iter();
            found.extend(below.map(|(file, bytes)| (Path::new(&name).join(file), bytes)));
            continue;
        }
        let bytes = std::fs::read(path).unwrap();
        let of_an_open_journal =
            name.ends_with("-shm") || (name.ends_with("-wal") && bytes.is_empty());
        if !of_an_open_journal {
            found.insert(PathBuf::from(name), bytes);
        }
    }
    found
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        match path.is_dir() {
            true => copy(&path, &to.join(name)),
            false => {
                std::fs::copy(&path, to.join(name)).unwrap();
            }
        }
    }
}

pub fn clear(folder: &Path) {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
}

/// Passing files that were left beside a keystore.
pub fn left_behind(folder: &Path, file: &Path) -> Vec<String> {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let files = std::fs::read_dir(folder).unwrap().flatten();
    files
        .map(|one| one.file_name().to_string_lossy().into_owned())
        .filter(|one| one.starts_with(&format!(".{name}.")))
        .collect()
}

pub fn text(path: &Path) -> String {
    path.display().to_string()
}
