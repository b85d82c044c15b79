//! Serial numbers: any sign, up to 255 bytes.

use der::{Tag, Tagged, asn1::Any};

use super::CertificateError;

/// The content bytes of the INTEGER.
pub(super) fn content(serial: &Any) -> Result<Vec<u8>, CertificateError> {
    let bytes = serial.value();
    if serial.tag() != Tag::Integer || bytes.is_empty() || bytes.len() > MAX_BYTES {
        return Err(CertificateError::malformed("serial number"));
    }
    Ok(bytes.to_vec())
}

/// Decimal digits of a big-endian two's complement number.
pub(crate) fn decimal(bytes: &[u8]) -> String {
    let negative = bytes.first().is_some_and(|first| first & 0x80 != 0);
    let magnitude = if negative {
        negate(bytes)
    } else {
        bytes.to_vec()
    };
    let digits = digits(&magnitude);
    if negative {
        format!("-{digits}")
    } else {
        digits
    }
}

fn negate(bytes: &[u8]) -> Vec<u8> {
    let mut carry = true;
    let mut negated: Vec<u8> = bytes
        .iter()
        .rev()
        .map(|byte| {
            let (sum, overflow) = (!byte).overflowing_add(u8::from(carry));
            carry = overflow;
            sum
        })
        .collect();
    negated.reverse();
    negated
}

/// Groups of nine decimal digits, the lowest group first.
fn digits(magnitude: &[u8]) -> String {
    let mut groups: Vec<u32> = vec![0];
    for byte in magnitude {
        let mut carry = u64::from(*byte);
        for group in &mut groups {
            let value = u64::from(*group) * 256 + carry;
            *group = (value % GROUP) as u32;
            carry = value / GROUP;
        }
        if carry > 0 {
            groups.push(carry as u32);
        }
    }
    let mut text = String::new();
    for (place, group) in groups.iter().rev().enumerate() {
        text += &if place == 0 {
            group.to_string()
        } else {
            format!("{group:09}")
        };
    }
    text
}

const GROUP: u64 = 1_000_000_000;
const MAX_BYTES: usize = 255;
