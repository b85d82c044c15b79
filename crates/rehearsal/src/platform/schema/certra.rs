//! Requests of CertRA v2 (eHealth protocol, section 4).

use super::dsig::SIGNATURE;
use super::simple::Simple;
use super::table::{
    Attribute, Content, Element, Particle, REQUEST, any, group, one, optional, required, some,
    value,
};
use crate::platform::names::{CERTRA, CERTRA_CORE, COMMONS, XML};

/// All requests that the platform answers.
pub static REQUESTS: &[&Element] = &[
    &ORGANISATION_TYPES,
    &ACTOR_QUALITIES,
    &APPLICATION_IDS,
    &GENERATE_CONTRACT,
    &GENERATE_CERTIFICATE,
    &GET_CERTIFICATE,
    &INFO_FOR_CITIZEN,
    &INFO_FOR_CERTIFICATE,
    &GENERATE_REVOCATION_CONTRACT,
    &REVOKE,
    &SUBMIT_FOR_FOREIGNER,
];

static ORGANISATION_TYPES: Element = Element {
    content: Content::Empty,
    ..request("GetGenericOrganizationTypesRequest", &[])
};

static ACTOR_QUALITIES: Element =
    request("GetActorQualitiesRequest", &[one(&SSIN), one(&SIGNATURE)]);

static APPLICATION_IDS: Element = request(
    "GetExistingApplicationIdsRequest",
    &[one(&ORGANISATION_IDENTIFIER)],
);

static GENERATE_CONTRACT: Element = request(
    "GenerateContractRequest",
    &[
        one(&CONTACT_DATA_OF_CONTRACT),
        one(&SIGNER_OF_REQUEST),
        one(&CERTIFICATE_IDENTIFIER),
    ],
);

static GENERATE_CERTIFICATE: Element = request(
    "GenerateCertificateRequest",
    &[one(&EHEALTH_CSR), one(&SIGNATURE)],
);

static GET_CERTIFICATE: Element = request("GetCertificateRequest", &[one(&PUBLIC_KEY_IDENTIFIER)]);

static INFO_FOR_CITIZEN: Element =
    request("GetCertificateInfoForCitizenRequest", &[one(&SIGNATURE)]);

static INFO_FOR_CERTIFICATE: Element = request(
    "GetCertificateInfoForAuthenticationCertificateRequest",
    &[one(&SIGNATURE)],
);

static GENERATE_REVOCATION_CONTRACT: Element = request(
    "GenerateRevocationContractRequest",
    &[
        one(&PUBLIC_KEY_IDENTIFIER),
        one(&SIGNER_OF_REQUEST),
        one(&REASON_OF_REQUEST),
    ],
);

static REVOKE: Element = request(
    "RevokeRequest",
    &[
        one(&PUBLIC_KEY_IDENTIFIER),
        one(&REVOCATION_CONTRACT),
        one(&SIGNATURE),
    ],
);

static SUBMIT_FOR_FOREIGNER: Element = request(
    "SubmitCSRForForeignerRequest",
    &[
        one(&FOREIGN_PERSON),
        one(&CONTACT_DATA_OF_CONTRACT),
        one(&CSR_OF_FOREIGNER),
    ],
);

const fn request(name: &'static str, particles: &'static [Particle]) -> Element {
    Element {
        namespace: CERTRA,
        name,
        attributes: REQUEST,
        content: Content::Sequence(particles),
    }
}

static SSIN: Element = identifier(CERTRA, "SSIN");
static ORGANISATION_IDENTIFIER: Element = identifier(CERTRA, "OrganizationIdentifier");
static ID: Element = identifier(COMMONS, "Id");
static PUBLIC_KEY_IDENTIFIER: Element = value(CERTRA, "PublicKeyIdentifier", Simple::KeyIdentifier);

const fn identifier(namespace: &'static str, name: &'static str) -> Element {
    Element {
        namespace,
        name,
        attributes: TYPE,
        content: Content::Value(Simple::Text),
    }
}

static CONTACT_DATA_OF_CONTRACT: Element = group(CERTRA, "ContactData", CONTACT_DATA);
static SIGNER_OF_REQUEST: Element = group(CERTRA, "Signer", ACTOR);
static CERTIFICATE_IDENTIFIER: Element = group(
    CERTRA,
    "CertificateIdentifier",
    &[one(&CERTIFICATE_ACTOR), optional(&APPLICATION_ID)],
);
static CERTIFICATE_ACTOR: Element = group(CERTRA_CORE, "Actor", ACTOR);
static APPLICATION_ID: Element = value(CERTRA_CORE, "ApplicationId", Simple::Text);

static EHEALTH_CSR: Element = group(
    CERTRA,
    "EHealthCSR",
    &[
        one(&CONTACT_DATA_OF_CSR),
        one(&CSR),
        one(&CONTRACT),
        any(&BASE_SERVICE_USAGE),
    ],
);
static CONTACT_DATA_OF_CSR: Element = group(CERTRA_CORE, "ContactData", CONTACT_DATA);
static CSR: Element = value(CERTRA_CORE, "CSR", Simple::Base64);
static BASE_SERVICE_USAGE: Element = value(CERTRA_CORE, "BaseServiceUsage", Simple::Text);
static CONTRACT: Element = group(
    CERTRA_CORE,
    "Contract",
    &[one(&DN), one(&SIGNER_OF_CONTRACT), one(&TEXT)],
);
static REVOCATION_CONTRACT: Element = group(
    CERTRA,
    "Contract",
    &[
        one(&DN),
        one(&SIGNER_OF_CONTRACT),
        one(&REASON_OF_CONTRACT),
        one(&TEXT),
    ],
);
static REASON_OF_REQUEST: Element = value(CERTRA, "RevocationReason", Simple::RevocationReason);
static REASON_OF_CONTRACT: Element =
    value(CERTRA_CORE, "RevocationReason", Simple::RevocationReason);
static FOREIGN_PERSON: Element = group(CERTRA, "ForeignPerson", ACTOR);
static CSR_OF_FOREIGNER: Element = value(CERTRA, "CSR", Simple::Base64);
static DN: Element = value(CERTRA_CORE, "DN", Simple::Text);
static SIGNER_OF_CONTRACT: Element = group(CERTRA_CORE, "Signer", ACTOR);
static TEXT: Element = group(CERTRA_CORE, "Text", &[some(&TEXT_VALUE)]);
static TEXT_VALUE: Element = Element {
    namespace: CERTRA_CORE,
    name: "Value",
    attributes: &[Attribute {
        namespace: Some(XML),
        name: "lang",
        simple: Simple::Language,
        required: true,
    }],
    content: Content::Value(Simple::Text),
};

static EMAIL_PRIVATE: Element = value(CERTRA_CORE, "EmailPrivate", Simple::Text);
static EMAIL_GENERAL: Element = value(CERTRA_CORE, "EmailGeneral", Simple::Text);
static PHONE_PRIVATE: Element = value(CERTRA_CORE, "PhonePrivate", Simple::Text);
static PHONE_GENERAL: Element = value(CERTRA_CORE, "PhoneGeneral", Simple::Text);
static FIRST_NAME: Element = value(COMMONS, "FirstName", Simple::Text);
static NAME: Element = value(COMMONS, "Name", Simple::Text);

const TYPE: &[Attribute] = &[required("Type", Simple::Uri)];
const CONTACT_DATA: &[Particle] = &[
    one(&EMAIL_PRIVATE),
    optional(&EMAIL_GENERAL),
    one(&PHONE_PRIVATE),
    optional(&PHONE_GENERAL),
];
const ACTOR: &[Particle] = &[some(&ID), any(&FIRST_NAME), one(&NAME)];
