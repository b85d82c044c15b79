//! Why a virtual platform could not be started.

use std::io;

use crate::authority::AuthorityError;

/// Why a virtual platform could not be started.
#[derive(Debug, thiserror::Error)]
pub enum PlatformError {
    /// The port could not be had.
    #[error("port {port} on this computer cannot be used: {source}")]
    Port {
        /// The wanted port; 0 for any.
        port: u16,
        /// The system's error.
        source: io::Error,
    },
    /// The server could not be started.
    #[error("the server could not be started: {source}")]
    Server {
        /// The system's error.
        source: io::Error,
    },
    /// A file of the data folder, the passing folder or the ready file failed.
    #[error(transparent)]
    Disk(#[from] host::DiskError),
    /// A file of the data folder is not what this platform writes.
    #[error("{file} in the data folder is damaged: {detail}")]
    Damaged {
        /// Name of the file.
        file: &'static str,
        /// What is wrong.
        detail: String,
    },
    /// Keys or certificates of the authorities could not be made.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// The certificate for HTTPS could not be made.
    #[error("the certificate for HTTPS could not be made: {detail}")]
    Tls {
        /// What is wrong.
        detail: String,
    },
    /// A root to be trusted is neither PEM nor DER.
    #[error("a root certificate to be trusted cannot be read: {detail}")]
    Root {
        /// What is wrong.
        detail: String,
    },
    /// The list of who manages what is not of its form.
    #[error("the authorisation list cannot be used: {detail}")]
    Authorisation {
        /// What is wrong; no personal number.
        detail: String,
    },
    /// The file of organisations is not of its form.
    #[error("the file of organisations cannot be used: {detail}")]
    Organisations {
        /// What is wrong; no personal number.
        detail: String,
    },
}

impl PlatformError {
    /// The stable code, one of [`CODES`] or of [`host::CODES`] and the authority's.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Port { .. } => "REHEARSAL-PLATFORM-PORT",
            Self::Server { .. } => "REHEARSAL-PLATFORM-SERVER",
            Self::Disk(error) => error.code(),
            Self::Damaged { .. } => "REHEARSAL-PLATFORM-DAMAGED",
            Self::Authority(error) => error.code(),
            Self::Tls { .. } => "REHEARSAL-PLATFORM-TLS",
            Self::Root { .. } => "REHEARSAL-PLATFORM-ROOT",
            Self::Authorisation { .. } => "REHEARSAL-PLATFORM-AUTHORISATION",
            Self::Organisations { .. } => "REHEARSAL-PLATFORM-ORGANISATIONS",
        }
    }

    /// Named values for the translated sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Port { port, source } => {
                vec![("port", port.to_string()), ("reason", source.to_string())]
            }
            Self::Server { source } => vec![("reason", source.to_string())],
            Self::Disk(error) => error.facts(),
            Self::Damaged { file, detail } => {
                vec![("file", (*file).to_owned()), ("reason", detail.clone())]
            }
            Self::Authority(error) => error.facts(),
            Self::Tls { detail }
            | Self::Root { detail }
            | Self::Authorisation { detail }
            | Self::Organisations { detail } => vec![("reason", detail.clone())],
        }
    }
}

/// All codes of [`PlatformError`] that are its own.
pub const CODES: &[&str] = &[
    "REHEARSAL-PLATFORM-PORT",
    "REHEARSAL-PLATFORM-SERVER",
    "REHEARSAL-PLATFORM-DAMAGED",
    "REHEARSAL-PLATFORM-TLS",
    "REHEARSAL-PLATFORM-ROOT",
    "REHEARSAL-PLATFORM-AUTHORISATION",
    "REHEARSAL-PLATFORM-ORGANISATIONS",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_of_its_own_has_a_listed_code() {
        let detail = || "x".to_owned();
        let errors = [
            PlatformError::Port {
                port: 1,
                source: io::Error::other("x"),
            },
            PlatformError::Server {
                source: io::Error::other("x"),
            },
            PlatformError::Damaged {
                file: "x",
                detail: detail(),
            },
            PlatformError::Tls { detail: detail() },
            PlatformError::Root { detail: detail() },
            PlatformError::Authorisation { detail: detail() },
            PlatformError::Organisations { detail: detail() },
        ];
        let codes: Vec<_> = errors.iter().map(PlatformError::code).collect();
        assert_eq!(codes, CODES);
        assert!(errors.iter().all(|error| !error.facts().is_empty()));
    }
}
