//! bergshamra's verdict. It says nothing about which element was signed, so the node is asked for.

use std::collections::BTreeSet;

use bergshamra::c14n::{C14nMode, canonicalize};
use bergshamra::dsig::verify::verify_document_with_source;
use bergshamra::keys::loader::load_spki_der;
use bergshamra::xml::uppsala;
use bergshamra::{DsigContext, KeysManager, VerifyResult};
use pki::Certificate;

use super::Wrong;
use crate::platform::names;

pub fn of_request(text: &str, leaf: &Certificate) -> Result<(), Wrong> {
    let context = DsigContext::new(only_key(leaf)?);
    covers(text, &context, |document| {
        document.document_element().map(|root| vec![root])
    })
}

pub fn of_envelope(text: &str, leaf: &Certificate, ids: &BTreeSet<&str>) -> Result<(), Wrong> {
    // The parts stand elsewhere than the signature; which nodes they are is asked below.
    let mut context = DsigContext::new(only_key(leaf)?).with_strict_verification(false);
    for name in ids {
        context.add_id_attr(name);
    }
    covers(text, &context, parts)
}

pub fn exclusive(text: &str) -> Result<Vec<u8>, String> {
    let none: &[&str] = &[];
    canonicalize(text, C14nMode::Exclusive, None, none).map_err(|error| error.to_string())
}

fn only_key(leaf: &Certificate) -> Result<KeysManager, Wrong> {
    let mut keys = KeysManager::new();
    keys.add_key(load_spki_der(&leaf.public_key_der()).map_err(value)?);
    Ok(keys)
}

/// Verified, and each of the `wanted` nodes is covered, and no other.
fn covers(
    text: &str,
    context: &DsigContext,
    wanted: impl Fn(&uppsala::Document<'_>) -> Option<Vec<uppsala::NodeId>>,
) -> Result<(), Wrong> {
    let document = uppsala::parse(text).map_err(|error| Wrong::NotXml(error.to_string()))?;
    match verify_document_with_source(context, &document, Some(text)).map_err(value)? {
        VerifyResult::Valid { references, .. } => {
            let wanted = wanted(&document).ok_or(Wrong::Coverage)?;
            let verified: Vec<_> = references
                .iter()
                .filter(|reference| reference.digest_verified)
                .filter_map(|reference| reference.resolved_node)
                .collect();
            let all = wanted.iter().all(|node| verified.contains(node));
            match all && references.len() == wanted.len() {
                true => Ok(()),
                false => Err(Wrong::Coverage),
            }
        }
        VerifyResult::Invalid { reason } if reason.starts_with(DIGEST_REASON) => Err(Wrong::Digest),
        VerifyResult::Invalid { reason } => Err(Wrong::Value(reason)),
    }
}

/// Body, time stamp and token in the verifier's own document.
fn parts(document: &uppsala::Document<'_>) -> Option<Vec<uppsala::NodeId>> {
    let child = |parent, (namespace, name)| {
        document.first_child_element_by_name_ns(parent, namespace, name)
    };
    let envelope = document.document_element()?;
    let header = child(envelope, (names::SOAP, "Header"))?;
    let security = child(header, (names::WSSE, "Security"))?;
    Some(vec![
        child(envelope, (names::SOAP, "Body"))?,
        child(security, (names::WSU, "Timestamp"))?,
        child(security, (names::WSSE, "BinarySecurityToken"))?,
    ])
}

fn value(error: impl std::fmt::Display) -> Wrong {
    Wrong::Value(error.to_string())
}

/// How bergshamra 0.11 begins the reason when a digest differs; the tests would notice a change.
const DIGEST_REASON: &str = "Reference digest failed";
