//! The typed bindings between window and program: one list for both sides.

use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode};

use crate::{bell, commands};

/// Every command and event.
pub fn bindings() -> Builder<Wry> {
    Builder::<Wry>::new()
        .commands(commands::all())
        .events(bell::events())
        .error_handling(ErrorHandlingMode::Result)
        .disable_serde_phases()
}
