//! A platform described in a file: what stands there, checked, with no other file read yet.

use std::path::PathBuf;

use serde_json::Value;
use url::{Host, Url};

use super::Endpoints;
use crate::error::EnvironmentError;

/// What a file says about a platform.
#[derive(Debug)]
pub(super) struct Description {
    pub(super) name: Option<String>,
    pub(super) poll_seconds: Option<u64>,
    pub(super) endpoints: Endpoints,
    pub(super) tls_ca_file: Option<PathBuf>,
    pub(super) ehealth_root_file: PathBuf,
}

impl Description {
    /// `[endpoints] certra, etkra, etkdepot, sts`, `[trust] tls_ca_file, ehealth_root_file`, and
    /// `name` and `poll_seconds` before them. Other keys are refused by name.
    pub(super) fn from_toml(text: &str) -> Result<Self, EnvironmentError> {
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| unreadable(error.to_string()))?;
        // Both formats are read as one kind of value.
        let value = serde_json::to_value(table).map_err(|error| unreadable(error.to_string()))?;
        for (key, inner) in value.as_object().into_iter().flatten() {
            let known: &[&str] = match key.as_str() {
                "name" | "poll_seconds" => continue,
                "endpoints" => &["certra", "etkra", "etkdepot", "sts"],
                "trust" => &["tls_ca_file", "ehealth_root_file"],
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
        let part = |name: &str| value.get(name).cloned().unwrap_or(Value::Null);
        Self::from_parts(
            &value,
            (&part("endpoints"), "endpoints."),
            (&part("trust"), "trust."),
        )
    }

    /// The ready file of a rehearsal: one object with `certra`, `etkra`, `etkdepot`, `tls_ca_file`
    /// and `ehealth_root_file`. It may hold more.
    pub(super) fn from_json(text: &str) -> Result<Self, EnvironmentError> {
        let value: Value =
            serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        Self::from_parts(&value, (&value, ""), (&value, ""))
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
        };
        Ok(described)
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
