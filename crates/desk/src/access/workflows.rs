//! The workflows themselves, and the portals' words in them.

use std::collections::BTreeMap;
use std::path::Path;

use ::access::RulebookError;
use ::access::workflow::{Group, Language, OURS, ProofKind, Word};
use host::Access as FileAccess;

use super::Access;
use super::node::count;
use super::rules::{built_in, own_files, own_folder, texts};
use super::update;
use crate::Failure;
use crate::answers::{
    CheckedAnswer, EvidenceKind, FaultLine, LinkWords, PortalWordLine, PortalWordWords,
    WordsAnswer, WorkflowAnswer, WorkflowInput, WorkflowLine, WorkflowStep, WorkflowWrong,
    WorkflowsAnswer,
};

impl Access<'_> {
    /// Everything that can be done.
    ///
    /// # Errors
    /// None that opening does not have.
    pub fn workflows(&self) -> Result<WorkflowsAnswer, Failure> {
        let is_ours = |id: &str| {
            OURS.iter()
                .any(|(name, _)| name.strip_suffix(".toml") == Some(id))
        };
        let mut workflows: Vec<WorkflowLine> = self
            .rules
            .set
            .workflows()
            .map(|workflow| {
                let group = group(workflow.group);
                WorkflowLine {
                    id: workflow.id.clone(),
                    group: group.to_owned(),
                    group_words: self.say("access-group", &[("group", group.to_owned())]),
                    title: self.plain(&workflow.title),
                    about: self.plain(&workflow.about),
                    ours: is_ours(&workflow.id),
                    corrected: self.rules.set.is_own(&workflow.id),
                }
            })
            .collect();
        workflows.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(WorkflowsAnswer {
            edition: self.rules.set.edition().to_string(),
            workflows,
            own_folder: own_folder(self.desk).display().to_string(),
            faults: self
                .rules
                .faults
                .iter()
                .map(|one| self.fault(one))
                .collect(),
            update: self.rules.update.as_ref().map(|failure| {
                let told = failure.sentence(&self.desk.catalogue, self.desk.language);
                format!("{} {} {}", told.what, told.why, told.now)
            }),
        })
    }

    /// A workflow, in full, for nobody in particular.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`.
    pub fn workflow(&self, workflow: &str) -> Result<WorkflowAnswer, Failure> {
        let set = &self.rules.set;
        let found = set.workflow(workflow).ok_or_else(|| {
            let facts = vec![("workflow", workflow.to_owned())];
            Failure::new("ACCESS-TASK-WORKFLOW-UNKNOWN", facts)
        })?;
        let steps = set.steps(found).into_iter().map(|step| WorkflowStep {
            page: step.page.as_deref().and_then(|word| self.portal_word(word)),
            text: step
                .text
                .as_ref()
                .map(|text| self.plain(text))
                .unwrap_or_default(),
            warn: step.warn.as_ref().map(|text| self.plain(text)),
            link: step.link.as_deref().and_then(|id| {
                let link = set.link(id)?;
                Some(LinkWords {
                    id: id.to_owned(),
                    words: self.plain(&link.name),
                    address: link.url.get(self.tongues().portal).to_owned(),
                    checked: link.checked.map(|day| day.to_string()).unwrap_or_default(),
                })
            }),
        });
        let wait = found.wait.as_ref().map(|wait| {
            let facts = [
                ("minutes", wait.minutes.unwrap_or_default().to_string()),
                ("days", wait.days.unwrap_or_default().to_string()),
                ("working", wait.working_days.unwrap_or_default().to_string()),
            ];
            let kind = match (wait.minutes, wait.working_days, wait.days) {
                (Some(_), ..) => "minutes",
                (_, Some(_), _) => "working-days",
                (_, _, Some(_)) => "days",
                _ => "next-day",
            };
            let facts: Vec<(&str, String)> = facts
                .into_iter()
                .chain([("kind", kind.to_owned())])
                .collect();
            self.say("access-wait", &facts)
        });
        Ok(WorkflowAnswer {
            workflow: self.workflow_words(found),
            manuals: found.manuals.clone(),
            inputs: found
                .input
                .iter()
                .map(|input| WorkflowInput {
                    id: input.id.clone(),
                    label: self.plain(&input.label),
                    kind: kind_word(input.kind),
                    required: input.required,
                })
                .collect(),
            preconditions: found
                .precondition
                .iter()
                .map(|one| self.plain(&one.text))
                .collect(),
            steps: steps.collect(),
            parts: found
                .part
                .iter()
                .map(|part| format!("{} {}", part.workflow, self.title(&part.workflow)))
                .collect(),
            wait,
            evidence: found
                .evidence
                .as_ref()
                .map(|proof| self.plain(&proof.text))
                .unwrap_or_default(),
            evidence_kinds: found.evidence.as_ref().map_or_else(Vec::new, |proof| {
                let kinds = proof.kinds.iter();
                kinds
                    .map(|kind| match kind {
                        ProofKind::Export => EvidenceKind::Export,
                        ProofKind::File => EvidenceKind::File,
                        ProofKind::Statement => EvidenceKind::Statement,
                    })
                    .collect()
            }),
            wrong: found
                .wrong
                .iter()
                .map(|one| WorkflowWrong {
                    sign: self.plain(&one.sign),
                    remedy: self.plain(&one.remedy),
                    contact: one.contact.as_deref().and_then(|id| self.contact(id)),
                })
                .collect(),
        })
    }

    /// The portals' words, with what can be corrected.
    ///
    /// # Errors
    /// `DISK-...`.
    pub fn portal_words(&self) -> Result<WordsAnswer, Failure> {
        let own = self.own_words()?;
        let mut words: BTreeMap<String, PortalWordLine> = BTreeMap::new();
        let (ours, _) = update::in_use(self.desk, built_in()?);
        for (id, word) in ours.set.words() {
            let now = own.get(id).unwrap_or(word);
            let line = PortalWordLine {
                fr: shown(now, Language::Fr),
                nl: shown(now, Language::Nl),
                de: shown(now, Language::De),
                ours: PORTALS
                    .iter()
                    .filter(|language| is_ours(now, **language))
                    .map(|language| language.word().to_owned())
                    .collect(),
                corrected: own.contains_key(id),
                id: id.to_owned(),
            };
            words.insert(id.to_owned(), line);
        }
        Ok(WordsAnswer {
            words: words.into_values().collect(),
        })
    }

    /// Corrects a word, in a file of the person's own.
    ///
    /// # Errors
    /// `ACCESS-WORD-UNKNOWN`, `ACCESS-LANGUAGE`, `DISK-...`.
    pub fn correct_word(&self, words: &PortalWordWords) -> Result<WordsAnswer, Failure> {
        let unknown = || Failure::new("ACCESS-WORD-UNKNOWN", vec![("word", words.id.clone())]);
        let language = Language::from_word(&words.language)
            .filter(|language| PORTALS.contains(language))
            .ok_or_else(unknown)?;
        let mut own = self.own_words()?;
        let (ours, _) = update::in_use(self.desk, built_in()?);
        let ours = ours.set.word(&words.id).cloned().ok_or_else(unknown)?;
        let text = words.text.trim();
        match text.is_empty() {
            true => {
                own.remove(&words.id);
            }
            false => {
                let word = own.entry(words.id.clone()).or_insert(ours);
                let spelling = Some(::access::workflow::Spellings::One(text.to_owned()));
                match language {
                    Language::Fr => word.fr = spelling,
                    Language::Nl => word.nl = spelling,
                    Language::De => word.de = spelling,
                    Language::En => word.en = spelling,
                }
            }
        }
        let folder = own_folder(self.desk).join("words");
        let disk = self.desk.disk.as_ref();
        disk.make_folder(&folder, FileAccess::Default)?;
        let text = toml::to_string(&own).map_err(|_| unknown())?;
        disk.replace(
            &folder.join(OWN_WORDS),
            text.as_bytes(),
            FileAccess::Default,
        )?;
        self.desk.access.rules_changed();
        self.write("word.corrected", "", &[], &[])?;
        self.portal_words()
    }

    fn own_words(&self) -> Result<BTreeMap<String, Word>, Failure> {
        let file = own_folder(self.desk).join("words").join(OWN_WORDS);
        if !self.desk.disk.exists(&file) {
            return Ok(BTreeMap::new());
        }
        let bytes = self.desk.disk.read(&file)?;
        Ok(words_of(&String::from_utf8_lossy(&bytes)))
    }

    /// What is wrong with workflows, words, the catalogue and the diagnoses in a folder.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-WORKFLOWS`.
    pub fn check_workflows(&self, folder: &Path) -> Result<CheckedAnswer, Failure> {
        if !self.desk.disk.exists(folder) {
            return Err(host::DiskError::NotFound {
                path: folder.to_path_buf(),
            }
            .into());
        }
        let files = own_files(self.desk, folder)?;
        let (ours, _) = update::in_use(self.desk, built_in()?);
        let (with_own, faults) = ours.with_own(&texts(&files));
        let (ours, with_own) = (ours.set, with_own.set);
        let own = with_own.workflows().filter(|one| with_own.is_own(&one.id));
        let (replaced, added): (Vec<String>, Vec<String>) = own
            .map(|one| one.id.clone())
            .partition(|id| ours.workflow(id).is_some());
        Ok(CheckedAnswer {
            files: count(files.len()),
            replaced,
            added,
            faults: faults.iter().map(|fault| self.fault(fault)).collect(),
        })
    }

    fn fault(&self, fault: &RulebookError) -> FaultLine {
        let facts: Vec<(&str, String)> = fault.facts();
        let (file, line) = fault.place();
        let sentence = self
            .desk
            .catalogue
            .sentence(self.desk.language, fault.code(), &facts);
        FaultLine {
            file: file.to_owned(),
            line,
            code: fault.code().to_owned(),
            sentence: format!("{} {} {}", sentence.what, sentence.why, sentence.now),
        }
    }
}

/// What an input holds, as its file says it.
pub(super) fn kind_word(kind: ::access::workflow::InputKind) -> String {
    let word = serde_json::to_value(kind).ok();
    let word = word.and_then(|word| word.as_str().map(str::to_owned));
    word.unwrap_or_default()
}

fn words_of(text: &str) -> BTreeMap<String, Word> {
    toml::from_str(text).unwrap_or_default()
}

fn shown(word: &Word, language: Language) -> String {
    let spellings = word.of(language).map(::access::workflow::Spellings::all);
    let first = spellings.and_then(|all| all.first().map(|one| one.text.to_owned()));
    first.unwrap_or_default()
}

fn is_ours(word: &Word, language: Language) -> bool {
    let spellings = word.of(language).map(::access::workflow::Spellings::all);
    spellings.is_some_and(|all| all.first().is_some_and(|one| one.ours))
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Cam => "cam",
        Group::Quality => "quality",
        Group::Subdivision => "subdivision",
        Group::Users => "users",
        Group::Famhp => "famhp",
        Group::Heracles => "heracles",
        Group::Inami => "inami",
        Group::Inclusion => "inclusion",
        Group::Certificate => "certificate",
    }
}

/// The languages of the portals.
const PORTALS: [Language; 3] = [Language::Fr, Language::Nl, Language::De];
/// The person's own words, in the folder of their own workflows.
const OWN_WORDS: &str = "corrected.toml";
