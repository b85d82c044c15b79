//! The text at the beginning of an age file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::{FILE_KEY, KEY, SALT, TAG};
use crate::StoreError;
use crate::archive::damaged;

/// The header of a file that a passphrase opens.
pub(super) struct Header {
    pub(super) salt: [u8; SALT],
    /// Binary logarithm of the rounds of scrypt.
    pub(super) work: u8,
    /// The file key, encrypted.
    pub(super) body: Vec<u8>,
}

/// The header, the octets that its MAC is over, the MAC, and the payload.
type Parts<'a> = (Header, &'a [u8], [u8; KEY], &'a [u8]);

impl Header {
    /// The text, with the MAC that `mac` makes over all of it up to the mark before the MAC.
    pub(super) fn write(
        &self,
        mac: impl Fn(&[u8]) -> Result<[u8; KEY], StoreError>,
    ) -> Result<Vec<u8>, StoreError> {
        let salt = STANDARD_NO_PAD.encode(self.salt);
        let body = STANDARD_NO_PAD.encode(&self.body);
        let mut text = format!(
            "{FAMILY}{VERSION}\n{STANZA}{salt} {work}\n{body}\n{END}",
            work = self.work
        )
        .into_bytes();
        let tag = STANDARD_NO_PAD.encode(mac(&text)?);
        text.extend_from_slice(format!(" {tag}\n").as_bytes());
        Ok(text)
    }

    /// Reads the header of a file.
    pub(super) fn read(file: &[u8]) -> Result<Parts<'_>, StoreError> {
        let rest = version(file)?;
        let (stanza, rest) = line(rest)?;
        let (salt, work) = stanza
            .strip_prefix(STANZA)
            .and_then(|arguments| arguments.split_once(' '))
            .ok_or(StoreError::NotAnArchive)?;
        let (body, rest) = line(rest)?;
        let length = file.len() - rest.len() + END.len();
        let (end, payload) = line(rest)?;
        let tag = end
            .strip_prefix(END)
            .and_then(|tag| tag.strip_prefix(' '))
            .ok_or(damaged("header"))?;
        let header = Self {
            salt: decode(salt)?,
            work: number(work)?,
            body: decode::<{ FILE_KEY + TAG }>(body)?.to_vec(),
        };
        let signed = file.get(..length).ok_or(damaged("header"))?;
        Ok((header, signed, decode(tag)?, payload))
    }
}

/// What follows the line with the version.
fn version(file: &[u8]) -> Result<&[u8], StoreError> {
    let rest = file
        .strip_prefix(FAMILY.as_bytes())
        .ok_or(StoreError::NotAnArchive)?;
    let (found, rest) = line(rest)?;
    let is_number =
        (1..4).contains(&found.len()) && found.bytes().all(|digit| digit.is_ascii_digit());
    match found {
        VERSION => Ok(rest),
        found if is_number => Err(StoreError::ArchiveNewer {
            found: found.to_owned(),
            known: VERSION.to_owned(),
        }),
        _ => Err(StoreError::NotAnArchive),
    }
}

/// One line of printable ASCII, and what follows it.
fn line(bytes: &[u8]) -> Result<(&str, &[u8]), StoreError> {
    let end = bytes
        .iter()
        .take(LONGEST_LINE)
        .position(|octet| *octet == b'\n')
        .ok_or(damaged("header"))?;
    let (line, rest) = bytes.split_at(end);
    let printable = line.iter().all(|octet| (b' '..=b'~').contains(octet));
    match (std::str::from_utf8(line), rest.get(1..)) {
        (Ok(line), Some(rest)) if printable => Ok((line, rest)),
        _ => Err(damaged("header")),
    }
}

fn decode<const LENGTH: usize>(text: &str) -> Result<[u8; LENGTH], StoreError> {
    let octets = STANDARD_NO_PAD.decode(text).ok();
    octets
        .and_then(|octets| octets.try_into().ok())
        .ok_or(damaged("header"))
}

/// One or two digits, the first of them not zero.
fn number(text: &str) -> Result<u8, StoreError> {
    let plain = matches!(text.as_bytes(), [b'1'..=b'9'] | [b'1'..=b'9', b'0'..=b'9']);
    plain
        .then(|| text.parse().ok())
        .flatten()
        .ok_or(damaged("header"))
}

const FAMILY: &str = "age-encryption.org/v";
const VERSION: &str = "1";
const STANZA: &str = "-> scrypt ";
const END: &str = "---";
const LONGEST_LINE: usize = 256;
