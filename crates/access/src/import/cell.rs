//! What spreadsheets do to a cell, and how it is undone; and how a cell is kept from being run.

use super::remark::What;

/// A cell without the spaces at its ends and without what a spreadsheet wrapped around it, with what was repaired.
pub(super) fn clean(cell: &str) -> (&str, Option<What>) {
    let trimmed =
        cell.trim_matches(|character: char| character.is_whitespace() || character == '\u{feff}');
    if let Some(inside) = trimmed
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        && !inside.contains('"')
    {
        return (inside.trim(), Some(What::EqualsQuoted));
    }
    if let Some(rest) = neutralised(trimmed) {
        return (rest, Some(What::Apostrophe));
    }
    (trimmed, None)
}

/// As [`clean`], for cells that never begin with an apostrophe by themselves: numbers and dates.
pub(super) fn clean_number(cell: &str) -> (&str, Option<What>) {
    let (cleaned, repair) = clean(cell);
    match cleaned.strip_prefix(['\'', '\u{2019}', '`']) {
        Some(rest) => (rest.trim(), Some(What::Apostrophe)),
        None => (cleaned, repair),
    }
}

/// Whether a spreadsheet would take the cell for a formula or a command (CSV injection): `= + - @`, tab, CR, LF.
pub(super) fn runs(cell: &str) -> bool {
    cell.trim_start_matches(' ')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The cell as it may be written: an apostrophe in front of what would be run.
pub(super) fn neutral(cell: &str) -> std::borrow::Cow<'_, str> {
    if runs(cell.trim_start_matches('\'')) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// What stood there before [`neutral`], when it has been neutralised.
pub(super) fn neutralised(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'')?;
    runs(rest.trim_start_matches('\'')).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_did_is_undone_and_said() {
        assert_eq!(clean(" =\"0123\" "), ("0123", Some(What::EqualsQuoted)));
        assert_eq!(clean("'t Staaltje"), ("'t Staaltje", None));
        assert_eq!(clean("'=1+1"), ("=1+1", Some(What::Apostrophe)));
        assert_eq!(
            clean_number("'78030397017"),
            ("78030397017", Some(What::Apostrophe))
        );
        assert_eq!(clean("=HYPERLINK(\"a\",\"b\")").1, None);
    }

    #[test]
    fn nothing_that_runs_is_written_and_what_was_written_comes_back() {
        for cell in [
            "=1",
            "+32",
            "-x",
            "@a",
            "\tb",
            "\rc",
            "'=1",
            "''=1",
            "  =1",
            "＝1",
            "plain",
            "'t Staaltje",
            "",
        ] {
            let written = neutral(cell);
            assert!(!runs(&written), "{written}");
            assert_eq!(neutralised(&written).unwrap_or(&written), cell);
        }
    }
}
