//! GenerateContract.

use jiff::Timestamp;
use roxmltree::Node;

use super::actor_qualities::localised;
use crate::platform::contact;
use crate::platform::contract::{self, Contract};
use crate::platform::dn::{self, Entity};
use crate::platform::person::{self, Person};
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// Makes a contract for this signer and this certificate and remembers it.
pub fn generate_contract(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
) -> Result<String, Refusal> {
    let root = request.root();
    contact::check(xml::child(root, "ContactData").ok_or(Kind::Email)?)?;
    let signer_node = xml::child(root, "Signer").ok_or(Kind::ActorIdentifiers)?;
    let signer = Person::actor(signer_node)?;
    let identifier = xml::child(root, "CertificateIdentifier").ok_or(Kind::ActorIdentifiers)?;
    let entity = entity(platform, identifier, &signer)?;

    let dn = entity.text(platform.options.dn_escaped);
    let number = number_of_contract(request.at);
    let more = &platform.options.contract_more;
    let texts = contract::texts(&entity, &dn, &signer, &number, more);

    let mut ledger = platform.ledger();
    // An early word; what counts is the check when the certificate is asked for.
    ledger.room_for(&entity, request.at, platform.options.replacement_days)?;
    ledger.contracts.push(Contract::new(
        entity,
        dn.clone(),
        &signer,
        &texts,
        request.at,
    ));
    platform.keep(&ledger)?;

    let values = texts
        .iter()
        .map(|(language, text)| (language.as_str(), text.as_str()));
    let content =
        xml::leaf("c:DN", &dn) + &actor("c:Signer", signer_node) + &localised("c:Text", values);
    Ok(xml::element("p:Contract", &content))
}

/// For whom the certificate is to be, checked against the rules of its type.
fn entity(
    platform: &VirtualPlatform,
    identifier: Node<'_, '_>,
    signer: &Person,
) -> Result<Entity, Refusal> {
    let actor = xml::child(identifier, "Actor").ok_or(Kind::ActorIdentifiers)?;
    let application_id = xml::child(identifier, "ApplicationId").map(xml::text);
    let application_id = dn::application_id(&application_id.unwrap_or_default())?;
    let (kind, number) = person::only_identifier(actor)?;
    let name = person::name(actor)?;
    if kind == "SSIN" {
        if Person::actor(actor)? != *signer {
            return Err(Kind::ActorNotSigner.into());
        }
        if application_id.is_some() {
            return Err(Kind::ApplicationIdPerson.into());
        }
        return Ok(Entity {
            kind,
            number,
            name,
            first_names: signer.first_names.clone(),
            family_first: false,
            application_id: None,
        });
    }
    let known = platform
        .types()
        .named(&kind)
        .ok_or_else(|| Refusal::with(Kind::TypeUnknown, "type", kind.as_str()))?;
    known.check(&number)?;
    Ok(Entity {
        kind,
        number,
        name,
        first_names: String::new(),
        family_first: false,
        application_id,
    })
}

/// The actor as it was given.
pub fn actor(element: &str, node: Node<'_, '_>) -> String {
    let ids: String = xml::children(node, "Id")
        .into_iter()
        .map(person::identifier)
        .map(|(kind, number)| {
            let [kind, number] = [kind, number].map(|text| xml::escape(&text));
            format!("<k:Id Type=\"{kind}\">{number}</k:Id>")
        })
        .collect();
    let names: String = ["FirstName", "Name"]
        .into_iter()
        .flat_map(|name| xml::children(node, name))
        .map(|name| {
            let element = format!("k:{}", name.tag_name().name());
            xml::leaf(&element, &xml::text(name))
        })
        .collect();
    xml::element(element, &(ids + &names))
}

/// The day and eight digits, which make the contract another one than all before.
pub fn number_of_contract(at: Timestamp) -> String {
    let serial = uuid::Uuid::new_v4().as_u128() % 100_000_000;
    format!("{}-{serial:08}", at.strftime("%Y%m%d"))
}
