//! Mails, handed to the person's own program: as an address, or as a file that it opens as not sent yet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ::access::draft::{Attached, Caution, Draft, Writer, cautions_of};
use ::access::task::{Disclosure, TaskValues};
use host::Access as FileAccess;

use super::super::Access;
use super::super::task_page::Page;
use super::show;
use crate::Failure;
use crate::answers::{AttachmentsAnswer, PaperWritten};

impl Access<'_> {
    /// The mail of a task; none when it has no mail.
    pub(in crate::access) fn draft(&self, page: &Page<'_>) -> Option<Draft> {
        let own = BTreeMap::new();
        let writer = self.writer(&own);
        let values = TaskValues {
            task: page.task,
            workflow: page.workflow,
            names: page.names,
            disclosure: Disclosure::Full,
        };
        // Of a task that is blocked: the question for who can help.
        writer
            .mail(&values, &[])
            .or_else(|| writer.question(&values))
    }

    pub(super) fn writer<'w>(&'w self, own: &'w BTreeMap<String, String>) -> Writer<'w> {
        Writer {
            set: &self.rules.set,
            tongues: self.tongues(),
            own,
        }
    }

    pub(in crate::access) fn caution(&self, caution: &Caution, files: &[String]) -> String {
        let name_of = |file: &usize| {
            let name = file.checked_sub(1).and_then(|place| files.get(place));
            name.cloned().unwrap_or_default()
        };
        let (word, name) = match caution {
            Caution::NationalNumber => ("number", String::new()),
            Caution::NationalNumberInName { .. } => ("number-in-name", String::new()),
            Caution::NationalNumberInFile { file } => ("number-in-file", name_of(file)),
            Caution::NotLookedInto { file } => ("not-looked-into", name_of(file)),
            Caution::NoAddress { contact } => {
                let contact = self.contact(contact).map(|contact| contact.name);
                ("no-address", contact.unwrap_or_default())
            }
        };
        let facts = [("kind", word.to_owned()), ("name", name)];
        self.say("access-caution", &facts)
    }

    /// Writes the mail of a task as a file that a mail program opens as not sent yet; `attach` are files that are
    /// to go with it, which are looked at and not copied.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `DISK-...`.
    pub fn mail_file(
        &self,
        task: &str,
        to: Option<&Path>,
        attach: &[PathBuf],
    ) -> Result<PaperWritten, Failure> {
        let draft = self.draft_of(task)?;
        let attached = self.attachments(attach)?;
        let mut written = self.mail_written(&draft, task, to)?;
        written.cautions.extend(attached.cautions);
        written.attach = attached.files;
        Ok(written)
    }

    /// Opens the mail of a task in the person's own mail program.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `WINDOW-BROWSER`.
    pub fn open_mail(&self, task: &str) -> Result<(), Failure> {
        self.open_draft(&self.draft_of(task)?, task)
    }

    /// Files that are to go with a mail: whether a national number is in them or in their names.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn attachments(&self, files: &[PathBuf]) -> Result<AttachmentsAnswer, Failure> {
        let mut attached = Vec::new();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let bytes = self.desk.disk.read(file)?;
            attached.push(Attached::new(&name, &bytes));
        }
        let names: Vec<String> = attached
            .iter()
            .map(|one| ::access::import::without_numbers(&one.name))
            .collect();
        let cautions = cautions_of(&attached);
        Ok(AttachmentsAnswer {
            cautions: cautions
                .iter()
                .map(|one| self.caution(one, &names))
                .collect(),
            files: names,
            sentence: self.say("access-attach", &[]),
        })
    }

    pub(super) fn open_draft(&self, draft: &Draft, name: &str) -> Result<(), Failure> {
        // A number in an address would stand in lists of processes: then the file is the way.
        let number = draft.cautions.contains(&Caution::NationalNumber);
        match draft.mailto().filter(|_| !number) {
            Some(address) => open_address(&address),
            None => {
                self.mail_written(draft, name, None)?;
                show(&self.desk.places.data.join(PAPERS))
            }
        }
    }

    pub(super) fn mail_written(
        &self,
        draft: &Draft,
        name: &str,
        to: Option<&Path>,
    ) -> Result<PaperWritten, Failure> {
        let disk = self.desk.disk.as_ref();
        let text = draft.eml(None, self.desk.clock.now());
        let file = match to {
            Some(file) => {
                disk.write_new(file, text.as_bytes(), FileAccess::Owner)?;
                file.to_path_buf()
            }
            None => {
                let folder = self.desk.places.data.join(PAPERS);
                disk.make_folder(&folder, FileAccess::Owner)?;
                let file = folder.join(format!("{name}.eml"));
                disk.replace(&file, text.as_bytes(), FileAccess::Owner)?;
                file
            }
        };
        let mut written = self.paper(&file, "access-mail-written");
        let cautions = draft.cautions.iter();
        written.cautions = cautions.map(|one| self.caution(one, &[])).collect();
        Ok(written)
    }

    fn draft_of(&self, task: &str) -> Result<Draft, Failure> {
        let (_, tree) = self.known()?;
        let opened = self.opened(&tree, self.the_task(task)?.value)?;
        self.draft(&opened.page())
            .ok_or_else(|| Failure::new("ACCESS-NO-MAIL", Vec::new()))
    }
}

/// Opens an address in the person's own program.
pub(in crate::access) fn open_address(address: &str) -> Result<(), Failure> {
    host::process::show_address(address)
        .map_err(|error| Failure::new("WINDOW-BROWSER", vec![("reason", error.to_string())]))
}

/// The folder of drafts in the data folder.
const PAPERS: &str = "papers";
