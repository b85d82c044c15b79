//! `clavis access plan`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::OfOrganisation;

/// What is wanted.
#[derive(Subcommand)]
pub enum PlanVerb {
    /// What is wanted, and what differs from it
    #[command(after_help = PLAN_SHOW_EXAMPLES)]
    Show(OfOrganisation),
    /// Keeps a job, with what somebody in it needs
    #[command(after_help = PLAN_JOB_EXAMPLES)]
    Job(PlanJob),
    /// Keeps what is wanted for somebody
    #[command(after_help = PLAN_WANT_EXAMPLES)]
    Want(PlanWant),
    /// A staff list against what is known: who comes, who leaves
    #[command(after_help = PLAN_STAFF_EXAMPLES)]
    Staff(PlanStaff),
    /// Makes tasks of what differs
    #[command(after_help = PLAN_MAKE_EXAMPLES)]
    Make(PlanMake),
}

/// What somebody needs at a level.
#[derive(Args)]
pub struct Places {
    /// A level at which they stand, by its short name in the tree
    #[arg(long, value_name = "LEVEL")]
    pub node: Vec<String>,
    /// An application to tick there
    #[arg(long, value_name = "APPLICATION")]
    pub application: Vec<String>,
    /// The function to give there
    #[arg(long, value_name = "FUNCTION")]
    pub function: Option<String>,
}

/// Options of `plan job`.
#[derive(Args)]
pub struct PlanJob {
    /// The organisation
    pub organisation: String,
    /// What the job is called
    pub name: String,
    #[command(flatten)]
    pub places: Places,
}

/// Options of `plan want`.
#[derive(Args)]
pub struct PlanWant {
    /// The organisation
    pub organisation: String,
    /// Somebody who is known, by short name or name; somebody new as "Name, First name"
    pub who: String,
    /// True for somebody who is in no export yet
    #[arg(long)]
    pub new: bool,
    /// The job, by its short name in the plan
    #[arg(long, value_name = "JOB")]
    pub job: Option<String>,
    #[command(flatten)]
    pub places: Places,
    /// The last day, for somebody who leaves
    #[arg(long, value_name = "DAY")]
    pub leaves: Option<String>,
}

/// Options of `plan staff`.
#[derive(Args)]
pub struct PlanStaff {
    /// The organisation
    pub organisation: String,
    /// The staff list, CSV or XLSX
    pub file: PathBuf,
    /// Plans everybody who comes, in the job that the list names
    #[arg(long)]
    pub take: bool,
}

/// Options of `plan make`.
#[derive(Args)]
pub struct PlanMake {
    /// The organisation
    pub organisation: String,
    /// Only this difference, by its short name in the plan; may be given more than once
    #[arg(long, value_name = "DIFFERENCE")]
    pub only: Vec<String>,
}

const PLAN_SHOW_EXAMPLES: &str = "\
Examples:
  clavis access plan show borstkliniek";

const PLAN_JOB_EXAMPLES: &str = "\
Examples:
  clavis access plan job borstkliniek Radioloog";

const PLAN_WANT_EXAMPLES: &str = "\
Examples:
  clavis access plan want borstkliniek 'Nieuweling, Nele' --new
  clavis access plan want borstkliniek 'Bedacht Fien' --leaves 2030-06-30";

const PLAN_STAFF_EXAMPLES: &str = "\
Examples:
  clavis access plan staff borstkliniek staff.csv";

const PLAN_MAKE_EXAMPLES: &str = "\
Examples:
  clavis access plan make borstkliniek";
