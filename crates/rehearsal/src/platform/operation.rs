//! The fifteen operations: names, endpoints, SOAPActions, who signs (eHealth protocol, sections 4, 5, 10).

use super::names;

/// Where a message arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    /// CertRA v2.
    CertRa,
    /// ETKRA v2.
    EtkRa,
    /// ETK depot v1.
    EtkDepot,
}

impl Endpoint {
    /// Path on the server.
    pub fn path(self) -> &'static str {
        match self {
            Self::CertRa => "/CertRa/v2",
            Self::EtkRa => "/EtkRa/v2",
            Self::EtkDepot => "/EtkDepot/v1",
        }
    }

    /// Namespace of its requests and responses.
    pub fn namespace(self) -> &'static str {
        match self {
            Self::CertRa => names::CERTRA,
            Self::EtkRa => names::ETKRA,
            Self::EtkDepot => names::DEPOT,
        }
    }
}

/// An operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// The types of organisations that there are.
    GetGenericOrganizationTypes,
    /// What a person may manage.
    GetActorQualities,
    /// Application ids in use by an organisation.
    GetExistingApplicationIds,
    /// The contract to be signed.
    GenerateContract,
    /// The request for a certificate.
    GenerateCertificate,
    /// The certificate, when it is there.
    GetCertificate,
    /// All certificates that a person may see.
    GetCertificateInfoForCitizen,
    /// The certificate that signs.
    GetCertificateInfoForAuthenticationCertificate,
    /// The revocation contract to be signed.
    GenerateRevocationContract,
    /// The revocation.
    Revoke,
    /// The request of somebody without a Belgian card.
    SubmitCSRForForeigner,
    /// The challenge for a new encryption key.
    StartETKRegistration,
    /// The registration of an encryption key.
    CompleteETKRegistration,
    /// The switch to a replacement token.
    ActivateETK,
    /// The encryption token of somebody.
    GetEtk,
}

/// Whose key signs a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedBy {
    /// Nobody's.
    Nobody,
    /// The authentication key of an eID.
    EidAuthentication,
    /// The signature key of an eID.
    EidSignature,
    /// An eHealth certificate of this platform that is in force.
    Ehealth,
    /// An eHealth certificate of this platform, also one that is revoked or has expired: its holder
    /// may always ask about it.
    EhealthEver,
}

impl Operation {
    /// All fifteen.
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
        Self::SubmitCSRForForeigner,
        Self::StartETKRegistration,
        Self::CompleteETKRegistration,
        Self::ActivateETK,
        Self::GetEtk,
    ];

    /// The operation of a request element at an endpoint.
    pub fn of_request(endpoint: Endpoint, namespace: &str, element: &str) -> Option<Self> {
        let name = element.strip_suffix("Request")?;
        Self::ALL.into_iter().find(|operation| {
            operation.name() == name
                && operation.endpoint() == endpoint
                && endpoint.namespace() == namespace
        })
    }

    /// Name in the protocol; requests and responses are called after it.
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
            Self::SubmitCSRForForeigner => "SubmitCSRForForeigner",
            Self::StartETKRegistration => "StartETKRegistration",
            Self::CompleteETKRegistration => "CompleteETKRegistration",
            Self::ActivateETK => "ActivateETK",
            Self::GetEtk => "GetEtk",
        }
    }

    /// Where it is served.
    pub fn endpoint(self) -> Endpoint {
        match self {
            Self::StartETKRegistration | Self::CompleteETKRegistration | Self::ActivateETK => {
                Endpoint::EtkRa
            }
            Self::GetEtk => Endpoint::EtkDepot,
            _ => Endpoint::CertRa,
        }
    }

    /// The SOAPAction without its quotes; the depot has none.
    pub fn action(self) -> Option<&'static str> {
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
            Self::SubmitCSRForForeigner => {
                "urn:be:fgov:ehealth:certra:protocol:v2:submitCSRForForeigner"
            }
            Self::StartETKRegistration => {
                "urn:be:fgov:ehealth:etee:etkra:protocol:v2:startETKRegistration"
            }
            Self::CompleteETKRegistration => {
                "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration"
            }
            Self::ActivateETK => "urn:be:fgov:ehealth:etee:etkra:protocol:v2:activateETK",
            Self::GetEtk => return None,
        })
    }

    /// Whose signature the request must have.
    pub fn signed_by(self) -> SignedBy {
        match self {
            Self::GetActorQualities | Self::GetCertificateInfoForCitizen => {
                SignedBy::EidAuthentication
            }
            Self::GenerateCertificate | Self::Revoke => SignedBy::EidSignature,
            Self::GetCertificateInfoForAuthenticationCertificate => SignedBy::EhealthEver,
            Self::StartETKRegistration | Self::CompleteETKRegistration | Self::ActivateETK => {
                SignedBy::Ehealth
            }
            _ => SignedBy::Nobody,
        }
    }

    /// Whether the response has a Status of eHealth commons v2, where refusals are told.
    pub fn has_status(self) -> bool {
        !matches!(self, Self::GetExistingApplicationIds | Self::GetEtk)
    }
}
