//! `clavis card`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What can be asked of the card.
#[derive(Subcommand)]
pub enum CardVerb {
    /// All readers and what is in them
    #[command(after_help = READERS_EXAMPLES)]
    Readers,
    /// Tells which readers and cards come and go, one line each, until Ctrl+C
    #[command(after_help = WATCH_EXAMPLES)]
    Watch(CardWatch),
    /// The card in short: kind, holder, validity, tries left, what speaks against signing
    #[command(after_help = CARD_STATUS_EXAMPLES)]
    Status(CardChecks),
    /// Identity; with --all every field, address, photo, certificates and whether they are genuine
    #[command(after_help = CARD_READ_EXAMPLES)]
    Read(CardRead),
    /// The certificates on the card, and whether they lead to a Belgian root
    #[command(after_help = CERTIFICATES_EXAMPLES)]
    Certificates(CardChecks),
    /// The PIN
    #[command(subcommand)]
    Pin(PinVerb),
}

/// What can be asked of the PIN.
#[derive(Subcommand)]
pub enum PinVerb {
    /// Tries left; costs no try
    #[command(after_help = PIN_STATUS_EXAMPLES)]
    Status,
    /// Another PIN in the place of the old one: asked for once, the new one twice
    #[command(after_help = PIN_CHANGE_EXAMPLES)]
    Change(PinChange),
}

/// Options of `card watch`.
#[derive(Args)]
pub struct CardWatch {
    /// Stops when standard input closes
    #[arg(long)]
    pub stop_with_input: bool,
}

/// Options of `card status` and `card certificates`.
#[derive(Args)]
pub struct CardChecks {
    /// Asks the authorities whether the certificates are revoked; who cannot be reached says nothing, neither good nor bad
    #[arg(long)]
    pub check: bool,
    #[command(flatten)]
    pub roots: TrustRoots,
}

/// Options of `card pin change`.
#[derive(Args)]
pub struct PinChange {
    /// Takes the PIN as it is now from the first line of this file (- is standard input); for a virtual card inside this program alone
    #[arg(long, value_name = "FILE", requires = "new_pin_file")]
    pub pin_file: Option<PathBuf>,
    /// Takes the new PIN from the first line of this file; for a virtual card inside this program alone
    #[arg(long, value_name = "FILE", requires = "pin_file")]
    pub new_pin_file: Option<PathBuf>,
}

/// Options of `card read`.
#[derive(Args)]
pub struct CardRead {
    /// Every field of the identity, address, photo and certificates too
    #[arg(long)]
    pub all: bool,
    /// Writes the photo (JPEG) to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    pub photo: Option<PathBuf>,
    #[command(flatten)]
    pub roots: TrustRoots,
}

/// Further roots of cards.
#[derive(Args, Clone)]
pub struct TrustRoots {
    /// Trusts this root for cards too, beside the Belgian ones (may be repeated; never for production or acceptance)
    #[arg(long = "trust-root", value_name = "PEM")]
    pub trust_root: Vec<PathBuf>,
}

const READERS_EXAMPLES: &str = "\
Examples:
  clavis card readers";

const WATCH_EXAMPLES: &str = "\
Examples:
  clavis card watch --stop-with-input
  clavis card watch --stop-with-input --json";

const CARD_STATUS_EXAMPLES: &str = "\
Examples:
  clavis card status
  clavis card status --check
  clavis card status --json";

const CARD_READ_EXAMPLES: &str = "\
Examples:
  clavis card read
  clavis card read --all --json
  clavis card read --photo holder.jpg";

const CERTIFICATES_EXAMPLES: &str = "\
Examples:
  clavis card certificates
  clavis card certificates --check";

const PIN_STATUS_EXAMPLES: &str = "\
Examples:
  clavis card pin status";

const PIN_CHANGE_EXAMPLES: &str = "\
Examples:
  clavis card pin change";
