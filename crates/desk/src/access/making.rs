//! Differences become tasks: in batches where there are several of one sort, in parts where one thing has to be
//! effective before the next.

use std::collections::BTreeMap;

use ::access::condition::Target;
use ::access::plan::{Composite, joiner, leaver, repair_wrong_level, successor};
use ::access::task::{Batch, BatchId, Task};
use ::access::tree::Tree;
use ::access::workflow::Way;
use ::access::{NodeId, PersonId};

use super::Access;
use super::kept::{Act, fresh};
use super::plan::difference_id;
use super::task::{BATCH, OnePart, PARTS, Parts};
use crate::Failure;
use crate::answers::MadeAnswer;

impl Access<'_> {
    /// Makes tasks of differences, of all of them when none is named; several of one sort become a batch.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-TASK-...`.
    pub fn make_tasks(
        &self,
        organisation: &str,
        differences: &[String],
    ) -> Result<MadeAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let made = self.made_of()?;
        let mut tasks: Vec<Task> = Vec::new();
        let mut acts = Vec::new();
        for one in self.differences(&tree, &top)? {
            let id = difference_id(&one);
            let wanted = differences.is_empty() || differences.contains(&id);
            let Some(remedy) = one
                .remedy
                .as_ref()
                .filter(|_| wanted && !made.contains_key(&id))
            else {
                continue;
            };
            let task = self.task_of(&tree, remedy)?;
            acts.push(Act::put(MADE, &id, None, &task.id, Vec::new())?);
            tasks.push(task);
        }
        let leaving = self.wants(&top)?;
        for want in leaving.iter().filter(|kept| kept.value.leaves.is_some()) {
            let person = &want.value.person;
            let id = format!("leaves-{}", want.id);
            let asked = differences.is_empty() || differences.contains(&id);
            let stands = tree.of_person(person).next().map(|one| one.node.clone());
            let (Some(node), true) = (stands, asked && !made.contains_key(&id)) else {
                continue;
            };
            let last = want
                .value
                .leaves
                .map(|day| day.to_string())
                .unwrap_or_default();
            let filled = ::access::plan::Filled::new(&tree, "W-37", Some(person), Some(&node))
                .with("what", "leave")
                .with("last-day", last.as_str());
            let task = self.task_of(&tree, &filled)?;
            acts.push(Act::put(MADE, &id, None, &task.id, Vec::new())?);
            tasks.push(task);
        }
        let batch = self.batched(&mut tasks, &mut acts)?;
        for task in &tasks {
            acts.push(self.task_act(&tree, None, task)?);
            acts.extend(self.parts_acts(&tree, task)?);
        }
        if !tasks.is_empty() {
            self.write("task.made", "", &[], &acts)?;
        }
        let ids: Vec<String> = tasks.iter().map(|task| task.id.0.clone()).collect();
        let lines = self.task_lines(&tree, &|task| ids.contains(&task.id.0))?;
        let facts = [("count", lines.len().to_string())];
        Ok(MadeAnswer {
            sentences: vec![self.say("access-made", &facts)],
            tasks: lines,
            batch,
        })
    }

    /// Puts tasks of one workflow into a batch where there are several; the largest batch is told.
    fn batched(&self, tasks: &mut [Task], acts: &mut Vec<Act>) -> Result<Option<String>, Failure> {
        let mut sorts: BTreeMap<String, usize> = BTreeMap::new();
        for task in tasks.iter() {
            *sorts.entry(task.workflow.clone()).or_default() += 1;
        }
        let mut largest: Option<(usize, String)> = None;
        for (workflow, number) in sorts {
            let way = self.rules.set.workflow(&workflow).map(|one| one.way);
            if number < 2 || way == Some(Way::Composite) {
                continue;
            }
            let mut batch = Batch::new(BatchId(fresh('b')), &workflow);
            for task in tasks.iter_mut().filter(|task| task.workflow == workflow) {
                batch.add(task)?;
            }
            acts.push(Act::put(BATCH, &batch.id.0, None, &batch, Vec::new())?);
            if largest.as_ref().is_none_or(|(most, _)| number > *most) {
                largest = Some((number, batch.id.0.clone()));
            }
        }
        Ok(largest.map(|(_, id)| id))
    }

    /// The parts of a composite that can begin and has none yet.
    pub(super) fn parts_acts(&self, tree: &Tree, whole: &Task) -> Result<Vec<Act>, Failure> {
        let is_ready = whole.stage() == ::access::task::Stage::Ready;
        if !is_ready || !self.parts(&whole.id)?.parts.is_empty() {
            return Ok(Vec::new());
        }
        let Some(composite) = self.composite(tree, whole)? else {
            return Ok(Vec::new());
        };
        let mut acts = Vec::new();
        let mut parts = Parts::default();
        for part in composite.parts {
            let mut task = self.task_of(tree, &part.filled)?;
            task.part_of = Some(whole.id.clone());
            acts.push(self.task_act(tree, None, &task)?);
            parts.parts.push(OnePart {
                task: task.id,
                after: part.after,
            });
        }
        acts.push(Act::put(PARTS, &whole.id.0, None, &parts, Vec::new())?);
        Ok(acts)
    }

    /// The order in which a composite is done.
    fn composite(&self, tree: &Tree, whole: &Task) -> Result<Option<Composite>, Failure> {
        let catalogue = &self.rules.catalogue;
        let input = |id: &str| whole.inputs().get(id);
        let Some(person) = whole.about.person.as_ref() else {
            let old = input("old").map(|id| PersonId(id.to_owned()));
            return Ok(
                match (old, &whole.about.organisation, whole.workflow.as_str()) {
                    (Some(old), Some(top), "W-07") => {
                        Some(successor(tree, top, &old, None, false)?)
                    }
                    _ => None,
                },
            );
        };
        match whole.workflow.as_str() {
            "W-38" => {
                let (Some(right), Some(wrong)) = (input("node"), input("wrong-node")) else {
                    return Ok(None);
                };
                let manual = whole.case().manual.as_deref().unwrap_or_default();
                let chains = catalogue.chains().iter();
                let Some(chain) = chains.clone().find(|chain| chain.manual == manual) else {
                    return Ok(None);
                };
                let target = Target::new(&chain.id, &NodeId(right.to_owned()));
                let wrong = [NodeId(wrong.to_owned())];
                let now = self.desk.clock.now();
                let (_, answers) = self.answers()?;
                let repair =
                    repair_wrong_level(tree, catalogue, &answers, person, &target, &wrong, now)?;
                Ok(Some(repair))
            }
            "W-37" if input("what") == Some("leave") => Ok(Some(leaver(
                tree,
                person,
                input("certificate") == Some("yes"),
            )?)),
            "W-37" => {
                let places = self.wanted_places(tree, person)?;
                Ok(Some(joiner(tree, catalogue, &places)))
            }
            "W-07" => match &whole.about.organisation {
                Some(top) => Ok(Some(successor(tree, top, person, None, false)?)),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// The tasks that were made of differences and are not over.
    pub(super) fn made_of(&self) -> Result<BTreeMap<String, String>, Failure> {
        let open: Vec<String> = self
            .kept_tasks()?
            .into_iter()
            .filter(|kept| !kept.value.is_over())
            .map(|kept| kept.id)
            .collect();
        let made = self.all::<::access::task::TaskId>(MADE)?.into_iter();
        Ok(made
            .filter(|kept| open.contains(&kept.value.0))
            .map(|kept| (kept.id, kept.value.0))
            .collect())
    }
}

/// The kind of document of what was made of a difference.
const MADE: &str = "made";
