//! What Unix does for a file: its mode, its folder on the disk, the room there is.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use crate::disk::{Access, OwnersAlone};

/// A file carries its rule with it.
pub(crate) const OWNERS_ALONE: OwnersAlone = OwnersAlone::ByTheFile;

/// Nothing to say about any place.
pub(super) fn note_place(_path: &Path, _access: Access) {}

pub(crate) fn restrict_file(options: &mut OpenOptions, access: Access) {
    if access == Access::Owner {
        options.mode(0o600);
    }
}

pub(super) fn restrict_folder(builder: &mut DirBuilder, access: Access) {
    if access == Access::Owner {
        builder.mode(0o700);
    }
}

pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

pub(super) fn free_space(folder: &Path) -> io::Result<u64> {
    let found = rustix::fs::statvfs(folder)?;
    // A file system without blocks (proc, sys) does not count them: writing there says more.
    if found.f_blocks == 0 {
        return Ok(u64::MAX);
    }
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}
