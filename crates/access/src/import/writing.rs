//! Tables that are written: nothing in them runs when a spreadsheet opens them.

use super::cell::neutral;

/// A CSV file in UTF-8 with the mark that Excel needs: every cell that a spreadsheet would run gets an apostrophe in front,
/// headings too.
pub fn write<R, C>(separator: char, headings: &[&str], rows: R) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: IntoIterator,
    C::Item: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(MARK.to_vec());
    // Writing to memory does not fail; a row that could not be written would be missing from the end on.
    let _ = writer.write_record(headings.iter().map(|cell| neutral(cell).into_owned()));
    for row in rows {
        let cells = row
            .into_iter()
            .map(|cell| neutral(cell.as_ref()).into_owned());
        if writer.write_record(cells).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// UTF-8's mark.
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// A cell as [`write`] took it, from what was read back.
pub fn written(cell: &str) -> &str {
    super::cell::neutralised(cell).unwrap_or(cell)
}
