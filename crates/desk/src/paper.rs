//! Papers for the person: where they are written, and the form of those that are printed.

use std::path::PathBuf;

use host::{Access, DiskError};

use crate::sentences::Language;
use crate::{Desk, Failure};

impl Desk {
    /// Writes a paper into the person's folder of documents, beside whatever is there already; the same paper
    /// is not written twice.
    pub(crate) fn write_paper(
        &self,
        name: &str,
        ending: &str,
        content: &[u8],
    ) -> Result<PathBuf, Failure> {
        let disk = self.disk.as_ref();
        let folder = self.places.documents();
        disk.make_folder(&folder, Access::Default)?;
        for number in 1..=MOST_PAPERS {
            let file = match number {
                1 => folder.join(format!("{name}.{ending}")),
                number => folder.join(format!("{name}-{number}.{ending}")),
            };
            match disk.write_new(&file, content, Access::Owner) {
                Ok(()) => return Ok(file),
                Err(DiskError::Exists { .. })
                    if disk.read(&file).ok().as_deref() == Some(content) =>
                {
                    return Ok(file);
                }
                Err(DiskError::Exists { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let path = folder.join(format!("{name}.{ending}"));
        Err(DiskError::Exists { path }.into())
    }
}

/// A sheet: plain HTML without anything from elsewhere, which every computer can print.
pub(crate) fn page(language: Language, title: &str, style: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{style}</style>\n<h1>{title}</h1>\n{body}</html>\n",
        language.code(),
        title = escaped(title),
    )
}

/// A text inside a page.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

const MOST_PAPERS: u32 = 99;
