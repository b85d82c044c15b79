//! Why a step of a certificate's life was not done.

use eid::EidError;
use host::DiskError;
use identifiers::NumberError;
use keystore::KeystoreError;
use pki::path::PathError;
use pki::token::TokenError;
use platform::PlatformError;
use store::StoreError;
use xmlsig::SignError;

/// What can go wrong between a card and a keystore.
#[derive(Debug, thiserror::Error)]
pub enum CertError {
    /// The card.
    #[error(transparent)]
    Card(#[from] EidError),
    /// The platform or the way to it.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// The keystore.
    #[error(transparent)]
    Keystore(#[from] KeystoreError),
    /// The journal.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// A number, a name or an address.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// The card's data are proven wrong.
    #[error("the card is not genuine: {}", reasons.join(", "))]
    CardNotGenuine {
        /// The words of the proofs.
        reasons: Vec<String>,
    },
    /// The card leads to no root that is trusted here.
    #[error("the card is not known as genuine: {}", reasons.join(", "))]
    CardRootUnknown {
        /// The words of the doubts.
        reasons: Vec<String>,
    },
    /// The platform does not know this kind of organisation.
    #[error("the platform knows no identifier type {kind}")]
    TypeUnknown {
        /// The type that was asked for.
        kind: String,
        /// The types that there are.
        known: String,
    },
    /// The number does not fit the platform's own pattern for its type.
    #[error("the number does not fit the platform's pattern for {kind}")]
    NumberRefused {
        /// The type.
        kind: String,
        /// The platform's pattern.
        pattern: String,
    },
    /// A person's number comes from the card, never from somebody's hand.
    #[error("a personal number is taken from the card only")]
    PersonalNumber,
    /// The platform does not offer this base service to this kind of organisation.
    #[error("the base service {usage} is not offered to {kind}")]
    UsageUnknown {
        /// The service.
        usage: String,
        /// The type.
        kind: String,
        /// The services that are offered.
        known: String,
    },
    /// Another certificate of the organisation has this application id, or none as this one.
    #[error("the application id is in use already")]
    ApplicationIdInUse {
        /// The application id; empty for a certificate without one.
        application_id: String,
        /// Those in use.
        used: String,
    },
    /// The contract is not for what was asked.
    #[error("the contract is for something else: {part}")]
    ContractOther {
        /// The part that differs: `name` or `signer`.
        part: &'static str,
    },
    /// The person did not accept the contract.
    #[error("the contract was not accepted")]
    ContractNotAccepted,
    /// The request was sent and no answer came.
    #[error("the request was sent, and its answer was lost")]
    AnswerLost {
        /// The keystore that holds the key.
        keystore: String,
    },
    /// The platform has an earlier request for the same certificate.
    #[error("a request for this certificate is open already")]
    RequestOpen {
        /// The keystore that waits for it.
        keystore: String,
    },
    /// A hand-over file cannot be read.
    #[error("the hand-over file cannot be read: {detail}")]
    HandOverUnreadable {
        /// Which part.
        detail: String,
    },
    /// The platform writes the organisation's name in another way than the server did.
    #[error("the platform writes the name {wanted}, the request has {found}")]
    HandOverName {
        /// The platform's name.
        wanted: String,
        /// The name in the request.
        found: String,
    },
    /// Nobody has signed and sent what was handed over.
    #[error("what was handed over is not signed yet")]
    NotSignedYet {
        /// The keystore that waits for it.
        keystore: String,
    },
    /// The number of a person with a Belgian register number.
    #[error("this is no BIS number")]
    NotForeigner,
    /// The platform does not take how this card signs.
    #[error("the platform does not take {algorithm}")]
    AlgorithmRefused {
        /// How it was signed, in the word of the setting.
        algorithm: String,
        /// The other words.
        others: String,
    },
    /// There is no certificate in the keystore yet.
    #[error("the certificate is not installed yet")]
    NotInstalled,
    /// The replacement period has not begun.
    #[error("this can be renewed from {from} on")]
    RenewalTooEarly {
        /// Its beginning.
        from: jiff::Timestamp,
    },
    /// The certificate is not one that can be renewed.
    #[error("this cannot be renewed: {status}")]
    RenewalNotPossible {
        /// The platform's word for where it stands.
        status: String,
    },
    /// It is in its last months, and yet the platform does not renew it: a newer one is there.
    #[error("the certificate was renewed already")]
    RenewedAlready,
    /// The contact that the platform has breaks a rule of today.
    #[error("the contact of the certificate breaks a rule: {part}: {reason}")]
    ContactOutdated {
        /// Which part: `private-email`, `general-email`, `private-phone`, `general-phone`.
        part: &'static str,
        /// The rule.
        reason: String,
    },
    /// No replacement token waits.
    #[error("there is nothing to activate: {status}")]
    NothingToActivate {
        /// The platform's word for where the token stands.
        status: String,
    },
    /// The platform says that this certificate cannot be revoked.
    #[error("this cannot be revoked: {status}")]
    NotRevocable {
        /// The platform's word for where it stands.
        status: String,
    },
    /// The revocation was sent and no answer came.
    #[error("the revocation was sent, and its answer was lost")]
    RevocationLost {
        /// Public key identifier of the certificate.
        key: String,
    },
    /// The platform knows no certificate with this key, or not for this person.
    #[error("the platform has no such certificate for this person")]
    NotRegistered {
        /// Public key identifier that was asked for.
        key: String,
    },
    /// The certificate is not there yet.
    #[error("the certificate is not delivered yet")]
    Pending {
        /// The keystore that waits for it.
        keystore: String,
    },
    /// The certificate is not there yet; it comes only once the person has confirmed the request on
    /// eHealth's page.
    #[error("the certificate is not delivered yet; the request may not be confirmed yet")]
    ConfirmationOpen {
        /// The last moment for it.
        until: jiff::Timestamp,
    },
    /// The person did not confirm the request before its deadline, and the platform refuses it.
    #[error("the request was not confirmed in time")]
    ConfirmationLapsed {
        /// The last moment for it.
        until: jiff::Timestamp,
    },
    /// The platform does not know the key: the request never arrived, or was refused long ago.
    #[error("the platform does not know this request")]
    NotRequested {
        /// The keystore that holds the key.
        keystore: String,
    },
    /// The delivered chain does not lead to a root of this platform.
    #[error("the delivered certificate is not trusted: {0}")]
    ChainUntrusted(PathError),
    /// The delivered certificate is for somebody else than the request was.
    #[error("the delivered certificate is for {found}, not for {wanted}")]
    ChainOtherName {
        /// Whom the request was for: type, number and application id.
        wanted: String,
        /// Whom the certificate is for.
        found: String,
    },
    /// What was delivered cannot be read or used.
    #[error("the delivered certificate cannot be used: {reason}")]
    ChainUnusable {
        /// Why, in words for the log.
        reason: String,
    },
    /// The depot's token is not the one of this keystore.
    #[error("the depot has another encryption token than this keystore")]
    EtkOther {
        /// Serial number of the depot's token, decimal.
        found: String,
    },
    /// The depot has no token although it was registered.
    #[error("the depot has no encryption token for this organisation")]
    EtkMissing,
    /// The depot's token cannot be trusted.
    #[error("the encryption token is not good: {0}")]
    EtkUntrusted(TokenError),
    /// A message could not be signed; code and facts are those of the signature's own error.
    #[error("the message could not be signed ({code})")]
    Signature {
        /// Its code.
        code: &'static str,
        /// Its facts.
        facts: Vec<(&'static str, String)>,
    },
    /// A message could not be sealed.
    #[error(transparent)]
    Seal(#[from] platform::seal::SealError),
    /// A sealed message could not be opened.
    #[error(transparent)]
    Unseal(#[from] platform::seal::UnsealError),
    /// Something could not be signed with the keystore's key.
    #[error("the keystore's key does not sign: {0}")]
    Signing(#[from] pki::SignError),
}

impl CertError {
    /// Why a message was not signed: the key's own error, or the signature's.
    pub(crate) fn from_signing<E: Into<Self>>(error: SignError<E>) -> Self {
        match error {
            SignError::Key(error) => error.into(),
            other => Self::Signature {
                code: other.code(),
                facts: other.facts(),
            },
        }
    }

    /// The stable code; of the room below where the error comes from there.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Card(error) => error.code(),
            Self::Platform(error) => error.code(),
            Self::Keystore(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Disk(error) => error.code(),
            Self::Number(error) => error.code(),
            Self::Seal(error) => error.code(),
            Self::Unseal(error) => error.code(),
            Self::Signing(error) => error.code(),
            Self::Signature { code, .. } => code,
            Self::CardNotGenuine { .. } => "CERT-CARD-NOT-GENUINE",
            Self::CardRootUnknown { .. } => "CERT-CARD-UNKNOWN-ROOT",
            Self::TypeUnknown { .. } => "CERT-TYPE-UNKNOWN",
            Self::NumberRefused { .. } => "CERT-NUMBER-REFUSED",
            Self::PersonalNumber => "CERT-PERSONAL-NUMBER",
            Self::UsageUnknown { .. } => "CERT-USAGE-UNKNOWN",
            Self::ApplicationIdInUse { .. } => "CERT-APPLICATION-ID-IN-USE",
            Self::ContractOther { .. } => "CERT-CONTRACT-OTHER",
            Self::ContractNotAccepted => "CERT-CONTRACT-NOT-ACCEPTED",
            Self::AnswerLost { .. } => "CERT-ANSWER-LOST",
            Self::RequestOpen { .. } => "CERT-REQUEST-OPEN",
            Self::HandOverUnreadable { .. } => "CERT-HAND-OVER-UNREADABLE",
            Self::HandOverName { .. } => "CERT-HAND-OVER-NAME",
            Self::NotSignedYet { .. } => "CERT-NOT-SIGNED-YET",
            Self::NotForeigner => "CERT-NOT-FOREIGNER",
            Self::AlgorithmRefused { .. } => "CERT-ALGORITHM-REFUSED",
            Self::NotInstalled => "CERT-NOT-INSTALLED",
            Self::RenewalTooEarly { .. } => "CERT-RENEWAL-TOO-EARLY",
            Self::RenewalNotPossible { .. } => "CERT-RENEWAL-NOT-POSSIBLE",
            Self::RenewedAlready => "CERT-RENEWED-ALREADY",
            Self::ContactOutdated { .. } => "CERT-CONTACT-OUTDATED",
            Self::NothingToActivate { .. } => "CERT-NOTHING-TO-ACTIVATE",
            Self::NotRevocable { .. } => "CERT-NOT-REVOCABLE",
            Self::RevocationLost { .. } => "CERT-REVOCATION-LOST",
            Self::NotRegistered { .. } => "CERT-NOT-REGISTERED",
            Self::Pending { .. } => "CERT-PENDING",
            Self::ConfirmationOpen { .. } => "CERT-CONFIRMATION-OPEN",
            Self::ConfirmationLapsed { .. } => "CERT-CONFIRMATION-LAPSED",
            Self::NotRequested { .. } => "CERT-NOT-REQUESTED",
            Self::ChainUntrusted(_) => "CERT-CHAIN-UNTRUSTED",
            Self::ChainOtherName { .. } => "CERT-CHAIN-OTHER-NAME",
            Self::ChainUnusable { .. } => "CERT-CHAIN-UNUSABLE",
            Self::EtkOther { .. } => "CERT-ETK-OTHER",
            Self::EtkMissing => "CERT-ETK-MISSING",
            Self::EtkUntrusted(_) => "CERT-ETK-UNTRUSTED",
        }
    }

    /// Named values of the sentence; national numbers in them are masked.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Card(error) => error.facts(),
            Self::Platform(error) => error.facts(),
            Self::Keystore(error) => error.facts(),
            Self::Store(error) => error.facts(),
            Self::Disk(error) => error.facts(),
            Self::Number(error) => error.facts(),
            Self::Seal(error) => error.facts(),
            Self::Unseal(error) => error.facts(),
            Self::Signing(error) => error.facts(),
            Self::Signature { facts, .. } => facts.clone(),
            Self::CardNotGenuine { reasons } | Self::CardRootUnknown { reasons } => {
                vec![("reasons", reasons.join(", "))]
            }
            Self::TypeUnknown { kind, known } => {
                vec![("type", kind.clone()), ("known", known.clone())]
            }
            Self::NumberRefused { kind, pattern } => {
                vec![("type", kind.clone()), ("pattern", pattern.clone())]
            }
            Self::UsageUnknown { usage, kind, known } => {
                vec![
                    ("usage", usage.clone()),
                    ("type", kind.clone()),
                    ("known", known.clone()),
                ]
            }
            Self::ApplicationIdInUse {
                application_id,
                used,
            } => {
                vec![
                    ("application_id", application_id.clone()),
                    ("used", used.clone()),
                ]
            }
            Self::ContractOther { part } => vec![("part", (*part).to_owned())],
            Self::AnswerLost { keystore }
            | Self::RequestOpen { keystore }
            | Self::Pending { keystore }
            | Self::NotSignedYet { keystore }
            | Self::NotRequested { keystore } => {
                vec![("path", keystore.clone())]
            }
            Self::AlgorithmRefused { algorithm, others } => {
                vec![("algorithm", algorithm.clone()), ("known", others.clone())]
            }
            Self::RenewalTooEarly { from } => vec![("date", day(*from))],
            Self::ConfirmationOpen { until } | Self::ConfirmationLapsed { until } => {
                vec![("date", day(*until))]
            }
            Self::RenewalNotPossible { status }
            | Self::NothingToActivate { status }
            | Self::NotRevocable { status } => vec![("status", status.clone())],
            Self::ContactOutdated { part, reason } => {
                vec![("part", (*part).to_owned()), ("reason", reason.clone())]
            }
            Self::RevocationLost { key } | Self::NotRegistered { key } => {
                vec![("identifier", key.clone())]
            }
            Self::HandOverUnreadable { detail } => vec![("detail", detail.clone())],
            Self::ChainOtherName { wanted, found } | Self::HandOverName { wanted, found } => {
                vec![("wanted", wanted.clone()), ("found", found.clone())]
            }
            Self::ChainUntrusted(error) => vec![("detail", error.to_string())],
            Self::ChainUnusable { reason } => vec![("detail", reason.clone())],
            Self::EtkOther { found } => vec![("serial", found.clone())],
            Self::EtkUntrusted(error) => vec![("detail", error.to_string())],
            Self::PersonalNumber
            | Self::ContractNotAccepted
            | Self::NotInstalled
            | Self::NotForeigner
            | Self::RenewedAlready
            | Self::EtkMissing => Vec::new(),
        }
    }
}

/// The day of a moment, where the person is.
fn day(moment: jiff::Timestamp) -> String {
    let zoned = moment.to_zoned(jiff::tz::TimeZone::system());
    zoned.date().to_string()
}

/// Every code of this room's own.
pub const CODES: &[&str] = &[
    "CERT-CARD-NOT-GENUINE",
    "CERT-CARD-UNKNOWN-ROOT",
    "CERT-TYPE-UNKNOWN",
    "CERT-NUMBER-REFUSED",
    "CERT-PERSONAL-NUMBER",
    "CERT-USAGE-UNKNOWN",
    "CERT-APPLICATION-ID-IN-USE",
    "CERT-CONTRACT-OTHER",
    "CERT-CONTRACT-NOT-ACCEPTED",
    "CERT-ANSWER-LOST",
    "CERT-REQUEST-OPEN",
    "CERT-HAND-OVER-UNREADABLE",
    "CERT-HAND-OVER-NAME",
    "CERT-NOT-SIGNED-YET",
    "CERT-NOT-FOREIGNER",
    "CERT-ALGORITHM-REFUSED",
    "CERT-NOT-INSTALLED",
    "CERT-RENEWAL-TOO-EARLY",
    "CERT-RENEWAL-NOT-POSSIBLE",
    "CERT-RENEWED-ALREADY",
    "CERT-CONTACT-OUTDATED",
    "CERT-NOTHING-TO-ACTIVATE",
    "CERT-NOT-REVOCABLE",
    "CERT-REVOCATION-LOST",
    "CERT-NOT-REGISTERED",
    "CERT-PENDING",
    "CERT-CONFIRMATION-OPEN",
    "CERT-CONFIRMATION-LAPSED",
    "CERT-NOT-REQUESTED",
    "CERT-CHAIN-UNTRUSTED",
    "CERT-CHAIN-OTHER-NAME",
    "CERT-CHAIN-UNUSABLE",
    "CERT-ETK-OTHER",
    "CERT-ETK-MISSING",
    "CERT-ETK-UNTRUSTED",
];

#[cfg(test)]
mod tests {
    /// The list that the catalogue is checked against equals the codes of `code()`, in order.
    #[test]
    fn the_list_of_codes_is_complete() {
        let source = include_str!("error.rs");
        let body = source.split("pub const CODES").next().unwrap();
        let written: Vec<&str> = body
            .split('"')
            .filter(|part| part.starts_with("CERT-"))
            .collect();
        assert_eq!(written, super::CODES);
    }
}
