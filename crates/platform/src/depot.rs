//! The depot of encryption tokens (eHealth protocol, section 10).

use std::fmt;

use identifiers::{ApplicationId, OrganisationId};

use crate::client::{Request, Unsigned};
use crate::error::PlatformError;
use crate::masking::masked;
use crate::operation::Operation;
use crate::soap::Response;
use crate::status::{Refusal, RefusalError};
use crate::xml::{COMMONS_1, DEPOT, Element, Writer};

/// Asks for the encryption token of somebody.
#[derive(Debug, Clone)]
pub struct GetEtk {
    /// What is known of the holder.
    pub identifiers: Vec<DepotIdentifier>,
}

/// One criterion of a search.
#[derive(Clone, PartialEq, Eq)]
pub struct DepotIdentifier {
    /// Name of the identifier type.
    pub kind: String,
    /// The number, with zeros in front up to the type's length.
    pub value: String,
    /// Which program of the organisation; empty when the depot names the token without one.
    pub application_id: Option<String>,
}

/// What the depot has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DepotAnswer {
    /// The token (CMS); [`pki::EncryptionToken`] reads it.
    Token(Vec<u8>),
    /// Several tokens fit; each list of identifiers finds one.
    Matching(Vec<Vec<DepotIdentifier>>),
    /// The depot says why there is none.
    Errors(Vec<DepotError>),
    /// Nothing at all.
    Nothing,
}

/// The depot's reason, national numbers masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepotError {
    /// The code as it came.
    pub code: String,
    /// The depot's sentence.
    pub message: String,
}

impl GetEtk {
    /// Asks for the token of a holder; the number is padded as the depot wants it.
    pub fn of(holder: &OrganisationId, application_id: Option<&ApplicationId>) -> Self {
        Self {
            identifiers: vec![DepotIdentifier {
                kind: holder.kind.clone(),
                value: holder.padded(),
                application_id: application_id.map(|id| id.as_str().to_owned()),
            }],
        }
    }
}

impl DepotAnswer {
    /// The token.
    ///
    /// # Errors
    /// [`PlatformError::NoEtk`] for every other answer.
    pub fn token(self) -> Result<Vec<u8>, PlatformError> {
        let detail = match self {
            Self::Token(token) => return Ok(token),
            Self::Matching(found) => format!("{} tokens fit", found.len()),
            Self::Errors(errors) => errors
                .iter()
                .map(|error| format!("{}: {}", error.code, error.message))
                .collect::<Vec<_>>()
                .join("; "),
            Self::Nothing => String::new(),
        };
        Err(PlatformError::NoEtk { detail })
    }
}

impl Request for GetEtk {
    type Answer = DepotAnswer;
    const OPERATION: Operation = Operation::GetEtk;

    fn write(&self, writer: &mut Writer) {
        writer.element("dp:SearchCriteria", &[], |criteria| {
            for identifier in &self.identifiers {
                criteria.element("dp:Identifier", &[], |element| {
                    element
                        .leaf("dp:Type", &identifier.kind)
                        .leaf("dp:Value", &identifier.value)
                        .optional("dp:ApplicationID", identifier.application_id.as_deref());
                });
            }
        });
    }
}

impl Unsigned for GetEtk {
    fn read(&self, response: Response<'_>) -> Result<DepotAnswer, PlatformError> {
        require_success(&response)?;
        let root = response.root;
        if let Some(token) = root.child(DEPOT, "ETK") {
            let token = token.base64().ok_or_else(|| response.unreadable("ETK"))?;
            return Ok(DepotAnswer::Token(token));
        }
        let matching: Vec<_> = root
            .all(DEPOT, "MatchingEtk")
            .map(|found| found.all(DEPOT, "Identifier").map(identifier).collect())
            .collect();
        if !matching.is_empty() {
            return Ok(DepotAnswer::Matching(matching));
        }
        let errors: Vec<_> = root.all(DEPOT, "Error").map(error).collect();
        if !errors.is_empty() {
            return Ok(DepotAnswer::Errors(errors));
        }
        Ok(DepotAnswer::Nothing)
    }
}

/// The status of commons 1.0: a code and messages in no namespace (eHealth protocol, section 2).
fn require_success(response: &Response<'_>) -> Result<(), PlatformError> {
    let status = response.require(response.root, COMMONS_1, "Status")?;
    let code = status
        .child_local("Code")
        .ok_or_else(|| response.unreadable("Code"))?
        .trimmed();
    if code == SUCCESS {
        return Ok(());
    }
    let english = |message: &Element<'_>| message.attribute("Lang") == Some("EN");
    let message = status
        .all_local("Message")
        .find(english)
        .or_else(|| status.child_local("Message"))
        .map(Element::trimmed)
        .unwrap_or_default();
    Err(PlatformError::Refused {
        operation: response.operation,
        refusal: Box::new(Refusal {
            status: Vec::new(),
            message: None,
            errors: vec![RefusalError {
                code,
                message: masked(&message),
                parameters: Vec::new(),
            }],
        }),
    })
}

fn identifier(element: Element<'_>) -> DepotIdentifier {
    let text = |name| element.child(DEPOT, name).map(Element::trimmed);
    DepotIdentifier {
        kind: text("Type").unwrap_or_default(),
        value: text("Value").unwrap_or_default(),
        application_id: text("ApplicationID"),
    }
}

fn error(element: Element<'_>) -> DepotError {
    let text = |name| {
        element
            .child(DEPOT, name)
            .map(Element::trimmed)
            .unwrap_or_default()
    };
    DepotError {
        code: text("Code"),
        message: masked(&text("Message")),
    }
}

impl fmt::Debug for DepotIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.kind == "SSIN" {
            "***"
        } else {
            &self.value
        };
        write!(f, "{}={value} {:?}", self.kind, self.application_id)
    }
}

/// The one code that is not a refusal.
const SUCCESS: &str = "200";
