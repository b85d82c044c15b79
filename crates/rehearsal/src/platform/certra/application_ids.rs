//! GetExistingApplicationIds. Its response has no Status, so refusals are Faults.

use crate::platform::names;
use crate::platform::person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// The application ids of active certificates; a nil entry stands for one without.
pub fn application_ids(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
) -> Result<String, Refusal> {
    let identifier =
        xml::child(request.root(), "OrganizationIdentifier").ok_or(Kind::TypeUnknown)?;
    let (kind, number) = person::identifier(identifier);
    let known = platform
        .types()
        .named(&kind)
        .ok_or_else(|| Refusal::with(Kind::TypeUnknown, "type", kind.as_str()))?;
    known.check(&number)?;
    let ids = platform
        .ledger()
        .application_ids(&kind, &number, request.at);
    let nil = format!(
        "<p:ApplicationId xmlns:xsi=\"{}\" xsi:nil=\"true\"/>",
        names::XSI
    );
    Ok(ids
        .iter()
        .map(|id| match id {
            Some(id) => xml::leaf("p:ApplicationId", id),
            None => nil.clone(),
        })
        .collect())
}
