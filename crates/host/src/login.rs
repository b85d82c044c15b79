//! Starting when the person logs in: an entry that the system reads then. The entry itself is what
//! counts: whoever removes it by hand has switched it off.

mod file;
#[cfg(windows)]
mod run_key;
mod text;

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::disk::{Disk, DiskError};
use crate::places::variable;
use crate::process::own_program;

pub use file::LoginFile;

/// An entry that starts this program when the person logs in.
pub trait AtLogin: Send + Sync + Debug {
    /// Whether the entry is there, starts this program, and was not switched off by the system's own
    /// settings.
    ///
    /// # Errors
    /// The system does not let it be read.
    fn is_on(&self) -> Result<bool, DiskError>;

    /// Writes the entry, whatever was there.
    ///
    /// # Errors
    /// The system does not let it be written.
    fn turn_on(&self) -> Result<(), DiskError>;

    /// Removes the entry; an absent one is fine.
    ///
    /// # Errors
    /// The system does not let it be removed.
    fn turn_off(&self) -> Result<(), DiskError>;
}

/// The entry of the program that is running, which is started with `word`; `None` where the system
/// tells neither the program nor the folder.
#[must_use]
pub fn at_login(disk: Arc<dyn Disk>, word: &str) -> Option<Arc<dyn AtLogin>> {
    let program = installed_program()?;
    of_this_system(disk, &program, word)
}

/// An AppImage runs from a passing folder; the file that was started is another one.
fn installed_program() -> Option<PathBuf> {
    let image = variable("APPIMAGE").map(PathBuf::from);
    let image = image.filter(|path| path.is_absolute());
    image.or_else(|| own_program().ok())
}

/// The autostart folder of the desktops (XDG), `XDG_CONFIG_HOME` included.
#[cfg(all(unix, not(target_os = "macos")))]
fn of_this_system(disk: Arc<dyn Disk>, program: &Path, word: &str) -> Option<Arc<dyn AtLogin>> {
    let folder = directories::BaseDirs::new()?.config_dir().join("autostart");
    Some(Arc::new(LoginFile::of_desktops(
        disk, &folder, program, word,
    )?))
}

/// The person's launch agents.
#[cfg(target_os = "macos")]
fn of_this_system(disk: Arc<dyn Disk>, program: &Path, word: &str) -> Option<Arc<dyn AtLogin>> {
    let home = directories::BaseDirs::new()?.home_dir().to_path_buf();
    let folder = home.join("Library").join("LaunchAgents");
    Some(Arc::new(LoginFile::of_launchd(
        disk, &folder, program, word,
    )?))
}

/// The person's own key in the registry.
#[cfg(windows)]
fn of_this_system(_disk: Arc<dyn Disk>, program: &Path, word: &str) -> Option<Arc<dyn AtLogin>> {
    let line = text::run_line(program.to_str()?, word);
    Some(Arc::new(run_key::RunKey::new(line)))
}
