//! `clavis backup` and `clavis restore`.

use std::path::PathBuf;

use clap::Args;

use super::PasswordFile;

/// Options of `backup`.
#[derive(Args)]
pub struct Backup {
    /// The backup, which must not exist yet; a folder on a stick or a share is a good place
    pub file: PathBuf,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `restore`.
#[derive(Args)]
pub struct Restore {
    /// The backup
    pub file: PathBuf,
    #[command(flatten)]
    pub password: PasswordFile,
}
