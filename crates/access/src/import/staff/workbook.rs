//! Workbooks (XLSX), sheet by sheet and bounded.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::super::cell::clean;
use super::super::error::ImportError;
use super::super::limits::Limits;
use super::super::mapping::Mapping;
use super::super::opening::{Row, Table, how_many_known};
use super::super::other_file::OLD_OFFICE;
use crate::catalogue::Catalogue;

/// The sheet of a workbook that holds the list. Personal data: no `Debug`.
#[derive(Clone)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The sheets of the workbook.
    pub sheets: Vec<String>,
    /// Its headings; numbers from 1 where it has none.
    pub headings: Vec<String>,
    /// What its columns hold.
    pub mapping: Mapping,
    /// The rows below the headings, with their numbers from 1.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Whether a file begins as a workbook does, of today or of before 2007.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&OLD_OFFICE)
}

/// Opens the sheet whose headings say most; `wanted` names another one.
///
/// # Errors
/// Too large (also when unpacked), too many lines, old or locked, unreadable, no table.
pub fn open(
    bytes: &[u8],
    wanted: Option<&str>,
    words: &Catalogue,
    kept: &[Mapping],
    limits: &Limits,
) -> Result<Sheet, ImportError> {
    if bytes.len() as u64 > limits.bytes {
        return Err(ImportError::TooLarge {
            bytes: bytes.len() as u64,
            limit: limits.bytes,
        });
    }
    if bytes.starts_with(&OLD_OFFICE) {
        return Err(ImportError::WorkbookOldOrLocked);
    }
    unpacked_within(bytes, limits)?;
    let mut workbook: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let sheets = workbook.sheet_names();
    let meanings = |heading: &str| words.staff_fields(heading);
    let mut best: Option<(String, Table, Vec<Row>)> = None;
    for name in sheets
        .iter()
        .filter(|name| wanted.is_none_or(|wanted| wanted == *name))
    {
        let rows = rows(&mut workbook, name, limits)?;
        let first = rows.iter().take(LOOKED_AT).cloned().collect();
        if let Some(table) = Table::find(first, |cells| how_many_known(cells, meanings), kept)
            && best
                .as_ref()
                .is_none_or(|(_, other, _)| table.rank() > other.rank())
        {
            best = Some((name.clone(), table, rows));
        }
    }
    let (name, table, rows) = best.ok_or(ImportError::NoTable)?;
    let headings = table.headings();
    let from = table.line() + u64::from(table.has_headings);
    Ok(Sheet {
        name,
        sheets,
        mapping: Mapping::propose(&headings, meanings, kept),
        headings,
        rows: rows
            .into_iter()
            .filter(|(row, ..)| *row >= from)
            .map(|(row, _, cells)| (row, cells))
            .collect(),
    })
}

/// The filled rows of a sheet, each as long as its last filled cell.
fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
) -> Result<Vec<Row>, ImportError> {
    // A chart or a dialog is no table.
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else {
        return Ok(Vec::new());
    };
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        let Some(column) = usize::try_from(column)
            .ok()
            .filter(|column| *column < COLUMNS && !text.is_empty())
        else {
            continue;
        };
        if rows.len() as u64 >= limits.lines && !rows.contains_key(&row) {
            return Err(ImportError::TooManyLines {
                limit: limits.lines,
            });
        }
        let filled = rows.entry(row).or_default();
        if filled.len() <= column {
            filled.resize(column + 1, String::new());
        }
        if let Some(place) = filled.get_mut(column) {
            *place = text;
        }
    }
    Ok(rows
        .into_iter()
        .map(|(row, cells)| (u64::from(row) + 1, String::new(), cells))
        .collect())
}

/// A cell as a person sees it: days in ISO, whole numbers without a point or a power.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) => clean(text).0.to_owned(),
        DataRef::SharedString(text) => clean(text).0.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

/// Unpacks everything once and keeps nothing: what the archive says about sizes need not be true.
fn unpacked_within(bytes: &[u8], limits: &Limits) -> Result<(), ImportError> {
    let broken = |error: zip::result::ZipError| ImportError::WorkbookUnreadable {
        detail: error.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = limits.unpacked;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|error| ImportError::WorkbookUnreadable {
            detail: error.to_string(),
        })?;
        left = left.checked_sub(read).ok_or(ImportError::TooLarge {
            bytes: limits.unpacked + 1,
            limit: limits.unpacked,
        })?;
    }
    Ok(())
}

/// The kind of the error alone: its text may quote a cell.
fn unreadable(error: &XlsxError) -> ImportError {
    let detail = match error {
        XlsxError::Zip(_) => "archive",
        XlsxError::Xml(_) | XlsxError::XmlAttr(_) | XlsxError::XmlEof(_) => "XML",
        XlsxError::FileNotFound(_) => "a part is missing",
        XlsxError::RelationshipNotFound => "a relationship is missing",
        _ => "content",
    };
    ImportError::WorkbookUnreadable {
        detail: detail.to_owned(),
    }
}

/// Rows among which headings are looked for.
const LOOKED_AT: usize = 200;

/// Columns that are read; a sheet can have sixteen thousand.
const COLUMNS: usize = 256;
