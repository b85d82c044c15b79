use std::cell::Cell;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

use rehearsal::card::{
    CardFile, CardOptions, CertificateFault, Exchange, Family, Faults, FileSigning, Person,
    TestPki, Verifies, VirtualCard,
};

use pki::SignatureAlgorithm;

use super::*;
use crate::channel::{Counted, InProcess, Readers, Tally};
use crate::find::find_card;
use crate::pin::{Pin, PinPurpose, PinQuestion, PinRefused, PinSource, PinStatus};

mod change;
mod condition;
mod faults;
mod generations;
mod pins;
mod reading;
mod signing;

/// One test PKI for all tests: making keys takes time.
static PKI: LazyLock<TestPki> =
    LazyLock::new(|| TestPki::create("2026-03-02T08:00:00Z".parse().unwrap()).unwrap());

/// A virtual card behind a counting reader, with a log of what was said to it.
struct Bench {
    virtual_card: Arc<Mutex<VirtualCard>>,
    log: Arc<Mutex<Vec<String>>>,
    readers: Counted<InProcess>,
}

impl Bench {
    fn new(person: &str, options: CardOptions) -> Self {
        Self::altered(person, options, |_, _| ())
    }

    /// A card that claims another generation in its card data.
    fn with_applet(person: &str, options: CardOptions, applet: u8) -> Self {
        Self::altered(person, options, move |apdu, answer| {
            if apdu[1] == 0xE4 && answer.len() == 30 {
                answer[21] = applet;
            }
        })
    }

    /// A card that answers one instruction with this status word, whatever it has done.
    fn answering(person: &str, instruction: u8, status: &'static str) -> Self {
        Self::altered(person, CardOptions::default(), move |apdu, answer| {
            if apdu[1] == instruction {
                *answer = hex::decode(status).unwrap();
            }
        })
    }

    /// A card whose answers are altered on their way.
    fn altered(
        person: &str,
        options: CardOptions,
        alter: impl Fn(&[u8], &mut Vec<u8>) + Send + 'static,
    ) -> Self {
        let person = Person::built_in(person).unwrap();
        let made = VirtualCard::new(&person, &PKI, options).unwrap();
        let atr = made.atr();
        let virtual_card = Arc::new(Mutex::new(made));
        let log = Arc::new(Mutex::new(Vec::new()));
        let (card, lines) = (Arc::clone(&virtual_card), Arc::clone(&log));
        let answer = move |apdu: &[u8]| {
            let mut answer = card.lock().unwrap().transmit(apdu);
            lines
                .lock()
                .unwrap()
                .push(hex::encode_upper(&apdu[..apdu.len().min(5)]));
            alter(apdu, &mut answer);
            answer
        };
        Self {
            virtual_card,
            log,
            readers: Counted::new(InProcess::new("Virtual reader", atr, answer)),
        }
    }

    fn card(&self) -> Card {
        find_card(&self.readers, None).unwrap()
    }

    fn tally(&self) -> Tally {
        self.readers.tally()
    }

    fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    fn virtual_card(&self) -> MutexGuard<'_, VirtualCard> {
        self.virtual_card.lock().unwrap()
    }

    fn set_faults(&self, faults: Faults) {
        self.virtual_card().set_faults(faults);
    }

    /// How many VERIFY with a PIN reached the card.
    fn pins_sent(&self) -> usize {
        self.log()
            .iter()
            .filter(|line| *line == "0020000108")
            .count()
    }
}

/// No test sends a PIN that it did not plan: the cards of a test count what came to them, the
/// persons of the same test what they typed.
impl Drop for Bench {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let came = self.virtual_card().verifies();
        let sent = SENT.get() + came.with_pin;
        SENT.set(sent);
        assert!(sent <= TYPED.get(), "{sent} sent, {} typed", TYPED.get());
        if self.virtual_card().family() == Family::Old11 {
            assert_eq!(came, Verifies::default());
        }
    }
}

thread_local! {
    static SENT: Cell<u64> = const { Cell::new(0) };
    static TYPED: Cell<u64> = const { Cell::new(0) };
}

/// Plans one PIN.
fn typed() {
    TYPED.set(TYPED.get() + 1);
}

fn roots() -> Roots {
    Roots::belgian().with(&Certificate::from_der(PKI.root()).unwrap())
}

/// A person who types the same PIN each time and notes what they were asked.
struct Typist {
    pin: &'static str,
    agrees: bool,
    asked: Vec<PinQuestion>,
}

fn typist(pin: &'static str) -> Typist {
    Typist {
        pin,
        agrees: false,
        asked: Vec::new(),
    }
}

impl PinSource for Typist {
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused> {
        self.asked.push(question.clone());
        typed();
        Ok(Pin::parse(self.pin)?)
    }

    fn last_try_agreed(&mut self, _question: &PinQuestion) -> bool {
        self.agrees
    }
}
