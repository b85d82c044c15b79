//! Another PIN for the card: from files for virtual cards, typed at a terminal for all.

use serde_json::{Value, json};

use crate::canary;
use crate::scene::Scene;
use crate::terminal::Terminal;

/// What the card that was used last remembers.
pub fn state(scene: &Scene) -> Value {
    let cards = scene.folder.join("other-side/card/cards");
    let newest = std::fs::read_dir(cards)
        .unwrap()
        .map(|card| card.unwrap().path().join("state.json"))
        .max_by_key(|file| std::fs::metadata(file).unwrap().modified().unwrap());
    let text = std::fs::read(newest.unwrap()).unwrap();
    serde_json::from_slice(&text).unwrap()
}

/// A scene with a card, and a file with another PIN.
fn with_new_pin(name: &str, more: &[&str]) -> (Scene, String) {
    let mut scene = Scene::empty(name);
    scene.card_made_with(more);
    let file = scene.secret("NEW-PIN", NEW_PIN).display().to_string();
    scene.note(vec![json!({"name": "new PIN", "text": NEW_PIN})]);
    (scene, file)
}

fn change<'a>(old: &'a str, new: &'a str) -> [&'a str; 8] {
    [
        "card",
        "pin",
        "change",
        "--json",
        "--pin-file",
        old,
        "--new-pin-file",
        new,
    ]
}

#[test]
fn a_virtual_card_takes_another_pin_from_files() {
    for family in ["rsa", "ec"] {
        let name = format!("card-pin-files-{family}");
        let (scene, new) = with_new_pin(&name, &["--family", family]);
        let same = scene.run(&change("PIN", "PIN"));
        assert_eq!(same.code(), "CARD-PIN-NEW-SAME");
        scene.run(&change("PIN", &new)).well();
        assert_eq!(scene.run(&change("PIN", &new)).code(), "CARD-PIN-WRONG");
        assert_eq!(state(&scene)["tries_left"], 2);
        scene.run(&change(&new, "PIN")).well();
        assert_eq!(state(&scene)["tries_left"], 3);
        assert_eq!(scene.verifies_sent(), 0);
    }
}

/// Promise 2: nobody is there who could agree to the last try, and a real card takes no file.
#[test]
fn a_file_uses_no_last_try_and_serves_no_card_in_a_reader() {
    let (mut scene, new) = with_new_pin("card-pin-refused", &["--tries", "1"]);
    for old in ["PIN", "WRONG-PIN"] {
        let refused = scene.run(&change(old, &new));
        assert_eq!(refused.code(), "CARD-PIN-LAST-TRY");
        assert_eq!(refused.exit, 18);
    }
    assert_eq!(state(&scene)["tries_left"], 1);
    let short = scene.secret("SHORT-PIN", "123").display().to_string();
    assert_eq!(scene.run(&change("PIN", &short)).code(), "CARD-PIN-FORM");
    // The words want both files or none.
    let one = scene.run(&["card", "pin", "change", "--pin-file", "PIN"]);
    assert_eq!(one.exit, 2);
    scene.no_smart_card_service();
    scene.card_is_elsewhere();
    let refused = scene.run(&change("PIN", &new));
    assert_eq!(refused.code(), "CERT-PIN-FILE-NOT-ALLOWED");
    assert_eq!(refused.exit, 33);
}

/// The tries left stand there before anything is typed; the new PIN is typed twice; what cannot be
/// a PIN is asked for again; nothing of it shows.
#[test]
fn a_person_types_the_old_pin_once_and_the_new_one_twice() {
    let (scene, _) = with_new_pin("card-pin-typed", &[]);
    let words = ["card", "pin", "change", "--lang", "fr"];
    let mut terminal = Terminal::open(&scene, &words, WIDE);
    terminal
        .sees("Essais restants   3")
        .sees("Code PIN actuel")
        .types("12a4")
        .sees("Code PIN actuel")
        .types(canary::PIN)
        .sees("Nouveau code PIN")
        .types(NEW_PIN)
        .sees("encore une fois")
        .types(NEW_PIN)
        .sees("a pris le nouveau code PIN");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0);
    hides(&screen);
    assert_eq!(state(&scene)["tries_left"], 3);
    let again = ["card", "pin", "change", "--lang", "en"];
    let mut terminal = Terminal::open(&scene, &again, WIDE);
    terminal.sees("as it is now").types(NEW_PIN).sees("New PIN");
    terminal.types(canary::PIN).sees("once more");
    terminal.types(canary::PIN).sees("has taken the new PIN");
    assert_eq!(terminal.ends().0, 0);
}

/// Typed differently the second time, or the old one again: nothing was sent.
#[test]
fn a_slip_of_the_finger_changes_nothing() {
    for (first, second, code) in [
        (NEW_PIN, Some(canary::WRONG_PIN), "CARD-PIN-NEW-DIFFERS"),
        (canary::PIN, None, "CARD-PIN-NEW-SAME"),
    ] {
        let (scene, _) = with_new_pin(&format!("slip-{code}"), &["--tries", "2"]);
        let words = ["card", "pin", "change", "--lang", "en"];
        let mut terminal = Terminal::open(&scene, &words, WIDE);
        terminal.sees("as it is now").types(canary::PIN);
        terminal.sees("New PIN").types(first);
        if let Some(second) = second {
            terminal.sees("once more").types(second);
        }
        terminal.sees(code);
        let (exit, screen) = terminal.ends();
        assert_eq!(exit, 15, "{code}");
        hides(&screen);
        assert_eq!(state(&scene)["tries_left"], 2, "{code}");
    }
}

/// Promise 2: the last try needs the person's own word, written out; a no sends nothing.
#[test]
fn the_last_try_needs_a_yes_in_full() {
    let (scene, _) = with_new_pin("card-pin-last-try", &["--tries", "1"]);
    let words = ["card", "pin", "change", "--lang", "en"];
    let mut terminal = Terminal::open(&scene, &words, WIDE);
    terminal.sees("this try? (yes/no)").types("y");
    terminal.sees("in full").sees("(yes/no)").types("no");
    terminal.sees("CARD-PIN-LAST-TRY");
    assert_eq!(terminal.ends().0, 18);
    assert_eq!(state(&scene)["tries_left"], 1);

    let mut terminal = Terminal::open(&scene, &words, WIDE);
    terminal.sees("this try? (yes/no)").types("yes");
    terminal.sees("as it is now").types(canary::PIN);
    terminal.sees("New PIN").types(NEW_PIN);
    terminal.sees("once more").types(NEW_PIN);
    terminal.sees("has taken the new PIN");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0);
    hides(&screen);
    assert_eq!(state(&scene)["tries_left"], 3);
}

fn hides(screen: &str) {
    for pin in [canary::PIN, NEW_PIN, canary::WRONG_PIN] {
        assert!(!screen.contains(pin));
    }
}

/// The PIN after a change; no card begins with it.
const NEW_PIN: &str = "736450918227";
/// Columns of the terminal.
const WIDE: u16 = 100;
