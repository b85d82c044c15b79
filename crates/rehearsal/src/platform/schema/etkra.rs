//! Requests of ETKRA v2 (eHealth protocol, section 5).

use super::dsig::SIGNATURE;
use super::simple::Simple;
use super::table::{Content, Element, REQUEST, one, value};
use crate::platform::names::ETKRA;

/// All requests.
pub static REQUESTS: &[&Element] = &[&START, &COMPLETE, &ACTIVATE];

static START: Element = request(
    "StartETKRegistrationRequest",
    Content::Sequence(&[one(&PUBLIC_ENCRYPTION_KEY), one(&SIGNATURE)]),
);

/// The schema makes the whole content optional; the signature check refuses an empty one.
static COMPLETE: Element = request(
    "CompleteETKRegistrationRequest",
    Content::Optional(&[one(&TO_BE_REGISTERED), one(&SIGNATURE)]),
);

static ACTIVATE: Element = request("ActivateETKRequest", Content::Sequence(&[one(&SIGNATURE)]));

static PUBLIC_ENCRYPTION_KEY: Element = value(ETKRA, "PublicEncryptionKey", Simple::Base64);
static TO_BE_REGISTERED: Element = value(ETKRA, "ToBeRegistered", Simple::Base64);

const fn request(name: &'static str, content: Content) -> Element {
    Element {
        namespace: ETKRA,
        name,
        attributes: REQUEST,
        content,
    }
}
