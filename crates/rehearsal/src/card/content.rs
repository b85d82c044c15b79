//! The content of every file of a card ("eID card", sections 4, 6 and 10).

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384};

use super::faults::damage;
use super::file_system::{ID, MF, PKCS15, Path};
use super::options::{CertificateFault, FileSigning};
use super::padding::{Hash, pkcs1};
use super::person::Person;
use super::test_pki::{HolderKeys, HolderWish, TestPki};
use super::tlv::Fields;
use super::{CardError, CardFault, CardOptions, Family, pkcs15};
use crate::authority::{AuthorityError, KeyPair};

/// The files of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardFile {
    /// 3F00/2F00, EF(DIR).
    Directory,
    /// DF00/5031, ODF.
    Objects,
    /// DF00/5032, TokenInfo.
    TokenInfo,
    /// DF00/5034, AODF.
    Pins,
    /// DF00/5035, PrKDF.
    PrivateKeys,
    /// DF00/5037, CDF.
    Certificates,
    /// DF00/5038.
    AuthenticationCertificate,
    /// DF00/5039.
    SignatureCertificate,
    /// DF00/503A.
    CaCertificate,
    /// DF00/503B.
    RootCertificate,
    /// DF00/503C.
    RrnCertificate,
    /// DF01/4031.
    Identity,
    /// DF01/4032.
    IdentitySignature,
    /// DF01/4033.
    Address,
    /// DF01/4034.
    AddressSignature,
    /// DF01/4035.
    Photo,
    /// DF01/4040, the card's own public key (1.8).
    CardKey,
}

impl CardFile {
    /// Folder and file.
    pub(super) fn path(self) -> Path {
        match self {
            Self::Directory => (MF, 0x2F00),
            Self::Objects => (PKCS15, 0x5031),
            Self::TokenInfo => (PKCS15, 0x5032),
            Self::Pins => (PKCS15, 0x5034),
            Self::PrivateKeys => (PKCS15, 0x5035),
            Self::Certificates => (PKCS15, 0x5037),
            Self::AuthenticationCertificate => (PKCS15, 0x5038),
            Self::SignatureCertificate => (PKCS15, 0x5039),
            Self::CaCertificate => (PKCS15, 0x503A),
            Self::RootCertificate => (PKCS15, 0x503B),
            Self::RrnCertificate => (PKCS15, 0x503C),
            Self::Identity => (ID, 0x4031),
            Self::IdentitySignature => (ID, 0x4032),
            Self::Address => (ID, 0x4033),
            Self::AddressSignature => (ID, 0x4034),
            Self::Photo => (ID, 0x4035),
            Self::CardKey => (ID, 0x4040),
        }
    }
}

/// All files of a holder's card. The preferences (4039) and PuK#7 (4038) are left out: nothing
/// reads them, and their content is not described.
pub(super) fn files(
    person: &Person,
    pki: &TestPki,
    keys: &HolderKeys,
    options: &CardOptions,
) -> Result<BTreeMap<Path, Vec<u8>>, CardError> {
    let mut files = [
        personal(person, pki, keys, options)?,
        certificates(person, pki, keys, options)?,
        structure(person, keys, options),
    ]
    .concat()
    .into_iter()
    .map(|(file, content)| (file.path(), content))
    .collect();
    for wish in &options.faults {
        damage(&mut files, wish.fault);
    }
    Ok(files)
}

type Files = Vec<(CardFile, Vec<u8>)>;

/// Identity, address, photo, and what protects them.
fn personal(
    person: &Person,
    pki: &TestPki,
    keys: &HolderKeys,
    options: &CardOptions,
) -> Result<Files, CardError> {
    let family = options.family;
    let signer = FileSigner {
        key: pki.rrn_key(family.branch())?,
        signing: options.file_signing,
        least: family.signature_file(),
    };
    let photo = person.photo_bytes()?;
    let card_key = keys.card.as_ref().map(|key| key.public_key_der());
    let hashes = Hashes {
        chip: keys.chip(),
        photo: photo_hash(options, &photo),
        card_key: card_key.as_ref().map(|key| Sha384::digest(key).to_vec()),
    };
    let expired = options.has(CardFault::CardExpired);
    let identity = match expired.then(|| expired_yesterday(person, pki.now())) {
        Some(person) => identity(&person, hashes)?,
        None => identity(person, hashes)?,
    };
    let identity_signature = signer.sign(&identity)?;
    let address = address(person);
    let signed: Vec<u8> = [without_padding(&address), &identity_signature].concat();
    let address_signature = signer.sign(&signed)?;
    let mut files = vec![
        (CardFile::Identity, identity),
        (CardFile::IdentitySignature, identity_signature),
        (CardFile::Address, address),
        (CardFile::AddressSignature, address_signature),
        (CardFile::Photo, photo),
    ];
    files.extend(card_key.map(|key| (CardFile::CardKey, key)));
    Ok(files)
}

fn certificates(
    person: &Person,
    pki: &TestPki,
    keys: &HolderKeys,
    options: &CardOptions,
) -> Result<Files, CardError> {
    let family = options.family;
    let branch = family.branch();
    let there = Certified::of(person, options);
    let wish = HolderWish {
        person,
        family,
        keys,
        expired: options.certificates == CertificateFault::Expired,
    };
    let holder = pki.holder_certificates(&wish)?;
    for certificate in [&holder.authentication, &holder.signature] {
        spread_news(pki, certificate, options)?;
    }
    let ca = pki.certificate_of(branch, wish.role())?.to_vec();
    let root = pki.root_of(branch)?.to_vec();
    let rrn = match options.has(CardFault::RrnNotUnderRoot) {
        true => pki.misplaced_rrn(branch)?,
        false => pki.rrn_of(branch)?.to_vec(),
    };
    let or_zeros = |there: bool, certificate| match there {
        true => followed_by_zeros(certificate, family.zeros_after(true)),
        false => vec![0; family.missing_certificate()],
    };
    Ok(vec![
        (
            CardFile::AuthenticationCertificate,
            or_zeros(there.authentication, holder.authentication),
        ),
        (
            CardFile::SignatureCertificate,
            or_zeros(there.signature, holder.signature),
        ),
        (
            CardFile::CaCertificate,
            followed_by_zeros(ca, family.zeros_after(true)),
        ),
        (
            CardFile::RootCertificate,
            followed_by_zeros(root, family.zeros_after(false)),
        ),
        (
            CardFile::RrnCertificate,
            followed_by_zeros(rrn, family.zeros_after(false)),
        ),
    ])
}

/// The PKCS#15 files.
fn structure(person: &Person, keys: &HolderKeys, options: &CardOptions) -> Files {
    let family = options.family;
    let there = Certified::of(person, options);
    vec![
        (CardFile::Directory, pkcs15::directory()),
        (CardFile::Objects, pkcs15::objects()),
        (
            CardFile::TokenInfo,
            pkcs15::token_info(&keys.chip(), family),
        ),
        (CardFile::Pins, pkcs15::pins()),
        (CardFile::PrivateKeys, pkcs15::private_keys(family)),
        (
            CardFile::Certificates,
            pkcs15::certificates(family, there.authentication, there.signature),
        ),
    ]
}

/// Which of the holder's certificates are there.
struct Certified {
    authentication: bool,
    signature: bool,
}

impl Certified {
    fn of(person: &Person, options: &CardOptions) -> Self {
        let (authentication, signature) = match options.certificates {
            CertificateFault::None | CertificateFault::Expired => (true, true),
            CertificateFault::AuthenticationMissing => (false, true),
            CertificateFault::SignatureMissing => (true, false),
            CertificateFault::BothMissing => (false, false),
        };
        Self {
            authentication,
            signature: signature && person.signature_certificate,
        }
    }
}

/// Tells the test PKI what the faults say about a certificate.
fn spread_news(pki: &TestPki, certificate: &[u8], options: &CardOptions) -> Result<(), CardError> {
    if options.has(CardFault::CertificateRevoked) {
        pki.revoke(certificate, day_before(pki.now()))?;
    }
    if options.has(CardFault::CertificateUnknown) {
        pki.disown(certificate)?;
    }
    Ok(())
}

fn expired_yesterday(person: &Person, now: Timestamp) -> Person {
    let mut person = person.clone();
    let last = day_before(now).to_zoned(TimeZone::UTC).date();
    person.valid_to = last;
    let ten_years = last.saturating_sub(Span::new().years(10));
    person.valid_from = person.valid_from.min(ten_years);
    person
}

fn day_before(now: Timestamp) -> Timestamp {
    now.saturating_sub(SignedDuration::from_hours(24))
        .unwrap_or(now)
}

/// What the identity file holds besides the person.
struct Hashes {
    chip: [u8; 16],
    photo: Vec<u8>,
    card_key: Option<Vec<u8>>,
}

/// File 4031. Like the cards that were seen it starts with tag 01, without a version, unless the
/// profile has one.
fn identity(person: &Person, hashes: Hashes) -> Result<Vec<u8>, CardError> {
    let texts = person.identity_fields()?;
    let mut values: BTreeMap<u8, Vec<u8>> = texts
        .into_iter()
        .map(|(tag, text)| (tag, text.into_bytes()))
        .collect();
    values.extend(version_field(person));
    values.insert(0x02, hashes.chip.to_vec());
    values.insert(0x11, hashes.photo);
    values.extend(hashes.card_key.map(|hash| (0x1A, hash)));
    let mut fields = Fields::default();
    for (tag, value) in values {
        fields.add(tag, value);
    }
    Ok(fields.take())
}

/// File 4033: 117 bytes, or 121 when the address is that long.
fn address(person: &Person) -> Vec<u8> {
    let mut fields = Fields::default();
    if let Some((tag, value)) = version_field(person) {
        fields.add(tag, value);
    }
    for (tag, text) in person.address_fields() {
        fields.add(tag, text);
    }
    let mut bytes = fields.take();
    let size = if bytes.len() <= 117 { 117 } else { 121 };
    bytes.resize(size.max(bytes.len()), 0);
    bytes
}

fn version_field(person: &Person) -> Option<(u8, Vec<u8>)> {
    let version = person.structure_version?;
    Some((0x00, version.to_be_bytes().to_vec()))
}

fn without_padding(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}

fn photo_hash(options: &CardOptions, photo: &[u8]) -> Vec<u8> {
    match (options.family, options.file_signing) {
        (Family::Ec18, _) => Sha384::digest(photo).to_vec(),
        (Family::Hybrid17, _) => Sha256::digest(photo).to_vec(),
        (Family::Rekeyed17, _) => Sha1::digest(photo).to_vec(),
        (_, FileSigning::Sha256) => Sha256::digest(photo).to_vec(),
        (_, FileSigning::Sha1 | FileSigning::Sha1Photo) => Sha1::digest(photo).to_vec(),
    }
}

/// How the RRN signs files.
struct FileSigner<'a> {
    key: &'a KeyPair,
    signing: FileSigning,
    /// The least length of a signature file.
    least: usize,
}

impl FileSigner<'_> {
    /// An EC key signs with SHA-384, and zeros follow its DER; `signing` is for RSA keys.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, CardError> {
        let mut signature = match self.signing {
            FileSigning::Sha1 if self.key.is_rsa() => self.sign_sha1(message)?,
            _ => self.key.sign(message)?,
        };
        signature.resize(self.least.max(signature.len()), 0);
        Ok(signature)
    }

    fn sign_sha1(&self, message: &[u8]) -> Result<Vec<u8>, AuthorityError> {
        let info = Hash::Sha1.digest_info(&Sha1::digest(message));
        let length = self.key.modulus_length().ok_or(AuthorityError::NotAKey)?;
        let block = pkcs1(&info, length).ok_or(AuthorityError::NotAKey)?;
        self.key.private_operation(&block)
    }
}

fn followed_by_zeros(mut certificate: Vec<u8>, zeros: usize) -> Vec<u8> {
    certificate.resize(certificate.len() + zeros, 0);
    certificate
}
