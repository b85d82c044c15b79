//! The certificates themselves.

use jiff::{SignedDuration, Timestamp};
use x509_cert::Certificate;
use x509_cert::der::Decode;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use x509_cert::name::Name;

use super::hierarchy::Authority;
use super::{Branch, CardError, HolderWish, Person, Role};
use crate::authority::attribute::{
    COMMON_NAME, COUNTRY, GIVEN_NAME, LOCALITY, ORGANISATION, ORGANISATIONAL_UNIT, SERIAL_NUMBER,
    SURNAME,
};
use crate::authority::{
    AuthorityError, KeyPair, Template, authority_key_identifier, basic_constraints, crl_address,
    distinguished_name, issue, key_usage, ocsp_address, random_serial, responder_extensions,
    subject_key_identifier,
};

/// First and last moment.
pub(super) type Validity = (Timestamp, Timestamp);

/// What a certificate of a holder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Authentication,
    Signature,
}

/// Where news about a certificate is to be had.
#[derive(Debug)]
pub(super) struct Places {
    ocsp: String,
    crl: String,
}

impl Places {
    /// The places below `address` for what the authority `role` issues.
    pub fn of(address: Option<&str>, branch: Branch, role: Role) -> Option<Self> {
        let address = address?.trim_end_matches('/');
        Some(Self {
            ocsp: format!("{address}/ocsp"),
            crl: format!("{address}/crl/{}.crl", role.file_name(branch)),
        })
    }

    fn extensions(&self) -> Result<Vec<Extension>, CardError> {
        Ok(vec![crl_address(&self.crl)?, ocsp_address(&self.ocsp)?])
    }
}

pub(super) fn root(key: &KeyPair, branch: Branch, now: Timestamp) -> Result<Vec<u8>, CardError> {
    let name = match branch {
        Branch::Rsa => named("Clavis rehearsal Root CA", None)?,
        Branch::Ec => government("Clavis rehearsal Root CA EC", None)?,
    };
    let spki = key.public_key_der();
    let extensions = vec![
        basic_constraints(true, None)?,
        key_usage(certify())?,
        subject_key_identifier(&spki)?,
        authority_key_identifier(&spki)?,
    ];
    let template = template(name.clone(), around(now), spki, extensions)?;
    Ok(issue(&template, &name, key)?)
}

/// A citizen or foreigner CA below the root.
pub(super) fn ca(
    key: &KeyPair,
    branch: Branch,
    role: Role,
    root: &Authority,
    now: Timestamp,
    places: Option<&Places>,
) -> Result<Vec<u8>, CardError> {
    let name = match (branch, role) {
        (Branch::Rsa, Role::ForeignerCa) => named("Clavis rehearsal Foreigner CA", Some("209901"))?,
        (Branch::Rsa, _) => named("Clavis rehearsal Citizen CA", Some("209901"))?,
        (Branch::Ec, Role::ForeignerCa) => {
            government("Clavis rehearsal Foreigner CA EC", Some("209902"))?
        }
        (Branch::Ec, _) => government("Clavis rehearsal Citizen CA EC", Some("209902"))?,
    };
    let first = vec![basic_constraints(true, Some(0))?, key_usage(certify())?];
    certified(name, around(now), key, first, root, places)
}

/// The RRN, below the root; it names no place for news.
pub(super) fn rrn(key: &KeyPair, issuer: &Authority, now: Timestamp) -> Result<Vec<u8>, CardError> {
    let common = if key.is_rsa() {
        "Clavis rehearsal RRN"
    } else {
        "Clavis rehearsal RRN EC"
    };
    let name = distinguished_name(&[
        (COUNTRY, "BE"),
        (ORGANISATION, "Clavis rehearsal, not an authority"),
        (COMMON_NAME, common),
    ])?;
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    certified(
        name,
        around(now),
        key,
        vec![key_usage(usage)?],
        issuer,
        None,
    )
}

/// A responder that may speak for `issuer` for thirty days around `at`.
pub(super) fn responder(
    key: &KeyPair,
    issuer: &Authority,
    at: Timestamp,
) -> Result<Vec<u8>, CardError> {
    let name = named("Clavis rehearsal OCSP responder", None)?;
    let mut first = vec![key_usage(KeyUsage(KeyUsages::DigitalSignature.into()))?];
    first.extend(responder_extensions()?);
    let validity = (shifted(at, -1), shifted(at, 29));
    certified(name, validity, key, first, issuer, None)
}

/// A certificate of a holder.
pub(super) fn holder(
    wish: &HolderWish<'_>,
    purpose: Purpose,
    ca: &Authority,
    validity: Validity,
    places: Option<&Places>,
) -> Result<Vec<u8>, CardError> {
    let (key, usage) = match purpose {
        Purpose::Authentication => (&wish.keys.authentication, KeyUsages::DigitalSignature),
        Purpose::Signature => (&wish.keys.signature, KeyUsages::NonRepudiation),
    };
    let name = holder_name(wish.person, purpose)?;
    let first = vec![key_usage(KeyUsage(usage.into()))?];
    certified(name, validity, key, first, ca, places)
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
    mut extensions: Vec<Extension>,
    issuer: &Authority,
    places: Option<&Places>,
) -> Result<Vec<u8>, CardError> {
    let spki = key.public_key_der();
    extensions.push(subject_key_identifier(&spki)?);
    extensions.push(authority_key_identifier(&issuer.key.public_key_der())?);
    if let Some(places) = places {
        extensions.extend(places.extensions()?);
    }
    let template = template(name, validity, spki, extensions)?;
    Ok(issue(
        &template,
        &subject_of(&issuer.certificate)?,
        &issuer.key,
    )?)
}

/// Whom a certificate names.
pub(super) fn subject_of(certificate: &[u8]) -> Result<Name, CardError> {
    let certificate = Certificate::from_der(certificate).map_err(AuthorityError::from)?;
    Ok(certificate.tbs_certificate().subject().clone())
}

fn template(
    subject: Name,
    (not_before, not_after): Validity,
    public_key_der: Vec<u8>,
    extensions: Vec<Extension>,
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

/// As CA6 and its CAs are named: place, organisation and two units, serialNumber before the CN.
fn government(common: &str, serial: Option<&str>) -> Result<Name, CardError> {
    let mut attributes = vec![
        (COUNTRY, "BE"),
        (LOCALITY, "Nowhere"),
        (ORGANISATION, "Clavis rehearsal, not an authority"),
        (ORGANISATIONAL_UNIT, "Rehearsal"),
        (ORGANISATIONAL_UNIT, "Not a government"),
    ];
    attributes.extend(serial.map(|serial| (SERIAL_NUMBER, serial)));
    attributes.push((COMMON_NAME, common));
    Ok(distinguished_name(&attributes)?)
}

fn certify() -> KeyUsage {
    KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)
}

/// Ten years back, so that cards already in use fit in, and twenty ahead.
fn around(now: Timestamp) -> Validity {
    (shifted(now, -3653), shifted(now, 7305))
}

pub(super) fn shifted(moment: Timestamp, days: i64) -> Timestamp {
    let hours = SignedDuration::from_hours(24 * days);
    moment.saturating_add(hours).unwrap_or(moment)
}
