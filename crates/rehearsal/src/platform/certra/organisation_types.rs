//! GetGenericOrganizationTypes.

use super::actor_qualities::localised;
use crate::platform::organisation::OrganisationType;
use crate::platform::virtual_platform::VirtualPlatform;
use crate::platform::xml;

/// All types with their rules.
pub fn organisation_types(platform: &VirtualPlatform) -> String {
    platform.types().iter().map(organisation_type).collect()
}

fn organisation_type(known: &OrganisationType) -> String {
    let names = [("fr", &*known.french), ("nl", &*known.dutch)];
    let mut content = localised("c:Name", names);
    content.push_str(&xml::leaf("c:IdentifierType", &known.kind));
    content.push_str(&xml::leaf("c:ValidationRegEx", &known.pattern));
    for algorithm in known.algorithms() {
        content.push_str(&xml::leaf("c:CheckDigitAlgorithm", algorithm));
    }
    for service in known.services.iter() {
        content.push_str(&xml::leaf("c:AvailableBaseService", service));
    }
    xml::element("p:OrganizationType", &content)
}
