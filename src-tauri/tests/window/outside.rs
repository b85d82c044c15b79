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
    /// What the platform said when it was ready.
    pub platform: Value,
    /// What the card said when it was in the reader.
    pub card: Value,
    _platform: Group,
    _card: Option<Group>,
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
        let (platform_running, platform) = platform_up(stage, &root, platform);
        settings(stage, &platform, &root);
        Some(Self {
            platform,
            card,
            _platform: platform_running,
            _card: Some(running),
        })
    }

    /// The environment in which a program finds the card.
    pub fn environment(&self) -> Vec<(&'static str, std::ffi::OsString)> {
        let socket = self.card["pcsc_socket"].as_str().unwrap();
        vec![("PCSCLITE_CSOCK_NAME", socket.into())]
    }

    /// Pulls the card out, reader and all.
    pub fn pull_card(&mut self) {
        self._card = None;
    }

    /// How many VERIFY with a PIN the card has got: it counts itself.
    pub fn verifies(&self, stage: &Stage) -> u64 {
        verifies(&other_side(stage).join("card"))
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
    let output = command
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{:?}: {out}", words.first());
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
fn platform_up(stage: &Stage, root: &str, more: &[&str]) -> (Group, Value) {
    let data = shown(&other_side(stage).join("platform"));
    let mut words = vec!["rehearsal", "up", "--stop-with-input", "--data", &data];
    words.extend(["--trust-eid-root", root]);
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
    let side = other_side(stage);
    let ready = side.join(format!("{name}.json"));
    let _ = std::fs::remove_file(&ready);
    let log = std::fs::File::create(side.join(format!("{name}.log"))).unwrap();
    let running = Group::start(
        stage
            .command(command_line())
            .args(words)
            .arg("--ready-file")
            .arg(&ready)
            .stdin(Stdio::piped())
            .stdout(log.try_clone().unwrap())
            .stderr(log),
    );
    let facts = poll(Duration::from_secs(60), || {
        let text = std::fs::read(&ready).ok()?;
        serde_json::from_slice(&text).ok()
    });
    let said = || std::fs::read_to_string(side.join(format!("{name}.log"))).unwrap_or_default();
    (running, facts.unwrap_or_else(|| panic!("{name}: {}", said())))
}

/// The command line, which is built beside the window.
fn command_line() -> PathBuf {
    let program = Path::new(PROGRAM).with_file_name("clavis");
    assert!(program.exists(), "{}: cargo build -p clavis", program.display());
    program
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
