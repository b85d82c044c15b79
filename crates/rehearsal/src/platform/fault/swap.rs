//! Payloads that say something untrue.

use pki::token::EncryptionToken;
use pki::{Certificate, Name};
use x509_cert::der::Decode;

use super::kind::FaultKind;
use crate::authority::{KeyKind, KeyPair};
use crate::platform::authorities::Family;
use crate::platform::refusal::{Kind, Refusal};
use crate::platform::virtual_platform::broken;
use crate::platform::xml;

/// The payload with one value exchanged; `None` when it has no such value.
pub fn swap(kind: FaultKind, payload: &str, family: &Family) -> Option<Result<String, Refusal>> {
    let (element, change): (_, Change) = match kind {
        FaultKind::ChallengeWrong => ("p:Challenge", challenge),
        FaultKind::EtkOfAnother => ("p:ETK", token),
        FaultKind::ChainOfAnotherKey => ("p:X509Certificate", certificate),
        _ => return None,
    };
    let (start, rest) = payload.split_once(&format!("<{element}>"))?;
    let (value, end) = rest.split_once(&format!("</{element}>"))?;
    let value = xml::decode(value)?;
    let changed = change(&value, family)
        .map(|value| start.to_owned() + &xml::leaf(element, &xml::encode(&value)) + end);
    Some(changed)
}

type Change = fn(&[u8], &Family) -> Result<Vec<u8>, Refusal>;

/// The last byte of the hash is another one.
fn challenge(value: &[u8], _: &Family) -> Result<Vec<u8>, Refusal> {
    let mut value = value.to_vec();
    if let Some(last) = value.last_mut() {
        *last ^= 0x01;
    }
    Ok(value)
}

/// Same name, same authority, another key.
fn certificate(value: &[u8], family: &Family) -> Result<Vec<u8>, Refusal> {
    let real = Certificate::from_der(value).map_err(broken)?;
    let subject = Name::from_der(&real.subject_der()).map_err(broken)?;
    let key = KeyPair::generate(KeyKind::Rsa2048).map_err(broken)?;
    let other = family
        .issue(&subject, &key.public_key_der(), real.not_before())
        .map_err(broken)?;
    Ok(other.der().to_vec())
}

/// A good token of an organisation that does not exist.
fn token(value: &[u8], family: &Family) -> Result<Vec<u8>, Refusal> {
    let real = EncryptionToken::from_der(value).map_err(broken)?;
    let name = pki::name::EhealthName::parse_string(NOBODY).map_err(broken)?;
    let name = name.to_name().map_err(broken)?;
    let [own, encryption] = [(); 2].map(|()| KeyPair::generate(KeyKind::Rsa2048));
    let (own, encryption) = (own.map_err(broken)?, encryption.map_err(broken)?);
    let at = real.etk_certificate().not_before();
    let leaf = family
        .issue(&name, &own.public_key_der(), at)
        .map_err(broken)?;
    let number = [0x2A; 16];
    let certificate = pki::own::etk_certificate(&leaf, &encryption.public_key_der(), &number, &own)
        .map_err(broken)?;
    let others = [
        leaf,
        family.issuing.certificate.clone(),
        family.root.certificate.clone(),
    ];
    let registrar = &family.registrar;
    pki::token::build(
        certificate.der(),
        &registrar.certificate,
        &registrar.key,
        &others,
    )
    .map_err(|error| {
        tracing::error!(%error, "a token could not be made");
        Kind::Broken.into()
    })
}

const NOBODY: &str = "CN=CBE\\=0999999922,OU=eHealth-platform Belgium,OU=SOMEBODY ELSE,\
    OU=CBE\\=0999999922,O=Federal Government,C=BE";
