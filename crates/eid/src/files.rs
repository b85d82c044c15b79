//! The files of the card and how much of each is read (eID card, section 4).

use serde::Serialize;

use crate::card_data;
use crate::error::EidError;
use crate::exchange::{
    CONDITIONS, Conversation, DONE, END_OF_FILE, MEMORY_FAULT, NO_CURRENT_FILE, NOT_ACTIVATED,
    NOT_FOUND, WRONG_CHANNEL, WRONG_CLASS, WRONG_INSTRUCTION, WRONG_LC, WRONG_OFFSET,
    WRONG_PARAMETERS,
};
use crate::tlv;

/// The certificates on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The holder's, for proving who they are (key 82).
    Authentication,
    /// The holder's, for signatures with legal force (key 83).
    NonRepudiation,
    /// The authority that issued the holder's certificates (citizen or foreigner CA).
    CitizenCa,
    /// The root of the country.
    Root,
    /// The National Register's, which signs identity and address.
    Rrn,
}

impl Kind {
    /// All kinds, in the order of their files.
    pub const ALL: [Self; 5] = [
        Self::Authentication,
        Self::NonRepudiation,
        Self::CitizenCa,
        Self::Root,
        Self::Rrn,
    ];

    /// A stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::NonRepudiation => "non-repudiation",
            Self::CitizenCa => "citizen-ca",
            Self::Root => "root",
            Self::Rrn => "rrn",
        }
    }
}

/// A file that is read as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum File {
    Identity,
    IdentitySignature,
    Address,
    AddressSignature,
    Photo,
    /// The public key of the card itself, applet 1.8 only.
    BasicKey,
    Certificate(Kind),
}

/// How much of a file is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Extent {
    /// To the end of the file.
    Whole,
    /// This many bytes, which is known to be all.
    Exactly(usize),
    /// To the end of the DER structure; padding follows.
    Der,
    /// To the zero padding behind the TLV fields.
    Padded,
    /// Until the field with this tag is there (or would have come before).
    Field(u8),
}

/// What was read of a file. No `Debug`: the bytes are personal.
#[derive(Clone, Default)]
pub(crate) struct Reading {
    /// From the file's start.
    pub(crate) bytes: Vec<u8>,
    /// Nothing of value follows.
    pub(crate) complete: bool,
}

impl File {
    /// A stable word for errors.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::IdentitySignature => "identity signature",
            Self::Address => "address",
            Self::AddressSignature => "address signature",
            Self::Photo => "photo",
            Self::BasicKey => "basic key",
            Self::Certificate(kind) => kind.word(),
        }
    }

    /// The absolute path, MF first.
    fn path(self) -> [u8; 6] {
        let [folder, file] = match self {
            Self::Identity => [0x01, 0x31],
            Self::IdentitySignature => [0x01, 0x32],
            Self::Address => [0x01, 0x33],
            Self::AddressSignature => [0x01, 0x34],
            Self::Photo => [0x01, 0x35],
            Self::BasicKey => [0x01, 0x40],
            Self::Certificate(Kind::Authentication) => [0x00, 0x38],
            Self::Certificate(Kind::NonRepudiation) => [0x00, 0x39],
            Self::Certificate(Kind::CitizenCa) => [0x00, 0x3A],
            Self::Certificate(Kind::Root) => [0x00, 0x3B],
            Self::Certificate(Kind::Rrn) => [0x00, 0x3C],
        };
        let parent = if folder == 0x01 { 0x40 } else { 0x50 };
        [0x3F, 0x00, 0xDF, folder, parent, file]
    }

    fn missing(self) -> EidError {
        match self {
            Self::Certificate(kind) => EidError::CertificateMissing { kind },
            file => EidError::FileMissing { file: file.word() },
        }
    }
}

/// Selects `file` and goes on reading behind `have`, as far as `extent` says.
pub(crate) fn read(
    conversation: &mut Conversation<'_>,
    file: File,
    extent: Extent,
    mut have: Reading,
) -> Result<Reading, EidError> {
    select(conversation, file)?;
    while !have.complete {
        let Some(wanted) = extent.next_block(file, &have.bytes)? else {
            break;
        };
        let block = read_block(conversation, file, have.bytes.len(), wanted)?;
        have.complete = block.len() < wanted;
        have.bytes.extend_from_slice(&block);
    }
    extent.finish(file, have)
}

/// Selects `file` by its path; the folder it lies in becomes the current one.
pub(crate) fn select(conversation: &mut Conversation<'_>, file: File) -> Result<(), EidError> {
    match try_select(conversation, file)? {
        DONE => Ok(()),
        // Another program may have selected another application.
        NOT_FOUND | WRONG_PARAMETERS | WRONG_LC | WRONG_INSTRUCTION | WRONG_CLASS
        | WRONG_CHANNEL => {
            card_data::select_applet(conversation)?;
            match try_select(conversation, file)? {
                DONE => Ok(()),
                NOT_FOUND => Err(file.missing()),
                status => Err(unexpected(SELECT, status)),
            }
        }
        status => Err(unexpected(SELECT, status)),
    }
}

fn try_select(conversation: &mut Conversation<'_>, file: File) -> Result<u16, EidError> {
    let mut command = vec![0x00, 0xA4, 0x08, 0x0C, 0x06];
    command.extend_from_slice(&file.path());
    Ok(conversation.send(&command)?.status)
}

/// Up to `wanted` (1 to 256) bytes at `offset`; fewer at the end of the file.
fn read_block(
    conversation: &mut Conversation<'_>,
    file: File,
    offset: usize,
    wanted: usize,
) -> Result<Vec<u8>, EidError> {
    let offset = u16::try_from(offset)
        .ok()
        .filter(|&offset| offset <= LAST_OFFSET)
        .ok_or_else(|| EidError::damaged(format!("{}: too long", file.word())))?;
    let [high, low] = offset.to_be_bytes();
    // 256 is written as 0.
    let length = u8::try_from(wanted).unwrap_or(0);
    let answer = conversation.send(&[0x00, 0xB0, high, low, length])?;
    match answer.status {
        DONE | END_OF_FILE => Ok(answer.data),
        WRONG_OFFSET => Ok(Vec::new()),
        // The selection is lost: the card was reset in the middle of the file.
        NO_CURRENT_FILE => Err(conversation.was_reset()),
        status => Err(unexpected(READ_BINARY, status)),
    }
}

fn unexpected(command: &'static str, status: u16) -> EidError {
    match status {
        NOT_ACTIVATED | CONDITIONS | WRONG_INSTRUCTION => EidError::NotActivated,
        MEMORY_FAULT => EidError::MemoryFault,
        status => EidError::Status { command, status },
    }
}

impl Extent {
    /// Length of the next block, or `None` when enough is there.
    fn next_block(self, file: File, have: &[u8]) -> Result<Option<usize>, EidError> {
        let block = match self {
            Self::Whole => BLOCK,
            Self::Exactly(length) => length.saturating_sub(have.len()),
            Self::Padded if have.is_empty() => USUAL_ADDRESS,
            Self::Padded if tlv::reaches_padding(have) => 0,
            Self::Padded => BLOCK,
            Self::Field(tag) if tlv::reaches(have, tag) => 0,
            Self::Field(_) => BLOCK,
            Self::Der if have.is_empty() => BLOCK,
            Self::Der => der_length(file, have)?.saturating_sub(have.len()),
        };
        Ok((block > 0).then_some(block.min(BLOCK)))
    }

    fn finish(self, file: File, mut reading: Reading) -> Result<Reading, EidError> {
        match self {
            Self::Field(_) => return Ok(reading),
            Self::Exactly(length) => reading.bytes.truncate(length),
            Self::Der => {
                let length = der_length(file, &reading.bytes)?;
                if reading.bytes.len() < length {
                    return Err(EidError::damaged(format!("{}: cut off", file.word())));
                }
                reading.bytes.truncate(length);
            }
            Self::Whole | Self::Padded => {}
        }
        reading.complete = true;
        Ok(reading)
    }
}

/// Length of the DER SEQUENCE at the start, header included. A missing certificate is a file of
/// zeros.
fn der_length(file: File, bytes: &[u8]) -> Result<usize, EidError> {
    match *bytes {
        [0x30, 0x82, high, low, ..] => Ok(4 + usize::from(u16::from_be_bytes([high, low]))),
        [0x30, 0x81, length, ..] => Ok(3 + usize::from(length)),
        [0x30, length @ ..=0x7F, ..] => Ok(2 + usize::from(length)),
        [] | [0x00, ..] => Err(file.missing()),
        _ => Err(EidError::damaged(format!("{}: not DER", file.word()))),
    }
}

const SELECT: &str = "SELECT";
const READ_BINARY: &str = "READ BINARY";
/// The longest block of T=0 without secure messaging.
const BLOCK: usize = 256;
/// The size of the address file on most cards; the others are longer by zeros.
const USUAL_ADDRESS: usize = 117;
/// The highest offset that READ BINARY can express.
const LAST_OFFSET: u16 = 0x7FFF;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::{Scripted, ScriptedAnswer};
    use crate::session::transact;

    fn bytes(digits: &str) -> ScriptedAnswer {
        ScriptedAnswer::hex(digits)
    }

    fn reading(script: &Scripted, file: File, extent: Extent) -> Result<Vec<u8>, EidError> {
        let mut channel = script.clone();
        let outcome = transact(&mut channel, &mut |conversation| {
            read(conversation, file, extent, Reading::default())
        });
        assert_eq!(script.surprises(), Vec::<String>::new());
        assert_eq!(script.remaining(), 0);
        outcome.map(|reading| reading.bytes)
    }

    #[test]
    fn a_file_of_exactly_one_block_ends_with_the_offset() {
        let script = Scripted::new("R")
            .expect("00A4080C063F00DF014032", bytes("9000"))
            .expect("00B0000000", bytes(&format!("{}9000", "AA".repeat(256))))
            .expect("00B0010000", bytes("6B00"));
        let read = reading(&script, File::IdentitySignature, Extent::Whole).unwrap();
        assert_eq!(read, vec![0xAA; 256]);
    }

    #[test]
    fn a_certificate_is_read_to_its_der_end_only() {
        let start = format!("3082010A{}9000", "11".repeat(252));
        let script = Scripted::new("R")
            .expect("00A4080C063F00DF005038", bytes("9000"))
            .expect("00B0000000", bytes(&start))
            .expect("00B001000E", bytes(&format!("{}9000", "22".repeat(14))));
        let read = reading(
            &script,
            File::Certificate(Kind::Authentication),
            Extent::Der,
        )
        .unwrap();
        assert_eq!(read.len(), 270);
    }

    #[test]
    fn a_missing_certificate_is_told_from_zeros_and_from_the_status_word() {
        let file = File::Certificate(Kind::NonRepudiation);
        let zeros = Scripted::new("R")
            .expect("00A4080C063F00DF005039", bytes("9000"))
            .expect("00B0000000", bytes(&format!("{}9000", "00".repeat(256))));
        let absent = Scripted::new("R")
            .expect("00A4080C063F00DF005039", bytes("6A82"))
            .expect(
                "00A4040C0FA000000030290570 00AD13100101FF"
                    .replace(' ', "")
                    .as_str(),
                bytes("9000"),
            )
            .expect("00A4080C063F00DF005039", bytes("6A82"));
        for script in [zeros, absent] {
            let error = reading(&script, file, Extent::Der).unwrap_err();
            assert_eq!(error.code(), "CARD-NO-SIGNATURE");
        }
    }

    #[test]
    fn the_applet_is_selected_when_another_one_is_current() {
        let script = Scripted::new("R")
            .expect("00A4080C063F00DF014035", bytes("6A86"))
            .expect("00A4040C0F*", bytes("9000"))
            .expect("00A4080C063F00DF014035", bytes("9000"))
            .expect("00B0000000", bytes("6C02"))
            .expect("00B0000002", bytes("FFD89000"));
        assert_eq!(
            reading(&script, File::Photo, Extent::Whole).unwrap(),
            [0xFF, 0xD8]
        );
    }

    #[test]
    fn an_address_is_read_in_one_block_when_padding_is_reached() {
        let fields = "0103414243020431303030030141";
        let block = format!("{fields}{}9000", "00".repeat(117 - fields.len() / 2));
        let script = Scripted::new("R")
            .expect("00A4080C063F00DF014033", bytes("9000"))
            .expect("00B0000075", bytes(&block));
        assert_eq!(
            reading(&script, File::Address, Extent::Padded)
                .unwrap()
                .len(),
            117
        );
    }

    #[test]
    fn cards_that_are_not_activated_say_so() {
        for status in ["6985", "6283"] {
            let script = Scripted::new("R").expect("00A4080C06*", bytes(status));
            let error = reading(&script, File::Identity, Extent::Whole).unwrap_err();
            assert_eq!(error.code(), "CARD-NOT-ACTIVATED");
        }
        let script = Scripted::new("R")
            .expect("00A4080C06*", bytes("9000"))
            .expect("00B0000000", bytes("6D00"));
        let error = reading(&script, File::Identity, Extent::Whole).unwrap_err();
        assert_eq!(error.code(), "CARD-NOT-ACTIVATED");
    }

    #[test]
    fn a_file_without_end_is_refused() {
        let mut channel = Scripted::new("R").expect("00A4080C06*", bytes("9000"));
        for _ in 0..128 {
            channel = channel.expect("00B0*", bytes(&format!("{}9000", "FF".repeat(256))));
        }
        let error = reading(&channel, File::Photo, Extent::Whole).unwrap_err();
        assert_eq!(error.code(), "CARD-DATA-DAMAGED");
    }
}
