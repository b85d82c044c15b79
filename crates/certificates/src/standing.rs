//! Where a certificate and its encryption token stand together: all 30 pairs, each with what it
//! means, what comes next, and whose turn it is (eHealth protocol, section 4).

use platform::{CertificateInfo, CertificateStatus, EtkStatus};

/// A pair of statuses as the platform gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Of the certificate.
    pub certificate: CertificateStatus,
    /// Of its encryption token.
    pub etk: EtkStatus,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Next {
    /// eHealth makes or checks the certificate.
    Wait,
    /// The second step is open: install, and register the token.
    Complete,
    /// The new token waits for a yes.
    Activate,
    /// Nothing: it is in use.
    Use,
    /// The newer keystore has taken over.
    UseTheNewer,
    /// This one is over: a new request.
    RequestAnew,
    /// The two do not fit together: eHealth has to look.
    AskEhealth,
}

/// Who has the next move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The person.
    You,
    /// eHealth.
    Ehealth,
    /// Nobody: it is done.
    Nobody,
}

impl Standing {
    /// What the platform says of a certificate.
    pub fn of(info: &CertificateInfo) -> Self {
        Self {
            certificate: info.status.clone(),
            etk: info.etk_status.clone(),
        }
    }

    /// All 30 pairs of the schema.
    pub fn all() -> impl Iterator<Item = Self> {
        CertificateStatus::ALL.into_iter().flat_map(|certificate| {
            EtkStatus::ALL.into_iter().map(move |etk| Self {
                certificate: certificate.clone(),
                etk,
            })
        })
    }

    /// The id of its sentence in the catalogue; that of "unknown" when a word of the pair is none of
    /// the schema's.
    pub fn id(&self) -> String {
        match (certificate_word(&self.certificate), etk_word(&self.etk)) {
            (Some(certificate), Some(etk)) => format!("standing-{certificate}-{etk}"),
            _ => "standing-unknown".to_owned(),
        }
    }

    /// What comes next.
    pub fn next(&self) -> Next {
        use CertificateStatus as C;
        use EtkStatus as E;
        match (&self.certificate, &self.etk) {
            (C::InProgress, E::NotRequested) => Next::Wait,
            (C::ValidActive, E::NotRequested | E::InRequest) => Next::Complete,
            (C::ValidActive, E::WaitForActivation) => Next::Activate,
            (C::ValidActive, E::ValidActive) => Next::Use,
            (C::ValidActive, E::Revoked | E::Expired) => Next::UseTheNewer,
            (C::Refused, E::NotRequested) => Next::RequestAnew,
            (C::Revoked | C::Expired, E::ValidActive) => Next::AskEhealth,
            (C::Revoked | C::Expired, E::Other(_)) => Next::AskEhealth,
            (C::Revoked | C::Expired, _) => Next::RequestAnew,
            _ => Next::AskEhealth,
        }
    }

    /// Who has the next move.
    pub fn turn(&self) -> Turn {
        match self.next() {
            Next::Wait => Turn::Ehealth,
            Next::Use => Turn::Nobody,
            _ => Turn::You,
        }
    }
}

impl Next {
    /// Every step.
    pub const ALL: [Self; 7] = [
        Self::Wait,
        Self::Complete,
        Self::Activate,
        Self::Use,
        Self::UseTheNewer,
        Self::RequestAnew,
        Self::AskEhealth,
    ];

    /// The id of its sentence in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::Wait => "standing-next-wait",
            Self::Complete => "standing-next-complete",
            Self::Activate => "standing-next-activate",
            Self::Use => "standing-next-use",
            Self::UseTheNewer => "standing-next-use-the-newer",
            Self::RequestAnew => "standing-next-request-anew",
            Self::AskEhealth => "standing-next-ask-ehealth",
        }
    }
}

fn certificate_word(status: &CertificateStatus) -> Option<&'static str> {
    Some(match status {
        CertificateStatus::InProgress => "in-progress",
        CertificateStatus::ValidActive => "valid",
        CertificateStatus::Refused => "refused",
        CertificateStatus::Revoked => "revoked",
        CertificateStatus::Expired => "expired",
        CertificateStatus::Other(_) => return None,
    })
}

fn etk_word(status: &EtkStatus) -> Option<&'static str> {
    Some(match status {
        EtkStatus::NotRequested => "no-token",
        EtkStatus::InRequest => "token-in-request",
        EtkStatus::WaitForActivation => "token-waits",
        EtkStatus::ValidActive => "token-valid",
        EtkStatus::Revoked => "token-revoked",
        EtkStatus::Expired => "token-expired",
        EtkStatus::Other(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn thirty_pairs_each_with_a_sentence_of_its_own() {
        let ids: BTreeSet<String> = Standing::all().map(|pair| pair.id()).collect();
        assert_eq!(ids.len(), 30);
    }

    /// A word that nobody knows is never taken for a good one.
    #[test]
    fn unknown_words_lead_to_ehealth() {
        let other = CertificateStatus::Other("SUSPENDED".to_owned());
        for etk in EtkStatus::ALL {
            let pair = Standing {
                certificate: other.clone(),
                etk,
            };
            assert_eq!(pair.next(), Next::AskEhealth);
            assert_eq!(pair.id(), "standing-unknown");
        }
        for certificate in CertificateStatus::ALL {
            let pair = Standing {
                certificate,
                etk: EtkStatus::Other("LOST".to_owned()),
            };
            assert_eq!(pair.next(), Next::AskEhealth);
        }
    }

    #[test]
    fn only_a_pair_in_force_is_in_use_and_only_a_request_waits() {
        let with = |next: Next| -> Vec<String> {
            let pairs = Standing::all().filter(|pair| pair.next() == next);
            pairs.map(|pair| pair.id()).collect()
        };
        assert_eq!(with(Next::Use), ["standing-valid-token-valid"]);
        assert_eq!(with(Next::Wait), ["standing-in-progress-no-token"]);
        assert_eq!(with(Next::Activate), ["standing-valid-token-waits"]);
    }
}
