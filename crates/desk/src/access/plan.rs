//! What is wanted, against what the exports show; differences become tasks.

use std::collections::BTreeMap;

use ::access::condition::Target;
use ::access::plan::{
    Composite, Difference, DifferenceKind, JobTemplate, Origin, TemplatePlace, Wanted, WantedPlace,
    compare, joiner, leaver, repair_wrong_level, successor,
};
use ::access::task::{Batch, BatchId, Task};
use ::access::tree::Tree;
use ::access::workflow::Way;
use ::access::{NodeId, Person, PersonId, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Access;
use super::kept::{Act, Kept, fresh, node_of, person_keys};
use super::node::named as has_name;
use super::review::day;
use super::said::Said;
use super::task::{BATCH, OnePart, PARTS, Parts};
use super::words::listed_name;
use crate::Failure;
use crate::answers::{
    DifferenceKind as KindWord, DifferenceLine, MadeAnswer, OfferLine, PlanAnswer, TargetLine,
    TargetWords, TemplateLine, TemplateWords, WantLine, WantWords,
};

/// What is wanted for somebody, as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Want {
    pub(super) organisation: NodeId,
    pub(super) person: PersonId,
    /// The job.
    pub(super) template: Option<String>,
    /// Places besides those of the job.
    pub(super) places: Vec<TemplatePlace>,
    /// The first day, when it is known.
    pub(super) from: Option<Date>,
    /// The last day of somebody who leaves.
    pub(super) leaves: Option<Date>,
}

/// A job, as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Job {
    pub(super) organisation: NodeId,
    pub(super) template: JobTemplate,
}

impl Access<'_> {
    /// What is wanted, and what differs from it.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn plan(&self, organisation: &str) -> Result<PlanAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let said = Said::new(self, &tree);
        let jobs = self.jobs(&top)?;
        let wants = self.wants(&top)?;
        let differences = self.differences(&tree, &top)?;
        let made = self.made_of()?;
        let lines = differences.iter().map(|one| {
            let id = difference_id(one);
            let workflow = one.remedy.as_ref().map(|remedy| remedy.workflow.clone());
            let name = match &one.person {
                Some(person) => said.person(person),
                None => one
                    .node
                    .as_ref()
                    .map(|node| said.node(node))
                    .unwrap_or_default(),
            };
            DifferenceLine {
                kind: kind(one),
                person: one.person.as_ref().map(|person| person.0.clone()),
                name,
                place: one
                    .node
                    .as_ref()
                    .map(|node| said.node(node))
                    .unwrap_or_default(),
                sentence: said.difference(one),
                title: workflow.as_deref().map(|id| self.title(id)),
                workflow,
                task: made.get(&id).cloned(),
                difference: id,
            }
        });
        let wants = wants.iter().map(|kept| {
            let want = &kept.value;
            let job = jobs
                .iter()
                .find(|job| Some(&job.id) == want.template.as_ref());
            let places = job.map_or(&[][..], |job| job.value.template.places.as_slice());
            let nodes = places.iter().chain(&want.places);
            WantLine {
                want: kept.id.clone(),
                person: Some(want.person.0.clone()),
                name: said.person(&want.person),
                template: want.template.clone(),
                nodes: nodes.map(|place| said.node(&place.node)).collect(),
                leaves: want.leaves.map(|day| day.to_string()),
            }
        });
        let templates = jobs.iter().map(|job| TemplateLine {
            template: job.id.clone(),
            name: job.value.template.name.clone(),
            targets: job
                .value
                .template
                .places
                .iter()
                .map(|place| TargetLine {
                    node: place.node.0.clone(),
                    place: said.node(&place.node),
                    applications: place
                        .applications
                        .iter()
                        .map(|id| self.application(id))
                        .collect(),
                    function: place.functions.first().map(|id| self.function(id)),
                })
                .collect(),
        });
        Ok(PlanAnswer {
            wants: wants.collect(),
            differences: lines.collect(),
            templates: templates.collect(),
            offers: self.offers(&tree, &top),
        })
    }

    /// What can be wanted at the nodes at which users work.
    fn offers(&self, tree: &Tree, top: &NodeId) -> Vec<OfferLine> {
        let catalogue = &self.rules.catalogue;
        let nodes = tree.within(top).filter_map(|node| {
            let quality = catalogue.quality(node.quality.as_deref()?)?;
            (node.level == quality.level).then_some((node, quality))
        });
        nodes
            .map(|(node, quality)| OfferLine {
                node: node.id.0.clone(),
                place: node.name.clone(),
                applications: quality
                    .applications
                    .iter()
                    .map(|id| self.application(id))
                    .collect(),
                functions: quality
                    .functions
                    .iter()
                    .map(|id| self.function(id))
                    .collect(),
            })
            .collect()
    }

    /// Keeps a job, with what somebody in it needs.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-NAME-MISSING`.
    pub fn keep_template(
        &self,
        organisation: &str,
        words: &TemplateWords,
    ) -> Result<PlanAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let name = has_name(&words.name)?;
        let kept = match &words.template {
            Some(id) => self.kept::<Job>(JOB, id)?,
            None => None,
        };
        let id = kept
            .as_ref()
            .map_or_else(|| fresh('j'), |kept| kept.id.clone());
        let job = Job {
            organisation: top.clone(),
            template: JobTemplate {
                id: id.clone(),
                name: name.to_owned(),
                places: self.places(&tree, &words.targets)?,
            },
        };
        let after = kept.map(|kept| kept.version);
        self.write(
            "job.kept",
            "",
            &[],
            &[Act::put(JOB, &id, after, &job, Vec::new())?],
        )?;
        self.plan(&top.0)
    }

    /// Takes a job away.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn drop_template(&self, organisation: &str, template: &str) -> Result<PlanAnswer, Failure> {
        self.drop_one::<Job>(JOB, template, "job.dropped")?;
        self.plan(organisation)
    }

    /// Keeps what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-TREE-...`, `ACCESS-NAME-MISSING`, `ACCESS-DAY`.
    pub fn keep_want(&self, organisation: &str, words: &WantWords) -> Result<PlanAnswer, Failure> {
        let (version, mut tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let mut acts = Vec::new();
        let person = match words.person.as_deref().filter(|text| !text.is_empty()) {
            Some(text) => self.person_id(&tree, text)?,
            None => {
                let person = Person {
                    id: PersonId(fresh('p')),
                    niss: None,
                    name: has_name(&words.name)?.to_owned(),
                    first_name: words.first_name.trim().to_owned(),
                    email: None,
                    language: None,
                    other_names: Vec::new(),
                    user_names: Default::default(),
                    as_of: self.today(),
                };
                let id = person.id.clone();
                tree.add_person(person);
                acts.push(self.tree_act(version, &tree)?);
                id
            }
        };
        let want = Want {
            organisation: top.clone(),
            person,
            template: words.template.clone(),
            places: self.places(&tree, &words.targets)?,
            from: None,
            leaves: words.leaves.as_deref().map(day).transpose()?,
        };
        acts.push(self.want_act(&tree, &want)?);
        self.write("want.kept", "", &[], &acts)?;
        self.plan(&top.0)
    }

    /// Takes away what is wanted for somebody.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn drop_want(&self, organisation: &str, want: &str) -> Result<PlanAnswer, Failure> {
        self.drop_one::<Want>(WANT, want, "want.dropped")?;
        self.plan(organisation)
    }

    /// A want to be written; of one person there is one.
    pub(super) fn want_act(&self, tree: &Tree, want: &Want) -> Result<Act, Failure> {
        let old = self
            .wants(&want.organisation)?
            .into_iter()
            .find(|kept| tree.head(&kept.value.person) == tree.head(&want.person));
        let id = old
            .as_ref()
            .map_or_else(|| fresh('w'), |kept| kept.id.clone());
        let persons = tree.person(&want.person).map_or_else(Vec::new, person_keys);
        Act::put(WANT, &id, old.map(|kept| kept.version), want, persons)
    }

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

    fn wanted_places(&self, tree: &Tree, person: &PersonId) -> Result<Vec<WantedPlace>, Failure> {
        let mut places = Vec::new();
        for node in tree.organisations() {
            let wanted = self.wanted(tree, &node.id)?;
            let ours = wanted.places.into_iter();
            places.extend(ours.filter(|place| tree.head(&place.person) == tree.head(person)));
        }
        Ok(places)
    }

    /// What differs, by what is wanted and by the catalogue's rules.
    fn differences(&self, tree: &Tree, top: &NodeId) -> Result<Vec<Difference>, Failure> {
        let wanted = self.wanted(tree, top)?;
        let found = compare(tree, &self.rules.catalogue, &wanted, self.today())?;
        let here = |one: &Difference| {
            let node = one.node.as_ref();
            node.is_none_or(|node| tree.is_within(node, top))
        };
        Ok(found.differences.into_iter().filter(here).collect())
    }

    fn wanted(&self, tree: &Tree, top: &NodeId) -> Result<Wanted, Failure> {
        let jobs = self.jobs(top)?;
        let mut wanted = Wanted::default();
        for kept in self.wants(top)? {
            let want = kept.value;
            // Whoever leaves is taken out everywhere; and whoever was erased is wanted nowhere.
            if want.leaves.is_some() || tree.person(&want.person).is_none() {
                continue;
            }
            let job = jobs
                .iter()
                .find(|job| Some(&job.id) == want.template.as_ref());
            let places = job.map_or(&[][..], |job| job.value.template.places.as_slice());
            for place in places.iter().chain(&want.places) {
                wanted.places.push(WantedPlace {
                    person: tree.head(&want.person).clone(),
                    node: place.node.clone(),
                    role: place.role,
                    applications: place.applications.clone(),
                    functions: place.functions.clone(),
                    registers: place.registers.clone(),
                    from: want.from,
                    origin: match &want.template {
                        Some(job) => Origin::Template(job.clone()),
                        None => Origin::Hand,
                    },
                });
            }
        }
        Ok(wanted)
    }

    pub(super) fn jobs(&self, top: &NodeId) -> Result<Vec<Kept<Job>>, Failure> {
        let all = self.all::<Job>(JOB)?.into_iter();
        Ok(all.filter(|kept| kept.value.organisation == *top).collect())
    }

    pub(super) fn wants(&self, top: &NodeId) -> Result<Vec<Kept<Want>>, Failure> {
        let all = self.all::<Want>(WANT)?.into_iter();
        Ok(all.filter(|kept| kept.value.organisation == *top).collect())
    }

    /// The tasks that were made of differences and are not over.
    fn made_of(&self) -> Result<BTreeMap<String, String>, Failure> {
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

    fn places(&self, tree: &Tree, targets: &[TargetWords]) -> Result<Vec<TemplatePlace>, Failure> {
        let catalogue = &self.rules.catalogue;
        let mut places = Vec::new();
        for target in targets {
            let function = target.function.as_deref().filter(|text| !text.is_empty());
            places.push(TemplatePlace {
                node: node_of(tree, &target.node)?.id.clone(),
                role: Role::User,
                applications: target
                    .applications
                    .iter()
                    .map(|text| catalogue.application_key(text))
                    .collect(),
                functions: function
                    .iter()
                    .map(|text| catalogue.function_key(text))
                    .collect(),
                registers: Vec::new(),
            });
        }
        Ok(places)
    }

    fn drop_one<T: serde::de::DeserializeOwned>(
        &self,
        kind: &'static str,
        id: &str,
        event: &str,
    ) -> Result<(), Failure> {
        if let Some(kept) = self.kept::<T>(kind, id)? {
            let act = Act::Remove {
                kind,
                id: kept.id,
                after: kept.version,
            };
            self.write(event, "", &[], &[act])?;
        }
        Ok(())
    }

    /// A person's name for lists.
    pub(super) fn person_name(&self, tree: &Tree, person: &PersonId) -> String {
        tree.person(person).map(listed_name).unwrap_or_default()
    }
}

/// The same as long as the difference is there.
fn difference_id(one: &Difference) -> String {
    let key = format!("{:?}", one.key());
    let digest = hex::encode(Sha256::digest(key.as_bytes()));
    format!("d{}", digest.get(..ID).unwrap_or_default())
}

fn kind(one: &Difference) -> KindWord {
    match one.kind {
        DifferenceKind::Missing => KindWord::Missing,
        DifferenceKind::TooMuch => KindWord::TooMuch,
        DifferenceKind::WrongLevel => KindWord::WrongLevel,
        DifferenceKind::NotTicked => KindWord::NotTicked,
        DifferenceKind::FunctionMissing
        | DifferenceKind::FunctionExpired
        | DifferenceKind::FunctionNotYet
        | DifferenceKind::FunctionWithoutStart => KindWord::Function,
        DifferenceKind::FunctionEndsSoon => KindWord::EndsSoon,
        DifferenceKind::Doubled => KindWord::Doubled,
        DifferenceKind::TwoNames | DifferenceKind::DoublePerson => KindWord::DoublePerson,
        DifferenceKind::TooMany => KindWord::Coordinators,
        DifferenceKind::NoDeputy => KindWord::CoCam,
        DifferenceKind::Blocked => KindWord::Blocked,
        _ => KindWord::Other,
    }
}

/// Kinds of documents.
const JOB: &str = "job";
const WANT: &str = "want";
const MADE: &str = "made";
/// Digits of a difference's name.
const ID: usize = 10;
