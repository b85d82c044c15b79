//! What goes over the wire, and what an answer means to the caller.

use wire::{Scripted, WireError};
use xmlsig::SignError;

use super::fixture::*;
use crate::{
    Challenge, Environment, GetActorQualities, GetEtk, GetGenericOrganizationTypes, Operation,
    Platform, PlatformError, SignedRequest,
};

#[test]
fn the_headers_and_the_envelope_are_those_of_the_protocol() {
    let transport = Scripted::new();
    let (environment, clock) = (Environment::acceptance(), clock());
    let platform = Platform::new(&environment, &transport, &clock);
    let _ = platform.call(&GetGenericOrganizationTypes);
    let _ = platform.call(&GetEtk::of(&organisation(), None));
    let [types, depot] = transport.posted().try_into().unwrap();

    assert_eq!(types.url, "https://services-acpt.ehealth.fgov.be/CertRa/v2");
    assert_eq!(
        types.header("content-type"),
        Some("text/xml; charset=utf-8")
    );
    assert_eq!(
        types.header("soapaction"),
        Some("\"urn:be:fgov:ehealth:certra:protocol:v2:getGenericOrganizationTypes\"")
    );
    let text = types.text();
    assert!(text.starts_with(
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Header/><SOAP-ENV:Body><cp:GetGenericOrganizationTypesRequest "
    ));
    assert!(
        text.ends_with(
            "</cp:GetGenericOrganizationTypesRequest></SOAP-ENV:Body></SOAP-ENV:Envelope>"
        )
    );

    assert_eq!(
        depot.url,
        "https://services-acpt.ehealth.fgov.be/EtkDepot/v1"
    );
    assert_eq!(
        depot.header("soapaction"),
        None,
        "the depot has no SOAPAction"
    );
}

#[test]
fn each_operation_has_its_own_action_and_service() {
    let actions: Vec<&str> = Operation::ALL
        .iter()
        .filter_map(|o| o.soap_action())
        .collect();
    assert_eq!(
        actions,
        [
            "urn:be:fgov:ehealth:certra:protocol:v2:getGenericOrganizationTypes",
            "urn:be:fgov:ehealth:certra:protocol:v2:getActorQualities",
            "urn:be:fgov:ehealth:etee:certra:protocol:v2:getexistingapplicationids",
            "urn:be:fgov:ehealth:certra:protocol:v2:generateContract",
            "urn:be:fgov:ehealth:etee:certra:protocol:v2:generatecertificate",
            "urn:be:fgov:ehealth:etee:certra:protocol:v2:getcertificate",
            "urn:be:fgov:ehealth:certra:protocol:v2:getCertificateInfoForCitizen",
            "urn:be:fgov:ehealth:etee:certra:protocol:v2:getCertificateInfoForAuthenticationCertificate",
            "urn:be:fgov:ehealth:certra:protocol:v2:generateRevocationContract",
            "urn:be:fgov:ehealth:etee:certra:protocol:v2:revoke",
            "urn:be:fgov:ehealth:certra:protocol:v2:submitCSRForForeigner",
            "urn:be:fgov:ehealth:etee:etkra:protocol:v2:startETKRegistration",
            "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration",
            "urn:be:fgov:ehealth:etee:etkra:protocol:v2:activateETK",
        ]
    );
}

#[test]
fn a_signed_request_survives_the_journal_and_the_envelope() {
    let key = TestKey::new();
    let transport = Scripted::new();
    let (environment, clock) = (Environment::production(), clock());
    let platform = Platform::new(&environment, &transport, &clock);
    let request = GetActorQualities { person: niss() };
    let prepared = platform.prepare(&request, &key).unwrap();
    let again = SignedRequest::<GetActorQualities>::from_journal(prepared.xml.clone());
    assert_eq!(again.operation, prepared.operation);
    assert!(!format!("{prepared:?}").contains("85073003328"));
    let _ = platform.send(&again);
    let [posted] = transport.posted().try_into().unwrap();
    assert!(
        posted.text().contains(&prepared.xml),
        "sent as it was signed"
    );
    let root = "urn:be:fgov:ehealth:certra:protocol:v2:GetActorQualitiesRequest";
    match xmlsec1(&posted.text(), root, &key.certificate) {
        Some(good) => assert!(good, "inside the envelope"),
        None => println!("SKIPPED: xmlsec1 is not installed"),
    }
}

#[test]
fn the_cards_own_error_comes_back_and_nothing_is_sent() {
    let mut key = TestKey::new();
    key.refuses = Some("PIN wrong");
    let transport = Scripted::new();
    let (environment, clock) = (Environment::production(), clock());
    let platform = Platform::new(&environment, &transport, &clock);
    let answer = platform.prepare(&GetActorQualities { person: niss() }, &key);
    assert_eq!(answer.unwrap_err(), SignError::Key("PIN wrong"));
    assert!(transport.posted().is_empty());
}

#[test]
fn the_wires_error_keeps_its_code_and_whether_it_was_sent() {
    let transport = Scripted::new();
    transport.fail(WireError::Refused {
        host: "h".to_owned(),
        port: 1,
    });
    transport.fail(WireError::TimeoutAnswer {
        host: "h".to_owned(),
        seconds: 30,
    });
    let (environment, clock) = (Environment::production(), clock());
    let platform = Platform::new(&environment, &transport, &clock);
    let refused = platform.call(&GetGenericOrganizationTypes).unwrap_err();
    assert_eq!(
        (refused.code(), refused.never_sent()),
        ("WIRE-REFUSED", true)
    );
    let lost = platform.call(&GetGenericOrganizationTypes).unwrap_err();
    assert_eq!(
        (lost.code(), lost.never_sent()),
        ("WIRE-TIMEOUT-ANSWER", false)
    );
}

/// eHealth protocol, section 8, step 2.
#[test]
fn the_challenge_gives_its_number_and_nothing_else() {
    use sha2::{Digest as _, Sha256};
    let serial = [7_u8; 16];
    let mut bytes = vec![0xee; 256];
    bytes.extend_from_slice(&Sha256::digest(serial));
    let challenge = Challenge::from_bytes(&bytes).unwrap();
    assert_eq!(challenge.ciphertext(), [0xee; 256]);
    let solved = challenge.solve(|ciphertext| {
        assert_eq!(ciphertext.len(), 256);
        Ok::<_, PlatformError>([serial.as_slice(), b"rest"].concat())
    });
    assert_eq!(solved.unwrap(), serial);
    let other = challenge
        .solve(|_| Ok::<_, PlatformError>([8_u8; 16]))
        .unwrap_err();
    assert_eq!(other.code(), "PLATFORM-CHALLENGE");
    let short = challenge
        .solve(|_| Ok::<_, PlatformError>([7_u8; 15]))
        .unwrap_err();
    assert_eq!(short.code(), "PLATFORM-CHALLENGE");

    /// A caller's error with a variant of its own.
    #[derive(Debug)]
    struct KeyGone;
    impl From<PlatformError> for KeyGone {
        fn from(_: PlatformError) -> Self {
            panic!("only decrypting fails here")
        }
    }
    let failed = challenge.solve(|_| Err::<Vec<u8>, _>(KeyGone));
    assert!(failed.is_err());
    assert!(Challenge::from_bytes(&[0; 32]).is_err());
    assert!(Challenge::from_bytes(&[]).is_err());
}
