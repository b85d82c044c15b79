//! What a task would type, against what is known of everybody.

use super::Tree;
use crate::task::Task;
use crate::workflow::{InputKind, Workflow};
use crate::{Person, PersonId};

/// The input whose address is the person's own, as the workflow files name it.
const OWN_ADDRESS: &str = "email";

/// A value that is likely to be refused, or to mix two people up. The portal decides, so it is only warned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Another person has this address: nobody shares one (R-000-065).
    AddressOf {
        /// The input.
        input: String,
        /// The other.
        person: PersonId,
    },
    /// Another person has this user name: it is unique in the whole portal (R-002-078).
    UserNameOf {
        /// The input.
        input: String,
        /// The other.
        person: PersonId,
    },
    /// The person has another user name already, and it never changes (R-002-074).
    OtherUserName {
        /// The input.
        input: String,
        /// The person.
        person: PersonId,
    },
}

impl Tree {
    /// Values of a task that clash with what exports told of people.
    pub fn slips(&self, task: &Task, workflow: &Workflow) -> Vec<Slip> {
        let owner = self.owner(task);
        let ours = owner.map_or_else(Vec::new, |owner| self.same_person(owner));
        let mut slips = Vec::new();
        for input in task.asked(workflow) {
            let Some(value) = task.inputs().get(&input.id) else {
                continue;
            };
            let input_id = input.id.clone();
            match input.kind {
                InputKind::PortalUsername => slips.extend(self.name_slip(input_id, value, &ours)),
                InputKind::Email if input.id == OWN_ADDRESS => {
                    slips.extend(self.address_slip(input_id, value, &ours));
                }
                _ => {}
            }
        }
        slips
    }

    /// Whose values they are: the number that is typed tells more than the person for whom the task was made.
    fn owner<'t>(&'t self, task: &'t Task) -> Option<&'t PersonId> {
        let Some(typed) = task.inputs().get("niss") else {
            return task.about.person.as_ref();
        };
        let has = |one: &&Person| one.niss.as_ref().is_some_and(|niss| niss.as_str() == typed);
        self.people.values().find(has).map(|person| &person.id)
    }

    fn name_slip(&self, input: String, value: &str, ours: &[&PersonId]) -> Option<Slip> {
        if let Some(person) = self.index.of_user_name(value) {
            let person = person.clone();
            return (!ours.contains(&&person)).then_some(Slip::UserNameOf { input, person });
        }
        let named = |id: &&&PersonId| {
            self.person(id)
                .is_some_and(|one| !one.user_names.is_empty())
        };
        let person = (*ours.iter().find(named)?).clone();
        Some(Slip::OtherUserName { input, person })
    }

    fn address_slip(&self, input: String, value: &str, ours: &[&PersonId]) -> Option<Slip> {
        let value = value.trim().to_lowercase();
        let has = |person: &Person| {
            let address = person.email.as_ref();
            address.is_some_and(|address| address.trim().to_lowercase() == value)
        };
        let mut others = self.people.values().filter(|one| !ours.contains(&&one.id));
        let person = others.find(|one| has(one))?.id.clone();
        Some(Slip::AddressOf { input, person })
    }
}
