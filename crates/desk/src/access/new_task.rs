//! A new task, with everything filled in that is known.

use ::access::condition::{Case, Condition, Target};
use ::access::plan::{Filled, Value};
use ::access::task::{Event, Task, TaskId};
use ::access::tree::Tree;
use ::access::workflow::{Circumstances, InputKind, Needs, Workflow};
use ::access::{Known, NodeId, PersonId, Truth};

use super::Access;
use super::kept::fresh;
use crate::Failure;
use crate::answers::{AccessTaskAnswer, TaskWords};

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
