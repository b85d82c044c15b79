//! The proof that a keystore works: what it has, what its authority and the platform say, and one
//! use of each key (eHealth protocol, sections 10 to 12).

use std::path::Path;

use identifiers::KeystorePassword;
use jiff::SignedDuration;
use keystore::file;
use keystore::{Etk, Keystore, PrivateKey};
use pki::name::EhealthName;
use pki::path;
use platform::seal::{self, Decrypted, Sender, Trust};
use platform::sts::{self, AskError, Question, StsError};
use zeroize::Zeroizing;

use crate::keys::KeystoreKey;
use crate::revocation_state::{self, Revocation};
use crate::sending::is_refusal;
use crate::{CertError, LifeCycle, Progress, Step};

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// Good.
    Green,
    /// Not known, or good for a while only.
    Amber,
    /// Not good.
    Red,
}

/// What is checked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The key belongs to the certificate, and the ETK keys stand under their serial numbers.
    Keys,
    /// The chain leads to a root of the platform, and the certificate is in force.
    Chain,
    /// Its authority has not revoked it.
    Revocation,
    /// The depot has this keystore's token.
    Depot,
    /// A message sealed for this organisation can be opened again.
    Seal,
    /// The STS gives a token for this certificate.
    Token,
}

/// One check.
#[derive(Debug)]
pub struct Check {
    /// What.
    pub topic: Topic,
    /// How it ended.
    pub light: Light,
    /// Why it is not green.
    pub problem: Option<Problem>,
}

/// Why a check is not green: a code with its facts, of whichever room.
#[derive(Debug)]
pub struct Problem {
    /// The code.
    pub code: &'static str,
    /// Its facts.
    pub facts: Vec<(&'static str, String)>,
}

/// All checks of one keystore.
#[derive(Debug)]
pub struct Proof {
    /// One for each topic.
    pub checks: Vec<Check>,
}

impl Topic {
    /// All, in their order.
    pub const ALL: [Self; 6] = [
        Self::Keys,
        Self::Chain,
        Self::Revocation,
        Self::Depot,
        Self::Seal,
        Self::Token,
    ];

    /// The word of data and of the catalogue (`proof-keys`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Chain => "chain",
            Self::Revocation => "revocation",
            Self::Depot => "depot",
            Self::Seal => "seal",
            Self::Token => "token",
        }
    }
}

impl Light {
    /// The word of data and of the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }
}

impl Proof {
    /// The worst of all checks.
    pub fn light(&self) -> Light {
        let lights = self.checks.iter().map(|check| check.light);
        lights.max().unwrap_or(Light::Red)
    }
}

impl LifeCycle<'_> {
    /// Checks the keystore at `path`; changes nothing, anywhere.
    ///
    /// # Errors
    /// Only what keeps all checks from beginning: the file or its password, or
    /// [`CertError::NotInstalled`].
    pub fn test(
        &self,
        path: &Path,
        password: &KeystorePassword,
        progress: Progress<'_>,
    ) -> Result<Proof, CertError> {
        let keystore = file::read(self.disk, path, password)?;
        if keystore.is_temporary() {
            return Err(CertError::NotInstalled);
        }
        let mut checks = Vec::new();
        for topic in Topic::ALL {
            progress(Step::Proof(topic));
            checks.push(match topic {
                Topic::Keys => judged(topic, self.keys_fit(&keystore)),
                Topic::Chain => self.chain(&keystore),
                Topic::Revocation => self.revocation(&keystore),
                Topic::Depot => self.depot(&keystore),
                Topic::Seal => judged(topic, self.seal(&keystore)),
                Topic::Token => self.token(&keystore),
            });
        }
        Ok(Proof { checks })
    }

    fn keys_fit(&self, keystore: &Keystore) -> Result<(), CertError> {
        let signer = keystore.authentication_key();
        let message = self.clock.now().to_string();
        let signature = pki::Signer::sign_sha256(signer, message.as_bytes())?;
        let unusable = |reason: String| CertError::ChainUnusable { reason };
        let certificate = keystore
            .certificate()
            .ok_or_else(|| unusable("the certificate is not in the file".to_owned()))?;
        pki::verify(
            &certificate.public_key_der(),
            pki::SignatureAlgorithm::RsaSha256,
            message.as_bytes(),
            &signature,
        )
        .map_err(|error| unusable(error.to_string()))?;
        match keystore.current_etk() {
            Some(_) => Ok(()),
            None => Err(CertError::EtkMissing),
        }
    }

    fn chain(&self, keystore: &Keystore) -> Check {
        let chain = keystore.chain();
        let now = self.clock.now();
        let Some(leaf) = chain.first() else {
            return judged(Topic::Chain, Err(CertError::NotInstalled));
        };
        if let Err(error) = path::build(leaf, chain, &self.environment.ehealth_anchors, now) {
            return judged(Topic::Chain, Err(CertError::ChainUntrusted(error)));
        }
        let days = i64::from(self.assumptions().replacement_days);
        let left = leaf.not_after().duration_since(now);
        if left < SignedDuration::from_hours(24 * days) {
            let date = leaf.not_after().to_string();
            return amber(Topic::Chain, "CERT-ENDS-SOON", vec![("date", day(&date))]);
        }
        green(Topic::Chain)
    }

    fn revocation(&self, keystore: &Keystore) -> Check {
        let [leaf, issuer, ..] = keystore.chain() else {
            return amber(Topic::Revocation, "CERT-REVOCATION-NO-ADDRESS", Vec::new());
        };
        let mut nonce = [0; NONCE];
        if aws_lc_rs::rand::fill(&mut nonce).is_err() {
            tracing::warn!("no random numbers for the question about a revocation");
        }
        let now = self.clock.now();
        match revocation_state::ask(self.transport, leaf, issuer, &nonce, now) {
            Revocation::Good => green(Topic::Revocation),
            Revocation::Revoked(since) => {
                let since = day(&since.to_string());
                red(Topic::Revocation, "CERT-REVOKED", vec![("date", since)])
            }
            Revocation::Unknown { code, facts } => amber(Topic::Revocation, code, facts),
        }
    }

    fn depot(&self, keystore: &Keystore) -> Check {
        match self.in_depot(keystore) {
            Ok(Some(_)) => green(Topic::Depot),
            // The depot has the token of the certificate that this one renews, or none.
            Ok(None) => amber(Topic::Depot, "CERT-ETK-NOT-IN-USE", Vec::new()),
            Err(error) => judged(Topic::Depot, Err(error)),
        }
    }

    /// Seals to the keystore's own token with its own key and opens that again.
    fn seal(&self, keystore: &Keystore) -> Result<(), CertError> {
        let etk = keystore.current_etk().ok_or(CertError::EtkMissing)?;
        let now = self.clock.now();
        let sender = Sender {
            key: keystore.authentication_key(),
            chain: keystore.chain(),
        };
        let sealed = seal::seal(CONTENT, &sender, &[etk.certificate()], now)?;
        let trust = Trust {
            ehealth: Some(&self.environment.ehealth_anchors),
            eid: None,
            non_repudiation: false,
        };
        let decrypt = |serial: &str, encrypted: &[u8]| decrypted(keystore, serial, encrypted);
        let opened = seal::unseal(&sealed, &decrypt, &trust, now)?;
        match opened.content.as_slice() == CONTENT {
            true => Ok(()),
            false => Err(CertError::ChainUnusable {
                reason: "the content of a sealed message changed".to_owned(),
            }),
        }
    }
}

impl LifeCycle<'_> {
    /// A token for the certificate itself: header and holder are the same key.
    fn token(&self, keystore: &Keystore) -> Check {
        let question = keystore
            .certificate()
            .and_then(|own| EhealthName::from_certificate(own).ok())
            .and_then(|own| Question::assumed(self.assumptions(), &own.kind, &own.id));
        let (Some(url), Some(question)) = (&self.environment.endpoints.sts, question) else {
            return amber(Topic::Token, "CERT-NO-STS", Vec::new());
        };
        let key = KeystoreKey::of(keystore);
        match sts::ask(url, self.transport, self.clock, &key, &question) {
            Ok(_) => green(Topic::Token),
            Err(AskError::Send(error)) if matches!(error, StsError::Wire(_)) => {
                amber(Topic::Token, error.code(), error.facts())
            }
            Err(error) => red(Topic::Token, error.code(), error.facts()),
        }
    }
}

fn decrypted(keystore: &Keystore, serial: &str, encrypted: &[u8]) -> Decrypted {
    let key = keystore.etks().iter().find(|etk| etk.alias() == serial);
    match key
        .map(Etk::key)
        .map(|key: &PrivateKey| key.decrypt_pkcs1(encrypted))
    {
        None => Decrypted::NoSuchKey,
        Some(Ok(plain)) => Decrypted::Key(Zeroizing::new(plain.to_vec())),
        Some(Err(_)) => Decrypted::Failed,
    }
}

/// Every code of a proof's own.
pub const CODES: &[&str] = &[
    "CERT-ENDS-SOON",
    "CERT-ETK-NOT-IN-USE",
    "CERT-NO-STS",
    "CERT-REVOCATION-NO-ADDRESS",
    "CERT-REVOKED",
];

/// What could not be asked is amber, what was said against it is red.
pub(crate) fn judged(topic: Topic, result: Result<(), CertError>) -> Check {
    match result {
        Ok(()) => green(topic),
        Err(error) => Check {
            topic,
            light: match &error {
                CertError::Platform(error) if !is_refusal(error) => Light::Amber,
                _ => Light::Red,
            },
            problem: Some(Problem {
                code: error.code(),
                facts: error.facts(),
            }),
        },
    }
}

pub(crate) fn green(topic: Topic) -> Check {
    Check {
        topic,
        light: Light::Green,
        problem: None,
    }
}

pub(crate) fn amber(topic: Topic, code: &'static str, facts: Vec<(&'static str, String)>) -> Check {
    Check {
        topic,
        light: Light::Amber,
        problem: Some(Problem { code, facts }),
    }
}

pub(crate) fn red(topic: Topic, code: &'static str, facts: Vec<(&'static str, String)>) -> Check {
    Check {
        topic,
        light: Light::Red,
        problem: Some(Problem { code, facts }),
    }
}

fn day(moment: &str) -> String {
    moment.chars().take("YYYY-MM-DD".len()).collect()
}

const CONTENT: &[u8] = b"Clavis seals to itself";
/// Bytes of a nonce (RFC 8954).
const NONCE: usize = 16;
