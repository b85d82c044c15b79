//! What is in a keystore, in plain facts.

mod report;

use pki::{Certificate, own};

use crate::chain::Pool;
use crate::layout::AUTHENTICATION;
use crate::pkcs12::{self, KeyBag, Opened, Outline, Pkcs12};
use crate::{KeystoreError, PrivateKey};

pub use report::{
    CertificateEntry, CertificateFacts, KeyEntry, KeyKind, MacFacts, ProtectionFacts, Report, State,
};

/// Looks into a keystore; without the password only at what stands in it unencrypted.
///
/// Any PKCS#12 file will do, it need not be one of eHealth. The password may be any text.
pub fn inspect(bytes: &[u8], password: Option<&str>) -> Result<Report, KeystoreError> {
    match password {
        None => Ok(locked(bytes, &pkcs12::outline(bytes)?)),
        Some(password) => Ok(opened(bytes, &pkcs12::open(bytes, password)?)),
    }
}

pub(crate) fn locked(bytes: &[u8], outline: &Outline) -> Report {
    Report {
        state: State::Locked,
        bytes: bytes.len(),
        der: outline.der,
        mac: outline.mac.as_ref().map(MacFacts::of),
        protections: ProtectionFacts::all(outline),
        visible_key_aliases: outline.visible_key_aliases.clone(),
        keys: Vec::new(),
        certificates: Vec::new(),
        passed_over: Vec::new(),
    }
}

pub(crate) fn opened(bytes: &[u8], opened: &Opened) -> Report {
    let contents = &opened.contents;
    let entries = entries(contents);
    Report {
        state: state(&entries),
        keys: entries.iter().map(Entry::facts).collect(),
        certificates: certificate_entries(contents),
        passed_over: contents.passed_over.clone(),
        ..locked(bytes, &opened.outline)
    }
}

/// How far the keystore with these entries is.
pub(crate) fn state_of(contents: &Pkcs12) -> State {
    state(&entries(contents))
}

fn entries(contents: &Pkcs12) -> Vec<Entry<'_>> {
    let pool = Pool::new(&contents.certificates);
    let entry = |bag| Entry::of(bag, &pool);
    contents.keys.iter().map(entry).collect()
}

/// A key entry as the state is decided from it.
struct Entry<'a> {
    alias: Option<&'a str>,
    key: Option<PrivateKey>,
    chain: Vec<Certificate>,
    /// The certificate that claims to belong to the key and does not.
    foreign: Option<Certificate>,
}

impl<'a> Entry<'a> {
    fn of(bag: &'a KeyBag, pool: &Pool<'_>) -> Self {
        let key = PrivateKey::from_pkcs8(&bag.pkcs8).ok();
        let public = key.as_ref().map(PrivateKey::public_key_der);
        let chain = pool.chain(bag, public);
        let foreign = chain.is_empty().then(|| pool.named(bag).cloned()).flatten();
        Self {
            alias: bag.alias.as_deref(),
            key,
            chain,
            foreign,
        }
    }

    fn is_authentication(&self) -> bool {
        self.alias
            .is_some_and(|alias| alias.eq_ignore_ascii_case(AUTHENTICATION))
    }

    fn is_etk(&self) -> bool {
        let serial = self.chain.first().map(Certificate::serial_decimal);
        serial.is_some() && self.alias == serial.as_deref()
    }

    fn facts(&self) -> KeyEntry {
        let key = self.key.as_ref();
        let matches = match (key, self.chain.is_empty(), &self.foreign) {
            (Some(_), false, _) => Some(true),
            (Some(_), true, Some(_)) => Some(false),
            _ => None,
        };
        let certificates = self.chain.iter().chain(&self.foreign);
        KeyEntry {
            alias: self.alias.map(str::to_owned),
            kind: match (self.is_authentication(), self.is_etk()) {
                (true, _) => KeyKind::Authentication,
                (_, true) => KeyKind::Etk,
                _ => KeyKind::Other,
            },
            rsa_bits: key.map(PrivateKey::bits),
            key_identifier: key.map(|key| key.public_key_identifier().to_string()),
            certificate_matches: matches,
            certificates: certificates.map(CertificateFacts::of).collect(),
        }
    }
}

fn state(entries: &[Entry<'_>]) -> State {
    let Some(authentication) = entries.iter().find(|entry| entry.is_authentication()) else {
        return State::NotEhealth;
    };
    if authentication.foreign.is_some() || authentication.key.is_none() {
        return State::CertificateOfAnotherKey;
    }
    let Some(leaf) = authentication
        .chain
        .first()
        .filter(|leaf| !own::is_dummy(leaf))
    else {
        return State::Temporary;
    };
    let mut etks = entries.iter().filter(|entry| entry.is_etk()).peekable();
    if etks.peek().is_none() {
        return State::WithoutEtk;
    }
    let ours = |entry: &Entry<'_>| {
        entry
            .chain
            .first()
            .is_some_and(|etk| etk.is_issued_by(leaf))
    };
    if etks.any(ours) {
        State::Complete
    } else {
        State::EtkOfAnotherCertificate
    }
}

/// Certificates that are entries of their own: with an alias and without a key.
fn certificate_entries(contents: &Pkcs12) -> Vec<CertificateEntry> {
    let own = contents
        .certificates
        .iter()
        .filter(|bag| bag.local_key_id.is_none());
    own.map(|bag| CertificateEntry {
        alias: bag.alias.clone(),
        certificate: Certificate::from_der(&bag.der)
            .ok()
            .as_ref()
            .map(CertificateFacts::of),
    })
    .collect()
}

#[cfg(test)]
mod tests;
