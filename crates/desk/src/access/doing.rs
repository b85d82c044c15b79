//! What happens to a task: values, moves, proposals.

use std::path::Path;

use ::access::condition::{Case, Condition, Target};
use ::access::plan::{Filled, Value};
use ::access::task::{Event, Evident, Stage, Task, TaskId, pasted};
use ::access::tree::Tree;
use ::access::workflow::{Circumstances, InputKind, Needs, Workflow};
use ::access::{Known, NodeId, PersonId, Truth};
use identifiers::{PortalPassword, PortalUsername};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Access;
use super::kept::{Act, fresh};
use super::task::task_persons;
use super::words::truth_of;
use crate::Failure;
use crate::answers::{AccessTaskAnswer, CopiedAnswer, TaskEvent, TaskWords};

impl Access<'_> {
    /// A new task by hand.
    ///
    /// # Errors
    /// `ACCESS-TASK-WORKFLOW-UNKNOWN`, `ACCESS-TREE-...`.
    pub fn new_task(&self, words: &TaskWords) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let node = match words.node.as_deref().or(words.organisation.as_deref()) {
            Some(text) => Some(match tree.node(&NodeId(text.to_owned())) {
                Some(node) => node.id.clone(),
                None => self.organisation(&tree, text)?.id.clone(),
            }),
            None => None,
        };
        let person = match words.person.as_deref() {
            Some(text) => Some(self.person_id(&tree, text)?),
            None => None,
        };
        let filled = Filled::new(&tree, &words.workflow, person.as_ref(), node.as_ref());
        let task = self.task_of(&tree, &filled)?;
        let mut acts = vec![self.task_act(&tree, None, &task)?];
        acts.extend(self.parts_acts(&tree, &task)?);
        self.write("task.made", "", &[], &acts)?;
        self.task(&task.id.0)
    }

    /// A task of a workflow with what is known of its inputs; not yet written.
    pub(super) fn task_of(&self, tree: &Tree, filled: &Filled) -> Result<Task, Failure> {
        let (set, now) = (&self.rules.set, self.desk.clock.now());
        let (node, person) = (filled.node.as_ref(), filled.person.as_ref());
        let case = self.circumstances(tree, node, person)?;
        let about = self.about(tree, node, person);
        let id = TaskId(fresh('t'));
        let mut task = Task::new(set, &filled.workflow, id, about, case, now)?;
        for (input, value) in &filled.inputs {
            let text = match value {
                Value::Text(text) => text.clone(),
                Value::List(list) => list.join("\n"),
            };
            let input = input.clone();
            // What does not fit this input is asked.
            if let Ok(after) = task.apply(set, Event::Fill { input, text }, now) {
                task = after;
            }
        }
        if let Some(workflow) = set.workflow(&filled.workflow) {
            let whose = workflow
                .input
                .iter()
                .find(|one| one.kind == InputKind::Person);
            if let (Some(input), Some(person)) = (whose, &task.about.person)
                && let Ok(after) = task.apply(
                    set,
                    Event::Fill {
                        input: input.id.clone(),
                        text: person.0.clone(),
                    },
                    now,
                )
            {
                task = after;
            }
            task = self.settled(tree, task, workflow);
        }
        Ok(task)
    }

    /// What is known about the case.
    fn circumstances(
        &self,
        tree: &Tree,
        node: Option<&NodeId>,
        person: Option<&PersonId>,
    ) -> Result<Circumstances, Failure> {
        let manual = match node {
            Some(node) => self.manual(tree, node)?,
            None => None,
        };
        let person = person.map(|id| tree.head(id));
        // Whoever has a user name is in the system already.
        let known = person.map(|id| tree.of_person(id).any(|one| one.user_name.is_some()));
        let role = person.and_then(|id| {
            let functions = tree.of_person(id).filter_map(|one| one.functions.value());
            let mut means = functions.flatten().filter_map(|function| {
                self.rules.catalogue.function(&function.name)?.means.clone()
            });
            means.next()
        });
        Ok(Circumstances {
            manual,
            known: match known {
                Some(true) => Known::Told(true),
                _ => Known::Unknown,
            },
            login: person
                .and_then(|id| tree.person(id)?.niss.as_ref())
                .and_then(|niss| {
                    (niss.register() == identifiers::Register::National).then(|| "eid".to_owned())
                }),
            role,
        })
    }

    /// Preconditions that the access rule tells.
    fn settled(&self, tree: &Tree, mut task: Task, workflow: &Workflow) -> Task {
        let Some(judged) = self.judged_for(tree, &task) else {
            return task;
        };
        let now = self.desk.clock.now();
        for precondition in &workflow.precondition {
            let Some(condition) = condition(precondition.needs) else {
                continue;
            };
            let truth = judged.iter().find(|(one, _)| *one == condition);
            let Some((_, truth)) = truth.filter(|(_, truth)| *truth != Truth::Unknown) else {
                continue;
            };
            let settle = Event::Settle {
                precondition: precondition.id.clone(),
                truth: *truth,
            };
            if let Ok(after) = task.apply(&self.rules.set, settle, now) {
                task = after;
            }
        }
        task
    }

    /// The conditions of access for whom a task is about, where it is about.
    fn judged_for(&self, tree: &Tree, task: &Task) -> Option<Vec<(Condition, Truth)>> {
        let (person, node) = (task.about.person.as_ref()?, task.about.node.as_ref()?);
        let manual = task.case().manual.as_deref()?;
        let chain = self
            .rules
            .catalogue
            .chains()
            .iter()
            .find(|chain| chain.manual == manual)?;
        let target = Target::new(&chain.id, node);
        let answers = self.answers().ok()?.1;
        let now = self.desk.clock.now();
        let case = Case::new(tree, &self.rules.catalogue, &answers, person, &target, now).ok()?;
        let judged = case.judge().into_iter();
        Some(judged.map(|one| (one.condition, one.truth)).collect())
    }

    /// Fills something in; an empty text takes it out. What is never kept stays in this run of the program.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `NUMBER-...` with the fact `input`.
    pub fn fill(
        &self,
        task: &str,
        input: &str,
        text: &Zeroizing<String>,
    ) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let (set, now) = (&self.rules.set, self.desk.clock.now());
        let event = match text.trim() {
            "" => Event::Clear {
                input: input.to_owned(),
            },
            text => Event::Fill {
                input: input.to_owned(),
                text: text.to_owned(),
            },
        };
        let after = kept.value.apply(set, event, now)?;
        let is_secret = set
            .workflow(&after.workflow)
            .and_then(|workflow| workflow.input.iter().find(|one| one.id == input))
            .is_some_and(|one| one.kind.is_secret());
        if is_secret {
            let value = after.inputs().get(input);
            let value = value.map(|value| Zeroizing::new(value.to_owned()));
            self.desk.access.keep_secret(task, input, value);
        }
        let after = self.with_case(&tree, after);
        let mut acts = vec![self.task_act(&tree, Some(kept.version), &after)?];
        acts.extend(self.number_learnt(&after)?);
        acts.extend(self.parts_acts(&tree, &after)?);
        self.write("task.filled", "", &[], &acts)?;
        self.task(task)
    }

    /// The number of somebody who was known by name alone: the tree learns it.
    fn number_learnt(&self, task: &Task) -> Result<Option<Act>, Failure> {
        let Some(digits) = task.inputs().get("niss") else {
            return Ok(None);
        };
        let (version, mut tree) = self.known()?;
        let person = task.about.person.as_ref().and_then(|id| tree.person(id));
        let Some(mut person) = person.filter(|one| one.niss.is_none()).cloned() else {
            return Ok(None);
        };
        let Ok(niss) = identifiers::Niss::parse(digits, self.today()) else {
            return Ok(None);
        };
        if tree.person_of(&niss).is_some() {
            return Ok(None);
        }
        person.niss = Some(niss);
        tree.add_person(person);
        self.tree_act(version, &tree).map(Some)
    }

    /// The case follows what was filled in: a number that nobody here has is probably new.
    fn with_case(&self, tree: &Tree, task: Task) -> Task {
        let niss = task.inputs().get("niss");
        let niss = niss.and_then(|text| identifiers::Niss::parse(text, self.today()).ok());
        let Some(niss) = niss else { return task };
        let known = tree.person_of(&niss).is_some_and(|person| {
            tree.of_person(&person.id)
                .any(|one| one.user_name.is_some())
        });
        let case = Circumstances {
            known: match known {
                true => Known::Told(true),
                false => task.case().known.clone(),
            },
            login: task.case().login.clone().or_else(|| {
                (niss.register() == identifiers::Register::National).then(|| "eid".to_owned())
            }),
            ..task.case().clone()
        };
        let now = self.desk.clock.now();
        match task.apply(&self.rules.set, Event::Case(case), now) {
            Ok(after) => after,
            Err(_) => task,
        }
    }

    /// Something happens to a task.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`.
    pub fn move_task(&self, task: &str, event: TaskEvent) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let reason = match &event {
            TaskEvent::Override { reason, .. } => reason.clone(),
            TaskEvent::Evidence { words } => words.clone(),
            TaskEvent::Block { words, .. } => words.clone().unwrap_or_default(),
            TaskEvent::Cancel { reason } => reason.clone().unwrap_or_default(),
            _ => String::new(),
        };
        if matches!(event, TaskEvent::Open | TaskEvent::Step { .. }) {
            self.desk.access.step_begins(task);
        }
        let event = event_of(event, kept.value.case());
        let word = format!("task.{}", event.word());
        let now = self.desk.clock.now();
        let after = kept.value.apply(&self.rules.set, event, now)?;
        if matches!(
            after.stage(),
            Stage::Waiting | Stage::Effective | Stage::Cancelled
        ) {
            self.desk.access.forget_secrets(task);
        }
        let mut acts = vec![self.task_act(&tree, Some(kept.version), &after)?];
        acts.extend(self.parts_acts(&tree, &after)?);
        self.write(&word, &reason, &task_persons(&tree, &after), &acts)?;
        self.settle_composites(&tree)?;
        self.task(task)
    }

    /// A file as proof of a task: its name and its hash are kept, not the file.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-TASK-...`.
    pub fn evidence_file(&self, task: &str, file: &Path) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let bytes = self.desk.disk.read(file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let proof = Evident::File {
            name: ::access::import::without_numbers(&name),
            sha256: hex::encode(Sha256::digest(&bytes)),
        };
        let now = self.desk.clock.now();
        let after = kept
            .value
            .apply(&self.rules.set, Event::Proven(proof), now)?;
        let acts = [self.task_act(&tree, Some(kept.version), &after)?];
        self.write("task.proven", "", &[], &acts)?;
        self.settle_composites(&tree)?;
        self.task(task)
    }

    /// Fills in what is proposed: a user name, or a first password, which is never kept.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-PROPOSAL`.
    pub fn propose(&self, task: &str, input: &str) -> Result<AccessTaskAnswer, Failure> {
        let kept = self.the_task(task)?;
        let (_, tree) = self.known()?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let wanted = workflow.and_then(|one| one.input.iter().find(|one| one.id == input));
        let proposal = match wanted.map(|one| one.kind) {
            Some(InputKind::PortalUsername) => {
                self.user_name(&tree, &kept.value).map(Zeroizing::new)
            }
            Some(InputKind::PortalPassword) => first_password(),
            _ => None,
        };
        let none = || Failure::new("ACCESS-NO-PROPOSAL", vec![("input", input.to_owned())]);
        self.fill(task, input, &proposal.ok_or_else(none)?)
    }

    /// A user name by the rules, that nobody here has.
    pub(super) fn user_name(&self, tree: &Tree, task: &Task) -> Option<String> {
        let known = task.about.person.as_ref().and_then(|id| tree.person(id));
        let typed = |id: &str| task.inputs().get(id).unwrap_or_default().to_owned();
        let (name, first) = match known {
            Some(person) => (person.name.clone(), person.first_name.clone()),
            None => (typed("name"), typed("first-name")),
        };
        let taken = |wanted: &str| {
            let mut names = tree
                .memberships()
                .filter_map(|one| one.user_name.as_deref());
            names.any(|one| one.eq_ignore_ascii_case(wanted))
        };
        let first_choice = PortalUsername::propose(&first, &name)?;
        std::iter::once(first_choice.clone())
            .chain(first_choice.alternatives())
            .map(|one| one.as_str().to_owned())
            .find(|one| !taken(one))
    }

    /// A value of a task, whole, for the clipboard and nothing else.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NOT-GIVEN`.
    pub fn reveal(
        &self,
        task: &str,
        input: &str,
    ) -> Result<(Zeroizing<String>, CopiedAnswer), Failure> {
        let kept = self.the_task(task)?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let wanted = workflow.and_then(|one| one.input.iter().find(|one| one.id == input));
        let value = kept.value.inputs().get(input);
        let (Some(wanted), Some(value)) = (wanted, value) else {
            return Err(Failure::new(
                "ACCESS-NOT-GIVEN",
                vec![("input", input.to_owned())],
            ));
        };
        self.desk.access.copied(task, input);
        let order = self.copy_order(&kept.value);
        let next = order.iter().skip_while(|one| *one != input).nth(1).cloned();
        let value = Zeroizing::new(pasted(wanted, value));
        let answer = CopiedAnswer {
            input: input.to_owned(),
            next,
            seconds: SECONDS,
        };
        Ok((value, answer))
    }

    /// The inputs of a task in the order in which the portal's form asks for them.
    pub(super) fn copy_order(&self, task: &Task) -> Vec<String> {
        let Some(workflow) = self.rules.set.workflow(&task.workflow) else {
            return Vec::new();
        };
        let steps = task.steps(&self.rules.set, workflow);
        let mut order: Vec<String> = Vec::new();
        for input in steps.iter().flat_map(|step| &step.copy) {
            if !order.contains(input) {
                order.push(input.clone());
            }
        }
        order
    }

    /// The link of a step, opened in the person's own browser.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-LINK`, `WINDOW-BROWSER`.
    pub fn open_link(&self, task: &str, step: &str) -> Result<(), Failure> {
        let kept = self.the_task(task)?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let steps = workflow.map(|one| kept.value.steps(&self.rules.set, one));
        let link = steps
            .unwrap_or_default()
            .into_iter()
            .find(|one| one.id.as_deref() == Some(step))
            .and_then(|one| self.rules.set.link(one.link.as_deref()?));
        let Some(link) = link else {
            return Err(Failure::new("ACCESS-NO-LINK", Vec::new()));
        };
        super::papers::open_address(link.url.get(self.tongues().portal))
    }
}

/// What a person says, as the task takes it.
fn event_of(event: TaskEvent, case: &Circumstances) -> Event {
    match event {
        TaskEvent::Settle {
            precondition,
            truth,
        } => Event::Settle {
            precondition,
            truth: truth_of(truth),
        },
        TaskEvent::Override {
            precondition,
            reason,
        } => Event::Override {
            precondition,
            reason,
        },
        TaskEvent::Known { known } => Event::Case(Circumstances {
            known: Known::Told(known),
            ..case.clone()
        }),
        TaskEvent::Open => Event::OpenPortal,
        TaskEvent::Step { step } => Event::StepDone { step },
        TaskEvent::Saved => Event::Saved,
        TaskEvent::Confirmed => Event::Confirmed { at: None },
        TaskEvent::Again => Event::NotConfirmed,
        TaskEvent::Sent => Event::Sent { at: None },
        TaskEvent::Works => Event::Works,
        TaskEvent::Answer => Event::Answered,
        TaskEvent::Evidence { words } => Event::Proven(Evident::Statement { words }),
        TaskEvent::Block { wrong, words } => Event::Blocked { wrong, words },
        TaskEvent::Resume => Event::Resume,
        TaskEvent::Cancel { reason } => Event::Cancel { reason },
    }
}

/// The condition of the access rule that tells a precondition; none of one that a person is asked.
pub(super) fn condition(needs: Needs) -> Option<Condition> {
    Some(match needs {
        Needs::C1 => Condition::C1,
        Needs::C2 => Condition::C2,
        Needs::C3 => Condition::C3,
        Needs::C4 => Condition::C4,
        Needs::C5 => Condition::C5,
        Needs::C6 => Condition::C6,
        Needs::C7 => Condition::C7,
        Needs::C8 => Condition::C8,
        Needs::C9 => Condition::C9,
        Needs::C10 => Condition::C10,
        Needs::C11 => Condition::C11,
        Needs::Asked => return None,
    })
}

/// A first password by the portal's rules; none without random numbers.
fn first_password() -> Option<Zeroizing<String>> {
    let mut pool = Zeroizing::new([0; RANDOM]);
    aws_lc_rs::rand::fill(&mut *pool).ok()?;
    let mut at = 0;
    let made = PortalPassword::generate(&mut || {
        let byte = pool.get(at).copied().unwrap_or_default();
        at = (at + 1) % RANDOM;
        byte
    });
    Some(Zeroizing::new(made.as_str().to_owned()))
}

/// After so many seconds a value is wiped from the clipboard when it is still there.
const SECONDS: u32 = 30;
/// Random bytes for a password, more than one needs.
const RANDOM: usize = 512;
