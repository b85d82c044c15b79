//! The verdict of the room `xmlsig`: for Windows, and in tests beside the other one.
//!
//! It tells a wrong digest from a wrong value no more than its own callers need: both are a value
//! that does not fit.

use std::collections::BTreeSet;

use pki::Certificate;
use xmlsig::{VerifyError, XmlError};

use super::Wrong;

pub fn of_request(text: &str, leaf: &Certificate) -> Result<(), Wrong> {
    let verified = xmlsig::verify_enveloped(text).map_err(wrong)?;
    by(
        leaf,
        verified.certificates.first().map_or(&[], Vec::as_slice),
    )
}

/// Its form has one attribute for identifiers (`wsu:Id`), so it needs none named.
pub fn of_envelope(text: &str, leaf: &Certificate, _ids: &BTreeSet<&str>) -> Result<(), Wrong> {
    let verified = xmlsig::verify_envelope(text).map_err(wrong)?;
    by(leaf, &verified.certificate)
}

pub fn exclusive(text: &str) -> Result<Vec<u8>, String> {
    match xmlsig::canonicalise(text) {
        Ok(form) => Ok(form.into_bytes()),
        Err(error) => Err(error.to_string()),
    }
}

/// It verified with the certificate in the text: that has to be the one that was meant.
fn by(leaf: &Certificate, found: &[u8]) -> Result<(), Wrong> {
    match leaf.der() == found {
        true => Ok(()),
        false => Err(Wrong::Value("another certificate".to_owned())),
    }
}

fn wrong(error: VerifyError) -> Wrong {
    match error {
        VerifyError::Xml(XmlError::Unreadable(detail)) => Wrong::NotXml(detail),
        VerifyError::Reference(_) => Wrong::Coverage,
        VerifyError::SignatureSeveral(_) => Wrong::Several,
        other => Wrong::Value(other.to_string()),
    }
}
