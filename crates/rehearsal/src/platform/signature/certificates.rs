//! Whose certificates may sign which request.

use jiff::Timestamp;
use pki::Certificate;

use crate::platform::refusal::{Kind, Refusal};

/// Public keys of trusted roots.
#[derive(Debug, Clone, Default)]
pub struct Roots {
    keys: Vec<[u8; 32]>,
}

impl Roots {
    /// Roots by SHA-256 of their SubjectPublicKeyInfo.
    pub fn from_keys(keys: impl IntoIterator<Item = [u8; 32]>) -> Self {
        Self {
            keys: keys.into_iter().collect(),
        }
    }

    /// Trusts one more root.
    pub fn add(&mut self, certificate: &Certificate) {
        self.keys.push(certificate.public_key_sha256());
    }

    fn holds(&self, certificate: &Certificate) -> bool {
        self.keys.contains(&certificate.public_key_sha256())
    }
}

/// The rule for the certificates of one request.
#[derive(Debug)]
pub enum Trust<'a> {
    /// The authentication certificate of an eID, with its whole chain.
    EidAuthentication {
        /// Trusted roots.
        roots: &'a Roots,
        /// The moment of the check.
        at: Timestamp,
    },
    /// The signature certificate of an eID, with its whole chain.
    EidSignature {
        /// Trusted roots.
        roots: &'a Roots,
        /// The moment of the check.
        at: Timestamp,
    },
    /// An eHealth authentication certificate of this platform, with the chain that it delivered.
    Ehealth {
        /// Authorities of this platform, root and issuing ones.
        authorities: &'a Roots,
        /// Which leaves this platform issued.
        issued: &'a dyn Issued,
        /// Whether a leaf that is revoked or has expired may sign too.
        ever: bool,
        /// The moment of the check.
        at: Timestamp,
    },
}

/// Knows which eHealth certificates were issued.
pub trait Issued: std::fmt::Debug {
    /// Whether this very certificate was issued here.
    fn knows(&self, certificate: &Certificate) -> bool;

    /// Whether it was revoked.
    fn revoked(&self, certificate: &Certificate) -> bool;
}

impl Trust<'_> {
    /// Checks the chain and the use of the leaf's key; returns the leaf.
    pub(super) fn check(&self, chain: &[Certificate]) -> Result<Certificate, Refusal> {
        let leaf = chain.first().ok_or(Kind::KeyInfoMissing)?;
        match self {
            Self::EidAuthentication { roots, at } => {
                eid(chain, roots, *at)?;
                key_use(leaf, Kind::KeyNotAuthentication)?;
            }
            Self::EidSignature { roots, at } => {
                eid(chain, roots, *at)?;
                key_use(leaf, Kind::KeyNotSignature)?;
            }
            Self::Ehealth {
                authorities,
                issued,
                ever,
                at,
            } => {
                if !issued.knows(leaf) {
                    return Err(Kind::CertificateForeign.into());
                }
                ordered(chain, 2)?;
                let last = chain.last().ok_or(Kind::ChainIncomplete)?;
                trusted(last, authorities)?;
                let judged = if *ever { chain.get(1..) } else { Some(chain) };
                validity(judged.unwrap_or_default(), *at)?;
                if !ever && issued.revoked(leaf) {
                    return Err(Kind::CertificateRevoked.into());
                }
            }
        }
        Ok(leaf.clone())
    }
}

/// Leaf, one or more authorities, and a trusted root at the end.
fn eid(chain: &[Certificate], roots: &Roots, at: Timestamp) -> Result<(), Refusal> {
    ordered(chain, 3)?;
    let root = chain.last().ok_or(Kind::ChainIncomplete)?;
    if !root.is_self_issued() {
        return Err(Kind::ChainIncomplete.into());
    }
    if root.verify_signature_by(root).is_err() {
        return Err(Kind::ChainSignature.into());
    }
    trusted(root, roots)?;
    // A root counts by its key; Belgian roots outlive their own dates (eID card, section 15).
    let without_root = chain.get(..chain.len().saturating_sub(1));
    validity(without_root.unwrap_or_default(), at)
}

/// Leaf first, each one issued by the next one.
fn ordered(chain: &[Certificate], least: usize) -> Result<(), Refusal> {
    for pair in chain.windows(2) {
        let [below, above] = pair else { continue };
        if below.issuer_der() == above.subject_der() {
            continue;
        }
        let elsewhere = chain
            .iter()
            .any(|other| other.subject_der() == below.issuer_der());
        return Err(match elsewhere {
            true => Kind::ChainOrder.into(),
            false => Kind::ChainIncomplete.into(),
        });
    }
    if chain.len() < least {
        return Err(Kind::ChainIncomplete.into());
    }
    for (at, certificate) in chain.iter().enumerate() {
        let signs = certificate
            .key_usage()
            .is_none_or(|usage| usage.key_cert_sign());
        if certificate.is_ca() != (at > 0) || (at > 0 && !signs) {
            return Err(Kind::ChainAuthority.into());
        }
    }
    for pair in chain.windows(2) {
        if let [below, above] = pair
            && below.verify_signature_by(above).is_err()
        {
            return Err(Kind::ChainSignature.into());
        }
    }
    Ok(())
}

fn trusted(certificate: &Certificate, roots: &Roots) -> Result<(), Refusal> {
    match roots.holds(certificate) {
        true => Ok(()),
        false => Err(Kind::ChainRoot.into()),
    }
}

fn validity(chain: &[Certificate], at: Timestamp) -> Result<(), Refusal> {
    for certificate in chain {
        if at < certificate.not_before() {
            let moment = certificate.not_before().to_string();
            return Err(Refusal::with(Kind::CertificateNotYetValid, "from", moment));
        }
        if at > certificate.not_after() {
            let moment = certificate.not_after().to_string();
            return Err(Refusal::with(Kind::CertificateExpired, "until", moment));
        }
    }
    Ok(())
}

/// The two keys of a citizen differ by their key usage (eID card, section 10).
fn key_use(leaf: &Certificate, wanted: Kind) -> Result<(), Refusal> {
    let usage = leaf.key_usage().ok_or(wanted)?;
    let good = match wanted {
        Kind::KeyNotAuthentication => usage.digital_signature() && !usage.non_repudiation(),
        _ => usage.non_repudiation(),
    };
    match good {
        true => Ok(()),
        false => Err(wanted.into()),
    }
}
