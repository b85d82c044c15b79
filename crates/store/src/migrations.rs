//! The forms that the journal had, each one step from the one before.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

/// Brings the journal to the newest form; refuses a file that is not ours or is newer.
pub(crate) fn run(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::from_database(path, &error);
    let found = form(connection, path)?;
    if found == known() {
        return Ok(());
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    // Another process may have been faster.
    let found = form(&transaction, path)?;
    let done = usize::try_from(found).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "user_version", known())
        .map_err(failed)?;
    transaction
        .pragma_update(None, "application_id", APPLICATION)
        .map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// The form of the journal; 0 for an empty file.
fn form(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let failed = |error: rusqlite::Error| StoreError::from_database(path, &error);
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let found = u32::try_from(number("user_version").map_err(failed)?).unwrap_or(u32::MAX);
    let application = number("application_id").map_err(failed)?;
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(failed)?;
    let ours = application == APPLICATION || (application == 0 && found == 0 && tables == 0);
    if !ours {
        return Err(StoreError::NotAJournal {
            path: path.to_path_buf(),
        });
    }
    if found > known() {
        return Err(StoreError::Newer {
            path: path.to_path_buf(),
            found,
            known: known(),
        });
    }
    Ok(found)
}

fn known() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// `CLAV`: marks the file as ours.
const APPLICATION: i64 = 0x434c_4156;

/// From form 0 to 1, from 1 to 2, and so on. Never changed once published.
const STEPS: &[&str] = &["
    CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY,
        thread   TEXT NOT NULL,
        step     TEXT NOT NULL,
        version  INTEGER NOT NULL,
        at       TEXT NOT NULL,
        key_name TEXT NOT NULL,
        nonce    BLOB NOT NULL,
        payload  BLOB NOT NULL,
        link     BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entry_of_thread ON entry (thread, sequence);
    CREATE TABLE look_up (
        hash     BLOB NOT NULL,
        sequence INTEGER NOT NULL REFERENCES entry (sequence),
        PRIMARY KEY (hash, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX look_up_of_entry ON look_up (sequence);
    CREATE TABLE setting (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_remains BEFORE DELETE ON entry
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER look_up_stays BEFORE UPDATE ON look_up
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER look_up_remains BEFORE DELETE ON look_up
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
"];
