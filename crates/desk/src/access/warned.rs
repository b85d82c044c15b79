//! What a task is warned about: doubtful values, those of somebody else, parts that come first.

use ::access::task::{Doubt, Stage, Task, Warned};
use ::access::tree::{Slip, Tree};

use super::Access;
use super::task_page::Page;
use crate::Failure;

impl Access<'_> {
    pub(super) fn warnings(&self, page: &Page<'_>) -> Vec<String> {
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
    pub(super) fn slips(&self, page: &Page<'_>, tree: &Tree) -> Vec<String> {
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
    pub(super) fn waits_for(
        &self,
        tree: &Tree,
        task: &Task,
        all: &[Task],
    ) -> Result<Vec<String>, Failure> {
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
