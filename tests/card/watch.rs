//! Readers and cards that come and go, as the program tells them; several readers, and such as are
//! none.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rehearsal::card::{CardFault, CardOptions, Person, TestPki, Verifies, VirtualCard};
use rehearsal::vpcd::{CardServer, PrivatePcscd};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::scene::{Ended, Scene, shape};
use crate::terminal::Terminal;

/// A smart-card service with two readers of this test's own.
struct Bench {
    scene: Scene,
    service: PrivatePcscd,
    pki: TestPki,
    _folder: TempDir,
}

impl Bench {
    /// `None`, aloud, where there is no such service.
    fn new(name: &str, readers: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let service = match PrivatePcscd::start_called(folder.path(), readers) {
            Ok(service) => service,
            Err(error) => {
                println!("SKIPPED {name}: {error}");
                return None;
            }
        };
        Some(Self {
            scene: Scene::empty(name),
            service,
            pki: TestPki::create(jiff::Timestamp::now()).unwrap(),
            _folder: folder,
        })
    }

    fn card(&self, person: &str, options: CardOptions) -> Arc<Mutex<VirtualCard>> {
        let person = Person::built_in(person).unwrap();
        let card = VirtualCard::new(&person, &self.pki, options).unwrap();
        Arc::new(Mutex::new(card))
    }

    fn run(&self, words: &[&str]) -> Ended {
        let socket = self.service.socket().to_owned();
        self.scene.run_with(words, |command| {
            command.env(PrivatePcscd::VARIABLE, socket);
        })
    }

    /// Until `card readers` has said `content` so often.
    fn sees(&self, content: &str, times: usize) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let answer = self.run(&["card", "readers", "--json"]).well().json();
            let readers = answer["readers"].as_array().unwrap();
            let seen = readers.iter().filter(|one| one["content"] == content);
            if seen.count() == times {
                return;
            }
            assert!(Instant::now() < deadline, "{answer}");
        }
    }
}

/// `card watch` in the background; ends with its input.
struct Watching {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(bench: &Bench) -> Self {
        let mut child = bench
            .scene
            .command(&["card", "watch", "--json", "--stop-with-input"])
            .env(PrivatePcscd::VARIABLE, bench.service.socket())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (told, lines) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if told.send(line).is_err() {
                    return;
                }
            }
        });
        let input = child.stdin.take();
        Self {
            child,
            input,
            lines,
        }
    }

    /// The next event is this one.
    fn sees(&self, event: &str, reader: &str, content: Value, applet: Value) {
        let line = self.lines.recv_timeout(PATIENCE).unwrap();
        let seen: Value = serde_json::from_str(&line).unwrap();
        shape::follows("card-watch", &seen);
        let expected = json!({
            "event": event, "reader": reader, "content": content, "applet": applet
        });
        assert_eq!(seen, expected);
    }

    /// Ends by the end of the input; nothing more was told.
    fn ends(mut self) -> i32 {
        drop(self.input.take());
        assert_eq!(self.lines.recv_timeout(PATIENCE).ok(), None);
        self.child.wait().unwrap().code().unwrap()
    }
}

#[test]
fn cards_that_come_and_go_are_told_each_once() {
    let Some(bench) = Bench::new("card-watch", "Virtual PCD") else {
        return;
    };
    let (first, second) = ("Virtual PCD 00 00", "Virtual PCD 00 01");
    let watching = Watching::begin(&bench);
    for reader in [first, second] {
        watching.sees("reader-appeared", reader, Value::Null, Value::Null);
    }
    let card = bench.card("jeroen", CardOptions::default());
    let inserted = CardServer::start(Arc::clone(&card), bench.service.first()).unwrap();
    watching.sees("card-in", first, "belgian".into(), "1.7".into());
    let raw = CardOptions {
        faults: vec![CardFault::NotActivated.into()],
        ..CardOptions::default()
    };
    let unused = bench.card("anton", raw);
    let other = CardServer::start(unused, bench.service.second()).unwrap();
    watching.sees("card-in", second, "not-activated".into(), "1.7".into());
    drop(inserted);
    watching.sees("card-out", first, Value::Null, Value::Null);
    let again = CardServer::start(Arc::clone(&card), bench.service.first()).unwrap();
    watching.sees("card-in", first, "belgian".into(), "1.7".into());
    drop(other);
    watching.sees("card-out", second, Value::Null, Value::Null);
    assert_eq!(watching.ends(), 0);
    drop(again);
    assert_eq!(card.lock().unwrap().verifies(), Verifies::default());
}

/// The service ends: the watch does, too, and says so.
#[test]
fn a_service_that_ends_is_named() {
    let Some(bench) = Bench::new("card-watch-service", "Virtual PCD") else {
        return;
    };
    let mut watching = Watching::begin(&bench);
    for reader in ["Virtual PCD 00 00", "Virtual PCD 00 01"] {
        watching.sees("reader-appeared", reader, Value::Null, Value::Null);
    }
    drop(bench);
    assert_eq!(watching.child.wait().unwrap().code(), Some(10));
}

/// Ctrl+C ends it well: that is how a watch ends.
#[test]
fn ctrl_c_ends_the_watch() {
    let Some(bench) = Bench::new("card-watch-ctrl-c", "Virtual PCD") else {
        return;
    };
    let mut command = bench.scene.command(&["card", "watch", "--lang", "en"]);
    command.env(PrivatePcscd::VARIABLE, bench.service.socket());
    let mut terminal = Terminal::of(&command, 100, None);
    terminal
        .sees("Press Ctrl+C")
        .sees("Reader connected: Virtual PCD 00 01")
        .control(b'c');
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0, "{screen}");
}

/// A card inside the program never comes or goes: what is there is told, with a clear word.
#[test]
fn a_card_inside_the_program_is_told_and_the_watch_ends() {
    let scene = Scene::new("card-watch-inside");
    let ended = scene.run(&["card", "watch", "--lang", "en"]).well();
    assert_eq!(ended.out.lines().count(), 2, "{}", ended.out);
    assert!(ended.err.contains("never comes or goes"), "{}", ended.err);
    let lines = scene.run(&["card", "watch", "--json"]).well().out;
    assert_eq!(lines.lines().count(), 2);
}

/// P05, P06: two readers with a card each; a part of a name chooses, an ambiguous one is refused.
#[test]
fn of_several_readers_one_is_chosen_by_its_name() {
    let Some(bench) = Bench::new("card-two-readers", "Virtual PCD") else {
        return;
    };
    let card = bench.card("helene", CardOptions::default());
    let other = bench.card("kaethe", CardOptions::default());
    let _first = CardServer::start(Arc::clone(&card), bench.service.first()).unwrap();
    let _second = CardServer::start(Arc::clone(&other), bench.service.second()).unwrap();
    bench.sees("belgian", 2);
    let of = |reader: &str| bench.run(&["card", "status", "--json", "--reader", reader]);
    let (one, two) = (of("00 00").well().json(), of("pcd 00 01").well().json());
    assert_eq!(one["reader"], "Virtual PCD 00 00");
    assert_eq!(two["reader"], "Virtual PCD 00 01");
    assert_ne!(one["name"], two["name"]);
    assert_eq!(of("virtual").code(), "CARD-READER-AMBIGUOUS");
    assert_eq!(of("nowhere").code(), "CARD-READER-UNKNOWN");
    for card in [card, other] {
        assert_eq!(card.lock().unwrap().verifies().with_pin, 0);
    }
}

/// P05: readers that are none are named, and the card in them is not looked at.
#[test]
fn virtual_readers_are_named_and_ignored() {
    let name = "Windows Hello for Business";
    let Some(bench) = Bench::new("card-virtual-readers", name) else {
        return;
    };
    let card = bench.card("helene", CardOptions::default());
    let _first = CardServer::start(Arc::clone(&card), bench.service.first()).unwrap();
    bench.sees("virtual", 2);
    let page = bench.run(&["card", "readers", "--lang", "en"]).well().out;
    assert!(page.contains("Windows Hello for Business 00 00"), "{page}");
    assert!(page.contains("not a reader for cards"), "{page}");
    let none = bench.run(&["card", "status", "--json"]);
    assert_eq!(none.code(), "CARD-NO-READER");
    assert!(none.out.contains("Windows Hello for Business 00 00"));
    let watching = Watching::begin(&bench);
    for number in ["00", "01"] {
        let reader = format!("{name} 00 {number}");
        watching.sees("reader-ignored", &reader, Value::Null, Value::Null);
    }
    assert_eq!(watching.ends(), 0);
    assert_eq!(card.lock().unwrap().traffic().commands, 0);
}

const PATIENCE: Duration = Duration::from_secs(60);
