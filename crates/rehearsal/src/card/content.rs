//! The content of every file of a card ("eID card", sections 4, 6 and 10).

use std::collections::BTreeMap;

use sha1::{Digest, Sha1};
use sha2::Sha256;

use super::file_system::{ID, MF, PKCS15, Path};
use super::options::{CertificateFault, FileSigning};
use super::padding::{Hash, pkcs1};
use super::person::{Person, more_tag};
use super::test_pki::{HolderKeys, TestPki};
use super::tlv::Fields;
use super::{CardError, CardOptions, pkcs15};
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
    let signing = options.file_signing;
    let photo = person.photo_bytes()?;
    let identity = identity(person, &keys.chip(), &photo_hash(signing, &photo))?;
    let identity_signature = sign(signing, pki.rrn_key(), &identity)?;
    let address = address(person);
    let signed: Vec<u8> = [without_padding(&address), &identity_signature].concat();
    let address_signature = sign(signing, pki.rrn_key(), &signed)?;
    let fault = options.certificates;
    let authentication = fault != CertificateFault::BothMissing;
    let signature = authentication && fault != CertificateFault::SignatureMissing;
    let holder = pki.holder_certificates(person, keys, fault == CertificateFault::Expired)?;
    let files = [
        (CardFile::Directory, pkcs15::directory()),
        (CardFile::Objects, pkcs15::objects()),
        (CardFile::TokenInfo, pkcs15::token_info(&keys.chip())),
        (CardFile::Pins, pkcs15::pins()),
        (CardFile::PrivateKeys, pkcs15::private_keys()),
        (
            CardFile::Certificates,
            pkcs15::certificates(authentication, signature),
        ),
        (
            CardFile::AuthenticationCertificate,
            or_zeros(authentication, holder.authentication),
        ),
        (
            CardFile::SignatureCertificate,
            or_zeros(signature, holder.signature),
        ),
        (
            CardFile::CaCertificate,
            followed_by_zeros(pki.citizen_ca().to_vec()),
        ),
        (CardFile::RootCertificate, pki.root().to_vec()),
        (CardFile::RrnCertificate, pki.rrn().to_vec()),
        (CardFile::Identity, identity),
        (CardFile::IdentitySignature, identity_signature),
        (CardFile::Address, address),
        (CardFile::AddressSignature, address_signature),
        (CardFile::Photo, photo),
    ];
    Ok(files
        .into_iter()
        .map(|(file, content)| (file.path(), content))
        .collect())
}

/// File 4031. Like the cards that were seen it starts with tag 01, without a version.
fn identity(person: &Person, chip: &[u8], photo_hash: &[u8]) -> Result<Vec<u8>, CardError> {
    let mut fields = Fields::default();
    fields
        .add(0x01, &person.card_number)
        .add(0x02, chip)
        .add(0x03, person.valid_from.strftime("%d.%m.%Y").to_string())
        .add(0x04, person.valid_to.strftime("%d.%m.%Y").to_string())
        .add(0x05, &person.issuing_municipality)
        .add(0x06, &person.national_number)
        .add(0x07, &person.name)
        .add(0x08, &person.given_names)
        .add(0x09, &person.third_initial)
        .add(0x0A, &person.nationality)
        .add(0x0B, &person.birth_place)
        .add(0x0C, person.birth_date_on_card())
        .add(0x0D, person.sex_on_card())
        .add(0x0E, &person.noble_condition)
        .add(0x0F, &person.document_type)
        .add(0x10, &person.special_status)
        .add(0x11, photo_hash);
    // Tags of two hexadecimal digits sort like the numbers that they are.
    for (tag, value) in &person.more {
        fields.add(more_tag(tag)?, value);
    }
    Ok(fields.take())
}

/// File 4033: 117 bytes, or 121 when the address is that long.
fn address(person: &Person) -> Vec<u8> {
    let address = &person.address;
    let mut bytes = Fields::default()
        .add(0x01, &address.street_and_number)
        .add(0x02, &address.zip)
        .add(0x03, &address.municipality)
        .take();
    let size = if bytes.len() <= 117 { 117 } else { 121 };
    bytes.resize(size.max(bytes.len()), 0);
    bytes
}

fn without_padding(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}

fn photo_hash(signing: FileSigning, photo: &[u8]) -> Vec<u8> {
    match signing {
        FileSigning::Sha256 => Sha256::digest(photo).to_vec(),
        FileSigning::Sha1 | FileSigning::Sha1Photo => Sha1::digest(photo).to_vec(),
    }
}

fn sign(signing: FileSigning, key: &KeyPair, message: &[u8]) -> Result<Vec<u8>, CardError> {
    match signing {
        FileSigning::Sha256 | FileSigning::Sha1Photo => Ok(key.sign(message)?),
        FileSigning::Sha1 => {
            let info = Hash::Sha1.digest_info(&Sha1::digest(message));
            let length = key.modulus_length().ok_or(AuthorityError::NotAKey)?;
            let block = pkcs1(&info, length).ok_or(AuthorityError::NotAKey)?;
            Ok(key.private_operation(&block)?)
        }
    }
}

/// The holder's certificates and the citizen CA are followed by 50 zeros on 1.7.
fn followed_by_zeros(mut certificate: Vec<u8>) -> Vec<u8> {
    certificate.resize(certificate.len() + 50, 0);
    certificate
}

/// A certificate that is missing is a file of 1300 zeros on 1.7.
fn or_zeros(there: bool, certificate: Vec<u8>) -> Vec<u8> {
    if there {
        followed_by_zeros(certificate)
    } else {
        vec![0; 1300]
    }
}
