//! The operations: endpoint, element names, SOAPAction, who signs, and what a lost answer means.

/// One operation of the eHealth services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Which types of organisations there are (CertRA).
    GetGenericOrganizationTypes,
    /// For whom a person may ask certificates (CertRA).
    GetActorQualities,
    /// Application ids that an organisation uses already (CertRA).
    GetExistingApplicationIds,
    /// The contract to read and sign (CertRA).
    GenerateContract,
    /// The request for a certificate (CertRA).
    GenerateCertificate,
    /// The certificate, once delivered (CertRA).
    GetCertificate,
    /// All certificates that a person may manage (CertRA).
    GetCertificateInfoForCitizen,
    /// The certificate whose key signs the question (CertRA).
    GetCertificateInfoForAuthenticationCertificate,
    /// The contract of a revocation (CertRA).
    GenerateRevocationContract,
    /// The revocation (CertRA).
    Revoke,
    /// The request of a person without Belgian eID (CertRA).
    SubmitCsrForForeigner,
    /// The challenge for an encryption key (ETKRA).
    StartEtkRegistration,
    /// The certificate of an encryption key (ETKRA).
    CompleteEtkRegistration,
    /// A replacement token becomes the one in use (ETKRA).
    ActivateEtk,
    /// Somebody's encryption token (ETK depot).
    GetEtk,
}

/// Whose key signs a request (eHealth protocol, sections 4 and 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignedBy {
    /// The authentication key of an eID.
    EidAuthentication,
    /// The signature (non-repudiation) key of an eID.
    EidSignature,
    /// The eHealth authentication key, from its keystore.
    Ehealth,
}

/// How one finds out what became of a request whose answer was lost
/// (`PlatformError::never_sent` is false and there is no answer).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AfterLostAnswer {
    /// It only asks: the same question may be asked again, freshly stamped.
    AskAgain,
    /// It only asks, but the platform takes no signed request twice: it has to be signed anew,
    /// which needs the key again (for an eID: the PIN).
    SignAnew,
    /// [`crate::GetCertificate`] with the number of the key: pending or delivered means that it
    /// arrived, a refusal that it did not.
    AskByPublicKey,
    /// [`crate::GetCertificateInfoForAuthenticationCertificate`], or
    /// [`crate::GetCertificateInfoForCitizen`] when the keystore is not there: the status says
    /// whether it was done.
    AskForStatus,
}

/// Which service answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Certificates.
    CertRa,
    /// Registration of encryption keys.
    EtkRa,
    /// Encryption tokens.
    EtkDepot,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::GetGenericOrganizationTypes,
        Self::GetActorQualities,
        Self::GetExistingApplicationIds,
        Self::GenerateContract,
        Self::GenerateCertificate,
        Self::GetCertificate,
        Self::GetCertificateInfoForCitizen,
        Self::GetCertificateInfoForAuthenticationCertificate,
        Self::GenerateRevocationContract,
        Self::Revoke,
        Self::SubmitCsrForForeigner,
        Self::StartEtkRegistration,
        Self::CompleteEtkRegistration,
        Self::ActivateEtk,
        Self::GetEtk,
    ];

    /// The name in the protocol; the elements are this with `Request` and `Response` behind.
    pub fn name(self) -> &'static str {
        match self {
            Self::GetGenericOrganizationTypes => "GetGenericOrganizationTypes",
            Self::GetActorQualities => "GetActorQualities",
            Self::GetExistingApplicationIds => "GetExistingApplicationIds",
            Self::GenerateContract => "GenerateContract",
            Self::GenerateCertificate => "GenerateCertificate",
            Self::GetCertificate => "GetCertificate",
            Self::GetCertificateInfoForCitizen => "GetCertificateInfoForCitizen",
            Self::GetCertificateInfoForAuthenticationCertificate => {
                "GetCertificateInfoForAuthenticationCertificate"
            }
            Self::GenerateRevocationContract => "GenerateRevocationContract",
            Self::Revoke => "Revoke",
            Self::SubmitCsrForForeigner => "SubmitCSRForForeigner",
            Self::StartEtkRegistration => "StartETKRegistration",
            Self::CompleteEtkRegistration => "CompleteETKRegistration",
            Self::ActivateEtk => "ActivateETK",
            Self::GetEtk => "GetEtk",
        }
    }

    /// The service that offers it.
    pub fn endpoint(self) -> Endpoint {
        match self {
            Self::StartEtkRegistration | Self::CompleteEtkRegistration | Self::ActivateEtk => {
                Endpoint::EtkRa
            }
            Self::GetEtk => Endpoint::EtkDepot,
            _ => Endpoint::CertRa,
        }
    }

    /// The SOAPAction without quotes; the spellings differ, and the depot has none (eHealth
    /// protocol, sections 1, 4 and 5).
    pub fn soap_action(self) -> Option<&'static str> {
        Some(match self {
            Self::GetGenericOrganizationTypes => {
                "urn:be:fgov:ehealth:certra:protocol:v2:getGenericOrganizationTypes"
            }
            Self::GetActorQualities => "urn:be:fgov:ehealth:certra:protocol:v2:getActorQualities",
            Self::GetExistingApplicationIds => {
                "urn:be:fgov:ehealth:etee:certra:protocol:v2:getexistingapplicationids"
            }
            Self::GenerateContract => "urn:be:fgov:ehealth:certra:protocol:v2:generateContract",
            Self::GenerateCertificate => {
                "urn:be:fgov:ehealth:etee:certra:protocol:v2:generatecertificate"
            }
            Self::GetCertificate => "urn:be:fgov:ehealth:etee:certra:protocol:v2:getcertificate",
            Self::GetCertificateInfoForCitizen => {
                "urn:be:fgov:ehealth:certra:protocol:v2:getCertificateInfoForCitizen"
            }
            Self::GetCertificateInfoForAuthenticationCertificate => {
                "urn:be:fgov:ehealth:etee:certra:protocol:v2:getCertificateInfoForAuthenticationCertificate"
            }
            Self::GenerateRevocationContract => {
                "urn:be:fgov:ehealth:certra:protocol:v2:generateRevocationContract"
            }
            Self::Revoke => "urn:be:fgov:ehealth:etee:certra:protocol:v2:revoke",
            Self::SubmitCsrForForeigner => {
                "urn:be:fgov:ehealth:certra:protocol:v2:submitCSRForForeigner"
            }
            Self::StartEtkRegistration => {
                "urn:be:fgov:ehealth:etee:etkra:protocol:v2:startETKRegistration"
            }
            Self::CompleteEtkRegistration => {
                "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration"
            }
            Self::ActivateEtk => "urn:be:fgov:ehealth:etee:etkra:protocol:v2:activateETK",
            Self::GetEtk => return None,
        })
    }

    /// Whose key signs the request; nobody's for the others.
    pub fn signed_by(self) -> Option<SignedBy> {
        match self {
            Self::GetActorQualities | Self::GetCertificateInfoForCitizen => {
                Some(SignedBy::EidAuthentication)
            }
            Self::GenerateCertificate | Self::Revoke => Some(SignedBy::EidSignature),
            Self::GetCertificateInfoForAuthenticationCertificate
            | Self::StartEtkRegistration
            | Self::CompleteEtkRegistration
            | Self::ActivateEtk => Some(SignedBy::Ehealth),
            Self::GetGenericOrganizationTypes
            | Self::GetExistingApplicationIds
            | Self::GenerateContract
            | Self::GetCertificate
            | Self::GenerateRevocationContract
            | Self::SubmitCsrForForeigner
            | Self::GetEtk => None,
        }
    }

    /// How to find out what became of it when its answer was lost. A request that changes
    /// something is never repeated before that.
    pub fn after_lost_answer(self) -> AfterLostAnswer {
        match self {
            Self::GetGenericOrganizationTypes
            | Self::GetExistingApplicationIds
            // A contract that nobody signs binds nobody.
            | Self::GenerateContract
            | Self::GetCertificate
            | Self::GenerateRevocationContract
            | Self::GetEtk => AfterLostAnswer::AskAgain,
            Self::GetActorQualities
            | Self::GetCertificateInfoForCitizen
            | Self::GetCertificateInfoForAuthenticationCertificate
            // Another challenge takes the place of the first; nothing is registered yet.
            | Self::StartEtkRegistration => AfterLostAnswer::SignAnew,
            // The link of a foreigner is lost with the answer: when the key is known, the person
            // waits for the deadline to pass or begins again with another key.
            Self::GenerateCertificate | Self::SubmitCsrForForeigner => {
                AfterLostAnswer::AskByPublicKey
            }
            // The depot shows a first token too, but a replacement only once it is activated.
            Self::Revoke | Self::CompleteEtkRegistration | Self::ActivateEtk => {
                AfterLostAnswer::AskForStatus
            }
        }
    }

    /// Namespace of request and response.
    pub(crate) fn namespace(self) -> &'static str {
        match self.endpoint() {
            Endpoint::CertRa => crate::xml::CERTRA,
            Endpoint::EtkRa => crate::xml::ETKRA,
            Endpoint::EtkDepot => crate::xml::DEPOT,
        }
    }
}
