//! A draft as a file that mail programs open as a mail not sent yet (RFC 5322, 2045, 2047).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;

use super::Draft;

impl Draft {
    /// The text of the `.eml` file; lines end with CRLF. `from` is the person's own address, when it is
    /// known.
    pub fn eml(&self, from: Option<&str>, now: Timestamp) -> String {
        let mut lines = Vec::new();
        // Outlook opens it for writing, other programs as a mail to be sent again.
        lines.push("X-Unsent: 1".to_owned());
        if let Ok(date) = jiff::fmt::rfc2822::to_string(&now.to_zoned(jiff::tz::TimeZone::UTC)) {
            lines.push(format!("Date: {date}"));
        }
        if let Some(from) = from.and_then(|from| identifiers::Email::parse(from).ok()) {
            lines.push(format!("From: {}", from.as_str()));
        }
        let to = self.addresses();
        if !to.is_empty() {
            lines.push(format!("To: {}", to.join(",\r\n ")));
        }
        lines.push(format!("Subject: {}", header(&self.subject)));
        lines.push("MIME-Version: 1.0".to_owned());
        lines.push("Content-Type: text/plain; charset=utf-8".to_owned());
        lines.push("Content-Transfer-Encoding: quoted-printable".to_owned());
        lines.push(String::new());
        lines.extend(self.body.lines().map(quoted_printable));
        lines.push(String::new());
        lines.join("\r\n")
    }
}

/// A header's text: as it stands when it is short and ASCII, else in encoded words.
fn header(text: &str) -> String {
    let plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if plain && text.len() <= SHORT && !text.contains("=?") {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for one in text.chars() {
        let full = words
            .last()
            .is_some_and(|word| word.len() + one.len_utf8() > WORD);
        if full {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(one);
        }
    }
    let words: Vec<String> = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)))
        .collect();
    words.join("\r\n ")
}

/// One line, with soft breaks where it is long.
fn quoted_printable(line: &str) -> String {
    let bytes = line.as_bytes();
    let mut text = String::new();
    let mut width = 0;
    for (place, byte) in bytes.iter().enumerate() {
        let last = place + 1 == bytes.len();
        let plain = match byte {
            b'=' => false,
            b' ' | b'\t' => !last,
            _ => byte.is_ascii_graphic(),
        };
        let piece = if plain {
            char::from(*byte).to_string()
        } else {
            format!("={byte:02X}")
        };
        if width + piece.len() > LINE {
            text.push_str("=\r\n");
            width = 0;
        }
        width += piece.len();
        text.push_str(&piece);
    }
    text
}

/// Characters of a line before the sign of a soft break.
const LINE: usize = 75;
/// Characters of a subject that stand on its line.
const SHORT: usize = 60;
/// Bytes of an encoded word, so that the first line of a subject stays below 76 characters.
const WORD: usize = 39;
