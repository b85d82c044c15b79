//! Test certificates: keys, names, extensions and signatures of an authority that is not real.
//!
//! The virtual card and the virtual platform both issue from here. It writes certificates from
//! the structure of RFC 5280 and takes no short cut that a strict reader would notice: serial
//! numbers are positive, times before 2050 are UTCTime, extensions keep the order given.

mod crl;
mod error;
mod extension;
mod key;
mod name;
mod ocsp;
mod raw;
mod template;

pub use crl::{Revoked, crl};
pub use error::{AuthorityError, CODES};
pub use extension::{
    authority_key_identifier, basic_constraints, crl_address, extended_key_usage, extension,
    key_usage, ocsp_address, subject_key_identifier,
};
pub use key::{KeyKind, KeyPair};
pub use name::{attribute, distinguished_name};
pub use ocsp::{
    CertId, CertState, OcspAnswer, OcspRefusal, OcspRequest, OcspResponder, ocsp_refusal,
    ocsp_response, responder_extensions,
};
pub use template::{Template, issue, random_serial};

/// Why a certificate was revoked (RFC 5280, section 5.3.1).
pub use x509_cert::ext::pkix::CrlReason;

#[cfg(test)]
mod revocation_tests;
#[cfg(test)]
mod tests;
