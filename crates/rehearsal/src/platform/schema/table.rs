//! What a table says about an element.

use super::simple::Simple;

/// An element with its attributes and content.
#[derive(Debug)]
pub struct Element {
    /// Namespace; empty for none.
    pub namespace: &'static str,
    /// Local name.
    pub name: &'static str,
    /// Attributes that may or must be there.
    pub attributes: &'static [Attribute],
    /// What stands inside.
    pub content: Content,
}

/// An attribute.
#[derive(Debug)]
pub struct Attribute {
    /// Namespace; nearly always none.
    pub namespace: Option<&'static str>,
    /// Local name.
    pub name: &'static str,
    /// Type of the value.
    pub simple: Simple,
    /// Whether it must be there.
    pub required: bool,
}

/// What stands inside an element.
#[derive(Debug)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Text of a simple type.
    Value(Simple),
    /// Elements in this order.
    Sequence(&'static [Particle]),
    /// Elements in this order, or nothing at all.
    Optional(&'static [Particle]),
    /// Not checked here (parts of XML signatures that the signature check looks at).
    Anything,
}

/// A place in a sequence.
#[derive(Debug)]
pub struct Particle {
    /// The element.
    pub element: &'static Element,
    /// How often at least.
    pub least: usize,
    /// How often at most.
    pub most: usize,
}

/// Exactly once.
pub const fn one(element: &'static Element) -> Particle {
    Particle {
        element,
        least: 1,
        most: 1,
    }
}

/// Once or not at all.
pub const fn optional(element: &'static Element) -> Particle {
    Particle {
        element,
        least: 0,
        most: 1,
    }
}

/// Any number, also none.
pub const fn any(element: &'static Element) -> Particle {
    Particle {
        element,
        least: 0,
        most: MANY,
    }
}

/// At least once.
pub const fn some(element: &'static Element) -> Particle {
    Particle {
        element,
        least: 1,
        most: MANY,
    }
}

/// A text element without attributes.
pub const fn value(namespace: &'static str, name: &'static str, simple: Simple) -> Element {
    Element {
        namespace,
        name,
        attributes: &[],
        content: Content::Value(simple),
    }
}

/// An element with children and no attributes.
pub const fn group(
    namespace: &'static str,
    name: &'static str,
    particles: &'static [Particle],
) -> Element {
    Element {
        namespace,
        name,
        attributes: &[],
        content: Content::Sequence(particles),
    }
}

/// A required attribute without namespace.
pub const fn required(name: &'static str, simple: Simple) -> Attribute {
    Attribute {
        namespace: None,
        name,
        simple,
        required: true,
    }
}

/// An optional attribute without namespace.
pub const fn allowed(name: &'static str, simple: Simple) -> Attribute {
    Attribute {
        namespace: None,
        name,
        simple,
        required: false,
    }
}

/// Attributes of a v2 request (eHealth protocol, section 3).
pub const REQUEST: &[Attribute] = &[
    allowed("Id", Simple::Id),
    required("IssueInstant", Simple::DateTime),
];

/// More than any message within the size limit can hold.
const MANY: usize = usize::MAX;
