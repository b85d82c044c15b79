//! What stands outside of the window: a card behind a smart-card service of its own, a platform that
//! a file describes, and the command line, which works on the same folders.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};

use crate::hand::{PASSWORD, PIN};
use crate::stage::{Group, PROGRAM, Stage, poll};

/// A platform, and perhaps a card in a reader.
pub struct Outside {
    /// What the card said when it was in the reader.
    pub card: Value,
    /// On which the platform listens, also when it comes again.
    port: u16,
    root: String,
    platform: Option<Group>,
    _card: Group,
}

impl Outside {
    /// A card behind a smart-card service and a platform that knows it; the window finds both in its
    /// settings. `None`, said aloud, where the service or its virtual reader are absent.
    pub fn with_card(stage: &Stage, card: &[&str], platform: &[&str]) -> Option<Self> {
        let driver = Path::new("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
        if !driver.exists() || !Path::new("/run/pcscd").exists() {
            println!("SKIPPED: no vpcd reader driver, or no /run/pcscd");
            return None;
        }
        let side = other_side(stage);
        std::fs::write(side.join("pin"), PIN).unwrap();
        let mut words = vec!["rehearsal", "card", "--private-pcscd", "--stop-with-input"];
        let (pin, data) = (shown(&side.join("pin")), shown(&side.join("card")));
        words.extend(["--pin-file", &pin, "--data", &data]);
        words.extend(card);
        let (running, card) = background(stage, &words, "card");
        let root = shown(Path::new(card["root"].as_str().unwrap()));
        let port = crate::driven::free_port();
        let (platform, facts) = platform_up(stage, port, &root, platform);
        settings(stage, &facts, &root);
        Some(Self {
            card,
            port,
            root,
            platform: Some(platform),
            _card: running,
        })
    }

    /// The environment in which a program finds the card.
    pub fn environment(&self) -> Vec<(&'static str, std::ffi::OsString)> {
        let socket = self.card["pcsc_socket"].as_str().unwrap();
        vec![("PCSCLITE_CSOCK_NAME", socket.into())]
    }

    /// Takes the platform away, in the middle of whatever it does.
    pub fn platform_down(&mut self) {
        self.platform = None;
    }

    /// Brings it again, at the same address and with what it remembers.
    pub fn platform_again(&mut self, stage: &Stage) {
        let (platform, _) = platform_up(stage, self.port, &self.root, &[]);
        self.platform = Some(platform);
    }
}

/// The world of a rehearsal, before a window opens in it: the command line works there.
pub struct Training {
    /// Its folder.
    pub folder: PathBuf,
    platform: Option<Group>,
    card: Value,
}

impl Training {
    /// Makes the card of a person where the window will look for it, and a platform that knows it.
    pub fn new(stage: &Stage, id: &str, person: &str) -> Self {
        let folder = stage.data().join("training");
        let (card, pki) = (folder.join("cards").join(id), folder.join("authority"));
        std::fs::create_dir_all(folder.join("home")).unwrap();
        let side = other_side(stage);
        std::fs::write(side.join("pin"), PIN).unwrap();
        std::fs::write(side.join("password"), PASSWORD).unwrap();
        let words = ["rehearsal", "card", "--only-prepare", "--person", person];
        let paths = [
            ("--data", card),
            ("--pki", pki),
            ("--pin-file", side.join("pin")),
        ];
        let paths = paths.map(|(option, path)| [option.to_owned(), shown(&path)]);
        let paths: Vec<&str> = paths.iter().flatten().map(String::as_str).collect();
        let home = folder.join("home");
        let data = folder.join("data");
        let environment = [("HOME", home.as_path()), ("CLAVIS_HOME", data.as_path())];
        let card = clavis(stage, &[&words[..], &paths].concat(), &environment);
        let root = card["root"].as_str().unwrap();
        let words = [
            "rehearsal",
            "up",
            "--stop-with-input",
            "--trust-eid-root",
            root,
        ];
        let ready = data.join("rehearsal/platform.json");
        std::fs::create_dir_all(data.join("rehearsal")).unwrap();
        let (platform, _) = background_at(stage, &words, "training", &ready, &environment);
        Self {
            folder,
            platform: Some(platform),
            card,
        }
    }

    /// Runs the command line in this world; `keystore` is the file that it is about, whose password is
    /// given.
    pub fn run(&self, stage: &Stage, words: &[&str], keystore: Option<&Path>) -> Value {
        let mut all: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        all.extend(["--platform".to_owned(), "rehearsal".to_owned()]);
        if let Some(file) = keystore {
            let password = other_side(stage).join("password");
            all.extend([shown(file), "--password-file".to_owned(), shown(&password)]);
        }
        let (home, data) = (self.folder.join("home"), self.folder.join("data"));
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        clavis(stage, &all, &[("HOME", &home), ("CLAVIS_HOME", &data)])
    }

    /// The same with the card and its PIN.
    pub fn run_with_card(&self, stage: &Stage, words: &[&str]) -> Value {
        let side = other_side(stage);
        let (pin, password) = (shown(&side.join("pin")), shown(&side.join("password")));
        let reader = self.card["reader"].as_str().unwrap();
        let root = self.card["root"].as_str().unwrap();
        let more = [
            "--reader",
            reader,
            "--trust-root",
            root,
            "--pin-file",
            &pin,
            "--password-file",
            &password,
        ];
        self.run(stage, &[words, &more].concat(), None)
    }

    /// Stops the platform: the window brings its own.
    pub fn platform_down(&mut self) {
        self.platform = None;
    }

    /// What the program kept is gone; card and platform stay.
    pub fn forget(&self, stage: &Stage) {
        let data = self.folder.join("data");
        for entry in std::fs::read_dir(&data).unwrap().flatten() {
            let path = entry.path();
            match (path.is_dir(), path.ends_with("rehearsal")) {
                (_, true) => {}
                (true, _) => std::fs::remove_dir_all(&path).unwrap(),
                (false, _) => std::fs::remove_file(&path).unwrap(),
            }
        }
        std::fs::rename(
            self.folder.join("home/ehealth"),
            other_side(stage).join("made"),
        )
        .unwrap();
    }
}

/// How many VERIFY with a PIN the cards in a folder have got.
pub fn verifies(folder: &Path) -> u64 {
    let states = std::fs::read_dir(folder.join("cards")).unwrap().flatten();
    let count = |state: std::fs::DirEntry| {
        let text = std::fs::read(state.path().join("state.json")).unwrap();
        let state: Value = serde_json::from_slice(&text).unwrap();
        state["verifies"].as_u64().unwrap()
    };
    states.map(count).sum()
}

/// The folder of what is not ours: the search for secrets does not look there.
pub fn other_side(stage: &Stage) -> PathBuf {
    let side = stage.folder.join("other-side");
    std::fs::create_dir_all(&side).unwrap();
    side
}

/// Runs the command line to its end, and well; its answer is JSON.
pub fn clavis(stage: &Stage, words: &[&str], environment: &[(&str, &Path)]) -> Value {
    let mut command = stage.command(command_line());
    command.args(words).arg("--json");
    let output = command.envs(environment.iter().copied()).output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    // A test that is not green ends otherwise, and has its answer all the same.
    let may_end_otherwise = words.contains(&"test");
    assert!(
        output.status.success() || may_end_otherwise,
        "{words:?}: {out}"
    );
    serde_json::from_str(&out).unwrap()
}

/// Lists what the search through everything that the tests left looks for.
pub fn canaries(stage: &Stage, test: &str, more: &[Value]) {
    let mut list = vec![json!({"name": "password typed into the window", "text": PASSWORD})];
    list.extend(more.iter().cloned());
    let artefacts = stage.folder.parent().unwrap();
    let file = artefacts.join(format!("canaries-window-{test}.json"));
    std::fs::write(file, json!({ "canaries": list }).to_string()).unwrap();
}

/// A platform that waits, with its ready file.
fn platform_up(stage: &Stage, port: u16, root: &str, more: &[&str]) -> (Group, Value) {
    let data = shown(&other_side(stage).join("platform"));
    let mut words = vec!["rehearsal", "up", "--stop-with-input", "--data", &data];
    let port = port.to_string();
    words.extend(["--trust-eid-root", root, "--port", &port]);
    words.extend(more);
    background(stage, &words, "platform")
}

/// Writes the description of the platform, and the settings that lead to it.
fn settings(stage: &Stage, platform: &Value, root: &str) {
    let text = |name: &str| platform[name].as_str().unwrap().to_owned();
    let described = format!(
        "name = \"Essai / Proef\"\npoll_seconds = 1\n[endpoints]\ncertra = \"{}\"\netkra = \"{}\"\n\
         etkdepot = \"{}\"\nsts = \"{}\"\n[trust]\ntls_ca_file = \"{}\"\nehealth_root_file = \"{}\"\n",
        text("certra"),
        text("etkra"),
        text("etkdepot"),
        text("sts"),
        text("tls_ca_file"),
        text("ehealth_root_file"),
    );
    let file = stage.folder.join("platform.toml");
    std::fs::write(&file, described).unwrap();
    let config = stage.data().join("config");
    std::fs::create_dir_all(&config).unwrap();
    let chosen = format!(
        "view = \"representative\"\nappearance = \"system\"\nplatform = \"{}\"\ncard_roots = [\"{root}\"]\n",
        file.display()
    );
    std::fs::write(config.join("window.toml"), chosen).unwrap();
}

/// Starts the command line in the background and waits for its ready file.
fn background(stage: &Stage, words: &[&str], name: &str) -> (Group, Value) {
    let ready = other_side(stage).join(format!("{name}.json"));
    background_at(stage, words, name, &ready, &[])
}

fn background_at(
    stage: &Stage,
    words: &[&str],
    name: &str,
    ready: &Path,
    environment: &[(&str, &Path)],
) -> (Group, Value) {
    let side = other_side(stage);
    let _ = std::fs::remove_file(ready);
    let log = std::fs::File::create(side.join(format!("{name}.log"))).unwrap();
    let running = Group::start(
        stage
            .command(command_line())
            .args(words)
            .arg("--ready-file")
            .arg(ready)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(log.try_clone().unwrap())
            .stderr(log),
    );
    let facts = poll(Duration::from_secs(60), || {
        let text = std::fs::read(ready).ok()?;
        serde_json::from_slice(&text).ok()
    });
    let said = || std::fs::read_to_string(side.join(format!("{name}.log"))).unwrap_or_default();
    (
        running,
        facts.unwrap_or_else(|| panic!("{name}: {}", said())),
    )
}

/// The command line, which is built beside the window.
fn command_line() -> PathBuf {
    let program = Path::new(PROGRAM).with_file_name("clavis");
    assert!(
        program.exists(),
        "{}: cargo build -p clavis",
        program.display()
    );
    program
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
