//! The keys of the journal (one per generation, a new one when the old one is gone) and of the records.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac, rand};
use host::{Secrets, SecretsError};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Keys that could be had, by name.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    known: BTreeMap<String, Key>,
    asked: BTreeSet<String>,
}

/// A key for payloads, one for look-ups and one for links of a chain, all derived from the kept secret.
pub(crate) struct Key {
    payload: LessSafeKey,
    look_up: hmac::Key,
    chain: hmac::Key,
}

/// An encrypted payload.
pub(crate) struct Sealed {
    pub(crate) nonce: [u8; NONCE_LEN],
    pub(crate) payload: Vec<u8>,
}

impl Keys {
    /// The key `name`, when it can be had; asked for once. A locked keyring and a lost key only
    /// cost the payloads.
    pub(crate) fn get(&mut self, name: &str, secrets: &dyn Secrets) -> Option<&Key> {
        if self.asked.insert(name.to_owned()) {
            self.fetch(name, secrets);
        }
        self.known.get(name)
    }

    fn fetch(&mut self, name: &str, secrets: &dyn Secrets) {
        match secrets.get(name) {
            Ok(Some(secret)) => match Key::derive(&secret) {
                Some(key) => {
                    self.known.insert(name.to_owned(), key);
                }
                None => tracing::error!(name, "the key of the journal has a wrong length"),
            },
            Ok(None) => tracing::warn!(name, "a key of the journal is gone"),
            Err(error) => tracing::warn!(
                name,
                code = error.code(),
                "a key of the journal is locked away"
            ),
        }
    }

    /// Makes and keeps a new key; its name.
    pub(crate) fn create(&mut self, secrets: &dyn Secrets) -> Result<String, SecretsError> {
        let (name, key) = Key::create("journal", secrets)?;
        self.asked.insert(name.clone());
        self.known.insert(name.clone(), key);
        Ok(name)
    }

    /// Every hash under which `value` may be found.
    pub(crate) fn hashes(&self, value: &[u8]) -> Vec<Vec<u8>> {
        self.known.values().map(|key| key.hash(value)).collect()
    }
}

impl Key {
    /// Makes and keeps a new key, read back before it is used; its name begins with `kind`.
    pub(crate) fn create(
        kind: &str,
        secrets: &dyn Secrets,
    ) -> Result<(String, Self), SecretsError> {
        let name = format!("{kind}-{}", Uuid::new_v4());
        let mut secret = Zeroizing::new(vec![0_u8; SECRET_LENGTH]);
        rand::fill(&mut secret).map_err(|_| refused("no random numbers"))?;
        secrets.set(&name, &secret)?;
        let kept = secrets.get(&name)?;
        if kept.as_deref() != Some(&*secret) {
            return Err(refused("it does not give back what it keeps"));
        }
        let key = Self::derive(&secret).ok_or_else(|| refused("no key could be derived"))?;
        Ok((name, key))
    }

    pub(crate) fn derive(secret: &[u8]) -> Option<Self> {
        if secret.len() != SECRET_LENGTH {
            return None;
        }
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, &[]).extract(secret);
        let payload = root
            .expand(&[b"clavis journal payload"], &AES_256_GCM)
            .ok()?;
        let look_up = root
            .expand(&[b"clavis journal look-up"], hmac::HMAC_SHA256)
            .ok()?;
        let chain = root
            .expand(&[b"clavis records chain"], hmac::HMAC_SHA256)
            .ok()?;
        Some(Self {
            payload: LessSafeKey::new(UnboundKey::from(payload)),
            look_up: hmac::Key::from(look_up),
            chain: hmac::Key::from(chain),
        })
    }

    /// AES-256-GCM with a random nonce; `bound` cannot be changed without notice.
    pub(crate) fn seal(&self, bound: &[u8], payload: &[u8]) -> Option<Sealed> {
        let mut nonce = [0_u8; NONCE_LEN];
        rand::fill(&mut nonce).ok()?;
        let mut sealed = payload.to_vec();
        self.payload
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(bound),
                &mut sealed,
            )
            .ok()?;
        Some(Sealed {
            nonce,
            payload: sealed,
        })
    }

    pub(crate) fn open(&self, bound: &[u8], nonce: &[u8], payload: &[u8]) -> Option<Vec<u8>> {
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut opened = payload.to_vec();
        let length = self
            .payload
            .open_in_place(nonce, Aad::from(bound), &mut opened)
            .ok()?
            .len();
        opened.truncate(length);
        Some(opened)
    }

    /// HMAC-SHA256 of a look-up value.
    pub(crate) fn hash(&self, value: &[u8]) -> Vec<u8> {
        hmac::sign(&self.look_up, value).as_ref().to_vec()
    }

    /// HMAC-SHA256 of a link: who has the key wrote it.
    pub(crate) fn seal_link(&self, link: &[u8]) -> Vec<u8> {
        hmac::sign(&self.chain, link).as_ref().to_vec()
    }

    /// True when [`Key::seal_link`] made `seal`.
    pub(crate) fn sealed_link(&self, link: &[u8], seal: &[u8]) -> bool {
        hmac::verify(&self.chain, link, seal).is_ok()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("(secret)")
    }
}

fn refused(reason: &str) -> SecretsError {
    SecretsError::Refused {
        reason: reason.to_owned(),
    }
}

/// Bytes of the kept secret.
const SECRET_LENGTH: usize = 32;

#[cfg(test)]
mod tests {
    use host::MemorySecrets;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_key_is_found_again_and_is_not_shown() {
        let secrets = MemorySecrets::new();
        let mut keys = Keys::default();
        let name = keys.create(&secrets).unwrap();
        let mut again = Keys::default();
        let writer = keys.get(&name, &secrets).unwrap();
        let sealed = writer.seal(b"b", b"payload").unwrap();
        let reader = again.get(&name, &secrets).unwrap();
        assert_eq!(
            reader.open(b"b", &sealed.nonce, &sealed.payload).unwrap(),
            b"payload"
        );
        assert_eq!(keys.hashes(b"x"), again.hashes(b"x"));
        assert!(format!("{keys:?}").contains("(secret)"));
    }

    #[test]
    fn an_absent_short_or_locked_key_is_simply_not_there() {
        let secrets = MemorySecrets::new();
        secrets.set("short", &[1; 31]).unwrap();
        secrets.set("good", &[1; 32]).unwrap();
        let mut keys = Keys::default();
        assert!(keys.get("absent", &secrets).is_none());
        assert!(keys.get("short", &secrets).is_none());
        secrets.lock(true);
        assert!(keys.get("good", &secrets).is_none());
        assert!(keys.create(&secrets).is_err());
        secrets.lock(false);
        assert!(Keys::default().get("good", &secrets).is_some());
    }

    proptest! {
        #[test]
        fn changed_bytes_never_open(payload: Vec<u8>, bound: Vec<u8>, at: usize, bit in 0..8_u32) {
            let key = Key::derive(&[7; 32]).unwrap();
            let mut sealed = key.seal(&bound, &payload).unwrap();
            prop_assert_eq!(key.open(&bound, &sealed.nonce, &sealed.payload), Some(payload));
            let length = sealed.payload.len();
            sealed.payload[at % length] ^= 1 << bit;
            prop_assert_eq!(key.open(&bound, &sealed.nonce, &sealed.payload), None);
        }
    }
}
