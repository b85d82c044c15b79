//! The virtual card behind pcscd: speaks to the `vpcd` reader driver (vsmartcard-vpcd), so that
//! every PC/SC program on the machine sees a card in a reader.
//!
//! The driver listens, the card connects. Messages have a length of two bytes, big-endian, in
//! front. A message of one byte steers: 0 power off, 1 power on, 2 reset, 4 asks for the ATR; only
//! the last one gets an answer. Everything else is a command for the card.

mod error;
mod frames;
mod server;

#[cfg(target_os = "linux")]
mod pcscd;

#[cfg(not(target_os = "linux"))]
#[path = "vpcd/elsewhere.rs"]
mod pcscd;

pub use error::{CODES, VpcdError};
pub use pcscd::PrivatePcscd;
pub use server::{CardServer, serve};

/// Where the driver listens unless its configuration says otherwise (0x8C7B); the second reader
/// listens one port higher.
pub const DEFAULT_PORT: u16 = 35963;

#[cfg(test)]
mod tests;

#[cfg(test)]
mod opensc_tests;
