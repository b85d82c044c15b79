//! The first page sees both threads; what is never kept stays in memory alone.

#![allow(
    clippy::disallowed_methods,
    reason = "changes what is kept behind the program's back"
)]

use zeroize::Zeroizing;

use super::bed::{Bed, ok};
use crate::answers::{
    AccessState, AccessTaskAnswer, OrganisationWords, TaskAction, TaskEvent, TaskKind, TaskTurn,
    TaskWords, TruthWord,
};

/// A task at a portal, ready to be done.
fn ready(bed: &Bed, workflow: &str) -> AccessTaskAnswer {
    let counter = &bed.counter;
    let words = OrganisationWords {
        name: "Groupe Exemple".to_owned(),
        number: None,
        manuals: vec!["002".to_owned()],
    };
    let house = ok(counter.access_add_organisation(&words));
    let tree = ok(counter.access_tree(&house.organisation));
    let quality = tree.nodes.last().unwrap().node.clone();
    let mut task = ok(counter.access_new_task(&TaskWords {
        workflow: workflow.to_owned(),
        organisation: None,
        node: Some(quality),
        person: None,
    }));
    for _ in 0..20 {
        if task.line.state != AccessState::Draft {
            return task;
        }
        let name = task.line.task.clone();
        let mut inputs = task.inputs.iter();
        let missing = inputs.find(|one| one.required && !one.given && one.kept);
        if let Some(input) = missing {
            let text = match (input.choices.first(), input.kind.as_str()) {
                (Some(choice), _) => choice.id.clone(),
                (None, "niss") => "85.07.30-033.28".to_owned(),
                (None, "email") => "groupe@exemple.example".to_owned(),
                (None, "portal-username") => "nouvelutilisateur".to_owned(),
                (None, _) => "Exemple".to_owned(),
            };
            task = ok(counter.access_fill(&name, &input.id, &Zeroizing::new(text)));
            continue;
        }
        let mut conditions = task.preconditions.iter();
        let open = conditions.find(|one| one.truth != TruthWord::True).unwrap();
        let holds = TaskEvent::Settle {
            precondition: open.id.clone(),
            truth: TruthWord::True,
        };
        task = ok(counter.access_move_task(&name, holds));
    }
    panic!("never ready");
}

/// R-P-saved: saved and not confirmed stands first, before a draft of a request, and after a restart.
#[test]
fn what_is_saved_at_a_portal_stands_first_on_the_first_page() {
    let bed = Bed::new();
    ok(bed
        .counter
        .keep_request_draft(crate::answers::RequestDraft::default()));
    let task = ready(&bed, "W-30");
    for event in [TaskEvent::Open, TaskEvent::Saved] {
        ok(bed.counter.access_move_task(&task.line.task, event));
    }
    // The program ends without a word and is started again.
    let bed = bed.again();
    let home = ok(bed.counter.home());
    let first = &home.tasks[0];
    assert_eq!(first.kind, TaskKind::Access);
    assert_eq!(first.turn, TaskTurn::You);
    assert!(first.urgent);
    assert_eq!(first.action, Some(TaskAction::Open));
    assert_eq!(first.id, format!("access:{}", task.line.task));
    ok(bed
        .counter
        .access_move_task(&task.line.task, TaskEvent::Confirmed));
    let home = ok(bed.counter.home());
    assert!(home.tasks.iter().all(|task| !task.urgent));
    assert_eq!(home.tasks[0].kind, TaskKind::Draft);
}

/// R-P-record: an entry that was edited in the middle is told on the first page and beside the tasks from the next
/// start on, before a draft; what is saved at a portal stays first, and nothing is refused.
#[test]
fn a_record_that_was_edited_is_told_at_the_next_start_and_blocks_nothing() {
    let bed = Bed::new();
    ok(bed
        .counter
        .keep_request_draft(crate::answers::RequestDraft::default()));
    let task = ready(&bed, "W-30").line.task;
    assert_eq!(ok(bed.counter.access_tasks(None)).alarm, None);
    let bed = bed.again();
    let path = bed.folder.path().join("data/records.sqlite");
    let mut bytes = std::fs::read(&path).unwrap();
    let (event, other) = (b"organisation.added", b"organisation.fakes");
    let places: Vec<usize> = bytes
        .windows(event.len())
        .enumerate()
        .filter_map(|(place, window)| (window == event).then_some(place))
        .collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + other.len()].copy_from_slice(other);
    }
    std::fs::write(&path, bytes).unwrap();
    let home = ok(bed.counter.home());
    let first = &home.tasks[0];
    assert_eq!(
        (first.kind, first.turn, first.urgent),
        (TaskKind::Record, TaskTurn::You, true)
    );
    assert_eq!(first.action, Some(TaskAction::Look));
    assert_eq!(home.tasks[1].kind, TaskKind::Draft);
    let alarm = ok(bed.counter.access_tasks(None)).alarm.unwrap();
    assert_eq!(first.sentence, alarm);
    assert!(alarm.contains('1'), "from which entry: {alarm}");
    for event in [TaskEvent::Open, TaskEvent::Saved] {
        ok(bed.counter.access_move_task(&task, event));
    }
    let home = ok(bed.counter.home());
    let kinds: Vec<TaskKind> = home.tasks.iter().map(|task| task.kind).collect();
    assert_eq!(
        kinds.get(..3),
        Some(&[TaskKind::Access, TaskKind::Record, TaskKind::Draft][..])
    );
}

/// Promise 3: a first password is copied, and is neither shown nor kept.
#[test]
fn a_first_password_lives_in_this_run_alone() {
    let bed = Bed::new();
    let task = ready(&bed, "W-30").line.task;
    let shown = ok(bed.counter.access_propose(&task, "password"));
    let input = shown
        .inputs
        .iter()
        .find(|one| one.id == "password")
        .unwrap();
    assert!(input.given && !input.kept);
    let (value, answer) = ok(bed.counter.access_value_to_copy(&task, "password"));
    assert!(value.len() >= 10);
    assert_eq!(answer.seconds, 30);
    let told = serde_json::to_string(&shown).unwrap();
    assert!(!told.contains(value.as_str()), "it is shown");
    // Another run knows nothing of it.
    let post = bed.counter.inner.post().unwrap();
    let mut other = post.desk.again(post.desk.language);
    other.access = std::sync::Arc::default();
    let failure = other.access().unwrap().reveal(&task, "password").err();
    assert_eq!(failure.unwrap().code(), "ACCESS-NOT-GIVEN");
}
