//! The card as the command line shows it.

use serde_json::Value;

use crate::scene::Scene;

/// Six persons on an RSA and an EC card each: what is read equals the profile the card was made
/// from (diacritics, umlauts, BIS numbers, no second given name, a noble, a child, a foreigner with
/// every optional field).
#[test]
fn everything_on_the_card_equals_the_profile() {
    let persons = Scene::empty("card-persons")
        .run(&["rehearsal", "card", "--list-persons", "--json"])
        .well()
        .json();
    let persons = persons["persons"].as_array().unwrap().clone();
    assert_eq!(persons.len(), 6);
    for person in &persons {
        let name = person["name"].as_str().unwrap();
        for family in ["rsa", "ec"] {
            let mut scene = Scene::empty(&format!("card-profile-{name}-{family}"));
            scene.card_made_with(&["--person", name, "--family", family]);
            let read = scene
                .run_personal(&["card", "read", "--all", "--json", "--trust-root", "ROOT"])
                .well()
                .json();
            equals_profile(&read, &person["profile"]);
            assert_eq!(read["authenticity"]["verdict"], "valid", "{read}");
            // Without the signature certificate of a child there are four.
            let certificates = read["certificates"].as_array().unwrap().len();
            let complete = person["profile"]["signature_certificate"] != false;
            assert_eq!(certificates, if complete { 5 } else { 4 }, "{read}");
            assert_eq!(scene.verifies_sent(), 0);
        }
    }
}

/// Every field of the profile that the card carries, by the same names.
fn equals_profile(read: &Value, profile: &Value) {
    for (field, expected) in profile.as_object().unwrap() {
        let found = match field.as_str() {
            "address" => &read["address"],
            "language" | "photo" | "signature_certificate" | "structure_version" => continue,
            "birth_date_text" => &read["identity"]["birth_date_on_card"],
            "more" => {
                equals_more(&read["identity"], expected);
                continue;
            }
            "document_type" => {
                assert_eq!(
                    read["identity"][field].as_u64().unwrap(),
                    expected.as_str().unwrap().parse::<u64>().unwrap()
                );
                continue;
            }
            "special_status" => {
                assert_eq!(read["identity"]["white_cane"], expected == "1");
                continue;
            }
            _ => &read["identity"][field],
        };
        assert_eq!(found, expected, "{field} in {read}");
    }
}

/// The optional fields that the command line shows.
fn equals_more(identity: &Value, more: &Value) {
    for (tag, name) in [("12", "duplicate"), ("13", "special_organisation")] {
        if more[tag].is_string() {
            assert_eq!(identity[name], more[tag], "{identity}");
        }
    }
    let member = more["14"].is_string();
    let shown = identity["member_of_family"].as_bool().unwrap_or_default();
    assert_eq!(shown, member, "{identity}");
}

/// The same card behind the smart-card service; and the readers are named.
#[test]
fn a_card_behind_pcscd_is_found_and_read() {
    let Some(scene) = Scene::behind_pcscd("card-pcscd", None) else {
        return;
    };
    let readers = scene.run(&["card", "readers", "--json"]).well().json();
    let with_card: Vec<&Value> = readers["readers"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|reader| reader["content"] == "belgian")
        .collect();
    assert_eq!(with_card.len(), 1, "{readers}");
    let read = scene
        .run_personal(&["card", "read", "--all", "--json", "--trust-root", "ROOT"])
        .well()
        .json();
    assert_eq!(read["authenticity"]["verdict"], "valid");
    let status = scene
        .run(&["card", "pin", "status", "--json"])
        .well()
        .json();
    assert_eq!(status["tries_left"], 3);
}

/// Promise 2, P11: asking for the tries left costs none.
#[test]
fn asking_for_the_tries_costs_none() {
    let scene = Scene::new("card-tries");
    for _ in 0..4 {
        let status = scene
            .run(&["card", "pin", "status", "--json"])
            .well()
            .json();
        assert_eq!(status["tries_left"], 3);
    }
}

/// An unknown root is unknown, never invalid and never valid.
#[test]
fn a_card_of_an_unknown_root_is_not_called_genuine() {
    let scene = Scene::new("card-unknown-root");
    let read = scene
        .run_personal(&["card", "read", "--all", "--json"])
        .well()
        .json();
    assert_eq!(read["authenticity"]["verdict"], "unknown", "{read}");
}

/// The photo goes into a file that must not exist yet.
#[test]
fn the_photo_is_written_once() {
    let scene = Scene::new("card-photo");
    let file = scene.folder.join("secrets/holder.jpg");
    let words = ["card", "read", "--photo", file.to_str().unwrap()];
    scene.run_personal(&words).well();
    assert_eq!(std::fs::read(&file).unwrap()[..2], [0xFF, 0xD8]);
    assert_eq!(scene.run_personal(&words).exit, 40);
}

/// Every language answers in its own words, none in another's.
#[test]
fn the_card_speaks_four_languages() {
    let scene = Scene::empty("card-languages");
    let said: Vec<String> = ["fr", "nl", "de", "en"]
        .iter()
        .map(|lang| {
            scene
                .run(&["explain", "CARD-NONE", "--lang", lang])
                .well()
                .out
        })
        .collect();
    for (number, one) in said.iter().enumerate() {
        assert!(said.iter().skip(number + 1).all(|other| other != one));
    }
}

/// Name and validity are printed after at most four commands: a card that is pulled then has told them.
#[test]
fn name_and_validity_are_printed_after_four_commands() {
    let scene = Scene::new("card-glance");
    let ended = scene.run_with(&["card", "status", "--lang", "en"], |command| {
        command.env("CLAVIS_REHEARSAL_REMOVE_AFTER", "4");
    });
    assert_eq!(ended.exit, 14, "{}", ended.err);
    assert!(ended.out.contains("Dupré-Lefèvre"), "{}", ended.out);
    assert!(ended.out.contains("9 May 2032"), "{}", ended.out);
}
