//! The test PKI on disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use host::{Access, Disk, DiskError};
use x509_cert::Certificate;
use x509_cert::der::{Decode, Encode};
use zeroize::Zeroizing;

use super::hierarchy::Authority;
use super::issue::{Purpose, Validity, holder_name};
use super::revocation::Revocations;
use super::{CardError, Family, HolderKeys, HolderWish, Person, StateFile};
use crate::authority::{KeyKind, KeyPair};

/// A folder with keys and certificates.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    disk: Arc<dyn Disk>,
}

impl Folder {
    /// Makes the folder for the owner alone when it is not there.
    pub fn new(path: &Path, disk: Arc<dyn Disk>) -> Result<Self, CardError> {
        disk.make_folder(path, Access::Owner)?;
        Ok(Self {
            path: path.to_owned(),
            disk,
        })
    }

    /// The authority `name`, certified with `certify` when its certificate is not there or says
    /// something else than it would now.
    pub fn authority(
        &self,
        name: &str,
        kind: KeyKind,
        certify: impl Fn(&KeyPair) -> Result<Vec<u8>, CardError>,
    ) -> Result<Authority, CardError> {
        let file = self.path.join(format!("{name}.pem"));
        let key = self.path.join(format!("{name}.key"));
        let key = self.key(&key, kind, self.disk.exists(&file))?;
        let fresh = certify(&key)?;
        if let Some(kept) = self.certificate(&file)? {
            let certificate = kept.to_der().map_err(|_| damaged(&file))?;
            if !is_for(&certificate, &key) {
                return Err(damaged(&file));
            }
            if says_the_same(&kept, &fresh) {
                return Ok(Authority { key, certificate });
            }
        }
        let text = pem("CERTIFICATE", &fresh);
        self.disk.replace(&file, text.as_bytes(), Access::Default)?;
        Ok(Authority {
            key,
            certificate: fresh,
        })
    }

    pub fn holder_keys(&self, person: &Person, family: Family) -> Result<HolderKeys, CardError> {
        let folder = self.card(person, family);
        self.disk.make_folder(&folder, Access::Owner)?;
        let kind = family.key_kind();
        let card = family
            .is_18()
            .then(|| self.key(&folder.join("card.key"), KeyKind::P384, false))
            .transpose()?;
        Ok(HolderKeys {
            authentication: self.key(&folder.join("authentication.key"), kind, false)?,
            signature: self.key(&folder.join("signature.key"), kind, false)?,
            card,
        })
    }

    /// What is kept about revocation; nothing is when there is no file.
    pub fn revocations(&self) -> Result<Revocations, CardError> {
        let file = self.path.join(REVOCATION);
        match self.disk.read(&file) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| damaged(&file)),
            Err(DiskError::NotFound { .. }) => Ok(Revocations::default()),
            Err(error) => Err(error.into()),
        }
    }

    pub fn keep_revocations(&self, revocations: &Revocations) -> Result<(), CardError> {
        let bytes = serde_json::to_vec_pretty(revocations)?;
        let file = self.path.join(REVOCATION);
        Ok(self.disk.replace(&file, &bytes, Access::Owner)?)
    }

    /// The certificate in the folder when it still says the same about the holder, else a new one.
    pub fn holder_certificate(
        &self,
        wish: &HolderWish<'_>,
        purpose: Purpose,
        validity: Validity,
        certify: &dyn Fn(Purpose) -> Result<Vec<u8>, CardError>,
    ) -> Result<Vec<u8>, CardError> {
        let name = match purpose {
            Purpose::Authentication => "authentication.pem",
            Purpose::Signature => "signature.pem",
        };
        let file = self.card(wish.person, wish.family).join(name);
        let fresh = certify(purpose)?;
        if let Some(kept) = self.certificate(&file)?
            && same(&kept, &fresh, &holder_name(wish.person, purpose)?, validity)
        {
            return kept.to_der().map_err(|_| damaged(&file));
        }
        let text = pem("CERTIFICATE", &fresh);
        self.disk.replace(&file, text.as_bytes(), Access::Default)?;
        Ok(fresh)
    }

    pub fn state_file(&self, person: &Person, family: Family) -> StateFile {
        StateFile {
            path: self.card(person, family).join("state.json"),
            disk: Arc::clone(&self.disk),
        }
    }

    fn card(&self, person: &Person, family: Family) -> PathBuf {
        let number = &person.card_number;
        let name = match family {
            Family::Rsa17 => number.clone(),
            other => format!("{number}-{other}"),
        };
        self.path.join("cards").join(name)
    }

    /// The key in `file`; a new one when there is no file and none is `expected`.
    fn key(&self, file: &Path, kind: KeyKind, expected: bool) -> Result<KeyPair, CardError> {
        match self.disk.read(file) {
            Ok(text) => {
                let text = Zeroizing::new(text);
                let der = unpem("PRIVATE KEY", &text).ok_or_else(|| damaged(file))?;
                KeyPair::from_pkcs8(&der).map_err(|_| damaged(file))
            }
            Err(DiskError::NotFound { .. }) if expected => Err(damaged(file)),
            Err(DiskError::NotFound { .. }) => {
                let key = KeyPair::generate(kind)?;
                let text = Zeroizing::new(pem("PRIVATE KEY", key.to_pkcs8()));
                self.disk.write_new(file, text.as_bytes(), Access::Owner)?;
                Ok(key)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn certificate(&self, file: &Path) -> Result<Option<Certificate>, CardError> {
        let text = match self.disk.read(file) {
            Ok(text) => text,
            Err(DiskError::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let der = unpem("CERTIFICATE", &text).ok_or_else(|| damaged(file))?;
        let certificate = Certificate::from_der(&der).map_err(|_| damaged(file))?;
        Ok(Some(certificate))
    }
}

/// DER in PEM (RFC 7468).
pub(super) fn pem(label: &str, der: &[u8]) -> String {
    let mut text = format!("-----BEGIN {label}-----\n");
    for line in der.chunks(48) {
        STANDARD.encode_string(line, &mut text);
        text.push('\n');
    }
    text.push_str(&format!("-----END {label}-----\n"));
    text
}

fn unpem(label: &str, text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let text = std::str::from_utf8(text).ok()?;
    let (_, rest) = text.split_once(&format!("-----BEGIN {label}-----"))?;
    let (body, _) = rest.split_once(&format!("-----END {label}-----"))?;
    let body: Zeroizing<String> = Zeroizing::new(
        body.chars()
            .filter(|letter| !letter.is_whitespace())
            .collect(),
    );
    STANDARD.decode(body.as_bytes()).ok().map(Zeroizing::new)
}

/// True when both name the same issuer and the same key, and the kept one is as wanted.
fn same(
    kept: &Certificate,
    fresh: &[u8],
    name: &x509_cert::name::Name,
    (from, to): Validity,
) -> bool {
    let says_the_same = says_the_same(kept, fresh);
    let kept = kept.tbs_certificate();
    let moment = |time: &x509_cert::time::Time| time.to_unix_duration().as_secs();
    let wanted = |time: jiff::Timestamp| u64::try_from(time.as_second()).unwrap_or_default();
    says_the_same
        && kept.subject() == name
        && moment(&kept.validity().not_before) == wanted(from)
        && moment(&kept.validity().not_after) == wanted(to)
}

/// True when issuer, key and extensions are the same.
fn says_the_same(kept: &Certificate, fresh: &[u8]) -> bool {
    let Ok(fresh) = Certificate::from_der(fresh) else {
        return false;
    };
    let (kept, fresh) = (kept.tbs_certificate(), fresh.tbs_certificate());
    kept.issuer() == fresh.issuer()
        && kept.subject_public_key_info() == fresh.subject_public_key_info()
        && kept.extensions() == fresh.extensions()
}

fn is_for(certificate: &[u8], key: &KeyPair) -> bool {
    Certificate::from_der(certificate)
        .and_then(|certificate| {
            certificate
                .tbs_certificate()
                .subject_public_key_info()
                .to_der()
        })
        .is_ok_and(|public| public == key.public_key_der())
}

fn damaged(file: &Path) -> CardError {
    let file = file.file_name().unwrap_or_default();
    CardError::Damaged {
        file: file.to_string_lossy().into_owned(),
    }
}

/// The address and the states of certificates.
const REVOCATION: &str = "revocation.json";
