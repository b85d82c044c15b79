//! The words of the command line: nouns, verbs, options and their help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

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
    /// More about what happens, on standard error (twice: every command to the card, without its data)
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
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
    /// Numbers, names and passwords of the field
    #[command(subcommand)]
    Number(NumberVerb),
    /// What a code means, why it appears, what to do now, and who does it
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// A virtual card and a virtual platform: nothing there is real
    #[command(subcommand)]
    Rehearsal(RehearsalVerb),
}

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

/// What can be done with certificates.
#[derive(Subcommand)]
pub enum CertVerb {
    /// The kinds of organisation that the platform knows
    #[command(after_help = TYPES_EXAMPLES)]
    Types(OnPlatform),
    /// The organisations that the holder of the card is responsible for (asks for the PIN)
    #[command(after_help = ORGANISATIONS_EXAMPLES)]
    Organisations(Organisations),
    /// The application ids that an organisation uses already
    #[command(after_help = APPLICATION_IDS_EXAMPLES)]
    ApplicationIds(ApplicationIds),
    /// First step: requests a certificate; asks step by step, or takes everything as options
    #[command(after_help = REQUEST_EXAMPLES)]
    Request(Box<Request>),
    /// Where open requests stand, and whose turn it is; asks eHealth, no PIN and no password
    #[command(after_help = STATUS_EXAMPLES)]
    Status(Status),
    /// Second step: waits for the certificate, installs it, registers the encryption token (ETK)
    #[command(after_help = COMPLETE_EXAMPLES)]
    Complete(Complete),
    /// Keystores of a folder and open requests, with their state; asks nobody
    #[command(after_help = LIST_EXAMPLES)]
    List(List),
    /// What is in a keystore; without its password only that it is one
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(Inspect),
}

/// The platform to talk to.
#[derive(Args, Clone)]
pub struct OnPlatform {
    /// production (the default), acceptance, rehearsal, or a file that describes a platform
    #[arg(long, value_name = "PLATFORM")]
    pub platform: Option<String>,
}

/// Where a PIN comes from when nobody types it.
#[derive(Args, Clone)]
pub struct PinFile {
    /// Reads the PIN from this file (- is standard input); only with a platform on this computer
    #[arg(long, value_name = "FILE")]
    pub pin_file: Option<PathBuf>,
}

/// Where a keystore password comes from when nobody types it.
#[derive(Args, Clone)]
pub struct PasswordFile {
    /// Reads the keystore password from this file (- is standard input)
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
}

/// Options of `cert organisations`.
#[derive(Args)]
pub struct Organisations {
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    #[command(flatten)]
    pub pin: PinFile,
}

/// Options of `cert application-ids`.
#[derive(Args)]
pub struct ApplicationIds {
    #[command(flatten)]
    pub platform: OnPlatform,
    /// Kind of identifier, for example NIHII-GROUP or CBE
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: String,
    /// The organisation's number
    #[arg(long, value_name = "NUMBER")]
    pub id: String,
}

/// Options of `cert request`.
#[derive(Args)]
pub struct Request {
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    /// Kind of identifier, for example NIHII-GROUP or CBE (see: clavis cert types)
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// The organisation's number (a person's number always comes from the card)
    #[arg(long, value_name = "NUMBER")]
    pub id: Option<String>,
    /// The organisation's name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Application id, when the organisation has several certificates: A-Z 0-9 _ -, at most 30
    #[arg(long, value_name = "ID")]
    pub application_id: Option<String>,
    /// Base service the certificate is for: tsa, consultrn, codage, other (may be repeated)
    #[arg(long, value_name = "SERVICE")]
    pub usage: Vec<String>,
    /// Personal e-mail address of the person responsible
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Personal telephone of the person responsible
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// General e-mail address of the organisation
    #[arg(long, value_name = "ADDRESS")]
    pub general_email: Option<String>,
    /// General telephone of the organisation
    #[arg(long, value_name = "NUMBER")]
    pub general_phone: Option<String>,
    /// Folder of the keystore (default: ehealth/keystore in the home folder)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
    /// Accepts the contract, which is printed first
    #[arg(long)]
    pub accept_contract: bool,
    #[command(flatten)]
    pub pin: PinFile,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert status`.
#[derive(Args)]
pub struct Status {
    /// The keystore of the request (default: every open request)
    pub keystore: Option<PathBuf>,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert complete`.
#[derive(Args)]
pub struct Complete {
    /// The keystore of the request (default: the only open one)
    pub keystore: Option<PathBuf>,
    #[command(flatten)]
    pub platform: OnPlatform,
    /// Does not wait: ends with exit code 30 while the platform has not delivered
    #[arg(long)]
    pub no_wait: bool,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert list`.
#[derive(Args)]
pub struct List {
    /// Folder of the keystores (default: ehealth/keystore in the home folder)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
}

/// Options of `cert inspect`.
#[derive(Args)]
pub struct Inspect {
    /// The keystore
    pub keystore: PathBuf,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// What can be asked of a number.
#[derive(Subcommand)]
pub enum NumberVerb {
    /// Whether values have a valid form, and why not
    #[command(after_help = NUMBER_EXAMPLES)]
    Check(NumberCheck),
}

/// Options of `number check`.
#[derive(Args)]
pub struct NumberCheck {
    /// niss, cbe, nihii-institution, application-id, keystore-password, email or telephone
    pub kind: String,
    /// The values; - reads one a line from standard input (national numbers and passwords only so)
    pub values: Vec<String>,
}

/// Options of `explain`.
#[derive(Args)]
pub struct Explain {
    /// The code, for example CARD-PIN-WRONG; without it, every code
    pub code: Option<String>,
}

/// What can be rehearsed.
#[derive(Subcommand)]
pub enum RehearsalVerb {
    /// A virtual eID card behind the smart-card service (needs the vpcd reader driver)
    #[command(after_help = REHEARSAL_CARD_EXAMPLES)]
    Card(Box<RehearsalCard>),
    /// A virtual eHealth platform on this computer
    Up(Box<RehearsalUp>),
}

/// Options of `rehearsal card`.
#[derive(Args)]
pub struct RehearsalCard {
    /// A built-in person (see --list-persons) or a JSON file that describes one
    #[arg(long, value_name = "NAME|FILE")]
    pub person: Option<String>,
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
    /// The kind of authority that issues: both exist at eHealth
    #[arg(long, value_name = "KIND", default_value = "rsa", value_parser = ["rsa", "ec"])]
    pub issuing: String,
    /// Delivers this long after the request, for example 10, 2s, 5m or 3d
    #[arg(long, value_name = "TIME", default_value = "0")]
    pub deliver_after: String,
    /// Misbehaves once (may be repeated, in this order): an operation of the protocol or any, then
    /// server-error, slow (5 s), cut-before, cut-after or no-payload; for example GenerateCertificate:cut-after
    #[arg(long, value_name = "OPERATION:KIND")]
    pub fault: Vec<desk::FaultWish>,
    /// Ends when standard input closes
    #[arg(long)]
    pub stop_with_input: bool,
}

const EXAMPLES: &str = "\
Examples:
  clavis card status
  clavis cert request
  clavis cert complete
  clavis cert list
  clavis explain CARD-PIN-WRONG";

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

const TYPES_EXAMPLES: &str = "\
Examples:
  clavis cert types
  clavis cert types --platform acceptance --lang nl";

const ORGANISATIONS_EXAMPLES: &str = "\
Examples:
  clavis cert organisations";

const APPLICATION_IDS_EXAMPLES: &str = "\
Examples:
  clavis cert application-ids --type CBE --id 0998.123.466";

const REQUEST_EXAMPLES: &str = "\
Examples:
  clavis cert request
  clavis cert request --platform acceptance
  clavis cert request --type NIHII-GROUP --id 94987645 --name 'Groupement Exemple' \\
      --email an@example.be --phone '+32 2 000 00 00' --accept-contract";

const STATUS_EXAMPLES: &str = "\
Examples:
  clavis cert status
  clavis cert status KEYSTORE.p12 --json";

const COMPLETE_EXAMPLES: &str = "\
Examples:
  clavis cert complete --no-wait
  clavis cert complete
  clavis cert complete KEYSTORE.p12 --password-file password.txt";

const LIST_EXAMPLES: &str = "\
Examples:
  clavis cert list
  clavis cert list --keystore-dir /srv/ehealth/keystore --json";

const INSPECT_EXAMPLES: &str = "\
Examples:
  clavis cert inspect KEYSTORE.p12
  clavis cert inspect KEYSTORE.p12 --password-file password.txt --json";

const NUMBER_EXAMPLES: &str = "\
Examples:
  clavis number check cbe 0998.123.466
  clavis number check niss - --json < numbers.txt";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  clavis explain CARD-PIN-WRONG
  clavis explain --lang nl";

const REHEARSAL_CARD_EXAMPLES: &str = "\
Examples:
  clavis rehearsal card --list-persons
  clavis rehearsal card --only-prepare --data card";
