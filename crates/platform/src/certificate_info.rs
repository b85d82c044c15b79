//! What the platform knows of certificates and their encryption tokens (eHealth protocol, section
//! 4, operations 7 and 8).

use std::fmt;

use jiff::Timestamp;
use pki::KeyIdentifier;

use crate::actor::Actor;
use crate::certificate_status::{CertificateStatus, EtkStatus};
use crate::client::{Request, Signed};
use crate::contact::GivenContact;
use crate::error::PlatformError;
use crate::moment;
use crate::operation::Operation;
use crate::soap::Response;
use crate::xml::{CERTRA, CERTRA_CORE, Element, Writer};

/// Asks for every certificate that a person may see and manage; signed with the authentication key
/// of that person's eID, from whose certificate the platform takes the person.
#[derive(Debug, Clone, Copy, Default)]
pub struct GetCertificateInfoForCitizen;

/// Asks for one certificate; signed with its own key, so whoever has the keystore may ask.
#[derive(Debug, Clone, Copy, Default)]
pub struct GetCertificateInfoForAuthenticationCertificate;

/// What the platform knows of one certificate and its encryption token.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateInfo {
    /// When it was requested.
    pub requested: Timestamp,
    /// The number of its key.
    pub public_key_identifier: KeyIdentifier,
    /// Whose it is.
    pub entity: Entity,
    /// Where the certificate stands.
    pub status: CertificateStatus,
    /// Where the encryption token stands.
    pub etk_status: EtkStatus,
    /// False: somebody at eHealth checks, or has checked, the request by hand.
    pub automatically_validated: bool,
    /// What stands in the certificate; none before it is delivered.
    pub details: Option<CertificateDetails>,
    /// Whether it can still be revoked.
    pub revocable: bool,
    /// Whether a replacement may be asked for right now.
    pub replaceable: bool,
    /// From when on a replacement may be asked for; none before delivery.
    pub replacement_start: Option<Timestamp>,
    /// Whom the platform writes to.
    pub contact: GivenContact,
    /// Base services that it was announced to.
    pub usages: Vec<String>,
}

/// Whose a certificate is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Person or organisation.
    pub kind: EntityKind,
    /// Who.
    pub actor: Actor,
    /// Which program of the organisation.
    pub application_id: Option<String>,
}

/// Person or organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// A natural person.
    Person,
    /// An organisation.
    Organisation,
}

/// What stands in a delivered certificate, in the platform's words.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateDetails {
    /// Serial number as it came; the schema does not say in which base.
    pub serial: String,
    /// Whose it is. Personal for a person.
    pub dn: String,
    /// Who issued it.
    pub issuer_dn: String,
    /// Valid from.
    pub not_before: Timestamp,
    /// Valid until.
    pub not_after: Timestamp,
}

impl CertificateInfo {
    fn read<'d>(response: &Response<'d>, element: Element<'d>) -> Result<Self, PlatformError> {
        let fields = Fields { response, element };
        Ok(Self {
            requested: fields.moment("RequestedDate")?,
            public_key_identifier: response
                .key_identifier(fields.require("PublicKeyIdentifier")?)?,
            entity: Entity::read(response, fields.require("CertificateEntity")?)?,
            status: CertificateStatus::from_word(&fields.text("AuthenticationCertificateStatus")?),
            etk_status: EtkStatus::from_word(&fields.text("ETKStatus")?),
            automatically_validated: fields.boolean("AutomaticallyValidated")?,
            details: fields
                .optional("AuthenticationCertificateDetails")
                .map(|details| CertificateDetails::read(response, details))
                .transpose()?,
            revocable: fields.boolean("Revocable")?,
            replaceable: fields.boolean("Replaceable")?,
            replacement_start: fields
                .optional("ReplacementPeriodStartDate")
                .map(|_| fields.moment("ReplacementPeriodStartDate"))
                .transpose()?,
            contact: GivenContact::read(fields.require("ContactData")?),
            usages: element
                .all(CERTRA_CORE, "BaseServiceUsage")
                .map(Element::trimmed)
                .collect(),
        })
    }
}

impl Entity {
    fn read<'d>(response: &Response<'d>, element: Element<'d>) -> Result<Self, PlatformError> {
        let identifier = response.require(element, CERTRA_CORE, "CertificateIdentifier")?;
        let actor = Actor::read(
            response,
            response.require(identifier, CERTRA_CORE, "Actor")?,
        )?;
        // The attribute is optional; an actor with a national number is a person.
        let kind = match element.attribute("EntityType") {
            Some("NaturalPerson") => EntityKind::Person,
            Some("Organization") => EntityKind::Organisation,
            _ if actor.kind() == "SSIN" => EntityKind::Person,
            _ => EntityKind::Organisation,
        };
        let application_id = identifier
            .child(CERTRA_CORE, "ApplicationId")
            .map(Element::trimmed)
            .filter(|id| !id.is_empty());
        Ok(Self {
            kind,
            actor,
            application_id,
        })
    }
}

impl CertificateDetails {
    fn read<'d>(response: &Response<'d>, element: Element<'d>) -> Result<Self, PlatformError> {
        let fields = Fields { response, element };
        Ok(Self {
            serial: fields.text("SerialNumber")?,
            dn: fields.require("DN")?.text(),
            issuer_dn: fields.require("IssuerDN")?.text(),
            not_before: fields.moment("ValidNotBefore")?,
            not_after: fields.moment("ValidNotAfter")?,
        })
    }
}

/// The children of one element of CertRA's core namespace.
struct Fields<'r, 'd> {
    response: &'r Response<'d>,
    element: Element<'d>,
}

impl<'d> Fields<'_, 'd> {
    fn optional(&self, name: &'static str) -> Option<Element<'d>> {
        self.element.child(CERTRA_CORE, name)
    }

    fn require(&self, name: &'static str) -> Result<Element<'d>, PlatformError> {
        self.response.require(self.element, CERTRA_CORE, name)
    }

    fn text(&self, name: &'static str) -> Result<String, PlatformError> {
        Ok(self.require(name)?.trimmed())
    }

    fn boolean(&self, name: &'static str) -> Result<bool, PlatformError> {
        let value = self.require(name)?.boolean();
        value.ok_or_else(|| self.response.unreadable(name))
    }

    fn moment(&self, name: &'static str) -> Result<Timestamp, PlatformError> {
        moment::read(&self.text(name)?).ok_or_else(|| self.response.unreadable(name))
    }
}

impl Request for GetCertificateInfoForCitizen {
    type Answer = Vec<CertificateInfo>;
    const OPERATION: Operation = Operation::GetCertificateInfoForCitizen;

    fn write(&self, _writer: &mut Writer) {}
}

impl Signed for GetCertificateInfoForCitizen {
    fn read(response: Response<'_>) -> Result<Vec<CertificateInfo>, PlatformError> {
        response.require_success()?;
        response
            .root
            .all(CERTRA, "CertificateInfo")
            .map(|element| CertificateInfo::read(&response, element))
            .collect()
    }
}

impl Request for GetCertificateInfoForAuthenticationCertificate {
    type Answer = CertificateInfo;
    const OPERATION: Operation = Operation::GetCertificateInfoForAuthenticationCertificate;

    fn write(&self, _writer: &mut Writer) {}
}

impl Signed for GetCertificateInfoForAuthenticationCertificate {
    fn read(response: Response<'_>) -> Result<CertificateInfo, PlatformError> {
        response.require_success()?;
        CertificateInfo::read(&response, response.require_own("CertificateInfo")?)
    }
}

impl fmt::Debug for CertificateInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateInfo")
            .field("public_key_identifier", &self.public_key_identifier)
            .field("entity", &self.entity)
            .field("status", &self.status)
            .field("etk_status", &self.etk_status)
            .field("requested", &self.requested)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for CertificateDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateDetails")
            .field("serial", &self.serial)
            .field("issuer_dn", &self.issuer_dn)
            .field("not_before", &self.not_before)
            .field("not_after", &self.not_after)
            .finish_non_exhaustive()
    }
}
