//! The kinds of values that can be checked by name.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

/// What a text is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Social security number of a person: national register or BIS number.
    Niss,
    /// Enterprise number.
    Cbe,
    /// Number of an establishment unit.
    EstablishmentUnit,
    /// NIHII number of a person.
    NihiiProfessional,
    /// NIHII number of an institution or a group.
    NihiiInstitution,
    /// HCO number of a mammography unit or one of its sites.
    Hco,
    /// VAT number as VIES takes it.
    EuVat,
    /// Swiss enterprise number.
    ChUid,
    /// Number of an identity or residence card.
    EidCard,
    /// Application id of an eHealth certificate.
    ApplicationId,
    /// Password of an eHealth keystore.
    KeystorePassword,
    /// User name of the social security portal.
    PortalUsername,
    /// Password of the social security portal.
    PortalPassword,
    /// E-mail address.
    Email,
    /// Telephone number.
    Telephone,
    /// Name of an organisation, as it will stand in a certificate.
    OrganisationName,
}

impl Kind {
    /// Every kind, in the order in which they are listed to people.
    pub const ALL: [Kind; 16] = [
        Kind::Niss,
        Kind::Cbe,
        Kind::EstablishmentUnit,
        Kind::NihiiProfessional,
        Kind::NihiiInstitution,
        Kind::Hco,
        Kind::EuVat,
        Kind::ChUid,
        Kind::EidCard,
        Kind::ApplicationId,
        Kind::KeystorePassword,
        Kind::PortalUsername,
        Kind::PortalPassword,
        Kind::Email,
        Kind::Telephone,
        Kind::OrganisationName,
    ];

    /// The word for this kind on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Niss => "niss",
            Kind::Cbe => "cbe",
            Kind::EstablishmentUnit => "establishment-unit",
            Kind::NihiiProfessional => "nihii-professional",
            Kind::NihiiInstitution => "nihii-institution",
            Kind::Hco => "hco",
            Kind::EuVat => "eu-vat",
            Kind::ChUid => "ch-uid",
            Kind::EidCard => "eid-card",
            Kind::ApplicationId => "application-id",
            Kind::KeystorePassword => "keystore-password",
            Kind::PortalUsername => "portal-username",
            Kind::PortalPassword => "portal-password",
            Kind::Email => "email",
            Kind::Telephone => "telephone",
            Kind::OrganisationName => "organisation-name",
        }
    }

    /// How such a value looks, with 9 for a digit; the same in every language.
    pub fn form(self) -> &'static str {
        match self {
            Kind::Niss => "99.99.99-999.99",
            Kind::Cbe => "0999.999.999",
            Kind::EstablishmentUnit => "2.999.999.999",
            Kind::NihiiProfessional => "9-99999-99-999",
            Kind::NihiiInstitution => "999999-99",
            Kind::Hco => "99999",
            Kind::EuVat => "BE0999999999",
            Kind::ChUid => "CHE-999.999.999",
            Kind::EidCard => "999-9999999-99",
            Kind::ApplicationId => "A-Z 0-9 _ -",
            Kind::KeystorePassword => "A-Z a-z 0-9 ! # % + - . = ? _",
            Kind::PortalUsername => "a-z 0-9",
            Kind::PortalPassword => "A-Z a-z 0-9 ; , : = ? . / * $ % > < & @ # ( ! { } ) - _",
            Kind::Email => "name@example.be",
            Kind::Telephone => "+32 2 999 99 99",
            Kind::OrganisationName => "A-Z 0-9 . - ' & /",
        }
    }

    /// The code under which the sentences about a refused value are kept.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Niss
            | Kind::Cbe
            | Kind::EstablishmentUnit
            | Kind::NihiiProfessional
            | Kind::NihiiInstitution
            | Kind::Hco
            | Kind::EuVat
            | Kind::ChUid
            | Kind::EidCard => "NUMBER-INVALID",
            Kind::ApplicationId => "NUMBER-APPLICATION-ID",
            Kind::KeystorePassword => "NUMBER-KEYSTORE-PASSWORD",
            Kind::PortalUsername => "NUMBER-PORTAL-USERNAME",
            Kind::PortalPassword => "NUMBER-PORTAL-PASSWORD",
            Kind::Email => "NUMBER-EMAIL",
            Kind::Telephone => "NUMBER-TELEPHONE",
            Kind::OrganisationName => "NUMBER-ORGANISATION-NAME",
        }
    }

    /// Whether a value of this kind names a person; such values never go on a command line.
    pub fn is_personal(self) -> bool {
        matches!(self, Kind::Niss | Kind::NihiiProfessional | Kind::EidCard)
    }

    /// Whether a value of this kind is never shown again, anywhere.
    pub fn is_secret(self) -> bool {
        matches!(self, Kind::KeystorePassword | Kind::PortalPassword)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    /// Reads the word of a kind; `_` counts as `-`, capitals as small letters.
    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        let word = text.trim().replace('_', "-").to_ascii_lowercase();
        Kind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
            .ok_or(UnknownKind)
    }
}

/// The word names none of [`Kind::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no such kind of number")]
pub struct UnknownKind;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_from_its_own_word() {
        for kind in Kind::ALL {
            assert_eq!(kind.word().parse(), Ok(kind));
            assert_eq!(kind.word().replace('-', "_").parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
        assert_eq!("vat".parse::<Kind>(), Err(UnknownKind));
    }

    #[test]
    fn persons_and_secrets_are_marked() {
        assert!(Kind::Niss.is_personal());
        assert!(Kind::KeystorePassword.is_secret());
        assert!(!Kind::Cbe.is_personal() && !Kind::Cbe.is_secret());
    }
}
