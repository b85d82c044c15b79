//! From a certificate to an authority that is trusted.

mod search;

use jiff::Timestamp;

use crate::{anchors::Authority, certificate::Certificate, signature::VerifyError};
use search::Search;

/// Builds and checks a path from `leaf` over certificates of `pool` to an anchor; `at` is the moment by which validity
/// is judged, so an expired authority can still judge what was signed in its time.
///
/// Checked are every signature, every validity, the CA flag, the path length, keyCertSign and unknown critical
/// extensions. Key identifiers only order the search. At most eight certificates and a bounded number of signature
/// checks. Revocation is not judged here.
///
/// The path has the leaf first and the anchor last. A leaf is itself an anchor only when it is a trusted root, or was handed in as
/// an anchor.
///
/// # Errors
/// [`PathError`]: of all that failed, the failure that came closest to an anchor.
pub fn build(
    leaf: &Certificate,
    pool: &[Certificate],
    anchors: &Anchors,
    at: Timestamp,
) -> Verdict {
    Search::new(pool, anchors, at).run(leaf)
}

/// The path, leaf first, or why there is none.
pub type Verdict = Result<Vec<Certificate>, PathError>;

/// The authorities that are trusted, by the SHA-256 hash of their public key.
#[derive(Debug, Clone, Default)]
pub struct Anchors {
    keys: Vec<[u8; 32]>,
    certificates: Vec<Certificate>,
}

impl Anchors {
    /// Trusts these public keys (SHA-256 over SubjectPublicKeyInfo). The certificates have to be in the pool.
    pub fn from_public_keys(keys: &[[u8; 32]]) -> Self {
        Self {
            keys: keys.to_vec(),
            certificates: Vec::new(),
        }
    }

    /// Trusts named authorities, such as [`crate::anchors::BELGIAN_ROOTS`].
    pub fn from_authorities(authorities: &[Authority]) -> Self {
        Self {
            keys: authorities
                .iter()
                .map(|authority| authority.public_key_sha256)
                .collect(),
            certificates: Vec::new(),
        }
    }

    /// Trusts the key of this certificate too, and offers the certificate to every path.
    #[must_use]
    pub fn with_certificate(mut self, certificate: Certificate) -> Self {
        self.keys.push(certificate.public_key_sha256());
        self.certificates.push(certificate);
        self
    }

    /// Is the key of this certificate trusted? (No statement about the certificate around it.)
    pub fn trusts_key_of(&self, certificate: &Certificate) -> bool {
        self.keys.contains(&certificate.public_key_sha256())
    }

    /// The certificates that were handed in.
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }
}

/// Why no path was found. Certificates are named by their common name, national numbers masked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Nobody in the pool carries the name of the issuer.
    #[error("no issuer found for {certificate}: {issuer} is missing")]
    NoIssuer {
        /// The certificate whose issuer is missing.
        certificate: String,
        /// The issuer that it names.
        issuer: String,
    },
    /// The issuer is no authority: the CA flag or keyCertSign is missing.
    #[error("{certificate} is not an authority")]
    NotCa {
        /// The issuer.
        certificate: String,
    },
    /// A certificate had expired at the moment of judgement.
    #[error("{certificate} expired at {not_after}")]
    Expired {
        /// Which one.
        certificate: String,
        /// Its place: 0 is the leaf.
        position: usize,
        /// The end of its validity.
        not_after: Timestamp,
    },
    /// A certificate was not yet valid at the moment of judgement.
    #[error("{certificate} is not valid before {not_before}")]
    NotYetValid {
        /// Which one.
        certificate: String,
        /// Its place: 0 is the leaf.
        position: usize,
        /// The start of its validity.
        not_before: Timestamp,
    },
    /// The key of the named issuer does not verify the signature.
    #[error("signature on {certificate}: {error}")]
    Signature {
        /// The certificate whose signature it is.
        certificate: String,
        /// What is wrong.
        error: VerifyError,
    },
    /// The path ends at a root that is not trusted.
    #[error(
        "root {certificate} is not trusted, key {}",
        hex::encode(public_key_sha256)
    )]
    RootNotTrusted {
        /// The root.
        certificate: String,
        /// SHA-256 over its public key.
        public_key_sha256: [u8; 32],
    },
    /// More authorities in a row than `certificate`, or this program, allows.
    #[error("the path below {certificate} is too long")]
    TooDeep {
        /// The authority at which the path became too long.
        certificate: String,
    },
    /// So many look-alikes that the search was given up.
    #[error("too many certificates to try")]
    TooMuchWork,
    /// A certificate has a critical extension that is not known here (RFC 5280, 4.2).
    #[error("{certificate} has the unknown critical extension {extension}")]
    ExtensionUnknown {
        /// Which certificate.
        certificate: String,
        /// The object identifier of the extension.
        extension: String,
    },
}

impl PathError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoIssuer { .. } => NO_ISSUER,
            Self::NotCa { .. } => NOT_A_CA,
            Self::Expired { .. } => EXPIRED,
            Self::NotYetValid { .. } => NOT_YET_VALID,
            Self::Signature { .. } => SIGNATURE,
            Self::RootNotTrusted { .. } => ROOT_NOT_TRUSTED,
            Self::TooDeep { .. } => TOO_DEEP,
            Self::TooMuchWork => TOO_MUCH_WORK,
            Self::ExtensionUnknown { .. } => EXTENSION_UNKNOWN,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoIssuer {
                certificate,
                issuer,
            } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("issuer", issuer.clone()),
                ]
            }
            Self::NotCa { certificate } | Self::TooDeep { certificate } => {
                vec![("certificate", certificate.clone())]
            }
            Self::Expired {
                certificate,
                not_after,
                ..
            } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("date", not_after.to_string()),
                ]
            }
            Self::NotYetValid {
                certificate,
                not_before,
                ..
            } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("date", not_before.to_string()),
                ]
            }
            Self::Signature { certificate, error } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("reason", error.to_string()),
                ]
            }
            Self::RootNotTrusted {
                certificate,
                public_key_sha256,
            } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("key", hex::encode(public_key_sha256)),
                ]
            }
            Self::TooMuchWork => Vec::new(),
            Self::ExtensionUnknown {
                certificate,
                extension,
            } => {
                vec![
                    ("certificate", certificate.clone()),
                    ("extension", extension.clone()),
                ]
            }
        }
    }
}

pub(crate) const NO_ISSUER: &str = "PKI-PATH-NO-ISSUER";
pub(crate) const NOT_A_CA: &str = "PKI-PATH-NOT-A-CA";
pub(crate) const EXPIRED: &str = "PKI-PATH-EXPIRED";
pub(crate) const NOT_YET_VALID: &str = "PKI-PATH-NOT-YET-VALID";
pub(crate) const SIGNATURE: &str = "PKI-PATH-SIGNATURE-WRONG";
pub(crate) const ROOT_NOT_TRUSTED: &str = "PKI-PATH-ROOT-NOT-TRUSTED";
pub(crate) const TOO_DEEP: &str = "PKI-PATH-TOO-DEEP";
pub(crate) const TOO_MUCH_WORK: &str = "PKI-PATH-TOO-MUCH-WORK";
pub(crate) const EXTENSION_UNKNOWN: &str = "PKI-PATH-EXTENSION-UNKNOWN";

#[cfg(test)]
mod tests;
