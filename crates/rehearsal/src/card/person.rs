//! The holder of a card: a profile, built in or from JSON.

mod built_in;
mod check;
mod date;

pub(super) use check::more_tag;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CardError;

/// Everything that a card says about its holder ("eID card", section 6).
///
/// National numbers are not checked: a rehearsal may want a wrong one. The `Debug` text leaves the
/// number out.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Card number: 12 digits, or `B` and 9 digits for foreigners.
    pub card_number: String,
    /// First day on which the card is valid.
    pub valid_from: Date,
    /// Last day on which the card is valid.
    pub valid_to: Date,
    /// Municipality that delivered the card.
    pub issuing_municipality: String,
    /// National register or BIS number, 11 digits.
    pub national_number: String,
    /// Family name.
    pub name: String,
    /// The first two given names, with a space between them; may be empty.
    #[serde(default)]
    pub given_names: String,
    /// First letter of the third given name; may be empty.
    #[serde(default)]
    pub third_initial: String,
    /// Nationality in the language of the card, for example `Belg`.
    pub nationality: String,
    /// Place of birth.
    pub birth_place: String,
    /// Day of birth; written in the language of the card.
    pub birth_date: Date,
    /// Replaces the written day of birth, letter for letter (old cards have odd forms).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date_text: Option<String>,
    /// Language of the card.
    pub language: Language,
    /// Sex as the card says it.
    pub sex: Sex,
    /// Noble condition; mostly empty.
    #[serde(default)]
    pub noble_condition: String,
    /// Document type, for example `1` (Belgian citizen).
    #[serde(default = "citizen")]
    pub document_type: String,
    /// Special status, `0` to `5`.
    #[serde(default = "none")]
    pub special_status: String,
    /// More fields of the identity file by tag (hexadecimal, `12` to `1F`), as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub more: BTreeMap<String, String>,
    /// Where the holder lives.
    pub address: Address,
    /// Photo, JPEG in Base64; a neutral picture when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
}

/// An address as on the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number, at most 60 bytes.
    pub street_and_number: String,
    /// Postal code, at most 6 bytes.
    pub zip: String,
    /// Municipality, at most 47 bytes.
    pub municipality: String,
}

/// The language in which a card was made; decides how months and the letter for women are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// German.
    De,
}

/// Sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sex {
    /// `F`: the card has F, V or W by its language.
    F,
    /// `M`.
    M,
}

impl Person {
    /// The names of the built-in persons.
    pub const BUILT_IN: &[&str] = &["helene", "jeroen", "anton"];

    /// A built-in person: `helene` (French, diacritics), `jeroen` (Dutch, BIS number) or `anton`
    /// (German, one given name).
    pub fn built_in(name: &str) -> Result<Self, CardError> {
        built_in::find(name)
    }

    /// Reads a profile; see the built-in ones for an example.
    pub fn from_json(json: &str) -> Result<Self, CardError> {
        let person: Self = serde_json::from_str(json)?;
        check::check(&person)?;
        Ok(person)
    }

    /// The profile as JSON.
    pub fn to_json(&self) -> Result<String, CardError> {
        Ok(serde_json::to_string_pretty(self)?)
    }

    /// The day of birth as the card has it: `30 AOUT 1992`, `15 JAN 1989`, `07.JUN. 1985`.
    pub fn birth_date_on_card(&self) -> String {
        match &self.birth_date_text {
            Some(text) => text.clone(),
            None => date::written(self.birth_date, self.language),
        }
    }

    /// The letter for the sex as the card has it: M, or F, V or W.
    pub fn sex_on_card(&self) -> &'static str {
        match (self.sex, self.language) {
            (Sex::M, _) => "M",
            (Sex::F, Language::Fr) => "F",
            (Sex::F, Language::Nl) => "V",
            (Sex::F, Language::De) => "W",
        }
    }

    /// The photo file (JPEG).
    pub fn photo_bytes(&self) -> Result<Vec<u8>, CardError> {
        match &self.photo {
            Some(text) => check::photo(text),
            None => Ok(built_in::photo_of(&self.national_number).to_vec()),
        }
    }

    /// Refuses what does not fit into the fields of a card.
    pub(super) fn check(&self) -> Result<(), CardError> {
        check::check(self)
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Person").finish_non_exhaustive()
    }
}

fn citizen() -> String {
    "01".into()
}

fn none() -> String {
    "0".into()
}

#[cfg(test)]
mod tests;
