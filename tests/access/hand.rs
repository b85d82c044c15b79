//! The hand of whoever works a task off: fills in what is missing, says what is true, saves, confirms.

use serde_json::Value;

use super::{DAY, House};
use crate::canary;

/// A number that nobody has.
pub const NISS: &str = "85.07.30-033.28";

/// What somebody is called, for the forms that ask it.
pub struct Person {
    /// Name and first name.
    pub name: [&'static str; 2],
    /// National number, as people write it.
    pub niss: &'static str,
    /// User name at the portals.
    pub user: &'static str,
}

/// Somebody for whom nothing is asked but what a form cannot do without.
pub const SOMEBODY: Person = Person {
    name: ["Fictief", "Fictief"],
    niss: NISS,
    user: "nieuwegebruiker",
};

/// The number that was typed into a task is masked wherever it is shown.
pub fn fill_niss(house: &House, task: &str) {
    fill_number(house, task, NISS);
}

fn fill_number(house: &House, task: &str, number: &str) -> Value {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    house.scene.note(canary::national_number(&digits));
    let file = house.scene.secret("NISS", number);
    let words = [
        "task",
        "fill",
        task,
        "niss",
        "--file",
        file.to_str().unwrap(),
    ];
    let shown = house.json(&words);
    for whole in [number, &digits, &number[8..]] {
        assert!(!shown.to_string().contains(whole), "a number is shown");
    }
    std::fs::remove_file(file).unwrap();
    shown
}

/// Fills in what is missing and says that what must be true is true.
pub fn get_ready(house: &House, task: &str) {
    get_ready_for(house, task, &SOMEBODY);
}

/// The same, for somebody.
pub fn get_ready_for(house: &House, task: &str, person: &Person) {
    let mut shown = house.json(&["task", "show", task]);
    for _ in 0..30 {
        if shown["line"]["state"] != "draft" {
            return;
        }
        let mut inputs = shown["inputs"].as_array().unwrap().iter();
        let missing = inputs
            .find(|one| one["required"] == true && one["given"] == false && one["kept"] == true);
        if let Some(input) = missing {
            let id = input["id"].as_str().unwrap();
            shown = match input["kind"].as_str().unwrap() {
                "niss" => fill_number(house, task, person.niss),
                _ => house.json(&["task", "fill", task, id, &value(input, person)]),
            };
            continue;
        }
        let mut conditions = shown["preconditions"].as_array().unwrap().iter();
        let open = conditions.find(|one| one["truth"] != "true");
        let id = open.expect("nothing is missing")["id"].as_str().unwrap();
        shown = house.json(&["task", "did", task, "holds", "--of", id]);
    }
    panic!("{task} never gets ready");
}

fn value(input: &Value, person: &Person) -> String {
    if let Some(choice) = input["choices"].get(0) {
        return choice["id"].as_str().unwrap().to_owned();
    }
    match input["kind"].as_str().unwrap() {
        "email" => "iemand@borstkliniek-fictief.example",
        "date" => DAY,
        "language" => "nl",
        "yes" => "yes",
        "cbe" => "0998.123.466",
        "telephone" => "+32 2 555 01 00",
        "portal-username" => person.user,
        "first-name" => person.name[1],
        _ => person.name[0],
    }
    .to_owned()
}

/// From draft to confirmed.
pub fn work_off(house: &House, task: &str) {
    work_off_for(house, task, &SOMEBODY);
}

/// The same, for somebody.
pub fn work_off_for(house: &House, task: &str, person: &Person) {
    get_ready_for(house, task, person);
    for what in ["open", "saved", "confirmed"] {
        house.json(&["task", "did", task, what]);
    }
}

/// Where a task stands.
pub fn state(house: &House, task: &str) -> String {
    let shown = house.json(&["task", "show", task]);
    shown["line"]["state"].as_str().unwrap().to_owned()
}
