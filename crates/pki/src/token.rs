//! The encryption token (ETK) that the depot hands out: whose key to encrypt to (eHealth protocol, section 10).

use jiff::Timestamp;

use crate::{
    certificate::{Certificate, CertificateError, KeyUsage},
    name,
    path::{self, Anchors, PathError},
    signature::VerifyError,
    signed_data::{SignedData, SignedDataError, sign_data},
    signer::{SignError, Signer},
};

/// An encryption token: the certificate of an encryption key, signed by the platform, together with the owner's
/// authentication certificate that vouches for it.
#[derive(Debug, Clone)]
pub struct EncryptionToken {
    encryption: Certificate,
    authentication: Certificate,
    registrar: Certificate,
    authorities: Vec<Certificate>,
    message: SignedData,
}

impl EncryptionToken {
    /// Reads a token, in DER or BER. Which certificate is which: the registrar is the signer of the message,
    /// authorities have the CA flag, the remaining one is the owner's authentication certificate.
    ///
    /// Nothing is verified yet: see [`Self::check`].
    ///
    /// # Errors
    /// [`TokenError`] when it is no such message.
    pub fn from_der(bytes: &[u8]) -> Result<Self, TokenError> {
        let message = SignedData::from_der(bytes)?;
        let encryption = Certificate::from_der(message.content()).map_err(TokenError::Content)?;
        let registrar = message.signer_certificate()?.clone();
        let others = message
            .certificates()
            .iter()
            .filter(|other| **other != registrar && **other != encryption);
        let (authorities, owners): (Vec<_>, Vec<_>) = others.cloned().partition(Certificate::is_ca);
        let [authentication] = owners.as_slice() else {
            return Err(TokenError::OwnerUnclear {
                count: owners.len(),
            });
        };
        Ok(Self {
            encryption,
            authentication: authentication.clone(),
            registrar,
            authorities,
            message,
        })
    }

    /// The certificate of the encryption key; its decimal serial number is the alias in the owner's keystore.
    pub fn etk_certificate(&self) -> &Certificate {
        &self.encryption
    }

    /// The owner's eHealth authentication certificate.
    pub fn authentication_certificate(&self) -> &Certificate {
        &self.authentication
    }

    /// The certificate of the platform's registration authority, which signed the token.
    pub fn registrar_certificate(&self) -> &Certificate {
        &self.registrar
    }

    /// The authorities that came with the token.
    pub fn authorities(&self) -> &[Certificate] {
        &self.authorities
    }

    /// Checks everything: the registrar's signature over the token; the encryption certificate signed by
    /// the authentication key, both valid at `at`, neither an authority, with the right key usages and the same subject;
    /// the authentication certificate trusted. Revocation is not judged, and whether the registrar's certificate is trusted
    /// is asked with [`Self::registrar_path`].
    ///
    /// # Errors
    /// [`TokenError`]: the first check that fails.
    pub fn check(&self, at: Timestamp, anchors: &Anchors) -> Result<(), TokenError> {
        self.message.verify()?;
        self.encryption
            .verify_signature_by(&self.authentication)
            .map_err(TokenError::NotSignedByOwner)?;
        check_end_entity(&self.encryption, Role::Encryption, at)?;
        check_end_entity(&self.authentication, Role::Authentication, at)?;
        if !name::same(self.encryption.subject(), self.authentication.subject()) {
            return Err(TokenError::SubjectsDiffer);
        }
        path::build(&self.authentication, &self.authorities, anchors, at)?;
        Ok(())
    }

    /// The path from the registrar's certificate to an anchor.
    ///
    /// # Errors
    /// [`PathError`].
    pub fn registrar_path(&self, at: Timestamp, anchors: &Anchors) -> path::Verdict {
        path::build(&self.registrar, &self.authorities, anchors, at)
    }
}

/// Makes a token: SignedData over the encryption certificate, signed by the registrar; `others` are the owner's
/// authentication certificate and the authorities.
///
/// # Errors
/// [`SignError`] when `registrar_key` is not the key of `registrar` or does not sign.
pub fn build(
    etk_certificate_der: &[u8],
    registrar: &Certificate,
    registrar_key: &dyn Signer,
    others: &[Certificate],
) -> Result<Vec<u8>, SignError> {
    sign_data(etk_certificate_der, registrar, registrar_key, others)
}

/// Which of the owner's two certificates is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The certificate of the encryption key.
    Encryption,
    /// The authentication certificate.
    Authentication,
}

impl Role {
    /// One word for facts: `encryption` or `authentication`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Encryption => "encryption",
            Self::Authentication => "authentication",
        }
    }

    fn allows(self, usage: KeyUsage) -> bool {
        match self {
            Self::Encryption => usage.key_encipherment() && usage.data_encipherment(),
            Self::Authentication => usage.digital_signature(),
        }
    }
}

/// A token that is not to be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Not a signed message, or the registrar's signature over it is wrong.
    #[error(transparent)]
    Message(#[from] SignedDataError),
    /// The content is no certificate.
    #[error("the token holds no encryption certificate: {0}")]
    Content(CertificateError),
    /// Not exactly one certificate can be the owner's.
    #[error("{count} certificates could be the owner's")]
    OwnerUnclear {
        /// How many.
        count: usize,
    },
    /// The encryption certificate was not signed by the owner's authentication key.
    #[error("the encryption certificate is not signed by its owner: {0}")]
    NotSignedByOwner(VerifyError),
    /// A certificate of the owner has expired.
    #[error("the {} certificate expired at {not_after}", role.word())]
    Expired {
        /// Which one.
        role: Role,
        /// End of validity.
        not_after: Timestamp,
    },
    /// A certificate of the owner is not valid yet.
    #[error("the {} certificate is not valid before {not_before}", role.word())]
    NotYetValid {
        /// Which one.
        role: Role,
        /// Start of validity.
        not_before: Timestamp,
    },
    /// A certificate of the owner says that it is an authority.
    #[error("the {} certificate is an authority", role.word())]
    IsCa {
        /// Which one.
        role: Role,
    },
    /// A certificate of the owner may not be used for its purpose.
    #[error("the {} certificate has the wrong key usage", role.word())]
    KeyUsage {
        /// Which one.
        role: Role,
    },
    /// The two certificates name different holders.
    #[error("the two certificates have different subjects")]
    SubjectsDiffer,
    /// The authentication certificate is not trusted.
    #[error(transparent)]
    Path(#[from] PathError),
}

impl TokenError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Message(error) => error.code(),
            Self::Content(_) => CONTENT,
            Self::OwnerUnclear { .. } => OWNER_UNCLEAR,
            Self::NotSignedByOwner(_) => NOT_SIGNED_BY_OWNER,
            Self::Expired { .. } => EXPIRED,
            Self::NotYetValid { .. } => NOT_YET_VALID,
            Self::IsCa { .. } => IS_CA,
            Self::KeyUsage { .. } => KEY_USAGE,
            Self::SubjectsDiffer => SUBJECTS_DIFFER,
            Self::Path(error) => error.code(),
        }
    }

    /// The named values that a sentence about this error may use.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let role_fact = |role: &Role| ("role", role.word().to_string());
        match self {
            Self::Message(error) => error.facts(),
            Self::Content(error) => vec![("reason", error.to_string())],
            Self::OwnerUnclear { count } => vec![("count", count.to_string())],
            Self::NotSignedByOwner(error) => vec![("reason", error.to_string())],
            Self::Expired { role, not_after } => {
                vec![role_fact(role), ("date", not_after.to_string())]
            }
            Self::NotYetValid { role, not_before } => {
                vec![role_fact(role), ("date", not_before.to_string())]
            }
            Self::IsCa { role } | Self::KeyUsage { role } => vec![role_fact(role)],
            Self::SubjectsDiffer => Vec::new(),
            Self::Path(error) => error.facts(),
        }
    }
}

fn check_end_entity(
    certificate: &Certificate,
    role: Role,
    at: Timestamp,
) -> Result<(), TokenError> {
    let (not_before, not_after) = (certificate.not_before(), certificate.not_after());
    if at > not_after {
        return Err(TokenError::Expired { role, not_after });
    }
    if at < not_before {
        return Err(TokenError::NotYetValid { role, not_before });
    }
    if certificate.is_ca() {
        return Err(TokenError::IsCa { role });
    }
    match certificate.key_usage() {
        Some(usage) if role.allows(usage) => Ok(()),
        _ => Err(TokenError::KeyUsage { role }),
    }
}

pub(crate) const CONTENT: &str = "PKI-TOKEN-CONTENT";
pub(crate) const OWNER_UNCLEAR: &str = "PKI-TOKEN-OWNER-UNCLEAR";
pub(crate) const NOT_SIGNED_BY_OWNER: &str = "PKI-TOKEN-NOT-SIGNED-BY-OWNER";
pub(crate) const EXPIRED: &str = "PKI-TOKEN-EXPIRED";
pub(crate) const NOT_YET_VALID: &str = "PKI-TOKEN-NOT-YET-VALID";
pub(crate) const IS_CA: &str = "PKI-TOKEN-IS-CA";
pub(crate) const KEY_USAGE: &str = "PKI-TOKEN-KEY-USAGE";
pub(crate) const SUBJECTS_DIFFER: &str = "PKI-TOKEN-SUBJECTS-DIFFER";

#[cfg(test)]
mod tests;
