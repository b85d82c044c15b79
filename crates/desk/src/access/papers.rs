//! Papers: mails for the person's own program, days for their calendar, sheets to print. Numbers are masked in
//! all of them but in the mail of a task whose office asks for one.

mod days;
mod mail;
mod protection;
mod questions;
mod review;
mod role;
mod sheet;

use std::path::{Path, PathBuf};

use host::Access as FileAccess;

use super::Access;
use crate::Failure;
use crate::answers::PaperWritten;

pub(super) use mail::open_address;

impl Access<'_> {
    /// Writes a paper where the person says, or else into their folder of documents; nothing is overwritten.
    fn write_paper(
        &self,
        to: Option<&Path>,
        name: &str,
        ending: &str,
        content: &[u8],
    ) -> Result<PathBuf, Failure> {
        match to {
            Some(file) => {
                self.desk.disk.write_new(file, content, FileAccess::Owner)?;
                Ok(file.to_path_buf())
            }
            None => self.desk.write_paper(name, ending, content),
        }
    }

    fn paper(&self, file: &Path, said: &str) -> PaperWritten {
        PaperWritten {
            file: crate::site::shown(file),
            sentence: self.say(said, &[]),
            cautions: Vec::new(),
            attach: Vec::new(),
        }
    }

    /// Shows the folder of documents, where papers are written.
    ///
    /// # Errors
    /// `WINDOW-FOLDER`.
    pub fn show_papers(&self) -> Result<(), Failure> {
        show(&self.desk.places.documents())
    }
}

fn show(folder: &Path) -> Result<(), Failure> {
    host::process::show_folder(folder).map_err(|error| {
        let path = crate::site::shown(folder);
        let facts = vec![("path", path), ("reason", error.to_string())];
        Failure::new("WINDOW-FOLDER", facts)
    })
}
