//! One task, in full.

use ::access::task::{Disclosure, Evident, Names};
use ::access::task::{State, Strength, Task, TaskValues};
use ::access::tree::Tree;
use ::access::workflow::{ProofKind, Text, Way, Workflow, Wrong};

use super::Access;
use super::moves::moves;
use super::task::named;
use super::words::truth;
use crate::Failure;
use crate::answers::{
    AccessTaskAnswer, AccessTaskLine, EvidenceKind, EvidenceLine, EvidenceWords, HistoryLine,
    MailDraft, PreconditionLine, TruthWord, WaitWords, WorkflowWay, WorkflowWords, WrongLine,
};

/// A task with everything that its sentences need.
pub(super) struct Page<'p> {
    pub(super) task: &'p Task,
    pub(super) workflow: &'p Workflow,
    pub(super) names: &'p Names,
}

/// A task with its workflow and the names in it: what a [`Page`] lends.
pub(super) struct Opened<'a> {
    pub(super) task: Task,
    pub(super) workflow: &'a Workflow,
    names: Names,
}

impl Opened<'_> {
    pub(super) fn page(&self) -> Page<'_> {
        Page {
            task: &self.task,
            workflow: self.workflow,
            names: &self.names,
        }
    }
}

impl Page<'_> {
    pub(super) fn values(&self) -> TaskValues<'_> {
        TaskValues {
            task: self.task,
            workflow: self.workflow,
            names: self.names,
            disclosure: Disclosure::Masked,
        }
    }
}

impl Access<'_> {
    /// One task, in full.
    ///
    /// # Errors
    /// `ACCESS-TASK-UNKNOWN`, `ACCESS-TASK-WORKFLOW-UNKNOWN`.
    pub fn task(&self, task: &str) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let opened = self.opened(&tree, self.the_task(task)?.value)?;
        let (task, workflow, page) = (&opened.task, opened.workflow, opened.page());
        let all: Vec<Task> = self
            .kept_tasks()?
            .into_iter()
            .map(|one| one.value)
            .collect();
        let line = self.task_line(&tree, task, &all);
        let parts = self.parts(&task.id)?;
        let of_part = |id: &::access::task::TaskId| all.iter().find(|one| one.id == *id);
        let parts_lines: Vec<AccessTaskLine> = parts
            .parts
            .iter()
            .filter_map(|part| of_part(&part.task))
            .map(|part| self.task_line(&tree, part, &all))
            .collect();
        let mut warnings = self.warnings(&page);
        warnings.extend(self.slips(&page, &tree));
        warnings.extend(self.waits_for(&tree, task, &all)?);
        Ok(AccessTaskAnswer {
            wait: self.wait(&page, &line),
            mail: self.mail(&page),
            workflow: self.workflow_words(workflow),
            inputs: self.inputs(&page, &tree),
            known: task
                .asks_known(&self.rules.set, workflow)
                .then(|| truth(task.case().known.is(|known| *known))),
            preconditions: self.preconditions(&page),
            steps: self.steps(&page),
            parts: parts_lines,
            evidence: self.evidence_words(&page),
            wrong: workflow
                .wrong
                .iter()
                .map(|one| self.wrong(&page, one))
                .collect(),
            history: self.history(task),
            next: moves(task, workflow, &self.rules.set),
            warnings,
            line,
        })
    }

    /// A task with everything that its sentences need.
    pub(super) fn opened(&self, tree: &Tree, task: Task) -> Result<Opened<'_>, Failure> {
        Ok(Opened {
            workflow: self.workflow_of(&task)?,
            names: named(tree),
            task,
        })
    }

    pub(super) fn workflow_of(&self, task: &Task) -> Result<&Workflow, Failure> {
        let found = self.rules.set.workflow(&task.workflow);
        found.ok_or_else(|| {
            let facts = vec![("workflow", task.workflow.clone())];
            Failure::new("ACCESS-TASK-WORKFLOW-UNKNOWN", facts)
        })
    }

    /// What a workflow is.
    pub(super) fn workflow_words(&self, workflow: &Workflow) -> WorkflowWords {
        let who = workflow
            .who
            .iter()
            .map(|word| match ::access::Role::from_word(word) {
                Some(role) => self.role(role),
                None => self.say("access-who", &[("who", word.clone())]),
            });
        WorkflowWords {
            id: workflow.id.clone(),
            title: self.plain(&workflow.title),
            about: self.plain(&workflow.about),
            way: match workflow.way {
                Way::Portal => WorkflowWay::Portal,
                Way::Message => WorkflowWay::Message,
                Way::Composite => WorkflowWay::Composite,
                Way::Clavis => WorkflowWay::Clavis,
                Way::Question => WorkflowWay::Question,
            },
            who: who.collect(),
            who_note: workflow.who_note.as_ref().map(|note| self.plain(note)),
        }
    }

    /// A text of the workflow with the values of the task, personal ones masked.
    pub(super) fn shown(&self, page: &Page<'_>, text: &Text) -> String {
        let shown = self.rules.set.show(text, self.tongues(), &page.values());
        shown.text()
    }

    fn preconditions(&self, page: &Page<'_>) -> Vec<PreconditionLine> {
        let all = page.task.preconditions(page.workflow).into_iter();
        all.map(|one| {
            let settled = page.task.settled(&one.id);
            PreconditionLine {
                id: one.id.clone(),
                words: self.shown(page, &one.text),
                truth: settled.map_or(TruthWord::Unknown, |settled| truth(settled.truth)),
                otherwise: one.otherwise.clone(),
                otherwise_title: one.otherwise.as_deref().map(|id| self.title(id)),
                overridden: settled.and_then(|settled| settled.overridden.clone()),
            }
        })
        .collect()
    }

    fn wait(&self, page: &Page<'_>, line: &AccessTaskLine) -> Option<WaitWords> {
        let State::Waiting { timer, .. } = page.task.state() else {
            return None;
        };
        let now = self.desk.clock.now();
        let seconds = timer.due().is_none().then(|| timer.left(now).as_secs());
        let late = timer.is_for_answer() && timer.is_over(now);
        let unless = page
            .workflow
            .wait
            .as_ref()
            .and_then(|wait| wait.unless.as_ref());
        Some(WaitWords {
            until: line.until.clone(),
            seconds_left: seconds.map(|left| u32::try_from(left).unwrap_or_default()),
            sentence: match (late, unless) {
                (true, Some(unless)) => self.shown(page, unless),
                _ => line.sentence.clone(),
            },
        })
    }

    fn evidence_words(&self, page: &Page<'_>) -> EvidenceWords {
        let proof = page.workflow.evidence.as_ref();
        let given = page.task.evidence().iter().map(|one| {
            let (kind, word, facts) = match &one.proof {
                Evident::Export { day, lines, .. } => {
                    let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
                    let facts = vec![("date", day.to_string()), ("lines", lines.join(", "))];
                    (
                        EvidenceKind::Export,
                        if lines.is_empty() { "absent" } else { "export" },
                        facts,
                    )
                }
                Evident::File { name, .. } => {
                    (EvidenceKind::File, "file", vec![("file", name.clone())])
                }
                Evident::Statement { words } => (
                    EvidenceKind::Statement,
                    "statement",
                    vec![("text", words.clone())],
                ),
                Evident::Parts { count } => (
                    EvidenceKind::Export,
                    "parts",
                    vec![("count", count.to_string())],
                ),
            };
            let mut all = vec![
                ("kind", word.to_owned()),
                ("date", String::new()),
                ("lines", String::new()),
                ("file", String::new()),
                ("text", String::new()),
                ("count", String::new()),
            ];
            all.retain(|(name, _)| !facts.iter().any(|(other, _)| other == name));
            all.extend(facts);
            EvidenceLine {
                kind,
                words: self.say("access-proof", &all),
                weak: one.proof.strength() == Strength::Weak,
                at: one.at.to_string(),
            }
        });
        EvidenceWords {
            text: proof
                .map(|proof| self.shown(page, &proof.text))
                .unwrap_or_default(),
            kinds: proof.map_or_else(Vec::new, |proof| {
                proof.kinds.iter().copied().map(kind).collect()
            }),
            given: given.collect(),
        }
    }

    fn wrong(&self, page: &Page<'_>, wrong: &Wrong) -> WrongLine {
        WrongLine {
            id: wrong.id.clone(),
            sign: self.shown(page, &wrong.sign),
            remedy: self.shown(page, &wrong.remedy),
            workflow: wrong.workflow.clone(),
            contact: wrong.contact.as_deref().and_then(|id| self.contact(id)),
        }
    }

    fn mail(&self, page: &Page<'_>) -> Option<MailDraft> {
        let draft = self.draft(page)?;
        let hidden = |text: &str| ::access::import::without_numbers(text);
        Some(MailDraft {
            to: draft
                .to
                .iter()
                .map(|one| match &one.email {
                    Some(email) => format!("{} <{email}>", one.name),
                    None => one.name.clone(),
                })
                .collect(),
            language: draft.language.word().to_owned(),
            subject: hidden(&draft.subject),
            body: hidden(&draft.body),
            cautions: draft
                .cautions
                .iter()
                .map(|one| self.caution(one, &[]))
                .collect(),
        })
    }

    fn history(&self, task: &Task) -> Vec<HistoryLine> {
        let passages = task.history().iter();
        passages
            .map(|passage| {
                let facts = [
                    ("state", passage.to.word().to_owned()),
                    ("date", String::new()),
                ];
                HistoryLine {
                    at: passage.at.to_string(),
                    sentence: self.say("access-task-became", &facts),
                }
            })
            .collect()
    }
}

fn kind(kind: ProofKind) -> EvidenceKind {
    match kind {
        ProofKind::Export => EvidenceKind::Export,
        ProofKind::File => EvidenceKind::File,
        ProofKind::Statement => EvidenceKind::Statement,
    }
}
