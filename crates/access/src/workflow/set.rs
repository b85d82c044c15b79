//! A whole set of workflows.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fault::{Fault, WorkflowError};
use super::form::{StepEntry, Workflow};
use super::place::Path;
use super::read::{Content, Parsed, read};
use super::text::Language;
use super::word::{Contact, Link, Word};
use super::{circles, references};

/// Every workflow with the words, links, contacts and shared steps that they use; checked.
#[derive(Debug, Clone)]
pub struct Set {
    edition: Date,
    pub(super) workflows: BTreeMap<String, Workflow>,
    pub(super) steps: BTreeMap<String, Vec<StepEntry>>,
    pub(super) words: BTreeMap<String, Word>,
    pub(super) links: BTreeMap<String, Link>,
    pub(super) contacts: BTreeMap<String, Contact>,
    /// Of the catalogue; none when it was not handed in.
    pub(super) roles: Vec<String>,
    files: Vec<Parsed>,
}

/// A word of the set that is our translation, for somebody who sees the portal to correct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenWord {
    /// The word's name.
    pub word: String,
    /// The file that has it.
    pub file: String,
    /// The portal's language.
    pub language: Language,
    /// Our translation, without the mark.
    pub text: String,
    /// Of the newer pages.
    pub newer: bool,
}

impl Set {
    /// Reads and checks a whole set: name (`words/umoe.toml`) and text of each file.
    ///
    /// # Errors
    /// Everything that is wrong with it, by file.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Vec<WorkflowError>> {
        let (parsed, mut faults) = read_all(files, false);
        let set = Self::assemble(parsed);
        if !set
            .files
            .iter()
            .any(|file| matches!(file.content, Content::Set(_)))
            && !faults.iter().any(|fault| fault.file == SET)
        {
            faults.push(WorkflowError {
                file: SET.to_owned(),
                line: None,
                key: String::new(),
                fault: Fault::SetMissing,
            });
        }
        // References into a file that cannot be read would all be told as well.
        if faults.is_empty() {
            faults = set.faults();
        }
        if faults.is_empty() {
            Ok(set)
        } else {
            Err(faults)
        }
    }

    /// This set with the files of the person's own folder over it: a workflow, a word, a link, a
    /// contact or shared steps there take the place of ours with the same name.
    ///
    /// A file with something wrong in it is left out, and what is wrong is told.
    pub fn with_own(&self, files: &[(&str, &str)]) -> (Self, Vec<WorkflowError>) {
        let (mut own, mut faults) = read_all(files, true);
        loop {
            let set = Self::assemble(self.files.iter().chain(&own).cloned().collect());
            let found = set.faults();
            if found.is_empty() {
                return (set, faults);
            }
            let before = own.len();
            own.retain(|file| !found.iter().any(|fault| fault.file == file.file));
            faults.extend(found);
            if own.len() == before {
                return (self.clone(), faults);
            }
        }
    }

    /// The day of the set.
    pub fn edition(&self) -> Date {
        self.edition
    }

    /// A workflow by its id.
    pub fn workflow(&self, id: &str) -> Option<&Workflow> {
        self.workflows.get(id)
    }

    /// Every workflow, by id.
    pub fn workflows(&self) -> impl Iterator<Item = &Workflow> {
        self.workflows.values()
    }

    /// The steps of a workflow in order, shared ones in their places.
    pub fn steps<'s>(&'s self, workflow: &'s Workflow) -> Vec<&'s StepEntry> {
        let mut steps = Vec::new();
        for entry in &workflow.step {
            self.flatten(entry, 0, &mut steps);
        }
        steps
    }

    fn flatten<'s>(&'s self, entry: &'s StepEntry, depth: usize, steps: &mut Vec<&'s StepEntry>) {
        match &entry.shared {
            None => steps.push(entry),
            // A checked set has no circle; the depth keeps an unchecked one from going on for ever.
            Some(name) if depth < self.steps.len() => {
                for shared in self.steps.get(name).into_iter().flatten() {
                    self.flatten(shared, depth + 1, steps);
                }
            }
            Some(_) => {}
        }
    }

    /// A word of a portal.
    pub fn word(&self, id: &str) -> Option<&Word> {
        self.words.get(id)
    }

    /// Every word with its name.
    pub fn words(&self) -> impl Iterator<Item = (&str, &Word)> {
        self.words.iter().map(|(id, word)| (id.as_str(), word))
    }

    /// A link.
    pub fn link(&self, id: &str) -> Option<&Link> {
        self.links.get(id)
    }

    /// Every link with its name.
    pub fn links(&self) -> impl Iterator<Item = (&str, &Link)> {
        self.links.iter().map(|(id, link)| (id.as_str(), link))
    }

    /// A help desk or an office.
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.get(id)
    }

    /// Every contact with its name.
    pub fn contacts(&self) -> impl Iterator<Item = (&str, &Contact)> {
        self.contacts
            .iter()
            .map(|(id, contact)| (id.as_str(), contact))
    }

    /// Whether a workflow comes from the person's own folder.
    pub fn is_own(&self, workflow: &str) -> bool {
        self.files.iter().any(|file| {
            file.own && matches!(&file.content, Content::Workflow(found) if found.id == workflow)
        })
    }

    /// Whether a file of the person's own folder is in use.
    pub(crate) fn has_own(&self, file: &str) -> bool {
        self.files.iter().any(|one| one.own && one.file == file)
    }

    /// Words that are our translation; each may turn out otherwise at the portal.
    pub fn unseen_words(&self) -> Vec<UnseenWord> {
        let mut unseen = Vec::new();
        for file in &self.files {
            let Content::Words(words) = &file.content else {
                continue;
            };
            // A word that the person has corrected is listed where the correction stands.
            for (name, word) in words
                .iter()
                .filter(|(name, word)| self.words.get(*name) == Some(word))
            {
                for language in Language::ALL {
                    let shown = word.of(language).map(super::word::Spellings::all);
                    let mut list = |spellings: Vec<super::word::Spelling<'_>>, newer| {
                        unseen.extend(spellings.into_iter().filter(|one| one.ours).map(|one| {
                            UnseenWord {
                                word: name.clone(),
                                file: file.file.clone(),
                                language,
                                text: one.text.to_owned(),
                                newer,
                            }
                        }));
                    };
                    list(shown.unwrap_or_default(), false);
                    list(word.newer(language), true);
                }
            }
        }
        unseen
    }

    fn assemble(files: Vec<Parsed>) -> Self {
        let mut set = Set {
            edition: Date::ZERO,
            workflows: BTreeMap::new(),
            steps: BTreeMap::new(),
            words: BTreeMap::new(),
            links: BTreeMap::new(),
            contacts: BTreeMap::new(),
            roles: Vec::new(),
            files: Vec::new(),
        };
        for file in &files {
            match file.content.clone() {
                // The person's own folder is not a set with a day.
                Content::Set(form) if !file.own => set.edition = form.edition,
                Content::Set(_) | Content::Other => {}
                Content::Words(words) => set.words.extend(words),
                Content::Links(links) => set.links.extend(links),
                Content::Contacts(contacts) => set.contacts.extend(contacts),
                Content::Steps(steps) => set.steps.extend(steps),
                Content::Beside(beside) => set.roles.extend(beside.roles),
                Content::Workflow(workflow) => {
                    set.workflows.insert(workflow.id.clone(), *workflow);
                }
            }
        }
        set.files = files;
        set
    }

    /// Everything that can be seen only in the whole.
    fn faults(&self) -> Vec<WorkflowError> {
        let mut faults = Vec::new();
        // Of a name that stands in two files, the later counts; its own faults only.
        for file in self.files.iter().filter(|file| self.counts(file)) {
            for (path, fault) in references::check(self, file) {
                faults.push(file.error(&path, fault));
            }
        }
        faults.extend(self.twice());
        for circle in circles::find(self) {
            // Told at the person's own file where one is in it: ours alone have none.
            let member = |own: bool| {
                self.files.iter().find(|file| {
                    file.own == own && self.counts(file) && circle.goes_through(&file.content)
                })
            };
            if let Some(file) = member(true).or_else(|| member(false)) {
                let fault = Fault::Circle {
                    path: circle.path(),
                };
                faults.push(file.error(&Path::default(), fault));
            }
        }
        faults
    }

    fn counts(&self, file: &Parsed) -> bool {
        match &file.content {
            Content::Workflow(workflow) => {
                self.workflows.get(&workflow.id) == Some(workflow.as_ref())
            }
            _ => true,
        }
    }

    /// Names that stand in two files of one folder; the keys of one file cannot.
    fn twice(&self) -> Vec<WorkflowError> {
        let mut faults = Vec::new();
        for own in [false, true] {
            let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
            for file in self.files.iter().filter(|file| file.own == own) {
                let names: Vec<(&str, &str)> = match &file.content {
                    Content::Words(words) => {
                        words.keys().map(|word| ("word", word.as_str())).collect()
                    }
                    Content::Workflow(workflow) => vec![("workflow", workflow.id.as_str())],
                    _ => Vec::new(),
                };
                for name in names {
                    if seen.insert(name, &file.file).is_some() {
                        let path = if name.0 == "word" {
                            Path::default().key(name.1)
                        } else {
                            Path::default().key("id")
                        };
                        let found = name.1.to_owned();
                        faults.push(file.error(&path, Fault::Twice { found }));
                    }
                }
            }
        }
        faults
    }
}

fn read_all(files: &[(&str, &str)], own: bool) -> (Vec<Parsed>, Vec<WorkflowError>) {
    let mut parsed = Vec::new();
    let mut faults = Vec::new();
    for (file, text) in files {
        match read(file, text, own) {
            Ok(file) => parsed.push(file),
            Err(found) => faults.extend(found),
        }
    }
    (parsed, faults)
}

const SET: &str = "set.toml";
