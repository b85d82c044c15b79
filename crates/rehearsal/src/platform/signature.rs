//! The XML signature of a request: shape, certificates, value, coverage (eHealth protocol, section 6).
//!
//! Verified with bergshamra, not with the crate that the clients sign with. Its verdict alone says
//! nothing about which element was signed, so the shape is checked before and the node after it.

mod certificates;
mod profile;

use bergshamra::dsig::verify::verify_document_with_source;
use bergshamra::keys::loader::load_spki_der;
use bergshamra::xml::uppsala;
use bergshamra::{DsigContext, KeysManager, VerifyResult};
use pki::{Certificate, PublicKeyKind};
use roxmltree::Document;

pub use certificates::{Issued, Roots, Trust};

use super::names;
use super::options::EcAlgorithm;
use super::refusal::{Kind, Refusal};
use profile::Profile;

/// A request whose signature is good.
#[derive(Debug)]
pub struct Signed {
    /// Certificate of the signing key.
    pub leaf: Certificate,
}

/// Checks the signature of the request `text`, parsed as `document`, by certificates that `trust`
/// accepts; `accepted` says with what hash an EC key may sign.
///
/// # Errors
/// One [`Kind`] for each way of being wrong; the shape comes first, then the certificates, then
/// the value.
pub fn check(
    text: &str,
    document: &Document<'_>,
    trust: &Trust<'_>,
    accepted: &[EcAlgorithm],
) -> Result<Signed, Refusal> {
    let profile = Profile::read(document.root_element(), accepted)?;
    let leaf = trust.check(&profile.certificates)?;
    method_fits(profile.method, &leaf)?;
    verify(text, &leaf)?;
    Ok(Signed { leaf })
}

fn method_fits(method: &str, leaf: &Certificate) -> Result<(), Refusal> {
    let fits = match leaf.public_key_kind() {
        PublicKeyKind::Rsa { bits } => method == names::RSA_SHA256 && bits >= 1024,
        PublicKeyKind::P256 | PublicKeyKind::P384 | PublicKeyKind::P521 => {
            EcAlgorithm::ALL.iter().any(|one| one.method() == method)
        }
        PublicKeyKind::Other => false,
    };
    match fits {
        true => Ok(()),
        false => Err(Kind::SignatureMethodKey.into()),
    }
}

/// Lets bergshamra verify with the leaf's key and no other, then asks it which node it verified.
fn verify(text: &str, leaf: &Certificate) -> Result<(), Refusal> {
    let mut keys = KeysManager::new();
    let key = load_spki_der(&leaf.public_key_der())
        .map_err(|error| Refusal::with(Kind::SignatureWrong, "detail", error.to_string()))?;
    keys.add_key(key);
    let context = DsigContext::new(keys);
    let document = uppsala::parse(text)
        .map_err(|error| Refusal::with(Kind::NotXml, "detail", error.to_string()))?;
    let verdict = verify_document_with_source(&context, &document, Some(text))
        .map_err(|error| Refusal::with(Kind::SignatureWrong, "detail", error.to_string()))?;
    match verdict {
        VerifyResult::Valid { references, .. } => {
            let root = document.document_element();
            let covered = references.iter().all(|reference| {
                reference.digest_verified
                    && reference.resolved_node.is_some()
                    && reference.resolved_node == root
            });
            match covered && references.len() == 1 {
                true => Ok(()),
                false => Err(Kind::SignatureCoverage.into()),
            }
        }
        VerifyResult::Invalid { reason } if reason.starts_with(DIGEST_REASON) => {
            Err(Kind::DigestWrong.into())
        }
        VerifyResult::Invalid { reason } => {
            Err(Refusal::with(Kind::SignatureWrong, "detail", reason))
        }
    }
}

/// How bergshamra 0.11 begins the reason when the digest differs; the mutation table would notice
/// a change.
const DIGEST_REASON: &str = "Reference digest failed";
