//! The rehearsal's card and platform.

use schemars::JsonSchema;
use serde::Serialize;

/// `rehearsal card --list-persons`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonsAnswer {
    /// The built-in persons; none of them exists.
    pub persons: Vec<PersonLine>,
}

/// One built-in person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonLine {
    /// The word for `--person`.
    pub name: String,
    /// What the card says of them.
    pub profile: serde_json::Value,
}

/// `rehearsal card`: also the content of its ready file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RehearsalCardAnswer {
    /// The person's given names and name.
    pub person: String,
    /// The word for `--reader`.
    pub reader: String,
    /// The file with the root certificate to trust, PEM.
    pub root: String,
    /// The person's national number, 11 digits; nobody has it.
    pub national_number: String,
    /// The socket of the smart-card service, left out when it has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pcsc_socket: Option<String>,
    /// Where OCSP and lists about the card's certificates are to be had, left out when nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responder: Option<String>,
}

/// `rehearsal up`: also the content of its ready file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RehearsalUpAnswer {
    /// Address of CertRA.
    pub certra: String,
    /// Address of ETKRA.
    pub etkra: String,
    /// Address of the ETK depot.
    pub etkdepot: String,
    /// Address of the security token service.
    pub sts: String,
    /// Address of its clock.
    pub clock: String,
    /// Address of the OCSP responder of its eHealth certificates.
    pub ocsp: String,
    /// The file with the authority of its TLS certificate, PEM.
    pub tls_ca_file: String,
    /// The file with the root of its eHealth certificates, PEM.
    pub ehealth_root_file: String,
}

/// `rehearsal clock`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClockAnswer {
    /// The time of the rehearsal, RFC 3339.
    pub now: String,
    /// How many seconds it is ahead of this computer's.
    pub offset_seconds: i64,
}
