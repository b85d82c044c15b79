//! Are the data on the card those that the National Register signed (eID card, section 10)?

use std::collections::BTreeSet;

use pki::anchors::BELGIAN_ROOTS;
use pki::{Certificate, PublicKeyKind, SignatureAlgorithm, VerifyError};
use serde::Serialize;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384};

/// A judgement over data or certificates of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Authenticity {
    /// Everything was checked up to a known root.
    Valid,
    /// Something is proven wrong.
    Invalid {
        /// What is wrong.
        reasons: Vec<Doubt>,
    },
    /// Nothing is proven wrong, but not everything could be checked.
    Unknown {
        /// What could not be checked.
        reasons: Vec<Doubt>,
    },
}

/// What speaks against data or certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// The photo is not the one that the identity file names.
    PhotoDiffers,
    /// The identity file is not what was signed.
    IdentitySignature,
    /// The address file is not what was signed, or it was signed for another identity.
    AddressSignature,
    /// The card's own public key is not the one that the identity file names.
    BasicKeyDiffers,
    /// The identity file belongs to another chip.
    OtherChip,
    /// The certificate belongs to another holder than the identity file.
    OtherHolder,
    /// The National Register's certificate was not issued by the card's root.
    RrnIssuer,
    /// The holder's certificate was not issued by the card's authority.
    HolderIssuer,
    /// The card's authority was not issued by the card's root.
    AuthorityIssuer,
    /// The root on the card is none of the known ones.
    RootUnknown,
    /// A certificate that is needed for the check is missing or cannot be read.
    CertificateMissing,
    /// The identity file has no hash of the photo, or one of unknown length.
    PhotoHashUnknown,
    /// A key or signature of a kind that cannot be checked here.
    AlgorithmUnknown,
}

impl Doubt {
    /// All doubts, for a catalogue of sentences.
    pub const ALL: [Self; 13] = [
        Self::PhotoDiffers,
        Self::IdentitySignature,
        Self::AddressSignature,
        Self::BasicKeyDiffers,
        Self::OtherChip,
        Self::OtherHolder,
        Self::RrnIssuer,
        Self::HolderIssuer,
        Self::AuthorityIssuer,
        Self::RootUnknown,
        Self::CertificateMissing,
        Self::PhotoHashUnknown,
        Self::AlgorithmUnknown,
    ];

    /// True when it proves that something is wrong; false when it only prevents a check.
    pub fn is_proof(self) -> bool {
        !matches!(
            self,
            Self::RootUnknown
                | Self::CertificateMissing
                | Self::PhotoHashUnknown
                | Self::AlgorithmUnknown
        )
    }

    /// A stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::PhotoDiffers => "photo-differs",
            Self::IdentitySignature => "identity-signature",
            Self::AddressSignature => "address-signature",
            Self::BasicKeyDiffers => "basic-key-differs",
            Self::OtherChip => "other-chip",
            Self::OtherHolder => "other-holder",
            Self::RrnIssuer => "rrn-issuer",
            Self::HolderIssuer => "holder-issuer",
            Self::AuthorityIssuer => "authority-issuer",
            Self::RootUnknown => "root-unknown",
            Self::CertificateMissing => "certificate-missing",
            Self::PhotoHashUnknown => "photo-hash-unknown",
            Self::AlgorithmUnknown => "algorithm-unknown",
        }
    }
}

impl Authenticity {
    /// The reasons, none when valid.
    pub fn reasons(&self) -> &[Doubt] {
        match self {
            Self::Valid => &[],
            Self::Invalid { reasons } | Self::Unknown { reasons } => reasons,
        }
    }

    /// The judgement over both.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        let both = [self.reasons(), other.reasons()].concat();
        both.into_iter().collect()
    }
}

impl FromIterator<Doubt> for Authenticity {
    /// Invalid with all proofs, else unknown with all doubts, else valid.
    fn from_iter<I: IntoIterator<Item = Doubt>>(doubts: I) -> Self {
        let doubts = doubts.into_iter().collect::<BTreeSet<_>>();
        let proofs = doubts
            .iter()
            .copied()
            .filter(|doubt| doubt.is_proof())
            .collect::<Vec<_>>();
        if !proofs.is_empty() {
            return Self::Invalid { reasons: proofs };
        }
        match doubts.is_empty() {
            true => Self::Valid,
            false => Self::Unknown {
                reasons: doubts.into_iter().collect(),
            },
        }
    }
}

/// The roots that are trusted, by public key: the same key may have several certificates.
#[derive(Debug, Clone)]
pub struct Roots(BTreeSet<[u8; 32]>);

impl Roots {
    /// The roots of the country (eID card, section 15).
    pub fn belgian() -> Self {
        Self(
            BELGIAN_ROOTS
                .iter()
                .map(|root| root.public_key_sha256)
                .collect(),
        )
    }

    /// Also trusts the key of `root`.
    #[must_use]
    pub fn with(mut self, root: &Certificate) -> Self {
        self.0.insert(root.public_key_sha256());
        self
    }

    /// True when the key of `certificate` is trusted.
    pub fn contains(&self, certificate: &Certificate) -> bool {
        self.0.contains(&certificate.public_key_sha256())
    }
}

/// What the National Register signed, as read from the card.
pub(crate) struct Evidence<'a> {
    pub(crate) identity: &'a [u8],
    pub(crate) identity_signature: &'a [u8],
    /// With or without its padding.
    pub(crate) address: &'a [u8],
    /// With its padding.
    pub(crate) address_signature: &'a [u8],
    pub(crate) photo: &'a [u8],
    /// Tag 11 of the identity file.
    pub(crate) photo_hash: &'a [u8],
    /// The card's own public key and tag 1A of the identity file, applet 1.8 only.
    pub(crate) basic_key: Option<(&'a [u8], &'a [u8])>,
    /// The National Register's certificate.
    pub(crate) rrn: Option<&'a Certificate>,
    /// The root on the card.
    pub(crate) root: Option<&'a Certificate>,
}

/// Judges identity, address and photo.
pub(crate) fn judge_data(evidence: &Evidence<'_>, roots: &Roots) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    doubts.extend(photo_doubt(evidence.photo, evidence.photo_hash));
    if let Some((key, hash)) = evidence.basic_key
        && Sha384::digest(key).as_slice() != hash
    {
        doubts.push(Doubt::BasicKeyDiffers);
    }
    match evidence.rrn {
        Some(rrn) => doubts.extend(signature_doubts(evidence, rrn)),
        None => doubts.push(Doubt::CertificateMissing),
    }
    match (evidence.rrn, evidence.root) {
        (Some(rrn), Some(root)) => {
            doubts.extend(issuer_doubt(rrn, root, Doubt::RrnIssuer));
            doubts.extend(root_doubt(root, roots));
        }
        _ => doubts.push(Doubt::CertificateMissing),
    }
    doubts
}

/// Judges the chain holder, authority, root.
pub(crate) fn judge_chain(
    holder: &Certificate,
    authority: Option<&Certificate>,
    root: Option<&Certificate>,
    roots: &Roots,
) -> Vec<Doubt> {
    let (Some(authority), Some(root)) = (authority, root) else {
        return vec![Doubt::CertificateMissing];
    };
    let mut doubts = Vec::new();
    doubts.extend(issuer_doubt(holder, authority, Doubt::HolderIssuer));
    doubts.extend(issuer_doubt(authority, root, Doubt::AuthorityIssuer));
    doubts.extend(root_doubt(root, roots));
    doubts
}

/// Without the zero bytes at the end.
pub(crate) fn trimmed(bytes: &[u8]) -> &[u8] {
    let length = bytes
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |last| last + 1);
    bytes.get(..length).unwrap_or(bytes)
}

fn photo_doubt(photo: &[u8], hash: &[u8]) -> Option<Doubt> {
    let same = match hash.len() {
        20 => Sha1::digest(photo).as_slice() == hash,
        32 => Sha256::digest(photo).as_slice() == hash,
        48 => Sha384::digest(photo).as_slice() == hash,
        _ => return Some(Doubt::PhotoHashUnknown),
    };
    (!same).then_some(Doubt::PhotoDiffers)
}

fn signature_doubts(evidence: &Evidence<'_>, rrn: &Certificate) -> Vec<Doubt> {
    let Some(algorithms) = algorithms(rrn.public_key_kind(), evidence.photo_hash.len()) else {
        return vec![Doubt::AlgorithmUnknown];
    };
    // The address is signed together with the whole file of the identity's signature.
    let address = [trimmed(evidence.address), evidence.identity_signature].concat();
    let signed = [
        (
            evidence.identity,
            evidence.identity_signature,
            Doubt::IdentitySignature,
        ),
        (
            &address,
            evidence.address_signature,
            Doubt::AddressSignature,
        ),
    ];
    let key = rrn.public_key_der();
    signed
        .into_iter()
        .filter_map(|(message, signature, doubt)| {
            verify(&key, algorithms, message, signature).map(|reason| reason.unwrap_or(doubt))
        })
        .collect()
}

/// `None` when one of the algorithms verifies; the special reason, or none for a wrong signature.
fn verify(
    key: &[u8],
    algorithms: &[SignatureAlgorithm],
    message: &[u8],
    signature: &[u8],
) -> Option<Option<Doubt>> {
    let mut reason = None;
    for &algorithm in algorithms {
        let value = match algorithm {
            SignatureAlgorithm::EcdsaSha384 => der_sequence(signature),
            _ => signature,
        };
        match pki::verify(key, algorithm, message, value) {
            Ok(()) => return None,
            Err(VerifyError::Wrong) => {}
            Err(_) => reason = Some(Doubt::AlgorithmUnknown),
        }
    }
    Some(reason)
}

/// The algorithms to try, by the key of the National Register, never by the generation of the
/// card: re-keyed cards have a SHA-1 hash of the photo and SHA-256 signatures.
fn algorithms(key: PublicKeyKind, photo_hash: usize) -> Option<&'static [SignatureAlgorithm]> {
    use SignatureAlgorithm::{EcdsaSha384, RsaSha1, RsaSha256, RsaSha384};
    match (key, photo_hash) {
        (PublicKeyKind::Rsa { .. }, 20) => Some(&[RsaSha1, RsaSha256]),
        (PublicKeyKind::Rsa { .. }, 48) => Some(&[RsaSha384, RsaSha256]),
        (PublicKeyKind::Rsa { .. }, _) => Some(&[RsaSha256, RsaSha1]),
        (PublicKeyKind::P256 | PublicKeyKind::P384 | PublicKeyKind::P521, _) => {
            Some(&[EcdsaSha384])
        }
        (PublicKeyKind::Other, _) => None,
    }
}

/// The DER SEQUENCE at the start; zeros follow it in the file.
fn der_sequence(bytes: &[u8]) -> &[u8] {
    let length = match *bytes {
        [0x30, 0x81, length, ..] => 3 + usize::from(length),
        [_, length, ..] => 2 + usize::from(length),
        _ => 0,
    };
    bytes.get(..length).unwrap_or(bytes)
}

/// Compares keys by verifying, not names alone.
fn issuer_doubt(subject: &Certificate, issuer: &Certificate, doubt: Doubt) -> Option<Doubt> {
    match subject.verify_signature_by(issuer) {
        Ok(()) if issuer.is_ca() && subject.is_issued_by(issuer) => None,
        Ok(()) | Err(VerifyError::Wrong) => Some(doubt),
        Err(_) => Some(Doubt::AlgorithmUnknown),
    }
}

fn root_doubt(root: &Certificate, roots: &Roots) -> Option<Doubt> {
    (!roots.contains(root)).then_some(Doubt::RootUnknown)
}

#[cfg(test)]
mod tests;
