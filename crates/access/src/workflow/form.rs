//! One workflow, as its file says it (docs/workflows.md).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

/// A step of its own, or the name of shared steps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    /// The shared steps of that name stand here; nothing else may be given then.
    #[serde(rename = "use")]
    pub shared: Option<String>,
    /// Its name in this file.
    pub id: Option<String>,
    /// Word: where one is.
    pub page: Option<String>,
    /// Word: what is pressed there.
    pub press: Option<String>,
    /// Inputs that are copied into the page here, in the order of its form.
    #[serde(default)]
    pub copy: Vec<String>,
    /// Input whose values are ticked here.
    pub tick: Option<String>,
    /// Opened in the person's browser.
    pub link: Option<String>,
    /// The sentence.
    pub text: Option<Text>,
    /// What must not be forgotten here.
    pub warn: Option<Text>,
    /// How far the task is after it.
    pub reaches: Option<Reaches>,
    /// Only then.
    pub when: Option<When>,
    /// A limit that the portal sets, in minutes; counted down.
    pub minutes: Option<u16>,
}

/// How far a task is after a step.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reaches {
    /// The portal is open.
    OnPortal,
    /// Saved, and not stored yet.
    Saved,
    /// Confirmed.
    Confirmed,
    /// A message has left.
    Sent,
}

/// What passes after `confirmed` or `sent` before it works, or before an answer comes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// Minutes.
    pub minutes: Option<u16>,
    /// It may take until the next day.
    #[serde(default)]
    pub next_day: bool,
    /// Working days of an answer by post or from an office.
    pub working_days: Option<u16>,
    /// Days.
    pub days: Option<u16>,
    /// What to do when the time is over and nothing happened.
    pub unless: Option<Text>,
}

/// What proves that it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What the next export must show.
    pub export: Option<Expected>,
    /// Accepted kinds, the strongest first.
    pub kinds: Vec<ProofKind>,
    /// What one sees when it is done.
    pub text: Text,
}

/// A kind of evidence.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProofKind {
    /// A line of an export, or its absence.
    Export,
    /// A file: a picture of the screen, a letter, a mail.
    File,
    /// What the person says; the weakest.
    Statement,
}

/// What the next export must show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// A line of the person, or none.
    pub membership: Option<Presence>,
    /// The applications of the task.
    pub application: Option<Ticked>,
    /// The function of the task.
    pub function: Option<Presence>,
    /// The line's status.
    pub status: Option<ExpectedStatus>,
    /// The line's type, as a word of the roles.
    #[serde(rename = "type")]
    pub role: Option<String>,
}

/// There or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// There.
    Present,
    /// Not there.
    Absent,
}

/// Ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ticked {
    /// Ticked.
    Ticked,
    /// Not ticked.
    NotTicked,
}

/// A status that is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedStatus {
    /// Active.
    Active,
    /// Blocked.
    Blocked,
}

/// What can go wrong, and what helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// Its name in this file.
    pub id: String,
    /// What one sees.
    pub sign: Text,
    /// What to do.
    pub remedy: Text,
    /// The workflow that helps.
    pub workflow: Option<String>,
    /// The contact that helps.
    pub contact: Option<String>,
    /// The rows of the diagnosis that this is.
    #[serde(default)]
    pub diagnosis: Vec<String>,
    /// Only then.
    pub when: Option<When>,
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

/// A part of a composite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its name in this file.
    pub id: String,
    /// The workflow.
    pub workflow: String,
    /// Once for each of these.
    pub each: Option<Each>,
    /// Parts that must be effective first.
    #[serde(default)]
    pub after: Vec<String>,
    /// Inputs of the part with the composite's input that they are; inputs of the same id are handed
    /// on by themselves.
    #[serde(default)]
    pub with: BTreeMap<String, String>,
    /// Only then.
    pub when: Option<When>,
}

/// For what a part of a composite is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// A node.
    Node,
    /// A person at a node.
    Membership,
    /// An application.
    Application,
    /// A function.
    Function,
    /// A person.
    Person,
    /// A certificate.
    Certificate,
}

/// What Clavis opens for a workflow that it does itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Opens {
    /// The request of a certificate.
    Request,
    /// Its completion.
    Complete,
    /// Its renewal.
    Renew,
    /// Its revocation.
    Revoke,
    /// The card.
    Card,
    /// The keystores.
    Keystores,
}

/// When it is due again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// Months.
    pub months: u16,
}

/// How long before a day that was filled in it is due again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderBefore {
    /// The input that holds the day.
    pub input: String,
    /// Days before it.
    pub days: Days,
}

/// One number of days, or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Days {
    /// One.
    One(u16),
    /// Several.
    Several(Vec<u16>),
}

impl Days {
    /// All, the longest first.
    pub fn all(&self) -> Vec<u16> {
        let mut days = match self {
            Days::One(days) => vec![*days],
            Days::Several(days) => days.clone(),
        };
        days.sort_unstable_by(|one, other| other.cmp(one));
        days
    }
}
