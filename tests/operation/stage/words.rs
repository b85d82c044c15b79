//! The words of each command.

use std::path::Path;

use super::Stage;
use super::files::text;

impl Stage {
    pub fn request_words(&self) -> Vec<String> {
        let words = self.scene.request_words();
        words.into_iter().map(|word| self.word(word)).collect()
    }

    pub fn complete_words(&self, file: &Path) -> Vec<String> {
        let words = self.scene.complete_words();
        let word = |word| match word {
            "KEYSTORE" => text(file),
            other => self.word(other),
        };
        words.into_iter().map(word).collect()
    }

    pub fn renew_words(&self, file: &Path) -> Vec<String> {
        let file = text(file);
        let mut words = self.with_card(&["cert", "renew", &file, "--accept-contract"]);
        for option in ["--password-file", "--new-password-file"] {
            words.extend([option.to_owned(), self.secret("PASSWORD")]);
        }
        words
    }

    pub fn activate_words(&self, file: &Path) -> Vec<String> {
        let way = text(&self.way_file());
        let (file, password) = (text(file), self.secret("PASSWORD"));
        let words = [
            "cert",
            "activate",
            &file,
            "--json",
            "--yes",
            "--platform",
            &way,
        ];
        [&words[..], &["--password-file", &password]]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect()
    }

    pub fn revoke_words(&self) -> Vec<String> {
        let file = text(&self.file());
        self.with_card(&[
            "cert",
            "revoke",
            &file,
            "--because",
            "ended",
            "--accept-contract",
        ])
    }

    /// Another password and another form: two changes of the file.
    pub fn password_words(&self, old: &str) -> Vec<String> {
        let (file, old, new) = (
            text(&self.file()),
            self.secret(old),
            self.secret("NEW-PASSWORD"),
        );
        let words = ["cert", "password", &file, "--json", "--form", "compatible"];
        [
            &words[..],
            &["--password-file", &old, "--new-password-file", &new],
        ]
        .concat()
        .into_iter()
        .map(str::to_owned)
        .collect()
    }

    pub fn adopt_words(&self, old: &str) -> Vec<String> {
        let way = text(&self.way_file());
        let (file, old, new) = (
            text(&self.file()),
            self.secret(old),
            self.secret("PASSWORD"),
        );
        let words = ["cert", "adopt", &file, "--json", "--platform", &way];
        [
            &words[..],
            &["--password-file", &old, "--new-password-file", &new],
        ]
        .concat()
        .into_iter()
        .map(str::to_owned)
        .collect()
    }

    /// `backup` or `restore`.
    pub fn archive_words(&self, verb: &str) -> Vec<String> {
        let (file, password) = (text(&self.archive()), self.secret("PASSWORD"));
        [verb, "--json", &file, "--password-file", &password]
            .map(str::to_owned)
            .to_vec()
    }

    pub(super) fn with_card(&self, words: &[&str]) -> Vec<String> {
        let card = "--json --platform READY-PLATFORM --trust-root ROOT --pin-file PIN";
        let words = words.iter().copied().chain(card.split(' '));
        words.map(|word| self.word(word)).collect()
    }

    fn word(&self, word: &str) -> String {
        match word {
            "READY-PLATFORM" => text(&self.way_file()),
            other => other.to_owned(),
        }
    }

    pub(super) fn secret(&self, name: &str) -> String {
        text(&self.scene.folder.join("secrets").join(name))
    }
}
