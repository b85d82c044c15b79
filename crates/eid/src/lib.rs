//! The Belgian eID card over PC/SC: finding, reading, checking, signing.
//!
//! ```no_run
//! use eid::{PcscReaders, Roots, find_card};
//!
//! let mut card = find_card(&PcscReaders::new(), None)?;
//! println!("{}", card.glance()?.name);
//! println!("{:?}", card.authenticity(&Roots::belgian())?);
//! # Ok::<(), eid::EidError>(())
//! ```
//!
//! Cards of applet 1.7 (RSA-2048, also under EC authorities) and 1.8 (P-384) are read and sign.
//! Cards of applet 1.1 and older are read only: asking them for the tries left would cost one.

mod authenticity;
mod card;
mod card_data;
pub mod channel;
mod entry;
mod error;
mod exchange;
mod files;
mod find;
mod identity;
mod pad;
mod pin;
pub mod revocation;
mod session;
mod sign;
mod tlv;
pub mod watch;

#[cfg(test)]
mod property;

pub use authenticity::{Authenticity, Doubt, Roots};
pub use card::Card;
pub use card_data::{Applet, CardData, ChipNumber, LifeCycle};
pub use channel::{
    Apdu, Canceller, CardChannel, ChannelError, Content, Counted, InProcess, PcscReaders,
    ReaderChanges, ReaderState, Readers, ScriptedChanges, Sighting, Tally,
};
pub use error::{CODES, EidError};
pub use files::Kind;
pub use find::{Obstacle, PassedOver, Survey, find_card, survey};
pub use identity::{
    Address, BirthDate, CardDate, DocumentType, Glance, Identity, NationalNumber, Photo,
    Protection, Sex, SpecialOrganisation, SpecialStatus, UnknownField, WorkPermit,
};
pub use pad::{FEATURE_REQUEST, PadChoice, PadLanguage, PadSettings};
pub use pin::{
    NewPinSource, Pin, PinForm, PinPurpose, PinQuestion, PinRefused, PinSource, PinStatus,
};
pub use sign::{EcHash, Key};
pub use watch::Watch;
