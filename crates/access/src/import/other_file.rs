//! Files of other programs, by how they begin.

use super::error::ImportError;

/// Refuses what begins as another program's file, before anything is decoded.
pub(super) fn refuse_binary(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
        let sheet = SHEETS.iter().any(|name| holds(beginning, name))
            || bytes
                .get(bytes.len().saturating_sub(BEGINNING)..)
                .is_some_and(|end| holds(end, b"xl/workbook"));
        return Err(if sheet {
            ImportError::Workbook
        } else {
            ImportError::OtherFile { what: "archive" }
        });
    }
    if bytes.starts_with(&OLD_OFFICE) {
        return Err(ImportError::WorkbookOldOrLocked);
    }
    for (beginning, what) in BEGINNINGS {
        if bytes.starts_with(beginning) {
            return Err(ImportError::OtherFile { what });
        }
    }
    Ok(())
}

/// Refuses what reads as another program's text.
pub(super) fn refuse_text(beginning: &str) -> Result<(), ImportError> {
    let start = beginning.trim_start();
    let small = start.to_ascii_lowercase();
    if small.starts_with("<!doctype html") || small.starts_with('<') && small.contains("<html") {
        return Err(ImportError::WebPage);
    }
    if small.starts_with('<') && small.contains("schemas-microsoft-com:office:spreadsheet") {
        return Err(ImportError::Workbook);
    }
    for (beginning, what) in TEXTS {
        if small.starts_with(beginning) {
            return Err(ImportError::OtherFile { what });
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

const BEGINNING: usize = 4096;

/// What a workbook of Excel or LibreOffice names near its beginning.
const SHEETS: [&[u8]; 3] = [b"xl/", b"opendocument.spreadsheet", b"[Content_Types].xml"];

/// Compound files: XLS, and workbooks behind a password.
pub(super) const OLD_OFFICE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const BEGINNINGS: [(&[u8], &str); 10] = [
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3\0", "data"),
];

const TEXTS: [(&str, &str); 6] = [
    ("{\\rtf", "document"),
    ("<?xml", "data"),
    ("{\"", "data"),
    ("[{", "data"),
    ("-----begin", "data"),
    ("begin:v", "data"),
];
