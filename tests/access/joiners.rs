//! Three people begin: from the staff list over one batch at the portal to the export that shows them.

use serde_json::Value;

use super::hand::{Person, state, work_off_for};
use super::work::{added_lines, lines};
use super::{House, MAMMOGRAPHY};
use crate::canary;

/// W-30, W-37, R-002-096: joiners of a staff list, worked off in one batch, verified by the "after" export.
#[test]
fn three_joiners_of_a_staff_list_are_verified_by_the_after_export() {
    let house = House::new("access-joiners-verified");
    for one in &JOINERS {
        let digits: String = one.niss.chars().filter(char::is_ascii_digit).collect();
        house.scene.note(canary::national_number(&digits));
    }
    let noord = house.node("980011");
    let job = ["plan", "job", "borstkliniek", "Laborant", "--node", &noord];
    house.json(&[&job[..], &["--application", "Heracles"]].concat());

    // The staff list has them with number and job; they are planned as it says.
    let list = house.outside().join("staff.csv");
    let mut text = "Naam;Voornaam;INSZ;Functie\n".to_owned();
    for one in &JOINERS {
        let [name, first] = one.name;
        text.push_str(&format!("{name};{first};{};Laborant\n", one.niss));
    }
    std::fs::write(&list, text).unwrap();
    let list = list.to_str().unwrap();
    let found = house.json(&["plan", "staff", "borstkliniek", list]);
    assert_eq!(found["joiners"].as_array().unwrap().len(), 3);
    house.json(&["plan", "staff", "borstkliniek", list, "--take"]);
    let made = house.json(
        &[
            &["plan", "make", "borstkliniek"],
            &wanted(&missing(&house))[..],
        ]
        .concat(),
    );
    let tasks = made["tasks"].as_array().unwrap();
    assert_eq!(tasks.len(), 3);

    // One after the other at the portal, in the order of the batch.
    for task in tasks {
        let about = task["about"].as_str().unwrap();
        let who = JOINERS.iter().find(|one| about.starts_with(one.name[0]));
        work_off_for(&house, id(task), who.unwrap());
        assert_eq!(state(&house, id(task)), "waiting");
    }
    // One wait for the batch, from the last confirmation, and nothing urgent any more.
    let waiting = house.json(&["tasks"])["tasks"].clone();
    let waiting = waiting.as_array().unwrap();
    assert!(waiting.iter().all(|task| task["batch"] == made["batch"]));
    assert!(waiting.iter().all(|task| task["urgent"] == false));

    // An export without them verifies nothing: the portal has not done it yet.
    let before = added_lines(&house, MAMMOGRAPHY, "before.csv", &[]);
    let taken = house.json(&["import", &before, "--all-the-same"]);
    assert_eq!(taken["verified"].as_array().unwrap().len(), 0);

    let added: Vec<String> = JOINERS.iter().map(line).collect();
    let after = added_lines(&house, MAMMOGRAPHY, "after.csv", &added);
    let taken = house.json(&["import", &after]);
    let verified = taken["verified"].as_array().unwrap();
    assert_eq!(verified.len(), 3, "{verified:?}");
    assert!(verified.iter().all(|task| task["state"] == "verified"));
    assert_eq!(lines(&taken, "double-person"), [0; 0]);
    assert!(missing(&house).is_empty());
    for one in &JOINERS {
        let shown = house.json(&["people", &one.name.join(" ")]);
        assert_eq!(shown["memberships"][0]["node"], noord.as_str());
    }
    assert_eq!(house.json(&["record", "show"])["verdict"], "whole");
}

/// The differences that say that somebody is missing.
fn missing(house: &House) -> Vec<String> {
    let plan = house.json(&["plan", "show", "borstkliniek"]);
    let all = plan["differences"].as_array().unwrap().iter();
    all.filter(|one| one["kind"] == "missing")
        .map(|one| one["difference"].as_str().unwrap().to_owned())
        .collect()
}

fn wanted(differences: &[String]) -> Vec<&str> {
    let all = differences.iter();
    all.flat_map(|one| ["--only", one.as_str()]).collect()
}

fn id(task: &Value) -> &str {
    task["task"].as_str().unwrap()
}

/// As the portal's export shows a joiner.
fn line(one: &Person) -> String {
    let [name, first] = one.name;
    let (user, niss) = (one.user, one.niss);
    format!(
        "\"{name}\",\"{first}\",\"{user}\",\"Gebruiker\",\"{niss}\",\"Actief\",\
         \"{user}@borstkliniek-fictief.example\",\"Subafdeling-site\",\
         \"Mammografische eenheid site 980011 Campus Noord\",\"Heracles\",\"\",\"\",\"\""
    )
}

/// Fictitious, with numbers whose check digits are right.
const JOINERS: [Person; 3] = [
    Person {
        name: ["Nieuweling", "Nele"],
        niss: "84.01.15-961.69",
        user: "nelenieuweling",
    },
    Person {
        name: ["Beginner", "Bas"],
        niss: "91.03.16-962.05",
        user: "basbeginner",
    },
    Person {
        name: ["Starter", "Saar"],
        niss: "97.04.17-963.10",
        user: "saarstarter",
    },
];
