//! DER by hand: the PKCS#15 files of the card are small and fixed.

/// Tag, length, value.
pub(super) fn tlv(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    match value.len() {
        length @ 0..=0x7F => out.push(length as u8),
        length @ 0x80..=0xFF => out.extend([0x81, length as u8]),
        length => out.extend([0x82, (length >> 8) as u8, length as u8]),
    }
    out.extend(value);
    out
}

/// A constructed value from its parts.
pub(super) fn constructed(tag: u8, parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(tag, &parts.concat())
}

/// SEQUENCE.
pub(super) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    constructed(0x30, parts)
}

/// OCTET STRING.
pub(super) fn octets(value: &[u8]) -> Vec<u8> {
    tlv(0x04, value)
}

/// UTF8String.
pub(super) fn text(value: &str) -> Vec<u8> {
    tlv(0x0C, value.as_bytes())
}

/// INTEGER of at most two bytes, not negative.
pub(super) fn integer(value: u16) -> Vec<u8> {
    let bytes = value.to_be_bytes();
    match bytes {
        [0, low] if low < 0x80 => tlv(0x02, &[low]),
        [high, _] if high < 0x80 => tlv(0x02, &bytes),
        [high, low] => tlv(0x02, &[0, high, low]),
    }
}

/// BIT STRING: the number of unused bits, then the bits.
pub(super) fn bits(unused: u8, value: &[u8]) -> Vec<u8> {
    let mut content = vec![unused];
    content.extend(value);
    tlv(0x03, &content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_take_the_shortest_form() {
        assert_eq!(tlv(4, &[7; 0x7F])[..2], [4, 0x7F]);
        assert_eq!(tlv(4, &[7; 0x80])[..3], [4, 0x81, 0x80]);
        assert_eq!(tlv(4, &[7; 0x100])[..4], [4, 0x82, 1, 0]);
    }

    #[test]
    fn integers_stay_positive() {
        assert_eq!(integer(4), [2, 1, 4]);
        assert_eq!(integer(0x82), [2, 2, 0, 0x82]);
        assert_eq!(integer(2048), [2, 2, 8, 0]);
        assert_eq!(integer(0xFFFF), [2, 3, 0, 0xFF, 0xFF]);
    }
}
