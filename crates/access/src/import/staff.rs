//! The organisation's own list of people, as CSV or XLSX: who comes and who leaves.

mod against;
mod workbook;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use against::{Joiner, Leaver, Movements, Reason, movements};
pub use workbook::{Sheet, is_workbook, open};

use super::cell::clean;
use super::date::day;
use super::error::ImportError;
use super::limits::{Limits, Watch};
use super::mapping::Mapping;
use super::number::SeenNiss;
use super::opening::Opening;
use super::reading::each_record;
use super::remark::{Remark, Remarks, What};
use crate::catalogue::Field;

/// A staff list, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// The day of the list.
    pub day: Date,
    /// Which column held what.
    pub mapping: Mapping,
    /// Everybody, in the order of the file.
    pub people: Vec<Employee>,
    /// What was repaired, and what could not be.
    pub remarks: Vec<Remark>,
}

/// Somebody on the list. Personal data: `Debug` shows the number of the line alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employee {
    /// In the file, from 1, headings counted; in a workbook its row.
    pub line: u64,
    /// National number.
    pub niss: SeenNiss,
    /// The organisation's own number of the person.
    pub staff_number: Option<String>,
    /// Family name.
    pub name: String,
    /// First names.
    pub first_name: String,
    /// Address.
    pub email: Option<String>,
    /// What the person works as, as seen.
    pub job: Option<String>,
    /// First day of work.
    pub start: Option<Date>,
    /// Last day of work.
    pub end: Option<Date>,
}

impl fmt::Debug for Employee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Employee({})", self.line)
    }
}

impl Employee {
    /// Whether the person works here on `day`: a first or last day that the list leaves open does not stand against it.
    pub fn works(&self, day: Date) -> bool {
        self.start.is_none_or(|start| start <= day) && self.end.is_none_or(|end| end >= day)
    }
}

/// Reads a staff list from CSV as `opening` says ([`Opening::of`] with [`super::Kind::Staff`]).
///
/// # Errors
/// As [`super::read`].
pub fn read(
    bytes: &[u8],
    opening: &Opening,
    day: Date,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Staff, ImportError> {
    let mut reading = Reading::new(&opening.mapping, day)?;
    each_record(
        bytes,
        opening.form,
        &opening.mapping,
        limits,
        watch,
        &mut |record, cells, above| {
            if !above {
                reading.row(record.line, cells);
            }
        },
    )?;
    Ok(reading.staff())
}

/// Reads a staff list from a sheet of a workbook.
///
/// # Errors
/// [`ImportError::ColumnsMissing`] and [`ImportError::MappingOther`].
pub fn read_sheet(sheet: &Sheet, mapping: &Mapping, day: Date) -> Result<Staff, ImportError> {
    if !mapping.fits(&sheet.headings) {
        return Err(ImportError::MappingOther);
    }
    let mut reading = Reading::new(mapping, day)?;
    for (row, cells) in &sheet.rows {
        reading.row(*row, cells);
    }
    Ok(reading.staff())
}

struct Reading<'a> {
    mapping: &'a Mapping,
    day: Date,
    people: Vec<Employee>,
    remarks: Remarks,
}

impl<'a> Reading<'a> {
    fn new(mapping: &'a Mapping, day: Date) -> Result<Self, ImportError> {
        if !NAMES.iter().any(|field| mapping.has(*field)) {
            return Err(ImportError::ColumnsMissing {
                wanted: NAMES.to_vec(),
                found: mapping.headings(),
            });
        }
        Ok(Reading {
            mapping,
            day,
            people: Vec::new(),
            remarks: Remarks::default(),
        })
    }

    fn row(&mut self, line: u64, cells: &[String]) {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if filled == 0 {
            return self.remarks.add(What::Blank, None, line);
        }
        let mut employee = Employee {
            line,
            niss: SeenNiss::NoColumn,
            staff_number: None,
            name: String::new(),
            first_name: String::new(),
            email: None,
            job: None,
            start: None,
            end: None,
        };
        for (place, cell) in cells.iter().enumerate() {
            let Some(field) = self
                .mapping
                .columns
                .get(place)
                .and_then(|column| column.field)
            else {
                continue;
            };
            self.cell(&mut employee, field, place, cell);
        }
        let mut letters = employee.name.chars().chain(employee.first_name.chars());
        let nameless = !letters.any(char::is_alphabetic);
        if nameless && employee.niss.right().is_none()
            || filled == 1 && self.mapping.columns.len() > 2
        {
            self.remarks.add(What::Nobody, None, line);
        } else {
            self.people.push(employee);
        }
    }

    fn cell(&mut self, employee: &mut Employee, field: Field, place: usize, cell: &str) {
        let (text, repair) = clean(cell);
        if let Some(what) = repair.filter(|_| field != Field::Niss) {
            self.remarks.add(what, Some(place), employee.line);
        }
        let some = (!text.is_empty()).then(|| text.to_owned());
        match field {
            Field::Niss => {
                let (niss, told) = SeenNiss::read(cell, self.day);
                for what in told {
                    self.remarks.add(what, Some(place), employee.line);
                }
                employee.niss = niss;
            }
            Field::Name => text.clone_into(&mut employee.name),
            Field::FirstName => text.clone_into(&mut employee.first_name),
            Field::FullName => {
                let (name, first_name) = text.split_once(',').unwrap_or((text, ""));
                name.trim().clone_into(&mut employee.name);
                first_name.trim().clone_into(&mut employee.first_name);
            }
            Field::Email => employee.email = some,
            Field::StaffNumber => employee.staff_number = some,
            Field::Job | Field::Role | Field::Function => employee.job = some,
            Field::Start | Field::FunctionStart => {
                employee.start = self.date(text, place, employee.line)
            }
            Field::End | Field::FunctionEnd => employee.end = self.date(text, place, employee.line),
            _ => {}
        }
    }

    fn date(&mut self, text: &str, place: usize, line: u64) -> Option<Date> {
        let read = day(text);
        if read.is_none() && !text.is_empty() {
            self.remarks.add(What::DateUnreadable, Some(place), line);
        }
        read
    }

    fn staff(self) -> Staff {
        Staff {
            day: self.day,
            mapping: self.mapping.clone(),
            people: self.people,
            remarks: self.remarks.told(),
        }
    }
}

/// Without one of these nobody can be recognised.
const NAMES: [Field; 3] = [Field::Niss, Field::Name, Field::FullName];
