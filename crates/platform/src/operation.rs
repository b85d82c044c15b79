//! The ten operations: endpoint, element names and SOAPAction.

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
    /// The challenge for an encryption key (ETKRA).
    StartEtkRegistration,
    /// The certificate of an encryption key (ETKRA).
    CompleteEtkRegistration,
    /// A replacement token becomes the one in use (ETKRA).
    ActivateEtk,
    /// Somebody's encryption token (ETK depot).
    GetEtk,
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
    pub const ALL: [Self; 10] = [
        Self::GetGenericOrganizationTypes,
        Self::GetActorQualities,
        Self::GetExistingApplicationIds,
        Self::GenerateContract,
        Self::GenerateCertificate,
        Self::GetCertificate,
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

    /// Namespace of request and response.
    pub(crate) fn namespace(self) -> &'static str {
        match self.endpoint() {
            Endpoint::CertRa => crate::xml::CERTRA,
            Endpoint::EtkRa => crate::xml::ETKRA,
            Endpoint::EtkDepot => crate::xml::DEPOT,
        }
    }
}
