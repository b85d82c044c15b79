//! Talks: a card that is held from one question to the next. Each lives on a thread of its own,
//! since it borrows its desk; commands hand it work and wait for the outcome. One talk at a time: a
//! new one ends the one before.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Counter;
use super::pins::{Guest, PinWindow};
use super::post::Post;
use crate::answers::TalkBegun;
use crate::registered::HolderTalk;
use crate::renewal::RenewalTalk;
use crate::request::{ContractWords, RequestPlan, RequestTalk};
use crate::revocation::RevocationWords;
use crate::{Desk, Failure, HandOverWords, Pins, Step};

/// What is talked about, and the contract that was shown: only what was shown can be signed.
pub(super) enum Spoken<'a> {
    /// A request.
    Request {
        talk: RequestTalk<'a>,
        shown: Option<(RequestPlan, ContractWords)>,
    },
    /// A renewal.
    Renewal {
        talk: RenewalTalk<'a>,
        shown: Option<ContractWords>,
    },
    /// What eHealth has for the holder.
    Holder {
        talk: HolderTalk<'a>,
        shown: Option<RevocationWords>,
    },
    /// The request of a server.
    HandOver {
        talk: RequestTalk<'a>,
        words: HandOverWords,
        shown: Option<ContractWords>,
    },
}

/// A piece of work for a talk.
type Work = Box<dyn for<'a> FnOnce(&mut Spoken<'a>, &mut Guest) + Send>;

/// The talk that is going on, if any.
#[derive(Default)]
pub(super) struct Talks {
    numbers: AtomicU32,
    current: Mutex<Option<Current>>,
}

struct Current {
    number: u32,
    ended: Arc<AtomicBool>,
    work: Option<Sender<Work>>,
}

impl Talks {
    /// Begins a talk on its own thread and waits until it has begun.
    pub(super) fn begin<T: Send + 'static>(
        &self,
        window: &Arc<PinWindow>,
        post: &Arc<Post>,
        begin: impl for<'a> FnOnce(&'a Post, &mut Guest) -> Result<(Spoken<'a>, T), Failure>
        + Send
        + 'static,
    ) -> Result<(u32, T), Failure> {
        let (work, todo) = mpsc::channel::<Work>();
        let (number, ended) = self.take_over(window, Some(work));
        let (tell, told) = mpsc::channel();
        let mut guest = Guest::new(window, post, number, &ended);
        let post = Arc::clone(post);
        let talk = move || {
            let post: &Post = &post;
            let begun = begin(post, &mut guest);
            guest.settle();
            let (mut spoken, answer) = match begun {
                Ok(begun) => begun,
                Err(failure) => {
                    let _ = tell.send(Err(failure));
                    return;
                }
            };
            guest.uses(spoken.reader());
            if tell.send(Ok(answer)).is_err() {
                return;
            }
            while let Ok(work) = todo.recv() {
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                work(&mut spoken, &mut guest);
                guest.settle();
            }
        };
        std::thread::spawn(talk);
        // A thread that went down tells nothing more.
        let begun = told.recv().unwrap_or_else(|_| Err(over()));
        match begun {
            Ok(answer) => Ok((number, answer)),
            Err(failure) => {
                self.end(Some(number));
                Err(failure)
            }
        }
    }

    /// Does something that asks for PINs and holds no card afterwards, on this thread.
    pub(super) fn once<T>(
        &self,
        window: &Arc<PinWindow>,
        post: &Arc<Post>,
        work: impl FnOnce(&Post, &mut Guest) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let (number, ended) = self.take_over(window, None);
        let mut guest = Guest::new(window, post, number, &ended);
        let done = work(post, &mut guest);
        guest.settle();
        self.end(Some(number));
        done
    }

    /// Hands a talk something to do and waits for it.
    ///
    /// # Errors
    /// `COUNTER-TALK-OVER`, and what the work brings.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        number: u32,
        work: impl for<'a> FnOnce(&mut Spoken<'a>, &mut Guest) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let todo = {
            let current = self.lock();
            let current = current.as_ref().filter(|current| current.number == number);
            current
                .and_then(|current| current.work.clone())
                .ok_or_else(over)?
        };
        let (tell, told) = mpsc::channel();
        let work: Work = Box::new(move |spoken, guest| {
            let done = work(spoken, guest);
            guest.note(&done);
            guest.settle();
            let _ = tell.send(done);
        });
        todo.send(work).map_err(|_| over())?;
        told.recv().unwrap_or_else(|_| Err(over()))
    }

    /// Ends the talk of that number, or whichever it is; true when there was one.
    pub(super) fn end(&self, number: Option<u32>) -> bool {
        let mut current = self.lock();
        let fits = |current: &Current| number.is_none_or(|number| number == current.number);
        match current.as_ref().is_some_and(fits) {
            true => {
                if let Some(current) = current.take() {
                    current.ended.store(true, Ordering::Relaxed);
                }
                true
            }
            false => false,
        }
    }

    /// A new number; the talk before it is over.
    fn take_over(
        &self,
        window: &Arc<PinWindow>,
        work: Option<Sender<Work>>,
    ) -> (u32, Arc<AtomicBool>) {
        self.end(None);
        window.cancel();
        let number = self.numbers.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        let ended = Arc::new(AtomicBool::new(false));
        *self.lock() = Some(Current {
            number,
            ended: Arc::clone(&ended),
            work,
        });
        (number, ended)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Current>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counter {
    /// Begins a talk with the card in the reader, and tells whose it is and of which platform.
    pub(super) fn begin_with_card(
        &self,
        post: &Arc<Post>,
        begin: impl for<'a> FnOnce(
            &'a Desk,
            Option<&str>,
            &[PathBuf],
            &Pins<'_>,
            &mut dyn FnMut(Step),
        ) -> Result<Spoken<'a>, Failure>
        + Send
        + 'static,
    ) -> Result<TalkBegun, Failure> {
        let talks = &self.inner.talks;
        let begun = talks.begin(&self.inner.pins, post, |post, guest| {
            let (platform, roots) = (post.platform.as_deref(), post.roots());
            let mut steps = guest.steps();
            let pins = Pins::Asked(guest);
            let spoken = begin(&post.desk, platform, &roots, &pins, &mut steps)?;
            let names = spoken.names();
            Ok((spoken, names))
        });
        begun.map(|(talk, (holder, platform))| TalkBegun {
            talk,
            holder,
            platform,
        })
    }
}

impl Spoken<'_> {
    /// The holder's name and the platform's.
    fn names(&self) -> (String, String) {
        match self {
            Self::Request { talk, .. } | Self::HandOver { talk, .. } => {
                (talk.holder_name(), talk.platform_name())
            }
            Self::Renewal { talk, .. } => (talk.holder_name(), talk.platform_name()),
            Self::Holder { talk, .. } => (talk.holder_name(), talk.platform_name()),
        }
    }

    /// Reads the card again when something went wrong with it before: it was taken out, or it
    /// refused a PIN and the person, who has been told, wants to try again.
    ///
    /// # Errors
    /// `COUNTER-HOLDER-CHANGED`, and what happened to the card.
    pub(super) fn card_again(&mut self, guest: &mut Guest) -> Result<(), Failure> {
        if !guest.take_card_failed() {
            return Ok(());
        }
        let (desk, site, card, holder) = match self {
            Self::Request { talk, .. } | Self::HandOver { talk, .. } => {
                (talk.desk, &talk.site, &mut talk.card, &talk.holder)
            }
            Self::Renewal { talk, .. } => (talk.desk, &talk.site, &mut talk.card, &talk.holder),
            Self::Holder { talk, .. } => (talk.desk, &talk.site, &mut talk.card, &talk.holder),
        };
        let (roots, mut steps) = (guest.post().roots(), guest.steps());
        let read = desk.genuine_card(site, &roots, &Pins::Asked(guest), &mut steps);
        guest.note(&read);
        let (fresh, who) = read?;
        if !who.is(holder) {
            return Err(Failure::new("COUNTER-HOLDER-CHANGED", Vec::new()));
        }
        guest.uses(fresh.reader());
        *card = fresh;
        Ok(())
    }

    fn reader(&self) -> &str {
        match self {
            Self::Request { talk, .. } | Self::HandOver { talk, .. } => talk.card.reader(),
            Self::Renewal { talk, .. } => talk.card.reader(),
            Self::Holder { talk, .. } => talk.card.reader(),
        }
    }
}

/// The talk is over, or is about something else.
pub(super) fn over() -> Failure {
    Failure::new("COUNTER-TALK-OVER", Vec::new())
}
