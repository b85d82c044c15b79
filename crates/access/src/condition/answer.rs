//! What people are asked, and what they answered.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{NodeId, PersonId, Truth};

/// What a person sees, which no export tells. Each belongs to a row of the diagnosis (access model, section 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// The unit is missing in the drop-down at login (D-02).
    UnitMissing,
    /// The unit appears more than once (D-03).
    UnitTwice,
    /// No function can be chosen (D-04).
    NoFunctionOffered,
    /// Heracles refuses (D-07).
    HeraclesRefuses,
    /// FAMHP says "profile invalid" (D-10).
    ProfileInvalid,
    /// The FAMHP tile stays closed (D-11).
    TileClosed,
    /// The enterprise is not in the public list of FAMHP (D-12).
    NotInPublicList,
    /// The one-time code is refused (D-13).
    CodeRefused,
    /// A card that is no Belgian identity card is used at FAMHP (D-14).
    ResidentCard,
    /// ProSanté does not offer the hospital, or the wrong rights (D-15).
    HospitalMissing,
    /// The function of the head physician is refused (D-16).
    HeadPhysicianRefused,
    /// The inclusion application refuses (D-17).
    InclusionRefuses,
    /// The quality cannot be activated (D-18).
    ActivationRefused,
    /// There is no list of HCO numbers (D-19).
    HcoListAbsent,
    /// The CAM cannot log in (D-20).
    CamCannotLogIn,
    /// The portal login with the eID fails though Clavis reads the card (D-26).
    BrowserCardFails,
    /// Another profile than the right one was chosen at login (D-15).
    OtherProfile,
}

/// A question whose answer settles an unknown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Question {
    /// Has the organisation a CAM with an active account?
    Cam {
        /// The organisation.
        node: NodeId,
    },
    /// Is the node there and active?
    Active {
        /// The quality, subdivision or site.
        node: NodeId,
    },
    /// Does the list of the node show the person as active?
    Stands {
        /// Who.
        person: PersonId,
        /// Where.
        node: NodeId,
    },
    /// Does the list of the node show the person as a user, where no user should be?
    AlsoAt {
        /// Who.
        person: PersonId,
        /// Where.
        node: NodeId,
    },
    /// Is the application ticked for the person?
    Ticked {
        /// Who.
        person: PersonId,
        /// Where.
        node: NodeId,
        /// The application's id.
        application: String,
    },
    /// Is the application ticked at the node for everybody below?
    Authorised {
        /// Where.
        node: NodeId,
        /// The application's id.
        application: String,
    },
    /// Does the person have the function today?
    Holds {
        /// Who.
        person: PersonId,
        /// Where.
        node: NodeId,
        /// The function's id; none when any will do.
        function: Option<String>,
    },
    /// Was the last change confirmed longer ago than it takes? The moment is the better answer.
    Changed {
        /// Who.
        person: PersonId,
        /// Where.
        node: NodeId,
    },
    /// Does the second register know the person or the organisation, active and with a role where it has roles?
    Registered {
        /// Who; none for the organisation.
        person: Option<PersonId>,
        /// The organisation or the node.
        node: NodeId,
        /// The register's id.
        register: String,
    },
    /// Has the person a means of login, and does it choose the right profile?
    LogsIn {
        /// Who.
        person: PersonId,
        /// The target's id.
        target: String,
    },
    /// Is the person this, as far as a rule asks: `physician`, `ar78`?
    Is {
        /// Who.
        person: PersonId,
        /// The person role's id.
        role: String,
    },
    /// Does the person log in without a Belgian eID?
    OtherLogin {
        /// Who.
        person: PersonId,
    },
    /// Does the request for a certificate offer the organisation to the person?
    Offered {
        /// Who.
        person: PersonId,
        /// The organisation.
        node: NodeId,
    },
    /// Is the person the one whom the portal shows as responsible?
    Responsible {
        /// Who.
        person: PersonId,
        /// The organisation.
        node: NodeId,
    },
    /// Does this happen?
    Sees {
        /// Who sees it.
        person: PersonId,
        /// What.
        sign: Sign,
    },
}

impl Question {
    /// Whom it is about, when it is about a person.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Question::Stands { person, .. }
            | Question::AlsoAt { person, .. }
            | Question::Ticked { person, .. }
            | Question::Holds { person, .. }
            | Question::Changed { person, .. }
            | Question::LogsIn { person, .. }
            | Question::Is { person, .. }
            | Question::OtherLogin { person }
            | Question::Offered { person, .. }
            | Question::Responsible { person, .. }
            | Question::Sees { person, .. } => Some(person),
            Question::Registered { person, .. } => person.as_ref(),
            Question::Cam { .. } | Question::Active { .. } | Question::Authorised { .. } => None,
        }
    }

    /// Where, when it is about a node.
    pub fn node(&self) -> Option<&NodeId> {
        match self {
            Question::Cam { node }
            | Question::Active { node }
            | Question::Stands { node, .. }
            | Question::AlsoAt { node, .. }
            | Question::Ticked { node, .. }
            | Question::Authorised { node, .. }
            | Question::Holds { node, .. }
            | Question::Changed { node, .. }
            | Question::Offered { node, .. }
            | Question::Responsible { node, .. }
            | Question::Registered { node, .. } => Some(node),
            _ => None,
        }
    }
}

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// It was then.
    At(Timestamp),
}

/// An answer, whose it is and of which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was said.
    pub reply: Reply,
    /// Who said it, as they gave it.
    pub by: String,
    /// When.
    pub day: Date,
}

/// All answers; of one question the newest counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Version of this form.
    version: crate::Version,
    given: Vec<(Question, Answer)>,
}

impl Answers {
    /// Notes an answer; an older one to the same question is replaced.
    pub fn note(&mut self, question: Question, answer: Answer) {
        match self.given.iter_mut().find(|(asked, _)| *asked == question) {
            Some((_, old)) if old.day > answer.day => {}
            Some((_, old)) => *old = answer,
            None => self.given.push((question, answer)),
        }
    }

    /// What was answered.
    pub fn to(&self, question: &Question) -> Option<&Answer> {
        let given = self.given.iter().find(|(asked, _)| asked == question);
        given.map(|(_, answer)| answer)
    }

    /// All questions with their answers, in the order in which they came.
    pub fn all(&self) -> impl Iterator<Item = (&Question, &Answer)> {
        self.given
            .iter()
            .map(|(question, answer)| (question, answer))
    }

    /// Takes back an answer.
    pub fn withdraw(&mut self, question: &Question) {
        self.given.retain(|(asked, _)| asked != question);
    }

    /// Forgets what was said of a person: for an erasure.
    pub fn forget(&mut self, person: &PersonId) {
        self.given
            .retain(|(asked, _)| asked.person() != Some(person));
    }

    /// Yes, no, or not asked yet.
    pub fn truth(&self, question: &Question) -> Truth {
        match self.to(question).map(|answer| answer.reply) {
            Some(Reply::Yes) => Truth::True,
            Some(Reply::No) => Truth::False,
            Some(Reply::At(_)) | None => Truth::Unknown,
        }
    }
}
