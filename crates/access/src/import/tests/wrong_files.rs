//! Files that are broken, of another program, or too large; and what a spreadsheet made of a good one.

use std::ops::ControlFlow;

use super::*;

pub(super) const GOOD: &str = "Nom;Prénom;Nom d'utilisateur;NISS;Type;Statut\n\
    Essai;Rémi;remiessai;67042496145;GL;Actif\n\
    Spécimen;Léa;leaspecimen;85110996050;USER;Actif\n";

fn code(bytes: &[u8]) -> &'static str {
    match take(bytes, some_node()) {
        Ok(_) => "none",
        Err(error) => error.code(),
    }
}

fn remarks(text: &str) -> Vec<(What, Vec<u64>)> {
    let snapshot = take(text.as_bytes(), some_node()).unwrap();
    snapshot
        .remarks
        .into_iter()
        .map(|remark| (remark.what, remark.lines))
        .collect()
}

#[test]
fn files_of_other_programs_are_named() {
    for (bytes, expected) in [
        (&b""[..], "ACCESS-IMPORT-EMPTY"),
        (b"\xef\xbb\xbf \r\n", "ACCESS-IMPORT-EMPTY"),
        (b"\xff\xfe", "ACCESS-IMPORT-EMPTY"),
        (b"%PDF-1.7\n%\xe2\xe3", "ACCESS-IMPORT-OTHER-FILE"),
        (b"\x89PNG\r\n\x1a\n\0\0", "ACCESS-IMPORT-OTHER-FILE"),
        (
            b"PK\x03\x04\x14\0[Content_Types].xml",
            "ACCESS-IMPORT-WORKBOOK",
        ),
        (b"PK\x03\x04\x14\0photo.jpg", "ACCESS-IMPORT-OTHER-FILE"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED",
        ),
        (
            b"\r\n<!DOCTYPE html><title>Se connecter</title>",
            "ACCESS-IMPORT-WEB-PAGE",
        ),
        (b"<HTML><body><table>", "ACCESS-IMPORT-WEB-PAGE"),
        (b"{\"error\": \"session\"}", "ACCESS-IMPORT-OTHER-FILE"),
        (b"one two three", "ACCESS-IMPORT-NO-TABLE"),
        (b"a;b\nc;d\n", "ACCESS-IMPORT-COLUMNS-MISSING"),
        (
            b"\x00\x01\x02\x00\x07\x00\x00\x09",
            "ACCESS-IMPORT-OTHER-FILE",
        ),
    ] {
        assert_eq!(
            code(bytes),
            expected,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn a_file_cut_in_a_quote_is_refused_with_its_line_and_one_cut_in_a_line_is_told() {
    let quoted = "\"Naam\",\"INSZ\",\"Type\"\r\n\"A\",\"78030397017\",\"USER\"\r\n\"B\",\"6704";
    assert_eq!(
        take(quoted.as_bytes(), some_node()).unwrap_err(),
        ImportError::QuoteOpen { line: 3 }
    );
    let swallowed = GOOD.replace(";Rémi;", ";\"Rémi;") + "Fictif;\"Al\"\"\";alfictif;;USER;Actif\n";
    assert_eq!(
        take(swallowed.as_bytes(), some_node()).unwrap_err(),
        ImportError::QuoteOpen { line: 2 }
    );
    let cut = &GOOD[..GOOD.len() - 12];
    assert!(remarks(cut).contains(&(What::CutShort, vec![3])));
    let snapshot = take(cut.as_bytes(), some_node()).unwrap();
    assert_eq!(judge(&snapshot, None, &[]).reasons(), [Suspicion::CutShort]);
}

/// Access model, section 7, points 1 to 5.
#[test]
fn lines_above_repeated_headings_totals_and_blank_lines_are_no_people() {
    let mut text = String::from(
        "sep=;\nExport du 02/07/2025\nQualité : Organisation reconnue par l'INAMI\n\n",
    );
    text += GOOD;
    text += ";;;;;\n";
    text += GOOD.lines().next().unwrap();
    text += "\nFictif;Al;alfictif;;USER;Actif\nTotal;3;;;;\n";
    let opening = open(text.as_bytes()).unwrap();
    assert_eq!(opening.form.headings, Some(5));
    assert_eq!(opening.day, Some(date(2025, 7, 2)));
    assert_eq!(
        opening.node,
        Some((
            Level::Quality,
            "Organisation reconnue par l'INAMI".to_owned()
        ))
    );
    let snapshot = take(text.as_bytes(), some_node()).unwrap();
    let lines: Vec<u64> = snapshot.lines.iter().map(|line| line.number).collect();
    assert_eq!(lines, [6, 7, 10]);
    let aside: Vec<u64> = snapshot.aside.iter().map(|aside| aside.line).collect();
    assert_eq!(aside, [1, 2, 3, 9, 11]);
    assert_eq!(
        remarks(&text),
        [
            (What::HeadingsAgain, vec![9]),
            (What::Nobody, vec![11]),
            (What::Blank, vec![8])
        ]
    );
}

#[test]
fn what_a_spreadsheet_did_is_mended_and_said() {
    let text = "NISS,Nom d'utilisateur,Nom,Tél\n\
        42597083,a,A,\n\
        =\"67042496145\",b,B,+32 2 555\n\
        '85110996050,c,'=1+1,\n\
        \"7,80304E+10\",d,D,\n\
        \"78.03.03-970.17\",e,\"E\r\nE\",\n";
    let told = remarks(text);
    for expected in [
        (What::LeadingZero, vec![2]),
        (What::EqualsQuoted, vec![3]),
        (What::Apostrophe, vec![4]),
        (What::Scientific, vec![5]),
        (What::Separators, vec![6]),
        (What::Formula, vec![4]),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    let snapshot = take(text.as_bytes(), some_node()).unwrap();
    assert_eq!(snapshot.lines[0].niss.right(), Some("00042597083"));
    assert_eq!(snapshot.lines[1].other, [(3, "+32 2 555".to_owned())]);
    assert_eq!(snapshot.lines[4].name, "E\r\nE");
}

#[test]
fn a_file_without_headings_is_asked_about_and_shows_no_number() {
    let text = "Essai;Rémi;67042496145\nSpécimen;Léa;85110996050\n";
    let mut opening = open(text.as_bytes()).unwrap();
    assert_eq!(opening.form.headings, None);
    let read_it = |opening: &Opening| {
        read(
            text.as_bytes(),
            "67042496145.csv",
            opening,
            some_node(),
            words(),
            &Limits::default(),
            &mut unwatched,
        )
    };
    let error = read_it(&opening).unwrap_err();
    assert_eq!(error.code(), "ACCESS-IMPORT-COLUMNS-MISSING");
    assert!(!format!("{error:?}{error}{:?}", error.facts()).contains("670424"));
    opening.mapping.assign(2, Some(Field::Niss)).unwrap();
    let snapshot = read_it(&opening).unwrap();
    assert_eq!(snapshot.lines.len(), 2);
    assert_eq!(snapshot.source.file, "***.csv");
}

#[test]
fn a_mapping_is_corrected_remembered_and_doubtful_where_it_must() {
    let text = "Utilisateur;NISS;Nom;NISS;Code interne\nx;67042496145;A;;7\n";
    let mut opening = open(text.as_bytes()).unwrap();
    assert_eq!(
        opening.mapping.unknown().collect::<Vec<_>>(),
        ["NISS", "Code interne"]
    );
    let several = Doubt::SeveralColumns {
        field: Field::Niss,
        columns: vec![1, 3],
    };
    assert!(opening.mapping.doubts().contains(&several));
    assert!(opening.mapping.doubts().contains(&Doubt::SameHeading {
        columns: vec![1, 3]
    }));
    opening.mapping.assign(4, Some(Field::Title)).unwrap();
    let kept: Mapping =
        serde_json::from_str(&serde_json::to_string(&opening.mapping).unwrap()).unwrap();
    let again = text
        .replace("NOM", "nom")
        .replace("Utilisateur", "utilisateur ");
    let later = Opening::of(
        again.as_bytes(),
        Kind::Export,
        words(),
        &[kept],
        &Limits::default(),
    )
    .unwrap();
    assert_eq!(later.mapping.columns[4].field, Some(Field::Title));
    assert_eq!(later.mapping.columns[4].by, By::Remembered);
    assert!(!later.mapping.doubts().contains(&several));
}

#[test]
fn applications_and_functions_in_several_columns_and_cells() {
    let text = "NISS;Toepassing 1;Toepassing 2;Functie 1;Begindatum 1;Einddatum 1;Functie 2;Begindatum 2;Hobby\n\
        67042496145;Heracles;eHealthBox;Radioloog;01/02/2024;2025-01-31;Laborant;1-3-2025;x\n\
        85110996050;ETEE REST, lecture;;;;;;;\n\
        78030397017;\"SADIM, Autocontrôle (AFMPS, FAGG)\";;;99/99/9999;;Laborant;99/99/2025;\n";
    let snapshot = take(text.as_bytes(), some_node()).unwrap();
    let first = &snapshot.lines[0];
    assert_eq!(
        first.applications.told().unwrap(),
        &["Heracles", "eHealthBox"]
    );
    let functions = first.functions.told().unwrap();
    assert_eq!(functions[0].end, Some(date(2025, 1, 31)));
    assert_eq!(
        (functions[1].name.as_str(), functions[1].start),
        ("Laborant", Some(date(2025, 3, 1)))
    );
    assert_eq!(first.other, [(8, "x".to_owned())]);
    assert_eq!(
        snapshot.lines[1].applications.told().unwrap(),
        &["ETEE REST, lecture"]
    );
    assert_eq!(
        snapshot.lines[2].applications.told().unwrap(),
        &["SADIM", "Autocontrôle (AFMPS, FAGG)"]
    );
    assert!(
        snapshot
            .remarks
            .iter()
            .any(|remark| remark.what == What::DateUnreadable && remark.lines == [4])
    );
}

#[test]
fn every_encoding_separator_and_line_end_reads_the_same() {
    let expected = take(GOOD.as_bytes(), some_node()).unwrap().lines;
    for separator in [";", ",", "\t", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            let text = GOOD.replace(';', separator).replace('\n', end);
            let utf16 = |mark: bool, big: bool| -> Vec<u8> {
                let units = "\u{feff}"
                    .encode_utf16()
                    .take(usize::from(mark))
                    .chain(text.encode_utf16());
                units
                    .flat_map(|unit| {
                        if big {
                            unit.to_be_bytes()
                        } else {
                            unit.to_le_bytes()
                        }
                    })
                    .collect()
            };
            let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
            for bytes in [
                text.clone().into_bytes(),
                latin,
                utf16(true, true),
                utf16(true, false),
                utf16(false, true),
                utf16(false, false),
            ] {
                let mut lines = take(&bytes, some_node()).unwrap().lines;
                for (line, expected) in lines.iter_mut().zip(&expected) {
                    line.raw.clone_from(&expected.raw);
                }
                assert_eq!(lines, expected);
            }
        }
    }
}

#[test]
fn limits_end_in_a_clear_way_and_a_person_can_stop() {
    let limits = Limits {
        bytes: 5_000_000,
        lines: 3000,
        ..Limits::default()
    };
    let mut text = String::from(GOOD);
    for line in 0..5000 {
        text += &format!("Nom{line};A;user{line};;USER;Actif\n");
    }
    let opening = open(text.as_bytes()).unwrap();
    let mut told = Vec::new();
    let mut watch = |progress: Progress| {
        told.push(progress.lines);
        ControlFlow::Continue(())
    };
    let result = read(
        text.as_bytes(),
        "x",
        &opening,
        some_node(),
        words(),
        &limits,
        &mut watch,
    );
    assert_eq!(
        result.unwrap_err(),
        ImportError::TooManyLines { limit: 3000 }
    );
    assert_eq!(told, [1000, 2000, 3000]);
    let mut stop = |_: Progress| ControlFlow::Break(());
    let result = read(
        text.as_bytes(),
        "x",
        &opening,
        some_node(),
        words(),
        &Limits::default(),
        &mut stop,
    );
    assert_eq!(result.unwrap_err(), ImportError::Cancelled);
    let large = vec![b'x'; 5_000_001];
    let result = Opening::of(&large, Kind::Export, words(), &[], &limits);
    assert_eq!(result.unwrap_err().code(), "ACCESS-IMPORT-TOO-LARGE");
}

/// What is too long is refused before the rest of it is read, and only what `read` refuses too.
#[test]
fn a_file_that_is_too_long_is_refused_while_it_arrives() {
    let limits = Limits {
        bytes: 5_000_000,
        lines: 3000,
        ..Limits::default()
    };
    let refused = |text: &str| {
        let mut arriving = Arriving::new(limits);
        let mut seen = 0;
        for block in text.as_bytes().chunks(1000) {
            if let Err(error) = arriving.see(block, text.len() as u64) {
                return Some((error, seen));
            }
            seen += block.len();
        }
        None
    };
    let lines = |count: u64, cell: &str| {
        let mut text = String::from(GOOD);
        for line in 0..count {
            text += &format!("Nom{line};{cell};user{line};;USER;Actif\r\n\r\n");
        }
        text
    };
    let (error, seen) = refused(&lines(9000, "A")).unwrap();
    assert_eq!(error, ImportError::TooManyLines { limit: 3000 });
    assert!(seen * 2 < lines(9000, "A").len(), "{seen}");
    // Empty lines, and breaks within cells, are no lines of a table.
    for text in [
        lines(2900, "A"),
        lines(2900, "\"A\nB\nC\""),
        lines(2900, "\"A\"\"\nB\""),
    ] {
        assert_eq!(refused(&text), None);
        let opening = open(text.as_bytes()).unwrap();
        let mut nobody = unwatched;
        let read = read(
            text.as_bytes(),
            "x",
            &opening,
            some_node(),
            words(),
            &limits,
            &mut nobody,
        );
        assert!(read.is_ok());
    }
    let mut arriving = Arriving::new(limits);
    let error = arriving.see(&[], 5_000_001).unwrap_err();
    assert_eq!(error.code(), "ACCESS-IMPORT-TOO-LARGE");
    // A workbook and UTF-16 have such bytes anywhere.
    let mut arriving = Arriving::new(limits);
    arriving.see(b"PK\x03\x04\0", 4_000_000).unwrap();
    arriving
        .see("a\n".repeat(9000).as_bytes(), 4_000_000)
        .unwrap();
}

#[test]
fn a_snapshot_of_a_newer_program_is_refused_and_a_broken_one_tells_no_value() {
    let snapshot = take(GOOD.as_bytes(), some_node()).unwrap();
    let text = String::from_utf8(snapshot.to_json()).unwrap();
    let newer = text.replacen("\"format\":1", "\"format\":9", 1);
    assert_eq!(
        Snapshot::from_json(newer.as_bytes()),
        Err(ImportError::Newer { found: 9, known: 1 })
    );
    let broken = text.replace("\"active\"", "\"67042496145\"");
    let error = Snapshot::from_json(broken.as_bytes()).unwrap_err();
    assert_eq!(error.code(), "ACCESS-IMPORT-KEPT-UNREADABLE");
    assert!(!format!("{error} {error:?}").contains("670424"));
}
