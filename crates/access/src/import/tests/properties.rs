//! Generated input: nothing panics, and what is written comes back.

use proptest::collection::vec;
use proptest::prelude::*;

use super::super::compare::compare;
use super::super::staff;
use super::*;

/// Everything that is done with a file, whatever it holds.
fn through(bytes: &[u8]) {
    let (words, rules) = (words(), rules());
    let limits = Limits {
        line: 2000,
        lines: 500,
        ..Limits::default()
    };
    if let Ok(mut opening) = Opening::of(bytes, Kind::Export, words, &[], &limits) {
        let _ = opening.mapping.assign(0, Some(Field::UserName));
        opening.mapping.doubts();
        if let Ok(snapshot) = read(
            bytes,
            "x",
            &opening,
            some_node(),
            words,
            &limits,
            &mut unwatched,
        ) {
            findings(&[&snapshot, &snapshot], rules, REFERENCE);
            judge(&snapshot, Some(&snapshot), &[&snapshot]);
            let comparison = compare(&snapshot, &snapshot);
            assert!(comparison.changes.is_empty(), "{comparison:?}");
            assert_eq!(Snapshot::from_json(&snapshot.to_json()).unwrap(), snapshot);
        }
    }
    if let Ok(opening) = Opening::of(bytes, Kind::Staff, words, &[], &limits) {
        let _ = staff::read(bytes, &opening, REFERENCE, &limits, &mut unwatched);
    }
    let _ = staff::open(bytes, None, words, &[], &limits);
}

/// Cells that have broken readers of tables before.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zéèïœ '’]{0,12}",
        "[=+@\\-'\t\r\n\";,|]{0,6}",
        "[0-9]{8,11}",
        "[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}",
        Just("=\"67042496145\"".to_owned()),
        Just("USER".to_owned()),
        any::<String>(),
    ]
}

fn headings() -> impl Strategy<Value = Vec<String>> {
    let known = prop::sample::select(vec![
        "NISS",
        "Nom",
        "Prénom",
        "Nom d'utilisateur",
        "Type",
        "Statut",
        "Niveau",
        "Subafdeling",
        "Functie",
        "Begindatum",
        "Einddatum",
        "Toepassing 1",
        "Toepassing 2",
        "E-mail",
        "NISS",
        "Date création",
        "Job",
        "?",
    ]);
    vec(known.prop_map(str::to_owned), 2..12)
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..600)) {
        through(&bytes);
    }

    #[test]
    fn no_table_makes_it_panic(
        headings in headings(),
        rows in vec(vec(cell(), 0..14), 0..12),
        separator in prop::sample::select(vec![";", ",", "\t", "|"]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        cut in 0_usize..40,
    ) {
        let mut text = headings.join(separator);
        for row in &rows {
            text += end;
            text += &row.join(separator);
        }
        let bytes = text.as_bytes();
        through(&bytes[..bytes.len().saturating_sub(cut)]);
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        through(&units[..units.len().saturating_sub(cut)]);
    }

    /// What was written is read back equal, and no cell of it runs in a spreadsheet.
    #[test]
    fn what_was_written_comes_back_and_nothing_in_it_runs(
        rows in vec(vec(cell(), 3), 1..8),
        separator in prop::sample::select(vec![';', ',', '\t', '|']),
    ) {
        let bytes = write(separator, &["NISS", "Nom", "Prénom"], rows.iter());
        let text = std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator as u8)
            .flexible(true)
            .from_reader(text.as_bytes());
        let read: Vec<Vec<String>> = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        for cell in read.iter().flatten() {
            let begins = cell.trim_start_matches(' ').chars().next();
            prop_assert!(!matches!(begins, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')), "{cell:?}");
        }
        let back: Vec<Vec<String>> = read.iter().map(|row| row.iter().map(|cell| written(cell).to_owned()).collect()).collect();
        prop_assert_eq!(back, rows);
    }
}

/// A snapshot that was written as a table and imported again tells the same people.
#[test]
fn a_written_table_is_an_export_again() {
    let rows = [["67042496145", "=Essai", "'t Staaltje"], ["", "+32", "-"]];
    let bytes = write(';', &["NISS", "Nom d'utilisateur", "Nom"], rows);
    let snapshot = take(&bytes, some_node()).unwrap();
    let read: Vec<(&str, &str)> = snapshot
        .lines
        .iter()
        .map(|line| (line.user_name.as_deref().unwrap(), line.name.as_str()))
        .collect();
    assert_eq!(read, [("=Essai", "'t Staaltje"), ("+32", "-")]);
}
