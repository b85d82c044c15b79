//! `clavis access`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

mod org;
mod paper;
mod plan;
mod record;
mod task;

pub use org::*;
pub use paper::*;
pub use plan::*;
pub use record::*;
pub use task::*;

/// What can be done where access is managed.
#[derive(Subcommand)]
pub enum AccessVerb {
    /// Organisations and the levels of their trees
    #[command(subcommand)]
    Org(OrgVerb),
    /// Takes an export of a portal: what has changed, what is wrong, which tasks it proves
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(Import),
    /// The tree of an organisation, with a light for each level
    #[command(after_help = TREE_EXAMPLES)]
    Tree(OfOrganisation),
    /// The people; with a name, one person in every organisation
    #[command(after_help = PEOPLE_EXAMPLES)]
    People(People),
    /// What is wanted, against what the exports show
    #[command(subcommand)]
    Plan(PlanVerb),
    /// The tasks, what must not wait first
    #[command(after_help = TASKS_EXAMPLES)]
    Tasks(Tasks),
    /// One task
    #[command(subcommand)]
    Task(TaskVerb),
    /// Why somebody has no access
    #[command(after_help = DIAGNOSE_EXAMPLES)]
    Diagnose(Diagnose),
    /// What has changed between two days, and what is wrong on the later one
    #[command(after_help = REVIEW_EXAMPLES)]
    Review(Review),
    /// Papers: mails that are not sent yet, days for a calendar, sheets to print
    #[command(subcommand)]
    Paper(PaperVerb),
    /// The portals' steps as data, and the words in them
    #[command(subcommand)]
    Workflows(WorkflowsVerb),
    /// The record of everything that was done
    #[command(subcommand)]
    Record(RecordVerb),
    /// Erases a person; the record stays whole
    #[command(after_help = ERASE_EXAMPLES)]
    Erase(Erase),
}

/// Options of `import`.
#[derive(Args)]
pub struct Import {
    /// The export
    pub file: PathBuf,
    /// The level that it is of, by its short name in the tree; without it, the likely one
    #[arg(long, value_name = "LEVEL")]
    pub node: Option<String>,
    /// The day that it is of, YYYY-MM-DD; without it, the day in the file or today
    #[arg(long, value_name = "DAY")]
    pub dated: Option<String>,
    /// What a column holds, for example 3=niss; columns are counted from 1
    #[arg(long, value_name = "COLUMN=MEANING")]
    pub column: Vec<String>,
    /// Only shows how it is read
    #[arg(long)]
    pub look: bool,
    /// Takes it although something speaks against it
    #[arg(long)]
    pub all_the_same: bool,
}

/// Options of `people`.
#[derive(Args)]
pub struct People {
    /// One person, by the short name in the list or by name
    pub person: Option<String>,
    /// Only those of this organisation
    #[arg(long, value_name = "ORGANISATION")]
    pub org: Option<String>,
    /// Only those whose name or user name has these words
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub words: String,
    /// all, wrong-level, not-ticked, no-function, ends-soon, blocked, double or managers
    #[arg(long, value_name = "WHICH", default_value = "all")]
    pub filter: String,
    /// Leaves out so many at the beginning
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    pub from: u32,
    /// At most so many
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    pub most: u32,
}

/// Options of `diagnose`.
#[derive(Args)]
pub struct Diagnose {
    /// The organisation
    pub organisation: String,
    /// The person, by short name or name; without one, somebody who is in no list
    pub person: Option<String>,
    /// The level at which access is wanted
    #[arg(long, value_name = "LEVEL")]
    pub node: Option<String>,
    /// The manual; 004 asks about the organisation's certificate
    #[arg(long, value_name = "MANUAL")]
    pub manual: Option<String>,
    /// Answers a question with yes
    #[arg(long, value_name = "QUESTION")]
    pub yes: Option<String>,
    /// Answers a question with no
    #[arg(long, value_name = "QUESTION", conflicts_with = "yes")]
    pub no: Option<String>,
}

/// Options of `review`.
#[derive(Args)]
pub struct Review {
    /// The organisation
    pub organisation: String,
    /// The earlier day
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The later day; without it, today
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
}

/// The workflows.
#[derive(Subcommand)]
pub enum WorkflowsVerb {
    /// Everything that can be done
    #[command(after_help = WORKFLOWS_LIST_EXAMPLES)]
    List,
    /// One workflow, in full
    #[command(after_help = WORKFLOWS_SHOW_EXAMPLES)]
    Show(OneWorkflow),
    /// The portals' words; those that were not seen on a portal are marked
    #[command(after_help = WORKFLOWS_WORDS_EXAMPLES)]
    Words,
    /// Corrects a word of a portal
    #[command(after_help = CORRECT_EXAMPLES)]
    Correct(Correct),
    /// What is wrong with workflows, words, the catalogue or the diagnoses of your own
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckFolder),
    /// Takes a newer set that the makers of Clavis signed
    #[command(after_help = UPDATE_EXAMPLES)]
    Update(CheckFolder),
}

/// A workflow.
#[derive(Args)]
pub struct OneWorkflow {
    /// Its id, for example W-30
    pub workflow: String,
}

/// Options of `workflows correct`.
#[derive(Args)]
pub struct Correct {
    /// The word, by its short name in the list
    pub word: String,
    /// The language of the portal: fr, nl or de
    pub language: String,
    /// As it stands on the portal; nothing takes the correction back
    pub text: Option<String>,
}

/// A folder of workflows.
#[derive(Args)]
pub struct CheckFolder {
    /// The folder
    pub folder: PathBuf,
}

/// Options of `erase`.
#[derive(Args)]
pub struct Erase {
    /// The person, by the short name in the list or by name
    pub person: String,
    /// Why, for the record; without the person's name
    #[arg(long, value_name = "WORDS")]
    pub reason: String,
    /// Erases without asking
    #[arg(long)]
    pub yes: bool,
}

const IMPORT_EXAMPLES: &str = "\
Examples:
  clavis access import users.csv --look
  clavis access import users.csv";

const TREE_EXAMPLES: &str = "\
Examples:
  clavis access tree borstkliniek";

const PEOPLE_EXAMPLES: &str = "\
Examples:
  clavis access people --org borstkliniek --filter wrong-level
  clavis access people 'Bedacht Fien'";

const TASKS_EXAMPLES: &str = "\
Examples:
  clavis access tasks
  clavis access tasks --org borstkliniek --json";

const DIAGNOSE_EXAMPLES: &str = "\
Examples:
  clavis access diagnose borstkliniek 'Bedacht Fien'";

const REVIEW_EXAMPLES: &str = "\
Examples:
  clavis access review borstkliniek --from 2020-01-01";

const ERASE_EXAMPLES: &str = "\
Examples:
  clavis access erase 'Bedacht Fien' --reason 'asked for it' --yes";

const WORKFLOWS_LIST_EXAMPLES: &str = "\
Examples:
  clavis access workflows list";

const WORKFLOWS_SHOW_EXAMPLES: &str = "\
Examples:
  clavis access workflows show W-30
  clavis access workflows show W-30 --lang nl";

const WORKFLOWS_WORDS_EXAMPLES: &str = "\
Examples:
  clavis access workflows words";

const CORRECT_EXAMPLES: &str = "\
Examples:
  clavis access workflows correct save nl Bewaren";

const UPDATE_EXAMPLES: &str = "\
Examples:
  clavis access workflows update workflows-2027-01-15";
const CHECK_EXAMPLES: &str = "\
Examples:
  clavis access workflows check own-workflows";
