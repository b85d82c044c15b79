//! The rehearsal and the real desk share nothing.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at what lies in the folders"
)]

use super::bed::{Bed, code, draft, ok, secret};
use crate::answers::{Call, EnvironmentWord, RehearsalPlan, TaskAction, TaskTurn};

#[test]
fn a_rehearsal_has_its_own_journal_keystores_and_numbers() {
    let bed = Bed::new();
    ok(bed.counter.keep_request_draft(draft()));
    let real_home = bed.folder.path().join("home");
    let real = real_home.join("ehealth/keystore/real.p12");
    std::fs::create_dir_all(real.parent().unwrap()).unwrap();
    let bytes = {
        // Any keystore will do.
        let other = Bed::rehearsal("two-organisations", None);
        let keystore = other.certificate();
        let folder = ok(other.counter.folder_of(keystore));
        let file = std::fs::read_dir(folder).unwrap().find_map(|entry| {
            let path = entry.unwrap().path();
            (path.extension()? == "p12").then_some(path)
        });
        std::fs::read(file.unwrap()).unwrap()
    };
    std::fs::write(&real, &bytes).unwrap();
    let real_handle = ok(bed.counter.keystore_at(&real));
    let opening = ok(bed.counter.opening());
    assert_eq!(opening.environment.kind, EnvironmentWord::Production);

    bed.rehearse("two-organisations", None);
    let opening = ok(bed.counter.opening());
    assert_eq!(opening.environment.kind, EnvironmentWord::Rehearsal);
    let now = opening.rehearsal.unwrap();
    assert_eq!(
        (now.person.as_str(), now.pin.as_str(), now.card_in),
        ("two-organisations", "1234", true)
    );
    assert_eq!(ok(bed.counter.request_draft()), None);
    assert!(ok(bed.counter.home()).tasks.is_empty());
    // Neither by its number nor by its path.
    assert_eq!(
        code(bed.counter.inspect(real_handle, None)),
        "COUNTER-KEYSTORE-UNKNOWN"
    );
    assert_eq!(code(bed.counter.keystore_at(&real)), "COUNTER-OTHER-SIDE");
    let training = bed.certificate();
    let folder = ok(bed.counter.folder_of(training));
    let rehearsed = std::fs::read_dir(&folder).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        (path.extension()? == "p12").then_some(path)
    });
    let rehearsed = rehearsed.unwrap();
    assert!(rehearsed.starts_with(bed.folder.path().join("data/training")));

    let opening = ok(bed.counter.leave_rehearsal());
    assert_eq!(opening.rehearsal, None);
    assert_eq!(ok(bed.counter.request_draft()), Some(draft()));
    assert_eq!(
        code(bed.counter.inspect(training, None)),
        "COUNTER-KEYSTORE-UNKNOWN"
    );
    assert_eq!(
        code(bed.counter.keystore_at(&rehearsed)),
        "COUNTER-OTHER-SIDE"
    );
    ok(bed.counter.inspect(real_handle, None));
    assert_eq!(std::fs::read(&real).unwrap(), bytes);
    for only_there in [
        bed.counter.rehearsal_card(true),
        bed.counter.rehearsal_later(1).map(|_| ()),
    ] {
        assert_eq!(code(only_there), "COUNTER-NO-REHEARSAL");
    }
    // The ready file of a rehearsal is no platform for real work.
    let mut words = opening.preferences;
    let ready = bed
        .folder
        .path()
        .join("data/training/data/rehearsal/platform.json");
    words.platform = Some(ready.display().to_string());
    assert_eq!(
        code(bed.counter.set_preferences(words)),
        "COUNTER-OTHER-SIDE"
    );
}

#[test]
fn a_rehearsal_can_be_begun_anew_and_keeps_what_was_rehearsed() {
    let bed = Bed::rehearsal("two-organisations", None);
    bed.certificate();
    ok(bed.counter.rehearsal_later(2));
    let later = ok(bed.counter.home()).today;
    let bed = bed.again();
    assert_eq!(ok(bed.counter.opening()).rehearsal, None);
    bed.rehearse("foreigner-card", Some("late"));
    let home = ok(bed.counter.home());
    assert_eq!(home.certificates.len(), 1);
    assert_eq!(home.today, later, "months that passed have passed");
    let now = ok(bed.counter.opening()).rehearsal.unwrap();
    assert_eq!(now.fault.as_deref(), Some("late"));
    assert!(now.fault_title.is_some());
    for (person, fault) in [("nobody", None), ("ec-card", Some("flood"))] {
        let plan = RehearsalPlan {
            person: person.to_owned(),
            fault: fault.map(str::to_owned),
        };
        assert_eq!(code(bed.counter.start_rehearsal(&plan)), "DESK-INPUT");
    }
    assert!(
        ok(bed.counter.opening()).rehearsal.is_some(),
        "the one before goes on"
    );
}

#[test]
fn the_card_of_a_rehearsal_goes_in_and_out() {
    let bed = Bed::rehearsal("two-organisations", None);
    let changes = || {
        let heard = bed.ear.heard();
        heard
            .iter()
            .filter(|call| matches!(call, Call::CardChanged(_)))
            .count()
    };
    let before = changes();
    ok(bed.counter.rehearsal_card(false));
    assert!(!ok(bed.counter.opening()).rehearsal.unwrap().card_in);
    assert_eq!(code(bed.counter.begin_request()), "CARD-NONE");
    ok(bed.counter.rehearsal_card(true));
    assert_eq!(changes(), before + 2);
    ok(bed.counter.begin_request());
}

/// Readers that change as a script says.
#[derive(Debug)]
struct Changing(usize);

impl eid::Readers for Changing {
    fn list(&self) -> Result<Vec<eid::ReaderState>, eid::ChannelError> {
        Ok(Vec::new())
    }

    fn connect(&self, _: &str) -> Result<Box<dyn eid::CardChannel>, eid::ChannelError> {
        Err(eid::ChannelError::ReaderGone)
    }

    fn changes(&self) -> Result<Box<dyn eid::ReaderChanges>, eid::ChannelError> {
        let looks = (0..self.0).map(|_| Ok(Vec::new()));
        let gone = std::iter::once(Err(eid::ChannelError::ServiceMissing));
        Ok(Box::new(eid::ScriptedChanges::new(looks.chain(gone))))
    }
}

/// The readers of this computer are told of, but not while a rehearsal has its own.
#[test]
fn cards_that_come_and_go_are_called_out() {
    let changes = |bed: &Bed| {
        let heard = bed.ear.heard();
        let is_change = |call: &&Call| matches!(call, Call::CardChanged(_));
        heard.iter().filter(is_change).count()
    };
    let bed = Bed::new();
    let inner = std::sync::Arc::downgrade(&bed.counter.inner);
    assert!(crate::counter::watching::look(&inner, &Changing(3)));
    assert_eq!(changes(&bed), 3);
    bed.rehearse("two-organisations", None);
    let before = changes(&bed);
    crate::counter::watching::look(&inner, &Changing(3));
    assert_eq!(changes(&bed), before);
    // A counter that has gone watches nothing any more.
    drop(bed);
    assert!(crate::counter::watching::look(&inner, &Changing(3)));
}

#[test]
fn a_person_without_a_belgian_card_hands_a_request_in() {
    let bed = Bed::rehearsal("two-organisations", None);
    let draft = |number: &str| crate::answers::ForeignerDraft {
        family_name: "Voorbeeldt".to_owned(),
        first_names: "Piet".to_owned(),
        bis_number: number.to_owned(),
        email: "piet@example.nl".to_owned(),
        phone: "+32 2 123 45 67".to_owned(),
        general_email: String::new(),
        general_phone: String::new(),
    };
    let password = secret(super::bed::PASSWORD);
    let belgian = bed
        .counter
        .request_as_foreigner(draft("92.08.30-954.37"), &password);
    assert_eq!(code(belgian), "CERT-NOT-FOREIGNER");
    let sent = ok(bed.counter.request_as_foreigner(draft(BIS), &password));
    assert!(sent.confirm_at.is_some() && sent.sentences.len() == 2);
    assert!(!sent.keystore.contains(BIS), "{sent:?}");
    let home = ok(bed.counter.home());
    let task = &home.tasks[0];
    assert_eq!(task.action, Some(TaskAction::Confirm));
    assert!(task.urgent && task.next_date.is_some());
    assert!(!format!("{home:?}").contains(BIS));
    // The page is found again after a restart, by the task and in the list, until its last moment.
    let bed = bed.again();
    bed.rehearse("two-organisations", None);
    let line = |bed: &Bed| ok(bed.counter.keystores()).keystores[0].clone();
    assert_eq!(line(&bed).confirm_at, sent.confirm_at);
    assert_eq!(line(&bed).confirm_until, sent.confirm_until);
    assert_eq!(line(&bed).turn, TaskTurn::You);
    let task = ok(bed.counter.home()).tasks[0].clone();
    assert_eq!(task.action, Some(TaskAction::Confirm));
    assert_eq!(task.keystore, Some(line(&bed).keystore));
    let open = line(&bed).sentence;
    ok(bed.counter.rehearsal_later(1));
    assert_eq!(line(&bed).confirm_at, None);
    assert_ne!(line(&bed).sentence, open);
    let late = ok(bed.counter.home()).tasks[0].clone();
    assert_eq!(
        (late.action, late.turn),
        (Some(TaskAction::Ask), TaskTurn::You)
    );
    assert_ne!(late.title, task.title);
    let lapsed = bed.counter.complete(late.keystore.unwrap(), &password);
    assert_eq!(code(lapsed), "CERT-CONFIRMATION-LAPSED");
    assert!(ok(bed.counter.home()).tasks.is_empty());
    // Promise 3: what goes wrong with a person's file does not tell their number either.
    let keystore = late.keystore.unwrap();
    let folder = ok(bed.counter.folder_of(keystore));
    std::fs::remove_dir_all(folder).unwrap();
    let words = *bed.counter.inspect(keystore, None).unwrap_err();
    assert!(words.facts.contains_key("path"), "{words:?}");
    assert!(!format!("{words:?}").contains(BIS), "{words:?}");
}

/// A BIS number of nobody.
const BIS: &str = "75442697432";
