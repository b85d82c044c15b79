//! The keys that sign messages: the card's, and the keystore's.

use std::cell::RefCell;

use eid::{Card, EidError, Key, PinSource};
use keystore::{Keystore, PrivateKey};
use pki::{Certificate, SignatureAlgorithm, Signer};
use xmlsig::{Algorithm, ExternalKey};

/// A key on the card. The PIN is asked for each signature.
pub(crate) struct CardKey<'a> {
    card: RefCell<&'a mut Card>,
    pins: RefCell<&'a mut dyn PinSource>,
    key: Key,
    algorithm: Algorithm,
    chain: Vec<Certificate>,
    document: &'a str,
}

impl<'a> CardKey<'a> {
    /// `document` says to the person what is signed.
    pub(crate) fn new(
        card: &'a mut Card,
        key: Key,
        pins: &'a mut dyn PinSource,
        document: &'a str,
    ) -> Result<Self, EidError> {
        let algorithm = named(card.signature_algorithm(key)?);
        let chain = card.chain(key)?;
        Ok(Self {
            card: RefCell::new(card),
            pins: RefCell::new(pins),
            key,
            algorithm,
            chain,
            document,
        })
    }
}

impl ExternalKey for CardKey<'_> {
    type Error = EidError;

    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.chain
            .first()
            .map(Certificate::public_key_der)
            .unwrap_or_default()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        self.chain
            .iter()
            .map(|certificate| certificate.der().to_vec())
            .collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, EidError> {
        let mut card = self.card.borrow_mut();
        let mut pins = self.pins.borrow_mut();
        card.sign(self.key, signed_info, &mut **pins, self.document)
    }
}

/// The name in XML of what the card does.
fn named(algorithm: SignatureAlgorithm) -> Algorithm {
    match algorithm {
        SignatureAlgorithm::EcdsaSha256 => Algorithm::EcdsaSha256,
        SignatureAlgorithm::EcdsaSha384 => Algorithm::EcdsaSha384,
        SignatureAlgorithm::EcdsaSha512 => Algorithm::EcdsaSha512,
        // The only other one that a card is asked for.
        _ => Algorithm::RsaSha256,
    }
}

/// The authentication key of a keystore, with its chain as delivered.
pub(crate) struct KeystoreKey<'a> {
    key: &'a PrivateKey,
    chain: &'a [Certificate],
}

impl<'a> KeystoreKey<'a> {
    pub(crate) fn of(keystore: &'a Keystore) -> Self {
        Self {
            key: keystore.authentication_key(),
            chain: keystore.chain(),
        }
    }
}

impl ExternalKey for KeystoreKey<'_> {
    type Error = pki::SignError;

    fn algorithm(&self) -> Algorithm {
        Algorithm::RsaSha256
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.key.public_key_der().to_vec()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        self.chain
            .iter()
            .map(|certificate| certificate.der().to_vec())
            .collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, pki::SignError> {
        self.key.sign_sha256(signed_info)
    }
}
