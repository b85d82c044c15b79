//! SubmitCSRForForeigner, and the page behind the link that it gives.

use jiff::{SignedDuration, Timestamp};
use x509_cert::der::Encode;

use super::csr::csr;
use super::rights;
use crate::platform::contact::Contact;
use crate::platform::dn::Entity;
use crate::platform::ledger::{Issue, Token, Validation};
use crate::platform::number;
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::response::instant;
use crate::platform::virtual_platform::{Request, VirtualPlatform, broken};
use crate::platform::xml;

/// Takes the request of somebody with a BIS number; it counts once they have confirmed it behind
/// the link.
pub fn submit_for_foreigner(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
) -> Result<String, Refusal> {
    let root = request.root();
    let actor = xml::child(root, "ForeignPerson").ok_or(Kind::ActorIdentifiers)?;
    let person = Person::actor(actor)?;
    if !number::is_bis(&person.ssin) {
        return Err(Kind::SsinNotBis.into());
    }
    if person.first_names.trim().is_empty() {
        return Err(Kind::FirstNameEmpty.into());
    }
    let contact = xml::child(root, "ContactData").ok_or(Kind::Email)?;
    let contact = Contact::read(contact)?;
    let entity = Entity {
        kind: "SSIN".to_owned(),
        number: person.ssin.clone(),
        name: person.name.clone(),
        first_names: person.first_names.clone(),
        family_first: true,
        application_id: None,
    };
    let csr = csr(root, &entity)?;
    let identifier = csr.public_key_identifier();

    let mut ledger = platform.ledger();
    if ledger.knows_key(&identifier) {
        return Err(Kind::KeyUsed.into());
    }
    let replaces = ledger.room_for(&entity, request.at, platform.options.replacement_days)?;
    let secret = uuid::Uuid::new_v4().simple().to_string();
    let url = platform.address(&format!("{PAGE}{secret}"))?;
    let until = expiry(platform, request.at)?;
    let subject = csr.subject().to_der().map_err(broken)?;
    ledger.certificates.push(Issue {
        identifier: identifier.to_string(),
        entity,
        subject: xml::encode(&subject),
        public_key: xml::encode(csr.public_key_der()),
        requested: request.at,
        requestor: rights::requestor(&person),
        contact,
        validation: Validation::Unconfirmed { secret, until },
        replaces,
        services: Vec::new(),
        chain: Vec::new(),
        not_after: None,
        revoked: None,
        token: Token::None,
    });
    platform.keep(&ledger)?;
    Ok(xml::leaf("p:ValidationUrl", &url) + &xml::leaf("p:ExpirationDate", &instant(until)))
}

fn expiry(platform: &VirtualPlatform, at: Timestamp) -> Result<Timestamp, Refusal> {
    let validity = SignedDuration::try_from(platform.options.link_validity).map_err(broken)?;
    at.checked_add(validity).map_err(broken)
}

/// Path of the pages behind the links, before each one's secret.
pub const PAGE: &str = "/rehearsal/foreigner/";
