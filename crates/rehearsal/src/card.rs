//! A virtual Belgian eID card of any generation: files, PIN, signatures, and faults on request.
//!
//! The facts are in "eID card"; where that page says that something was never seen on a real card,
//! the comment here says what was chosen. The card answers as under T=0: data that waits is
//! announced with `61 xx`, a wrong length is corrected with `6C xx`. With [`Exchange::Apdu`] it
//! does that part itself, as some readers do.
//!
//! A [`Person`] says who the holder is, a [`Family`] what kind of card it is, a [`TestPki`] certifies
//! the holder's keys and answers OCSP, and [`CardOptions`] say what state the card is in.

mod apdu;
mod content;
mod der;
mod error;
mod family;
mod faults;
mod file_system;
mod options;
mod padding;
mod person;
mod pin;
mod pkcs15;
mod responder;
mod security;
mod state;
mod test_pki;
mod tlv;
mod virtual_card;

pub use apdu::StatusWord;
pub use content::CardFile;
pub use error::{CODES, CardError};
pub use family::{Branch, Family};
pub use faults::{CardFault, FaultWish, Faults};
pub use options::{CardOptions, CertificateFault, Exchange, FileSigning};
pub use person::{Address, Language, Person, Sex};
pub use pin::{CardPin, Puk};
pub use responder::{Responder, ResponderPort};
pub use state::{StateFile, Verifies};
pub use test_pki::{HolderKeys, OcspSigner, PkiOptions, Role, TestPki};
pub use virtual_card::{Traffic, VirtualCard};

#[cfg(test)]
pub(crate) mod tests;
