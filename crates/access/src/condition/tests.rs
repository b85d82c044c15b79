//! The conditions on fixtures 02 and 03: what each line shows, and what nobody told.

use jiff::Timestamp;

use super::*;
use crate::testing::*;
use crate::{PersonId, Tree, Truth};

/// Noon of the reference day.
pub(crate) fn noon() -> Timestamp {
    "2025-07-01T10:00:00Z".parse().unwrap()
}

pub(crate) fn answer(reply: Reply) -> Answer {
    Answer {
        reply,
        by: "Els".to_owned(),
        day: TODAY,
    }
}

/// The verdicts as a text: `1` holds, `0` does not, `?` is unknown.
fn verdicts(tree: &Tree, answers: &Answers, person: &PersonId, target: &Target) -> String {
    let catalogue = catalogue();
    let case = Case::new(tree, &catalogue, answers, person, target, noon()).unwrap();
    let judged = case.judge();
    let signs = judged.iter().map(|one| match one.truth {
        Truth::True => '1',
        Truth::False => '0',
        Truth::Unknown => '?',
    });
    signs.collect()
}

#[test]
fn heracles_by_the_lines_of_fixture_02() {
    let tree = mammography();
    let answers = Answers::default();
    // C1 to C11; C6 is in no export, C9 and C10 neither.
    for (user, site, wanted) in [
        ("jurgenbedacht", "noord", "11111?11??1"),
        ("zoebedacht", "noord", "11110?11??1"),
        ("noorverzonnen", "noord", "11111?01??1"),
        ("zoevanvoorbeeld", "noord", "11110?11??1"),
        ("raphaeltstaaltje", "noord", "1111??01??1"),
        ("noortstaaltje", "zuid", "11111?01??1"),
        ("senneoefening", "zuid", "11101?11??1"),
        ("jorissimulaere", "zuid", "11111?01??1"),
        ("chloenaamloos", "noord", "11111?11??0"),
        ("woutproefpersoon", "zuid", "11111?11??0"),
        ("woutsimulaere", "zuid", "11111?11??1"),
        // At a wrong level only, a manager, and at the other site.
        ("tibonaamloos", "noord", "1110????"),
        ("grietdedemo", "noord", "1110????"),
        ("jurgenbedacht", "zuid", "1110????"),
    ] {
        let person = who(&tree, user);
        let target = Target::new("heracles", &id(site));
        let found = verdicts(&tree, &answers, &person, &target);
        assert!(
            found.starts_with(wanted),
            "{user}: {found}, wanted {wanted}"
        );
    }
}

#[test]
fn inclusion_by_the_lines_of_fixture_03() {
    let tree = practice();
    let answers = Answers::default();
    let target = Target::new("inclusion", &id("care"));
    // C1, C2, C4, C5, C7, C8, C9, C10.
    for (user, wanted) in [
        ("chloeessai", "?11111?"),
        ("inesdemonstration", "?11111?"),
        ("gaelprototype", "?11101?"),
        ("inesechantillon", "?11011?"),
        ("benoitmodele", "?11101?"),
        ("theoexemple", "?11111?"),
    ] {
        let person = who(&tree, user);
        let found = verdicts(&tree, &answers, &person, &target);
        let found: String = found
            .chars()
            .enumerate()
            .filter(|(at, _)| *at != 6)
            .map(|(_, one)| one)
            .collect();
        assert_eq!(found, wanted, "{user}");
    }
}

#[test]
fn an_export_without_the_column_leaves_the_function_unknown_and_asks() {
    let catalogue = catalogue();
    let mut tree = mammography_nodes();
    let bytes = include_bytes!("../../testdata/02b-mammo-level-site-noord.csv");
    let list = lines(bytes, ';', &catalogue)
        .into_iter()
        .map(|line| line.seen);
    tree.take(&export("e", "noord", EXPORTED), list, &mut fresh())
        .unwrap();
    let person = who(&tree, "jurgenbedacht");
    let target = Target::new("heracles", &id("noord"));
    let mut answers = Answers::default();
    let c7 = |answers: &Answers| {
        let case = Case::new(&tree, &catalogue, answers, &person, &target, noon()).unwrap();
        let mut judged = case.judge().into_iter();
        judged.find(|one| one.condition == Condition::C7).unwrap()
    };
    let open = c7(&answers);
    assert_eq!(open.truth, Truth::Unknown);
    let [question] = open.questions.as_slice() else {
        panic!("{open:?}");
    };
    assert!(matches!(
        open.evidence.as_slice(),
        [Evidence::NotTold { .. }]
    ));
    for (reply, truth) in [(Reply::Yes, Truth::True), (Reply::No, Truth::False)] {
        answers.note(question.clone(), answer(reply));
        let settled = c7(&answers);
        assert_eq!(settled.truth, truth);
        assert!(matches!(
            settled.evidence.as_slice(),
            [Evidence::Told(crate::Witness::Statement { day: TODAY, .. })]
        ));
    }
    answers.withdraw(question);
    assert_eq!(c7(&answers), open);
}

#[test]
fn an_answer_settles_the_unknown_and_what_is_older_never_a_newer_export() {
    let catalogue = catalogue();
    let tree = mammography();
    let person = who(&tree, "zoevanvoorbeeld");
    let target = Target::new("heracles", &id("noord"));
    let question = Question::Ticked {
        person: person.clone(),
        node: id("noord"),
        application: "heracles".to_owned(),
    };
    let ticked = |day| {
        let mut answers = Answers::default();
        let said = Answer {
            day,
            ..answer(Reply::Yes)
        };
        answers.note(question.clone(), said);
        let case = Case::new(&tree, &catalogue, &answers, &person, &target, noon()).unwrap();
        case.judge()[4].truth
    };
    assert_eq!(ticked(EXPORTED.yesterday().unwrap()), Truth::False);
    assert_eq!(
        ticked(EXPORTED),
        Truth::False,
        "on one day the export counts"
    );
    assert_eq!(ticked(TODAY), Truth::True, "ticked since");
}

#[test]
fn the_function_is_the_wanted_one_where_one_is_wanted() {
    let tree = mammography();
    let answers = Answers::default();
    let person = who(&tree, "jurgenbedacht");
    let mut target = Target::new("heracles", &id("noord"));
    for (function, c7) in [("head-radiologist", '1'), ("radiologist", '0')] {
        target.function = Some(function.to_owned());
        let found = verdicts(&tree, &answers, &person, &target);
        assert_eq!(found.chars().nth(6), Some(c7), "{function}");
    }
}

#[test]
fn a_level_that_gives_no_access_is_refused() {
    let tree = mammography();
    let catalogue = catalogue();
    let answers = Answers::default();
    let person = who(&tree, "jurgenbedacht");
    for (chain, node, code) in [
        ("heracles", "unit", "ACCESS-TREE-TARGET-LEVEL"),
        ("heracles", "nowhere", "ACCESS-TREE-NODE-UNKNOWN"),
        ("hercules", "noord", "ACCESS-TREE-TARGET-UNKNOWN"),
    ] {
        let target = Target::new(chain, &id(node));
        let case = Case::new(&tree, &catalogue, &answers, &person, &target, noon());
        assert_eq!(case.map(|_| ()).unwrap_err().code(), code);
    }
}
