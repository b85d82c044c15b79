//! Why a file was not taken.

use crate::catalogue::Field;

/// What can go wrong between a file and a snapshot. No cell of the file stands in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are read.
    #[error("the file has {bytes} bytes, and {limit} are read at most")]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Bytes that are read.
        limit: u64,
    },
    /// More lines than are kept.
    #[error("the file has more than {limit} lines")]
    TooManyLines {
        /// Lines that are kept.
        limit: u64,
    },
    /// One line that no person's line can be.
    #[error("line {line} is too long")]
    LineTooLong {
        /// Where it begins, from 1.
        line: u64,
    },
    /// A workbook where a CSV file is read.
    #[error("the file is a workbook")]
    Workbook,
    /// A page of a site, often the login page of the portal.
    #[error("the file is a web page")]
    WebPage,
    /// A file of another program.
    #[error("the file is {what}")]
    OtherFile {
        /// `pdf`, `image`, `archive`, `document`, `data` or `unknown`.
        what: &'static str,
    },
    /// No rows and columns.
    #[error("no table was found in the file")]
    NoTable,
    /// A quotation mark that nothing closes: cut off, or one too many.
    #[error("the quotation mark of line {line} is not closed")]
    QuoteOpen {
        /// Where the cell begins, from 1.
        line: u64,
    },
    /// Columns without which nobody can be told apart.
    #[error("no column is known as {}", wanted.iter().map(|field| field.word()).collect::<Vec<_>>().join(" or "))]
    ColumnsMissing {
        /// What is needed; one of them is enough.
        wanted: Vec<Field>,
        /// The headings that there are, numbers hidden.
        found: Vec<String>,
    },
    /// The mapping was made for other columns.
    #[error("the mapping is for other columns")]
    MappingOther,
    /// The person stopped it.
    #[error("the import was stopped")]
    Cancelled,
    /// A kept snapshot of a newer program.
    #[error("the snapshot has format {found}; this program knows up to {known}")]
    Newer {
        /// Its format.
        found: u32,
        /// The newest that is known.
        known: u32,
    },
    /// A kept snapshot that cannot be read.
    #[error("the kept snapshot cannot be read: {detail}")]
    KeptUnreadable {
        /// Where, without any value.
        detail: String,
    },
    /// A workbook that is broken or of another kind than XLSX.
    #[error("the workbook cannot be read: {detail}")]
    WorkbookUnreadable {
        /// Why, in words for the log.
        detail: String,
    },
    /// A workbook of before 2007, or one behind a password: both begin alike.
    #[error("the workbook is of an old kind or locked")]
    WorkbookOldOrLocked,
}

impl ImportError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "ACCESS-IMPORT-EMPTY",
            Self::TooLarge { .. } => "ACCESS-IMPORT-TOO-LARGE",
            Self::TooManyLines { .. } => "ACCESS-IMPORT-TOO-MANY-LINES",
            Self::LineTooLong { .. } => "ACCESS-IMPORT-LINE-TOO-LONG",
            Self::Workbook => "ACCESS-IMPORT-WORKBOOK",
            Self::WebPage => "ACCESS-IMPORT-WEB-PAGE",
            Self::OtherFile { .. } => "ACCESS-IMPORT-OTHER-FILE",
            Self::NoTable => "ACCESS-IMPORT-NO-TABLE",
            Self::QuoteOpen { .. } => "ACCESS-IMPORT-QUOTE-OPEN",
            Self::ColumnsMissing { .. } => "ACCESS-IMPORT-COLUMNS-MISSING",
            Self::MappingOther => "ACCESS-IMPORT-MAPPING-OTHER",
            Self::Cancelled => "ACCESS-IMPORT-CANCELLED",
            Self::Newer { .. } => "ACCESS-IMPORT-NEWER",
            Self::KeptUnreadable { .. } => "ACCESS-IMPORT-KEPT-UNREADABLE",
            Self::WorkbookUnreadable { .. } => "ACCESS-IMPORT-WORKBOOK-UNREADABLE",
            Self::WorkbookOldOrLocked => "ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED",
        }
    }

    /// Named values of the sentence; none is taken from a cell.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            Self::TooManyLines { limit } => vec![("limit", limit.to_string())],
            Self::LineTooLong { line } | Self::QuoteOpen { line } => {
                vec![("line", line.to_string())]
            }
            Self::OtherFile { what } => vec![("kind", (*what).to_owned())],
            Self::ColumnsMissing { wanted, found } => {
                vec![("wanted", words(wanted)), ("found", found.join(", "))]
            }
            Self::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::KeptUnreadable { detail } | Self::WorkbookUnreadable { detail } => {
                vec![("detail", detail.clone())]
            }
            Self::Empty
            | Self::Workbook
            | Self::WebPage
            | Self::NoTable
            | Self::MappingOther
            | Self::Cancelled
            | Self::WorkbookOldOrLocked => Vec::new(),
        }
    }
}

/// The words of fields, for `wanted`.
fn words(fields: &[Field]) -> String {
    let words: Vec<&str> = fields.iter().map(|field| field.word()).collect();
    words.join(", ")
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1_000_000).to_string()
}

/// Every code, in the order of the variants.
pub const CODES: &[&str] = &[
    "ACCESS-IMPORT-EMPTY",
    "ACCESS-IMPORT-TOO-LARGE",
    "ACCESS-IMPORT-TOO-MANY-LINES",
    "ACCESS-IMPORT-LINE-TOO-LONG",
    "ACCESS-IMPORT-WORKBOOK",
    "ACCESS-IMPORT-WEB-PAGE",
    "ACCESS-IMPORT-OTHER-FILE",
    "ACCESS-IMPORT-NO-TABLE",
    "ACCESS-IMPORT-QUOTE-OPEN",
    "ACCESS-IMPORT-COLUMNS-MISSING",
    "ACCESS-IMPORT-MAPPING-OTHER",
    "ACCESS-IMPORT-CANCELLED",
    "ACCESS-IMPORT-NEWER",
    "ACCESS-IMPORT-KEPT-UNREADABLE",
    "ACCESS-IMPORT-WORKBOOK-UNREADABLE",
    "ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED",
];

#[cfg(test)]
mod tests {
    /// A code that is given and not listed would have no sentence.
    #[test]
    fn every_code_is_listed() {
        let source = include_str!("error.rs");
        let body = source.split("pub const CODES").next().unwrap();
        let written: Vec<&str> = body
            .split("=> \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|word| word.starts_with("ACCESS-"))
            .collect();
        assert_eq!(written, super::CODES);
    }
}
