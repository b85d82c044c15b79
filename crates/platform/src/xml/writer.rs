//! XML text, element by element.

use crate::assumptions::ContractDn;

/// Writes elements one after the other; what was opened is closed in the right order.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    contract_dn: ContractDn,
}

impl Writer {
    /// A writer for a platform that wants contracts back in this form.
    pub(crate) fn with(contract_dn: ContractDn) -> Self {
        Self {
            text: String::new(),
            contract_dn,
        }
    }

    /// The form in which contracts go back.
    pub(crate) fn contract_dn(&self) -> ContractDn {
        self.contract_dn
    }

    /// An element with attributes and whatever `inside` writes.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            escape(value, true, &mut self.text);
            self.text.push('"');
        }
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        self
    }

    /// An element with text only.
    pub(crate) fn leaf(&mut self, name: &str, text: &str) -> &mut Self {
        self.leaf_with(name, &[], text)
    }

    /// An element with attributes and text only.
    pub(crate) fn leaf_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> &mut Self {
        self.element(name, attributes, |inside| {
            escape(text, false, &mut inside.text)
        })
    }

    /// An element with text, when there is one.
    pub(crate) fn optional(&mut self, name: &str, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.leaf(name, text),
            None => self,
        }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// A carriage return and, in attributes, all white space but blanks are written as references, or
/// a reader would turn them into something else (XML 1.0, sections 2.11 and 3.3.3). What XML
/// cannot carry becomes U+FFFD.
fn escape(text: &str, attribute: bool, into: &mut String) {
    for character in text.chars() {
        match character {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' if attribute => into.push_str("&quot;"),
            '\t' if attribute => into.push_str("&#x9;"),
            '\n' if attribute => into.push_str("&#xA;"),
            '\r' => into.push_str("&#xD;"),
            '\t' | '\n' => into.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => into.push('\u{fffd}'),
            other => into.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was(text in any::<String>(), value in any::<String>()) {
            let mut writer = Writer::default();
            writer.leaf_with("a", &[("b", &value)], &text);
            let written = writer.finish();
            let document = roxmltree::Document::parse(&written).unwrap();
            let carried = |text: &str| -> String {
                text.chars()
                    .map(|c| match c {
                        '\t' | '\n' | '\r' => c,
                        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                        c => c,
                    })
                    .collect()
            };
            let root = document.root_element();
            prop_assert_eq!(root.text().unwrap_or_default(), carried(&text));
            prop_assert_eq!(root.attribute("b").unwrap(), carried(&value));
        }
    }
}
