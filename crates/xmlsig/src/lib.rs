//! XML signatures: made with a key that lives elsewhere, verified so that the caller knows what
//! was verified.
//!
//! One form only, the one of eHealth protocol, section 6: an enveloped signature as the last child
//! of the root, exclusive canonicalisation, one reference to the root by its `Id`, SHA-256. What
//! deviates from it is refused, also when the cryptography would be right.

mod canonical;
mod error;
mod external;
mod sign;
mod verify;

pub use canonical::canonicalise;
pub use error::{CODES, SignError, VerifyError, XmlError};
pub use external::{Algorithm, ExternalKey};
pub use sign::sign_enveloped;
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
