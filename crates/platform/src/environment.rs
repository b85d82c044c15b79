//! Which platform: its addresses, whom to trust, how often to ask.

mod description;

use std::path::Path;

use host::{Disk, DiskError};
use pki::path::Anchors;
use pki::{anchors, pem};

use crate::assumptions::Assumptions;
use crate::error::EnvironmentError;
use description::{Base, Description};

/// One platform.
#[derive(Debug, Clone)]
pub struct Environment {
    /// Which sort of platform; fronts colour by it.
    pub kind: EnvironmentKind,
    /// What people call it.
    pub name: String,
    /// Its addresses.
    pub endpoints: Endpoints,
    /// PEM files with authorities for TLS, besides those of the system; for
    /// `wire::Options::extra_ca_pem`.
    pub tls_ca_pem: Vec<Vec<u8>>,
    /// The authorities that eHealth certificates of this platform must come from.
    pub ehealth_anchors: Anchors,
    /// Seconds between two questions for a certificate; 10 (eHealth protocol, section 7).
    pub poll_seconds: u64,
    /// What could not be confirmed yet, as settings (eHealth protocol, section 14).
    pub assumptions: Assumptions,
    /// Where a rehearsal tells its time; months can pass there.
    pub clock: Option<String>,
    /// Where a rehearsal answers about the state of its certificates.
    pub ocsp: Option<String>,
}

/// Sorts of platforms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EnvironmentKind {
    /// The real one.
    Production,
    /// eHealth's own test platform.
    Acceptance,
    /// A virtual one, described by its ready file.
    Rehearsal,
    /// Described by a TOML file.
    Described,
}

/// Addresses (eHealth protocol, section 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
    /// CertRA v2.
    pub certra: String,
    /// ETKRA v2.
    pub etkra: String,
    /// ETK depot v1.
    pub etkdepot: String,
    /// STS, SAML 1.1; a rehearsal may have none.
    pub sts: Option<String>,
}

impl EnvironmentKind {
    /// One word for data and logs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Acceptance => "acceptance",
            Self::Rehearsal => "rehearsal",
            Self::Described => "described",
        }
    }
}

impl Environment {
    /// The platform that counts.
    pub fn production() -> Self {
        Self::official(
            EnvironmentKind::Production,
            "https://services.ehealth.fgov.be",
            anchors::EHEALTH_PRODUCTION,
        )
    }

    /// eHealth's own test platform.
    pub fn acceptance() -> Self {
        Self::official(
            EnvironmentKind::Acceptance,
            "https://services-acpt.ehealth.fgov.be",
            anchors::EHEALTH_ACCEPTANCE,
        )
    }

    /// The platform that `name_or_path` means: `production`, `acceptance`, `rehearsal` (described
    /// by `ready_file`), or the path of a TOML file or of a ready file.
    ///
    /// Files named in a description are looked for beside it.
    ///
    /// # Errors
    /// [`EnvironmentError`].
    pub fn load(
        name_or_path: &str,
        ready_file: &Path,
        disk: &dyn Disk,
    ) -> Result<Self, EnvironmentError> {
        match name_or_path {
            "production" => Ok(Self::production()),
            "acceptance" => Ok(Self::acceptance()),
            "rehearsal" => match Self::from_file(ready_file, disk) {
                Err(EnvironmentError::File(DiskError::NotFound { path })) if path == ready_file => {
                    Err(EnvironmentError::NoRehearsal { path })
                }
                other => other,
            },
            path => match Self::from_file(Path::new(path), disk) {
                Err(EnvironmentError::File(DiskError::NotFound { path: absent }))
                    if absent == Path::new(path) =>
                {
                    Err(EnvironmentError::Unknown {
                        name: path.to_owned(),
                    })
                }
                other => other,
            },
        }
    }

    /// The platform that a TOML file or a ready file (JSON) describes.
    ///
    /// # Errors
    /// [`EnvironmentError`].
    pub fn from_file(path: &Path, disk: &dyn Disk) -> Result<Self, EnvironmentError> {
        let bytes = disk.read(path)?;
        let text = String::from_utf8(bytes).map_err(|_| EnvironmentError::Unreadable {
            detail: "the text is not UTF-8".to_owned(),
        })?;
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        Self::from_text(&text, &|file| disk.read(&folder.join(file)))
    }

    /// The platform that a text describes: JSON when it begins with a brace, else TOML. `read`
    /// brings the files that it names. A TOML text with `base = "acceptance"` or `"production"`
    /// means that platform, with other settings.
    ///
    /// # Errors
    /// [`EnvironmentError`].
    pub fn from_text(
        text: &str,
        read: &dyn Fn(&Path) -> Result<Vec<u8>, DiskError>,
    ) -> Result<Self, EnvironmentError> {
        let (kind, description) = if text.trim_start().starts_with('{') {
            (EnvironmentKind::Rehearsal, Description::from_json(text)?)
        } else {
            (EnvironmentKind::Described, Description::from_toml(text)?)
        };
        let description = match description {
            Base::Official(base) => return Ok(*base),
            Base::Own(description) => *description,
        };
        let pem_of = |file: &Path| {
            let content = read(file)?;
            let trust = |detail: String| EnvironmentError::Trust {
                path: file.to_path_buf(),
                detail,
            };
            let text = String::from_utf8(content).map_err(|_| trust("not PEM".to_owned()))?;
            let certificates =
                pem::decode_certificates(&text).map_err(|error| trust(error.to_string()))?;
            Ok::<_, EnvironmentError>((text, certificates))
        };
        let tls = description.tls_ca_file.as_deref().map(pem_of).transpose()?;
        let (_, roots) = pem_of(&description.ehealth_root_file)?;
        Ok(Self {
            kind,
            name: description.name.unwrap_or_else(|| kind.word().to_owned()),
            endpoints: description.endpoints,
            tls_ca_pem: tls.into_iter().map(|(text, _)| text.into_bytes()).collect(),
            ehealth_anchors: roots
                .into_iter()
                .fold(Anchors::default(), Anchors::with_certificate),
            poll_seconds: description.poll_seconds.unwrap_or(match kind {
                EnvironmentKind::Rehearsal => 1,
                _ => POLL_SECONDS,
            }),
            assumptions: description.assumptions,
            clock: description.clock,
            ocsp: description.ocsp,
        })
    }

    /// True when every address is on this computer: there a PIN file is allowed.
    pub fn is_loopback(&self) -> bool {
        let endpoints = &self.endpoints;
        [&endpoints.certra, &endpoints.etkra, &endpoints.etkdepot]
            .into_iter()
            .chain(endpoints.sts.as_ref())
            .all(|url| description::is_loopback(url))
    }

    fn official(kind: EnvironmentKind, host: &str, authorities: &[anchors::Authority]) -> Self {
        Self {
            kind,
            name: kind.word().to_owned(),
            endpoints: Endpoints {
                certra: format!("{host}/CertRa/v2"),
                etkra: format!("{host}/EtkRa/v2"),
                etkdepot: format!("{host}/EtkDepot/v1"),
                sts: Some(format!("{host}/IAM/Saml11TokenService/v1")),
            },
            tls_ca_pem: Vec::new(),
            ehealth_anchors: Anchors::from_authorities(authorities),
            poll_seconds: POLL_SECONDS,
            assumptions: match kind {
                EnvironmentKind::Acceptance => Assumptions::of_acceptance(),
                _ => Assumptions::new(),
            },
            clock: None,
            ocsp: None,
        }
    }
}

const POLL_SECONDS: u64 = 10;

#[cfg(test)]
mod tests;
