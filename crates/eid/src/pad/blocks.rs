//! What the reader is told about the PIN that it shall ask for (eID card, section 11).

use super::PadLanguage;

/// How the digits come into the block of the PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Units of bytes, the PIN at bit 8, BCD, from the left.
    Usual,
    /// For the old program of SPRx32 readers.
    Old,
}

impl Format {
    fn byte(self) -> u8 {
        match self {
            Self::Usual => 0x89,
            Self::Old => 0x01,
        }
    }
}

/// The block for VERIFY: 30 seconds, 4 to 12 digits, ended with OK, one message.
pub(super) fn verify(format: Format, language: PadLanguage) -> Vec<u8> {
    let mut block = vec![TIMEOUT, TIMEOUT, format.byte(), 0x47, 0x04];
    block.extend([LONGEST, SHORTEST, 0x02, 0x01]);
    block.extend(language.id());
    block.extend([0x00; 4]);
    with_command(block, &[&[0x00, 0x20, 0x00, 0x01, 0x08], &EMPTY])
}

/// The block for CHANGE REFERENCE DATA: the old PIN, the new one, the new one again; three
/// messages.
pub(super) fn change(format: Format, language: PadLanguage) -> Vec<u8> {
    let mut block = vec![TIMEOUT, TIMEOUT, format.byte(), 0x47, 0x04];
    // The old PIN stands at the start of the data, the new one behind its 8 bytes.
    block.extend([0x00, 0x08, LONGEST, SHORTEST, 0x03, 0x02, 0x03]);
    block.extend(language.id());
    block.extend([0x00, 0x01, 0x02, 0x00, 0x00, 0x00]);
    with_command(block, &[&[0x00, 0x24, 0x00, 0x01, 0x10], &EMPTY, &EMPTY])
}

/// Puts the command with its length (4 bytes, little-endian) behind the block.
fn with_command(mut block: Vec<u8>, command: &[&[u8]]) -> Vec<u8> {
    let command = command.concat();
    let length = u32::try_from(command.len()).unwrap_or_default();
    block.extend(length.to_le_bytes());
    block.extend(command);
    block
}

/// Seconds until the first key and between keys.
const TIMEOUT: u8 = 30;
const SHORTEST: u8 = 4;
const LONGEST: u8 = 12;
/// The block of a PIN before the reader writes length and digits into it.
const EMPTY: [u8; 8] = [0x20, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blocks_are_those_of_the_reference() {
        let block = verify(Format::Usual, PadLanguage::English);
        let expected = "1E1E8947040C0402010904000000000D000000\
                        002000010820FFFFFFFFFFFFFF";
        assert_eq!(hex::encode_upper(block), expected);
        let block = change(Format::Usual, PadLanguage::French);
        let expected = "1E1E89470400080C040302030C0800010200000015000000\
                        002400011020FFFFFFFFFFFFFF20FFFFFFFFFFFFFF";
        assert_eq!(hex::encode_upper(block), expected);
    }

    #[test]
    fn old_readers_get_their_format_and_everybody_their_language() {
        for (language, id) in [
            (PadLanguage::English, "0904"),
            (PadLanguage::Dutch, "1308"),
            (PadLanguage::French, "0C08"),
            (PadLanguage::German, "0704"),
        ] {
            for (format, byte) in [(Format::Usual, 0x89), (Format::Old, 0x01)] {
                let block = verify(format, language);
                assert_eq!(
                    (block[2], hex::encode_upper(&block[9..11])),
                    (byte, id.into())
                );
                let block = change(format, language);
                assert_eq!(
                    (block[2], hex::encode_upper(&block[12..14])),
                    (byte, id.into())
                );
            }
        }
    }
}
