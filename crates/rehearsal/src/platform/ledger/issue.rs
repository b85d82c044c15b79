//! A certificate that was asked for, from the request to its end.

use jiff::{SignedDuration, Timestamp};
use pki::Certificate;
use serde::{Deserialize, Serialize};

use crate::platform::contact::Contact;
use crate::platform::dn::{self, Entity};
use crate::platform::revocation::Revocation;
use crate::platform::status::{CertificateStatus, StatusPair, TokenStatus};
use crate::platform::xml;

/// A certificate that was asked for.
#[derive(Clone, Serialize, Deserialize)]
pub struct Issue {
    /// Public key identifier, upper-case hexadecimal.
    pub identifier: String,
    /// For whom.
    pub entity: Entity,
    /// Subject of the request, DER in base64.
    pub subject: String,
    /// Public key, DER in base64.
    pub public_key: String,
    /// When it was asked for.
    pub requested: Timestamp,
    /// Who asked for it, as a hash: enough to recognise the person, nothing to read.
    #[serde(default)]
    pub requestor: String,
    /// Whom to write to or call.
    #[serde(default)]
    pub contact: Contact,
    /// Where the check of the request stands.
    #[serde(default)]
    pub validation: Validation,
    /// Identifier of the key whose certificate it replaces.
    pub replaces: Option<String>,
    /// Base services asked for.
    pub services: Vec<String>,
    /// Leaf first, without the root; DER in base64. Empty until delivery.
    pub chain: Vec<String>,
    /// End of validity; known after delivery.
    pub not_after: Option<Timestamp>,
    /// Since when it is revoked, and why.
    #[serde(default)]
    pub revoked: Option<Revocation>,
    /// The encryption token.
    pub token: Token,
}

/// Where the check of a request stands.
#[derive(Clone, Default, Serialize, Deserialize)]
pub enum Validation {
    /// The signer's right was found in the lists; nobody has to look.
    #[default]
    Automatic,
    /// The support team has to look.
    Manual,
    /// The support team agreed.
    Approved {
        /// When.
        at: Timestamp,
    },
    /// The support team, or the authority, refused.
    Refused {
        /// When.
        at: Timestamp,
        /// Whether it was judged without the support team before.
        automatic: bool,
    },
    /// A foreigner has to open a link and say yes.
    Unconfirmed {
        /// What makes the link theirs.
        secret: String,
        /// The last moment for it.
        until: Timestamp,
    },
    /// The foreigner said yes.
    Confirmed {
        /// When.
        at: Timestamp,
        /// What made the link theirs.
        secret: String,
    },
}

/// Where the registration of an encryption token stands.
#[derive(Clone, Default, Serialize, Deserialize)]
pub enum Token {
    /// Nothing was started.
    #[default]
    None,
    /// A challenge was given.
    Challenged {
        /// Public encryption key, DER in base64.
        public_key: String,
        /// The number of the challenge, 16 bytes in hexadecimal.
        number: String,
    },
    /// Registered, waits for its activation because it replaces another one.
    Waiting {
        /// The token, DER in base64.
        etk: String,
    },
    /// What the depot hands out.
    Active {
        /// The token, DER in base64.
        etk: String,
    },
    /// A newer token has taken its place.
    Replaced,
}

impl Validation {
    /// What the platform says of how the request is judged: true when nobody of the support team
    /// has to look.
    pub fn is_automatic(&self) -> bool {
        match self {
            Self::Automatic | Self::Unconfirmed { .. } | Self::Confirmed { .. } => true,
            Self::Manual | Self::Approved { .. } => false,
            Self::Refused { automatic, .. } => *automatic,
        }
    }
}

impl Issue {
    /// Status of the certificate and of its token; [`StatusPair`] has the rules.
    pub fn status(&self, at: Timestamp) -> StatusPair {
        StatusPair {
            certificate: self.certificate_status(at),
            token: self.token_status(at),
        }
    }

    /// Status of the certificate alone.
    pub fn certificate_status(&self, at: Timestamp) -> CertificateStatus {
        match (&self.revoked, self.not_after) {
            (Some(_), _) => CertificateStatus::Revoked,
            (None, Some(end)) if at > end => CertificateStatus::Expired,
            (None, Some(_)) => CertificateStatus::ValidActive,
            (None, None) if self.is_refused(at) => CertificateStatus::Refused,
            (None, None) => CertificateStatus::InProgress,
        }
    }

    /// A registration that was begun ends with the certificate; a token shares its end.
    fn token_status(&self, at: Timestamp) -> TokenStatus {
        let ended = match self.certificate_status(at) {
            CertificateStatus::Revoked => Some(TokenStatus::Revoked),
            CertificateStatus::Expired => Some(TokenStatus::Expired),
            _ => None,
        };
        match &self.token {
            Token::None => TokenStatus::NotRequested,
            Token::Challenged { .. } if ended.is_some() => TokenStatus::NotRequested,
            Token::Challenged { .. } => TokenStatus::InRequest,
            Token::Waiting { .. } => ended.unwrap_or(TokenStatus::WaitForActivation),
            Token::Active { .. } => ended.unwrap_or(TokenStatus::ValidActive),
            Token::Replaced => TokenStatus::Revoked,
        }
    }

    /// Refuses the request.
    pub fn refuse(&mut self, at: Timestamp) {
        let automatic = self.validation.is_automatic();
        self.validation = Validation::Refused { at, automatic };
    }

    fn is_refused(&self, at: Timestamp) -> bool {
        self.link_has_lapsed(at) || matches!(self.validation, Validation::Refused { .. })
    }

    /// Whether a foreigner's link was not used in time.
    pub fn link_has_lapsed(&self, at: Timestamp) -> bool {
        matches!(self.validation, Validation::Unconfirmed { until, .. } if at > until)
    }

    /// Delivered, not revoked and not past its end.
    pub fn is_active(&self, at: Timestamp) -> bool {
        self.certificate_status(at) == CertificateStatus::ValidActive
    }

    /// Neither delivered nor refused.
    pub fn is_in_progress(&self, at: Timestamp) -> bool {
        self.certificate_status(at) == CertificateStatus::InProgress
    }

    /// From when on it may be replaced; known after delivery.
    pub fn replaceable_from(&self, days: u32) -> Option<Timestamp> {
        let period = SignedDuration::from_hours(i64::from(days) * 24);
        self.not_after?.checked_sub(period).ok()
    }

    /// The leaf, when it was delivered.
    pub fn leaf(&self) -> Option<Certificate> {
        let der = xml::decode(self.chain.first()?)?;
        Certificate::from_der(&der).ok()
    }

    pub(super) fn same_name(&self, entity: &Entity) -> bool {
        let normal = |entity: &Entity| dn::normalise(&entity.full_name());
        self.same_place(entity) && normal(&self.entity) == normal(entity)
    }

    /// Same organisation, same application id, whatever the name.
    pub(super) fn same_place(&self, entity: &Entity) -> bool {
        self.entity.kind == entity.kind
            && self.entity.number == entity.number
            && self.entity.application_id == entity.application_id
    }
}
