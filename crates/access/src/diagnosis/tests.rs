//! D-01 to D-26: each row first, its repaired neighbour nothing, of two faults the topmost.

mod rows;
mod texts;
mod world;

use jiff::SignedDuration;
use jiff::civil::date;

use super::*;
use crate::condition::tests::{answer, noon};
use crate::condition::{Answer, Answers, Case, Condition, Question, Reply};
use crate::testing::*;
use crate::{Known, Role, Truth};
use rows::{just_changed, no_function, rows, unlisted};
use world::{Fault, World};

#[test]
fn each_row_of_d_01_to_d_26_is_found_first() {
    let diagnoses = diagnoses();
    let mut shown = std::collections::BTreeSet::from(["D-21", "D-22"]);
    for (row, manual, condition, cause, workflow, fault) in rows() {
        let mut world = World::clean(manual);
        fault(&mut world);
        let diagnosis = world.diagnose();
        let first = diagnosis.findings.first();
        let first = first.unwrap_or_else(|| panic!("{row} in {manual}: nothing found"));
        let seen = format!("{row} in {manual}: {first:?}");
        assert_eq!(first.row.as_deref(), Some(row), "{seen}");
        assert_eq!(first.condition, condition, "{seen}");
        assert_eq!(first.cause_of.as_deref(), cause, "{seen}");
        let remedy = first.remedy.as_ref();
        assert_eq!(
            remedy.map_or("", |filled| &filled.workflow),
            workflow,
            "{seen}"
        );
        assert!(!first.evidence.is_empty(), "{seen}");
        let described = diagnoses.row(row).unwrap();
        assert!(described.manuals.iter().any(|one| one == manual), "{seen}");
        // D-25 is a function too many: the data give it no condition.
        let condition = condition.filter(|_| row != "D-25");
        assert!(
            condition.is_none_or(|one| described.conditions.contains(&one)),
            "{seen}"
        );
        let known = cause.is_none_or(|id| described.cause_of.iter().any(|one| one.id == id));
        assert!(known, "{seen}");
        let json = serde_json::to_string(&diagnosis).unwrap();
        assert_eq!(serde_json::from_str::<Diagnosis>(&json).unwrap(), diagnosis);
        shown.insert(row);
    }
    let all: Vec<String> = (1..=26).map(|number| format!("D-{number:02}")).collect();
    assert_eq!(
        shown.into_iter().collect::<Vec<_>>(),
        all,
        "every row is shown"
    );
}

#[test]
fn the_repaired_neighbour_of_every_row_has_nothing() {
    for manual in ["000", "001", "002", "003"] {
        let diagnosis = World::clean(manual).diagnose();
        assert_eq!(diagnosis.findings, [], "{manual}");
        assert_eq!(diagnosis.open, [], "{manual}");
        assert_eq!(diagnosis.access, Truth::True, "{manual}");
    }
    // What is just not a fault.
    let near: Vec<(&str, Fault)> = vec![
        ("002", |world| {
            world.changed = noon().checked_sub(SignedDuration::from_mins(20)).ok()
        }),
        ("000", |world| {
            world.changed = noon().checked_sub(SignedDuration::from_hours(2)).ok()
        }),
        ("002", |world| {
            world.function(|function| function.end = Some(TODAY))
        }),
        ("002", |world| {
            world.function(|function| function.start = Some(TODAY))
        }),
        // A manager of a quality needs no line as a user there; only at a site.
        ("000", |world| {
            world.line(|line| line.role = Some(Role::LocalManager))
        }),
        ("003", |world| {
            world.line(|line| line.role = Some(Role::CoLocalManager))
        }),
        // Another site of the same unit beside the right one misleads nobody.
        ("002", |world| world.also.push("zuid")),
        // Read only, and no function.
        ("001", |world| {
            world.target.read_only = true;
            no_function(world);
        }),
        // A laboratory technician needs no eHealthBox.
        ("002", |world| {
            world.function(|function| function.name = "Laborant".to_owned());
            world.line(|line| line.applications = Known::Told(vec!["Heracles".to_owned()]));
        }),
        // A care provider of AR78 who stands in no list.
        ("003", |world| {
            unlisted(world);
            world.is("ar78");
        }),
    ];
    for (place, (manual, change)) in near.into_iter().enumerate() {
        let mut world = World::clean(manual);
        change(&mut world);
        let diagnosis = world.diagnose();
        assert_eq!(diagnosis.findings, [], "{place} in {manual}");
    }
}

#[test]
fn of_two_faults_the_topmost_is_first() {
    let rows = rows();
    let mut pairs = 0;
    for (row, manual, condition, _, _, fault) in &rows {
        for (other, other_manual, other_condition, _, _, other_fault) in &rows {
            let apart = condition < other_condition || other_condition.is_none();
            // Who needs no membership has no fault of it; who only reads needs no function.
            let excluding = [row, other]
                .iter()
                .any(|one| ["D-24", "D-25"].contains(*one));
            let both = condition.is_some() && apart && manual == other_manual;
            if !both || excluding {
                continue;
            }
            let mut world = World::clean(manual);
            other_fault(&mut world);
            fault(&mut world);
            let diagnosis = world.diagnose();
            let first = &diagnosis.findings[0];
            let seen = format!("{row} and {other} in {manual}: {first:?}");
            assert_eq!(first.condition, *condition, "{seen}");
            // What the person sees may name the row after the application that refuses.
            // In no list of the site, and in another: that is a row of its own.
            let elsewhere = *row == "D-01" && *other == "D-03" && manual == &"002";
            let named = ["D-02", "D-10", "D-15", "D-17"].contains(other);
            let row_is = first.row.as_deref() == Some(row)
                || (elsewhere && first.row.as_deref() == Some("D-02"));
            assert!(
                row_is || (named && first.row.as_deref() == Some(other)),
                "{seen}"
            );
            pairs += 1;
        }
    }
    assert!(pairs > 400, "{pairs}");
}

#[test]
fn remedies_come_with_what_is_known() {
    let mut world = World::clean("002");
    world.function(|function| function.end = Some(EXPORTED));
    let first = world.diagnose().findings.remove(0).remedy.unwrap();
    let text = |id: &str| match &first.inputs[id] {
        crate::plan::Value::Text(text) => text.clone(),
        crate::plan::Value::List(list) => list.join(" "),
    };
    assert_eq!(first.workflow, "W-32");
    assert_eq!(text("niss"), "75012395534");
    assert_eq!(text("node"), "site");
    assert_eq!(text("function"), "head-radiologist");
    assert_eq!(text("start"), "2025-07-01");
    assert!(
        !format!("{first:?}").contains("750123"),
        "Debug hides the values"
    );
    let mut joiner = World::clean("002");
    unlisted(&mut joiner);
    joiner.is("physician");
    let first = joiner.diagnose().findings.remove(0).remedy.unwrap();
    let ticks = crate::plan::Value::List(vec!["heracles".to_owned(), "ehealthbox".to_owned()]);
    assert_eq!(first.inputs["applications"], ticks);
    assert_eq!(
        first.inputs["first-name"],
        crate::plan::Value::from("Milan")
    );
}

#[test]
fn d_08_tells_when_the_wait_is_over_and_a_clock_set_back_makes_it_no_longer() {
    let mut world = World::clean("002");
    just_changed(&mut world);
    let until = world.diagnose().findings[0].until.unwrap();
    assert_eq!(until.duration_since(noon()), SignedDuration::from_mins(15));
    world.changed = noon().checked_add(SignedDuration::from_hours(3)).ok();
    let until = world.diagnose().findings[0].until.unwrap();
    assert_eq!(until.duration_since(noon()), SignedDuration::from_mins(20));
}

#[test]
fn what_was_seen_before_a_newer_export_is_put_right() {
    let mut world = World::clean("002");
    world.exported = EXPORTED;
    let tree = world.tree();
    let person = world.person(&tree);
    let (catalogue, diagnoses) = (catalogue(), diagnoses());
    let found = |day| {
        let mut answers = world.answers(&person);
        let sees = Question::Sees {
            person: person.clone(),
            sign: crate::condition::Sign::UnitTwice,
        };
        let said = Answer {
            day,
            ..answer(Reply::Yes)
        };
        answers.note(sees, said);
        let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
        let findings = diagnose(&case, &diagnoses).findings;
        findings
            .into_iter()
            .filter_map(|one| one.condition)
            .collect::<Vec<_>>()
    };
    assert_eq!(found(EXPORTED), [Condition::C11]);
    assert_eq!(found(EXPORTED.yesterday().unwrap()), []);
}

#[test]
fn d_08_by_what_somebody_says() {
    // An export of today tells nothing of the last twenty minutes.
    let mut world = World::clean("002");
    world.exported = TODAY;
    let open = world.diagnose().open;
    let [
        Open {
            condition: Condition::C8,
            question,
            ..
        },
    ] = open.as_slice()
    else {
        panic!("{open:?}");
    };
    for (reply, minutes) in [
        (Reply::Yes, None),
        (Reply::No, Some(20)),
        (Reply::At(noon()), Some(20)),
        (Reply::At(noon() - SignedDuration::from_mins(19)), Some(1)),
        (Reply::At(noon() - SignedDuration::from_mins(21)), None),
    ] {
        let mut answered = World::clean("002");
        answered.exported = TODAY;
        answered.said.push((question.clone(), reply));
        let diagnosis = answered.diagnose();
        let until = diagnosis.findings.first().and_then(|one| one.until);
        let left = until.map(|until| until.duration_since(noon()).as_mins());
        assert_eq!(left, minutes, "{reply:?}");
        assert_eq!(diagnosis.open, []);
    }
}

#[test]
fn d_21_and_d_22_come_from_the_certificate() {
    let world = World::clean("003");
    let (tree, catalogue) = (world.tree(), catalogue());
    let person = world.person(&tree);
    let mut answers = Answers::default();
    let good = CertificateFacts {
        offered: Truth::True,
        responsible: Truth::Unknown,
        ends: Some(date(2025, 9, 30)),
        renewable_from: Some(date(2025, 7, 2)),
    };
    let found = |answers: &Answers, facts: &CertificateFacts| {
        let entity = id("entity");
        certificate_findings(&tree, answers, &catalogue, &person, &entity, facts, TODAY)
    };
    assert_eq!(found(&answers, &good), [], "91 days before the end");
    let summary = |findings: Vec<Finding>| {
        let one = findings.into_iter().map(|one| {
            let workflow = one.remedy.map(|filled| filled.workflow);
            (one.row.unwrap(), one.cause_of, workflow.unwrap())
        });
        one.collect::<Vec<_>>()
    };
    let row = |row: &str, cause: Option<&str>, workflow: &str| {
        (
            row.to_owned(),
            cause.map(str::to_owned),
            workflow.to_owned(),
        )
    };
    let renewable = CertificateFacts {
        renewable_from: Some(TODAY),
        ..good.clone()
    };
    assert_eq!(
        summary(found(&answers, &renewable)),
        [row("D-22", Some("ends-soon"), "W-83")]
    );
    let over = CertificateFacts {
        ends: Some(EXPORTED),
        ..good.clone()
    };
    assert_eq!(
        summary(found(&answers, &over)),
        [row("D-22", Some("expired"), "W-81")]
    );
    let not_offered = CertificateFacts {
        offered: Truth::False,
        responsible: Truth::False,
        ..good
    };
    let expected = row("D-21", Some("not-responsible"), "W-80");
    assert_eq!(summary(found(&answers, &not_offered)), [expected]);
    // The application is told and not among the ticks of this person.
    let responsible = CertificateFacts {
        responsible: Truth::True,
        ..not_offered
    };
    let expected = row("D-21", Some("not-ticked"), "W-31");
    assert_eq!(summary(found(&answers, &responsible)), [expected]);
    // Ticked, but not named in SZV.
    let mut ticked = World::clean("003");
    ticked.line(|line| {
        let all = ["eHealth Platform Certificate Manager"].map(str::to_owned);
        line.applications = Known::Told(all.to_vec());
    });
    let tree = ticked.tree();
    let person = ticked.person(&tree);
    let question = Question::Registered {
        person: Some(person.clone()),
        node: id("entity"),
        register: "szv".to_owned(),
    };
    answers.note(question, answer(Reply::No));
    let entity = id("entity");
    let found = certificate_findings(
        &tree,
        &answers,
        &catalogue,
        &person,
        &entity,
        &responsible,
        TODAY,
    );
    assert_eq!(summary(found), [row("D-21", Some("not-in-szv"), "W-70")]);
}
