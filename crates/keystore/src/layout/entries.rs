//! Between the layout and the entries of a file.

use pki::{Certificate, KeyIdentifier, name};
use zeroize::Zeroizing;

use super::{AUTHENTICATION, Etk, Keystore, OtherKey};
use crate::chain::Pool;
use crate::pkcs12::{CertificateBag, KeyBag, Pkcs12, Profile};
use crate::{KeystoreError, PrivateKey};

/// The entries as eHealth software expects them: key entries first, then one entry for each
/// certificate of the chain, the leaf a second time.
pub(crate) fn of(keystore: &Keystore) -> Pkcs12 {
    let mut file = Pkcs12::default();
    let authentication = &keystore.authentication;
    push_key(
        &mut file,
        AUTHENTICATION,
        authentication,
        keystore.chain.first(),
    );
    for etk in &keystore.etks {
        push_key(&mut file, &etk.alias(), &etk.key, Some(&etk.certificate));
    }
    for other in &keystore.other_keys {
        push_other(&mut file, other);
    }
    for certificate in keystore.chain() {
        push_certificate(&mut file, certificate);
    }
    file.certificates
        .extend(keystore.other_certificates.iter().cloned());
    file
}

/// The layout from the entries of a file, whoever wrote it.
pub(crate) fn read(file: Pkcs12, profile: Profile) -> Result<Keystore, KeystoreError> {
    let pool = Pool::new(&file.certificates);
    let mut authentication = None;
    let mut etks = Vec::new();
    let mut other_keys = Vec::new();
    for bag in file.keys {
        let key = PrivateKey::from_pkcs8(&bag.pkcs8).ok();
        let public = key.as_ref().map(PrivateKey::public_key_der);
        let chain = pool.chain(&bag, public);
        match key {
            Some(key) if authentication.is_none() && is_authentication(&bag) => {
                authentication = Some((key, chain));
            }
            Some(key) if is_etk(&bag, &chain) => {
                etks.extend(
                    chain
                        .into_iter()
                        .next()
                        .map(|certificate| Etk { key, certificate }),
                );
            }
            None if is_authentication(&bag) => return Err(KeystoreError::KeyUnusable),
            key => other_keys.push(OtherKey {
                bag,
                public_key_der: key.map(|key| key.public_key_der().to_vec()),
                certificates: chain,
            }),
        }
    }
    let (authentication, chain) = authentication.ok_or(KeystoreError::NoAuthentication)?;
    let mut keystore = Keystore {
        authentication,
        chain,
        etks,
        other_keys,
        other_certificates: Vec::new(),
        profile,
    };
    keystore.other_certificates = without_place(&keystore, &file.certificates);
    Ok(keystore)
}

fn push_key(file: &mut Pkcs12, alias: &str, key: &PrivateKey, leaf: Option<&Certificate>) {
    let local_key_id = key.public_key_identifier().as_bytes().to_vec();
    file.certificates.extend(leaf.map(|leaf| CertificateBag {
        alias: Some(alias.to_owned()),
        local_key_id: Some(local_key_id.clone()),
        der: leaf.der().to_vec(),
    }));
    file.keys.push(KeyBag {
        alias: Some(alias.to_owned()),
        local_key_id: Some(local_key_id),
        pkcs8: key.to_pkcs8(),
    });
}

fn push_other(file: &mut Pkcs12, other: &OtherKey) {
    let public = other.public_key_der.as_deref();
    let identifier = public.and_then(|public| KeyIdentifier::of_public_key(public).ok());
    let local_key_id = identifier
        .map(|identifier| identifier.as_bytes().to_vec())
        .or_else(|| other.bag.local_key_id.clone());
    let mut certificates = other.certificates.iter();
    file.certificates
        .extend(certificates.next().map(|leaf| CertificateBag {
            alias: other.bag.alias.clone(),
            local_key_id: local_key_id.clone(),
            der: leaf.der().to_vec(),
        }));
    for issuer in certificates {
        push_certificate(file, issuer);
    }
    file.keys.push(KeyBag {
        alias: other.bag.alias.clone(),
        local_key_id,
        pkcs8: Zeroizing::clone(&other.bag.pkcs8),
    });
}

/// A certificate entry with its subject as alias. When another certificate has that alias
/// already, it goes in without one: part of the chain, but no entry of its own.
fn push_certificate(file: &mut Pkcs12, certificate: &Certificate) {
    let alias = name::rfc2253_as_java(certificate.subject());
    let same = |bag: &&CertificateBag| bag.alias.as_deref() == Some(&alias);
    let taken = file.certificates.iter().find(same);
    match taken {
        Some(bag) if bag.der == certificate.der() => {}
        taken => {
            let alias = taken.is_none().then_some(alias);
            file.certificates.push(CertificateBag {
                alias,
                local_key_id: None,
                der: certificate.der().to_vec(),
            });
        }
    }
}

fn is_authentication(bag: &KeyBag) -> bool {
    // The JDK's own provider writes aliases in lower case, and finds them in any case.
    bag.alias
        .as_deref()
        .is_some_and(|alias| alias.eq_ignore_ascii_case(AUTHENTICATION))
}

fn is_etk(bag: &KeyBag, chain: &[Certificate]) -> bool {
    let serial = chain.first().map(Certificate::serial_decimal);
    serial.is_some() && bag.alias == serial
}

/// The certificates that stand in no chain of the layout.
fn without_place(keystore: &Keystore, all: &[CertificateBag]) -> Vec<CertificateBag> {
    let placed = |bag: &CertificateBag| {
        let etks = keystore.etks.iter().map(|etk| &etk.certificate);
        let others = keystore.other_keys.iter().flat_map(|key| &key.certificates);
        let mut known = keystore.chain.iter().chain(etks).chain(others);
        known.any(|certificate| certificate.der() == bag.der)
    };
    all.iter().filter(|bag| !placed(bag)).cloned().collect()
}
