//! The words of the command line: nouns, verbs, options and their help.

mod access;
mod card;
mod cert;
mod number;
#[cfg(test)]
mod pages;
mod rehearsal;
mod safety;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use access::*;
pub use card::*;
pub use cert::*;
pub use number::*;
pub use rehearsal::*;
pub use safety::*;

/// eHealth certificates with the Belgian eID
#[derive(Parser)]
#[command(name = "clavis", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Words {
    /// What applies to every command.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// The noun.
    #[command(subcommand)]
    pub noun: Noun,
}

/// Options of every command.
#[derive(Args, Clone)]
pub struct Everywhere {
    /// One JSON object instead of text
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the answers: fr, nl, de or en (default: the system's, else en)
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// The card reader, by a part of its name; rehearsal:FOLDER is a virtual card inside this program
    #[arg(long, global = true, value_name = "NAME")]
    pub reader: Option<String>,
    /// Keys on the reader: auto (the PIN is typed there where the reader has keys), never (it is typed here)
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    pub pin_pad: PinPad,
    /// The proxy: http://host:port, none, or system (the default)
    #[arg(long, global = true, value_name = "URL")]
    pub proxy: Option<String>,
    /// Reads the address of the proxy, with user name and password, from this file (- is standard input)
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "proxy")]
    pub proxy_file: Option<PathBuf>,
    /// PEM file with authorities to trust besides the system's; may be given more than once
    #[arg(long, global = true, value_name = "FILE")]
    pub ca_file: Vec<PathBuf>,
    /// Keeps a redacted record of this run for clavis contact-report; with production and acceptance it is always kept
    #[arg(long, global = true)]
    pub record_contact: bool,
    /// More about what happens, on standard error (twice: every command to the card, without its data)
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
}

/// Whether the keys of readers are used.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum PinPad {
    /// Where the reader has some.
    #[default]
    Auto,
    /// Never.
    Never,
}

/// What a command is about.
#[derive(Subcommand)]
pub enum Noun {
    /// The eID card and its reader
    #[command(subcommand)]
    Card(CardVerb),
    /// eHealth certificates and their keystores
    #[command(subcommand)]
    Cert(Box<CertVerb>),
    /// Who may do what at the portals of access management, and why not
    #[command(subcommand)]
    Access(Box<AccessVerb>),
    /// Numbers, names and passwords of the field
    #[command(subcommand)]
    Number(NumberVerb),
    /// Every keystore, the journal and access management of this computer in one encrypted file
    #[command(after_help = BACKUP_EXAMPLES)]
    Backup(Backup),
    /// On a new computer: puts back what clavis backup wrote
    #[command(after_help = RESTORE_EXAMPLES)]
    Restore(Restore),
    /// What the latest contact with eHealth has shown of the points that nobody could confirm
    #[command(after_help = CONTACT_EXAMPLES)]
    ContactReport,
    /// What a code means, why it appears, what to do now, and who does it
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// A virtual card and a virtual platform: nothing there is real
    #[command(subcommand)]
    Rehearsal(RehearsalVerb),
}

/// Options of `explain`.
#[derive(Args)]
pub struct Explain {
    /// The code, for example CARD-PIN-WRONG; without it, every code
    pub code: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  clavis card status
  clavis cert request
  clavis cert complete
  clavis cert list
  clavis explain CARD-PIN-WRONG";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  clavis explain CARD-PIN-WRONG
  clavis explain --lang nl";

const BACKUP_EXAMPLES: &str = "\
Examples:
  clavis backup clavis-backup.age
  clavis backup clavis-backup.age --password-file password.txt";

const RESTORE_EXAMPLES: &str = "\
Examples:
  clavis restore clavis-backup.age";

const CONTACT_EXAMPLES: &str = "\
Examples:
  clavis contact-report
  clavis contact-report --json";
