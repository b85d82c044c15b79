//! What proves that a task was done, and how well.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::workflow::ProofKind;

/// A proof of a task, with the moment at which it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// When it was given.
    pub at: Timestamp,
    /// What it is.
    pub proof: Evident,
}

/// What proves a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Evident {
    /// An export of the portal: its lines, or that it has no such line.
    Export {
        /// The day of the export.
        day: Date,
        /// SHA-256 of the file, hexadecimal.
        sha256: String,
        /// Numbers of the lines, from 1; none when the absence is the proof.
        lines: Vec<u32>,
    },
    /// A file: a picture of the screen, a letter, an answer.
    File {
        /// Its name.
        name: String,
        /// SHA-256, hexadecimal.
        sha256: String,
    },
    /// What somebody says.
    Statement {
        /// In their words.
        words: String,
    },
    /// Of a composite: every part is proven.
    Parts {
        /// How many.
        count: usize,
    },
}

/// How much a proof is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Somebody says so: nobody else can check it.
    Weak,
    /// A file that a person made or kept.
    Medium,
    /// The portal itself says so.
    Strong,
}

impl Evident {
    /// Its kind in the file of the workflow; a composite's parts have proofs of their own.
    pub fn kind(&self) -> Option<ProofKind> {
        match self {
            Evident::Export { .. } => Some(ProofKind::Export),
            Evident::File { .. } => Some(ProofKind::File),
            Evident::Statement { .. } => Some(ProofKind::Statement),
            Evident::Parts { .. } => None,
        }
    }

    /// How much it is worth.
    pub fn strength(&self) -> Strength {
        match self {
            Evident::Export { .. } | Evident::Parts { .. } => Strength::Strong,
            Evident::File { .. } => Strength::Medium,
            Evident::Statement { .. } => Strength::Weak,
        }
    }
}
