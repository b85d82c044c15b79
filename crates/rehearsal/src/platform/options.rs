//! How a virtual platform is set up.

use std::path::PathBuf;
use std::time::Duration;

use super::authorise::Authorise;
use super::fault::Fault;

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
    /// `tls_ca_file` and `ehealth_root_file`, once the platform listens.
    pub ready_file: Option<PathBuf>,
    /// Folder in which to keep the payload of each request and response as a file of its own, for
    /// judges from outside; they hold personal numbers.
    pub record: Option<PathBuf>,
    /// Roots of eID cards to trust besides the Belgian ones: PEM (one or more certificates) or DER.
    pub trust_eid_roots: Vec<Vec<u8>>,
    /// Who may manage which organisations.
    pub authorise: Authorise,
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
    /// Whether the contract's name has `=` escaped inside values; what the real platform does is
    /// not known (eHealth protocol, section 7).
    pub dn_escaped: bool,
    /// Misbehaviour on request, each used once.
    pub faults: Vec<Fault>,
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
            deliver_after: Duration::ZERO,
            issuing: Issuing::Rsa,
            replacement_days: 90,
            instant_window: Duration::from_secs(15 * 60),
            contract_validity: Duration::from_secs(24 * 60 * 60),
            dn_escaped: true,
            faults: Vec::new(),
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
