//! What a person tells about the tree, and puts right in it.

use serde_json::Value;

use super::House;

fn at<'t>(tree: &'t Value, node: &str) -> &'t Value {
    let nodes = tree["nodes"].as_array().unwrap();
    nodes.iter().find(|one| one["node"] == node).unwrap()
}

/// R-002-147, R-002-148 (C2, C6): what no export tells is told by a person, and the light follows.
#[test]
fn what_the_portal_shows_at_a_level_is_told() {
    let house = House::new("access-told-level");
    let unit = house.node("98001 ");
    let tree = || house.json(&["tree", "borstkliniek"]);
    let before = tree();
    assert_eq!(at(&before, &unit)["active"], "unknown");
    let ticked = |tree: &Value| -> Vec<(String, String)> {
        let all = at(tree, &unit)["applications"].as_array().unwrap().clone();
        let pair = |one: &Value| {
            let text = |key: &str| one[key].as_str().unwrap().to_owned();
            (text("id"), text("ticked"))
        };
        all.iter().map(pair).collect()
    };
    assert!(ticked(&before).iter().all(|(_, told)| told == "unknown"));
    house.json(&["org", "say", &unit, "--active", "--ticked", "Heracles"]);
    let told = tree();
    assert_eq!(at(&told, &unit)["active"], "true");
    let heracles = ("heracles".to_owned(), "true".to_owned());
    assert!(ticked(&told).contains(&heracles), "{:?}", ticked(&told));
    let reasons = |tree: &Value| at(tree, &unit)["reasons"].to_string();
    assert!(!reasons(&before).contains("eHealthBox"));
    assert!(reasons(&told).contains("eHealthBox"), "{}", reasons(&told));
    house.json(&["org", "say", &unit, "--blocked"]);
    let blocked = tree();
    assert_eq!(at(&blocked, &unit)["active"], "false");
    assert_eq!(at(&blocked, &unit)["light"], "wrong");
    // What is not said stays as it was.
    assert_eq!(ticked(&blocked), ticked(&told));
    assert_eq!(
        house.refused(&["org", "say", "nowhere", "--active"]),
        "ACCESS-TREE-NODE-UNKNOWN"
    );
}

/// A level is renamed; one too many goes, and one with people does not.
#[test]
fn a_level_is_renamed_and_one_too_many_removed() {
    let house = House::new("access-corrected-level");
    let (unit, noord) = (house.node("98001 "), house.node("980011"));
    house.json(&[
        "org",
        "rename",
        &noord,
        "Campus Noord",
        "--number",
        "980011",
    ]);
    let tree = house.json(&["tree", "borstkliniek"]);
    assert_eq!(at(&tree, &noord)["name"], "Campus Noord");
    let wrong = ["org", "rename", &noord, "Campus Noord", "--number", "x"];
    assert!(house.refused(&wrong).starts_with("NUMBER-"));
    assert_eq!(
        house.refused(&["org", "remove", &noord]),
        "ACCESS-TREE-NODE-IN-USE"
    );
    let added = house.json(&["org", "node", &unit, "site", "Campus Oost"]);
    let oost = added["node"].as_str().unwrap();
    house.json(&["org", "remove", oost]);
    let tree = house.json(&["tree", "borstkliniek"]);
    assert!(!tree.to_string().contains("Campus Oost"));
}

/// One body under two numbers is linked, and one person known twice is joined; both can be taken back.
#[test]
fn what_is_known_twice_is_said_to_be_one() {
    let house = House::new("access-known-twice");
    house.json(&["org", "add", "Borst (INAMI)", "--manual", "001"]);
    house.json(&["org", "same", "Fictieve Borstkliniek", "Borst (INAMI)"]);
    let same = || {
        let tree = house.json(&["tree", "Fictieve Borstkliniek"]);
        tree["nodes"][0]["same_as"]["words"].clone()
    };
    assert_eq!(same(), "Borst (INAMI)");
    house.json(&["org", "same", "Fictieve Borstkliniek", "--not"]);
    assert_eq!(same(), Value::Null);
    let people = || house.json(&["people", "--org", "Fictieve Borstkliniek"])["found"].clone();
    let before = people();
    let (wout, koen) = ("Simulaere, Wout", "Simulaere, Koen");
    house.json(&["org", "person", wout, koen]);
    assert_eq!(people(), before.as_u64().unwrap() - 1);
    let joined = house.json(&["people", wout]);
    assert_eq!(joined["joined"].as_array().unwrap().len(), 1);
    house.json(&["org", "person", wout, "--not"]);
    assert_eq!(people(), before);
}
