//! Why a text was refused, and what was understood differently from what was typed.

use serde::Serialize;
use thiserror::Error;

use crate::Kind;

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
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 24] = [
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
        }
    }

    /// The code under which the sentences for people are kept.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Empty => "NUMBER-EMPTY",
            Reason::Charset => "NUMBER-CHARSET",
            Reason::Length => "NUMBER-LENGTH",
            Reason::Checksum => "NUMBER-CHECKSUM",
            Reason::Month => "NUMBER-MONTH",
            Reason::Sequence => "NUMBER-SEQUENCE",
            Reason::Day => "NUMBER-DAY",
            Reason::Prefix => "NUMBER-PREFIX",
            Reason::Zero => "NUMBER-ZERO",
            Reason::LooksLikeEstablishment => "NUMBER-LOOKS-LIKE-ESTABLISHMENT",
            Reason::LeadingDigit => "NUMBER-LEADING-DIGIT",
            Reason::TooLong => "NUMBER-TOO-LONG",
            Reason::TooShort => "NUMBER-TOO-SHORT",
            Reason::Lowercase => "NUMBER-LOWERCASE",
            Reason::Control => "NUMBER-CONTROL",
            Reason::NonAscii => "NUMBER-NON-ASCII",
            Reason::NeedsDigitOrSymbol => "NUMBER-NEEDS-DIGIT-OR-SYMBOL",
            Reason::Space => "NUMBER-SPACE",
            Reason::AtSign => "NUMBER-AT-SIGN",
            Reason::LocalPart => "NUMBER-LOCAL-PART",
            Reason::Domain => "NUMBER-DOMAIN",
            Reason::NeedsDigit => "NUMBER-NEEDS-DIGIT",
            Reason::NameCharacter => "NUMBER-NAME-CHARACTER",
            Reason::UnknownType => "NUMBER-UNKNOWN-TYPE",
        }
    }

    /// This reason, said about a text of `kind`.
    pub fn about(self, kind: Kind) -> NumberError {
        NumberError { kind, reason: self }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl std::error::Error for Reason {}

/// A text that was refused. It does not carry the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the {kind} was refused: {reason}")]
pub struct NumberError {
    /// What the text should have been.
    pub kind: Kind,
    /// The first rule that it breaks.
    pub reason: Reason,
}

impl NumberError {
    /// The code under which the sentences for people are kept.
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// `kind`: the word of the kind; `form`: how such a value looks, with 9 for a digit.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        kind_facts(self.kind)
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
    /// NIHII institution: the check digits fit modulo 89 and not 97.
    ModuloEightyNine,
    /// Keystore password: a space, which some software does not take.
    PasswordSpace,
}

impl Warning {
    /// Every warning.
    pub const ALL: [Warning; 5] = [
        Warning::DayBeyondMonth,
        Warning::LeadingZeroAdded,
        Warning::FirstEightKept,
        Warning::ModuloEightyNine,
        Warning::PasswordSpace,
    ];

    /// The stable word of this warning, for scripts and for JSON.
    pub fn word(self) -> &'static str {
        match self {
            Warning::DayBeyondMonth => "day_beyond_month",
            Warning::LeadingZeroAdded => "leading_zero_added",
            Warning::FirstEightKept => "first_eight_kept",
            Warning::ModuloEightyNine => "modulo_eighty_nine",
            Warning::PasswordSpace => "password_space",
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
        }
    }

    /// The same facts as those of [`NumberError::facts`].
    pub fn facts(self, kind: Kind) -> Vec<(&'static str, String)> {
        kind_facts(kind)
    }
}

fn kind_facts(kind: Kind) -> Vec<(&'static str, String)> {
    vec![
        ("kind", kind.word().to_owned()),
        ("form", kind.form().to_owned()),
    ]
}

/// Every code of this room, reasons first.
pub const CODES: &[&str] = &[
    "NUMBER-EMPTY",
    "NUMBER-CHARSET",
    "NUMBER-LENGTH",
    "NUMBER-CHECKSUM",
    "NUMBER-MONTH",
    "NUMBER-SEQUENCE",
    "NUMBER-DAY",
    "NUMBER-PREFIX",
    "NUMBER-ZERO",
    "NUMBER-LOOKS-LIKE-ESTABLISHMENT",
    "NUMBER-LEADING-DIGIT",
    "NUMBER-TOO-LONG",
    "NUMBER-TOO-SHORT",
    "NUMBER-LOWERCASE",
    "NUMBER-CONTROL",
    "NUMBER-NON-ASCII",
    "NUMBER-NEEDS-DIGIT-OR-SYMBOL",
    "NUMBER-SPACE",
    "NUMBER-AT-SIGN",
    "NUMBER-LOCAL-PART",
    "NUMBER-DOMAIN",
    "NUMBER-NEEDS-DIGIT",
    "NUMBER-NAME-CHARACTER",
    "NUMBER-UNKNOWN-TYPE",
    "NUMBER-DAY-BEYOND-MONTH",
    "NUMBER-LEADING-ZERO-ADDED",
    "NUMBER-FIRST-EIGHT-KEPT",
    "NUMBER-MODULO-EIGHTY-NINE",
    "NUMBER-PASSWORD-SPACE",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_codes_is_that_of_the_reasons_and_warnings() {
        let reasons = Reason::ALL.iter().map(|reason| reason.code());
        let warnings = Warning::ALL.iter().map(|warning| warning.code());
        assert_eq!(reasons.chain(warnings).collect::<Vec<_>>(), CODES);
    }

    #[test]
    fn words_in_json_are_the_words_of_the_reasons() {
        for reason in Reason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.word());
        }
        for warning in Warning::ALL {
            assert_eq!(serde_json::to_value(warning).unwrap(), warning.word());
        }
    }
}
