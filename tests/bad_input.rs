//! Bad input: a clear sentence with a code, its own exit code, nothing lost, nothing half-written.

use crate::scene::Scene;
use crate::thread::replace;

/// Each row: what is wrong, the option, its value, the code, the exit code.
const ROWS: &[(&str, &str, &str, &str, i32)] = &[
    (
        "wrong check digit of a group",
        "--id",
        "94987646",
        "NUMBER-ORGANISATION",
        8,
    ),
    (
        "too short a number",
        "--id",
        "9498764",
        "NUMBER-ORGANISATION",
        8,
    ),
    (
        "a kind that nobody knows",
        "--type",
        "NIHII-MOON",
        "CERT-TYPE-UNKNOWN",
        8,
    ),
    (
        "a person's kind",
        "--type",
        "SSIN",
        "CERT-PERSONAL-NUMBER",
        8,
    ),
    (
        "name with a comma",
        "--name",
        "Exemple, Groupement",
        "NUMBER-ORGANISATION-NAME",
        5,
    ),
    (
        "name with a plus",
        "--name",
        "Groupement + Exemple",
        "NUMBER-ORGANISATION-NAME",
        5,
    ),
    (
        "name with quotes",
        "--name",
        "Groupement \"Exemple\"",
        "NUMBER-ORGANISATION-NAME",
        5,
    ),
    (
        "name with a less-than sign",
        "--name",
        "Groupement <Exemple",
        "NUMBER-ORGANISATION-NAME",
        5,
    ),
    (
        "name with a backslash",
        "--name",
        "Groupement\\Exemple",
        "NUMBER-ORGANISATION-NAME",
        5,
    ),
    (
        "e-mail without a domain",
        "--email",
        "an@",
        "NUMBER-EMAIL",
        7,
    ),
    (
        "telephone with letters",
        "--phone",
        "zero two",
        "NUMBER-TELEPHONE",
        7,
    ),
];

#[test]
fn each_bad_option_is_refused_before_anything_happens() {
    let mut scene = Scene::new("bad-options");
    scene.platform(&[]);
    for (what, option, value, code, exit) in ROWS {
        let mut words = scene.request_words();
        replace(&mut words, option, value);
        let ended = scene.run(&words);
        assert_eq!(
            (ended.code().as_str(), ended.exit),
            (*code, *exit),
            "{what}: {}",
            ended.out
        );
        said_well(what, &ended.out);
        assert!(scene.keystores().is_empty(), "{what} left a keystore");
    }
}

/// Diacritics are fine: the platform removes them.
#[test]
fn a_name_with_diacritics_is_fine() {
    let mut scene = Scene::new("bad-diacritics");
    scene.platform(&[]);
    let mut words = scene.request_words();
    replace(&mut words, "--name", "Groupement d'Éxemplé à Nîmes");
    scene.run(&words).well();
}

#[test]
fn application_ids_that_break_the_rule() {
    let mut scene = Scene::new("bad-application-id");
    scene.platform(&[]);
    for id in ["epd", "ABCDEFGHIJKLMNOPQRSTUVWXYZ12345", "EPD 1", "ÉPD"] {
        let mut words = scene.request_words();
        words.extend(["--application-id", id]);
        let ended = scene.run(&words);
        assert_eq!(ended.exit, 4, "{id}: {}", ended.out);
        said_well(id, &ended.out);
        assert!(scene.keystores().is_empty());
    }
}

#[test]
fn passwords_that_break_the_rule() {
    let mut scene = Scene::new("bad-password");
    scene.platform(&[]);
    for password in ["kort-1", "langgenoegmaargeencijfer", "wachtwoord-é-1"] {
        scene.secret("PASSWORD", password);
        let ended = scene.run(&scene.request_words());
        assert_eq!(ended.exit, 6, "{}", ended.out);
        said_well("password", &ended.out);
        assert!(scene.keystores().is_empty());
    }
}

/// Promise 2: a PIN of a wrong form is never sent, so no try is spent.
#[test]
fn pins_of_a_wrong_form_are_never_sent() {
    let mut scene = Scene::new("bad-pin-form");
    scene.platform(&[]);
    for pin in [
        "904",
        "9041726358112",
        "90a4",
        "",
        "\u{0661}\u{0662}\u{0663}\u{0664}",
    ] {
        scene.secret("PIN", pin);
        let ended = scene.run(&scene.request_words());
        assert_eq!(
            (ended.exit, ended.code().as_str()),
            (15, "CARD-PIN-FORM"),
            "{}",
            ended.out
        );
        assert!(scene.keystores().is_empty());
    }
    assert_eq!(tries(&scene), 3);
}

/// Promise 2: a wrong PIN costs one try, not two; nothing sends another.
#[test]
fn a_wrong_pin_costs_one_try() {
    let mut scene = Scene::new("bad-pin");
    scene.platform(&[]);
    let mut words = scene.request_words();
    replace(&mut words, "--pin-file", "WRONG-PIN");
    let ended = scene.run(&words);
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (16, "CARD-PIN-WRONG"),
        "{}",
        ended.out
    );
    assert_eq!(tries(&scene), 2);
    assert!(scene.keystores().is_empty());
    scene.run(&words);
    assert_eq!(tries(&scene), 1);
    let last = scene.run(&words);
    assert_eq!(
        (last.exit, last.code().as_str()),
        (18, "CARD-PIN-LAST-TRY"),
        "{}",
        last.out
    );
    assert_eq!(tries(&scene), 1, "the last try is the person's own");
}

#[test]
fn a_blocked_pin_is_said_before_anything_is_asked() {
    let mut scene = Scene::empty("bad-pin-blocked");
    scene.card_made_with(&["--tries", "0"]);
    scene.platform(&[]);
    let ended = scene.run(&scene.request_words());
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (17, "CARD-PIN-BLOCKED"),
        "{}",
        ended.out
    );
    assert!(scene.keystores().is_empty());
}

#[test]
fn no_service_no_reader_no_card() {
    let scene = Scene::empty("bad-no-service");
    let nowhere = scene.folder.join("no-such-socket");
    let ended = scene.run_with(&["card", "status", "--json"], |command| {
        command.env("PCSCLITE_CSOCK_NAME", &nowhere);
    });
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (10, "CARD-SERVICE-MISSING"),
        "{}",
        ended.out
    );

    let Some(scene) = Scene::behind_pcscd("bad-no-reader", None) else {
        return;
    };
    let ended = scene.run(&["card", "status", "--json", "--reader", "another reader"]);
    assert_eq!(ended.exit, 11, "{}", ended.out);
}

/// The card is pulled after every single command of a request: a sentence each time, no keystore
/// that pretends to be a request, and the tries are what they were.
#[test]
fn a_card_that_is_pulled_at_each_step() {
    let mut scene = Scene::new("bad-card-pulled");
    scene.platform(&[]);
    let mut pulled = 0;
    for after in 0..200 {
        let words = scene.request_words();
        let ended = scene.run_with(&words, |command| {
            command.env("CLAVIS_REHEARSAL_REMOVE_AFTER", after.to_string());
        });
        if ended.exit == 0 {
            break;
        }
        pulled += 1;
        assert!(
            [11, 12, 14].contains(&ended.exit),
            "after {after}: {} {}",
            ended.exit,
            ended.out
        );
        said_well("pulled", &ended.out);
        assert!(scene.keystores().is_empty(), "after {after}");
        assert_eq!(tries(&scene), 3, "after {after}");
    }
    println!("the card was pulled at {pulled} places");
    assert!(pulled > 15);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let mut scene = Scene::new("bad-folder");
    scene.platform(&[]);
    let mut words = scene.request_words();
    replace(&mut words, "--keystore-dir", "/proc/clavis");
    let ended = scene.run(&words);
    assert_eq!(ended.exit, 40, "{}", ended.out);
    said_well("folder", &ended.out);
}

#[test]
fn a_platform_that_is_down() {
    let mut scene = Scene::new("bad-platform-down");
    scene.platform(&[]);
    scene.platform_down();
    let ended = scene.run(&scene.request_words());
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (20, "WIRE-REFUSED"),
        "{}",
        ended.out
    );
    assert!(scene.keystores().is_empty());
    assert_eq!(tries(&scene), 3);
}

/// A platform whose authority nobody vouched for.
#[test]
fn a_platform_that_is_not_trusted() {
    let mut scene = Scene::new("bad-tls");
    scene.platform(&[]);
    let certra = scene.platform_facts()["certra"]
        .as_str()
        .unwrap()
        .to_owned();
    let file = scene.folder.join("untrusted.toml");
    let root = scene.platform_facts()["ehealth_root_file"]
        .as_str()
        .unwrap();
    let text = format!(
        "[endpoints]\ncertra = \"{certra}\"\netkra = \"{certra}\"\netkdepot = \"{certra}\"\nsts = \"{certra}\"\n\
         [trust]\nehealth_root_file = \"{root}\"\n"
    );
    std::fs::write(&file, text).unwrap();
    let ended = scene.run(&[
        "cert",
        "types",
        "--json",
        "--platform",
        file.to_str().unwrap(),
    ]);
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (23, "WIRE-TLS-UNTRUSTED"),
        "{}",
        ended.out
    );
}

/// A wrong keystore password changes nothing.
#[test]
fn a_wrong_keystore_password() {
    let mut scene = Scene::new("bad-keystore-password");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let before = std::fs::read(scene.keystore()).unwrap();
    scene.secret("PASSWORD", "een-ander-wachtwoord-9");
    let ended = scene.run(&scene.complete_words());
    assert_eq!(
        (ended.exit, ended.code().as_str()),
        (50, "KEYSTORE-PASSWORD-WRONG"),
        "{}",
        ended.out
    );
    assert_eq!(std::fs::read(scene.keystore()).unwrap(), before);
}

/// National numbers and passwords are never taken from the command line.
#[test]
fn personal_values_come_from_standard_input_only() {
    let scene = Scene::empty("bad-personal-argument");
    assert_eq!(
        scene
            .run_personal(&["number", "check", "niss", "76022995180", "--json"])
            .exit,
        9
    );
    let ended = scene.run_with_input(
        &["number", "check", "niss", "-", "--json"],
        "76.02.29-951.80\n76022995181\n",
    );
    let lines: Vec<serde_json::Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["valid"], true);
    assert_eq!(lines[0]["formatted"], "76.02.29-951.80");
    assert_eq!(lines[1]["valid"], false);
    assert_eq!(lines[1]["reason"], "checksum");
}

fn tries(scene: &Scene) -> i64 {
    let status = scene
        .run(&["card", "pin", "status", "--json"])
        .well()
        .json();
    status["tries_left"].as_i64().unwrap()
}

/// The four parts of a sentence are there.
fn said_well(what: &str, out: &str) {
    let answer: serde_json::Value =
        serde_json::from_str(out).unwrap_or_else(|error| panic!("{what}: {error}: {out}"));
    for part in ["code", "what", "why", "now", "who"] {
        let text = answer["error"][part].as_str().unwrap_or_default();
        assert!(
            !text.is_empty() && !text.contains("{$"),
            "{what}: {part} in {out}"
        );
    }
}
