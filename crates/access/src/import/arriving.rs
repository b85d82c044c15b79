//! A file while it is still being read from the disk.

use super::error::ImportError;
use super::limits::Limits;

/// Says as early as can be that a file is too long to be taken, so that the rest of it need not be read.
///
/// It counts lines that say anything, outside of quotation marks: never more than a reader of tables finds. Files
/// with zero bytes (UTF-16, workbooks) are counted by those who understand them.
#[derive(Debug)]
pub struct Arriving {
    limits: Limits,
    lines: u64,
    quoted: bool,
    says: bool,
    zeros: bool,
}

impl Arriving {
    /// Before the first byte.
    pub fn new(limits: Limits) -> Self {
        Arriving {
            limits,
            lines: 0,
            quoted: false,
            says: false,
            zeros: false,
        }
    }

    /// Sees the next block of a file of `size` bytes; the first may be empty.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] and [`ImportError::TooManyLines`].
    pub fn see(&mut self, block: &[u8], size: u64) -> Result<(), ImportError> {
        if size > self.limits.bytes {
            return Err(ImportError::TooLarge {
                bytes: size,
                limit: self.limits.bytes,
            });
        }
        self.zeros |= block.contains(&0);
        if self.zeros {
            return Ok(());
        }
        for byte in block {
            match byte {
                b'"' => self.quoted = !self.quoted,
                b'\n' | b'\r' if !self.quoted => {
                    self.lines += u64::from(self.says);
                    self.says = false;
                }
                byte => self.says |= byte.is_ascii_alphanumeric() || !byte.is_ascii(),
            }
        }
        // One line more: that of the headings.
        match self.lines > self.limits.lines + 1 {
            true => Err(ImportError::TooManyLines {
                limit: self.limits.lines,
            }),
            false => Ok(()),
        }
    }
}
