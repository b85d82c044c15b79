//! How far an import is, at a terminal and nowhere else; and Ctrl+C in the middle of it.

use std::fmt::Write as _;

use super::{DAY, House, MAMMOGRAPHY, fixture};
use crate::terminal::Terminal;

/// In the middle of 100,000 lines Ctrl+C ends the program: a sentence, the code that shells know, nothing changed.
#[test]
fn ctrl_c_in_the_middle_of_an_import_changes_nothing() {
    let house = House::empty("access-import-ctrl-c");
    let file = long_export(&house);
    let head = house.json(&["record", "show"])["head"].clone();
    let tree = house.json(&["tree", "borstkliniek"]);
    let quality = tree["nodes"].as_array().unwrap().last().unwrap();
    let node = quality["node"].as_str().unwrap();
    let words = [
        "access", "import", &file, "--node", node, "--dated", DAY, "--lang", "en",
    ];
    let mut terminal = Terminal::open(&house.scene, &words, 100);
    terminal.sees("Reading the lines").sees("000/100001");
    terminal.control(b'c').sees("Stopped. Nothing was changed.");
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 130, "{screen}");
    assert_eq!(house.json(&["people"])["total"], 0);
    let exports = house.json(&["org", "exports", "borstkliniek"]);
    assert_eq!(exports["snapshots"].as_array().unwrap().len(), 0);
    assert_eq!(house.json(&["record", "show"])["head"], head);

    // Who only looks changes nothing in any case, and is told nothing of the kind.
    let looks = [&words[..], &["--look"]].concat();
    let mut terminal = Terminal::open(&house.scene, &looks, 100);
    terminal.sees("Reading the lines").sees("000/100001");
    terminal.control(b'c');
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 130, "{screen}");
    assert!(!screen.contains("Stopped"), "{screen}");
    std::fs::remove_dir_all(house.outside()).unwrap();
}

/// What moves is for a person at a terminal: a program that calls this one reads sentences alone.
#[test]
fn an_import_tells_how_far_it_is_at_a_terminal_alone() {
    let house = House::empty("access-import-progress");
    let file = fixture(MAMMOGRAPHY);
    let words = ["access", "import", &file, "--dated", DAY, "--lang", "en"];
    let looks = [&words[..], &["--look"]].concat();
    let (exit, screen) = Terminal::open(&house.scene, &looks, 100).ends();
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("Reading the lines"), "{screen}");
    let ended = house.scene.run(&words).well();
    let said = format!("{}{}", ended.out, ended.err);
    for step in ["Reading the lines", "Comparing with", "Keeping it"] {
        assert!(!said.contains(step), "{said}");
    }
}

/// An export of 100,000 people who do not exist, without a number.
fn long_export(house: &House) -> String {
    let mut text = "Naam;Voornaam;Gebruikersnaam;Type;Status\n".to_owned();
    for one in 0..100_000 {
        writeln!(text, "Voorbeeld{one};Noor;gebruiker{one};USER;Actief").unwrap();
    }
    let file = house.outside().join("export.csv");
    std::fs::write(&file, text).unwrap();
    file.display().to_string()
}
