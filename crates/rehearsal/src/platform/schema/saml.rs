//! The request of the STS (SAML 1.1), in the one form that this platform takes.

use super::simple::Simple;
use super::table::{
    Attribute, Content, Element, allowed, any, one, optional, required, some, value,
};
use crate::platform::names::{DSIG, SAML, SAML_PROTOCOL};

/// `samlp:Request`.
pub static REQUEST: Element = Element {
    namespace: SAML_PROTOCOL,
    name: "Request",
    attributes: &[
        required("RequestID", Simple::Id),
        required("MajorVersion", Simple::Text),
        required("MinorVersion", Simple::Text),
        required("IssueInstant", Simple::DateTime),
    ],
    content: Content::Sequence(&[optional(&SIGNATURE), one(&QUERY)]),
};

static QUERY: Element = Element {
    namespace: SAML_PROTOCOL,
    name: "AttributeQuery",
    attributes: &[allowed("Resource", Simple::Uri)],
    content: Content::Sequence(&[one(&SUBJECT), any(&DESIGNATOR)]),
};

static SUBJECT: Element = group_of("Subject", &[], &[one(&NAME), one(&CONFIRMATION)]);
static NAME: Element = Element {
    namespace: SAML,
    name: "NameIdentifier",
    attributes: &[
        allowed("NameQualifier", Simple::Text),
        allowed("Format", Simple::Uri),
    ],
    content: Content::Value(Simple::Text),
};
static CONFIRMATION: Element = group_of(
    "SubjectConfirmation",
    &[],
    &[one(&METHOD), one(&DATA), optional(&KEY_INFO)],
);
static METHOD: Element = value(SAML, "ConfirmationMethod", Simple::Uri);
static DATA: Element = group_of("SubjectConfirmationData", &[], &[one(&ASSERTION)]);

static ASSERTION: Element = group_of(
    "Assertion",
    &[
        required("MajorVersion", Simple::Text),
        required("MinorVersion", Simple::Text),
        required("AssertionID", Simple::Id),
        required("Issuer", Simple::Text),
        required("IssueInstant", Simple::DateTime),
    ],
    &[one(&CONDITIONS), one(&STATEMENT)],
);
static CONDITIONS: Element = Element {
    namespace: SAML,
    name: "Conditions",
    attributes: &[
        allowed("NotBefore", Simple::DateTime),
        allowed("NotOnOrAfter", Simple::DateTime),
    ],
    content: Content::Empty,
};
static STATEMENT: Element = group_of(
    "AttributeStatement",
    &[],
    &[one(&OWN_SUBJECT), some(&ATTRIBUTE)],
);
static OWN_SUBJECT: Element = group_of("Subject", &[], &[one(&NAME), optional(&OWN_CONFIRMATION)]);
static OWN_CONFIRMATION: Element = group_of(
    "SubjectConfirmation",
    &[],
    &[one(&METHOD), optional(&OWN_DATA), optional(&KEY_INFO)],
);
static OWN_DATA: Element = group_of("SubjectConfirmationData", &[], &[]);
static ATTRIBUTE: Element = group_of("Attribute", NAMED, &[some(&ATTRIBUTE_VALUE)]);
static ATTRIBUTE_VALUE: Element = value(SAML, "AttributeValue", Simple::Text);
static DESIGNATOR: Element = Element {
    namespace: SAML,
    name: "AttributeDesignator",
    attributes: NAMED,
    content: Content::Empty,
};

static SIGNATURE: Element = anything("Signature");
static KEY_INFO: Element = anything("KeyInfo");

const NAMED: &[Attribute] = &[
    required("AttributeName", Simple::Text),
    required("AttributeNamespace", Simple::Uri),
];

const fn group_of(
    name: &'static str,
    attributes: &'static [Attribute],
    particles: &'static [super::table::Particle],
) -> Element {
    Element {
        namespace: SAML,
        name,
        attributes,
        content: Content::Sequence(particles),
    }
}

const fn anything(name: &'static str) -> Element {
    Element {
        namespace: DSIG,
        name,
        attributes: &[],
        content: Content::Anything,
    }
}
