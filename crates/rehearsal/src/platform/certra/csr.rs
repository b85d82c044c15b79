//! Certificate signing requests.

use pki::csr::{Request as Csr, RequestError};
use pki::{PublicKey, PublicKeyKind};
use roxmltree::Node;

use crate::platform::dn::Entity;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::xml;

/// PKCS#10 with RSA-2048, self-signed, without attributes, for exactly this name; `node` holds the
/// element `CSR`.
pub fn csr(node: Node<'_, '_>, entity: &Entity) -> Result<Csr, Refusal> {
    let der = xml::child(node, "CSR")
        .and_then(xml::bytes)
        .ok_or(Kind::CsrUnreadable)?;
    let csr = Csr::from_der(&der).map_err(|error| match error {
        RequestError::Signature(_) => Refusal::from(Kind::CsrSignature),
        error => Refusal::with(Kind::CsrUnreadable, "detail", error.to_string()),
    })?;
    let kind = PublicKey::from_der(csr.public_key_der()).map(|key| key.kind());
    if !matches!(kind, Ok(PublicKeyKind::Rsa { bits: 2048 })) {
        return Err(Kind::CsrKey.into());
    }
    if csr.attribute_count() > 0 {
        return Err(Kind::CsrAttributes.into());
    }
    match entity.is(csr.subject()) {
        true => Ok(csr),
        false => Err(Kind::CsrSubject.into()),
    }
}
