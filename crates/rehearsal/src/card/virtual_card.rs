//! The card itself: one command in, one answer out.

mod dispatch;
mod pin_commands;
mod reading;
mod signing;

use std::sync::Arc;

use host::Clock;

use super::apdu::{Answer, StatusWord};
use super::faults::Fate;
use super::file_system::FileSystem;
use super::pin::PinRights;
use super::security::Environment;
use super::state::{Memory, PUK_TRIES, PinCheck, Verifies};
use super::{
    CardError, CardFile, CardOptions, Exchange, Family, Faults, HolderKeys, Person, Puk, StateFile,
    TestPki, content,
};

/// A virtual eID card.
pub struct VirtualCard {
    family: Family,
    files: FileSystem,
    keys: Arc<HolderKeys>,
    puk: Puk,
    memory: Memory,
    state_file: Option<StateFile>,
    activated: bool,
    exchange: Exchange,
    rights: PinRights,
    environment: Option<Environment>,
    /// What waits for GET RESPONSE.
    waiting: Vec<u8>,
    present: bool,
    /// After a memory fault, until reset.
    mute: bool,
    /// The READ BINARY that was last answered `6C xx` by a fault.
    corrected: Option<[u8; 3]>,
    faults: Faults,
    /// Commands since the faults were set.
    counted: u64,
    traffic: Traffic,
    clock: Option<Arc<dyn Clock>>,
}

/// What went through a card since it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traffic {
    /// Commands.
    pub commands: u64,
    /// Bytes of the commands.
    pub bytes_in: u64,
    /// Bytes of the answers, status words included.
    pub bytes_out: u64,
}

impl VirtualCard {
    /// Makes the card of `person`, certified by `pki`.
    pub fn new(person: &Person, pki: &TestPki, options: CardOptions) -> Result<Self, CardError> {
        person.check()?;
        let options = options.with_faults();
        let family = options.family;
        let keys = pki.holder_keys(person, family)?;
        let files = content::files(person, pki, &keys, &options)?;
        Ok(Self {
            family,
            files: FileSystem::new(files),
            keys,
            puk: options.puk,
            memory: Memory {
                pin: PinCheck::of(&options.pin),
                tries_left: options.tries_left.min(super::state::PIN_TRIES),
                puk_tries_left: PUK_TRIES,
                verifies: Verifies::default(),
            },
            state_file: None,
            activated: options.activated,
            exchange: options.exchange,
            rights: PinRights::with_allowance(family.commands_after_pin()),
            environment: None,
            waiting: Vec::new(),
            present: true,
            mute: false,
            corrected: None,
            faults: Faults {
                wishes: options.faults,
                ..Faults::default()
            },
            counted: 0,
            traffic: Traffic::default(),
            clock: None,
        })
    }

    /// Keeps PIN and tries in a file from now on; what the file holds already wins over the
    /// options the card was made with.
    pub fn keep_state_in(&mut self, file: StateFile) -> Result<(), CardError> {
        match file.load()? {
            Some(memory) => self.memory = memory,
            None => file.save(&self.memory)?,
        }
        self.state_file = Some(file);
        Ok(())
    }

    /// The clock on which [`Faults::delay`] passes; without one there are no delays.
    pub fn set_clock(&mut self, clock: Arc<dyn Clock>) {
        self.clock = Some(clock);
    }

    /// Sets what goes wrong from now on; commands are counted anew. What was made into the card
    /// stays.
    pub fn set_faults(&mut self, faults: Faults) {
        self.faults = faults;
        self.counted = 0;
    }

    /// The generation of the card.
    pub fn family(&self) -> Family {
        self.family
    }

    /// The answer to reset ("eID card", section 1).
    pub fn atr(&self) -> &'static [u8] {
        self.family.atr()
    }

    /// How many VERIFY commands the card ever got; they are kept with its state.
    pub fn verifies(&self) -> Verifies {
        self.memory.verifies
    }

    /// Sends a command; an empty answer means that the card is gone, mute or plays a fault.
    pub fn transmit(&mut self, apdu: &[u8]) -> Vec<u8> {
        match self.exchange {
            Exchange::T0 => self.once(apdu),
            Exchange::Apdu => self.whole(apdu),
        }
    }

    /// Reset or power off and on: PIN rights, selection and security environment are gone, tries
    /// stay.
    pub fn reset(&mut self) {
        self.files.reset();
        self.rights.drop_all();
        self.environment = None;
        self.waiting.clear();
        self.mute = false;
        self.corrected = None;
    }

    /// Pulls the card out of the reader.
    pub fn remove(&mut self) {
        self.reset();
        self.present = false;
    }

    /// Puts the card back; a fault that pulled it is over.
    pub fn insert(&mut self) {
        self.reset();
        self.faults.back_again();
        self.present = true;
    }

    /// False when the card was pulled.
    pub fn is_present(&self) -> bool {
        self.present
    }

    /// PIN tries left.
    pub fn tries_left(&self) -> u8 {
        self.memory.tries_left
    }

    /// What went through since the card was made.
    pub fn traffic(&self) -> Traffic {
        self.traffic
    }

    /// The content of a file.
    pub fn file(&self, file: CardFile) -> &[u8] {
        self.files.content(file.path()).unwrap_or_default()
    }

    /// The certificate in a file (DER), without the zeros behind it; empty when there is none.
    pub fn certificate(&self, file: CardFile) -> &[u8] {
        let content = self.file(file);
        let length = match content {
            [0x30, 0x82, high, low, ..] => 4 + usize::from(u16::from_be_bytes([*high, *low])),
            _ => 0,
        };
        content.get(..length).unwrap_or_default()
    }

    /// Replaces a file, for example by one that was tampered with; nothing is signed again.
    pub fn replace_file(&mut self, file: CardFile, content: Vec<u8>) {
        self.files.replace(file.path(), content);
    }

    /// One exchange as under T=0.
    fn once(&mut self, apdu: &[u8]) -> Vec<u8> {
        if !self.present || self.mute {
            return Vec::new();
        }
        self.counted += 1;
        if let (Some(clock), Some(delay)) = (&self.clock, self.faults.delay(self.counted)) {
            clock.pass(delay);
        }
        let answer = match self.faults.fate(self.counted) {
            Fate::Answered => self.answer(apdu).into_bytes(),
            Fate::Reset => {
                self.reset();
                self.answer(apdu).into_bytes()
            }
            Fate::Empty => Vec::new(),
            Fate::Removed => {
                self.remove();
                Vec::new()
            }
            Fate::NoDiagnosis => Answer::from(StatusWord::NO_DIAGNOSIS).into_bytes(),
            Fate::MemoryFault => {
                self.fall_silent();
                Answer::from(StatusWord::MEMORY_FAULT).into_bytes()
            }
            Fate::Mute => {
                self.fall_silent();
                Vec::new()
            }
        };
        self.traffic.commands += 1;
        self.traffic.bytes_in += apdu.len() as u64;
        self.traffic.bytes_out += answer.len() as u64;
        answer
    }

    /// An exchange in which `61 xx` and `6C xx` are dealt with here.
    fn whole(&mut self, apdu: &[u8]) -> Vec<u8> {
        let mut answer = self.once(apdu);
        if let ([.., 0x6C, right], [class, instruction, p1, p2, _]) = (answer.as_slice(), apdu) {
            answer = self.once(&[*class, *instruction, *p1, *p2, *right]);
        }
        // Each round fetches at least one byte of an answer that has at most 256.
        for _ in 0..256 {
            let [data @ .., 0x61, waiting] = answer.as_slice() else {
                break;
            };
            let mut joined = data.to_vec();
            let rest = self.once(&[0x00, 0xC0, 0x00, 0x00, *waiting]);
            joined.extend(rest);
            answer = joined;
        }
        answer
    }

    /// Writes PIN and tries to the state file; a card that cannot is mute until reset.
    fn remember(&mut self) -> Result<(), StatusWord> {
        let Some(file) = &self.state_file else {
            return Ok(());
        };
        let Err(error) = file.save(&self.memory) else {
            return Ok(());
        };
        tracing::warn!(
            code = error.code(),
            "the virtual card cannot keep its state"
        );
        self.fall_silent();
        Err(StatusWord::MEMORY_FAULT)
    }

    /// Nothing more until reset.
    fn fall_silent(&mut self) {
        self.rights.drop_all();
        self.mute = true;
    }
}

impl std::fmt::Debug for VirtualCard {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("VirtualCard")
            .field("present", &self.present)
            .field("traffic", &self.traffic)
            .finish_non_exhaustive()
    }
}
