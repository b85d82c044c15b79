//! The XML signature of a request: shape, certificates, value, coverage (eHealth protocol, section 6).
//!
//! A verdict alone says nothing about which element was signed, so the shape is checked before it and
//! the node with it.

mod certificates;
mod profile;

use pki::{Certificate, PublicKeyKind};
use roxmltree::Document;

pub use certificates::{Issued, Roots, Trust};

use super::names;
use super::options::EcAlgorithm;
use super::refusal::{Kind, Refusal};
use super::verdict::{self, Wrong};
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

/// Lets another crate than the clients' verify with the leaf's key and no other.
fn verify(text: &str, leaf: &Certificate) -> Result<(), Refusal> {
    let detail = |kind, detail| Refusal::with(kind, "detail", detail);
    verdict::of_request(text, leaf).map_err(|wrong| match wrong {
        Wrong::NotXml(why) => detail(Kind::NotXml, why),
        Wrong::Coverage => Kind::SignatureCoverage.into(),
        Wrong::Several => Kind::SignaturePosition.into(),
        Wrong::Digest => Kind::DigestWrong.into(),
        Wrong::Value(why) => detail(Kind::SignatureWrong, why),
    })
}
