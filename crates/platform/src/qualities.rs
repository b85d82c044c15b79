//! For whom a person may ask certificates.

use identifiers::{Niss, OrganisationId};

use crate::actor::Id;
use crate::client::{Request, Signed};
use crate::error::PlatformError;
use crate::operation::Operation;
use crate::soap::Response;
use crate::text::LocalisedText;
use crate::xml::{CERTRA, CERTRA_CORE, Writer};

/// Asks what a person may do; signed with the authentication key of that person's eID.
#[derive(Debug, Clone)]
pub struct GetActorQualities {
    /// The person, who must be the signer.
    pub person: Niss,
}

/// What a person may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorQualities {
    /// A certificate in the person's own name.
    pub own_certificate: bool,
    /// Certificates for these organisations.
    pub organisations: Vec<Organisation>,
}

/// An organisation that the platform knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name in the platform's languages.
    pub name: LocalisedText,
    /// Its number.
    pub id: OrganisationId,
}

impl Request for GetActorQualities {
    type Answer = ActorQualities;
    const OPERATION: Operation = Operation::GetActorQualities;

    fn write(&self, writer: &mut Writer) {
        Id::person(&self.person).write(writer, "cp:SSIN");
    }
}

impl Signed for GetActorQualities {
    fn read(response: Response<'_>) -> Result<ActorQualities, PlatformError> {
        response.require_success()?;
        let organisations = response
            .root
            .all(CERTRA, "OrganizationAuthorization")
            .map(|element| {
                let name = response.require(element, CERTRA_CORE, "Name")?;
                let id = Id::read(response.require(element, CERTRA_CORE, "Identifier")?);
                Ok(Organisation {
                    name: LocalisedText::read(&response, name)?,
                    id: OrganisationId::from_platform(id.kind.trim(), id.value.trim()).map_err(
                        |reason| response.unreadable(format!("Identifier: {}", reason.word())),
                    )?,
                })
            })
            .collect::<Result<_, PlatformError>>()?;
        Ok(ActorQualities {
            own_certificate: response.require_boolean("NaturalPersonAuthorization")?,
            organisations,
        })
    }
}
