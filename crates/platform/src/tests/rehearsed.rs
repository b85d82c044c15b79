//! All operations against the virtual platform, over TLS: it validates, verifies signatures
//! with another crate and refuses what the real one refuses.

use std::sync::Arc;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{Pkcs1PrivateDecryptingKey, PrivateDecryptingKey};
use aws_lc_rs::signature::{RSA_PSS_SHA256, RsaKeyPair};
use host::{Clock as _, LocalDisk, SetClock};
use identifiers::{ApplicationId, Niss, OrganisationId};
use pki::{Certificate, EncryptionToken, KeyIdentifier, PssSigner, SignError, Signer, csr, own};
use rehearsal::authority::{
    self, KeyKind, KeyPair, Template, attribute, basic_constraints, distinguished_name, key_usage,
};
use wire::{HttpsTransport, Options, Proxy};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use xmlsig::{Algorithm, ExternalKey};

use super::fixture::contact;
use crate::contact_report::{Recording, Verdict};
use crate::{
    ActivateEtk, Actor, AssumptionId, CertificateStatus, CompleteEtkRegistration, Delivery,
    DepotAnswer, EntityKind, Environment, EnvironmentKind, EtkStatus, GenerateCertificate,
    GenerateContract, GenerateRevocationContract, GetActorQualities, GetCertificate,
    GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen, GetEtk,
    GetExistingApplicationIds, GetGenericOrganizationTypes, Id, Platform, PlatformError,
    RevocationReason, Revoke, StartEtkRegistration, SubmitCsrForForeigner, seal, sts,
};

#[test]
fn a_request_walks_through_all_operations() {
    let clock = Arc::new(SetClock::at("2026-03-02T09:30:00Z".parse().unwrap()));
    let citizen = Citizen::new();
    let folder = tempfile::tempdir().unwrap();
    let ready = folder.path().join("ready.json");
    let running = rehearsal::platform::start(
        rehearsal::platform::Options {
            ready_file: Some(ready.clone()),
            trust_eid_roots: vec![citizen.root.clone()],
            dn_escaped: false,
            deliver_after: std::time::Duration::from_secs(20),
            ..rehearsal::platform::Options::default()
        },
        Arc::new(LocalDisk),
        clock.clone(),
    )
    .unwrap();
    let environment = Environment::load("rehearsal", &ready, &LocalDisk).unwrap();
    assert_eq!(environment.kind, EnvironmentKind::Rehearsal);
    assert!(environment.is_loopback());
    let transport = HttpsTransport::new(&Options {
        extra_ca_pem: environment.tls_ca_pem.clone(),
        proxy: Proxy::None,
        ..Options::default()
    })
    .unwrap();
    let recording = Recording::new(&transport, &environment, clock.as_ref());
    let platform = Platform::new(&environment, &recording, clock.as_ref());

    let types = platform.call(&GetGenericOrganizationTypes).unwrap();
    let cbe = types.iter().find(|one| one.kind == "CBE").unwrap();
    assert_ne!(cbe.fits("0998123466"), Some(false));

    let question = GetActorQualities {
        person: citizen.niss.clone(),
    };
    let prepared = platform
        .prepare(&question, &citizen.authentication)
        .unwrap();
    let qualities = platform.send(&prepared).unwrap();
    assert!(!qualities.organisations.is_empty());
    let again = platform.send(&prepared).unwrap_err();
    assert_eq!(
        again.code(),
        "PLATFORM-REFUSED",
        "the platform has seen this request"
    );

    // A certificate for an organisation, signed by the wrong key first.
    let organisation = OrganisationId::from_platform("CBE", "0998123466").unwrap();
    let application_id = ApplicationId::parse("MYAPP").unwrap();
    let wanted = GenerateContract {
        contact: contact(),
        signer: Actor::person(&citizen.niss, &[FIRST_NAMES], NAME),
        holder: Actor::organisation(&organisation, Some(FIRST_NAMES), "Café & <Fils>"),
        application_id: Some(application_id.clone()),
    };
    let contract = platform.call(&wanted).unwrap();
    assert!(contract.dn.starts_with("CN=CBE="), "{}", contract.dn);
    assert!(contract.html("fr").is_some() && contract.html("nl").is_some());
    let ehealth = SoftKey::new(Vec::new());
    let request = GenerateCertificate {
        contact: contact(),
        csr: csr::build(&pki::name::from_string(&contract.dn).unwrap(), &ehealth).unwrap(),
        contract,
        usages: Vec::new(),
    };
    let wrong = platform.prepare(&request, &citizen.authentication).unwrap();
    assert_eq!(
        platform.send(&wrong).unwrap_err().code(),
        "PLATFORM-REFUSED"
    );
    let accepted = platform
        .send(&platform.prepare(&request, &citizen.signature).unwrap())
        .unwrap();
    let identifier = KeyIdentifier::of_public_key(&ehealth.pair.public_key_der()).unwrap();
    assert_eq!(accepted.public_key_identifier, identifier);

    let poll = GetCertificate {
        public_key_identifier: identifier,
    };
    assert!(matches!(platform.call(&poll), Ok(Delivery::Pending)));
    clock.pass(std::time::Duration::from_secs(21));
    let Delivery::Delivered(chain) = platform.call(&poll).unwrap() else {
        panic!("not delivered");
    };
    let leaf = chain.first().unwrap().clone();
    pki::path::build(&leaf, &chain, &environment.ehealth_anchors, clock.now()).unwrap();
    let ids = platform
        .call(&GetExistingApplicationIds {
            organisation: organisation.clone(),
        })
        .unwrap();
    assert_eq!(
        (ids.named.as_slice(), ids.without),
        (["MYAPP".to_owned()].as_slice(), false)
    );

    // Its encryption token.
    let ehealth = SoftKey {
        certificates: chain,
        ..ehealth
    };
    let search = GetEtk::of(&organisation, Some(&application_id));
    assert!(matches!(
        platform.call(&search).unwrap(),
        DepotAnswer::Errors(_) | DepotAnswer::Nothing
    ));
    let etk = SoftKey::new(Vec::new());
    let start = StartEtkRegistration {
        public_key: etk.pair.public_key_der(),
    };
    let challenge = platform
        .send(&platform.prepare(&start, &ehealth).unwrap())
        .unwrap();
    let serial = challenge
        .solve(|ciphertext| Ok::<_, PlatformError>(etk.decrypt(ciphertext)))
        .unwrap();
    let certificate =
        own::etk_certificate(&leaf, &etk.pair.public_key_der(), &serial, &ehealth).unwrap();
    let complete = CompleteEtkRegistration {
        certificate: certificate.der().to_vec(),
    };
    let registered = platform
        .send(&platform.prepare(&complete, &ehealth).unwrap())
        .unwrap();
    assert!(
        !registered.to_be_activated,
        "the first token needs no activation"
    );
    let token = platform.call(&search).unwrap().token().unwrap();
    assert_eq!(token, registered.token);
    let token = EncryptionToken::from_der(&token).unwrap();
    token
        .check(clock.now(), &environment.ehealth_anchors)
        .unwrap();
    assert_eq!(token.etk_certificate().der(), certificate.der());
    let nothing_waits = platform.send(&platform.prepare(&ActivateEtk, &ehealth).unwrap());
    assert_eq!(nothing_waits.unwrap_err().code(), "PLATFORM-REFUSED");

    sealed_to_itself(&environment, clock.now(), &ehealth, &etk, &token);
    let url = environment.endpoints.sts.as_deref().unwrap();
    let question = sts::Question::assumed(&environment.assumptions, "CBE", "0998123466").unwrap();
    let granted = sts::ask(url, &transport, clock.as_ref(), &ehealth, &question).unwrap();
    assert_eq!(granted.subject, pki::name::rfc1779(leaf.subject()));
    assert!(granted.is_valid_at(clock.now()));
    let values: Vec<&str> = granted
        .attributes
        .iter()
        .map(|a| a.value.as_str())
        .collect();
    assert!(values.contains(&"0998123466"), "{values:?}");
    // Somebody else's number.
    let question = sts::Question::assumed(&environment.assumptions, "CBE", "0202239951").unwrap();
    let refused = sts::ask(url, &transport, clock.as_ref(), &ehealth, &question).unwrap_err();
    assert_eq!(refused.code(), "STS-REFUSED", "{refused:?}");

    // What the platform knows of it, by the card and by the keystore.
    let question = platform
        .prepare(&GetCertificateInfoForCitizen, &citizen.authentication)
        .unwrap();
    let known = platform.send(&question).unwrap();
    let question = GetCertificateInfoForAuthenticationCertificate;
    let own = platform
        .send(&platform.prepare(&question, &ehealth).unwrap())
        .unwrap();
    assert!(known.contains(&own), "{known:?}");
    assert_eq!(own.public_key_identifier, identifier);
    assert_eq!(own.status, CertificateStatus::ValidActive);
    assert_eq!(own.etk_status, EtkStatus::ValidActive);
    assert_eq!(own.entity.kind, EntityKind::Organisation);
    assert_eq!(own.entity.application_id.as_deref(), Some("MYAPP"));
    assert_eq!(own.contact.checked().unwrap(), contact());
    assert!(own.revocable && !own.replaceable);
    assert_eq!(own.details.as_ref().unwrap().not_after, leaf.not_after());

    // Its revocation.
    let reason = RevocationReason::Superseded;
    let contract = platform
        .call(&GenerateRevocationContract {
            public_key_identifier: identifier,
            signer: Actor::person(&citizen.niss, &[FIRST_NAMES], NAME),
            reason,
        })
        .unwrap();
    assert_eq!(contract.reason, reason);
    assert!(contract.html("fr").is_some() && contract.html("nl").is_some());
    let revoke = Revoke {
        public_key_identifier: identifier,
        contract,
    };
    platform
        .send(&platform.prepare(&revoke, &citizen.signature).unwrap())
        .unwrap();
    let question = platform
        .prepare(&GetCertificateInfoForCitizen, &citizen.authentication)
        .unwrap();
    let known = platform.send(&question).unwrap();
    let revoked = known
        .iter()
        .find(|info| info.public_key_identifier == identifier)
        .unwrap();
    assert_eq!(revoked.status, CertificateStatus::Revoked);
    assert_eq!(revoked.etk_status, EtkStatus::Revoked);

    // A person without Belgian card.
    let key = SoftKey::new(Vec::new());
    let dn = "CN=SSIN\\=85473003317,OU=eHealth-platform Belgium,OU=EXEMPLE ANA,\
              OU=SSIN\\=85473003317,O=Federal Government,C=BE";
    let link = platform
        .call(&SubmitCsrForForeigner {
            person: Actor {
                ids: vec![Id {
                    kind: "SSIN".to_owned(),
                    value: "85473003317".to_owned(),
                }],
                first_names: vec!["Ana".to_owned()],
                name: "Exemple".to_owned(),
            },
            contact: contact(),
            csr: csr::build(&pki::name::from_string(dn).unwrap(), &key).unwrap(),
        })
        .unwrap();
    assert!(link.validation_url.starts_with("http"));
    assert!(link.expiration > clock.now());

    // What all this says of the assumptions.
    let report = recording.report();
    let verdict = |id: AssumptionId| {
        let found = report.findings.iter().find(|one| one.id == id.word());
        found.unwrap().verdict
    };
    for id in [
        AssumptionId::ContractDn,
        AssumptionId::EidKeyInfo,
        AssumptionId::PendingCodes,
        AssumptionId::KeyUsage,
        AssumptionId::ChainLength,
        AssumptionId::IssuingAuthority,
        AssumptionId::ReplacementDays,
        AssumptionId::OrganisationTypes,
    ] {
        assert_eq!(verdict(id), Verdict::Held, "{}: {report:?}", id.word());
    }
    let json = report.to_json().unwrap();
    for personal in [
        citizen.niss.as_str(),
        "0998123466",
        "85473003317",
        NAME,
        FIRST_NAMES,
        "example.org",
        "MYAPP",
        &identifier.to_string(),
    ] {
        assert!(!json.contains(personal), "{personal} is in the report");
    }
    running.stop();
}

/// The proof of a new keystore: sealed to the own token, opened with the own keys.
fn sealed_to_itself(
    environment: &Environment,
    at: jiff::Timestamp,
    ehealth: &SoftKey,
    etk: &SoftKey,
    token: &EncryptionToken,
) {
    let from = seal::Sender {
        key: ehealth,
        chain: &ehealth.certificates,
    };
    let sealed = seal::seal(b"fictief", &from, &[token.etk_certificate()], at).unwrap();
    let alias = token.etk_certificate().serial_decimal();
    let decrypt = |serial: &str, key: &[u8]| match serial == alias {
        true => seal::Decrypted::Key(etk.decrypt(key).into()),
        false => seal::Decrypted::NoSuchKey,
    };
    let trust = seal::Trust {
        ehealth: Some(&environment.ehealth_anchors),
        eid: None,
        non_repudiation: false,
    };
    let opened = seal::unseal(&sealed, &decrypt, &trust, at).unwrap();
    assert_eq!(*opened.content, b"fictief");
    assert_eq!(Some(&opened.sender), ehealth.certificates.first());
}

/// A person with a card.
struct Citizen {
    niss: Niss,
    root: Vec<u8>,
    authentication: SoftKey,
    signature: SoftKey,
}

/// A key in memory.
struct SoftKey {
    pair: KeyPair,
    certificates: Vec<Certificate>,
}

impl Citizen {
    fn new() -> Self {
        let niss = Niss::parse("76022995180", jiff::civil::date(2026, 3, 2)).unwrap();
        let named = |common| {
            distinguished_name(&[(attribute::COUNTRY, "BE"), (attribute::COMMON_NAME, common)])
                .unwrap()
        };
        let authority_marks = || {
            let sign = KeyUsage(KeyUsages::KeyCertSign.into());
            vec![
                basic_constraints(true, None).unwrap(),
                key_usage(sign).unwrap(),
            ]
        };
        let [top, middle] = [(); 2].map(|()| KeyPair::generate(KeyKind::Rsa2048).unwrap());
        let (root_name, ca_name) = (named("Test Root"), named("Test Citizen CA"));
        let root = issue(&root_name, &top, authority_marks(), (&root_name, &top));
        let ca = issue(&ca_name, &middle, authority_marks(), (&root_name, &top));
        let holder = distinguished_name(&[
            (attribute::COUNTRY, "BE"),
            (attribute::COMMON_NAME, "Ann D'Hondt-Exemple"),
            (attribute::SURNAME, NAME),
            (attribute::GIVEN_NAME, FIRST_NAMES),
            (attribute::SERIAL_NUMBER, niss.as_str()),
        ])
        .unwrap();
        let card_key = |usage: KeyUsages| {
            let pair = KeyPair::generate(KeyKind::Rsa2048).unwrap();
            let marks = vec![key_usage(KeyUsage(usage.into())).unwrap()];
            let leaf = issue(&holder, &pair, marks, (&ca_name, &middle));
            let chain = [&leaf, &ca, &root].map(|der| Certificate::from_der(der).unwrap());
            SoftKey {
                pair,
                certificates: chain.to_vec(),
            }
        };
        Self {
            niss,
            authentication: card_key(KeyUsages::DigitalSignature),
            signature: card_key(KeyUsages::NonRepudiation),
            root,
        }
    }
}

fn issue(
    subject: &pki::Name,
    key: &KeyPair,
    extensions: Vec<Extension>,
    (issuer, issuer_key): (&pki::Name, &KeyPair),
) -> Vec<u8> {
    let template = Template {
        subject: subject.clone(),
        serial: authority::random_serial().unwrap(),
        not_before: "2024-01-01T00:00:00Z".parse().unwrap(),
        not_after: "2034-01-01T00:00:00Z".parse().unwrap(),
        public_key_der: key.public_key_der(),
        extensions,
    };
    authority::issue(&template, issuer, issuer_key).unwrap()
}

impl SoftKey {
    fn new(certificates: Vec<Certificate>) -> Self {
        Self {
            pair: KeyPair::generate(KeyKind::Rsa2048).unwrap(),
            certificates,
        }
    }

    fn decrypt(&self, ciphertext: &[u8]) -> Vec<u8> {
        let key = PrivateDecryptingKey::from_pkcs8(self.pair.to_pkcs8()).unwrap();
        let key = Pkcs1PrivateDecryptingKey::new(key).unwrap();
        let mut plaintext = vec![0; key.min_output_size()];
        key.decrypt(ciphertext, &mut plaintext).unwrap().to_vec()
    }
}

impl Signer for SoftKey {
    fn public_key_der(&self) -> Vec<u8> {
        self.pair.public_key_der()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        self.pair.sign(message).map_err(SignError::failed)
    }
}

impl PssSigner for SoftKey {
    fn sign_pss_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let pair = RsaKeyPair::from_pkcs8(self.pair.to_pkcs8()).unwrap();
        let mut value = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PSS_SHA256, &SystemRandom::new(), message, &mut value)
            .map_err(SignError::failed)?;
        Ok(value)
    }
}

impl ExternalKey for SoftKey {
    type Error = rehearsal::authority::AuthorityError;

    fn algorithm(&self) -> Algorithm {
        Algorithm::RsaSha256
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.pair.public_key_der()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        self.certificates
            .iter()
            .map(|certificate| certificate.der().to_vec())
            .collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, Self::Error> {
        self.pair.sign(signed_info)
    }
}

const FIRST_NAMES: &str = "Ann Zoé";
const NAME: &str = "D'Hondt-Exemple";
