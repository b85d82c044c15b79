//! What the platform remembers: contracts, certificates, tokens, requests seen.

mod issue;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use pki::KeyIdentifier;
use serde::{Deserialize, Serialize};

pub use issue::{Issue, Token, Validation};

use super::contract::Contract;
use super::dn::Entity;
use super::refusal::{Kind, Refusal};
use super::revocation::RevocationContract;

/// Everything that survives a restart besides keys.
#[derive(Default, Serialize, Deserialize)]
pub struct Ledger {
    /// Contracts handed out.
    pub contracts: Vec<Contract>,
    /// Revocation contracts handed out.
    #[serde(default)]
    pub revocations: Vec<RevocationContract>,
    /// Certificates asked for, delivered or not.
    pub certificates: Vec<Issue>,
    /// Ids of signed requests, with their instant.
    seen: BTreeMap<String, Timestamp>,
    /// Encryption keys that were ever registered or announced (identifiers).
    encryption_keys: BTreeSet<String>,
}

/// Only how much there is: names, numbers and challenges stay out of logs.
impl std::fmt::Debug for Ledger {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (contracts, certificates) = (self.contracts.len(), self.certificates.len());
        write!(
            formatter,
            "Ledger({contracts} contracts, {certificates} certificates)"
        )
    }
}

impl Ledger {
    /// Notes a signed request; refuses one whose Id was seen before. The Id is part of what is
    /// signed, so the same content cannot come under another one.
    pub fn note(&mut self, id: &str, issued: Timestamp) -> Result<(), Refusal> {
        match self.seen.insert(id.to_owned(), issued) {
            Some(_) => Err(Kind::Replayed.into()),
            None => Ok(()),
        }
    }

    /// Forgets what no check can need any more: requests are refused by their age long before.
    pub fn forget(&mut self, at: Timestamp) {
        self.seen
            .retain(|_, issued| at.duration_since(*issued) < KEPT);
        self.contracts
            .retain(|contract| !contract.is_forgettable(at));
        self.revocations
            .retain(|contract| !contract.is_forgettable(at));
    }

    /// The certificate of that key.
    pub fn issue(&self, identifier: &str) -> Option<&Issue> {
        self.certificates
            .iter()
            .find(|issue| issue.identifier == identifier)
    }

    /// The certificate of that key, to be changed.
    pub fn issue_mut(&mut self, identifier: &str) -> Option<&mut Issue> {
        self.certificates
            .iter_mut()
            .find(|issue| issue.identifier == identifier)
    }

    /// Whether a key was ever used, for authentication or for encryption.
    pub fn knows_key(&self, identifier: &KeyIdentifier) -> bool {
        let identifier = identifier.to_string();
        self.issue(&identifier).is_some() || self.encryption_keys.contains(&identifier)
    }

    /// Notes an encryption key.
    pub fn note_encryption_key(&mut self, identifier: &KeyIdentifier) {
        self.encryption_keys.insert(identifier.to_string());
    }

    /// Whether a certificate may be asked for with this name; says which one it would replace.
    pub fn room_for(
        &self,
        entity: &Entity,
        at: Timestamp,
        replacement_days: u32,
    ) -> Result<Option<String>, Refusal> {
        let living = |issue: &&Issue| issue.is_in_progress(at) || issue.is_active(at);
        let others = self
            .certificates
            .iter()
            .filter(living)
            .filter(|issue| issue.same_place(entity));
        let mut active = Vec::new();
        for issue in others {
            if !issue.same_name(entity) {
                return Err(Kind::ApplicationIdUsed.into());
            }
            if issue.is_in_progress(at) {
                return Err(Kind::DnInProgress.into());
            }
            active.push(issue);
        }
        match active.as_slice() {
            [] => Ok(None),
            [one] if in_replacement_period(one, at, replacement_days) => {
                Ok(Some(one.identifier.clone()))
            }
            _ => Err(Kind::DnActive.into()),
        }
    }

    /// Application ids of the active certificates of an organisation; `None` for one without.
    pub fn application_ids(
        &self,
        kind: &str,
        number: &str,
        at: Timestamp,
    ) -> BTreeSet<Option<String>> {
        self.certificates
            .iter()
            .filter(|issue| issue.is_active(at))
            .filter(|issue| issue.entity.kind == kind && issue.entity.number == number)
            .map(|issue| issue.entity.application_id.clone())
            .collect()
    }

    /// Whether a token of the replaced certificate is in use, so that the new one must wait.
    pub fn must_wait(&self, issue: &Issue, at: Timestamp) -> bool {
        self.certificates
            .iter()
            .filter(|other| other.identifier != issue.identifier && other.same_place(&issue.entity))
            .any(|other| other.is_active(at) && matches!(other.token, Token::Active { .. }))
    }

    /// Whether a certificate for the same name may be asked for now, that this one would be replaced by.
    pub fn is_replaceable(&self, issue: &Issue, at: Timestamp, replacement_days: u32) -> bool {
        let replaced = self.room_for(&issue.entity, at, replacement_days);
        matches!(replaced, Ok(Some(identifier)) if identifier == issue.identifier)
    }

    /// Makes the token of `identifier` the one that the depot hands out.
    pub fn activate(&mut self, identifier: &str, etk: String) {
        let Some(entity) = self.issue(identifier).map(|issue| issue.entity.clone()) else {
            return;
        };
        for issue in &mut self.certificates {
            if issue.identifier == identifier {
                issue.token = Token::Active { etk: etk.clone() };
            } else if issue.same_place(&entity) && matches!(issue.token, Token::Active { .. }) {
                issue.token = Token::Replaced;
            }
        }
    }
}

fn in_replacement_period(issue: &Issue, at: Timestamp, days: u32) -> bool {
    issue.replaceable_from(days).is_some_and(|from| at >= from)
}

const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
