//! Killed from outside at every write of a move: the chain is whole, the task is as before or as after, and
//! what is saved at the portal and not confirmed stands first.

use serde_json::Value;

use super::House;
use super::hand::{fill_niss, get_ready};
use super::kept_home::KeptHome;
use crate::kill_points::Stepped;

#[test]
fn saved_survives_a_kill_at_every_write_and_stands_first() {
    let (house, task) = at_the_portal("access-killed-saved");
    let before = KeptHome::of(&house);
    let killed = killed_at_every_write(&house, &before, &task, "saved", |at| {
        let first = first(&house);
        // Not said yet: it is said again.
        if first["task"] != task.as_str() || first["state"] != "saved" {
            assert_eq!(super::hand::state(&house, &task), "on-portal", "{at}");
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
    let killed = killed_at_every_write(&house, &before, &task, "confirmed", |at| {
        let first = first(&house);
        // As long as nobody knows that it was confirmed, it is the first thing to look at.
        if super::hand::state(&house, &task) == "saved" {
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

/// Says `what` of the task, killed at each write in turn; `then` looks at what is left and goes on. How many
/// points there were.
fn killed_at_every_write(
    house: &House,
    before: &KeptHome,
    task: &str,
    what: &str,
    then: impl Fn(&str),
) -> usize {
    let others = house.json(&["tasks"])["tasks"].as_array().unwrap().len();
    let words = ["access", "task", "did", task, what];
    let mut recorded = Vec::new();
    let mut process = Stepped::of(house.scene.command(&words));
    while let Some(point) = process.next() {
        recorded.push(point);
        process.go_on();
    }
    assert!(process.ends().success());
    let mut killed = 0;
    for (number, wanted) in recorded.iter().enumerate() {
        if !writes(wanted) {
            continue;
        }
        before.back(house);
        let mut process = Stepped::of(house.scene.command(&words));
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
        assert_eq!(tasks.as_array().unwrap().len(), others, "{at}");
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

/// True for a point before or after which something is different on the disk.
fn writes(point: &str) -> bool {
    let kinds = ["records.", "disk.replace", "disk.write_new", "disk.remove"];
    kinds.iter().any(|kind| point.starts_with(kind))
}

/// What stands first in the list.
fn first(house: &House) -> Value {
    house.json(&["tasks"])["tasks"][0].clone()
}
