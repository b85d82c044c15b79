//! What fits on a card: the longest fields, in bytes ("eID card", section 6).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Person;
use crate::card::CardError;

pub(super) fn check(person: &Person) -> Result<(), CardError> {
    let texts: [(&str, &str, usize); 13] = [
        ("card_number", &person.card_number, 12),
        ("issuing_municipality", &person.issuing_municipality, 80),
        ("national_number", &person.national_number, 11),
        ("name", &person.name, 110),
        ("given_names", &person.given_names, 95),
        ("third_initial", &person.third_initial, 3),
        ("nationality", &person.nationality, 85),
        ("birth_place", &person.birth_place, 80),
        ("noble_condition", &person.noble_condition, 50),
        ("document_type", &person.document_type, 2),
        ("special_status", &person.special_status, 1),
        (
            "address.street_and_number",
            &person.address.street_and_number,
            60,
        ),
        ("address.zip", &person.address.zip, 6),
    ];
    for (field, value, longest) in texts {
        no_longer_than(field, value, longest)?;
    }
    no_longer_than("address.municipality", &person.address.municipality, 47)?;
    no_longer_than("birth_date_text", &person.birth_date_on_card(), 20)?;
    let number = &person.national_number;
    if number.len() != 11 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse("national_number", "11 digits are expected");
    }
    if !printable(&person.card_number) {
        return refuse("card_number", "letters and digits are expected");
    }
    if person.valid_to <= person.valid_from {
        return refuse("valid_to", "it has to be after valid_from");
    }
    for (tag, value) in &person.more {
        more_tag(tag)?;
        no_longer_than("more", value, 250)?;
    }
    person.photo.as_deref().map(photo).transpose()?;
    Ok(())
}

/// The tag of an additional field: two hexadecimal digits, 12 to 1F, without 1A.
pub(super) fn more_tag(tag: &str) -> Result<u8, CardError> {
    match u8::from_str_radix(tag, 16) {
        Ok(number @ (0x12..=0x19 | 0x1B..=0x1F)) => Ok(number),
        _ => refuse("more", "tags run from 12 to 1F, without 1A"),
    }
}

/// Decodes a photo.
pub(super) fn photo(text: &str) -> Result<Vec<u8>, CardError> {
    let Ok(bytes) = STANDARD.decode(text) else {
        return refuse("photo", "it is not Base64");
    };
    if !bytes.starts_with(&[0xFF, 0xD8]) {
        return refuse("photo", "it is not a JPEG");
    }
    if bytes.len() > LARGEST_PHOTO {
        return refuse("photo", "it is larger than 16 kB");
    }
    Ok(bytes)
}

fn no_longer_than(field: &'static str, value: &str, longest: usize) -> Result<(), CardError> {
    if value.len() > longest {
        return refuse(field, "it is too long");
    }
    Ok(())
}

fn printable(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn refuse<T>(field: &'static str, reason: &'static str) -> Result<T, CardError> {
    Err(CardError::Field { field, reason })
}

/// READ BINARY reaches 32 767 bytes; real photos have about 3 kB.
const LARGEST_PHOTO: usize = 16 * 1024;
