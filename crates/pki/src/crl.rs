//! Revocation lists (RFC 5280, section 5).

mod error;
mod read;
mod scope;

use std::{collections::HashMap, fmt, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use spki::AlgorithmIdentifierOwned;
use x509_cert::name::Name;

pub use error::CrlError;
pub(crate) use error::{ISSUER, MALFORMED, SCOPE, SIGNATURE, TIME, TOO_LARGE};
pub(crate) use read::read_reason;
use scope::Scope;

use crate::{
    certificate::Certificate,
    name,
    signature::{SignatureAlgorithm, verify},
};

/// A revocation list as it came. Cloning is cheap. Reading it judges nothing: [`Crl::status`] does.
#[derive(Clone)]
pub struct Crl(Arc<Parts>);

impl Crl {
    /// Reads one list, DER.
    ///
    /// # Errors
    /// [`CrlError::TooLarge`] over 32 MiB; [`CrlError::Malformed`]; [`CrlError::Scope`] for a list with a condition that
    /// is not known here (a delta list, one for other issuers).
    pub fn from_der(der: &[u8]) -> Result<Self, CrlError> {
        if der.len() > MAX_LENGTH {
            return Err(CrlError::TooLarge { bytes: der.len() });
        }
        read::parts(der).map(|parts| Self(Arc::new(parts)))
    }

    /// Who issued the list.
    pub fn issuer(&self) -> &Name {
        &self.0.issuer
    }

    /// When the list was made.
    pub fn this_update(&self) -> Timestamp {
        self.0.this_update
    }

    /// When the next list comes at the latest.
    pub fn next_update(&self) -> Option<Timestamp> {
        self.0.next_update
    }

    /// How many certificates are on the list.
    pub fn len(&self) -> usize {
        self.0.revoked.len()
    }

    /// Is nothing on the list?
    pub fn is_empty(&self) -> bool {
        self.0.revoked.is_empty()
    }

    /// Is this serial number (content bytes, [`Certificate::serial_bytes`]) on the list?
    pub fn revoked(&self, serial: &[u8]) -> Option<Revoked> {
        self.0.revoked.get(serial).copied()
    }

    /// Verifies that `issuer` made the list and may do so: same name, cRLSign where a key usage is given, signature.
    ///
    /// # Errors
    /// [`CrlError::Issuer`], [`CrlError::Signature`].
    pub fn verify_by(&self, issuer: &Certificate) -> Result<(), CrlError> {
        let may = issuer.key_usage().is_none_or(|usage| usage.crl_sign());
        if !may || !name::same(&self.0.issuer, issuer.subject()) {
            return Err(CrlError::Issuer {
                issuer: name::masked(&self.0.issuer),
            });
        }
        let algorithm = SignatureAlgorithm::from_identifier(&self.0.algorithm)?;
        let key = issuer.public_key_der();
        Ok(verify(&key, algorithm, &self.0.body, &self.0.signature)?)
    }

    /// Is the list in force at `at`? Five minutes of difference between clocks are allowed; a list without a next
    /// update counts for a week.
    ///
    /// # Errors
    /// [`CrlError::Time`].
    pub fn check_time(&self, at: Timestamp) -> Result<(), CrlError> {
        let until = self
            .0
            .next_update
            .unwrap_or_else(|| later(self.0.this_update, NO_NEXT));
        if later(at, TOLERANCE) < self.0.this_update || later(until, TOLERANCE) < at {
            return Err(CrlError::Time {
                this_update: self.0.this_update,
                until,
            });
        }
        Ok(())
    }

    /// The whole judgement: `issuer` issued both the certificate and the list, the list is in force at `at` and covers
    /// this kind of certificate; then whether the certificate is on it.
    ///
    /// # Errors
    /// [`CrlError`].
    pub fn status(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        at: Timestamp,
    ) -> Result<Option<Revoked>, CrlError> {
        if !name::same(certificate.issuer(), issuer.subject()) {
            return Err(CrlError::Issuer {
                issuer: name::masked(issuer.subject()),
            });
        }
        self.verify_by(issuer)?;
        self.check_time(at)?;
        if !self.0.scope.covers(certificate) {
            return Err(CrlError::Scope {
                reason: "it is for other kinds of certificates".to_owned(),
            });
        }
        Ok(self.revoked(certificate.serial_bytes()))
    }
}

impl fmt::Debug for Crl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Crl({}, {}, {} entries)",
            name::masked(&self.0.issuer),
            self.0.this_update,
            self.0.revoked.len()
        )
    }
}

/// Since when a certificate is revoked, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Revoked {
    /// Since when.
    pub since: Timestamp,
    /// The reason, when one is given.
    pub reason: Option<Reason>,
}

/// Why a certificate was revoked (RFC 5280, 5.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// 0: not said.
    Unspecified,
    /// 1: the key is known or feared to be known to others.
    KeyCompromise,
    /// 2: the key of the authority is.
    CaCompromise,
    /// 3: the holder's data changed.
    AffiliationChanged,
    /// 4: replaced by another.
    Superseded,
    /// 5: no longer needed.
    CessationOfOperation,
    /// 6: suspended for now.
    CertificateHold,
    /// 8: back from a suspension (in delta lists).
    RemoveFromCrl,
    /// 9: a right was withdrawn.
    PrivilegeWithdrawn,
    /// 10: the key of an attribute authority is known to others.
    AaCompromise,
    /// Any other number.
    Other(u8),
}

impl Reason {
    /// The reason of a CRLReason number.
    pub fn from_number(number: u8) -> Self {
        let mut all = REASONS.iter();
        let found = all.find(|(code, _, _)| *code == number);
        found.map_or(Self::Other(number), |(_, reason, _)| *reason)
    }

    /// The name as in RFC 5280, such as `keyCompromise`; `unknown` for a number that has none.
    pub fn name(self) -> &'static str {
        let mut all = REASONS.iter();
        let found = all.find(|(_, reason, _)| *reason == self);
        found.map_or("unknown", |(_, _, name)| name)
    }
}

struct Parts {
    body: Vec<u8>,
    algorithm: AlgorithmIdentifierOwned,
    signature: Vec<u8>,
    issuer: Name,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    revoked: HashMap<Vec<u8>, Revoked>,
    scope: Scope,
}

fn later(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.saturating_add(by).unwrap_or(Timestamp::MAX)
}

const REASONS: &[(u8, Reason, &str)] = &[
    (0, Reason::Unspecified, "unspecified"),
    (1, Reason::KeyCompromise, "keyCompromise"),
    (2, Reason::CaCompromise, "cACompromise"),
    (3, Reason::AffiliationChanged, "affiliationChanged"),
    (4, Reason::Superseded, "superseded"),
    (5, Reason::CessationOfOperation, "cessationOfOperation"),
    (6, Reason::CertificateHold, "certificateHold"),
    (8, Reason::RemoveFromCrl, "removeFromCRL"),
    (9, Reason::PrivilegeWithdrawn, "privilegeWithdrawn"),
    (10, Reason::AaCompromise, "aACompromise"),
];

const MAX_LENGTH: usize = 32 * 1024 * 1024;
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);
const NO_NEXT: SignedDuration = SignedDuration::from_hours(7 * 24);

#[cfg(test)]
mod tests;
