//! Workflows: the portals' steps as data (docs/workflows.md).
//!
//! The engine knows no workflow by name: a [`Set`] is read from the texts of files, checked as a
//! whole ([`WorkflowError`] names file, line, key and fault), overlaid with the files of the
//! person's own folder, and shown in two languages, the person's and the portal's ([`Shown`]).

mod beside;
mod circles;
mod fault;
mod form;
mod kind;
mod ours;
mod place;
mod read;
mod references;
mod set;
mod shown;
mod text;
mod texts;
mod update;
mod when;
mod word;

#[cfg(test)]
mod tests;

pub use fault::{CODES, Fault, Named, WorkflowError};
pub use form::{
    Days, Each, Expected, ExpectedStatus, Group, Input, Mail, Needs, Opens, Part, Precondition,
    Presence, Proof, ProofKind, Reaches, Reminder, ReminderBefore, StepEntry, Subject, Ticked,
    Wait, Way, Workflow, Wrong,
};
pub use kind::InputKind;
pub use ours::{OURS, ours};
pub use read::FORMAT;
pub(crate) use read::{CATALOGUE, DIAGNOSES};
pub use set::{Set, UnseenWord};
pub use shown::{NoValues, Shown, ShownPiece, ShownWord, Tongues, Values};
pub use text::{Brace, Language, Piece, Text, pieces};
pub use update::{UPDATE_CODES, UpdateError, UpdateKey, listing, update_keys, verify};
pub use when::{Circumstances, InputIs, When};
pub use word::{Address, Contact, Link, NewerWord, Spelling, Spellings, Word};
