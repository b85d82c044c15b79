//! `clavis access paper`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Papers.
#[derive(Subcommand)]
pub enum PaperVerb {
    /// The mail of a task, as a file that a mail program opens as not sent yet
    Mail(PaperMail),
    /// The open questions of a diagnosis as such a mail, to a colleague or to the help desk
    #[command(after_help = QUESTIONS_EXAMPLES)]
    Questions(PaperQuestions),
    /// The days of waits, of functions that end and of the yearly review, for a calendar
    #[command(after_help = DAYS_EXAMPLES)]
    Days(PaperDays),
    /// The sheet of the yearly review: everybody, to be ticked off
    #[command(after_help = REVIEW_SHEET_EXAMPLES)]
    Review(PaperPeriod),
    /// The report for the data protection officer
    #[command(after_help = REPORT_EXAMPLES)]
    Report(PaperPeriod),
    /// One page about a role: what it may do, and who has it
    #[command(after_help = ROLE_EXAMPLES)]
    Role(PaperRole),
}

/// Where a paper goes.
#[derive(Args)]
pub struct PaperFile {
    /// The file to write; without it, one in your folder of documents (of a mail, in the data folder)
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// Options of `paper mail`.
#[derive(Args)]
pub struct PaperMail {
    /// The task
    pub task: String,
    /// A file that is to go with it: looked at for national numbers, and named; you drag it in yourself
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,
    #[command(flatten)]
    pub to: PaperFile,
}

/// Options of `paper questions`.
#[derive(Args)]
pub struct PaperQuestions {
    /// The organisation
    pub organisation: String,
    /// The person, by short name or name; without one, somebody who is in no list
    pub person: Option<String>,
    /// The level at which access is wanted
    #[arg(long, value_name = "LEVEL")]
    pub node: Option<String>,
    /// The manual
    #[arg(long, value_name = "MANUAL")]
    pub manual: Option<String>,
    /// To the help desk of what was found, instead of a colleague
    #[arg(long)]
    pub help_desk: bool,
    #[command(flatten)]
    pub to: PaperFile,
}

/// Options of `paper days`.
#[derive(Args)]
pub struct PaperDays {
    /// The organisation
    #[arg(required_unless_present = "task")]
    pub organisation: Option<String>,
    /// Only the day of this task's wait
    #[arg(long, value_name = "TASK", conflicts_with = "organisation")]
    pub task: Option<String>,
    #[command(flatten)]
    pub to: PaperFile,
}

/// Options of `paper review` and `paper report`.
#[derive(Args)]
pub struct PaperPeriod {
    /// The organisation
    pub organisation: String,
    /// The earlier day
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The later day; without it, today
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    #[command(flatten)]
    pub file: PaperFile,
}

/// Options of `paper role`.
#[derive(Args)]
pub struct PaperRole {
    /// The organisation
    pub organisation: String,
    /// cam, co-cam, local-manager, co-local-manager, subdivision-manager, co-subdivision-manager or user
    pub role: String,
    #[command(flatten)]
    pub to: PaperFile,
}

const QUESTIONS_EXAMPLES: &str = "\
Examples:
  clavis access paper questions borstkliniek 'Bedacht Fien' --file questions.eml";

const DAYS_EXAMPLES: &str = "\
Examples:
  clavis access paper days borstkliniek --file access.ics";

const REVIEW_SHEET_EXAMPLES: &str = "\
Examples:
  clavis access paper review borstkliniek --file review.html";

const REPORT_EXAMPLES: &str = "\
Examples:
  clavis access paper report borstkliniek --file report.html";

const ROLE_EXAMPLES: &str = "\
Examples:
  clavis access paper role borstkliniek co-cam --file co-cam.html";
