//! Every planted finding of `expected.json`, and nothing else.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

const EXPECTED: &str = include_str!("../../../testdata/expected.json");

macro_rules! fixture {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../../testdata/", $name)).as_slice(),
        )
    };
}

type Fixture = (&'static str, &'static [u8]);

const HOSPITAL: Fixture = fixture!("01-hospital-fr-utf8bom-semicolon.csv");
const MAMMOGRAPHY: Fixture = fixture!("02-mammography-nl-latin1-comma.csv");
const QUALITY: Fixture = fixture!("02b-mammo-level-quality.csv");
const SUBDIVISION: Fixture = fixture!("02b-mammo-level-subdivision.csv");
const NORTH: Fixture = fixture!("02b-mammo-level-site-noord.csv");
const SOUTH: Fixture = fixture!("02b-mammo-level-site-zuid.csv");
const PRACTICE: Fixture = fixture!("03-grouppractice-fr-latin1-semicolon.csv");

fn expected(file: &str) -> Value {
    let all: Value = serde_json::from_str(EXPECTED).unwrap();
    all["files"][file].clone()
}

/// Line numbers of `expected.json`, groups flattened.
fn planted(file: &str, word: &str) -> Vec<u64> {
    fn flat(value: &Value) -> Vec<u64> {
        match value {
            Value::Array(all) => all.iter().flat_map(flat).collect(),
            Value::Object(all) => all.values().flat_map(flat).collect(),
            Value::Number(number) => number.as_u64().into_iter().collect(),
            _ => Vec::new(),
        }
    }
    let lines = flat(&expected(file)["planted"][word]);
    assert!(!lines.is_empty(), "{word} is not planted in {file}");
    lines
}

/// A word of `expected.json`, and what it is here.
type Planted<'a> = (&'a str, &'a dyn Fn(&Matter) -> bool);

/// Asserts that each matter is seen on its planted lines, and that no other line has any finding.
fn only_planted(file: &str, found: &[finding::Finding], matters: &[Planted<'_>]) {
    let mut all: BTreeSet<u64> = BTreeSet::new();
    for (word, holds) in matters {
        let lines = planted(file, word);
        assert_eq!(lines_of(found, holds), lines, "{file}: {word}");
        all.extend(lines);
    }
    let named: usize = matters.len();
    assert_eq!(
        named,
        expected(file)["planted"]
            .as_object()
            .unwrap()
            .values()
            .filter(|value| !value.is_string())
            .count()
    );
    for finding in found {
        for seen in &finding.seen {
            assert!(all.contains(&seen.line), "{file}: {finding:?}");
        }
    }
}

#[test]
fn the_form_and_the_columns_of_each_fixture_are_found() {
    for (file, bytes) in [
        HOSPITAL,
        MAMMOGRAPHY,
        QUALITY,
        SUBDIVISION,
        NORTH,
        SOUTH,
        PRACTICE,
    ] {
        let (opening, expected) = (open(bytes).unwrap(), expected(file));
        let encoding = match expected["encoding"].as_str().unwrap() {
            "utf-8 with BOM" => Encoding::Utf8Bom,
            "iso-8859-1" => Encoding::Iso8859_1,
            other => panic!("{other}"),
        };
        assert_eq!(opening.form.encoding, encoding, "{file}");
        assert_eq!(
            opening.form.separator.to_string(),
            expected["delimiter"].as_str().unwrap()
        );
        assert_eq!(opening.form.headings, expected["header_row"].as_u64());
        let columns = expected["columns"].as_object().unwrap();
        assert_eq!(opening.mapping.columns.len(), columns.len());
        for (field, heading) in columns {
            let column = opening
                .mapping
                .columns
                .iter()
                .find(|column| column.heading == heading.as_str().unwrap());
            assert_eq!(column.unwrap().field.unwrap().word(), field, "{file}");
        }
        assert_eq!(opening.mapping.doubts(), [], "{file}");
        let snapshot = take(bytes, some_node()).unwrap();
        assert_eq!(
            snapshot.lines.len() as u64,
            expected["data_rows"].as_u64().unwrap()
        );
        assert_eq!(snapshot.lines[0].number, 2);
        assert!(
            snapshot
                .remarks
                .iter()
                .all(|remark| remark.what == What::Separators),
            "{:?}",
            snapshot.remarks
        );
        assert_eq!(judge(&snapshot, None, &[]), Judgement::Fine);
    }
}

/// D-05, D-23: the hospital's list, whose functions nobody has told.
#[test]
fn hospital_planted_findings_and_no_other() {
    let (file, bytes) = HOSPITAL;
    let snapshot = take(
        bytes,
        about(
            "h",
            "Prestataire de soins: hôpital",
            Level::Quality,
            "hospital",
        ),
    )
    .unwrap();
    let found = findings(&[&snapshot], rules(), REFERENCE);
    let application = "Honoraires de disponibilité (INAMI)";
    only_planted(
        file,
        &found,
        &[
            (
                "niss_checksum_wrong",
                &|matter| matches!(matter, Matter::NumberWrong { why } if why == "checksum"),
            ),
            ("niss_duplicate", &|matter| *matter == Matter::NumberShared),
            ("blocked", &|matter| *matter == Matter::Blocked),
            ("no_email", &|matter| *matter == Matter::EmailMissing),
            ("bad_email", &|matter| {
                matches!(matter, Matter::EmailWrong { .. })
            }),
            ("without_application", &|matter| {
                *matter
                    == Matter::ApplicationNotTicked {
                        application: application.to_owned(),
                    }
            }),
        ],
    );
    assert!(
        snapshot
            .lines
            .iter()
            .all(|line| line.functions == crate::Known::Unknown)
    );
}

/// D-02, D-03, D-05, D-06: the mammography unit in one file.
#[test]
fn mammography_planted_findings_and_no_other() {
    let (file, bytes) = MAMMOGRAPHY;
    let name = "Mammografische eenheid kankerbevolkingsonderzoek";
    let snapshot = take(bytes, about("q", name, Level::Quality, "mammography")).unwrap();
    let mut found = findings(&[&snapshot], rules(), REFERENCE);
    only_planted(
        file,
        &found,
        &[
            ("user_at_wrong_level_only", &|matter| {
                *matter == Matter::WrongLevelOnly
            }),
            ("user_at_wrong_level_and_right_level", &|matter| {
                *matter == Matter::WrongLevelBesideRight
            }),
            ("legit_two_sites", &|matter| *matter == Matter::SeveralNodes),
            (
                "heracles_not_ticked",
                &|matter| matches!(matter, Matter::ApplicationNotTicked { application } if application == "Heracles"),
            ),
            ("function_missing", &|matter| {
                *matter == Matter::FunctionMissing
            }),
            ("function_expired", &|matter| {
                matches!(matter, Matter::FunctionExpired { .. })
            }),
            (
                "function_in_future",
                &|matter| matches!(matter, Matter::FunctionNotYet { start, .. } if *start == date(2099, 1, 1)),
            ),
            ("function_without_start", &|matter| {
                matches!(matter, Matter::FunctionWithoutStart { .. })
            }),
            ("blocked", &|matter| *matter == Matter::Blocked),
            (
                "doctor_without_ehealthbox",
                &|matter| matches!(matter, Matter::PhysicianWithout { application } if application == "eHealthBox"),
            ),
        ],
    );
    found.retain(|finding| finding.matter == Matter::SeveralNodes);
    assert!(
        found
            .iter()
            .all(|finding| finding.weight == finding::Weight::Note)
    );
    let people: BTreeSet<&str> = snapshot
        .lines
        .iter()
        .filter_map(|line| line.niss.right())
        .collect();
    assert_eq!(people.len(), 22);
}

/// D-02, D-03: the same unit as four exports, seen together.
#[test]
fn mammography_in_four_exports_shows_the_same_wrong_levels() {
    let site = |node: &str, name: &str| about(node, name, Level::Site, "mammography");
    let snapshots = [
        take(
            QUALITY.1,
            about(
                "quality",
                "Mammografische eenheid kankerbevolkingsonderzoek",
                Level::Quality,
                "mammography",
            ),
        ),
        take(
            SUBDIVISION.1,
            about(
                "sub",
                "Mammografische eenheid 98001",
                Level::Subdivision,
                "mammography",
            ),
        ),
        take(
            NORTH.1,
            site("north", "Mammografische eenheid site 980011 Campus Noord"),
        ),
        take(
            SOUTH.1,
            site("south", "Mammografische eenheid site 980012 Campus Zuid"),
        ),
    ]
    .map(Result::unwrap);
    let all: Vec<&Snapshot> = snapshots.iter().collect();
    let found = findings(&all, rules(), REFERENCE);
    let seen = |wanted: &Matter| -> Vec<(String, u64)> {
        let found = found.iter().filter(|finding| finding.matter == *wanted);
        found
            .flat_map(|finding| {
                finding
                    .seen
                    .iter()
                    .map(|seen| (seen.node.0.clone(), seen.line))
            })
            .collect()
    };
    let at = |node: &str, line| (node.to_owned(), line);
    assert_eq!(
        seen(&Matter::WrongLevelOnly),
        [at("quality", 4), at("sub", 3), at("sub", 4)]
    );
    assert_eq!(
        seen(&Matter::WrongLevelBesideRight),
        [at("quality", 5), at("sub", 5), at("sub", 6)]
    );
    assert_eq!(
        seen(&Matter::SeveralNodes),
        [at("north", 4), at("south", 9)]
    );
    assert_eq!(seen(&Matter::Blocked), [at("south", 6)]);
    let unknown = |matter: &Matter| {
        matches!(
            matter,
            Matter::FunctionMissing | Matter::ApplicationNotTicked { .. }
        )
    };
    assert_eq!(lines_of(&found, unknown), Vec::<u64>::new());
    // The south has a deputy and no manager: true, and no line's.
    assert_eq!(
        found
            .iter()
            .filter(|finding| finding.seen.is_empty())
            .count(),
        1
    );
}

/// D-05, D-17: the group practice, with the reader's privacy note about coordinators.
#[test]
fn group_practice_planted_findings_and_no_other() {
    let (file, bytes) = PRACTICE;
    let snapshot = take(bytes, some_node()).unwrap();
    let mut found = findings(&[&snapshot], rules(), REFERENCE);
    let coordinators = Matter::TooManyWithFunction {
        function: "Coordinateur".to_owned(),
        count: 5,
        most: 2,
    };
    assert_eq!(
        lines_of(&found, |matter| *matter == coordinators),
        [3, 5, 9, 10, 11]
    );
    assert_eq!(expected(file)["coordinator_lines"], 5);
    found.retain(|finding| finding.matter != coordinators);
    only_planted(
        file,
        &found,
        &[
            ("person_on_two_lines", &|matter| {
                *matter == Matter::SeveralLines
            }),
            ("no_function", &|matter| *matter == Matter::FunctionMissing),
            ("application_not_ticked", &|matter| {
                matches!(matter, Matter::ApplicationNotTicked { .. })
            }),
            ("function_expired", &|matter| {
                matches!(matter, Matter::FunctionExpired { .. })
            }),
            ("bis_number", &|matter| *matter == Matter::BisNumber),
        ],
    );
}

/// Promise 3: no number, no name in what a log could show.
#[test]
fn a_snapshot_shows_nobody_and_is_read_back_equal() {
    for (_, bytes) in [HOSPITAL, MAMMOGRAPHY, PRACTICE] {
        let snapshot = take(bytes, some_node()).unwrap();
        let found = findings(&[&snapshot], rules(), REFERENCE);
        let shown = format!(
            "{snapshot:?} {:?} {:?} {found:?}",
            snapshot.lines,
            open(bytes).unwrap()
        );
        for line in &snapshot.lines {
            for personal in [
                line.niss.right().unwrap_or("?"),
                line.user_name.as_deref().unwrap(),
            ] {
                assert!(!shown.contains(personal));
            }
        }
        assert_eq!(Snapshot::from_json(&snapshot.to_json()).unwrap(), snapshot);
    }
}
