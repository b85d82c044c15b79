//! My new laptop: the old one ended while it waited for a certificate; backup, a fresh home without
//! a keyring, restore, complete.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::kill_points::Stepped;
use crate::scene::{Ended, Scene, judge};
use crate::terminal::Terminal;
use crate::thread::note_keys;

/// P22, promise 1: the key of a request that waits comes along, and the new computer goes on with it.
#[test]
fn killed_while_waiting_then_everything_on_a_new_computer() {
    let mut laptop = Laptop::with_a_request("laptop");
    laptop.is_killed_while_it_waits();
    let backup = laptop.backed_up();
    laptop.opened_by_others(&backup);
    laptop.is_replaced();

    let restored = laptop.restored(&backup).well().json();
    assert_eq!(
        (&restored["journal"], &restored["open"]),
        (&true.into(), &1.into()),
        "{restored}"
    );
    let keystores = restored["keystores"].as_array().unwrap();
    assert_eq!(
        keystores.len(),
        3,
        "the finished one, its version before, and the one that waits: {restored}"
    );
    let below = |file: &Value| {
        file.as_str()
            .unwrap()
            .starts_with(laptop.home("new").to_str().unwrap())
    };
    assert!(keystores.iter().all(below), "{restored}");

    let status = laptop.run(&["cert", "status", "--json"]).well().json();
    assert_eq!(status["requests"][0]["state"], "pending", "{status}");
    laptop.delivers();
    let words = ["cert", "complete", "--json", "--password-file", "PASSWORD"];
    let complete = laptop.run(&words).well().json();
    assert_eq!(complete["state"], "complete");
    let names = keystores.iter().map(|file| file.as_str().unwrap());
    for file in names.filter(|name| name.ends_with(".p12")) {
        let words = [
            "cert",
            "test",
            file,
            "--json",
            "--password-file",
            "PASSWORD",
        ];
        let tested = laptop.run(&words).well().json();
        assert_eq!(tested["light"], "green", "{tested}");
        note_keys_of(&laptop.scene, Path::new(file));
    }
}

/// What cannot be opened, is damaged, or would overwrite something changes nothing at all.
#[test]
fn a_restore_that_cannot_be_done_changes_nothing() {
    let mut laptop = Laptop::with_a_request("laptop-refused");
    let backup = laptop.backed_up();
    let used = laptop.restored(&backup);
    assert_eq!(used.code(), "RESTORE-NOT-EMPTY", "{}", used.out);
    let again = laptop.backup(&backup);
    assert_eq!(again.code(), "DISK-EXISTS", "{}", again.out);
    laptop.is_replaced();

    let good = std::fs::read(&backup).unwrap();
    laptop.scene.secret("PASSPHRASE", "Ein-falscher-Satz-17");
    let wrong = laptop.restored(&backup);
    assert_eq!(wrong.code(), "STORE-ARCHIVE-PASSPHRASE", "{}", wrong.out);
    assert_eq!(wrong.exit, 45);
    laptop.scene.secret("PASSPHRASE", PASSPHRASE);
    let text = b"a list of things to buy".to_vec();
    let mut damaged = vec![
        text,
        good[..good.len() / 2].to_vec(),
        good[..good.len() - 1].to_vec(),
    ];
    for place in [good.len() / 2, good.len() - 9] {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        damaged.push(bytes);
    }
    for bytes in damaged {
        std::fs::write(&backup, bytes).unwrap();
        let ended = laptop.restored(&backup);
        let code = ended.code();
        assert!(
            ["STORE-ARCHIVE-DAMAGED", "STORE-ARCHIVE-NOT-ONE"].contains(&code.as_str()),
            "{}",
            ended.out
        );
    }
    laptop.has_nothing();
    std::fs::write(&backup, &good).unwrap();

    let there = laptop
        .home("new")
        .join("ehealth/keystore")
        .join(laptop.below_home.file_name().unwrap());
    std::fs::create_dir_all(there.parent().unwrap()).unwrap();
    std::fs::write(&there, "another keystore of that name").unwrap();
    let conflict = laptop.restored(&backup);
    assert_eq!(conflict.code(), "RESTORE-CONFLICT", "{}", conflict.out);
    assert_eq!(
        std::fs::read(&there).unwrap(),
        b"another keystore of that name"
    );
    assert_eq!(
        std::fs::read_dir(there.parent().unwrap()).unwrap().count(),
        1
    );
    std::fs::write(
        &there,
        std::fs::read(laptop.old(&laptop.below_home)).unwrap(),
    )
    .unwrap();
    laptop.restored(&backup).well();
}

/// Killed at points spread over the whole restore: done again, it ends well, and the request goes on.
#[test]
fn an_interrupted_restore_is_done_again() {
    let mut laptop = Laptop::with_a_request("laptop-interrupted");
    let backup = laptop.backed_up();
    laptop.is_replaced();
    let words = laptop.restore_words(&backup);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut count = 0;
    let mut process = Stepped::of(laptop.command(&words));
    while process.next().is_some() {
        count += 1;
        process.go_on();
    }
    assert!(process.ends().success());
    assert!(count > 20, "{count} points");
    for number in (0..count).step_by(count / 6) {
        laptop.is_bought_anew();
        let mut process = Stepped::of(laptop.command(&words));
        for _ in 0..number {
            process.next().unwrap();
            process.go_on();
        }
        let point = process.next().unwrap();
        process.kill();
        let again = laptop.restored(&backup);
        let done = again.code() == "RESTORE-NOT-EMPTY";
        assert!(done || again.exit == 0, "{point}: {}", again.out);
        let status = laptop.run(&["cert", "status", "--json"]).well().json();
        assert_eq!(
            status["requests"][0]["state"], "pending",
            "{point}: {status}"
        );
        let list = laptop.run(&["cert", "list", "--json"]).well().json();
        let lines = list["keystores"].as_array().unwrap();
        assert_eq!(lines.len(), 2, "{point}: {list}");
        assert!(
            lines.iter().all(|line| line["state"] != "unknown"),
            "{point}: {list}"
        );
    }
    println!("restore: {count} points, killed at some of them, done again each time");
}

/// A computer with a finished certificate below its home and a request elsewhere that waits.
struct Laptop {
    scene: Scene,
    /// Which home is used.
    home: &'static str,
    below_home: PathBuf,
    elsewhere: PathBuf,
}

impl Laptop {
    fn with_a_request(name: &str) -> Self {
        let mut scene = Scene::new(name);
        scene.secret("PASSPHRASE", PASSPHRASE);
        scene.note(vec![
            serde_json::json!({"name": "passphrase", "text": PASSPHRASE}),
        ]);
        scene.platform(&[]);
        let mut laptop = Self {
            scene,
            home: "home",
            below_home: PathBuf::new(),
            elsewhere: PathBuf::new(),
        };
        let mut words = laptop.scene.hospital_words();
        let folder = words
            .iter()
            .position(|word| *word == "--keystore-dir")
            .unwrap();
        words.drain(folder..folder + 2);
        words.extend(["--application-id", "DONE"]);
        laptop.below_home = keystore_of(&laptop.run(&words));
        let file = laptop.below_home.display().to_string();
        laptop
            .run(&[
                "cert",
                "complete",
                &file,
                "--json",
                "--password-file",
                "PASSWORD",
            ])
            .well();
        laptop.scene.platform_down();
        laptop.scene.platform(&["--deliver-after", "1h"]);
        laptop.elsewhere = keystore_of(&laptop.run(&laptop.scene.hospital_words()));
        laptop
    }

    fn home(&self, name: &str) -> PathBuf {
        self.scene.folder.join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = self.scene.command(words);
        self.at_home(&mut command);
        command
    }

    fn run(&self, words: &[&str]) -> Ended {
        self.scene.run_with(words, |command| self.at_home(command))
    }

    fn at_home(&self, command: &mut Command) {
        let home = self.home(self.home);
        command
            .env("HOME", &home)
            .env("CLAVIS_HOME", home.join("clavis"));
    }

    /// It waits for the delivery, and the battery ends.
    fn is_killed_while_it_waits(&self) {
        let words = [
            "cert",
            "complete",
            "--lang",
            "en",
            "--password-file",
            "PASSWORD",
        ];
        let mut child = self
            .command(&words)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let waits = lines.any(|line| line.unwrap().contains("Waiting for eHealth"));
        assert!(waits, "it never waited");
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success());
    }

    fn backup(&self, file: &Path) -> Ended {
        let file = file.display().to_string();
        self.run(&[
            "backup",
            &file,
            "--json",
            "--password-file",
            self.passphrase(),
        ])
    }

    fn backed_up(&self) -> PathBuf {
        let file = self.scene.folder.join("other-side/stick.age");
        let made = self.backup(&file).well().json();
        assert_eq!(made["journal"], true);
        // The finished one, its version before, and the one that waits.
        let names: Vec<&str> = made["keystores"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap())
            .collect();
        for keystore in [&self.below_home, &self.elsewhere] {
            assert!(
                names.contains(&keystore.display().to_string().as_str()),
                "{made}"
            );
        }
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
        file
    }

    /// `age` and `tar` open it too: without Clavis nothing is lost.
    fn opened_by_others(&self, backup: &Path) {
        if !judge("age") || !judge("tar") {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let tar = folder.path().join("backup.tar");
        let mut age = Command::new("age");
        age.arg("-d").arg("-o").arg(&tar).arg(backup);
        let mut terminal = Terminal::of(&age, 100, None);
        terminal.sees("passphrase").types(PASSPHRASE);
        let (exit, screen) = terminal.ends();
        assert_eq!(exit, 0, "{screen}");
        let unpacked = Command::new("tar")
            .arg("-xf")
            .arg(&tar)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(
            unpacked.status.success(),
            "{}",
            String::from_utf8_lossy(&unpacked.stderr)
        );
        for keystore in [&self.below_home, &self.elsewhere] {
            let found = files(folder.path())
                .into_iter()
                .find(|file| file.file_name() == keystore.file_name())
                .unwrap();
            assert_eq!(
                std::fs::read(found).unwrap(),
                std::fs::read(keystore).unwrap()
            );
        }
    }

    /// The old computer is gone: nothing of its places exists any more.
    fn is_replaced(&mut self) {
        std::fs::rename(self.home("home"), self.home("gone")).unwrap();
        std::fs::rename(self.home("keystore"), self.home("gone/keystore")).unwrap();
        self.home = "new";
        self.is_bought_anew();
    }

    /// A home in which there is nothing.
    fn is_bought_anew(&self) {
        let _ = std::fs::remove_dir_all(self.home("new"));
        std::fs::create_dir(self.home("new")).unwrap();
    }

    /// Where a keystore of the old computer is now.
    fn old(&self, file: &Path) -> PathBuf {
        self.home("gone")
            .join(file.strip_prefix(self.home("home")).unwrap())
    }

    fn restore_words(&self, backup: &Path) -> Vec<String> {
        let backup = backup.display().to_string();
        [
            "restore",
            &backup,
            "--json",
            "--password-file",
            self.passphrase(),
        ]
        .map(str::to_owned)
        .to_vec()
    }

    fn passphrase(&self) -> &'static str {
        self.scene
            .folder
            .join("secrets/PASSPHRASE")
            .display()
            .to_string()
            .leak()
    }

    fn restored(&self, backup: &Path) -> Ended {
        let words = self.restore_words(backup);
        self.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn has_nothing(&self) {
        let left = files(&self.home("new"));
        assert!(left.is_empty(), "{left:?}");
    }

    fn delivers(&mut self) {
        self.scene.platform_down();
        self.scene.platform(&["--deliver-after", "0"]);
    }
}

fn keystore_of(ended: &Ended) -> PathBuf {
    assert_eq!(ended.exit, 0, "{}", ended.out);
    PathBuf::from(ended.json()["keystore"].as_str().unwrap())
}

/// The judges' password file stands two folders above keystores of the scene; these stand elsewhere.
fn note_keys_of(scene: &Scene, file: &Path) {
    let copy = scene
        .folder
        .join("keystore")
        .join(file.file_name().unwrap());
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(file, &copy).unwrap();
    note_keys(scene, &copy);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push(path),
        }
    }
    all
}

/// Under which the backups of these tests are encrypted.
const PASSPHRASE: &str = "Kanarie-4417-verhuist";
