//! The entry on Windows: a value of the person's own key `Run`. The Task Manager switches it off in a
//! key beside it.

use std::path::Path;

use windows_registry::CURRENT_USER;

use super::AtLogin;
use crate::disk::DiskError;

/// The value in the registry.
#[derive(Debug)]
pub(super) struct RunKey {
    /// What it says.
    line: String,
}

impl RunKey {
    pub(super) fn new(line: String) -> Self {
        Self { line }
    }
}

impl AtLogin for RunKey {
    fn is_on(&self) -> Result<bool, DiskError> {
        let Ok(key) = CURRENT_USER.open(RUN) else {
            return Ok(false);
        };
        let is_ours = key.get_string(NAME).is_ok_and(|line| line == self.line);
        let approved = CURRENT_USER.open(APPROVED);
        let approved = approved.and_then(|key| key.get_value(NAME));
        // The lowest bit of the first byte is set for what the person switched off.
        let is_off = approved.is_ok_and(|value| value.first().is_some_and(|byte| byte & 1 == 1));
        Ok(is_ours && !is_off)
    }

    fn turn_on(&self) -> Result<(), DiskError> {
        let key = CURRENT_USER.create(RUN).map_err(refused)?;
        key.set_string(NAME, &self.line).map_err(refused)?;
        forget(APPROVED)
    }

    fn turn_off(&self) -> Result<(), DiskError> {
        forget(RUN)?;
        forget(APPROVED)
    }
}

/// Removes our value of a key; an absent one is fine.
fn forget(key: &str) -> Result<(), DiskError> {
    let Ok(key) = CURRENT_USER.options().read().write().open(key) else {
        return Ok(());
    };
    match key.get_type(NAME) {
        Ok(_) => key.remove_value(NAME).map_err(refused),
        Err(_) => Ok(()),
    }
}

fn refused(error: impl Into<std::io::Error>) -> DiskError {
    let path = Path::new("HKEY_CURRENT_USER").join(RUN);
    DiskError::from_io(&path, error.into())
}

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
const APPROVED: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const NAME: &str = "Clavis";
