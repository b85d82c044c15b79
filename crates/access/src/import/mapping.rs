//! Which column holds what: proposed, shown, corrected and remembered.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::error::ImportError;
use super::long_number::without_numbers;
use crate::catalogue::Field;
use crate::fold::fold;

/// The columns of a source, in order. It fits any later file with the same headings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// One for each column.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// As in the file, long numbers hidden.
    pub heading: String,
    /// What it holds; nothing for a column that is kept untouched.
    pub field: Option<Field>,
    /// Who said so.
    pub by: By,
    /// What it could be as well.
    pub also: Vec<Field>,
}

/// Who said what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The catalogue's spellings.
    Spelling,
    /// A mapping that was kept from an earlier file.
    Remembered,
    /// A person, now.
    Person,
    /// Nobody: the column is kept untouched.
    Nobody,
}

/// What is not certain about a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Doubt {
    /// Several columns could hold this; the first is used, the others are kept untouched.
    SeveralColumns {
        /// What.
        field: Field,
        /// Their places, from 0.
        columns: Vec<usize>,
    },
    /// One heading can mean several things.
    SeveralMeanings {
        /// Its place, from 0.
        column: usize,
        /// What it could be.
        fields: Vec<Field>,
    },
    /// Two columns have the same heading.
    SameHeading {
        /// Their places, from 0.
        columns: Vec<usize>,
    },
}

impl Doubt {
    /// As in sentences and JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::SeveralColumns { .. } => "several-columns",
            Self::SeveralMeanings { .. } => "several-meanings",
            Self::SameHeading { .. } => "same-heading",
        }
    }
}

impl Mapping {
    /// What the headings say, by a kept mapping where one fits, else by `meanings`.
    pub fn propose<'w>(
        headings: &[String],
        meanings: impl Fn(&str) -> &'w [Field],
        kept: &[Mapping],
    ) -> Self {
        if let Some(remembered) = kept.iter().find(|mapping| mapping.fits(headings)) {
            let mut mapping = remembered.clone();
            for column in &mut mapping.columns {
                if column.by != By::Nobody {
                    column.by = By::Remembered;
                }
            }
            return mapping;
        }
        let mut taken = BTreeSet::new();
        let columns = headings.iter().map(|heading| {
            let fields = meanings(heading);
            let free = |field: &&Field| field.repeats() || !taken.contains(*field);
            let field = fields.iter().find(free).copied();
            taken.extend(field);
            Column {
                heading: without_numbers(heading),
                field,
                by: if field.is_some() {
                    By::Spelling
                } else {
                    By::Nobody
                },
                also: fields
                    .iter()
                    .copied()
                    .filter(|other| Some(*other) != field)
                    .collect(),
            }
        });
        Mapping {
            columns: columns.collect(),
        }
    }

    /// Whether it was made for a file with these headings: capitals, accents and spaces aside.
    pub fn fits(&self, headings: &[String]) -> bool {
        self.columns.len() == headings.len()
            && self
                .columns
                .iter()
                .zip(headings)
                .all(|(column, heading)| fold(&column.heading) == fold(&without_numbers(heading)))
    }

    /// A person says what a column holds, or that it is to be kept untouched. A column that held the same before gives it up.
    ///
    /// # Errors
    /// [`ImportError::MappingOther`] where there is no such column.
    pub fn assign(&mut self, column: usize, field: Option<Field>) -> Result<(), ImportError> {
        if column >= self.columns.len() {
            return Err(ImportError::MappingOther);
        }
        for (place, other) in self.columns.iter_mut().enumerate() {
            if place == column {
                other.field = field;
                other.by = By::Person;
                other.also.clear();
            } else if field.is_some_and(|field| !field.repeats()) && other.field == field {
                other.field = None;
                other.by = By::Nobody;
            }
        }
        Ok(())
    }

    /// The places of the columns that hold `field`, from 0.
    pub fn places(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(move |(place, column)| (column.field == Some(field)).then_some(place))
    }

    /// Whether any column holds `field`.
    pub fn has(&self, field: Field) -> bool {
        self.places(field).next().is_some()
    }

    /// The headings that nothing is known of; their cells are kept untouched.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = self.columns.iter().filter(|column| column.field.is_none());
        unknown.map(|column| column.heading.as_str())
    }

    /// What is not certain; nothing about what a person has said.
    pub fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let settled = matches!(column.by, By::Person | By::Remembered);
            if let (false, Some(field)) = (settled, column.field)
                && !column.also.is_empty()
            {
                let fields = std::iter::once(field).chain(column.also.iter().copied());
                doubts.push(Doubt::SeveralMeanings {
                    column: place,
                    fields: fields.collect(),
                });
            }
            if let Some(field) = column.field.filter(|field| !field.repeats()) {
                let rivals = self.columns.iter().enumerate().filter(|(_, other)| {
                    other.by == By::Nobody && other.field.is_none() && other.also.contains(&field)
                });
                let mut columns: Vec<usize> = rivals.map(|(other, _)| other).collect();
                if !columns.is_empty() && !settled {
                    columns.insert(0, place);
                    doubts.push(Doubt::SeveralColumns { field, columns });
                }
            }
            let same: Vec<usize> = self.same_heading(place);
            if same.len() > 1
                && same.first() == Some(&place)
                && !column.field.is_some_and(Field::repeats)
            {
                doubts.push(Doubt::SameHeading { columns: same });
            }
        }
        doubts
    }

    fn same_heading(&self, place: usize) -> Vec<usize> {
        let heading = self.columns.get(place).map(|column| fold(&column.heading));
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(_, column)| {
                Some(fold(&column.heading)) == heading && heading.as_deref() != Some("")
            })
            .map(|(place, _)| place)
            .collect()
    }

    /// The headings, in order.
    pub fn headings(&self) -> Vec<String> {
        self.columns
            .iter()
            .map(|column| column.heading.clone())
            .collect()
    }
}
