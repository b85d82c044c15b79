//! How much is read, and who may watch and stop it.

use std::ops::ControlFlow;

/// What is read at most. An export of the largest hospital has some ten thousand lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: u64,
    /// Lines that are kept.
    pub lines: u64,
    /// Bytes of one line, with the line breaks in its cells.
    pub line: usize,
    /// Bytes of an unpacked workbook.
    pub unpacked: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 100_000_000,
            lines: 250_000,
            line: 1_000_000,
            unpacked: 200_000_000,
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that were read.
    pub read: u64,
    /// Bytes of the file.
    pub of: u64,
    /// Lines that were read.
    pub lines: u64,
}

/// Told of the progress about every thousand lines; what it answers decides whether it goes on.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// Watches nothing and stops nothing.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
