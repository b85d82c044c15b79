//! The eHealth services as a client sees them: CertRA v2, ETKRA v2 and the ETK depot v1.
//!
//! A request is a value ([`Request`]); [`Platform`] stamps it, has it signed where the protocol
//! wants that, sends it and reads the answer. When to ask what is not decided here.

mod actor;
mod application_ids;
mod assumptions;
mod certificate;
mod certificate_info;
mod certificate_status;
mod challenge;
mod client;
mod contact;
pub mod contact_report;
mod contract;
mod depot;
mod environment;
mod error;
mod etk;
mod fault;
mod foreigner;
mod masking;
mod moment;
mod operation;
mod organisation_type;
mod qualities;
mod revocation;
pub mod seal;
mod soap;
mod status;
pub mod sts;
mod text;
mod xml;

pub use actor::{Actor, Id};
pub use application_ids::{ApplicationIds, GetExistingApplicationIds};
pub use assumptions::{
    ASSUMPTIONS, Assumption, AssumptionId, Assumptions, ContractDn, EcSignature, EidKeyInfo,
    STS_NAMESPACE, Standing,
};
pub use certificate::{Accepted, Delivery, GenerateCertificate, GetCertificate};
pub use certificate_info::{
    CertificateDetails, CertificateInfo, Entity, EntityKind,
    GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen,
};
pub use certificate_status::{CertificateStatus, EtkStatus};
pub use challenge::Challenge;
pub use client::{Platform, Request, Signed, SignedRequest, Stamp, Unsigned};
pub use contact::{ContactData, GivenContact};
pub use contract::{Contract, GenerateContract};
pub use depot::{DepotAnswer, DepotError, DepotIdentifier, GetEtk};
pub use environment::{Endpoints, Environment, EnvironmentKind};
pub use error::{CODES, EnvironmentError, PlatformError};
pub use etk::{ActivateEtk, CompleteEtkRegistration, Registered, StartEtkRegistration};
pub use fault::{Fault, FaultKind, FaultMeaning, SoapFault};
pub use foreigner::{ForeignRequest, SubmitCsrForForeigner};
pub use operation::{AfterLostAnswer, Endpoint, Operation, SignedBy};
pub use organisation_type::{GetGenericOrganizationTypes, OrganisationType};
pub use qualities::{ActorQualities, GetActorQualities, Organisation};
pub use revocation::{GenerateRevocationContract, RevocationContract, RevocationReason, Revoke};
pub use status::{Refusal, RefusalError};
pub use text::LocalisedText;

#[cfg(test)]
mod tests;
