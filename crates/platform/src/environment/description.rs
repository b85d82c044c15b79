//! A platform described in a file: what stands there, checked, with no other file read yet.

use std::path::PathBuf;

use serde_json::Value;
use url::{Host, Url};

use super::{Endpoints, Environment};
use crate::assumptions::{self, Assumptions};
use crate::error::EnvironmentError;

/// What a file is about.
#[derive(Debug)]
pub(super) enum Base {
    /// One of the official platforms, with other settings.
    Official(Box<Environment>),
    /// Another platform.
    Own(Box<Description>),
}

/// What a file says about a platform.
#[derive(Debug)]
pub(super) struct Description {
    pub(super) name: Option<String>,
    pub(super) poll_seconds: Option<u64>,
    pub(super) endpoints: Endpoints,
    pub(super) tls_ca_file: Option<PathBuf>,
    pub(super) ehealth_root_file: PathBuf,
    pub(super) assumptions: Assumptions,
    pub(super) clock: Option<String>,
    pub(super) ocsp: Option<String>,
}

impl Description {
    /// `[endpoints] certra, etkra, etkdepot, sts`, `[trust] tls_ca_file, ehealth_root_file`,
    /// `[assumptions]`, and `name` and `poll_seconds` before them; or `base` instead of the first
    /// two. Other keys are refused by name.
    pub(super) fn from_toml(text: &str) -> Result<Base, EnvironmentError> {
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| unreadable(error.to_string()))?;
        // Both formats are read as one kind of value.
        let value = serde_json::to_value(table).map_err(|error| unreadable(error.to_string()))?;
        for (key, inner) in value.as_object().into_iter().flatten() {
            let known: &[&str] = match key.as_str() {
                "name" | "poll_seconds" | "base" => continue,
                "endpoints" => &["certra", "etkra", "etkdepot", "sts"],
                "trust" => &["tls_ca_file", "ehealth_root_file"],
                "assumptions" => assumptions::KEYS,
                _ => return Err(EnvironmentError::KeyUnknown { key: key.clone() }),
            };
            let table = inner
                .as_object()
                .ok_or_else(|| wrong(key, "it must be a table"))?;
            if let Some(other) = table.keys().find(|name| !known.contains(&name.as_str())) {
                return Err(EnvironmentError::KeyUnknown {
                    key: format!("{key}.{other}"),
                });
            }
        }
        if let Some(base) = string(&value, "base", "base")? {
            return Ok(Base::Official(Box::new(official(&base, &value)?)));
        }
        let part = |name: &str| value.get(name).cloned().unwrap_or(Value::Null);
        let own = Self::from_parts(
            &value,
            (&part("endpoints"), "endpoints."),
            (&part("trust"), "trust."),
        )?;
        Ok(Base::Own(Box::new(own)))
    }

    /// The ready file of a rehearsal: one object with `certra`, `etkra`, `etkdepot`, `tls_ca_file`
    /// and `ehealth_root_file`, and perhaps `sts`, `clock`, `ocsp` and `assumptions`. It may hold
    /// more.
    pub(super) fn from_json(text: &str) -> Result<Base, EnvironmentError> {
        let value: Value =
            serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        let own = Self::from_parts(&value, (&value, ""), (&value, ""))?;
        let address = |key: &str| {
            let text = string(&value, key, key)?;
            text.as_deref()
                .map_or(Ok(()), |text| check_address(text, key))?;
            Ok::<_, EnvironmentError>(text)
        };
        Ok(Base::Own(Box::new(Self {
            clock: address("clock")?,
            ocsp: address("ocsp")?,
            ..own
        })))
    }

    fn from_parts(
        general: &Value,
        (endpoints, at_endpoints): (&Value, &str),
        (trust, at_trust): (&Value, &str),
    ) -> Result<Self, EnvironmentError> {
        let needed = |key: &str| {
            let full = format!("{at_endpoints}{key}");
            let text = string(endpoints, key, &full)?;
            let text = text.ok_or(EnvironmentError::KeyMissing { key: full.clone() })?;
            check_address(&text, &full)?;
            Ok::<_, EnvironmentError>(text)
        };
        let file = |key: &str| {
            let text = string(trust, key, &format!("{at_trust}{key}"))?;
            Ok::<_, EnvironmentError>(text.map(PathBuf::from))
        };
        let described = Self {
            name: string(general, "name", "name")?,
            poll_seconds: seconds(general)?,
            endpoints: Endpoints {
                certra: needed("certra")?,
                etkra: needed("etkra")?,
                etkdepot: needed("etkdepot")?,
                sts: endpoints
                    .get("sts")
                    .filter(|sts| !sts.is_null())
                    .map(|_| needed("sts"))
                    .transpose()?,
            },
            tls_ca_file: file("tls_ca_file")?,
            ehealth_root_file: file("ehealth_root_file")?.ok_or(EnvironmentError::KeyMissing {
                key: format!("{at_trust}ehealth_root_file"),
            })?,
            assumptions: assumptions_of(general, Assumptions::new())?,
            clock: None,
            ocsp: None,
        };
        Ok(described)
    }
}

/// An official platform keeps its addresses, authorities and name.
fn official(base: &str, value: &Value) -> Result<Environment, EnvironmentError> {
    let official = match base {
        "production" => Environment::production(),
        "acceptance" => Environment::acceptance(),
        _ => return Err(wrong("base", "it must be production or acceptance")),
    };
    for key in ["name", "endpoints", "trust"] {
        if value.get(key).is_some() {
            return Err(wrong(key, "it cannot stand together with base"));
        }
    }
    Ok(Environment {
        poll_seconds: seconds(value)?.unwrap_or(official.poll_seconds),
        assumptions: assumptions_of(value, official.assumptions)?,
        ..official
    })
}

fn assumptions_of(value: &Value, base: Assumptions) -> Result<Assumptions, EnvironmentError> {
    match value.get("assumptions") {
        None | Some(Value::Null) => Ok(base),
        Some(table) => assumptions::read(table, base),
    }
}

/// True for an address on this computer.
pub(super) fn is_loopback(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else {
        return false;
    };
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// `https://`, or `http://` to this computer.
fn check_address(text: &str, key: &str) -> Result<(), EnvironmentError> {
    let url = Url::parse(text).map_err(|error| wrong(key, &error.to_string()))?;
    let host = url
        .host_str()
        .ok_or_else(|| wrong(key, "it names no host"))?;
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_loopback(text) => Ok(()),
        "http" => Err(EnvironmentError::Http {
            key: key.to_owned(),
            host: host.to_owned(),
        }),
        _ => Err(wrong(key, "it begins with neither https nor http")),
    }
}

fn string(table: &Value, key: &str, full: &str) -> Result<Option<String>, EnvironmentError> {
    match table.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.clone())),
        Some(_) => Err(wrong(full, "it must be a text")),
    }
}

fn seconds(table: &Value) -> Result<Option<u64>, EnvironmentError> {
    match table.get("poll_seconds") {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_u64()
            .filter(|seconds| (1..=3600).contains(seconds))
            .map(Some)
            .ok_or_else(|| wrong("poll_seconds", "it must be a number from 1 to 3600")),
    }
}

fn unreadable(detail: String) -> EnvironmentError {
    EnvironmentError::Unreadable { detail }
}

fn wrong(key: &str, detail: &str) -> EnvironmentError {
    EnvironmentError::Value {
        key: key.to_owned(),
        detail: detail.to_owned(),
    }
}
