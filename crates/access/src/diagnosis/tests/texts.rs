//! The questions for a colleague and for a help desk.

use super::world::World;
use super::*;
use crate::condition::{Case, Cause, Evidence};

fn plain(kind: &str, id: &str) -> String {
    format!("<{kind} {id}>")
}

#[test]
fn questions_go_to_a_colleague_without_numbers_and_come_back_as_answers() {
    // Nobody told ticks and functions, the levels' ticks, the second register and the login.
    let mut world = World::clean("002");
    world.line(|line| {
        line.applications = Known::Unknown;
        line.functions = Known::Unknown;
    });
    world.entry = None;
    let tree = world.tree();
    let (catalogue, diagnoses) = (catalogue(), diagnoses());
    let person = world.person(&tree);
    let mut answers = Answers::default();
    for language in ["fr", "nl", "de", "en"] {
        let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
        let diagnosis = diagnose(&case, &diagnoses);
        assert_eq!(diagnosis.findings, []);
        assert_eq!(diagnosis.access, Truth::Unknown);
        let render = Render {
            language,
            words: &plain,
        };
        let sheet = Sheet::new(&case, &diagnosis, &diagnoses, &render);
        let text = sheet.text();
        assert!(text.contains("Milan Modelmans (75.01.**-***.**)"), "{text}");
        let numbers: std::collections::BTreeSet<_> =
            sheet.items.iter().map(|item| item.number).collect();
        assert_eq!(numbers.len(), text.lines().count());
        for secret in ["75012395534", "955", "{person}", "{node}"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let json = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<Sheet>(&json).unwrap(), sheet);
    }
    // Answered one by one, until nothing is open.
    for round in 0..10 {
        let said = answers.clone();
        let case = Case::new(&tree, &catalogue, &said, &person, &world.target, noon()).unwrap();
        let diagnosis = diagnose(&case, &diagnoses);
        if diagnosis.open.is_empty() {
            assert!(round > 0);
            assert_eq!(diagnosis.access, Truth::True, "{:?}", diagnosis.findings);
            return;
        }
        let words = plain;
        let render = Render {
            language: "nl",
            words: &words,
        };
        let sheet = Sheet::new(&case, &diagnosis, &diagnoses, &render);
        assert_eq!(sheet.enter(99, Reply::Yes, "Bert", TODAY, &mut answers), 0);
        for item in &sheet.items {
            let settled = sheet.enter(item.number, Reply::Yes, "Bert", TODAY, &mut answers);
            assert!(settled > 0);
        }
    }
    panic!("still open");
}

#[test]
fn whether_a_tick_is_needed_is_asked_in_its_own_words() {
    let mut world = World::clean("002");
    world.line(|line| {
        line.applications = Known::Told(vec!["Heracles".to_owned()]);
        line.functions = Known::Unknown;
    });
    let tree = world.tree();
    let (catalogue, diagnoses) = (catalogue(), diagnoses());
    let person = world.person(&tree);
    let mut answers = world.answers(&person);
    let said = answers.clone();
    let case = Case::new(&tree, &catalogue, &said, &person, &world.target, noon()).unwrap();
    let diagnosis = diagnose(&case, &diagnoses);
    let render = Render {
        language: "fr",
        words: &plain,
    };
    let sheet = Sheet::new(&case, &diagnosis, &diagnoses, &render);
    let asked = &sheet.items[0];
    let text = "Milan Modelmans (75.01.**-***.**)\u{a0}: médecin\u{202f}?";
    assert_eq!(asked.text, text);
    sheet.enter(asked.number, Reply::Yes, "Bert", TODAY, &mut answers);
    let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
    let diagnosis = diagnose(&case, &diagnoses);
    assert_eq!(diagnosis.findings[0].row.as_deref(), Some("D-06"));
}

#[test]
fn a_no_of_the_colleague_is_the_finding() {
    let mut world = World::clean("002");
    world.line(|line| line.functions = Known::Unknown);
    let tree = world.tree();
    let (catalogue, diagnoses) = (catalogue(), diagnoses());
    let person = world.person(&tree);
    let mut answers = world.answers(&person);
    let role = Question::Is {
        person: person.clone(),
        role: "physician".to_owned(),
    };
    answers.note(role, answer(Reply::Yes));
    let open = {
        let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
        let diagnosis = diagnose(&case, &diagnoses);
        assert_eq!(diagnosis.findings, []);
        diagnosis.open
    };
    let [
        Open {
            condition: Condition::C7,
            question,
            page: Some(page),
        },
    ] = open.as_slice()
    else {
        panic!("{open:?}");
    };
    assert_eq!(page, "functions-page");
    answers.note(question.clone(), answer(Reply::No));
    let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
    let diagnosis = diagnose(&case, &diagnoses);
    let first = &diagnosis.findings[0];
    assert_eq!(first.row.as_deref(), Some("D-05"));
    assert_eq!(first.cause, Some(Cause::FunctionMissing));
    assert!(matches!(
        first.evidence[..],
        [Evidence::Told(crate::Witness::Statement { .. })]
    ));
}

#[test]
fn the_question_for_the_help_desk_is_ready_and_masked() {
    let diagnoses = diagnoses();
    for (_, manual, _, _, _, fault) in rows() {
        let mut world = World::clean(manual);
        fault(&mut world);
        let diagnosis = world.diagnose();
        let tree = world.tree();
        let person = world.person(&tree);
        let answers = world.answers(&person);
        let catalogue = catalogue();
        let case = Case::new(&tree, &catalogue, &answers, &person, &world.target, noon()).unwrap();
        for language in ["fr", "nl", "de", "en"] {
            let render = Render {
                language,
                words: &plain,
            };
            let first = &diagnosis.findings[0];
            let asked = first.help_desk(&case, &diagnosis, &diagnoses, &render);
            let (contact, text) = asked.unwrap();
            let row = diagnoses.row(first.row.as_deref().unwrap()).unwrap();
            assert_eq!(contact, row.contact_in(manual));
            for secret in [
                "75012395534",
                "75.01.23",
                "{person}",
                "{node}",
                "{organisation}",
            ] {
                assert!(!text.contains(secret), "{secret} in {text}");
            }
            assert!(text.contains("\n- "), "{text}");
        }
    }
}

#[test]
fn our_own_diagnoses_fit_and_what_is_wrong_is_named() {
    const TEXT: &str = include_str!("../../../../../workflows/diagnoses.toml");
    assert_eq!(diagnoses().rows().count(), 26);
    for (from, to, code) in [
        ("[D-08]", "[D-28]", "MISSING"),
        ("[C7]", "[C12]", "SYNTAX"),
        ("[D-08]", "[E-08]", "SYNTAX"),
        ("workflows = [\"W-38\"]", "workflow = [\"W-38\"]", "SYNTAX"),
    ] {
        assert!(TEXT.contains(from), "{from}");
        let error = Diagnoses::read("diagnoses.toml", &TEXT.replacen(from, to, 1)).unwrap_err();
        assert_eq!(error.code(), format!("ACCESS-CATALOGUE-{code}"), "{error}");
    }
}

#[test]
fn a_row_of_ones_own_takes_the_place_of_ours_and_what_is_wrong_has_its_line() {
    const TEXT: &str = include_str!("../../../../../workflows/diagnoses.toml");
    let at = TEXT.find("[D-08]").unwrap();
    let row = TEXT[at..].split("\n\n").next().unwrap();
    let ours = diagnoses();
    let other = row.replace("remedy = { fr = \"", "remedy = { fr = \"Zut. ");
    assert_ne!(other, row);
    let both = ours.with_own("diagnoses.toml", &other).unwrap();
    assert!(both.row("D-08").unwrap().remedy.fr.starts_with("Zut. "));
    assert_eq!(both.row("D-07"), ours.row("D-07"));
    assert_eq!(both.rows().count(), 26);
    let new = ours.with_own("diagnoses.toml", &row.replace("[D-08]", "[D-50]"));
    assert_eq!(new.unwrap().rows().count(), 27);
    let start = row.find("remedy = { fr = \"").unwrap() + "remedy = { fr = \"".len();
    let end = start + row[start..].find('"').unwrap();
    let empty = format!("\n{}{}", &row[..start], &row[end..]);
    let error = ours.with_own("diagnoses.toml", &empty).unwrap_err();
    let line = empty[..start].lines().count();
    assert_eq!(error.code(), "ACCESS-CATALOGUE-EMPTY");
    assert_eq!(error.place(), ("diagnoses.toml", line), "{error}");
    let error = ours
        .with_own("diagnoses.toml", "[D-08]\nsing = 1\n")
        .unwrap_err();
    assert_eq!(error.place(), ("diagnoses.toml", 2), "{error}");
}
