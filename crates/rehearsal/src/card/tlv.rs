//! The simple TLV of the identity and address files ("eID card", section 6).

/// Fields one after the other: tag, length, value.
#[derive(Debug, Default)]
pub(super) struct Fields {
    bytes: Vec<u8>,
}

impl Fields {
    /// Adds a field, empty or not.
    pub fn add(&mut self, tag: u8, value: impl AsRef<[u8]>) -> &mut Self {
        let value = value.as_ref();
        self.bytes.push(tag);
        let mut length = value.len();
        while length >= 0xFF {
            self.bytes.push(0xFF);
            length -= 0xFF;
        }
        self.bytes.push(length as u8);
        self.bytes.extend(value);
        self
    }

    /// The bytes so far.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_carry_over() {
        assert_eq!(Fields::default().add(1, "ab").take(), [1, 2, b'a', b'b']);
        assert_eq!(Fields::default().add(1, [0; 254]).take()[..2], [1, 254]);
        assert_eq!(Fields::default().add(1, [0; 255]).take()[..3], [1, 0xFF, 0]);
        let long = Fields::default().add(1, [0; 526]).take();
        assert_eq!(long[..4], [1, 0xFF, 0xFF, 0x10]);
    }
}
