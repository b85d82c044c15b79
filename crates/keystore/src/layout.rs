//! A keystore in the layout of eHealth (eHealth protocol, section 9).

pub(crate) mod entries;

use identifiers::KeystorePassword;
use jiff::Timestamp;
use pki::{Certificate, own};

use crate::pkcs12::{self, CertificateBag, KeyBag, Pkcs12, Profile};
use crate::{KeystoreError, PrivateKey};

/// The keys and certificates of one eHealth keystore. Without `Debug`, since it holds keys.
///
/// Entries that have no place in the layout (other keys, other certificates) are kept and
/// written again, so no key is lost by saving.
pub struct Keystore {
    authentication: PrivateKey,
    chain: Vec<Certificate>,
    etks: Vec<Etk>,
    other_keys: Vec<OtherKey>,
    other_certificates: Vec<CertificateBag>,
    profile: Profile,
}

/// An ETK key with its certificate. Without `Debug`.
#[derive(Clone)]
pub struct Etk {
    key: PrivateKey,
    certificate: Certificate,
}

/// A key entry outside the layout, carried along as it is.
struct OtherKey {
    bag: KeyBag,
    /// `None` when it is no key that we can use.
    public_key_der: Option<Vec<u8>>,
    certificates: Vec<Certificate>,
}

impl Keystore {
    /// The keystore before the request: `authentication` with a dummy certificate.
    pub fn begin(key: PrivateKey, now: Timestamp) -> Result<Self, KeystoreError> {
        let dummy = own::dummy_certificate(&key, now).map_err(|_| KeystoreError::KeyUnusable)?;
        Ok(Self {
            authentication: key,
            chain: vec![dummy],
            etks: Vec::new(),
            other_keys: Vec::new(),
            other_certificates: Vec::new(),
            profile: Profile::Compatible,
        })
    }

    /// Puts the delivered chain, leaf first, in the place of the dummy or of an earlier chain.
    /// The leaf has to belong to the key, and each certificate has to be issued by the next.
    pub fn install(&mut self, chain: Vec<Certificate>) -> Result<(), KeystoreError> {
        let leaf = chain.first().ok_or(KeystoreError::ChainEmpty)?;
        if leaf.public_key_der() != self.authentication.public_key_der() {
            return Err(KeystoreError::ChainOtherKey);
        }
        let pairs = chain.iter().zip(chain.iter().skip(1));
        for (position, (certificate, issuer)) in (1..).zip(pairs) {
            if !certificate.is_issued_by(issuer) {
                return Err(KeystoreError::ChainOrder { position });
            }
        }
        self.chain = chain;
        Ok(())
    }

    /// Adds an ETK key under the decimal serial number of its certificate. Earlier ETKs stay, so
    /// that old messages can still be read. The certificate has to be made with the
    /// authentication certificate that is installed. Adding the same ETK again changes nothing.
    pub fn add_etk(
        &mut self,
        key: PrivateKey,
        certificate: Certificate,
    ) -> Result<(), KeystoreError> {
        if self.is_temporary() {
            return Err(KeystoreError::EtkTooEarly);
        }
        if certificate.public_key_der() != key.public_key_der() {
            return Err(KeystoreError::EtkOtherKey);
        }
        let etk = Etk { key, certificate };
        if !self.belongs(&etk) || self.alias_is_taken(&etk) {
            return Err(KeystoreError::EtkOtherCertificate);
        }
        self.keep(etk);
        Ok(())
    }

    /// Takes over the ETKs of an earlier keystore of the same owner, before those of this one:
    /// after a renewal old messages are still encrypted for them.
    pub fn keep_etks_of(&mut self, earlier: &Self) {
        let own = std::mem::take(&mut self.etks);
        for etk in earlier.etks.iter().cloned().chain(own) {
            if !self.alias_is_taken(&etk) {
                self.keep(etk);
            }
        }
    }

    /// The key of the certificate.
    pub fn authentication_key(&self) -> &PrivateKey {
        &self.authentication
    }

    /// The installed chain, leaf first; empty while the keystore is temporary.
    pub fn chain(&self) -> &[Certificate] {
        if self.is_temporary() {
            &[]
        } else {
            &self.chain
        }
    }

    /// The authentication certificate; `None` while the keystore is temporary.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.chain().first()
    }

    /// True until the delivered certificate is installed.
    pub fn is_temporary(&self) -> bool {
        self.chain.first().is_none_or(own::is_dummy)
    }

    /// All ETKs, the latest last.
    pub fn etks(&self) -> &[Etk] {
        &self.etks
    }

    /// The latest ETK that is made with the installed authentication certificate.
    pub fn current_etk(&self) -> Option<&Etk> {
        self.etks.iter().rev().find(|etk| self.belongs(etk))
    }

    /// True when every private key of `other` is in this keystore too.
    pub fn contains_all_keys_of(&self, other: &Self) -> bool {
        self.keys_missing_from(other) == 0
    }

    /// How many private keys of `other` are not in this keystore.
    pub fn keys_missing_from(&self, other: &Self) -> usize {
        let own = self.key_names();
        let others = other.key_names();
        others.iter().filter(|key| !own.contains(key)).count()
    }

    /// How the file is protected: compatible at first; of a file that was read, the profile that
    /// is nearest to what it was, so that replacing it changes nothing silently.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// Chooses how the file is protected from now on.
    pub fn set_profile(&mut self, profile: Profile) {
        self.profile = profile;
    }

    /// The file, in its [`Keystore::profile`].
    pub fn to_bytes(&self, password: &KeystorePassword) -> Result<Vec<u8>, KeystoreError> {
        pkcs12::write_as(&entries::of(self), password.as_str(), self.profile)
    }

    /// Reads a keystore that has the entry `authentication`, whoever wrote it.
    pub fn from_bytes(bytes: &[u8], password: &KeystorePassword) -> Result<Self, KeystoreError> {
        Self::open(bytes, password.as_str())
    }

    /// As [`Keystore::from_bytes`], for passwords that other programs accepted and we would not.
    pub fn open(bytes: &[u8], password: &str) -> Result<Self, KeystoreError> {
        let opened = pkcs12::open(bytes, password)?;
        entries::read(opened.contents, Profile::nearest(&opened.outline))
    }

    /// The keystore of what a file holds; the contents stay with the caller.
    pub(crate) fn of_contents(contents: &Pkcs12, profile: Profile) -> Result<Self, KeystoreError> {
        entries::read(contents.again(), profile)
    }

    /// How many private keys there are, those outside the layout included.
    pub fn key_count(&self) -> usize {
        self.key_names().len()
    }

    /// True when both hold the same keys and certificates in the same places.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        let serials =
            |keystore: &Self| -> Vec<String> { keystore.etks.iter().map(Etk::alias).collect() };
        self.chain == other.chain
            && serials(self) == serials(other)
            && self.other_certificates == other.other_certificates
            && self.contains_all_keys_of(other)
            && other.contains_all_keys_of(self)
    }

    fn belongs(&self, etk: &Etk) -> bool {
        self.certificate()
            .is_some_and(|certificate| etk.certificate.is_issued_by(certificate))
    }

    /// Another certificate or key stands under the alias of `etk` already.
    fn alias_is_taken(&self, etk: &Etk) -> bool {
        let alias = etk.alias();
        let by_etk = self
            .etks
            .iter()
            .any(|one| one.alias() == alias && one.certificate.der() != etk.certificate.der());
        let mut others = self.other_keys.iter().map(|key| key.bag.alias.as_deref());
        by_etk || others.any(|other| other == Some(alias.as_str()))
    }

    fn keep(&mut self, etk: Etk) {
        let known = |one: &Etk| one.certificate.der() == etk.certificate.der();
        if !self.etks.iter().any(known) {
            self.etks.push(etk);
        }
    }

    /// Each key by its public key, or by its own bytes when we cannot compute that.
    fn key_names(&self) -> Vec<&[u8]> {
        let authentication = std::iter::once(self.authentication.public_key_der());
        let etks = self.etks.iter().map(|etk| etk.key.public_key_der());
        let others = self.other_keys.iter().map(|key| {
            key.public_key_der
                .as_deref()
                .unwrap_or_else(|| key.bag.pkcs8.as_slice())
        });
        authentication.chain(etks).chain(others).collect()
    }
}

impl Etk {
    /// The private key.
    pub fn key(&self) -> &PrivateKey {
        &self.key
    }

    /// The ETK certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The alias: the certificate's serial number in decimal, by which a message names its key.
    pub fn alias(&self) -> String {
        self.certificate.serial_decimal()
    }
}

/// The alias of the authentication key.
pub const AUTHENTICATION: &str = "authentication";

#[cfg(test)]
mod tests;
