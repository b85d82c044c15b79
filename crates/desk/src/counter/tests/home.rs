//! The first page in each state that the journal can be in.

#![allow(
    clippy::disallowed_methods,
    reason = "puts files into the folder of keystores"
)]

use certificates::{Record, Stage};
use jiff::{Timestamp, ToSpan as _};
use store::ThreadId;

use super::bed::{Bed, ok};
use crate::answers::{BarState, HomeAnswer, TaskAction, TaskKind, TaskLine, TaskTurn};

/// A counter whose journal has one request at this stage, with a certificate that ends in so many
/// days.
fn at(stage: Stage, ends_in: Option<i64>) -> HomeAnswer {
    let bed = Bed::new();
    put(&bed, "one", stage, ends_in, None);
    ok(bed.counter.home())
}

pub(super) fn put(
    bed: &Bed,
    name: &str,
    stage: Stage,
    ends_in: Option<i64>,
    replaces: Option<&str>,
) {
    let file = format!("home/ehealth/keystore/{name}.p12");
    let keystore = bed.folder.path().join(file);
    std::fs::create_dir_all(keystore.parent().unwrap()).unwrap();
    std::fs::write(&keystore, b"").unwrap();
    let day = |days: i64| {
        let now = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
        now.checked_add(days.days()).unwrap().timestamp()
    };
    let record = Record {
        platform: "production".to_owned(),
        name: NAME.to_owned(),
        keystore,
        key: format!("{name:0<40}"),
        valid_from: ends_in.map(|days| day(days - 1095)),
        valid_until: ends_in.map(day),
        replaces: replaces.map(|key| format!("{key:0<40}")),
        ..Record::default()
    };
    let payload = serde_json::to_vec(&record).unwrap();
    let post = bed.counter.inner.post().unwrap();
    let journal = post.desk.journal().unwrap();
    journal
        .append(&ThreadId::random(), stage.word(), 1, &payload)
        .unwrap();
}

fn only(home: &HomeAnswer) -> &TaskLine {
    assert_eq!(home.tasks.len(), 1, "{home:?}");
    &home.tasks[0]
}

#[test]
fn each_stage_of_a_request_has_its_task_and_its_turn() {
    use TaskTurn::{Ehealth, Other, You};
    for (stage, action, turn) in [
        (Stage::KeyKept, TaskAction::Continue, You),
        (Stage::Sending, TaskAction::Ask, You),
        (Stage::AnswerLost, TaskAction::Ask, You),
        (Stage::Accepted, TaskAction::Look, Ehealth),
        (Stage::Installed, TaskAction::Complete, You),
        (Stage::EtkKept, TaskAction::Complete, You),
        (Stage::WaitsForActivation, TaskAction::Activate, You),
        (Stage::HandedOver, TaskAction::Complete, Other),
        (Stage::RevocationLost, TaskAction::Look, You),
    ] {
        let home = at(stage, None);
        let task = only(&home);
        assert_eq!((task.action, task.turn), (Some(action), turn), "{stage:?}");
        assert!(task.since.is_some() && task.keystore.is_some());
        assert!(task.title.contains("EXAMPLE GROUP"), "{task:?}");
        assert!(!task.sentence.starts_with("task-"), "{task:?}");
        let yours = u32::from(turn == You);
        assert_eq!(
            (home.waiting_for_you, home.waiting_for_others),
            (yours, 1 - yours)
        );
    }
    for stage in [Stage::Refused, Stage::Abandoned, Stage::Revoked] {
        assert!(at(stage, None).tasks.is_empty(), "{stage:?}");
    }
}

#[test]
fn a_certificate_is_thought_of_in_time() {
    for (days, standing, task) in [
        (800, BarState::Good, None),
        (110, BarState::Good, Some((TaskKind::Reminder, None, false))),
        (
            80,
            BarState::Renewable,
            Some((TaskKind::Renewal, Some(TaskAction::Renew), false)),
        ),
        (
            13,
            BarState::Ending,
            Some((TaskKind::Renewal, Some(TaskAction::Renew), true)),
        ),
        (
            0,
            BarState::Ending,
            Some((TaskKind::Renewal, Some(TaskAction::Renew), true)),
        ),
        (
            -1,
            BarState::Expired,
            Some((TaskKind::Renewal, Some(TaskAction::Look), true)),
        ),
    ] {
        let home = at(Stage::Complete, Some(days));
        let bar = &home.certificates[0];
        assert_eq!((bar.standing, i64::from(bar.days_left)), (standing, days));
        assert!((0.0..=1.0).contains(&bar.today_share), "{bar:?}");
        let found = home
            .tasks
            .first()
            .map(|task| (task.kind, task.action, task.urgent));
        assert_eq!(found, task, "{days}");
    }
}

#[test]
fn what_was_renewed_is_not_asked_for_again() {
    let bed = Bed::new();
    put(&bed, "a", Stage::Complete, Some(50), None);
    put(&bed, "b", Stage::Accepted, None, Some("a"));
    let home = ok(bed.counter.home());
    assert_eq!(only(&home).turn, TaskTurn::Ehealth);
    put(&bed, "c", Stage::Complete, Some(1000), Some("a"));
    let home = ok(bed.counter.home());
    let bars: Vec<BarState> = home.certificates.iter().map(|bar| bar.standing).collect();
    assert_eq!(bars, [BarState::Good, BarState::Replaced]);
}

/// What should not wait comes first, and then what is the person's.
#[test]
fn tasks_have_an_order() {
    let bed = Bed::new();
    put(&bed, "a", Stage::Accepted, None, None);
    put(&bed, "b", Stage::Installed, None, None);
    put(&bed, "c", Stage::Complete, Some(5), None);
    put(&bed, "d", Stage::Complete, Some(100), None);
    ok(bed.counter.keep_request_draft(super::bed::draft()));
    let unknown = bed.folder.path().join("home/ehealth/keystore/unknown.p12");
    std::fs::write(unknown, b"").unwrap();
    let home = ok(bed.counter.home());
    let kinds: Vec<TaskKind> = home.tasks.iter().map(|task| task.kind).collect();
    assert_eq!(kinds[0], TaskKind::Draft);
    assert_eq!(kinds[1], TaskKind::Renewal);
    assert_eq!(kinds.last(), Some(&TaskKind::Reminder));
    assert_eq!(
        (home.waiting_for_you, home.waiting_for_others),
        (4, 1),
        "{home:?}"
    );
    let mut ids: Vec<&String> = home.tasks.iter().map(|task| &task.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(
        ids.len(),
        home.tasks.len(),
        "each task has a name of its own"
    );
    for task in &home.tasks {
        bed.counter.open_task(&task.id);
        let told = crate::answers::TaskOpened {
            task: task.id.clone(),
        };
        let told = crate::answers::Call::TaskOpened(told);
        assert!(bed.ear.heard().contains(&told), "{}", task.id);
    }
    let before = bed.ear.heard().len();
    bed.counter.open_task("<script>");
    assert_eq!(bed.ear.heard().len(), before, "a link can say anything");
}

#[test]
fn a_computer_without_any_certificate_says_so() {
    let home = ok(Bed::new().counter.home());
    assert!(home.tasks.is_empty() && home.certificates.is_empty());
    assert_eq!(home.rest.len(), 2, "{home:?}");
}

const NAME: &str = "CN=NIHII-GROUP\\=94987645,OU=eHealth-platform Belgium,OU=EXAMPLE GROUP,\
    OU=NIHII-GROUP\\=94987645,O=Federal Government,C=BE";
