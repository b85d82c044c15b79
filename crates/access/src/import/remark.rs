//! What was repaired in a file, and what could not be.

use serde::{Deserialize, Serialize};

/// The same thing on several lines of one column, told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What.
    pub what: What,
    /// Its column, from 0; none of a whole line.
    pub column: Option<usize>,
    /// The lines of the file, from 1, in order.
    pub lines: Vec<u64>,
}

/// What was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Spaces or dots in a number; left out.
    Separators,
    /// A spreadsheet took the zeros in front of a number; put back, since the check digits fit.
    LeadingZero,
    /// `="..."` around a cell; taken off.
    EqualsQuoted,
    /// An apostrophe in front of a cell; taken off.
    Apostrophe,
    /// A number as `7,80304E+10`: its digits are gone. A new export is needed.
    Scientific,
    /// A day that cannot be read.
    DateUnreadable,
    /// A cell that a spreadsheet would run; kept as text.
    Formula,
    /// Letters that were lost when the file was made.
    Damaged,
    /// A line with fewer cells than columns.
    Short,
    /// A line with more cells than columns.
    Long,
    /// The headings once more; left out.
    HeadingsAgain,
    /// A line that names nobody, such as a total; left out.
    Nobody,
    /// A line of empty cells; left out.
    Blank,
    /// The file ends within a line.
    CutShort,
}

impl What {
    /// As in sentences and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Separators => "separators",
            Self::LeadingZero => "leading-zero",
            Self::EqualsQuoted => "equals-quoted",
            Self::Apostrophe => "apostrophe",
            Self::Scientific => "scientific",
            Self::DateUnreadable => "date-unreadable",
            Self::Formula => "formula",
            Self::Damaged => "damaged",
            Self::Short => "short",
            Self::Long => "long",
            Self::HeadingsAgain => "headings-again",
            Self::Nobody => "nobody",
            Self::Blank => "blank",
            Self::CutShort => "cut-short",
        }
    }

    /// Whether Clavis has mended it; otherwise a person has to look.
    pub fn repaired(self) -> bool {
        matches!(
            self,
            Self::Separators | Self::LeadingZero | Self::EqualsQuoted | Self::Apostrophe
        )
    }

    /// Every one.
    pub const ALL: [What; 14] = [
        Self::Separators,
        Self::LeadingZero,
        Self::EqualsQuoted,
        Self::Apostrophe,
        Self::Scientific,
        Self::DateUnreadable,
        Self::Formula,
        Self::Damaged,
        Self::Short,
        Self::Long,
        Self::HeadingsAgain,
        Self::Nobody,
        Self::Blank,
        Self::CutShort,
    ];
}

/// Remarks while a file is read.
#[derive(Default)]
pub(super) struct Remarks {
    all: std::collections::BTreeMap<(What, Option<usize>), Vec<u64>>,
}

impl Remarks {
    pub(super) fn add(&mut self, what: What, column: Option<usize>, line: u64) {
        let lines = self.all.entry((what, column)).or_default();
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }

    /// Whether `what` was the last that was met on `line`.
    pub(super) fn has(&self, what: What, line: u64) -> bool {
        let lines = self.all.get(&(what, None));
        lines.is_some_and(|lines| lines.last() == Some(&line))
    }

    pub(super) fn told(self) -> Vec<Remark> {
        let all = self.all.into_iter();
        all.map(|((what, column), lines)| Remark {
            what,
            column,
            lines,
        })
        .collect()
    }
}
