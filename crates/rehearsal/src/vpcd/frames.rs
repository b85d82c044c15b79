//! Messages with two bytes of length in front.

/// Collects bytes as they come and gives whole messages.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
}

impl Frames {
    /// Adds what was read.
    pub fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// The next whole message.
    pub fn next(&mut self) -> Option<Vec<u8>> {
        let (length, rest) = self.bytes.split_first_chunk::<2>()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let message = rest.get(..length)?.to_vec();
        self.bytes.drain(..2 + length);
        Some(message)
    }
}

/// A message with its length in front. Answers of a card have at most 258 bytes.
pub(super) fn framed(message: &[u8]) -> Vec<u8> {
    let length = u16::try_from(message.len()).unwrap_or(u16::MAX);
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend(message.iter().take(usize::from(length)));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_whole_however_they_are_cut() {
        let stream = [framed(&[4]), framed(&[]), framed(&[0, 0xA4, 2, 0x0C])].concat();
        let mut frames = Frames::default();
        let mut messages = Vec::new();
        for byte in stream {
            frames.add(&[byte]);
            messages.extend(frames.next());
        }
        assert_eq!(messages, [vec![4], vec![], vec![0, 0xA4, 2, 0x0C]]);
        assert_eq!(frames.next(), None);
    }
}
