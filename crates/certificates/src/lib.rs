//! A certificate's life as a journalled thread: request, complete, and what there is.
//!
//! The thread is held here and nowhere else: one tool is called after the other, what must not be
//! lost is on disk before the next step, and every step is in the journal. The keystore alone is
//! enough to go on: its public key is the name by which the platform knows the request.

mod activation;
mod adopting;
mod complete;
mod error;
mod foreigner;
pub mod handover;
mod holder;
mod information;
pub mod inventory;
mod keys;
mod plan;
pub mod proof;
mod record;
mod renewal;
mod request;
mod revocation;
mod revocation_state;
mod sending;
mod standing;
mod steps;
mod token;

pub use adopting::Adopted;
pub use complete::{Completed, Wait};
pub use error::{CODES, CertError};
pub use foreigner::Foreigner;
pub use handover::HandOver;
pub use holder::Holder;
pub use inventory::{Line, RequestState};
pub use plan::{Contact, Plan};
pub use proof::{Check, Light, Problem, Proof, Topic};
pub use record::{
    Confirmation, Record, Stage, moved, of_key as record_of_key, of_path as record_of_path,
};
pub use renewal::Renewal;
pub use sending::{NewKeystore, Requested, Signing};
pub use standing::{Next, Standing, Turn};
pub use steps::{Progress, Step};

use host::{Clock, Disk};
use platform::{Assumptions, Environment, Platform};
use store::Journal;
use wire::Transport;

/// The tools of a certificate's life on one platform.
pub struct LifeCycle<'a> {
    /// The platform.
    pub platform: &'a Platform<'a>,
    /// The way to it, for what is no operation of CertRA, ETKRA or the depot.
    pub transport: &'a dyn Transport,
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

impl LifeCycle<'_> {
    /// What could not be confirmed of this platform yet, as it is set.
    fn assumptions(&self) -> &Assumptions {
        &self.environment.assumptions
    }
}
