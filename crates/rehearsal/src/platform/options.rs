//! How a virtual platform is set up.

use std::path::PathBuf;
use std::time::Duration;

use super::authorise::Authorise;
use super::fault::Fault;
use super::names;
use super::organisation::Types;
use super::status::StatusPair;

/// What a virtual platform should be like.
#[derive(Debug, Clone)]
pub struct Options {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Plain HTTP instead of HTTPS.
    pub http: bool,
    /// Folder for keys, authorities and state; without it a passing one that [`super::Running::stop`]
    /// removes.
    pub data: Option<PathBuf>,
    /// Where to write the ready file, a JSON object with `certra`, `etkra`, `etkdepot`,
    /// `sts`, `clock`, `ocsp`, `tls_ca_file` and `ehealth_root_file`, once the platform listens.
    pub ready_file: Option<PathBuf>,
    /// Folder in which to keep the payload of each request and response as a file of its own, for
    /// judges from outside; they hold personal numbers.
    pub record: Option<PathBuf>,
    /// Roots of eID cards to trust besides the Belgian ones: PEM (one or more certificates) or DER.
    pub trust_eid_roots: Vec<Vec<u8>>,
    /// Who may manage which organisations.
    pub authorise: Authorise,
    /// Which types of organisations there are.
    pub types: Types,
    /// How requests for certificates are judged.
    pub judgement: Judgement,
    /// With what hash an EC card may sign; what the real platform takes beyond SHA-256 is not known
    /// (eHealth protocol, section 6).
    pub ec_algorithms: Vec<EcAlgorithm>,
    /// What every CertificateInfo says instead of the true status.
    pub inconsistent_info: Option<StatusPair>,
    /// How long a foreigner may use their link.
    pub link_validity: Duration,
    /// How long the authority takes for a certificate, on the given clock; with zero it is there at
    /// the next poll.
    pub deliver_after: Duration,
    /// Which kind of authority issues.
    pub issuing: Issuing,
    /// Days before the end of a certificate in which it may be replaced (eHealth protocol, section 7).
    pub replacement_days: u32,
    /// How far the instant of a request may lie from the clock, in both directions.
    pub instant_window: Duration,
    /// How long a contract may be signed.
    pub contract_validity: Duration,
    /// HTML that stands in each contract after its own text; the platform cleans nothing.
    pub contract_more: String,
    /// Whether the contract's name has `=` escaped inside values; what the real platform does is
    /// not known (eHealth protocol, section 7).
    pub dn_escaped: bool,
    /// Misbehaviour on request, each used once.
    pub faults: Vec<Fault>,
    /// How late a slow answer comes.
    pub slow_answer: Duration,
    /// Time between two bytes of an answer that drips.
    pub drip_pause: Duration,
    /// Port on 127.0.0.1 of the clock, the OCSP responder and the revocation lists, always plain
    /// HTTP. With 0 the one that the data folder remembers, since certificates name it, or a free
    /// one when that is taken.
    pub side_port: u16,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            http: false,
            data: None,
            ready_file: None,
            record: None,
            trust_eid_roots: Vec::new(),
            authorise: Authorise::All,
            types: Types::default(),
            judgement: Judgement::default(),
            ec_algorithms: vec![EcAlgorithm::Sha256],
            inconsistent_info: None,
            link_validity: Duration::from_secs(7 * 24 * 60 * 60),
            deliver_after: Duration::ZERO,
            issuing: Issuing::Rsa,
            replacement_days: 90,
            instant_window: Duration::from_secs(15 * 60),
            contract_validity: Duration::from_secs(24 * 60 * 60),
            contract_more: String::new(),
            dn_escaped: true,
            faults: Vec::new(),
            slow_answer: Duration::from_secs(5),
            drip_pause: Duration::from_millis(20),
            side_port: 0,
        }
    }
}

/// The kind of authority that issues certificates: both exist in production (eHealth protocol,
/// section 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Issuing {
    /// RSA-2048 (the real one has 4096 bits; 2048 are made faster).
    #[default]
    Rsa,
    /// EC P-384.
    EcP384,
}

impl Issuing {
    /// The word for it on the command line and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rsa => "rsa",
            Self::EcP384 => "ec",
        }
    }
}

/// How requests for certificates are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Judgement {
    /// By the lists of who manages what, at once.
    #[default]
    Automatic,
    /// By the support team, whoever signs: the answer says `AutomaticallyValidated` false, and the
    /// certificate waits for `POST /rehearsal/approve/KEY` or `POST /rehearsal/refuse/KEY`.
    Manual {
        /// Approves by itself after this time.
        approve_after: Option<Duration>,
    },
    /// By the support team, who refuse once the time of a delivery has passed.
    Refused,
}

/// The hash of an ECDSA signature by a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EcAlgorithm {
    /// ecdsa-sha256.
    Sha256,
    /// ecdsa-sha384.
    Sha384,
    /// ecdsa-sha512.
    Sha512,
}

impl EcAlgorithm {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Sha256, Self::Sha384, Self::Sha512];

    /// The name of the hash.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha384 => "sha384",
            Self::Sha512 => "sha512",
        }
    }

    /// Address of the signature method.
    pub fn method(self) -> &'static str {
        match self {
            Self::Sha256 => names::ECDSA_SHA256,
            Self::Sha384 => names::ECDSA_SHA384,
            Self::Sha512 => names::ECDSA_SHA512,
        }
    }
}
