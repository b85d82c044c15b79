//! Days for the person's calendar: the ends of waits, the ends of functions, the yearly review.

use std::collections::BTreeMap;
use std::path::Path;

use ::access::task::{State, Task};
use ::access::tree::Tree;
use ::access::{Node, NodeId};
use jiff::ToSpan;
use jiff::civil::Date;

use super::super::Access;
use super::super::task::about;
use super::super::words::{listed_name, whole_name};
use crate::Failure;
use crate::answers::{DaysWords, PaperWritten};
use crate::calendar::{Reminder, to_ics};

impl Access<'_> {
    /// Writes a calendar file: the day of one task's wait, or everything of an organisation that has a day.
    ///
    /// # Errors
    /// `ACCESS-TASK-UNKNOWN`, `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-NO-DAY` for a task that waits for no day, `DISK-...`.
    pub fn days_file(&self, words: &DaysWords, to: Option<&Path>) -> Result<PaperWritten, Failure> {
        let (_, tree) = self.known()?;
        let reminders = match (&words.task, &words.organisation) {
            (Some(task), _) => {
                let task = self.the_task(task)?.value;
                let day = self.wait_day(&tree, &task);
                vec![day.ok_or_else(|| Failure::new("ACCESS-NO-DAY", Vec::new()))?]
            }
            (None, organisation) => {
                let text = organisation.as_deref().unwrap_or_default();
                let top = self.organisation(&tree, text)?;
                let mut days = vec![self.review_day(top)];
                days.extend(self.function_ends(&tree, &top.id));
                for kept in self.kept_tasks()? {
                    if kept.value.about.organisation.as_ref() == Some(&top.id) {
                        days.extend(self.wait_day(&tree, &kept.value));
                    }
                }
                days
            }
        };
        let ics = to_ics(&reminders, self.desk.clock.now());
        let name = format!("clavis-access-{}", self.today());
        let file = self.write_paper(to, &name, "ics", ics.as_bytes())?;
        Ok(self.paper(&file, "calendar-written"))
    }

    /// The day on which a task's wait is over; none of one that waits for minutes, or not at all.
    fn wait_day(&self, tree: &Tree, task: &Task) -> Option<Reminder> {
        let State::Waiting { timer, .. } = task.state() else {
            return None;
        };
        let kind = if timer.is_for_answer() {
            "answer"
        } else {
            "works"
        };
        let facts = [
            ("kind", kind.to_owned()),
            ("name", self.title(&task.workflow)),
            ("other", about(tree, task)),
        ];
        Some(Reminder {
            day: timer.due().or(timer.patience())?,
            title: self.say("access-day-wait", &facts),
            text: self.say("access-day-wait-text", &facts),
            identity: format!("wait-{}", task.id.0),
            yearly: false,
            early: 0,
        })
    }

    /// Functions that end, one entry for each level and day.
    fn function_ends(&self, tree: &Tree, top: &NodeId) -> Vec<Reminder> {
        let mut ends: BTreeMap<(Date, &NodeId), (&Node, Vec<String>)> = BTreeMap::new();
        for node in tree.within(top) {
            for member in tree.members(&node.id) {
                let person = tree.person(tree.head(&member.person));
                let functions = member.functions.value().into_iter().flatten();
                for function in functions {
                    let end = function.end.filter(|end| *end >= self.today());
                    if let (Some(end), Some(person)) = (end, person) {
                        let name = listed_name(person);
                        let line = format!("{name}: {}", self.function(&function.name));
                        let entry = ends.entry((end, &node.id));
                        entry.or_insert((node, Vec::new())).1.push(line);
                    }
                }
            }
        }
        let days = ends.into_iter().map(|((day, id), (node, lines))| {
            let facts = [
                ("where", whole_name(tree, node)),
                ("count", lines.len().to_string()),
                ("text", lines.join("\n")),
            ];
            Reminder {
                day,
                title: self.say("access-day-end", &facts),
                text: self.say("access-day-end-text", &facts),
                identity: format!("end-{}-{day}", id.0),
                yearly: false,
                early: EARLY,
            }
        });
        days.collect()
    }

    /// The review, in a year and every year after.
    fn review_day(&self, top: &Node) -> Reminder {
        let today = self.today();
        let facts = [("name", top.name.clone())];
        Reminder {
            day: today.checked_add(1.year()).unwrap_or(today),
            title: self.say("access-day-review", &facts),
            text: self.say("access-day-review-text", &facts),
            identity: format!("review-{}", top.id.0),
            yearly: true,
            early: EARLY,
        }
    }
}

/// So many days before, there is still time to act.
const EARLY: u16 = 14;
