//! Every way in which the STS says no, each with a code of its own. What the platform's other services
//! refuse too keeps its code from there.

use std::fmt::Display;

use crate::platform::refusal::{self, Kind as Common};
use crate::platform::soap::{self, Told};
use crate::platform::virtual_platform::Answer;

/// Where a refusal is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a SOAP Fault: the message is not secured as it should be.
    Fault,
    /// In a SAML status, `samlp:Requester`: the asker must change something.
    Requester,
    /// In a SAML status, `samlp:Responder`: the service failed.
    Responder,
}

/// Writes the kinds, their codes, faults and messages from one list.
macro_rules! kinds {
    ($($place:ident $kind:ident $code:literal $fault:literal $message:literal;)+) => {
        /// What the STS refuses by its own rules.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            $(#[doc = $message] $kind,)+
        }

        impl Kind {
            /// All kinds, in the order in which the checks are made.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// One English sentence.
            pub fn message(self) -> &'static str {
                match self { $(Self::$kind => $message,)+ }
            }

            /// Whether it is said in a Fault or in a status.
            pub fn place(self) -> Place {
                match self { $(Self::$kind => Place::$place,)+ }
            }

            /// The fault code of WS-Security 1.0, section 12, or of SOAP 1.1.
            fn fault(self) -> &'static str {
                match self { $(Self::$kind => $fault,)+ }
            }
        }
    };
}

kinds! {
    // The header.
    Fault SecurityMissing "STS_SECURITY_MISSING" "wsse:InvalidSecurity" "The message has no WS-Security header, or more than one.";
    Fault HeaderUnknown "STS_HEADER_UNKNOWN" "soap:MustUnderstand" "The header has an entry that must be understood and is not.";
    Fault MustUnderstand "STS_SECURITY_MUST_UNDERSTAND" "wsse:InvalidSecurity" "The WS-Security header must be marked as to be understood.";
    Fault SecurityParts "STS_SECURITY_PARTS" "wsse:InvalidSecurity" "The WS-Security header must have one time stamp, one token, one signature and nothing else.";
    Fault PartId "STS_PART_ID" "wsse:InvalidSecurity" "Body, time stamp and token must each have an Id of their own.";
    Fault TokenType "STS_TOKEN_KIND" "wsse:UnsupportedSecurityToken" "The token must be an X.509 certificate in base64.";
    Fault TokenUnreadable "STS_TOKEN_UNREADABLE" "wsse:InvalidSecurityToken" "The certificate of the token cannot be read.";
    Fault TimestampForm "STS_TIMESTAMP_FORM" "wsse:InvalidSecurity" "The time stamp must say when it was created and when it expires.";

    // The signature of the header.
    Fault KeyReference "STS_SIGNATURE_KEY" "wsse:InvalidSecurity" "The signature must refer to the token, directly and to nothing else.";
    Fault Algorithm "STS_SIGNATURE_ALGORITHM" "wsse:UnsupportedAlgorithm" "The signature must use exclusive canonicalisation, SHA-256 and rsa-sha256.";
    Fault Coverage "STS_SIGNATURE_COVERAGE" "wsse:FailedCheck" "The signature must cover body, time stamp and token, each once, and nothing else.";
    Fault Digest "STS_SIGNATURE_DIGEST" "wsse:FailedCheck" "A part of the message is not what was signed.";
    Fault Value "STS_SIGNATURE_VALUE" "wsse:FailedCheck" "The signature does not fit the token.";

    // Time and holder of the message.
    Fault TimestampFuture "STS_TIMESTAMP_FUTURE" "wsse:InvalidSecurity" "The time stamp was created in the future.";
    Fault TimestampExpired "STS_TIMESTAMP_EXPIRED" "wsu:MessageExpired" "The time stamp has expired.";
    Fault TimestampLong "STS_TIMESTAMP_LONG" "wsse:InvalidSecurity" "The time stamp is good for more than five minutes.";
    Fault Foreign "STS_CERTIFICATE_NOT_EHEALTH" "wsse:FailedAuthentication" "The certificate was not issued by this platform.";
    Fault Ended "STS_CERTIFICATE_NOT_VALID" "wsse:FailedAuthentication" "The certificate is not valid at this time.";
    Fault Revoked "STS_CERTIFICATE_REVOKED" "wsse:FailedAuthentication" "The certificate is revoked.";

    // The request.
    Requester Instant "STS_INSTANT" "soap:Client" "The request does not say when it was made.";
    Requester InnerSignature "STS_INNER_SIGNATURE" "soap:Client" "A request whose holder of key signs the header has no signature of its own.";
    Requester Version "STS_VERSION" "soap:Client" "The request must be one of SAML 1.1.";
    Requester NameFormat "STS_NAME_FORMAT" "soap:Client" "The name of the subject must be in the format X509SubjectName.";
    Requester NameOther "STS_NAME_OTHER" "soap:Client" "The subject is not the one of the certificate.";
    Requester QualifierOther "STS_QUALIFIER_OTHER" "soap:Client" "The name qualifier is not the issuer of the certificate.";
    Requester Confirmation "STS_CONFIRMATION" "soap:Client" "The subject must be confirmed as holder of key.";
    Requester KeyOther "STS_HOLDER_OF_KEY_OTHER" "soap:Client" "The holder of key is not the certificate of the header.";
    Requester IssuerOther "STS_ISSUER_OTHER" "soap:Client" "The asker's own statement must be issued by the subject.";
    Requester NotYet "STS_CONDITIONS_NOT_YET" "soap:Client" "The asker's own statement is not good yet.";
    Requester NoLonger "STS_CONDITIONS_NO_LONGER" "soap:Client" "The asker's own statement is no longer good.";
    Requester AttributeWrong "STS_ATTRIBUTE_WRONG" "soap:Client" "The asker says something of itself that its certificate does not.";
    Requester NothingAsked "STS_NOTHING_TO_CERTIFY" "soap:Client" "Nothing that was asked for can be certified.";
}

/// A refusal by a rule of the STS, or by one that all services share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Of the STS.
    Own(Kind),
    /// Of every service.
    Common(refusal::Refusal),
}

impl From<Kind> for Refusal {
    fn from(kind: Kind) -> Self {
        Self::Own(kind)
    }
}

impl From<refusal::Refusal> for Refusal {
    fn from(refusal: refusal::Refusal) -> Self {
        Self::Common(refusal)
    }
}

impl From<Common> for Refusal {
    fn from(kind: Common) -> Self {
        Self::Common(kind.into())
    }
}

impl Refusal {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Own(kind) => kind.code(),
            Self::Common(refusal) => refusal.kind.code(),
        }
    }

    /// One English sentence.
    pub fn message(&self) -> &'static str {
        match self {
            Self::Own(kind) => kind.message(),
            Self::Common(refusal) => refusal.kind.message(),
        }
    }

    /// Where it is said.
    pub fn place(&self) -> Place {
        match self {
            Self::Own(kind) => kind.place(),
            Self::Common(refusal) => match refusal.kind.place() {
                refusal::Place::Fault => Place::Fault,
                refusal::Place::Requester => Place::Requester,
                refusal::Place::Responder => Place::Responder,
            },
        }
    }

    /// The Fault that says it.
    pub fn fault(&self) -> Answer {
        match self {
            Self::Common(refusal) => Answer::fault(refusal),
            Self::Own(kind) => {
                let told = Told {
                    system: false,
                    code: kind.code(),
                    message: kind.message(),
                };
                let ticket = format!("_{}", uuid::Uuid::new_v4());
                Answer::of(500, soap::told_with(&told, kind.fault(), &ticket))
            }
        }
    }
}

/// A failure of the service itself.
pub fn broken(error: impl Display) -> Refusal {
    tracing::error!(%error, "the STS failed");
    Common::Broken.into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        for common in Common::ALL {
            assert!(!codes.contains(common.code()), "{}", common.code());
        }
        for kind in Kind::ALL {
            assert!(kind.code().starts_with("STS_"));
            assert!(kind.message().ends_with('.'));
        }
    }
}
