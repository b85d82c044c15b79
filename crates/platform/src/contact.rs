//! Whom the platform writes to.

use identifiers::{Email, Telephone};

use crate::xml::Writer;

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
