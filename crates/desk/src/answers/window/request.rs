//! Asking for a certificate at the counter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::KeystoreHandle;
use crate::answers::{CompleteAnswer, RequestAnswer};

/// A request that is being filled in: kept over restarts, encrypted, without any secret.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct RequestDraft {
    /// The screen that the person was on.
    pub screen: String,
    /// Whether the person has a Belgian eID; `null` before the question.
    pub belgian: Option<bool>,
    /// The organisation's identifier type, for example `NIHII-GROUP`.
    pub kind: String,
    /// The organisation's number.
    pub id: String,
    /// The organisation's name.
    pub name: String,
    /// The application id; empty for none.
    pub application_id: String,
    /// The base services.
    pub usages: Vec<String>,
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address; empty for none.
    pub general_email: String,
    /// General telephone; empty for none.
    pub general_phone: String,
    /// The language of the contract that the person reads; `null` before the question.
    pub contract_language: Option<String>,
}

/// A talk has begun: the card is read and known as genuine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct TalkBegun {
    /// The number under which it goes on.
    pub talk: u32,
    /// The holder's given names and name.
    pub holder: String,
    /// The platform's name.
    pub platform: String,
}

/// A contract as the platform made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ContractPages {
    /// One page for each language that the platform supplies, the reader's own first.
    pub pages: Vec<ContractPage>,
    /// What to say when the reader's language is not among them; `null` when it is.
    pub languages_note: Option<String>,
    /// The distinguished name that the certificate will have; a person's number is masked.
    pub dn: String,
}

/// A contract in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ContractPage {
    /// Two letters.
    pub language: String,
    /// HTML without scripts, styles, links, pictures or forms: safe to put into a page.
    pub html: String,
}

/// The rules of a keystore password, while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PasswordRules {
    /// Each rule, in the order in which they are shown.
    pub rules: Vec<PasswordRule>,
    /// True when the password can be used.
    pub good: bool,
    /// Something to think of although it can be used; `null` for nothing.
    pub warning: Option<String>,
}

/// One rule of a password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PasswordRule {
    /// What it says.
    pub sentence: String,
    /// Whether it is kept.
    pub kept: bool,
}

/// The request is sent.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct SentAnswer {
    /// What eHealth said.
    pub request: RequestAnswer,
    /// The keystore that holds the key.
    pub keystore: KeystoreHandle,
    /// What happens now, one sentence each.
    pub sentences: Vec<String>,
}

/// The certificate is there.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct DoneAnswer {
    /// What was done.
    pub done: CompleteAnswer,
    /// The keystore.
    pub keystore: KeystoreHandle,
    /// What to do next in the other software, one sentence each.
    pub next_steps: Vec<String>,
}

/// How far a request is at eHealth: asked without a PIN or password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct WaitAnswer {
    /// The keystore.
    pub keystore: KeystoreHandle,
    /// How long it usually takes, in one sentence.
    pub sentence: String,
    /// True when the counter asks again by itself and calls `HomeChanged` when something moved.
    pub waits: bool,
}

/// An organisation is not in the list: why that can be, and whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MissingOrganisation {
    /// The causes, the most frequent first.
    pub causes: Vec<MissingCause>,
    /// What to do when the person is the responsible one all the same.
    pub otherwise: String,
}

/// One cause why an organisation is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MissingCause {
    /// A stable word: `not-responsible`, `right-not-ticked` or `not-registered`.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// What it is, and what can be looked at.
    pub sentence: String,
    /// Who can change it.
    pub who: String,
    /// A text that is ready to be sent to them.
    pub text: String,
}
