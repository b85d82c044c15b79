//! A workbook as small as one can be.

use std::io::Write as _;

use super::*;

/// A workbook with an empty first sheet and one of the rows of a table, two rows down; days are days, numbers numbers.
pub(super) fn workbook(table: &str) -> Vec<u8> {
    changed(table, str::to_owned)
}

/// The same with each part changed.
pub(super) fn changed(table: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
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
        archive.write_all(change(&text).as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
