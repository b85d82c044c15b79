//! What Clavis has seen of certificates itself, a diagnosis of access need not ask.

use serde_json::Value;

use super::House;
use crate::scene::Scene;

/// D-21, D-22: the keystore and the card's own list answer, as soon as they can; before, it is unknown and asked.
#[test]
fn a_certificate_and_who_is_offered_it_are_known_without_asking() {
    let mut scene = Scene::new("access-certificate");
    scene.platform(&[]);
    scene.run(&scene.hospital_words()).well();
    let house = House { scene };
    let add = ["org", "add", "Hôpital Exemple", "--number", "0998.123.466"];
    house.json(&[&add[..], &["--manual", "000"]].concat());
    let job = ["plan", "job", "hôpital", "Responsable"];
    house.json(&[&job[..], &["--node", &quality(&house)]].concat());
    let list = house.outside().join("staff.csv");
    let holder = house.scene.holder();
    let text = format!("Nom;Prénom;NISS;Fonction\nResponsable;Rosa;{holder};Responsable\n");
    std::fs::write(&list, text).unwrap();
    let words = ["plan", "staff", "hôpital", list.to_str().unwrap(), "--take"];
    house.json(&words);

    // The request waits, and the card has not asked since the person is known here.
    let first = diagnosed(&house);
    assert_eq!(
        truths(&first),
        [("certificate", "unknown"), ("offered", "unknown")]
    );
    assert_eq!(first["questions"].as_array().unwrap().len(), 1);
    assert_eq!(first["found"], Value::Null);

    house.scene.run(&house.scene.complete_words()).well();
    let words =
        "cert organisations --json --platform READY-PLATFORM --trust-root ROOT --pin-file PIN";
    let words: Vec<&str> = words.split(' ').collect();
    house.scene.run(&words).well();
    let known = diagnosed(&house);
    assert_eq!(
        truths(&known),
        [("certificate", "true"), ("offered", "true")]
    );
    assert_eq!(known["questions"], Value::Array(Vec::new()));
    assert_eq!(known["found"], Value::Null);
    let evidence = known["conditions"][0]["evidence"].as_str().unwrap();
    assert!(
        evidence.starts_with("HOPITAL EXEMPLE (CBE 0998123466): Valid until"),
        "{evidence}"
    );
    let record = house.json(&["record", "show"]);
    assert_eq!(record["verdict"], "whole");
    assert_eq!(record["latest"][0]["event"], "certificate.offered");
}

fn diagnosed(house: &House) -> Value {
    house.json(&["diagnose", "hôpital", "Responsable Rosa", "--manual", "004"])
}

fn truths(diagnosis: &Value) -> Vec<(&str, &str)> {
    let lines = diagnosis["conditions"].as_array().unwrap().iter();
    lines
        .map(|line| {
            (
                line["id"].as_str().unwrap(),
                line["truth"].as_str().unwrap(),
            )
        })
        .collect()
}

fn quality(house: &House) -> String {
    let tree = house.json(&["tree", "hôpital"]);
    let mut nodes = tree["nodes"].as_array().unwrap().iter();
    let node = nodes.find(|node| node["level"] == "quality").unwrap();
    node["node"].as_str().unwrap().to_owned()
}
