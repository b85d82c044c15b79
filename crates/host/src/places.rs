//! Where this user's files are.

use std::path::{Path, PathBuf};

/// The folders that Clavis uses; none of them is made here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The user's home folder; the field's software looks for keystores in `ehealth/keystore` there.
    pub home: PathBuf,
    /// Journal, secrets in files, logs.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
    /// True when `CLAVIS_HOME` chose `data` and `config`: tests and training, which leave the
    /// keyring of the computer alone.
    pub apart: bool,
}

impl Places {
    /// The places of the user who runs this process; `None` when the system knows no home folder.
    ///
    /// `CLAVIS_HOME=<folder>` puts `data` there and `config` into `<folder>/config`.
    #[must_use]
    pub fn of_this_user() -> Option<Self> {
        let home = directories::BaseDirs::new()?.home_dir().to_path_buf();
        let apart = std::env::var_os("CLAVIS_HOME").filter(|folder| !folder.is_empty());
        match apart {
            Some(folder) => Some(Self::apart(home, PathBuf::from(folder))),
            None => Self::usual(home),
        }
    }

    /// Where the person looks for papers: their folder of documents, or their home folder.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        let user = directories::UserDirs::new().filter(|user| user.home_dir() == self.home);
        let own = user.and_then(|user| user.document_dir().map(Path::to_path_buf));
        own.unwrap_or_else(|| self.home.clone())
    }

    fn apart(home: PathBuf, data: PathBuf) -> Self {
        Self {
            home,
            config: data.join("config"),
            data,
            apart: true,
        }
    }

    fn usual(home: PathBuf) -> Option<Self> {
        let project = directories::ProjectDirs::from("", "", "clavis")?;
        Some(Self {
            home,
            data: project.data_local_dir().to_path_buf(),
            config: project.config_dir().to_path_buf(),
            apart: false,
        })
    }
}

/// The environment variable `name`; `None` when it is absent, empty or not Unicode.
#[must_use]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn training_keeps_everything_in_its_own_folder() {
        let places = Places::apart("/home/a".into(), "/tmp/training".into());
        assert_eq!(places.home, PathBuf::from("/home/a"));
        assert_eq!(places.data, PathBuf::from("/tmp/training"));
        assert_eq!(places.config, PathBuf::from("/tmp/training/config"));
        assert!(places.apart);
    }

    #[test]
    fn usual_places_differ_and_are_ours() {
        let Some(places) = Places::usual("/home/a".into()) else {
            return;
        };
        assert_ne!(places.data, places.config);
        assert!(
            places
                .data
                .to_string_lossy()
                .to_lowercase()
                .contains("clavis")
        );
        assert!(!places.apart);
    }

    #[test]
    fn an_absent_variable_is_none() {
        assert_eq!(variable("CLAVIS_NO_SUCH_VARIABLE"), None);
        assert!(variable("PATH").is_some());
    }
}
