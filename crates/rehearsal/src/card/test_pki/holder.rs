//! The keys and certificates of a holder.

use sha2::{Digest, Sha256};

use super::{CardError, Family, Person, Role};
use crate::authority::{KeyKind, KeyPair};

/// The keys of a card.
#[derive(Debug)]
pub struct HolderKeys {
    pub(in crate::card) authentication: KeyPair,
    pub(in crate::card) signature: KeyPair,
    /// The card's own key (1.8).
    pub(in crate::card) card: Option<KeyPair>,
}

/// The two certificates of a card (DER).
#[derive(Debug)]
pub(in crate::card) struct HolderCertificates {
    pub authentication: Vec<u8>,
    pub signature: Vec<u8>,
}

/// Which certificates are wanted.
#[derive(Debug)]
pub(in crate::card) struct HolderWish<'a> {
    pub person: &'a Person,
    pub family: Family,
    pub keys: &'a HolderKeys,
    pub expired: bool,
}

impl HolderKeys {
    pub(super) fn generate(family: Family) -> Result<Self, CardError> {
        let card = family
            .is_18()
            .then(|| KeyPair::generate(KeyKind::P384))
            .transpose()?;
        Ok(Self {
            authentication: KeyPair::generate(family.key_kind())?,
            signature: KeyPair::generate(family.key_kind())?,
            card,
        })
    }

    /// The chip number: 4 zero bytes, then 12 that differ from card to card. It follows the key,
    /// since OpenSC keeps certificates on disk under this number.
    pub(in crate::card) fn chip(&self) -> [u8; 16] {
        let hash = Sha256::digest(self.authentication.public_key_der());
        let mut chip = [0; 16];
        for (byte, value) in chip.iter_mut().skip(4).zip(hash) {
            *byte = value;
        }
        chip
    }
}

impl HolderWish<'_> {
    /// Who certifies the holder.
    pub fn role(&self) -> Role {
        if self.person.is_foreigner() {
            Role::ForeignerCa
        } else {
            Role::CitizenCa
        }
    }
}
