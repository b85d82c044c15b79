//! A chief access manager leaves: every part of the replacement, in its order, to the proof.

use serde_json::Value;

use super::hand::{Person, get_ready, state, work_off_for};
use super::work::added_lines;
use super::{DAY, House, MAMMOGRAPHY};

/// W-07: deputy, successor, local manager, the user places of the old one, and the exports that prove it.
#[test]
fn a_chief_access_manager_is_replaced_with_every_part_verified() {
    let house = House::new("access-successor");
    let entity = house.node("Fictieve");
    let quality = level(&house, "quality");
    let cam = written(
        &house,
        "cam.csv",
        &[&format!("Vertrekker;Vera;{OLD};veravertrekker;HTB;Actief")],
    );
    house.json(&["import", &cam, "--node", &entity, "--dated", DAY]);
    // The old one is local manager of the quality and a user of a site as well.
    let with = added_lines(
        &house,
        MAMMOGRAPHY,
        "with.csv",
        &[manager("Vertrekker", "Vera", OLD, "veravertrekker"), user()],
    );
    house.json(&["import", &with, "--dated", "2025-07-02"]);

    let words = ["task", "new", "W-07", "--node", &entity];
    let whole = house.json(&[&words[..], &["--person", "Vertrekker Vera"]].concat());
    let whole = whole["line"]["task"].as_str().unwrap().to_owned();
    get_ready(&house, &whole);
    let parts = parts(&house, &whole);
    let ways: Vec<&str> = parts
        .iter()
        .map(|(_, workflow)| workflow.as_str())
        .collect();
    assert_eq!(
        ways,
        ["W-06", "W-02", "W-13", "W-34", "W-36", "W-36", "W-36"]
    );

    for (task, workflow) in &parts {
        match workflow.as_str() {
            "W-36" => get_ready(&house, task),
            "W-06" => work_off_for(&house, task, &DEPUTY),
            _ => work_off_for(&house, task, &SUCCESSOR),
        }
    }
    // Two exports prove what an export can prove.
    let [deputy, successor] = [&DEPUTY, &SUCCESSOR].map(|one| {
        let ([name, first], niss, login) = (one.name, one.niss, one.user);
        let role = if niss == DEPUTY.niss { "co-HTB" } else { "HTB" };
        format!("{name};{first};{niss};{login};{role};Actief")
    });
    let cams = written(&house, "cams.csv", &[&deputy, &successor]);
    let taken = house.json(&["import", &cams, "--node", &entity, "--all-the-same"]);
    assert_eq!(verified(&taken), ["W-06", "W-36"]);
    let [name, first] = SUCCESSOR.name;
    let new = manager(name, first, SUCCESSOR.niss, SUCCESSOR.user);
    let after = added_lines(&house, MAMMOGRAPHY, "after.csv", &[new]);
    let taken = house.json(&["import", &after, "--node", &quality, "--all-the-same"]);
    // It speaks of the site too, so nobody has to export that one again.
    assert_eq!(verified(&taken), ["W-13", "W-34", "W-36", "W-36"]);
    // The appointment itself stands in no export: the word of who saw it, told as such.
    let appointed = &parts[1].0;
    assert_eq!(state(&house, appointed), "effective");
    assert_ne!(state(&house, &whole), "verified");
    let seen = ["--words", "Olga sees the organisation with (HTB)"];
    house.json(&[&["task", "did", appointed, "evidence"], &seen[..]].concat());

    for (task, workflow) in &parts {
        assert_eq!(state(&house, task), "verified", "{workflow}");
    }
    assert_eq!(state(&house, &whole), "verified");
    let tree = house.json(&["tree", "borstkliniek"]);
    let managers = tree["nodes"][0]["managers"].to_string();
    assert!(managers.contains("Opvolger, Olga") && !managers.contains("Vertrekker"));
    let gone = house.json(&["people", "--org", "borstkliniek"]).to_string();
    assert!(!gone.contains("Vertrekker"), "the old one stands nowhere");
    assert_eq!(house.json(&["record", "show"])["verdict"], "whole");
}

fn parts(house: &House, whole: &str) -> Vec<(String, String)> {
    let shown = house.json(&["task", "show", whole]);
    let parts = shown["parts"].as_array().unwrap().iter();
    let text = |part: &Value, key: &str| part[key].as_str().unwrap().to_owned();
    parts
        .map(|part| (text(part, "task"), text(part, "workflow")))
        .collect()
}

fn verified(taken: &Value) -> Vec<&str> {
    let verified = taken["verified"].as_array().unwrap().iter();
    let mut verified: Vec<&str> = verified
        .map(|task| task["workflow"].as_str().unwrap())
        .collect();
    verified.sort_unstable();
    verified
}

fn level(house: &House, level: &str) -> String {
    let tree = house.json(&["tree", "borstkliniek"]);
    let mut nodes = tree["nodes"].as_array().unwrap().iter();
    let node = nodes.find(|node| node["level"] == level).unwrap();
    node["node"].as_str().unwrap().to_owned()
}

/// An export of the enterprise's own page.
fn written(house: &House, name: &str, lines: &[&str]) -> String {
    let file = house.outside().join(name);
    let headings = "Naam;Voornaam;INSZ;Gebruikersnaam;Type;Status";
    std::fs::write(&file, format!("{headings}\n{}\n", lines.join("\n"))).unwrap();
    file.display().to_string()
}

fn manager(name: &str, first: &str, niss: &str, user: &str) -> String {
    format!(
        "\"{name}\",\"{first}\",\"{user}\",\"LB\",\"{niss}\",\"Actief\",\"{user}@borstkliniek-fictief.example\",\
         \"Hoedanigheid\",\"Mammografische eenheid kankerbevolkingsonderzoek\",\"Heracles\",\"\",\"\",\"\""
    )
}

fn user() -> String {
    format!(
        "\"Vertrekker\",\"Vera\",\"veravertrekker\",\"Gebruiker\",\"{OLD}\",\"Actief\",\"vera@borstkliniek-fictief.example\",\
     \"Subafdeling-site\",\"Mammografische eenheid site 980011 Campus Noord\",\"Heracles\",\"\",\"\",\"\""
    )
}

/// The number of the one who leaves.
const OLD: &str = "97.04.17-963.10";

const DEPUTY: Person = Person {
    name: ["Plaatsvervanger", "Piet"],
    niss: "84.01.15-961.69",
    user: "pietplaatsvervanger",
};

const SUCCESSOR: Person = Person {
    name: ["Opvolger", "Olga"],
    niss: "91.03.16-962.05",
    user: "olgaopvolger",
};
