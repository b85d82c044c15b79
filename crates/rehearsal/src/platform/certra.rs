//! The six operations of CertRA v2 (eHealth protocol, sections 4 and 7).

mod actor_qualities;
mod application_ids;
mod generate_certificate;
mod generate_contract;
mod get_certificate;
mod organisation_types;

pub use actor_qualities::actor_qualities;
pub use application_ids::application_ids;
pub use generate_certificate::generate_certificate;
pub use generate_contract::generate_contract;
pub use get_certificate::{deliver, get_certificate};
pub use organisation_types::organisation_types;
