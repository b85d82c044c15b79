//! A database file: begun for the owner alone, opened so that what is committed is on the disk.

use std::path::Path;
use std::time::Duration;

use host::{Access, Disk, DiskError};
use rusqlite::{Connection, OpenFlags};

/// An empty file is a valid empty database; made here so that nobody else may ever read it.
pub(crate) fn begin(path: &Path, disk: &dyn Disk) -> Result<(), DiskError> {
    if disk.exists(path) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        disk.make_folder(folder, Access::Owner)?;
    }
    match disk.write_new(path, b"", Access::Owner) {
        Ok(()) | Err(DiskError::Exists { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

pub(crate) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    // File systems without shared memory stay with a rollback journal, which is as safe.
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// How long another process may hold the database.
const BUSY: Duration = Duration::from_secs(10);
