//! Signing what this service says, canonicalised by the crate that it also verifies with.

use sha2::{Digest, Sha256};

use super::refusal::{Refusal, broken};
use crate::authority::KeyPair;
use crate::platform::{names, verdict, xml};

/// Exclusive canonical form of a document.
pub fn exclusive(text: &str) -> Result<Vec<u8>, Refusal> {
    verdict::exclusive(text).map_err(broken)
}

/// An enveloped signature over `element`, which has the identifier `id`; rsa-sha256. The element has
/// to declare every namespace that it uses.
pub fn signature(
    element: &str,
    id: &str,
    key: &KeyPair,
    key_info: &str,
) -> Result<String, Refusal> {
    let digest = xml::encode(&Sha256::digest(exclusive(element)?));
    let info = format!(
        "<ds:SignedInfo xmlns:ds=\"{}\"><ds:CanonicalizationMethod Algorithm=\"{c14n}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"{}\"></ds:SignatureMethod><ds:Reference URI=\"#{id}\"><ds:Transforms>\
         <ds:Transform Algorithm=\"{}\"></ds:Transform><ds:Transform Algorithm=\"{c14n}\"></ds:Transform></ds:Transforms>\
         <ds:DigestMethod Algorithm=\"{}\"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>\
         </ds:SignedInfo>",
        names::DSIG,
        names::RSA_SHA256,
        names::ENVELOPED,
        names::SHA256,
        c14n = names::EXCLUSIVE_C14N,
    );
    let value = key.sign(&exclusive(&info)?).map_err(broken)?;
    Ok(format!(
        "<ds:Signature xmlns:ds=\"{}\">{info}<ds:SignatureValue>{}</ds:SignatureValue>{key_info}</ds:Signature>",
        names::DSIG,
        xml::encode(&value),
    ))
}
