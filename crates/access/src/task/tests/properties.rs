//! What holds after any sequence of events.

use jiff::SignedDuration;
use proptest::prelude::*;

use super::super::{Event, Evident, Stage, State, Task};
use super::{OURS, filled, morning, start, value};
use crate::Truth;
use crate::workflow::{Way, Workflow};

/// An event that may fit or not, and the seconds that pass before it; a clock is set back at times.
#[derive(Debug, Clone)]
struct Move {
    kind: usize,
    pick: usize,
    seconds: i64,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let seconds = prop_oneof![
        4 => 0..600_i64,
        2 => 600..100_000_i64,
        2 => -20_000..0_i64,
        1 => 100_000..3_000_000_i64,
    ];
    let one = (0..20_usize, 0..50_usize, seconds).prop_map(|(kind, pick, seconds)| Move {
        kind,
        pick,
        seconds,
    });
    prop::collection::vec(one, 1..40)
}

fn event(workflow: &Workflow, one: &Move) -> Event {
    let pick = one.pick;
    let input = |pick: usize| workflow.input.get(pick % workflow.input.len().max(1));
    let precondition = || {
        let list = &workflow.precondition;
        list.get(pick % list.len().max(1))
            .map_or("none".to_owned(), |one| one.id.clone())
    };
    match one.kind {
        0 => match input(pick) {
            Some(input) => Event::Fill {
                input: input.id.clone(),
                text: value(input, pick),
            },
            None => Event::Look,
        },
        1 => Event::Clear {
            input: input(pick).map_or("none".to_owned(), |input| input.id.clone()),
        },
        2 => Event::Settle {
            precondition: precondition(),
            truth: [Truth::True, Truth::False, Truth::Unknown][pick % 3],
        },
        3 => Event::Override {
            precondition: precondition(),
            reason: ["", "because"][pick % 2].to_owned(),
        },
        4 | 5 => Event::OpenPortal,
        6 | 7 => Event::Saved,
        8 | 9 => Event::Confirmed { at: None },
        10 => Event::NotConfirmed,
        11 => Event::Sent { at: None },
        12 => Event::Works,
        13 => Event::Answered,
        14 | 15 => Event::Proven(Evident::Statement {
            words: pick.to_string(),
        }),
        16 => Event::Blocked {
            wrong: None,
            words: Some("refused".to_owned()),
        },
        17 => Event::Resume,
        18 => Event::Parts(vec![
            [
                Stage::Verified,
                Stage::Effective,
                Stage::Saved,
                Stage::Cancelled
            ][pick % 4];
            1 + pick % 3
        ]),
        _ if pick % 9 == 0 => Event::Cancel {
            reason: Some("no".to_owned()),
        },
        _ => Event::Look,
    }
}

/// What holds of every task at every moment.
fn check(task: &Task, way: Way) {
    let history = task.history();
    let mut stage = Stage::Draft;
    for passage in history {
        assert_eq!(passage.from, stage, "{history:?}");
        stage = passage.to;
        let skipped = passage.from == Stage::Saved
            && (passage.to.is_effective() || passage.to == Stage::Waiting);
        assert!(!skipped, "{history:?}");
        if passage.to == Stage::Waiting && passage.from != Stage::Blocked {
            assert!(
                matches!(passage.from, Stage::Confirmed | Stage::Sent),
                "{history:?}"
            );
        }
    }
    assert_eq!(stage, task.stage(), "{history:?}");
    assert!(
        history.windows(2).all(|pair| pair[0].at <= pair[1].at),
        "{history:?}"
    );
    if matches!(way, Way::Portal | Way::Clavis) && task.stage().is_effective() {
        let passed =
            |passage: &super::super::Passage| matches!(passage.to, Stage::Confirmed | Stage::Sent);
        assert!(history.iter().any(passed), "{history:?}");
    }
    if task.stage() == Stage::Verified {
        assert!(!task.evidence().is_empty());
    }
    let kept = task.to_json().unwrap();
    let read = Task::from_json(&kept).unwrap();
    assert_eq!(read.to_json().unwrap(), kept);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_sequence_of_events_keeps_the_rules(
        place in 0..51_usize,
        seed in 0..20_usize,
        ready in any::<bool>(),
        moves in moves(),
    ) {
        let workflow = OURS.workflows().nth(place).unwrap();
        let manual = workflow.manuals.get(seed % workflow.manuals.len());
        let mut task = start(workflow, manual, seed);
        let mut now = morning();
        if ready {
            task = filled(task, workflow, seed, now);
        }
        for one in &moves {
            now += SignedDuration::from_secs(one.seconds);
            let event = event(workflow, one);
            let full = workflow.wait.as_ref().and_then(|wait| wait.minutes);
            // Whether it is refused or not, the rules hold; a refusal changes nothing.
            if let Ok(next) = task.apply(&OURS, event, now) {
                task = next;
            }
            if let State::Waiting { timer, .. } = task.state() {
                let left = timer.left(now);
                prop_assert!(left >= SignedDuration::ZERO);
                prop_assert!(left <= SignedDuration::from_mins(i64::from(full.unwrap_or(0))));
                // However far the clock is set back.
                let far = now - SignedDuration::from_hours(24 * 400);
                prop_assert!(timer.left(far) >= timer.left(now));
            }
            check(&task, workflow.way);
        }
    }

    /// The twenty minutes are never shorter than the time that was seen to pass.
    #[test]
    fn no_clock_shortens_the_wait(steps in prop::collection::vec(-5_000..700_i64, 1..60)) {
        let workflow = OURS.workflow("W-30").unwrap();
        let manual = "001".to_owned();
        let mut now = morning();
        let mut task = filled(start(workflow, Some(&manual), 2), workflow, 2, now);
        for event in [Event::OpenPortal, Event::Saved, Event::Confirmed { at: None }] {
            task = task.apply(&OURS, event, now).unwrap();
        }
        let mut passed = 0;
        for seconds in steps {
            now += SignedDuration::from_secs(seconds);
            passed += seconds.max(0);
            task = task.apply(&OURS, Event::Look, now).unwrap();
            prop_assert_eq!(task.stage() == Stage::Effective, passed >= 20 * 60);
        }
    }
}
