//! What the first page shows of access: tasks that are the person's, and those that wait.

use crate::answers::{AccessTaskLine, AccessTurn};
use crate::{Desk, Failure};

/// What waits of access management.
#[derive(Default)]
pub(crate) struct Waiting {
    /// The tasks that are not over.
    pub(crate) tasks: Vec<AccessTaskLine>,
    /// What is wrong with the record, in a sentence.
    pub(crate) alarm: Option<String>,
}

impl Desk {
    /// What waits of access management; nothing where nobody has begun with it.
    pub(crate) fn access_waiting(&self) -> Result<Waiting, Failure> {
        if !self.has_access_records() {
            return Ok(Waiting::default());
        }
        let access = self.access()?;
        let (_, tree) = access.known()?;
        let lines = access.task_lines(&tree, &|task| !task.is_over())?;
        // A part is shown instead of its composite while it is the person's turn.
        let shown = |line: &AccessTaskLine| {
            let mine = line.turn == AccessTurn::You;
            if line.parts > 0 {
                !mine
            } else {
                mine || line.part_of.is_none()
            }
        };
        Ok(Waiting {
            tasks: lines.into_iter().filter(shown).collect(),
            alarm: access.alarm(),
        })
    }
}
