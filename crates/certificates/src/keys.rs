//! The keys that sign messages: the card's, and the keystore's.

use std::cell::RefCell;

use eid::{Card, EcHash, EidError, Key, PinSource};
use keystore::{Keystore, PrivateKey};
use pki::{Certificate, SignatureAlgorithm, Signer};
use platform::{Assumptions, EcSignature, PlatformError, SignedRequest};
use xmlsig::{Algorithm, ExternalKey};

use crate::sending::Signing;
use crate::{CertError, LifeCycle};

/// A key on the card. The PIN is asked for each signature.
pub(crate) struct CardKey<'a> {
    card: RefCell<&'a mut Card>,
    pins: RefCell<&'a mut dyn PinSource>,
    key: Key,
    hash: EcHash,
    algorithm: Algorithm,
    chain: Vec<Certificate>,
    document: &'a str,
}

impl<'a> CardKey<'a> {
    /// The key as this platform wants its signatures; asks nothing of the person yet.
    pub(crate) fn new(
        signing: Signing<'a>,
        key: Key,
        assumptions: &Assumptions,
    ) -> Result<Self, CertError> {
        let Signing {
            card,
            pins,
            document,
        } = signing;
        let hash = hash_of(assumptions.ec_signature);
        let kind = card.signature_algorithm_with(key, hash)?;
        let algorithm = xml_algorithm(kind).ok_or_else(|| EidError::Unsupported {
            applet: card.applet().to_string(),
            key: format!("{kind:?}"),
        })?;
        let chain = card.chain(key)?;
        Ok(Self {
            card: RefCell::new(card),
            pins: RefCell::new(pins),
            key,
            hash,
            algorithm,
            chain,
            document,
        })
    }
}

impl LifeCycle<'_> {
    /// Why the platform did not take what a card signed: a refused algorithm gets a name of its own,
    /// since the person may choose another one, with a new PIN entry.
    pub(crate) fn judged<R>(&self, request: &SignedRequest<R>, error: PlatformError) -> CertError {
        let used = self.assumptions().ec_signature;
        let is_it = self.assumptions().says_algorithm_refused(&error);
        if !is_it || !request.xml.contains(used.uri()) {
            return error.into();
        }
        let others = EcSignature::ALL.into_iter().filter(|other| *other != used);
        let others: Vec<&str> = others.map(EcSignature::word).collect();
        CertError::AlgorithmRefused {
            algorithm: used.word().to_owned(),
            others: others.join(", "),
        }
    }
}

fn hash_of(signature: EcSignature) -> EcHash {
    match signature {
        EcSignature::EcdsaSha256 => EcHash::Sha256,
        EcSignature::EcdsaSha384 => EcHash::Sha384,
        EcSignature::EcdsaSha512 => EcHash::Sha512,
    }
}

/// The name in XML for what the card makes.
fn xml_algorithm(kind: SignatureAlgorithm) -> Option<Algorithm> {
    match kind {
        SignatureAlgorithm::RsaSha256 => Some(Algorithm::RsaSha256),
        SignatureAlgorithm::EcdsaSha256 => Some(Algorithm::EcdsaSha256),
        SignatureAlgorithm::EcdsaSha384 => Some(Algorithm::EcdsaSha384),
        SignatureAlgorithm::EcdsaSha512 => Some(Algorithm::EcdsaSha512),
        _ => None,
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
        let all = self.chain.iter();
        all.map(|certificate| certificate.der().to_vec()).collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, EidError> {
        let mut card = self.card.borrow_mut();
        let mut pins = self.pins.borrow_mut();
        card.sign_with(self.key, self.hash, signed_info, &mut **pins, self.document)
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
