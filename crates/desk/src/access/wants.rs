//! Who is wanted where: jobs, wants, and the places that follow from them.

use ::access::plan::{JobTemplate, Origin, TemplatePlace, Wanted, WantedPlace};
use ::access::tree::Tree;
use ::access::{NodeId, PersonId, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Access;
use super::kept::{Act, Kept, fresh, node_of, person_keys};
use crate::Failure;
use crate::answers::TargetWords;

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

    pub(super) fn wanted_places(
        &self,
        tree: &Tree,
        person: &PersonId,
    ) -> Result<Vec<WantedPlace>, Failure> {
        let mut places = Vec::new();
        for node in tree.organisations() {
            let wanted = self.wanted(tree, &node.id)?;
            let ours = wanted.places.into_iter();
            places.extend(ours.filter(|place| tree.head(&place.person) == tree.head(person)));
        }
        Ok(places)
    }

    pub(super) fn wanted(&self, tree: &Tree, top: &NodeId) -> Result<Wanted, Failure> {
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

    pub(super) fn places(
        &self,
        tree: &Tree,
        targets: &[TargetWords],
    ) -> Result<Vec<TemplatePlace>, Failure> {
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
}

/// Kinds of documents.
pub(super) const JOB: &str = "job";
pub(super) const WANT: &str = "want";
