//! The first page: what waits, for whom, and the certificates on a line of time. Nobody is asked for
//! it, neither for a PIN nor over the network.

use super::bars::{Life, bars, lives};
use super::post::Post;
use super::tasks::tasks;
use super::{Counter, Told};
use crate::Failure;
use crate::answers::{BarState, HomeAnswer, TaskLine, TaskTurn};

impl Counter {
    /// What waits, for whom.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub fn home(&self) -> Told<HomeAnswer> {
        self.at(|post| home(post))
    }
}

pub(super) fn home(post: &Post) -> Result<HomeAnswer, Failure> {
    let draft = post.draft()?;
    let lines = post.inventory()?;
    let lives = lives(post, &lines);
    let access = post.desk.access_waiting()?;
    let tasks = tasks(post, draft.as_ref(), &lines, &lives, access);
    let certificates = bars(post, &lines, &lives);
    Ok(HomeAnswer {
        today: post.today().to_string(),
        waiting_for_you: count(&tasks, &[TaskTurn::You]),
        waiting_for_others: count(&tasks, &[TaskTurn::Ehealth, TaskTurn::Other]),
        rest: rest(post, &tasks, &lives),
        tasks,
        certificates,
    })
}

fn count(tasks: &[TaskLine], turns: &[TaskTurn]) -> u32 {
    let found = tasks.iter().filter(|task| turns.contains(&task.turn));
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}

/// What else is worth knowing: the next day that counts, or that there is nothing yet.
fn rest(post: &Post, tasks: &[TaskLine], lives: &[Option<Life>]) -> Vec<String> {
    let good = lives.iter().flatten();
    let good = good.filter(|life| life.standing == BarState::Good);
    let next = good.map(|life| life.renew_from).min();
    let mut rest = Vec::new();
    if tasks.is_empty() {
        rest.push(post.desk.say("home-nothing-waits", &[]));
    }
    match next {
        Some(day) => rest.push(
            post.desk
                .say("home-next-date", &[("date", day.to_string())]),
        ),
        None if lives.is_empty() => rest.push(post.desk.say("home-no-keystore", &[])),
        None => {}
    }
    rest
}
