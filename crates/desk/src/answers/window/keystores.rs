//! Keystores at the counter, each under a number: a path can have a national number in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{BarState, EnvironmentWord, TaskTurn};
use crate::answers::{RequestState, StandingWords, Turn};

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
    /// Whose it is, in a few words: the identifier of the certificate, or the file's name.
    pub name: String,
    /// The distinguished name, a person's number masked; `null` when it is not known.
    pub dn: Option<String>,
    /// The file's name; a person's number in it is masked.
    pub file: String,
    /// Where its request stands.
    pub state: RequestState,
    /// The same in a sentence.
    pub sentence: String,
    /// How its certificate is; `null` while there is none or its dates are not known.
    pub standing: Option<BarState>,
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
    /// The file's name of another keystore that has the same certificate; `null` for none.
    pub duplicate_of: Option<String>,
    /// When it was begun, `YYYY-MM-DD`; `null` when it is not known.
    pub since: Option<String>,
    /// The page on which a person without Belgian eID still has to confirm; `null` when there is
    /// nothing to confirm (any more). Whoever has it can confirm.
    pub confirm_at: Option<String>,
    /// Until when it can be confirmed there, RFC 3339.
    pub confirm_until: Option<String>,
}

/// What is in a keystore: as `cert inspect` answers, with every person's number masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectPage {
    /// The file's name; a person's number in it is masked.
    pub keystore: String,
    /// The number of the keystore.
    pub handle: KeystoreHandle,
    /// What it is, in a sentence.
    pub sentence: String,
    /// The program that seems to have written it.
    pub written: String,
    /// How it is protected.
    pub profile: String,
    /// What is missing or near its end, the most important first.
    pub findings: Vec<String>,
    /// What it is, as a word: `locked`, `not-ehealth`, `temporary`, `certificate-of-another-key`,
    /// `without-etk`, `etk-of-another-certificate` or `complete`.
    pub state: String,
    /// Its size in bytes.
    pub bytes: u32,
    /// True for definite-length DER, false for BER.
    pub der: bool,
    /// The MAC; `null` when the file has none.
    pub mac: Option<MacLine>,
    /// Every encryption in the file; without the password only the outer ones.
    pub protections: Vec<ProtectionLine>,
    /// Aliases of keys that can be read without the password.
    pub visible_key_aliases: Vec<String>,
    /// The private keys; empty without the password.
    pub keys: Vec<InspectedKey>,
    /// Certificates that are entries of their own; empty without the password.
    pub certificates: Vec<InspectedEntry>,
    /// Object identifiers of entries that were passed over.
    pub passed_over: Vec<String>,
}

/// A MAC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct MacLine {
    /// For example `HMAC-SHA1`.
    pub algorithm: String,
    /// Iterations of the key derivation.
    pub iterations: u32,
}

/// An encryption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ProtectionLine {
    /// `key` for one private key, `part` for a part of the file.
    pub content: String,
    /// For example `pbeWithSHAAnd40BitRC2-CBC`; `none` for a key in the clear.
    pub algorithm: String,
    /// Iterations of the key derivation, where there is one that we know.
    pub iterations: Option<u32>,
}

/// A private key in a keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectedKey {
    /// The alias; `null` when it has none.
    pub alias: Option<String>,
    /// Its place: `authentication`, `etk` or `other`.
    pub kind: String,
    /// Length of the RSA key in bits; `null` for keys of another kind.
    pub rsa_bits: Option<u32>,
    /// Public key identifier, 40 hexadecimal digits; `null` for keys of another kind.
    pub key_identifier: Option<String>,
    /// Does the certificate belong to the key? `null` when there is no certificate.
    pub certificate_matches: Option<bool>,
    /// Its chain, the certificate of the key first.
    pub certificates: Vec<InspectedCertificate>,
}

/// A certificate that is an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectedEntry {
    /// The alias; `null` when it has none.
    pub alias: Option<String>,
    /// The certificate; `null` when it cannot be read.
    pub certificate: Option<InspectedCertificate>,
}

/// A certificate in a keystore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct InspectedCertificate {
    /// Subject, RFC 2253; a person's number is masked.
    pub subject: String,
    /// Issuer, RFC 2253; a person's number is masked.
    pub issuer: String,
    /// Serial number, decimal.
    pub serial: String,
    /// Start of validity, RFC 3339.
    pub valid_from: String,
    /// End of validity, RFC 3339.
    pub valid_until: String,
    /// SHA-1 key identifier, hexadecimal.
    pub key_identifier: String,
    /// SHA-256 over the public key, hexadecimal.
    pub public_key_sha256: String,
    /// The bits of the key usage.
    pub key_usage: Vec<String>,
    /// True for the certificate of an authority.
    pub ca: bool,
    /// True for the placeholder of a request.
    pub dummy: bool,
}

/// A keystore was taken over: as `cert adopt` answers, with the keystore's number.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct AdoptedAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name; `null` while there is no certificate.
    pub name: Option<String>,
    /// The keystore.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// What the file is, in a sentence.
    pub sentence: String,
    /// What was changed in the file, one sentence each.
    pub changed: Vec<String>,
    /// What eHealth says; `null` when it could not be asked.
    pub standing: Option<StandingWords>,
    /// Who has the next move.
    pub turn: Turn,
    /// The number of the keystore.
    pub handle: KeystoreHandle,
}

/// How a keystore is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum KeystoreFormWord {
    /// As the official client writes it: every program opens it.
    Compatible,
    /// Stronger, but not for old programs.
    Modern,
}

/// Whom eHealth writes to about a certificate. Without `Debug`: it is about a person.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct ContactDraft {
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address; empty for none.
    pub general_email: String,
    /// General telephone; empty for none.
    pub general_phone: String,
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

/// What eHealth has for the holder of the card: as `cert registered` answers.
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
    /// The identifier type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The number; a person's is masked.
    pub id: String,
    /// The name of the organisation or person.
    pub name: String,
    /// The application id; `null` for none.
    pub application_id: Option<String>,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// eHealth's word for the certificate.
    pub status: String,
    /// eHealth's word for the encryption token.
    pub etk_status: String,
    /// What both mean together.
    pub sentence: String,
    /// What comes next.
    pub next: String,
    /// Who has the next move.
    pub turn: Turn,
    /// When it was requested, RFC 3339.
    pub requested: String,
    /// Valid from, RFC 3339; `null` before it is delivered.
    pub valid_from: Option<String>,
    /// Valid until, RFC 3339; `null` before it is delivered.
    pub valid_until: Option<String>,
    /// Whether it can be revoked.
    pub revocable: bool,
    /// Whether it can be renewed now.
    pub renewable: bool,
    /// From when it can be renewed, RFC 3339; `null` when eHealth does not say.
    pub renew_from: Option<String>,
    /// The keystore on this computer; `null` when it knows none.
    pub keystore: Option<String>,
    /// The number of that keystore.
    pub handle: Option<KeystoreHandle>,
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
