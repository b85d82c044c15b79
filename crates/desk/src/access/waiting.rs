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
        // A part is shown in its composite until it is the person's turn.
        Ok(lines
            .into_iter()
            .filter(|line| line.part_of.is_none() || line.turn == AccessTurn::You)
            .collect())
    }
}
