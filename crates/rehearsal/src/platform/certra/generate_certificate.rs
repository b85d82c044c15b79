//! GenerateCertificate.

use pki::csr::{Request as Csr, RequestError};
use pki::{PublicKey, PublicKeyKind};
use roxmltree::Node;
use x509_cert::der::Encode;

use crate::platform::contact;
use crate::platform::contract::{self, Returned};
use crate::platform::dn::Entity;
use crate::platform::ledger::{Issue, Token};
use crate::platform::organisation::{OrganisationType, SERVICES};
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
    let place = find_contract(platform, request, node, &ledger.contracts)?;
    let contract = ledger.contracts.get(place).ok_or(Kind::ContractUnknown)?;
    let entity = contract.entity.clone();
    check_signer(node, &holder)?;
    authorised(platform, &holder, &entity)?;
    contact::check(xml::child(node, "ContactData").ok_or(Kind::Email)?)?;
    let services = services(node, &entity)?;
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
    ledger.certificates.push(Issue {
        identifier: identifier.to_string(),
        entity,
        subject: xml::encode(&subject),
        public_key: xml::encode(csr.public_key_der()),
        requested: request.at,
        replaces: replaces.clone(),
        services,
        chain: Vec::new(),
        not_after: None,
        token: Token::None,
    });
    if let Some(contract) = ledger.contracts.get_mut(place) {
        contract.spend();
    }
    platform.keep(&ledger)?;

    let mut payload = xml::leaf("p:PublicKeyIdentifier", &identifier.to_string());
    payload.push_str(&xml::leaf("p:AutomaticallyValidated", "true"));
    if let Some(old) = replaces {
        payload.push_str(&xml::leaf("p:ReplacesCertificate", &old));
    }
    Ok(payload)
}

fn find_contract(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    node: Node<'_, '_>,
    contracts: &[contract::Contract],
) -> Result<usize, Refusal> {
    let contract = xml::child(node, "Contract").ok_or(Kind::ContractUnknown)?;
    let dn = xml::child(contract, "DN")
        .map(xml::text)
        .unwrap_or_default();
    let signer = xml::child(contract, "Signer").ok_or(Kind::ContractSigner)?;
    let signer = Person::actor(signer)?;
    let texts: Vec<_> = xml::child(contract, "Text")
        .map(|text| xml::children(text, "Value"))
        .unwrap_or_default()
        .into_iter()
        .map(|value| (language(value), xml::text(value)))
        .collect();
    let returned = Returned {
        dn: &dn,
        signer: &signer,
        texts: &texts,
    };
    contract::find(
        contracts,
        &returned,
        request.at,
        platform.options.contract_validity,
    )
}

fn language(value: Node<'_, '_>) -> String {
    let name = (crate::platform::names::XML, "lang");
    value.attribute(name).unwrap_or_default().trim().to_owned()
}

/// The contract's signer is the holder of the card: same number, same names to the letter.
fn check_signer(node: Node<'_, '_>, holder: &Person) -> Result<(), Refusal> {
    let signer = xml::child(node, "Contract")
        .and_then(|contract| xml::child(contract, "Signer"))
        .ok_or(Kind::ContractSigner)?;
    let signer = Person::actor(signer)?;
    if signer.ssin != holder.ssin {
        return Err(Kind::ContractHolder.into());
    }
    match signer == *holder {
        true => Ok(()),
        false => Err(Kind::ContractHolderName.into()),
    }
}

fn authorised(platform: &VirtualPlatform, holder: &Person, entity: &Entity) -> Result<(), Refusal> {
    let rule = platform.authorise();
    let allowed = match entity.is_person() {
        true => entity.number == holder.ssin && rule.natural_person(&holder.ssin),
        false => rule.manages(&holder.ssin, &entity.kind, &entity.number),
    };
    match allowed {
        true => Ok(()),
        false => Err(Kind::NotAuthorised.into()),
    }
}

fn services(node: Node<'_, '_>, entity: &Entity) -> Result<Vec<String>, Refusal> {
    let allowed = OrganisationType::named(&entity.kind)
        .map(|known| known.services)
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

/// PKCS#10 with RSA-2048, self-signed, without attributes, for exactly this name.
fn csr(node: Node<'_, '_>, entity: &Entity) -> Result<Csr, Refusal> {
    let der = xml::child(node, "CSR")
        .and_then(xml::bytes)
        .ok_or(Kind::CsrUnreadable)?;
    let csr = Csr::from_der(&der).map_err(|error| match error {
        RequestError::Signature(_) => Refusal::from(Kind::CsrSignature),
        error => Refusal::with(Kind::CsrUnreadable, "detail", error.to_string()),
    })?;
    let kind = PublicKey::from_der(csr.public_key_der()).map(|key| key.kind());
    if !matches!(kind, Ok(PublicKeyKind::Rsa { bits: 2048 })) {
        return Err(Kind::CsrKey.into());
    }
    if csr.attribute_count() > 0 {
        return Err(Kind::CsrAttributes.into());
    }
    match entity.is(csr.subject()) {
        true => Ok(csr),
        false => Err(Kind::CsrSubject.into()),
    }
}
