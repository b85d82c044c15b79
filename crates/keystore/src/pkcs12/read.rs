//! Reading: MAC first, then every part and every bag.

use der::asn1::{ObjectIdentifier, OctetString};
use der::{Any, Decode, Tagged};
use pkcs12::cms::content_info::ContentInfo;
use pkcs12::cms::encrypted_data::EncryptedData;
use pkcs12::pbe_params::EncryptedPrivateKeyInfo;
use pkcs12::safe_bag::SafeBag;
use pkcs12::{CertBag, MacData};
use pki::ber;
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attributes;
use zeroize::Zeroizing;

use super::envelope::Envelope;
use super::password::Password;
use super::scheme::Scheme;
use super::work::Work;
use super::{
    CertificateBag, KeyBag, MacOutline, Outline, Pkcs12, Protected, Protection, mac, names,
};
use crate::KeystoreError;

/// A file that its password opened.
pub struct Opened {
    /// Keys and certificates.
    pub contents: Pkcs12,
    /// How they were protected.
    pub outline: Outline,
}

/// Opens a file with its password.
///
/// The password may be any text here; the rule for new passwords is in `identifiers`. A file
/// without a MAC is refused ([`KeystoreError::NoMac`]): nothing tells a wrong password from damage.
pub fn open(bytes: &[u8], password: &str) -> Result<Opened, KeystoreError> {
    let envelope = Envelope::open(bytes)?;
    let mac = envelope.mac.as_ref().ok_or(KeystoreError::NoMac)?;
    with_mac(&envelope, mac, password)
}

/// As [`open`], for a file that may have no MAC. Then a key that decrypts to a key shows that the
/// password is right; nothing shows that the certificates are all there and unchanged. Whatever
/// does not decrypt is [`KeystoreError::PasswordWrong`], damage included.
pub fn open_without_mac(bytes: &[u8], password: &str) -> Result<Opened, KeystoreError> {
    let envelope = Envelope::open(bytes)?;
    match &envelope.mac {
        Some(mac) => with_mac(&envelope, mac, password),
        None => Reading::new(&envelope, Password::readings(password), Work::new())?
            .run(&envelope.content),
    }
}

fn with_mac(envelope: &Envelope, mac: &MacData, text: &str) -> Result<Opened, KeystoreError> {
    let mut work = Work::new();
    let passwords = confirmed(mac, &envelope.content, text, &mut work)?;
    Reading::new(envelope, passwords, work)?.run(&envelope.content)
}

/// What a file shows without its password. Needs no MAC.
pub fn outline(bytes: &[u8]) -> Result<Outline, KeystoreError> {
    let envelope = Envelope::open(bytes)?;
    let reading = Reading::new(&envelope, Vec::new(), Work::new())?;
    Ok(reading.run(&envelope.content)?.outline)
}

/// The readings of the password, that which the MAC confirms first.
fn confirmed(
    mac: &MacData,
    content: &[u8],
    text: &str,
    work: &mut Work,
) -> Result<Vec<Password>, KeystoreError> {
    let mut readings = Password::readings(text);
    for position in 0..readings.len() {
        let right = match readings.get(position) {
            Some(password) => mac::verify(mac, content, password, work)?,
            None => false,
        };
        if right {
            readings.swap(0, position);
            return Ok(readings);
        }
    }
    Err(KeystoreError::PasswordWrong)
}

/// One reading of one file; without a password encrypted things are noted and left closed.
struct Reading {
    passwords: Vec<Password>,
    work: Work,
    contents: Pkcs12,
    outline: Outline,
}

impl Reading {
    fn new(
        envelope: &Envelope,
        passwords: Vec<Password>,
        work: Work,
    ) -> Result<Self, KeystoreError> {
        let mac = envelope.mac.as_ref().map(mac_outline).transpose()?;
        Ok(Self {
            passwords,
            work,
            contents: Pkcs12::default(),
            outline: Outline {
                der: envelope.der,
                mac,
                protections: Vec::new(),
                visible_key_aliases: Vec::new(),
            },
        })
    }

    fn run(mut self, content: &[u8]) -> Result<Opened, KeystoreError> {
        let content = ber::to_der(content).map_err(|_| damaged("content"))?;
        let parts = Vec::<ContentInfo>::from_der(&content).map_err(|_| damaged("content"))?;
        for part in parts {
            self.part(&part)?;
        }
        Ok(Opened {
            contents: self.contents,
            outline: self.outline,
        })
    }

    fn part(&mut self, part: &ContentInfo) -> Result<(), KeystoreError> {
        match part.content_type {
            names::DATA => {
                let octets: OctetString =
                    part.content.decode_as().map_err(|_| damaged("content"))?;
                self.safe_contents(octets.as_bytes(), Visible::Yes, MAX_DEPTH)
            }
            names::ENCRYPTED_DATA => {
                let data: EncryptedData =
                    part.content.decode_as().map_err(|_| damaged("content"))?;
                let info = &data.enc_content_info;
                let octets = info.encrypted_content.as_ref().ok_or(damaged("content"))?;
                let algorithm = &info.content_enc_alg;
                match self.decrypt(Protected::Part, algorithm, octets.as_bytes())? {
                    Some(plain) => self.safe_contents(&plain, Visible::No, MAX_DEPTH),
                    None => Ok(()),
                }
            }
            other => Err(KeystoreError::AlgorithmUnknown {
                name: names::name_of(other),
            }),
        }
    }

    fn safe_contents(
        &mut self,
        octets: &[u8],
        visible: Visible,
        depth: usize,
    ) -> Result<(), KeystoreError> {
        let depth = depth.checked_sub(1).ok_or(damaged("nesting"))?;
        let octets = Zeroizing::new(ber::to_der(octets).map_err(|_| damaged("bags"))?);
        for bag in Vec::<SafeBag>::from_der(&octets).map_err(|_| damaged("bags"))? {
            self.bag(bag, visible, depth)?;
        }
        Ok(())
    }

    fn bag(&mut self, bag: SafeBag, visible: Visible, depth: usize) -> Result<(), KeystoreError> {
        // The decoder keeps the value with its [0] wrapper, and copies it: wiped when dropped.
        let value = Zeroizing::new(bag.bag_value);
        let value = Wrapped::from_der(&value).map_err(|_| damaged("bag"))?.0;
        let attributes = bag.bag_attributes.as_ref();
        let alias = attribute(attributes, names::FRIENDLY_NAME).map(|any| text(&any));
        let local_key_id =
            attribute(attributes, names::LOCAL_KEY_ID).map(|any| any.value().to_vec());
        match bag.bag_id {
            pkcs12::PKCS_12_PKCS8_KEY_BAG_OID => {
                let info = EncryptedPrivateKeyInfo::from_der(&value).map_err(|_| damaged("key"))?;
                self.note_alias(&alias, visible);
                let data = info.encrypted_data.as_bytes();
                let algorithm = &info.encryption_algorithm;
                if let Some(pkcs8) = self.decrypt(Protected::Key, algorithm, data)? {
                    self.contents.keys.push(KeyBag {
                        alias,
                        local_key_id,
                        pkcs8,
                    });
                }
            }
            pkcs12::PKCS_12_KEY_BAG_OID => {
                self.note_alias(&alias, visible);
                self.outline.protections.push(Protection {
                    content: Protected::Key,
                    algorithm: "none".to_owned(),
                    iterations: None,
                });
                self.contents.keys.push(KeyBag {
                    alias,
                    local_key_id,
                    pkcs8: value,
                });
            }
            pkcs12::PKCS_12_CERT_BAG_OID => {
                let bag = CertBag::from_der(&value).map_err(|_| damaged("certificate"))?;
                if bag.cert_id == pkcs12::PKCS_12_X509_CERT_OID {
                    let der = bag.cert_value.as_bytes().to_vec();
                    let certificate = CertificateBag {
                        alias,
                        local_key_id,
                        der,
                    };
                    self.contents.certificates.push(certificate);
                } else {
                    self.contents.passed_over.push(bag.cert_id.to_string());
                }
            }
            pkcs12::PKCS_12_SAFE_CONTENTS_BAG_OID => {
                self.safe_contents(&value, visible, depth)?;
            }
            other => self.contents.passed_over.push(other.to_string()),
        }
        Ok(())
    }

    fn note_alias(&mut self, alias: &Option<String>, visible: Visible) {
        if let (Some(alias), Visible::Yes) = (alias, visible) {
            self.outline.visible_key_aliases.push(alias.clone());
        }
    }

    /// Notes the algorithm and decrypts when there is a password. When the MAC has confirmed
    /// password and content, what does not decrypt has a password of its own.
    fn decrypt(
        &mut self,
        content: Protected,
        algorithm: &AlgorithmIdentifierOwned,
        data: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>, KeystoreError> {
        let scheme = Scheme::read(algorithm);
        let iterations = scheme
            .as_ref()
            .ok()
            .and_then(|scheme| scheme.iterations().ok());
        let name = scheme
            .as_ref()
            .map_or_else(|_| names::name_of(algorithm.oid), Scheme::name);
        self.outline.protections.push(Protection {
            content,
            algorithm: name,
            iterations,
        });
        if self.passwords.is_empty() {
            return Ok(None);
        }
        self.with_any_reading(&scheme?, data).map(Some)
    }

    /// The content by the first reading that gives one. Wrong padding shows another password, but
    /// by chance one time in 256 it looks right: then what came out is no DER value either.
    fn with_any_reading(
        &mut self,
        scheme: &Scheme,
        data: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, KeystoreError> {
        let mac = self.outline.mac.is_some();
        let mut unpadded = None;
        for password in &self.passwords {
            match scheme.decrypt(data, password, &mut self.work)? {
                Some(plain) if ber::to_der(&plain).is_ok() => return Ok(plain),
                plain => unpadded = unpadded.or(plain),
            }
        }
        match unpadded.filter(|_| mac) {
            Some(plain) => Ok(plain),
            None if mac => Err(KeystoreError::EntryPasswordOther),
            None => Err(KeystoreError::PasswordWrong),
        }
    }
}

/// Whether a bag can be seen without the password.
#[derive(Clone, Copy)]
enum Visible {
    Yes,
    No,
}

/// The element inside an explicit `[0]`, wiped when dropped.
struct Wrapped(Zeroizing<Vec<u8>>);

impl Wrapped {
    fn from_der(der: &[u8]) -> der::Result<Self> {
        let wrapper = der::asn1::AnyRef::from_der(der)?;
        let expected = der::Tag::ContextSpecific {
            constructed: true,
            number: der::TagNumber(0),
        };
        wrapper.tag().assert_eq(expected)?;
        Ok(Self(Zeroizing::new(wrapper.value().to_vec())))
    }
}

fn mac_outline(mac: &MacData) -> Result<MacOutline, KeystoreError> {
    Ok(MacOutline {
        algorithm: mac::name(mac),
        iterations: mac::iterations(mac)?,
        salt_length: mac.mac_salt.as_bytes().len(),
    })
}

fn attribute(attributes: Option<&Attributes>, oid: ObjectIdentifier) -> Option<Any> {
    let attribute = attributes?.iter().find(|attribute| attribute.oid == oid)?;
    attribute.values.iter().next().cloned()
}

/// A friendlyName: BMPString by the standard, other string types by some writers.
fn text(value: &Any) -> String {
    if value.tag() != der::Tag::BmpString {
        return String::from_utf8_lossy(value.value()).into_owned();
    }
    let units: Vec<u16> = value
        .value()
        .chunks_exact(2)
        .map(|pair| {
            pair.iter()
                .fold(0, |unit, byte| (unit << 8) | u16::from(*byte))
        })
        .collect();
    String::from_utf16_lossy(&units)
}

fn damaged(part: &'static str) -> KeystoreError {
    KeystoreError::Damaged { part }
}

/// Safe contents inside safe contents: RFC 7292 allows it, nobody nests more than once.
const MAX_DEPTH: usize = 4;

#[cfg(test)]
mod tests;
