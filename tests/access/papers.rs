//! Papers: sheets with the head of the record, days for a calendar, mails that are not sent.

use serde_json::Value;

use super::House;

/// The kinds of sheets, with the words that ask for them.
const SHEETS: [(&str, &[&str]); 3] = [
    ("review", &["borstkliniek", "--from", "2025-06-01"]),
    ("report", &["borstkliniek"]),
    ("role", &["borstkliniek", "local-manager"]),
];

/// Each sheet in each language: the head of the record is on it, every number is masked, and no language has
/// the words of another.
#[test]
fn promise_3_sheets_are_printed_with_the_head_and_masked_numbers() {
    let house = House::new("access-sheets");
    let head = house.json(&["record", "show"])["head"]
        .as_str()
        .unwrap()
        .to_owned();
    for (kind, words) in SHEETS {
        let mut seen: Vec<String> = Vec::new();
        for language in ["fr", "nl", "de", "en"] {
            let file = house.scene.folder.join(format!("{kind}-{language}.html"));
            let file = file.to_str().unwrap();
            let all = [
                &["access", "paper", kind],
                words,
                &["--file", file, "--json", "--lang", language],
            ]
            .concat();
            let written = house.scene.run(&all).well().json();
            assert!(!written["sentence"].as_str().unwrap().is_empty());
            let sheet = std::fs::read_to_string(file).unwrap();
            assert!(sheet.starts_with("<!DOCTYPE html>"), "{kind}");
            assert!(sheet.contains(&format!("<html lang=\"{language}\">")));
            assert!(sheet.contains(&head), "{kind} {language}: no head");
            assert!(!whole_number(&sheet), "{kind} {language}: a whole number");
            for id in ["access-", "sheet-", "label-", "{ $"] {
                assert!(
                    !sheet.contains(&format!(">{id}")),
                    "{kind} {language}: {id}"
                );
            }
            let title = sheet.split_once("<h1>").unwrap().1;
            let title = title.split_once("</h1>").unwrap().0.to_owned();
            assert!(!seen.contains(&title), "{kind} {language}: {title}");
            seen.push(title);
        }
    }
    // Everybody of the export stands on the sheet of the review, with a masked number.
    let review = house.scene.folder.join("review-nl.html");
    let review = std::fs::read_to_string(review).unwrap();
    assert!(review.contains("Bedacht, Fien"), "a person is missing");
    assert!(review.contains("**-***.**"), "no masked number");
    // The head that is printed is compared later.
    let compared = house.json(&["record", "show", "--head", &head]);
    assert_eq!(compared["verdict"], "whole");
}

#[test]
fn a_role_that_nobody_knows_is_told_and_nothing_is_overwritten() {
    let house = House::new("access-sheet-wrong");
    let role = ["paper", "role", "borstkliniek", "director"];
    assert_eq!(house.refused(&role), "ACCESS-ROLE-UNKNOWN");
    let file = house.scene.folder.join("report.html");
    let file = file.to_str().unwrap();
    let words = ["paper", "report", "borstkliniek", "--file", file];
    house.json(&words);
    assert_eq!(house.refused(&words), "DISK-EXISTS");
}

/// The yearly review comes every year; a wait for an answer has its last day, 20 minutes have none (W-03).
#[test]
fn days_are_written_for_a_calendar() {
    let house = House::new("access-days");
    let file = house.scene.folder.join("access.ics");
    let path = file.to_str().unwrap();
    house.json(&["paper", "days", "borstkliniek", "--file", path]);
    let ics = std::fs::read_to_string(&file).unwrap();
    assert!(ics.contains("RRULE:FREQ=YEARLY\r\n"), "{ics}");
    assert_eq!(
        ics.matches("BEGIN:VEVENT").count(),
        ics.matches("END:VEVENT").count()
    );
    assert!(!whole_number(&ics));
    let task = house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    let task = task["line"]["task"].as_str().unwrap();
    assert_eq!(
        house.refused(&["paper", "days", "--task", task]),
        "ACCESS-NO-DAY"
    );
}

/// The questions to a colleague are a mail that is not sent yet, to nobody in particular (R-002-083).
#[test]
fn questions_go_to_a_colleague_as_a_mail() {
    let house = House::new("access-questions");
    let file = house.scene.folder.join("questions.eml");
    let path = file.to_str().unwrap();
    let words = [
        "paper",
        "questions",
        "borstkliniek",
        "Bedacht Fien",
        "--file",
        path,
    ];
    let written = house.json(&words);
    assert_eq!(written["cautions"], serde_json::json!([]));
    let mail = std::fs::read_to_string(&file).unwrap();
    assert!(mail.starts_with("X-Unsent: 1\r\n"), "{mail}");
    assert!(!mail.contains("\r\nTo:"), "{mail}");
    assert!(mail.contains("1. "), "{mail}");
    assert!(!whole_number(&mail));
}

/// Files that are to go with a mail are looked at: a number in one is told, and the file is not copied.
#[test]
fn a_number_in_a_file_that_goes_with_a_mail_is_told() {
    let house = House::new("access-attach");
    let task = house.json(&["task", "new", "W-14", "--org", "borstkliniek"]);
    let task = task["line"]["task"].as_str().unwrap().to_owned();
    let outside = house.outside();
    let (list, plain) = (outside.join("list.csv"), outside.join("plain.txt"));
    std::fs::write(&list, "naam;85.07.30-033.28\n").unwrap();
    std::fs::write(&plain, "nothing\n").unwrap();
    let file = house.scene.folder.join("mail.eml");
    let words = [
        "paper",
        "mail",
        &task,
        "--attach",
        list.to_str().unwrap(),
        "--attach",
        plain.to_str().unwrap(),
        "--file",
        file.to_str().unwrap(),
    ];
    let written = house.json(&words);
    let attach = written["attach"].as_array().unwrap();
    assert_eq!(attach, &[Value::from("list.csv"), Value::from("plain.txt")]);
    let cautions = written["cautions"].to_string();
    assert!(cautions.contains("list.csv"), "{cautions}");
    assert!(!cautions.contains("plain.txt"), "{cautions}");
    std::fs::remove_dir_all(outside).unwrap();
}

/// An organisation is found by any name or number that means only one.
#[test]
fn a_tree_is_found_by_every_name_that_means_one() {
    let house = House::new("access-names");
    house.json(&[
        "org",
        "add",
        "Andere Borstkliniek",
        "--manual",
        "002",
        "--number",
        "0998.123.466",
    ]);
    let short = house.json(&["org", "list"])["organisations"][1]["node"]
        .as_str()
        .unwrap()
        .to_owned();
    for name in [
        "Fictieve Borstkliniek",
        "fictieve",
        &short,
        "980012",
        "Campus Zuid",
    ] {
        let tree = house.json(&["tree", name]);
        assert_eq!(tree["name"], "Fictieve Borstkliniek", "{name}");
    }
    for name in ["0998.123.466", "0998123466"] {
        assert_eq!(house.json(&["tree", name])["name"], "Andere Borstkliniek");
    }
    assert_eq!(
        house.refused(&["tree", "borstkliniek"]),
        "ACCESS-NODE-SEVERAL"
    );
    assert_eq!(
        house.refused(&["tree", "ziekenhuis"]),
        "ACCESS-TREE-NODE-UNKNOWN"
    );
}

/// Somebody without a function is told which would do, and the portals' knowledge of a person can be told (W-30).
#[test]
fn what_is_missing_is_named_and_what_is_known_can_be_told() {
    let house = House::new("access-known");
    for language in ["fr", "nl", "de", "en"] {
        let words = ["access", "tree", "borstkliniek", "--lang", language];
        let tree = house.scene.run(&words).well().out;
        assert!(!tree.contains(": –."), "{tree}");
    }
    let task = house.json(&["task", "new", "W-30", "--node", &house.node("980011")]);
    assert_eq!(task["known"], "unknown");
    let id = task["line"]["task"].as_str().unwrap().to_owned();
    for (said, known) in [
        ("known", "true"),
        ("new", "false"),
        ("not-known", "unknown"),
    ] {
        let after = house.json(&["task", "did", &id, said]);
        assert_eq!(after["known"], known, "{said}");
    }
    let other = house.json(&["task", "new", "W-01", "--org", "borstkliniek"]);
    assert_eq!(other["known"], Value::Null);
}

/// Times are for people, by their own clock; the raw ones stay in the JSON.
#[test]
fn times_of_the_record_are_written_for_people() {
    let house = House::new("access-times");
    let raw = house.json(&["record", "show"])["latest"][0]["at"].clone();
    assert!(raw.as_str().unwrap().ends_with('Z'), "{raw}");
    let words = ["access", "record", "show", "--lang", "fr"];
    let shown = house.scene.run(&words).well().out;
    assert!(!shown.contains(&raw.as_str().unwrap()[..16]), "{shown}");
    assert!(shown.contains(" 20"), "{shown}");
}

/// Whether something has eleven digits as a national number is written.
fn whole_number(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let fits = |(place, letter): (usize, &char)| match place {
        2 | 5 | 12 => *letter == '.',
        8 => *letter == '-',
        _ => letter.is_ascii_digit(),
    };
    let written = |fifteen: &[char]| fifteen.iter().enumerate().all(fits);
    let plain = |eleven: &[char]| eleven.iter().all(char::is_ascii_digit);
    letters.windows(15).any(written) || letters.windows(11).any(plain)
}
