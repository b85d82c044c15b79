//! How far the import of an export is, and whether it goes on.

use std::ops::ControlFlow;

use super::Access;
use crate::Failure;

/// What is done with an export, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportStep {
    /// Its lines are read.
    Read,
    /// It is compared with what is known.
    Compare,
    /// It is written, all of it or nothing: nobody can stop it any more.
    Keep,
}

impl ImportStep {
    /// Every step.
    pub const ALL: [Self; 3] = [Self::Read, Self::Compare, Self::Keep];

    /// The id of its line in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "step-import-read",
            Self::Compare => "step-import-compare",
            Self::Keep => "step-import-keep",
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportProgress {
    /// What is done now.
    pub step: ImportStep,
    /// Lines that are done in this step.
    pub lines: u64,
    /// Lines of the file, breaks within cells counted too; never less than `lines`.
    pub of: u64,
}

/// Told about every thousand lines; what it answers decides whether it goes on.
pub type ImportWatch<'w> = dyn FnMut(ImportProgress) -> ControlFlow<()> + 'w;

/// Watches nothing and stops nothing.
pub fn unwatched_import(_: ImportProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl Access<'_> {
    /// Tells how far it is.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-CANCELLED` when the watch stops it.
    pub(super) fn told_import(
        watch: &mut ImportWatch<'_>,
        step: ImportStep,
        lines: u64,
        of: u64,
    ) -> Result<(), Failure> {
        let of = of.max(lines);
        match watch(ImportProgress { step, lines, of }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Failure::new("ACCESS-IMPORT-CANCELLED", Vec::new())),
        }
    }
}

/// How many lines a file has, about: each ends with a line feed, or in old files with a carriage return.
pub(super) fn lines_of(bytes: &[u8]) -> u64 {
    let count = |end: u8| bytes.iter().filter(|byte| **byte == end).count() as u64;
    match count(b'\n') {
        0 => count(b'\r'),
        lines => lines,
    }
}

/// Lines between two calls of the watch.
pub(super) const TOLD_EVERY: usize = 1000;
