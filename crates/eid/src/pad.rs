//! Readers with keys of their own: the PIN is typed there and never comes into this program
//! (eID card, section 11).

mod blocks;
mod features;

use crate::error::EidError;
use crate::exchange::Conversation;
use crate::pin::{self, PinForm};
use blocks::Format;
pub use features::FEATURE_REQUEST;
use features::{CHANGE_DIRECT, Features, VERIFY_DIRECT};

/// The language of the reader's own messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PadLanguage {
    /// English.
    #[default]
    English,
    /// Dutch, as in Belgium.
    Dutch,
    /// French, as in Belgium.
    French,
    /// German.
    German,
}

impl PadLanguage {
    /// The language identifier, low byte first as in USB.
    fn id(self) -> [u8; 2] {
        let id: u16 = match self {
            Self::English => 0x0409,
            Self::Dutch => 0x0813,
            Self::French => 0x080C,
            Self::German => 0x0407,
        };
        id.to_le_bytes()
    }
}

/// Whether the keys of a reader are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PadChoice {
    /// Where the reader offers them.
    #[default]
    Automatic,
    /// Never: the PIN is asked in the program.
    Never,
    /// Asked for by pseudo-APDU, also when the reader is not known to take them.
    PseudoApdu,
}

/// How readers with keys are used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PadSettings {
    /// The language of the readers' messages.
    pub language: PadLanguage,
    /// Exceptions: a part of the reader's name (any case) and what holds for it. The first that
    /// fits counts.
    pub readers: Vec<(String, PadChoice)>,
}

impl PadSettings {
    fn choice(&self, reader: &str) -> PadChoice {
        let fits = |(part, _): &&(String, PadChoice)| holds(reader, part);
        let found = self.readers.iter().find(fits);
        found.map_or(PadChoice::Automatic, |(_, choice)| *choice)
    }
}

/// The keys of one reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pad {
    verify: Way,
    change: Option<Way>,
    format: Format,
    language: PadLanguage,
}

/// How the reader is told to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By one control command.
    Direct(u32),
    /// By one that starts and one that waits for the end.
    InTwo { start: u32, finish: u32 },
    /// By a command as if it were for the card, with this feature.
    PseudoApdu(u8),
}

impl Pad {
    /// The keys of this reader, when there are some that may be used. A reader that does not
    /// understand the question has none.
    pub(crate) fn of(conversation: &mut Conversation<'_>, settings: &PadSettings) -> Option<Self> {
        let reader = conversation.reader().to_owned();
        let choice = settings.choice(&reader);
        if choice == PadChoice::Never || NEVER_USED.iter().any(|name| holds(&reader, name)) {
            return None;
        }
        let listed = match choice {
            PadChoice::PseudoApdu => None,
            _ => by_control(conversation),
        };
        let by_name = PSEUDO_APDU_READERS.iter().any(|name| holds(&reader, name));
        let (verify, change) = match listed {
            Some(ways) => ways,
            None if by_name || choice == PadChoice::PseudoApdu => by_pseudo_apdu(conversation)?,
            None => return None,
        };
        let old = holds(&reader, "SPRx32")
            && conversation
                .firmware()
                .is_some_and(|version| version < SPRX32_SINCE);
        Some(Self {
            verify,
            change,
            format: if old { Format::Old } else { Format::Usual },
            language: settings.language,
        })
    }

    /// True when the PIN can be changed with these keys.
    pub(crate) fn changes(&self) -> bool {
        self.change.is_some()
    }

    /// Lets the person type the PIN and the card check it.
    pub(crate) fn verify(&self, conversation: &mut Conversation<'_>) -> Result<(), EidError> {
        let block = blocks::verify(self.format, self.language);
        let status = self.verify.run(conversation, &block)?;
        told_by_reader(status)?;
        pin::accepted("VERIFY", status)
    }

    /// Lets the person type the old PIN and twice the new one, and the card change it.
    pub(crate) fn change(&self, conversation: &mut Conversation<'_>) -> Result<(), EidError> {
        let block = blocks::change(self.format, self.language);
        let way = self.change.ok_or_else(|| EidError::ReaderFailed {
            reader: conversation.reader().to_owned(),
            detail: "its keys change no PIN".to_owned(),
        })?;
        let status = way.run(conversation, &block).map_err(pin::unanswered)?;
        told_by_reader(status)?;
        pin::changed(status)
    }
}

impl Way {
    /// The status word in which it ends.
    fn run(self, conversation: &mut Conversation<'_>, block: &[u8]) -> Result<u16, EidError> {
        match self {
            Self::Direct(code) => conversation.control(code, block),
            Self::InTwo { start, finish } => {
                conversation.tell_reader(start, block)?;
                conversation.control(finish, &[])
            }
            Self::PseudoApdu(feature) => {
                let mut command = PSEUDO_APDU.to_vec();
                command.push(feature);
                command.extend(u8::try_from(block.len()).ok());
                command.extend_from_slice(block);
                Ok(conversation.send(&command)?.status)
            }
        }
    }
}

/// True for what a reader ends with when it has sent nothing to the card.
pub(crate) fn was_not_sent(error: &EidError) -> bool {
    matches!(
        error,
        EidError::PadTimeout
            | EidError::PinCancelled
            | EidError::PinNewDiffers
            | EidError::PinForm(_)
    )
}

type Ways = (Way, Option<Way>);

/// One call is preferred to two. A reader that cannot verify has no keys of use.
fn by_control(conversation: &mut Conversation<'_>) -> Option<Ways> {
    let features = conversation.features(FEATURE_REQUEST)?;
    let features = Features::parse(&features);
    let way = |direct: Option<u32>, start: Option<u32>, finish: Option<u32>| match direct {
        Some(code) => Some(Way::Direct(code)),
        None => start
            .zip(finish)
            .map(|(start, finish)| Way::InTwo { start, finish }),
    };
    let verify = way(
        features.verify_direct,
        features.verify_start,
        features.verify_finish,
    )?;
    let change = way(
        features.change_direct,
        features.change_start,
        features.change_finish,
    );
    Some((verify, change))
}

/// The answer to feature 00 lists the features, a byte each.
fn by_pseudo_apdu(conversation: &mut Conversation<'_>) -> Option<Ways> {
    let [class, instruction, p1] = PSEUDO_APDU;
    let answer = conversation
        .send(&[class, instruction, p1, 0x00, 0x00])
        .ok()?;
    if answer.status != crate::exchange::DONE {
        return None;
    }
    let has = |feature: u8| {
        answer
            .data
            .contains(&feature)
            .then_some(Way::PseudoApdu(feature))
    };
    Some((has(VERIFY_DIRECT)?, has(CHANGE_DIRECT)))
}

/// Status words of the reader itself.
fn told_by_reader(status: u16) -> Result<(), EidError> {
    match status {
        0x6400 => Err(EidError::PadTimeout),
        0x6401 => Err(EidError::PinCancelled),
        0x6402 => Err(EidError::PinNewDiffers),
        0x6403 => Err(EidError::PinForm(PinForm::RefusedByReader)),
        _ => Ok(()),
    }
}

fn holds(reader: &str, part: &str) -> bool {
    reader.to_lowercase().contains(&part.to_lowercase())
}

const PSEUDO_APDU: [u8; 3] = [0xFF, 0xC2, 0x01];
/// Shows the tries left by an empty VERIFY, which costs one on old cards, and takes 8 digits only.
const NEVER_USED: [&str; 1] = ["Gemplus GemPC Pinpad"];
/// Readers without control codes that are known to take pseudo-APDUs.
const PSEUDO_APDU_READERS: [&str; 4] = ["VASCO DIGIPASS", "ING Shield Pro", "eKrypto", "DIOSS"];
/// The first version of SPRx32 readers that takes the usual format.
const SPRX32_SINCE: (u8, u8) = (5, 6);

#[cfg(test)]
mod tests;
