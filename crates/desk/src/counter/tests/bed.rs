//! A counter in a passing folder, with somebody who hears its calls and answers its questions.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use host::{Clock as _, Keyring, LocalDisk, Places, SystemClock};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::Desk;
use crate::answers::{Call, PinAsked, RehearsalPlan, RequestDraft, TaskAction};
use crate::counter::{Bell, Counter, CounterWords, Told};
use crate::sentences::{Catalogue, Language};
use crate::slot::Slot;

/// Hears every call.
#[derive(Default)]
pub(super) struct Ear {
    calls: Mutex<Vec<Call>>,
    changed: Condvar,
    holds: Mutex<Option<Hold>>,
}

/// Sees a call, and may keep who calls waiting.
type Hold = Box<dyn FnMut(&Call) + Send>;

impl Bell for Ear {
    fn ring(&self, call: Call) {
        let hold = self.holds.lock().unwrap().take();
        self.calls.lock().unwrap().push(call.clone());
        self.changed.notify_all();
        if let Some(mut hold) = hold {
            hold(&call);
            *self.holds.lock().unwrap() = Some(hold);
        }
    }
}

impl Ear {
    /// Every call from here on is seen by `hold` before the caller goes on.
    pub(super) fn holds(&self, hold: impl FnMut(&Call) + Send + 'static) {
        *self.holds.lock().unwrap() = Some(Box::new(hold));
    }

    pub(super) fn heard(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// Waits until a call gives something.
    pub(super) fn wait<T>(&self, what: &str, wanted: impl Fn(&Call) -> Option<T>) -> T {
        let mut calls = self.calls.lock().unwrap();
        loop {
            if let Some(found) = calls.iter().find_map(&wanted) {
                return found;
            }
            let (more, waited) = self.changed.wait_timeout(calls, PATIENCE).unwrap();
            calls = more;
            assert!(!waited.timed_out(), "not heard: {what}");
        }
    }

    /// The next question that comes after `after`.
    pub(super) fn question(&self, after: u32) -> PinAsked {
        self.wait("a question", |call| match call {
            Call::PinAsked(asked) if asked.question > after => Some(asked.clone()),
            _ => None,
        })
    }

    pub(super) fn last_question(&self) -> u32 {
        let questions = self.heard().into_iter().filter_map(|call| match call {
            Call::PinAsked(asked) => Some(asked.question),
            _ => None,
        });
        questions.max().unwrap_or(0)
    }

    pub(super) fn is_settled(&self, question: u32) -> bool {
        let settled =
            |call: &Call| matches!(call, Call::PinSettled(one) if one.question == question);
        self.heard().iter().any(settled)
    }
}

pub(super) struct Bed {
    pub(super) folder: TempDir,
    pub(super) ear: Arc<Ear>,
    pub(super) counter: Counter,
}

impl Bed {
    /// A counter before a real desk.
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ear = Arc::new(Ear::default());
        let counter = open(folder.path(), &ear);
        Self {
            folder,
            ear,
            counter,
        }
    }

    /// A rehearsal with this person.
    pub(super) fn rehearsal(person: &str, fault: Option<&str>) -> Self {
        let bed = Self::new();
        bed.rehearse(person, fault);
        bed
    }

    pub(super) fn rehearse(&self, person: &str, fault: Option<&str>) {
        let plan = RehearsalPlan {
            person: person.to_owned(),
            fault: fault.map(str::to_owned),
        };
        ok(self.counter.start_rehearsal(&plan));
    }

    /// The program ends and begins again.
    pub(super) fn again(self) -> Self {
        let Self {
            folder, counter, ..
        } = self;
        drop(counter);
        let ear = Arc::new(Ear::default());
        let counter = open(folder.path(), &ear);
        Self {
            folder,
            ear,
            counter,
        }
    }

    /// Does something that asks for PINs, and gives these, one for each question.
    pub(super) fn with_pins<T: Send>(
        &self,
        pins: &[&str],
        work: impl FnOnce(&Counter) -> Told<T> + Send,
    ) -> Told<T> {
        std::thread::scope(|scope| {
            let mut last = self.ear.last_question();
            let working = scope.spawn(|| work(&self.counter));
            for pin in pins {
                let asked = self.ear.question(last);
                assert!(!asked.last_try && !asked.on_reader, "{asked:?}");
                last = asked.question;
                self.counter.answer_pin(last, pin).unwrap();
            }
            working.join().unwrap()
        })
    }

    /// Looks until it is so.
    pub(super) fn until(&self, what: &str, is_so: impl Fn(&Counter) -> bool) {
        let clock = SystemClock::new();
        while !is_so(&self.counter) {
            assert!(clock.elapsed() < PATIENCE, "never: {what}");
            clock.pass(Duration::from_millis(20));
        }
    }

    /// A certificate for the group, complete; its keystore.
    pub(super) fn certificate(&self) -> u32 {
        let talk = ok(self.counter.begin_request()).talk;
        ok(self.counter.contract(talk, &draft()));
        let sent = ok(self.with_pins(&[PIN], |counter| {
            counter.send_request(talk, &draft(), &secret(PASSWORD))
        }));
        let keystore = sent.handle.unwrap();
        ok(self.counter.wait_for(keystore));
        self.until_delivered();
        ok(self.counter.complete(keystore, &secret(PASSWORD)));
        keystore
    }

    pub(super) fn until_delivered(&self) {
        self.until("delivered", |counter| {
            let tasks = ok(counter.home()).tasks;
            tasks
                .iter()
                .any(|task| task.action == Some(TaskAction::Complete))
        });
    }

    /// The reader of the rehearsal.
    pub(super) fn slot(&self) -> Slot {
        let post = self.counter.inner.post().unwrap();
        post.stage.as_ref().unwrap().slot.clone()
    }

    /// How many times a PIN was sent to the card.
    pub(super) fn verifies(&self) -> u64 {
        self.slot().with_card(|card| card.verifies().with_pin)
    }
}

/// What a command answered, or the whole failure.
pub(super) fn ok<T>(told: Told<T>) -> T {
    told.unwrap_or_else(|words| panic!("{words:?}"))
}

/// The code of a failure.
pub(super) fn code<T>(told: Told<T>) -> String {
    match told {
        Ok(_) => "done".to_owned(),
        Err(words) => words.code,
    }
}

pub(super) fn open(folder: &Path, ear: &Arc<Ear>) -> Counter {
    let bell = Arc::clone(ear) as Arc<dyn Bell>;
    let words = CounterWords {
        language: Some("en".to_owned()),
        ..CounterWords::default()
    };
    Counter::with(words, Ok(desk(folder)), bell)
}

pub(crate) fn desk(folder: &Path) -> Desk {
    let disk: Arc<dyn host::Disk> = Arc::new(LocalDisk);
    let places = Places {
        home: folder.join("home"),
        data: folder.join("data"),
        config: folder.join("config"),
        apart: true,
    };
    let secrets = host::best_available(
        Arc::clone(&disk),
        places.data.join("secrets"),
        Keyring::Leave,
    );
    let program = Path::new("/usr/bin/clavis-desktop");
    let login = folder.join("autostart");
    let login =
        host::LoginFile::of_desktops(Arc::clone(&disk), &login, program, crate::WAITING).unwrap();
    Desk {
        login: Some(Arc::new(login)),
        disk,
        clock: Arc::new(SystemClock::new()),
        secrets: Arc::new(secrets),
        places,
        language: Language::En,
        catalogue: Arc::new(Catalogue::new()),
        reader: None,
        pads: eid::PadSettings::default(),
        network: wire::Options::default(),
        record_contact: false,
        ec_signature: None,
        slot: None,
        access: std::sync::Arc::default(),
    }
}

/// A draft for the group of the person who is responsible for two organisations.
pub(super) fn draft() -> RequestDraft {
    RequestDraft {
        screen: "contact".to_owned(),
        belgian: Some(true),
        kind: "NIHII-GROUP".to_owned(),
        id: "94987645".to_owned(),
        name: "Infirmières de l'Exemple".to_owned(),
        email: "helene@example.be".to_owned(),
        phone: "+32 2 123 45 67".to_owned(),
        ..RequestDraft::default()
    }
}

pub(super) fn secret(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

pub(super) const PASSWORD: &str = "Fictief-wachtwoord-1";
pub(super) const PIN: &str = "1234";
/// Of the person in most rehearsals.
pub(super) const NATIONAL_NUMBER: &str = "92083095437";
const PATIENCE: Duration = Duration::from_secs(60);
