//! The states of access-model 6.1, one by one.

use jiff::civil::date;

use super::super::{
    Ask, Batch, BatchId, Event, Evident, Lack, Stage, State, Strength, Task, TaskError, TaskId,
    Warned, running,
};
use super::{OURS, days, filled, minutes, morning, niss, start};
use crate::Truth;
use crate::workflow::Workflow;

fn workflow(id: &str) -> &'static Workflow {
    OURS.workflow(id).unwrap()
}

/// W-30 at manual 000, ready.
fn user() -> Task {
    let workflow = workflow("W-30");
    let task = start(workflow, Some(&"000".to_owned()), 2);
    filled(task, workflow, 2, morning())
}

fn on(task: &Task, event: Event, after: i64) -> Result<Task, TaskError> {
    task.apply(&OURS, event, morning() + minutes(after))
}

fn saved() -> Task {
    let task = on(&user(), Event::OpenPortal, 1).unwrap();
    on(&task, Event::Saved, 2).unwrap()
}

fn confirmed() -> Task {
    on(&saved(), Event::Confirmed { at: None }, 3).unwrap()
}

fn fill(input: &str, text: &str) -> Event {
    Event::Fill {
        input: input.to_owned(),
        text: text.to_owned(),
    }
}

fn code(result: Result<Task, TaskError>) -> &'static str {
    result.unwrap_err().code()
}

fn export(day: jiff::civil::Date) -> Event {
    Event::Proven(Evident::Export {
        day,
        sha256: "00".repeat(32),
        lines: vec![12],
    })
}

#[test]
fn a_missing_value_or_a_condition_keeps_it_a_draft() {
    let ready = user();
    let clear = Event::Clear {
        input: "niss".to_owned(),
    };
    let draft = on(&ready, clear, 0).unwrap();
    assert_eq!(draft.stage(), Stage::Draft);
    assert_eq!(
        code(on(&draft, Event::OpenPortal, 0)),
        "ACCESS-TASK-NOT-READY"
    );
    let wrong = niss(5).replace('4', "5");
    assert_eq!(code(on(&draft, fill("niss", &wrong), 0)), "NUMBER-INVALID");
    let again = on(&draft, fill("niss", &niss(5)), 0).unwrap();
    assert_eq!(again.stage(), Stage::Ready);

    let settle = |truth| Event::Settle {
        precondition: "quality-active".to_owned(),
        truth,
    };
    for truth in [Truth::False, Truth::Unknown] {
        assert_eq!(on(&ready, settle(truth), 0).unwrap().stage(), Stage::Draft);
    }
}

/// A condition that does not hold is overridden in writing, and said ever after.
#[test]
fn an_override_needs_a_written_reason() {
    let settle = Event::Settle {
        precondition: "quality-active".to_owned(),
        truth: Truth::False,
    };
    let draft = on(&user(), settle, 0).unwrap();
    let overrule = |reason: &str| Event::Override {
        precondition: "quality-active".to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(
        code(on(&draft, overrule("  "), 0)),
        "ACCESS-TASK-REASON-MISSING"
    );
    let ready = on(&draft, overrule("the portal shows it since today"), 0).unwrap();
    assert_eq!(ready.stage(), Stage::Ready);
    let warned = ready.warnings(workflow("W-30"), morning());
    assert!(
        warned
            .iter()
            .any(|one| matches!(one, Warned::Overridden { .. }))
    );
}

#[test]
fn saved_asks_until_it_is_confirmed() {
    let saved = saved();
    let later = morning() + days(9);
    assert!(matches!(saved.asks(later), Some(Ask::Confirmed { .. })));
    // A restart changes nothing.
    let kept = Task::from_json(&saved.to_json().unwrap()).unwrap();
    assert_eq!(kept.stage(), Stage::Saved);
    assert!(matches!(kept.asks(later), Some(Ask::Confirmed { .. })));
    for event in [Event::Works, export(date(2025, 4, 17))] {
        assert_eq!(code(on(&kept, event, 3)), "ACCESS-TASK-NOT-CONFIRMED");
    }
    let again = on(&kept, Event::NotConfirmed, 3).unwrap();
    assert_eq!(again.stage(), Stage::OnPortal);
}

#[test]
fn twenty_minutes_after_the_confirmation_it_is_effective() {
    let waiting = confirmed();
    assert_eq!(waiting.stage(), Stage::Waiting);
    assert_eq!(
        on(&waiting, Event::Look, 22).unwrap().stage(),
        Stage::Waiting
    );
    let effective = on(&waiting, Event::Look, 23).unwrap();
    assert_eq!(effective.stage(), Stage::Effective);
    // At the medicines agency a refusal means nothing until tomorrow.
    let tomorrow = Some(date(2025, 4, 18));
    let now = morning() + minutes(30);
    assert_eq!(effective.asks(now), Some(Ask::Proof { patience: tomorrow }));
    let now = morning() + days(2);
    assert_eq!(effective.asks(now), Some(Ask::Proof { patience: None }));
}

#[test]
fn a_told_moment_counts_and_does_not_lie_ahead() {
    let told = morning() + minutes(3);
    let waiting = on(&saved(), Event::Confirmed { at: Some(told) }, 13).unwrap();
    assert_eq!(
        on(&waiting, Event::Look, 23).unwrap().stage(),
        Stage::Effective
    );
    let ahead = Event::Confirmed {
        at: Some(morning() + minutes(60)),
    };
    assert_eq!(code(on(&saved(), ahead, 13)), "ACCESS-TASK-TIME-AHEAD");
}

#[test]
fn a_clock_set_back_shortens_no_wait() {
    // Set back by an hour after the confirmation.
    let waiting = confirmed();
    let back = on(&waiting, Event::Look, -57).unwrap();
    let State::Waiting { timer, .. } = back.state() else {
        panic!("{:?}", back.stage());
    };
    assert_eq!(timer.left(morning() - minutes(57)), minutes(20));
    assert_eq!(on(&back, Event::Look, -38).unwrap().stage(), Stage::Waiting);
    assert_eq!(
        on(&back, Event::Look, -37).unwrap().stage(),
        Stage::Effective
    );
    // Set back by days before a form is sent: the days count from the latest moment seen.
    let w02 = workflow("W-03");
    let task = start(w02, Some(&"000".to_owned()), 0);
    let task = filled(task, w02, 0, morning());
    let task = on(&task, Event::OpenPortal, 0).unwrap();
    let early = morning() - days(5);
    let sent = task.apply(&OURS, Event::Sent { at: None }, early).unwrap();
    let State::Waiting { timer, .. } = sent.state() else {
        panic!("{:?}", sent.stage());
    };
    assert_eq!(timer.due(), Some(date(2025, 5, 2)));
    let history = sent.history();
    assert!(history.windows(2).all(|pair| pair[0].at <= pair[1].at));
}

#[test]
fn verified_needs_evidence_of_a_kind_that_counts_and_not_older() {
    let effective = on(&confirmed(), Event::Look, 23).unwrap();
    assert_eq!(effective.stage(), Stage::Effective);
    let old = export(date(2025, 4, 16));
    assert_eq!(code(on(&effective, old, 30)), "ACCESS-TASK-EVIDENCE-OLDER");
    let statement = Event::Proven(Evident::Statement {
        words: "seen".to_owned(),
    });
    let weak = on(&effective, statement.clone(), 30).unwrap();
    assert_eq!(
        (weak.stage(), weak.strength()),
        (Stage::Verified, Some(Strength::Weak))
    );
    // The next export is a better proof of the same.
    let strong = on(&weak, export(date(2025, 4, 17)), 40).unwrap();
    assert_eq!(strong.strength(), Some(Strength::Strong));
    assert_eq!(strong.evidence().len(), 2);
    // While the twenty minutes run it is kept, and counts when they are over.
    let early = on(&confirmed(), export(date(2025, 4, 17)), 10).unwrap();
    assert_eq!(early.stage(), Stage::Waiting);
    assert_eq!(
        on(&early, Event::Look, 23).unwrap().stage(),
        Stage::Verified
    );
    // Of an export alone, a statement is no proof.
    let only_file = OURS.workflows().find(|workflow| {
        workflow
            .evidence
            .as_ref()
            .is_some_and(|proof| proof.kinds.len() < 3)
            && workflow.way == crate::workflow::Way::Portal
    });
    assert!(only_file.is_some());
}

#[test]
fn a_portal_left_open_for_a_day_asks_again() {
    let open = on(&user(), Event::OpenPortal, 0).unwrap();
    assert_eq!(open.asks(morning() + days(1)), None);
    let later = morning() + days(1) + minutes(1);
    assert!(matches!(open.asks(later), Some(Ask::StillThere { .. })));
    let again = open.apply(&OURS, Event::OpenPortal, later).unwrap();
    assert_eq!(again.asks(later), None);
}

#[test]
fn blocked_goes_on_where_it_stood() {
    let blocked = Event::Blocked {
        wrong: Some("user-name-taken".to_owned()),
        words: None,
    };
    let task = on(&on(&user(), Event::OpenPortal, 1).unwrap(), blocked, 2).unwrap();
    assert!(matches!(task.asks(morning()), Some(Ask::Remedy { .. })));
    let task = on(&task, fill("user-name", "annafictief2"), 3);
    // The next proposal is filled in while it is blocked.
    let task = on(&task.unwrap(), Event::Resume, 4).unwrap();
    assert_eq!(task.stage(), Stage::OnPortal);
    let nothing = Event::Blocked {
        wrong: None,
        words: Some(" ".to_owned()),
    };
    assert_eq!(code(on(&task, nothing, 5)), "ACCESS-TASK-REASON-MISSING");
    let unknown = Event::Blocked {
        wrong: Some("nothing-like-it".to_owned()),
        words: None,
    };
    assert_eq!(code(on(&task, unknown, 5)), "ACCESS-TASK-NAME-UNKNOWN");
}

#[test]
fn given_up_after_a_change_only_with_a_reason() {
    let cancel = |reason: Option<&str>| Event::Cancel {
        reason: reason.map(str::to_owned),
    };
    assert_eq!(
        on(&saved(), cancel(None), 3).unwrap().stage(),
        Stage::Cancelled
    );
    assert_eq!(
        code(on(&confirmed(), cancel(None), 4)),
        "ACCESS-TASK-REASON-MISSING"
    );
    let over = on(&confirmed(), cancel(Some("done by a colleague")), 4).unwrap();
    assert_eq!(
        code(on(&over, Event::OpenPortal, 5)),
        "ACCESS-TASK-NOT-POSSIBLE"
    );
}

#[test]
fn an_end_is_not_before_its_start() {
    let workflow = workflow("W-32");
    let task = start(workflow, Some(&"001".to_owned()), 2);
    let task = filled(task, workflow, 2, morning());
    let dates: Vec<&crate::workflow::Input> = workflow
        .input
        .iter()
        .filter(|input| input.after.is_some())
        .collect();
    let (end, start) = (&dates[0].id, dates[0].after.as_ref().unwrap());
    let task = on(&task, fill(start, "01-09-2025"), 0).unwrap();
    let task = on(&task, fill(end, "31/8/2025"), 0).unwrap();
    let before = Lack::Before {
        input: end.clone(),
        other: start.clone(),
    };
    assert_eq!(task.lacks(workflow, morning()), [before]);
    let task = on(&task, fill(end, "1.9.2025"), 0).unwrap();
    assert_eq!(task.stage(), Stage::Ready);
    assert_eq!(
        code(on(&task, fill(end, "31.2.2025"), 0)),
        "ACCESS-TASK-VALUE"
    );
}

#[test]
fn equal_addresses_are_warned_about() {
    let workflow = OURS
        .workflows()
        .find(|one| one.input.iter().any(|input| input.differs.is_some()))
        .unwrap();
    let input = workflow
        .input
        .iter()
        .find(|one| one.differs.is_some())
        .unwrap();
    let other = input.differs.as_ref().unwrap();
    let mut task = start(workflow, workflow.manuals.first(), 2);
    for id in [&input.id, other] {
        task = on(&task, fill(id, "shared@hospital.example"), 0).unwrap();
    }
    let equal = Warned::Equal {
        input: input.id.clone(),
        other: other.clone(),
    };
    let warned = task.warnings(workflow, morning());
    let asked = task.asked(workflow).iter().any(|one| one.id == input.id);
    assert_eq!(warned.contains(&equal), asked);
    assert!(asked);
}

/// The password for a new user is in no kept form, no `Debug`, and gone after the confirmation.
#[test]
fn a_secret_is_kept_nowhere() {
    let workflow = workflow("W-30");
    let task = start(workflow, Some(&"000".to_owned()), 3);
    let task = filled(task, workflow, 3, morning());
    let secret = task.inputs().get("password").unwrap().to_owned();
    let number = task.inputs().get("niss").unwrap().to_owned();
    let kept = String::from_utf8(task.to_json().unwrap()).unwrap();
    assert!(!kept.contains(&secret));
    let debug = format!("{task:?}");
    assert!(!debug.contains(&secret) && !debug.contains(&number));
    let read = Task::from_json(kept.as_bytes()).unwrap();
    assert_eq!(read.stage(), Stage::Ready);
    assert_eq!(read.secrets_wanted(workflow)[0].id, "password");
    let open = on(&task, Event::OpenPortal, 1).unwrap();
    let done = on(&open, Event::Confirmed { at: None }, 2).unwrap();
    assert_eq!(done.inputs().get("password"), None);
}

#[test]
fn a_task_of_a_newer_program_is_told_apart_from_a_broken_one() {
    let kept = String::from_utf8(user().to_json().unwrap()).unwrap();
    let newer = kept.replacen("\"version\":1", "\"version\":2", 1);
    let read = |text: &str| Task::from_json(text.as_bytes()).unwrap_err().code();
    assert_eq!(read(&newer), "ACCESS-TASK-VERSION-NEWER");
    assert_eq!(read("{\"version\":2}"), "ACCESS-TASK-VERSION-NEWER");
    assert_eq!(read(&kept[..40]), "ACCESS-TASK-UNREADABLE");
}

/// Fifty joiners: one timer, and always the next one who is not done.
#[test]
fn a_batch_has_one_timer() {
    let mut batch = Batch::new(BatchId("joiners".to_owned()), "W-30");
    let mut tasks: Vec<Task> = (0..50)
        .map(|place| {
            let mut task = user();
            task.id = TaskId(format!("joiner-{place:02}"));
            batch.add(&mut task).unwrap();
            task
        })
        .collect();
    let mut at = 0;
    for place in 0..50 {
        let next = batch.next(&tasks).unwrap().id.clone();
        assert_eq!(next.0, format!("joiner-{place:02}"));
        let events = [
            Event::OpenPortal,
            Event::Saved,
            Event::Confirmed { at: None },
        ];
        for event in events {
            at += 1;
            tasks[place] = on(&tasks[place], event, at).unwrap();
        }
    }
    assert!(batch.next(&tasks).is_none());
    let now = morning() + minutes(at);
    let tasks: Vec<Task> = tasks
        .iter()
        .map(|task| task.apply(&OURS, Event::Look, now).unwrap())
        .collect();
    let timers = running(&tasks, now);
    assert_eq!(timers.len(), 1);
    assert_eq!(timers[0].left, minutes(20));
    assert!(timers[0].tasks.len() < 50, "the first of them work already");
    // One that is saved and not confirmed comes before everything.
    let mut some = vec![user(), saved()];
    some[0].id = TaskId("first".to_owned());
    let mut batch = Batch::new(BatchId("two".to_owned()), "W-30");
    for task in &mut some {
        batch.add(task).unwrap();
    }
    assert_eq!(batch.next(&some).unwrap().stage(), Stage::Saved);
    let mut other = start(workflow("W-31"), Some(&"000".to_owned()), 2);
    assert_eq!(
        batch.add(&mut other).unwrap_err().code(),
        "ACCESS-TASK-BATCH-OTHER"
    );
}

#[test]
fn a_message_waits_for_its_answer_and_a_question_has_one() {
    let w50 = workflow("W-50");
    let task = filled(start(w50, w50.manuals.first(), 1), w50, 1, morning());
    let sent = on(&task, Event::Sent { at: None }, 1).unwrap();
    assert_eq!(sent.stage(), Stage::Waiting);
    // Five working days over Easter.
    assert_eq!(sent.asks("2025-04-25T12:00:00Z".parse().unwrap()), None);
    let late = "2025-04-26T12:00:00Z".parse().unwrap();
    assert!(matches!(sent.asks(late), Some(Ask::Late { .. })));
    assert_eq!(code(on(&sent, Event::Works, 2)), "ACCESS-TASK-NOT-POSSIBLE");
    let answered = sent.apply(&OURS, Event::Answered, late).unwrap();
    assert_eq!(answered.stage(), Stage::Answered);

    let question = OURS
        .workflows()
        .find(|one| one.way == crate::workflow::Way::Question)
        .unwrap();
    let task = start(question, question.manuals.first(), 1);
    let task = filled(task, question, 1, morning());
    assert_eq!(
        on(&task, Event::Answered, 1).unwrap().stage(),
        Stage::Answered
    );
    assert_eq!(code(on(&task, Event::Saved, 1)), "ACCESS-TASK-NOT-POSSIBLE");
}

#[test]
fn it_is_due_again() {
    let yearly = OURS.workflows().find(|one| one.reminder.is_some()).unwrap();
    let months = i32::from(yearly.reminder.unwrap().months);
    let task = filled(
        start(yearly, yearly.manuals.first(), 0),
        yearly,
        0,
        morning(),
    );
    let task = on(&task, Event::OpenPortal, 0).unwrap();
    let done = on(&task, Event::Confirmed { at: None }, 1)
        .or_else(|_| on(&task, Event::Answered, 1))
        .unwrap();
    let due = done.due_again(yearly)[0];
    assert_eq!(
        due,
        date(2025, 4, 17).saturating_add(jiff::Span::new().months(months))
    );
    let renew = workflow("W-83");
    let task = start(renew, renew.manuals.first(), 0);
    let task = on(&task, fill("end", "2026-12-31"), 0).unwrap();
    assert_eq!(task.due_again(renew).len(), 6);
    assert_eq!(task.due_again(renew)[0], date(2026, 10, 2));
}
