//! Commands and status words.

/// A command as it arrives (ISO 7816-4, short lengths only).
#[derive(Debug, Clone, Copy)]
pub(super) struct Command<'a> {
    pub class: u8,
    pub instruction: u8,
    pub p1: u8,
    pub p2: u8,
    /// The fifth byte, when there is one.
    pub p3: Option<u8>,
    pub data: &'a [u8],
    /// Le: how many bytes are wanted, 1 to 256.
    pub expected: Option<usize>,
}

impl<'a> Command<'a> {
    /// Takes a command apart.
    ///
    /// Five bytes are read as a header with Le. The handlers of commands that need data look at
    /// [`Command::p3`] when `data` is empty.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, StatusWord> {
        let [class, instruction, p1, p2, rest @ ..] = bytes else {
            return Err(StatusWord::WRONG_LENGTH);
        };
        let (p3, data, expected) = body(rest)?;
        Ok(Self {
            class: *class,
            instruction: *instruction,
            p1: *p1,
            p2: *p2,
            p3,
            data,
            expected,
        })
    }
}

type Body<'a> = (Option<u8>, &'a [u8], Option<usize>);

fn body(rest: &[u8]) -> Result<Body<'_>, StatusWord> {
    match rest {
        [] => Ok((None, &[], None)),
        [length] => Ok((Some(*length), &[], Some(expected(*length)))),
        // A zero here would announce extended lengths, which this card does not have.
        [0, ..] => Err(StatusWord::WRONG_LENGTH),
        [length, tail @ ..] => {
            let (data, after) = tail
                .split_at_checked(usize::from(*length))
                .ok_or(StatusWord::WRONG_LENGTH)?;
            match after {
                [] => Ok((Some(*length), data, None)),
                [le] => Ok((Some(*length), data, Some(expected(*le)))),
                _ => Err(StatusWord::WRONG_LENGTH),
            }
        }
    }
}

fn expected(le: u8) -> usize {
    if le == 0 { 256 } else { usize::from(le) }
}

/// What the card says: data, and two bytes about how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub data: Vec<u8>,
    pub status: StatusWord,
}

impl Answer {
    pub fn data(data: Vec<u8>) -> Self {
        Self {
            data,
            status: StatusWord::DONE,
        }
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.data;
        bytes.extend(self.status.0.to_be_bytes());
        bytes
    }
}

impl From<StatusWord> for Answer {
    fn from(status: StatusWord) -> Self {
        Self {
            data: Vec::new(),
            status,
        }
    }
}

/// The two bytes at the end of every answer ("eID card", section 9).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StatusWord(pub u16);

impl StatusWord {
    /// Done.
    pub const DONE: Self = Self(0x9000);
    /// The file is not activated (1.7).
    pub const NOT_ACTIVATED: Self = Self(0x6283);
    /// No precise diagnosis.
    pub const NO_DIAGNOSIS: Self = Self(0x6400);
    /// Memory fault; the card is mute until reset.
    pub const MEMORY_FAULT: Self = Self(0x6581);
    /// Wrong length.
    pub const WRONG_LENGTH: Self = Self(0x6700);
    /// A logical channel that does not exist.
    pub const NO_CHANNEL: Self = Self(0x6881);
    /// The current file has no records.
    pub const NO_RECORDS: Self = Self(0x6981);
    /// A PIN is needed first.
    pub const PIN_NEEDED: Self = Self(0x6982);
    /// The PIN (or PUK) is blocked.
    pub const BLOCKED: Self = Self(0x6983);
    /// Conditions of use not satisfied: no security environment, nothing waiting.
    pub const CONDITIONS: Self = Self(0x6985);
    /// No current file.
    pub const NO_FILE: Self = Self(0x6986);
    /// Wrong data.
    pub const WRONG_DATA: Self = Self(0x6A80);
    /// File not found.
    pub const FILE_NOT_FOUND: Self = Self(0x6A82);
    /// Record not found.
    pub const RECORD_NOT_FOUND: Self = Self(0x6A83);
    /// Wrong P1 or P2.
    pub const WRONG_PARAMETERS: Self = Self(0x6A86);
    /// Lc does not fit P1 and P2.
    pub const WRONG_LC: Self = Self(0x6A87);
    /// No such PIN or key.
    pub const NO_REFERENCE: Self = Self(0x6A88);
    /// Offset past the end, or wrong P1 and P2.
    pub const WRONG_OFFSET: Self = Self(0x6B00);
    /// Unknown instruction, or not in this phase of the card's life.
    pub const NO_INSTRUCTION: Self = Self(0x6D00);
    /// Wrong class.
    pub const NO_CLASS: Self = Self(0x6E00);

    /// `63 Cx`: wrong PIN, `left` tries left.
    pub fn tries_left(left: u8) -> Self {
        Self(0x63C0 | u16::from(left & 0x0F))
    }

    /// `61 xx`: `waiting` bytes wait; 00 stands for 256 and more.
    pub fn waiting(waiting: usize) -> Self {
        Self(0x6100 | short(waiting))
    }

    /// `6C xx`: wrong Le, `length` is right.
    pub fn exact_length(length: usize) -> Self {
        Self(0x6C00 | short(length))
    }
}

/// A length of 256 and more is written as 00.
fn short(length: usize) -> u16 {
    u8::try_from(length).map_or(0, u16::from)
}

impl std::fmt::Debug for StatusWord {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04X}", self.0)
    }
}
