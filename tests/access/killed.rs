//! Killed from outside at every write of a move: the chain is whole, the task is as before or as after, and
//! what is saved at the portal and not confirmed stands first.

use serde_json::Value;

use super::hand::{NISS, fill_niss, get_ready, state, work_off};
use super::kept_home::KeptHome;
use super::work::added_lines;
use super::{House, MAMMOGRAPHY};
use crate::kill_points::Stepped;

#[test]
fn saved_survives_a_kill_at_every_write_and_stands_first() {
    let (house, task) = at_the_portal("access-killed-saved");
    let before = KeptHome::of(&house);
    let words = ["access", "task", "did", &task, "saved"];
    let killed = killed_at_every_write(&house, &before, &words, EVERY_WRITE, Some(2), |at| {
        let first = first(&house);
        // Not said yet: it is said again.
        if first["task"] != task.as_str() || first["state"] != "saved" {
            assert_eq!(state(&house, &task), "on-portal", "{at}");
            house.json(&["task", "did", &task, "saved"]);
        }
        let first = self::first(&house);
        assert_eq!(first["task"], task.as_str(), "{at}");
        assert_eq!(first["state"], "saved", "{at}");
        assert_eq!(first["urgent"], true, "{at}");
    });
    assert!(killed >= 4, "only {killed} points");
}

#[test]
fn confirmed_survives_a_kill_at_every_write() {
    let (house, task) = at_the_portal("access-killed-confirmed");
    house.json(&["task", "did", &task, "saved"]);
    let before = KeptHome::of(&house);
    let words = ["access", "task", "did", &task, "confirmed"];
    let killed = killed_at_every_write(&house, &before, &words, OF_THE_RECORDS, Some(2), |at| {
        let first = first(&house);
        // As long as nobody knows that it was confirmed, it is the first thing to look at.
        if state(&house, &task) == "saved" {
            assert_eq!(first["task"], task.as_str(), "{at}");
            assert_eq!(first["urgent"], true, "{at}");
            house.json(&["task", "did", &task, "confirmed"]);
        }
        let tasks = house.json(&["tasks"])["tasks"].clone();
        let mut tasks = tasks.as_array().unwrap().iter();
        assert!(tasks.all(|one| one["urgent"] == false), "{at}");
    });
    assert!(killed >= 4, "only {killed} points");
}

/// The export that proves a task: taken with its proof, or not at all.
#[test]
fn an_export_and_what_it_proves_are_taken_together_or_not_at_all() {
    let house = House::new("access-killed-import");
    let noord = house.node("980011");
    let who = ["plan", "want", "borstkliniek", "Nieuweling, Nele", "--new"];
    let wanted = ["--node", &noord, "--application", "Heracles"];
    house.json(&[&who[..], &wanted].concat());
    let plan = house.json(&["plan", "show", "borstkliniek"]);
    let mut differences = plan["differences"].as_array().unwrap().iter();
    let missing = differences.find(|one| one["kind"] == "missing").unwrap();
    let only = missing["difference"].as_str().unwrap();
    let made = house.json(&["plan", "make", "borstkliniek", "--only", only]);
    let task = made["tasks"][0]["task"].as_str().unwrap().to_owned();
    work_off(&house, &task);
    let line = format!(
        "\"Nieuweling\",\"Nele\",\"nelenieuweling\",\"Gebruiker\",\"{NISS}\",\"Actief\",\
         \"nele@borstkliniek-fictief.example\",\"Subafdeling-site\",\
         \"Mammografische eenheid site 980011 Campus Noord\",\"Heracles\",\"\",\"\",\"\""
    );
    let after = added_lines(&house, MAMMOGRAPHY, "after.csv", &[line]);
    let words = ["access", "import", &after];
    let before = KeptHome::of(&house);
    let exports = |house: &House| {
        let exports = house.json(&["org", "exports", "borstkliniek"]);
        exports["snapshots"].as_array().unwrap().len()
    };
    let taken = exports(&house);
    let killed = killed_at_every_write(&house, &before, &words, OF_THE_RECORDS, None, |at| {
        let is_taken = exports(&house) > taken;
        let is_proven = state(&house, &task) == "verified";
        assert_eq!(is_taken, is_proven, "{at}");
        if !is_taken {
            house.json(&["import", &after]);
        }
        assert_eq!(state(&house, &task), "verified", "{at}");
    });
    assert!(killed >= 4, "only {killed} points");
}

/// A task that is begun at the portal, and another one that waits as well.
fn at_the_portal(name: &str) -> (House, String) {
    let house = House::new(name);
    let task = house.json(&["task", "new", "W-39", "--node", &house.node("980011")]);
    let task = task["line"]["task"].as_str().unwrap().to_owned();
    house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    fill_niss(&house, &task);
    get_ready(&house, &task);
    house.json(&["task", "did", &task, "open"]);
    (house, task)
}

/// Runs words killed at each write of these kinds in turn; the chain is whole, so many tasks wait where it is known, and `then`
/// looks at what is left and goes on. How many points there were.
fn killed_at_every_write(
    house: &House,
    before: &KeptHome,
    words: &[&str],
    kinds: &[&str],
    waiting: Option<usize>,
    then: impl Fn(&str),
) -> usize {
    let what = words.join(" ");
    let mut recorded = Vec::new();
    let mut process = Stepped::of(house.scene.command(words));
    while let Some(point) = process.next() {
        recorded.push(point);
        process.go_on();
    }
    assert!(process.ends().success());
    let mut killed = 0;
    for (number, wanted) in recorded.iter().enumerate() {
        if !kinds.iter().any(|kind| wanted.starts_with(kind)) {
            continue;
        }
        before.back(house);
        let mut process = Stepped::of(house.scene.command(words));
        for _ in 0..number {
            process.next();
            process.go_on();
        }
        let point = process.next().unwrap();
        process.kill();
        let at = format!("{what}, killed at {number} {point}");
        let record = house.json(&["record", "show"]);
        assert_eq!(record["verdict"], "whole", "{at}");
        let tasks = house.json(&["tasks"])["tasks"].clone();
        let waiting_now = tasks.as_array().unwrap().len();
        assert_eq!(waiting_now, waiting.unwrap_or(waiting_now), "{at}");
        then(&at);
        killed += 1;
    }
    let record = house.json(&["record", "show"]);
    assert_eq!(record["verdict"], "whole");
    println!(
        "{what}: killed at {killed} of {} points; the chain is whole",
        recorded.len()
    );
    killed
}

/// What stands first in the list.
fn first(house: &House) -> Value {
    house.json(&["tasks"])["tasks"][0].clone()
}

/// Every point before or after which something is different on the disk.
const EVERY_WRITE: &[&str] = &["records.", "disk.replace", "disk.write_new", "disk.remove"];
/// The steps of the records alone; those of the disk beneath are the same for each change.
const OF_THE_RECORDS: &[&str] = &["records."];
