//! Systems that have a smart-card service of their own: Clavis starts no other one there.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::Path;

use super::VpcdError;

/// A private pcscd: on this system there is none, so no value of this type either.
#[derive(Debug)]
pub struct PrivatePcscd {
    none: Infallible,
}

impl PrivatePcscd {
    /// The environment variable that tells PC/SC programs which pcscd to use; nobody reads it here.
    pub const VARIABLE: &str = "PCSCLITE_CSOCK_NAME";

    /// Always [`VpcdError::NotHere`].
    pub fn installed() -> Result<(), VpcdError> {
        Err(VpcdError::NotHere)
    }

    /// Always [`VpcdError::NotHere`].
    pub fn start(_folder: &Path) -> Result<Self, VpcdError> {
        Err(VpcdError::NotHere)
    }

    /// Always [`VpcdError::NotHere`].
    pub fn start_called(_folder: &Path, _readers: &str) -> Result<Self, VpcdError> {
        Err(VpcdError::NotHere)
    }

    /// Its socket.
    pub fn socket(&self) -> &Path {
        match self.none {}
    }

    /// Where the card for the first reader connects to.
    pub fn first(&self) -> SocketAddr {
        match self.none {}
    }

    /// Where the card for the second reader connects to.
    pub fn second(&self) -> SocketAddr {
        match self.none {}
    }

    /// Whether the daemon runs.
    pub fn is_running(&mut self) -> bool {
        match self.none {}
    }
}
