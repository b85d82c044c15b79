//! Watching the readers of this computer, to call out that cards come and go.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use eid::{Canceller, PcscReaders, Readers};

use super::Inner;
use crate::answers::{Call, CardChanged};

/// The watch, which begins once and ends for good.
#[derive(Default)]
pub(super) struct Watching {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    ended: bool,
    canceller: Option<Canceller>,
}

impl Watching {
    /// Begins on a thread of its own, which ends with the counter.
    pub(super) fn begin(&self, inner: &Arc<Inner>) {
        let inner = Arc::downgrade(inner);
        std::thread::spawn(move || watch(&inner));
    }

    pub(super) fn end(&self) {
        let mut state = self.lock();
        state.ended = true;
        if let Some(canceller) = state.canceller.take() {
            canceller.cancel();
        }
        drop(state);
        self.changed.notify_all();
    }

    /// True when the watch may go on; from now on this is how it is called off.
    fn goes_on(&self, canceller: Option<Canceller>) -> bool {
        let mut state = self.lock();
        state.canceller = canceller;
        !state.ended
    }

    /// Waits a while; false when the watch has ended.
    fn pass(&self, time: Duration) -> bool {
        let goes_on = |state: &mut State| !state.ended;
        let waited = self.changed.wait_timeout_while(self.lock(), time, goes_on);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        !state.ended
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn watch(counter: &Weak<Inner>) {
    let readers = PcscReaders::new();
    let mut had_service = true;
    loop {
        let seen = look(counter, &readers);
        let Some(inner) = counter.upgrade() else {
            return;
        };
        // Once, when the service is gone; then again when it is back, by the first look.
        if !seen && had_service {
            tell(&inner);
        }
        had_service = seen;
        if !inner.watching.pass(PAUSE) {
            return;
        }
    }
}

/// Tells every change until the service goes or the watch ends; false when there is no service.
pub(super) fn look(counter: &Weak<Inner>, readers: &dyn Readers) -> bool {
    let Ok(mut changes) = readers.changes() else {
        return false;
    };
    let canceller = changes.canceller();
    match counter.upgrade() {
        Some(inner) if inner.watching.goes_on(Some(canceller)) => {}
        _ => return true,
    }
    let mut seen = false;
    while let Ok(Some(_)) = changes.next() {
        seen = true;
        match counter.upgrade() {
            Some(inner) => tell(&inner),
            None => return true,
        }
    }
    if let Some(inner) = counter.upgrade() {
        inner.watching.goes_on(None);
    }
    seen
}

/// The readers of this computer say nothing about a rehearsal.
fn tell(inner: &Inner) {
    if inner.post().is_ok_and(|post| post.stage.is_none()) {
        inner.bell.ring(Call::CardChanged(CardChanged {}));
    }
}

/// Between two looks for a service that is not there.
const PAUSE: Duration = Duration::from_secs(2);
