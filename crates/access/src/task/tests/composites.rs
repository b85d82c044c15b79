//! The safe order: first the right access, then the wrong one is taken away (W-38).

use super::super::{Composite, Event, Occurrence, PlannedPart, Stage, TaskId};
use super::{OURS, filled, morning, start};
use crate::workflow::{Each, Part};

fn names(plan: &Composite, places: &[usize]) -> Vec<String> {
    let name = |part: &PlannedPart| format!("{} {}", part.part, part.of.key);
    places
        .iter()
        .map(|place| name(&plan.parts[*place]).trim().to_owned())
        .collect()
}

fn two(part: &Part, _: Each) -> Vec<Occurrence> {
    let occurrence = |key: &str| Occurrence {
        key: key.to_owned(),
        inputs: [("node".to_owned(), format!("{}-{key}", part.id))].into(),
        ..Occurrence::default()
    };
    vec![occurrence("a"), occurrence("b")]
}

#[test]
fn w38_never_takes_away_before_the_right_access_works() {
    let workflow = OURS.workflow("W-38").unwrap();
    // The person is not at the site and has no function there.
    let mut task = start(workflow, Some(&"002".to_owned()), 1);
    for input in &workflow.input {
        if input.values.iter().any(|value| value == "no") {
            let event = Event::Fill {
                input: input.id.clone(),
                text: "no".to_owned(),
            };
            task = task.apply(&OURS, event, morning()).unwrap();
        }
    }
    let task = filled(task, workflow, 1, morning());
    let mut plan = Composite::plan(&OURS, &task, &two).unwrap();
    let remove = plan
        .parts
        .iter()
        .position(|part| part.part == "remove")
        .unwrap();
    assert_eq!(names(&plan, &plan.next(&|_| None)), ["add"]);
    // Not while the new access only waits, and not when it was given up.
    for stage in [
        Stage::Saved,
        Stage::Waiting,
        Stage::Blocked,
        Stage::Cancelled,
    ] {
        let next = plan.next(&|place| (place == 0).then_some(stage));
        assert!(!next.contains(&remove), "{stage:?}");
    }
    let next = plan.next(&|place| (place == 0).then_some(Stage::Effective));
    assert_eq!(names(&plan, &next), ["function"]);
    let right = |place: usize| (place < remove).then_some(Stage::Verified);
    assert_eq!(names(&plan, &plan.next(&right)), ["remove"]);

    // What the composite knows is handed on; its wrong node is the node of the removal.
    let made = plan
        .make(&OURS, &task, remove, TaskId("part".to_owned()), morning())
        .unwrap();
    assert_eq!(made.inputs().get("node"), task.inputs().get("wrong-node"));
    assert!(task.inputs().get("wrong-node").is_some());

    // Only a written reason lets the rest go on without a part.
    assert!(plan.drop_part(0, " ").is_err());
    plan.drop_part(0, "she has it since yesterday").unwrap();
    assert_eq!(names(&plan, &plan.next(&|_| None)), ["function"]);
}

#[test]
fn parts_for_the_same_thing_follow_each_other() {
    let workflow = OURS.workflow("W-37").unwrap();
    let mut task = start(workflow, Some(&"002".to_owned()), 1);
    let answers = [("what", "join"), ("listed", "no")];
    for (input, text) in answers {
        let event = Event::Fill {
            input: input.to_owned(),
            text: text.to_owned(),
        };
        task = task.apply(&OURS, event, morning()).unwrap();
    }
    let task = filled(task, workflow, 1, morning());
    let plan = Composite::plan(&OURS, &task, &two).unwrap();
    let place = |part: &str, key: &str| {
        let found = |one: &PlannedPart| one.part == part && one.of.key == key;
        plan.parts.iter().position(found).unwrap()
    };
    // The export of a node is looked at when the user of that node is there.
    let verify = &plan.parts[place("verify", "a")];
    assert!(verify.after.contains(&place("add", "a")));
    assert!(!verify.after.contains(&place("add", "b")));
    // A function is of another kind than a node: it waits for all of them.
    let function = &plan.parts[place("function", "a")];
    assert!(function.after.contains(&place("add", "a")));
    assert!(function.after.contains(&place("add", "b")));
    // Nothing stands before what it waits for.
    for (here, part) in plan.parts.iter().enumerate() {
        assert!(part.after.iter().all(|before| *before < here));
    }
}

#[test]
fn a_composite_is_done_when_all_its_parts_are() {
    let workflow = OURS.workflow("W-38").unwrap();
    let task = start(workflow, Some(&"002".to_owned()), 1);
    let task = filled(task, workflow, 1, morning());
    let after = |stages: &[Stage]| {
        let event = Event::Parts(stages.to_vec());
        task.apply(&OURS, event, morning()).unwrap().stage()
    };
    assert_eq!(after(&[Stage::Verified, Stage::Waiting]), Stage::Ready);
    assert_eq!(
        after(&[Stage::Verified, Stage::Effective]),
        Stage::Effective
    );
    assert_eq!(after(&[Stage::Verified, Stage::Cancelled]), Stage::Verified);
    assert_eq!(after(&[Stage::Cancelled]), Stage::Ready);
    assert_eq!(after(&[]), Stage::Ready);
}
