//! Who the holder is: the identity and address files and the photo (eID card, section 6).

mod address;
mod birth_date;
mod document;
mod glance;
mod national_number;
mod photo;
mod residence;
mod text;

use jiff::civil::Date;
use serde::Serialize;

pub use address::Address;
pub use birth_date::BirthDate;
pub use document::{DocumentType, SpecialStatus};
pub use glance::Glance;
pub use national_number::NationalNumber;
pub use photo::Photo;
pub use residence::{CardDate, Protection, SpecialOrganisation, WorkPermit};

use crate::error::EidError;
use crate::tlv::Fields;
use text::Texts;

/// The identity file, field by field. Texts are as the card has them; an empty field is an empty
/// text, a field that older cards do not have is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// Number of the card: 12 digits, or `B` and 9 digits on foreigners' cards.
    pub card_number: String,
    /// Number of the chip, 32 hexadecimal digits; equals that of the card data.
    pub chip_number: String,
    /// First day of validity of the card.
    pub valid_from: Date,
    /// Last day of validity of the card.
    pub valid_to: Date,
    /// Municipality that delivered the card.
    pub municipality: String,
    /// The national (or BIS) number.
    pub national_number: NationalNumber,
    /// Family name.
    pub name: String,
    /// The first two given names; may be empty.
    pub given_names: String,
    /// First letter of the third given name; may be empty.
    pub third_name_initial: String,
    /// Nationality, in the language of the card.
    pub nationality: String,
    /// Place of birth.
    pub birth_place: String,
    /// Date of birth.
    pub birth_date: BirthDate,
    /// Sex.
    pub sex: Sex,
    /// Noble condition; mostly empty.
    pub noble_condition: String,
    /// Kind of document.
    pub document_type: DocumentType,
    /// White or yellow cane, extended minority.
    pub special_status: SpecialStatus,
    /// Hash of the photo: 20, 32 or 48 bytes (SHA-1, SHA-256, SHA-384), as hexadecimal digits.
    pub photo_hash: String,
    /// Which duplicate of the card this is, for example `01`.
    pub duplicate: Option<String>,
    /// Special organisation; `None` when the field is empty, too.
    pub special_organisation: Option<SpecialOrganisation>,
    /// Member of the family of a citizen of the Union.
    pub member_of_family: bool,
    /// Date and country of protection.
    pub protection: Option<Protection>,
    /// Work permit.
    pub work_permit: Option<WorkPermit>,
    /// VAT numbers of employers, at most two.
    pub employer_vat_numbers: Vec<String>,
    /// Number of the regional file.
    pub regional_file_number: Option<String>,
    /// SHA-384 of the card's own public key (applet 1.8), as hexadecimal digits.
    pub basic_key_hash: Option<String>,
    /// Mentions about Brexit, `B` and `C`.
    pub brexit_mentions: Vec<String>,
    /// Mentions on cards A: one of `A`, `D` to `J`; `K`.
    pub card_a_mentions: Vec<String>,
    /// Start of the card as EU card.
    pub eu_start_date: Option<CardDate>,
    /// Version of the file's structure, where the card has one.
    pub structure_version: Option<String>,
    /// Fields that this version of Clavis does not know.
    pub unknown: Vec<UnknownField>,
}

/// The holder's sex, as the card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// `M`.
    Male,
    /// `F`, `V` or `W`.
    Female,
    /// Anything else.
    Other,
}

/// A field whose meaning is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnknownField {
    /// Its tag.
    pub tag: u8,
    /// Its value as hexadecimal digits.
    pub value: String,
}

impl Identity {
    /// Parses the whole identity file.
    ///
    /// # Errors
    /// [`EidError::DataDamaged`] when the bytes are not TLV fields, when a text is not UTF-8, or
    /// when number, validity, national number or name are missing.
    pub fn parse(bytes: &[u8]) -> Result<Self, EidError> {
        let fields = Fields::parse(bytes).map_err(|_| EidError::damaged("identity"))?;
        let texts = Texts::new("identity", &fields);
        let valid_from = texts.date(tag::VALID_FROM, "valid from")?;
        let digits = texts.required(tag::NATIONAL_NUMBER, "national number")?;
        Ok(Self {
            card_number: texts.required(tag::CARD_NUMBER, "card number")?,
            chip_number: texts.digits(tag::CHIP_NUMBER),
            valid_from,
            valid_to: texts.date(tag::VALID_TO, "valid to")?,
            municipality: texts.text(tag::MUNICIPALITY, "municipality")?,
            national_number: NationalNumber::new(digits, valid_from),
            name: texts.required(tag::NAME, "name")?,
            given_names: texts.text(tag::GIVEN_NAMES, "given names")?,
            third_name_initial: texts.text(tag::THIRD_NAME, "third given name")?,
            nationality: texts.text(tag::NATIONALITY, "nationality")?,
            birth_place: texts.text(tag::BIRTH_PLACE, "birth place")?,
            birth_date: BirthDate::parse(&texts.text(tag::BIRTH_DATE, "birth date")?),
            sex: sex(&texts.text(tag::SEX, "sex")?),
            noble_condition: texts.text(tag::NOBLE_CONDITION, "noble condition")?,
            document_type: DocumentType::parse(&texts.text(tag::DOCUMENT_TYPE, "document type")?),
            special_status: SpecialStatus::parse(&texts.text(tag::SPECIAL_STATUS, "status")?),
            photo_hash: texts.digits(tag::PHOTO_HASH),
            duplicate: texts.optional(tag::DUPLICATE, "duplicate")?,
            special_organisation: texts
                .filled(tag::SPECIAL_ORGANISATION, "organisation")?
                .map(SpecialOrganisation),
            member_of_family: fields.get(tag::MEMBER_OF_FAMILY).is_some(),
            protection: texts
                .filled(tag::PROTECTION, "protection")?
                .map(|text| Protection::parse(&text)),
            work_permit: texts
                .filled(tag::WORK_PERMIT, "work permit")?
                .map(WorkPermit),
            employer_vat_numbers: texts.all(&tag::EMPLOYERS, "employer")?,
            regional_file_number: texts.optional(tag::REGIONAL_FILE, "regional file")?,
            basic_key_hash: fields.get(tag::BASIC_KEY_HASH).map(hex::encode_upper),
            brexit_mentions: texts.all(&tag::BREXIT_MENTIONS, "mention")?,
            card_a_mentions: texts.all(&tag::CARD_A_MENTIONS, "mention")?,
            eu_start_date: texts
                .filled(tag::EU_START_DATE, "EU start date")?
                .map(|text| CardDate::parse(&text)),
            structure_version: fields.get(tag::STRUCTURE_VERSION).map(hex::encode),
            unknown: unknown(&fields),
        })
    }
}

fn sex(text: &str) -> Sex {
    match text {
        "M" => Sex::Male,
        "F" | "V" | "W" => Sex::Female,
        _ => Sex::Other,
    }
}

fn unknown(fields: &Fields<'_>) -> Vec<UnknownField> {
    fields
        .iter()
        .filter(|(found, _)| *found > tag::EU_START_DATE)
        .map(|(tag, value)| UnknownField {
            tag,
            value: hex::encode(value),
        })
        .collect()
}

/// The tags of the identity file.
pub(crate) mod tag {
    pub(crate) const STRUCTURE_VERSION: u8 = 0x00;
    pub(crate) const CARD_NUMBER: u8 = 0x01;
    pub(crate) const CHIP_NUMBER: u8 = 0x02;
    pub(crate) const VALID_FROM: u8 = 0x03;
    pub(crate) const VALID_TO: u8 = 0x04;
    pub(crate) const MUNICIPALITY: u8 = 0x05;
    pub(crate) const NATIONAL_NUMBER: u8 = 0x06;
    pub(crate) const NAME: u8 = 0x07;
    pub(crate) const GIVEN_NAMES: u8 = 0x08;
    pub(crate) const THIRD_NAME: u8 = 0x09;
    pub(crate) const NATIONALITY: u8 = 0x0A;
    pub(crate) const BIRTH_PLACE: u8 = 0x0B;
    pub(crate) const BIRTH_DATE: u8 = 0x0C;
    pub(crate) const SEX: u8 = 0x0D;
    pub(crate) const NOBLE_CONDITION: u8 = 0x0E;
    pub(crate) const DOCUMENT_TYPE: u8 = 0x0F;
    pub(crate) const SPECIAL_STATUS: u8 = 0x10;
    pub(crate) const PHOTO_HASH: u8 = 0x11;
    pub(crate) const DUPLICATE: u8 = 0x12;
    pub(crate) const SPECIAL_ORGANISATION: u8 = 0x13;
    pub(crate) const MEMBER_OF_FAMILY: u8 = 0x14;
    pub(crate) const PROTECTION: u8 = 0x15;
    pub(crate) const WORK_PERMIT: u8 = 0x16;
    pub(crate) const EMPLOYERS: [u8; 2] = [0x17, 0x18];
    pub(crate) const REGIONAL_FILE: u8 = 0x19;
    pub(crate) const BASIC_KEY_HASH: u8 = 0x1A;
    pub(crate) const BREXIT_MENTIONS: [u8; 2] = [0x1B, 0x1C];
    pub(crate) const CARD_A_MENTIONS: [u8; 2] = [0x1D, 0x1E];
    pub(crate) const EU_START_DATE: u8 = 0x1F;
}

#[cfg(test)]
mod tests;
