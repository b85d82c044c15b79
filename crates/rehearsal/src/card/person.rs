//! The holder of a card: a profile, built in or from JSON.

mod built_in;
mod check;
mod date;

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
    /// More fields of the identity file by tag (hexadecimal, `12` to `1F` without `1A`, which is the
    /// hash of the card's key), as text; `14` (member of a family) is there or not, and empty.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub more: BTreeMap<String, String>,
    /// Where the holder lives.
    pub address: Address,
    /// Version of the structure: written as field 00 of both files when given. No card that was seen
    /// has it, although the specification lists it (2 for 1.8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structure_version: Option<u16>,
    /// False when the card has no signature certificate, as children's cards.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub signature_certificate: bool,
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
    pub const BUILT_IN: &[&str] = &["helene", "jeroen", "anton", "kaethe", "amina", "lotte"];

    /// A built-in person: `helene` (French, diacritics), `jeroen` (Dutch, BIS number, EU citizen),
    /// `anton` (German, one given name), `kaethe` (German, noble, umlauts, born in March), `amina`
    /// (French, not an EU citizen, BIS number, every optional field) or `lotte` (Dutch, a child
    /// without a signature certificate).
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

    /// True for cards of foreigners, document types from 11 on: the foreigner CA certifies them.
    pub fn is_foreigner(&self) -> bool {
        self.document_type
            .parse::<u8>()
            .is_ok_and(|number| number >= 11)
    }

    /// The texts of the identity file as the card has them, by tag: what a reader of the card has to
    /// find. The version (00), the chip number (02) and the hashes (11, 1A) are not among them.
    pub fn identity_fields(&self) -> Result<BTreeMap<u8, String>, CardError> {
        let date = |date: Date| date.strftime("%d.%m.%Y").to_string();
        let mut fields: BTreeMap<u8, String> = [
            (0x01, self.card_number.clone()),
            (0x03, date(self.valid_from)),
            (0x04, date(self.valid_to)),
            (0x05, self.issuing_municipality.clone()),
            (0x06, self.national_number.clone()),
            (0x07, self.name.clone()),
            (0x08, self.given_names.clone()),
            (0x09, self.third_initial.clone()),
            (0x0A, self.nationality.clone()),
            (0x0B, self.birth_place.clone()),
            (0x0C, self.birth_date_on_card()),
            (0x0D, self.sex_on_card().to_owned()),
            (0x0E, self.noble_condition.clone()),
            (0x0F, self.document_type.clone()),
            (0x10, self.special_status.clone()),
        ]
        .into();
        for (tag, value) in &self.more {
            fields.insert(check::more_tag(tag)?, value.clone());
        }
        Ok(fields)
    }

    /// The texts of the address file by tag: street and number (01), zip (02), municipality (03).
    pub fn address_fields(&self) -> BTreeMap<u8, String> {
        [
            (0x01, self.address.street_and_number.clone()),
            (0x02, self.address.zip.clone()),
            (0x03, self.address.municipality.clone()),
        ]
        .into()
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

fn yes() -> bool {
    true
}

fn is_yes(value: &bool) -> bool {
    *value
}

#[cfg(test)]
mod tests;
