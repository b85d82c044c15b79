//! GenerateCertificate.

use roxmltree::Node;
use x509_cert::der::Encode;

use super::csr::csr;
use super::rights;
use crate::platform::contact::Contact;
use crate::platform::contract::{self, Returned};
use crate::platform::dn::Entity;
use crate::platform::ledger::{Issue, Token, Validation};
use crate::platform::options::Judgement;
use crate::platform::organisation::SERVICES;
use crate::platform::person::Person;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::signature::Signed;
use crate::platform::virtual_platform::{Request, VirtualPlatform};
use crate::platform::xml;

/// Takes a request for a certificate: the contract unchanged and signed by its signer, the signer
/// authorised, the key new, the name free.
pub fn generate_certificate(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let node = xml::child(request.root(), "EHealthCSR").ok_or(Kind::CsrUnreadable)?;
    let holder = Person::holder(&signed.leaf)?;

    let mut ledger = platform.ledger();
    let node_of_contract = xml::child(node, "Contract").ok_or(Kind::ContractUnknown)?;
    let signer = xml::child(node_of_contract, "Signer").ok_or(Kind::ContractSigner)?;
    let signer = Person::actor(signer)?;
    let returned = Returned {
        dn: &xml::child(node_of_contract, "DN")
            .map(xml::text)
            .unwrap_or_default(),
        signer: &signer,
        texts: &contract::read_texts(node_of_contract),
    };
    let validity = platform.options.contract_validity;
    let place = contract::find(&ledger.contracts, &returned, request.at, validity)?;
    let contract = ledger.contracts.get(place).ok_or(Kind::ContractUnknown)?;
    let entity = contract.entity.clone();
    rights::is_holder(&signer, &holder)?;
    // Where the support team looks, it is they who judge the signer's right.
    let automatic = platform.options.judgement == Judgement::Automatic;
    if automatic && !rights::may_ask(platform, &holder, &entity) {
        return Err(Kind::NotAuthorised.into());
    }
    let contact = Contact::read(xml::child(node, "ContactData").ok_or(Kind::Email)?)?;
    let services = services(platform, node, &entity)?;
    let csr = csr(node, &entity)?;
    let identifier = csr.public_key_identifier();
    if ledger.knows_key(&identifier) {
        return Err(Kind::KeyUsed.into());
    }
    let replaces = ledger.room_for(&entity, request.at, platform.options.replacement_days)?;

    let subject = csr
        .subject()
        .to_der()
        .map_err(crate::platform::virtual_platform::broken)?;
    let validation = match automatic {
        true => Validation::Automatic,
        false => Validation::Manual,
    };
    ledger.certificates.push(Issue {
        identifier: identifier.to_string(),
        entity,
        subject: xml::encode(&subject),
        public_key: xml::encode(csr.public_key_der()),
        requested: request.at,
        requestor: rights::requestor(&holder),
        contact,
        validation: validation.clone(),
        replaces: replaces.clone(),
        services,
        chain: Vec::new(),
        not_after: None,
        revoked: None,
        token: Token::None,
    });
    if let Some(contract) = ledger.contracts.get_mut(place) {
        contract.spend();
    }
    platform.keep(&ledger)?;

    let mut payload = xml::leaf("p:PublicKeyIdentifier", &identifier.to_string());
    payload.push_str(&xml::leaf(
        "p:AutomaticallyValidated",
        &validation.is_automatic().to_string(),
    ));
    if let Some(old) = replaces {
        payload.push_str(&xml::leaf("p:ReplacesCertificate", &old));
    }
    Ok(payload)
}

fn services(
    platform: &VirtualPlatform,
    node: Node<'_, '_>,
    entity: &Entity,
) -> Result<Vec<String>, Refusal> {
    let allowed = platform
        .types()
        .named(&entity.kind)
        .map(|known| &*known.services)
        .unwrap_or(SERVICES);
    let mut services = Vec::new();
    for service in xml::children(node, "BaseServiceUsage") {
        let service = xml::text(service);
        if !allowed.contains(&service.as_str()) {
            return Err(Refusal::with(Kind::UsageUnknown, "service", service));
        }
        if services.contains(&service) {
            return Err(Refusal::with(Kind::UsageDoubled, "service", service));
        }
        services.push(service);
    }
    Ok(services)
}
