//! Every way in which the virtual platform says no, each with a code of its own.
//!
//! The codes are stable: clients' tests and the mutation table name them. Only
//! `CERT_NOT_YET_DELIVERED` is known from the real platform (eHealth protocol, section 13); all
//! others are ours, because the real list is not public.

/// Where a refusal is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In a SOAP Fault with a `soa:BusinessError`: the message cannot be read as what it should be.
    Fault,
    /// In the Status of an answer, code `...:status:Requester`: the caller must change something.
    Requester,
    /// In the Status of an answer, code `...:status:Responder`: the platform is not ready yet.
    Responder,
}

/// A refusal: its kind and the values that say where it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is refused.
    pub kind: Kind,
    /// Names and values for the caller; personal numbers are masked before they come here.
    pub parameters: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal with one named value.
    pub fn with(kind: Kind, name: &'static str, value: impl Into<String>) -> Self {
        Self {
            kind,
            parameters: vec![(name, value.into())],
        }
    }

    /// Adds a named value.
    pub fn and(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.parameters.push((name, value.into()));
        self
    }
}

impl From<Kind> for Refusal {
    fn from(kind: Kind) -> Self {
        Self {
            kind,
            parameters: Vec::new(),
        }
    }
}

/// Writes the enum of kinds, their codes, their places and their English messages from one list.
macro_rules! kinds {
    ($($place:ident $kind:ident $code:literal $message:literal;)+) => {
        /// What can be refused; see [`Kind::message`] for each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $message] $kind,)+
        }

        impl Kind {
            /// All kinds, in the order in which the checks are made.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// One English sentence.
            pub fn message(self) -> &'static str {
                match self { $(Self::$kind => $message,)+ }
            }

            /// Whether it is said in a Fault or in a Status.
            pub fn place(self) -> Place {
                match self { $(Self::$kind => Place::$place,)+ }
            }
        }
    };
}

kinds! {
    // The message as HTTP and SOAP 1.1.
    Fault ContentType "SOAP_CONTENT_TYPE" "The content type must be text/xml in UTF-8.";
    Fault TooLarge "SOAP_TOO_LARGE" "The message is larger than this platform reads.";
    Fault NotUtf8 "SOAP_NOT_UTF8" "The message is not UTF-8 text.";
    Fault Doctype "SOAP_DOCTYPE" "The message has a document type declaration.";
    Fault NotXml "SOAP_NOT_XML" "The message is not well-formed XML.";
    Fault Envelope "SOAP_ENVELOPE" "The message is not a SOAP 1.1 envelope.";
    Fault MustUnderstand "SOAP_MUST_UNDERSTAND" "The header has an entry that must be understood and is not.";
    Fault Body "SOAP_BODY" "The body must hold exactly one element.";
    Fault OperationUnknown "SOAP_OPERATION_UNKNOWN" "The element in the body is not a request of this endpoint.";
    Fault ActionMissing "SOAP_ACTION_MISSING" "The SOAPAction header is missing.";
    Fault ActionUnquoted "SOAP_ACTION_UNQUOTED" "The SOAPAction header must be in double quotes.";
    Fault ActionWrong "SOAP_ACTION_WRONG" "The SOAPAction header does not name the request in the body.";

    // The request against its schema.
    Fault ElementMissing "SCHEMA_ELEMENT_MISSING" "A required element is missing.";
    Fault ElementUnexpected "SCHEMA_ELEMENT_UNEXPECTED" "An element has no place here.";
    Fault ElementNamespace "SCHEMA_ELEMENT_NAMESPACE" "An element is in the wrong namespace.";
    Fault ElementMoved "SCHEMA_ELEMENT_MOVED" "An element is not in its place in the order.";
    Fault ElementDoubled "SCHEMA_ELEMENT_DOUBLED" "An element occurs more often than it may.";
    Fault AttributeMissing "SCHEMA_ATTRIBUTE_MISSING" "A required attribute is missing.";
    Fault AttributeUnexpected "SCHEMA_ATTRIBUTE_UNEXPECTED" "An attribute has no place here.";
    Fault TextUnexpected "SCHEMA_TEXT_UNEXPECTED" "There is text where only elements may stand.";
    Fault Value "SCHEMA_VALUE" "A value does not have the form of its type.";
    Fault IdDoubled "SCHEMA_ID_DOUBLED" "Two elements have the same Id.";

    // The shape of the XML signature.
    Requester SignatureMissing "SIGNATURE_MISSING" "The request is not signed.";
    Requester RequestIdMissing "SIGNATURE_REQUEST_ID_MISSING" "A signed request needs an Id.";
    Requester SignaturePosition "SIGNATURE_POSITION" "The signature must be the last child of the request.";
    Requester SignatureCanonicalisation "SIGNATURE_CANONICALISATION" "The signed information must use exclusive canonicalisation without comments.";
    Requester SignatureMethod "SIGNATURE_METHOD" "The signature method is not accepted.";
    Requester SignatureMethodKey "SIGNATURE_METHOD_KEY" "The signature method does not fit the key of the certificate.";
    Requester SignatureReferences "SIGNATURE_REFERENCES" "The signature must have exactly one reference.";
    Requester SignatureUriMissing "SIGNATURE_URI_EMPTY" "The reference must name the Id of the request.";
    Requester SignatureUri "SIGNATURE_URI_OTHER" "The reference names something else than the request.";
    Requester TransformMissing "SIGNATURE_TRANSFORM_MISSING" "The reference lacks a transform.";
    Requester TransformOrder "SIGNATURE_TRANSFORM_ORDER" "The transforms of the reference are in the wrong order.";
    Requester TransformOther "SIGNATURE_TRANSFORM_OTHER" "The reference has a transform that is not allowed.";
    Requester DigestMethod "SIGNATURE_DIGEST_METHOD" "The digest method must be SHA-256.";
    Requester SignatureObject "SIGNATURE_OBJECT" "The signature must not hold objects.";
    Requester KeyInfoMissing "SIGNATURE_KEYINFO_MISSING" "The signature names no certificate.";
    Requester KeyInfo "SIGNATURE_KEYINFO" "The key information must be one X509Data with certificates only.";

    // The certificates of the signature.
    Requester CertificateUnreadable "CERTIFICATE_UNREADABLE" "A certificate of the signature cannot be read.";
    Requester ChainIncomplete "CHAIN_INCOMPLETE" "The chain of certificates is not complete.";
    Requester ChainOrder "CHAIN_ORDER" "The certificates are not in the order of the chain.";
    Requester ChainAuthority "CHAIN_AUTHORITY" "A certificate of the chain is not that of an authority.";
    Requester ChainSignature "CHAIN_SIGNATURE" "A certificate of the chain is not signed by the next one.";
    Requester ChainRoot "CHAIN_ROOT" "The chain does not end at a trusted root.";
    Requester CertificateNotYetValid "CERTIFICATE_NOT_YET_VALID" "A certificate of the chain is not valid yet.";
    Requester CertificateExpired "CERTIFICATE_EXPIRED" "A certificate of the chain has expired.";
    Requester KeyNotAuthentication "KEY_NOT_AUTHENTICATION" "This request must be signed with the authentication key of the card.";
    Requester KeyNotSignature "KEY_NOT_SIGNATURE" "This request must be signed with the signature key of the card.";
    Requester CertificateRevoked "CERTIFICATE_REVOKED" "The certificate that signed is revoked.";
    Requester CertificateForeign "CERTIFICATE_NOT_EHEALTH" "This request must be signed with an eHealth certificate of this platform.";

    // The signature itself.
    Requester DigestWrong "SIGNATURE_DIGEST" "The request is not what was signed.";
    Requester SignatureWrong "SIGNATURE_VALUE" "The signature does not fit the certificate.";
    Requester SignatureCoverage "SIGNATURE_COVERAGE" "The signature does not cover the request.";

    // Holder and time.
    Requester HolderUnknown "HOLDER_NO_NATIONAL_NUMBER" "The certificate names no national number.";
    Requester Replayed "REQUEST_REPLAYED" "This request was received before.";
    Requester InstantOld "REQUEST_INSTANT_OLD" "The request was issued too long ago.";
    Requester InstantFuture "REQUEST_INSTANT_FUTURE" "The request is issued in the future.";
    Requester SsinType "SSIN_TYPE" "The identifier of a person must be of type SSIN.";
    Requester Ssin "SSIN_INVALID" "The national number is not valid.";
    Requester SsinNotBis "SSIN_NOT_BIS" "Only somebody with a BIS number may ask in this way.";
    Requester NotHolder "SIGNER_NOT_HOLDER" "The person of the request is not the holder of the card that signed.";

    // Organisation, contact and contract.
    Requester ActorIdentifiers "ACTOR_IDENTIFIERS" "An actor must have exactly one identifier.";
    Requester TypeUnknown "ORGANISATION_TYPE_UNKNOWN" "The type of organisation is not known.";
    Requester NumberForm "ORGANISATION_NUMBER_FORM" "The number of the organisation does not have the form of its type.";
    Requester NumberCheck "ORGANISATION_NUMBER_CHECK" "The check digits of the organisation's number are wrong.";
    Requester NameEmpty "ACTOR_NAME_EMPTY" "The name of an actor is empty.";
    Requester FirstNameEmpty "ACTOR_FIRST_NAME_EMPTY" "The first name of the person is missing.";
    Requester ActorNotSigner "ACTOR_NOT_SIGNER" "A natural person can only ask for a certificate of their own.";
    Requester ApplicationIdPerson "APPLICATION_ID_NATURAL_PERSON" "A natural person's certificate has no application id.";
    Requester ApplicationId "APPLICATION_ID_INVALID" "An application id has 1 to 30 characters out of A-Z, 0-9, hyphen and underscore.";
    Requester Email "CONTACT_EMAIL" "An e-mail address is missing or not valid.";
    Requester Phone "CONTACT_PHONE" "A telephone number is missing or not valid.";
    Requester ContractUnknown "CONTRACT_UNKNOWN" "This contract was not made by this platform.";
    Requester ContractText "CONTRACT_TEXT_CHANGED" "The text of the contract was changed.";
    Requester ContractDn "CONTRACT_DN_CHANGED" "The distinguished name of the contract was changed.";
    Requester ContractSigner "CONTRACT_SIGNER_CHANGED" "The signer of the contract was changed.";
    Requester ContractReason "CONTRACT_REASON_CHANGED" "The reason in the contract was changed.";
    Requester ContractKey "CONTRACT_OTHER_CERTIFICATE" "The contract was made for another certificate.";
    Requester ContractUsed "CONTRACT_ALREADY_USED" "This contract was used before.";
    Requester ContractOld "CONTRACT_EXPIRED" "This contract is too old.";
    Requester ContractHolder "CONTRACT_SIGNER_NOT_HOLDER" "The signer of the contract is not the holder of the card that signed.";
    Requester ContractHolderName "CONTRACT_SIGNER_NAME" "The signer's names are not those on the card, letter for letter.";
    Requester NotAuthorised "SIGNER_NOT_AUTHORISED" "The signer may not manage certificates of this organisation.";

    // The certificate request.
    Requester CsrUnreadable "CSR_UNREADABLE" "The certificate signing request cannot be read.";
    Requester CsrKey "CSR_KEY" "The key must be RSA with 2048 bits.";
    Requester CsrSignature "CSR_SIGNATURE" "The certificate signing request is not signed by its own key.";
    Requester CsrAttributes "CSR_ATTRIBUTES" "The certificate signing request must not ask for extensions.";
    Requester CsrSubject "CSR_SUBJECT" "The subject of the certificate signing request is not the distinguished name that it must have.";
    Requester KeyUsed "KEY_ALREADY_USED" "This public key was used before.";
    Requester UsageUnknown "USAGE_NOT_ALLOWED" "This base service is not available to this type of organisation.";
    Requester UsageDoubled "USAGE_DOUBLED" "A base service is named twice.";
    Requester ApplicationIdUsed "APPLICATION_ID_IN_USE" "Another certificate of this organisation uses this application id.";
    Requester DnActive "CERTIFICATE_ALREADY_ACTIVE" "A certificate with this distinguished name is active and not in its replacement period.";
    Requester DnInProgress "CERTIFICATE_IN_PROGRESS" "A certificate with this distinguished name is being made.";

    // Delivery.
    Requester KeyUnknown "PUBLIC_KEY_UNKNOWN" "No certificate was requested for this public key.";
    Requester RequestRefused "CERT_REQUEST_REFUSED" "The request for this certificate was refused.";
    Requester LinkLapsed "CERT_VALIDATION_EXPIRED" "The request for this certificate was not confirmed in time.";
    Responder NotYetDelivered "CERT_NOT_YET_DELIVERED" "The certificate was not delivered yet.";
    Responder Broken "PLATFORM_FAILURE" "The rehearsal platform could not do its part.";

    // Revocation.
    Requester NotRevocable "CERTIFICATE_NOT_REVOCABLE" "This certificate cannot be revoked in its present status.";
    Requester AlreadyRevoked "CERTIFICATE_ALREADY_REVOKED" "This certificate was revoked before.";

    // The encryption token.
    Requester EtkKey "ETK_KEY" "The encryption key must be RSA with 2048 bits.";
    Requester EtkKeyOwn "ETK_KEY_IS_AUTHENTICATION_KEY" "The encryption key must differ from the authentication key.";
    Requester EtkKeyUsed "ETK_KEY_ALREADY_USED" "This encryption key was used before.";
    Requester EtkRegistered "ETK_ALREADY_REGISTERED" "An encryption token is registered for this certificate.";
    Requester EtkNotStarted "ETK_NOT_STARTED" "No registration was started for this certificate.";
    Requester EtkUnreadable "ETK_CERTIFICATE_UNREADABLE" "The certificate to be registered is missing or cannot be read.";
    Requester EtkSerial "ETK_SERIAL" "The serial number is not that of the challenge.";
    Requester EtkSubject "ETK_SUBJECT" "The subject is not that of the authentication certificate.";
    Requester EtkIssuer "ETK_ISSUER" "The issuer is not the subject of the authentication certificate.";
    Requester EtkValidity "ETK_VALIDITY" "The validity is not that of the authentication certificate.";
    Requester EtkOtherKey "ETK_OTHER_KEY" "The public key is not that of the registration.";
    Requester EtkKeyUsage "ETK_KEY_USAGE" "The only extension must be a critical key usage with keyEncipherment and dataEncipherment.";
    Requester EtkSignature "ETK_SIGNATURE" "The certificate is not signed by the authentication key.";
    Requester EtkNothingToActivate "ETK_NOTHING_TO_ACTIVATE" "No encryption token of this certificate waits for activation.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            let code = kind.code();
            assert!(
                code.chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'),
                "{code}"
            );
            assert!(kind.message().ends_with('.'), "{code}");
        }
    }
}
