//! Folders, files and what is selected ("eID card", sections 3 and 4).

use std::collections::BTreeMap;

use super::apdu::{Answer, Command, StatusWord};

/// The files of a card and the current selection.
#[derive(Debug)]
pub(super) struct FileSystem {
    files: BTreeMap<Path, Vec<u8>>,
    folder: u16,
    file: Option<Path>,
}

/// Folder and file.
pub(super) type Path = (u16, u16);

impl FileSystem {
    pub fn new(files: BTreeMap<Path, Vec<u8>>) -> Self {
        Self {
            files,
            folder: MF,
            file: None,
        }
    }

    /// As after power-on: the applet is selected, the MF is current.
    pub fn reset(&mut self) {
        self.folder = MF;
        self.file = None;
    }

    pub fn content(&self, path: Path) -> Option<&[u8]> {
        self.files.get(&path).map(Vec::as_slice)
    }

    pub fn replace(&mut self, path: Path, content: Vec<u8>) {
        self.files.insert(path, content);
    }

    /// SELECT. Never returns file information. `P2` is 0C, or 00 as the official middleware sends
    /// it for the applet. A failed SELECT leaves the selection as it was.
    pub fn select(&mut self, command: &Command<'_>) -> StatusWord {
        if !matches!(command.p2, 0x00 | 0x0C) {
            return StatusWord::WRONG_PARAMETERS;
        }
        let found = match command.p1 {
            0x02 => self.by_id(command.data),
            0x04 => by_name(command.data),
            0x08 => self.by_path(command.data),
            _ => Err(StatusWord::WRONG_PARAMETERS),
        };
        match found {
            Ok(Target::Folder(folder)) => {
                self.folder = folder;
                self.file = None;
                StatusWord::DONE
            }
            Ok(Target::File(path)) => {
                self.folder = path.0;
                self.file = Some(path);
                StatusWord::DONE
            }
            Err(status) => status,
        }
    }

    /// The selected file, if it is one and not only a folder.
    pub fn current(&self) -> Option<Path> {
        self.file
    }

    /// READ BINARY on the current file.
    pub fn read(&self, command: &Command<'_>) -> Answer {
        let Some(expected) = command.expected.filter(|_| command.data.is_empty()) else {
            return StatusWord::WRONG_LENGTH.into();
        };
        // Bit 8 would name a file by its short id, which this card does not know.
        if command.p1 & 0x80 != 0 {
            return StatusWord::WRONG_OFFSET.into();
        }
        let Some(content) = self.file.and_then(|path| self.content(path)) else {
            return StatusWord::NO_FILE.into();
        };
        let offset = usize::from(u16::from_be_bytes([command.p1, command.p2]));
        match content.get(offset..) {
            None | Some([]) => StatusWord::WRONG_OFFSET.into(),
            Some(rest) => match rest.get(..expected) {
                Some(part) => Answer::data(part.to_vec()),
                None => StatusWord::exact_length(rest.len()).into(),
            },
        }
    }

    /// A file in the current folder, a folder below it, or the MF from anywhere. Whether a real
    /// card also finds the folder beside the current one is not known; this one does not.
    fn by_id(&self, data: &[u8]) -> Found {
        let &[high, low] = data else {
            return Err(StatusWord::WRONG_LC);
        };
        let id = u16::from_be_bytes([high, low]);
        match id {
            MF => Ok(Target::Folder(MF)),
            PKCS15 | ID if self.folder == MF || self.folder == id => Ok(Target::Folder(id)),
            _ => self.file_at((self.folder, id)),
        }
    }

    /// An absolute path, with or without the MF in front.
    fn by_path(&self, data: &[u8]) -> Found {
        if data.is_empty() || !data.len().is_multiple_of(2) || data.len() > 6 {
            return Err(StatusWord::WRONG_LC);
        }
        let ids: Vec<u16> = data
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |id, &byte| id << 8 | u16::from(byte)))
            .collect();
        let below = ids.strip_prefix(&[MF]).unwrap_or(&ids);
        match *below {
            [] => Ok(Target::Folder(MF)),
            [folder @ (PKCS15 | ID)] => Ok(Target::Folder(folder)),
            [file] => self.file_at((MF, file)),
            [folder, file] => self.file_at((folder, file)),
            _ => Err(StatusWord::FILE_NOT_FOUND),
        }
    }

    fn file_at(&self, path: Path) -> Found {
        if self.files.contains_key(&path) {
            Ok(Target::File(path))
        } else {
            Err(StatusWord::FILE_NOT_FOUND)
        }
    }
}

enum Target {
    Folder(u16),
    File(Path),
}

type Found = Result<Target, StatusWord>;

/// By application identifier, complete.
fn by_name(data: &[u8]) -> Found {
    match data {
        APPLET_AID => Ok(Target::Folder(MF)),
        PKCS15_AID => Ok(Target::Folder(PKCS15)),
        ID_AID => Ok(Target::Folder(ID)),
        _ => Err(StatusWord::FILE_NOT_FOUND),
    }
}

/// The master file.
pub(super) const MF: u16 = 0x3F00;
/// The folder with keys and certificates, DF(BELPIC).
pub(super) const PKCS15: u16 = 0xDF00;
/// The folder with identity, address and photo, DF(ID).
pub(super) const ID: u16 = 0xDF01;

const APPLET_AID: &[u8] = &[
    0xA0, 0x00, 0x00, 0x00, 0x30, 0x29, 0x05, 0x70, 0x00, 0xAD, 0x13, 0x10, 0x01, 0x01, 0xFF,
];
pub(super) const PKCS15_AID: &[u8] = b"\xA0\x00\x00\x01\x77PKCS-15";
const ID_AID: &[u8] = b"\xA0\x00\x00\x01\x77IdFiles";
