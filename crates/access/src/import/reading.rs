//! From a file and a mapping to a snapshot.

use std::ops::ControlFlow;

use super::cell::clean;
use super::error::ImportError;
use super::limits::{Limits, Progress, Watch};
use super::lines::{KEYS, Lines};
use super::long_number::without_numbers;
use super::mapping::Mapping;
use super::opening::Opening;
use super::records::{Record, Records};
use super::snapshot::{About, Form, Snapshot, Source};
use crate::catalogue::Catalogue;

/// Reads a file as `opening` says, its mapping corrected or not.
///
/// `file` is the name of the file; folders in front of it are left out.
///
/// # Errors
/// Too many lines, a cell that nothing closes, a mapping without any column that tells people apart, stopped.
pub fn read(
    bytes: &[u8],
    file: &str,
    opening: &Opening,
    about: About,
    words: &Catalogue,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Snapshot, ImportError> {
    let mapping = &opening.mapping;
    if !KEYS.iter().any(|field| mapping.has(*field)) {
        return Err(ImportError::ColumnsMissing {
            wanted: KEYS.to_vec(),
            found: mapping.headings(),
        });
    }
    let mut reading = Lines::new(words, mapping, about.day);
    each_record(
        bytes,
        opening.form,
        mapping,
        limits,
        watch,
        &mut |record, cells, first| {
            if first {
                reading.aside(record);
            } else {
                reading.record(record, cells);
            }
        },
    )?;
    let ends_within = !ends_with_break(bytes);
    reading.cut_short(ends_within);
    let (lines, aside, remarks) = reading.told();
    Ok(Snapshot {
        format: Snapshot::FORMAT,
        about,
        source: source(bytes, file, opening),
        lines,
        aside,
        remarks,
    })
}

/// Hands on every record below the headings, and those above them with `true`; refuses another table than the mapping's.
pub(super) fn each_record(
    bytes: &[u8],
    form: Form,
    mapping: &Mapping,
    limits: &Limits,
    watch: &mut Watch<'_>,
    take: &mut dyn FnMut(&Record, &[String], bool),
) -> Result<(), ImportError> {
    let separator = u8::try_from(form.separator).map_err(|_| ImportError::MappingOther)?;
    let mut records = Records::new(bytes, form.encoding, separator, limits.line);
    let (mut record, mut cells) = (Record::default(), Vec::new());
    let mut count = 0;
    let mut found = form.headings.is_none();
    while records.next(&mut record)? {
        fill(&mut cells, &record);
        if form.headings == Some(record.line) {
            let headings: Vec<String> = cells.iter().map(|cell| clean(cell).0.to_owned()).collect();
            if !mapping.fits(&headings) {
                return Err(ImportError::MappingOther);
            }
            found = true;
            continue;
        }
        let above = form.headings.is_some_and(|headings| record.line < headings);
        if swallowed(&cells, form.separator, mapping.columns.len()) {
            return Err(ImportError::QuoteOpen { line: record.line });
        }
        count += 1;
        if count > limits.lines {
            return Err(ImportError::TooManyLines {
                limit: limits.lines,
            });
        }
        if count % TOLD_EVERY == 0 {
            let of = bytes.len();
            let progress = Progress {
                read: of.saturating_sub(records.left()) as u64,
                of: of as u64,
                lines: count,
            };
            if watch(progress) == ControlFlow::Break(()) {
                return Err(ImportError::Cancelled);
            }
        }
        take(&record, &cells, above);
    }
    if found {
        Ok(())
    } else {
        Err(ImportError::MappingOther)
    }
}

/// Copies the cells of a record into strings that are used again.
fn fill(cells: &mut Vec<String>, record: &Record) {
    let mut count = 0;
    for cell in record.cells() {
        if let Some(kept) = cells.get_mut(count) {
            kept.clear();
            kept.push_str(cell);
        } else {
            cells.push(cell.to_owned());
        }
        count += 1;
    }
    cells.truncate(count);
}

/// A quotation mark too many swallows whole lines: one of them stands in a cell.
fn swallowed(cells: &[String], separator: char, columns: usize) -> bool {
    columns > 2
        && cells.iter().any(|cell| {
            let mut lines = cell.lines();
            lines.next();
            lines.any(|line| line.matches(separator).count() + 1 >= columns)
        })
}

fn ends_with_break(bytes: &[u8]) -> bool {
    let end = bytes
        .get(bytes.len().saturating_sub(2)..)
        .unwrap_or_default();
    end.iter().any(|byte| matches!(byte, b'\n' | b'\r'))
}

fn source(bytes: &[u8], file: &str, opening: &Opening) -> Source {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    Source {
        file: without_numbers(name),
        sha256: hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes)),
        bytes: bytes.len() as u64,
        form: opening.form,
        mapping: opening.mapping.clone(),
        named: opening.node.clone(),
    }
}

/// Lines between two calls of the watch.
const TOLD_EVERY: u64 = 1000;
