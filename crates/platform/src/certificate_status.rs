//! Where a certificate and its encryption token stand (eHealth protocol, section 4).

use std::fmt;

/// Where an authentication certificate stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CertificateStatus {
    /// Requested, not delivered yet.
    InProgress,
    /// Delivered and in force.
    ValidActive,
    /// The request was refused.
    Refused,
    /// Revoked before its end.
    Revoked,
    /// Its time is over.
    Expired,
    /// A word that the schema of 2017 does not know, as it came.
    Other(String),
}

/// Where the encryption token of a certificate stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EtkStatus {
    /// Nobody has asked for one.
    NotRequested,
    /// Asked for, not there yet.
    InRequest,
    /// A replacement, made and not yet in use.
    WaitForActivation,
    /// In use.
    ValidActive,
    /// Revoked, always together with the certificate.
    Revoked,
    /// Its time is over.
    Expired,
    /// A word that the schema of 2017 does not know, as it came.
    Other(String),
}

impl CertificateStatus {
    /// Those that the schema knows, in its order.
    pub const ALL: [Self; 5] = [
        Self::InProgress,
        Self::ValidActive,
        Self::Refused,
        Self::Revoked,
        Self::Expired,
    ];

    /// The protocol's word.
    pub fn word(&self) -> &str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::ValidActive => "VALID_ACTIVE",
            Self::Refused => "REFUSED",
            Self::Revoked => "REVOKED",
            Self::Expired => "EXPIRED",
            Self::Other(word) => word,
        }
    }

    /// The status of a word; an unknown one is kept.
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|status| status.word() == word)
            .unwrap_or_else(|| Self::Other(word.to_owned()))
    }
}

impl EtkStatus {
    /// Those that the schema knows, in its order.
    pub const ALL: [Self; 6] = [
        Self::NotRequested,
        Self::InRequest,
        Self::WaitForActivation,
        Self::ValidActive,
        Self::Revoked,
        Self::Expired,
    ];

    /// The protocol's word.
    pub fn word(&self) -> &str {
        match self {
            Self::NotRequested => "NOT_REQUESTED",
            Self::InRequest => "IN_REQUEST",
            Self::WaitForActivation => "WAIT_FOR_ACTIVATION",
            Self::ValidActive => "VALID_ACTIVE",
            Self::Revoked => "REVOKED",
            Self::Expired => "EXPIRED",
            Self::Other(word) => word,
        }
    }

    /// The status of a word; an unknown one is kept.
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|status| status.word() == word)
            .unwrap_or_else(|| Self::Other(word.to_owned()))
    }
}

impl fmt::Display for CertificateStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Display for EtkStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
