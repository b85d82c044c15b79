//! What nobody outside eHealth could confirm yet (eHealth protocol, section 14): each point is a
//! setting of the platform with a default and the source of that default, so that one line in a
//! description corrects what acceptance or production shows to be otherwise.

mod read;
mod table;

use std::collections::BTreeMap;

use xmlsig::Algorithm;

use crate::error::PlatformError;
use crate::status::Refusal;

pub(crate) use read::{KEYS, read};
pub use table::{ASSUMPTIONS, Assumption, AssumptionId, Standing};

/// The settings; [`ASSUMPTIONS`] says what is known of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumptions {
    /// How EC cards sign. Another one is offered when the platform refuses it, never taken by
    /// itself: every signature wants a PIN.
    pub ec_signature: EcSignature,
    /// Codes of a refusal that mean: not this signature algorithm.
    pub algorithm_refused_codes: Vec<String>,
    /// Which certificates of the card go along with a signature.
    pub eid_key_info: EidKeyInfo,
    /// How the name of a contract goes back in the request for a certificate.
    pub contract_dn: ContractDn,
    /// Codes of a refusal that mean: the platform has no request for this key.
    pub key_unknown_codes: Vec<String>,
    /// Codes of a refusal that mean: the certificate is not there yet.
    pub pending_codes: Vec<String>,
    /// The key usage of delivered certificates, names of RFC 5280, section 4.2.1.3.
    pub key_usage: Vec<String>,
    /// How many certificates are delivered: the certificate and its issuers without the root.
    pub chain_length: u8,
    /// The ending of keystore files, without the point.
    pub keystore_ending: String,
    /// The folder of keystores, below the home folder, with `/` between its parts.
    pub keystore_folder: String,
    /// For each identifier type: the names of the attributes with which its holder asks the STS
    /// for a token, in [`STS_NAMESPACE`]. Their value is the holder's number.
    pub sts_attributes: BTreeMap<String, Vec<String>>,
    /// From how many days before its end a certificate can be replaced. The platform's own date
    /// ([`crate::CertificateInfo::replacement_start`]) wins.
    pub replacement_days: u32,
}

/// How an EC key signs XML (RFC 9231, section 2.3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum EcSignature {
    /// ECDSA with SHA-256.
    #[default]
    EcdsaSha256,
    /// ECDSA with SHA-384.
    EcdsaSha384,
    /// ECDSA with SHA-512.
    EcdsaSha512,
}

/// Which certificates stand in the `KeyInfo` of a signature by a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum EidKeyInfo {
    /// All: the holder's, the Citizen CA's, the root's.
    #[default]
    Chain,
    /// The holder's alone.
    Leaf,
}

/// The form of the distinguished name in a contract that goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ContractDn {
    /// `TYPE=` becomes `TYPE\=`, as the official client does it.
    #[default]
    Escaped,
    /// As it came.
    AsReceived,
}

impl Assumptions {
    /// The defaults for every platform but acceptance.
    pub fn new() -> Self {
        let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Self {
            ec_signature: EcSignature::default(),
            algorithm_refused_codes: texts(&["SIGNATURE_METHOD"]),
            eid_key_info: EidKeyInfo::default(),
            contract_dn: ContractDn::default(),
            key_unknown_codes: texts(&["PUBLIC_KEY_UNKNOWN"]),
            pending_codes: texts(&["CERT_NOT_YET_DELIVERED"]),
            key_usage: texts(&["digitalSignature", "nonRepudiation"]),
            chain_length: 2,
            keystore_ending: "p12".to_owned(),
            keystore_folder: "ehealth/keystore".to_owned(),
            sts_attributes: STS_ATTRIBUTES
                .iter()
                .map(|(kind, names)| ((*kind).to_owned(), texts(names)))
                .collect(),
            replacement_days: 90,
        }
    }

    /// The defaults for acceptance: its keystores have an ending of their own.
    pub fn of_acceptance() -> Self {
        Self {
            keystore_ending: "acc-p12".to_owned(),
            ..Self::new()
        }
    }

    /// The setting of `id` as text; the default for points that are not settings.
    pub fn value(&self, id: AssumptionId) -> String {
        match id {
            AssumptionId::EcSignature => self.ec_signature.word().to_owned(),
            AssumptionId::AlgorithmRefusedCodes => self.algorithm_refused_codes.join(" "),
            AssumptionId::EidKeyInfo => self.eid_key_info.word().to_owned(),
            AssumptionId::ContractDn => self.contract_dn.word().to_owned(),
            AssumptionId::KeyUnknownCodes => self.key_unknown_codes.join(" "),
            AssumptionId::PendingCodes => self.pending_codes.join(" "),
            AssumptionId::KeyUsage => self.key_usage.join(" "),
            AssumptionId::ChainLength => self.chain_length.to_string(),
            AssumptionId::KeystoreEnding => self.keystore_ending.clone(),
            AssumptionId::KeystoreFolder => self.keystore_folder.clone(),
            AssumptionId::StsAttributes => {
                let kinds: Vec<&str> = self.sts_attributes.keys().map(String::as_str).collect();
                kinds.join(" ")
            }
            AssumptionId::ReplacementDays => self.replacement_days.to_string(),
            AssumptionId::PollSeconds
            | AssumptionId::IssuingAuthority
            | AssumptionId::OrganisationTypes
            | AssumptionId::CheckDigitAlgorithms
            | AssumptionId::ErrorCodes => id.assumption().default.to_owned(),
        }
    }

    /// The attributes with which a holder of this identifier type asks for a token; empty when
    /// nothing is known of the type.
    pub fn sts_attributes_of(&self, kind: &str) -> &[String] {
        self.sts_attributes.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Whether the platform says with this that it has no request for a key. False also when
    /// nobody knows: then the refusal is shown as it is.
    pub fn says_key_unknown(&self, error: &PlatformError) -> bool {
        matches!(error.said(), PlatformError::Refused { refusal, .. } if has(refusal, &self.key_unknown_codes))
    }

    /// Whether the platform says with this that it does not take the algorithm of the signature, so
    /// that another one may be offered, with a new PIN entry. False also when nobody knows.
    pub fn says_algorithm_refused(&self, error: &PlatformError) -> bool {
        matches!(error.said(), PlatformError::Refused { refusal, .. } if has(refusal, &self.algorithm_refused_codes))
    }

    /// Whether a refusal means "later".
    pub(crate) fn says_pending(&self, refusal: &Refusal) -> bool {
        has(refusal, &self.pending_codes)
    }
}

impl Default for Assumptions {
    fn default() -> Self {
        Self::new()
    }
}

impl EcSignature {
    /// All of them, the default first.
    pub const ALL: [Self; 3] = [Self::EcdsaSha256, Self::EcdsaSha384, Self::EcdsaSha512];

    /// The word of the setting, which is also the end of the algorithm's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::EcdsaSha256 => "ecdsa-sha256",
            Self::EcdsaSha384 => "ecdsa-sha384",
            Self::EcdsaSha512 => "ecdsa-sha512",
        }
    }

    /// The name that stands in `SignatureMethod`.
    pub fn uri(self) -> &'static str {
        self.algorithm().uri()
    }

    /// The algorithm of the XML signature.
    pub fn algorithm(self) -> Algorithm {
        match self {
            Self::EcdsaSha256 => Algorithm::EcdsaSha256,
            Self::EcdsaSha384 => Algorithm::EcdsaSha384,
            Self::EcdsaSha512 => Algorithm::EcdsaSha512,
        }
    }
}

impl EidKeyInfo {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Chain, Self::Leaf];

    /// The word of the setting.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Leaf => "leaf",
        }
    }
}

impl ContractDn {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Escaped, Self::AsReceived];

    /// The word of the setting.
    pub fn word(self) -> &'static str {
        match self {
            Self::Escaped => "escaped",
            Self::AsReceived => "as-received",
        }
    }
}

fn has(refusal: &Refusal, codes: &[String]) -> bool {
    codes.iter().any(|code| refusal.has(code))
}

/// The namespace of every attribute that somebody says of itself to the STS (eHealth protocol,
/// section 12).
pub const STS_NAMESPACE: &str = "urn:be:fgov:identification-namespace";

/// Names as public clients of the STS use them; other types are not known.
const STS_ATTRIBUTES: &[(&str, &[&str])] = &[
    (
        "CBE",
        &[
            "urn:be:fgov:ehealth:1.0:certificateholder:enterprise:cbe-number",
            "urn:be:fgov:kbo-bce:organization:cbe-number",
        ],
    ),
    (
        "NIHII-HOSPITAL",
        &[
            "urn:be:fgov:ehealth:1.0:certificateholder:hospital:nihii-number",
            "urn:be:fgov:ehealth:1.0:hospital:nihii-number",
        ],
    ),
    (
        "NIHII-PHARMACY",
        &[
            "urn:be:fgov:ehealth:1.0:certificateholder:pharmacy:nihii-number",
            "urn:be:fgov:ehealth:1.0:pharmacy:nihii-number",
        ],
    ),
    (
        "SSIN",
        &[
            "urn:be:fgov:ehealth:1.0:certificateholder:person:ssin",
            "urn:be:fgov:person:ssin",
        ],
    ),
];

#[cfg(test)]
mod tests;
