//! `docs/requirements.toml` says what carries each requirement: none is missing, what is named
//! exists, and `docs/requirements.md` is made from it (see `generated.rs`).

mod facts;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The data of the page.
pub struct Requirements {
    pub chapters: Vec<Chapter>,
    pub requirements: BTreeMap<String, Requirement>,
    pub carriers: BTreeMap<String, Carrier>,
    /// Requirement to the workflows that show it.
    pub workflows: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    chapter: Vec<Chapter>,
    carrier: BTreeMap<String, Carrier>,
}

/// The requirements of one manual.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// `000`, or `M` for the mission.
    pub id: String,
    pub title: String,
    part: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    title: String,
    rows: BTreeMap<String, Requirement>,
}

/// One requirement.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    pub kind: String,
    pub mode: Mode,
    /// What it is about, in a few words of ours.
    pub is: String,
    /// Names of carriers.
    #[serde(default)]
    pub by: Vec<String>,
    /// Where in the workflows: `W-40`, or with the id of an input, a precondition, a step or an obstacle, or one of its
    /// tables `wait`, `mail`, `reminder`.
    #[serde(default)]
    pub at: Vec<String>,
    /// Where it is shown, besides the workflows: a file, or `file: text in it`.
    #[serde(default)]
    pub shown: Vec<String>,
}

/// Who does it.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mode {
    /// The program does or enforces it.
    A,
    /// A person does it at the portal, guided.
    G,
    /// The program shows it.
    I,
}

/// What carries several requirements together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carrier {
    /// `file: name of the test`.
    #[serde(default)]
    pub tests: Vec<String>,
    /// The room that will have the test, or the rest of it.
    pub planned: Option<String>,
}

/// How far a requirement is carried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    Carried,
    /// Tests show a part of it, the rest is planned.
    Partly,
    Planned,
}

impl Requirements {
    pub fn read() -> Self {
        let file: File = toml::from_str(&text("docs/requirements.toml")).unwrap();
        let mut requirements = BTreeMap::new();
        for chapter in &file.chapter {
            for (number, requirement) in chapter.part.iter().flat_map(|part| &part.rows) {
                let id = format!("R-{}-{number}", chapter.id);
                let before = requirements.insert(id.clone(), requirement.clone());
                assert!(before.is_none(), "{id} stands twice");
            }
        }
        Self {
            chapters: file.chapter,
            requirements,
            carriers: file.carrier,
            workflows: shown_by_workflows(),
        }
    }

    pub fn carriers_of<'a>(
        &'a self,
        requirement: &'a Requirement,
    ) -> impl Iterator<Item = &'a Carrier> {
        requirement.by.iter().map(|name| {
            let carrier = self.carriers.get(name);
            carrier.unwrap_or_else(|| panic!("no carrier {name}"))
        })
    }

    /// Mode A needs a test; a guided or shown one has a workflow, a place or a test.
    pub fn standing(&self, id: &str, requirement: &Requirement) -> Standing {
        let tested = self
            .carriers_of(requirement)
            .any(|one| !one.tests.is_empty());
        let planned = self
            .carriers_of(requirement)
            .any(|one| one.planned.is_some());
        let seen = self.workflows.contains_key(id) || !requirement.shown.is_empty();
        let carried = tested || (requirement.mode != Mode::A && seen);
        match (carried, planned) {
            (true, false) => Standing::Carried,
            (true, true) => Standing::Partly,
            (false, _) => Standing::Planned,
        }
    }
}

#[test]
fn every_requirement_is_carried_or_planned_by_its_mode() {
    let all = Requirements::read();
    for (id, requirement) in &all.requirements {
        let standing = all.standing(id, requirement);
        match requirement.mode {
            Mode::A => {
                assert!(!requirement.by.is_empty(), "{id} has no carrier");
                assert!(
                    requirement.shown.is_empty(),
                    "{id} is not for showing alone"
                );
            }
            Mode::G => assert!(
                all.workflows.contains_key(id) || standing != Standing::Planned,
                "{id} is in no workflow"
            ),
            Mode::I => assert_ne!(standing, Standing::Planned, "{id} is shown nowhere"),
        }
        assert!(KINDS.contains(&requirement.kind.as_str()), "{id}");
    }
}

#[test]
fn every_carrier_exists_and_carries_something() {
    let all = Requirements::read();
    let used: BTreeSet<&String> = all.requirements.values().flat_map(|one| &one.by).collect();
    for (name, carrier) in &all.carriers {
        assert!(used.contains(name), "{name} carries nothing");
        assert!(
            carrier.planned.is_some() || !carrier.tests.is_empty(),
            "{name}"
        );
        if let Some(room) = &carrier.planned {
            assert!(ROOMS.contains(&room.as_str()), "{name}: no room {room}");
        }
        for test in &carrier.tests {
            assert!(is_there(test), "{name}: {test}");
        }
    }
    for place in all.requirements.values().flat_map(|one| &one.shown) {
        let (file, words) = place.split_once(": ").unwrap_or((place, ""));
        assert!(text(file).contains(words), "{place}");
    }
}

#[test]
fn every_place_in_a_workflow_is_there() {
    let all = Requirements::read();
    let workflows: BTreeMap<String, toml::Table> = workflows().collect();
    for (id, requirement) in &all.requirements {
        for place in &requirement.at {
            let (workflow, inside) = place.split_once(' ').unwrap_or((place, ""));
            let shown = all
                .workflows
                .get(id)
                .is_some_and(|all| all.iter().any(|one| one == workflow));
            assert!(shown, "{workflow} does not say that it shows {id}");
            let there = inside.is_empty() || has(&workflows[workflow], inside);
            assert!(there, "{id}: {workflow} has no {inside}");
        }
        // What a task asks for, requires or does stands somewhere; the mission is about all of them.
        let asks = requirement
            .by
            .iter()
            .any(|name| PLACED.contains(&name.as_str()));
        assert!(
            !asks || !requirement.at.is_empty() || id.starts_with("R-M-"),
            "{id}: where in the workflows?"
        );
    }
}

/// The list that the requirements come from is no part of the project.
#[test]
fn no_requirement_is_missing_or_unknown() {
    let folder = reference();
    let Ok(list) = std::fs::read_to_string(folder.join("requirements.md")) else {
        // A folder may hold the official schemas alone; the whole reference has the list too.
        assert!(!folder.join("access-model.md").exists(), "the list is gone");
        println!(
            "SKIPPED: no list of requirements in {} (CLAVIS_REFERENCE)",
            folder.display()
        );
        return;
    };
    let all = Requirements::read();
    let mut listed = BTreeSet::new();
    for line in list.lines().filter(|line| line.starts_with("| R-")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, kind, mode, .., said] = cells[..] else {
            panic!("{line}")
        };
        let ours = all.requirements.get(id);
        let ours = ours.unwrap_or_else(|| panic!("{id} is missing"));
        let mode_of_ours = format!("{:?}", ours.mode);
        assert_eq!(
            (ours.kind.as_str(), mode_of_ours.as_str()),
            (kind, mode),
            "{id}"
        );
        if let Some(words) = run_of(&ours.is, said) {
            panic!("{id} repeats “{words}”: our own few words stand there");
        }
        assert!(
            listed.insert(id.to_owned()),
            "{id} stands twice in the list"
        );
    }
    assert_eq!(listed.len(), 553);
    let unknown = |ids: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        ids.filter(|id| !listed.contains(*id)).cloned().collect()
    };
    assert_eq!(unknown(&mut all.requirements.keys()), [""; 0]);
    assert_eq!(unknown(&mut all.workflows.keys()), [""; 0], "in workflows");
}

/// A mistake in the file is found: the checks above can fail.
#[test]
fn what_is_not_there_is_not_taken_for_a_test() {
    assert!(is_there(
        "tests/requirements.rs: what_is_not_there_is_not_taken_for_a_test"
    ));
    assert!(!is_there("tests/requirements.rs: is_there"), "no test");
    assert!(!is_there("tests/requirements.rs: nobody_wrote_this"));
    assert!(!is_there("tests/no_such_file.rs: anything"));
    assert!(is_there(
        "ui/test/unit/order.test.ts: follow each other both ways"
    ));
    assert!(!is_there("ui/test/unit/order.test.ts: follow each other"));
    assert!(is_there("ui/test/walks/access.mjs: whole"));
    assert!(!is_there("ui/test/walks/access.mjs: fillIn"), "no walk");
    let (ours, said) = (
        "one two three four five six",
        "x One two, three four FIVE six y",
    );
    assert_eq!(
        run_of(ours, said).as_deref(),
        Some("one two three four five six")
    );
    assert_eq!(run_of("one two three four five", said), None);
}

/// True for a test of that name in that file: a Rust function under `#[test]` or in `proptest!`, a walk through the
/// window, or the name in quotation marks in a file of the window's tests.
fn is_there(test: &str) -> bool {
    let (file, name) = test.split_once(": ").unwrap();
    let Ok(source) = std::fs::read_to_string(root().join(file)) else {
        return false;
    };
    if file.starts_with("ui/test/walks/") {
        // `ui/test/walks.mjs` runs whatever such a file hands out.
        return source.contains(&format!("export async function {name}(page"));
    }
    if !file.ends_with(".rs") {
        return source.contains(&format!("test(\"{name}\""));
    }
    let head = format!("fn {name}(");
    source.match_indices(&head).any(|(at, _)| {
        // Between the attribute and the name stand comments, other attributes and `async`.
        let before = source[..at].rsplit("\n\n").next().unwrap();
        let mut lines = before.lines().map(str::trim);
        lines.any(|line| line.starts_with("#[") && line.ends_with("test]"))
    })
}

/// The first six words in a row that both texts have.
fn run_of(ours: &str, said: &str) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase()
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (ours, said) = (words(ours), words(said));
    let run = ours
        .windows(RUN)
        .find(|run| said.windows(RUN).any(|other| other == *run));
    run.map(|run| run.join(" "))
}

fn shown_by_workflows() -> BTreeMap<String, Vec<String>> {
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (workflow, table) in workflows() {
        for id in table["shows"].as_array().unwrap() {
            let id = id.as_str().unwrap().to_owned();
            shown.entry(id).or_default().push(workflow.clone());
        }
    }
    shown.values_mut().for_each(|ids| ids.sort());
    shown
}

/// Each workflow by its id.
fn workflows() -> impl Iterator<Item = (String, toml::Table)> {
    let files = std::fs::read_dir(root().join("workflows")).unwrap();
    let files = files.map(|entry| entry.unwrap().path()).filter(|file| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with("W-") && name.ends_with(".toml")
    });
    files.map(|file| {
        let table: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        (table["id"].as_str().unwrap().to_owned(), table)
    })
}

/// True when a workflow has something of that name.
fn has(workflow: &toml::Table, inside: &str) -> bool {
    let tables = ["wait", "mail", "reminder"];
    if tables.contains(&inside) && workflow.contains_key(inside) {
        return true;
    }
    ["input", "precondition", "step", "wrong"]
        .into_iter()
        .any(|list| {
            let list = workflow.get(list).and_then(toml::Value::as_array);
            let mut list = list.into_iter().flatten();
            list.any(|one| one.get("id").and_then(toml::Value::as_str) == Some(inside))
        })
}

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn reference() -> PathBuf {
    std::env::var_os("CLAVIS_REFERENCE")
        .map_or_else(|| root().join("../shared/reference"), PathBuf::from)
}

const RUN: usize = 6;
const PLACED: [&str; 3] = ["input", "precondition", "walk"];
const ROOMS: [&str; 5] = ["access", "papers", "desk", "ui", "workflows"];
const KINDS: [&str; 13] = [
    "SYS", "ACT", "STEP", "FORM", "OPT", "RULE", "ERR", "CONT", "URL", "VAL", "MSG", "DATA", "DOC",
];
