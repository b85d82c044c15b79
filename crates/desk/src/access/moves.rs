//! What can be done with a task now.

use ::access::task::{Stage, Task};
use ::access::workflow::{Reaches, Set, Way, Workflow};

use crate::answers::TaskMove;

/// What can be done with a task now.
pub(super) fn moves(task: &Task, workflow: &Workflow, set: &Set) -> Vec<TaskMove> {
    let steps = task.steps(set, workflow);
    let reached = |end: Reaches| steps.iter().any(|step| step.reaches == Some(end));
    // A form that is posted, a request that is signed: it ends by being sent (access model, 6.6 and 6.7).
    let sends = reached(Reaches::Sent);
    let settle = !task.preconditions(workflow).is_empty();
    let mut moves = Vec::new();
    match (task.stage(), workflow.way) {
        (Stage::Draft, _) => {
            moves.push(TaskMove::Fill);
            if settle {
                moves.extend([TaskMove::Settle, TaskMove::Override]);
            }
        }
        (Stage::Ready, way) => {
            moves.push(TaskMove::Fill);
            match way {
                Way::Portal => moves.push(TaskMove::Open),
                Way::Message => moves.push(TaskMove::Sent),
                Way::Question => moves.push(TaskMove::Answer),
                Way::Clavis if sends => moves.extend([TaskMove::Step, TaskMove::Sent]),
                Way::Clavis => moves.extend([TaskMove::Step, TaskMove::Confirmed]),
                Way::Composite => {}
            }
        }
        (Stage::OnPortal, Way::Message) => moves.extend([TaskMove::Step, TaskMove::Sent]),
        (Stage::OnPortal, Way::Question) => moves.extend([TaskMove::Step, TaskMove::Answer]),
        (Stage::OnPortal, _) if sends => {
            moves.extend([TaskMove::Fill, TaskMove::Step]);
            if reached(Reaches::Saved) {
                moves.push(TaskMove::Saved);
            }
            moves.push(TaskMove::Sent);
        }
        (Stage::OnPortal, _) => moves.extend([
            TaskMove::Fill,
            TaskMove::Step,
            TaskMove::Saved,
            TaskMove::Confirmed,
        ]),
        (Stage::Saved, _) if sends => {
            moves.extend([TaskMove::Step, TaskMove::Sent, TaskMove::Again]);
        }
        (Stage::Saved, _) => moves.extend([TaskMove::Confirmed, TaskMove::Again]),
        (Stage::Sent | Stage::Waiting, Way::Message) => {
            moves.extend([TaskMove::Answer, TaskMove::Evidence]);
        }
        // What comes after the request is issued is still to be done.
        (Stage::Sent | Stage::Waiting, Way::Clavis) => {
            moves.extend([TaskMove::Step, TaskMove::Works, TaskMove::Evidence]);
        }
        (Stage::Sent | Stage::Waiting, _) => moves.extend([TaskMove::Works, TaskMove::Evidence]),
        (Stage::Effective | Stage::Answered | Stage::Verified, _) => {
            moves.push(TaskMove::Evidence);
        }
        (Stage::Blocked, _) => moves.push(TaskMove::Resume),
        (Stage::Confirmed | Stage::Cancelled, _) => {}
    }
    if !matches!(
        task.stage(),
        Stage::Blocked | Stage::Cancelled | Stage::Verified
    ) {
        moves.push(TaskMove::Block);
    }
    if !matches!(task.stage(), Stage::Cancelled | Stage::Verified) {
        moves.push(TaskMove::Cancel);
    }
    moves
}
