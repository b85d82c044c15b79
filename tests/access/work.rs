//! From a wrong level to a verified repair, joiners in a batch, and what is saved and not confirmed.

use serde_json::Value;

use super::hand::{fill_niss, get_ready, work_off};
use super::{DAY, House, MAMMOGRAPHY, fixture};

/// users at the quality or the subdivision are found with their lines, and nobody else (D-02, D-03).
#[test]
fn wrong_levels_are_found_with_their_lines() {
    let house = House::empty("access-wrong-levels");
    let taken = house.json(&["import", &fixture(MAMMOGRAPHY), "--dated", DAY]);
    assert_eq!(taken["counts"]["lines"], 26);
    assert_eq!(taken["counts"]["people"], 22);
    assert_eq!(lines(&taken, "wrong-level-only"), [21, 22, 23]);
    assert_eq!(lines(&taken, "wrong-level-beside-right"), [24, 25, 26]);
    let tree = house.json(&["tree", "borstkliniek"]);
    let levels: Vec<&str> = tree["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| node["level"].as_str().unwrap())
        .collect();
    assert_eq!(levels, ["entity", "quality", "subdivision", "site", "site"]);
    let wrong = ["people", "--org", "borstkliniek", "--filter", "wrong-level"];
    assert_eq!(house.json(&wrong)["found"], 5);
}

/// W-38: the wrong level is repaired as proposed, first right, then remove; the "after" export verifies it.
#[test]
fn a_wrong_level_is_repaired_and_verified_by_the_next_export() {
    let house = House::new("access-repair");
    let plan = house.json(&["plan", "show", "borstkliniek"]);
    let wrong = plan["differences"].as_array().unwrap().iter();
    let koen = wrong
        .clone()
        .find(|one| one["kind"] == "wrong-level" && one["name"] == "Simulaere, Koen")
        .unwrap();
    assert_eq!(koen["workflow"], "W-38");
    let only = koen["difference"].as_str().unwrap();
    let made = house.json(&["plan", "make", "borstkliniek", "--only", only]);
    let whole = made["tasks"][0]["task"].as_str().unwrap().to_owned();
    let zuid = house.node("980012");
    house.json(&["task", "fill", &whole, "node", &zuid]);
    get_ready(&house, &whole);
    let shown = house.json(&["task", "show", &whole]);
    let parts: Vec<String> = shown["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["task"].as_str().unwrap().to_owned())
        .collect();
    assert!(parts.len() >= 3, "{}", shown["parts"]);
    for part in &parts {
        let is_export = house.json(&["task", "show", part])["line"]["workflow"] == "W-36";
        if !is_export {
            work_off(&house, part);
        }
    }
    let after = after_export(&house, |line| match line {
        line if line.contains("koensimulaere") => line
            .replace("\"Subafdeling\"", "\"Subafdeling-site\"")
            .replace(
                "Mammografische eenheid 98001 Fictieve Borstkliniek",
                "Mammografische eenheid site 980012 Campus Zuid",
            ),
        line => line.to_owned(),
    });
    let taken = house.json(&["import", &after]);
    let verified = taken["verified"].as_array().unwrap();
    let done: Vec<&str> = verified
        .iter()
        .map(|task| task["workflow"].as_str().unwrap())
        .collect();
    assert!(done.contains(&"W-30") && done.contains(&"W-34"), "{done:?}");
    assert_eq!(lines(&taken, "wrong-level-only").len(), 2);
    // The same export a second time is told, and changes nothing.
    let twice = house.refused(&["import", &after]);
    assert_eq!(twice, "ACCESS-IMPORT-SUSPICIOUS");
}

/// Batch mode: three joiners of a job, worked off one after the other.
#[test]
fn three_joiners_are_planned_in_one_batch() {
    let house = House::new("access-joiners");
    let noord = house.node("980011");
    let job = [
        "plan",
        "job",
        "borstkliniek",
        "Laborant",
        "--node",
        &noord,
        "--application",
        "Heracles",
    ];
    let plan = house.json(&job);
    let job = plan["templates"][0]["template"]
        .as_str()
        .unwrap()
        .to_owned();
    for who in ["Nieuweling, Nele", "Beginner, Bas", "Starter, Saar"] {
        house.json(&["plan", "want", "borstkliniek", who, "--new", "--job", &job]);
    }
    let plan = house.json(&["plan", "show", "borstkliniek"]);
    let missing: Vec<&str> = plan["differences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["kind"] == "missing")
        .map(|one| one["difference"].as_str().unwrap())
        .collect();
    assert_eq!(missing.len(), 3);
    let only: Vec<&str> = missing.iter().flat_map(|id| ["--only", *id]).collect();
    let made = house.json(&[&["plan", "make", "borstkliniek"], &only[..]].concat());
    assert!(made["batch"].is_string());
    let tasks = made["tasks"].as_array().unwrap();
    assert_eq!(tasks.len(), 3);
    assert!(tasks.iter().all(|task| task["workflow"] == "W-30"));
    // Made once: the same differences are not made again.
    let again = house.json(&[&["plan", "make", "borstkliniek"], &only[..]].concat());
    assert_eq!(again["tasks"].as_array().unwrap().len(), 0);
}

/// `saved` is a warning that outlives the program: it stands first, as urgent.
#[test]
fn what_is_saved_and_not_confirmed_stands_first() {
    let house = House::new("access-saved");
    let task = house.json(&["task", "new", "W-39", "--node", &house.node("980011")]);
    let task = task["line"]["task"].as_str().unwrap().to_owned();
    house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    fill_niss(&house, &task);
    get_ready(&house, &task);
    house.json(&["task", "did", &task, "open"]);
    house.json(&["task", "did", &task, "saved"]);
    // Each command is a program of its own: nothing is remembered but what was written.
    let tasks = house.json(&["tasks"]);
    assert_eq!(tasks["tasks"][0]["task"], task.as_str());
    assert_eq!(tasks["tasks"][0]["urgent"], true);
    assert_eq!(tasks["tasks"][0]["state"], "saved");
    house.json(&["task", "did", &task, "confirmed"]);
    let tasks = house.json(&["tasks"]);
    assert!(
        tasks["tasks"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["urgent"] == false)
    );
}

/// The fixture with some lines changed, outside of the folder that is searched for numbers.
fn after_export(house: &House, change: impl Fn(&str) -> String) -> String {
    written(house, "after.csv", latin(MAMMOGRAPHY).lines().map(change))
}

/// A fixture with more lines at its end, as [`after_export`].
pub fn added_lines(house: &House, fixture: &str, name: &str, lines: &[String]) -> String {
    let text = latin(fixture);
    let all = text.lines().map(str::to_owned);
    written(house, name, all.chain(lines.iter().cloned()))
}

fn latin(name: &str) -> String {
    let bytes = std::fs::read(fixture(name)).unwrap();
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn written(house: &House, name: &str, lines: impl Iterator<Item = String>) -> String {
    let mut text = lines.collect::<Vec<String>>().join("\r\n");
    text.push_str("\r\n");
    let letters = text.chars();
    let bytes = letters.map(|letter| u8::try_from(u32::from(letter)).unwrap());
    let file = house.outside().join(name);
    std::fs::write(&file, bytes.collect::<Vec<u8>>()).unwrap();
    file.display().to_string()
}

/// The lines of the findings of a kind, in order.
pub fn lines(taken: &Value, kind: &str) -> Vec<u64> {
    let findings = taken["findings"].as_array().unwrap().iter();
    let ours = findings.filter(|one| one["kind"] == kind);
    let mut lines: Vec<u64> = ours
        .flat_map(|one| one["lines"].as_array().unwrap())
        .map(|line| line.as_u64().unwrap())
        .collect();
    lines.sort_unstable();
    lines
}

/// W-07: a CAM leaves and is replaced: a deputy and a successor first, then what the old one had.
#[test]
fn a_chief_access_manager_is_replaced() {
    let house = House::new("access-cam");
    let entity = house.node("Fictieve");
    let headings = "Naam;Voornaam;Gebruikersnaam;Type;Status";
    let folder = house.outside();
    let file = folder.join("cam.csv");
    let path = file.to_str().unwrap();
    let old = "Vertrekker;Vera;veravertrekker;HTB;Actief";
    std::fs::write(&file, format!("{headings}\n{old}\n")).unwrap();
    house.json(&["import", path, "--node", &entity, "--dated", DAY]);
    let managers =
        |house: &House| house.json(&["tree", "borstkliniek"])["nodes"][0]["managers"].clone();
    assert_eq!(managers(&house), serde_json::json!(["Vertrekker, Vera"]));
    let words = [
        "task",
        "new",
        "W-07",
        "--node",
        &entity,
        "--person",
        "Vertrekker Vera",
    ];
    let task = house.json(&words)["line"]["task"]
        .as_str()
        .unwrap()
        .to_owned();
    get_ready(&house, &task);
    let shown = house.json(&["task", "show", &task]);
    let parts: Vec<&str> = shown["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["workflow"].as_str().unwrap())
        .collect();
    assert!(
        parts.contains(&"W-06") && parts.contains(&"W-02"),
        "{parts:?}"
    );
    let new = "Opvolger;Olga;olgaopvolger;HTB;Actief";
    let deputy = "Plaatsvervanger;Piet;pietplaatsvervanger;co-HTB;Actief";
    std::fs::write(&file, format!("{headings}\n{new}\n{deputy}\n")).unwrap();
    let words = ["import", path, "--node", &entity, "--all-the-same"];
    let taken = house.json(&words);
    let kinds: Vec<&str> = taken["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "added").count(), 2);
    assert_eq!(kinds.iter().filter(|kind| **kind == "removed").count(), 1);
    assert!(managers(&house).to_string().contains("Opvolger, Olga"));
    let review = house.json(&["review", "borstkliniek", "--from", DAY]);
    assert_eq!(review["changes"].as_array().unwrap().len(), 3);
}
