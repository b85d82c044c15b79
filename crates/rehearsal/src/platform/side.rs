//! The port beside the platform: certificates name it, so it stays the same over restarts.

use serde::{Deserialize, Serialize};

use super::error::PlatformError;
use super::server::Door;
use super::store::Store;

/// Takes `wanted`, or with 0 the port that the folder remembers, or a free one when that is taken.
pub fn door(store: &Store, wanted: u16) -> Result<Door, PlatformError> {
    let kept: Option<Kept> = store.read(FILE)?;
    let door = match (wanted, kept) {
        (0, Some(kept)) => Door::open(kept.port).or_else(|error| {
            tracing::warn!(%error, "certificates issued before name a port that is taken");
            Door::open(0)
        })?,
        (port, _) => Door::open(port)?,
    };
    store.write(FILE, &Kept { port: door.port() })?;
    Ok(door)
}

#[derive(Serialize, Deserialize)]
struct Kept {
    port: u16,
}

const FILE: &str = "side.json";
