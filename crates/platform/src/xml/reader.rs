//! Foreign XML: bounded, without document types, read by namespace and never by prefix.

use base64::Engine as _;
use base64::alphabet::STANDARD as ALPHABET;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use roxmltree::{Node, ParsingOptions};

/// A parsed text.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    tree: roxmltree::Document<'t>,
}

/// One element of a parsed text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'d> {
    node: Node<'d, 'd>,
}

impl<'t> Document<'t> {
    /// Reads `text`; the error names what is wrong, for logs and details.
    pub(crate) fn parse(text: &'t str) -> Result<Self, String> {
        let options = ParsingOptions {
            allow_dtd: false,
            nodes_limit: MOST_NODES,
            ..ParsingOptions::default()
        };
        let tree = roxmltree::Document::parse_with_options(text, options)
            .map_err(|error| error.to_string())?;
        let mut depth = 0_usize;
        let mut at = Some(tree.root_element());
        // A walk in document order that only ever goes one step down or up.
        while let Some(node) = at {
            at = node.first_child().inspect(|_| depth += 1);
            if depth > DEEPEST {
                return Err(format!("nested deeper than {DEEPEST}"));
            }
            let mut back = node;
            while at.is_none() {
                at = back.next_sibling();
                if at.is_none() {
                    let Some(parent) = back.parent_element() else {
                        break;
                    };
                    depth = depth.saturating_sub(1);
                    back = parent;
                }
            }
        }
        Ok(Self { tree })
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> Element<'_> {
        Element {
            node: self.tree.root_element(),
        }
    }
}

impl<'d> Element<'d> {
    /// Is it `name` in `namespace`?
    pub(crate) fn is(self, namespace: &str, name: &str) -> bool {
        self.name() == name && self.node.tag_name().namespace() == Some(namespace)
    }

    /// Local name.
    pub(crate) fn name(self) -> &'d str {
        self.node.tag_name().name()
    }

    /// Namespace, if any.
    pub(crate) fn namespace(self) -> Option<&'d str> {
        self.node.tag_name().namespace()
    }

    /// All child elements.
    pub(crate) fn elements(self) -> impl Iterator<Item = Self> {
        self.node
            .children()
            .filter(Node::is_element)
            .map(|node| Self { node })
    }

    /// The element itself and everything below it, in document order.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Self> {
        self.node
            .descendants()
            .filter(Node::is_element)
            .map(|node| Self { node })
    }

    /// The child elements `name` in `namespace`.
    pub(crate) fn all(self, namespace: &'d str, name: &'d str) -> impl Iterator<Item = Self> {
        self.elements()
            .filter(move |child| child.is(namespace, name))
    }

    /// The first child element `name` in `namespace`.
    pub(crate) fn child(self, namespace: &'d str, name: &'d str) -> Option<Self> {
        self.all(namespace, name).next()
    }

    /// The child elements `name`, in whatever namespace: for the types whose children are in none
    /// and which are often written otherwise (eHealth protocol, section 2).
    pub(crate) fn all_local(self, name: &'d str) -> impl Iterator<Item = Self> {
        self.elements().filter(move |child| child.name() == name)
    }

    /// The first child element `name`, in whatever namespace.
    pub(crate) fn child_local(self, name: &'d str) -> Option<Self> {
        self.all_local(name).next()
    }

    /// The text, letter for letter.
    pub(crate) fn text(self) -> String {
        self.node
            .children()
            .filter(Node::is_text)
            .filter_map(|node| node.text())
            .collect()
    }

    /// The text without white space around it.
    pub(crate) fn trimmed(self) -> String {
        self.text().trim().to_owned()
    }

    /// An attribute without namespace.
    pub(crate) fn attribute(self, name: &str) -> Option<&'d str> {
        self.node.attribute(name)
    }

    /// An attribute in a namespace.
    pub(crate) fn attribute_in(self, namespace: &str, name: &str) -> Option<&'d str> {
        self.node.attribute((namespace, name))
    }

    /// xs:base64Binary: white space anywhere is fine.
    pub(crate) fn base64(self) -> Option<Vec<u8>> {
        let text: String = self.text().split_ascii_whitespace().collect();
        LENIENT.decode(text).ok().filter(|bytes| !bytes.is_empty())
    }

    /// xs:boolean.
    pub(crate) fn boolean(self) -> Option<bool> {
        match self.text().trim() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }
}

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &ALPHABET,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// An answer with every organisation of a person has a few thousand.
const MOST_NODES: u32 = 200_000;
const DEEPEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_and_bounded() {
        let nested = |depth: usize| "<a>".repeat(depth) + &"</a>".repeat(depth);
        assert!(Document::parse(&nested(DEEPEST)).is_ok());
        assert!(Document::parse(&nested(DEEPEST + 2)).is_err());
        assert!(Document::parse(&nested(200_000)).is_err());
        let wide = format!("<r>{}</r>", "<a><b/>x</a>".repeat(1000));
        assert!(Document::parse(&wide).is_ok());
    }

    #[test]
    fn document_types_are_refused() {
        assert!(Document::parse("<!DOCTYPE a><a/>").is_err());
        assert!(Document::parse("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>").is_err());
    }

    #[test]
    fn values_are_read_by_their_type() {
        let text = "<r><b> Y2\n Fm\t6Q </b><t> true\n</t><f>0</f><x>yes</x><e/></r>";
        let document = Document::parse(text).unwrap();
        let child = |name| document.root().child_local(name).unwrap();
        assert_eq!(child("b").base64().unwrap(), b"caf\xe9");
        assert_eq!(child("t").boolean(), Some(true));
        assert_eq!(child("f").boolean(), Some(false));
        assert_eq!(child("x").boolean(), None);
        assert_eq!(child("e").base64(), None);
    }
}
