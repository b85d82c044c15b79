//! What changed between two days, and the staff list beside the portal.

use std::io::Write as _;

use super::super::compare::{Comparison, Difference, as_of, compare};
use super::super::staff::{self, Movements, Reason, movements};
use super::*;

const BEFORE: &str = "Nom;Prénom;Nom d'utilisateur;NISS;Type;Statut;Applications;Fonction;Date de début;E-mail\n\
    Reste;A;usera;67042496145;USER;Actif;X | Y;Gestionnaire;01/01/2024;a@x.example\n\
    Part;B;userb;85110996050;USER;Actif;X;;;b@x.example\n\
    Bloque;C;userc;78030397017;USER;Actif;X;;;c@x.example\n\
    Change;D;userd;;USER;Bloqué;X;Gestionnaire;01/01/2024;d@x.example\n\
    Change;D;userd;;USER;Bloqué;X;Coordinateur;01/01/2024;d@x.example\n";

const AFTER: &str = "Nom d'utilisateur;Nom;Prénom;NISS;Type;Statut;Applications;Fonction;Date de début;E-mail\n\
    userc;Bloque;C;78.03.03-970.17;GL;Bloqué;X;;;c@x.example\n\
    usera;Reste;A;670424 961 45;USER;Actif;Y, X;Gestionnaire;2024-01-01;a@x.example\n\
    userd;Change;D;80122096208;USER;Actif;X | Z;Gestionnaire;01/01/2025;d2@x.example\n\
    usere;Neuf;E;99062897119;USER;Actif;X;;;e@x.example\n";

fn on(text: &str, day: Date) -> Snapshot {
    take(text.as_bytes(), About { day, ..some_node() }).unwrap()
}

fn words_of(comparison: &Comparison) -> Vec<(Vec<u64>, Vec<u64>, Vec<&'static str>)> {
    let changes = comparison.changes.iter();
    changes
        .map(|change| {
            let words = change.differences.iter().map(Difference::word).collect();
            (change.before.clone(), change.after.clone(), words)
        })
        .collect()
}

/// W-36: added, removed, blocked, unblocked, types, applications, functions and data, by number or user name.
#[test]
fn every_kind_of_change_is_told_with_its_lines_and_another_order_is_none() {
    let (before, after) = (on(BEFORE, date(2025, 6, 1)), on(AFTER, REFERENCE));
    let comparison = compare(&before, &after);
    assert_eq!(
        words_of(&comparison),
        [
            (vec![4], vec![2], vec!["blocked", "types"]),
            (
                vec![5, 6],
                vec![4],
                vec!["unblocked", "applications", "functions", "data"]
            ),
            (vec![], vec![5], vec!["added"]),
            (vec![3], vec![], vec!["removed"]),
        ]
    );
    assert_eq!(
        (comparison.unchanged, comparison.from),
        (1, date(2025, 6, 1))
    );
    let data = Difference::Data {
        fields: vec![Field::Niss, Field::Email],
    };
    assert!(comparison.changes[1].differences.contains(&data));
    assert!(!format!("{comparison:?}").contains("80122096208"));
    let same = compare(&before, &before);
    assert_eq!((same.changes.len(), same.unchanged), (0, 4));
}

#[test]
fn what_one_file_does_not_tell_is_no_change() {
    let short =
        "Nom d'utilisateur;NISS\nusera;67042496145\nuserb;85110996050\nuserc;78030397017\nuserd;\n";
    let comparison = compare(&on(BEFORE, REFERENCE), &on(short, REFERENCE));
    assert_eq!((comparison.changes.len(), comparison.unchanged), (0, 4));
    assert!(comparison.not_compared.contains(&Field::Function));
}

#[test]
fn a_column_for_the_node_in_one_file_alone_makes_nobody_new() {
    let named = BEFORE
        .replace("E-mail\n", "E-mail;Subafdeling\n")
        .replace(".example\n", ".example;Noord\n");
    let comparison = compare(&on(BEFORE, REFERENCE), &on(&named, REFERENCE));
    assert_eq!((comparison.changes.len(), comparison.unchanged), (0, 4));
}

#[test]
fn any_day_has_the_snapshot_that_was_known_then() {
    let (first, last) = (on(BEFORE, date(2025, 6, 1)), on(AFTER, REFERENCE));
    let all = [&first, &last];
    let node = &first.about.node;
    assert_eq!(as_of(&all, node, date(2025, 5, 31)), None);
    assert_eq!(as_of(&all, node, date(2025, 6, 30)), Some(&first));
    assert_eq!(as_of(&all, node, date(2026, 1, 1)), Some(&last));
}

const STAFF: &str = "Matricule;Nom;Prénom;NISS;E-mail;Fonction;Date d'entrée;Date de sortie\n\
    1;Reste;A;67042496145;a@x.example;Infirmier;01/01/2020;\n\
    2;Part;B;85110996050;b@x.example;Infirmier;01/01/2020;31/05/2025\n\
    3;Bientot;F;80122096208;f@x.example;Médecin;15/07/2025;\n\
    4;Plustard;G;89100795595;g@x.example;Médecin;15/12/2025;\n\
    5;Parti;H;98031097231;h@x.example;Médecin;01/01/2020;31/12/2024\n\
    6;CHANGE;d;;;Infirmier;01/01/2020;15/07/2025\n\
    ;;;;;;;\n\
    Total;6;;;;;;\n";

fn check(movements: &Movements) {
    let joiners: Vec<&str> = movements
        .joiners
        .iter()
        .map(|joiner| joiner.employee.name.as_str())
        .collect();
    assert_eq!(joiners, ["Bientot"]);
    let leavers: Vec<(&str, Reason)> = movements
        .leavers
        .iter()
        .map(|leaver| (leaver.name.as_str(), leaver.reason))
        .collect();
    assert_eq!(
        leavers,
        [
            (
                "Part",
                Reason::Left {
                    end: date(2025, 5, 31)
                }
            ),
            ("Bloque", Reason::NotListed),
            (
                "Change",
                Reason::Leaves {
                    end: date(2025, 7, 15)
                }
            ),
        ]
    );
    assert_eq!(movements.leavers[2].seen.len(), 2);
    assert!(movements.unclear.is_empty());
}

/// W-37: joiners and leavers from a CSV and from a workbook.
#[test]
fn a_staff_list_tells_who_comes_and_who_leaves() {
    let portal = on(BEFORE, REFERENCE);
    let opening = Opening::of(
        STAFF.as_bytes(),
        Kind::Staff,
        words(),
        &[],
        &Limits::default(),
    )
    .unwrap();
    let fields: Vec<&str> = opening
        .mapping
        .columns
        .iter()
        .map(|column| column.field.unwrap().word())
        .collect();
    assert_eq!(
        fields,
        [
            "staff_number",
            "name",
            "first_name",
            "niss",
            "email",
            "job",
            "start",
            "end"
        ]
    );
    let list = staff::read(
        STAFF.as_bytes(),
        &opening,
        REFERENCE,
        &Limits::default(),
        &mut unwatched,
    )
    .unwrap();
    assert_eq!(list.people.len(), 6);
    assert_eq!(list.people[2].job.as_deref(), Some("Médecin"));
    check(&movements(&list, &[&portal], REFERENCE));

    let bytes = workbook(STAFF);
    assert!(staff::is_workbook(&bytes));
    let sheet = staff::open(&bytes, None, words(), &[], &Limits::default()).unwrap();
    assert_eq!((sheet.name.as_str(), sheet.sheets.len()), ("Personnel", 2));
    let list = staff::read_sheet(&sheet, &sheet.mapping, REFERENCE).unwrap();
    assert_eq!(list.people[0].line, 3);
    assert_eq!(list.people[0].start, Some(date(2020, 1, 1)));
    check(&movements(&list, &[&portal], REFERENCE));
}

#[test]
fn one_name_for_two_people_is_asked_and_not_guessed() {
    let portal = on(
        "Nom;Prénom;Nom d'utilisateur;NISS\nMême;Nom;usera;67042496145\nMême;Nom;userb;85110996050\n",
        REFERENCE,
    );
    let text = "Nom;Prénom;Job\nMême;Nom;Infirmier\n";
    let opening = Opening::of(
        text.as_bytes(),
        Kind::Staff,
        words(),
        &[],
        &Limits::default(),
    )
    .unwrap();
    let list = staff::read(
        text.as_bytes(),
        &opening,
        REFERENCE,
        &Limits::default(),
        &mut unwatched,
    )
    .unwrap();
    let found = movements(&list, &[&portal], REFERENCE);
    assert_eq!(
        (found.unclear, found.leavers.len(), found.joiners.len()),
        (vec![2], 0, 0)
    );
}

#[test]
fn a_workbook_that_is_broken_locked_or_unpacks_without_end_is_refused() {
    let code = |bytes: &[u8], limits: &Limits| {
        staff::open(bytes, None, words(), &[], limits)
            .err()
            .map(|error| error.code())
    };
    let good = workbook(STAFF);
    let limits = Limits::default();
    assert_eq!(
        code(&good[..good.len() / 2], &limits),
        Some("ACCESS-IMPORT-WORKBOOK-UNREADABLE")
    );
    assert_eq!(
        code(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &limits),
        Some("ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED")
    );
    assert_eq!(
        code(
            &good,
            &Limits {
                unpacked: 1000,
                ..limits
            }
        ),
        Some("ACCESS-IMPORT-TOO-LARGE")
    );
    assert_eq!(
        code(&good, &Limits { lines: 3, ..limits }),
        Some("ACCESS-IMPORT-TOO-MANY-LINES")
    );
    assert_eq!(code(&workbook(""), &limits), Some("ACCESS-IMPORT-NO-TABLE"));
    assert_eq!(code(&good, &limits), None);
}

/// A workbook with an empty first sheet and one of the rows of a table, two rows down; days are days, numbers numbers.
fn workbook(table: &str) -> Vec<u8> {
    let mut rows = String::new();
    for (row, line) in table.lines().enumerate() {
        rows += &format!("<row r=\"{}\">", row + 2);
        for (column, cell) in line
            .split(';')
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let place = format!(
                "{}{}",
                char::from(b'A' + u8::try_from(column).unwrap()),
                row + 2
            );
            rows += &match day(cell) {
                Some(date) => {
                    let serial = (date - jiff::civil::date(1899, 12, 30)).get_days();
                    format!("<c r=\"{place}\" s=\"1\"><v>{serial}</v></c>")
                }
                None if cell.bytes().all(|byte| byte.is_ascii_digit()) => {
                    format!("<c r=\"{place}\"><v>{cell}</v></c>")
                }
                None => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
            };
        }
        rows += "</row>";
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheet = |rows: &str| {
        format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>")
    };
    let parts = [
        (
            "[Content_Types].xml",
            format!("<Types xmlns=\"{package}/content-types\"/>"),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Info\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"Personnel\" sheetId=\"2\" r:id=\"b\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"s\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet("")),
        ("xl/worksheets/sheet2.xml", sheet(&rows)),
    ];
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
