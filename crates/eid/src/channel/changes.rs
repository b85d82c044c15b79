//! What changes among the readers, as it happens: blocking, and able to be called off.

use std::collections::VecDeque;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{ChannelError, ReaderState};

/// Reports how the readers are, each time something is different.
pub trait ReaderChanges: Send {
    /// Blocks until the readers differ from what the last call returned; the first call returns at
    /// once. `None` when it was called off.
    ///
    /// # Errors
    /// [`ChannelError::ServiceMissing`] when the smart-card service ends; nothing more comes then.
    fn next(&mut self) -> Result<Option<Vec<Sighting>>, ChannelError>;

    /// Calls [`ReaderChanges::next`] off, from another thread.
    fn canceller(&self) -> Canceller;
}

/// A reader at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The reader and what is in it.
    pub state: ReaderState,
    /// Grows whenever a card goes in or out, where the service counts that: a card that was taken
    /// out and put back between two looks is noticed by it.
    pub movements: u32,
}

/// Calls off what blocks. Clones do the same.
#[derive(Clone)]
pub struct Canceller(Arc<dyn Fn() + Send + Sync>);

impl Canceller {
    pub(crate) fn new(cancel: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(cancel))
    }

    /// Ends the wait that runs now, and all later ones. Calling it twice does no harm.
    pub fn cancel(&self) {
        (self.0)();
    }
}

impl Debug for Canceller {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Canceller")
    }
}

/// Readers where nothing ever changes, or that follow a script: each call reports the next look,
/// after the last one it blocks until it is called off.
#[derive(Debug)]
pub struct ScriptedChanges {
    looks: VecDeque<Result<Vec<Sighting>, ChannelError>>,
    bell: Arc<Bell>,
}

impl ScriptedChanges {
    /// Reports `looks`, one after the other.
    pub fn new(looks: impl IntoIterator<Item = Result<Vec<Sighting>, ChannelError>>) -> Self {
        Self {
            looks: looks.into_iter().collect(),
            bell: Arc::default(),
        }
    }

    /// Reports these readers once.
    pub(crate) fn still(states: Vec<ReaderState>) -> Self {
        let seen = |state| Sighting {
            state,
            movements: 0,
        };
        Self::new([Ok(states.into_iter().map(seen).collect())])
    }
}

impl ReaderChanges for ScriptedChanges {
    fn next(&mut self) -> Result<Option<Vec<Sighting>>, ChannelError> {
        if self.bell.has_rung() {
            return Ok(None);
        }
        match self.looks.pop_front() {
            Some(look) => look.map(Some),
            None => {
                self.bell.wait_for_it();
                Ok(None)
            }
        }
    }

    fn canceller(&self) -> Canceller {
        let bell = Arc::clone(&self.bell);
        Canceller::new(move || bell.ring(|| ()))
    }
}

/// Calls off a blocking call also when it begins at the very same moment.
#[derive(Debug, Default)]
pub(super) struct Bell {
    state: Mutex<BellState>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct BellState {
    rung: bool,
    blocked: bool,
}

impl Bell {
    /// Runs `block`, which `wake` of [`Bell::ring`] ends; `None` when it has rung before.
    pub(super) fn while_quiet<T>(&self, block: impl FnOnce() -> T) -> Option<T> {
        {
            let mut state = self.lock();
            if state.rung {
                return None;
            }
            state.blocked = true;
        }
        let outcome = block();
        self.lock().blocked = false;
        self.changed.notify_all();
        Some(outcome)
    }

    /// Rings, and wakes until nothing is blocked: a wake that comes a moment before the block
    /// would be lost.
    pub(super) fn ring(&self, wake: impl Fn()) {
        let mut state = self.lock();
        state.rung = true;
        self.changed.notify_all();
        while state.blocked {
            wake();
            let waited = self.changed.wait_timeout(state, AGAIN);
            (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub(super) fn has_rung(&self) -> bool {
        self.lock().rung
    }

    fn wait_for_it(&self) {
        let state = self.lock();
        let rung = self.changed.wait_while(state, |state| !state.rung);
        drop(rung.unwrap_or_else(PoisonError::into_inner));
    }

    fn lock(&self) -> MutexGuard<'_, BellState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How soon a wake is repeated.
const AGAIN: Duration = Duration::from_millis(20);

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn a_wait_is_called_off_from_another_thread() {
        let mut changes = ScriptedChanges::new([Ok(Vec::new())]);
        let canceller = changes.canceller();
        assert_eq!(changes.next(), Ok(Some(Vec::new())));
        let waiting = thread::spawn(move || changes.next());
        canceller.clone().cancel();
        canceller.cancel();
        assert_eq!(waiting.join().unwrap(), Ok(None));
    }

    /// The wake is lost the first time, as if it came a moment too early.
    #[test]
    fn a_lost_wake_is_repeated() {
        let bell = Arc::new(Bell::default());
        let (wake, woken) = mpsc::sync_channel::<()>(0);
        let (blocked, is_blocked) = mpsc::channel();
        let sleeper = Arc::clone(&bell);
        let thread = thread::spawn(move || {
            sleeper.while_quiet(|| {
                blocked.send(()).unwrap();
                woken.recv().unwrap();
                woken.recv().unwrap();
            })
        });
        is_blocked.recv().unwrap();
        bell.ring(|| {
            let _ = wake.try_send(());
        });
        assert!(thread.join().unwrap().is_some());
        assert_eq!(bell.while_quiet(|| ()), None);
    }
}
