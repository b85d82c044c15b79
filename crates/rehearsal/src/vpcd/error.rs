//! Why a private pcscd could not be started.

use std::path::PathBuf;

/// Why the card could not be served or a private pcscd not be started.
#[derive(Debug, thiserror::Error)]
pub enum VpcdError {
    /// A program or driver is not installed.
    #[error("{program} is not installed (package {package})")]
    Missing {
        /// What is missing.
        program: &'static str,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// Only on Linux can a smart-card service of one's own be started.
    #[error("no smart-card service of one's own can be started on this system")]
    NotHere,
    /// pcscd needs `/run/pcscd`, and this user cannot make it.
    #[error("/run/pcscd does not exist and cannot be made")]
    RunFolder,
    /// The folder's path is too long for a socket in it (107 bytes).
    #[error("{path} is too long for a socket", path = path.display())]
    PathTooLong {
        /// The socket's path.
        path: PathBuf,
    },
    /// No two free ports side by side were found.
    #[error("no two free ports side by side were found")]
    NoPorts,
    /// The system refused something.
    #[error("{doing}: {source}")]
    System {
        /// What was being done.
        doing: &'static str,
        /// The system's error.
        source: std::io::Error,
    },
}

impl VpcdError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "VPCD-MISSING",
            Self::NotHere => "VPCD-NOT-HERE",
            Self::RunFolder => "VPCD-RUN-FOLDER",
            Self::PathTooLong { .. } => "VPCD-PATH-TOO-LONG",
            Self::NoPorts => "VPCD-NO-PORTS",
            Self::System { .. } => "VPCD-SYSTEM",
        }
    }

    /// Named values for the translated sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { program, package } => vec![
                ("program", (*program).into()),
                ("package", (*package).into()),
            ],
            Self::PathTooLong { path } => vec![("path", path.display().to_string())],
            Self::System { doing, source } => {
                vec![("doing", (*doing).into()), ("detail", source.to_string())]
            }
            Self::NotHere | Self::RunFolder | Self::NoPorts => Vec::new(),
        }
    }
}

/// All codes of [`VpcdError`].
pub const CODES: &[&str] = &[
    "VPCD-MISSING",
    "VPCD-NOT-HERE",
    "VPCD-RUN-FOLDER",
    "VPCD-PATH-TOO-LONG",
    "VPCD-NO-PORTS",
    "VPCD-SYSTEM",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_listed_code() {
        let errors = [
            VpcdError::Missing {
                program: "",
                package: "",
            },
            VpcdError::NotHere,
            VpcdError::RunFolder,
            VpcdError::PathTooLong { path: "x".into() },
            VpcdError::NoPorts,
            VpcdError::System {
                doing: "",
                source: std::io::ErrorKind::Other.into(),
            },
        ];
        let codes: Vec<_> = errors.iter().map(VpcdError::code).collect();
        assert_eq!(codes, CODES);
    }
}
