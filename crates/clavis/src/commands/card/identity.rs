//! The identity file on a page.

use desk::answers::{IdentityWords, ProtectionWords};

use crate::page::Page;

/// Who the holder is.
pub(super) fn identity(page: &mut Page<'_>, identity: &IdentityWords) {
    page.field("label-surname", &identity.name);
    let initial = &identity.third_initial;
    page.field(
        "label-first-names",
        format!("{} {initial}", identity.given_names).trim(),
    );
    page.field("label-niss", grouped(&identity.national_number));
    page.field("label-birth-date", birth_date(page, identity));
    page.field("label-birth-place", &identity.birth_place);
    page.field(
        "label-sex",
        page.label(match identity.sex.as_str() {
            "M" => "male",
            "F" => "female",
            _ => "other-sex",
        }),
    );
    page.field("label-nationality", &identity.nationality);
    page.field("label-document", document(page, identity));
    page.field("label-card-number", card_number(&identity.card_number));
    page.period("label-valid", &identity.valid_from, &identity.valid_to);
    page.field("label-issuing-municipality", &identity.issuing_municipality);
}

/// As much as the card tells, in the card's own words where that is no whole date.
fn birth_date(page: &Page<'_>, identity: &IdentityWords) -> String {
    match identity.birth_date.len() {
        WHOLE_DATE => page.day(&identity.birth_date),
        _ => identity.birth_date_on_card.clone(),
    }
}

/// Every other field that the card has.
pub(super) fn rest(page: &mut Page<'_>, identity: &IdentityWords) {
    page.field("label-noble-condition", &identity.noble_condition);
    page.field("label-special-status", special_status(page, identity));
    page.field(
        "label-duplicate",
        identity.duplicate.as_deref().unwrap_or_default(),
    );
    of_foreigners(page, identity);
    page.exact("label-chip-number", &identity.chip_number);
    page.exact("label-photo-hash", &identity.photo_hash);
    page.exact(
        "label-basic-key-hash",
        identity.basic_key_hash.as_deref().unwrap_or_default(),
    );
    let version = identity.structure_version.as_deref().unwrap_or_default();
    page.field("label-structure-version", version);
    for field in &identity.unknown {
        let tag = format!("{:02X}", field.tag);
        page.entry(
            page.text("label-unknown-field", &[("value", tag)]),
            &field.value,
        );
    }
}

/// What stands on the cards of foreigners.
fn of_foreigners(page: &mut Page<'_>, identity: &IdentityWords) {
    if let Some(organisation) = &identity.special_organisation {
        let word = format!("organisation-{}", organisation.word);
        let value = page.text(&word, &[("value", organisation.code.clone())]);
        page.field("label-special-organisation", value);
    }
    if identity.member_of_family {
        page.field("label-family-member", page.label("family-member-eu"));
    }
    if let Some(protection) = &identity.protection {
        page.field("label-protection", protected(page, protection));
    }
    if let Some(permit) = &identity.work_permit {
        let word = format!("work-{}", permit.word);
        let value = page.text(&word, &[("value", permit.code.clone())]);
        page.field("label-work-permit", value);
    }
    for employer in &identity.employer_vat_numbers {
        page.field("label-employer", employer);
    }
    page.field(
        "label-regional-file",
        identity.regional_file_number.as_deref().unwrap_or_default(),
    );
    page.field("label-brexit-mentions", identity.brexit_mentions.join(", "));
    page.field("label-card-a-mentions", identity.card_a_mentions.join(", "));
    if let Some(start) = &identity.eu_start_date {
        page.field("label-eu-start", page.day(start));
    }
}

/// The kind of document in words: that of a Belgian, of a child, of a foreigner with its letter.
fn document(page: &Page<'_>, identity: &IdentityWords) -> String {
    let number = [("value", identity.document_type.to_string())];
    let word = identity.document.as_str();
    let lettered = [
        ("foreigner-", "document-foreigner"),
        ("kids-", "document-kids-foreigner"),
    ];
    for (beginning, id) in lettered {
        if let Some(letter) = word.strip_prefix(beginning) {
            let letter = letter.replace("-plus", "+").to_uppercase();
            return page.text(id, &[("name", letter)]);
        }
    }
    page.text(&format!("document-{word}"), &number)
}

fn special_status(page: &Page<'_>, identity: &IdentityWords) -> String {
    let found = [
        (identity.white_cane, "status-white-cane"),
        (identity.yellow_cane, "status-yellow-cane"),
        (identity.extended_minority, "status-extended-minority"),
    ];
    let words = found.iter().filter(|(has, _)| *has);
    words
        .map(|(_, id)| page.label(id))
        .collect::<Vec<_>>()
        .join(", ")
}

/// In the card's own words where they cannot be understood as a whole.
fn protected(page: &Page<'_>, protection: &ProtectionWords) -> String {
    match (&protection.since, &protection.country) {
        (Some(since), Some(country)) => {
            let facts = [("date", page.day(since)), ("name", country.clone())];
            page.text("protection-of", &facts)
        }
        _ => protection.text.clone(),
    }
}

/// `99.99.99-999.99`, as people read it.
fn grouped(digits: &str) -> String {
    match (
        digits.get(..2),
        digits.get(2..4),
        digits.get(4..6),
        digits.get(6..9),
        digits.get(9..11),
    ) {
        (Some(year), Some(month), Some(day), Some(serial), Some(check)) => {
            format!("{year}.{month}.{day}-{serial}.{check}")
        }
        _ => digits.to_owned(),
    }
}

/// `999-9999999-99`, as printed on the card.
fn card_number(digits: &str) -> String {
    match (
        digits.len(),
        digits.get(..3),
        digits.get(3..10),
        digits.get(10..),
    ) {
        (12, Some(first), Some(middle), Some(last)) => format!("{first}-{middle}-{last}"),
        _ => digits.to_owned(),
    }
}

/// `YYYY-MM-DD`.
const WHOLE_DATE: usize = 10;
