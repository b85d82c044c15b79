//! What lasts as long as the program: files that are looked at, values that are never kept, what was copied.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::access::workflow::{UpdateKey, update_keys};
use zeroize::Zeroizing;

use super::rules::Rules;
use super::standing::Standing;
use crate::answers::{ChangeLine, FindingLine, Severity, TakenAnswer};
use crate::{Desk, Failure};

/// One run of the program.
#[derive(Default)]
pub(crate) struct Sitting {
    inner: Mutex<Inner>,
    /// How often somebody stopped what was read.
    stops: AtomicU64,
}

#[derive(Default)]
struct Inner {
    rules: Option<Arc<Rules>>,
    standing: Option<Standing>,
    files: BTreeMap<u32, Arc<Held>>,
    last: u32,
    /// What was told of the last export that was taken.
    taken: Option<TakenAnswer>,
    /// By task and input.
    secrets: BTreeMap<(String, String), Zeroizing<String>>,
    /// Task and input of what was copied since its step began.
    copied: BTreeSet<(String, String)>,
    /// Keys of updates beside the built-in ones: a test's.
    #[cfg(test)]
    trusted: Vec<UpdateKey>,
}

/// A file that was chosen or dropped.
pub(super) struct Held {
    /// Its name, without folders.
    pub(super) name: String,
    /// Its content, wiped when it is let go.
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

impl Sitting {
    /// The rules, read once.
    pub(super) fn rules(&self, desk: &Desk) -> Result<Arc<Rules>, Failure> {
        if let Some(rules) = &self.inner().rules {
            return Ok(Arc::clone(rules));
        }
        let rules = Arc::new(Rules::read(desk)?);
        self.inner().rules = Some(Arc::clone(&rules));
        Ok(rules)
    }

    /// The person's own files have changed: they are read anew.
    pub(super) fn rules_changed(&self) {
        self.inner().rules = None;
    }

    /// How the record stands, looked at once.
    pub(super) fn standing(&self, look: impl FnOnce() -> Standing) -> Standing {
        let known = self.inner().standing;
        known.unwrap_or_else(|| {
            let standing = look();
            self.stands(Some(standing));
            standing
        })
    }

    /// It was looked at again, or is to be.
    pub(super) fn stands(&self, standing: Option<Standing>) {
        self.inner().standing = standing;
    }

    /// The keys whose signatures make a set an update.
    pub(super) fn update_keys(&self) -> Vec<UpdateKey> {
        #[cfg_attr(not(test), expect(unused_mut, reason = "a test adds its own"))]
        let mut keys = update_keys();
        #[cfg(test)]
        keys.extend(self.inner().trusted.iter().cloned());
        keys
    }

    /// Lets a test sign.
    #[cfg(test)]
    pub(super) fn trust(&self, key: UpdateKey) {
        self.inner().trusted.push(key);
    }

    /// Holds a file; gives its number.
    pub(crate) fn hold(&self, name: &str, bytes: Vec<u8>) -> u32 {
        let mut inner = self.inner();
        inner.last += 1;
        let number = inner.last;
        let held = Held {
            name: name.to_owned(),
            bytes: Zeroizing::new(bytes),
        };
        inner.files.insert(number, Arc::new(held));
        // Who looks at one file after the other has no use for the first.
        while inner.files.len() > MOST {
            inner.files.pop_first();
        }
        number
    }

    /// A file that is held.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`.
    pub(super) fn held(&self, number: u32) -> Result<Arc<Held>, Failure> {
        let held = self.inner().files.get(&number).cloned();
        held.ok_or_else(|| Failure::new("ACCESS-IMPORT-OVER", Vec::new()))
    }

    /// Stops every import that is under way; those that begin later go on.
    pub(crate) fn stop_imports(&self) {
        self.stops.fetch_add(1, Ordering::Relaxed);
    }

    /// How often imports were stopped: one that began at another number is to stop.
    pub(crate) fn stops(&self) -> u64 {
        self.stops.load(Ordering::Relaxed)
    }

    /// Holds what was told of an export that was taken, the worst finding first; gives its beginning.
    pub(crate) fn hold_taken(&self, mut whole: TakenAnswer) -> TakenAnswer {
        whole.findings.sort_by_key(|one| match one.severity {
            Severity::Wrong => 0,
            Severity::Warns => 1,
            Severity::Info => 2,
        });
        let beginning = TakenAnswer {
            first: whole.first,
            snapshot: whole.snapshot.clone(),
            organisation: whole.organisation.clone(),
            changes: page(&whole.changes, 0),
            findings: page(&whole.findings, 0),
            verified: whole.verified.clone(),
            counts: whole.counts.clone(),
        };
        self.inner().taken = Some(whole);
        beginning
    }

    /// What an export found, from one place on.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER` when another was taken since, or somebody was erased.
    pub(crate) fn taken_findings(
        &self,
        snapshot: &str,
        from: u32,
    ) -> Result<Vec<FindingLine>, Failure> {
        self.of_taken(snapshot, |taken| page(&taken.findings, from))
    }

    /// What an export has changed, from one place on.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER` when another was taken since, or somebody was erased.
    pub(crate) fn taken_changes(
        &self,
        snapshot: &str,
        from: u32,
    ) -> Result<Vec<ChangeLine>, Failure> {
        self.of_taken(snapshot, |taken| page(&taken.changes, from))
    }

    /// Forgets what was told of an export: somebody in it was erased.
    pub(super) fn forget_taken(&self) {
        self.inner().taken = None;
    }

    fn of_taken<T>(
        &self,
        snapshot: &str,
        part: impl FnOnce(&TakenAnswer) -> T,
    ) -> Result<T, Failure> {
        let inner = self.inner();
        let taken = inner.taken.as_ref().filter(|one| one.snapshot == snapshot);
        let over = || Failure::new("ACCESS-IMPORT-OVER", Vec::new());
        taken.map(part).ok_or_else(over)
    }

    /// Forgets a file.
    pub(crate) fn drop_file(&self, number: u32) {
        self.inner().files.remove(&number);
    }

    /// Remembers a value that is never kept.
    pub(super) fn keep_secret(&self, task: &str, input: &str, value: Option<Zeroizing<String>>) {
        let name = (task.to_owned(), input.to_owned());
        match value {
            Some(value) => self.inner().secrets.insert(name, value),
            None => self.inner().secrets.remove(&name),
        };
    }

    /// The values of a task that are never kept, by input.
    pub(super) fn secrets_of(&self, task: &str) -> Vec<(String, Zeroizing<String>)> {
        let inner = self.inner();
        let ours = inner.secrets.iter().filter(|((of, _), _)| of == task);
        ours.map(|((_, input), value)| (input.clone(), value.clone()))
            .collect()
    }

    /// Forgets them: the step that needed them is over.
    pub(super) fn forget_secrets(&self, task: &str) {
        self.inner().secrets.retain(|(of, _), _| of != task);
    }

    /// Notes that a value was copied.
    pub(super) fn copied(&self, task: &str, input: &str) {
        self.inner()
            .copied
            .insert((task.to_owned(), input.to_owned()));
    }

    /// Whether a value was copied since the step began.
    pub(super) fn was_copied(&self, task: &str, input: &str) -> bool {
        self.inner()
            .copied
            .contains(&(task.to_owned(), input.to_owned()))
    }

    /// Another step begins.
    pub(super) fn step_begins(&self, task: &str) {
        self.inner().copied.retain(|(of, _)| of != task);
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is handed on at once of a long list.
fn page<T: Clone>(all: &[T], from: u32) -> Vec<T> {
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    all.iter().skip(from).take(PAGE).cloned().collect()
}

/// Findings or changes that are handed on at a time.
pub(crate) const PAGE: usize = 100;
/// Files that are held at a time.
const MOST: usize = 4;
