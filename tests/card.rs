//! The card as the command line shows it.

mod faults;
mod pin;
mod revocation;
mod watch;

use serde_json::{Value, json};

use crate::scene::Scene;

/// Six persons on an RSA, an EC and a hybrid card each: what is read equals the profile the card was
/// made from (diacritics, umlauts, BIS numbers, no second given name, a noble, a child, a foreigner
/// with every optional field), and the card has seen no PIN.
#[test]
fn everything_on_the_card_equals_the_profile() {
    let persons = Scene::empty("card-persons")
        .run(&["rehearsal", "card", "--list-persons", "--json"])
        .well()
        .json();
    let persons = persons["persons"].as_array().unwrap().clone();
    assert_eq!(persons.len(), 6);
    for family in ["rsa", "ec", "hybrid"] {
        let mut scene = Scene::empty(&format!("card-profile-{family}"));
        for person in &persons {
            let name = person["name"].as_str().unwrap();
            scene.card_made_with(&["--person", name, "--family", family]);
            let read = scene
                .run_personal(&["card", "read", "--all", "--json", "--trust-root", "ROOT"])
                .well()
                .json();
            equals_profile(&read, &person["profile"]);
            assert_eq!(read["authenticity"]["verdict"], "valid", "{name}, {family}");
            // Without the signature certificate of a child there are four.
            let certificates = read["certificates"].as_array().unwrap().len();
            let complete = person["profile"]["signature_certificate"] != false;
            assert_eq!(certificates, if complete { 5 } else { 4 }, "{name}");
            assert_eq!(scene.verifies_sent(), 0, "{name}, {family}");
        }
    }
}

/// Every field of the profile that the card carries.
fn equals_profile(read: &Value, profile: &Value) {
    let identity = &read["identity"];
    for (field, expected) in profile.as_object().unwrap() {
        let found = match field.as_str() {
            // The language decides how the card writes months; certificates are counted.
            "language" | "photo" | "signature_certificate" => continue,
            "address" => read["address"].clone(),
            "document_type" => identity[field].to_string().into(),
            "special_status" => special_status(identity),
            "birth_date_text" => identity["birth_date_on_card"].clone(),
            "more" => more(identity),
            _ => identity[field].clone(),
        };
        let expected = match field.as_str() {
            "document_type" => expected.as_str().unwrap().trim_start_matches('0').into(),
            "structure_version" => format!("{:04x}", expected.as_u64().unwrap()).into(),
            _ => expected.clone(),
        };
        assert_eq!(found, expected, "{field}");
    }
    assert_eq!(identity["unknown"], json!([]));
}

/// The digit of the card (eID card, section 6).
fn special_status(identity: &Value) -> Value {
    let has = |field: &str| identity[field].as_bool().unwrap();
    let canes = (has("white_cane"), has("yellow_cane"));
    let digit = match (canes, has("extended_minority")) {
        ((false, false), false) => "0",
        ((true, false), false) => "1",
        ((false, false), true) => "2",
        ((true, false), true) => "3",
        ((false, true), false) => "4",
        ((false, true), true) => "5",
        ((true, true), _) => "both canes",
    };
    digit.into()
}

/// The fields 12 to 1F as a profile has them.
fn more(identity: &Value) -> Value {
    let mut fields = serde_json::Map::new();
    let mut add = |tag: &str, value: &Value| {
        if !value.is_null() {
            fields.insert(tag.to_owned(), value.clone());
        }
    };
    add("12", &identity["duplicate"]);
    add("13", &identity["special_organisation"]["code"]);
    if identity["member_of_family"] == true {
        add("14", &"".into());
    }
    add("15", &identity["protection"]["text"]);
    add("16", &identity["work_permit"]["code"]);
    for (tags, field) in [
        (["17", "18"], "employer_vat_numbers"),
        (["1B", "1C"], "brexit_mentions"),
        (["1D", "1E"], "card_a_mentions"),
    ] {
        for (tag, value) in tags.iter().zip(identity[field].as_array().unwrap()) {
            add(tag, value);
        }
    }
    add("19", &identity["regional_file_number"]);
    let start = identity["eu_start_date"].as_str().unwrap_or_default();
    if let [year, month, day] = start.split('-').collect::<Vec<_>>()[..] {
        add("1F", &format!("{day}.{month}.{year}").into());
    }
    fields.into()
}

/// A foreigner's card in words: the kind of document, and what stands on such cards alone.
#[test]
fn the_card_of_a_foreigner_is_shown_in_words() {
    let mut scene = Scene::empty("card-foreigner");
    scene.card_made_with(&["--person", "amina", "--family", "ec"]);
    let words = ["card", "read", "--all", "--lang", "nl"];
    let page = scene.run_personal(&words).well().out;
    for words in [
        "vreemdelingenkaart, kaart A",
        "witte stok",
        "onderzoeker",
        "van een burger van de Europese Unie",
        "sinds 3 september 2021, ZZ",
        "beperkt",
        "0998.123.466",
        "1998.567.808",
        "FICTIF-0042",
        "B, C",
        "A, K",
        "1 juni 2021",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

/// A child's card is read and says why it cannot sign; a card of applet 1.1 is asked for nothing
/// that would cost a try.
#[test]
fn who_cannot_sign_is_told_why_and_no_try_is_lost() {
    let mut scene = Scene::empty("card-child");
    scene.card_made_with(&["--person", "lotte"]);
    let status = scene.run(&["card", "status", "--json"]).well().json();
    assert_eq!(codes(&status), ["CARD-NO-SIGNATURE"]);
    assert_eq!(status["can_sign"], false);
    assert_eq!(status["tries_left"], 3);
    let page = scene.run(&["card", "status", "--lang", "en"]).well().out;
    assert!(page.contains("no signature certificate"), "{page}");
    assert_eq!(scene.verifies_sent(), 0);

    let mut scene = Scene::empty("card-old");
    scene.card_made_with(&["--family", "old"]);
    let status = scene.run(&["card", "status", "--json"]).well().json();
    assert_eq!(codes(&status), ["CARD-TOO-OLD"]);
    assert!(status["tries_left"].is_null());
    for verb in ["status", "change"] {
        let refused = scene.run(&["card", "pin", verb, "--json"]);
        assert_eq!(refused.code(), "CARD-TOO-OLD");
    }
    let state = pin::state(&scene);
    assert_eq!(state["verifies"], 0);
    assert_eq!(state["empty_verifies"], 0);
    assert_eq!(state["tries_left"], 3);
}

/// What speaks against signing, in the order of the answer.
fn codes(status: &Value) -> Vec<&str> {
    let impediments = status["impediments"].as_array().unwrap();
    let codes = impediments.iter().map(|one| one["code"].as_str().unwrap());
    codes.collect()
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
