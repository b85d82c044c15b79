//! The three operations of ETKRA v2 (eHealth protocol, sections 5 and 8).

mod challenge;
mod registration;

use pki::{KeyIdentifier, PublicKey, PublicKeyKind};
use roxmltree::Node;

use super::ledger::{Issue, Ledger, Token};
use super::refusal::{Kind, Refusal};
use super::signature::Signed;
use super::virtual_platform::{Request, VirtualPlatform, broken};
use super::xml;

/// Gives a challenge for a new encryption key. A registration that was started before and not
/// completed is forgotten.
pub fn start(
    platform: &VirtualPlatform,
    root: Node<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let key = xml::child(root, "PublicEncryptionKey")
        .and_then(xml::bytes)
        .ok_or(Kind::EtkKey)?;
    let kind = PublicKey::from_der(&key).map(|key| key.kind());
    if !matches!(kind, Ok(PublicKeyKind::Rsa { bits: 2048 })) {
        return Err(Kind::EtkKey.into());
    }
    if key == signed.leaf.public_key_der() {
        return Err(Kind::EtkKeyOwn.into());
    }
    let identifier = KeyIdentifier::of_public_key(&key).map_err(|_| Kind::EtkKey)?;
    let mut ledger = platform.ledger();
    let owner = owner(signed);
    let token = &own(&ledger, &owner)?.token;
    let again = matches!(token, Token::Challenged { public_key, .. } if xml::decode(public_key).as_ref() == Some(&key));
    if !matches!(token, Token::None | Token::Challenged { .. }) {
        return Err(Kind::EtkRegistered.into());
    }
    if !again && ledger.knows_key(&identifier) {
        return Err(Kind::EtkKeyUsed.into());
    }
    let (number, challenge) = challenge::challenge(&key).map_err(broken)?;
    ledger.note_encryption_key(&identifier);
    set(
        &mut ledger,
        &owner,
        Token::Challenged {
            public_key: xml::encode(&key),
            number: hex::encode(number),
        },
    )?;
    platform.keep(&ledger)?;
    Ok(xml::leaf("p:Challenge", &xml::encode(&challenge)))
}

/// Registers the certificate of the encryption key and gives the token.
pub fn complete(
    platform: &VirtualPlatform,
    request: &Request<'_, '_>,
    signed: &Signed,
) -> Result<String, Refusal> {
    let der = xml::child(request.root(), "ToBeRegistered")
        .and_then(xml::bytes)
        .ok_or(Kind::EtkUnreadable)?;
    let mut ledger = platform.ledger();
    let owner = owner(signed);
    let issue = own(&ledger, &owner)?.clone();
    let (public_key, number) = match &issue.token {
        Token::Challenged { public_key, number } => (public_key, number),
        Token::None => return Err(Kind::EtkNotStarted.into()),
        _ => return Err(Kind::EtkRegistered.into()),
    };
    let challenged = registration::Challenged {
        public_key: &xml::decode(public_key).ok_or(Kind::Broken)?,
        number: &hex::decode(number).map_err(broken)?,
    };
    registration::check(&der, &challenged, &signed.leaf)?;

    let etk = token(platform, &der, signed)?;
    let waits = ledger.must_wait(&issue, request.at);
    match waits {
        true => set(&mut ledger, &owner, Token::Waiting { etk: etk.clone() })?,
        false => ledger.activate(&owner, etk.clone()),
    }
    platform.keep(&ledger)?;
    Ok(xml::leaf("p:ETK", &etk) + &xml::leaf("p:ToBeActivated", &waits.to_string()))
}

/// Switches to the token that waits.
pub fn activate(platform: &VirtualPlatform, signed: &Signed) -> Result<String, Refusal> {
    let mut ledger = platform.ledger();
    let owner = owner(signed);
    let etk = match &own(&ledger, &owner)?.token {
        Token::Waiting { etk } => etk.clone(),
        _ => return Err(Kind::EtkNothingToActivate.into()),
    };
    ledger.activate(&owner, etk);
    platform.keep(&ledger)?;
    Ok(String::new())
}

/// SignedData over the certificate, by the registrar, with owner and authorities (section 10).
fn token(platform: &VirtualPlatform, der: &[u8], signed: &Signed) -> Result<String, Refusal> {
    let registrar_family = platform.family()?;
    let owner_family = platform.authorities.of(&signed.leaf).ok_or(Kind::Broken)?;
    let registrar = &registrar_family.registrar;
    let mut others = vec![
        signed.leaf.clone(),
        owner_family.issuing.certificate.clone(),
        owner_family.root.certificate.clone(),
    ];
    for authority in [&registrar_family.issuing, &registrar_family.root] {
        if !others.contains(&authority.certificate) {
            others.push(authority.certificate.clone());
        }
    }
    let key = registration::RegistrarKey(&registrar.key);
    let etk = pki::token::build(der, &registrar.certificate, &key, &others).map_err(broken)?;
    Ok(xml::encode(&etk))
}

fn owner(signed: &Signed) -> String {
    signed.leaf.public_key_identifier().to_string()
}

fn own<'a>(ledger: &'a Ledger, identifier: &str) -> Result<&'a Issue, Refusal> {
    ledger
        .issue(identifier)
        .ok_or_else(|| Kind::CertificateForeign.into())
}

fn set(ledger: &mut Ledger, identifier: &str, token: Token) -> Result<(), Refusal> {
    let issue = ledger
        .issue_mut(identifier)
        .ok_or(Kind::CertificateForeign)?;
    issue.token = token;
    Ok(())
}
