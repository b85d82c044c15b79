//! Access management in the real window, from a fresh start: what an export shows is repaired as proposed,
//! joiners are worked off, a cut of the current loses nothing of it, and the next export verifies it all.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::director::Director;
use crate::file_dialog::choose_file;

/// from a wrong level to "verified", and three joiners; what is saved outlives the end of the program.
#[tokio::test]
async fn wrong_levels_are_repaired_and_three_joiners_worked_off() {
    let Some(mut director) = Director::begins("access-story", "nl").await else {
        return;
    };
    director.adds("Fictieve Borstkliniek", "002").await;
    let (fixture, first_day) = (fixture(), Some("01/07/2025"));
    director.reads_in(&fixture, None, first_day).await;
    director.hand.window.photograph("seen").await;
    director.takes().await;
    director.hand.window.photograph("taken").await;
    let tree = "main .actions a[href^='#/access/tree/']";
    director.hand.window.press(tree).await;
    director.hand.window.wait_for("[role=treeitem]").await;
    director.hand.reads("Campus Zuid").await;
    director.hand.window.photograph("tree").await;

    makes(&director, "wrong-level").await;
    let repairs = director.tasks().await;
    assert_eq!(repairs.len(), 6);
    for repair in &repairs {
        repairs_one(&mut director, repair).await;
    }
    director.hand.goes_to("access/tasks").await;
    director.hand.window.wait_for("main h1").await;
    director.hand.window.photograph("repaired").await;

    let outside = tempfile::tempdir().unwrap();
    let joiners = joins(&mut director, outside.path()).await;
    director.saves(&joiners[0]).await;
    director.hand.window.photograph("saved").await;

    // A cut of the current: what is saved and not confirmed is the first thing then.
    let stage = director.hand.window.kill().await;
    let again = Director::at(stage, "access-story", "nl").await;
    let mut director = again.unwrap();
    let first = format!(
        "main li:first-child a.button.main[href='#/access/task/{}']",
        joiners[0]
    );
    director.hand.window.wait_for(&first).await;
    director.hand.window.photograph("first").await;
    director.hand.window.press(&first).await;
    director.hand.window.press("main .alarm .button.main").await;
    director.hand.window.wait_for("main .running").await;
    for joiner in &joiners[1..] {
        director.gets_ready(joiner, &|_| None).await;
    }
    director.opens_the_small_window(&joiners[1]).await;
    director.works_off_beside(&joiners[1..]).await;
    director.turns_back().await;
    director.shows(&joiners[2]).await;
    director.hand.window.photograph("batch-done").await;

    let after = outside.path().join("after.csv");
    std::fs::write(&after, after_export()).unwrap();
    director.reads_in(&after, None, None).await;
    director.takes().await;
    director.hand.window.photograph("verified").await;
    director.hand.goes_to("access/tasks").await;
    director.hand.window.wait_for("main h1").await;
    director.hand.window.photograph("all-verified").await;
    let left: Vec<Value> = director
        .tasks()
        .await
        .into_iter()
        .filter(|task| task["state"] != "verified")
        .collect();
    assert!(left.is_empty(), "{left:#?}");
    director.hand.window.close().await;
}

/// Makes tasks of everything of a kind that the plan proposes.
async fn makes(director: &Director, kind: &str) {
    director.hand.goes_to("access/plan").await;
    let group = format!("[data-kind={kind}]");
    director.hand.window.wait_for(&group).await;
    let photograph = format!("plan-{kind}");
    director.hand.window.photograph(&photograph).await;
    let button = format!("{group} .button");
    director.hand.window.press(&button).await;
    director.hand.window.wait_for("#made").await;
}

/// W-38: first right, then remove; part after part at the portal.
async fn repairs_one(director: &mut Director, repair: &Value) {
    let task = repair["task"].as_str().unwrap();
    let about = repair["about"].as_str().unwrap().to_owned();
    let number = if at_zuid(&about) { "980012" } else { "980011" };
    let site = director.node(number).await;
    let known = |input: &str| repair_of(&about, &site, input);
    director.gets_ready(task, &known).await;
    let whole = director.task(task).await;
    for part in whole["parts"].as_array().unwrap() {
        let part = part["task"].as_str().unwrap();
        director.works_off(part, &known).await;
    }
}

/// Three joiners from the staff list, made ready as a batch.
async fn joins(director: &mut Director, outside: &Path) -> Vec<String> {
    let noord = director.node("980011").await;
    director.hand.goes_to("access/plan").await;
    let new_job = "main details:has(#job-name) > summary";
    director.hand.window.press(new_job).await;
    director.hand.types("#job-name", "Laborant").await;
    director.chooses("job-node", &noord).await;
    let heracles = "form .choice:has(input[value='Heracles'])";
    director.hand.window.press(heracles).await;
    director
        .hand
        .window
        .press("main details:has(#job-name) form .button")
        .await;
    let staff = outside.join("personeel.csv");
    std::fs::write(&staff, staff_list()).unwrap();
    director
        .hand
        .window
        .press("section[aria-labelledby=staff] p > button")
        .await;
    choose_file(director.hand.window.stage(), &staff);
    director.hand.window.wait_for("#staff-job").await;
    director
        .hand
        .window
        .press("#staff-job option:last-child")
        .await;
    director.hand.window.photograph("staff").await;
    director.hand.window.press("main .list .button.main").await;
    makes(director, "missing").await;

    let tasks = director.tasks().await;
    let joiners: Vec<String> = tasks
        .iter()
        .filter(|task| task["batch"].is_string())
        .map(|task| task["task"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(joiners.len(), 3);
    for joiner in &joiners {
        let name = director.task(joiner).await["line"]["about"].to_string();
        let known = |input: &str| joiner_of(&name, input);
        director.gets_ready(joiner, &known).await;
    }
    director.shows(&joiners[0]).await;
    director.hand.window.photograph("batch").await;
    joiners
}

/// What the director knows of a person at a wrong level.
fn repair_of(about: &str, site: &str, input: &str) -> Option<String> {
    let twice = ["Chloë", "Wout"].iter().any(|name| about.contains(name));
    let job = if about.contains("Koen") {
        "Radioloog"
    } else {
        "Laborant"
    };
    let known = match input {
        "node" => site,
        "at-site" if twice => "yes",
        "at-site" => "no",
        "has-function" => "yes",
        "function" => job,
        "start" => "01/05/2024",
        _ => return None,
    };
    Some(known.to_owned())
}

fn at_zuid(about: &str) -> bool {
    ["Koen", "Wout"].iter().any(|name| about.contains(name))
}

/// Nobody has these names, and nobody was given these numbers.
const JOINERS: [(&str, &str, &str, &str); 3] = [
    ("Nieuweling", "Nele", "nelenieuweling", "90.01.01-950.44"),
    ("Beginner", "Bas", "basbeginner", "91.02.02-951.41"),
    ("Starter", "Saar", "saarstarter", "92.03.03-952.38"),
];

/// What the director knows of a joiner.
fn joiner_of(about: &str, input: &str) -> Option<String> {
    let joiner = JOINERS.iter().find(|one| about.contains(one.0))?;
    let known = match input {
        "name" => joiner.0,
        "first-name" => joiner.1,
        "user-name" => joiner.2,
        "niss" => joiner.3,
        _ => return None,
    };
    Some(known.to_owned())
}

/// Everybody of the export, and the joiners.
fn staff_list() -> String {
    let mut lines = vec!["Naam;Voornaam;INSZ;Functie".to_owned()];
    for line in lines_of_fixture().iter().skip(1) {
        let cells = cells(line);
        lines.push(format!(
            "{};{};{};{}",
            cells[0], cells[1], cells[4], cells[10]
        ));
    }
    for (name, first_name, _, number) in JOINERS {
        lines.push(format!("{name};{first_name};{number};Laborant"));
    }
    lines.dedup();
    lines.join("\r\n") + "\r\n"
}

/// The export as the portal gives it once everything is done: each at their site and nowhere else.
fn after_export() -> Vec<u8> {
    let mut lines = Vec::new();
    for line in lines_of_fixture() {
        let cells = cells(&line);
        let is = |name: &str, first_name: &str| cells[0] == name && cells[1] == first_name;
        let wrong = cells[3] == "USER" && ["Hoedanigheid", "Subafdeling"].contains(&cells[7]);
        if wrong && (is("Naamloos", "Chloë") || is("Proefpersoon", "Wout")) {
            continue;
        }
        let site = if at_zuid(cells[1]) {
            "980012 Campus Zuid"
        } else {
            "980011 Campus Noord"
        };
        let mut cells: Vec<String> = cells.into_iter().map(str::to_owned).collect();
        if wrong {
            let job = if cells[1] == "Koen" {
                "Radioloog"
            } else {
                "Laborant"
            };
            cells[7] = "Subafdeling-site".to_owned();
            cells[8] = format!("Mammografische eenheid site {site}");
            cells[10] = job.to_owned();
            cells[11] = "01-05-2024".to_owned();
        }
        lines.push(format!("\"{}\"", cells.join("\",\"")));
    }
    for (name, first_name, user, number) in JOINERS {
        lines.push(format!(
            "\"{name}\",\"{first_name}\",\"{user}\",\"USER\",\"{number}\",\"Actief\",\"{user}@borstkliniek-fictief.example\",\"Subafdeling-site\",\"Mammografische eenheid site 980011 Campus Noord\",\"Heracles\",\"\",\"\",\"\""
        ));
    }
    in_latin_1(&lines)
}

/// Lines in ISO-8859-1, as the fixture is.
pub fn in_latin_1(lines: &[String]) -> Vec<u8> {
    let text = lines.join("\r\n") + "\r\n";
    let letters = text.chars();
    letters
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect()
}

fn cells(line: &str) -> Vec<&str> {
    let inner = line
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    inner.unwrap().split("\",\"").collect()
}

/// The export of a quality with its wrong levels.
pub fn lines_of_fixture() -> Vec<String> {
    let bytes = std::fs::read(fixture()).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    text.lines().map(str::to_owned).collect()
}

fn fixture() -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/access/testdata");
    Path::new(folder).join("02-mammography-nl-latin1-comma.csv")
}
