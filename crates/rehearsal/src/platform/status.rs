//! The status of a certificate and of its encryption token, and which pairs of them there are.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// AuthenticationCertificateStatus (eHealth protocol, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CertificateStatus {
    /// Asked for, not delivered: the authority works, the support team looks, or a foreigner has
    /// not confirmed yet.
    InProgress,
    /// Delivered and in force.
    ValidActive,
    /// Refused by the support team, or not confirmed in time by a foreigner.
    Refused,
    /// Revoked.
    Revoked,
    /// Past its end.
    Expired,
}

/// ETKStatus (eHealth protocol, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TokenStatus {
    /// No registration was begun, or one was begun and not completed before the certificate ended.
    NotRequested,
    /// A challenge was given.
    InRequest,
    /// Registered; another token of the same name is in use until this one is activated.
    WaitForActivation,
    /// The depot hands it out.
    ValidActive,
    /// Ended by a revocation, or by the activation of the token that replaces it.
    Revoked,
    /// Past its end, which is that of the certificate.
    Expired,
}

/// What CertificateInfo says of a certificate and its token.
///
/// There are thirty pairs. The protocol's rules lead to twelve of them; each is reached in this
/// platform's tests by doing what is said here:
///
/// | certificate | token | reached by |
/// |---|---|---|
/// | IN_PROGRESS | NOT_REQUESTED | asking for a certificate |
/// | VALID_ACTIVE | NOT_REQUESTED | delivery |
/// | VALID_ACTIVE | IN_REQUEST | StartETKRegistration |
/// | VALID_ACTIVE | VALID_ACTIVE | CompleteETKRegistration of a first token |
/// | VALID_ACTIVE | WAIT_FOR_ACTIVATION | CompleteETKRegistration of a replacement |
/// | VALID_ACTIVE | REVOKED | the old certificate, after ActivateETK with the new one |
/// | REFUSED | NOT_REQUESTED | refusal by the support team; a foreigner's link that lapsed |
/// | REVOKED | NOT_REQUESTED | Revoke before a token was registered |
/// | REVOKED | REVOKED | Revoke with a token, registered or active |
/// | EXPIRED | NOT_REQUESTED | 36 months without a registered token |
/// | EXPIRED | EXPIRED | 36 months with a token, active or waiting |
/// | EXPIRED | REVOKED | the old certificate after its token was replaced, at its end |
///
/// The other eighteen contradict those rules, since a token needs a delivered certificate and ends
/// with it. They are shown only by the option `inconsistent-info`: every token status but
/// NOT_REQUESTED with IN_PROGRESS or REFUSED (ten), VALID_ACTIVE with EXPIRED, REVOKED with IN_REQUEST,
/// WAIT_FOR_ACTIVATION, VALID_ACTIVE or EXPIRED (four), and EXPIRED with IN_REQUEST,
/// WAIT_FOR_ACTIVATION or VALID_ACTIVE (three).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StatusPair {
    /// Of the authentication certificate.
    pub certificate: CertificateStatus,
    /// Of the encryption token.
    pub token: TokenStatus,
}

impl CertificateStatus {
    /// All five, in the order of the schema.
    pub const ALL: [Self; 5] = [
        Self::InProgress,
        Self::ValidActive,
        Self::Refused,
        Self::Revoked,
        Self::Expired,
    ];

    /// How it is written in a message.
    pub fn word(self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::ValidActive => "VALID_ACTIVE",
            Self::Refused => "REFUSED",
            Self::Revoked => "REVOKED",
            Self::Expired => "EXPIRED",
        }
    }
}

impl TokenStatus {
    /// All six, in the order of the schema.
    pub const ALL: [Self; 6] = [
        Self::NotRequested,
        Self::InRequest,
        Self::WaitForActivation,
        Self::ValidActive,
        Self::Revoked,
        Self::Expired,
    ];

    /// How it is written in a message.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotRequested => "NOT_REQUESTED",
            Self::InRequest => "IN_REQUEST",
            Self::WaitForActivation => "WAIT_FOR_ACTIVATION",
            Self::ValidActive => "VALID_ACTIVE",
            Self::Revoked => "REVOKED",
            Self::Expired => "EXPIRED",
        }
    }
}

impl StatusPair {
    /// All thirty.
    pub fn all() -> impl Iterator<Item = Self> {
        CertificateStatus::ALL.into_iter().flat_map(|certificate| {
            TokenStatus::ALL
                .into_iter()
                .map(move |token| Self { certificate, token })
        })
    }

    /// Whether the protocol's rules lead to it.
    pub fn is_reachable(self) -> bool {
        use TokenStatus as Token;
        match self.certificate {
            CertificateStatus::InProgress | CertificateStatus::Refused => {
                self.token == Token::NotRequested
            }
            CertificateStatus::ValidActive => self.token != Token::Expired,
            CertificateStatus::Revoked => {
                matches!(self.token, Token::NotRequested | Token::Revoked)
            }
            CertificateStatus::Expired => {
                matches!(
                    self.token,
                    Token::NotRequested | Token::Revoked | Token::Expired
                )
            }
        }
    }
}

/// As in `REVOKED/VALID_ACTIVE`.
impl fmt::Display for StatusPair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}/{}",
            self.certificate.word(),
            self.token.word()
        )
    }
}

/// As in `REVOKED/VALID_ACTIVE`; the error says in English which words there are.
impl FromStr for StatusPair {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (certificate, token) = text.split_once('/').ok_or("CERTIFICATE/TOKEN is needed")?;
        let one = CertificateStatus::ALL
            .into_iter()
            .find(|status| status.word() == certificate);
        let other = TokenStatus::ALL
            .into_iter()
            .find(|status| status.word() == token);
        Ok(Self {
            certificate: one.ok_or_else(|| {
                let words = CertificateStatus::ALL.map(CertificateStatus::word);
                format!("the certificate's are {}", words.join(", "))
            })?,
            token: other.ok_or_else(|| {
                let words = TokenStatus::ALL.map(TokenStatus::word);
                format!("the token's are {}", words.join(", "))
            })?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_pairs_are_written_and_read_back_and_twelve_can_be_reached() {
        let all: Vec<_> = StatusPair::all().collect();
        assert_eq!(all.len(), 30);
        for pair in &all {
            assert_eq!(pair.to_string().parse(), Ok(*pair));
        }
        assert_eq!(all.iter().filter(|pair| pair.is_reachable()).count(), 12);
        for text in [
            "",
            "REVOKED",
            "REVOKED/",
            "revoked/REVOKED",
            "NOT_REQUESTED/REVOKED",
        ] {
            assert!(text.parse::<StatusPair>().is_err(), "{text}");
        }
    }
}
