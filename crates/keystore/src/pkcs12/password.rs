//! A password in the two forms in which PKCS#12 uses it.

use zeroize::Zeroizing;

/// The password as text for PBES2 and as BMPString for everything older. Wiped when dropped.
pub(super) struct Password {
    utf8: Zeroizing<String>,
    bmp: Zeroizing<Vec<u8>>,
}

impl Password {
    /// From the text that a person typed.
    pub(super) fn new(text: &str) -> Self {
        // Reserved once, so that no copy is left behind by growing.
        let mut bmp = Zeroizing::new(Vec::with_capacity(2 * text.len() + 2));
        for unit in text.encode_utf16() {
            bmp.extend_from_slice(&unit.to_be_bytes());
        }
        bmp.extend_from_slice(&[0, 0]);
        Self {
            utf8: Zeroizing::new(text.to_owned()),
            bmp,
        }
    }

    /// The reading of "no password" that some writers use: no octets at all, not even the end mark.
    pub(super) fn absent() -> Self {
        Self {
            utf8: Zeroizing::new(String::new()),
            bmp: Zeroizing::new(Vec::new()),
        }
    }

    /// UTF-8, for PBKDF2.
    pub(super) fn utf8(&self) -> &[u8] {
        self.utf8.as_bytes()
    }

    /// UTF-16 big-endian with an end mark of two zero octets (RFC 7292, appendix B.1).
    pub(super) fn bmp(&self) -> &[u8] {
        &self.bmp
    }
}

#[cfg(test)]
mod tests {
    use super::Password;

    #[test]
    fn the_bmp_form_ends_with_two_zero_octets() {
        assert_eq!(Password::new("a€").bmp(), [0, 0x61, 0x20, 0xac, 0, 0]);
        assert_eq!(Password::new("").bmp(), [0, 0]);
        assert_eq!(Password::absent().bmp(), [0u8; 0]);
    }
}
