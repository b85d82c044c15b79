//! The form of the database.

use crate::migrations::Forms;

/// The records: `CLVR`.
pub(super) const RECORDS: Forms = Forms {
    application: 0x434c_5652,
    steps: STEPS,
};

/// From form 0 to 1, from 1 to 2, and so on. Never changed once published.
///
/// `entry` is the chain and stays. A `piece` without a document has the words of its entry. All the rest goes
/// with the piece that it belongs to; a `subject` is a random number for a person, until the person is erased.
const STEPS: &[&str] = &["
    CREATE TABLE entry (
        sequence    INTEGER PRIMARY KEY,
        at          TEXT NOT NULL,
        event       TEXT NOT NULL,
        changes     TEXT NOT NULL,
        commitments BLOB NOT NULL,
        link        BLOB NOT NULL,
        seal        BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
        BEGIN SELECT raise(ABORT, 'the chain is append-only'); END;
    CREATE TRIGGER entry_remains BEFORE DELETE ON entry
        BEGIN SELECT raise(ABORT, 'the chain is append-only'); END;
    CREATE TABLE document (
        number  INTEGER PRIMARY KEY,
        kind    TEXT NOT NULL,
        id      TEXT NOT NULL,
        version INTEGER NOT NULL,
        rank    INTEGER NOT NULL,
        at      INTEGER NOT NULL,
        pieces  INTEGER NOT NULL,
        erased  INTEGER NOT NULL DEFAULT 0,
        UNIQUE (kind, id)
    ) STRICT;
    CREATE INDEX document_in_order ON document (kind, rank, id);
    CREATE INDEX document_by_age ON document (at);
    CREATE TABLE piece (
        number   INTEGER PRIMARY KEY,
        document INTEGER REFERENCES document (number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entry    INTEGER NOT NULL,
        leaf     INTEGER NOT NULL,
        salt     BLOB NOT NULL,
        nonce    BLOB NOT NULL,
        content  BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX piece_of_document ON piece (document, position) WHERE document IS NOT NULL;
    CREATE UNIQUE INDEX piece_of_entry ON piece (entry) WHERE document IS NULL;
    CREATE TABLE look_up (
        hash  BLOB NOT NULL,
        piece INTEGER NOT NULL REFERENCES piece (number) ON DELETE CASCADE,
        PRIMARY KEY (hash, piece)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX look_up_of_piece ON look_up (piece);
    CREATE TABLE subject (
        id   BLOB PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE concerns (
        subject BLOB NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
        piece   INTEGER NOT NULL REFERENCES piece (number) ON DELETE CASCADE,
        PRIMARY KEY (subject, piece)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX concerns_of_piece ON concerns (piece);
    CREATE TABLE tombstone (
        subject BLOB PRIMARY KEY,
        hash    BLOB NOT NULL,
        at      TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE untold (
        number INTEGER PRIMARY KEY,
        line   TEXT NOT NULL
    ) STRICT;
    CREATE TABLE setting (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
"];
