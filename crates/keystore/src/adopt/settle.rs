//! Giving the keys of a file the aliases of the layout.

use pki::{Certificate, own};

use super::Change;
use crate::chain::Pool;
use crate::layout::AUTHENTICATION;
use crate::pkcs12::Pkcs12;
use crate::{KeystoreError, PrivateKey};

/// Renames the key of the certificate and those of ETKs; what else there is stays as it is.
pub(super) fn aliases(contents: &mut Pkcs12) -> Result<Vec<Change>, KeystoreError> {
    let leaves = leaves(contents);
    let mut changes = Vec::new();
    let authentication =
        authentication(contents, &leaves).ok_or(KeystoreError::NoAuthentication)?;
    if let Some(before) = rename(contents, authentication, AUTHENTICATION) {
        changes.push(Change::AuthenticationNamed { before });
    }
    for (position, leaf) in leaves.iter().enumerate() {
        let Some(leaf) = leaf.as_ref().filter(|leaf| is_etk(leaf)) else {
            continue;
        };
        let alias = leaf.serial_decimal();
        let taken = contents
            .keys
            .iter()
            .any(|key| key.alias.as_deref() == Some(&alias));
        if position == authentication || taken {
            continue;
        }
        if let Some(before) = rename(contents, position, &alias) {
            changes.push(Change::EtkNamed { before, alias });
        }
    }
    Ok(changes)
}

/// The own certificate of each key, in the order of the keys; none for keys that are not RSA.
fn leaves(contents: &Pkcs12) -> Vec<Option<Certificate>> {
    let pool = Pool::new(&contents.certificates);
    let leaf = |bag| {
        let key = key_of(bag)?;
        pool.chain(bag, Some(key.public_key_der()))
            .into_iter()
            .next()
    };
    contents.keys.iter().map(leaf).collect()
}

fn key_of(bag: &crate::pkcs12::KeyBag) -> Option<PrivateKey> {
    PrivateKey::from_pkcs8(&bag.pkcs8).ok()
}

/// Which key is that of the certificate: by its alias, else the only one with a certificate for
/// signing, else the only one with the placeholder.
fn authentication(contents: &Pkcs12, leaves: &[Option<Certificate>]) -> Option<usize> {
    let named = contents.keys.iter().position(|key| {
        key.alias
            .as_deref()
            .is_some_and(|alias| alias.eq_ignore_ascii_case(AUTHENTICATION))
    });
    named
        .or_else(|| only(leaves, signs))
        .or_else(|| only(leaves, own::is_dummy))
}

fn only(leaves: &[Option<Certificate>], fits: fn(&Certificate) -> bool) -> Option<usize> {
    let mut fitting = leaves
        .iter()
        .enumerate()
        .filter(|(_, leaf)| leaf.as_ref().is_some_and(fits))
        .map(|(position, _)| position);
    fitting.next().filter(|_| fitting.next().is_none())
}

fn signs(leaf: &Certificate) -> bool {
    !leaf.is_ca()
        && leaf
            .key_usage()
            .is_some_and(|usage| usage.digital_signature())
}

/// The form of an ETK's certificate (eHealth protocol, section 8): both encipherments, and its
/// own subject as issuer. The placeholder has that form too.
fn is_etk(leaf: &Certificate) -> bool {
    leaf.is_self_issued()
        && !own::is_dummy(leaf)
        && leaf
            .key_usage()
            .is_some_and(|usage| usage.key_encipherment() && usage.data_encipherment())
}

/// The alias before, when it was another one.
fn rename(contents: &mut Pkcs12, position: usize, alias: &str) -> Option<Option<String>> {
    let key = contents.keys.get_mut(position)?;
    if key.alias.as_deref() == Some(alias) {
        return None;
    }
    Some(key.alias.replace(alias.to_owned()))
}
