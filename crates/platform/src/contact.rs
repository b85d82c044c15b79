//! Whom the platform writes to.

use std::fmt;

use identifiers::{Email, Reason, Telephone};

use crate::xml::{CERTRA_CORE, Element, Writer};

/// Contact data of a certificate (ContactData, eHealth protocol, section 4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactData {
    /// Of the person who asks; mandatory.
    pub private_email: Email,
    /// Of the organisation.
    pub general_email: Option<Email>,
    /// Of the person who asks; mandatory.
    pub private_phone: Telephone,
    /// Of the organisation.
    pub general_phone: Option<Telephone>,
}

/// Contact data as the platform gives it back, not judged: what was taken years ago may break a
/// rule of today.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct GivenContact {
    /// Of the person who asked.
    pub private_email: String,
    /// Of the organisation.
    pub general_email: Option<String>,
    /// Of the person who asked.
    pub private_phone: String,
    /// Of the organisation.
    pub general_phone: Option<String>,
}

impl GivenContact {
    /// The same, fit for a new request.
    ///
    /// # Errors
    /// The name of the first part that breaks a rule (`private-email`, `general-email`,
    /// `private-phone`, `general-phone`), and the rule.
    pub fn checked(&self) -> Result<ContactData, (&'static str, Reason)> {
        let email = |part, text: &str| Email::parse(text).map_err(|reason| (part, reason));
        let phone = |part, text: &str| Telephone::parse(text).map_err(|reason| (part, reason));
        Ok(ContactData {
            private_email: email("private-email", &self.private_email)?,
            general_email: self
                .general_email
                .as_deref()
                .map(|text| email("general-email", text))
                .transpose()?,
            private_phone: phone("private-phone", &self.private_phone)?,
            general_phone: self
                .general_phone
                .as_deref()
                .map(|text| phone("general-phone", text))
                .transpose()?,
        })
    }

    pub(crate) fn read(element: Element<'_>) -> Self {
        let text = |name| {
            element
                .child(CERTRA_CORE, name)
                .map(Element::trimmed)
                .filter(|text| !text.is_empty())
        };
        Self {
            private_email: text("EmailPrivate").unwrap_or_default(),
            general_email: text("EmailGeneral"),
            private_phone: text("PhonePrivate").unwrap_or_default(),
            general_phone: text("PhoneGeneral"),
        }
    }
}

impl fmt::Debug for GivenContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GivenContact(...)")
    }
}

impl ContactData {
    pub(crate) fn write(&self, writer: &mut Writer, name: &str) {
        writer.element(name, &[], |contact| {
            contact
                .leaf("cc:EmailPrivate", self.private_email.as_str())
                .optional(
                    "cc:EmailGeneral",
                    self.general_email.as_ref().map(Email::as_str),
                )
                .leaf("cc:PhonePrivate", self.private_phone.as_str())
                .optional(
                    "cc:PhoneGeneral",
                    self.general_phone.as_ref().map(Telephone::as_str),
                );
        });
    }
}
