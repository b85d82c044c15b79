//! Finding the one Belgian card among all readers.

mod obstacle;

use std::cmp::Reverse;

use crate::card::Card;
use crate::card_data::{self, CardData};
use crate::channel::{CardChannel, ChannelError, Content, ReaderState, Readers};
use crate::error::EidError;
use crate::session::{is_interruption, transact};

pub(crate) use obstacle::is_virtual;
pub use obstacle::{Obstacle, PassedOver, Survey};

/// Looks for a Belgian card in all readers, or in those whose name is or contains `wanted` (upper
/// and lower case alike). Readers whose card looks Belgian by its ATR come first; a card is
/// recognised by its card data. The first card wins, or, among several readers that fit `wanted`,
/// the only one. A card of applet 1.1 or older counts only when there is no other.
///
/// # Errors
/// What stands in the way, from the service that is missing to the card that is of another kind;
/// [`EidError::ReaderAmbiguous`] when several readers that fit `wanted` have a Belgian card.
pub fn find_card(readers: &dyn Readers, wanted: Option<&str>) -> Result<Card, EidError> {
    let states = list(readers)?;
    let mut candidates = match wanted {
        Some(wanted) => fitting(&states, wanted)?,
        None => states.iter().collect(),
    };
    candidates.sort_by_key(|state| Reverse(likelihood(state)));
    let mut search = Search::default();
    for state in candidates {
        let belongs = examine(readers, state, wanted.is_some())?;
        search.note(&state.name, belongs);
        if wanted.is_none() && !search.found.is_empty() {
            break;
        }
    }
    search.end(wanted)
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

/// The reader that is called `wanted`, or all with `wanted` in their names.
fn fitting<'a>(states: &'a [ReaderState], wanted: &str) -> Result<Vec<&'a ReaderState>, EidError> {
    if let Some(exact) = states.iter().find(|state| state.name == wanted) {
        return Ok(vec![exact]);
    }
    let part = wanted.to_lowercase();
    let fits = |state: &&ReaderState| state.name.to_lowercase().contains(&part);
    let found = states.iter().filter(fits).collect::<Vec<_>>();
    match found.is_empty() {
        false => Ok(found),
        true => Err(EidError::ReaderUnknown {
            wanted: wanted.to_owned(),
            readers: states.iter().map(|state| state.name.clone()).collect(),
        }),
    }
}

/// What was found so far.
#[derive(Default)]
struct Search {
    found: Vec<Found>,
    old: Vec<Found>,
    passed_over: Vec<PassedOver>,
}

impl Search {
    fn note(&mut self, reader: &str, belongs: Result<Found, Obstacle>) {
        match belongs {
            Ok(found) if found.1.applet.tells_tries() => self.found.push(found),
            Ok(found) => self.old.push(found),
            Err(reason) => self.passed_over.push(PassedOver {
                reader: reader.to_owned(),
                reason,
            }),
        }
    }

    /// The one card; an old one only when there is no other.
    fn end(mut self, wanted: Option<&str>) -> Result<Card, EidError> {
        let better = match self.found.is_empty() {
            true => std::mem::take(&mut self.old),
            false => self.found,
        };
        self.passed_over.extend(self.old.iter().map(too_old));
        if let (Some(wanted), [_, _, ..]) = (wanted, better.as_slice()) {
            return Err(EidError::ReaderAmbiguous {
                wanted: wanted.to_owned(),
                readers: better.iter().map(reader).collect(),
            });
        }
        let mut better = better.into_iter();
        let Some((channel, data)) = better.next() else {
            return Err(nothing(self.passed_over));
        };
        self.passed_over.extend(better.map(|other| too_old(&other)));
        Ok(Card::new(channel, data, self.passed_over))
    }
}

fn reader(found: &Found) -> String {
    found.0.reader().to_owned()
}

/// How likely a Belgian card is in the reader.
fn likelihood(state: &ReaderState) -> u8 {
    match &state.content {
        Content::Card { atr } if card_data::is_belgian_atr(atr) => 2,
        Content::Card { .. } => 1,
        _ => 0,
    }
}

pub(crate) type Found = (Box<dyn CardChannel>, CardData);

/// Looks into one reader. Only a missing service is an error; all else is a reason to go on.
pub(crate) fn examine(
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
    Ok(data.map(|data| (channel, data.limited_by(atr))))
}

fn reason(error: &EidError) -> Obstacle {
    match error {
        EidError::Mute { .. } => Obstacle::Mute,
        EidError::Unpowered { .. } => Obstacle::Unpowered,
        EidError::InUse { .. } => Obstacle::InUse,
        EidError::Foreign { .. } => Obstacle::Foreign,
        EidError::NotActivated => Obstacle::NotActivated,
        EidError::Removed { .. } => Obstacle::Empty,
        _ => Obstacle::Unavailable,
    }
}

fn too_old(found: &Found) -> PassedOver {
    PassedOver {
        reader: reader(found),
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
        Obstacle::Unpowered => EidError::Unpowered { reader },
        Obstacle::InUse => EidError::InUse { reader },
        // An old card is passed over for a better one only, so it is never the best of nothing.
        Obstacle::NotActivated | Obstacle::TooOld => EidError::NotActivated,
    }
}

#[cfg(test)]
mod tests;
