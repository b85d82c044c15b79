//! The status of an answer (eHealth protocol, section 3): success, or the platform's refusal.

use crate::masking::{masked, masked_parameter};
use crate::xml::{COMMONS, ETEE, Element};

/// The platform understood the request and says no.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusal {
    /// Status codes from the outermost to the innermost, as they came.
    pub status: Vec<String>,
    /// The platform's sentence, national numbers masked.
    pub message: Option<String>,
    /// What is wrong in detail.
    pub errors: Vec<RefusalError>,
}

/// One reason of a refusal. Codes that nobody has described yet are kept as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalError {
    /// The platform's code, for example `CERT_NOT_YET_DELIVERED`.
    pub code: String,
    /// The platform's sentence, in English, national numbers masked.
    pub message: String,
    /// Names and values that belong to it, personal ones masked.
    pub parameters: Vec<(String, String)>,
}

impl Refusal {
    /// The code that says most: that of the first error, else the innermost status.
    pub fn code(&self) -> &str {
        let error = self.errors.first().map(|error| error.code.as_str());
        error
            .or_else(|| self.status.last().map(String::as_str))
            .unwrap_or_default()
    }

    /// The sentence that says most.
    pub fn message(&self) -> &str {
        self.errors
            .iter()
            .map(|error| error.message.as_str())
            .chain(self.message.as_deref())
            .find(|message| !message.is_empty())
            .unwrap_or_default()
    }

    /// The parameters of all errors as `name=value, ...`.
    pub fn parameters(&self) -> String {
        self.errors
            .iter()
            .flat_map(|error| &error.parameters)
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether one of the errors has this code.
    pub fn has(&self, code: &str) -> bool {
        self.errors.iter().any(|error| error.code == code)
    }
}

/// What a response says about itself: `None` is success, `Err` that there is no status at all.
pub(crate) fn refusal(response: Element<'_>) -> Result<Option<Refusal>, &'static str> {
    let status = response.child(COMMONS, "Status").ok_or("Status")?;
    let outer = status.child(COMMONS, "StatusCode").ok_or("StatusCode")?;
    let mut codes = Vec::new();
    let mut at = Some(outer);
    while let Some(code) = at {
        codes.push(masked(code.attribute("Value").unwrap_or_default().trim()));
        at = code.child(COMMONS, "StatusCode");
    }
    if codes.first().is_some_and(|code| code == SUCCESS) {
        return Ok(None);
    }
    let errors = status
        .child(COMMONS, "StatusDetail")
        .into_iter()
        .flat_map(|detail| detail.all(ETEE, "EteeStatusDetail"))
        .flat_map(|detail| detail.all_local("Errors"))
        .map(error)
        .collect();
    Ok(Some(Refusal {
        status: codes,
        message: status
            .child(COMMONS, "StatusMessage")
            .map(|message| masked(&message.trimmed())),
        errors,
    }))
}

/// `Errors` and everything in it is in no namespace (eHealth protocol, section 2).
fn error(errors: Element<'_>) -> RefusalError {
    let text = |element: Element<'_>, name| {
        let found = element.all_local(name).next();
        masked(&found.map(Element::trimmed).unwrap_or_default())
    };
    RefusalError {
        code: text(errors, "Code"),
        message: text(errors, "Message"),
        parameters: errors
            .all_local("Parameters")
            .map(|pair| {
                let raw = |name| {
                    pair.child_local(name)
                        .map(Element::trimmed)
                        .unwrap_or_default()
                };
                let (name, value) = (raw("Name"), raw("Value"));
                (masked(&name), masked_parameter(&name, &value))
            })
            .collect(),
    }
}

/// The only status that is not a refusal.
pub(crate) const SUCCESS: &str = "urn:be:fgov:ehealth:2.0:status:Success";
