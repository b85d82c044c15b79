//! The wanted state: by job template, from a staff list, by hand.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{NodeId, PersonId, Role};

/// Who should stand where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The places.
    pub places: Vec<WantedPlace>,
    /// Nodes of which the places are everybody: whoever else stands there is too much.
    pub complete: Vec<NodeId>,
}

/// One person at one node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WantedPlace {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub node: NodeId,
    /// As what.
    pub role: Role,
    /// Applications to tick: ids of the catalogue.
    pub applications: Vec<String>,
    /// Functions to give: ids of the catalogue.
    pub functions: Vec<String>,
    /// Second registers that must know the person.
    pub registers: Vec<String>,
    /// The first day, when it is known.
    pub from: Option<Date>,
    /// Where the wish comes from.
    pub origin: Origin,
}

/// Where a wish comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Entered by hand.
    Hand,
    /// From a job template, by its id.
    Template(String),
}

/// What somebody in a job needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobTemplate {
    /// Its id.
    pub id: String,
    /// Its name, as the organisation calls the job.
    pub name: String,
    /// Where one stands in this job.
    pub places: Vec<TemplatePlace>,
}

/// One place of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePlace {
    /// Where.
    pub node: NodeId,
    /// As what.
    pub role: Role,
    /// Applications to tick.
    pub applications: Vec<String>,
    /// Functions to give.
    pub functions: Vec<String>,
    /// Second registers.
    pub registers: Vec<String>,
}

/// A line of a staff list, its person known already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Who.
    pub person: PersonId,
    /// The id or the name of a job template.
    pub job: String,
    /// The first day of work.
    pub first_day: Option<Date>,
    /// The last day of work.
    pub last_day: Option<Date>,
}

impl Wanted {
    /// The wanted state of a staff list. Who has left wants nothing; who is still to come is prepared.
    /// Jobs without a template come back by their names.
    pub fn of_staff(
        templates: &[JobTemplate],
        staff: impl IntoIterator<Item = StaffMember>,
        complete: Vec<NodeId>,
        today: Date,
    ) -> (Self, Vec<String>) {
        let by_name: std::collections::HashMap<String, &JobTemplate> = templates
            .iter()
            .flat_map(|job| [(crate::fold(&job.name), job), (crate::fold(&job.id), job)])
            .collect();
        let mut places = Vec::new();
        let mut unknown = Vec::new();
        for member in staff {
            if member.last_day.is_some_and(|last| last < today) {
                continue;
            }
            let Some(job) = by_name.get(&crate::fold(&member.job)) else {
                if !unknown.contains(&member.job) {
                    unknown.push(member.job);
                }
                continue;
            };
            for place in &job.places {
                places.push(WantedPlace {
                    person: member.person.clone(),
                    node: place.node.clone(),
                    role: place.role,
                    applications: place.applications.clone(),
                    functions: place.functions.clone(),
                    registers: place.registers.clone(),
                    from: member.first_day,
                    origin: Origin::Template(job.id.clone()),
                });
            }
        }
        (Wanted { places, complete }, unknown)
    }
}
