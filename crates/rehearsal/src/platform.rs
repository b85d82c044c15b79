//! A virtual CertRA v2, ETKRA v2, ETK depot v1 and STS on this computer, as strict as the real ones,
//! with an OCSP responder and revocation lists for its certificates, and a clock that can be moved.
//!
//! It reads messages with its own parser and its own tables, verifies signatures with another
//! crate than the clients sign with, and refuses what the real platform refuses, each cause with a
//! code of its own ([`Kind`]). What the real platform does beyond the public facts is not known;
//! where a choice was needed the strict one was taken.
//!
//! ```no_run
//! use std::sync::Arc;
//! use rehearsal::platform::{Options, start};
//!
//! let disk = Arc::new(host::LocalDisk);
//! let clock = Arc::new(host::SystemClock::new());
//! let running = start(Options::default(), disk, clock)?;
//! assert!(running.certra.ends_with("/CertRa/v2"));
//! running.stop();
//! # Ok::<(), rehearsal::platform::PlatformError>(())
//! ```

mod authorise;
mod authorities;
mod certra;
mod clock;
mod contact;
mod contract;
mod counter;
mod depot;
mod dn;
mod error;
mod etkra;
mod fault;
mod ledger;
mod names;
mod news;
mod number;
mod operation;
mod options;
mod organisation;
mod person;
mod record;
mod refusal;
mod response;
mod revocation;
mod running;
mod schema;
mod server;
mod side;
mod signature;
mod soap;
mod status;
mod store;
mod sts;
mod tls;
mod verdict;
mod virtual_platform;
mod xml;

pub use authorise::{AuthorisationList, Authorise, Organisation};
pub use error::{CODES, PlatformError};
pub use fault::{Fault, FaultKind, Moment};
pub use options::{EcAlgorithm, Issuing, Judgement, Options};
pub use organisation::{OrganisationType, OrganisationsFile, Types};
pub use refusal::{Kind, Place};
pub use revocation::Reason as RevocationReason;
pub use running::{Running, start};
pub use status::{CertificateStatus, StatusPair, TokenStatus};

#[cfg(test)]
mod tests;
