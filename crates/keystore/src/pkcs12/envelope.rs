//! The outer layer of a file: what it is, its MAC and the octets that the MAC protects.

use der::Decode;
use der::asn1::OctetString;
use pkcs12::{MacData, Pfx};
use pki::ber;

use super::names;
use crate::KeystoreError;

/// A decoded outer layer.
pub(super) struct Envelope {
    /// True when the file was DER already.
    pub(super) der: bool,
    /// The octets of the AuthenticatedSafe as they are in the file: the MAC is over these.
    pub(super) content: Vec<u8>,
    /// The MAC, when there is one.
    pub(super) mac: Option<MacData>,
}

impl Envelope {
    /// Decodes the outer layer, telling "something else" from "damaged".
    pub(super) fn open(bytes: &[u8]) -> Result<Self, KeystoreError> {
        if bytes.len() > MAX_BYTES {
            return Err(KeystoreError::TooLarge { bytes: bytes.len() });
        }
        if let Some(looks_like) = something_else(bytes) {
            return Err(KeystoreError::NotAKeystore { looks_like });
        }
        let normal = ber::to_der(bytes).map_err(|_| DAMAGED)?;
        let pfx = Pfx::from_der(&normal).map_err(|_| DAMAGED)?;
        if pfx.auth_safe.content_type != names::DATA {
            let name = names::name_of(pfx.auth_safe.content_type);
            return Err(KeystoreError::AlgorithmUnknown { name });
        }
        let content: OctetString = pfx.auth_safe.content.decode_as().map_err(|_| DAMAGED)?;
        let content = content.into_bytes().into_vec();
        let inner = ber::to_der(&content);
        Ok(Self {
            der: normal == bytes && inner.is_ok_and(|inner| inner == content),
            content,
            mac: pfx.mac_data,
        })
    }
}

/// A word for what the file seems to be when it does not begin like a PKCS#12 keystore.
fn something_else(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.trim_ascii_start();
    Some(match bytes {
        [] => "nothing",
        _ if bytes.iter().all(|byte| *byte == 0) => "nothing",
        [0xfe, 0xed, 0xfe, 0xed, ..] | [0xce, 0xce, 0xce, 0xce, ..] => "jks",
        _ if is_pem(text) => "pem",
        _ if text.starts_with(b"<") => "html",
        _ if text.starts_with(b"MII") => "base64",
        _ if bytes.starts_with(b"%PDF") => "pdf",
        _ if bytes.starts_with(b"PK\x03\x04") => "zip",
        _ => match first_inside_sequence(bytes) {
            [0x02, 0x01, 0x03, 0x30, ..] => return None,
            [0x02, 0x01, 0x00, ..] => "private-key",
            [0x30, ..] => "certificate",
            [0x06, ..] => "cms",
            _ => "something-else",
        },
    })
}

/// PEM, also with a mark of the encoding or with what OpenSSL writes in front.
fn is_pem(text: &[u8]) -> bool {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.starts_with(b"-----BEGIN") || text.starts_with(b"Bag Attributes")
}

/// The octets after the header of an outer SEQUENCE; empty when there is none.
fn first_inside_sequence(bytes: &[u8]) -> &[u8] {
    let header = match bytes {
        [0x30, length, ..] if *length > 0x80 => 2 + usize::from(length & 0x7f),
        [0x30, ..] => 2,
        _ => return &[],
    };
    bytes.get(header..).unwrap_or(&[])
}

/// The largest file that is read: a keystore with hundreds of keys is far smaller.
const MAX_BYTES: usize = 2 * 1024 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const DAMAGED: KeystoreError = KeystoreError::Damaged {
    part: "outer-layer",
};
