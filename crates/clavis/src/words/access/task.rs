//! `clavis access task`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Options of `tasks`.
#[derive(Args)]
pub struct Tasks {
    /// Only those of this organisation
    #[arg(long, value_name = "ORGANISATION")]
    pub org: Option<String>,
}

/// One task.
#[derive(Subcommand)]
pub enum TaskVerb {
    /// Everything about it: what to fill in, what to do, what can go wrong
    Show(OneTask),
    /// A new task
    #[command(after_help = TASK_NEW_EXAMPLES)]
    New(TaskNew),
    /// Fills something in; numbers of persons and secrets only from a file
    Fill(TaskFill),
    /// Says what has happened
    Did(TaskDid),
}

/// A task.
#[derive(Args)]
pub struct OneTask {
    /// The task, by its short name in the list
    pub task: String,
}

/// Options of `task new`.
#[derive(Args)]
pub struct TaskNew {
    /// The workflow, for example W-36
    pub workflow: String,
    /// The organisation
    #[arg(long, value_name = "ORGANISATION")]
    pub org: Option<String>,
    /// The level
    #[arg(long, value_name = "LEVEL")]
    pub node: Option<String>,
    /// The person
    #[arg(long, value_name = "PERSON")]
    pub person: Option<String>,
}

/// Options of `task fill`.
#[derive(Args)]
pub struct TaskFill {
    /// The task
    pub task: String,
    /// What is filled in
    pub input: String,
    /// The value; - reads it from standard input (numbers of persons and secrets only so, or from a file)
    pub value: Option<String>,
    /// Reads the value from this file
    #[arg(long, value_name = "FILE", conflicts_with = "value")]
    pub file: Option<PathBuf>,
    /// Takes what Clavis proposes
    #[arg(long, conflicts_with_all = ["value", "file"])]
    pub propose: bool,
}

/// Options of `task did`.
#[derive(Args)]
pub struct TaskDid {
    /// The task
    pub task: String,
    /// known, new or not-known (the person, to the portals), open, step, saved, confirmed, again, sent, works, answer, holds, fails, override, evidence, blocked, resume or cancel
    pub what: String,
    /// The step, the condition, or what is in the way
    #[arg(long, value_name = "NAME")]
    pub of: Option<String>,
    /// In your words: a reason, a statement, what the portal says
    #[arg(long, value_name = "WORDS")]
    pub words: Option<String>,
    /// A file as proof
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
}

const TASK_NEW_EXAMPLES: &str = "\
Examples:
  clavis access task new W-01 --org borstkliniek";
