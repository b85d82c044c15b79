//! Without a window: what starts at login, what is waited for then, and what a person is told who has
//! no window open. Nothing of it happens in a rehearsal.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use host::Access;

use super::post::Post;
use super::{Counter, Inner, home};
use crate::Failure;
use crate::answers::{RequestState, TaskTurn};

/// One thing to tell, in the words of its task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The task that it opens.
    pub task: String,
    /// What it is about.
    pub title: String,
    /// The sentence.
    pub body: String,
    /// On the button that opens the window.
    pub open: String,
}

impl Counter {
    /// Begins to wait for every request that eHealth works on.
    pub fn wait_for_all(&self) {
        let Some(post) = self.inner.real_alone() else {
            return;
        };
        for keystore in waited_for(&post) {
            self.inner.waiting.begin(&self.inner.bell, &post, &keystore);
        }
    }

    /// True while eHealth works on something.
    pub fn is_waiting(&self) -> bool {
        let post = self.inner.real_alone();
        post.is_some_and(|post| !waited_for(&post).is_empty())
    }

    /// True when the program goes on without its window: the person wants it to start at login, and
    /// there is something to wait for.
    pub fn stays(&self) -> bool {
        self.inner.starts_at_login() && self.is_waiting()
    }

    /// The window is closed and the program goes on: no talk and no question stays open.
    pub fn window_closed(&self) {
        self.inner.talks.end(None);
        self.inner.pins.cancel();
    }

    /// What the person has to do and was never told without a window.
    pub fn notices(&self) -> Vec<Notice> {
        let Some(post) = self.inner.real_alone() else {
            return Vec::new();
        };
        let given = given(&post);
        let tasks = home::home(&post).map(|home| home.tasks);
        let tasks = tasks.unwrap_or_else(|failure| {
            tracing::warn!(code = failure.code(), "no task can be told");
            Vec::new()
        });
        tasks
            .into_iter()
            .filter(|task| task.turn == TaskTurn::You && is_told(&task.id))
            .filter(|task| !given.contains(&task.id))
            .map(|task| Notice {
                task: task.id,
                title: task.title,
                body: task.sentence,
                open: post.desk.say("notice-open", &[]),
            })
            .collect()
    }

    /// The notice was shown: it is not given a second time, not even after the next login.
    pub fn notice_given(&self, notice: &Notice) {
        let Some(post) = self.inner.real_alone() else {
            return;
        };
        let mut all = given(&post);
        all.insert(notice.task.clone());
        // What is done is no task any more, and need not be remembered.
        if let Ok(home) = home::home(&post) {
            all.retain(|id| home.tasks.iter().any(|task| task.id == *id));
        }
        let (disk, folder) = (&post.desk.disk, &post.desk.places.data);
        let text = serde_json::to_vec(&all).unwrap_or_default();
        let kept = disk
            .make_folder(folder, Access::Owner)
            .and_then(|()| disk.replace(&folder.join(GIVEN), &text, Access::Owner));
        if let Err(error) = kept {
            tracing::warn!(code = error.code(), "what was told is not remembered");
        }
    }
}

impl Inner {
    /// The real post, when no rehearsal is going on.
    fn real_alone(&self) -> Option<Arc<Post>> {
        let manned = self.manned.read().unwrap_or_else(PoisonError::into_inner);
        match &manned.rehearsal {
            Some(_) => None,
            None => manned.real.as_ref().ok().cloned(),
        }
    }

    /// Whether the system starts Clavis when the person logs in.
    pub(super) fn starts_at_login(&self) -> bool {
        let manned = self.manned.read().unwrap_or_else(PoisonError::into_inner);
        let login = manned.real.as_ref().ok();
        let login = login.and_then(|post| post.desk.login.clone());
        drop(manned);
        login.is_some_and(|entry| {
            entry.is_on().unwrap_or_else(|error| {
                tracing::warn!(code = error.code(), "the entry at login cannot be read");
                false
            })
        })
    }

    /// Has the system start Clavis at login, or no longer.
    ///
    /// # Errors
    /// `COUNTER-OTHER-SIDE` in a rehearsal and for a desk that is kept apart; `DISK-...`.
    pub(super) fn start_at_login(&self, real: &Post, wanted: bool) -> Result<(), Failure> {
        if wanted == self.starts_at_login() {
            return Ok(());
        }
        let here = self.real_alone().and(real.desk.login.as_ref());
        let entry = here.ok_or_else(|| Failure::new("COUNTER-OTHER-SIDE", Vec::new()))?;
        match wanted {
            true => entry.turn_on()?,
            false => entry.turn_off()?,
        }
        Ok(())
    }
}

/// The keystores of the requests that eHealth works on, or may have.
fn waited_for(post: &Post) -> Vec<PathBuf> {
    let lines = post.inventory().unwrap_or_else(|failure| {
        tracing::warn!(code = failure.code(), "nothing can be waited for");
        Vec::new()
    });
    let waits = |state| {
        matches!(
            state,
            RequestState::Sent
                | RequestState::Pending
                | RequestState::AnswerLost
                | RequestState::HandedOver
        )
    };
    let mut lines = lines;
    lines.retain(|line| line.exists && waits(post.state(line)));
    lines.into_iter().map(|line| line.keystore).collect()
}

/// The tasks that were told, by their names: no personal value is in them.
fn given(post: &Post) -> BTreeSet<String> {
    let file = post.desk.places.data.join(GIVEN);
    let text = post.desk.disk.read(&file).ok();
    text.and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default()
}

/// What cannot wait until somebody opens the window by themselves.
fn is_told(task: &str) -> bool {
    let sort = task.split(':').next().unwrap_or_default();
    TOLD.contains(&sort)
}

/// The sorts of tasks that are told, as their names begin.
const TOLD: [&str; 7] = [
    "delivered",
    "refused",
    "confirm",
    "lapsed",
    "renew",
    "renew-now",
    "expired",
];

/// The file in the data folder.
const GIVEN: &str = "told.json";
