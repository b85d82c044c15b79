//! Application ids that an organisation uses already.

use identifiers::OrganisationId;

use crate::actor::Id;
use crate::client::{Request, Unsigned};
use crate::error::PlatformError;
use crate::operation::Operation;
use crate::soap::Response;
use crate::xml::{CERTRA, Element, Writer, XSI};

/// Asks which application ids the active certificates of an organisation have.
#[derive(Debug, Clone)]
pub struct GetExistingApplicationIds {
    /// The organisation.
    pub organisation: OrganisationId,
}

/// The application ids in use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ApplicationIds {
    /// Those that have a name.
    pub named: Vec<String>,
    /// Whether there is a certificate without application id (a nil entry).
    pub without: bool,
}

impl Request for GetExistingApplicationIds {
    type Answer = ApplicationIds;
    const OPERATION: Operation = Operation::GetExistingApplicationIds;

    fn write(&self, writer: &mut Writer) {
        Id::organisation(&self.organisation).write(writer, "cp:OrganizationIdentifier");
    }
}

impl Unsigned for GetExistingApplicationIds {
    /// This answer has no status.
    fn read(&self, response: Response<'_>) -> Result<ApplicationIds, PlatformError> {
        let is_nil = |element: &Element<'_>| {
            let nil = element.attribute_in(XSI, "nil").map(str::trim);
            matches!(nil, Some("true" | "1")) || element.trimmed().is_empty()
        };
        let (nil, named): (Vec<_>, Vec<_>) =
            response.root.all(CERTRA, "ApplicationId").partition(is_nil);
        Ok(ApplicationIds {
            named: named.into_iter().map(Element::trimmed).collect(),
            without: !nil.is_empty(),
        })
    }
}
