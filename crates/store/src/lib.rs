//! The journal: what was done in each thread of work, step by step, so that every restart continues.
//!
//! It holds opaque payloads and knows none of them. It is append-only, each entry carries a hash
//! over the one before it, and payloads are encrypted under a key that lives in [`host::Secrets`].
//! Losing that key loses no thread: steps and times stay readable. The journal never holds a
//! private key, a PIN or a password.
//!
//! Beside it the [`Records`]: documents that change and can be erased, each change told in an audit
//! chain; in a file of their own (decision 19).
//!
//! And the [`archive`]: one encrypted backup file for a new computer.

pub mod archive;
mod chain;
mod database;
mod entry;
mod error;
mod journal;
mod keys;
mod migrations;
mod records;

pub use archive::{ArchiveEntry, OpenedArchive};
pub use chain::Chain;
pub use entry::{Entry, NewEntry, Payload, Thread, ThreadId};
pub use error::{CODES, StoreError};
pub use journal::{Journal, Snapshot};
pub use records::{
    Change, Compared, Content, Document, Erased, Head, Imported, Listed, NewPiece, Note, Noted,
    Opening, PrintedHead, Records, RecordsError, Relation, Touched, Verified, Words, Written,
};
