//! A virtual eID card and a virtual platform: the whole job without a card, a certificate or the
//! internet.

pub mod authority;
pub mod card;
pub mod platform;
pub mod vpcd;
