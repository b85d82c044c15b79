//! The desk before an operation, kept so that it can be put back after every fault.

mod files;
mod keystores;
mod witness;
mod words;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::json;

use self::files::{content, copy};
use self::keystores::ETK;
use self::witness::ledger_in;
use super::{Operation, operation};
use crate::scene::{Scene, judge};

/// A desk that stands before one operation.
pub struct Stage {
    /// Card, platform, home, keystores.
    pub scene: Scene,
    /// The row.
    pub operation: &'static Operation,
    options: Vec<String>,
    /// Identifiers of every private key that was there before.
    keys: BTreeSet<String>,
    /// The keys of a file by its content, so that nothing is opened twice.
    opened: RefCell<BTreeMap<Vec<u8>, BTreeSet<String>>>,
}

impl Stage {
    /// Prepares the stage of the row `name`, with a platform of these options. `None`, said aloud,
    /// where a program is missing that it takes.
    pub fn of(name: &str, test: &str, options: &[&str]) -> Option<Self> {
        if name == "adopt" && !judge("openssl") {
            return None;
        }
        let mut scene = Scene::new(&format!("{test}-{name}"));
        for (file, text) in [("NEW-PASSWORD", NEW_PASSWORD), ("FOREIGN", FOREIGN)] {
            scene.secret(file, text);
        }
        scene.note(vec![json!({"name": "new password", "text": NEW_PASSWORD})]);
        let mut options: Vec<String> = options.iter().map(|&text| text.to_owned()).collect();
        let record = scene.folder.join(RECORD).display().to_string();
        options.extend(["--record".to_owned(), record]);
        for folder in [BACKUP, PREPARED] {
            std::fs::create_dir_all(scene.folder.join(folder)).unwrap();
        }
        start(&mut scene, &options);
        let mut stage = Self {
            scene,
            operation: operation(name),
            options,
            keys: BTreeSet::new(),
            opened: RefCell::default(),
        };
        stage.way(None);
        (stage.operation.prepare)(&stage);
        stage.keys = stage.keys_on_disk();
        if name == "restore" {
            stage.keys = stage.known_to_the_platform();
        }
        stage.scene.platform_down();
        let _ = std::fs::remove_dir_all(stage.scene.folder.join(RECORD));
        for tree in TREES {
            copy(&stage.scene.folder.join(tree), &stage.kept(tree));
        }
        start(&mut stage.scene, &stage.options);
        stage.way(None);
        Some(stage)
    }

    /// The command of the row.
    pub fn words(&self) -> Vec<String> {
        (self.operation.words)(self)
    }

    /// Goes on to the end; nothing is lost, and the platform was asked once for what it does.
    pub fn goes_on(&self, at: &str) {
        (self.operation.go_on)(self, at);
        self.has_every_key(at);
        if let Some(request) = self.operation.once {
            assert_eq!(self.recorded(request), 1, "{at}: {request}");
        }
    }

    /// After an interruption: every keystore opens, and has every key that was there before or that
    /// the platform knows. Before a restore the backup has them.
    pub fn nothing_is_lost(&self, at: &str) {
        if self.operation.name == "restore" {
            let archive = std::fs::read(self.archive()).unwrap();
            assert_eq!(
                archive,
                std::fs::read(self.kept(BACKUP).join(ARCHIVE)).unwrap()
            );
            self.keys_on_disk();
            return;
        }
        self.has_every_key(at);
    }

    /// The keys that were there, those of certificates that were asked for, and those of registered
    /// tokens: these are found by the serial number in the token, which is the key's alias.
    fn has_every_key(&self, at: &str) {
        let found = self.keys_on_disk();
        let owed = self
            .keys
            .union(&self.known_to_the_platform())
            .cloned()
            .collect();
        let missing: Vec<&String> = BTreeSet::difference(&owed, &found).collect();
        assert!(missing.is_empty(), "{at}: lost {missing:?}");
        let serials: Vec<[u8; 16]> = found
            .iter()
            .filter_map(|one| one.strip_prefix(ETK)?.parse().ok().map(u128::to_be_bytes))
            .collect();
        for token in self.registered_tokens() {
            // A leading zero byte of a serial number is not in the token.
            let is_in = |serial: &[u8; 16]| token.windows(15).any(|part| part == &serial[1..]);
            assert!(
                serials.iter().any(is_in),
                "{at}: the key of a registered token is lost"
            );
        }
    }

    /// True when home, keystores, backup and the platform are to the byte what they were.
    pub fn is_untouched(&self) -> bool {
        TREES.iter().all(|tree| self.is_as_kept(tree))
    }

    fn is_as_kept(&self, tree: &str) -> bool {
        let (here, kept) = (self.scene.folder.join(tree), self.kept(tree));
        match tree {
            // What else is in its folder is written anew whenever it starts.
            PLATFORM => ledger_in(&here) == ledger_in(&kept),
            _ => content(&here) == content(&kept),
        }
    }

    /// True when a keystore or what the platform has of keys and certificates is not what it was.
    pub fn has_come_to_something(&self) -> bool {
        let here = content(&self.scene.folder.join("keystore"));
        let certificates = |folder: &Path| ledger_in(folder)["certificates"].clone();
        let platform = self.scene.folder.join(PLATFORM);
        here != content(&self.kept("keystore"))
            || certificates(&platform) != certificates(&self.kept(PLATFORM))
    }

    /// Puts everything back as it was prepared.
    pub fn again(&mut self) {
        for tree in TREES {
            let (here, kept) = (self.scene.folder.join(tree), self.kept(tree));
            if self.is_as_kept(tree) {
                continue;
            }
            let platform = tree == PLATFORM;
            if platform {
                self.scene.platform_down();
            }
            let _ = std::fs::remove_dir_all(&here);
            copy(&kept, &here);
            if platform {
                let _ = std::fs::remove_dir_all(self.scene.folder.join(RECORD));
                start(&mut self.scene, &self.options);
            }
        }
        self.way(None);
    }

    /// Describes the way to the platform: straight, or through the address `over`.
    pub fn way(&self, over: Option<&str>) {
        let mut facts = self.scene.platform_facts().clone();
        if let Some(over) = over {
            for service in ["certra", "etkra", "etkdepot", "sts"] {
                let Some(url) = facts[service].as_str() else {
                    continue;
                };
                let (scheme, rest) = url.split_once("://").unwrap();
                let path = rest.split_once('/').map_or("", |(_, path)| path);
                facts[service] = format!("{scheme}://{over}/{path}").into();
            }
        }
        std::fs::write(self.way_file(), facts.to_string()).unwrap();
    }

    /// Host and port of the platform.
    pub fn address(&self) -> String {
        let url = self.scene.platform_facts()["certra"].as_str().unwrap();
        url.split('/').nth(2).unwrap().to_owned()
    }

    fn way_file(&self) -> PathBuf {
        self.scene.folder.join("other-side/way.json")
    }

    fn kept(&self, tree: &str) -> PathBuf {
        self.scene
            .folder
            .join(PREPARED)
            .join(tree.replace('/', "-"))
    }
}

fn start(scene: &mut Scene, options: &[String]) {
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    scene.platform(&options);
}

/// What is put back after each fault.
const TREES: [&str; 4] = ["home", "keystore", BACKUP, PLATFORM];
const PLATFORM: &str = "other-side/platform";
const BACKUP: &str = "backup";
const ARCHIVE: &str = "everything.clavis";
/// Not searched for secrets: it has the platform's own files.
const PREPARED: &str = "other-side/prepared";
const RECORD: &str = "other-side/record";
const NEW_PASSWORD: &str = "Meerkoet-6417-duikt";
/// As a program of another house took it: too short for today's rule.
const FOREIGN: &str = "changeit";
