//! Mails and addresses of tasks, handed to the person's own programs.

use std::collections::BTreeMap;

use ::access::draft::{Caution, Draft, Writer};
use ::access::task::{Disclosure, TaskValues};
use host::Access as FileAccess;

use super::Access;
use super::task::named;
use super::task_page::Page;
use crate::Failure;
use crate::answers::FileWritten;

impl Access<'_> {
    /// The mail of a task; none when it has no mail.
    pub(super) fn draft(&self, page: &Page<'_>) -> Option<Draft> {
        let own = BTreeMap::new();
        let writer = Writer {
            set: &self.rules.set,
            tongues: self.tongues(),
            own: &own,
        };
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

    pub(super) fn caution(&self, caution: &Caution) -> String {
        let (word, contact) = match caution {
            Caution::NationalNumber => ("number", None),
            Caution::NationalNumberInName { .. } => ("number-in-name", None),
            Caution::NoAddress { contact } => ("no-address", self.contact(contact)),
        };
        let facts = [
            ("kind", word.to_owned()),
            (
                "name",
                contact.map(|contact| contact.name).unwrap_or_default(),
            ),
        ];
        self.say("access-caution", &facts)
    }

    /// Writes the mail of a task as a file that a mail program opens as not sent yet.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `DISK-...`.
    pub fn mail_file(&self, task: &str) -> Result<FileWritten, Failure> {
        let draft = self.draft_of(task)?;
        let folder = self.desk.places.data.join(PAPERS);
        let disk = self.desk.disk.as_ref();
        disk.make_folder(&folder, FileAccess::Owner)?;
        let file = folder.join(format!("{task}.eml"));
        let text = draft.eml(None, self.desk.clock.now());
        disk.replace(&file, text.as_bytes(), FileAccess::Owner)?;
        Ok(FileWritten {
            file: crate::site::shown(&file),
            sentence: self.say("access-mail-written", &[]),
        })
    }

    /// Opens the mail of a task in the person's own mail program.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-MAIL`, `WINDOW-BROWSER`.
    pub fn open_mail(&self, task: &str) -> Result<(), Failure> {
        let draft = self.draft_of(task)?;
        // A number in an address would stand in lists of processes: then the file is the way.
        let number = draft.cautions.contains(&Caution::NationalNumber);
        match draft.mailto().filter(|_| !number) {
            Some(address) => open_address(&address),
            None => {
                let written = self.mail_file(task)?;
                let folder = self.desk.places.data.join(PAPERS);
                host::process::show_folder(&folder).map_err(|error| {
                    let facts = vec![("path", written.file), ("reason", error.to_string())];
                    Failure::new("WINDOW-FOLDER", facts)
                })
            }
        }
    }

    fn draft_of(&self, task: &str) -> Result<Draft, Failure> {
        let (_, tree) = self.known()?;
        let task = self.the_task(task)?.value;
        let workflow = self.workflow_of(&task)?;
        let names = named(&tree);
        let page = Page {
            task: &task,
            workflow,
            names: &names,
        };
        self.draft(&page)
            .ok_or_else(|| Failure::new("ACCESS-NO-MAIL", Vec::new()))
    }
}

/// Opens an address in the person's own program.
pub(super) fn open_address(address: &str) -> Result<(), Failure> {
    host::process::show_address(address)
        .map_err(|error| Failure::new("WINDOW-BROWSER", vec![("reason", error.to_string())]))
}

/// The folder of drafts in the data folder.
const PAPERS: &str = "papers";
