//! Faults, refusals, and answers that are none.

use super::answers::{CP, K, OK, call, enveloped, refused};
use super::fixture::*;
use crate::{
    Fault, FaultKind, GetGenericOrganizationTypes, OrganisationType, Platform, PlatformError,
};

#[test]
fn a_refusal_keeps_code_message_and_parameters() {
    let parameters = "<Parameters><Name>ssin</Name><Value>85073003328</Value></Parameters><Parameters><Name>a</Name><Value>b</Value></Parameters>";
    let xml = refused(
        "GetGenericOrganizationTypesResponse",
        "SOMETHING_NEW",
        parameters,
    );
    assert_valid(Schema::CertRa, &xml);
    let error = call(&GetGenericOrganizationTypes, &xml).unwrap_err();
    let facts: Vec<_> = error.facts();
    assert_eq!(
        facts,
        [
            ("operation", "GetGenericOrganizationTypes".to_owned()),
            ("code", "SOMETHING_NEW".to_owned()),
            ("message", "Because of ***********".to_owned()),
            ("parameters", "ssin=***********, a=b".to_owned()),
            ("origin", String::new()),
            ("ticket", String::new()),
        ]
    );
    let PlatformError::Refused { refusal, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(refusal.status.len(), 2);
    assert_eq!(refusal.message.as_deref(), Some("Not possible"));
    for shown in [format!("{error}"), format!("{error:?}")] {
        assert!(
            !shown.contains("85073003328") && !shown.contains("85.07.30"),
            "{shown}"
        );
    }
}

#[test]
fn a_refusal_without_details_names_its_status() {
    let xml = format!(
        r#"<p:GetGenericOrganizationTypesResponse xmlns:p="{CP}" xmlns:k="{K}"><k:Status><k:StatusCode Value="urn:outer"><k:StatusCode Value="urn:inner"/></k:StatusCode><k:StatusMessage> Later </k:StatusMessage></k:Status></p:GetGenericOrganizationTypesResponse>"#
    );
    let error = call(&GetGenericOrganizationTypes, &xml).unwrap_err();
    assert!(error.facts().contains(&("code", "urn:inner".to_owned())));
    assert!(error.facts().contains(&("message", "Later".to_owned())));
}

#[test]
fn a_fault_comes_before_everything_else() {
    let detail = |element: &str, prefix: &str, more: &str| {
        format!(
            r#"<f:Fault xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>f:Server</faultcode><faultstring>SOA-03001</faultstring><detail>
            <{prefix}:{element} xmlns:{prefix}="urn:be:fgov:ehealth:errors:soa:v1" Id="ticket-7"><Origin>Consumer</Origin><Code>SOA-03001</Code>
            <Message xml:lang="nl">Fout voor 85073003328</Message><Message xml:lang="en">Wrong</Message>{more}<{prefix}:Environment>Test</{prefix}:Environment></{prefix}:{element}></detail></f:Fault>"#
        )
    };
    for status in [200, 500] {
        let fault = fault(status, &detail("BusinessError", "urn", ""));
        assert_eq!(fault.kind, Some(FaultKind::Business));
        assert_eq!(fault.code, "SOA-03001");
        assert_eq!(fault.origin.as_deref(), Some("Consumer"));
        assert_eq!(fault.ticket.as_deref(), Some("ticket-7"));
        assert_eq!(fault.message("nl"), "Fout voor ***********");
        assert_eq!(fault.message("fr"), "Fout voor ***********");
        assert_eq!(fault.message("en"), "Wrong");
        assert!(!fault.may_pass());
    }
    let system = fault(500, &detail("SystemError", "soa", "<Retry>true</Retry>"));
    assert_eq!(system.kind, Some(FaultKind::System));
    assert!(system.may_pass());
}

#[test]
fn a_bare_fault_of_a_gateway_is_kept_too() {
    let bare = fault(
        503,
        r#"<f:Fault xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><faultcode> f:Server </faultcode><faultstring>Down</faultstring></f:Fault>"#,
    );
    assert_eq!(
        (bare.code.as_str(), bare.message("nl")),
        ("f:Server", "Down")
    );
    assert_eq!(bare.kind, None);
    let other_detail = fault(
        500,
        r#"<f:Fault xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>f:S</faultcode><faultstring>x</faultstring><detail><y:Z xmlns:y="urn:y"><y:Code>SOA-01001</y:Code></y:Z></detail></f:Fault>"#,
    );
    assert_eq!(other_detail.code, "SOA-01001");
    assert!(other_detail.may_pass());
}

#[test]
fn an_http_status_without_a_fault_is_a_gateway() {
    for body in [
        "<html><body>Bad gateway</body>",
        "",
        "\u{1}",
        &enveloped("<x/>"),
    ] {
        let error = answered(502, body.as_bytes()).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-HTTP-STATUS", "{body}");
        assert!(error.facts().contains(&("status", "502".to_owned())));
    }
    assert_eq!(
        answered(407, b"\xff\xfe").unwrap_err().code(),
        "PLATFORM-HTTP-STATUS"
    );
}

#[test]
fn answers_that_are_not_ours_are_unreadable() {
    let empty = format!(r#"<p:GetGenericOrganizationTypesResponse xmlns:p="{CP}"/>"#);
    let other_operation =
        format!(r#"<p:RevokeResponse xmlns:p="{CP}" xmlns:ns9="{K}">{OK}</p:RevokeResponse>"#);
    let other_namespace = format!(
        r#"<p:GetGenericOrganizationTypesResponse xmlns:p="urn:x" xmlns:ns9="{K}">{OK}</p:GetGenericOrganizationTypesResponse>"#
    );
    let nameless = format!(
        r#"<p:GetGenericOrganizationTypesResponse xmlns:p="{CP}" xmlns:ns9="{K}">{OK}<p:OrganizationType/></p:GetGenericOrganizationTypesResponse>"#
    );
    let deep = "<a>".repeat(1000) + &"</a>".repeat(1000);
    let bodies = [
        enveloped(&empty),
        enveloped(&other_operation),
        enveloped(&other_namespace),
        enveloped(&nameless),
        enveloped(&deep),
        enveloped("<a/><b/>"),
        enveloped(""),
        empty.clone(),
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".to_owned(),
        "not xml".to_owned(),
        String::new(),
    ];
    for body in bodies {
        let error = answered(200, body.as_bytes()).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{body}");
        assert!(!error.never_sent());
    }
    assert_eq!(
        answered(200, b"<a>\xff</a>").unwrap_err().code(),
        "PLATFORM-ANSWER-UNREADABLE"
    );
}

pub(super) fn fault(status: u16, xml: &str) -> Fault {
    match answered(status, enveloped(xml).as_bytes()) {
        Err(PlatformError::Fault { fault, .. }) => *fault,
        other => panic!("{other:?}"),
    }
}

pub(super) fn answered(status: u16, body: &[u8]) -> Result<Vec<OrganisationType>, PlatformError> {
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(status, body);
    Platform::new(production(), &transport, &clock).call(&GetGenericOrganizationTypes)
}

/// A computer whose clock is a day off is told so, with both times and eHealth's own words.
#[test]
fn a_refusal_between_clocks_that_are_apart_names_both() {
    let xml = enveloped(&refused(
        "GetGenericOrganizationTypesResponse",
        "SOMETHING_NEW",
        "",
    ));
    let said = |status: u16, date: Option<&str>, body: &str| {
        let mut headers = vec![("content-type".to_owned(), "text/xml".to_owned())];
        headers.extend(date.map(|date| ("date".to_owned(), date.to_owned())));
        let answer = wire::Answer {
            status,
            headers,
            body: body.as_bytes().to_vec(),
        };
        let transport = wire::Scripted::responding(move |_| Ok(answer.clone()));
        let clock = clock();
        Platform::new(production(), &transport, &clock).call(&GetGenericOrganizationTypes)
    };
    let here = host::Clock::now(&clock());
    let at = |shift: i64| {
        let there = here + jiff::SignedDuration::from_mins(shift);
        there.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    };
    for shift in [24 * 60, -24 * 60, 6] {
        let error = said(200, Some(&at(shift)), &xml).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-CLOCK-OFF", "{shift}");
        assert_eq!(error.said().code(), "PLATFORM-REFUSED");
        let facts = error.facts();
        assert!(facts.contains(&("code", "SOMETHING_NEW".to_owned())));
        assert!(facts.iter().any(|(name, _)| *name == "there"));
        assert!(!error.never_sent());
    }
    for date in [
        None,
        Some("yesterday"),
        Some(at(4).as_str()),
        Some(at(-4).as_str()),
    ] {
        let error = said(200, date, &xml).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-REFUSED", "{date:?}");
    }
    // What is no judgement stays what it is.
    let error = said(502, Some(&at(24 * 60)), "").unwrap_err();
    assert_eq!(error.code(), "PLATFORM-HTTP-STATUS");
}
