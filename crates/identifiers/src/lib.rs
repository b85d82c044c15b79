//! The numbers and names that people type: parse once, then always right.
//!
//! Each type has `parse(text)`, which accepts what people really write (spaces, dots, a `BE` in
//! front) and refuses with the first [`Reason`] of its list; `as_str()`, the canonical text that
//! goes on the wire; and `formatted()`, as people read it. Check digits prove typing, not
//! existence: a number that passes "has a valid form".
//!
//! Nothing is ever corrected silently. What was understood differently from what was typed comes
//! back as a [`Warning`]; a likely slip or a possible correction is only mentioned
//! (see [`Checked`]).

mod application_id;
mod card_number;
mod check;
mod contact;
mod digits;
mod enterprise;
mod establishment;
mod first_name;
mod hco;
mod head_office;
mod kind;
mod name;
mod nihii;
mod nihii_professional;
mod niss;
mod organisation;
mod password;
mod portal_password;
mod portal_username;
mod reason;
mod swap;
mod swiss_uid;
mod vat;

pub use application_id::ApplicationId;
pub use card_number::CardNumber;
pub use check::{Checked, check};
pub use contact::{Email, Telephone};
pub use enterprise::EnterpriseNumber;
pub use establishment::EstablishmentUnit;
pub use first_name::FirstName;
pub use hco::HcoNumber;
pub use head_office::{HeadOffice, Identification, Region};
pub use kind::{Kind, UnknownKind};
pub use name::{OrganisationName, normalise};
pub use nihii::NihiiInstitution;
pub use nihii_professional::{NihiiProfessional, Profession};
pub use niss::{Birth, Niss, Register, Sex};
pub use organisation::{IDENTIFIER_LENGTHS, OrganisationId, identifier_length};
pub use password::{KeystorePassword, Marks};
pub use portal_password::PortalPassword;
pub use portal_username::PortalUsername;
pub use reason::{CODES, Hint, NumberError, Reason, Warning};
pub use swap::{Swap, likely_swaps};
pub use swiss_uid::SwissUid;
pub use vat::VatNumber;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod vectors;
