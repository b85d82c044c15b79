//! XML signatures (the xmldsig core schema), as far as the platform reads them.

use super::simple::Simple;
use super::table::{
    Attribute, Content, Element, allowed, any, group, one, optional, required, some,
};
use crate::platform::names::DSIG;

/// `ds:Signature`.
pub static SIGNATURE: Element = Element {
    namespace: DSIG,
    name: "Signature",
    attributes: ID,
    content: Content::Sequence(&[
        one(&SIGNED_INFO),
        one(&SIGNATURE_VALUE),
        optional(&KEY_INFO),
        any(&OBJECT),
    ]),
};

static SIGNED_INFO: Element = Element {
    namespace: DSIG,
    name: "SignedInfo",
    attributes: ID,
    content: Content::Sequence(&[
        one(&CANONICALIZATION_METHOD),
        one(&SIGNATURE_METHOD),
        some(&REFERENCE),
    ]),
};

static CANONICALIZATION_METHOD: Element = algorithm("CanonicalizationMethod");
static SIGNATURE_METHOD: Element = algorithm("SignatureMethod");
static DIGEST_METHOD: Element = algorithm("DigestMethod");
static TRANSFORM: Element = algorithm("Transform");
static TRANSFORMS: Element = group(DSIG, "Transforms", &[some(&TRANSFORM)]);

static REFERENCE: Element = Element {
    namespace: DSIG,
    name: "Reference",
    attributes: &[
        allowed("Id", Simple::Id),
        allowed("URI", Simple::Uri),
        allowed("Type", Simple::Uri),
    ],
    content: Content::Sequence(&[
        optional(&TRANSFORMS),
        one(&DIGEST_METHOD),
        one(&DIGEST_VALUE),
    ]),
};

static DIGEST_VALUE: Element = super::table::value(DSIG, "DigestValue", Simple::Base64);

static SIGNATURE_VALUE: Element = Element {
    namespace: DSIG,
    name: "SignatureValue",
    attributes: ID,
    content: Content::Value(Simple::Base64),
};

static KEY_INFO: Element = Element {
    namespace: DSIG,
    name: "KeyInfo",
    attributes: ID,
    content: Content::Anything,
};

static OBJECT: Element = Element {
    namespace: DSIG,
    name: "Object",
    attributes: &[
        allowed("Id", Simple::Id),
        allowed("MimeType", Simple::Text),
        allowed("Encoding", Simple::Uri),
    ],
    content: Content::Anything,
};

const fn algorithm(name: &'static str) -> Element {
    Element {
        namespace: DSIG,
        name,
        attributes: ALGORITHM,
        content: Content::Anything,
    }
}

const ALGORITHM: &[Attribute] = &[required("Algorithm", Simple::Uri)];
const ID: &[Attribute] = &[allowed("Id", Simple::Id)];
