//! A key that is born on a server: prepared there, signed at a desk with the card, completed on the
//! server. Two users with two homes; the private key is in the first alone, and the PIN was typed in
//! the second alone.

use std::collections::{BTreeMap, HashSet};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use serde_json::Value;

use crate::canary;
use crate::scene::{Ended, Scene};
use crate::terminal::Terminal;
use crate::thread::{note_keys, secret_numbers};

/// P22: a key that is made where it is used never travels, and no server needs a card.
#[test]
fn the_key_stays_on_the_server_and_the_pin_at_the_desk() {
    let both = Both::meet("hand-over");
    let prepared = both.prepared();
    both.nothing_is_complete_before_it_is_signed();
    both.carry_the_hand_over();
    both.signed_by_a_person(&prepared);
    both.completed(&prepared);
    both.the_key_is_on_the_server_alone();
    both.the_pin_is_at_the_desk_alone();
}

/// A hand-over file that was changed on its way, or is for another name, is refused before the card
/// is asked for its PIN.
#[test]
fn a_hand_over_that_does_not_fit_is_refused_before_any_pin() {
    let both = Both::meet("hand-over-changed");
    both.prepared();
    both.carry_the_hand_over();
    let before = both.desk.verifies_sent();
    let good: Value = serde_json::from_slice(&std::fs::read(both.carried()).unwrap()).unwrap();
    for (field, value, code) in [
        ("key", "0".repeat(40), "CERT-HAND-OVER-UNREADABLE"),
        (
            "format",
            "clavis-handover-9".to_owned(),
            "CERT-HAND-OVER-UNREADABLE",
        ),
        ("csr", "no request".to_owned(), "CERT-HAND-OVER-UNREADABLE"),
        ("name", "Hôpital Autre".to_owned(), "CERT-HAND-OVER-NAME"),
        ("id", "0998123467".to_owned(), "NUMBER-ORGANISATION"),
        ("id", "0998123565".to_owned(), "CERT-HAND-OVER-NAME"),
    ] {
        let mut changed = good.clone();
        changed[field] = value.into();
        std::fs::write(both.carried(), changed.to_string()).unwrap();
        let refused = both.at_desk(&both.sign_words(&["--pin-file", "PIN", "--json"]));
        assert_eq!(refused.code(), code, "{field}: {}", refused.out);
    }
    assert_eq!(both.desk.verifies_sent(), before);
}

/// Two users: where the tests may change users, two of the system, else one with two homes.
struct Both {
    server: Scene,
    desk: Scene,
    users: Option<(u32, u32)>,
    /// How each describes the platform.
    server_platform: String,
    desk_platform: String,
}

impl Both {
    fn meet(name: &str) -> Self {
        let server = Scene::empty(&format!("{name}-server"));
        let mut desk = Scene::new(&format!("{name}-desk"));
        desk.platform(&[]);
        let (server_platform, desk_platform) =
            (described_in(&desk, &server), described_in(&desk, &desk));
        std::fs::remove_file(server.folder.join("secrets/PIN")).unwrap();
        let both = Self {
            users: two_users(&desk),
            server,
            desk,
            server_platform,
            desk_platform,
        };
        if let Some((server, desk)) = both.users {
            belongs_to(&both.server.folder, server);
            belongs_to(&both.desk.folder, desk);
        }
        both
    }

    fn at_server(&self, words: &[&str]) -> Ended {
        let words = [words, &["--platform", &self.server_platform]].concat();
        let user = self.users.map(|(server, _)| server);
        self.server
            .run_with(&words, |command| becomes(command, user))
    }

    fn at_desk(&self, words: &[&str]) -> Ended {
        let words = [words, &["--platform", &self.desk_platform]].concat();
        let user = self.users.map(|(_, desk)| desk);
        self.desk.run_with(&words, |command| becomes(command, user))
    }

    /// On the server: no reader, no card, no PIN.
    fn prepared(&self) -> Value {
        let words = [
            "cert",
            "prepare",
            "--json",
            "--type",
            "CBE",
            "--id",
            "0998.123.466",
            "--name",
            "Hôpital Exemple",
            "--application-id",
            "SRV_1",
            "--email",
            "an@example.be",
            "--phone",
            "+32 2 000 00 00",
            "--keystore-dir",
            "KEYSTORES",
            "--password-file",
            "PASSWORD",
        ];
        let prepared = self.at_server(&words).well().json();
        assert_eq!(prepared["state"], "handed-over");
        let file = PathBuf::from(prepared["keystore"].as_str().unwrap());
        assert_eq!(file, self.server.keystore());
        let again = self.at_server(&words);
        assert_eq!(
            again.exit, 0,
            "another key in a keystore of its own: {}",
            again.out
        );
        let other = self
            .server
            .keystores()
            .into_iter()
            .find(|one| *one != file)
            .unwrap();
        std::fs::remove_file(other.with_extension("handover.json")).unwrap();
        std::fs::remove_file(other).unwrap();
        prepared
    }

    fn nothing_is_complete_before_it_is_signed(&self) {
        let early = self.at_server(&self.complete_words());
        assert_eq!(early.code(), "CERT-NOT-SIGNED-YET", "{}", early.out);
        let words = ["cert", "status", "KEYSTORE", "--json"];
        let status = self.at_server(&words).well().json();
        assert_eq!(status["requests"][0]["state"], "handed-over", "{status}");
        assert_eq!(status["requests"][0]["turn"], "you");
    }

    /// By mail or on a stick: the bytes alone.
    fn carry_the_hand_over(&self) {
        let bytes = std::fs::read(self.server.keystore().with_extension("handover.json")).unwrap();
        std::fs::write(self.carried(), bytes).unwrap();
        if let Some((_, desk)) = self.users {
            belongs_to(&self.carried(), desk);
        }
    }

    fn carried(&self) -> PathBuf {
        self.desk.folder.join("home/request.handover.json")
    }

    fn sign_words<'a>(&'a self, more: &[&'a str]) -> Vec<&'a str> {
        let file = self.carried().display().to_string().leak();
        let words = [
            "cert",
            "sign",
            file,
            "--trust-root",
            "ROOT",
            "--accept-contract",
        ];
        [&words, more].concat()
    }

    /// The person sees what the server asks for, accepts the contract and types the PIN.
    fn signed_by_a_person(&self, prepared: &Value) {
        let mut words = self.sign_words(&["--lang", "en", "--platform", &self.desk_platform]);
        words.retain(|word| *word != "--accept-contract");
        let user = self.users.map(|(_, desk)| desk);
        let mut terminal = Terminal::of(&self.desk.command(&words), 100, user);
        terminal.sees(prepared["key_identifier"].as_str().unwrap());
        terminal.sees("Do you accept").types("yes");
        terminal.sees("PIN (").types(canary::PIN);
        let (exit, screen) = terminal.ends();
        assert_eq!(exit, 0, "{screen}");
        assert!(!screen.contains(canary::PIN), "{screen}");
        assert_eq!(self.desk.verifies_sent(), 1);

        let twice = self.at_desk(&self.sign_words(&["--pin-file", "PIN", "--json"]));
        assert_eq!(twice.code(), "CERT-REQUEST-OPEN", "{}", twice.out);
        assert_eq!(self.desk.verifies_sent(), 1);
        let none = self.at_desk(&["cert", "complete", "--json", "--password-file", "PASSWORD"]);
        assert_eq!(
            none.code(),
            "CERT-NONE-OPEN",
            "the desk has no keystore: {}",
            none.out
        );
    }

    fn complete_words(&self) -> Vec<&'static str> {
        vec![
            "cert",
            "complete",
            "KEYSTORE",
            "--json",
            "--no-wait",
            "--password-file",
            "PASSWORD",
        ]
    }

    fn completed(&self, prepared: &Value) {
        let complete = self.at_server(&self.complete_words()).well().json();
        assert_eq!(complete["state"], "complete");
        assert_eq!(complete["name"], prepared["name"]);
        let words = [
            "cert",
            "test",
            "KEYSTORE",
            "--json",
            "--password-file",
            "PASSWORD",
        ];
        let tested = self.at_server(&words).well().json();
        assert_eq!(tested["light"], "green", "{tested}");
    }

    /// The secret numbers of every key in the keystore, and the keystore itself, as they are and as
    /// text: none in the second home, nor in the file that travelled.
    fn the_key_is_on_the_server_alone(&self) {
        let keystore = self.server.keystore();
        note_keys(&self.server, &keystore);
        let numbers = secret_numbers(&keystore);
        assert_eq!(numbers.len(), 12, "two keys with six secret numbers each");
        let file = std::fs::read(&keystore).unwrap();
        let chunks: Vec<Vec<u8>> = file.chunks_exact(48).map(<[u8]>::to_vec).collect();
        assert!(chunks.len() > 50);
        for secrets in [&numbers, &chunks] {
            let found = where_found(&self.desk.folder, secrets);
            assert!(found.is_empty(), "{found:?}");
        }
        // The search finds what is there: the keystore, and a key in each form of writing.
        assert!(where_found(&self.server.folder, &chunks).contains(&keystore));
        let planted = tempfile::tempdir().unwrap();
        let number = &numbers[0];
        let base64 =
            base64::engine::general_purpose::STANDARD.encode([b"12", &number[..]].concat());
        let lines: Vec<&str> = base64
            .as_bytes()
            .chunks(64)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        for text in [
            number.clone(),
            hex::encode_upper(number).into(),
            lines.join("\n").into(),
        ] {
            std::fs::write(planted.path().join("planted"), text).unwrap();
            assert_eq!(where_found(planted.path(), &numbers).len(), 1);
        }
    }

    fn the_pin_is_at_the_desk_alone(&self) {
        let pin = [canary::PIN.as_bytes().to_vec()];
        let at_server = where_found(&self.server.folder, &pin);
        assert!(at_server.is_empty(), "{at_server:?}");
        // The virtual card knows its PIN, and the test has it in a file; nothing else at the desk.
        let card = self.desk.folder.join("other-side/card");
        let mut at_desk = where_found(&self.desk.folder, &pin);
        assert!(!at_desk.is_empty());
        at_desk.retain(|file| !file.starts_with(&card) && !file.ends_with("secrets/PIN"));
        assert!(at_desk.is_empty(), "{at_desk:?}");
        assert!(!self.server.folder.join("other-side/card").exists());
    }
}

/// The platform of `from` in a description of its own for the user of `to`.
fn described_in(from: &Scene, to: &Scene) -> String {
    let mut facts = from.platform_facts().clone();
    for name in ["tls_ca_file", "ehealth_root_file"] {
        let file = Path::new(facts[name].as_str().unwrap());
        let copy = to.folder.join("secrets").join(name).with_extension("pem");
        std::fs::copy(file, &copy).unwrap();
        facts[name] = copy.display().to_string().into();
    }
    let file = to.folder.join("secrets/platform.json");
    std::fs::write(&file, facts.to_string()).unwrap();
    file.display().to_string()
}

/// Two users that exist only as numbers, where this test may become them.
fn two_users(scene: &Scene) -> Option<(u32, u32)> {
    let users = (60_001, 60_002);
    let mut command = scene.command(&["--version"]);
    becomes(&mut command, Some(users.0));
    match command.output() {
        Ok(output) if output.status.success() => Some(users),
        _ => {
            println!("SKIPPED: this user cannot become another one; one user with two homes");
            None
        }
    }
}

fn becomes(command: &mut Command, user: Option<u32>) {
    if let Some(user) = user {
        command.uid(user).gid(user);
    }
}

/// Gives a file or folder to a user, who alone can read it from then on.
fn belongs_to(path: &Path, user: u32) {
    std::os::unix::fs::chown(path, Some(user), Some(user)).unwrap();
    if path.is_dir() {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).unwrap();
        for entry in std::fs::read_dir(path).unwrap() {
            belongs_to(&entry.unwrap().path(), user);
        }
    }
}

/// The files in which one of the secrets stands: as it is, in hexadecimal digits or in base64.
fn where_found(folder: &Path, secrets: &[Vec<u8>]) -> Vec<PathBuf> {
    let mut needles: BTreeMap<usize, HashSet<Vec<u8>>> = BTreeMap::new();
    for needle in secrets.iter().flat_map(|secret| written(secret)) {
        needles.entry(needle.len()).or_default().insert(needle);
    }
    let has = |text: &[u8]| {
        needles
            .iter()
            .any(|(length, all)| text.windows(*length).any(|window| all.contains(window)))
    };
    let mut found = files(folder);
    found.retain(|file| {
        let bytes = std::fs::read(file).unwrap();
        let mut unbroken = bytes.clone();
        unbroken.retain(|byte| *byte != b'\n');
        has(&bytes) || has(&unbroken)
    });
    found
}

/// A secret as it is, and where it is long enough the ways to write it.
fn written(secret: &[u8]) -> Vec<Vec<u8>> {
    let mut ways = vec![secret.to_vec()];
    if secret.len() >= 40 {
        let part = &secret[8..40];
        ways = vec![
            part.to_vec(),
            hex::encode(part).into(),
            hex::encode_upper(part).into(),
        ];
        // Wherever the number begins in a longer text, one of the three stands in it.
        ways.extend((0..3).map(|skip| {
            let whole = &part[skip..skip + 27];
            base64::engine::general_purpose::STANDARD
                .encode(whole)
                .into_bytes()
        }));
    }
    ways
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(files(&path)),
            false if path.is_file() => all.push(path),
            false => {}
        }
    }
    all
}
