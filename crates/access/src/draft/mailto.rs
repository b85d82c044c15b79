//! A draft as an address that opens the person's mail program (RFC 6068).

use super::Draft;

impl Draft {
    /// The `mailto:` address; none when it would be longer than mail programs take, or when it would
    /// lose something: then the `.eml` file is the way.
    pub fn mailto(&self) -> Option<String> {
        let to: Vec<String> = self.addresses().into_iter().map(encoded).collect();
        // To nobody in particular, the person fills the address in; an address that is missing is told otherwise.
        let lost = to.is_empty() && !self.to.is_empty();
        if lost || !self.attachments.is_empty() {
            return None;
        }
        let address = format!(
            "mailto:{}?subject={}&body={}",
            to.join(","),
            encoded(&self.subject),
            encoded(&self.body.replace('\n', "\r\n"))
        );
        (address.len() <= LONGEST).then_some(address)
    }
}

/// Percent-encoded but for the unreserved characters and `@`.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        let kept = byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
        if kept {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Windows hands on 2,083 characters at most.
const LONGEST: usize = 2000;
