//! Certificates and what surrounds them: names, keys, requests, paths and encryption tokens.
//!
//! This room reads and makes bytes; it touches no file, no network and no clock. Private keys stay
//! behind the [`Signer`] trait.

pub mod anchors;
pub mod ber;
mod certificate;
pub mod crl;
pub mod csr;
mod encoding;
pub mod enveloped_data;
mod key_identifier;
pub mod name;
pub mod ocsp;
pub mod oid;
pub mod own;
pub mod path;
pub mod pem;
mod public_key;
mod signature;
pub mod signed_data;
mod signer;
pub mod token;

pub use certificate::{Certificate, CertificateError, KeyUsage};
pub use key_identifier::{KeyIdentifier, KeyIdentifierError};
pub use path::Anchors;
pub use public_key::{PublicKey, PublicKeyKind};
pub use signature::{SignatureAlgorithm, VerifyError, verify};
pub use signer::{PssSigner, SignError, Signer};
pub use token::EncryptionToken;
pub use x509_cert::name::Name;

/// Every code that an error of this room can have.
pub const CODES: &[&str] = &[
    certificate::MALFORMED,
    certificate::TOO_LARGE,
    key_identifier::MALFORMED,
    signature::UNSUPPORTED,
    signature::KEY_MALFORMED,
    signature::WRONG,
    signer::FAILED,
    ber::MALFORMED,
    ber::TOO_DEEP,
    ber::TOO_LARGE,
    pem::MALFORMED,
    pem::EMPTY,
    name::MALFORMED,
    name::NOT_EHEALTH,
    name::PART_INVALID,
    csr::MALFORMED,
    path::NO_ISSUER,
    path::NOT_A_CA,
    path::EXPIRED,
    path::NOT_YET_VALID,
    path::SIGNATURE,
    path::ROOT_NOT_TRUSTED,
    path::TOO_DEEP,
    path::TOO_MUCH_WORK,
    path::EXTENSION_UNKNOWN,
    ocsp::MALFORMED,
    ocsp::TRY_LATER,
    ocsp::REFUSED,
    ocsp::OTHER_CERTIFICATE,
    ocsp::SIGNER,
    ocsp::SIGNATURE,
    ocsp::TIME,
    ocsp::NONCE,
    crl::MALFORMED,
    crl::TOO_LARGE,
    crl::ISSUER,
    crl::SIGNATURE,
    crl::TIME,
    crl::SCOPE,
    signed_data::MALFORMED,
    signed_data::DIGEST,
    signed_data::SIGNER_MISSING,
    enveloped_data::MALFORMED,
    enveloped_data::RECIPIENT,
    enveloped_data::FAILED,
    token::CONTENT,
    token::OWNER_UNCLEAR,
    token::NOT_SIGNED_BY_OWNER,
    token::EXPIRED,
    token::NOT_YET_VALID,
    token::IS_CA,
    token::KEY_USAGE,
    token::SUBJECTS_DIFFER,
];

#[cfg(test)]
mod tests;
#[cfg(test)]
mod workshop;
