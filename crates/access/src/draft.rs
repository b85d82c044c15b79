//! Drafts of mails. Clavis sends none: the person's own program does, by a `mailto:` address or an
//! `.eml` file that it opens as not sent yet.

mod attached;
mod eml;
mod mailto;
mod national;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::task::{Disclosure, TaskValues};
use crate::workflow::{Language, Set, Shown, Tongues};

pub use attached::{Attached, cautions_of};
pub use national::holds_national_number;

/// A mail to be sent by the person.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// To whom.
    pub to: Vec<Addressee>,
    /// In which language.
    pub language: Language,
    /// The subject, one line.
    pub subject: String,
    /// The body; lines end with LF.
    pub body: String,
    /// Names of files that the person drags in: neither way carries them.
    pub attachments: Vec<String>,
    /// What to think of before sending.
    pub cautions: Vec<Caution>,
}

/// Somebody to whom a draft goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Addressee {
    /// The contact's id.
    pub contact: String,
    /// The contact's name.
    pub name: String,
    /// The address; none when nobody has told one.
    pub email: Option<String>,
}

/// Something to think of before sending.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Caution {
    /// A national number stands in it: anybody on the way can read a plain mail. Ask for another way.
    NationalNumber,
    /// A national number stands in the name of a file.
    NationalNumberInName {
        /// Which file, from 1.
        file: usize,
    },
    /// A national number stands in a file that is to go with it.
    NationalNumberInFile {
        /// Which file, from 1.
        file: usize,
    },
    /// A file that is to go with it could not be looked into: a picture, a document that is packed.
    NotLookedInto {
        /// Which file, from 1.
        file: usize,
    },
    /// There is no address: telephone, or fill one in.
    NoAddress {
        /// The contact.
        contact: String,
    },
}

impl std::fmt::Debug for Draft {
    /// Without subject and body: they may be personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft")
            .field("to", &self.to)
            .field("language", &self.language)
            .field("cautions", &self.cautions)
            .finish_non_exhaustive()
    }
}

/// For whom and in which words drafts are made.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'w> {
    /// The set.
    pub set: &'w Set,
    /// The languages of the person and of the portal.
    pub tongues: Tongues,
    /// Addresses of the person's own house, by contact.
    pub own: &'w BTreeMap<String, String>,
}

impl Writer<'_> {
    /// The draft of a workflow's mail with a task's values; none when it has no mail.
    pub fn mail(&self, values: &TaskValues<'_>, attachments: &[String]) -> Option<Draft> {
        let mail = values.workflow.mail.as_ref()?;
        let language = self.language(mail.to.first().map(String::as_str));
        let tongues = Tongues {
            person: language,
            portal: self.tongues.portal,
        };
        let full = TaskValues {
            disclosure: Disclosure::Full,
            ..*values
        };
        let show = |text: &crate::workflow::Text| self.set.show(text, tongues, &full).text();
        let subject = match (&mail.subject_fixed, &mail.subject) {
            (Some(fixed), _) => fixed.clone(),
            (None, Some(text)) => show(text),
            (None, None) => show(&values.workflow.title),
        };
        let to = mail.to.iter().map(String::as_str).collect::<Vec<&str>>();
        let mut draft = self.draft(&to, language, &subject, &show(&mail.body), attachments);
        if mail.names_person && !draft.cautions.contains(&Caution::NationalNumber) {
            draft.cautions.insert(0, Caution::NationalNumber);
        }
        Some(draft)
    }

    /// The draft of a question about a blocked task to the contact that helps; personal values are
    /// masked. None when the task is not blocked, or nobody is named who helps.
    pub fn question(&self, values: &TaskValues<'_>) -> Option<Draft> {
        let help = values.task.help(values.workflow)?;
        let contact = help.contact?;
        let language = self.language(Some(contact));
        let tongues = Tongues {
            person: language,
            portal: self.tongues.portal,
        };
        let masked = TaskValues {
            disclosure: Disclosure::Masked,
            ..*values
        };
        let shown = |shown: Shown| shown.text();
        let title = shown(self.set.show(&values.workflow.title, tongues, &masked));
        let mut lines = vec![title.clone()];
        if let Some(wrong) = help.wrong {
            lines.push(shown(self.set.show(&wrong.sign, tongues, &masked)));
        }
        lines.extend(help.words);
        let mut facts = Vec::new();
        for input in values.task.asked(values.workflow) {
            if let Some(value) = crate::workflow::Values::input(&masked, &input.id)
                && !input.kind.is_secret()
            {
                let colon = if language == Language::Fr {
                    "\u{a0}:"
                } else {
                    ":"
                };
                facts.push(format!("{}{colon} {value}", input.label.get(language)));
            }
        }
        lines.push(facts.join("\n"));
        Some(self.draft(&[contact], language, &title, &lines.join("\n\n"), &[]))
    }

    /// A draft of plain words.
    pub fn draft(
        &self,
        to: &[&str],
        language: Language,
        subject: &str,
        body: &str,
        attachments: &[String],
    ) -> Draft {
        let to: Vec<Addressee> = to
            .iter()
            .filter_map(|id| self.addressee(id, language))
            .collect();
        // A line break in a subject would begin another header.
        let subject = subject.split_whitespace().collect::<Vec<&str>>().join(" ");
        let body = body.trim().replace("\r\n", "\n");
        let mut cautions = Vec::new();
        if holds_national_number(&subject) || holds_national_number(&body) {
            cautions.push(Caution::NationalNumber);
        }
        for (index, name) in attachments.iter().enumerate() {
            if holds_national_number(name) {
                cautions.push(Caution::NationalNumberInName { file: index + 1 });
            }
        }
        for addressee in to.iter().filter(|one| one.email.is_none()) {
            let contact = addressee.contact.clone();
            cautions.push(Caution::NoAddress { contact });
        }
        Draft {
            to,
            language,
            subject,
            body,
            attachments: attachments.to_vec(),
            cautions,
        }
    }

    fn addressee(&self, id: &str, language: Language) -> Option<Addressee> {
        let contact = self.set.contact(id)?;
        let own = self.own.get(id).map(String::as_str);
        let told = own.or(contact.email.as_deref());
        let email = told.and_then(|email| identifiers::Email::parse(email).ok());
        Some(Addressee {
            contact: id.to_owned(),
            name: contact.name.get(language).to_owned(),
            email: email.map(|email| email.as_str().to_owned()),
        })
    }

    /// The language of a draft: the person's where the office reads it, else the portal's, else the
    /// office's first.
    pub fn language(&self, contact: Option<&str>) -> Language {
        let reads = contact
            .and_then(|id| self.set.contact(id))
            .map(|contact| contact.languages.clone())
            .unwrap_or_default();
        let (person, portal) = (self.tongues.person, self.tongues.portal);
        match reads.first() {
            None => person,
            Some(_) if reads.contains(&person) => person,
            Some(_) if reads.contains(&portal) => portal,
            Some(first) => *first,
        }
    }
}

impl Draft {
    /// The addresses that are known.
    fn addresses(&self) -> Vec<&str> {
        self.to
            .iter()
            .filter_map(|addressee| addressee.email.as_deref())
            .collect()
    }
}
