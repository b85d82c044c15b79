//! `clavis card`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What can be asked of the card.
#[derive(Subcommand)]
pub enum CardVerb {
    /// All readers and what is in them
    #[command(after_help = READERS_EXAMPLES)]
    Readers,
    /// The card in short: kind, holder, validity, tries left
    #[command(after_help = CARD_STATUS_EXAMPLES)]
    Status,
    /// Identity; with --all also address, photo, certificates and whether they are genuine
    #[command(after_help = CARD_READ_EXAMPLES)]
    Read(CardRead),
    /// The certificates on the card, and whether they lead to a Belgian root
    #[command(after_help = CERTIFICATES_EXAMPLES)]
    Certificates(TrustRoots),
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
}

/// Options of `card read`.
#[derive(Args)]
pub struct CardRead {
    /// Address, photo and certificates too
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

const CARD_STATUS_EXAMPLES: &str = "\
Examples:
  clavis card status
  clavis card status --json";

const CARD_READ_EXAMPLES: &str = "\
Examples:
  clavis card read
  clavis card read --all --json
  clavis card read --photo holder.jpg";

const CERTIFICATES_EXAMPLES: &str = "\
Examples:
  clavis card certificates";

const PIN_STATUS_EXAMPLES: &str = "\
Examples:
  clavis card pin status";
