//! The kinds of values that workflows ask for.

use identifiers::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is accepted for an input: a kind of number or name, or one of the kinds of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InputKind {
    /// National register or BIS number.
    Niss,
    /// Enterprise number.
    Cbe,
    /// Number of an establishment unit.
    EstablishmentUnit,
    /// NIHII number of a person.
    NihiiProfessional,
    /// NIHII number of an institution or a group.
    NihiiInstitution,
    /// HCO number.
    Hco,
    /// VAT number as VIES takes it.
    EuVat,
    /// Swiss enterprise number.
    ChUid,
    /// Number of an identity card.
    EidCard,
    /// Application id of a certificate.
    ApplicationId,
    /// Password of a keystore; a secret.
    KeystorePassword,
    /// User name of a portal.
    PortalUsername,
    /// Password of a portal; a secret.
    PortalPassword,
    /// E-mail address.
    Email,
    /// Telephone number.
    Telephone,
    /// Name of an organisation.
    OrganisationName,
    /// Family name.
    Name,
    /// First names.
    FirstName,
    /// Free text of a few lines.
    Text,
    /// A day.
    Date,
    /// A language of the portals.
    Language,
    /// How a person is addressed.
    Title,
    /// One of the words under `values`.
    Choice,
    /// A yes, without which the task does not start when it is required.
    Yes,
    /// Secured applications, at least one.
    Applications,
    /// A function.
    Function,
    /// A node of the tree.
    Node,
    /// An organisation.
    Organisation,
    /// A person of the workspace.
    Person,
    /// The name of a file.
    File,
    /// A country: its ISO 3166 code of two letters, or its name.
    Country,
    /// Why, in the person's own words.
    Reason,
}

impl InputKind {
    /// The kind of the room `identifiers`, where it has the rules.
    pub fn number(self) -> Option<Kind> {
        Some(match self {
            InputKind::Niss => Kind::Niss,
            InputKind::Cbe => Kind::Cbe,
            InputKind::EstablishmentUnit => Kind::EstablishmentUnit,
            InputKind::NihiiProfessional => Kind::NihiiProfessional,
            InputKind::NihiiInstitution => Kind::NihiiInstitution,
            InputKind::Hco => Kind::Hco,
            InputKind::EuVat => Kind::EuVat,
            InputKind::ChUid => Kind::ChUid,
            InputKind::EidCard => Kind::EidCard,
            InputKind::ApplicationId => Kind::ApplicationId,
            InputKind::KeystorePassword => Kind::KeystorePassword,
            InputKind::PortalUsername => Kind::PortalUsername,
            InputKind::PortalPassword => Kind::PortalPassword,
            InputKind::Email => Kind::Email,
            InputKind::Telephone => Kind::Telephone,
            // The name of an organisation at a portal is free text: the rules of `identifiers` are
            // those of a certificate.
            _ => return None,
        })
    }

    /// Whether a value names a person, and so is masked in lists and logs.
    pub fn is_personal(self) -> bool {
        self.number().is_some_and(Kind::is_personal)
            || matches!(
                self,
                InputKind::Name | InputKind::FirstName | InputKind::PortalUsername
            )
    }

    /// Whether a value is never kept and never shown again.
    pub fn is_secret(self) -> bool {
        self.number().is_some_and(Kind::is_secret)
    }
}
