//! Reading and writing XML: text of elements, children by name, escaped output.

use roxmltree::Node;

/// The whole text of an element: all its text nodes, comments left out, as exclusive
/// canonicalisation without comments sees them.
pub fn text(node: Node<'_, '_>) -> String {
    node.children()
        .filter(|child| child.is_text())
        .filter_map(|child| child.text())
        .collect()
}

/// The text with XML white space at both ends removed and inner runs made one space.
pub fn collapsed(node: Node<'_, '_>) -> String {
    let text = text(node);
    let words: Vec<_> = text.split(SPACE).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The bytes of a base64 element; `None` when it is not base64 (white space is ignored).
pub fn bytes(node: Node<'_, '_>) -> Option<Vec<u8>> {
    decode(&text(node))
}

/// Strict base64 with padding; XML white space is ignored.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    let text: String = text.chars().filter(|c| !SPACE.contains(c)).collect();
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

/// Base64 with padding, on one line.
pub fn encode(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// First child element of that local name, in any namespace.
///
/// Only for documents that the schema tables have accepted: there a local name stands for one
/// element.
pub fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children()
        .find(|child| child.is_element() && child.tag_name().name() == name)
}

/// All child elements of that local name.
pub fn children<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    node.children()
        .filter(|child| child.is_element() && child.tag_name().name() == name)
        .collect()
}

/// Escapes character data; carriage returns survive as character references.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            // Not allowed in XML 1.0 in any form.
            c if c.is_control() && c != '\n' && c != '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An element with escaped text.
pub fn leaf(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escape(text))
}

/// An element with ready content.
pub fn element(name: &str, content: &str) -> String {
    format!("<{name}>{content}</{name}>")
}

/// XML white space.
pub const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];
