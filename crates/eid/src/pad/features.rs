//! What a reader with keys of its own can do (eID card, section 11).

/// Control codes of the features that matter, where the reader has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Features {
    pub(super) verify_start: Option<u32>,
    pub(super) verify_finish: Option<u32>,
    pub(super) change_start: Option<u32>,
    pub(super) change_finish: Option<u32>,
    pub(super) verify_direct: Option<u32>,
    pub(super) change_direct: Option<u32>,
}

impl Features {
    /// Reads the answer to the feature request: entries of tag, length 4 and code (big-endian).
    /// What is cut off or of another length is left out; the first of a kind counts.
    pub(super) fn parse(list: &[u8]) -> Self {
        let mut features = Self::default();
        let mut rest = list;
        while let [tag, length, behind @ ..] = rest {
            let Some((value, next)) = behind.split_at_checked(usize::from(*length)) else {
                break;
            };
            if let (Some(place), Ok(code)) = (features.place(*tag), value.try_into()) {
                place.get_or_insert(u32::from_be_bytes(code));
            }
            rest = next;
        }
        features
    }

    fn place(&mut self, tag: u8) -> Option<&mut Option<u32>> {
        match tag {
            0x01 => Some(&mut self.verify_start),
            0x02 => Some(&mut self.verify_finish),
            0x03 => Some(&mut self.change_start),
            0x04 => Some(&mut self.change_finish),
            VERIFY_DIRECT => Some(&mut self.verify_direct),
            CHANGE_DIRECT => Some(&mut self.change_direct),
            // Keys pressed, readers that know the eID by themselves, and others.
            _ => None,
        }
    }
}

/// The control code of the feature request, in the form of this system.
#[cfg(not(windows))]
pub const FEATURE_REQUEST: u32 = 0x4200_0000 + 3400;
/// The control code of the feature request, in the form of this system.
#[cfg(windows)]
pub const FEATURE_REQUEST: u32 = 0x31 << 16 | 3400 << 2;

/// The feature that verifies in one call; also its number in a pseudo-APDU.
pub(super) const VERIFY_DIRECT: u8 = 0x06;
/// The feature that changes in one call; also its number in a pseudo-APDU.
pub(super) const CHANGE_DIRECT: u8 = 0x07;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_codes_are_those_of_the_list() {
        let list = hex::decode("060442330006 070442330007 050442330005".replace(' ', "")).unwrap();
        let features = Features::parse(&list);
        assert_eq!(features.verify_direct, Some(0x4233_0006));
        assert_eq!(features.change_direct, Some(0x4233_0007));
        assert_eq!(features.verify_start, None);
        assert_eq!(Features::parse(&[]), Features::default());
    }

    #[test]
    fn what_is_cut_off_or_odd_is_left_out() {
        let list = hex::decode("06024233 01044233000106044233".replace(' ', "")).unwrap();
        let features = Features::parse(&list);
        assert_eq!(features.verify_start, Some(0x4233_0001));
        assert_eq!(features.verify_direct, None);
    }

    proptest! {
        #[test]
        fn garbage_never_panics(list in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Features::parse(&list);
        }

        #[test]
        fn what_is_written_is_read(
            codes in proptest::collection::vec((1_u8..=7, any::<u32>()), 0..12),
        ) {
            let mut list = Vec::new();
            for (tag, code) in &codes {
                list.extend([*tag, 0x04]);
                list.extend(code.to_be_bytes());
            }
            let mut features = Features::parse(&list);
            for tag in 1..=7 {
                let first = codes.iter().find(|(found, _)| *found == tag);
                if let Some(place) = features.place(tag) {
                    prop_assert_eq!(*place, first.map(|(_, code)| *code));
                }
            }
        }
    }
}
