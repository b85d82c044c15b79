//! Told values with their origin: which line of which export, or whose word, and of which day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Known, Truth};

/// Names an export in the workspace; made by whoever keeps the snapshots.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ExportId(pub String);

/// Who told something.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Witness {
    /// A line of a portal's export.
    Export {
        /// Which.
        export: ExportId,
        /// The day on which it was made.
        day: Date,
        /// The line in its file, from 1, header included.
        line: u32,
    },
    /// What a person said.
    Statement {
        /// Their name or function, as they gave it.
        by: String,
        /// The day on which they said it.
        day: Date,
    },
}

impl Witness {
    /// The day for which it speaks.
    pub fn day(&self) -> Date {
        match self {
            Witness::Export { day, .. } | Witness::Statement { day, .. } => *day,
        }
    }

    /// Whether its word counts beside an earlier one: the newer day, and on one day the export.
    pub fn outranks(&self, other: &Witness) -> bool {
        (self.day(), self.is_export()) >= (other.day(), other.is_export())
    }

    fn is_export(&self) -> bool {
        matches!(self, Witness::Export { .. })
    }
}

/// A told value and who told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told<T> {
    /// What was told.
    pub value: T,
    /// By whom.
    pub witness: Witness,
}

/// A value with its origin, or that nobody has told it.
pub type Fact<T> = Known<Told<T>>;

impl<T> Known<Told<T>> {
    /// A told value.
    pub fn by(value: T, witness: Witness) -> Self {
        Known::Told(Told { value, witness })
    }

    /// The value alone.
    pub fn value(&self) -> Option<&T> {
        self.told().map(|told| &told.value)
    }

    /// Who told it.
    pub fn witness(&self) -> Option<&Witness> {
        self.told().map(|told| &told.witness)
    }

    /// Takes in another telling: an unknown changes nothing, an older one neither.
    pub fn settle(&mut self, other: Self) {
        let Known::Told(new) = other else { return };
        let stands = match self {
            Known::Told(old) => new.witness.outranks(&old.witness),
            Known::Unknown => true,
        };
        if stands {
            *self = Known::Told(new);
        }
    }
}

impl Known<Told<bool>> {
    /// As one of the three values.
    pub fn truth(&self) -> Truth {
        self.is(|told| told.value)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_newest_told_value_wins_and_an_unknown_never() {
        let export = |day| Witness::Export {
            export: ExportId("e".to_owned()),
            day,
            line: 2,
        };
        let said = |day| Witness::Statement {
            by: "IT".to_owned(),
            day,
        };
        let (first, second) = (date(2025, 7, 1), date(2025, 7, 2));
        let mut fact = Fact::by(1, export(first));
        fact.settle(Known::Unknown);
        assert_eq!(fact.value(), Some(&1));
        // On one day an export is worth more than a word; a later word more than an earlier export.
        fact.settle(Fact::by(2, said(first)));
        assert_eq!(fact.value(), Some(&1));
        fact.settle(Fact::by(3, said(second)));
        assert_eq!(fact.value(), Some(&3));
        fact.settle(Fact::by(4, export(first)));
        assert_eq!(fact.value(), Some(&3));
        fact.settle(Fact::by(5, export(second)));
        assert_eq!(fact.value(), Some(&5));
    }
}
