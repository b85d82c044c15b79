//! What the first page shows of access: tasks that are the person's, and those that wait.

use crate::answers::{AccessTaskLine, AccessTurn};
use crate::{Desk, Failure};

impl Desk {
    /// The tasks of access management that are not over; nothing where nobody has begun with it.
    pub(crate) fn access_waiting(&self) -> Result<Vec<AccessTaskLine>, Failure> {
        if !self.has_access_records() {
            return Ok(Vec::new());
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
        Ok(lines.into_iter().filter(shown).collect())
    }
}
