//! The photo: a small grey JPEG picture (eID card, section 4).

use std::fmt::{self, Debug, Formatter};

use crate::error::EidError;

/// The holder's photo.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// The JPEG file, as on the card.
    pub jpeg: Vec<u8>,
    /// Width in pixels, 140 or 150.
    pub width: u16,
    /// Height in pixels, 200 or 195.
    pub height: u16,
}

impl Photo {
    /// Takes a JPEG file and its size from its header.
    ///
    /// # Errors
    /// [`EidError::DataDamaged`] when the bytes are no JPEG picture.
    pub fn parse(jpeg: Vec<u8>) -> Result<Self, EidError> {
        let (width, height) = size(&jpeg).ok_or_else(|| EidError::damaged("photo"))?;
        Ok(Self {
            jpeg,
            width,
            height,
        })
    }
}

impl Debug for Photo {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (width, height) = (self.width, self.height);
        write!(
            formatter,
            "Photo({width} x {height}, {} bytes)",
            self.jpeg.len()
        )
    }
}

/// Width and height from the frame header (ITU-T T.81, B.2.2).
fn size(jpeg: &[u8]) -> Option<(u16, u16)> {
    let mut rest = jpeg.strip_prefix(&START_OF_IMAGE)?;
    loop {
        let [0xFF, marker, high, low, ..] = *rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(2..2 + length)?;
        if is_frame(marker) {
            let &[_, _, _, y_high, y_low, x_high, x_low] = segment.first_chunk()?;
            let (width, height) = ([x_high, x_low], [y_high, y_low]);
            return Some((u16::from_be_bytes(width), u16::from_be_bytes(height)));
        }
        rest = rest.get(2 + length.max(2)..)?;
    }
}

/// SOF0 to SOF15 without the tables DHT, JPG and DAC.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

const START_OF_IMAGE: [u8; 2] = [0xFF, 0xD8];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_size_comes_from_the_frame_header() {
        let jpeg = hex::decode("FFD8FFE00004AABBFFC4000311FFC0000B0800C8008C01011100FFD9").unwrap();
        let photo = Photo::parse(jpeg).unwrap();
        assert_eq!((photo.width, photo.height), (140, 200));
        assert_eq!(format!("{photo:?}"), "Photo(140 x 200, 28 bytes)");
        for wrong in ["", "FFD8", "FFD8FFE00000", "FFD8FFC00003AA", "FFD8FFD9"] {
            assert!(
                Photo::parse(hex::decode(wrong).unwrap()).is_err(),
                "{wrong}"
            );
        }
    }

    proptest! {
        #[test]
        fn garbage_never_panics(tail in proptest::collection::vec(any::<u8>(), 0..80)) {
            let mut jpeg = START_OF_IMAGE.to_vec();
            jpeg.extend(tail);
            let _ = Photo::parse(jpeg);
        }
    }
}
