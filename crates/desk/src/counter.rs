//! The counter: the place at which one person is served by a window. It holds what lasts from one
//! question to the next: the talk that is going on, the question about a PIN that is open, the
//! numbers that stand for keystores, preferences, drafts, and the rehearsal.
//!
//! Every method may block, so a front calls them beside its own thread; while one of them waits for
//! a PIN, all others still answer. Nothing that a person typed secretly is kept here.

mod access;
mod access_papers;
mod access_tree;
pub(crate) mod bars;
mod card;
mod draft;
mod elsewhere;
mod fields;
pub(crate) mod front;
mod handles;
mod home;
pub(crate) mod keystores;
mod life;
mod missing;
pub(crate) mod notices;
mod papers;
mod pins;
mod post;
mod preferences;
mod registered;
mod rehearsal;
mod renewal;
mod request;
mod stage;
mod talks;
mod tasks;
mod waiting;
mod watching;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::desk as desk_for_tests;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use zeroize::Zeroizing;

use crate::answers::{
    Call, CardNow, EnvironmentWords, ExplainAnswer, FailureAnswer, FailureWords, HomeChanged,
    LanguageLine, OpeningAnswer, PreferencesWords, TaskOpened,
};
use crate::sentences::{Catalogue, Language};
use crate::{Desk, Failure, KeystorePassword};
use handles::Numbers;
use pins::PinWindow;
use post::Post;
use preferences::Preferences;
use talks::Talks;
use waiting::Waiting;
use watching::Watching;

/// What a command answers: its answer, or what happened, why, what to do now, and who does it.
pub type Told<T> = Result<T, Box<FailureWords>>;

/// Hears what the counter calls out by itself. It is called from several threads, and hands the
/// call on at once: it never asks the counter anything before it returns.
pub trait Bell: Send + Sync {
    /// Something to tell.
    fn ring(&self, call: Call);
}

/// How a counter begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CounterWords {
    /// The language that was asked for, two letters: spoken until the person prefers one.
    pub language: Option<String>,
    /// Begins in a rehearsal.
    pub rehearsal: bool,
    /// The task to open, as a link names it.
    pub task: Option<String>,
}

/// The place at which one person is served.
pub struct Counter {
    inner: Arc<Inner>,
}

/// What the counter's own threads share with it.
struct Inner {
    bell: Arc<dyn Bell>,
    catalogue: Arc<Catalogue>,
    /// The language that was asked for at the start.
    asked: Option<Language>,
    manned: RwLock<Manned>,
    preferences: Mutex<Preferences>,
    pins: Arc<PinWindow>,
    talks: Talks,
    waiting: Waiting,
    watching: Watching,
    /// The person has agreed to work while the journal's keys are away, until the program ends.
    without_keys: AtomicBool,
    /// What was last seen in the readers, for while a reader is busy with a PIN.
    seen: Mutex<Option<CardNow>>,
}

/// The two worlds. They share nothing but the program.
struct Manned {
    real: Result<Arc<Post>, Failure>,
    rehearsal: Option<Arc<Post>>,
}

impl Counter {
    /// Opens the counter of the user who runs this process. It always opens: what keeps it from
    /// working is told by each command, and by [`Counter::opening`].
    pub fn open(words: CounterWords, bell: Arc<dyn Bell>) -> Self {
        let language = Desk::language(words.language.as_deref()).unwrap_or(Language::En);
        let counter = Self::with(words, Desk::open(language, None), bell);
        counter.inner.watching.begin(&counter.inner);
        counter
    }

    /// A counter before this desk.
    fn with(words: CounterWords, desk: Result<Desk, Failure>, bell: Arc<dyn Bell>) -> Self {
        let asked = words.language.and_then(|text| text.parse().ok());
        let numbers = Arc::new(Numbers::default());
        let preferences = desk.as_ref().map(Preferences::read).unwrap_or_default();
        let desk = desk.and_then(|desk| preferences.reach(desk));
        let catalogue = match &desk {
            Ok(desk) => Arc::clone(&desk.catalogue),
            Err(_) => Arc::new(Catalogue::new()),
        };
        let real = desk.map(|desk| Arc::new(Post::real(desk, &numbers, preferences.card_roots())));
        let inner = Arc::new(Inner {
            pins: Arc::new(PinWindow::new(Arc::clone(&bell))),
            bell,
            catalogue,
            asked,
            manned: RwLock::new(Manned {
                real,
                rehearsal: None,
            }),
            preferences: Mutex::new(preferences),
            talks: Talks::default(),
            waiting: Waiting::default(),
            watching: Watching::default(),
            without_keys: AtomicBool::new(false),
            seen: Mutex::new(None),
        });
        inner.settle_in();
        let counter = Self { inner };
        if words.rehearsal
            && let Err(failure) = counter.begin_rehearsal_of(&rehearsal::usual())
        {
            tracing::warn!(code = failure.code(), "the rehearsal does not begin");
        }
        if let Some(task) = words.task {
            counter.open_task(&task);
        }
        counter
    }

    /// What the window has to know before it shows anything.
    ///
    /// # Errors
    /// None: what is in the way stands in the answer.
    pub fn opening(&self) -> Told<OpeningAnswer> {
        Ok(self.inner.opening())
    }

    /// Keeps what the person prefers, and works with it from here on.
    ///
    /// # Errors
    /// `COUNTER-OTHER-SIDE`, `PLATFORM-...` for a platform that is none; `DISK-...`.
    pub fn set_preferences(&self, preferences: PreferencesWords) -> Told<OpeningAnswer> {
        self.told(self.inner.prefer(preferences))?;
        Ok(self.inner.opening())
    }

    /// The page of every code, offline.
    pub fn explain_all(&self) -> ExplainAnswer {
        let mut answer = crate::explain_all(&self.inner.catalogue, self.inner.language());
        for page in &mut answer.pages {
            if let Some(now) = self.inner.now_in_window(&page.code, &[]) {
                page.now = now;
            }
        }
        answer
    }

    /// Goes on while the keyring with the journal's keys is away, as the command line does: what the
    /// journal says in them stays closed until it is back, and nothing of it is written over.
    pub fn go_on_without_keyring(&self) {
        self.inner.without_keys.store(true, Ordering::Relaxed);
        self.inner.bell.ring(Call::HomeChanged(HomeChanged {}));
    }

    /// Ends a talk: a question that is open is cancelled. What was sent already is sent, and is
    /// told.
    pub fn cancel(&self, talk: u32) {
        if self.inner.talks.end(Some(talk)) {
            self.inner.pins.cancel_of(talk);
        }
    }

    /// A link, or a second start of the program, named a task: tells it to the window.
    pub fn open_task(&self, task: &str) {
        // A link can say anything: a task's name is short and plain.
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-:.".contains(letter);
        if task.len() <= LONGEST_TASK && task.chars().all(plain) {
            let task = task.to_owned();
            self.inner.bell.ring(Call::TaskOpened(TaskOpened { task }));
        }
    }

    /// Ends everything, for the end of the program: nothing stays locked, nothing goes on.
    pub fn close(&self) {
        self.inner.watching.end();
        self.inner.waiting.end();
        self.inner.talks.end(None);
        self.inner.pins.cancel();
        let rehearsal = self.inner.manned_mut().rehearsal.take();
        if let Some(post) = rehearsal {
            post.leave();
        }
    }

    /// The outcome, with its failure in words.
    fn told<T>(&self, outcome: Result<T, Failure>) -> Told<T> {
        outcome.map_err(|failure| Box::new(self.inner.words(&failure)))
    }

    /// Does something with the card, for which the journal does not matter.
    fn at_reader<T>(&self, work: impl FnOnce(&Arc<Post>) -> Result<T, Failure>) -> Told<T> {
        self.told(self.inner.post().and_then(|post| work(&post)))
    }

    /// Does something at the post that is manned. While the keyring is locked nothing is done there:
    /// what the journal has would look as if it were not there, and what is new would get another key.
    fn at<T>(&self, work: impl FnOnce(&Arc<Post>) -> Result<T, Failure>) -> Told<T> {
        self.told(self.inner.open_post().and_then(|post| work(&post)))
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        self.close();
    }
}

impl Inner {
    /// The post that is manned now: the rehearsal's, or the real one.
    fn post(&self) -> Result<Arc<Post>, Failure> {
        let manned = self.manned.read().unwrap_or_else(PoisonError::into_inner);
        match &manned.rehearsal {
            Some(post) => Ok(Arc::clone(post)),
            None => manned.real.clone(),
        }
    }

    /// The same, once its journal can be read, or the person has agreed to go on without.
    fn open_post(&self) -> Result<Arc<Post>, Failure> {
        let post = self.post()?;
        if post.stage.is_none() && !self.without_keys.load(Ordering::Relaxed) {
            post.desk.check_keys()?;
        }
        Ok(post)
    }

    fn manned_mut(&self) -> std::sync::RwLockWriteGuard<'_, Manned> {
        self.manned.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn preferences(&self) -> MutexGuard<'_, Preferences> {
        let preferences = self.preferences.lock();
        preferences.unwrap_or_else(PoisonError::into_inner)
    }

    /// The language that is spoken: that of the preferences, else the one that was asked for, else
    /// the system's.
    fn language(&self) -> Language {
        let preferred = self.preferences().words.language;
        preferred
            .or(self.asked)
            .or_else(|| Desk::language(None).ok())
            .unwrap_or(Language::En)
    }

    fn words(&self, failure: &Failure) -> FailureWords {
        let failure = &failure.masked();
        let mut words = FailureAnswer::new(failure, &self.catalogue, self.language()).error;
        if let Some(now) = self.now_in_window(failure.code(), failure.facts()) {
            words.now = now;
        }
        words
    }

    /// What to do now in a window, where the sentence of a code names a command of the other front.
    fn now_in_window(&self, code: &str, facts: &[(&str, String)]) -> Option<String> {
        let id = format!("in-window-{}", code.to_lowercase());
        Some(self.say(&id, facts)).filter(|said| *said != id)
    }

    fn say(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.catalogue.text(self.language(), id, facts)
    }

    /// Both desks as the preferences have them.
    fn settle_in(&self) {
        let (language, words) = (self.language(), self.preferences().words.clone());
        let mut manned = self.manned_mut();
        let settled = |post: &Arc<Post>| Arc::new(post.as_preferred(language, &words));
        if let Ok(post) = &manned.real {
            manned.real = Ok(settled(post));
        }
        manned.rehearsal = manned.rehearsal.as_ref().map(settled);
    }

    fn prefer(&self, words: PreferencesWords) -> Result<(), Failure> {
        let real = {
            let manned = self.manned.read().unwrap_or_else(PoisonError::into_inner);
            manned.real.clone()?
        };
        if let Some(platform) = &words.platform {
            real.check_platform(platform)?;
        }
        self.start_at_login(&real, words.start_at_login)?;
        self.preferences().keep(words, &real.desk)?;
        self.settle_in();
        self.home_changed();
        Ok(())
    }

    fn opening(&self) -> OpeningAnswer {
        let post = self.post();
        let (mut preferences, first_start) = {
            let kept = self.preferences();
            (kept.words.clone(), kept.first_start)
        };
        preferences.start_at_login = self.starts_at_login();
        let languages = Language::ALL.iter().map(|language| LanguageLine {
            code: *language,
            name: language.name().to_owned(),
        });
        let environment = match &post {
            Ok(post) => post.environment_words(),
            Err(_) => EnvironmentWords::production(|id| self.say(id, &[])),
        };
        OpeningAnswer {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: self.language(),
            languages: languages.collect(),
            preferences,
            first_start,
            environment,
            rehearsal: post.as_ref().ok().and_then(|post| post.rehearsal_now()),
            never_run_against_production: post
                .as_ref()
                .map_or(true, |post| post.never_met_production()),
            can_start_at_login: post
                .as_ref()
                .is_ok_and(|post| post.stage.is_none() && post.desk.login.is_some()),
            trouble: post.err().map(|failure| self.words(&failure)),
        }
    }

    fn home_changed(&self) {
        self.bell.ring(Call::HomeChanged(HomeChanged {}));
    }
}

/// A new password, by its rules.
fn new_password(desk: &Desk, text: &Zeroizing<String>) -> Result<KeystorePassword, Failure> {
    desk.new_password(text)
}

/// The path as it is compared with others.
fn absolute(path: &std::path::Path) -> PathBuf {
    crate::keystores::absolute(path)
}

const LONGEST_TASK: usize = 100;
