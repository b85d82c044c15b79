//! The eHealth authorities of the rehearsal: root, issuing authority, ETK registrar.
//!
//! Their names say that they are not real; production refuses them.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil};
use pki::oid;
use pki::{Certificate, Name};
use serde::{Deserialize, Serialize};
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use zeroize::Zeroizing;

use super::error::PlatformError;
use super::options::Issuing;
use super::signature::Roots;
use super::store::Store;
use super::xml;
use crate::authority::{self, AuthorityError, KeyKind, KeyPair, Template, attribute};

/// A key with the certificates above it.
#[derive(Debug)]
pub struct Holder {
    /// The private key.
    pub key: KeyPair,
    /// Its certificate.
    pub certificate: Certificate,
}

/// The authorities of one kind of key.
#[derive(Debug)]
pub struct Family {
    /// Self-signed.
    pub root: Holder,
    /// Issues the eHealth certificates.
    pub issuing: Holder,
    /// Signs encryption tokens.
    pub registrar: Holder,
    /// Where the state of its certificates can be asked for; its certificates name these.
    pub news: Option<News>,
}

/// Where the state of certificates can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The OCSP responder.
    pub ocsp: String,
    /// The list of revoked certificates.
    pub crl: String,
}

/// What a certificate of the platform's own is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    /// Answers about the state of certificates.
    Responder,
    /// Signs security tokens.
    Sts,
}

/// All authorities that this data folder has used.
#[derive(Debug)]
pub struct Authorities {
    families: BTreeMap<Issuing, Family>,
    current: Issuing,
}

impl Authorities {
    /// Reads the authorities, or makes those that are missing; both kinds, so that both roots can be
    /// trusted from the first day.
    pub fn load_or_create(store: &Store, current: Issuing) -> Result<Self, PlatformError> {
        let mut families = BTreeMap::new();
        for (kind, file) in [(Issuing::Rsa, RSA_FILE), (Issuing::EcP384, EC_FILE)] {
            if let Some(kept) = store.read::<Kept>(file)? {
                let family = kept
                    .open()
                    .map_err(|detail| PlatformError::Damaged { file, detail })?;
                families.insert(kind, family);
            } else {
                let family = Family::create(kind)?;
                store.write(file, &Kept::from(&family))?;
                families.insert(kind, family);
            }
        }
        Ok(Self { families, current })
    }

    /// The family that issues now.
    pub fn current(&self) -> Option<&Family> {
        self.families.get(&self.current)
    }

    /// The family whose issuing authority signed `certificate`.
    pub fn of(&self, certificate: &Certificate) -> Option<&Family> {
        self.families
            .values()
            .find(|family| certificate.is_issued_by(&family.issuing.certificate))
    }

    /// All families with their kinds.
    pub fn families(&self) -> impl Iterator<Item = (Issuing, &Family)> {
        self.families.iter().map(|(kind, family)| (*kind, family))
    }

    /// From now on certificates name the responder and the lists at `origin` (scheme, host, port).
    pub fn announce(&mut self, origin: &str) {
        for (kind, family) in &mut self.families {
            family.news = Some(News {
                ocsp: format!("{origin}{OCSP}"),
                crl: format!("{origin}{CRL}{}.crl", kind.word()),
            });
        }
    }

    /// Keys of all roots and issuing authorities.
    pub fn keys(&self) -> Roots {
        let mut keys = Roots::default();
        for family in self.families.values() {
            keys.add(&family.root.certificate);
            keys.add(&family.issuing.certificate);
        }
        keys
    }

    /// All root certificates as PEM.
    pub fn roots_pem(&self) -> String {
        let roots: Vec<_> = self
            .families
            .values()
            .map(|family| family.root.certificate.clone())
            .collect();
        pki::pem::encode_certificates(&roots)
    }
}

impl Family {
    fn create(kind: Issuing) -> Result<Self, AuthorityError> {
        let (key_kind, number) = match kind {
            Issuing::Rsa => (KeyKind::Rsa2048, "001"),
            Issuing::EcP384 => (KeyKind::P384, "002"),
        };
        let root_key = KeyPair::generate(key_kind)?;
        let root_name = name(&format!("REHEARSAL eHealth root CA {number} (not real)"))?;
        let root = certify(&root_key, &root_name, &root_key, &root_name, Role::Root)?;

        let issuing_key = KeyPair::generate(key_kind)?;
        let issuing_name = name(&format!("REHEARSAL eHealth issuing CA {number} (not real)"))?;
        let issuing = certify(
            &issuing_key,
            &issuing_name,
            &root_key,
            &root_name,
            Role::Issuing,
        )?;

        // Encryption tokens are signed with RSA in both families.
        let registrar_key = KeyPair::generate(KeyKind::Rsa2048)?;
        let registrar_name = name(&format!("REHEARSAL eHealth ETK-RA {number} (not real)"))?;
        let registrar = certify(
            &registrar_key,
            &registrar_name,
            &issuing_key,
            &issuing_name,
            Role::Registrar,
        )?;
        let holder = |key, certificate| Holder { key, certificate };
        Ok(Self {
            root: holder(root_key, root),
            issuing: holder(issuing_key, issuing),
            registrar: holder(registrar_key, registrar),
            news: None,
        })
    }

    /// A new key with a certificate for a post on the platform, of this family's kind of key; the STS
    /// signs with RSA in both (eHealth protocol, section 12).
    pub fn appoint(&self, post: Post) -> Result<Holder, AuthorityError> {
        let (common, role) = match post {
            Post::Responder => (
                "REHEARSAL eHealth OCSP responder (not real)",
                Role::Responder,
            ),
            Post::Sts => ("REHEARSAL eHealth STS (not real)", Role::Registrar),
        };
        let kind = match post == Post::Responder && !self.issuing.key.is_rsa() {
            true => KeyKind::P384,
            false => KeyKind::Rsa2048,
        };
        let key = KeyPair::generate(kind)?;
        let issuer = self.issuing.certificate.subject();
        let certificate = certify(&key, &name(common)?, &self.issuing.key, issuer, role)?;
        Ok(Holder { key, certificate })
    }

    /// Issues an eHealth certificate: digitalSignature and nonRepudiation, 36 months from `at`.
    pub fn issue(
        &self,
        subject: &Name,
        public_key_der: &[u8],
        at: Timestamp,
    ) -> Result<Certificate, AuthorityError> {
        let (not_before, not_after) = validity(at).ok_or(AuthorityError::Date)?;
        let usage = KeyUsages::DigitalSignature | KeyUsages::NonRepudiation;
        let mut extensions = vec![
            authority::authority_key_identifier(&self.issuing.key.public_key_der())?,
            authority::subject_key_identifier(public_key_der)?,
            authority::key_usage(KeyUsage(usage))?,
        ];
        if let Some(news) = &self.news {
            extensions.push(authority::crl_address(&news.crl)?);
            extensions.push(authority::ocsp_address(&news.ocsp)?);
        }
        let template = Template {
            subject: subject.clone(),
            serial: authority::random_serial()?,
            not_before,
            not_after,
            public_key_der: public_key_der.to_vec(),
            extensions,
        };
        let issuer = self.issuing.certificate.subject();
        read(&authority::issue(&template, issuer, &self.issuing.key)?)
    }
}

/// From the second of `at`, for 36 months (eHealth protocol, section 7).
fn validity(at: Timestamp) -> Option<(Timestamp, Timestamp)> {
    let from = Timestamp::from_second(at.as_second()).ok()?;
    let local = from.to_zoned(jiff::tz::TimeZone::UTC);
    let until = local.checked_add(jiff::Span::new().months(MONTHS)).ok()?;
    Some((from, until.timestamp()))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Root,
    Issuing,
    Registrar,
    Responder,
}

fn certify(
    key: &KeyPair,
    subject: &Name,
    issuer_key: &KeyPair,
    issuer: &Name,
    role: Role,
) -> Result<Certificate, AuthorityError> {
    let mut extensions = Vec::new();
    match role {
        Role::Root => extensions.push(authority::basic_constraints(true, Some(1))?),
        Role::Issuing => extensions.push(authority::basic_constraints(true, Some(0))?),
        Role::Responder => extensions.extend(authority::responder_extensions()?),
        Role::Registrar => {}
    }
    let usage = match role {
        Role::Root | Role::Issuing => KeyUsages::KeyCertSign | KeyUsages::CRLSign,
        Role::Registrar => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
        Role::Responder => KeyUsages::DigitalSignature.into(),
    };
    extensions.push(authority::key_usage(KeyUsage(usage))?);
    extensions.push(authority::subject_key_identifier(&key.public_key_der())?);
    if role != Role::Root {
        let issuer_public = issuer_key.public_key_der();
        extensions.push(authority::authority_key_identifier(&issuer_public)?);
    }
    let template = Template {
        subject: subject.clone(),
        serial: authority::random_serial()?,
        not_before: date(2020, 1, 1)?,
        not_after: date(2049, 12, 31)?,
        public_key_der: key.public_key_der(),
        extensions,
    };
    read(&authority::issue(&template, issuer, issuer_key)?)
}

fn name(common: &str) -> Result<Name, AuthorityError> {
    authority::distinguished_name(&[
        (attribute::COUNTRY, "BE"),
        (attribute::ORGANISATION, "Clavis rehearsal"),
        (oid::COMMON_NAME, common),
    ])
}

fn date(year: i16, month: i8, day: i8) -> Result<Timestamp, AuthorityError> {
    let date = civil::Date::new(year, month, day).map_err(|_| AuthorityError::Date)?;
    let zoned = date
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map_err(|_| AuthorityError::Date)?;
    Ok(zoned.timestamp())
}

fn read(der: &[u8]) -> Result<Certificate, AuthorityError> {
    Certificate::from_der(der).map_err(|_| AuthorityError::Key)
}

/// A family as it is kept in the data folder: PKCS#8 and DER in base64.
#[derive(Serialize, Deserialize)]
struct Kept {
    root: KeptHolder,
    issuing: KeptHolder,
    registrar: KeptHolder,
}

#[derive(Serialize, Deserialize)]
struct KeptHolder {
    #[serde(with = "super::store::secret")]
    key: Zeroizing<String>,
    certificate: String,
}

impl From<&Family> for Kept {
    fn from(family: &Family) -> Self {
        let keep = |holder: &Holder| KeptHolder {
            key: Zeroizing::new(xml::encode(holder.key.to_pkcs8())),
            certificate: xml::encode(holder.certificate.der()),
        };
        Self {
            root: keep(&family.root),
            issuing: keep(&family.issuing),
            registrar: keep(&family.registrar),
        }
    }
}

impl Kept {
    fn open(&self) -> Result<Family, String> {
        Ok(Family {
            root: self.root.open()?,
            issuing: self.issuing.open()?,
            registrar: self.registrar.open()?,
            news: None,
        })
    }
}

impl KeptHolder {
    fn open(&self) -> Result<Holder, String> {
        let pkcs8 = xml::decode(&self.key).ok_or("a key is not base64")?;
        let key = KeyPair::from_pkcs8(&Zeroizing::new(pkcs8)).map_err(|e| e.to_string())?;
        let der = xml::decode(&self.certificate).ok_or("a certificate is not base64")?;
        let certificate = Certificate::from_der(&der).map_err(|error| error.to_string())?;
        match certificate.public_key_der() == key.public_key_der() {
            true => Ok(Holder { key, certificate }),
            false => Err("a key does not belong to its certificate".to_owned()),
        }
    }
}

const RSA_FILE: &str = "authorities-rsa.json";
const EC_FILE: &str = "authorities-ec.json";
const MONTHS: i32 = 36;
/// Path of the OCSP responder.
pub const OCSP: &str = "/ocsp";
/// Folder of the lists of revoked certificates; `rsa.crl` and `ec.crl` are in it.
pub const CRL: &str = "/crl/";
