//! Whether what a file names is there.

mod workflow;

use super::fault::{Fault, Named};
use super::form::{Needs, StepEntry};
use super::place::{Path, element};
use super::read::{Content, Parsed};
use super::set::Set;
use super::text::Brace;

/// Everything that a file names wrongly.
pub(super) fn check(set: &Set, file: &Parsed) -> Vec<(Path, Fault)> {
    let mut look = Look {
        set,
        faults: Vec::new(),
    };
    look.braces(file);
    match &file.content {
        Content::Workflow(workflow) => {
            let wanted = file.file.strip_suffix(".toml").unwrap_or(&file.file);
            if workflow.id != wanted {
                let found = workflow.id.clone();
                let wanted = wanted.to_owned();
                look.fault(Path::default().key("id"), Fault::IdOther { found, wanted });
            }
            look.workflow(workflow);
        }
        Content::Steps(lists) => {
            for (name, list) in lists {
                for (index, step) in list.iter().enumerate() {
                    look.step(step, &element(name, index));
                }
            }
        }
        Content::Contacts(contacts) => {
            for (name, contact) in contacts {
                let wrong = contact
                    .email
                    .as_deref()
                    .is_some_and(|email| identifiers::Email::parse(email).is_err());
                if wrong {
                    let detail = contact.email.clone().unwrap_or_default();
                    let path = Path::default().key(name).key("email");
                    look.fault(path, Fault::ValueWrong { detail });
                }
            }
        }
        Content::Links(links) => {
            for (name, link) in links {
                // A link is opened by the browser: nothing but a page may stand there.
                if let Some(url) = link.url.all().into_iter().find(|url| !is_page(url)) {
                    let detail = url.to_owned();
                    let path = Path::default().key(name).key("url");
                    look.fault(path, Fault::ValueWrong { detail });
                }
            }
        }
        Content::Beside(beside) => {
            for (path, kind, found) in &beside.named {
                let known = match kind {
                    Named::Word => set.word(found).is_some(),
                    Named::Contact => set.contact(found).is_some(),
                    _ => set.workflow(found).is_some(),
                };
                if !known {
                    look.unknown(path.clone(), *kind, found);
                }
            }
        }
        Content::Set(_) | Content::Words(_) | Content::Other => {}
    }
    look.faults
}

fn is_page(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphanumeric())
            && !url.contains(|one: char| one.is_whitespace() || one.is_control())
    })
}

struct Look<'s> {
    set: &'s Set,
    faults: Vec<(Path, Fault)>,
}

impl Look<'_> {
    fn fault(&mut self, path: Path, fault: Fault) {
        self.faults.push((path, fault));
    }

    fn unknown(&mut self, path: Path, kind: Named, found: &str) {
        let found = found.to_owned();
        self.fault(path, Fault::Unknown { kind, found });
    }

    fn braces(&mut self, file: &Parsed) {
        for (path, brace) in &file.braces {
            let (kind, id, known) = match brace {
                Brace::Word(id) => (Named::Word, id, self.set.words.contains_key(id)),
                Brace::Link(id) => (Named::Link, id, self.set.links.contains_key(id)),
                Brace::Contact(id) => (Named::Contact, id, self.set.contacts.contains_key(id)),
                Brace::Input(id) => match &file.content {
                    Content::Workflow(workflow) => (
                        Named::Input,
                        id,
                        workflow.input.iter().any(|input| input.id == *id),
                    ),
                    // Of shared steps: checked where they are used.
                    Content::Steps(_) => continue,
                    _ => (Named::Input, id, false),
                },
                Brace::Person | Brace::Node | Brace::Organisation => continue,
            };
            if !known {
                self.unknown(path.clone(), kind, id);
            }
        }
    }

    fn step(&mut self, step: &StepEntry, path: &Path) {
        if let Some(shared) = &step.shared {
            if !self.set.steps.contains_key(shared) {
                self.unknown(path.key("use"), Named::Steps, shared);
            }
            let alone = StepEntry {
                shared: Some(shared.clone()),
                ..StepEntry::default()
            };
            if *step != alone {
                let detail = format!("use = {shared:?}");
                self.fault(path.clone(), Fault::ValueWrong { detail });
            }
            return;
        }
        for (key, there) in [("id", step.id.is_some()), ("text", step.text.is_some())] {
            if !there {
                let wanted = key.to_owned();
                self.fault(path.clone(), Fault::KeyMissing { wanted });
            }
        }
        for (key, word) in [("page", &step.page), ("press", &step.press)] {
            if let Some(word) = word.as_deref().filter(|word| self.set.word(word).is_none()) {
                self.unknown(path.key(key), Named::Word, word);
            }
        }
        if let Some(link) = step
            .link
            .as_deref()
            .filter(|link| self.set.link(link).is_none())
        {
            self.unknown(path.key("link"), Named::Link, link);
        }
    }

    fn role(&mut self, path: &Path, role: &str) {
        let known = self.set.roles.is_empty() || self.set.roles.iter().any(|one| one == role);
        if !known {
            self.unknown(path.clone(), Named::Role, role);
        }
    }

    fn other(&mut self, path: &Path, workflow: &str) {
        if self.set.workflow(workflow).is_none() {
            self.unknown(path.clone(), Named::Workflow, workflow);
        }
    }

    fn contact(&mut self, path: &Path, contact: &str) {
        if self.set.contact(contact).is_none() {
            self.unknown(path.clone(), Named::Contact, contact);
        }
    }
}

impl Needs {
    /// Whether it says that something has to be done before, and is not a choice between two ways.
    pub(super) fn is_condition(self) -> bool {
        self != Needs::Asked
    }
}
