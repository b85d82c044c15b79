//! Disk, clock, secrets and processes: the only room that touches the machine.
//!
//! Every other room receives these as traits, so that a test can hand in a disk that is full,
//! a clock that jumps or a place for secrets that refuses.

mod clock;
mod disk;
pub mod points;
mod secrets;

pub use clock::{Clock, SystemClock};
pub use disk::{Access, Disk, DiskError, LocalDisk};
pub use secrets::{FileSecrets, KeyringSecrets, Secret, Secrets, SecretsError};
