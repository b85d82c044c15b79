//! What the manuals list and Clavis knows as data: the catalogue has all of it.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// R-000-099, R-002-072, R-002-148: what can be ticked under each quality.
#[test]
fn the_applications_of_each_quality() {
    let catalogue = catalogue();
    for (quality, applications) in [
        (
            "health-institution",
            "sadim ehealth-dashboard portail-unique autocontrole sara saa sacex sarac medseip contributions",
        ),
        (
            "mammography",
            "heracles ehealthbox certificate-manager ebmpracticenet etee-read etee-manage",
        ),
    ] {
        let offered = words(&entry(&catalogue, "quality", quality)["applications"]);
        let listed: BTreeSet<&str> = applications.split(' ').collect();
        assert_eq!(offered, listed, "{quality}");
        for application in offered {
            named_in_four_languages(entry(&catalogue, "application", application));
        }
    }
}

/// R-001-026: a hospital has two qualities, both known by its INAMI number.
#[test]
fn both_qualities_of_a_hospital_have_its_inami_number() {
    let catalogue = catalogue();
    for (quality, name) in [
        ("hospital", "Prestataire de soins: hôpital"),
        ("health-care-inami", "Soins de santé (INAMI)"),
    ] {
        let quality = entry(&catalogue, "quality", quality);
        assert_eq!(quality["identifier"].as_str(), Some("nihii-institution"));
        assert_eq!(quality["name"]["fr"].as_str(), Some(name));
    }
}

/// R-001-043, R-001-045, R-002-108, R-002-109, R-003-063, R-003-064: which functions there are, where they are given, and what
/// they allow.
#[test]
fn the_functions_of_each_quality_and_their_level() {
    let catalogue = catalogue();
    for (quality, level, functions) in [
        ("hospital", "quality", "hospital-doctor administrative"),
        (
            "mammography",
            "site",
            "head-radiologist radiologist radiographer clerk",
        ),
        ("inclusion", "quality", "inclusion-manager coordinator"),
    ] {
        let offered = words(&entry(&catalogue, "quality", quality)["functions"]);
        assert_eq!(offered, functions.split(' ').collect(), "{quality}");
        for function in offered {
            let function = entry(&catalogue, "function", function);
            assert_eq!(function["level"].as_str(), Some(level), "{quality}");
            named_in_four_languages(function);
        }
    }
    for (function, says) in [
        ("administrative", "except changing the account number"),
        ("inclusion-manager", "Only this function can include"),
        ("coordinator", "Consults the list"),
    ] {
        let about = &entry(&catalogue, "function", function)["about"]["en"];
        assert!(about.as_str().unwrap().contains(says), "{function}");
    }
}

/// R-002-133: the roles that somebody can have in Heracles itself.
#[test]
fn heracles_has_nine_roles() {
    let catalogue = catalogue();
    let all = catalogue["register_role"].as_array().unwrap();
    let of_heracles = all
        .iter()
        .filter(|role| role["register"].as_str() == Some("heracles"));
    let names: BTreeSet<&str> = of_heracles
        .map(|role| role["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), 9, "{names:?}");
}

/// R-000-114, R-002-104, R-002-105, R-002-141, R-002-145, R-002-146, R-003-056: what must be ticked for whom, and at which levels.
#[test]
fn what_must_be_ticked_for_each_target() {
    let catalogue = catalogue();
    let ticked = |chain: &str, condition: &str, key: &str| -> BTreeSet<String> {
        let condition = &entry(&catalogue, "chain", chain)[condition];
        words(&condition[key])
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    let set = |text: &str| -> BTreeSet<String> { text.split(' ').map(str::to_owned).collect() };
    assert_eq!(ticked("famhp", "C5", "ticked"), set("medseip"));
    let beside = set("autocontrole contributions sara saa sarac sacex sadim");
    assert_eq!(
        ticked("famhp", "C5", "wanted"),
        beside,
        "the dashboard is not asked for"
    );
    assert_eq!(ticked("heracles", "C5", "ticked"), set("heracles"));
    let also = &entry(&catalogue, "chain", "heracles")["C5"]["also"];
    assert_eq!(words(&also[0]["role"]), BTreeSet::from(["physician"]));
    assert_eq!(words(&also[0]["ticked"]), BTreeSet::from(["ehealthbox"]));
    assert_eq!(
        ticked("heracles", "C6", "ticked"),
        set("heracles ehealthbox")
    );
    assert_eq!(
        ticked("heracles", "C6", "levels"),
        set("quality subdivision site")
    );
    assert_eq!(ticked("inclusion", "C5", "ticked"), set("inclusion"));
}

fn catalogue() -> Table {
    super::text("workflows/catalogue.toml").parse().unwrap()
}

fn entry<'a>(catalogue: &'a Table, kind: &str, id: &str) -> &'a Value {
    let all = catalogue[kind].as_array().unwrap();
    let found = all.iter().find(|one| one["id"].as_str() == Some(id));
    found.unwrap_or_else(|| panic!("no {kind} {id}"))
}

fn words(list: &Value) -> BTreeSet<&str> {
    let list = list.as_array().unwrap();
    list.iter().map(|word| word.as_str().unwrap()).collect()
}

fn named_in_four_languages(entry: &Value) {
    for language in ["fr", "nl", "de", "en"] {
        assert!(entry["name"].get(language).is_some(), "{entry:?}");
    }
}
