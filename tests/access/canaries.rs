//! Promise 3: no print by default, no log, no file name and no file of ours has a whole national number: of
//! an export, of a staff list, or typed into a task.

use super::hand::{NISS, fill_niss, get_ready};
use super::{DAY, House, MAMMOGRAPHY, fixture};
use crate::canary;

#[test]
fn no_national_number_is_anywhere() {
    let house = House::empty("access-canary");
    let mut numbers = numbers_of_the_export();
    assert!(numbers.len() > 20);
    numbers.extend([NISS.to_owned(), JOINER.to_owned()]);
    for number in &numbers {
        house.scene.note(canary::national_number(&digits(number)));
    }
    let list = house.outside().join("staff.csv");
    let text = format!("Naam;Voornaam;INSZ;Functie\nNieuweling;Nele;{JOINER};Laborant\n");
    std::fs::write(&list, text).unwrap();
    // An export whose own name is a number, as somebody saves it.
    let named = house.outside().join(format!("{}.csv", digits(NISS)));
    std::fs::copy(fixture(MAMMOGRAPHY), &named).unwrap();

    let mut written = String::new();
    let mut walk = |words: &[&str]| {
        for more in [&["-vv"][..], &["--json"]] {
            let words = [&["access"], words, more].concat();
            let ended = house.scene.run(&words);
            written.push_str(&ended.out);
            written.push_str(&ended.err);
        }
    };
    walk(&["import", &fixture(MAMMOGRAPHY), "--look"]);
    walk(&["import", &fixture(MAMMOGRAPHY), "--dated", DAY]);
    let noord = house.node("980011");
    let job = ["plan", "job", "borstkliniek", "Laborant", "--node", &noord];
    house.json(&[&job[..], &["--application", "Heracles"]].concat());
    let list = list.to_str().unwrap();
    walk(&["plan", "staff", "borstkliniek", list]);
    walk(&["plan", "staff", "borstkliniek", list, "--take"]);
    walk(&["plan", "make", "borstkliniek"]);
    let task = house.json(&["task", "new", "W-39", "--node", &noord]);
    let task = task["line"]["task"].as_str().unwrap().to_owned();
    fill_niss(&house, &task);
    get_ready(&house, &task);
    let workspace = house.scene.folder.join("workspace.age");
    let backup = house.scene.folder.join("computer.clavis");
    let [workspace, backup] = [&workspace, &backup].map(|file| file.to_str().unwrap());
    for words in [
        &["org", "list"][..],
        &["org", "exports", "borstkliniek"],
        &["tree", "borstkliniek"],
        &["people", "--org", "borstkliniek"],
        &["people", "Bedacht Fien"],
        &["people", "Nieuweling Nele"],
        &["plan", "show", "borstkliniek"],
        &["tasks"],
        &["task", "show", &task],
        &["task", "did", &task, "open"],
        &["task", "did", &task, "saved"],
        &["task", "did", &task, "confirmed"],
        &["review", "borstkliniek"],
        &["diagnose", "borstkliniek", "Bedacht Fien"],
        &["diagnose", "borstkliniek", "Nieuweling Nele"],
        &["diagnose", "borstkliniek"],
        &["record", "show"],
        &["record", "export", workspace, "--password-file", "PASSWORD"],
        &["record", "import", workspace, "--password-file", "PASSWORD"],
        &["erase", "Bedacht Fien", "--reason", "asked for it", "--yes"],
        &["record", "show"],
    ] {
        walk(words);
    }
    // What goes to a help desk, and what goes to the next computer.
    for words in [
        &["contact-report"][..],
        &["contact-report", "--json"],
        &["backup", backup, "--password-file", "PASSWORD"],
        &["cert", "list", "--json"],
    ] {
        let ended = house.scene.run(words);
        written.push_str(&ended.out);
        written.push_str(&ended.err);
    }
    // Its words are not kept for the search: the number stands in them, because it stands in the file's name.
    let named = named.to_str().unwrap();
    for more in ["--look", "--all-the-same"] {
        let words = ["access", "import", named, more, "-vv"];
        let ended = house.scene.run_personal(&words);
        written.push_str(&ended.out);
        written.push_str(&ended.err);
    }
    written.push_str(&house.json(&["org", "exports", "borstkliniek"]).to_string());

    let mut databases = 0;
    for file in house.files() {
        let bytes = std::fs::read(&file).unwrap();
        databases += usize::from(bytes.starts_with(b"SQLite format 3"));
        written.push_str(&file.display().to_string());
        written.extend(bytes.iter().map(|byte| char::from(*byte)));
    }
    assert_eq!(
        databases, 2,
        "the raw records and the journal are looked at"
    );
    assert!(written.contains("task.confirmed"), "events are found in it");
    for number in &numbers {
        let places = [number.clone(), digits(number)];
        let place = places.iter().find_map(|form| written.find(form.as_str()));
        let near = place.map(|place| around(&written, place));
        assert_eq!(near, None, "a number is written");
    }
}

/// What stands before a number, to find it by; without the number.
fn around(written: &str, place: usize) -> String {
    let before: Vec<char> = written[..place].chars().rev().take(80).collect();
    before.into_iter().rev().collect()
}

fn numbers_of_the_export() -> Vec<String> {
    let bytes = std::fs::read(fixture(MAMMOGRAPHY)).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let cells = text.split('"');
    let numbers = cells.filter(|cell| cell.len() == 15 && cell.as_bytes()[12] == b'.');
    numbers.map(str::to_owned).collect()
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Somebody of the staff list.
const JOINER: &str = "84.01.15-961.69";
