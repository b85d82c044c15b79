//! What can go wrong, each with a stable code.

/// Every code of this crate.
pub const CODES: &[&str] = &[
    "XMLSIG-XML-UNREADABLE",
    "XMLSIG-XML-TOO-LONG",
    "XMLSIG-ID-MISSING",
    "XMLSIG-ID-DUPLICATED",
    "XMLSIG-SIGNATURE-MISSING",
    "XMLSIG-SIGNATURE-SEVERAL",
    "XMLSIG-SIGNATURE-MISPLACED",
    "XMLSIG-SIGNATURE-SHAPE",
    "XMLSIG-ALGORITHM",
    "XMLSIG-REFERENCE",
    "XMLSIG-TRANSFORM",
    "XMLSIG-CERTIFICATE-UNREADABLE",
    "XMLSIG-INVALID",
    "XMLSIG-ENGINE",
    "XMLSIG-KEY",
    "XMLSIG-KEY-UNUSABLE",
    "XMLSIG-NO-CERTIFICATE",
    "XMLSIG-KEY-MISMATCH",
    "XMLSIG-ALREADY-SIGNED",
    "XMLSIG-OWN-OUTPUT",
];

/// The text is not XML that this room takes in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// Not well-formed, or with a document type, or too deep.
    #[error("the XML cannot be read: {0}")]
    Unreadable(String),
    /// Longer than [`crate::LONGEST`].
    #[error("the XML has {0} bytes")]
    TooLong(usize),
}

impl XmlError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "XMLSIG-XML-UNREADABLE",
            Self::TooLong(_) => "XMLSIG-XML-TOO-LONG",
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(detail) => vec![("detail", detail.clone())],
            Self::TooLong(bytes) => vec![("bytes", bytes.to_string())],
        }
    }
}

/// Why a signed text is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// Not readable at all.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// The root has no usable attribute `Id`.
    #[error("the root element has no Id")]
    IdMissing,
    /// The root's `Id` occurs at a second place, so that a reference to it is ambiguous.
    #[error("the Id of the root occurs more than once")]
    IdDuplicated,
    /// No signature anywhere.
    #[error("there is no signature")]
    SignatureMissing,
    /// More than one signature.
    #[error("there are {0} signatures")]
    SignatureSeveral(usize),
    /// The signature is not the last child element of the root.
    #[error("the signature is not the last child of the root")]
    SignatureMisplaced,
    /// An element of the signature is missing, doubled, moved or unknown.
    #[error("the signature is not built as expected at {0}")]
    SignatureShape(&'static str),
    /// An algorithm other than those of the protocol, or one that does not fit the key.
    #[error("{part} has the algorithm {found}")]
    Algorithm {
        /// Element that names the algorithm.
        part: &'static str,
        /// What it names.
        found: String,
    },
    /// The reference points elsewhere than to the root.
    #[error("the reference points to {0}")]
    Reference(String),
    /// Other transforms than enveloped signature and exclusive canonicalisation.
    #[error("the transforms are not the expected ones: {0}")]
    Transform(String),
    /// A certificate in the signature cannot be read.
    #[error("a certificate in the signature cannot be read")]
    CertificateUnreadable,
    /// Digest or signature value do not fit: the text was changed, or another key signed it.
    #[error("the signature does not fit the text")]
    Invalid,
    /// The library could not process the signature.
    #[error("the signature could not be processed: {0}")]
    Engine(String),
}

impl VerifyError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Xml(error) => error.code(),
            Self::IdMissing => "XMLSIG-ID-MISSING",
            Self::IdDuplicated => "XMLSIG-ID-DUPLICATED",
            Self::SignatureMissing => "XMLSIG-SIGNATURE-MISSING",
            Self::SignatureSeveral(_) => "XMLSIG-SIGNATURE-SEVERAL",
            Self::SignatureMisplaced => "XMLSIG-SIGNATURE-MISPLACED",
            Self::SignatureShape(_) => "XMLSIG-SIGNATURE-SHAPE",
            Self::Algorithm { .. } => "XMLSIG-ALGORITHM",
            Self::Reference(_) => "XMLSIG-REFERENCE",
            Self::Transform(_) => "XMLSIG-TRANSFORM",
            Self::CertificateUnreadable => "XMLSIG-CERTIFICATE-UNREADABLE",
            Self::Invalid => "XMLSIG-INVALID",
            Self::Engine(_) => "XMLSIG-ENGINE",
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Xml(error) => error.facts(),
            Self::SignatureSeveral(count) => vec![("count", count.to_string())],
            Self::SignatureShape(place) => vec![("place", (*place).to_owned())],
            Self::Algorithm { part, found } => {
                vec![("part", (*part).to_owned()), ("found", found.clone())]
            }
            Self::Reference(found) | Self::Transform(found) => vec![("found", found.clone())],
            Self::Engine(detail) => vec![("detail", detail.clone())],
            _ => Vec::new(),
        }
    }
}

/// Why a text could not be signed. `E` is the error of the key that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError<E> {
    /// The key did not sign; its own error, unchanged (for example: PIN wrong).
    #[error("the key did not sign")]
    Key(E),
    /// The text to sign cannot be read.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// The root has no usable attribute `Id`.
    #[error("the root element has no Id")]
    IdMissing,
    /// The root's `Id` occurs at a second place.
    #[error("the Id of the root occurs more than once")]
    IdDuplicated,
    /// The text carries a signature already.
    #[error("the text is signed already")]
    AlreadySigned,
    /// The key's public half is not of the kind that its algorithm needs.
    #[error("the public key cannot be used: {0}")]
    KeyUnusable(String),
    /// The key came without a certificate.
    #[error("the key has no certificate")]
    NoCertificate,
    /// The first certificate cannot be read.
    #[error("the certificate of the key cannot be read")]
    CertificateUnreadable,
    /// The first certificate is for another key. Nothing was signed.
    #[error("the certificate does not belong to the key")]
    KeyMismatch,
    /// The library could not build the signature.
    #[error("the signature could not be built: {0}")]
    Engine(String),
    /// The signature that came out does not verify with the key's own certificate.
    #[error("the new signature does not verify")]
    OwnOutput(#[source] VerifyError),
}

impl<E> SignError<E> {
    /// Stable code. For [`SignError::Key`] the key's own error knows more.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Key(_) => "XMLSIG-KEY",
            Self::Xml(error) => error.code(),
            Self::IdMissing => "XMLSIG-ID-MISSING",
            Self::IdDuplicated => "XMLSIG-ID-DUPLICATED",
            Self::AlreadySigned => "XMLSIG-ALREADY-SIGNED",
            Self::KeyUnusable(_) => "XMLSIG-KEY-UNUSABLE",
            Self::NoCertificate => "XMLSIG-NO-CERTIFICATE",
            Self::CertificateUnreadable => "XMLSIG-CERTIFICATE-UNREADABLE",
            Self::KeyMismatch => "XMLSIG-KEY-MISMATCH",
            Self::Engine(_) => "XMLSIG-ENGINE",
            Self::OwnOutput(_) => "XMLSIG-OWN-OUTPUT",
        }
    }

    /// Named values for the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Xml(error) => error.facts(),
            Self::KeyUnusable(detail) | Self::Engine(detail) => vec![("detail", detail.clone())],
            Self::OwnOutput(error) => vec![("reason", error.code().to_owned())],
            _ => Vec::new(),
        }
    }

    /// The same error with the key's error turned into another type.
    pub fn map_key<F>(self, map: impl FnOnce(E) -> F) -> SignError<F> {
        match self {
            Self::Key(error) => SignError::Key(map(error)),
            Self::Xml(error) => SignError::Xml(error),
            Self::IdMissing => SignError::IdMissing,
            Self::IdDuplicated => SignError::IdDuplicated,
            Self::AlreadySigned => SignError::AlreadySigned,
            Self::KeyUnusable(detail) => SignError::KeyUnusable(detail),
            Self::NoCertificate => SignError::NoCertificate,
            Self::CertificateUnreadable => SignError::CertificateUnreadable,
            Self::KeyMismatch => SignError::KeyMismatch,
            Self::Engine(detail) => SignError::Engine(detail),
            Self::OwnOutput(error) => SignError::OwnOutput(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_listed_once() {
        let verify = [
            VerifyError::Xml(XmlError::Unreadable(String::new())),
            VerifyError::Xml(XmlError::TooLong(1)),
            VerifyError::IdMissing,
            VerifyError::IdDuplicated,
            VerifyError::SignatureMissing,
            VerifyError::SignatureSeveral(2),
            VerifyError::SignatureMisplaced,
            VerifyError::SignatureShape("KeyInfo"),
            VerifyError::Algorithm {
                part: "DigestMethod",
                found: String::new(),
            },
            VerifyError::Reference(String::new()),
            VerifyError::Transform(String::new()),
            VerifyError::CertificateUnreadable,
            VerifyError::Invalid,
            VerifyError::Engine(String::new()),
        ];
        let sign: [SignError<()>; 10] = [
            SignError::Key(()),
            SignError::IdMissing,
            SignError::IdDuplicated,
            SignError::AlreadySigned,
            SignError::KeyUnusable(String::new()),
            SignError::NoCertificate,
            SignError::CertificateUnreadable,
            SignError::KeyMismatch,
            SignError::Engine(String::new()),
            SignError::OwnOutput(VerifyError::Invalid),
        ];
        let made: BTreeSet<&str> = verify
            .iter()
            .map(VerifyError::code)
            .chain(sign.iter().map(SignError::code))
            .collect();
        let listed: BTreeSet<&str> = CODES.iter().copied().collect();
        assert_eq!(made, listed);
        assert_eq!(listed.len(), CODES.len());
    }
}
