//! RSA keys and the PKCS#12 keystores of eHealth: made, read, inspected and replaced safely.
//!
//! The layout is the one that the field's software looks for (eHealth protocol, section 9):
//! a key entry `authentication` with its chain, one certificate entry for each certificate of
//! that chain, and a key entry for each ETK under its decimal serial number.

pub mod adopt;
mod chain;
pub mod copy;
mod error;
mod examine;
pub mod file;
mod inspect;
#[cfg(test)]
mod judges;
mod key;
mod layout;
pub mod pkcs12;

pub use adopt::{Adopted, Adoption, Change, adopt};
pub use error::{CODES, KeystoreError};
pub use examine::{Examination, Finding, examine};
pub use inspect::{
    CertificateEntry, CertificateFacts, KeyEntry, KeyKind, MacFacts, ProtectionFacts, Report,
    State, inspect,
};
pub use key::PrivateKey;
pub use layout::{AUTHENTICATION, Etk, Keystore};
pub use pkcs12::{Dialect, Java8, Profile};
