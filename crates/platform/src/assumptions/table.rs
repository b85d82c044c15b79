//! The open points, each with its default and where that comes from.

/// One open point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumption {
    /// Which one.
    pub id: AssumptionId,
    /// What is done unless a description says otherwise. For
    /// [`AssumptionId::KeystoreEnding`] acceptance has its own, `acc-p12`.
    pub default: &'static str,
    /// The key in the description of a platform; `None` when there is nothing to set.
    pub setting: Option<&'static str>,
    /// Where the default comes from.
    pub source: &'static str,
    /// How sure it is.
    pub status: Standing,
}

/// How sure an assumption is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The official client or the official schemas do it this way.
    Confirmed,
    /// Nobody has seen it on the real platform.
    NotYetConfirmed,
}

/// The open points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AssumptionId {
    /// How EC cards sign.
    EcSignature,
    /// Codes for "not this signature algorithm".
    AlgorithmRefusedCodes,
    /// Which certificates go along with a card's signature.
    EidKeyInfo,
    /// How a contract's name goes back.
    ContractDn,
    /// Codes for "no request for this key".
    KeyUnknownCodes,
    /// Codes for "not delivered yet".
    PendingCodes,
    /// All other codes.
    ErrorCodes,
    /// Seconds between two questions for a certificate.
    PollSeconds,
    /// Key usage of delivered certificates.
    KeyUsage,
    /// How many certificates are delivered.
    ChainLength,
    /// Who issues.
    IssuingAuthority,
    /// Which identifier types the platform takes.
    OrganisationTypes,
    /// How the platform checks their numbers.
    CheckDigitAlgorithms,
    /// When a certificate can be replaced.
    ReplacementDays,
    /// How keystore files end.
    KeystoreEnding,
    /// Where keystores are.
    KeystoreFolder,
    /// What the STS wants to hear.
    StsAttributes,
}

impl AssumptionId {
    /// A stable word, for data.
    pub fn word(self) -> &'static str {
        match self {
            Self::EcSignature => "ec-signature",
            Self::AlgorithmRefusedCodes => "algorithm-refused-codes",
            Self::EidKeyInfo => "eid-key-info",
            Self::ContractDn => "contract-dn",
            Self::KeyUnknownCodes => "key-unknown-codes",
            Self::PendingCodes => "pending-codes",
            Self::ErrorCodes => "error-codes",
            Self::PollSeconds => "poll-seconds",
            Self::KeyUsage => "key-usage",
            Self::ChainLength => "chain-length",
            Self::IssuingAuthority => "issuing-authority",
            Self::OrganisationTypes => "organisation-types",
            Self::CheckDigitAlgorithms => "check-digit-algorithms",
            Self::ReplacementDays => "replacement-days",
            Self::KeystoreEnding => "keystore-ending",
            Self::KeystoreFolder => "keystore-folder",
            Self::StsAttributes => "sts-attributes",
        }
    }

    /// Its row in [`ASSUMPTIONS`].
    pub fn assumption(self) -> &'static Assumption {
        match self {
            Self::EcSignature => &EC_SIGNATURE,
            Self::AlgorithmRefusedCodes => &ALGORITHM_REFUSED_CODES,
            Self::EidKeyInfo => &EID_KEY_INFO,
            Self::ContractDn => &CONTRACT_DN,
            Self::KeyUnknownCodes => &KEY_UNKNOWN_CODES,
            Self::PendingCodes => &PENDING_CODES,
            Self::ErrorCodes => &ERROR_CODES,
            Self::PollSeconds => &POLL_SECONDS,
            Self::KeyUsage => &KEY_USAGE,
            Self::ChainLength => &CHAIN_LENGTH,
            Self::IssuingAuthority => &ISSUING_AUTHORITY,
            Self::OrganisationTypes => &ORGANISATION_TYPES,
            Self::CheckDigitAlgorithms => &CHECK_DIGIT_ALGORITHMS,
            Self::ReplacementDays => &REPLACEMENT_DAYS,
            Self::KeystoreEnding => &KEYSTORE_ENDING,
            Self::KeystoreFolder => &KEYSTORE_FOLDER,
            Self::StsAttributes => &STS_ATTRIBUTES,
        }
    }
}

impl Standing {
    /// A stable word, for data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::NotYetConfirmed => "not-yet-confirmed",
        }
    }
}

/// All open points.
pub const ASSUMPTIONS: [Assumption; 17] = [
    EC_SIGNATURE,
    ALGORITHM_REFUSED_CODES,
    EID_KEY_INFO,
    CONTRACT_DN,
    KEY_UNKNOWN_CODES,
    PENDING_CODES,
    ERROR_CODES,
    POLL_SECONDS,
    KEY_USAGE,
    CHAIN_LENGTH,
    ISSUING_AUTHORITY,
    ORGANISATION_TYPES,
    CHECK_DIGIT_ALGORITHMS,
    REPLACEMENT_DAYS,
    KEYSTORE_ENDING,
    KEYSTORE_FOLDER,
    STS_ATTRIBUTES,
];

const EC_SIGNATURE: Assumption = Assumption {
    id: AssumptionId::EcSignature,
    default: "ecdsa-sha256",
    setting: Some("assumptions.ec_signature"),
    source: "connector 4.7.3 chooses it for EC keys; the services' answer is not known",
    status: Standing::NotYetConfirmed,
};

const ALGORITHM_REFUSED_CODES: Assumption = Assumption {
    id: AssumptionId::AlgorithmRefusedCodes,
    default: "SIGNATURE_METHOD",
    setting: Some("assumptions.algorithm_refused_codes"),
    source: "a word of the rehearsal; the list of codes is in a cookbook that is not public",
    status: Standing::NotYetConfirmed,
};

const EID_KEY_INFO: Assumption = Assumption {
    id: AssumptionId::EidKeyInfo,
    default: "chain",
    setting: Some("assumptions.eid_key_info"),
    source: "connector 4.0.2 sends the whole chain, root included; whether less is enough is not known",
    status: Standing::NotYetConfirmed,
};

const CONTRACT_DN: Assumption = Assumption {
    id: AssumptionId::ContractDn,
    default: "escaped",
    setting: Some("assumptions.contract_dn"),
    source: "connector 4.0.2 escapes what comes unescaped; the form that the platform sends is not known",
    status: Standing::NotYetConfirmed,
};

const KEY_UNKNOWN_CODES: Assumption = Assumption {
    id: AssumptionId::KeyUnknownCodes,
    default: "PUBLIC_KEY_UNKNOWN",
    setting: Some("assumptions.key_unknown_codes"),
    source: "a word of the rehearsal; the list of codes is in a cookbook that is not public",
    status: Standing::NotYetConfirmed,
};

const PENDING_CODES: Assumption = Assumption {
    id: AssumptionId::PendingCodes,
    default: "CERT_NOT_YET_DELIVERED",
    setting: Some("assumptions.pending_codes"),
    source: "connector 4.0.2, the only code that it knows",
    status: Standing::Confirmed,
};

const ERROR_CODES: Assumption = Assumption {
    id: AssumptionId::ErrorCodes,
    default: "shown as they come",
    setting: None,
    source: "the list of codes is in a cookbook that is not public",
    status: Standing::NotYetConfirmed,
};

const POLL_SECONDS: Assumption = Assumption {
    id: AssumptionId::PollSeconds,
    default: "10",
    setting: Some("poll_seconds"),
    source: "connector 4.0.2",
    status: Standing::Confirmed,
};

const KEY_USAGE: Assumption = Assumption {
    id: AssumptionId::KeyUsage,
    default: "digitalSignature nonRepudiation",
    setting: Some("assumptions.key_usage"),
    source: "certificates of the field as described; none of today was seen",
    status: Standing::NotYetConfirmed,
};

const CHAIN_LENGTH: Assumption = Assumption {
    id: AssumptionId::ChainLength,
    default: "2",
    setting: Some("assumptions.chain_length"),
    source: "the schema wants the certificate and its issuers without the root; the known issuing authorities stand directly below a root",
    status: Standing::NotYetConfirmed,
};

const ISSUING_AUTHORITY: Assumption = Assumption {
    id: AssumptionId::IssuingAuthority,
    default: "any below the known roots, RSA or EC",
    setting: None,
    source: "trust stores of public connector repositories, 2023 and April 2026",
    status: Standing::NotYetConfirmed,
};

const ORGANISATION_TYPES: Assumption = Assumption {
    id: AssumptionId::OrganisationTypes,
    default: "those that the platform lists",
    setting: None,
    source: "the schema says so; the table of connector 4.0.2 may be older or longer",
    status: Standing::NotYetConfirmed,
};

const CHECK_DIGIT_ALGORITHMS: Assumption = Assumption {
    id: AssumptionId::CheckDigitAlgorithms,
    default: "not judged",
    setting: None,
    source: "their names are in a cookbook that is not public",
    status: Standing::NotYetConfirmed,
};

const REPLACEMENT_DAYS: Assumption = Assumption {
    id: AssumptionId::ReplacementDays,
    default: "90",
    setting: Some("assumptions.replacement_days"),
    source: "public pages of eHealth and of a software house, 2023; the platform's own date wins",
    status: Standing::NotYetConfirmed,
};

const KEYSTORE_ENDING: Assumption = Assumption {
    id: AssumptionId::KeystoreEnding,
    default: "p12",
    setting: Some("assumptions.keystore_ending"),
    source: "connector 4.0.2; acc-p12 for acceptance is seen in public test code only",
    status: Standing::NotYetConfirmed,
};

const KEYSTORE_FOLDER: Assumption = Assumption {
    id: AssumptionId::KeystoreFolder,
    default: "ehealth/keystore",
    setting: Some("assumptions.keystore_folder"),
    source: "public software that looks there; the official program was not seen",
    status: Standing::NotYetConfirmed,
};

const STS_ATTRIBUTES: Assumption = Assumption {
    id: AssumptionId::StsAttributes,
    default: "CBE NIHII-HOSPITAL NIHII-PHARMACY SSIN",
    setting: Some("assumptions.sts_attributes"),
    source: "names that public clients of the STS use; the sets of other types are in cookbooks that are not public",
    status: Standing::NotYetConfirmed,
};
