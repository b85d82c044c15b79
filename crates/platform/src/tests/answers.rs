//! Answers written by other hands: other prefixes, white space, the optional parts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::fixture::*;
use crate::{
    Accepted, ApplicationIds, CompleteEtkRegistration, Delivery, DepotAnswer, GetActorQualities,
    GetCertificate, GetEtk, GetExistingApplicationIds, GetGenericOrganizationTypes, Platform,
    PlatformError, Request, Signed, SignedRequest, StartEtkRegistration, Unsigned,
};

#[test]
fn organisation_types_with_patterns_and_names() {
    let xml = format!(
        r#"<ns3:GetGenericOrganizationTypesResponse xmlns:ns3="{CP}" xmlns="{CC}" xmlns:ns9="{K}" Id="_a" InResponseTo="_b" IssueInstant="2026-11-22T02:13:55+01:00">
        {OK}
        <ns3:OrganizationType>
          <Name><Value xml:lang="fr">Groupe d'infirmiers</Value><Value xml:lang="nl">Groepering</Value></Name>
          <IdentifierType> NIHII-GROUP </IdentifierType>
          <ValidationRegEx>9\d{{7}}</ValidationRegEx>
          <CheckDigitAlgorithm>MOD97</CheckDigitAlgorithm><CheckDigitAlgorithm>OTHER</CheckDigitAlgorithm>
          <AvailableBaseService>tsa</AvailableBaseService>
        </ns3:OrganizationType>
        <ns3:OrganizationType><Name><Value xml:lang="nl">Iets</Value></Name><IdentifierType>EHP</IdentifierType>
          <ValidationRegEx>(?&gt;[0-9]+)(?=x)</ValidationRegEx></ns3:OrganizationType>
        </ns3:GetGenericOrganizationTypesResponse>"#
    );
    assert_valid(Schema::CertRa, &xml);
    let types = call(&GetGenericOrganizationTypes, &xml).unwrap();
    let [group, other] = types.as_slice() else {
        panic!("{types:?}")
    };
    assert_eq!(group.kind, "NIHII-GROUP");
    assert_eq!(group.name.get("nl-BE"), Some("Groepering"));
    assert_eq!(group.name.or_first("de"), "Groupe d'infirmiers");
    assert_eq!(group.check_digits, ["MOD97", "OTHER"]);
    assert_eq!(group.base_services, ["tsa"]);
    assert_eq!(group.fits("94988041"), Some(true));
    assert_eq!(
        group.fits("949880412"),
        Some(false),
        "the whole number counts"
    );
    assert_eq!(other.fits("1"), None, "Java alone understands the pattern");
}

#[test]
fn qualities_of_a_person() {
    let xml = format!(
        r#"<GetActorQualitiesResponse xmlns="{CP}" xmlns:c="{CC}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}
        <NaturalPersonAuthorization>1</NaturalPersonAuthorization>
        <OrganizationAuthorization><c:Name><c:Value xml:lang="fr">Hôpital</c:Value></c:Name>
        <c:Identifier Type="NIHII-HOSPITAL">71000436</c:Identifier></OrganizationAuthorization></GetActorQualitiesResponse>"#
    );
    assert_valid(Schema::CertRa, &xml);
    let answer = send::<GetActorQualities>(&xml).unwrap();
    assert!(answer.own_certificate);
    let [hospital] = answer.organisations.as_slice() else {
        panic!("{answer:?}")
    };
    assert_eq!(hospital.id.to_string(), "NIHII-HOSPITAL=71000436");
    assert_eq!(hospital.name.or_first("nl"), "Hôpital");
}

#[test]
fn application_ids_have_no_status_and_may_be_nil() {
    let xml = format!(
        r#"<a:GetExistingApplicationIdsResponse xmlns:a="{CP}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" Id="x1" IssueInstant="2026-11-22T02:13:55Z">
        <a:ApplicationId>APP1</a:ApplicationId><a:ApplicationId i:nil="true"/><a:ApplicationId>APP2</a:ApplicationId></a:GetExistingApplicationIdsResponse>"#
    );
    assert_valid(Schema::CertRa, &xml);
    let request = GetExistingApplicationIds {
        organisation: organisation(),
    };
    assert_eq!(
        call(&request, &xml).unwrap(),
        ApplicationIds {
            named: vec!["APP1".to_owned(), "APP2".to_owned()],
            without: true
        }
    );
    let none = format!(
        r#"<a:GetExistingApplicationIdsResponse xmlns:a="{CP}" Id="x1" IssueInstant="2026-11-22T02:13:55Z"/>"#
    );
    assert_eq!(call(&request, &none).unwrap(), ApplicationIds::default());
}

#[test]
fn a_contract_is_read_to_the_letter() {
    let wanted = contract();
    let text = "&lt;!DOCTYPE html&gt;&#13;\n<![CDATA[<p>]]>Caf&#xE9; &amp;amp; \"cr\u{e8}me\"&lt;/p&gt;\n\t ]]&gt; ";
    let xml = format!(
        r#"<p:GenerateContractResponse xmlns:p="{CP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}
        <p:Contract xmlns="{CC}"><DN>{dn}</DN><Signer><ns9:Id Type="SSIN">85073003328</ns9:Id><ns9:FirstName>Alice</ns9:FirstName>
        <ns9:FirstName>Marie</ns9:FirstName><ns9:Name> SPECIMEN </ns9:Name></Signer>
        <Text><Value xml:lang="fr">{text}</Value>
        <Value xml:lang="nl">&lt;p lang='nl'&gt;Akkoord&lt;/p&gt;</Value></Text></p:Contract></p:GenerateContractResponse>"#,
        dn = wanted.dn
    );
    assert_valid(Schema::CertRa, &xml);
    let answer = call(&contract_request(), &xml).unwrap();
    assert_eq!(answer, wanted);
    assert_eq!(answer.html("nl"), Some("<p lang='nl'>Akkoord</p>"));
    assert_eq!(answer.html("de"), None);
    assert_eq!(answer.languages().collect::<Vec<_>>(), ["fr", "nl"]);
}

#[test]
fn an_accepted_request() {
    let xml = |more: &str| {
        format!(
            r#"<p:GenerateCertificateResponse xmlns:p="{CP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}
            <p:PublicKeyIdentifier>{}</p:PublicKeyIdentifier><p:AutomaticallyValidated> false </p:AutomaticallyValidated>{more}</p:GenerateCertificateResponse>"#,
            "AB".repeat(20)
        )
    };
    let replacing = xml(&format!(
        "<p:ReplacesCertificate>\n{}\n</p:ReplacesCertificate>",
        "cd".repeat(20)
    ));
    assert_valid(Schema::CertRa, &replacing);
    assert_eq!(
        send::<crate::GenerateCertificate>(&replacing).unwrap(),
        Accepted {
            public_key_identifier: pki::KeyIdentifier::from_bytes([0xab; 20]),
            automatically_validated: false,
            replaces: Some(pki::KeyIdentifier::from_bytes([0xcd; 20])),
        }
    );
    assert_eq!(
        send::<crate::GenerateCertificate>(&xml(""))
            .unwrap()
            .replaces,
        None
    );
}

#[test]
fn a_certificate_is_delivered_pending_or_refused() {
    let request = GetCertificate {
        public_key_identifier: pki::KeyIdentifier::from_bytes([1; 20]),
    };
    let der = TestKey::new().certificate;
    let delivered = format!(
        r#"<p:GetCertificateResponse xmlns:p="{CP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}
        <p:X509Certificate>{}</p:X509Certificate><p:X509Certificate>{}</p:X509Certificate></p:GetCertificateResponse>"#,
        wrapped(&der),
        STANDARD.encode(&der)
    );
    assert_valid(Schema::CertRa, &delivered);
    match call(&request, &delivered).unwrap() {
        Delivery::Delivered(chain) => {
            assert_eq!(
                chain.iter().map(pki::Certificate::der).collect::<Vec<_>>(),
                [&der, &der]
            );
        }
        Delivery::Pending => panic!("delivered"),
    }
    let pending = refused("GetCertificateResponse", "CERT_NOT_YET_DELIVERED", "");
    assert_valid(Schema::CertRa, &pending);
    assert!(matches!(call(&request, &pending), Ok(Delivery::Pending)));
    let refusal = refused("GetCertificateResponse", "CERT_REFUSED_FOR_A_REASON", "");
    assert_eq!(
        call(&request, &refusal).unwrap_err().code(),
        "PLATFORM-REFUSED"
    );
}

#[test]
fn registration_of_an_encryption_key() {
    let start = format!(
        r#"<e:StartETKRegistrationResponse xmlns:e="{EP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}<e:Challenge>{}</e:Challenge></e:StartETKRegistrationResponse>"#,
        wrapped(&[5; 288])
    );
    assert_valid(Schema::EtkRa, &start);
    assert_eq!(
        send::<StartEtkRegistration>(&start).unwrap().ciphertext(),
        [5; 256]
    );
    let complete = format!(
        r#"<CompleteETKRegistrationResponse xmlns="{EP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}<ETK>AAEC</ETK><ToBeActivated>true</ToBeActivated></CompleteETKRegistrationResponse>"#
    );
    assert_valid(Schema::EtkRa, &complete);
    let registered = send::<CompleteEtkRegistration>(&complete).unwrap();
    assert_eq!(
        (registered.token, registered.to_be_activated),
        (vec![0, 1, 2], true)
    );
    let activate = format!(
        r#"<ActivateETKResponse xmlns="{EP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}</ActivateETKResponse>"#
    );
    assert_valid(Schema::EtkRa, &activate);
    send::<crate::ActivateEtk>(&activate).unwrap();
}

#[test]
fn the_depot_has_four_answers() {
    let request = GetEtk::of(&organisation(), None);
    let xml = |more: &str| {
        format!(
            r#"<d:GetEtkResponse xmlns:d="{DP}" xmlns:k1="{K1}" Id="x"><k1:Status><Code>200</Code><Message Lang="EN">Success</Message></k1:Status>{more}</d:GetEtkResponse>"#
        )
    };
    let given = "<d:GivenSearchCriteria><d:Identifier><d:Type>CBE</d:Type><d:Value>0406753266</d:Value></d:Identifier></d:GivenSearchCriteria>";
    let token = xml(&format!("{given}<d:ETK>\n AAEC\n</d:ETK>"));
    let matching = xml(&format!(
        "{given}<d:MatchingEtk><d:Identifier><d:Type>CBE</d:Type><d:Value>0406753266</d:Value><d:ApplicationID>APP</d:ApplicationID></d:Identifier></d:MatchingEtk>"
    ));
    let errors = xml(&format!(
        "{given}<d:Error><d:Code>ETK-1</d:Code><d:Message>none for 85073003328</d:Message></d:Error>"
    ));
    for good in [&token, &matching, &errors, &xml("")] {
        assert_valid(Schema::Depot, good);
    }
    assert_eq!(call(&request, &token).unwrap().token().unwrap(), [0, 1, 2]);
    match call(&request, &matching).unwrap() {
        DepotAnswer::Matching(found) => {
            assert_eq!(found[0][0].application_id.as_deref(), Some("APP"));
            assert_eq!(found[0][0].value, "0406753266");
        }
        other => panic!("{other:?}"),
    }
    let missing = call(&request, &errors).unwrap().token().unwrap_err();
    assert_eq!(missing.code(), "PLATFORM-NO-ETK");
    assert_eq!(
        missing.facts(),
        [("detail", "ETK-1: none for ***********".to_owned())]
    );
    assert_eq!(call(&request, &xml("")).unwrap(), DepotAnswer::Nothing);
    // The default namespace in scope, taken back where the type wants none.
    let defaulted = format!(
        r#"<GetEtkResponse xmlns="{DP}"><Status xmlns="{K1}"><Code xmlns="">300</Code><Message Lang="FR" xmlns="">Non</Message><Message Lang="EN" xmlns="">No</Message></Status></GetEtkResponse>"#
    );
    assert_valid(Schema::Depot, &defaulted);
    let refused = call(&request, &defaulted).unwrap_err();
    assert_eq!(refused.code(), "PLATFORM-REFUSED");
    assert!(refused.facts().contains(&("code", "300".to_owned())));
    assert!(refused.facts().contains(&("message", "No".to_owned())));
}

/// The refusal of a CertRA operation, as the schema wants it.
pub(super) fn refused(element: &str, code: &str, more: &str) -> String {
    format!(
        r#"<x:{element} xmlns:x="{CP}" xmlns="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z"><Status>
        <StatusCode Value="urn:be:fgov:ehealth:2.0:status:Responder"><StatusCode Value="urn:be:fgov:ehealth:2.0:status:Inner"/></StatusCode>
        <StatusMessage>Not possible</StatusMessage>
        <StatusDetail><q:EteeStatusDetail xmlns:q="urn:be:fgov:ehealth:etee:commons:core:v2"><Errors xmlns=""><Code>{code}</Code><Message>Because of 85.07.30-033.28</Message>{more}</Errors></q:EteeStatusDetail></StatusDetail>
        </Status></x:{element}>"#
    )
}

/// What the platform's answer to an unsigned request means.
pub(super) fn call<R: Unsigned>(request: &R, xml: &str) -> Result<R::Answer, PlatformError> {
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(200, enveloped(xml));
    Platform::new(production(), &transport, &clock).call(request)
}

/// What the platform's answer to a signed request means.
pub(super) fn send<R: Signed>(xml: &str) -> Result<<R as Request>::Answer, PlatformError> {
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(200, enveloped(xml));
    Platform::new(production(), &transport, &clock)
        .send(&SignedRequest::<R>::from_journal(String::new()))
}

pub(super) fn enveloped(xml: &str) -> String {
    format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:unused=\"urn:x\">\n<env:Header><more/></env:Header>\n <env:Body>\n{xml}\n</env:Body></env:Envelope>\n"
    )
}

/// Base64 in lines, as the Java server writes it.
fn wrapped(bytes: &[u8]) -> String {
    let text = STANDARD.encode(bytes);
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    format!("\n{}\n", lines.join("&#13;\n"))
}

pub(super) const OK: &str =
    "<ns9:Status><ns9:StatusCode Value=\"urn:be:fgov:ehealth:2.0:status:Success\"/></ns9:Status>";
pub(super) const CP: &str = "urn:be:fgov:ehealth:certra:protocol:v2";
pub(super) const CC: &str = "urn:be:fgov:ehealth:certra:core:v2";
pub(super) const EP: &str = "urn:be:fgov:ehealth:etkra:protocol:v2";
pub(super) const DP: &str = "urn:be:fgov:ehealth:etkdepot:1_0:protocol";
pub(super) const K: &str = "urn:be:fgov:ehealth:commons:core:v2";
pub(super) const K1: &str = "urn:be:fgov:ehealth:commons:1_0:core";
