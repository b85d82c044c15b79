//! SOAP faults: the platform, or something before it, could not handle the request at all.

use crate::masking::masked;
use crate::xml::{ERRORS, Element};

/// A SOAP fault with the details that eHealth puts into it (schema ehealth-errors).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Whether the platform blames itself or the request; `None` when it does not say.
    pub kind: Option<FaultKind>,
    /// The code of the detail (`SOA-03001`), or the SOAP faultcode; kept as it came.
    pub code: String,
    /// Who is at the cause, in the platform's words (`Consumer`, `Provider`, ...).
    pub origin: Option<String>,
    /// What the platform says, by language where it gives one; the faultstring when it says no more.
    pub messages: Vec<(Option<String>, String)>,
    /// Whether the platform says that trying again may help.
    pub retry: Option<bool>,
    /// The number under which the platform's support finds this call.
    pub ticket: Option<String>,
}

/// Who could not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The platform itself failed.
    System,
    /// The request was not acceptable.
    Business,
}

impl Fault {
    /// One message, the one in `language` if there is one, else the first.
    pub fn message(&self, language: &str) -> &str {
        let wanted = |(lang, _): &&(Option<String>, String)| {
            lang.as_deref()
                .is_some_and(|lang| lang.eq_ignore_ascii_case(language))
        };
        self.messages
            .iter()
            .find(wanted)
            .or_else(|| self.messages.first())
            .map_or("", |(_, message)| message)
    }

    /// Whether the same request may work later: the service was not reachable inside the platform
    /// (SOA-01001, SOA-01002, SOA-02001, SOA-02002: eHealth protocol, section 13), or it says so.
    pub fn may_pass(&self) -> bool {
        self.retry == Some(true)
            || ["SOA-01001", "SOA-01002", "SOA-02001", "SOA-02002"].contains(&self.code.as_str())
    }

    /// Reads `soap:Fault`; its own children are in no namespace (SOAP 1.1, section 4.4).
    pub(crate) fn read(fault: Element<'_>) -> Self {
        let own = |name| {
            let found = fault.child_local(name)?;
            Some(masked(&found.trimmed())).filter(|text| !text.is_empty())
        };
        let detail = fault.child_local("detail").and_then(|detail| {
            let known = |e: &Element<'_>| e.namespace() == Some(ERRORS);
            let coded = |e: &Element<'_>| e.child_local("Code").is_some();
            detail
                .elements()
                .find(known)
                .or_else(|| detail.elements().find(coded))
        });
        let told = |name| {
            let found = detail?.child_local(name)?;
            Some(masked(&found.trimmed())).filter(|text| !text.is_empty())
        };
        let mut messages: Vec<_> = detail
            .into_iter()
            .flat_map(|detail| detail.all_local("Message"))
            .map(|message| {
                let language = message.attribute_in(crate::xml::XML, "lang");
                (language.map(str::to_owned), masked(&message.trimmed()))
            })
            .collect();
        if messages.is_empty() {
            messages.extend(own("faultstring").map(|text| (None, text)));
        }
        Self {
            kind: detail.and_then(|detail| match detail.name() {
                "SystemError" => Some(FaultKind::System),
                "BusinessError" => Some(FaultKind::Business),
                _ => None,
            }),
            code: told("Code")
                .or_else(|| own("faultcode"))
                .unwrap_or_default(),
            origin: told("Origin"),
            messages,
            retry: detail
                .and_then(|detail| detail.child_local("Retry"))
                .and_then(Element::boolean),
            ticket: detail.and_then(|detail| detail.attribute("Id")).map(masked),
        }
    }
}
