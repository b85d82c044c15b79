//! What is wrong with a set is told with file, line and key; a person's own folder overlays ours.

use super::*;

const SET: (&str, &str) = ("set.toml", "format = 1\nedition = 2026-11-30\n");
const WORDS: (&str, &str) = (
    "words/umoe.toml",
    r#"save = { fr = "Enregistrer", nl = ["Opslaan", "Bewaar"], de = "~Speichern" }
quality = { fr = "Qualité", nl = "Hoedanigheid", de = "Eigenschaft", newer = { fr = "Groupe", nl = "~Groep", de = "Gruppe" } }
"#,
);
const LINKS: (&str, &str) = (
    "links.toml",
    r#"[umoe]
name = { fr = "UMOE", nl = "UMOE", de = "UMOE", en = "UMOE" }
url = "https://umoe.example/"
checked = 2025-07-01
"#,
);
const CONTACTS: (&str, &str) = (
    "contacts.toml",
    r#"[desk]
name = { fr = "bureau", nl = "balie", de = "Schalter", en = "desk" }
email = "desk@office.example"
languages = ["nl"]
"#,
);
const STEPS: (&str, &str) = (
    "steps.toml",
    r#"[[save-confirm]]
id = "save"
press = "save"
reaches = "saved"
text = { fr = "Cliquez sur {word:save}.", nl = "Klik op {word:save}.", de = "Klicken Sie {word:save}.", en = "Click {word:save}." }

[[save-confirm]]
id = "confirm"
reaches = "confirmed"
text = { fr = "Confirmez.", nl = "Bevestig.", de = "Bestätigen Sie.", en = "Confirm." }
"#,
);
const W01: &str = r#"id = "W-01"
group = "users"
way = "portal"
manuals = ["000", "002"]
subject = "membership"
who = []
title = { fr = "Ajouter", nl = "Toevoegen", de = "Hinzufügen", en = "Add" }
about = { fr = "À l'arrivée.", nl = "Bij de start.", de = "Am Anfang.", en = "At the start." }

[[input]]
id = "niss"
kind = "niss"
required = true
label = { fr = "Numéro", nl = "Nummer", de = "Nummer der Person", en = "Number" }

[[precondition]]
id = "active"
needs = "C2"
text = { fr = "Elle est active.", nl = "Ze is actief.", de = "Sie ist aktiv.", en = "It is active." }

[[step]]
id = "number"
copy = ["niss"]
link = "umoe"
text = { fr = "Collez {input:niss}.", nl = "Plak {input:niss}.", de = "Fügen Sie {input:niss} ein.", en = "Paste {input:niss}." }

[[step]]
use = "save-confirm"

[evidence]
kinds = ["export"]
text = { fr = "La ligne est là.", nl = "De lijn is er.", de = "Die Zeile ist da.", en = "The line is there." }

[[wrong]]
id = "taken"
sign = { fr = "Déjà pris.", nl = "Al bezet.", de = "Schon vergeben.", en = "Taken." }
remedy = { fr = "Demandez à {contact:desk}.", nl = "Vraag {contact:desk}.", de = "Fragen Sie {contact:desk}.", en = "Ask {contact:desk}." }
contact = "desk"
"#;

fn read(w01: &str) -> Result<Set, Vec<WorkflowError>> {
    Set::read(&[SET, WORDS, LINKS, CONTACTS, STEPS, ("W-01.toml", w01)])
}

/// One change of the good file, and what is told of it: code, line, key.
#[track_caller]
fn told(from: &str, to: &str, code: &str, line: u32, key: &str) {
    assert!(W01.contains(from), "{from}");
    let faults = read(&W01.replacen(from, to, 1)).unwrap_err();
    let found: Vec<(&str, Option<u32>, &str)> = faults
        .iter()
        .map(|fault| (fault.code(), fault.line, fault.key.as_str()))
        .collect();
    assert_eq!(found, [(code, Some(line), key)], "{faults:?}");
    assert!(faults.iter().all(|fault| fault.file == "W-01.toml"));
    assert!(CODES.contains(&code));
}

#[test]
fn the_good_set_is_read() {
    let set = read(W01).unwrap();
    let workflow = set.workflow("W-01").unwrap();
    let steps: Vec<&str> = set
        .steps(workflow)
        .iter()
        .filter_map(|step| step.id.as_deref())
        .collect();
    assert_eq!(steps, ["number", "save", "confirm"]);
    assert_eq!(set.edition(), jiff::civil::date(2026, 11, 30));
    assert_eq!(set.unseen_words().len(), 2);
}

#[test]
fn texts_are_in_four_languages_that_differ() {
    told(
        r#", en = "Add" }"#,
        " }",
        "ACCESS-WORKFLOW-LANGUAGE-MISSING",
        7,
        "title",
    );
    told(
        r#"en = "Add""#,
        r#"en = " ""#,
        "ACCESS-WORKFLOW-LANGUAGE-MISSING",
        7,
        "title",
    );
    told(
        "Nummer der Person",
        "Nummer",
        "ACCESS-WORKFLOW-LANGUAGES-EQUAL",
        14,
        "input.niss.label",
    );
    told(
        "who = []",
        "who = []\nsame = [\"title\"]",
        "ACCESS-WORKFLOW-SAME-NEEDLESS",
        7,
        "same",
    );
    // Listed, it may be equal.
    let listed = W01
        .replace("Nummer der Person", "Nummer")
        .replace("who = []", "who = []\nsame = [\"input.niss.label\"]");
    assert!(read(&listed).is_ok());
}

#[test]
fn braces_mean_something_and_are_the_same_everywhere() {
    told(
        r#"en = "Paste {input:niss}.""#,
        r#"en = "Paste {number}.""#,
        "ACCESS-WORKFLOW-BRACE-UNKNOWN",
        25,
        "step.number.text.en",
    );
    told(
        r#"en = "Paste {input:niss}.""#,
        r#"en = "Paste it.""#,
        "ACCESS-WORKFLOW-BRACES-DIFFER",
        25,
        "step.number.text.en",
    );
    let word = W01.replace("{contact:desk}", "{word:nothing}");
    let faults = read(&word).unwrap_err();
    assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-WORD-UNKNOWN");
    assert_eq!(
        (faults[0].line, faults[0].key.as_str()),
        (Some(37), "wrong.taken.remedy")
    );
}

#[test]
fn what_is_named_is_there() {
    told(
        r#"link = "umoe""#,
        r#"link = "nowhere""#,
        "ACCESS-WORKFLOW-LINK-UNKNOWN",
        24,
        "step.number.link",
    );
    told(
        r#"copy = ["niss"]"#,
        r#"copy = ["name"]"#,
        "ACCESS-WORKFLOW-INPUT-UNKNOWN",
        23,
        "step.number.copy",
    );
    told(
        r#"contact = "desk""#,
        r#"contact = "nobody""#,
        "ACCESS-WORKFLOW-CONTACT-UNKNOWN",
        38,
        "wrong.taken.contact",
    );
    told(
        r#"use = "save-confirm""#,
        "use = \"else\"\n[[step]]\nuse = \"save-confirm\"",
        "ACCESS-WORKFLOW-STEPS-UNKNOWN",
        28,
        "step.else.use",
    );
    told(
        "needs = \"C2\"",
        "needs = \"C2\"\notherwise = \"W-99\"",
        "ACCESS-WORKFLOW-UNKNOWN",
        19,
        "precondition.active.otherwise",
    );
    told(
        "needs = \"C2\"",
        "needs = \"C2\"\nwhen = { input = { id = \"self\", is = \"yes\" } }",
        "ACCESS-WORKFLOW-INPUT-UNKNOWN",
        19,
        "precondition.active.when",
    );
    told(
        "link = \"umoe\"",
        "link = \"umoe\"\npress = \"no-such-word\"",
        "ACCESS-WORKFLOW-WORD-UNKNOWN",
        25,
        "step.number.press",
    );
    let catalogue = ("catalogue.toml", "[[role]]\nid = \"cam\"\n");
    let who = W01.replace("who = []", "who = [\"boss\"]");
    let files = [
        SET,
        WORDS,
        LINKS,
        CONTACTS,
        STEPS,
        catalogue,
        ("W-01.toml", &who),
    ];
    let faults = Set::read(&files).unwrap_err();
    assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-ROLE-UNKNOWN");
}

#[test]
fn keys_and_kinds_are_known() {
    told(
        "required = true",
        "requird = true",
        "ACCESS-WORKFLOW-KEY-UNKNOWN",
        13,
        "input.niss.requird",
    );
    told(
        "required = true\n",
        "",
        "ACCESS-WORKFLOW-KEY-MISSING",
        10,
        "input.niss",
    );
    told(
        "kind = \"niss\"",
        "kind = \"number\"",
        "ACCESS-WORKFLOW-KIND-UNKNOWN",
        12,
        "input.niss.kind",
    );
    told(
        "way = \"portal\"",
        "way = \"portl\"",
        "ACCESS-WORKFLOW-VALUE-WRONG",
        3,
        "way",
    );
    told(
        "id = \"W-01\"",
        "id = \"W-02\"",
        "ACCESS-WORKFLOW-ID-OTHER",
        1,
        "id",
    );
    told(
        "required = true",
        "required = true true",
        "ACCESS-WORKFLOW-SYNTAX",
        13,
        "",
    );
    told(
        "[[wrong]]",
        "[[step]]\nid = \"number\"\ntext = { fr = \"a\", nl = \"b\", de = \"c\", en = \"d\" }\n[[wrong]]",
        "ACCESS-WORKFLOW-TWICE",
        34,
        "step.number",
    );
}

#[test]
fn a_portal_workflow_comes_to_an_end_for_each_manual() {
    told(
        "use = \"save-confirm\"",
        "id = \"look\"\ntext = { fr = \"a\", nl = \"b\", de = \"c\", en = \"d\" }",
        "ACCESS-WORKFLOW-NO-END",
        21,
        "step",
    );
    let only = STEPS.1.replace(
        "reaches = \"confirmed\"",
        "reaches = \"confirmed\"\nwhen = { manual = [\"002\"] }",
    );
    let files = [
        SET,
        WORDS,
        LINKS,
        CONTACTS,
        ("steps.toml", only.as_str()),
        ("W-01.toml", W01),
    ];
    let faults = Set::read(&files).unwrap_err();
    assert_eq!(faults.len(), 1);
    let case = Some("000".to_owned());
    let wanted = "confirmed";
    assert_eq!(faults[0].fault, Fault::NoEnd { wanted, case });
}

#[test]
fn circles_are_refused_where_they_cannot_end() {
    let other = |w02: &str, w01: &str| {
        let w02 = W01.replace("W-01", "W-02").replace("needs = \"C2\"", w02);
        let w01 = W01.replace("needs = \"C2\"", w01);
        let two = [("W-01.toml", w01.as_str()), ("W-02.toml", w02.as_str())];
        Set::read(&[[SET, WORDS, LINKS, CONTACTS, STEPS].as_slice(), &two].concat())
    };
    let to =
        |needs: &str, workflow: &str| format!("needs = \"{needs}\"\notherwise = \"{workflow}\"");
    let faults = other(&to("C2", "W-01"), &to("C4", "W-02")).unwrap_err();
    assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-CIRCLE");
    assert_eq!(faults[0].facts()[3].1, "W-01 → W-02 → W-01");
    // Asked of a person, the two answers send to each other and only one is true.
    assert!(other(&to("asked", "W-01"), &to("C4", "W-02")).is_ok());
    // Nobody is sent to where they are.
    let same = W01.replace("needs = \"C2\"", &to("asked", "W-01"));
    assert_eq!(read(&same).unwrap_err()[0].code(), "ACCESS-WORKFLOW-CIRCLE");

    let steps = format!("{}\n[[save-confirm]]\nuse = \"save-confirm\"\n", STEPS.1);
    let files = [
        SET,
        WORDS,
        LINKS,
        CONTACTS,
        ("steps.toml", steps.as_str()),
        ("W-01.toml", W01),
    ];
    let faults = Set::read(&files).unwrap_err();
    assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-CIRCLE");
    assert_eq!(faults[0].file, "steps.toml");

    let composite = |after: &str, when: &str| {
        let part =
            format!("[[part]]\nid = \"one\"\nworkflow = \"W-01\"\n{after}\n{when}\n[evidence]");
        let text = W01
            .replace("way = \"portal\"", "way = \"composite\"")
            .replace("[evidence]", &part);
        read(&text)
    };
    for fault in [composite("after = [\"one\"]", ""), composite("", "")] {
        assert_eq!(fault.unwrap_err()[0].code(), "ACCESS-WORKFLOW-CIRCLE");
    }
}

#[test]
fn a_set_of_a_newer_form_is_told_first() {
    let set = ("set.toml", "format = 2\nnew = true\n");
    let faults = Set::read(&[set]).unwrap_err();
    assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-FORMAT-NEWER");
    assert_eq!(
        Set::read(&[WORDS]).unwrap_err()[0].code(),
        "ACCESS-WORKFLOW-SET-MISSING"
    );
    let twice = ("words/csam.toml", "save = { fr = \"Sauver\" }\n");
    let faults = Set::read(&[SET, WORDS, twice]).unwrap_err();
    assert_eq!(
        (faults[0].code(), faults[0].line),
        ("ACCESS-WORKFLOW-TWICE", Some(1))
    );
}

#[test]
fn a_links_address_is_a_page() {
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a b",
        "https://",
    ] {
        let links = LINKS.1.replace("https://umoe.example/", url);
        let files = [SET, WORDS, ("links.toml", links.as_str())];
        let faults = Set::read(&files).unwrap_err();
        assert_eq!(faults[0].code(), "ACCESS-WORKFLOW-VALUE-WRONG", "{url}");
        assert_eq!(faults[0].key, "umoe.url");
    }
}

/// A folder of one's own: a corrected word, a corrected workflow, a new one; what is wrong there is
/// told, and ours stays.
#[test]
fn a_folder_of_ones_own_takes_the_place_of_ours() {
    let ours = read(W01).unwrap();
    let words = (
        "words/mine.toml",
        "save = { fr = \"Sauvegarder\", nl = \"Bewaren\", de = \"Sichern\" }\n",
    );
    let new = W01.replace("W-01", "X-01").replace("Add", "Add mine");
    let changed = W01.replace("en = \"Add\"", "en = \"Put in\"");
    let own = [
        words,
        ("X-01.toml", new.as_str()),
        ("W-01.toml", changed.as_str()),
    ];
    let (set, faults) = ours.with_own(&own);
    assert_eq!(faults, []);
    assert_eq!(set.workflow("W-01").unwrap().title.en, "Put in");
    assert!(set.is_own("X-01") && !ours.is_own("W-01"));
    assert_eq!(set.show_word("save", Language::De).unwrap().text, "Sichern");
    // The corrected word is no longer ours to be guessed.
    assert!(set.unseen_words().iter().all(|word| word.word != "save"));

    let broken = W01.replace("link = \"umoe\"", "link = \"nowhere\"");
    let circle = W01
        .replace("W-01", "X-02")
        .replace("needs = \"C2\"", "needs = \"C2\"\notherwise = \"X-02\"");
    let own = [
        words,
        ("W-01.toml", broken.as_str()),
        ("X-02.toml", circle.as_str()),
    ];
    let (set, faults) = ours.with_own(&own);
    let codes: Vec<&str> = faults.iter().map(WorkflowError::code).collect();
    assert_eq!(
        codes,
        ["ACCESS-WORKFLOW-LINK-UNKNOWN", "ACCESS-WORKFLOW-CIRCLE"]
    );
    assert_eq!(set.workflow("W-01").unwrap().title.en, "Add");
    assert!(set.workflow("X-02").is_none());
    assert_eq!(set.show_word("save", Language::De).unwrap().text, "Sichern");
}

#[test]
fn a_changed_word_is_shown_behind_the_old_one() {
    let set = read(W01).unwrap();
    let shown = |portal| set.show_word("quality", portal).unwrap();
    let quoted = shown(Language::Nl).quoted(Language::En);
    assert_eq!(quoted, "“Hoedanigheid” / “~Groep”");
    // The portal does not speak English: its French word is shown.
    assert_eq!(shown(Language::En).language, Language::Fr);
}

/// The form of a workflow's file for editors; `CLAVIS_WRITE=1` writes it anew.
#[test]
fn the_schema_of_a_workflow_is_the_one_in_docs() {
    let schema = schemars::schema_for!(Workflow);
    let text = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/json/workflow.schema.json"
    );
    if std::env::var_os("CLAVIS_WRITE").is_some() {
        std::fs::write(file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(kept == text, "CLAVIS_WRITE=1 writes {file} anew");
}

proptest::proptest! {
    /// No bytes make the reading panic, and no change of one place of a good file either.
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}", cut in 0..W01.len(), put in ".{0,6}") {
        let _ = read(&text);
        let _ = Set::read(&[("set.toml", text.as_str()), ("steps.toml", text.as_str())]);
        if W01.is_char_boundary(cut) {
            let changed = format!("{}{put}{}", &W01[..cut], &W01[cut..]);
            let _ = read(&changed);
        }
        let _ = pieces(&text);
    }
}
