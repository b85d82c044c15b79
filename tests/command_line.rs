//! Each command in words and in JSON, as transcripts in `tests/snapshots`.
//! `INSTA_UPDATE=always cargo xtask test command_line` writes them anew.

mod transcript;

use crate::scene::Scene;
use crate::thread::{note_keys, replace};
use transcript::Transcript;

#[test]
fn the_card() {
    let scene = Scene::new("command-line-card");
    let everything = ["card", "read", "--all", "--trust-root", "ROOT"];
    let asked = ["card", "certificates", "--check", "--trust-root", "ROOT"];
    for (name, words) in [
        ("card-readers", ["card", "readers"].as_slice()),
        ("card-pin-status", &["card", "pin", "status"]),
        (
            "card-certificates",
            &["card", "certificates", "--trust-root", "ROOT"],
        ),
        ("card-certificates-check", &asked),
        ("card-watch", &["card", "watch"]),
        ("card-read-all", &everything),
    ] {
        Transcript::new(&scene).three_forms(words).holds(name);
    }
    for (name, words) in [
        ("card-status", ["card", "status"]),
        ("card-read", ["card", "read"]),
    ] {
        let transcript = Transcript::new(&scene).with_days();
        transcript.three_forms(&words).holds(name);
    }
}

/// A foreigner's card of the newest generation, a child's card that cannot sign, another PIN.
#[test]
fn other_cards() {
    let mut scene = Scene::empty("command-line-other-cards");
    scene.card_made_with(&["--person", "amina", "--family", "ec"]);
    Transcript::new(&scene)
        .three_forms(&["card", "read", "--all", "--trust-root", "ROOT"])
        .holds("card-read-all-foreigner");
    let new = scene.secret("NEW-PIN", "736450918227");
    let new = new.to_str().unwrap();
    let mut changes = Transcript::new(&scene);
    for ((old, new), form) in [("PIN", new), (new, "PIN"), ("PIN", new)].iter().zip(FORMS) {
        let words = ["card", "pin", "change", "--pin-file", old];
        changes.run(&[&words[..], &["--new-pin-file", new], form].concat());
    }
    changes.holds("card-pin-change");
    scene.card_made_with(&["--person", "lotte"]);
    Transcript::new(&scene)
        .with_days()
        .three_forms(&["card", "status"])
        .holds("card-status-child");
}

#[test]
fn what_the_platform_knows() {
    let mut scene = Scene::new("command-line-platform");
    scene.platform(&[]);
    let on_platform = ["--platform", "READY-PLATFORM"];
    let person = ["--trust-root", "ROOT", "--pin-file", "PIN"];
    let types = [["cert", "types"], on_platform].concat();
    let organisations = [["cert", "organisations"].as_slice(), &on_platform, &person].concat();
    let ids = [
        [
            "cert",
            "application-ids",
            "--type",
            "CBE",
            "--id",
            "0998123466",
        ]
        .as_slice(),
        &on_platform,
    ]
    .concat();
    for (name, words) in [
        ("cert-types", &types),
        ("cert-organisations", &organisations),
        ("cert-application-ids", &ids),
    ] {
        Transcript::new(&scene).three_forms(words).holds(name);
    }
}

/// Each form makes a request of its own: the same cannot be made twice.
#[test]
fn a_certificate_from_request_to_keystore() {
    let mut scene = Scene::new("command-line-certificate");
    scene.platform(&["--deliver-after", "1h"]);
    let mut requests = Transcript::new(&scene);
    for (number, form) in FORMS.iter().enumerate() {
        let application_id = format!("EPD_{number}");
        let mut words = scene.request_words();
        words.retain(|word| *word != "--json");
        words.extend(["--application-id", &application_id]);
        requests.run(&[words.as_slice(), form].concat());
    }
    requests.holds("cert-request");

    let status = ["cert", "status"];
    Transcript::new(&scene)
        .three_forms(&status)
        .holds("cert-status");
    let mut pending = complete("KEYSTORE");
    pending.push("--no-wait");
    Transcript::new(&scene)
        .three_forms(&pending)
        .holds("cert-complete-pending");
    let several = ["cert", "complete", "--password-file", "PASSWORD"];
    Transcript::new(&scene)
        .three_forms(&several)
        .holds("cert-complete-several");

    scene.platform_down();
    scene.platform(&["--deliver-after", "0"]);
    let mut completions = Transcript::new(&scene);
    for (file, form) in scene.keystores().iter().zip(FORMS) {
        let words = complete(file.to_str().unwrap());
        completions.run(&[words.as_slice(), form].concat());
    }
    completions.holds("cert-complete");
    let inspect = ["cert", "inspect", "KEYSTORE"];
    Transcript::new(&scene)
        .three_forms(&inspect)
        .holds("cert-inspect-locked");
    let inspect = ["cert", "inspect", "KEYSTORE", "--password-file", "PASSWORD"];
    Transcript::new(&scene)
        .three_forms(&inspect)
        .holds("cert-inspect");
    let list = ["cert", "list", "--keystore-dir", "KEYSTORES"];
    Transcript::new(&scene)
        .three_forms(&list)
        .holds("cert-list");
    for file in scene.keystores() {
        note_keys(&scene, &file);
    }
}

/// None of these numbers is one of a card's holder.
#[test]
fn numbers_of_every_kind() {
    let scene = Scene::empty("command-line-numbers");
    for (kind, values) in NUMBERS {
        let words = [&["number", "check", kind], *values].concat();
        Transcript::new(&scene)
            .with_national_numbers()
            .three_forms(&words)
            .holds(&format!("number-{kind}"));
    }
    for (kind, lines) in SECRET_NUMBERS {
        Transcript::new(&scene)
            .with_national_numbers()
            .with_input(lines)
            .three_forms(&["number", "check", kind, "-"])
            .holds(&format!("number-{kind}"));
    }
}

#[test]
fn explanations() {
    let scene = Scene::empty("command-line-explain");
    Transcript::new(&scene)
        .three_forms(&["explain", "card-pin-wrong"])
        .holds("explain");
    // The sentences of all codes are held against each other in `desk`.
    let all = scene.run(&["explain", "--json"]).well().json();
    assert!(all["pages"].as_array().unwrap().len() > 50);
}

#[test]
fn the_rehearsal() {
    let scene = Scene::new("command-line-rehearsal");
    let card = ["rehearsal", "card", "--only-prepare", "--data", "CARD"];
    let up = [
        "rehearsal",
        "up",
        "--stop-with-input",
        "--data",
        "PLATFORM",
        "--ready-file",
        "READY-PLATFORM",
    ];
    for (name, words) in [
        (
            "rehearsal-persons",
            ["rehearsal", "card", "--list-persons"].as_slice(),
        ),
        ("rehearsal-card", &card),
        ("rehearsal-up", &up),
    ] {
        Transcript::new(&scene).three_forms(words).holds(name);
    }
}

/// What happened, why, what to do now, who does it, with the exit code.
#[test]
fn failures() {
    let mut scene = Scene::new("command-line-failures");
    scene.platform(&[]);
    scene.no_smart_card_service();
    let mut wrong_pin = scene.request_words();
    wrong_pin.retain(|word| *word != "--json");
    let mut wrong_number = wrong_pin.clone();
    replace(&mut wrong_pin, "--pin-file", "WRONG-PIN");
    replace(&mut wrong_number, "--id", "94987646");
    for (name, words) in [
        // Each form costs a try, but the last is the person's own.
        ("failure-wrong-pin", wrong_pin.as_slice()),
        ("failure-wrong-number", &wrong_number),
        ("failure-no-service", &["card", "status", "--reader", "x"]),
        ("failure-nothing-open", &["cert", "complete"]),
        ("failure-personal-value", &["number", "check", "niss", "1"]),
        ("failure-unknown-kind", &["number", "check", "moon", "1"]),
        ("failure-unknown-code", &["explain", "CARD-MOON"]),
    ] {
        Transcript::new(&scene).three_forms(words).holds(name);
    }
}

fn complete(file: &str) -> Vec<&str> {
    vec![
        "cert",
        "complete",
        file,
        "--platform",
        "READY-PLATFORM",
        "--password-file",
        "PASSWORD",
    ]
}

/// Words in two languages, and JSON.
const FORMS: [&[&str]; 3] = [
    &["--lang", "en"],
    &["--lang", "nl"],
    &["--json", "--lang", "en"],
];

/// Good ones, and one for each way of being wrong.
const NUMBERS: &[(&str, &[&str])] = &[
    (
        "cbe",
        &[
            "0998.123.466",
            "BE 998123466",
            "0998.123.467",
            "0998.132.466",
            "12",
            "abc",
        ],
    ),
    (
        "nihii-institution",
        &["71089914", "710899-14", "7108991", "71089915", "x"],
    ),
    (
        "establishment-unit",
        &[
            "2.991.234.530",
            "0998.123.466",
            "2.991.234.531",
            "BE2991234530",
        ],
    ),
    ("hco", &["47800", "012345", "9379", "12345678", "478-00"]),
    (
        "eu-vat",
        &[
            "el 935774858",
            "GR935774858",
            "ATU91400711",
            "BE998123466",
            "CHE-999.123.455",
            "GB562283414",
            "DE12",
        ],
    ),
    (
        "ch-uid",
        &[
            "CHE-999.123.455 MWST",
            "999123455",
            "CHE999123456",
            "CHE999123455 VAT",
        ],
    ),
    (
        "portal-username",
        &["lotjederidder", "LotjeDeRidder", "lotje", "lotje de ridder"],
    ),
    (
        "application-id",
        &["EPD_1", "epd", "EPD 1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ12345"],
    ),
    ("email", &["an@example.be", "an@", "an", "an @example.be"]),
    (
        "telephone",
        &["+32 2 000 00 00", "02 000 00 00", "zero two"],
    ),
    (
        "organisation-name",
        &["Hôpital Exemple", "Exemple, Groupement", ""],
    ),
];

/// These come from standard input alone.
const SECRET_NUMBERS: &[(&str, &str)] = &[
    (
        "niss",
        "76.02.29-951.80\n76022995180\n76022995181\n76.02.92-951.80\n7602299518\nabc\n",
    ),
    (
        "nihii-professional",
        "1-99123-18-001\n4-99321-58-401\n2-99835-06-001\n7-99000-86-000\n1-99132-18-001\n1-99123-18\n",
    ),
    (
        "eid-card",
        "990-0012345-91\nB901533841\n990-0012354-91\n000000000000\n12\n",
    ),
    (
        "portal-password",
        "Exemple-2468-la\nkort-1\nlangzondercijfer\nexemplezonder\nwacht woord-12\n",
    ),
    (
        "keystore-password",
        "Exemple-2468-lang\nkort-1\nlangmaarzondercijfer\nwachtwoord-é-1\n",
    ),
];
