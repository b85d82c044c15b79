//! Every sentence that Clavis says, in French, Dutch, German and English.
//!
//! The words stand in `locales/`, in Fluent. A code such as `CARD-PIN-WRONG` is one message: its
//! value says **what** happened, its attributes say `.why`, what to do `.now`, and `.who` does
//! it. Other lines (labels, steps) have ids in small letters.
//!
//! A room gives the code and its facts; it never makes a sentence itself.

mod catalogue;
mod facts;
mod files;
mod language;

pub use catalogue::{Catalogue, Sentence};
pub use language::{Language, UnknownLanguage};

#[cfg(test)]
mod codes_test;
#[cfg(test)]
mod parity_test;
#[cfg(test)]
mod style_test;
