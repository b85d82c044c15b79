//! A certificate's life as a journalled thread: request, complete, and what there is.
//!
//! The thread is held here and nowhere else: one tool is called after the other, what must not be
//! lost is on disk before the next step, and every step is in the journal. The keystore alone is
//! enough to go on: its public key is the name by which the platform knows the request.

mod complete;
mod error;
mod holder;
pub mod inventory;
mod keys;
mod plan;
mod record;
mod request;
mod steps;
mod token;

pub use complete::{Completed, Wait};
pub use error::{CODES, CertError};
pub use holder::Holder;
pub use inventory::{Line, RequestState};
pub use plan::{Contact, Plan};
pub use record::{Record, Stage, of_path as record_of_path};
pub use request::{Requested, Signing};
pub use steps::{Progress, Step};

use host::{Clock, Disk};
use platform::{Environment, Platform};
use store::Journal;

/// The tools of a certificate's life on one platform.
pub struct LifeCycle<'a> {
    /// The platform.
    pub platform: &'a Platform<'a>,
    /// Its description.
    pub environment: &'a Environment,
    /// How it was named, for the journal: a later command finds it again.
    pub reference: &'a str,
    /// The journal.
    pub journal: &'a Journal,
    /// Where keystores are.
    pub disk: &'a dyn Disk,
    /// The time.
    pub clock: &'a dyn Clock,
}
