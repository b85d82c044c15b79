//! `clavis cert`: verbs, options, examples.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::TrustRoots;

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
    /// On a server without card reader: makes the key there, and a hand-over file for a desk
    #[command(after_help = PREPARE_EXAMPLES)]
    Prepare(Box<Prepare>),
    /// At a desk with the card: signs and sends what a server prepared; the key stays there
    #[command(after_help = SIGN_EXAMPLES)]
    Sign(Sign),
    /// First step for a person with a BIS number and no Belgian eID
    #[command(after_help = FOREIGNER_EXAMPLES)]
    RequestForeigner(Box<RequestForeigner>),
    /// Where open requests stand, and whose turn it is; asks eHealth, no PIN and no password
    #[command(after_help = STATUS_EXAMPLES)]
    Status(Status),
    /// Second step: waits for the certificate, installs it, registers the encryption token (ETK)
    #[command(after_help = COMPLETE_EXAMPLES)]
    Complete(Complete),
    /// Asks for the same certificate with a new key, before the old one ends
    #[command(after_help = RENEW_EXAMPLES)]
    Renew(Box<Renew>),
    /// After a renewal: from now on others encrypt for the new keystore
    #[command(after_help = ACTIVATE_EXAMPLES)]
    Activate(Activate),
    /// Revokes a certificate and its encryption token; needs neither its file nor its password
    #[command(after_help = REVOKE_EXAMPLES)]
    Revoke(Box<Revoke>),
    /// Does it work: keys, chain, revocation, encryption token, a sealed message, a token of the STS
    #[command(after_help = TEST_EXAMPLES)]
    Test(Test),
    /// Gives a keystore another password, or another form
    #[command(after_help = PASSWORD_EXAMPLES)]
    Password(Password),
    /// Takes over a keystore that another program began or made
    #[command(after_help = ADOPT_EXAMPLES)]
    Adopt(Adopt),
    /// Copies a keystore to a second safe place, or checks that a copy can be restored
    #[command(after_help = COPY_EXAMPLES)]
    Copy(Copy),
    /// Every certificate that eHealth has for the holder of the card (asks for the PIN)
    #[command(after_help = REGISTERED_EXAMPLES)]
    Registered(Registered),
    /// Keystores of a folder and open requests, with their state; asks nobody
    #[command(after_help = LIST_EXAMPLES)]
    List(List),
    /// What is in a keystore; without its password only that it is one
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(Inspect),
}

impl CertVerb {
    /// How the card is to sign, where it signs and somebody says so.
    pub fn ec_signature(&self) -> Option<desk::EcSignature> {
        let signature = match self {
            Self::Organisations(words) => &words.signature,
            Self::Request(words) => &words.signature,
            Self::Sign(words) => &words.signature,
            Self::Renew(words) => &words.signature,
            Self::Revoke(words) => &words.signature,
            Self::Registered(words) => &words.signature,
            _ => return None,
        };
        signature.ec_signature
    }
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

/// How a card of the EC families signs.
#[derive(Args, Clone)]
pub struct CardSignature {
    /// How an EC card signs: ecdsa-sha256 (the default), ecdsa-sha384 or ecdsa-sha512; for a platform
    /// that refuses the default
    #[arg(long, value_name = "ALGORITHM", value_parser = desk::read_ec_signature)]
    pub ec_signature: Option<desk::EcSignature>,
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
    pub signature: CardSignature,
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

/// The certificate that is wanted.
#[derive(Args)]
pub struct Wanted {
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
}

/// Options of `cert request`.
#[derive(Args)]
pub struct Request {
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    #[command(flatten)]
    pub wanted: Wanted,
    /// Folder of the keystore (default: ehealth/keystore in the home folder)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
    /// Accepts the contract, which is printed first
    #[arg(long)]
    pub accept_contract: bool,
    #[command(flatten)]
    pub signature: CardSignature,
    #[command(flatten)]
    pub pin: PinFile,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert prepare`.
#[derive(Args)]
pub struct Prepare {
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub wanted: Wanted,
    /// Folder of the keystore (default: ehealth/keystore in the home folder)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
    /// The hand-over file, which must not exist yet (default: beside the keystore)
    #[arg(long, value_name = "FILE")]
    pub hand_over: Option<PathBuf>,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert sign`.
#[derive(Args)]
pub struct Sign {
    /// The hand-over file from the server
    pub hand_over: PathBuf,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    /// Accepts the contract, which is printed first
    #[arg(long)]
    pub accept_contract: bool,
    #[command(flatten)]
    pub signature: CardSignature,
    #[command(flatten)]
    pub pin: PinFile,
}

/// Options of `cert request-foreigner`.
#[derive(Args)]
pub struct RequestForeigner {
    #[command(flatten)]
    pub platform: OnPlatform,
    /// Reads the BIS number from this file (- is standard input)
    #[arg(long, value_name = "FILE")]
    pub number_file: Option<PathBuf>,
    /// First names
    #[arg(long, value_name = "NAMES")]
    pub first_names: Option<String>,
    /// Family name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Personal e-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Personal telephone
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// General e-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub general_email: Option<String>,
    /// General telephone
    #[arg(long, value_name = "NUMBER")]
    pub general_phone: Option<String>,
    /// Folder of the keystore (default: ehealth/keystore in the home folder)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
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

/// Options of `cert renew`.
#[derive(Args)]
pub struct Renew {
    /// The keystore of the certificate
    pub keystore: PathBuf,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    /// Personal e-mail address, when it changed (then give the telephone too)
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Personal telephone, when it changed (then give the e-mail address too)
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// General e-mail address of the organisation
    #[arg(long, value_name = "ADDRESS")]
    pub general_email: Option<String>,
    /// General telephone of the organisation
    #[arg(long, value_name = "NUMBER")]
    pub general_phone: Option<String>,
    /// Folder of the new keystore (default: that of the old one)
    #[arg(long, value_name = "FOLDER")]
    pub keystore_dir: Option<PathBuf>,
    /// Accepts the contract, which is printed first
    #[arg(long)]
    pub accept_contract: bool,
    #[command(flatten)]
    pub signature: CardSignature,
    #[command(flatten)]
    pub pin: PinFile,
    #[command(flatten)]
    pub password: PasswordFile,
    /// Reads the password of the new keystore from this file (- is standard input)
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,
}

/// Options of `cert activate`.
#[derive(Args)]
pub struct Activate {
    /// The renewed keystore
    pub keystore: PathBuf,
    #[command(flatten)]
    pub platform: OnPlatform,
    /// Says yes: the old keystore opens no message that is written from now on
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert revoke`.
#[derive(Args)]
pub struct Revoke {
    /// The keystore, when it is still there (else a list is shown to choose from, or --key)
    pub keystore: Option<PathBuf>,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    /// Public key identifier of the certificate, as clavis cert registered shows it
    #[arg(long, value_name = "IDENTIFIER")]
    pub key: Option<String>,
    /// Why: password-lost, file-lost, predecessor-left, key-compromised, replaced,
    /// organisation-changed or ended
    #[arg(long, value_name = "REASON")]
    pub because: Option<desk::Because>,
    /// Accepts the contract, which is printed first
    #[arg(long)]
    pub accept_contract: bool,
    #[command(flatten)]
    pub signature: CardSignature,
    #[command(flatten)]
    pub pin: PinFile,
}

/// Options of `cert test`.
#[derive(Args)]
pub struct Test {
    /// The keystore
    pub keystore: PathBuf,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert password`.
#[derive(Args)]
pub struct Password {
    /// The keystore
    pub keystore: PathBuf,
    #[command(flatten)]
    pub password: PasswordFile,
    /// Reads the new password from this file (- is standard input)
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,
    /// Writes it compatible (every program opens it) or modern (AES-256; not for old programs)
    #[arg(long, value_name = "FORM")]
    pub form: Option<desk::KeystoreForm>,
}

/// Options of `cert adopt`.
#[derive(Args)]
pub struct Adopt {
    /// The keystore
    pub keystore: PathBuf,
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub password: PasswordFile,
    /// Reads a new password from this file, when the old one breaks today's rule
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,
}

/// Options of `cert copy`.
#[derive(Args)]
pub struct Copy {
    /// The keystore; with --check the copy
    pub keystore: PathBuf,
    /// The folder of the second place; later changes go there too
    #[arg(long, value_name = "FOLDER", conflicts_with = "check")]
    pub to: Option<PathBuf>,
    /// Opens a copy as after a loss: does the password fit, are all keys there
    #[arg(long)]
    pub check: bool,
    /// With --check: the original, to compare with
    #[arg(long, value_name = "KEYSTORE", requires = "check")]
    pub original: Option<PathBuf>,
    #[command(flatten)]
    pub password: PasswordFile,
}

/// Options of `cert registered`.
#[derive(Args)]
pub struct Registered {
    #[command(flatten)]
    pub platform: OnPlatform,
    #[command(flatten)]
    pub roots: TrustRoots,
    #[command(flatten)]
    pub signature: CardSignature,
    #[command(flatten)]
    pub pin: PinFile,
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

const RENEW_EXAMPLES: &str = "\
Examples:
  clavis cert renew KEYSTORE.p12
  clavis cert renew KEYSTORE.p12 --email an@example.be --phone '+32 2 000 00 00'";

const ACTIVATE_EXAMPLES: &str = "\
Examples:
  clavis cert activate KEYSTORE.p12
  clavis cert activate KEYSTORE.p12 --yes --password-file password.txt";

const REVOKE_EXAMPLES: &str = "\
Examples:
  clavis cert revoke
  clavis cert revoke KEYSTORE.p12 --because password-lost
  clavis cert revoke --because predecessor-left";

const REGISTERED_EXAMPLES: &str = "\
Examples:
  clavis cert registered
  clavis cert registered --platform acceptance --json";

const PREPARE_EXAMPLES: &str = "\
Examples:
  clavis cert prepare --type CBE --id 0998.123.466 --name 'Hopital Exemple' \\
      --email an@example.be --phone '+32 2 000 00 00' --password-file password.txt";

const SIGN_EXAMPLES: &str = "\
Examples:
  clavis cert sign REQUEST.handover.json";

const FOREIGNER_EXAMPLES: &str = "\
Examples:
  clavis cert request-foreigner
  clavis cert request-foreigner --number-file number.txt --first-names Ines --name Exemplo \\
      --email ines@example.org --phone '+351 900 000 000' --password-file password.txt";

const PASSWORD_EXAMPLES: &str = "\
Examples:
  clavis cert password KEYSTORE.p12
  clavis cert password KEYSTORE.p12 --form modern";

const ADOPT_EXAMPLES: &str = "\
Examples:
  clavis cert adopt KEYSTORE.p12
  clavis cert adopt KEYSTORE.p12 --platform acceptance";

const COPY_EXAMPLES: &str = "\
Examples:
  clavis cert copy KEYSTORE.p12 --to /media/stick/ehealth
  clavis cert copy /media/stick/ehealth/KEYSTORE.p12 --check --original KEYSTORE.p12";

const TEST_EXAMPLES: &str = "\
Examples:
  clavis cert test KEYSTORE.p12
  clavis cert test KEYSTORE.p12 --password-file password.txt --json";
