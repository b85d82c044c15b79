//! The forms that a database had, each one step from the one before.

use rusqlite::{Connection, Error, TransactionBehavior};

/// One kind of database.
pub(crate) struct Forms {
    /// Marks the file as ours, and as of this kind.
    pub(crate) application: i64,
    /// From form 0 to 1, from 1 to 2, and so on. Never changed once published.
    pub(crate) steps: &'static [&'static str],
}

/// Why a file cannot be used.
#[derive(Debug)]
pub(crate) enum Misfit {
    /// Another program's, or another kind.
    Foreign,
    /// A newer Clavis wrote it.
    Newer { found: u32, known: u32 },
    /// The database's error.
    Database(Error),
}

impl From<Error> for Misfit {
    fn from(error: Error) -> Self {
        Self::Database(error)
    }
}

/// Brings a database to the newest form; refuses a file that is not ours or is newer.
pub(crate) fn run(connection: &mut Connection, forms: &Forms) -> Result<(), Misfit> {
    if form(connection, forms)? == forms.known() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    let found = form(&transaction, forms)?;
    let done = usize::try_from(found).unwrap_or(usize::MAX);
    for step in forms.steps.iter().skip(done) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", forms.known())?;
    transaction.pragma_update(None, "application_id", forms.application)?;
    Ok(transaction.commit()?)
}

/// The form of a database; 0 for an empty file.
pub(crate) fn form(connection: &Connection, forms: &Forms) -> Result<u32, Misfit> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let found = u32::try_from(number("user_version")?).unwrap_or(u32::MAX);
    let application = number("application_id")?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let empty = application == 0 && found == 0 && tables == 0;
    if application != forms.application && !empty {
        return Err(Misfit::Foreign);
    }
    let known = forms.known();
    match found > known {
        true => Err(Misfit::Newer { found, known }),
        false => Ok(found),
    }
}

impl Forms {
    fn known(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }
}

/// The journal: `CLAV`.
pub(crate) const JOURNAL: Forms = Forms {
    application: 0x434c_4156,
    steps: JOURNAL_STEPS,
};

/// From form 0 to 1, from 1 to 2, and so on. Never changed once published.
const JOURNAL_STEPS: &[&str] = &["
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
