//! The identity file in the shape of the answers.

use eid::{CardDate, Identity, Sex, SpecialStatus, UnknownField};

use crate::answers::{CodeOnCard, IdentityWords, ProtectionWords, UnknownFieldLine};

/// Every field of the identity file.
pub(crate) fn identity_words(identity: Identity) -> IdentityWords {
    let SpecialStatus {
        white_cane,
        extended_minority,
        yellow_cane,
    } = identity.special_status;
    IdentityWords {
        card_number: identity.card_number,
        chip_number: identity.chip_number,
        valid_from: identity.valid_from.to_string(),
        valid_to: identity.valid_to.to_string(),
        issuing_municipality: identity.municipality,
        national_number: identity.national_number.digits().to_owned(),
        name: identity.name,
        given_names: identity.given_names,
        third_initial: identity.third_name_initial,
        nationality: identity.nationality,
        birth_place: identity.birth_place,
        birth_date: birth_date(
            identity.birth_date.year,
            identity.birth_date.month,
            identity.birth_date.day,
        ),
        birth_date_on_card: identity.birth_date.text,
        sex: match identity.sex {
            Sex::Male => "M",
            Sex::Female => "F",
            Sex::Other => "",
        }
        .to_owned(),
        noble_condition: identity.noble_condition,
        document_type: identity.document_type.0,
        document: identity.document_type.word().to_owned(),
        white_cane,
        yellow_cane,
        extended_minority,
        duplicate: identity.duplicate,
        special_organisation: identity.special_organisation.map(|found| CodeOnCard {
            word: found.word().to_owned(),
            code: found.0,
        }),
        member_of_family: identity.member_of_family,
        protection: identity.protection.map(|found| ProtectionWords {
            text: found.text,
            since: found.since.map(|day| day.to_string()),
            country: found.country,
        }),
        work_permit: identity.work_permit.map(|found| CodeOnCard {
            word: found.word().to_owned(),
            code: found.0,
        }),
        employer_vat_numbers: identity.employer_vat_numbers,
        regional_file_number: identity.regional_file_number,
        brexit_mentions: identity.brexit_mentions,
        card_a_mentions: identity.card_a_mentions,
        eu_start_date: identity.eu_start_date.map(day_or_text),
        photo_hash: identity.photo_hash,
        basic_key_hash: identity.basic_key_hash,
        structure_version: identity.structure_version,
        unknown: identity.unknown.into_iter().map(unknown_field).collect(),
    }
}

fn day_or_text(date: CardDate) -> String {
    date.date.map_or(date.text, |day| day.to_string())
}

fn unknown_field(field: UnknownField) -> UnknownFieldLine {
    UnknownFieldLine {
        tag: field.tag,
        value: field.value,
    }
}

fn birth_date(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> String {
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, _, _) => String::new(),
    }
}
