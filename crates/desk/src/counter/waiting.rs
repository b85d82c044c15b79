//! Waiting for eHealth beside everything else: asks from time to time, without a PIN or password,
//! and calls out when something moved.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::post::Post;
use super::{Bell, Counter, Told};
use crate::answers::{Call, HomeChanged, KeystoreHandle, RequestState, WaitAnswer};

impl Counter {
    /// Asks eHealth about a request from time to time, beside everything else, and calls
    /// `HomeChanged` when it is delivered. Asking twice is asking once.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `COUNTER-OTHER-SIDE`.
    pub fn wait_for(&self, keystore: KeystoreHandle) -> Told<WaitAnswer> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            self.inner.waiting.begin(&self.inner.bell, post, &path);
            Ok(WaitAnswer {
                keystore,
                sentence: post.desk.say("window-waiting", &[]),
                waits: true,
            })
        })
    }
}

/// What is waited for.
#[derive(Default)]
pub(super) struct Waiting {
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    waits: Mutex<Waits>,
    changed: Condvar,
}

#[derive(Default)]
struct Waits {
    ended: bool,
    /// Each with the number of its wait: a wait that was forgotten is not taken for a later one.
    keystores: BTreeMap<PathBuf, u64>,
    begun: u64,
}

impl Waiting {
    pub(super) fn begin(&self, bell: &Arc<dyn Bell>, post: &Arc<Post>, keystore: &Path) {
        let number = {
            let mut waits = self.state.lock();
            if waits.ended || waits.keystores.contains_key(keystore) {
                return;
            }
            waits.begun = waits.begun.wrapping_add(1);
            let number = waits.begun;
            waits.keystores.insert(keystore.to_path_buf(), number);
            number
        };
        let (bell, post) = (Arc::clone(bell), Arc::clone(post));
        let (state, keystore) = (Arc::clone(&self.state), keystore.to_path_buf());
        std::thread::spawn(move || {
            wait(&state, number, &bell, &post, &keystore);
            let mut waits = state.lock();
            if waits.keystores.get(&keystore) == Some(&number) {
                waits.keystores.remove(&keystore);
            }
        });
    }

    /// Gives up whatever is waited for now; later waits may begin.
    pub(super) fn forget(&self) {
        self.state.lock().keystores.clear();
        self.state.changed.notify_all();
    }

    /// Gives up everything, for good.
    pub(super) fn end(&self) {
        let mut waits = self.state.lock();
        waits.ended = true;
        waits.keystores.clear();
        drop(waits);
        self.state.changed.notify_all();
    }
}

impl State {
    fn lock(&self) -> MutexGuard<'_, Waits> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets time pass; false when this wait is over.
    fn pass(&self, keystore: &Path, number: u64, time: Duration) -> bool {
        let still =
            |waits: &mut Waits| !waits.ended && waits.keystores.get(keystore) == Some(&number);
        let waits = self.lock();
        let waited = self.changed.wait_timeout_while(waits, time, still);
        let (mut waits, _) = waited.unwrap_or_else(PoisonError::into_inner);
        still(&mut waits)
    }
}

fn wait(state: &State, number: u64, bell: &Arc<dyn Bell>, post: &Post, keystore: &Path) {
    let first = match post.stage {
        Some(_) => IN_REHEARSAL,
        None => FIRST,
    };
    let mut pause = first;
    loop {
        let said = match post.desk.status(Some(keystore), None) {
            Ok(answer) => answer.requests.first().map(|line| line.state),
            Err(failure) if post.is_refused_again(keystore, &failure) => {
                Some(RequestState::Refused)
            }
            // A platform that cannot be reached now is asked again later.
            Err(_) => None,
        };
        if let Some(said) = said {
            if post.hear(keystore, said) {
                bell.ring(Call::HomeChanged(HomeChanged {}));
            }
            let goes_on = matches!(
                said,
                // Whatever the reason was, it may pass.
                RequestState::Refused
                    | RequestState::Pending
                    | RequestState::Sent
                    | RequestState::AnswerLost
                    | RequestState::HandedOver
            );
            if !goes_on {
                return;
            }
        }
        if !state.pass(keystore, number, pause) {
            return;
        }
        pause = (pause + first).min(LONGEST);
    }
}

/// The first pause; each is longer by as much (eHealth protocol, section 7: not more often).
const FIRST: Duration = Duration::from_secs(10);
const IN_REHEARSAL: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(300);
