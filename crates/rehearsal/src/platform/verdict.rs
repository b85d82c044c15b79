//! The verdict on an XML signature whose shape was checked before.
//!
//! By bergshamra, not by the crate that the clients sign with. It refuses to be compiled for Windows
//! without an RSA crate that this house does not take in; there the room `xmlsig` judges, and a test
//! of every signature elsewhere holds that it says the same.

#[cfg(not(windows))]
mod by_bergshamra;
#[cfg(any(windows, test))]
mod by_xmlsig;

use std::collections::BTreeSet;

use pki::Certificate;

#[cfg(not(windows))]
use by_bergshamra as judge;
#[cfg(windows)]
use by_xmlsig as judge;

/// Why a signature is not good.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The text is no XML.
    NotXml(String),
    /// It covers other nodes than it should.
    Coverage,
    /// There are other signatures besides it.
    #[cfg_attr(not(windows), allow(dead_code, reason = "bergshamra passes them over"))]
    Several,
    /// A digest differs: the text was changed.
    #[cfg_attr(
        windows,
        allow(dead_code, reason = "xmlsig calls it a value that does not fit")
    )]
    Digest,
    /// The value does not fit, or the verifier does not tell more.
    Value(String),
}

/// The signature of a request: with the key of `leaf` and no other, over the root alone.
pub fn of_request(text: &str, leaf: &Certificate) -> Result<(), Wrong> {
    let verdict = judge::of_request(text, leaf);
    #[cfg(all(test, not(windows)))]
    agree(&verdict, &by_xmlsig::of_request(text, leaf));
    verdict
}

/// The signature of a WS-Security header: with the key of `leaf` and no other, over body, time stamp
/// and token alone. `ids` are the attributes that hold identifiers, as they are written.
pub fn of_envelope(text: &str, leaf: &Certificate, ids: &BTreeSet<&str>) -> Result<(), Wrong> {
    let verdict = judge::of_envelope(text, leaf, ids);
    #[cfg(all(test, not(windows)))]
    agree(&verdict, &by_xmlsig::of_envelope(text, leaf, ids));
    verdict
}

/// The other crate says the same, but for signatures that this one does not look at.
#[cfg(all(test, not(windows)))]
fn agree(verdict: &Result<(), Wrong>, other: &Result<(), Wrong>) {
    let same = verdict.is_ok() == other.is_ok() || *other == Err(Wrong::Several);
    assert!(same, "{verdict:?} and {other:?}");
}

/// Exclusive canonical form of a document, by the same crate.
///
/// # Errors
/// That crate's own words when the text is no XML.
pub fn exclusive(text: &str) -> Result<Vec<u8>, String> {
    let form = judge::exclusive(text);
    #[cfg(all(test, not(windows)))]
    assert_eq!(form.as_ref().ok(), by_xmlsig::exclusive(text).as_ref().ok());
    form
}
