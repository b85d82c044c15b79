//! Finding the one Belgian card among all readers.

use std::cmp::Reverse;

use serde::Serialize;

use crate::card::Card;
use crate::card_data::{self, CardData};
use crate::channel::{CardChannel, ChannelError, Content, ReaderState, Readers};
use crate::error::EidError;
use crate::session::{is_interruption, transact};

/// A reader that was not used, and why (P05, P06).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassedOver {
    /// The reader's name.
    pub reader: String,
    /// Why.
    pub reason: Obstacle,
}

/// Why a reader is not used. Later ones say more about what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// No real reader: Windows Hello and the like.
    Virtual,
    /// It is being unplugged or cannot be reached.
    Unavailable,
    /// No card is in it.
    Empty,
    /// The card in it is of another kind.
    Foreign,
    /// The card in it does not answer.
    Mute,
    /// Another program holds the card.
    InUse,
    /// The card in it is not activated.
    NotActivated,
    /// The card in it is of an old generation, and there was a better one.
    TooOld,
}

impl Obstacle {
    /// All obstacles, for a catalogue of sentences.
    pub const ALL: [Self; 8] = [
        Self::Virtual,
        Self::Unavailable,
        Self::Empty,
        Self::Foreign,
        Self::Mute,
        Self::InUse,
        Self::NotActivated,
        Self::TooOld,
    ];

    /// A stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Virtual => "virtual",
            Self::Unavailable => "unavailable",
            Self::Empty => "empty",
            Self::Foreign => "foreign",
            Self::Mute => "mute",
            Self::InUse => "in-use",
            Self::NotActivated => "not-activated",
            Self::TooOld => "too-old",
        }
    }
}

/// A reader and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Survey {
    /// The reader's name.
    pub reader: String,
    /// Card data of the Belgian card in it.
    pub card: Option<CardData>,
    /// Why it cannot be used, when there is no Belgian card.
    pub reason: Option<Obstacle>,
}

/// Looks for a Belgian card in all readers, or in the one whose name is or contains `wanted`
/// (upper and lower case alike). Readers whose card looks Belgian by its ATR come first; a card
/// is recognised by its card data. The first card wins; one of applet 1.1 or older only when
/// there is no other.
///
/// # Errors
/// What stands in the way, from the service that is missing to the card that is of another kind.
pub fn find_card(readers: &dyn Readers, wanted: Option<&str>) -> Result<Card, EidError> {
    let states = list(readers)?;
    let mut candidates = match wanted {
        Some(wanted) => vec![pick(&states, wanted)?],
        None => states.iter().collect(),
    };
    candidates.sort_by_key(|state| Reverse(likelihood(state)));
    let mut passed_over = Vec::new();
    let mut old = None;
    for state in candidates {
        match examine(readers, state, wanted.is_some())? {
            Ok((channel, data)) if data.applet.tells_tries() => {
                passed_over.extend(old.map(|(channel, _)| too_old(channel)));
                return Ok(Card::new(channel, data, passed_over));
            }
            Ok(found) if old.is_none() => old = Some(found),
            Ok((channel, _)) => passed_over.push(too_old(channel)),
            Err(reason) => passed_over.push(PassedOver {
                reader: state.name.clone(),
                reason,
            }),
        }
    }
    match old {
        Some((channel, data)) => Ok(Card::new(channel, data, passed_over)),
        None => Err(nothing(passed_over)),
    }
}

/// All readers with what is in them; Belgian cards are recognised.
///
/// # Errors
/// [`EidError::ServiceMissing`] and what else keeps the readers from being listed.
pub fn survey(readers: &dyn Readers) -> Result<Vec<Survey>, EidError> {
    let mut all = Vec::new();
    for state in list(readers)? {
        let (card, reason) = match examine(readers, &state, false)? {
            Ok((_, data)) => (Some(data), None),
            Err(reason) => (None, Some(reason)),
        };
        all.push(Survey {
            reader: state.name,
            card,
            reason,
        });
    }
    Ok(all)
}

fn list(readers: &dyn Readers) -> Result<Vec<ReaderState>, EidError> {
    readers.list().map_err(|error| EidError::on("", error))
}

/// The reader that is called `wanted`, or the only one with `wanted` in its name.
fn pick<'a>(states: &'a [ReaderState], wanted: &str) -> Result<&'a ReaderState, EidError> {
    if let Some(exact) = states.iter().find(|state| state.name == wanted) {
        return Ok(exact);
    }
    let part = wanted.to_lowercase();
    let fits = states
        .iter()
        .filter(|state| state.name.to_lowercase().contains(&part))
        .collect::<Vec<_>>();
    let names = |states: &[&ReaderState]| states.iter().map(|state| state.name.clone()).collect();
    match fits.as_slice() {
        [one] => Ok(one),
        [] => Err(EidError::ReaderUnknown {
            wanted: wanted.to_owned(),
            readers: names(&states.iter().collect::<Vec<_>>()),
        }),
        several => Err(EidError::ReaderAmbiguous {
            wanted: wanted.to_owned(),
            readers: names(several),
        }),
    }
}

/// How likely a Belgian card is in the reader.
fn likelihood(state: &ReaderState) -> u8 {
    match &state.content {
        Content::Card { atr } if card_data::is_belgian_atr(atr) => 2,
        Content::Card { .. } => 1,
        _ => 0,
    }
}

type Found = (Box<dyn CardChannel>, CardData);

/// Looks into one reader. Only a missing service is an error; all else is a reason to go on.
fn examine(
    readers: &dyn Readers,
    state: &ReaderState,
    named: bool,
) -> Result<Result<Found, Obstacle>, EidError> {
    if is_virtual(&state.name) && !named {
        return Ok(Err(Obstacle::Virtual));
    }
    let atr = match &state.content {
        Content::Card { atr } => atr,
        Content::Empty => return Ok(Err(Obstacle::Empty)),
        Content::Mute => return Ok(Err(Obstacle::Mute)),
        Content::InUse => return Ok(Err(Obstacle::InUse)),
        Content::Unavailable => return Ok(Err(Obstacle::Unavailable)),
    };
    let outcome = recognise(readers, &state.name, atr);
    match outcome {
        Ok(Some(found)) => Ok(Ok(found)),
        Ok(None) => Ok(Err(Obstacle::Foreign)),
        Err(error @ EidError::ServiceMissing) => Err(error),
        Err(error) => {
            tracing::info!(reader = %state.name, %error, "the reader is passed over");
            Ok(Err(reason(&error)))
        }
    }
}

/// Connects and asks for card data; once more after an interruption, as some readers lose the
/// first command after a connection.
fn recognise(readers: &dyn Readers, reader: &str, atr: &[u8]) -> Result<Option<Found>, EidError> {
    let on = |error: ChannelError| EidError::on(reader, error);
    let mut channel = readers.connect(reader).map_err(on)?;
    let mut ask = match atr.is_empty() || card_data::is_belgian_atr(atr) {
        true => card_data::recognise,
        false => card_data::recognise_unknown,
    };
    let data = match transact(channel.as_mut(), &mut ask) {
        Err(error) if is_interruption(&error) => {
            channel.reconnect().map_err(on)?;
            transact(channel.as_mut(), &mut ask)?
        }
        outcome => outcome?,
    };
    Ok(data.map(|data| (channel, data)))
}

fn reason(error: &EidError) -> Obstacle {
    match error {
        EidError::Mute { .. } => Obstacle::Mute,
        EidError::InUse { .. } => Obstacle::InUse,
        EidError::Foreign { .. } => Obstacle::Foreign,
        EidError::NotActivated => Obstacle::NotActivated,
        EidError::Removed { .. } => Obstacle::Empty,
        _ => Obstacle::Unavailable,
    }
}

fn too_old(channel: Box<dyn CardChannel>) -> PassedOver {
    PassedOver {
        reader: channel.reader().to_owned(),
        reason: Obstacle::TooOld,
    }
}

/// The error that says most about what is missing.
fn nothing(passed_over: Vec<PassedOver>) -> EidError {
    let best = passed_over.iter().max_by_key(|one| one.reason);
    let Some(PassedOver { reader, reason }) = best.cloned() else {
        return EidError::NoReader { passed_over };
    };
    match reason {
        Obstacle::Virtual => EidError::NoReader { passed_over },
        Obstacle::Empty => EidError::NoCard { passed_over },
        Obstacle::Unavailable => EidError::ReaderGone { reader },
        Obstacle::Foreign => EidError::Foreign { reader },
        Obstacle::Mute => EidError::Mute { reader },
        Obstacle::InUse => EidError::InUse { reader },
        // An old card is passed over for a better one only, so it is never the best of nothing.
        Obstacle::NotActivated | Obstacle::TooOld => EidError::NotActivated,
    }
}

fn is_virtual(reader: &str) -> bool {
    VIRTUAL_READERS.iter().any(|name| reader.starts_with(name))
}

/// Readers that are no readers: keys of the computer itself, offered as cards.
const VIRTUAL_READERS: [&str; 2] = ["Windows Hello", "Microsoft Virtual Smart Card"];

#[cfg(test)]
mod tests;
