//! The distinguished name of an eHealth certificate (eHealth protocol, section 7).

use x509_cert::name::Name;

use super::{NameError, attributes, from_attributes, from_string, normalise, text};
use crate::{
    certificate::Certificate,
    oid::{self, Oid},
};

/// Who holds an eHealth certificate, as its subject says it.
///
/// The fields hold the values as they stand in the name. [`EhealthName::new`] brings them into that form.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EhealthName {
    /// Identifier type: `CBE`, `NIHII-HOSPITAL`, `SSIN`, ... (eHealth protocol, section 3).
    pub kind: String,
    /// The number, digits only. A national number when the type is `SSIN`.
    pub id: String,
    /// Name of the organisation or the person, in capitals without accents.
    pub name: String,
    /// Which program of the organisation; `None` for its only or first certificate.
    pub application_id: Option<String>,
}

impl EhealthName {
    /// Makes a name: `name` and `application_id` are normalised, an empty application id counts as none.
    ///
    /// # Errors
    /// [`NameError::Part`]: the type is not of capitals, digits, `-` and `_`; the number is not of digits; the name is
    /// empty; the application id is not of 1 to 30 capitals, digits, `-` and `_`, or belongs to a person.
    pub fn new(
        kind: &str,
        id: &str,
        name: &str,
        application_id: Option<&str>,
    ) -> Result<Self, NameError> {
        let application_id = application_id
            .map(normalise)
            .filter(|application| !application.is_empty());
        let made = Self {
            kind: kind.to_string(),
            id: id.to_string(),
            name: normalise(name),
            application_id,
        };
        made.check()?;
        Ok(made)
    }

    /// Reads the written form, with `=` and `,` inside values escaped or not; the order of the units does not matter.
    ///
    /// # Errors
    /// [`NameError`] when the text is no name or not of the eHealth form.
    pub fn parse_string(text: &str) -> Result<Self, NameError> {
        Self::from_name(&from_string(text)?)
    }

    /// Reads the subject of a certificate, see [`Self::from_name`].
    ///
    /// # Errors
    /// [`NameError::NotEhealth`].
    pub fn from_certificate(certificate: &Certificate) -> Result<Self, NameError> {
        Self::from_name(certificate.subject())
    }

    /// Reads a subject as the official client does: a unit `TYPE=digits` tells type and number; a further unit is the
    /// application id when the common name ends with it, else the name. A subject with a serialNumber attribute is
    /// that of an eID card: type `SSIN`.
    ///
    /// # Errors
    /// [`NameError::NotEhealth`].
    pub fn from_name(name: &Name) -> Result<Self, NameError> {
        let found: Vec<(Oid, String)> = attributes(name)
            .filter_map(|attribute| Some((attribute.oid, text::of(&attribute.value)?)))
            .collect();
        match first(&found, oid::SERIAL_NUMBER) {
            Some(number) => Ok(card_holder(number, &found)),
            None => holder(&found),
        }
    }

    /// The written form with `=` and `,` escaped in the places where the platform has them:
    /// `CN=CBE\=0406753266\, MYAPP,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,OU=CBE\=0406753266,OU=MYAPP,O=Federal Government,C=BE`.
    ///
    /// In the name itself only what RFC 2253 requires is escaped.
    pub fn to_string_escaped(&self) -> String {
        let (kind, id) = (&self.kind, &self.id);
        let tail = self
            .application_id
            .as_ref()
            .map(|application| format!("\\, {application}"))
            .unwrap_or_default();
        let unit = self
            .application_id
            .as_ref()
            .map(|application| format!(",OU={application}"))
            .unwrap_or_default();
        let name = text::escape(&self.name, &|_| false);
        format!(
            "CN={kind}\\={id}{tail},OU={EHEALTH_UNIT},OU={name},OU={kind}\\={id}{unit},O={GOVERNMENT},C={BELGIUM}"
        )
    }

    /// The name for requests and certificates: one attribute per RDN, country first, string types by rule.
    ///
    /// # Errors
    /// [`NameError::Malformed`] when a value is too long to be encoded.
    pub fn to_name(&self) -> Result<Name, NameError> {
        let holder = format!("{}={}", self.kind, self.id);
        let common = match &self.application_id {
            Some(application) => format!("{holder}, {application}"),
            None => holder.clone(),
        };
        let mut parts = vec![(oid::COUNTRY, BELGIUM), (oid::ORGANISATION, GOVERNMENT)];
        parts.extend(
            self.application_id
                .iter()
                .map(|application| (oid::ORGANISATIONAL_UNIT, application.as_str())),
        );
        parts.extend([
            (oid::ORGANISATIONAL_UNIT, holder.as_str()),
            (oid::ORGANISATIONAL_UNIT, self.name.as_str()),
            (oid::ORGANISATIONAL_UNIT, EHEALTH_UNIT),
            (oid::COMMON_NAME, common.as_str()),
        ]);
        Ok(from_attributes(&parts)?)
    }

    fn check(&self) -> Result<(), NameError> {
        let bad = |part| Err(NameError::Part { part });
        let word = |character: char| matches!(character, 'A'..='Z' | '0'..='9' | '-' | '_');
        if self.kind.is_empty() || !self.kind.chars().all(word) {
            return bad("kind");
        }
        if self.id.is_empty() || !self.id.chars().all(|digit| digit.is_ascii_digit()) {
            return bad("id");
        }
        if self.name.is_empty() {
            return bad("name");
        }
        match &self.application_id {
            Some(_) if self.kind == PERSON => bad("application-id"),
            Some(id) if id.len() > MAX_APPLICATION_ID || !id.chars().all(word) => {
                bad("application-id")
            }
            _ => Ok(()),
        }
    }
}

/// Names the type and the organisation; a person's number and name stay out of logs.
impl std::fmt::Debug for EhealthName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.kind.as_str() {
            PERSON => f.write_str("EhealthName(SSIN)"),
            kind => write!(
                f,
                "EhealthName({kind}={}, {:?})",
                self.id, self.application_id
            ),
        }
    }
}

/// Escapes the `=` behind every `TYPE` of a written name, as the official client does before it sends a contract back;
/// what is escaped already stays (eHealth protocol, section 7).
pub fn escape_type(dn: &str, kind: &str) -> String {
    if kind.is_empty() {
        dn.to_string()
    } else {
        dn.replace(&format!("{kind}="), &format!("{kind}\\="))
    }
}

fn first(attributes: &[(Oid, String)], wanted: Oid) -> Option<&str> {
    all(attributes, wanted).next()
}

fn all(attributes: &[(Oid, String)], wanted: Oid) -> impl Iterator<Item = &str> {
    attributes
        .iter()
        .filter(move |(oid, _)| *oid == wanted)
        .map(|(_, value)| value.as_str())
}

fn card_holder(number: &str, attributes: &[(Oid, String)]) -> EhealthName {
    let parts = [
        first(attributes, oid::GIVEN_NAME),
        first(attributes, oid::SURNAME),
    ];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    EhealthName {
        kind: PERSON.to_string(),
        id: number.to_string(),
        name,
        application_id: None,
    }
}

fn holder(attributes: &[(Oid, String)]) -> Result<EhealthName, NameError> {
    let mut units: Vec<&str> = all(attributes, oid::ORGANISATIONAL_UNIT)
        .filter(|unit| *unit != EHEALTH_UNIT && *unit != GOVERNMENT)
        .collect();
    let common: Vec<&str> = all(attributes, oid::COMMON_NAME).collect();
    let at = holder_unit(&units, &common).ok_or(NameError::NotEhealth {
        reason: "no unit with type and number",
    })?;
    let unit = units.remove(at);
    let (kind, id) = unit.split_once('=').unwrap_or_default();
    let application_id =
        application_unit(&units, &common, unit).map(|at| units.remove(at).to_string());
    let name = units.first().copied().unwrap_or_default().to_string();
    Ok(EhealthName {
        kind: kind.to_string(),
        id: id.to_string(),
        name,
        application_id,
    })
}

/// The unit `TYPE=digits`; when a name looks the same, the one that the common name begins with.
fn holder_unit(units: &[&str], common: &[&str]) -> Option<usize> {
    let shaped = |unit: &&str| {
        unit.split_once('=').is_some_and(|(kind, id)| {
            let word = |character: char| {
                character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
            };
            !kind.is_empty()
                && kind.chars().all(word)
                && !id.is_empty()
                && id.chars().all(|digit| digit.is_ascii_digit())
        })
    };
    let named = |unit: &&str| {
        let rest = |text: &&str| {
            text.strip_prefix(*unit)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(", "))
        };
        common.iter().any(rest)
    };
    let exact = units.iter().position(|unit| shaped(unit) && named(unit));
    exact.or_else(|| units.iter().position(shaped))
}

/// The unit that is the application id. Where the common name has the usual form, its tail decides; so a
/// name that happens to end the common name is not taken for one.
fn application_unit(units: &[&str], common: &[&str], holder: &str) -> Option<usize> {
    let tails: Vec<&str> = common
        .iter()
        .filter_map(|text| text.strip_prefix(holder))
        .collect();
    if tails.is_empty() {
        return units
            .iter()
            .position(|unit| common.iter().any(|text| text.ends_with(unit)));
    }
    units.iter().position(|unit| {
        tails
            .iter()
            .any(|tail| tail.strip_prefix(", ") == Some(unit))
    })
}

/// The unit that every eHealth certificate carries.
pub const EHEALTH_UNIT: &str = "eHealth-platform Belgium";

const GOVERNMENT: &str = "Federal Government";
const BELGIUM: &str = "BE";
const PERSON: &str = "SSIN";
const MAX_APPLICATION_ID: usize = 30;
