//! A data folder as it was at one moment: put aside, and put back.

use std::path::{Path, PathBuf};

use super::House;

/// The data folder of a house, as it was.
pub struct KeptHome {
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl KeptHome {
    /// As it is now.
    pub fn of(house: &House) -> Self {
        let mut files = Vec::new();
        read(&home(house), &mut files);
        assert!(!files.is_empty());
        Self { files }
    }

    /// Puts everything back; what came later is gone.
    pub fn back(&self, house: &House) {
        std::fs::remove_dir_all(home(house)).unwrap();
        for (path, bytes) in &self.files {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }

    /// Puts the database of the records back, and nothing else: as somebody does who has an old copy.
    pub fn back_records(&self, house: &House) {
        for suffix in ["-wal", "-shm"] {
            let log = home(house).join(format!("{RECORDS}{suffix}"));
            let _ = std::fs::remove_file(log);
        }
        let records = self.files.iter();
        let mut records = records.filter(|(path, _)| path.ends_with(RECORDS));
        let (path, bytes) = records.next().unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// The data folder.
pub fn home(house: &House) -> PathBuf {
    house.scene.folder.join("home")
}

/// The database of the records.
pub fn records(house: &House) -> PathBuf {
    home(house).join(RECORDS)
}

fn read(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => read(&path, files),
            false => files.push((path.clone(), std::fs::read(&path).unwrap())),
        }
    }
}

const RECORDS: &str = "records.sqlite";
