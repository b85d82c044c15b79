//! One thing to know about a keystore.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

/// One thing to know about a keystore; its sentence is in the catalogue under [`Finding::id`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// No password was given.
    Locked,
    /// No entry `authentication`: not a keystore of eHealth, or one that another tool has renamed.
    NoAuthentication,
    /// The second step was never done.
    NoCertificateYet,
    /// The entry `authentication` has the certificate of another key.
    CertificateOfAnotherKey,
    /// No encryption token (ETK).
    NoEtk,
    /// No ETK made with this certificate; there are others.
    EtkOfAnotherCertificate,
    /// More than one ETK, which is right after a renewal.
    SeveralEtks {
        /// The alias of the one in use; `null` when none is made with the certificate.
        current: Option<String>,
        /// The aliases of those that old messages need.
        earlier: Vec<String>,
    },
    /// The certificate is not valid any more.
    Expired {
        /// Its end.
        #[schemars(with = "String")]
        until: Timestamp,
    },
    /// The certificate is valid for 90 days at most.
    ExpiresSoon {
        /// Its end.
        #[schemars(with = "String")]
        until: Timestamp,
        /// Whole days left.
        days: i64,
    },
    /// The certificate is not valid yet.
    NotYetValid {
        /// Its beginning.
        #[schemars(with = "String")]
        from: Timestamp,
    },
    /// The file has no MAC.
    NoMac,
    /// Java 8 opens the file from release 301 on only.
    OldJava,
    /// Java 8 does not open the file.
    NoJava8,
}

impl Finding {
    /// The identifier of its sentence in the catalogue.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Locked => "keystore-finding-locked",
            Self::NoAuthentication => "keystore-finding-no-authentication",
            Self::NoCertificateYet => "keystore-finding-no-certificate-yet",
            Self::CertificateOfAnotherKey => "keystore-finding-certificate-of-another-key",
            Self::NoEtk => "keystore-finding-no-etk",
            Self::EtkOfAnotherCertificate => "keystore-finding-etk-of-another-certificate",
            Self::SeveralEtks { .. } => "keystore-finding-several-etks",
            Self::Expired { .. } => "keystore-finding-expired",
            Self::ExpiresSoon { .. } => "keystore-finding-expires-soon",
            Self::NotYetValid { .. } => "keystore-finding-not-yet-valid",
            Self::NoMac => "keystore-finding-no-mac",
            Self::OldJava => "keystore-finding-old-java",
            Self::NoJava8 => "keystore-finding-no-java-8",
        }
    }

    /// The named values of its sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SeveralEtks { current, earlier } => vec![
                ("current", current.clone().unwrap_or_else(|| "0".to_owned())),
                ("count", earlier.len().to_string()),
            ],
            Self::Expired { until } => vec![("date", day(*until))],
            Self::ExpiresSoon { until, days } => {
                vec![("date", day(*until)), ("days", days.to_string())]
            }
            Self::NotYetValid { from } => vec![("date", day(*from))],
            _ => Vec::new(),
        }
    }
}

/// The day in Brussels would need a time zone of the reader; UTC is a matter of hours.
fn day(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%d").to_string()
}
