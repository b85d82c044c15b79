//! Faults with everything that the schema of errors has, and answers that are none.

use super::answers::{CP, K, OK, enveloped};
use super::fixture::*;
use super::refusals::{answered, fault};
use crate::{
    Environment, FaultKind, FaultMeaning, GetGenericOrganizationTypes, Platform, PlatformError,
};

/// The detail of a fault as the schema of eHealth's errors has it.
fn detail(element: &str, code: &str, more: &str) -> String {
    format!(
        r#"<e:{element} xmlns:e="urn:be:fgov:ehealth:errors:soa:v1" Id="ticket-7"><Origin>Provider</Origin><Code>{code}</Code><Message xml:lang="en">Not now</Message><Message>Rien pour 85.07.30-033.28</Message>{more}<e:Environment>Acceptation</e:Environment></e:{element}>"#
    )
}

fn in_fault(detail: &str) -> String {
    format!(
        r#"<f:Fault xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>f:Server</faultcode><faultstring>Outer words</faultstring><faultactor>urn:x</faultactor><detail>{detail}</detail></f:Fault>"#
    )
}

#[test]
fn every_field_of_a_fault_is_kept() {
    let more = "<Retry>false</Retry><Contact>support 0032 2 788 51 55</Contact>";
    let xml = detail("SystemError", "SOA-99999", more);
    assert_valid(Schema::Errors, &xml);
    let fault = fault(500, &in_fault(&xml));
    assert_eq!(fault.kind, Some(FaultKind::System));
    assert_eq!(fault.contact.as_deref(), Some("support 0032 2 788 51 55"));
    assert_eq!(fault.environment.as_deref(), Some("Acceptation"));
    assert_eq!(fault.retry, Some(false));
    assert_eq!(fault.messages.len(), 2);
    assert_eq!(fault.message("fr"), "Not now");
    assert!(fault.messages[1].1.contains("***********"));
    let soap = fault.soap.unwrap();
    assert_eq!(
        (soap.code.as_str(), soap.text.as_str()),
        ("f:Server", "Outer words")
    );
}

/// eHealth protocol, section 13: four codes mean that the service is not available; others are
/// shown as they are.
#[test]
fn four_codes_mean_later() {
    for (code, meaning) in [
        ("SOA-01001", FaultMeaning::Unavailable),
        ("SOA-01002", FaultMeaning::Unavailable),
        ("SOA-02001", FaultMeaning::Unavailable),
        ("SOA-02002", FaultMeaning::Unavailable),
        ("SOA-03001", FaultMeaning::Unknown),
        ("SOA-010010", FaultMeaning::Unknown),
        ("Something new", FaultMeaning::Unknown),
    ] {
        for element in ["SystemError", "BusinessError"] {
            let xml = detail(element, code, "");
            assert_valid(Schema::Errors, &xml);
            let fault = fault(500, &in_fault(&xml));
            assert_eq!((fault.meaning(), fault.code.as_str()), (meaning, code));
            assert_eq!(fault.may_pass(), meaning == FaultMeaning::Unavailable);
        }
    }
}

#[test]
fn a_gateway_may_speak_soap_1_2() {
    let body = r#"<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Receiver</e:Value></e:Code>
        <e:Reason><e:Text xml:lang="en">Backend of 85073003328 down</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>"#;
    match answered(500, body.as_bytes()).unwrap_err() {
        PlatformError::Fault { fault, .. } => {
            assert_eq!(fault.code, "e:Receiver");
            assert_eq!(fault.message("en"), "Backend of *********** down");
            assert_eq!(fault.kind, None);
        }
        other => panic!("{other:?}"),
    }
}

/// A proxy's page with status 200 is no answer of the platform, whatever it holds.
#[test]
fn another_content_type_is_unreadable() {
    let good = format!(
        r#"<p:GetGenericOrganizationTypesResponse xmlns:p="{CP}" xmlns:ns9="{K}">{OK}</p:GetGenericOrganizationTypesResponse>"#
    );
    let with = |content_type: &str, status: u16| {
        let (environment, clock) = (Environment::production(), clock());
        let (body, kind) = (enveloped(&good), content_type.to_owned());
        let transport = wire::Scripted::responding(move |_| {
            Ok(wire::Answer {
                status,
                headers: vec![("content-type".to_owned(), kind.clone())],
                body: body.clone().into_bytes(),
            })
        });
        Platform::new(&environment, &transport, &clock).call(&GetGenericOrganizationTypes)
    };
    for fine in [
        "text/xml",
        "TEXT/XML; charset=utf-8",
        "text/xml;charset=\"UTF-8\"",
        "application/soap+xml; action=\"x\"",
    ] {
        assert!(with(fine, 200).is_ok(), "{fine}");
    }
    for other in [
        "text/html",
        "text/plain; charset=utf-8",
        "",
        "multipart/related; type=text/xml",
    ] {
        let error = with(other, 200).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{other}");
        assert!(!error.never_sent());
    }
    let long = format!("text/{}\u{7}85073003328", "x".repeat(500));
    let shown = with(&long, 200).unwrap_err().to_string();
    assert!(shown.len() < 250 && !shown.contains('\u{7}'), "{shown}");
    assert_eq!(
        with("text/html", 502).unwrap_err().code(),
        "PLATFORM-HTTP-STATUS"
    );
}

/// Every cut of a good answer is no answer; entities, processing tricks and depth neither.
#[test]
fn truncated_and_tricky_xml_is_unreadable() {
    let good = enveloped(&format!(
        r#"<p:GetGenericOrganizationTypesResponse xmlns:p="{CP}" xmlns:ns9="{K}">{OK}</p:GetGenericOrganizationTypesResponse>"#
    ));
    assert!(answered(200, good.as_bytes()).is_ok());
    let whole = good.trim_end().len();
    for length in 0..whole {
        let cut = &good.as_bytes()[..length];
        let error = answered(200, cut).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{length}");
    }
    let declared = good.find("<env:Envelope").unwrap();
    let (head, rest) = good.split_at(declared);
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let external = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    for trick in [laughs, external, "<!DOCTYPE env:Envelope>"] {
        let tricky = format!("{head}{trick}{rest}");
        let error = answered(200, tricky.as_bytes()).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{trick}");
    }
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let wide = "<a/>".repeat(300_000);
    for body in [enveloped(&deep), enveloped(&format!("<a>{wide}</a>"))] {
        let error = answered(200, body.as_bytes()).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE");
    }
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        answered(200, &utf16).unwrap_err().code(),
        "PLATFORM-ANSWER-UNREADABLE"
    );
}
