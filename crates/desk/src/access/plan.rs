//! What is wanted, against what the exports show; differences become tasks.

use ::access::plan::{Difference, DifferenceKind, JobTemplate, compare};
use ::access::tree::Tree;
use ::access::{NodeId, Person, PersonId};
use sha2::{Digest, Sha256};

use super::Access;
use super::kept::{Act, fresh};
use super::node::named as has_name;
use super::review::day;
use super::said::Said;
use super::wants::{JOB, Job, WANT, Want};
use super::words::listed_name;
use crate::Failure;
use crate::answers::{
    DifferenceKind as KindWord, DifferenceLine, OfferLine, PlanAnswer, TargetLine, TemplateLine,
    TemplateWords, WantLine, WantWords,
};

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

    /// What differs, by what is wanted and by the catalogue's rules.
    pub(super) fn differences(
        &self,
        tree: &Tree,
        top: &NodeId,
    ) -> Result<Vec<Difference>, Failure> {
        let wanted = self.wanted(tree, top)?;
        let found = compare(tree, &self.rules.catalogue, &wanted, self.today())?;
        let here = |one: &Difference| {
            let node = one.node.as_ref();
            node.is_none_or(|node| tree.is_within(node, top))
        };
        Ok(found.differences.into_iter().filter(here).collect())
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
pub(super) fn difference_id(one: &Difference) -> String {
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
/// Digits of a difference's name.
const ID: usize = 10;
