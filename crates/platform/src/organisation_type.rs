//! Which kinds of organisations can have a certificate.

use regex::RegexBuilder;

use crate::client::{Request, Unsigned};
use crate::error::PlatformError;
use crate::operation::Operation;
use crate::soap::Response;
use crate::text::LocalisedText;
use crate::xml::{CERTRA, CERTRA_CORE, Element, Writer};

/// Asks for the list of organisation types. The list wins over any table of ours.
#[derive(Debug, Clone, Copy, Default)]
pub struct GetGenericOrganizationTypes;

/// One type of organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationType {
    /// What people call it.
    pub name: LocalisedText,
    /// The type's name in identifiers, for example `NIHII-GROUP`.
    pub kind: String,
    /// The form of its numbers, a regular expression in Java syntax.
    pub pattern: Option<String>,
    /// Names of check-digit algorithms; they are described in a cookbook only.
    pub check_digits: Vec<String>,
    /// Base services that a certificate may be announced to.
    pub base_services: Vec<String>,
}

impl OrganisationType {
    /// Whether `value` has the form of this type; `None` when there is no pattern, or one that only
    /// Java understands: then it is not judged.
    pub fn fits(&self, value: &str) -> Option<bool> {
        let anchored = format!("^(?:{})$", self.pattern.as_ref()?);
        let pattern = RegexBuilder::new(&anchored)
            .size_limit(LARGEST_PATTERN)
            .build();
        Some(pattern.ok()?.is_match(value))
    }
}

impl Request for GetGenericOrganizationTypes {
    type Answer = Vec<OrganisationType>;
    const OPERATION: Operation = Operation::GetGenericOrganizationTypes;

    fn write(&self, _writer: &mut Writer) {}
}

impl Unsigned for GetGenericOrganizationTypes {
    fn read(&self, response: Response<'_>) -> Result<Vec<OrganisationType>, PlatformError> {
        response.require_success()?;
        response
            .root
            .all(CERTRA, "OrganizationType")
            .map(|element| {
                let texts = |name| {
                    element
                        .all(CERTRA_CORE, name)
                        .map(Element::trimmed)
                        .collect()
                };
                let name = response.require(element, CERTRA_CORE, "Name")?;
                let kind = response.require(element, CERTRA_CORE, "IdentifierType")?;
                Ok(OrganisationType {
                    name: LocalisedText::read(&response, name)?,
                    kind: kind.trimmed(),
                    pattern: element
                        .child(CERTRA_CORE, "ValidationRegEx")
                        .map(Element::text)
                        .filter(|pattern| !pattern.is_empty()),
                    check_digits: texts("CheckDigitAlgorithm"),
                    base_services: texts("AvailableBaseService"),
                })
            })
            .collect()
    }
}

/// Bytes of a compiled pattern; the platform's are a few hundred.
const LARGEST_PATTERN: usize = 1 << 20;
