//! A person's desk: a card, a platform, a home folder, and the program.

pub mod shape;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::canary;

/// Everything one test needs, in a folder of its own.
pub struct Scene {
    /// The folder of this test; everything in it is searched for secrets afterwards.
    pub folder: PathBuf,
    name: String,
    artefacts: PathBuf,
    calls: AtomicU32,
    canaries: std::sync::Mutex<Vec<Value>>,
    card: Value,
    platform: Option<Running>,
    socket: Option<String>,
    _card_running: Option<Running>,
}

/// What the program wrote, and how it ended.
pub struct Ended {
    pub exit: i32,
    pub out: String,
    pub err: String,
    /// The output was asked for although it is personal: no failing test prints it.
    personal: bool,
}

impl Ended {
    /// The JSON object on standard output.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.shown()))
    }

    /// The code of the failure, in JSON or in text.
    pub fn code(&self) -> String {
        match serde_json::from_str::<Value>(&self.out) {
            Ok(answer) => answer["error"]["code"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            Err(_) => self.err.clone(),
        }
    }

    /// Fails the test unless the program ended well.
    pub fn well(self) -> Self {
        assert_eq!(self.exit, 0, "{}", self.shown());
        self
    }

    fn shown(&self) -> String {
        match self.personal {
            true => "(personal output)".to_owned(),
            false => format!("\n--- out\n{}\n--- err\n{}", self.out, self.err),
        }
    }
}

/// A background program that ends with us.
pub struct Running {
    child: Child,
    /// What it said when it was ready.
    pub facts: Value,
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline {
            if self.child.try_wait().ok().flatten().is_some() {
                return;
            }
            std::thread::yield_now();
            std::thread::park_timeout(Duration::from_millis(10));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Scene {
    /// A scene with the card inside the program.
    pub fn new(name: &str) -> Self {
        Self::with_person(name, None)
    }

    /// The same with another person's card.
    pub fn with_person(name: &str, person: Option<&str>) -> Self {
        let mut scene = Self::empty(name);
        let more = person.map_or_else(Vec::new, |person| vec!["--person", person]);
        scene.card_made_with(&more);
        scene
    }

    /// A scene with the card in a reader of a smart-card service; `None` where there is no such service.
    pub fn behind_pcscd(name: &str, person: Option<&str>) -> Option<Self> {
        let more = person.map_or_else(Vec::new, |person| vec!["--person", person]);
        Self::behind_pcscd_with(name, &more)
    }

    /// The same with further options of the card.
    pub fn behind_pcscd_with(name: &str, more: &[&str]) -> Option<Self> {
        if !Path::new("/usr/lib/pcsc/drivers/serial/libifdvpcd.so").exists()
            || !Path::new("/run/pcscd").exists()
        {
            println!("SKIPPED {name}: no vpcd reader driver, or no /run/pcscd");
            return None;
        }
        let mut scene = Self::empty(name);
        let mut words = vec![
            "rehearsal",
            "card",
            "--private-pcscd",
            "--stop-with-input",
            "--pin-file",
            "PIN",
            "--data",
            "CARD",
            "--ready-file",
            "READY-CARD",
        ];
        words.extend_from_slice(more);
        let running = scene.background(&words, "card");
        scene.card = running.facts.clone();
        scene.socket = running.facts["pcsc_socket"].as_str().map(str::to_owned);
        scene._card_running = Some(running);
        scene.note_holder();
        Some(scene)
    }

    /// A scene without a card.
    pub fn empty(name: &str) -> Self {
        let artefacts = std::env::var_os("CLAVIS_TEST_ARTEFACTS").map_or_else(
            || Path::new(env!("CARGO_TARGET_TMPDIR")).join("artefacts"),
            PathBuf::from,
        );
        let folder = artefacts.join(name);
        let _ = std::fs::remove_dir_all(&folder);
        for part in ["home", "keystore", "logs", "secrets", "other-side"] {
            std::fs::create_dir_all(folder.join(part)).unwrap();
        }
        let scene = Self {
            folder,
            name: name.to_owned(),
            artefacts,
            calls: AtomicU32::new(0),
            canaries: std::sync::Mutex::default(),
            card: Value::Null,
            platform: None,
            socket: None,
            _card_running: None,
        };
        scene.secret("PIN", canary::PIN);
        scene.secret("WRONG-PIN", canary::WRONG_PIN);
        scene.secret("PASSWORD", canary::PASSWORD);
        canary::list(&scene.artefacts, name, &[]);
        scene
    }

    /// Makes the card inside the program with further options.
    pub fn card_made_with(&mut self, more: &[&str]) {
        let mut words = vec![
            "rehearsal",
            "card",
            "--only-prepare",
            "--json",
            "--pin-file",
            "PIN",
            "--data",
            "CARD",
        ];
        words.extend_from_slice(more);
        self.card = self.run(&words).well().json();
        self.note_holder();
    }

    /// The national number of the holder of the card.
    pub fn holder(&self) -> String {
        self.card["national_number"].as_str().unwrap().to_owned()
    }

    /// How many VERIFY with a PIN the card made last ever got: the card itself counts.
    pub fn verifies_sent(&self) -> u64 {
        let cards = self.folder.join("other-side/card/cards");
        let states = std::fs::read_dir(cards).unwrap().flatten();
        let count = |state: std::fs::DirEntry| {
            let text = std::fs::read(state.path().join("state.json")).unwrap();
            let state: Value = serde_json::from_slice(&text).unwrap();
            state["verifies"].as_u64().unwrap()
        };
        states.map(count).sum()
    }

    /// Starts the virtual platform, which knows the card's root.
    pub fn platform(&mut self, more: &[&str]) {
        let mut words = vec![
            "rehearsal",
            "up",
            "--stop-with-input",
            "--data",
            "PLATFORM",
            "--ready-file",
            "READY-PLATFORM",
        ];
        if self.card["root"].is_string() {
            words.extend(["--trust-eid-root", "ROOT"]);
        }
        words.extend_from_slice(more);
        let running = self.background(&words, "platform");
        self.platform = Some(running);
    }

    /// Stops the virtual platform.
    pub fn platform_down(&mut self) {
        self.platform = None;
    }

    /// What the platform said when it was ready.
    pub fn platform_facts(&self) -> &Value {
        &self.platform.as_ref().unwrap().facts
    }

    /// Takes the smart-card service away, whether this computer has one or not.
    pub fn no_smart_card_service(&mut self) {
        let nowhere = self.folder.join("no-such-socket");
        self.socket = Some(nowhere.display().to_string());
    }

    /// From now on the program is not told where the card is.
    pub fn card_is_elsewhere(&mut self) {
        self.card["reader"] = Value::Null;
    }

    /// Adds secrets that came up in this test to its list.
    pub fn note(&self, canaries: Vec<Value>) {
        let mut all = self.canaries.lock().unwrap();
        all.extend(canaries);
        canary::list(&self.artefacts, &self.name, &all);
    }

    fn note_holder(&self) {
        let Some(digits) = self.card["national_number"].as_str() else {
            return;
        };
        self.note(canary::national_number(digits));
    }

    /// Writes a file into the folder of secrets.
    pub fn secret(&self, name: &str, value: &str) -> PathBuf {
        let path = self.folder.join("secrets").join(name);
        std::fs::write(&path, value).unwrap();
        path
    }

    /// Runs `clavis` with these words to its end. Words in capitals stand for this scene's files.
    pub fn run(&self, words: &[&str]) -> Ended {
        self.run_with(words, |_| ())
    }

    /// The same for output that is personal because it was asked for: it is not kept for the search.
    pub fn run_personal(&self, words: &[&str]) -> Ended {
        let output = self.command(words).stdin(Stdio::null()).output().unwrap();
        ended(words, output, true)
    }

    /// The same with something on standard input; its output is not kept either.
    pub fn run_with_input(&self, words: &[&str], input: &str) -> Ended {
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        ended(words, child.wait_with_output().unwrap(), true)
    }

    /// The same, with a chance to change the command first.
    pub fn run_with(&self, words: &[&str], change: impl FnOnce(&mut Command)) -> Ended {
        let mut command = self.command(words);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        change(&mut command);
        let child = command.spawn().unwrap();
        self.keep_process(child.id());
        // What the virtual card and platform say is the other side's.
        let other_side = words.first() == Some(&"rehearsal");
        let ended = ended(words, child.wait_with_output().unwrap(), other_side);
        if !other_side {
            self.keep(words, &ended);
        }
        ended
    }

    /// The command itself, for tests that start it their own way.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clavis"));
        command
            .env("CLAVIS_HOME", self.folder.join("home"))
            .env("HOME", self.folder.join("home"))
            .env_remove("LANG")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("CLAVIS_LOG", "debug");
        if let Some(socket) = &self.socket {
            command.env("PCSCLITE_CSOCK_NAME", socket);
        }
        if self.card["reader"].is_string() && words.first() != Some(&"rehearsal") {
            command
                .arg("--reader")
                .arg(self.card["reader"].as_str().unwrap());
        }
        for word in words {
            command.arg(self.word(word));
        }
        command
    }

    fn word(&self, word: &str) -> std::ffi::OsString {
        let secrets = self.folder.join("secrets");
        match word {
            "PIN" | "WRONG-PIN" | "PASSWORD" => secrets.join(word).into(),
            "CARD" => self.folder.join("other-side/card").into(),
            "PLATFORM" => self.folder.join("other-side/platform").into(),
            "READY-CARD" => self.folder.join("other-side/card.json").into(),
            "READY-PLATFORM" => self.folder.join("other-side/platform.json").into(),
            "KEYSTORES" => self.folder.join("keystore").into(),
            "KEYSTORE" => self.keystore().into(),
            "ROOT" => self.card["root"].as_str().unwrap().into(),
            other => other.into(),
        }
    }

    /// The words that request a certificate for a group of nurses.
    pub fn request_words(&self) -> Vec<&'static str> {
        vec![
            "cert",
            "request",
            "--json",
            "--platform",
            "READY-PLATFORM",
            "--trust-root",
            "ROOT",
            "--type",
            "NIHII-GROUP",
            "--id",
            "94987645",
            "--name",
            "Groupement Exemple",
            "--email",
            "an@example.be",
            "--phone",
            "+32 2 000 00 00",
            "--keystore-dir",
            "KEYSTORES",
            "--accept-contract",
            "--pin-file",
            "PIN",
            "--password-file",
            "PASSWORD",
        ]
    }

    /// The same for a hospital, for which the STS gives tokens too.
    pub fn hospital_words(&self) -> Vec<&'static str> {
        let mut words = self.request_words();
        for (option, value) in [
            ("--type", "CBE"),
            ("--id", "0998.123.466"),
            ("--name", "Hôpital Exemple"),
        ] {
            let place = words.iter().position(|word| *word == option).unwrap();
            words[place + 1] = value;
        }
        words
    }

    /// The words that complete the request in the scene's keystore.
    pub fn complete_words(&self) -> Vec<&'static str> {
        vec![
            "cert",
            "complete",
            "KEYSTORE",
            "--json",
            "--platform",
            "READY-PLATFORM",
            "--password-file",
            "PASSWORD",
        ]
    }

    /// The newest keystore of the scene.
    pub fn keystore(&self) -> PathBuf {
        self.keystores().pop().expect("a keystore")
    }

    /// All keystores of the scene, in name order.
    pub fn keystores(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.folder.join("keystore"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "p12"))
            .collect();
        files.sort();
        files
    }

    fn background(&self, words: &[&str], name: &str) -> Running {
        let ready = self.folder.join(format!("other-side/{name}.json"));
        let _ = std::fs::remove_file(&ready);
        let log =
            std::fs::File::create(self.folder.join(format!("other-side/{name}.log"))).unwrap();
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(facts) = std::fs::read_to_string(&ready)
                .ok()
                .and_then(|text| serde_json::from_str(&text).ok())
            {
                shape::follows(words[..2].join("-").as_str(), &facts);
                return Running { child, facts };
            }
            if let Some(status) = child.try_wait().unwrap() {
                let log =
                    std::fs::read_to_string(self.folder.join(format!("other-side/{name}.log")))
                        .unwrap_or_default();
                panic!("{name} ended with {status}: {log}");
            }
            assert!(Instant::now() < deadline, "{name} was not ready in time");
            std::thread::park_timeout(Duration::from_millis(10));
        }
    }

    /// Keeps the process's own words and environment, as every user of the computer can see them.
    fn keep_process(&self, id: u32) {
        for part in ["cmdline", "environ"] {
            let seen = std::fs::read(format!("/proc/{id}/{part}")).unwrap_or_default();
            let file = self.folder.join("logs/processes");
            let mut file = std::fs::OpenOptions::new()
                .create(true)
                .append(true)
                .open(file)
                .unwrap();
            file.write_all(&seen)
                .and_then(|()| file.write_all(b"\n"))
                .unwrap();
        }
    }

    fn keep(&self, words: &[&str], ended: &Ended) {
        let number = self.calls.fetch_add(1, Ordering::Relaxed);
        let base = format!(
            "logs/{number:03}-{}",
            words
                .iter()
                .take(2)
                .map(|word| word.rsplit('/').next().unwrap_or_default())
                .collect::<Vec<_>>()
                .join("-")
        );
        std::fs::write(self.folder.join(format!("{base}.out")), &ended.out).unwrap();
        std::fs::write(self.folder.join(format!("{base}.err")), &ended.err).unwrap();
    }
}

/// What came out; JSON has been held against its schema.
pub fn ended(words: &[&str], output: std::process::Output, personal: bool) -> Ended {
    let ended = Ended {
        exit: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
        personal,
    };
    shape::check(words, ended.exit, &ended.out);
    ended
}

/// True when `program` is there; says aloud when a judge is missing.
pub fn judge(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    if !found {
        println!("SKIPPED: {program} is not on this computer");
    }
    found
}
