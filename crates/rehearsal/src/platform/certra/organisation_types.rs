//! GetGenericOrganizationTypes.

use crate::platform::organisation::{OrganisationType, TYPES};
use crate::platform::xml;

/// All types with their rules.
pub fn organisation_types() -> String {
    TYPES.iter().map(organisation_type).collect()
}

fn organisation_type(known: &OrganisationType) -> String {
    let mut content =
        super::actor_qualities::localised("c:Name", [("fr", known.french), ("nl", known.dutch)]);
    content.push_str(&xml::leaf("c:IdentifierType", known.kind));
    content.push_str(&xml::leaf("c:ValidationRegEx", known.pattern));
    for algorithm in known.algorithms() {
        content.push_str(&xml::leaf("c:CheckDigitAlgorithm", algorithm));
    }
    for service in known.services {
        content.push_str(&xml::leaf("c:AvailableBaseService", service));
    }
    xml::element("p:OrganizationType", &content)
}
