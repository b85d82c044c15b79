//! The PIN: its form, how it is asked for and what the card says about it (eID card, section 7).

use zeroize::Zeroizing;

use crate::card_data;
use crate::error::EidError;
use crate::exchange::{
    Conversation, DONE, MEMORY_FAULT, PIN_BLOCKED, WRONG_CHANNEL, WRONG_CLASS, WRONG_INSTRUCTION,
};

/// A PIN: 4 to 12 digits. Wiped from memory when dropped; neither `Debug` nor `Display` nor
/// equality.
#[derive(Clone)]
pub struct Pin(Zeroizing<Vec<u8>>);

impl Pin {
    /// Takes 4 to 12 ASCII digits, nothing else around them.
    ///
    /// # Errors
    /// [`PinForm`]; such a text never goes to a card.
    pub fn parse(text: &str) -> Result<Self, PinForm> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PinForm::NotDigits);
        }
        match text.len() {
            ..SHORTEST => Err(PinForm::TooShort),
            SHORTEST..=LONGEST => Ok(Self(Zeroizing::new(text.as_bytes().to_vec()))),
            _ => Err(PinForm::TooLong),
        }
    }

    /// True when both are the same PIN. Compares all digits whatever the first ones are.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.block(), other.block());
        let pairs = ours.iter().zip(theirs.iter());
        pairs.fold(0, |all, (one, two)| all | (one ^ two)) == 0
    }

    /// The block of VERIFY: `2L`, the digits as BCD, the rest F.
    fn block(&self) -> Zeroizing<[u8; 8]> {
        let mut block = Zeroizing::new([0xFF; 8]);
        let digits = &self.0;
        let length = u8::try_from(digits.len()).unwrap_or(0);
        let pairs = digits.chunks(2).map(|pair| match *pair {
            [first, second] => (first & 0x0F) << 4 | second & 0x0F,
            [first] => (first & 0x0F) << 4 | 0x0F,
            _ => 0xFF,
        });
        for (place, byte) in block
            .iter_mut()
            .zip(std::iter::once(0x20 | length).chain(pairs))
        {
            *place = byte;
        }
        block
    }
}

/// Why a text cannot be a PIN. Nothing of the text is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PinForm {
    /// Fewer than 4 digits.
    #[error("fewer than 4 digits")]
    TooShort,
    /// More than 12 digits.
    #[error("more than 12 digits")]
    TooLong,
    /// Something else than the digits 0 to 9.
    #[error("something else than digits")]
    NotDigits,
    /// The reader with keys of its own did not take what was typed on them.
    #[error("refused by the reader")]
    RefusedByReader,
}

impl PinForm {
    /// A stable word: `too-short`, `too-long`, `not-digits` or `refused-by-reader`.
    pub fn word(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::NotDigits => "not-digits",
            Self::RefusedByReader => "refused-by-reader",
        }
    }
}

/// What a PIN is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinPurpose {
    /// To prove who the holder is (key 82).
    Authentication,
    /// To sign with legal force (key 83).
    Signature,
    /// Only to see whether the PIN is right.
    Check,
    /// To put another PIN in its place.
    Change,
}

impl PinPurpose {
    /// A stable word: `authentication`, `signature`, `check` or `change`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::Signature => "signature",
            Self::Check => "check",
            Self::Change => "change",
        }
    }
}

/// What the person is told before they type a PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinQuestion {
    /// What the PIN is for.
    pub purpose: PinPurpose,
    /// Tries left before the card blocks, where the card tells.
    pub tries_left: Option<u8>,
    /// Whose PIN it is, as their certificate names them.
    pub holder_name: String,
    /// What will be signed, in words for the person; empty for a check or a change.
    pub document: String,
}

/// Where a PIN comes from: a dialog, a terminal, a file.
pub trait PinSource {
    /// Asks for the PIN. No transaction is open meanwhile; it may take as long as it takes.
    ///
    /// # Errors
    /// [`PinRefused`]; then nothing is sent to the card.
    fn pin(&mut self, question: &PinQuestion) -> Result<Pin, PinRefused>;

    /// Told in place of [`PinSource::pin`] when the reader has keys of its own: the person types
    /// the PIN there, within 30 seconds of each other key, and it never comes here.
    ///
    /// # Errors
    /// [`PinRefused`] to keep the reader from asking; then nothing is sent to the card.
    fn pin_on_reader(&mut self, question: &PinQuestion) -> Result<(), PinRefused> {
        let _ = question;
        Ok(())
    }

    /// Asked before either when one try is left: may it be used? Says no unless
    /// implemented.
    fn last_try_agreed(&mut self, question: &PinQuestion) -> bool {
        let _ = question;
        false
    }
}

/// Where the PINs of a change come from: the old one as any other, then the new one twice.
pub trait NewPinSource: PinSource {
    /// Asks for the new PIN; with `again` for the second time, to find a slip of the finger. The
    /// old PIN was asked before, by [`PinSource::pin`]; nothing was sent yet.
    ///
    /// # Errors
    /// [`PinRefused`]; then nothing is sent to the card.
    fn new_pin(&mut self, question: &PinQuestion, again: bool) -> Result<Pin, PinRefused>;
}

/// Why a source gives no PIN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PinRefused {
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// What was typed is no PIN.
    #[error(transparent)]
    Form(#[from] PinForm),
    /// The card went away while the person was asked.
    #[error("the card went away")]
    Removed {
        /// The reader's name.
        reader: String,
    },
    /// There is nobody to ask, or the file cannot be read. The text must not contain the PIN.
    #[error("{0}")]
    Unavailable(String),
}

impl From<PinRefused> for EidError {
    fn from(refused: PinRefused) -> Self {
        match refused {
            PinRefused::Cancelled => Self::PinCancelled,
            PinRefused::Removed { reader } => Self::Removed { reader },
            PinRefused::Form(form) => Self::PinForm(form),
            PinRefused::Unavailable(reason) => Self::PinUnavailable { reason },
        }
    }
}

/// What the card says about its PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinStatus {
    /// Given before, by this or another program, and still good. All tries are left.
    Verified,
    /// This many tries are left, 1 to 3.
    Tries(u8),
    /// No tries are left.
    Blocked,
}

impl PinStatus {
    /// Tries left, 0 to 3.
    pub fn tries_left(self) -> u8 {
        match self {
            Self::Verified => ALL_TRIES,
            Self::Tries(tries) => tries,
            Self::Blocked => 0,
        }
    }
}

/// Asks for the tries left by an empty VERIFY. On applet 1.1 this costs a try: the caller makes
/// sure that it is a newer one.
pub(crate) fn status(conversation: &mut Conversation<'_>) -> Result<PinStatus, EidError> {
    let answer = conversation.send(&STATUS)?;
    match answer.status {
        // Another program may have selected another application.
        WRONG_INSTRUCTION | WRONG_CLASS | WRONG_CHANNEL | REFERENCE_NOT_FOUND => {
            card_data::select_applet(conversation)?;
            understood(VERIFY, conversation.send(&STATUS)?.status)
        }
        status => understood(VERIFY, status),
    }
}

/// Sends the PIN, once.
pub(crate) fn verify(conversation: &mut Conversation<'_>, pin: &Pin) -> Result<(), EidError> {
    let mut command = Zeroizing::new(Vec::with_capacity(13));
    command.extend_from_slice(&[0x00, 0x20, 0x00, 0x01, 0x08]);
    command.extend_from_slice(pin.block().as_slice());
    accepted(VERIFY, conversation.send(&command)?.status)
}

/// CHANGE REFERENCE DATA: sends the old and the new PIN, once.
pub(crate) fn change(
    conversation: &mut Conversation<'_>,
    old: &Pin,
    new: &Pin,
) -> Result<(), EidError> {
    let mut command = Zeroizing::new(Vec::with_capacity(21));
    command.extend_from_slice(&[0x00, 0x24, 0x00, 0x01, 0x10]);
    command.extend_from_slice(old.block().as_slice());
    command.extend_from_slice(new.block().as_slice());
    let answer = conversation.send(&command).map_err(unanswered)?;
    changed(answer.status)
}

/// What a change is worth whose answer did not come.
pub(crate) fn unanswered(error: EidError) -> EidError {
    tracing::warn!(%error, "the answer to a change of the PIN was lost");
    EidError::PinChangeUnknown
}

/// What the answer to CHANGE REFERENCE DATA means.
pub(crate) fn changed(status: u16) -> Result<(), EidError> {
    match status {
        WRONG_DATA => Err(EidError::PinNewRefused),
        status => accepted("CHANGE REFERENCE DATA", status),
    }
}

/// What the answer to a command with a PIN means.
pub(crate) fn accepted(command: &'static str, status: u16) -> Result<(), EidError> {
    match understood(command, status)? {
        PinStatus::Verified => Ok(()),
        PinStatus::Tries(tries_left) => Err(EidError::PinWrong { tries_left }),
        PinStatus::Blocked => Err(EidError::PinBlocked),
    }
}

/// Takes back every right that the PIN gave. What the card says does not matter any more.
pub(crate) fn log_off(conversation: &mut Conversation<'_>) {
    match conversation.send(&[0x80, 0xE6, 0x00, 0x00]) {
        Ok(answer) if answer.status == DONE => {}
        Ok(answer) => tracing::warn!("LOG OFF was answered {:04X}", answer.status),
        Err(error) => tracing::debug!(%error, "LOG OFF did not reach the card"),
    }
}

fn understood(command: &'static str, status: u16) -> Result<PinStatus, EidError> {
    match status {
        DONE => Ok(PinStatus::Verified),
        NO_TRIES | PIN_BLOCKED => Ok(PinStatus::Blocked),
        // The low digit is the number of tries.
        0x63C1..=0x63CF => Ok(PinStatus::Tries(status.to_be_bytes()[1] & 0x0F)),
        WRONG_INSTRUCTION => Err(EidError::NotActivated),
        MEMORY_FAULT => Err(EidError::MemoryFault),
        status => Err(EidError::Status { command, status }),
    }
}

const VERIFY: &str = "VERIFY";
const SHORTEST: usize = 4;
const LONGEST: usize = 12;
/// A good VERIFY gives all tries back, and a wrong one takes its right away.
const ALL_TRIES: u8 = 3;
const STATUS: [u8; 5] = [0x00, 0x20, 0x00, 0x01, 0x00];
const NO_TRIES: u16 = 0x63C0;
const REFERENCE_NOT_FOUND: u16 = 0x6A88;
const WRONG_DATA: u16 = 0x6A80;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blocks_of_the_manual() {
        for (pin, block) in [
            ("1234", "241234FFFFFFFFFF"),
            ("12345", "2512345FFFFFFFFF"),
            ("123456789012", "2C123456789012FF"),
        ] {
            let pin = Pin::parse(pin).unwrap();
            assert_eq!(hex::encode_upper(pin.block().as_slice()), block);
        }
    }

    #[test]
    fn what_is_no_pin_is_refused() {
        for (text, form) in [
            ("", PinForm::TooShort),
            ("123", PinForm::TooShort),
            ("1234567890123", PinForm::TooLong),
            ("12a4", PinForm::NotDigits),
            (" 1234", PinForm::NotDigits),
            ("1234\n", PinForm::NotDigits),
            ("\u{661}\u{662}\u{663}\u{664}", PinForm::NotDigits),
        ] {
            assert_eq!(Pin::parse(text).err(), Some(form), "{text:?}");
        }
    }

    #[test]
    fn the_last_wrong_try_is_blocked_in_both_forms() {
        for status in [0x63C0, 0x6983] {
            assert_eq!(understood(VERIFY, status), Ok(PinStatus::Blocked));
        }
        assert_eq!(understood(VERIFY, 0x63C2), Ok(PinStatus::Tries(2)));
        assert_eq!(understood(VERIFY, 0x9000).map(PinStatus::tries_left), Ok(3));
        assert_eq!(
            understood(VERIFY, 0x6A86).unwrap_err().code(),
            "CARD-STATUS"
        );
    }

    proptest! {
        #[test]
        fn every_pin_can_be_read_back_from_its_block(text in "[0-9]{4,12}") {
            let block = hex::encode_upper(Pin::parse(&text).unwrap().block().as_slice());
            let (head, rest) = block.split_at(2);
            prop_assert_eq!(head, format!("2{:X}", text.len()));
            prop_assert_eq!(rest, format!("{text:F<14}"));
        }

        #[test]
        fn garbage_never_panics(text in ".{0,20}") {
            let _ = Pin::parse(&text);
        }
    }
}
