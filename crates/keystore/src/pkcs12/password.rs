//! A password in the forms in which PKCS#12 uses it.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The password as text for PBES2 and as BMPString for everything older. Wiped when dropped.
pub(super) struct Password {
    text: Zeroizing<Vec<u8>>,
    bmp: Zeroizing<Vec<u8>>,
}

impl Password {
    /// From the text that a person typed, as the standards say: UTF-8 for PBES2, UTF-16
    /// big-endian with an end mark for the rest.
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: Zeroizing::new(text.as_bytes().to_vec()),
            bmp: big_endian(text.encode_utf16(), text.len()),
        }
    }

    /// Every way in which writers have turned this text into octets, the standard one first.
    ///
    /// One way for a password of printable ASCII. For an empty one also "no password at all".
    /// For others: composed and decomposed accents (typed on another system), what OpenSSL before
    /// 1.1 made of UTF-8, and what OpenSSL makes of it on a terminal in Latin-1.
    pub(super) fn readings(text: &str) -> Vec<Self> {
        let mut readings = vec![Self::new(text)];
        if text.is_empty() {
            readings.push(Self::absent());
        }
        if text.is_ascii() {
            return readings;
        }
        readings.extend(Self::latin_1(text));
        readings.push(Self::old_openssl(text));
        for other in [normal(text.nfc(), text), normal(text.nfd(), text)] {
            if *other != text {
                readings.push(Self::new(&other));
                readings.extend(Self::latin_1(&other));
                readings.push(Self::old_openssl(&other));
            }
        }
        readings
    }

    /// The reading of "no password" that some writers use: no octets at all, not even the end mark.
    fn absent() -> Self {
        Self {
            text: Zeroizing::new(Vec::new()),
            bmp: Zeroizing::new(Vec::new()),
        }
    }

    /// One octet a character, for PBES2; the old schemes are the standard's then.
    fn latin_1(text: &str) -> Option<Self> {
        let mut octets = Zeroizing::new(Vec::with_capacity(text.len()));
        for character in text.chars() {
            octets.push(u8::try_from(character).ok()?);
        }
        Some(Self {
            text: octets,
            bmp: big_endian(text.encode_utf16(), text.len()),
        })
    }

    /// Each octet of UTF-8 taken for a character, for the old schemes.
    fn old_openssl(text: &str) -> Self {
        Self {
            text: Zeroizing::new(text.as_bytes().to_vec()),
            bmp: big_endian(text.bytes().map(u16::from), text.len()),
        }
    }

    /// The octets for PBKDF2.
    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// UTF-16 big-endian with an end mark of two zero octets (RFC 7292, appendix B.1).
    pub(super) fn bmp(&self) -> &[u8] {
        &self.bmp
    }
}

fn big_endian(units: impl Iterator<Item = u16>, most: usize) -> Zeroizing<Vec<u8>> {
    // Reserved once, so that no copy is left behind by growing.
    let mut octets = Zeroizing::new(Vec::with_capacity(2 * most + 2));
    for unit in units {
        octets.extend_from_slice(&unit.to_be_bytes());
    }
    octets.extend_from_slice(&[0, 0]);
    octets
}

fn normal(characters: impl Iterator<Item = char>, text: &str) -> Zeroizing<String> {
    // A decomposed character has at most four characters of at most four octets.
    let mut normal = Zeroizing::new(String::with_capacity(16 * text.len()));
    normal.extend(characters);
    normal
}

#[cfg(test)]
mod tests {
    use super::Password;

    #[test]
    fn the_bmp_form_ends_with_two_zero_octets() {
        assert_eq!(
            Password::new("a\u{20ac}").bmp(),
            [0, 0x61, 0x20, 0xac, 0, 0]
        );
        assert_eq!(Password::new("").bmp(), [0, 0]);
        assert_eq!(Password::absent().bmp(), [0u8; 0]);
    }

    #[test]
    fn a_password_of_the_rule_has_one_reading_and_others_have_few() {
        assert_eq!(Password::readings("Fictief-wachtwoord-1").len(), 1);
        assert_eq!(Password::readings("").len(), 2);
        let accented = Password::readings("\u{e9}");
        assert_eq!(accented.len(), 5);
        assert_eq!(accented[0].text(), [0xc3, 0xa9]);
        assert_eq!(accented[1].text(), [0xe9]);
        assert_eq!(accented[2].bmp(), [0, 0xc3, 0, 0xa9, 0, 0]);
        assert_eq!(accented[3].bmp(), [0, 0x65, 0x03, 0x01, 0, 0]);
    }
}
