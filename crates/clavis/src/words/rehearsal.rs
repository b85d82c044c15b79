//! `clavis rehearsal`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What can be rehearsed.
#[derive(Subcommand)]
pub enum RehearsalVerb {
    /// A virtual eID card behind the smart-card service (needs the vpcd reader driver)
    #[command(after_help = rehearsal_card_help())]
    Card(Box<RehearsalCard>),
    /// A virtual eHealth platform on this computer
    #[command(after_help = rehearsal_up_help())]
    Up(Box<RehearsalUp>),
    /// The clock of the virtual platform: months pass in a moment, for card and keystores too
    #[command(after_help = CLOCK_EXAMPLES)]
    Clock(RehearsalClock),
}

/// Options of `rehearsal card`.
#[derive(Args)]
pub struct RehearsalCard {
    /// A built-in person (see --list-persons) or a JSON file that describes one
    #[arg(long, value_name = "NAME|FILE")]
    pub person: Option<String>,
    /// A JSON file that describes a person, as --list-persons --json shows them
    #[arg(long, value_name = "FILE", conflicts_with = "person")]
    pub person_file: Option<PathBuf>,
    /// The generation of the card: rsa (applet 1.7), ec (1.8), hybrid (1.7 under EC authorities),
    /// rekeyed (an early 1.7 with new certificates from EC authorities), old (1.1)
    #[arg(long, value_name = "FAMILY", default_value = "rsa")]
    pub family: desk::CardFamily,
    /// Names the built-in persons
    #[arg(long)]
    pub list_persons: bool,
    /// Folder of the card: its keys, certificates and tries left (default: in the data folder of clavis)
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Folder of the authority that issues the card's certificates (default: inside --data)
    #[arg(long, value_name = "FOLDER")]
    pub pki: Option<PathBuf>,
    /// The PIN of the card, from a file (default: 1234)
    #[arg(long, value_name = "FILE")]
    pub pin_file: Option<PathBuf>,
    /// Tries left, 0 to 3
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=3))]
    pub tries: Option<u8>,
    /// Host of the vpcd driver
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Port of the vpcd driver
    #[arg(long, default_value_t = 35963)]
    pub port: u16,
    /// Starts a smart-card service of its own, on a socket of its own
    #[arg(long)]
    pub private_pcscd: bool,
    /// Takes the card out after this many commands
    #[arg(long, value_name = "N")]
    pub remove_after: Option<u64>,
    /// Misbehaves (may be repeated): one of the faults below; @N behind those that happen from
    /// command N on, or at it, counted from when the card is in the reader
    #[arg(long, value_name = "FAULT[@N]")]
    pub fault: Vec<desk::CardFaultWish>,
    /// The certificates name this port of this computer for OCSP and revocation lists (0: a free
    /// one); it answers while the card is in the reader
    #[arg(long, value_name = "PORT")]
    pub responder_port: Option<u16>,
    /// Makes the card's folder and ends: for use with --reader rehearsal:FOLDER
    #[arg(long)]
    pub only_prepare: bool,
    /// Writes a JSON file when the card is in the reader
    #[arg(long, value_name = "FILE")]
    pub ready_file: Option<PathBuf>,
    /// Ends when standard input closes
    #[arg(long)]
    pub stop_with_input: bool,
}

/// Options of `rehearsal up`.
#[derive(Args)]
pub struct RehearsalUp {
    /// Plain HTTP instead of HTTPS
    #[arg(long)]
    pub http: bool,
    /// Port (default: a free one)
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// Folder of the platform's state, kept over restarts (default: in the data folder of clavis)
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Writes a JSON file with the addresses and the authorities when it listens
    #[arg(long, value_name = "FILE")]
    pub ready_file: Option<PathBuf>,
    /// Keeps each request and response in this folder as an XML file: they hold personal numbers
    #[arg(long, value_name = "FOLDER")]
    pub record: Option<PathBuf>,
    /// Accepts cards under this root too (may be repeated)
    #[arg(long, value_name = "PEM")]
    pub trust_eid_root: Vec<PathBuf>,
    /// JSON file: who may manage which organisation; "all" (the default) lets everybody
    #[arg(long, value_name = "FILE|all")]
    pub authorise: Option<String>,
    /// JSON or TOML file: organisations, who manages them, and types of organisations (see below)
    #[arg(long, value_name = "FILE", conflicts_with = "authorise")]
    pub organisations: Option<PathBuf>,
    /// Requests wait for a word of the support team: POST /rehearsal/approve/KEY or /rehearsal/refuse/KEY,
    /// KEY being the public key identifier
    #[arg(long, conflicts_with = "refuse")]
    pub manual_validation: bool,
    /// The support team approves by itself after this time
    #[arg(long, value_name = "TIME", requires = "manual_validation")]
    pub approve_after: Option<String>,
    /// The support team refuses each request once the time of a delivery has passed
    #[arg(long)]
    pub refuse: bool,
    /// HTML file that stands in each contract after its own text, as it is: to see what becomes of scripts
    /// and long contracts
    #[arg(long, value_name = "FILE")]
    pub contract_page: Option<PathBuf>,
    /// What is said of every certificate and its token instead of the truth, for example
    /// REVOKED/VALID_ACTIVE
    #[arg(long, value_name = "PAIR")]
    pub inconsistent_info: Option<desk::StatusWish>,
    /// With what hash an EC card may sign (may be repeated)
    #[arg(long, value_name = "HASH", default_value = "sha256", value_parser = ["sha256", "sha384", "sha512"])]
    pub ec_algorithm: Vec<String>,
    /// The kind of authority that issues: both exist at eHealth
    #[arg(long, value_name = "KIND", default_value = "rsa", value_parser = ["rsa", "ec"])]
    pub issuing: String,
    /// Delivers this long after the request, for example 10, 2s, 5m or 3d
    #[arg(long, value_name = "TIME", default_value = "0")]
    pub deliver_after: String,
    /// Misbehaves once (may be repeated, in this order): an operation of the protocol or any, and
    /// one of the kinds below; with @N at the N-th request of that operation
    #[arg(long, value_name = "OPERATION=KIND[@N]")]
    pub fault: Vec<desk::FaultWish>,
    /// Ends when standard input closes
    #[arg(long)]
    pub stop_with_input: bool,
}

const ORGANISATIONS_FILE: &str = "\
The file of --organisations, in TOML (JSON has the same names):
  natural_persons = [\"76022995180\"]    # may have a certificate of their own
  [[organisations]]
  type = \"NIHII-GROUP\"
  number = \"94987645\"
  names = { fr = \"Soins du Canal\", nl = \"Zorg aan het Kanaal\" }
  managers = [\"76022995180\"]           # may manage its certificates
  [[types]]                            # without any: the platform's own types
  type = \"NIHII-GROUP\"
  length = 8
  names = { fr = \"Groupement\", nl = \"Groepering\" }
  pattern = \"[789][0-9]{7}\"
  check_digits = true
  services = [\"tsa\", \"other\"]
Without natural_persons and organisations everybody manages everything.";

const REHEARSAL_CARD_EXAMPLES: &str = "\
Examples:
  clavis rehearsal card --list-persons
  clavis rehearsal card --only-prepare --data card
  clavis rehearsal card --only-prepare --data card --person kaethe --family ec
  clavis rehearsal card --only-prepare --data card --fault one-try-left --fault removed@40";

/// Faults and examples.
fn rehearsal_card_help() -> String {
    let mut help = String::from("Faults:\n");
    for (name, meaning) in desk::card_faults() {
        help.push_str(&format!("  {name:<23} {meaning}\n"));
    }
    help.push('\n');
    help.push_str(REHEARSAL_CARD_EXAMPLES);
    help
}

/// Kinds of faults, the file of organisations.
fn rehearsal_up_help() -> String {
    let mut help = String::from(
        "Kinds of --fault, for example GenerateCertificate=cut-after or any=slow@3:\n",
    );
    for (kind, meaning) in desk::FaultWish::kinds() {
        help.push_str(&format!("  {kind:<20} {meaning}\n"));
    }
    help.push('\n');
    help.push_str(ORGANISATIONS_FILE);
    help
}

/// Options of `rehearsal clock`.
#[derive(Args)]
pub struct RehearsalClock {
    /// Moves it forwards, for example 33mo, 90d or 2h
    #[arg(long, value_name = "TIME", conflicts_with = "set")]
    pub advance: Option<String>,
    /// Sets it to a day or moment, for example 2029-06-01
    #[arg(long, value_name = "DATE")]
    pub set: Option<String>,
    /// The ready file of the platform (default: the one that runs)
    #[arg(long, value_name = "FILE")]
    pub platform: Option<String>,
}

const CLOCK_EXAMPLES: &str = "\
Examples:
  clavis rehearsal clock
  clavis rehearsal clock --advance 33mo";
