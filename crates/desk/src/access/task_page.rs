//! One task, in full.

use ::access::task::{Disclosure, Evident, Names};
use ::access::task::{Doubt, Stage, State, Strength, Task, TaskValues, Warned};
use ::access::tree::{Slip, Tree};
use ::access::workflow::{ProofKind, Reaches, Set, Text, Way, Workflow, Wrong};

use super::Access;
use super::task::named;
use super::words::truth;
use crate::Failure;
use crate::answers::{
    AccessTaskAnswer, AccessTaskLine, EvidenceKind, EvidenceLine, EvidenceWords, HistoryLine,
    MailDraft, PreconditionLine, TaskMove, TruthWord, WaitWords, WorkflowWay, WorkflowWords,
    WrongLine,
};

/// A task with everything that its sentences need.
pub(super) struct Page<'p> {
    pub(super) task: &'p Task,
    pub(super) workflow: &'p Workflow,
    pub(super) names: &'p Names,
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
        let task = self.the_task(task)?.value;
        let workflow = self.workflow_of(&task)?;
        let names = named(&tree);
        let page = Page {
            task: &task,
            workflow,
            names: &names,
        };
        let all: Vec<Task> = self
            .kept_tasks()?
            .into_iter()
            .map(|one| one.value)
            .collect();
        let line = self.task_line(&tree, &task, &all);
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
        warnings.extend(self.waits_for(&tree, &task, &all)?);
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
            history: self.history(&task),
            next: moves(&task, workflow, &self.rules.set),
            warnings,
            line,
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

    fn warnings(&self, page: &Page<'_>) -> Vec<String> {
        let now = self.desk.clock.now();
        let label = |id: &str| {
            let input = page.workflow.input.iter().find(|input| input.id == id);
            input.map_or(id.to_owned(), |input| self.shown(page, &input.label))
        };
        let warned = page.task.warnings(page.workflow, now).into_iter();
        let warned = warned.map(|one| {
            let (word, name, other) = match one {
                Warned::Equal { input, other } => ("equal", label(&input), label(&other)),
                Warned::Doubtful { input, doubt } => {
                    let word = match doubt {
                        Doubt::SmallLetter => "small-letter",
                        Doubt::Number(_) => "doubtful",
                    };
                    (word, label(&input), String::new())
                }
                Warned::Overridden { precondition } => {
                    let all = &page.workflow.precondition;
                    let found = all.iter().find(|one| one.id == precondition);
                    let text = found.map(|one| self.shown(page, &one.text));
                    ("overridden", text.unwrap_or(precondition), String::new())
                }
            };
            let facts = [("kind", word.to_owned()), ("name", name), ("other", other)];
            self.say("access-warned", &facts)
        });
        warned.collect()
    }

    /// Values that another person has, as far as exports told.
    fn slips(&self, page: &Page<'_>, tree: &Tree) -> Vec<String> {
        let slips = tree.slips(page.task, page.workflow).into_iter();
        let slips = slips.map(|slip| {
            let (word, person) = match slip {
                Slip::AddressOf { person, .. } => ("address-of", person),
                Slip::UserNameOf { person, .. } => ("user-name-of", person),
                Slip::OtherUserName { person, .. } => ("other-user-name", person),
            };
            let name = tree.person(&person).map(::access::Person::full_name);
            let facts = [
                ("kind", word.to_owned()),
                ("name", name.unwrap_or_default()),
                ("other", String::new()),
            ];
            self.say("access-warned", &facts)
        });
        slips.collect()
    }

    /// Parts of the same composite that must be effective before this one.
    fn waits_for(&self, tree: &Tree, task: &Task, all: &[Task]) -> Result<Vec<String>, Failure> {
        let Some(whole) = &task.part_of else {
            return Ok(Vec::new());
        };
        let parts = self.parts(whole)?.parts;
        let own = parts.iter().find(|part| part.task == task.id);
        let before = own.map_or(&[][..], |part| part.after.as_slice());
        let before = before.iter().filter_map(|place| parts.get(*place));
        let tasks = before.filter_map(|part| all.iter().find(|one| one.id == part.task));
        let open =
            tasks.filter(|one| !one.stage().is_effective() && one.stage() != Stage::Cancelled);
        Ok(open
            .map(|one| {
                let facts = [
                    ("name", self.title(&one.workflow)),
                    ("other", super::task::about(tree, one)),
                    ("kind", "first".to_owned()),
                ];
                self.say("access-warned", &facts)
            })
            .collect())
    }
}

fn kind(kind: ProofKind) -> EvidenceKind {
    match kind {
        ProofKind::Export => EvidenceKind::Export,
        ProofKind::File => EvidenceKind::File,
        ProofKind::Statement => EvidenceKind::Statement,
    }
}

/// What can be done with a task now.
pub(super) fn moves(task: &Task, workflow: &Workflow, set: &Set) -> Vec<TaskMove> {
    let steps = task.steps(set, workflow);
    let reached = |end: Reaches| steps.iter().any(|step| step.reaches == Some(end));
    // A form that is posted, a request that is signed: it ends by being sent (access model, 6.6 and 6.7).
    let sends = reached(Reaches::Sent);
    let settle = !task.preconditions(workflow).is_empty();
    let mut moves = Vec::new();
    match (task.stage(), workflow.way) {
        (Stage::Draft, _) => {
            moves.push(TaskMove::Fill);
            if settle {
                moves.extend([TaskMove::Settle, TaskMove::Override]);
            }
        }
        (Stage::Ready, way) => {
            moves.push(TaskMove::Fill);
            match way {
                Way::Portal => moves.push(TaskMove::Open),
                Way::Message => moves.push(TaskMove::Sent),
                Way::Question => moves.push(TaskMove::Answer),
                Way::Clavis if sends => moves.extend([TaskMove::Step, TaskMove::Sent]),
                Way::Clavis => moves.extend([TaskMove::Step, TaskMove::Confirmed]),
                Way::Composite => {}
            }
        }
        (Stage::OnPortal, Way::Message) => moves.extend([TaskMove::Step, TaskMove::Sent]),
        (Stage::OnPortal, Way::Question) => moves.extend([TaskMove::Step, TaskMove::Answer]),
        (Stage::OnPortal, _) if sends => {
            moves.extend([TaskMove::Fill, TaskMove::Step]);
            if reached(Reaches::Saved) {
                moves.push(TaskMove::Saved);
            }
            moves.push(TaskMove::Sent);
        }
        (Stage::OnPortal, _) => moves.extend([
            TaskMove::Fill,
            TaskMove::Step,
            TaskMove::Saved,
            TaskMove::Confirmed,
        ]),
        (Stage::Saved, _) if sends => {
            moves.extend([TaskMove::Step, TaskMove::Sent, TaskMove::Again]);
        }
        (Stage::Saved, _) => moves.extend([TaskMove::Confirmed, TaskMove::Again]),
        (Stage::Sent | Stage::Waiting, Way::Message) => {
            moves.extend([TaskMove::Answer, TaskMove::Evidence]);
        }
        // What comes after the request is issued is still to be done.
        (Stage::Sent | Stage::Waiting, Way::Clavis) => {
            moves.extend([TaskMove::Step, TaskMove::Works, TaskMove::Evidence]);
        }
        (Stage::Sent | Stage::Waiting, _) => moves.extend([TaskMove::Works, TaskMove::Evidence]),
        (Stage::Effective | Stage::Answered | Stage::Verified, _) => {
            moves.push(TaskMove::Evidence);
        }
        (Stage::Blocked, _) => moves.push(TaskMove::Resume),
        (Stage::Confirmed | Stage::Cancelled, _) => {}
    }
    if !matches!(
        task.stage(),
        Stage::Blocked | Stage::Cancelled | Stage::Verified
    ) {
        moves.push(TaskMove::Block);
    }
    if !matches!(task.stage(), Stage::Cancelled | Stage::Verified) {
        moves.push(TaskMove::Cancel);
    }
    moves
}
