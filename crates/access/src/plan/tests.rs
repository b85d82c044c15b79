//! Plans on fixtures 02 and 03: every planted finding, wishes, composites, verification.

use jiff::civil::date;

use super::*;
use crate::condition::tests::noon;
use crate::testing::*;
use crate::{Answers, Entry, Evidence, Fact, PersonId, Role, Target, Tree, Witness};

fn lines_of(found: &[Difference], kind: DifferenceKind) -> Vec<Vec<u32>> {
    let of_kind = found.iter().filter(|one| one.kind == kind);
    let mut lines: Vec<Vec<u32>> = of_kind.map(Difference::lines).collect();
    lines.sort();
    lines
}

fn singles(lines: &[u32]) -> Vec<Vec<u32>> {
    lines.iter().map(|line| vec![*line]).collect()
}

#[test]
fn every_planted_finding_of_fixture_02_and_nothing_else() {
    let tree = mammography();
    let found = inherent(&tree, &catalogue(), TODAY);
    for (kind, lines) in [
        (
            DifferenceKind::WrongLevel,
            singles(&[21, 22, 23, 24, 25, 26]),
        ),
        (DifferenceKind::NotTicked, singles(&[9, 13])),
        (DifferenceKind::FunctionMissing, singles(&[14])),
        (DifferenceKind::FunctionExpired, singles(&[11])),
        (DifferenceKind::FunctionNotYet, singles(&[16])),
        (DifferenceKind::FunctionWithoutStart, singles(&[20])),
        (DifferenceKind::Blocked, singles(&[18])),
        (DifferenceKind::FunctionEndsSoon, Vec::new()),
        (DifferenceKind::Doubled, Vec::new()),
        (DifferenceKind::TwoNames, Vec::new()),
        (DifferenceKind::NoCam, Vec::new()),
        (DifferenceKind::NoDeputy, Vec::new()),
        (DifferenceKind::TooMany, Vec::new()),
    ] {
        assert_eq!(lines_of(&found, kind), lines, "{kind:?}");
    }
    // Only at the wrong level, or beside the right one (expected.json).
    let wrong = found
        .iter()
        .filter(|one| one.kind == DifferenceKind::WrongLevel);
    let (beside, only): (Vec<_>, Vec<_>) = wrong.partition(|one| !one.places.is_empty());
    let numbers = |list: Vec<&Difference>| {
        let mut lines: Vec<u32> = list.iter().flat_map(|one| one.lines()).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(numbers(only), [21, 22, 23]);
    assert_eq!(numbers(beside), [24, 25, 26]);
    // Each but the ones that nothing helps has its workflow.
    for one in &found {
        let bare = one.kind == DifferenceKind::ManagerMissing;
        assert!(bare || one.remedy.is_some(), "{one:?}");
    }
}

#[test]
fn every_planted_finding_of_fixture_03_and_nothing_else() {
    let tree = practice();
    let found = inherent(&tree, &catalogue(), TODAY);
    for (kind, lines) in [
        (DifferenceKind::FunctionMissing, singles(&[7])),
        (DifferenceKind::NotTicked, singles(&[8])),
        (DifferenceKind::FunctionExpired, singles(&[12])),
        (DifferenceKind::Doubled, Vec::new()),
    ] {
        assert_eq!(lines_of(&found, kind), lines, "{kind:?}");
    }
    let [many] = found
        .iter()
        .filter(|one| one.kind == DifferenceKind::TooMany)
        .collect::<Vec<_>>()[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!(many.what.as_deref(), Some("coordinator"));
    assert_eq!(many.people.len(), 5, "expected.json: 5 coordinator lines");
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn without_a_cam_and_without_a_deputy() {
    let catalogue = catalogue();
    let head = "Naam,Voornaam,Gebruikersnaam,Type,INSZ,Status\n";
    let with = |text: &str| {
        let mut tree = mammography_nodes();
        let list = lines(format!("{head}{text}").as_bytes(), ',', &catalogue);
        let list = list.into_iter().map(|line| line.seen);
        tree.take(&export("e", "clinic", EXPORTED), list, &mut fresh())
            .unwrap();
        let found = inherent(&tree, &catalogue, TODAY);
        found.into_iter().map(|one| one.kind).collect::<Vec<_>>()
    };
    assert_eq!(
        with("A,B,abcdefgh,HTB,,Actief\n"),
        [DifferenceKind::NoDeputy]
    );
    assert_eq!(
        with("A,B,abcdefgh,Co-HTB,,Actief\n"),
        [DifferenceKind::NoCam]
    );
    assert_eq!(
        with("A,B,abcdefgh,XYZ,,Actief\n"),
        [],
        "a word that nobody knows may be the CAM"
    );
    let two = "A,B,abcdefgh,HTB,,Actief\nC,D,cdefghij,HTB,,Actief\nE,F,efghijkl,Co-HTB,,Actief\n";
    assert_eq!(with(two), [DifferenceKind::ManagerTooMany]);
    let bare = mammography_nodes();
    assert_eq!(
        inherent(&bare, &catalogue, TODAY),
        [],
        "nobody told anything"
    );
}

fn place(person: &PersonId, node: &str, functions: &[&str]) -> WantedPlace {
    WantedPlace {
        person: person.clone(),
        node: id(node),
        role: Role::User,
        applications: vec!["heracles".to_owned()],
        functions: functions.iter().map(|one| (*one).to_owned()).collect(),
        registers: vec!["heracles".to_owned()],
        from: None,
        origin: Origin::Hand,
    }
}

#[test]
fn wishes_against_the_tree() {
    let mut tree = mammography();
    let catalogue = catalogue();
    let fien = who(&tree, "fienbedacht");
    let milan = who(&tree, "milanmodelmans");
    let koen = who(&tree, "koensimulaere");
    let tibo = who(&tree, "tibotstaaltje");
    let said = |value| {
        Fact::by(
            value,
            Witness::Statement {
                by: "Els".to_owned(),
                day: TODAY,
            },
        )
    };
    for (person, active) in [(&fien, true), (&tibo, false)] {
        let entry = Entry {
            person: Some(person.clone()),
            node: id("clinic"),
            register: "heracles".to_owned(),
            active: said(active),
            roles: Fact::by(
                vec!["1e lezer".to_owned()],
                Witness::Statement {
                    by: "Els".to_owned(),
                    day: TODAY,
                },
            ),
        };
        tree.tell_entry(entry).unwrap();
    }
    let wanted = Wanted {
        places: vec![
            place(&fien, "zuid", &["head-radiologist"]),
            place(&fien, "noord", &[]),
            place(&milan, "noord", &["clerk"]),
            place(&koen, "noord", &["radiologist"]),
            place(&tibo, "noord", &["radiographer"]),
        ],
        complete: vec![id("zuid")],
    };
    let comparison = compare(&tree, &catalogue, &wanted, TODAY).unwrap();
    let of = |person: &PersonId| -> Vec<(DifferenceKind, &str)> {
        let of_person = comparison.differences.iter();
        let of_person = of_person.filter(|one| one.person.as_ref() == Some(person));
        of_person
            .map(|one| {
                (
                    one.kind,
                    one.remedy.as_ref().map_or("", |filled| &filled.workflow),
                )
            })
            .collect()
    };
    assert_eq!(
        of(&fien),
        [
            (DifferenceKind::Missing, "W-30"),
            (DifferenceKind::TickedTooMuch, "W-31")
        ]
    );
    assert_eq!(
        of(&milan),
        [(DifferenceKind::Missing, "W-30")],
        "a manager is no user"
    );
    assert_eq!(of(&koen), [(DifferenceKind::WrongLevel, "W-38")]);
    assert_eq!(
        of(&tibo),
        [
            (DifferenceKind::FunctionMissing, "W-32"),
            (DifferenceKind::NotRegistered, "W-51")
        ]
    );
    let missing = comparison
        .differences
        .iter()
        .find(|one| one.kind == DifferenceKind::Missing && one.person.as_ref() == Some(&milan));
    let inputs = &missing.unwrap().remedy.as_ref().unwrap().inputs;
    assert_eq!(inputs["niss"], Value::from("75012395534"));
    assert_eq!(
        inputs["applications"],
        Value::List(vec!["heracles".to_owned()])
    );
    // Everybody else at the complete site is too much: seven users and a manager, without Fien.
    let too_much = comparison.differences.iter();
    let too_much: Vec<_> = too_much
        .filter(|one| one.kind == DifferenceKind::TooMuch)
        .collect();
    assert_eq!(too_much.len(), 7);
    assert!(too_much.iter().all(|one| one.node == Some(id("zuid"))));
    // Nobody told whether Heracles knows these two.
    let untold: Vec<_> = comparison.untold.iter().map(|one| &one.person).collect();
    assert_eq!(untold.len(), 2);
    assert!(untold.contains(&&milan) && untold.contains(&&koen));
    let json = serde_json::to_string(&comparison).unwrap();
    assert_eq!(
        serde_json::from_str::<Comparison>(&json).unwrap(),
        comparison
    );
}

#[test]
fn a_staff_list_makes_wishes() {
    let tree = mammography();
    let jobs = [JobTemplate {
        id: "radiographer".to_owned(),
        name: "Laborant campus Noord".to_owned(),
        places: vec![TemplatePlace {
            node: id("noord"),
            role: Role::User,
            applications: vec!["heracles".to_owned()],
            functions: vec!["radiographer".to_owned()],
            registers: Vec::new(),
        }],
    }];
    let member = |user: &str, job: &str, first_day, last_day| StaffMember {
        person: who(&tree, user),
        job: job.to_owned(),
        first_day,
        last_day,
    };
    let staff = [
        member("chloenaamloos", "LABORANT CAMPUS NOORD", None, None),
        member(
            "noorverzonnen",
            "radiographer",
            None,
            Some(date(2025, 6, 30)),
        ),
        member("fienbedacht", "radiographer", Some(date(2025, 9, 1)), None),
        member("woutsimulaere", "Piloot", None, None),
    ];
    let (wanted, unknown) = Wanted::of_staff(&jobs, staff, vec![id("noord")], TODAY);
    assert_eq!(unknown, ["Piloot"]);
    assert_eq!(wanted.places.len(), 2, "who has left wants nothing");
    let comparison = compare(&tree, &catalogue(), &wanted, TODAY).unwrap();
    let leaver = who(&tree, "noorverzonnen");
    let gone = comparison
        .differences
        .iter()
        .find(|one| one.kind == DifferenceKind::TooMuch && one.person.as_ref() == Some(&leaver));
    assert_eq!(gone.unwrap().remedy.as_ref().unwrap().workflow, "W-34");
}

/// The order of a composite as `W-30 W-32<0 W-34<01`.
fn order(composite: &Composite) -> String {
    let parts = composite.parts.iter().map(|part| {
        let after: String = part.after.iter().map(ToString::to_string).collect();
        let wait = if after.is_empty() { "" } else { "<" };
        format!("{}{wait}{after}", part.filled.workflow)
    });
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn w_38_makes_the_right_place_before_it_removes_the_wrong_one() {
    let tree = mammography();
    let (catalogue, answers) = (catalogue(), Answers::default());
    let repair = |user: &str, site: &str, wrong: &[&str]| {
        let person = who(&tree, user);
        let target = Target::new("heracles", &id(site));
        let wrong: Vec<_> = wrong.iter().map(|one| id(one)).collect();
        repair_wrong_level(
            &tree,
            &catalogue,
            &answers,
            &person,
            &target,
            &wrong,
            noon(),
        )
        .unwrap()
    };
    // At the quality alone: the site, the function, then the removal, then the exports of both.
    let only = repair("raphaelproefpersoon", "noord", &["quality"]);
    assert_eq!(order(&only), "W-30 W-32<0 W-34<01 W-36<01 W-36<2");
    let give = &only.parts[1].filled;
    assert_eq!(
        give.inputs["function"],
        Value::from("radiographer"),
        "as at the wrong level"
    );
    // A radiologist gets both ticks.
    let doctor = repair("koensimulaere", "noord", &["unit"]);
    let ticks = Value::List(vec!["heracles".to_owned(), "ehealthbox".to_owned()]);
    assert_eq!(doctor.parts[0].filled.inputs["applications"], ticks);
    // At the site already, ticked and with a function: only the removals.
    let beside = repair("woutproefpersoon", "zuid", &["quality", "unit"]);
    assert_eq!(order(&beside), "W-34 W-34 W-36<0 W-36<1");
}

#[test]
fn w_07_lists_every_place_of_the_old_cam() {
    let mut tree = mammography();
    let catalogue = catalogue();
    let els = who(&tree, "elsvoorbeeldig");
    let griet = who(&tree, "grietdedemo");
    // She also manages the quality, and is a user of a site.
    let head = "Naam,Voornaam,Gebruikersnaam,Type,INSZ,Status\n";
    let mut add = |node: &str, kind: &str| {
        let text = format!("{head}Voorbeeldig,Els,elsvoorbeeldig,{kind},61.08.06-970.90,Actief\n");
        let list = lines(text.as_bytes(), ',', &catalogue)
            .into_iter()
            .map(|line| line.seen);
        tree.take(&export("e2", node, TODAY), list, &mut fresh())
            .unwrap();
    };
    add("quality", "LB");
    add("zuid", "USER");
    let composite = successor(&tree, &id("clinic"), &els, Some(&griet), true).unwrap();
    // The deputy is there already: the new CAM, the local manager, the certificate, the user, then the exports.
    assert_eq!(
        order(&composite),
        "W-02 W-13<0 W-80<0 W-34<012 W-36<02 W-36<1 W-36<3"
    );
    assert_eq!(
        composite.parts[0].filled.inputs["change"],
        Value::from("replace")
    );
    assert_eq!(composite.parts[0].filled.person, Some(griet));
    let leaving = leaver(&tree, &els, false).unwrap();
    assert_eq!(order(&leaving), "W-07 W-13<0 W-34<01 W-36<0 W-36<1 W-36<2");
}

#[test]
fn w_37_over_all_organisations() {
    let mut tree = mammography();
    let catalogue = catalogue();
    // The same number in another organisation is the same person.
    tree.add_node(crate::Node::new(
        "other",
        None,
        crate::Level::Entity,
        "Andere",
    ))
    .unwrap();
    let mut quality = crate::Node::new("hospital", Some(&id("other")), crate::Level::Quality, "Z");
    quality.quality = Some("hospital".to_owned());
    tree.add_node(quality).unwrap();
    let text = "Naam,Voornaam,Gebruikersnaam,Type,INSZ,Status\nSimulaere,Wout,woutsimulaere,CGL,86.01.12-961.07,Actief\n";
    let list = lines(text.as_bytes(), ',', &catalogue)
        .into_iter()
        .map(|line| line.seen);
    tree.take(&export("e3", "hospital", TODAY), list, &mut fresh())
        .unwrap();
    let wout = who(&tree, "woutsimulaere");
    let leaving = leaver(&tree, &wout, false).unwrap();
    assert_eq!(order(&leaving), "W-08 W-34 W-34 W-36<0 W-36<1 W-36<2");
    let milan = who(&tree, "milanmodelmans");
    let joining = joiner(&tree, &catalogue, &[place(&milan, "noord", &["clerk"])]);
    assert_eq!(order(&joining), "W-30 W-32<0 W-51<0 W-36<012");
}

/// Takes fixture 02 of one node again, changed.
fn again(tree: &mut Tree, node: &str, change: impl Fn(&mut Vec<crate::Seen>)) {
    let catalogue = catalogue();
    let mut lists = by_node(tree, lines(MAMMOGRAPHY, ',', &catalogue));
    lists.retain(|(id, _)| id.0 == node);
    let (_, mut list) = lists.remove(0);
    change(&mut list);
    let mut next = 1000;
    let mut fresh = || {
        next += 1;
        PersonId(format!("q{next}"))
    };
    tree.take(&export("after", node, TODAY), list, &mut fresh)
        .unwrap();
}

#[test]
fn the_next_export_verifies_by_itself() {
    let mut tree = mammography();
    let catalogue = catalogue();
    let milan = who(&tree, "milanmodelmans");
    let wanted = Wanted {
        places: vec![place(&milan, "noord", &["clerk"])],
        complete: Vec::new(),
    };
    let before = compare(&tree, &catalogue, &wanted, TODAY).unwrap();
    // Nothing new was exported: nothing can be said.
    let verified = verify(&before, &tree, &before);
    assert_eq!(verified.waiting.len(), before.differences.len());
    assert!(verified.gone.is_empty() && verified.still.is_empty() && verified.new.is_empty());
    // The site afterwards: one is ticked, one has a function again, the manager is a user; one is blocked now.
    again(&mut tree, "noord", |list| {
        let ticked = list.iter_mut().find(|one| one.line == 13).unwrap();
        ticked.applications = crate::Known::Told(vec!["Heracles".to_owned()]);
        let expired = list.iter_mut().find(|one| one.line == 11).unwrap();
        expired.functions = crate::Known::Told(vec![crate::Function {
            name: "Laborant".to_owned(),
            start: Some(EXPORTED),
            end: None,
        }]);
        let mut manager = list[1].clone();
        manager.niss = Some(niss("75.01.23-955.34"));
        manager.name = "Modelmans".to_owned();
        manager.first_name = "Milan".to_owned();
        manager.user_name = Some("milanmodelmans".to_owned());
        manager.line = 40;
        manager.functions = crate::Known::Told(vec![crate::Function {
            name: "Administratief medewerker".to_owned(),
            start: Some(EXPORTED),
            end: None,
        }]);
        list.push(manager);
        list[1].status = crate::Known::Told(crate::Status::Blocked);
    });
    let now = compare(&tree, &catalogue, &wanted, TODAY).unwrap();
    let verified = verify(&before, &tree, &now);
    let gone: Vec<_> = verified
        .gone
        .iter()
        .map(|one| (one.difference.kind, one.evidence.clone()))
        .collect();
    let line = |line| {
        vec![Evidence::Told(Witness::Export {
            export: crate::ExportId("after".to_owned()),
            day: TODAY,
            line,
        })]
    };
    assert!(
        gone.contains(&(DifferenceKind::NotTicked, line(13))),
        "{gone:?}"
    );
    assert!(
        gone.contains(&(DifferenceKind::FunctionExpired, line(11))),
        "{gone:?}"
    );
    assert!(
        gone.contains(&(DifferenceKind::Missing, line(40))),
        "{gone:?}"
    );
    assert_eq!(gone.len(), 3);
    let kinds = |list: &[Difference]| list.iter().map(|one| one.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&verified.new), [DifferenceKind::Blocked]);
    assert!(kinds(&verified.still).contains(&DifferenceKind::FunctionMissing));
    assert!(kinds(&verified.waiting).contains(&DifferenceKind::WrongLevel));
    // What changed since a day.
    assert_eq!(tree.changes_since(TODAY).count(), 4);
    assert_eq!(tree.changes_since(TODAY.tomorrow().unwrap()).count(), 0);
}
