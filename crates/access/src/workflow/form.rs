//! One workflow, as its file says it (docs/workflows.md).

mod part;
mod proof;
mod step;

use std::collections::BTreeMap;

pub use part::{Days, Each, Opens, Part, Reminder, ReminderBefore};
pub use proof::{Expected, ExpectedStatus, Presence, Proof, ProofKind, Ticked};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
pub use step::{Reaches, StepEntry, Wait, Wrong};

use super::kind::InputKind;
use super::text::Text;
use super::when::When;

/// What one person does at a portal, by mail or on paper, from the first question to the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    /// Its id, and the name of its file: `W-30`.
    pub id: String,
    /// Under which heading it stands.
    pub group: Group,
    /// Where it is done.
    pub way: Way,
    /// Keys of texts that may be equal in two languages.
    #[serde(default)]
    pub same: Vec<String>,
    /// What it does, as a command.
    pub title: Text,
    /// When it is needed.
    pub about: Text,
    /// The manuals that know it: `000` to `004`.
    pub manuals: Vec<String>,
    /// What it is about.
    pub subject: Subject,
    /// Words of the roles that may do it; empty when anybody may.
    pub who: Vec<String>,
    /// What the list of roles cannot say.
    pub who_note: Option<Text>,
    /// What has to be known before.
    #[serde(default)]
    pub input: Vec<Input>,
    /// What has to be true before.
    #[serde(default)]
    pub precondition: Vec<Precondition>,
    /// What is done, in order.
    #[serde(default)]
    pub step: Vec<StepEntry>,
    /// What passes before it works.
    pub wait: Option<Wait>,
    /// What proves it.
    pub evidence: Option<Proof>,
    /// What can go wrong.
    #[serde(default)]
    pub wrong: Vec<Wrong>,
    /// A draft of a mail.
    pub mail: Option<Mail>,
    /// Of a composite: its parts.
    #[serde(default)]
    pub part: Vec<Part>,
    /// Of `way = "clavis"`: what Clavis opens.
    pub opens: Option<Opens>,
    /// When it is due again.
    pub reminder: Option<Reminder>,
    /// How long before a day that was filled in it is due again.
    pub reminder_before: Option<ReminderBefore>,
    /// Requirements that it carries.
    #[serde(default)]
    pub shows: Vec<String>,
}

impl Workflow {
    /// Whether a role, by its word, is among those that do it. To warn by, never to forbid: the portal
    /// decides.
    pub fn is_for(&self, role: &str) -> bool {
        self.who.is_empty() || self.who.iter().any(|one| one == role)
    }
}

/// The heading under which a workflow stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Chief access managers.
    Cam,
    /// Qualities.
    Quality,
    /// Subdivisions and sites.
    Subdivision,
    /// Users.
    Users,
    /// The medicines agency.
    Famhp,
    /// Heracles.
    Heracles,
    /// INAMI.
    Inami,
    /// The inclusion application.
    Inclusion,
    /// Certificates.
    Certificate,
}

/// Where a workflow is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// At a portal.
    Portal,
    /// By a mail or on paper.
    Message,
    /// Others, in order.
    Composite,
    /// By Clavis itself.
    Clavis,
    /// Asked; nothing is changed.
    Question,
}

/// What a workflow is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// An organisation.
    Organisation,
    /// A node of its tree.
    Node,
    /// A person.
    Person,
    /// A person at a node.
    Membership,
    /// A function of a membership.
    Function,
    /// A certificate.
    Certificate,
    /// A person in a second register.
    Entry,
}

/// A value that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Its name in this file.
    pub id: String,
    /// What is accepted.
    pub kind: InputKind,
    /// Whether the task can start without it.
    pub required: bool,
    /// Hidden in lists.
    #[serde(default)]
    pub personal: bool,
    /// As a label.
    pub label: Text,
    /// Beside the field.
    pub hint: Option<Text>,
    /// Asked only then.
    pub when: Option<When>,
    /// Of a choice: its words.
    #[serde(default)]
    pub values: Vec<String>,
    /// Of a choice: a text for each word.
    #[serde(default)]
    pub value: BTreeMap<String, Text>,
    /// Of a date: not before that input.
    pub after: Option<String>,
    /// Warned when equal to that input.
    pub differs: Option<String>,
}

impl Input {
    /// Whether it is masked in lists, logs and sentences.
    pub fn is_personal(&self) -> bool {
        self.personal || self.kind.is_personal()
    }
}

/// What has to be true before a task starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Precondition {
    /// Its name in this file.
    pub id: String,
    /// A condition of the access rule, or a yes of the person.
    pub needs: Needs,
    /// As a sentence that is true.
    pub text: Text,
    /// The workflow that helps when it is not.
    pub otherwise: Option<String>,
    /// Needed only then.
    pub when: Option<When>,
}

/// Who tells whether a precondition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Needs {
    /// The entity has a CAM.
    C1,
    /// The quality is active.
    C2,
    /// The node exists.
    C3,
    /// Membership at the right level.
    C4,
    /// Application ticked.
    C5,
    /// Authorisation at every node above.
    C6,
    /// Function in force.
    C7,
    /// Waiting time over.
    C8,
    /// Second register.
    C9,
    /// Means of login.
    C10,
    /// No misleading double memberships.
    C11,
    /// The person says so.
    #[serde(rename = "asked")]
    Asked,
}

/// A draft of a mail; never sent by Clavis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Contacts.
    pub to: Vec<String>,
    /// The subject, or
    pub subject: Option<Text>,
    /// the words that the office asks for.
    pub subject_fixed: Option<String>,
    /// The body.
    pub body: Text,
    /// A national number stands in it.
    #[serde(default)]
    pub names_person: bool,
}
