//! Why a message is not sealed or not opened.

use pki::SignError;
use pki::enveloped_data::EnvelopedDataError;
use pki::path::PathError;

use super::layer::Layer;

/// Every code of this module; [`super::Warning`] has two of them.
pub const CODES: &[&str] = &[
    "SEAL-NO-CERTIFICATE",
    "SEAL-NO-RECIPIENT",
    "SEAL-RECIPIENT-UNSUITABLE",
    "SEAL-MALFORMED",
    "SEAL-SIGNERS",
    "SEAL-DIGEST-ALGORITHM",
    "SEAL-SIGNATURE-ALGORITHM",
    "SEAL-CERTIFICATE-MISSING",
    "SEAL-KEY-SHORT",
    "SEAL-KEY-USAGE",
    "SEAL-CONTENT-CHANGED",
    "SEAL-SIGNATURE-WRONG",
    "SEAL-UNTRUSTED",
    "SEAL-ENCRYPTION-MALFORMED",
    "SEAL-CONTENT-ENCRYPTION",
    "SEAL-KEY-ENCRYPTION",
    "SEAL-NOT-ADDRESSED",
    "SEAL-UNDECIPHERABLE",
    "SEAL-SENDERS-DIFFER",
    "SEAL-SIGNING-TIME-MISSING",
    "SEAL-SIGNING-TIME-OLD",
];

/// Why a message could not be sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The sender has no certificate.
    #[error("the sender has no certificate")]
    NoCertificate,
    /// Nobody to seal for.
    #[error("there is no recipient")]
    NoRecipient,
    /// The certificate of a recipient is no valid encryption certificate.
    #[error("nothing can be sealed for {certificate}")]
    RecipientUnsuitable {
        /// Its common name, national numbers masked.
        certificate: String,
    },
    /// The sender's key does not sign, or is not that of its certificate.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// The encryption failed.
    #[error(transparent)]
    Encrypt(#[from] EnvelopedDataError),
}

impl SealError {
    /// Stable code; errors of the room below keep theirs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCertificate => "SEAL-NO-CERTIFICATE",
            Self::NoRecipient => "SEAL-NO-RECIPIENT",
            Self::RecipientUnsuitable { .. } => "SEAL-RECIPIENT-UNSUITABLE",
            Self::Sign(error) => error.code(),
            Self::Encrypt(error) => error.code(),
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoCertificate | Self::NoRecipient => Vec::new(),
            Self::RecipientUnsuitable { certificate } => {
                vec![("certificate", certificate.clone())]
            }
            Self::Sign(error) => error.facts(),
            Self::Encrypt(error) => error.facts(),
        }
    }
}

/// Why a sealed message is refused (eHealth protocol, section 11).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnsealError {
    /// Not a signed message.
    #[error("the {layer} message cannot be read: {reason}")]
    Malformed {
        /// Which signature.
        layer: Layer,
        /// What is wrong, for logs.
        reason: String,
    },
    /// More or less than one signer.
    #[error("the {layer} message has {count} signers")]
    Signers {
        /// Which signature.
        layer: Layer,
        /// How many.
        count: usize,
    },
    /// The digest is not SHA-256.
    #[error("the {layer} message has the digest {found}")]
    DigestAlgorithm {
        /// Which signature.
        layer: Layer,
        /// Its object identifier.
        found: String,
    },
    /// The signature algorithm is not one of an accepted policy.
    #[error("the {layer} message is signed with {found}")]
    SignatureAlgorithm {
        /// Which signature.
        layer: Layer,
        /// Its name or object identifier.
        found: String,
    },
    /// The certificate of the signer did not come along.
    #[error("the certificate of the {layer} signer is missing")]
    CertificateMissing {
        /// Which signature.
        layer: Layer,
    },
    /// The key of the signer is too short, or no RSA key.
    #[error("the {layer} signer has the key {key}")]
    KeyShort {
        /// Which signature.
        layer: Layer,
        /// Kind and size.
        key: String,
    },
    /// The key of the signer is not made for this.
    #[error("the key of {certificate} may not sign the {layer} message")]
    KeyUsage {
        /// Which signature.
        layer: Layer,
        /// Common name of the signer, national numbers masked.
        certificate: String,
    },
    /// The content, or an algorithm, is not what was signed.
    #[error("the {layer} message was changed")]
    ContentChanged {
        /// Which signature.
        layer: Layer,
    },
    /// The signature is wrong.
    #[error("the {layer} signature is wrong")]
    SignatureWrong {
        /// Which signature.
        layer: Layer,
    },
    /// The signer's certificate is not trusted at the moment of judgement.
    #[error("the {layer} signer {certificate} is not trusted: {error}")]
    Untrusted {
        /// Which signature.
        layer: Layer,
        /// Common name of the signer, national numbers masked.
        certificate: String,
        /// Why.
        error: Box<PathError>,
    },
    /// What was signed is no encrypted message.
    #[error("the encrypted part cannot be read: {reason}")]
    EncryptionMalformed {
        /// What is wrong, for logs.
        reason: String,
    },
    /// The content is not encrypted with AES-128-CBC.
    #[error("the content is encrypted with {found}")]
    ContentEncryption {
        /// The object identifier.
        found: String,
    },
    /// The content key is not encrypted with RSA PKCS#1 v1.5.
    #[error("the content key is encrypted with {found}")]
    KeyEncryption {
        /// The object identifier.
        found: String,
    },
    /// No key of ours is among the recipients.
    #[error("none of the {recipients} recipients is known here")]
    NotAddressed {
        /// How many there are.
        recipients: usize,
    },
    /// The message does not decrypt. Deliberately without a reason.
    #[error("the message cannot be decrypted")]
    Undecipherable,
    /// Two different holders signed.
    #[error("sent by {sender}, written by {author}")]
    SendersDiffer {
        /// Common name of the outer signer, national numbers masked.
        sender: String,
        /// Common name of the inner signer, national numbers masked.
        author: String,
    },
}

impl UnsealError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "SEAL-MALFORMED",
            Self::Signers { .. } => "SEAL-SIGNERS",
            Self::DigestAlgorithm { .. } => "SEAL-DIGEST-ALGORITHM",
            Self::SignatureAlgorithm { .. } => "SEAL-SIGNATURE-ALGORITHM",
            Self::CertificateMissing { .. } => "SEAL-CERTIFICATE-MISSING",
            Self::KeyShort { .. } => "SEAL-KEY-SHORT",
            Self::KeyUsage { .. } => "SEAL-KEY-USAGE",
            Self::ContentChanged { .. } => "SEAL-CONTENT-CHANGED",
            Self::SignatureWrong { .. } => "SEAL-SIGNATURE-WRONG",
            Self::Untrusted { .. } => "SEAL-UNTRUSTED",
            Self::EncryptionMalformed { .. } => "SEAL-ENCRYPTION-MALFORMED",
            Self::ContentEncryption { .. } => "SEAL-CONTENT-ENCRYPTION",
            Self::KeyEncryption { .. } => "SEAL-KEY-ENCRYPTION",
            Self::NotAddressed { .. } => "SEAL-NOT-ADDRESSED",
            Self::Undecipherable => "SEAL-UNDECIPHERABLE",
            Self::SendersDiffer { .. } => "SEAL-SENDERS-DIFFER",
        }
    }

    /// Named values for the sentence; `layer` is `outer` or `inner`.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let of = |layer: &Layer| ("layer", layer.word().to_owned());
        match self {
            Self::Malformed { layer, reason } => vec![of(layer), ("reason", reason.clone())],
            Self::Signers { layer, count } => vec![of(layer), ("count", count.to_string())],
            Self::DigestAlgorithm { layer, found } | Self::SignatureAlgorithm { layer, found } => {
                vec![of(layer), ("found", found.clone())]
            }
            Self::CertificateMissing { layer }
            | Self::ContentChanged { layer }
            | Self::SignatureWrong { layer } => vec![of(layer)],
            Self::KeyShort { layer, key } => vec![of(layer), ("key", key.clone())],
            Self::KeyUsage { layer, certificate } => {
                vec![of(layer), ("certificate", certificate.clone())]
            }
            Self::Untrusted {
                layer,
                certificate,
                error,
            } => vec![
                of(layer),
                ("certificate", certificate.clone()),
                ("reason", error.to_string()),
            ],
            Self::EncryptionMalformed { reason } => vec![("reason", reason.clone())],
            Self::ContentEncryption { found } | Self::KeyEncryption { found } => {
                vec![("found", found.clone())]
            }
            Self::NotAddressed { recipients } => vec![("count", recipients.to_string())],
            Self::Undecipherable => Vec::new(),
            Self::SendersDiffer { sender, author } => {
                vec![("sender", sender.clone()), ("author", author.clone())]
            }
        }
    }
}
