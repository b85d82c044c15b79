//! Where keystores are: decided here alone. New ones go where their platform's software has its own;
//! they are looked for there and in the usual folder.

use std::path::{Path, PathBuf};

use certificates::{Line, inventory};
use platform::Environment;

use crate::keystores::absolute;
use crate::site::JOURNAL;
use crate::{Desk, Failure};

/// Where keystores are looked for.
struct Shelves {
    folders: Vec<PathBuf>,
    /// Endings of files besides those that every keystore can have.
    endings: Vec<String>,
}

impl Desk {
    /// The folder for keystores: the one that was named, else that of the platform, else the usual one.
    pub(crate) fn keystore_folder(
        &self,
        environment: Option<&Environment>,
        named: Option<&Path>,
    ) -> PathBuf {
        let home = &self.places.home;
        absolute(&match (named, environment) {
            (Some(named), _) => named.to_path_buf(),
            (None, Some(one)) => home.join(&one.assumptions.keystore_folder),
            (None, None) => keystore::file::default_folder(home),
        })
    }

    /// The same for a platform by its reference; one that cannot be read has the usual folder.
    pub(crate) fn keystore_folder_at(&self, platform: Option<&str>) -> PathBuf {
        let environment = platform.and_then(|platform| self.environment(platform).ok());
        let environment = environment.as_ref().map(|(_, environment)| environment);
        self.keystore_folder(environment, None)
    }

    /// Every keystore in `named`, or else in the usual folder and those of `platform` and of every
    /// platform that the journal knows; and the open requests whose keystores are elsewhere.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub(crate) fn inventory(
        &self,
        named: Option<&Path>,
        platform: Option<&str>,
    ) -> Result<Vec<Line>, Failure> {
        let disk = self.disk.as_ref();
        let known = inventory::requests(&self.journal()?, disk)?;
        let shelves = self.shelves(named, platform, &known);
        let mut files = Vec::new();
        for folder in &shelves.folders {
            files.extend(keystore::file::list(disk, folder, &shelves.endings)?);
        }
        Ok(inventory::all(known, &files))
    }

    /// The same as files, whatever state they are in; a journal that is not there is not made.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub(crate) fn keystore_files(&self, platform: Option<&str>) -> Result<Vec<PathBuf>, Failure> {
        let disk = self.disk.as_ref();
        let known = match disk.exists(&self.places.data.join(JOURNAL)) {
            true => inventory::requests(&self.journal()?, disk)?,
            false => Vec::new(),
        };
        let shelves = self.shelves(None, platform, &known);
        let mut files = Vec::new();
        for folder in &shelves.folders {
            let found = keystore::file::list(disk, folder, &shelves.endings);
            files.extend(found.unwrap_or_default());
        }
        let is_here = |line: &Line| {
            line.exists && line.record.as_ref().is_none_or(|record| !record.elsewhere)
        };
        files.extend(known.into_iter().filter(is_here).map(|line| line.keystore));
        Ok(files)
    }

    fn shelves(&self, named: Option<&Path>, platform: Option<&str>, known: &[Line]) -> Shelves {
        let mut shelves = Shelves {
            folders: vec![self.keystore_folder(None, named)],
            endings: Vec::new(),
        };
        let records = known.iter().filter_map(|line| line.record.as_ref());
        let remembered = records.map(|record| record.platform.as_str());
        let mut platforms: Vec<&str> = platform.into_iter().chain(remembered).collect();
        platforms.sort_unstable();
        platforms.dedup();
        for platform in platforms {
            // A description that is gone tells nothing any more.
            let Ok((_, environment)) = self.environment(platform) else {
                continue;
            };
            let folder = self.keystore_folder(Some(&environment), named);
            if !shelves.folders.contains(&folder) {
                shelves.folders.push(folder);
            }
            shelves
                .endings
                .push(environment.assumptions.keystore_ending);
        }
        shelves
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::disallowed_methods,
        reason = "puts files into the folders of keystores"
    )]

    use super::*;
    use crate::KeystorePassword;

    /// A description that wants keystores elsewhere, with another ending.
    fn described(folder: &Path) -> PathBuf {
        let file = folder.join("platform.toml");
        let text = "[endpoints]\ncertra = \"https://127.0.0.1/c\"\netkra = \"https://127.0.0.1/e\"\n\
             etkdepot = \"https://127.0.0.1/d\"\n[trust]\nehealth_root_file = \"root.pem\"\n\
             [assumptions]\nkeystore_folder = \"keys/ehealth\"\nkeystore_ending = \"store\"\n";
        std::fs::write(folder.join("root.pem"), ROOT).unwrap();
        std::fs::write(&file, text).unwrap();
        file
    }

    fn put(desk: &Desk, path: &str) -> PathBuf {
        let file = desk.places.home.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, path).unwrap();
        file
    }

    #[test]
    fn keystores_are_found_where_their_platform_has_them_and_in_the_usual_folder() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::counter::desk_for_tests(folder.path());
        let platform = described(folder.path()).display().to_string();
        let usual = put(&desk, "ehealth/keystore/a.p12");
        let own = put(&desk, "keys/ehealth/b.store");
        put(&desk, "keys/ehealth/notes.txt");
        assert_eq!(
            desk.keystore_folder_at(Some(&platform)),
            own.parent().unwrap()
        );
        let found = |platform: Option<&str>| -> Vec<PathBuf> {
            let lines = desk.inventory(None, platform).unwrap();
            lines.into_iter().map(|line| line.keystore).collect()
        };
        assert_eq!(found(None), [usual.clone()]);
        assert_eq!(found(Some(&platform)), [usual.clone(), own.clone()]);
        // From here on the journal knows the platform, by a request whose file is gone.
        let record = certificates::Record {
            platform: platform.clone(),
            keystore: folder.path().join("gone.p12"),
            key: "0".repeat(40),
            ..certificates::Record::default()
        };
        let payload = serde_json::to_vec(&record).unwrap();
        let journal = desk.journal().unwrap();
        let thread = store::ThreadId::random();
        let stage = certificates::Stage::Accepted.word();
        journal.append(&thread, stage, 1, &payload).unwrap();
        assert_eq!(found(None), [usual.clone(), own.clone()]);
        assert_eq!(desk.list(None).unwrap().keystores.len(), 2);
        let backup = folder.path().join("all.clavis.age");
        let passphrase = KeystorePassword::parse("Fictief-wachtwoord-1").unwrap();
        let made = desk.backup(&backup, None, &passphrase).unwrap();
        assert_eq!(made.keystores.len(), 2, "{made:?}");
        // A description that is gone is no reason to find nothing.
        std::fs::remove_file(&platform).unwrap();
        assert_eq!(found(Some(&platform)), [usual]);
    }

    #[test]
    fn a_folder_that_is_named_is_the_only_one() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::counter::desk_for_tests(folder.path());
        let platform = described(folder.path()).display().to_string();
        put(&desk, "ehealth/keystore/a.p12");
        let there = put(&desk, "elsewhere/c.store");
        let lines = desk.inventory(there.parent(), Some(&platform)).unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].keystore, there);
    }

    /// A root that nobody uses: `CN=Fictitious Root`.
    const ROOT: &str = concat!(
        "-----BEGIN CERTIFICATE-----\n",
        "MIIBizCCATGgAwIBAgIURS6drfC5zRV5FZV48XCMmIi/oxEwCgYIKoZIzj0EAwIwGjEYMBYGA1UEAwwPRmljdGl0aW91cyBSb290MCAXDTI2MTEyMjA2MDMyMVoYDzIxMjYxMDI5MDYwMzIxWjAaMRgwFgYDVQQDDA9GaWN0aXRpb3VzIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASfXQCaK6pDiaytc9VQBuLt5umRNIgBCShxr7R9aH5idH5RRiJbO4DTPWfIrQCPj1Mji0kpO/HHHYi7N+AomklUo1MwUTAdBgNVHQ4EFgQU4lhVRsRF6Q67P1PHlQYONihnhLEwHwYDVR0jBBgwFoAU4lhVRsRF6Q67P1PHlQYONihnhLEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBb6qmI95tb2WcLdPnxiBwljt89g9WBLXQ+EWmCsRNiAwIhALRL4px5uBxgqnD7YC6CydOw0SV67qYgUOAdMEp7Z2cv",
        "\n-----END CERTIFICATE-----\n"
    );
}
