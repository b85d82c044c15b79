//! The first look at a file: how it is written, where its table begins, what its columns hold.

use std::fmt;

use jiff::civil::Date;

use super::cell::clean;
use super::date::day_in;
use super::encoding::{Encoding, Text};
use super::error::ImportError;
use super::limits::Limits;
use super::mapping::Mapping;
use super::number::SeenNiss;
use super::other_file::{refuse_binary, refuse_text};
use super::records::{Record, Records};
use super::snapshot::Form;
use crate::Level;
use crate::catalogue::{Catalogue, Field};

/// What a file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The users of a node.
    Export,
    /// The organisation's own list of people.
    Staff,
}

/// What was found, to be shown and corrected before the file is read. `Debug` shows no cell.
#[derive(Clone)]
pub struct Opening {
    /// How it is read.
    pub form: Form,
    /// What its columns hold.
    pub mapping: Mapping,
    /// The lines above the headings.
    pub before: Vec<String>,
    /// The day that those lines name.
    pub day: Option<Date>,
    /// The node that those lines name, with its level.
    pub node: Option<(Level, String)>,
    /// The first lines, as cells.
    pub sample: Vec<Vec<String>>,
}

impl fmt::Debug for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opening")
            .field("form", &self.form)
            .field("mapping", &self.mapping)
            .finish_non_exhaustive()
    }
}

impl Opening {
    /// Looks at a file; `kept` are mappings of earlier files.
    ///
    /// # Errors
    /// Empty, too large, another program's file, no table, a cell that nothing closes.
    pub fn of(
        bytes: &[u8],
        kind: Kind,
        words: &Catalogue,
        kept: &[Mapping],
        limits: &Limits,
    ) -> Result<Self, ImportError> {
        let size = bytes.len() as u64;
        if size > limits.bytes {
            return Err(ImportError::TooLarge {
                bytes: size,
                limit: limits.bytes,
            });
        }
        if bytes.iter().all(|byte| {
            byte.is_ascii_whitespace() || matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xff | 0xfe)
        }) {
            return Err(ImportError::Empty);
        }
        refuse_binary(bytes)?;
        let encoding = Encoding::of(bytes)?;
        refuse_content(bytes, encoding)?;
        let meanings = |heading: &str| match kind {
            Kind::Export => words.fields(heading),
            Kind::Staff => words.staff_fields(heading),
        };
        let known = |cells: &[String]| how_many_known(cells, meanings);
        let mut best: Option<(Table, u8)> = None;
        let mut failed = None;
        for separator in SEPARATORS {
            let (rows, error) = first_rows(bytes, encoding, separator, limits);
            failed = failed.or(error);
            if let Some(table) = Table::find(rows, known, kept)
                && best
                    .as_ref()
                    .is_none_or(|(other, _)| table.rank() > other.rank())
            {
                best = Some((table, separator));
            }
        }
        let Some((table, separator)) = best else {
            return Err(failed.unwrap_or(ImportError::NoTable));
        };
        let headings = table.headings();
        let said = table.before();
        Ok(Opening {
            form: Form {
                encoding,
                separator: char::from(separator),
                headings: table.has_headings.then_some(table.line()),
            },
            mapping: Mapping::propose(&headings, meanings, kept),
            day: said.iter().find_map(|line| day_in(line)),
            node: said.iter().find_map(|line| named(line, words)),
            before: said,
            sample: table.sample(),
        })
    }
}

/// Line of the file, raw text, cells.
pub(super) type Row = (u64, String, Vec<String>);

/// The table in the rows of one separator.
pub(super) struct Table {
    rows: Vec<Row>,
    at: usize,
    /// Whether its first row holds headings.
    pub(super) has_headings: bool,
    known: usize,
}

impl Table {
    /// The row of the headings: that of a kept mapping, else the one with most known words, else the first wide one.
    pub(super) fn find(
        rows: Vec<Row>,
        known: impl Fn(&[String]) -> usize,
        kept: &[Mapping],
    ) -> Option<Self> {
        let remembered = rows
            .iter()
            .position(|(.., cells)| kept.iter().any(|mapping| mapping.fits(cells)));
        if let Some(at) =
            remembered.filter(|at| rows.get(*at).is_some_and(|(.., cells)| cells.len() > 1))
        {
            return Some(Table {
                rows,
                at,
                has_headings: true,
                known: usize::MAX,
            });
        }
        let mut best = (0, 0);
        for (at, (.., cells)) in rows.iter().enumerate().take(DEEPEST) {
            let score = if cells.len() > 1 { known(cells) } else { 0 };
            if score > best.0 {
                best = (score, at);
            }
        }
        if best.0 >= 2 {
            return Some(Table {
                rows,
                at: best.1,
                has_headings: true,
                known: best.0,
            });
        }
        let width = rows
            .iter()
            .map(|(.., cells)| cells.len())
            .max()
            .filter(|width| *width > 1)?;
        let at = rows.iter().position(|(.., cells)| cells.len() == width)?;
        let holds_number = |cells: &[String]| {
            cells
                .iter()
                .any(|cell| SeenNiss::read(cell, SOME_DAY).0.right().is_some())
        };
        let has_headings = !rows.get(at).is_some_and(|(.., cells)| holds_number(cells));
        Some(Table {
            rows,
            at,
            has_headings,
            known: best.0,
        })
    }

    /// Better is: more known headings, then more rows of the same width.
    pub(super) fn rank(&self) -> (usize, usize) {
        let width = self.rows.get(self.at).map_or(0, |(.., cells)| cells.len());
        let alike = self
            .rows
            .iter()
            .skip(self.at)
            .filter(|(.., cells)| cells.len() == width)
            .count();
        (self.known, alike)
    }

    /// The line of its first row.
    pub(super) fn line(&self) -> u64 {
        self.rows.get(self.at).map_or(1, |(line, ..)| *line)
    }

    /// The headings; numbers from 1 where there are none.
    pub(super) fn headings(&self) -> Vec<String> {
        let cells = self
            .rows
            .get(self.at)
            .map(|(.., cells)| cells.as_slice())
            .unwrap_or_default();
        if self.has_headings {
            cells.to_vec()
        } else {
            (1..=cells.len()).map(|column| column.to_string()).collect()
        }
    }

    fn before(&self) -> Vec<String> {
        self.rows
            .iter()
            .take(self.at)
            .map(|(_, raw, _)| raw.clone())
            .collect()
    }

    fn sample(&self) -> Vec<Vec<String>> {
        let first = self.at + usize::from(self.has_headings);
        self.rows
            .iter()
            .skip(first)
            .take(SHOWN)
            .map(|(.., cells)| cells.clone())
            .collect()
    }
}

/// How many different things headings mean.
pub(super) fn how_many_known<'w>(
    cells: &[String],
    meanings: impl Fn(&str) -> &'w [Field],
) -> usize {
    let first = cells
        .iter()
        .filter_map(|cell| meanings(cell).first().copied());
    first.collect::<std::collections::BTreeSet<Field>>().len()
}

/// Refuses a text of another kind by its first block.
fn refuse_content(bytes: &[u8], encoding: Encoding) -> Result<(), ImportError> {
    let (mut text, mut block) = (Text::new(bytes, encoding), Vec::new());
    if !text.next(&mut block) {
        return Err(ImportError::Empty);
    }
    let first = String::from_utf8_lossy(&block);
    let control =
        |character: &char| character.is_control() && !matches!(character, '\t' | '\r' | '\n');
    // A binary file has such characters everywhere, a text hardly any.
    let sample = first.chars().take(4096);
    if sample.filter(control).count() > 16 {
        return Err(ImportError::OtherFile { what: "unknown" });
    }
    refuse_text(&first)
}

/// The first rows with one separator, with the error that ended them.
fn first_rows(
    bytes: &[u8],
    encoding: Encoding,
    separator: u8,
    limits: &Limits,
) -> (Vec<Row>, Option<ImportError>) {
    let mut records = Records::new(bytes, encoding, separator, limits.line);
    let (mut record, mut rows) = (Record::default(), Vec::new());
    while rows.len() < LOOKED_AT {
        match records.next(&mut record) {
            Ok(true) => {
                let cells = record
                    .cells()
                    .map(|cell| clean(cell).0.to_owned())
                    .collect();
                rows.push((record.line, record.raw.clone(), cells));
            }
            Ok(false) => break,
            Err(error) => return (rows, Some(error)),
        }
    }
    (rows, None)
}

/// The node that a line above the headings names: `Hoedanigheid: Mammografische eenheid ...`.
fn named(line: &str, words: &Catalogue) -> Option<(Level, String)> {
    let (word, name) = line.split_once([':', ';', '\t'])?;
    let name = name.trim_matches(|character: char| {
        character.is_whitespace() || matches!(character, ';' | ',' | '"')
    });
    let level = words.level(word)?;
    (!name.is_empty()).then(|| (level, name.to_owned()))
}

/// In the order in which exports have them.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Rows of the first look.
const LOOKED_AT: usize = 200;

/// Rows above which headings are still looked for.
const DEEPEST: usize = 50;

/// Rows that are shown beside the mapping.
const SHOWN: usize = 5;

/// The day does not matter for asking whether a cell looks like a number.
const SOME_DAY: Date = Date::constant(2100, 1, 1);
