//! BER turned into DER, for files and messages that were written as a stream.
//!
//! What changes: indefinite lengths become definite, lengths take their shortest form, OCTET STRINGs in pieces are joined.
//! The order of SETs and everything else stays, so DER comes out as it went in.

/// Rewrites one BER value as DER.
///
/// Encrypted content, or an OCTET STRING with BER inside, has to be rewritten again once it was opened.
///
/// # Errors
/// [`BerError`]: broken structure, bytes after the value, nesting deeper than 64, more than 4 MiB.
pub fn to_der(ber: &[u8]) -> Result<Vec<u8>, BerError> {
    if ber.len() > MAX_LENGTH {
        return Err(BerError::TooLarge { bytes: ber.len() });
    }
    let (value, rest) = Value::read(ber, 0)?;
    if !rest.is_empty() {
        return Err(BerError::Malformed {
            reason: "bytes after the value",
        });
    }
    let mut der = Vec::with_capacity(ber.len());
    value.write(&mut der);
    Ok(der)
}

/// Bytes that are no acceptable BER.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BerError {
    /// The structure is broken.
    #[error("malformed BER: {reason}")]
    Malformed {
        /// What is wrong, for logs.
        reason: &'static str,
    },
    /// Nested deeper than any real file.
    #[error("BER nested too deeply")]
    TooDeep,
    /// Larger than any real file.
    #[error("{bytes} bytes of BER are too many")]
    TooLarge {
        /// How many bytes came.
        bytes: usize,
    },
}

impl BerError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => MALFORMED,
            Self::TooDeep => TOO_DEEP,
            Self::TooLarge { .. } => TOO_LARGE,
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { reason } => vec![("reason", (*reason).to_string())],
            Self::TooDeep => Vec::new(),
            Self::TooLarge { bytes } => vec![("bytes", bytes.to_string())],
        }
    }
}

/// One value: its tag bytes and what it holds.
struct Value<'a> {
    tag: &'a [u8],
    content: Content<'a>,
}

enum Content<'a> {
    Bytes(&'a [u8]),
    Joined(Vec<u8>),
    Values(Vec<Value<'a>>),
}

impl<'a> Value<'a> {
    /// Reads a value and returns what follows it.
    fn read(bytes: &'a [u8], depth: usize) -> Result<(Self, &'a [u8]), BerError> {
        if depth > MAX_DEPTH {
            return Err(BerError::TooDeep);
        }
        let (tag, rest) = tag(bytes)?;
        let (length, rest) = length(rest)?;
        let constructed = tag.first().is_some_and(|first| first & CONSTRUCTED != 0);
        let (content, rest) = match (length, constructed) {
            (Some(length), _) => rest.split_at_checked(length).ok_or(END)?,
            (None, true) => (rest, rest),
            (None, false) => {
                return Err(BerError::Malformed {
                    reason: "indefinite length of a primitive value",
                });
            }
        };
        if !constructed {
            return Ok((
                Self {
                    tag,
                    content: Content::Bytes(content),
                },
                rest,
            ));
        }
        let (values, after) = Self::read_all(content, length.is_none(), depth)?;
        let rest = if length.is_none() { after } else { rest };
        Ok((Self::constructed(tag, values)?, rest))
    }

    /// Reads values up to the end of the bytes, or up to the end marker of an indefinite length.
    fn read_all(
        bytes: &'a [u8],
        indefinite: bool,
        depth: usize,
    ) -> Result<(Vec<Self>, &'a [u8]), BerError> {
        let mut values = Vec::new();
        let mut rest = bytes;
        loop {
            if indefinite && let Some(after) = rest.strip_prefix(&END_OF_CONTENTS) {
                return Ok((values, after));
            }
            if rest.is_empty() {
                return if indefinite {
                    Err(END)
                } else {
                    Ok((values, rest))
                };
            }
            let (value, after) = Self::read(rest, depth + 1)?;
            values.push(value);
            rest = after;
        }
    }

    fn constructed(tag: &'a [u8], mut values: Vec<Self>) -> Result<Self, BerError> {
        if tag == [CONSTRUCTED_OCTET_STRING] {
            return Ok(Self {
                tag: &[OCTET_STRING],
                content: Content::Joined(join(&values)?),
            });
        }
        if tag == [SEQUENCE] {
            join_encrypted_content(&mut values)?;
        }
        Ok(Self {
            tag,
            content: Content::Values(values),
        })
    }

    fn write(&self, der: &mut Vec<u8>) {
        der.extend_from_slice(self.tag);
        match &self.content {
            Content::Bytes(bytes) => write_content(bytes, der),
            Content::Joined(bytes) => write_content(bytes, der),
            Content::Values(values) => {
                let mut content = Vec::new();
                for value in values {
                    value.write(&mut content);
                }
                write_content(&content, der);
            }
        }
    }
}

/// EncryptedContentInfo holds its OCTET STRING with the implicit tag `[0]` (RFC 5652, 6.1): the third value
/// after an OID and a SEQUENCE. Only there may the pieces of `[0]` be joined.
fn join_encrypted_content(values: &mut [Value<'_>]) -> Result<(), BerError> {
    if let [oid, algorithm, content] = values
        && oid.tag == [OBJECT_IDENTIFIER]
        && algorithm.tag == [SEQUENCE]
        && content.tag == [CONSTRUCTED_CONTEXT_0]
        && let Content::Values(pieces) = &content.content
    {
        let joined = join(pieces)?;
        *content = Value {
            tag: &[CONTEXT_0],
            content: Content::Joined(joined),
        };
    }
    Ok(())
}

fn join(pieces: &[Value<'_>]) -> Result<Vec<u8>, BerError> {
    let mut joined = Vec::new();
    for piece in pieces {
        match (piece.tag, &piece.content) {
            ([OCTET_STRING], Content::Bytes(bytes)) => joined.extend_from_slice(bytes),
            ([OCTET_STRING], Content::Joined(bytes)) => joined.extend_from_slice(bytes),
            _ => {
                return Err(BerError::Malformed {
                    reason: "piece of an OCTET STRING",
                });
            }
        }
    }
    Ok(joined)
}

fn tag(bytes: &[u8]) -> Result<(&[u8], &[u8]), BerError> {
    let first = bytes.first().ok_or(END)?;
    let length = if first & 0x1f == 0x1f {
        // High tag numbers: the last byte has no top bit. Three bytes of number are more than anybody uses.
        let number = bytes
            .iter()
            .skip(1)
            .take(3)
            .position(|byte| byte & 0x80 == 0);
        number.ok_or(BerError::Malformed { reason: "tag" })? + 2
    } else {
        1
    };
    bytes.split_at_checked(length).ok_or(END)
}

/// A length, `None` when indefinite.
fn length(bytes: &[u8]) -> Result<(Option<usize>, &[u8]), BerError> {
    let (first, rest) = bytes.split_first().ok_or(END)?;
    match *first {
        short @ 0..=0x7f => Ok((Some(usize::from(short)), rest)),
        0x80 => Ok((None, rest)),
        long => {
            let (digits, rest) = rest.split_at_checked(usize::from(long & 0x7f)).ok_or(END)?;
            let significant = digits.iter().skip_while(|digit| **digit == 0);
            if significant.clone().count() > 4 {
                return Err(BerError::Malformed { reason: "length" });
            }
            Ok((
                Some(significant.fold(0, |length, digit| length << 8 | usize::from(*digit))),
                rest,
            ))
        }
    }
}

fn write_content(content: &[u8], der: &mut Vec<u8>) {
    let length = content.len();
    if length < 0x80 {
        der.push(length as u8);
    } else {
        let bytes = length.to_be_bytes();
        let digits: Vec<u8> = bytes.into_iter().skip_while(|digit| *digit == 0).collect();
        der.push(0x80 | digits.len() as u8);
        der.extend(digits);
    }
    der.extend_from_slice(content);
}

const END: BerError = BerError::Malformed {
    reason: "end of bytes",
};
const END_OF_CONTENTS: [u8; 2] = [0, 0];
const CONSTRUCTED: u8 = 0x20;
const OCTET_STRING: u8 = 0x04;
const CONSTRUCTED_OCTET_STRING: u8 = 0x24;
const OBJECT_IDENTIFIER: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const CONTEXT_0: u8 = 0x80;
const CONSTRUCTED_CONTEXT_0: u8 = 0xa0;
const MAX_DEPTH: usize = 64;
const MAX_LENGTH: usize = 4 * 1024 * 1024;

pub(crate) const MALFORMED: &str = "PKI-BER-MALFORMED";
pub(crate) const TOO_DEEP: &str = "PKI-BER-TOO-DEEP";
pub(crate) const TOO_LARGE: &str = "PKI-BER-TOO-LARGE";

#[cfg(test)]
mod tests;
