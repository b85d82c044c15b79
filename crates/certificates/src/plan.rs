//! What is asked for.

use identifiers::{ApplicationId, Email, OrganisationId, OrganisationName, Telephone};

/// The certificate that is wanted. Every part is checked already.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The organisation's number with its type.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: OrganisationName,
    /// Tells several certificates of one organisation apart.
    pub application_id: Option<ApplicationId>,
    /// Base services the certificate is for.
    pub usages: Vec<String>,
    /// Who the platform writes to.
    pub contact: Contact,
}

/// Contact data (eHealth protocol, section 4).
#[derive(Debug, Clone)]
pub struct Contact {
    /// The responsible person's own address.
    pub email: Email,
    /// The responsible person's own telephone.
    pub phone: Telephone,
    /// An address of the organisation.
    pub general_email: Option<Email>,
    /// A telephone of the organisation.
    pub general_phone: Option<Telephone>,
}
