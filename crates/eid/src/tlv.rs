//! The fields of the identity and address files (eID card, section 6).

/// Fields with a one-byte tag, in the order of the file. Padding is left out.
/// No `Debug`: the values are personal.
pub(crate) struct Fields<'a> {
    fields: Vec<(u8, &'a [u8])>,
    end: End,
}

/// How the bytes ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With the last field.
    Clean,
    /// With zero bytes behind the last field.
    Padding,
    /// In the middle of a field.
    CutOff,
    /// With bytes behind a zero tag that are not zero.
    Garbage,
}

/// The bytes are not TLV fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotFields;

impl<'a> Fields<'a> {
    /// Parses a whole file.
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, NotFields> {
        let fields = Self::start_of(bytes);
        match fields.end {
            End::Clean | End::Padding => Ok(fields),
            End::CutOff | End::Garbage => Err(NotFields),
        }
    }

    /// Parses the fields that are whole; the bytes may be the start of a file.
    pub(crate) fn start_of(bytes: &'a [u8]) -> Self {
        let mut fields = Vec::new();
        let mut rest = bytes;
        let end = loop {
            match rest {
                [] => break End::Clean,
                // Tag 00, the structure's version, is valid first only.
                [0x00, padding @ ..] if !fields.is_empty() => break padding_or_garbage(padding),
                [0x00] => break End::Padding,
                [0x00, 0x00, padding @ ..] => break padding_or_garbage(padding),
                _ => {}
            }
            match field(rest) {
                Some((tag, value, behind)) => {
                    fields.push((tag, value));
                    rest = behind;
                }
                None => break End::CutOff,
            }
        };
        Self { fields, end }
    }

    /// The first value with `tag`.
    pub(crate) fn get(&self, tag: u8) -> Option<&'a [u8]> {
        self.iter()
            .find_map(|(found, value)| (found == tag).then_some(value))
    }

    /// All fields.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u8, &'a [u8])> + '_ {
        self.fields.iter().copied()
    }
}

/// True when the field with `tag` (or a later one: tags ascend) is whole.
pub(crate) fn reaches(bytes: &[u8], tag: u8) -> bool {
    Fields::start_of(bytes)
        .iter()
        .any(|(found, _)| found >= tag)
}

/// True when zero bytes follow the last field.
pub(crate) fn reaches_padding(bytes: &[u8]) -> bool {
    Fields::start_of(bytes).end == End::Padding
}

/// The first field and what is behind it.
fn field(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (length, rest) = length(rest)?;
    let (value, behind) = rest.split_at_checked(length)?;
    Some((tag, value, behind))
}

/// A length: below 255 one byte, else FF and the rest, again by the same rule.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let full = bytes.iter().take_while(|&&byte| byte == 0xFF).count();
    let (&last, behind) = bytes.get(full..)?.split_first()?;
    Some((full * 0xFF + usize::from(last), behind))
}

fn padding_or_garbage(bytes: &[u8]) -> End {
    match bytes.iter().all(|&byte| byte == 0) {
        true => End::Padding,
        false => End::Garbage,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_padding_and_version() {
        let bytes = hex::decode("00020002 0101AA 1400 00000000".replace(' ', "")).unwrap();
        let fields = Fields::parse(&bytes).unwrap();
        assert_eq!(fields.get(0x00), Some(&[0x00, 0x02][..]));
        assert_eq!(fields.get(0x01), Some(&[0xAA][..]));
        assert_eq!(fields.get(0x14), Some(&[][..]));
        assert_eq!(fields.get(0x15), None);
        assert!(reaches_padding(&bytes));
        assert!(!reaches_padding(&bytes[..9]));
    }

    #[test]
    fn long_lengths() {
        assert_eq!(length(&[0xFE]), Some((254, &[][..])));
        assert_eq!(length(&[0xFF, 0x00]), Some((255, &[][..])));
        assert_eq!(length(&[0xFF, 0xFF, 0x10, 0x01]), Some((526, &[0x01][..])));
        assert_eq!(length(&[0xFF, 0xFF]), None);
    }

    #[test]
    fn a_zero_tag_ends_the_fields_and_only_zeros_may_follow() {
        assert!(Fields::parse(&[0x01, 0x01, 0x41, 0x00, 0x01, 0x42]).is_err());
        assert!(Fields::parse(&[0x01, 0x02, 0x41]).is_err());
        assert!(Fields::parse(&[0x00; 40]).unwrap().get(0).is_none());
    }

    #[test]
    fn reading_stops_when_the_wanted_field_is_whole() {
        let bytes = [0x01, 0x01, 0x41, 0x07, 0x03, 0x41, 0x42, 0x43];
        assert!(reaches(&bytes, 0x07));
        assert!(reaches(&bytes, 0x06));
        assert!(!reaches(&bytes[..7], 0x07));
        assert!(!reaches(&bytes, 0x08));
    }

    fn written(fields: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (tag, value) in fields {
            bytes.push(*tag);
            bytes.extend(std::iter::repeat_n(0xFF, value.len() / 0xFF));
            bytes.push((value.len() % 0xFF) as u8);
            bytes.extend_from_slice(value);
        }
        bytes
    }

    proptest! {
        #[test]
        fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..700)) {
            let _ = Fields::parse(&bytes);
            let _ = reaches(&bytes, 7);
        }

        #[test]
        fn what_is_written_is_read(
            fields in proptest::collection::vec(
                (1_u8..=255, proptest::collection::vec(any::<u8>(), 0..600)), 0..6),
            padding in 0_usize..9,
        ) {
            let mut bytes = written(&fields);
            bytes.extend(std::iter::repeat_n(0, padding));
            let parsed = Fields::parse(&bytes).unwrap();
            let read = parsed.iter().map(|(tag, value)| (tag, value.to_vec())).collect::<Vec<_>>();
            prop_assert_eq!(read, fields);
        }
    }
}
