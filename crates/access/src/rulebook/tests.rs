//! A person's own catalogue and diagnoses beside their workflows.

use super::*;

const APPLICATION: &str = "\
[[application]]
id = \"planner\"
needs_function = false
name = { fr = \"Planificateur\", nl = \"Planner\", de = \"Planer\", en = \"Planner\" }
about = { fr = \"Voir {contact:eranova}.\", nl = \"Zie {contact:eranova}.\", de = \"Siehe {contact:eranova}.\", en = \"See {contact:eranova}.\" }
";

fn row() -> String {
    let text = text_of(OURS, DIAGNOSES).unwrap();
    let at = text.find("[D-08]").unwrap();
    text[at..].split("\n\n").next().unwrap().to_owned() + "\n"
}

fn with(files: &[(&str, &str)]) -> (Rulebook, Vec<RulebookError>) {
    Rulebook::ours().unwrap().with_own(files)
}

#[test]
fn nothing_is_wrong_with_ours() {
    assert!(Rulebook::ours().is_ok());
}

#[test]
fn catalogue_and_diagnoses_of_ones_own_take_the_place_of_ours() {
    let row = row().replace("remedy = { fr = \"", "remedy = { fr = \"Zut. ");
    let (whole, faults) = with(&[(CATALOGUE, APPLICATION), (DIAGNOSES, &row)]);
    assert_eq!(faults, []);
    assert!(whole.catalogue.application("planner").is_some());
    assert!(
        whole
            .diagnoses
            .row("D-08")
            .unwrap()
            .remedy
            .fr
            .starts_with("Zut.")
    );
}

/// A role that the own catalogue adds can be named by a workflow of one's own, and only while it is there.
#[test]
fn what_the_own_catalogue_adds_can_be_named() {
    let role = "[[person_role]]\nid = \"porter\"\nname = { fr = \"a\", nl = \"b\", de = \"c\", en = \"d\" }\n";
    let w30 = text_of(OURS, "W-30.toml").unwrap();
    let w30 = w30.replacen("who = [", "who = [\"porter\", ", 1);
    let (whole, faults) = with(&[(CATALOGUE, role), ("W-30.toml", &w30)]);
    assert_eq!(faults, []);
    assert!(whole.set.is_own("W-30"));
    let broken = role.replace("name", "nome");
    let (whole, faults) = with(&[(CATALOGUE, &broken), ("W-30.toml", &w30)]);
    assert!(!whole.set.is_own("W-30"));
    let codes: Vec<&str> = faults.iter().map(RulebookError::code).collect();
    assert_eq!(
        codes,
        ["ACCESS-CATALOGUE-SYNTAX", "ACCESS-WORKFLOW-ROLE-UNKNOWN"]
    );
}

/// Issue: "with clear messages"; a wrong file leaves ours in use.
#[test]
fn a_wrong_file_is_told_with_its_line_and_ours_stay() {
    let row = row();
    let lines = |text: &str, wanted: &str| -> u32 {
        let before = text.split(wanted).next().unwrap();
        u32::try_from(before.lines().count()).unwrap()
    };
    let contact = row.replace("contact = \"", "contact = \"no-");
    let workflow = row.replace("workflows = [", "workflows = [\"W-99\", ");
    let own = "remedy = { fr = \"{input:niss} a\", nl = \"{input:niss} b\", de = \"{input:niss} c\", en = \"{input:niss} d\" }";
    let brace = row.lines().map(|line| match line.starts_with("remedy") {
        true => format!("{own}\n"),
        false => format!("{line}\n"),
    });
    let brace: String = brace.collect();
    let language = row.replacen(", en = ", ", an = ", 1);
    for (file, text, code, line) in [
        (
            DIAGNOSES,
            contact.as_str(),
            "ACCESS-WORKFLOW-CONTACT-UNKNOWN",
            lines(&contact, "no-"),
        ),
        (
            DIAGNOSES,
            &workflow,
            "ACCESS-WORKFLOW-UNKNOWN",
            lines(&workflow, "W-99"),
        ),
        (
            DIAGNOSES,
            &brace,
            "ACCESS-WORKFLOW-INPUT-UNKNOWN",
            lines(&brace, "{input:niss}"),
        ),
        (
            DIAGNOSES,
            &language,
            "ACCESS-WORKFLOW-LANGUAGE-MISSING",
            lines(&language, "an = "),
        ),
        (DIAGNOSES, "[D-08\n", "ACCESS-WORKFLOW-SYNTAX", 1),
        (
            CATALOGUE,
            &APPLICATION.replace("contact:eranova", "contact:nobody"),
            "ACCESS-WORKFLOW-CONTACT-UNKNOWN",
            5,
        ),
        (
            CATALOGUE,
            &APPLICATION.replace("en = \"See", "en = \"{niss} See"),
            "ACCESS-WORKFLOW-BRACE-UNKNOWN",
            5,
        ),
    ] {
        let (whole, faults) = with(&[(file, text)]);
        let [fault] = faults.as_slice() else {
            panic!("{code}: {faults:?}");
        };
        assert_eq!(fault.code(), code, "{fault}");
        assert_eq!(fault.place(), (file, Some(line)), "{fault}");
        assert!(whole.catalogue.application("planner").is_none());
        let ours = crate::testing::diagnoses();
        assert_eq!(whole.diagnoses.row("D-08"), ours.row("D-08"));
    }
}
