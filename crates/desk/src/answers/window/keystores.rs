//! Keystores at the counter, each under a number: a path can have a national number in it.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

use super::{BarState, EnvironmentWord, TaskTurn};
use crate::answers::RegisteredLine;

/// The number of a keystore, as long as the program runs.
pub type KeystoreHandle = u32;

/// Every keystore that this computer knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct KeystoresAnswer {
    /// The folder.
    pub folder: String,
    /// The keystores in it, and open requests elsewhere.
    pub keystores: Vec<KeystoreLine>,
}

/// One keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct KeystoreLine {
    /// Its number.
    pub keystore: KeystoreHandle,
    /// The distinguished name, a person's number masked; `null` when it is not known.
    pub name: Option<String>,
    /// The file's name; a person's number in it is masked.
    pub file: String,
    /// Where it stands: a word as in `cert list`.
    pub state: String,
    /// The same in a sentence.
    pub sentence: String,
    /// How its certificate is; `null` while there is none or its dates are not known.
    pub certificate: Option<BarState>,
    /// The sort of platform; `null` when this computer does not remember.
    pub environment: Option<EnvironmentWord>,
    /// Last day, `YYYY-MM-DD`; `null` when it is not known.
    pub valid_until: Option<String>,
    /// Serial number of the encryption token, decimal; `null` when there is none or it is not known.
    pub etk: Option<String>,
    /// Public key identifier, 40 hexadecimal digits; `null` when it is not known.
    pub key_identifier: Option<String>,
    /// Who has the next move.
    pub turn: TaskTurn,
    /// Another keystore that has the same key; `null` for none.
    pub duplicate_of: Option<KeystoreHandle>,
    /// When it was begun, `YYYY-MM-DD`; `null` when it is not known.
    pub since: Option<String>,
}

/// What is in a keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectPage {
    /// Its number.
    pub keystore: KeystoreHandle,
    /// The file's name; a person's number in it is masked.
    pub file: String,
    /// What it is, as a word: `locked`, `not-ehealth`, `temporary`, `certificate-of-another-key`,
    /// `without-etk`, `etk-of-another-certificate` or `complete`.
    pub state: String,
    /// The same in a sentence.
    pub sentence: String,
    /// The program that seems to have written it.
    pub written: String,
    /// How it is protected.
    pub profile: String,
    /// What is missing or near its end, the most important first.
    pub findings: Vec<String>,
    /// Its size in bytes.
    pub bytes: u32,
    /// The private keys; empty without the password.
    pub keys: Vec<InspectedKey>,
    /// Certificates that stand there by themselves; empty without the password.
    pub certificates: Vec<InspectedCertificate>,
}

/// A private key in a keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectedKey {
    /// The alias; `null` when it has none.
    pub alias: Option<String>,
    /// What it is for, in words.
    pub role: String,
    /// Its length in bits; `null` for a key that is not RSA.
    pub bits: Option<u32>,
    /// Public key identifier, 40 hexadecimal digits; `null` for a key that is not RSA.
    pub key_identifier: Option<String>,
    /// Its chain, the certificate of the key first.
    pub chain: Vec<InspectedCertificate>,
}

/// A certificate in a keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectedCertificate {
    /// Subject, RFC 2253; a person's number is masked.
    pub subject: String,
    /// Issuer, RFC 2253.
    pub issuer: String,
    /// Serial number, decimal.
    pub serial: String,
    /// First day, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day, `YYYY-MM-DD`.
    pub valid_until: String,
}

/// A renewal has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RenewalBegun {
    /// The number under which it goes on.
    pub talk: u32,
    /// The holder's given names and name.
    pub holder: String,
    /// The platform's name.
    pub platform: String,
    /// The organisation's name.
    pub organisation: String,
    /// Last day of the certificate that is renewed, `YYYY-MM-DD`.
    pub earlier_until: String,
}

/// What eHealth has for the holder of the card.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct RegisteredPage {
    /// The platform's name.
    pub platform: String,
    /// The certificates.
    pub certificates: Vec<RegisteredHere>,
    /// Why one may be revoked, in the order in which a person is asked.
    pub reasons: Vec<RevocationReasonLine>,
}

/// One certificate that eHealth has, and its keystore here.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct RegisteredHere {
    /// What eHealth knows.
    pub certificate: RegisteredLine,
    /// The keystore on this computer; `null` when it knows none.
    pub keystore: Option<KeystoreHandle>,
}

/// Why a certificate may be revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct RevocationReasonLine {
    /// The word to answer with.
    pub id: String,
    /// What happened, in one sentence.
    pub sentence: String,
    /// True when another certificate is wanted afterwards.
    pub leads_to_request: bool,
}


/// How a keystore is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum KeystoreFormWord {
    /// As the official client writes it: every program opens it.
    Compatible,
    /// Stronger, but not for old programs.
    Modern,
}
