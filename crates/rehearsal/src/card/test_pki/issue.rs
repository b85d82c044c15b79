//! The certificates themselves.

use jiff::{SignedDuration, Timestamp};
use x509_cert::Certificate;
use x509_cert::der::Decode;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use x509_cert::name::Name;

use super::{Authority, CardError, HolderKeys, Person};
use crate::authority::attribute::{
    COMMON_NAME, COUNTRY, GIVEN_NAME, ORGANISATION, SERIAL_NUMBER, SURNAME,
};
use crate::authority::{
    AuthorityError, KeyPair, Template, authority_key_identifier, basic_constraints,
    distinguished_name, issue, key_usage, random_serial, subject_key_identifier,
};

/// First and last moment.
pub(super) type Validity = (Timestamp, Timestamp);

/// What a certificate of a holder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Authentication,
    Signature,
}

pub(super) fn root(key: KeyPair, now: Timestamp) -> Result<Authority, CardError> {
    let name = named("Clavis rehearsal Root CA", None)?;
    let spki = key.public_key_der();
    let extensions = vec![
        basic_constraints(true, None)?,
        key_usage(certify())?,
        subject_key_identifier(&spki)?,
        authority_key_identifier(&spki)?,
    ];
    let template = template(name.clone(), around(now), spki, extensions)?;
    let certificate = issue(&template, &name, &key)?;
    Ok(Authority { key, certificate })
}

pub(super) fn citizen_ca(
    key: KeyPair,
    root: &Authority,
    now: Timestamp,
) -> Result<Authority, CardError> {
    let name = named("Clavis rehearsal Citizen CA", Some("209901"))?;
    let first = vec![basic_constraints(true, Some(0))?, key_usage(certify())?];
    let certificate = certified(name, around(now), &key, first, root)?;
    Ok(Authority { key, certificate })
}

pub(super) fn rrn(key: KeyPair, root: &Authority, now: Timestamp) -> Result<Authority, CardError> {
    let name = distinguished_name(&[
        (COUNTRY, "BE"),
        (ORGANISATION, "Clavis rehearsal, not an authority"),
        (COMMON_NAME, "Clavis rehearsal RRN"),
    ])?;
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    let certificate = certified(name, around(now), &key, vec![key_usage(usage)?], root)?;
    Ok(Authority { key, certificate })
}

/// A certificate of a holder, from the citizen CA.
pub(super) fn holder(
    person: &Person,
    keys: &HolderKeys,
    purpose: Purpose,
    ca: &Authority,
    validity: Validity,
) -> Result<Vec<u8>, CardError> {
    let (key, usage) = match purpose {
        Purpose::Authentication => (&keys.authentication, KeyUsages::DigitalSignature),
        Purpose::Signature => (&keys.signature, KeyUsages::NonRepudiation),
    };
    let name = holder_name(person, purpose)?;
    let first = vec![key_usage(KeyUsage(usage.into()))?];
    certified(name, validity, key, first, ca)
}

/// C, CN, SN, GN, serialNumber ("eID card", section 10).
pub(super) fn holder_name(person: &Person, purpose: Purpose) -> Result<Name, CardError> {
    let purpose = match purpose {
        Purpose::Authentication => "(Authentication)",
        Purpose::Signature => "(Signature)",
    };
    let first = person.given_names.split(' ').next().unwrap_or_default();
    let common = format!("{first} {} {purpose}", person.name);
    let mut attributes = vec![
        (COUNTRY, "BE"),
        (COMMON_NAME, common.trim_start()),
        (SURNAME, &person.name),
    ];
    if !person.given_names.is_empty() {
        attributes.push((GIVEN_NAME, &person.given_names));
    }
    attributes.push((SERIAL_NUMBER, &person.national_number));
    Ok(distinguished_name(&attributes)?)
}

/// As long as the card is valid; or, for `expired`, until the day before that moment.
pub(super) fn validity(person: &Person, expired: Option<Timestamp>) -> Result<Validity, CardError> {
    let moment = |date: jiff::civil::Date, hour, minute, second| {
        date.at(hour, minute, second, 0)
            .to_zoned(jiff::tz::TimeZone::UTC)
            .map(|zoned| zoned.timestamp())
            .map_err(|_| AuthorityError::Date)
    };
    let from = moment(person.valid_from, 0, 0, 0)?;
    let to = moment(person.valid_to, 23, 59, 59)?;
    let Some(now) = expired else {
        return Ok((from, to));
    };
    let to = shifted(now, -1);
    Ok((from.min(shifted(to, -365)), to))
}

fn certified(
    name: Name,
    validity: Validity,
    key: &KeyPair,
    mut extensions: Vec<x509_cert::ext::Extension>,
    issuer: &Authority,
) -> Result<Vec<u8>, CardError> {
    let spki = key.public_key_der();
    extensions.push(subject_key_identifier(&spki)?);
    extensions.push(authority_key_identifier(&issuer.key.public_key_der())?);
    let issuer_name = Certificate::from_der(&issuer.certificate)
        .map_err(AuthorityError::from)?
        .tbs_certificate()
        .subject()
        .clone();
    let template = template(name, validity, spki, extensions)?;
    Ok(issue(&template, &issuer_name, &issuer.key)?)
}

fn template(
    subject: Name,
    (not_before, not_after): Validity,
    public_key_der: Vec<u8>,
    extensions: Vec<x509_cert::ext::Extension>,
) -> Result<Template, CardError> {
    Ok(Template {
        subject,
        serial: random_serial()?,
        not_before,
        not_after,
        public_key_der,
        extensions,
    })
}

fn named(common: &str, serial: Option<&str>) -> Result<Name, CardError> {
    let mut attributes = vec![(COUNTRY, "BE"), (COMMON_NAME, common)];
    attributes.extend(serial.map(|serial| (SERIAL_NUMBER, serial)));
    Ok(distinguished_name(&attributes)?)
}

fn certify() -> KeyUsage {
    KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)
}

/// Ten years back, so that cards already in use fit in, and twenty ahead.
fn around(now: Timestamp) -> Validity {
    (shifted(now, -3653), shifted(now, 7305))
}

fn shifted(moment: Timestamp, days: i64) -> Timestamp {
    let hours = SignedDuration::from_hours(24 * days);
    moment.saturating_add(hours).unwrap_or(moment)
}
