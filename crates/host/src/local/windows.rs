//! What Windows does for a file. Checked by a compiler only, never run.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;

use crate::disk::{Access, OwnersAlone};

/// Rules come from the folder; setting others needs calls that no safe code has.
pub(crate) const OWNERS_ALONE: OwnersAlone = OwnersAlone::ByTheFolder;

/// Says in the log when a secret goes to a place whose rules may let others in.
pub(super) fn note_place(path: &Path, access: Access) {
    let inside = |profile: directories::BaseDirs| {
        std::path::absolute(path).is_ok_and(|path| path.starts_with(profile.home_dir()))
    };
    if access == Access::Owner && !directories::BaseDirs::new().is_some_and(inside) {
        tracing::warn!("outside of the user's profile: the folder's rules say who may read a file");
    }
}

pub(crate) fn restrict_file(_options: &mut OpenOptions, _access: Access) {}

pub(super) fn restrict_folder(_builder: &mut DirBuilder, _access: Access) {}

/// Asks for it as databases do. NTFS keeps names in a journal of its own, so a file system that
/// refuses is no reason to give up a file that is flushed itself.
pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    let opened = OpenOptions::new()
        .write(true)
        .custom_flags(FILE_FLAG_BACKUP_SEMANTICS)
        .open(folder);
    if let Err(error) = opened.and_then(|folder| folder.sync_all()) {
        tracing::debug!(%error, "the names in a folder were not flushed");
    }
    Ok(())
}

pub(super) fn free_space(folder: &Path) -> io::Result<u64> {
    fs4::available_space(folder)
}

/// Opens a folder as a file (CreateFileW).
const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
