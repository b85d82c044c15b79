//! Wiped after its time when it is still ours, left alone when it is not: on a clipboard and a clock of the
//! test's own, so that nobody waits.

use std::cell::RefCell;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::*;

/// A clipboard of this test's thread.
type There = Arc<Mutex<Option<String>>>;

struct Pretended(There);

impl Board for Pretended {
    fn put(&mut self, text: String) -> Result<(), String> {
        *self.0.lock().unwrap() = Some(text);
        Ok(())
    }

    fn text(&mut self) -> Option<Zeroizing<String>> {
        self.0.lock().unwrap().clone().map(Zeroizing::new)
    }

    fn clear(&mut self) -> Result<(), String> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }
}

/// A clock that tells how long somebody waits, and lets that time pass when it is told to.
#[derive(Debug)]
struct Gate(Sender<Wait>);

/// Somebody who waits; on with them by the sender.
type Wait = (Duration, Sender<()>);

impl Clock for Gate {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn pass(&self, duration: Duration) {
        let (passes, passed) = channel();
        self.0.send((duration, passes)).unwrap();
        passed.recv().unwrap();
    }
}

/// A clipboard with everything that a test turns.
struct Stage {
    copied: Copied,
    there: There,
    waits: Receiver<Wait>,
}

/// What was copied for a time that has not passed yet.
struct InTime {
    waiting: JoinHandle<()>,
    passes: Sender<()>,
}

impl InTime {
    /// The time is over, and what had to be done is done.
    fn passes(self) {
        self.passes.send(()).unwrap();
        self.waiting.join().unwrap();
    }
}

thread_local! {
    static THERE: RefCell<There> = RefCell::default();
}

impl Stage {
    fn new() -> Self {
        let (waits, waited) = channel();
        let opens = || -> Result<Box<dyn Board>, String> {
            Ok(Box::new(Pretended(THERE.with_borrow(Arc::clone))))
        };
        Self {
            copied: Copied::on(opens, Arc::new(Gate(waits))),
            there: THERE.with_borrow(Arc::clone),
            waits: waited,
        }
    }

    /// Copies a value for 30 seconds, and stands in the middle of them.
    fn copies(&self, value: &str) -> InTime {
        let waiting = self.copied.put_for(Zeroizing::new(value.to_owned()), 30);
        let (duration, passes) = self.waits.recv().unwrap();
        assert_eq!(duration, Duration::from_secs(30));
        assert_eq!(self.text().as_deref(), Some(value), "it stays for its time");
        InTime {
            waiting: waiting.unwrap(),
            passes,
        }
    }

    fn text(&self) -> Option<String> {
        self.there.lock().unwrap().clone()
    }
}

/// Promise 3: a value of a task is gone after 30 seconds.
#[test]
fn what_is_still_ours_is_wiped_after_30_seconds() {
    let stage = Stage::new();
    let waiting = stage.copies("85.07.30-033.28");
    waiting.passes();
    assert_eq!(stage.text(), None);
}

#[test]
fn what_another_program_has_copied_is_left_alone() {
    let stage = Stage::new();
    let waiting = stage.copies("85.07.30-033.28");
    *stage.there.lock().unwrap() = Some("of another program".to_owned());
    waiting.passes();
    assert_eq!(stage.text().as_deref(), Some("of another program"));
}

/// The next value has its own 30 seconds; also when it is the same once more.
#[test]
fn the_next_value_is_not_wiped_for_the_one_before() {
    for next in ["the next value", "85.07.30-033.28"] {
        let stage = Stage::new();
        let first = stage.copies("85.07.30-033.28");
        let second = stage.copies(next);
        first.passes();
        assert_eq!(stage.text().as_deref(), Some(next));
        second.passes();
        assert_eq!(stage.text(), None);
    }
}

/// What the person copies to keep, for example a head of the record, stays.
#[test]
fn what_was_copied_without_a_time_stays() {
    let stage = Stage::new();
    let waiting = stage.copies("85.07.30-033.28");
    stage.copied.put("84.01.15".to_owned()).unwrap();
    waiting.passes();
    assert_eq!(stage.text().as_deref(), Some("84.01.15"));
}

#[test]
fn a_clipboard_that_does_not_open_is_told() {
    let gate = Gate(channel().0);
    let copied = Copied::on(|| Err("no display".to_owned()), Arc::new(gate));
    let told = copied.put_for(Zeroizing::new("value".to_owned()), 30);
    assert_eq!(told.err().as_deref(), Some("no display"));
}
