//! What is wanted, against what the exports show.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// `access plan`: what is wanted, what differs from it, and which tasks would mend that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PlanAnswer {
    /// What is wanted, by person.
    pub wants: Vec<WantLine>,
    /// What differs.
    pub differences: Vec<DifferenceLine>,
    /// Jobs, with what somebody in it needs.
    pub templates: Vec<TemplateLine>,
    /// The applications and functions that can be wanted at each level.
    pub offers: Vec<OfferLine>,
}

/// What is wanted for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WantLine {
    /// Its name in the workspace.
    pub want: String,
    /// The person; `null` for somebody who is in no export yet.
    pub person: Option<String>,
    /// Their name.
    pub name: String,
    /// The job; `null` when it was said by hand.
    pub template: Option<String>,
    /// The names of the nodes.
    pub nodes: Vec<String>,
    /// The last day, for somebody who leaves; `null` for nobody who leaves.
    pub leaves: Option<String>,
}

/// Something that differs from what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct DifferenceLine {
    /// Its name, the same as long as it is there.
    pub difference: String,
    /// What it is.
    pub kind: DifferenceKind,
    /// The person; `null` when it is about none, or about somebody new.
    pub person: Option<String>,
    /// The person's name, or the node's.
    pub name: String,
    /// The node's name.
    #[serde(rename = "where")]
    pub place: String,
    /// It, in a sentence.
    pub sentence: String,
    /// The workflow that mends it; `null` for what is only told.
    pub workflow: Option<String>,
    /// What that does.
    pub title: Option<String>,
    /// The task that was made of it; `null` for none yet.
    pub task: Option<String>,
}

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Somebody is wanted and is not there.
    Missing,
    /// Somebody is there and is not wanted.
    TooMuch,
    /// A user at a level at which users do not work.
    WrongLevel,
    /// An application is not ticked.
    NotTicked,
    /// A function is missing, over, or not yet in force.
    Function,
    /// A function ends within 30 days.
    EndsSoon,
    /// A person twice at one node.
    Doubled,
    /// One person with two numbers, or two people with one.
    DoublePerson,
    /// More coordinators than there should be.
    Coordinators,
    /// A chief access manager without a deputy.
    CoCam,
    /// Blocked.
    Blocked,
    /// Anything else.
    Other,
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TemplateLine {
    /// Its name in the workspace.
    pub template: String,
    /// What it is called.
    pub name: String,
    /// What somebody in it needs.
    pub targets: Vec<TargetLine>,
}

/// What somebody needs at a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TargetLine {
    /// The node.
    pub node: String,
    /// Its name.
    #[serde(rename = "where")]
    pub place: String,
    /// Applications to be ticked, in the portal's words.
    pub applications: Vec<String>,
    /// The function, in the portal's word; `null` for none.
    pub function: Option<String>,
}

/// What can be wanted at a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct OfferLine {
    /// The node.
    pub node: String,
    /// Its name.
    #[serde(rename = "where")]
    pub place: String,
    /// Applications, in the portal's words.
    pub applications: Vec<String>,
    /// Functions, in the portal's words.
    pub functions: Vec<String>,
}

/// A job, as a person says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct TemplateWords {
    /// Its name in the workspace; `null` for a new one.
    pub template: Option<String>,
    /// What it is called.
    pub name: String,
    /// What somebody in it needs.
    pub targets: Vec<TargetWords>,
}

/// What somebody needs at a node, as a person says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct TargetWords {
    /// The node.
    pub node: String,
    /// Applications, in the portal's words or by the catalogue's.
    pub applications: Vec<String>,
    /// The function; `null` for none.
    pub function: Option<String>,
}

/// What is wanted for somebody, as a person says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct WantWords {
    /// Somebody who is known; `null` for somebody new.
    pub person: Option<String>,
    /// Family name of somebody new.
    pub name: String,
    /// First names of somebody new.
    pub first_name: String,
    /// The job.
    pub template: Option<String>,
    /// Further nodes, or those of somebody without a job.
    pub targets: Vec<TargetWords>,
    /// The last day, for somebody who leaves.
    pub leaves: Option<String>,
}

/// `access plan --staff FILE`: a staff list against what is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct StaffAnswer {
    /// A number of this sitting, by which the list is asked about and taken.
    pub list: u32,
    /// The file's name; long numbers in it are masked.
    pub file: String,
    /// People in it.
    pub people: u32,
    /// Who is in the list and in no export: to be added.
    pub joiners: Vec<StaffLine>,
    /// Who is in an export and no longer in the list, or leaves by it: to be removed.
    pub leavers: Vec<StaffLine>,
    /// What could not be read, and who could not be told apart, a sentence each.
    pub remarks: Vec<String>,
}

/// What is taken from a staff list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct StaffWords {
    /// The lines of joiners.
    pub joiners: Vec<u32>,
    /// The job that they get; `null` for the one that is called as the list writes it.
    pub template: Option<String>,
    /// The people who leave.
    pub leavers: Vec<String>,
    /// Their last day, `YYYY-MM-DD`; `null` for today, or the day that the list tells.
    pub last_day: Option<String>,
}

/// Somebody of a staff list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct StaffLine {
    /// The line in the list, from 1; `null` for somebody who is not in it.
    pub line: Option<u32>,
    /// The person, when they are known.
    pub person: Option<String>,
    /// The name.
    pub name: String,
    /// The national number, masked.
    pub niss: Option<String>,
    /// The job as the list writes it.
    pub job: Option<String>,
    /// Why they are here, in a sentence.
    pub sentence: String,
}

/// `access plan --make`: tasks that were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MadeAnswer {
    /// The tasks.
    pub tasks: Vec<super::AccessTaskLine>,
    /// The batch that holds those for several people; `null` for none.
    pub batch: Option<String>,
    /// What to do next, a sentence each.
    pub sentences: Vec<String>,
}
