//! Cutting the payload out of its envelope.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::platform::xml;

/// The text of `element` with the namespaces declared that its ancestors declare for it.
pub fn extract(text: &str, element: Node<'_, '_>) -> String {
    let source = text.get(element.range()).unwrap_or_default();
    let name_end = source
        .find(|c: char| xml::SPACE.contains(&c) || c == '/' || c == '>')
        .unwrap_or(source.len());
    let (start, rest) = source.split_at(name_end);
    let own = declared(rest);
    let mut out = String::with_capacity(source.len() + 256);
    out.push_str(start);
    for namespace in element.namespaces() {
        let prefix = namespace.name().unwrap_or_default();
        if own.contains(prefix) || prefix == "xml" {
            continue;
        }
        let attribute = match prefix {
            "" => "xmlns".to_owned(),
            prefix => format!("xmlns:{prefix}"),
        };
        out.push_str(&format!(
            " {attribute}=\"{}\"",
            xml::escape(namespace.uri())
        ));
    }
    out.push_str(rest);
    out
}

/// The prefixes that a start tag declares itself ("" for the default namespace); `tag` begins
/// behind the element's name.
fn declared(tag: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut rest = tag.trim_start_matches(xml::SPACE);
    while let Some((name, behind)) = rest.split_once('=') {
        // The tag ends before the next equals sign.
        if name.contains(['>', '/']) {
            break;
        }
        let behind = behind.trim_start_matches(xml::SPACE);
        let Some(quote) = behind.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            break;
        };
        let Some((_, after)) = behind.get(1..).and_then(|value| value.split_once(quote)) else {
            break;
        };
        match name.trim_end_matches(xml::SPACE) {
            "xmlns" => found.insert(""),
            name => match name.strip_prefix("xmlns:") {
                Some(prefix) => found.insert(prefix),
                None => false,
            },
        };
        rest = after.trim_start_matches(xml::SPACE);
    }
    found
}
