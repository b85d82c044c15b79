//! Why a text was refused, and what was understood differently from what was typed.

use serde::Serialize;
use thiserror::Error;

use crate::{Kind, identifier_length};

/// The first rule that a text breaks.
///
/// The order in which rules are tried is part of the contract of each kind (identifiers,
/// section 0). [`Reason::word`] is the stable word for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing but spaces.
    Empty,
    /// A character that this kind never has.
    Charset,
    /// The wrong number of digits.
    Length,
    /// The check digits do not fit the others.
    Checksum,
    /// NISS: the month field is none of the known series.
    Month,
    /// NISS: serial 000 or 999 is never given.
    Sequence,
    /// NISS: a day above 31.
    Day,
    /// A country or a label in front that does not belong to the number.
    Prefix,
    /// Only zeros.
    Zero,
    /// Enterprise number: first digit 2 to 8, so the number of an establishment unit.
    LooksLikeEstablishment,
    /// The first digit is not one that this kind begins with.
    LeadingDigit,
    /// More characters than allowed.
    TooLong,
    /// Fewer characters than needed.
    TooShort,
    /// Lower-case letters where only capitals are allowed.
    Lowercase,
    /// A control character, such as a tab or a line end.
    Control,
    /// A character outside ASCII, such as an accented letter.
    NonAscii,
    /// Letters only; at least one digit or symbol is needed.
    NeedsDigitOrSymbol,
    /// A space inside an e-mail address.
    Space,
    /// No `@`, or more than one.
    AtSign,
    /// What stands before the `@` is not a dot-atom (RFC 5322, section 3.2.3).
    LocalPart,
    /// What stands after the `@` is not a domain name with a dot.
    Domain,
    /// A telephone number without any digit.
    NeedsDigit,
    /// A character that cannot stand in the name of a certificate (eHealth protocol, section 7).
    NameCharacter,
    /// A name of an identifier type that cannot exist.
    UnknownType,
    /// Establishment unit: first digit 0 or 1, so an enterprise number.
    LooksLikeEnterprise,
    /// NIHII professional: the first digit is no profession's.
    Profession,
    /// VAT: not the structure that the country's numbers have.
    Structure,
    /// VAT: a country that VIES does not know.
    NotInVies,
    /// VAT: the letters in front are those of another country than the chosen one.
    CountryMismatch,
    /// Swiss UID: letters at the end that are none of MWST, TVA, IVA, TPV.
    Suffix,
    /// Portal password: fewer than two digits or signs.
    NeedsTwoNonLetters,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 31] = [
        Reason::Empty,
        Reason::Charset,
        Reason::Length,
        Reason::Checksum,
        Reason::Month,
        Reason::Sequence,
        Reason::Day,
        Reason::Prefix,
        Reason::Zero,
        Reason::LooksLikeEstablishment,
        Reason::LeadingDigit,
        Reason::TooLong,
        Reason::TooShort,
        Reason::Lowercase,
        Reason::Control,
        Reason::NonAscii,
        Reason::NeedsDigitOrSymbol,
        Reason::Space,
        Reason::AtSign,
        Reason::LocalPart,
        Reason::Domain,
        Reason::NeedsDigit,
        Reason::NameCharacter,
        Reason::UnknownType,
        Reason::LooksLikeEnterprise,
        Reason::Profession,
        Reason::Structure,
        Reason::NotInVies,
        Reason::CountryMismatch,
        Reason::Suffix,
        Reason::NeedsTwoNonLetters,
    ];

    /// The stable word of this reason, for scripts and for JSON.
    pub fn word(self) -> &'static str {
        match self {
            Reason::Empty => "empty",
            Reason::Charset => "charset",
            Reason::Length => "length",
            Reason::Checksum => "checksum",
            Reason::Month => "month",
            Reason::Sequence => "sequence",
            Reason::Day => "day",
            Reason::Prefix => "prefix",
            Reason::Zero => "zero",
            Reason::LooksLikeEstablishment => "looks_like_establishment",
            Reason::LeadingDigit => "leading_digit",
            Reason::TooLong => "too_long",
            Reason::TooShort => "too_short",
            Reason::Lowercase => "lowercase",
            Reason::Control => "control",
            Reason::NonAscii => "non_ascii",
            Reason::NeedsDigitOrSymbol => "needs_digit_or_symbol",
            Reason::Space => "space",
            Reason::AtSign => "at_sign",
            Reason::LocalPart => "local_part",
            Reason::Domain => "domain",
            Reason::NeedsDigit => "needs_digit",
            Reason::NameCharacter => "name_character",
            Reason::UnknownType => "unknown_type",
            Reason::LooksLikeEnterprise => "looks_like_enterprise",
            Reason::Profession => "profession",
            Reason::Structure => "structure",
            Reason::NotInVies => "not_in_vies",
            Reason::CountryMismatch => "country_mismatch",
            Reason::Suffix => "suffix",
            Reason::NeedsTwoNonLetters => "needs_two_non_letters",
        }
    }

    /// This reason, said about a text of `kind`.
    pub fn about(self, kind: Kind) -> NumberError {
        NumberError {
            subject: Subject::Kind(kind),
            reason: self,
        }
    }

    /// This reason, said about a number of an identifier type such as `NIHII-GROUP`.
    pub fn about_type(self, identifier_type: &str) -> NumberError {
        NumberError {
            subject: Subject::Type(identifier_type.to_owned()),
            reason: self,
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl std::error::Error for Reason {}

/// A text that was refused. It does not carry the text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the {subject} was refused: {reason}")]
pub struct NumberError {
    subject: Subject,
    reason: Reason,
}

impl NumberError {
    /// The first rule that the text breaks.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// The code under which the sentences for people are kept: one for numbers, one for each
    /// other kind.
    pub fn code(&self) -> &'static str {
        match &self.subject {
            Subject::Kind(kind) => kind.code(),
            Subject::Type(_) => "NUMBER-ORGANISATION",
        }
    }

    /// `reason`: its word; `kind`: the word of the kind; `form`: how such a value looks, with 9
    /// for a digit. About an identifier type: `reason`, `type` and `digits`, their number or 0.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = vec![("reason", self.reason.word().to_owned())];
        match &self.subject {
            Subject::Kind(kind) => facts.extend(kind_facts(*kind)),
            Subject::Type(name) => {
                let digits = identifier_length(name).unwrap_or_default();
                facts.push(("type", name.clone()));
                facts.push(("digits", digits.to_string()));
            }
        }
        facts
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Subject {
    Kind(Kind),
    Type(String),
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Subject::Kind(kind) => write!(f, "{kind}"),
            Subject::Type(name) => write!(f, "number of type {name}"),
        }
    }
}

/// Something that was understood differently from what was typed, or that is accepted with doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// NISS: the day does not exist in that month, but the check digits fit (identifiers, 1).
    DayBeyondMonth,
    /// Enterprise number: nine digits were typed, a 0 was put in front.
    LeadingZeroAdded,
    /// NIHII institution: eleven digits were typed, the first eight are kept.
    FirstEightKept,
    /// NIHII: the check digits fit modulo 89 and not 97, where that is not known to be given.
    ModuloEightyNine,
    /// Keystore password: a space, which some software does not take.
    PasswordSpace,
    /// VAT: the national check digits do not fit; VIES decides.
    VatCheckDigits,
    /// HCO: a zero in front, which a spreadsheet may have lost or added.
    LeadingZeroKept,
    /// HCO: four digits, a length that nobody has seen.
    UnusualLength,
}

impl Warning {
    /// Every warning.
    pub const ALL: [Warning; 8] = [
        Warning::DayBeyondMonth,
        Warning::LeadingZeroAdded,
        Warning::FirstEightKept,
        Warning::ModuloEightyNine,
        Warning::PasswordSpace,
        Warning::VatCheckDigits,
        Warning::LeadingZeroKept,
        Warning::UnusualLength,
    ];

    /// The stable word of this warning, for scripts and for JSON.
    pub fn word(self) -> &'static str {
        match self {
            Warning::DayBeyondMonth => "day_beyond_month",
            Warning::LeadingZeroAdded => "leading_zero_added",
            Warning::FirstEightKept => "first_eight_kept",
            Warning::ModuloEightyNine => "modulo_eighty_nine",
            Warning::PasswordSpace => "password_space",
            Warning::VatCheckDigits => "vat_check_digits",
            Warning::LeadingZeroKept => "leading_zero_kept",
            Warning::UnusualLength => "unusual_length",
        }
    }

    /// The code under which the sentences for people are kept.
    pub fn code(self) -> &'static str {
        match self {
            Warning::DayBeyondMonth => "NUMBER-DAY-BEYOND-MONTH",
            Warning::LeadingZeroAdded => "NUMBER-LEADING-ZERO-ADDED",
            Warning::FirstEightKept => "NUMBER-FIRST-EIGHT-KEPT",
            Warning::ModuloEightyNine => "NUMBER-MODULO-EIGHTY-NINE",
            Warning::PasswordSpace => "NUMBER-PASSWORD-SPACE",
            Warning::VatCheckDigits => "NUMBER-VAT-CHECK-DIGITS",
            Warning::LeadingZeroKept => "NUMBER-LEADING-ZERO-KEPT",
            Warning::UnusualLength => "NUMBER-UNUSUAL-LENGTH",
        }
    }

    /// `kind`: the word of the kind; `form`: how such a value looks, with 9 for a digit.
    pub fn facts(self, kind: Kind) -> Vec<(&'static str, String)> {
        kind_facts(kind)
    }
}

/// Something worth knowing about a text, accepted or refused, that is no doubt about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// NIHII professional: first digit 7 to 9, so an institution or a group, of which eight digits count.
    LooksLikeInstitution,
    /// Card number: a residence card, which the medicines agency's portal does not take.
    ResidenceCard,
    /// HCO: neither the five digits of a subdivision nor the six of a site.
    UnusualLength,
    /// Portal user name: capitals; the portal lists small letters only.
    SmallLetters,
    /// VAT: a Swiss number, which has a kind of its own and is not checked.
    SwissNumber,
    /// VAT: a country outside VIES, so the way without a VAT number.
    WithoutVat,
}

impl Hint {
    /// Every hint.
    pub const ALL: [Hint; 6] = [
        Hint::LooksLikeInstitution,
        Hint::ResidenceCard,
        Hint::UnusualLength,
        Hint::SmallLetters,
        Hint::SwissNumber,
        Hint::WithoutVat,
    ];

    /// The stable word of this hint, for scripts and for JSON.
    pub fn word(self) -> &'static str {
        match self {
            Hint::LooksLikeInstitution => "looks_like_institution",
            Hint::ResidenceCard => "residence_card",
            Hint::UnusualLength => "unusual_length",
            Hint::SmallLetters => "small_letters",
            Hint::SwissNumber => "swiss_number",
            Hint::WithoutVat => "without_vat",
        }
    }
}

fn kind_facts(kind: Kind) -> Vec<(&'static str, String)> {
    vec![
        ("kind", kind.word().to_owned()),
        ("form", kind.form().to_owned()),
    ]
}

/// Every code of this room: refusals first, then warnings.
pub const CODES: &[&str] = &[
    "NUMBER-INVALID",
    "NUMBER-APPLICATION-ID",
    "NUMBER-KEYSTORE-PASSWORD",
    "NUMBER-PORTAL-USERNAME",
    "NUMBER-PORTAL-PASSWORD",
    "NUMBER-EMAIL",
    "NUMBER-TELEPHONE",
    "NUMBER-ORGANISATION-NAME",
    "NUMBER-ORGANISATION",
    "NUMBER-DAY-BEYOND-MONTH",
    "NUMBER-LEADING-ZERO-ADDED",
    "NUMBER-FIRST-EIGHT-KEPT",
    "NUMBER-MODULO-EIGHTY-NINE",
    "NUMBER-PASSWORD-SPACE",
    "NUMBER-VAT-CHECK-DIGITS",
    "NUMBER-LEADING-ZERO-KEPT",
    "NUMBER-UNUSUAL-LENGTH",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_codes_is_that_of_the_refusals_and_warnings() {
        let about_type = Reason::Length.about_type("CBE");
        let mut codes: Vec<&str> = Kind::ALL
            .iter()
            .map(|kind| Reason::Empty.about(*kind).code())
            .chain([about_type.code()])
            .chain(Warning::ALL.iter().map(|warning| warning.code()))
            .collect();
        codes.dedup();
        assert_eq!(codes, CODES);
    }

    #[test]
    fn facts_tell_the_reason_and_the_form() {
        let facts = Reason::Checksum.about(Kind::Cbe).facts();
        assert!(facts.contains(&("reason", "checksum".to_owned())));
        assert!(facts.contains(&("form", "0999.999.999".to_owned())));
        let facts = Reason::Length.about_type("SITE").facts();
        assert!(facts.contains(&("type", "SITE".to_owned())));
        assert!(facts.contains(&("digits", "4".to_owned())));
    }

    #[test]
    fn words_in_json_are_the_words_of_the_reasons() {
        for reason in Reason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.word());
        }
        for warning in Warning::ALL {
            assert_eq!(serde_json::to_value(warning).unwrap(), warning.word());
        }
        for hint in Hint::ALL {
            assert_eq!(serde_json::to_value(hint).unwrap(), hint.word());
        }
    }
}
