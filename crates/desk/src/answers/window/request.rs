//! Asking for a certificate at the counter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::KeystoreHandle;
use crate::answers::{CompleteAnswer, CopyAnswer, RequestAnswer, RequestState};

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
    /// What the person said about an organisation that is not in the list.
    pub missing: MissingFacts,
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

/// The request is sent: as `cert request` answers, with the keystore's number and what happens now.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct SentAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name that was asked for; a person's number is masked.
    pub name: String,
    /// The keystore that holds the key, a person's number masked.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// True when nobody has to look at the request at eHealth; `null` when the platform does not say.
    pub automatically_validated: Option<bool>,
    /// Identifier of the key that the new certificate replaces; `null` when it replaces none.
    pub replaces: Option<String>,
    /// The number of the keystore; `null` when the key is on another computer.
    pub handle: Option<KeystoreHandle>,
    /// What happens now, one sentence each.
    pub sentences: Vec<String>,
}

impl SentAnswer {
    pub(crate) fn of(
        sent: RequestAnswer,
        handle: Option<KeystoreHandle>,
        sentences: Vec<String>,
    ) -> Self {
        Self {
            state: sent.state,
            platform: sent.platform,
            name: sent.name,
            keystore: sent.keystore,
            key_identifier: sent.key_identifier,
            automatically_validated: sent.automatically_validated,
            replaces: sent.replaces,
            handle,
            sentences,
        }
    }
}

/// The certificate is there: as `cert complete` answers, with the keystore's number and what comes
/// next.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct ReadyAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name; a person's number is masked.
    pub name: String,
    /// The keystore, a person's number masked.
    pub keystore: String,
    /// Last moment of validity, RFC 3339.
    pub valid_until: String,
    /// The day from which it can be renewed, `YYYY-MM-DD`.
    pub renew_from: String,
    /// Serial number of the encryption token, decimal.
    pub etk: String,
    /// False: others still encrypt for the earlier token, until it is activated.
    pub activated: bool,
    /// What was checked, one sentence each.
    pub checked: Vec<String>,
    /// The second places that were written too.
    pub copies: Vec<CopyAnswer>,
    /// The number of the keystore.
    pub handle: KeystoreHandle,
    /// What to do next in the other software, one sentence each.
    pub next_steps: Vec<String>,
}

impl ReadyAnswer {
    pub(crate) fn of(
        done: CompleteAnswer,
        handle: KeystoreHandle,
        next_steps: Vec<String>,
    ) -> Self {
        Self {
            state: done.state,
            platform: done.platform,
            name: done.name,
            keystore: done.keystore,
            valid_until: done.valid_until,
            renew_from: done.renew_from,
            etk: done.etk,
            activated: done.activated,
            checked: done.checked,
            copies: done.copies,
            handle,
            next_steps,
        }
    }
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

/// What a person says about an organisation that is not in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct MissingFacts {
    /// True for an integrated care project; `null` before the question.
    pub care_project: Option<bool>,
    /// Whether INAMI has confirmed the person as manager of the project's certificate.
    pub confirmed: Option<bool>,
    /// Who stands under "your managers" in the access management; empty when the person cannot look
    /// there; `null` before the question.
    pub responsible: Option<String>,
    /// Whether the application is ticked for the person.
    pub ticked: Option<bool>,
}

/// An organisation is not in the list: the next question, or why that is and whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MissingOrganisation {
    /// What has to be known next; `null` when the cause is found.
    pub question: Option<MissingQuestion>,
    /// The cause; `null` while there is a question, and when none of the three fits.
    pub cause: Option<MissingCause>,
    /// What to do when none of the three fits; `null` otherwise.
    pub otherwise: Option<String>,
}

/// A question on the way to the cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MissingQuestion {
    /// The fact that it fills.
    pub asks: MissingFact,
    /// The question.
    pub title: String,
    /// Why it is asked, or where the answer stands.
    pub why: String,
    /// The answers, first that for yes, then that for no. For the name: that for "cannot look there".
    pub answers: Vec<String>,
}

/// Which fact a question fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum MissingFact {
    /// [`MissingFacts::care_project`].
    CareProject,
    /// [`MissingFacts::confirmed`].
    Confirmed,
    /// [`MissingFacts::responsible`], a name.
    Responsible,
    /// [`MissingFacts::ticked`].
    Ticked,
}

/// One cause why an organisation is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MissingCause {
    /// A stable word: `not-responsible`, `right-not-ticked` or `not-registered`.
    pub id: String,
    /// True when the request goes on with another person's card.
    pub other_card: bool,
    /// In a few words.
    pub title: String,
    /// What it is, and what can be looked at.
    pub sentence: String,
    /// Who can change it.
    pub who: String,
    /// A text that is ready to be sent to them.
    pub text: String,
}
