//! PIN and PUK: their blocks, and what a right PIN allows ("eID card", section 7).

use std::fmt;

use zeroize::Zeroizing;

use super::CardError;

/// A PIN of 4 to 12 digits.
#[derive(Clone, PartialEq, Eq)]
pub struct CardPin(Zeroizing<String>);

impl CardPin {
    /// Reads a PIN; white space around it is left out, since it may come from a file.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        let digits = text.trim();
        let right = (4..=12).contains(&digits.len()) && all_digits(digits);
        if right {
            Ok(Self(digits.to_owned().into()))
        } else {
            Err(CardError::Pin)
        }
    }

    /// Reads the block of a VERIFY or CHANGE; `None` when it is malformed.
    pub(super) fn from_block(block: &[u8]) -> Option<Self> {
        digits_of_block(block)
            .filter(|digits| digits.len() >= 4)
            .map(Self)
    }

    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}

impl Default for CardPin {
    fn default() -> Self {
        Self("1234".to_owned().into())
    }
}

impl fmt::Debug for CardPin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CardPin(secret)")
    }
}

/// A PUK of 12 digits: what the holder got, second code first.
#[derive(Clone, PartialEq, Eq)]
pub struct Puk(Zeroizing<String>);

impl Puk {
    /// Reads a PUK.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        let digits = text.trim();
        let right = digits.len() == 12 && all_digits(digits);
        if right {
            Ok(Self(digits.to_owned().into()))
        } else {
            Err(CardError::Puk)
        }
    }

    pub(super) fn is(&self, block: &[u8]) -> bool {
        digits_of_block(block).is_some_and(|digits| digits == self.0)
    }
}

impl Default for Puk {
    fn default() -> Self {
        Self("123456123456".to_owned().into())
    }
}

impl fmt::Debug for Puk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Puk(secret)")
    }
}

/// What the PIN allows at this moment. The signature key needs the PIN just before: on 1.7 with
/// nothing in between, on 1.8 with at most one command; the authentication key needs it once in the
/// power session.
#[derive(Debug, Default)]
pub(super) struct PinRights {
    /// How many commands may stand between a PIN and a signature with the signature key.
    allowance: u8,
    /// A PIN that may serve the authentication key until the end of the session.
    lasting: bool,
    /// For how many more commands the last PIN may serve the signature key.
    fresh: u8,
}

impl PinRights {
    /// No rights yet, on a card that lets `allowance` commands stand after VERIFY.
    pub fn with_allowance(allowance: u8) -> Self {
        Self {
            allowance,
            ..Self::default()
        }
    }

    /// The PIN was right. An earlier right for the authentication key survives.
    pub fn verified(&mut self) {
        self.lasting |= self.fresh > 0;
        self.fresh = 1 + self.allowance;
    }

    /// A command that is neither a right PIN nor a signature with the signature key: in the end a
    /// fresh PIN serves the authentication key only.
    pub fn something_else(&mut self) {
        if self.fresh > 0 {
            self.fresh -= 1;
            self.lasting |= self.fresh == 0;
        }
    }

    /// True when a PIN counts at all.
    pub fn any(&self) -> bool {
        self.lasting || self.fresh > 0
    }

    /// Uses up a fresh PIN for the signature key; it counts for nothing afterwards.
    pub fn take_fresh(&mut self) -> bool {
        std::mem::take(&mut self.fresh) > 0
    }

    /// Wrong PIN, LOG OFF, reset.
    pub fn drop_all(&mut self) {
        *self = Self::with_allowance(self.allowance);
    }
}

/// `2L`, digits as BCD, rest F; 8 bytes, at most 12 digits.
fn digits_of_block(block: &[u8]) -> Option<Zeroizing<String>> {
    let [control, rest @ ..] = block else {
        return None;
    };
    let length = usize::from(control & 0x0F);
    if control >> 4 != 2 || length > 12 || rest.len() != 7 {
        return None;
    }
    let mut digits = Zeroizing::new(String::with_capacity(12));
    let nibbles = rest.iter().flat_map(|byte| [byte >> 4, byte & 0x0F]);
    for (position, nibble) in nibbles.enumerate() {
        match nibble {
            0..=9 if position < length => digits.push(char::from(b'0' + nibble)),
            0xF if position >= length => {}
            _ => return None,
        }
    }
    Some(digits)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(hexadecimal: &str) -> Option<String> {
        let bytes = hex::decode(hexadecimal).unwrap();
        CardPin::from_block(&bytes).map(|pin| pin.digits().to_owned())
    }

    #[test]
    fn blocks_read_as_section_7_says() {
        assert_eq!(block("241234FFFFFFFFFF").unwrap(), "1234");
        assert_eq!(block("2512345FFFFFFFFF").unwrap(), "12345");
        assert_eq!(block("2C123456789012FF").unwrap(), "123456789012");
        for wrong in [
            "",
            "241234",
            "23123FFFFFFFFFFF",
            "2D1234567890123F",
            "141234FFFFFFFFFF",
            "2412345FFFFFFFFF",
            "24123FFFFFFFFFFF",
            "24A234FFFFFFFFFF",
            "241234FFFFFFFFFFFF",
        ] {
            assert_eq!(block(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn pins_have_4_to_12_digits() {
        for right in ["1234", "123456789012", " 1234\n"] {
            assert!(CardPin::parse(right).is_ok());
        }
        for wrong in ["", "123", "1234567890123", "12a4", "١٢٣٤"] {
            assert!(CardPin::parse(wrong).is_err());
        }
        assert!(Puk::parse("123456123456").is_ok());
        assert!(Puk::parse("12345612345").is_err());
    }

    #[test]
    fn promise_3_secrets_have_no_debug() {
        let text = format!("{:?} {:?}", CardPin::default(), Puk::default());
        assert_eq!(text, "CardPin(secret) Puk(secret)");
    }

    #[test]
    fn rights_follow_the_examples_of_the_manual() {
        let mut rights = PinRights::default();
        assert!(!rights.any());
        rights.verified();
        assert!(rights.take_fresh());
        assert!(!rights.any(), "used up by the signature key");
        rights.verified();
        rights.something_else();
        assert!(rights.any() && !rights.take_fresh());
        rights.verified();
        assert!(rights.take_fresh());
        assert!(rights.any(), "the earlier one still counts");
        rights.drop_all();
        assert!(!rights.any());
        rights.verified();
        rights.verified();
        assert!(rights.take_fresh());
        assert!(rights.any(), "two PINs in a row: the first one stays");
    }

    #[test]
    fn on_1_8_one_command_may_stand_in_between() {
        let mut rights = PinRights::with_allowance(1);
        rights.verified();
        rights.something_else();
        assert!(rights.any() && rights.take_fresh());
        assert!(!rights.any());
        rights.verified();
        rights.something_else();
        rights.something_else();
        assert!(rights.any() && !rights.take_fresh());
        rights.drop_all();
        rights.verified();
        rights.something_else();
        assert!(rights.take_fresh(), "the allowance survives a wrong PIN");
    }
}
