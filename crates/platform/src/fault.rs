//! SOAP faults: the platform, or something before it, could not handle the request at all.

use crate::masking::masked;
use crate::xml::{ERRORS, Element, SOAP, SOAP_12};

/// A SOAP fault with the details that eHealth puts into it (schema ehealth-errors).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
    /// Whom to ask, in the platform's words.
    pub contact: Option<String>,
    /// Which of its platforms speaks, in its words (`Production`, `Acceptation`, `Test`, ...).
    pub environment: Option<String>,
    /// What the SOAP layer itself says, when the code above is that of the detail.
    pub soap: Option<SoapFault>,
}

/// The fault as SOAP has it, around the detail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SoapFault {
    /// The faultcode with its prefix (`soap:Server`).
    pub code: String,
    /// The faultstring.
    pub text: String,
}

/// What a code is known to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultMeaning {
    /// The service could not be reached inside the platform; where there is a second address, the
    /// official client goes there (eHealth protocol, section 13).
    Unavailable,
    /// Nobody has described it; it is shown as it is.
    Unknown,
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

    /// What the code is known to mean.
    pub fn meaning(&self) -> FaultMeaning {
        if UNAVAILABLE.contains(&self.code.as_str()) {
            FaultMeaning::Unavailable
        } else {
            FaultMeaning::Unknown
        }
    }

    /// Whether the same request may work later: the service was not reachable inside the platform,
    /// or it says so.
    pub fn may_pass(&self) -> bool {
        self.retry == Some(true) || self.meaning() == FaultMeaning::Unavailable
    }

    /// Whether `element` is a fault. Gateways before the platform also speak SOAP 1.2.
    pub(crate) fn is_one(element: &Element<'_>) -> bool {
        element.is(SOAP, "Fault") || element.is(SOAP_12, "Fault")
    }

    /// Reads a fault.
    pub(crate) fn read(fault: Element<'_>) -> Self {
        if fault.is(SOAP_12, "Fault") {
            return Self::read_12(fault);
        }
        Self::read_11(fault)
    }

    /// SOAP 1.2, section 5.4: no details of eHealth are known in this form.
    fn read_12(fault: Element<'_>) -> Self {
        let text = |element: Element<'_>| masked(&element.trimmed());
        let code = fault.child(SOAP_12, "Code");
        let reasons = fault.child(SOAP_12, "Reason");
        let messages = reasons
            .into_iter()
            .flat_map(|reason| reason.all(SOAP_12, "Text"))
            .map(|reason| {
                let language = reason.attribute_in(crate::xml::XML, "lang");
                (language.map(str::to_owned), text(reason))
            })
            .collect();
        Self {
            code: code
                .and_then(|code| code.child(SOAP_12, "Value"))
                .map(text)
                .unwrap_or_default(),
            messages,
            ..Self::default()
        }
    }

    /// SOAP 1.1, section 4.4: the children of the fault are in no namespace.
    fn read_11(fault: Element<'_>) -> Self {
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
        let soap = SoapFault {
            code: own("faultcode").unwrap_or_default(),
            text: own("faultstring").unwrap_or_default(),
        };
        Self {
            kind: detail.and_then(|detail| match detail.name() {
                "SystemError" => Some(FaultKind::System),
                "BusinessError" => Some(FaultKind::Business),
                _ => None,
            }),
            code: told("Code").unwrap_or_else(|| soap.code.clone()),
            origin: told("Origin"),
            messages,
            retry: detail
                .and_then(|detail| detail.child_local("Retry"))
                .and_then(Element::boolean),
            ticket: detail.and_then(|detail| detail.attribute("Id")).map(masked),
            contact: told("Contact"),
            environment: told("Environment"),
            soap: Some(soap),
        }
    }
}

/// eHealth protocol, section 13.
const UNAVAILABLE: [&str; 4] = ["SOA-01001", "SOA-01002", "SOA-02001", "SOA-02002"];
