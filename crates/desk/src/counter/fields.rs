//! What a card says, line by line, as a person reads it and as other software wants it.

use eid::Address;
use jiff::civil::Date;

use crate::Desk;
use crate::answers::{FieldLine, IdentityWords};

/// The lines of a card; what it does not say is left out.
pub(super) fn fields(
    desk: &Desk,
    identity: &IdentityWords,
    address: Option<&Address>,
) -> Vec<FieldLine> {
    let mut page = Page {
        desk,
        lines: Vec::new(),
    };
    page.plain("label-surname", &identity.name);
    let given = format!("{} {}", identity.given_names, identity.third_initial);
    page.plain("label-first-names", given.trim());
    page.hidden(
        "label-niss",
        &grouped(&identity.national_number),
        &identity.national_number,
    );
    page.hidden(
        "label-birth-date",
        &page.birth_date(identity),
        &identity.birth_date,
    );
    page.plain("label-birth-place", &identity.birth_place);
    if let Some(id) = sex(&identity.sex) {
        page.line("label-sex", &desk.say(id, &[]), &identity.sex, false);
    }
    page.plain("label-nationality", &identity.nationality);
    let document = page.document(identity);
    page.plain("label-document", &document);
    page.hidden(
        "label-card-number",
        &card_number(&identity.card_number),
        &identity.card_number,
    );
    let valid = [
        ("from", identity.valid_from.clone()),
        ("until", identity.valid_to.clone()),
    ];
    page.line(
        "label-valid",
        &desk.say("from-until", &valid),
        &identity.valid_to,
        false,
    );
    page.plain("label-issuing-municipality", &identity.issuing_municipality);
    if let Some(address) = address {
        page.hidden("label-street", &address.street, &address.street);
        let place = format!("{} {}", address.postal_code, address.municipality);
        page.hidden("label-municipality", place.trim(), place.trim());
    }
    page.plain("label-noble-condition", &identity.noble_condition);
    let status = page.special_status(identity);
    page.plain("label-special-status", &status);
    page.plain(
        "label-duplicate",
        identity.duplicate.as_deref().unwrap_or_default(),
    );
    page.plain("label-chip-number", &identity.chip_number);
    page.lines
}

struct Page<'a> {
    desk: &'a Desk,
    lines: Vec<FieldLine>,
}

impl Page<'_> {
    fn plain(&mut self, id: &str, value: &str) {
        self.line(id, value, value, false);
    }

    fn hidden(&mut self, id: &str, value: &str, copy: &str) {
        self.line(id, value, copy, true);
    }

    fn line(&mut self, id: &str, value: &str, copy: &str, sensitive: bool) {
        if value.is_empty() {
            return;
        }
        self.lines.push(FieldLine {
            label_id: id.to_owned(),
            label: self.desk.say(id, &[]),
            value: value.to_owned(),
            copy: copy.to_owned(),
            masked: match (sensitive, id) {
                (false, _) => value.to_owned(),
                (true, "label-niss") => masked_niss(copy),
                (true, _) => masked(value),
            },
            sensitive,
        });
    }

    /// A whole date as the language writes it; else in the card's own words.
    fn birth_date(&self, identity: &IdentityWords) -> String {
        match identity.birth_date.parse::<Date>() {
            Ok(day) => self.desk.catalogue.day(self.desk.language, day),
            Err(_) => identity.birth_date_on_card.clone(),
        }
    }

    /// The kind of document: that of a Belgian, of a child, of a foreigner with its letter.
    fn document(&self, identity: &IdentityWords) -> String {
        let word = identity.document.as_str();
        for (beginning, id) in LETTERED {
            if let Some(letter) = word.strip_prefix(beginning) {
                let letter = letter.replace("-plus", "+").to_uppercase();
                return self.desk.say(id, &[("name", letter)]);
            }
        }
        let number = [("value", identity.document_type.to_string())];
        self.desk.say(&format!("document-{word}"), &number)
    }

    fn special_status(&self, identity: &IdentityWords) -> String {
        let found = [
            (identity.white_cane, "status-white-cane"),
            (identity.yellow_cane, "status-yellow-cane"),
            (identity.extended_minority, "status-extended-minority"),
        ];
        let words = found.iter().filter(|(has, _)| *has);
        let words: Vec<String> = words.map(|(_, id)| self.desk.say(id, &[])).collect();
        words.join(", ")
    }
}

fn sex(letter: &str) -> Option<&'static str> {
    match letter {
        "F" => Some("female"),
        "M" => Some("male"),
        _ => None,
    }
}

/// `YY.MM.DD-SSS.CC`.
fn grouped(digits: &str) -> String {
    match digits.len() == NISS && digits.is_ascii() {
        true => spread(digits, &[(2, '.'), (4, '.'), (6, '-'), (9, '.')]),
        false => digits.to_owned(),
    }
}

/// `999-9999999-99`, as printed on the card.
fn card_number(digits: &str) -> String {
    match digits.len() == CARD_NUMBER && digits.is_ascii() {
        true => spread(digits, &[(3, '-'), (10, '-')]),
        false => digits.to_owned(),
    }
}

/// The same with signs in front of these places.
fn spread(digits: &str, signs: &[(usize, char)]) -> String {
    let mut out = String::with_capacity(digits.len() + signs.len());
    for (place, digit) in digits.chars().enumerate() {
        if let Some((_, sign)) = signs.iter().find(|(at, _)| *at == place) {
            out.push(*sign);
        }
        out.push(digit);
    }
    out
}

/// `YY.MM.**-***.**`.
fn masked_niss(digits: &str) -> String {
    let shown: String = digits
        .chars()
        .enumerate()
        .map(|(place, digit)| if place < 4 { digit } else { '*' })
        .collect();
    grouped(&shown)
}

/// As long as the value, and nothing of it.
fn masked(value: &str) -> String {
    let hide = |letter: char| {
        if letter.is_alphanumeric() {
            '•'
        } else {
            letter
        }
    };
    value.chars().map(hide).collect()
}

const LETTERED: [(&str, &str); 2] = [
    ("foreigner-", "document-foreigner"),
    ("kids-", "document-kids-foreigner"),
];
const NISS: usize = 11;
const CARD_NUMBER: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_masked_as_people_read_them() {
        assert_eq!(grouped("92083095437"), "92.08.30-954.37");
        assert_eq!(masked_niss("92083095437"), "92.08.**-***.**");
        assert_eq!(card_number("991506246074"), "991-5062460-74");
        assert_eq!(card_number("B997204518"), "B997204518");
        assert_eq!(masked("Rue 12 bte 3"), "••• •• ••• •");
    }
}
