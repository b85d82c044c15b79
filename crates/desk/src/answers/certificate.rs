//! eHealth certificates as the fronts see them.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `cert types`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct TypesAnswer {
    /// The name of the platform that answered.
    pub platform: String,
    /// The kinds of organisation.
    pub types: Vec<TypeLine>,
}

/// One kind of organisation.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct TypeLine {
    /// The identifier type, for example `NIHII-GROUP`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The name in the asked language, or in another that the platform gives.
    pub name: String,
    /// The pattern of its numbers, in Java syntax, `null` when the platform gives none.
    pub pattern: Option<String>,
    /// Check-digit algorithms, by the platform's names.
    pub check_digits: Vec<String>,
    /// Base services that a certificate may be used for.
    pub usages: Vec<String>,
}

/// `cert organisations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct OrganisationsAnswer {
    /// The name of the platform that answered.
    pub platform: String,
    /// True when the person may ask for a certificate of their own.
    pub natural_person: bool,
    /// The organisations that the person may manage.
    pub organisations: Vec<OrganisationLine>,
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct OrganisationLine {
    /// The identifier type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The number.
    pub id: String,
    /// The name in the asked language, or in another that the platform gives.
    pub name: String,
}

/// `cert application-ids`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct ApplicationIdsAnswer {
    /// The name of the platform that answered.
    pub platform: String,
    /// The application ids in use.
    pub application_ids: Vec<String>,
    /// True when a certificate without application id is in use too.
    pub without_application_id: bool,
}

/// `cert request`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RequestAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name that was asked for.
    pub name: String,
    /// The keystore that holds the key, with a person's number masked; keep it.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits: the platform's name for the key.
    pub key_identifier: String,
    /// True when nobody has to look at the request at eHealth; `null` when the platform does not say.
    pub automatically_validated: Option<bool>,
    /// Identifier of the key that the new certificate replaces; `null` when it replaces none.
    pub replaces: Option<String>,
}

impl RequestAnswer {
    pub(crate) fn sent(platform: String, record: certificates::Record) -> Self {
        Self {
            state: RequestState::Sent,
            platform,
            name: crate::site::shown_dn(&record.name),
            keystore: crate::site::shown(&record.keystore),
            key_identifier: record.key,
            automatically_validated: record.automatically_validated,
            replaces: record.replaces,
        }
    }
}

/// `cert prepare`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PrepareAnswer {
    /// Where the request stands: handed over.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name that is asked for.
    pub name: String,
    /// The keystore that holds the key; it stays on this computer.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits: the desk shows the same.
    pub key_identifier: String,
    /// The file that goes to the desk; it has no key and no password.
    pub hand_over: String,
}

/// `cert request-foreigner`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ForeignerAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The keystore that holds the key, with the person's number masked.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// The page on which the person confirms the request. Whoever has it can confirm.
    pub confirm_at: Option<String>,
    /// Until when, RFC 3339.
    pub confirm_until: Option<String>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// The key is on disk; nothing was sent.
    Prepared,
    /// Sent, and the platform has accepted it.
    Sent,
    /// Sent, but the answer was lost: the platform knows whether it arrived.
    AnswerLost,
    /// The platform has not delivered yet.
    Pending,
    /// The certificate is delivered; install it.
    Delivered,
    /// The certificate is installed; the encryption token is not registered yet.
    Installed,
    /// The new encryption token is registered; the earlier one stays in use until a yes.
    WaitsForActivation,
    /// Certificate and encryption token are there and checked.
    Complete,
    /// In a hand-over file: somebody with a card signs and sends it.
    HandedOver,
    /// A revocation was sent, and its answer was lost.
    RevocationLost,
    /// Certificate and encryption token are revoked.
    Revoked,
    /// The platform refused.
    Refused,
    /// Given up before anything was sent.
    Abandoned,
    /// The platform does not know this key.
    Unknown,
}

/// `cert status`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatusAnswer {
    /// Every open request, or the one that was asked for.
    pub requests: Vec<RequestLine>,
}

/// One request.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RequestLine {
    /// Where it stands.
    pub state: RequestState,
    /// The platform, as `--platform` takes it; `null` when this computer does not remember the
    /// request.
    pub platform: Option<String>,
    /// The distinguished name; `null` when it is not known.
    pub name: Option<String>,
    /// The keystore, with a person's number masked.
    pub keystore: String,
    /// Public key identifier, 40 hexadecimal digits; `null` when it is not known.
    pub key_identifier: Option<String>,
    /// When it was begun, RFC 3339; `null` when it is not known.
    pub since: Option<String>,
    /// The page on which a person without Belgian eID confirms the request; `null` for other requests.
    pub confirm_at: Option<String>,
    /// Until when it can be confirmed there, RFC 3339.
    pub confirm_until: Option<String>,
    /// Who has the next move.
    pub turn: Turn,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// The person's.
    You,
    /// eHealth's.
    Ehealth,
    /// Nobody's: it is done.
    Nobody,
}

/// `cert complete`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CompleteAnswer {
    /// Where the request stands.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name, in the platform's escaped form.
    pub name: String,
    /// The keystore, with a person's number masked.
    pub keystore: String,
    /// Valid until, RFC 3339.
    pub valid_until: String,
    /// The day from which it can be renewed, `YYYY-MM-DD`.
    pub renew_from: String,
    /// Serial number of the encryption token, decimal: the alias of its key.
    pub etk: String,
    /// False: others still encrypt for the token of the certificate that was renewed, until
    /// `cert activate`.
    pub activated: bool,
    /// What was checked, one sentence each.
    pub checked: Vec<String>,
    /// The second places that were written too.
    pub copies: Vec<CopyAnswer>,
}

/// `cert password`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct PasswordAnswer {
    /// The keystore.
    pub keystore: String,
    /// How many private keys were found with the new password.
    #[specta(type = u32)]
    pub keys: usize,
    /// The file before, which still opens with the old password; `null` when there is none.
    pub previous: Option<String>,
    /// The second places that were written too.
    pub copies: Vec<CopyAnswer>,
}

/// `cert adopt`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct AdoptAnswer {
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
    /// What was changed in the file, one sentence each; empty when it had the layout already.
    pub changed: Vec<String>,
    /// What eHealth says; `null` for a half-done request, and when eHealth could not be asked.
    pub standing: Option<StandingWords>,
    /// Who has the next move.
    pub turn: Turn,
}

/// Where a certificate and its encryption token stand together.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct StandingWords {
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
}

/// `cert copy`, and each second place of other answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CopyAnswer {
    /// The keystore.
    pub keystore: String,
    /// Its copy.
    pub copy: String,
    /// The service that sends the folder to a cloud; `null` when it seems to be none.
    pub cloud: Option<String>,
    /// What to think of; `null` for nothing.
    pub warning: Option<String>,
    /// False when the place could not be written now.
    pub written: bool,
}

/// `cert copy --check`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillAnswer {
    /// The copy, which opened with the password.
    pub copy: String,
    /// Its private keys.
    pub keys: usize,
    /// Private keys of the original that it lacks.
    pub missing: usize,
    /// Whether it is the very file; `null` without an original.
    pub identical: Option<bool>,
}

/// `cert registered`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisteredAnswer {
    /// The platform's name.
    pub platform: String,
    /// Every certificate that the holder of the card may manage.
    pub certificates: Vec<RegisteredLine>,
}

/// What eHealth knows of one certificate.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct RegisteredLine {
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
    /// eHealth's word for the certificate, for example `VALID_ACTIVE`.
    pub status: String,
    /// eHealth's word for the encryption token, for example `WAIT_FOR_ACTIVATION`.
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
    /// The keystore on this computer; `null` when it does not know one.
    pub keystore: Option<String>,
}

/// `cert revoke`.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct RevokeAnswer {
    /// Where it stands: revoked.
    pub state: RequestState,
    /// The platform's name.
    pub platform: String,
    /// The distinguished name of the certificate.
    pub name: String,
    /// Public key identifier, 40 hexadecimal digits.
    pub key_identifier: String,
    /// The reason, in the protocol's word.
    pub reason: String,
    /// The keystore on this computer; `null` when it does not know one.
    pub keystore: Option<String>,
}

/// `cert list`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListAnswer {
    /// The folder.
    pub folder: String,
    /// Every keystore in it, and every open request elsewhere.
    pub keystores: Vec<RequestLine>,
}

/// `cert inspect`.
#[derive(Clone, Serialize, JsonSchema)]
pub struct InspectAnswer {
    /// The keystore, with a person's number masked.
    pub keystore: String,
    /// What it is, in a sentence.
    pub sentence: String,
    /// The program that seems to have written it.
    pub written: String,
    /// How it is protected.
    pub profile: String,
    /// What is missing or near its end, the most important first; empty when all is well.
    pub findings: Vec<String>,
    /// What is in it.
    #[serde(flatten)]
    pub report: keystore::Report,
}
