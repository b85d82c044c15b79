//! `clavis access record`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::super::PasswordFile;

/// The record.
#[derive(Subcommand)]
pub enum RecordVerb {
    /// Whether it is whole
    #[command(after_help = RECORD_EXAMPLES)]
    Show(RecordShow),
    /// Everything in one encrypted file for a colleague who manages access too
    #[command(after_help = EXPORT_EXAMPLES)]
    Export(RecordFile),
    /// Takes the file of a colleague, when it goes on from what is here
    #[command(after_help = TAKE_EXAMPLES)]
    Import(RecordFile),
}

/// Options of `record show`.
#[derive(Args)]
pub struct RecordShow {
    /// A head from a printed sheet, to be compared
    #[arg(long, value_name = "HEAD")]
    pub head: Option<String>,
    /// Goes on with a record that is not whole; the reason stays in it
    #[arg(long, value_name = "REASON")]
    pub acknowledge: Option<String>,
}

/// Options of `record export` and `record import`.
#[derive(Args)]
pub struct RecordFile {
    /// The file
    pub file: PathBuf,
    #[command(flatten)]
    pub password: PasswordFile,
}

const RECORD_EXAMPLES: &str = "\
Examples:
  clavis access record show";

const EXPORT_EXAMPLES: &str = "\
Examples:
  clavis access record export clavis-access.age --password-file password.txt";

const TAKE_EXAMPLES: &str = "\
Examples:
  clavis access record import clavis-access.age --password-file password.txt";
