//! Questions about a PIN: put to the window, answered there, and over when the card goes away or
//! the talk ends. Nothing but the talk that asks waits for the answer.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use eid::{
    Content, NewPinSource, Pin, PinPurpose, PinQuestion, PinRefused, PinSource, ReaderState,
    Readers,
};

use super::post::Post;
use super::{Bell, Counter};
use crate::answers::{Call, PinAsked, PinPurposeWord, PinSettled, ProgressTold};
use crate::{Failure, Step};

impl Counter {
    /// The PIN for an open question.
    ///
    /// # Errors
    /// `COUNTER-QUESTION-OVER`; `CARD-PIN-FORM` for a text that cannot be a PIN: the question stays
    /// open, and nothing was sent to the card.
    pub fn answer_pin(&self, question: u32, pin: &str) -> super::Told<()> {
        let parsed = Pin::parse(pin).map_err(|form| Failure::from(eid::EidError::from(form)));
        self.told(
            parsed.and_then(|pin| self.inner.pins.answer(question, Kind::Pin, Word::Pin(pin))),
        )
    }

    /// Cancels an open question; one that is over already is no failure.
    pub fn cancel_pin(&self, question: u32) {
        self.inner.pins.cancel_one(question);
    }

    /// Whether the last try may be used. After a yes the question itself follows.
    ///
    /// # Errors
    /// `COUNTER-QUESTION-OVER`.
    pub fn agree_last_try(&self, question: u32, yes: bool) -> super::Told<()> {
        let word = Word::LastTry(yes);
        self.told(self.inner.pins.answer(question, Kind::LastTry, word))
    }
}

/// The window through which questions go out and answers come in; one question at a time.
pub(super) struct PinWindow {
    bell: Arc<dyn Bell>,
    numbers: AtomicU32,
    open: Mutex<Option<Open>>,
}

struct Open {
    number: u32,
    talk: u32,
    kind: Kind,
    answers: Sender<Word>,
}

/// What can be answered to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pin,
    LastTry,
    /// Nothing: the PIN is typed on the reader.
    OnReader,
}

/// An answer. Without `Debug`.
enum Word {
    Pin(Pin),
    LastTry(bool),
    Cancel,
}

impl PinWindow {
    pub(super) fn new(bell: Arc<dyn Bell>) -> Self {
        Self {
            bell,
            numbers: AtomicU32::new(0),
            open: Mutex::new(None),
        }
    }

    /// True while a person types on the keys of a reader, which is busy meanwhile.
    pub(super) fn is_on_reader(&self) -> bool {
        let open = self.lock();
        open.as_ref()
            .is_some_and(|open| open.kind == Kind::OnReader)
    }

    /// Cancels whatever is open.
    pub(super) fn cancel(&self) {
        self.close(|_| true, Some(Word::Cancel));
    }

    pub(super) fn cancel_of(&self, talk: u32) {
        self.close(|open| open.talk == talk, Some(Word::Cancel));
    }

    fn cancel_one(&self, question: u32) {
        self.close(|open| open.number == question, Some(Word::Cancel));
    }

    /// Tells the window that a question of this talk is over, when one is still open.
    fn settle(&self, talk: u32) {
        self.close(|open| open.talk == talk, None);
    }

    fn answer(&self, question: u32, kind: Kind, word: Word) -> Result<(), Failure> {
        let fits = |open: &Open| open.number == question && open.kind == kind;
        match self.close(fits, Some(word)) {
            true => Ok(()),
            false => Err(Failure::new("COUNTER-QUESTION-OVER", Vec::new())),
        }
    }

    /// Puts a question. Another one that is still open is cancelled: there is one window.
    fn open(&self, talk: u32, kind: Kind, asked: impl FnOnce(u32) -> PinAsked) -> Receiver<Word> {
        self.cancel();
        let number = self.numbers.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        let (answers, heard) = mpsc::channel();
        *self.lock() = Some(Open {
            number,
            talk,
            kind,
            answers,
        });
        self.bell.ring(Call::PinAsked(asked(number)));
        heard
    }

    /// Takes the open question away if it fits, hands it the word, and tells the window.
    fn close(&self, fits: impl FnOnce(&Open) -> bool, word: Option<Word>) -> bool {
        let taken = {
            let mut open = self.lock();
            match open.as_ref().is_some_and(fits) {
                true => open.take(),
                false => None,
            }
        };
        let Some(open) = taken else { return false };
        if let Some(word) = word {
            // A talk that does not listen any more has ended.
            let _ = open.answers.send(word);
        }
        let question = open.number;
        self.bell.ring(Call::PinSettled(PinSettled { question }));
        true
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The person at the other side of the window, as a talk knows them.
pub(super) struct Guest {
    window: Arc<PinWindow>,
    post: Arc<Post>,
    talk: u32,
    ended: Arc<AtomicBool>,
    /// Where the cards are, to see one go away.
    readers: Option<Box<dyn Readers>>,
    /// The reader of the card, once it is known.
    reader: Option<String>,
    /// Something went wrong with the card: it is read again before the person uses it again.
    card_failed: bool,
}

impl Guest {
    pub(super) fn new(
        window: &Arc<PinWindow>,
        post: &Arc<Post>,
        talk: u32,
        ended: &Arc<AtomicBool>,
    ) -> Self {
        Self {
            window: Arc::clone(window),
            post: Arc::clone(post),
            talk,
            ended: Arc::clone(ended),
            readers: post.desk.card_readers().ok(),
            reader: None,
            card_failed: false,
        }
    }

    /// From now on only this reader's card counts.
    pub(super) fn uses(&mut self, reader: &str) {
        self.reader = Some(reader.to_owned());
    }

    /// Tells each step of this talk; a question on a reader's keys is over when the next one begins.
    pub(super) fn steps(&self) -> impl FnMut(Step) + 'static {
        let (window, post, talk) = (Arc::clone(&self.window), Arc::clone(&self.post), self.talk);
        move |step| {
            window.settle(talk);
            window.bell.ring(Call::ProgressTold(ProgressTold {
                talk,
                keystore: None,
                step: step.id().to_owned(),
                sentence: post.desk.say(step.id(), &[]),
            }));
        }
    }

    /// After a piece of work nothing is open any more.
    pub(super) fn settle(&self) {
        self.window.settle(self.talk);
    }

    /// Notes how a piece of work ended.
    pub(super) fn note<T>(&mut self, done: &Result<T, Failure>) {
        if let Err(failure) = done {
            let code = failure.code();
            self.card_failed |= code.starts_with("CARD-") && !UNHARMED.contains(&code);
        }
    }

    /// Whether the card has to be read again; asked once.
    pub(super) fn take_card_failed(&mut self) -> bool {
        std::mem::take(&mut self.card_failed)
    }

    /// Where this talk takes place.
    pub(super) fn post(&self) -> &Arc<Post> {
        &self.post
    }

    fn has_left(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    fn ask(&self, question: &PinQuestion, purpose: PinPurposeWord, kind: Kind) -> Receiver<Word> {
        let last_try = kind == Kind::LastTry;
        let sentence = match last_try {
            true => self.post.desk.say("pin-last-try", &[]),
            false => self.post.desk.say(sentence_of(purpose), &[]),
        };
        self.window.open(self.talk, kind, |number| PinAsked {
            question: number,
            talk: self.talk,
            purpose,
            tries_left: question.tries_left,
            holder: question.holder_name.clone(),
            document: question.document.clone(),
            sentence,
            on_reader: kind == Kind::OnReader,
            last_try,
        })
    }

    /// Waits for the word; as long as it takes, unless the talk ends or the card goes away.
    fn word(&self, heard: &Receiver<Word>, before: &Cards) -> Result<Word, PinRefused> {
        loop {
            match heard.recv_timeout(LOOK) {
                Ok(Word::Cancel) | Err(RecvTimeoutError::Disconnected) => {
                    return Err(PinRefused::Cancelled);
                }
                Ok(word) => return Ok(word),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.has_left() {
                self.settle();
                return Err(PinRefused::Cancelled);
            }
            if let Some(reader) = before.gone_from(&self.cards()) {
                self.settle();
                return Err(PinRefused::Removed { reader });
            }
        }
    }

    /// The readers that have a card now and matter here. Looked at before a question goes out: a
    /// card may go away at that very moment.
    fn cards(&self) -> Cards {
        let list = self.readers.as_ref().map(|readers| readers.list());
        let matters = |name: &String| self.reader.as_ref().is_none_or(|reader| reader == name);
        let with_card = |states: Vec<ReaderState>| {
            states
                .into_iter()
                .filter(|state| matches!(state.content, Content::Card { .. } | Content::InUse))
                .map(|state| state.name)
                .filter(matters)
                .collect()
        };
        Cards(list.and_then(Result::ok).map(with_card))
    }

    /// The card that was there when this talk began, when it is not there any more.
    fn card_is_gone(&self, cards: &Cards) -> Option<PinRefused> {
        let reader = self.reader.clone()?;
        let is_there = |with: &BTreeSet<String>| with.contains(&reader);
        match cards.0.as_ref().is_none_or(is_there) {
            true => None,
            false => Some(PinRefused::Removed { reader }),
        }
    }

    fn typed(&self, question: &PinQuestion, purpose: PinPurposeWord) -> Result<Pin, PinRefused> {
        if self.has_left() {
            return Err(PinRefused::Cancelled);
        }
        let cards = self.cards();
        if let Some(gone) = self.card_is_gone(&cards) {
            return Err(gone);
        }
        let heard = self.ask(question, purpose, Kind::Pin);
        match self.word(&heard, &cards)? {
            Word::Pin(pin) => Ok(pin),
            Word::LastTry(_) | Word::Cancel => Err(PinRefused::Cancelled),
        }
    }
}

/// The readers that have a card; nothing when they cannot be looked at.
struct Cards(Option<BTreeSet<String>>);

impl Cards {
    /// A reader whose card is there no more. What cannot be looked at has not gone.
    fn gone_from(&self, now: &Self) -> Option<String> {
        let (before, now) = (self.0.as_ref()?, now.0.as_ref()?);
        before.difference(now).next().cloned()
    }
}

impl PinSource for Guest {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        self.typed(question, word_of(question.purpose))
    }

    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        if self.has_left() {
            return Err(PinRefused::Cancelled);
        }
        // Nothing is heard here: the reader itself waits for its keys.
        let _ = self.ask(question, word_of(question.purpose), Kind::OnReader);
        Ok(())
    }

    fn last_try_agreed(&mut self, question: &PinQuestion) -> bool {
        if self.has_left() {
            return false;
        }
        let cards = self.cards();
        let heard = self.ask(question, word_of(question.purpose), Kind::LastTry);
        matches!(self.word(&heard, &cards), Ok(Word::LastTry(true)))
    }
}

impl NewPinSource for Guest {
    fn new_pin(&mut self, question: &PinQuestion, again: bool) -> Result<Pin, PinRefused> {
        let purpose = match again {
            true => PinPurposeWord::NewAgain,
            false => PinPurposeWord::New,
        };
        self.typed(question, purpose)
    }
}

fn word_of(purpose: PinPurpose) -> PinPurposeWord {
    match purpose {
        PinPurpose::Authentication => PinPurposeWord::Authentication,
        PinPurpose::Signature => PinPurposeWord::Signature,
        PinPurpose::Check => PinPurposeWord::Check,
        PinPurpose::Change => PinPurposeWord::Change,
    }
}

fn sentence_of(purpose: PinPurposeWord) -> &'static str {
    match purpose {
        PinPurposeWord::Authentication => "pin-asked-authentication",
        PinPurposeWord::Signature => "pin-asked-signature",
        PinPurposeWord::Check => "pin-asked-check",
        PinPurposeWord::Change => "pin-asked-change",
        PinPurposeWord::New => "pin-asked-new",
        PinPurposeWord::NewAgain => "pin-asked-new-again",
    }
}

/// The person said no before anything was sent to the card.
const UNHARMED: [&str; 3] = ["CARD-PIN-CANCELLED", "CARD-PIN-LAST-TRY", "CARD-PIN-FORM"];
/// How often a waiting question looks whether the card is still there.
const LOOK: Duration = Duration::from_millis(300);
