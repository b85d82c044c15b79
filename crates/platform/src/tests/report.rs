//! The contact report: what it keeps, what it never keeps, and what it concludes.

use super::answers::{CP, enveloped, refused};
use super::certificate_info::{INFO_OF_AN_ORGANISATION, citizen, response};
use super::fixture::*;
use super::garbage::good;
use crate::contact_report::{DnForm, Finding, Outcome, Recording, Report, Verdict};
use crate::{
    ActivateEtk, AssumptionId, ContractDn, EidKeyInfo, Environment, GenerateCertificate,
    GetActorQualities, GetCertificate, GetCertificateInfoForCitizen, GetEtk,
    GetGenericOrganizationTypes, Operation, Platform, PlatformError,
};

/// Asks with `ask` and hears `answers`; the report of it.
fn report_of(
    environment: &Environment,
    answers: &[&str],
    ask: impl FnOnce(&Platform<'_>),
) -> Report {
    let (transport, clock) = (wire::Scripted::new(), clock());
    for answer in answers {
        transport.answer(200, enveloped(answer));
    }
    let recording = Recording::new(&transport, environment, &clock);
    ask(&Platform::new(environment, &recording, &clock));
    recording.report()
}

fn finding(report: &Report, id: AssumptionId) -> &Finding {
    let mut findings = report.findings.iter();
    findings.find(|finding| finding.id == id.word()).unwrap()
}

#[test]
fn a_whole_contact_is_kept_without_a_personal_value() {
    let environment = Environment::acceptance();
    let key = TestKey::new();
    let poll = GetCertificate {
        public_key_identifier: pki::KeyIdentifier::from_bytes([1; 20]),
    };
    let pending = refused(
        "GetCertificateResponse",
        "CERT_NOT_YET_DELIVERED",
        "<Parameters><Name>ssin</Name><Value>85073003328</Value></Parameters>",
    );
    let answers = [
        good(Operation::GetGenericOrganizationTypes),
        good(Operation::GetActorQualities),
        good(Operation::GenerateContract),
        good(Operation::GenerateCertificate),
        pending.clone(),
        pending.clone(),
        pending,
        good(Operation::GetCertificate),
        good(Operation::GetCertificateInfoForCitizen),
        good(Operation::ActivateEtk),
        good(Operation::GetEtk),
    ];
    let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    let report = report_of(&environment, &answers, |platform| {
        platform.call(&GetGenericOrganizationTypes).unwrap();
        let question = GetActorQualities { person: niss() };
        let prepared = platform.prepare(&question, &key).unwrap();
        platform.send(&prepared).unwrap();
        platform.call(&contract_request()).unwrap();
        let prepared = platform.prepare(&certificate_request(), &key).unwrap();
        platform.send(&prepared).unwrap();
        for _ in 0..4 {
            platform.call(&poll).unwrap();
        }
        let prepared = platform
            .prepare(&GetCertificateInfoForCitizen, &key)
            .unwrap();
        platform.send(&prepared).unwrap();
        let prepared = platform.prepare(&ActivateEtk, &key).unwrap();
        platform.send(&prepared).unwrap();
        platform.call(&GetEtk::of(&organisation(), None)).unwrap();
    });
    let operations: Vec<(&str, u32, Outcome)> = report
        .exchanges
        .iter()
        .map(|exchange| {
            (
                exchange.operation.as_str(),
                exchange.times,
                exchange.outcome,
            )
        })
        .collect();
    assert_eq!(
        operations,
        [
            ("GetGenericOrganizationTypes", 1, Outcome::Done),
            ("GetActorQualities", 1, Outcome::Done),
            ("GenerateContract", 1, Outcome::Done),
            ("GenerateCertificate", 1, Outcome::Done),
            ("GetCertificate", 3, Outcome::Refused),
            ("GetCertificate", 1, Outcome::Done),
            ("GetCertificateInfoForCitizen", 1, Outcome::Done),
            ("ActivateETK", 1, Outcome::Done),
            ("GetEtk", 1, Outcome::Done),
        ]
    );
    let [_, qualities, contract, sent, waiting, delivered, info, ..] = report.exchanges.as_slice()
    else {
        panic!("{report:?}")
    };
    assert_eq!(qualities.host, "services-acpt.ehealth.fgov.be");
    assert_eq!(
        (qualities.http_status, qualities.content_type.as_deref()),
        (Some(200), Some("text/xml"))
    );
    let signature = qualities.signature.as_ref().unwrap();
    assert_eq!(
        (signature.algorithm.as_str(), signature.certificates),
        ("rsa-sha256", 1)
    );
    assert!(contract.signature.is_none());
    let dn = contract.dn.as_ref().unwrap();
    assert_eq!(dn.form, DnForm::Unescaped);
    assert_eq!(
        dn.parts.join(" "),
        "CN OU:platform OU:name OU:number OU:application O C"
    );
    assert!(contract.elements.contains(&"cc:DN".to_owned()));
    assert!(contract.elements.contains(&"k:StatusCode".to_owned()));
    assert_eq!(sent.dn_sent, Some(DnForm::Escaped));
    assert_eq!(waiting.codes, ["CERT_NOT_YET_DELIVERED"]);
    assert_eq!(waiting.parameters, ["ssin"]);
    assert_eq!(waiting.status.len(), 2);
    assert_eq!(delivered.certificates.len(), 1);
    assert_eq!(delivered.certificates[0].issuer, "itself");
    assert_eq!(delivered.trusted, Some(false));
    assert_eq!(info.statuses, ["VALID_ACTIVE/WAIT_FOR_ACTIVATION"]);
    assert_eq!(info.replacement_days, [90]);

    let json = report.to_json().unwrap();
    for personal in [
        "85073003328",
        "850730",
        "0406753266",
        "Alice",
        "SPECIMEN",
        "HOPITAL",
        "example.org",
        "475 12",
        "MYAPP",
        "MY-APP",
        "ABAB",
        "abab",
        "Contrat",
        "AAEC",
        "MII",
        "Geldige",
    ] {
        assert!(!json.contains(personal), "{personal} is in the report");
    }
    assert_eq!(Report::from_json(&json).unwrap(), report);
}

/// Each assumption that a contact can bear out or contradict, both ways; what it cannot tell stays
/// open.
#[test]
fn a_contact_bears_out_or_contradicts_what_is_assumed() {
    let environment = Environment::acceptance();
    let nothing = report_of(&environment, &[], |_| {});
    assert_eq!(nothing.findings.len(), 17);
    assert!(nothing.with(Verdict::NotSeen).count() == 17);

    let key = TestKey::new();
    let send = |environment: &Environment, answer: &str| {
        report_of(environment, &[answer], |platform| {
            let prepared = platform.prepare(&certificate_request(), &key).unwrap();
            let _ = platform.send(&prepared);
        })
    };
    let accepted = good(Operation::GenerateCertificate);
    let no = |code: &str| refused("GenerateCertificateResponse", code, "");

    // The form of the contract's name.
    let id = AssumptionId::ContractDn;
    assert_eq!(
        finding(&send(&environment, &accepted), id).verdict,
        Verdict::Held
    );
    let refused_name = send(&environment, &no("CONTRACT_DN_OTHER"));
    assert_eq!(finding(&refused_name, id).verdict, Verdict::Contradicted);
    assert_eq!(
        finding(&refused_name, id).seen,
        ["sent escaped answered with CONTRACT_DN_OTHER"]
    );
    let for_another_reason = send(&environment, &no("SIGNER_UNKNOWN"));
    assert_eq!(finding(&for_another_reason, id).verdict, Verdict::NotSeen);
    let mut as_received = environment.clone();
    as_received.assumptions.contract_dn = ContractDn::AsReceived;
    let held = send(&as_received, &accepted);
    assert_eq!(finding(&held, id).verdict, Verdict::Held);
    assert_eq!(finding(&held, id).setting, "as-received");

    // The certificates that go along.
    let id = AssumptionId::EidKeyInfo;
    let mut leaf = environment.clone();
    leaf.assumptions.eid_key_info = EidKeyInfo::Leaf;
    assert_eq!(finding(&send(&leaf, &accepted), id).verdict, Verdict::Held);
    assert_eq!(
        finding(&send(&leaf, &no("CHAIN_INCOMPLETE")), id).verdict,
        Verdict::Contradicted
    );

    // Codes.
    let poll = |code: &str| {
        let answer = refused("GetCertificateResponse", code, "");
        report_of(&environment, &[&answer], |platform| {
            let _ = platform.call(&GetCertificate {
                public_key_identifier: pki::KeyIdentifier::from_bytes([1; 20]),
            });
        })
    };
    let verdict = |report: &Report, id| finding(report, id).verdict;
    let pending = poll("CERT_NOT_YET_DELIVERED");
    assert_eq!(verdict(&pending, AssumptionId::PendingCodes), Verdict::Held);
    assert_eq!(
        verdict(&pending, AssumptionId::KeyUnknownCodes),
        Verdict::NotSeen
    );
    assert_eq!(
        verdict(&pending, AssumptionId::ErrorCodes),
        Verdict::NotSeen
    );
    let unknown = poll("PUBLIC_KEY_UNKNOWN");
    assert_eq!(
        verdict(&unknown, AssumptionId::KeyUnknownCodes),
        Verdict::Held
    );
    let new = poll("RA-4711");
    assert_eq!(
        verdict(&new, AssumptionId::KeyUnknownCodes),
        Verdict::NotSeen
    );
    assert_eq!(
        finding(&new, AssumptionId::KeyUnknownCodes).seen,
        ["RA-4711"]
    );
    assert_eq!(
        finding(&new, AssumptionId::ErrorCodes).seen,
        ["GetCertificate RA-4711"]
    );

    // What is delivered: the test's certificate has no key usage and no known issuer.
    let delivered = report_of(
        &environment,
        &[&good(Operation::GetCertificate)],
        |platform| {
            let _ = platform.call(&GetCertificate {
                public_key_identifier: pki::KeyIdentifier::from_bytes([1; 20]),
            });
        },
    );
    for id in [
        AssumptionId::KeyUsage,
        AssumptionId::ChainLength,
        AssumptionId::IssuingAuthority,
    ] {
        assert_eq!(
            verdict(&delivered, id),
            Verdict::Contradicted,
            "{}",
            id.word()
        );
    }
    assert_eq!(
        finding(&delivered, AssumptionId::ChainLength).seen,
        ["1 certificates"]
    );

    // The platform's own lists and dates.
    let types = |kind: &str| {
        let xml = good(Operation::GetGenericOrganizationTypes).replace("NIHII-GROUP", kind);
        report_of(&environment, &[&xml], |platform| {
            platform.call(&GetGenericOrganizationTypes).unwrap();
        })
    };
    let id = AssumptionId::OrganisationTypes;
    assert_eq!(verdict(&types("NIHII-GROUP"), id), Verdict::Held);
    assert_eq!(verdict(&types("NIHII-NEW"), id), Verdict::Contradicted);
    assert_eq!(
        finding(&types("CBE"), AssumptionId::CheckDigitAlgorithms).seen,
        ["MOD97"]
    );
    let info = |xml: &str| {
        report_of(&environment, &[&citizen(&[xml])], |platform| {
            let prepared = platform
                .prepare(&GetCertificateInfoForCitizen, &key)
                .unwrap();
            platform.send(&prepared).unwrap();
        })
    };
    let id = AssumptionId::ReplacementDays;
    assert_eq!(verdict(&info(INFO_OF_AN_ORGANISATION), id), Verdict::Held);
    let sooner = INFO_OF_AN_ORGANISATION.replace("2026-10-17T23:00:00", "2026-11-17T23:00:00");
    assert_eq!(verdict(&info(&sooner), id), Verdict::Contradicted);
    assert_eq!(finding(&info(&sooner), id).seen, ["59 days"]);
}

#[test]
fn an_ec_signature_is_judged_by_its_answer() {
    let environment = Environment::acceptance();
    let asked = |answer: &str| {
        let (transport, clock) = (wire::Scripted::new(), clock());
        transport.answer(200, enveloped(answer));
        let recording = Recording::new(&transport, &environment, &clock);
        let request = format!(
            r##"<x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"><x:Body><p:GetActorQualitiesRequest xmlns:p="{CP}"><s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#"><s:SignedInfo><s:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/></s:SignedInfo></s:Signature></p:GetActorQualitiesRequest></x:Body></x:Envelope>"##
        );
        wire::Transport::post(
            &recording,
            "https://h.example.org:8443/x?y=85073003328",
            &[],
            request.as_bytes(),
        )
        .unwrap();
        recording.report()
    };
    let id = AssumptionId::EcSignature;
    let good = asked(&good(Operation::GetActorQualities));
    assert_eq!(finding(&good, id).verdict, Verdict::Held);
    assert_eq!(finding(&good, id).seen, ["ecdsa-sha256 accepted"]);
    assert_eq!(good.exchanges[0].host, "h.example.org:8443");
    let bad = asked(&refused(
        "GetActorQualitiesResponse",
        "SIGNATURE_METHOD",
        "",
    ));
    assert_eq!(finding(&bad, id).verdict, Verdict::Contradicted);
    assert_eq!(
        finding(&bad, AssumptionId::AlgorithmRefusedCodes).verdict,
        Verdict::Held
    );
    let other = asked(&refused("GetActorQualitiesResponse", "PERSON_UNKNOWN", ""));
    assert_eq!(finding(&other, id).verdict, Verdict::NotSeen);
}

#[test]
fn faults_and_failures_of_the_wire_are_kept_by_their_codes() {
    let environment = Environment::production();
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(
        500,
        enveloped(r#"<f:Fault xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>f:S</faultcode><faultstring>for 85073003328</faultstring><detail><e:SystemError xmlns:e="urn:be:fgov:ehealth:errors:soa:v1"><Origin>Provider</Origin><Code>SOA-02001</Code><Message>for alice@example.org</Message><Retry>true</Retry><e:Environment>Production</e:Environment></e:SystemError></detail></f:Fault>"#),
    );
    transport.fail(wire::WireError::TlsUntrusted {
        host: "h".to_owned(),
        issuer: "CN=Inspection,O=Firm".to_owned(),
        reason: "r".to_owned(),
    });
    transport.answer(200, "<html/>");
    transport.answer(200, enveloped(&response("RevokeResponse", "")));
    let recording = Recording::new(&transport, &environment, &clock);
    let platform = Platform::new(&environment, &recording, &clock);
    for _ in 0..4 {
        let result = platform.call(&GetGenericOrganizationTypes);
        assert!(result.is_err());
    }
    let report = recording.report();
    let [fault, tls, page, other] = report.exchanges.as_slice() else {
        panic!("{report:?}")
    };
    let seen = fault.fault.as_ref().unwrap();
    assert_eq!(
        (
            seen.code.as_str(),
            seen.kind.as_deref(),
            seen.origin.as_deref(),
            seen.retry
        ),
        (
            "SOA-02001",
            Some("SystemError"),
            Some("Provider"),
            Some(true)
        )
    );
    assert_eq!(seen.environment.as_deref(), Some("Production"));
    assert_eq!(tls.wire_error.as_deref(), Some("WIRE-TLS-UNTRUSTED"));
    assert_eq!(tls.tls_issuer.as_deref(), Some("CN=Inspection,O=Firm"));
    assert_eq!((tls.outcome, tls.http_status), (Outcome::NoAnswer, None));
    assert_eq!(page.outcome, Outcome::Unreadable);
    assert_eq!(
        other.outcome,
        Outcome::Done,
        "the answer to another question"
    );
    let json = report.to_json().unwrap();
    assert!(
        !json.contains("85073003328") && !json.contains("alice"),
        "{json}"
    );
    assert_eq!(
        finding(&report, AssumptionId::ErrorCodes).seen,
        ["GetGenericOrganizationTypes SOA-02001"]
    );
}

#[test]
fn a_token_of_the_sts_is_seen() {
    let environment = Environment::acceptance();
    let url = environment.endpoints.sts.clone().unwrap();
    let asked = |status: &str| {
        let (transport, clock) = (wire::Scripted::new(), clock());
        transport.answer(200, enveloped(&format!(
            r#"<q:Response xmlns:q="urn:oasis:names:tc:SAML:1.0:protocol"><q:Status><q:StatusCode Value="{status}"/></q:Status></q:Response>"#
        )));
        let recording = Recording::new(&transport, &environment, &clock);
        let body = enveloped(r#"<q:Request xmlns:q="urn:oasis:names:tc:SAML:1.0:protocol"/>"#);
        // A request has no byte order mark.
        let body = body.trim_start_matches('\u{feff}').trim();
        wire::Transport::post(&recording, &url, &[], body.as_bytes()).unwrap();
        recording.report()
    };
    let good = asked("q:Success");
    assert_eq!(good.exchanges[0].operation, "RequestSecureToken");
    assert_eq!(
        finding(&good, AssumptionId::StsAttributes).verdict,
        Verdict::Held
    );
    let bad = asked("q:RequestDenied");
    assert_eq!(bad.exchanges[0].outcome, Outcome::Refused);
    assert_eq!(
        finding(&bad, AssumptionId::StsAttributes).verdict,
        Verdict::NotSeen
    );
    assert_eq!(
        finding(&bad, AssumptionId::StsAttributes).seen,
        ["q:RequestDenied"]
    );
}

/// What everybody may read goes by unread.
#[test]
fn public_questions_are_named_only() {
    let environment = Environment::production();
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(200, "x").answer(404, "").answer(200, "y");
    let recording = Recording::new(&transport, &environment, &clock);
    let transport: &dyn wire::Transport = &recording;
    transport
        .post_public("http://ocsp.example.org/eid", &[], b"x")
        .unwrap();
    transport
        .get_public("http://crl.example.org/a.crl", &[])
        .unwrap();
    transport.get("https://clock.example.org/", &[]).unwrap();
    let seen: Vec<(String, String, Outcome)> = recording
        .exchanges()
        .into_iter()
        .map(|exchange| (exchange.operation, exchange.host, exchange.outcome))
        .collect();
    let public = |host: &str, outcome| ("public".to_owned(), host.to_owned(), outcome);
    assert_eq!(
        seen,
        [
            public("ocsp.example.org", Outcome::Done),
            public("crl.example.org", Outcome::Unreadable),
            public("clock.example.org", Outcome::Done),
        ]
    );
}

/// A recording changes nothing: neither what is sent nor what comes back.
#[test]
fn a_recording_is_not_felt() {
    let environment = Environment::acceptance();
    let clock = clock();
    let answer = |recorded: bool| -> (Vec<Vec<u8>>, Result<String, PlatformError>) {
        let transport = wire::Scripted::new();
        transport.answer(200, enveloped(&good(Operation::GenerateContract)));
        let recording = Recording::new(&transport, &environment, &clock);
        let over: &dyn wire::Transport = if recorded { &recording } else { &transport };
        let platform = Platform::new(&environment, over, &clock);
        let signed = crate::SignedRequest::<GenerateCertificate>::from_journal("<a/>".to_owned());
        let contract = platform
            .call(&contract_request())
            .map(|contract| contract.dn);
        let _ = platform.send(&signed);
        let mut posted = transport.posted();
        posted.remove(0);
        (posted.into_iter().map(|one| one.body).collect(), contract)
    };
    let (plain, recorded) = (answer(false), answer(true));
    assert_eq!(plain.0, recorded.0);
    assert_eq!(plain.1.unwrap(), recorded.1.unwrap());
}
