//! How the bytes of a file write letters.

use encoding_rs::{CoderResult, Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::error::ImportError;

/// The encodings that exports come in (access model, section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8 without a mark at the beginning; plain ASCII too.
    Utf8,
    /// UTF-8 with the mark that Excel writes.
    Utf8Bom,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: Western Europe, with bytes that ISO-8859-1 leaves free.
    Windows1252,
    /// ISO-8859-1.
    Iso8859_1,
}

impl Encoding {
    /// Finds it out from the whole file: one letter near the end may decide.
    ///
    /// # Errors
    /// [`ImportError::OtherFile`] where zero bytes show that it is no text.
    pub fn of(bytes: &[u8]) -> Result<Self, ImportError> {
        if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
            return Ok(Self::Utf8Bom);
        }
        if bytes.starts_with(&[0xff, 0xfe]) {
            return Ok(Self::Utf16Le);
        }
        if bytes.starts_with(&[0xfe, 0xff]) {
            return Ok(Self::Utf16Be);
        }
        let beginning = bytes.get(..SAMPLE).unwrap_or(bytes);
        if beginning.contains(&0) {
            return utf_16_without_mark(beginning);
        }
        Ok(match utf8_letters(bytes) {
            (_, 0) => Self::Utf8,
            // Damage in a few places does not make a Latin file of it.
            (right, wrong) if right > 4 * wrong => Self::Utf8,
            _ if bytes.iter().any(|byte| (0x80..0xa0).contains(byte)) => Self::Windows1252,
            _ => Self::Iso8859_1,
        })
    }

    /// As people know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Bom => "UTF-8 (BOM)",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Iso8859_1 => "ISO-8859-1",
        }
    }

    fn decoder(self) -> Decoder {
        match self {
            Self::Utf8 | Self::Utf8Bom => UTF_8.new_decoder_with_bom_removal(),
            Self::Utf16Le => UTF_16LE.new_decoder_with_bom_removal(),
            Self::Utf16Be => UTF_16BE.new_decoder_with_bom_removal(),
            // The two agree wherever ISO-8859-1 has letters.
            Self::Windows1252 | Self::Iso8859_1 => WINDOWS_1252.new_decoder_without_bom_handling(),
        }
    }
}

/// The text of a file, block by block, so that it never lies in memory as a whole.
pub(super) struct Text<'a> {
    rest: &'a [u8],
    decoder: Decoder,
    ended: bool,
}

impl<'a> Text<'a> {
    /// `bytes` with the mark at its beginning.
    pub(super) fn new(bytes: &'a [u8], encoding: Encoding) -> Self {
        Text {
            rest: bytes,
            decoder: encoding.decoder(),
            ended: false,
        }
    }

    /// Puts the next block of UTF-8 in `block`; false at the end. What is no letter becomes U+FFFD.
    pub(super) fn next(&mut self, block: &mut Vec<u8>) -> bool {
        block.resize(BLOCK, 0);
        while !self.ended {
            let (result, read, written, _) = self.decoder.decode_to_utf8(self.rest, block, true);
            self.rest = self.rest.get(read..).unwrap_or_default();
            self.ended = result == CoderResult::InputEmpty;
            if written > 0 {
                block.truncate(written);
                return true;
            }
        }
        block.clear();
        false
    }

    /// Bytes that are still to come.
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }
}

/// Half of the bytes of Western text in UTF-16 are zero, all on one side.
fn utf_16_without_mark(beginning: &[u8]) -> Result<Encoding, ImportError> {
    let zeros = |odd: usize| {
        let side = beginning.iter().skip(odd).step_by(2);
        side.filter(|byte| **byte == 0).count()
    };
    let (high_first, low_first) = (zeros(0), zeros(1));
    let half = beginning.len() / 2;
    if low_first * 10 > half * 7 && high_first * 20 < half {
        Ok(Encoding::Utf16Le)
    } else if high_first * 10 > half * 7 && low_first * 20 < half {
        Ok(Encoding::Utf16Be)
    } else {
        Err(ImportError::OtherFile { what: "unknown" })
    }
}

/// How many letters beyond ASCII are right UTF-8, and how many bytes are not. A letter cut at the end counts as right.
fn utf8_letters(bytes: &[u8]) -> (usize, usize) {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid();
        if !valid.is_ascii() {
            right += valid.chars().filter(|letter| !letter.is_ascii()).count();
        }
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    let cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if cut && right > 0 {
        wrong = 0;
    }
    (right, wrong)
}

const SAMPLE: usize = 4096;

/// Bytes of a block: many lines, little memory.
const BLOCK: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (Encoding, String) {
        let encoding = Encoding::of(bytes).unwrap();
        let mut text = Text::new(bytes, encoding);
        let (mut block, mut whole) = (Vec::new(), Vec::new());
        while text.next(&mut block) {
            whole.extend_from_slice(&block);
        }
        (encoding, String::from_utf8(whole).unwrap())
    }

    #[test]
    fn each_encoding_is_told_apart() {
        let text = "Prénom;Naam\r\nÉlodie;Zoë\r\n";
        let utf16 = |little: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect()
        };
        let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
        let mark = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (
                mark(&[0xef, 0xbb, 0xbf], text.as_bytes()),
                Encoding::Utf8Bom,
            ),
            (utf16(true), Encoding::Utf16Le),
            (utf16(false), Encoding::Utf16Be),
            (mark(&[0xff, 0xfe], &utf16(true)), Encoding::Utf16Le),
            (mark(&[0xfe, 0xff], &utf16(false)), Encoding::Utf16Be),
            (latin, Encoding::Iso8859_1),
        ] {
            assert_eq!(decoded(&bytes), (encoding, text.to_owned()));
        }
        assert_eq!(
            decoded(b"D\x92Illustration"),
            (Encoding::Windows1252, "D’Illustration".to_owned())
        );
    }

    #[test]
    fn a_letter_cut_at_the_end_does_not_make_it_latin() {
        assert_eq!(
            Encoding::of(b"\xc3\x89lodie;Zo\xc3").unwrap(),
            Encoding::Utf8
        );
        assert_eq!(Encoding::of(b"Elodie;Zo\xc3").unwrap(), Encoding::Iso8859_1);
    }

    #[test]
    fn zeros_without_order_are_no_text() {
        assert!(Encoding::of(&[0, 1, 0, 0, 7, 9, 0, 0, 3, 0]).is_err());
    }
}
