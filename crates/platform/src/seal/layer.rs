//! One signed layer: who signed it, by which rules.

use std::fmt;

use jiff::Timestamp;
use pki::signed_data::{SignedData, SignedDataError};
use pki::{Certificate, PublicKeyKind, SignatureAlgorithm, oid, path};

use super::error::UnsealError;
use super::open::Trust;

/// Which of the two signatures of a sealed message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Around the encrypted content: who sent it.
    Outer,
    /// Around the content itself: who wrote it.
    Inner,
}

impl Layer {
    /// One word for facts: `outer` or `inner`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Outer => "outer",
            Self::Inner => "inner",
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// By which rules a message was signed (eHealth protocol, section 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Policy {
    /// With an eHealth certificate: RSASSA-PSS, RSA of 2048 bits or more.
    Ehealth,
    /// With an identity card: RSA PKCS#1 v1.5, 1024 bits or more; the outer layer by the
    /// authentication key, the inner one perhaps by the signature key.
    Eid,
}

impl Policy {
    fn of(algorithm: SignatureAlgorithm) -> Option<Self> {
        match algorithm {
            SignatureAlgorithm::RsaPssSha256 => Some(Self::Ehealth),
            SignatureAlgorithm::RsaSha256 => Some(Self::Eid),
            _ => None,
        }
    }

    fn least_bits(self) -> usize {
        match self {
            Self::Ehealth => 2048,
            Self::Eid => 1024,
        }
    }
}

/// A layer that holds.
pub(super) struct Checked {
    pub policy: Policy,
    pub signer: Certificate,
    pub signed_at: Option<Timestamp>,
}

/// Checks one layer whole: form, algorithms, signature, use of the key, trust. `known` are
/// certificates from elsewhere, for a layer that has none itself.
pub(super) fn check(
    layer: Layer,
    message: &SignedData,
    known: &[Certificate],
    trust: &Trust<'_>,
    at: Timestamp,
) -> Result<Checked, UnsealError> {
    if message.signer_count() != 1 {
        let count = message.signer_count();
        return Err(UnsealError::Signers { layer, count });
    }
    let unreadable = |error| of_message(layer, error);
    let digest = message.digest_algorithm().map_err(unreadable)?;
    if digest != oid::SHA256 {
        let found = digest.to_string();
        return Err(UnsealError::DigestAlgorithm { layer, found });
    }
    let (policy, anchors) = policy(layer, message, trust)?;
    let pool = [message.certificates(), known].concat();
    let signer = message.find_signer(&pool).map_err(unreadable)?.clone();
    check_key(layer, policy, &signer, trust)?;
    message.verify_by(&signer).map_err(unreadable)?;
    path::build(&signer, &pool, anchors, at).map_err(|error| UnsealError::Untrusted {
        layer,
        certificate: signer.subject_masked(),
        error: Box::new(error),
    })?;
    Ok(Checked {
        policy,
        signed_at: message.signing_time().map_err(unreadable)?,
        signer,
    })
}

/// The algorithm says which rules count; whose rules nobody trusts are none.
fn policy<'t>(
    layer: Layer,
    message: &SignedData,
    trust: &Trust<'t>,
) -> Result<(Policy, &'t pki::Anchors), UnsealError> {
    let refused = |found| UnsealError::SignatureAlgorithm { layer, found };
    let algorithm = match message.signature_algorithm() {
        Ok(algorithm) => algorithm,
        Err(SignedDataError::Signature(pki::VerifyError::Unsupported { algorithm })) => {
            return Err(refused(algorithm));
        }
        Err(error) => return Err(of_message(layer, error)),
    };
    let policy = Policy::of(algorithm);
    let anchors = policy.and_then(|policy| match policy {
        Policy::Ehealth => trust.ehealth,
        Policy::Eid => trust.eid,
    });
    policy
        .zip(anchors)
        .ok_or_else(|| refused(algorithm.to_string()))
}

fn check_key(
    layer: Layer,
    policy: Policy,
    signer: &Certificate,
    trust: &Trust<'_>,
) -> Result<(), UnsealError> {
    let kind = signer.public_key_kind();
    if !matches!(kind, PublicKeyKind::Rsa { bits } if bits >= policy.least_bits()) {
        return Err(UnsealError::KeyShort {
            layer,
            key: kind.to_string(),
        });
    }
    let usage = signer.key_usage();
    let signs = usage.is_some_and(|usage| usage.digital_signature());
    let commits = usage.is_some_and(|usage| usage.non_repudiation());
    let allowed = match layer {
        Layer::Outer => signs,
        Layer::Inner if trust.non_repudiation => commits,
        // The signature key of an identity card may do nothing else.
        Layer::Inner => signs || (policy == Policy::Eid && commits),
    };
    if allowed {
        return Ok(());
    }
    Err(UnsealError::KeyUsage {
        layer,
        certificate: signer.subject_masked(),
    })
}

/// What is wrong with a signed message, in the words of this module.
pub(super) fn of_message(layer: Layer, error: SignedDataError) -> UnsealError {
    match error {
        SignedDataError::SignerMissing => UnsealError::CertificateMissing { layer },
        SignedDataError::Digest => UnsealError::ContentChanged { layer },
        SignedDataError::Signature(_) => UnsealError::SignatureWrong { layer },
        other => UnsealError::Malformed {
            layer,
            reason: other.to_string(),
        },
    }
}
