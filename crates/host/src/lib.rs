//! Disk, clock, secrets, places, and what starts at login: the only room that touches the machine.
//!
//! Every other room receives these as traits, so that a test can hand in a disk that is full,
//! a clock that jumps or a place for secrets that refuses. The doubles for such tests are here
//! too: [`test_disk::FaultDisk`], [`SetClock`], [`MemorySecrets`].

#![allow(
    clippy::disallowed_methods,
    reason = "this room is the one place that may touch files, time and environment"
)]

mod clock;
mod disk;
mod hold;
mod local;
mod login;
mod memory;
mod places;
pub mod points;
pub mod process;
mod secrets;
mod steps;
pub mod test_disk;

pub use clock::{Clock, SetClock, ShiftedClock, SystemClock};
pub use disk::{Access, Disk, DiskError, OwnersAlone, leftovers, previous};
pub use hold::{Held, hold};
pub use local::LocalDisk;
pub use login::{AtLogin, LoginFile, at_login};
pub use memory::{MemoryGuard, protect_memory};
pub use places::{Places, variable};
pub use secrets::{
    BestSecrets, FileSecrets, Keyring, KeyringSecrets, MemorySecrets, Secret, Secrets,
    SecretsError, best_available,
};

/// Every code that an error of this room can have.
pub const CODES: &[&str] = &[
    "DISK-NOT-FOUND",
    "DISK-EXISTS",
    "DISK-DENIED",
    "DISK-FULL",
    "DISK-READ-BACK",
    "DISK-OTHER",
    "SECRETS-UNAVAILABLE",
    "SECRETS-REFUSED",
];
