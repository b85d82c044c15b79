//! The eleven operations of CertRA v2 (eHealth protocol, sections 4 and 7).

mod actor_qualities;
mod application_ids;
mod certificate_info;
mod csr;
mod generate_certificate;
mod generate_contract;
mod generate_revocation_contract;
mod get_certificate;
mod organisation_types;
mod revoke;
mod rights;
mod submit_for_foreigner;

pub use actor_qualities::actor_qualities;
pub use application_ids::application_ids;
pub use certificate_info::{info_for_certificate, info_for_citizen};
pub use generate_certificate::generate_certificate;
pub use generate_contract::generate_contract;
pub use generate_revocation_contract::generate_revocation_contract;
pub use get_certificate::{deliver, get_certificate};
pub use organisation_types::organisation_types;
pub use revoke::revoke;
pub use submit_for_foreigner::{PAGE, submit_for_foreigner};
