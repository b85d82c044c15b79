//! Files that are to go with a mail: whether a national number is in them or in their names.

use super::{Caution, holds_national_number};

/// A file as it is looked at; what is in it is not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its name, without folders.
    pub name: String,
    /// Whether a national number is in it; nothing when it could not be looked into.
    pub number: Option<bool>,
}

impl Attached {
    /// Looks at a file.
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            number: text_of(bytes).map(|text| holds_national_number(&text)),
        }
    }
}

impl std::fmt::Debug for Attached {
    /// Without the name: it may be personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attached")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// What to think of before files leave.
pub fn cautions_of(files: &[Attached]) -> Vec<Caution> {
    let mut cautions = Vec::new();
    for (place, attached) in files.iter().enumerate() {
        let file = place + 1;
        if holds_national_number(&attached.name) {
            cautions.push(Caution::NationalNumberInName { file });
        }
        match attached.number {
            Some(true) => cautions.push(Caution::NationalNumberInFile { file }),
            Some(false) => {}
            None => cautions.push(Caution::NotLookedInto { file }),
        }
    }
    cautions
}

/// The text of a file that is one: in UTF-8, in UTF-16 as exports come in it, or in one byte for each letter.
fn text_of(bytes: &[u8]) -> Option<String> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units = bytes.get(2..).unwrap_or_default().chunks_exact(2);
        let units = units.filter_map(|two| <[u8; 2]>::try_from(two).ok().map(pair));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xff, 0xfe, ..] => return Some(wide(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => return Some(wide(u16::from_be_bytes)),
        _ => {}
    }
    let packed = bytes.starts_with(b"%PDF") || bytes.contains(&0);
    (!packed).then(|| String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of the rules of `identifiers`, of nobody.
    const NOBODY: &str = "85.07.30-033.28";

    #[test]
    fn a_number_in_a_file_or_in_its_name_is_told() {
        let wide: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(NOBODY.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let files = [
            Attached::new("list.csv", format!("name;{NOBODY}").as_bytes()),
            Attached::new("wide.csv", &wide),
            Attached::new("85073003328.txt", b"nothing"),
            Attached::new("letter.pdf", b"%PDF-1.7 ..."),
            Attached::new("screen.png", &[0x89, b'P', 0, 1]),
            Attached::new("plain.txt", b"nothing"),
        ];
        let told = cautions_of(&files);
        let expected = [
            Caution::NationalNumberInFile { file: 1 },
            Caution::NationalNumberInFile { file: 2 },
            Caution::NationalNumberInName { file: 3 },
            Caution::NotLookedInto { file: 4 },
            Caution::NotLookedInto { file: 5 },
        ];
        assert_eq!(told, expected);
        assert!(!format!("{files:?}").contains("85073003328"));
    }
}
