//! XML signatures: made with a key that lives elsewhere, verified so that the caller knows what
//! was verified.
//!
//! Three forms, no others. *Enveloped* is that of eHealth protocol, section 6: the last child of the
//! root, exclusive canonicalisation, one reference to the root by its `Id`, SHA-256. *First child* and
//! *envelope* (WS-Security) are those of section 12, for the STS. What deviates from its form is
//! refused, also when the cryptography would be right.

mod canonical;
mod error;
mod external;
mod first_child;
mod security;
mod sign;
mod signed_info;
mod verify;

pub use canonical::{canonicalise, extract};
pub use error::{CODES, SignError, VerifyError, XmlError};
pub use external::{Algorithm, ExternalKey};
pub use first_child::{sign_first_child, verify_first_child};
pub use security::{TIME_TO_LIVE, VerifiedEnvelope, sign_envelope, verify_envelope};
pub use sign::sign_enveloped;
pub use signed_info::Digest;
pub use verify::{Verified, verify_enveloped};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

/// Namespace of XML signatures (XML-DSig core, section 1.3).
pub const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

/// Longest XML text that is taken in, in bytes. A contract in two languages has about 100 000.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// Exclusive canonicalisation 1.0 without comments.
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
/// The transform that leaves the signature itself out.
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
/// Digest method of the reference.
const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
