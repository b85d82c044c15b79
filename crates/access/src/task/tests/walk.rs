//! W-01 to W-84: every file of our set is walked from draft to its end, in every language, for every
//! manual and every choice.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::super::{
    About, Ask, Composite, Disclosure, Event, Evident, Lack, Names, Occurrence, Stage, State, Task,
    TaskId, TaskValues,
};
use super::{OURS, days, minutes, morning, value};
use crate::draft::{Caution, Writer};
use crate::workflow::{
    Circumstances, Language, NoValues, ProofKind, Reaches, Text, Tongues, Way, Workflow,
};
use crate::{Known, NodeId, PersonId, Truth};

/// A task of a workflow in a case; `seed` chooses values.
pub(crate) fn start(workflow: &Workflow, manual: Option<&String>, seed: usize) -> Task {
    let case = Circumstances {
        manual: manual.cloned(),
        known: Known::Told(seed.is_multiple_of(2)),
        login: Some(if seed % 3 == 1 { "other" } else { "eid" }.to_owned()),
        role: Some(if seed % 2 == 1 { "physician" } else { "staff" }.to_owned()),
    };
    let about = About {
        organisation: Some(NodeId("organisation".to_owned())),
        node: Some(NodeId("node".to_owned())),
        person: Some(PersonId("person".to_owned())),
    };
    let id = TaskId(format!("{}-{seed}", workflow.id));
    Task::new(&OURS, &workflow.id, id, about, case, morning()).unwrap()
}

/// The task with everything told that it lacks.
pub(crate) fn filled(mut task: Task, workflow: &Workflow, seed: usize, now: Timestamp) -> Task {
    // What a choice opens is asked in the next round.
    for _ in 0..workflow.input.len() + 2 {
        let lacks = task.lacks(workflow, now);
        if lacks.is_empty() {
            break;
        }
        for lack in lacks {
            let event = match lack {
                Lack::Missing { input } => {
                    let found = workflow.input.iter().find(|one| one.id == input).unwrap();
                    let text = value(found, seed);
                    Event::Fill { input, text }
                }
                Lack::Before { input, .. } => {
                    let text = "2027-12-31".to_owned();
                    Event::Fill { input, text }
                }
                Lack::NotTold { precondition } => Event::Settle {
                    precondition,
                    truth: Truth::True,
                },
                other => panic!("{}: {other:?}", workflow.id),
            };
            task = task.apply(&OURS, event, now).unwrap();
        }
    }
    // What is not required is filled in as well, and secrets.
    for input in task.asked(workflow) {
        if task.inputs().get(&input.id).is_none() {
            let text = if input.kind == crate::workflow::InputKind::Date {
                "2027-12-31".to_owned()
            } else {
                value(input, seed)
            };
            let input = input.id.clone();
            task = task.apply(&OURS, Event::Fill { input, text }, now).unwrap();
        }
    }
    task
}

#[test]
fn every_workflow_goes_from_draft_to_verified() {
    let mut walked = 0;
    for workflow in OURS.workflows() {
        let choices = workflow.input.iter().map(|input| input.values.len()).max();
        for manual in &workflow.manuals {
            for seed in 0..choices.unwrap_or_default().max(3) {
                walk(workflow, manual, seed);
                walked += 1;
            }
        }
    }
    assert_eq!(OURS.workflows().count(), 51);
    assert!(walked > 51, "{walked}");
}

fn walk(workflow: &Workflow, manual: &String, seed: usize) {
    let told = format!("{} manual {manual} seed {seed}", workflow.id);
    let mut now = morning();
    let task = start(workflow, Some(manual), seed);
    let anything = !task.lacks(workflow, now).is_empty();
    assert_eq!(task.stage() == Stage::Draft, anything, "{told}");
    let task = filled(task, workflow, seed, now);
    assert_eq!(
        task.stage(),
        Stage::Ready,
        "{told}: {:?}",
        task.lacks(workflow, now)
    );
    said(workflow, &task, &told);

    let mut task = match workflow.way {
        Way::Composite => parts(workflow, task, now),
        _ => steps(workflow, task, &mut now, &told),
    };
    if workflow.way == Way::Composite {
        assert_eq!(task.stage(), Stage::Verified, "{told}");
    } else {
        task = ended(workflow, task, &mut now, &told);
    }
    let kinds = &workflow.evidence.as_ref().unwrap().kinds;
    if workflow.way != Way::Composite {
        let kind = kinds[seed % kinds.len()];
        task = task.apply(&OURS, Event::Proven(proof(kind)), now).unwrap();
    }
    assert_eq!(task.stage(), Stage::Verified, "{told}");
    assert!(task.strength().is_some(), "{told}");
    let kept = task.to_json().unwrap();
    assert_eq!(Task::from_json(&kept).unwrap(), task, "{told}");
}

fn proof(kind: ProofKind) -> Evident {
    match kind {
        ProofKind::Export => Evident::Export {
            day: jiff::civil::date(2026, 1, 1),
            sha256: "00".repeat(32),
            lines: vec![7],
        },
        ProofKind::File => Evident::File {
            name: "screen.png".to_owned(),
            sha256: "00".repeat(32),
        },
        ProofKind::Statement => Evident::Statement {
            words: "I saw it in the list.".to_owned(),
        },
    }
}

/// Every step in order; the portal's two pages with the questions between them.
fn steps(workflow: &Workflow, mut task: Task, now: &mut Timestamp, told: &str) -> Task {
    let ids: Vec<(String, Option<Reaches>)> = task
        .steps(&OURS, workflow)
        .into_iter()
        .map(|step| (step.id.clone().unwrap(), step.reaches))
        .collect();
    for (id, reaches) in ids {
        *now += minutes(1);
        let next = task
            .next_step(&OURS, workflow)
            .and_then(|step| step.id.clone());
        assert_eq!(next.as_ref(), Some(&id), "{told}");
        let step = Event::StepDone { step: id };
        let done = task.done().is_some();
        task = task.apply(&OURS, step, *now).unwrap();
        match reaches {
            // What follows the confirmation, such as a first login, changes nothing of it.
            _ if done => assert!(task.done().is_some(), "{told}"),
            Some(Reaches::OnPortal) => assert_eq!(task.stage(), Stage::OnPortal, "{told}"),
            Some(Reaches::Saved) => {
                assert_eq!(task.stage(), Stage::Saved, "{told}");
                assert!(
                    matches!(task.asks(*now), Some(Ask::Confirmed { .. })),
                    "{told}"
                );
                let early = task.apply(&OURS, Event::Proven(proof(ProofKind::Statement)), *now);
                assert_eq!(early.unwrap_err().code(), "ACCESS-TASK-NOT-CONFIRMED");
            }
            Some(Reaches::Confirmed) => {
                task = task
                    .apply(&OURS, Event::Confirmed { at: None }, *now)
                    .unwrap();
            }
            Some(Reaches::Sent) => {
                task = task
                    .apply(&OURS, Event::Sent { at: None }, *now)
                    .unwrap_or_else(|error| panic!("{told}: {error}"));
            }
            _ => {}
        }
    }
    match workflow.way {
        Way::Clavis if task.done().is_none() => {
            task = task.apply(&OURS, Event::OpenPortal, *now).unwrap();
            task.apply(&OURS, Event::Confirmed { at: None }, *now)
                .unwrap()
        }
        _ => task,
    }
}

/// Until it works, or the answer is there.
fn ended(workflow: &Workflow, mut task: Task, now: &mut Timestamp, told: &str) -> Task {
    if let State::Waiting { timer, .. } = task.state() {
        let (left, answer) = (timer.left(*now), timer.is_for_answer());
        if !left.is_zero() && !answer {
            let before = *now + (left - jiff::SignedDuration::from_secs(1));
            task = task.apply(&OURS, Event::Look, before).unwrap();
            assert_eq!(task.stage(), Stage::Waiting, "{told}");
        }
        *now += if answer {
            days(30)
        } else {
            left.max(minutes(0))
        };
        if answer {
            assert!(matches!(task.asks(*now), Some(Ask::Late { .. })), "{told}");
        } else if task.apply(&OURS, Event::Look, *now).unwrap().stage() == Stage::Waiting {
            *now += days(1);
        }
        task = task.apply(&OURS, Event::Look, *now).unwrap();
    }
    let last = match (workflow.way, task.stage()) {
        (Way::Question | Way::Message, _) => Some(Event::Answered),
        (_, Stage::Waiting | Stage::Sent) => Some(Event::Works),
        _ => None,
    };
    if let Some(last) = last {
        task = task.apply(&OURS, last, *now).unwrap();
    }
    assert!(task.stage().is_effective(), "{told}: {:?}", task.stage());
    task
}

/// A composite: each part in its turn.
fn parts(workflow: &Workflow, task: Task, now: Timestamp) -> Task {
    let each = |_: &crate::workflow::Part, _| {
        let occurrence = |key: &str| Occurrence {
            key: key.to_owned(),
            about: task.about.clone(),
            ..Occurrence::default()
        };
        vec![occurrence("one"), occurrence("two")]
    };
    let plan = Composite::plan(&OURS, &task, &each).unwrap();
    assert!(!plan.parts.is_empty(), "{}", workflow.id);
    let mut stages = vec![None; plan.parts.len()];
    let mut rounds = 0;
    loop {
        let next = plan.next(&|place| stages[place]);
        if next.is_empty() {
            break;
        }
        for place in next {
            let id = TaskId(format!("part-{place}"));
            let part = plan.make(&OURS, &task, place, id, now).unwrap();
            assert_eq!(part.part_of.as_ref(), Some(&task.id));
            stages[place] = Some(Stage::Verified);
        }
        rounds += 1;
    }
    assert!(rounds <= plan.parts.len());
    let all = plan.stages(&|place| stages[place]);
    assert!(all.iter().all(|stage| *stage == Stage::Verified));
    task.apply(&OURS, Event::Parts(all), now).unwrap()
}

/// Everything that is said on the way, in every language; no brace is left, no value is a gap, no
/// sentence of the file is the same in two languages unless it is listed.
fn said(workflow: &Workflow, task: &Task, told: &str) {
    let names: BTreeMap<String, String> = ["organisation", "node", "person"]
        .into_iter()
        .map(|id| (id.to_owned(), format!("Name of {id}")))
        .collect();
    let names = Names(names);
    let values = TaskValues {
        task,
        workflow,
        names: &names,
        disclosure: Disclosure::Masked,
    };
    let number = task.inputs().get("niss").map(str::to_owned);
    for portal in [Language::Fr, Language::Nl, Language::De] {
        for (key, text) in texts(workflow, task) {
            let mut said: Vec<String> = Vec::new();
            for person in Language::ALL {
                let shown = OURS.show(text, Tongues { person, portal }, &values).text();
                assert!(!shown.contains(['{', '}']), "{told} {key}: {shown}");
                assert!(
                    !shown.contains('…') || text.get(person).contains('…'),
                    "{told} {key}: {shown}"
                );
                let bare = number.as_ref().is_some_and(|number| shown.contains(number));
                assert!(!bare, "{told} {key}: {shown}");
                let listed = workflow.same.contains(&key);
                assert!(listed || !said.contains(&shown), "{told} {key}: {shown}");
                said.push(shown);
            }
        }
    }
    mails(workflow, &values, told);
}

/// The texts of a file by their keys, and those of the shared steps.
fn texts<'w>(workflow: &'w Workflow, task: &Task) -> Vec<(String, &'w Text)> {
    let mut texts = vec![
        ("title".to_owned(), &workflow.title),
        ("about".to_owned(), &workflow.about),
    ];
    texts.extend(
        workflow
            .who_note
            .iter()
            .map(|text| ("who_note".to_owned(), text)),
    );
    for input in &workflow.input {
        texts.push((format!("input.{}.label", input.id), &input.label));
        texts.extend(
            input
                .hint
                .iter()
                .map(|text| (format!("input.{}.hint", input.id), text)),
        );
        for (value, text) in &input.value {
            texts.push((format!("input.{}.value.{value}", input.id), text));
        }
    }
    for one in &workflow.precondition {
        texts.push((format!("precondition.{}.text", one.id), &one.text));
    }
    for step in task.steps(&OURS, workflow) {
        let id = step.id.clone().unwrap();
        let both = [("text", &step.text), ("warn", &step.warn)];
        for (key, text) in both {
            texts.extend(text.iter().map(|text| (format!("step.{id}.{key}"), text)));
        }
    }
    for wrong in &workflow.wrong {
        texts.push((format!("wrong.{}.sign", wrong.id), &wrong.sign));
        texts.push((format!("wrong.{}.remedy", wrong.id), &wrong.remedy));
    }
    if let Some(unless) = workflow.wait.as_ref().and_then(|wait| wait.unless.as_ref()) {
        texts.push(("wait.unless".to_owned(), unless));
    }
    if let Some(evidence) = &workflow.evidence {
        texts.push(("evidence.text".to_owned(), &evidence.text));
    }
    texts
}

fn mails(workflow: &Workflow, values: &TaskValues<'_>, told: &str) {
    let own = BTreeMap::new();
    for person in Language::ALL {
        let tongues = Tongues {
            person,
            portal: Language::Nl,
        };
        let writer = Writer {
            set: &OURS,
            tongues,
            own: &own,
        };
        let Some(draft) = writer.mail(values, &[]) else {
            assert!(workflow.mail.is_none(), "{told}");
            continue;
        };
        let mail = workflow.mail.as_ref().unwrap();
        assert!(
            !draft.body.is_empty() && !draft.subject.is_empty(),
            "{told}"
        );
        assert!(
            !draft.body.contains(['{', '}', '…']),
            "{told}: {}",
            draft.body
        );
        let warned = draft.cautions.contains(&Caution::NationalNumber);
        assert_eq!(warned, mail.names_person, "{told}");
        assert!(
            draft.eml(None, morning()).starts_with("X-Unsent: 1\r\n"),
            "{told}"
        );
    }
}

/// A blocked task names what helps, whom to ask, and has a question without an unmasked number.
#[test]
fn every_obstacle_of_every_workflow_has_its_help() {
    let own = BTreeMap::new();
    for workflow in OURS.workflows() {
        let seed = 4;
        let task = start(workflow, workflow.manuals.first(), seed);
        let task = filled(task, workflow, seed, morning());
        for wrong in &workflow.wrong {
            let event = Event::Blocked {
                wrong: Some(wrong.id.clone()),
                words: None,
            };
            let blocked = task.apply(&OURS, event, morning()).unwrap();
            let help = blocked.help(workflow).unwrap();
            assert_eq!(help.wrong, Some(wrong));
            let names = Names::default();
            let values = TaskValues {
                task: &blocked,
                workflow,
                names: &names,
                disclosure: Disclosure::Full,
            };
            for person in Language::ALL {
                let writer = Writer {
                    set: &OURS,
                    tongues: Tongues {
                        person,
                        portal: Language::Fr,
                    },
                    own: &own,
                };
                let draft = writer.question(&values);
                assert_eq!(draft.is_some(), help.contact.is_some(), "{}", workflow.id);
                let cautions = draft.map(|draft| draft.cautions).unwrap_or_default();
                assert!(
                    !cautions.contains(&Caution::NationalNumber),
                    "{}",
                    workflow.id
                );
            }
            let resumed = blocked.apply(&OURS, Event::Resume, morning()).unwrap();
            assert_eq!(resumed.stage(), Stage::Ready);
        }
    }
}

/// Words that are ours are marked wherever they are shown, and listed for correction.
#[test]
fn words_of_ours_are_marked_and_listed() {
    let unseen = OURS.unseen_words();
    assert!(unseen.len() > 50);
    for word in &unseen {
        let shown = OURS.word(&word.word).unwrap();
        let marked = format!("~{}", word.text);
        let listed = shown.spellings(word.language).unwrap().1;
        let newer = shown.newer(word.language);
        let found = listed
            .iter()
            .chain(&newer)
            .any(|one| one.marked() == marked);
        assert!(found, "{word:?}");
    }
    let text = Text {
        fr: "{word:save}".to_owned(),
        nl: "{word:save}".to_owned(),
        de: "{word:save}".to_owned(),
        en: "{word:save}".to_owned(),
    };
    let show = |person, portal| {
        OURS.show(&text, Tongues { person, portal }, &NoValues)
            .text()
    };
    assert_eq!(
        show(Language::Fr, Language::Fr),
        "«\u{202f}Enregistrer\u{202f}»"
    );
    assert_eq!(
        show(Language::Fr, Language::De),
        "«\u{202f}~Speichern\u{202f}»"
    );
    assert_eq!(show(Language::De, Language::Fr), "„Enregistrer“");
    assert_eq!(show(Language::En, Language::Nl), "“Opslaan” (“Bewaar”)");
}
