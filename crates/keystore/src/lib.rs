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

#[cfg(test)]
mod tests {
    /// Every finding, dialect, profile and change has its words in the catalogue, and no words are
    /// left over. The languages are held against each other in `desk`.
    #[test]
    fn every_identifier_has_its_words() {
        let sources = [
            include_str!("examine/finding.rs"),
            include_str!("pkcs12/dialect.rs"),
            include_str!("pkcs12/profile.rs"),
            include_str!("adopt.rs"),
        ];
        let is_ours = |word: &&str| {
            let kinds = ["finding-", "written-", "profile-", "change-"];
            let rest = word.strip_prefix("keystore-").unwrap_or_default();
            kinds.iter().any(|kind| rest.starts_with(kind))
        };
        let literals = sources.iter().flat_map(|source| source.split('"'));
        let mut given: Vec<&str> = literals.filter(is_ours).collect();
        let catalogue = include_str!("../../../locales/en/keystore.ftl");
        let lines = catalogue.lines().filter_map(|line| line.split(" =").next());
        let mut known: Vec<&str> = lines.filter(is_ours).collect();
        given.sort_unstable();
        known.sort_unstable();
        assert_eq!(given, known);
        assert!(given.len() > 20);
    }
}
