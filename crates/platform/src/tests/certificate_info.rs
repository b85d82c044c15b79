//! The five operations around a certificate's life: answers written by other hands.

use super::answers::{CC, CP, K, OK, call, refused, send};
use super::fixture::*;
use crate::{
    CertificateStatus, EntityKind, EtkStatus, GenerateRevocationContract,
    GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen, RevocationReason,
    Revoke, SubmitCsrForForeigner,
};

#[test]
fn everything_that_the_platform_knows_of_a_certificate_is_read() {
    let xml = citizen(&[INFO_OF_AN_ORGANISATION, INFO_IN_PROGRESS]);
    assert_valid(Schema::CertRa, &xml);
    let [first, second] = send::<GetCertificateInfoForCitizen>(&xml)
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(first.requested.to_string(), "2024-01-15T09:00:00.123Z");
    assert_eq!(
        first.public_key_identifier,
        pki::KeyIdentifier::from_bytes([0xab; 20])
    );
    assert_eq!(first.entity.kind, EntityKind::Organisation);
    assert_eq!(first.entity.actor.ids[0].value, "0406753266");
    assert_eq!(first.entity.application_id.as_deref(), Some("MYAPP"));
    assert_eq!(first.status, CertificateStatus::ValidActive);
    assert_eq!(first.etk_status, EtkStatus::WaitForActivation);
    assert!(first.automatically_validated && first.revocable && !first.replaceable);
    let details = first.details.as_ref().unwrap();
    assert_eq!(details.serial, "123456789012345678901234567890");
    assert_eq!(details.issuer_dn, "CN=Issuing CA, C=BE");
    assert_eq!(details.not_after.to_string(), "2027-01-15T22:59:59Z");
    assert_eq!(
        first.replacement_start.unwrap().to_string(),
        "2026-10-17T21:00:00Z",
        "a moment without zone is Belgian, in summer too"
    );
    let contact = first.contact.checked().unwrap();
    assert_eq!(contact.private_email.as_str(), "alice@example.org");
    assert!(contact.general_phone.is_some());
    assert_eq!(first.usages, ["tsa", "codage"]);

    assert_eq!(second.entity.kind, EntityKind::Person, "by its number");
    assert_eq!(second.status, CertificateStatus::InProgress);
    assert_eq!(second.etk_status, EtkStatus::NotRequested);
    assert!(second.details.is_none() && second.replacement_start.is_none());
    assert_eq!(second.contact.checked().unwrap_err().0, "private-email");
    for shown in [format!("{first:?}"), format!("{second:?}")] {
        assert!(
            !shown.contains("85073003328") && !shown.contains("example.org"),
            "{shown}"
        );
    }
}

#[test]
fn a_person_may_have_no_certificate() {
    let xml = citizen(&[]);
    assert_valid(Schema::CertRa, &xml);
    assert_eq!(send::<GetCertificateInfoForCitizen>(&xml).unwrap(), []);
}

#[test]
fn the_holder_of_a_keystore_asks_for_one() {
    let name = "GetCertificateInfoForAuthenticationCertificateResponse";
    let one = response(name, INFO_OF_AN_ORGANISATION);
    assert_valid(Schema::CertRa, &one);
    let info = send::<GetCertificateInfoForAuthenticationCertificate>(&one).unwrap();
    assert_eq!(info.status, CertificateStatus::ValidActive);
    let none = send::<GetCertificateInfoForAuthenticationCertificate>(&response(name, ""));
    assert_eq!(none.unwrap_err().code(), "PLATFORM-ANSWER-UNREADABLE");
    let no = refused(name, "CERTIFICATE_NOT_EHEALTH", "");
    assert_valid(Schema::CertRa, &no);
    let no = send::<GetCertificateInfoForAuthenticationCertificate>(&no);
    assert_eq!(no.unwrap_err().code(), "PLATFORM-REFUSED");
}

/// All 30 pairs are read; what the schema does not know is kept and shown, never an error.
#[test]
fn every_pair_of_status_words_is_read() {
    for status in CertificateStatus::ALL {
        for etk in EtkStatus::ALL {
            let info = INFO_OF_AN_ORGANISATION
                .replace(">VALID_ACTIVE<", &format!(">{status}<"))
                .replace(">WAIT_FOR_ACTIVATION<", &format!("> {etk} <"));
            let [info] = send::<GetCertificateInfoForCitizen>(&citizen(&[&info]))
                .unwrap()
                .try_into()
                .unwrap();
            assert_eq!((&info.status, &info.etk_status), (&status, &etk));
        }
    }
    let odd = INFO_OF_AN_ORGANISATION
        .replace(">VALID_ACTIVE<", ">SUSPENDED<")
        .replace(">WAIT_FOR_ACTIVATION<", "><");
    let [odd] = send::<GetCertificateInfoForCitizen>(&citizen(&[&odd]))
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(odd.status, CertificateStatus::Other("SUSPENDED".to_owned()));
    assert_eq!(odd.status.to_string(), "SUSPENDED");
    assert_eq!(odd.etk_status, EtkStatus::Other(String::new()));
}

#[test]
fn information_without_a_part_or_with_a_broken_one_is_named() {
    for part in [
        "RequestedDate",
        "PublicKeyIdentifier",
        "CertificateEntity",
        "CertificateIdentifier",
        "AuthenticationCertificateStatus",
        "ETKStatus",
        "AutomaticallyValidated",
        "SerialNumber",
        "ValidNotAfter",
        "Revocable",
        "Replaceable",
        "ContactData",
    ] {
        let broken = INFO_OF_AN_ORGANISATION.replace(&format!("c:{part}"), "c:Other");
        let error = send::<GetCertificateInfoForCitizen>(&citizen(&[&broken])).unwrap_err();
        assert!(
            error.facts().contains(&("detail", part.to_owned())),
            "{part}: {error}"
        );
    }
    for (good, bad) in [
        ("2024-01-15T10:00:00.123+01:00", "soon"),
        (">true<", ">yes<"),
        ("2026-10-17T23:00:00<", "2026-10-17T25:00:00<"),
        ("abababababababababababababababababababab", "abab"),
    ] {
        let broken = INFO_OF_AN_ORGANISATION.replacen(good, bad, 1);
        assert_ne!(broken, INFO_OF_AN_ORGANISATION);
        let error = send::<GetCertificateInfoForCitizen>(&citizen(&[&broken])).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{bad}");
    }
}

/// eHealth protocol, section 7: unlike the contract of a request, nothing in it is replaced.
#[test]
fn a_contract_of_revocation_goes_back_to_the_letter() {
    for dn in ["CN=CBE=0406753266,O=x,C=BE", "CN=CBE\\=0406753266,O=x,C=BE"] {
        let wanted = crate::RevocationContract {
            dn: dn.to_owned(),
            ..revocation_contract()
        };
        let xml = response(
            "GenerateRevocationContractResponse",
            &format!(
                r#"<p:Contract xmlns="{CC}"><DN>{dn}</DN><Signer><ns9:Id Type="SSIN">85073003328</ns9:Id><ns9:FirstName>Alice</ns9:FirstName>
                <ns9:Name> SPECIMEN </ns9:Name></Signer><RevocationReason>superseded</RevocationReason>
                <Text><Value xml:lang="fr">&lt;p&gt;R&#xE9;vocation&lt;/p&gt;&#13;
 ]]&gt;</Value><Value xml:lang="nl">&lt;p&gt;Herroeping&lt;/p&gt;</Value></Text></p:Contract>"#
            ),
        );
        assert_valid(Schema::CertRa, &xml);
        let answer = call(&revocation_request(), &xml).unwrap();
        assert_eq!(answer, wanted);
        assert_eq!(answer.html("nl"), Some("<p>Herroeping</p>"));
        assert_eq!(answer.languages().collect::<Vec<_>>(), ["fr", "nl"]);
        let sent = written(&Revoke {
            public_key_identifier: pki::KeyIdentifier::from_bytes([0xab; 20]),
            contract: answer,
        });
        assert!(sent.contains(&format!("<cc:DN>{dn}</cc:DN>")), "{sent}");
        let text = "&lt;p&gt;R\u{e9}vocation&lt;/p&gt;&#xD;\n ]]&gt;</cc:Value>";
        assert!(sent.contains(text), "{sent}");
    }
    let done = response("RevokeResponse", "");
    assert_valid(Schema::CertRa, &done);
    send::<Revoke>(&done).unwrap();
}

#[test]
fn every_reason_of_a_revocation_has_the_protocols_word() {
    let words = RevocationReason::ALL.map(RevocationReason::word);
    assert_eq!(
        words,
        [
            "keyCompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation"
        ]
    );
    for reason in RevocationReason::ALL {
        assert_eq!(RevocationReason::from_word(reason.word()), Some(reason));
        let request = GenerateRevocationContract {
            reason,
            ..revocation_request()
        };
        assert_valid(Schema::CertRa, &written(&request));
    }
    assert_eq!(RevocationReason::from_word("unspecified"), None);
}

#[test]
fn a_foreigner_gets_a_link_and_a_deadline() {
    let xml = |url: &str, until: &str| {
        response(
            "SubmitCSRForForeignerResponse",
            &format!(
                "<p:ValidationUrl>{url}</p:ValidationUrl><p:ExpirationDate>{until}</p:ExpirationDate>"
            ),
        )
    };
    let good = xml(
        "https://www.example.org/confirm?token=abc&amp;x=1",
        "2026-12-06T23:59:59.999+01:00",
    );
    assert_valid(Schema::CertRa, &good);
    let answer = call(&foreigner(), &good).unwrap();
    assert_eq!(
        answer.validation_url,
        "https://www.example.org/confirm?token=abc&x=1"
    );
    assert_eq!(answer.expiration.to_string(), "2026-12-06T22:59:59.999Z");
    assert!(
        !format!("{answer:?}").contains("token"),
        "the link is for one person"
    );
    for (url, until) in [
        ("javascript:alert(1)", "2026-12-06T23:59:59Z"),
        ("file:///etc/passwd", "2026-12-06T23:59:59Z"),
        ("", "2026-12-06T23:59:59Z"),
        ("https://www.example.org/", "06/12/2026"),
    ] {
        let error = call(&foreigner(), &xml(url, until)).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{url} {until}");
    }
    let shown = format!("{:?}", foreigner());
    assert!(!shown.contains("85473003328"), "{shown}");
}

pub(super) fn foreigner() -> SubmitCsrForForeigner {
    SubmitCsrForForeigner {
        person: crate::Actor {
            ids: vec![crate::Id {
                kind: "SSIN".to_owned(),
                value: "85473003328".to_owned(),
            }],
            first_names: vec!["Ana".to_owned()],
            name: "EXEMPLE".to_owned(),
        },
        contact: contact(),
        csr: vec![0x30, 0x03, 0x02, 0x01, 0x00],
    }
}

pub(super) fn citizen(infos: &[&str]) -> String {
    response("GetCertificateInfoForCitizenResponse", &infos.concat())
}

/// A successful answer of CertRA.
pub(super) fn response(name: &str, inside: &str) -> String {
    format!(
        r#"<p:{name} xmlns:p="{CP}" xmlns:c="{CC}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}{inside}</p:{name}>"#
    )
}

pub(super) const INFO_OF_AN_ORGANISATION: &str = r#"<p:CertificateInfo>
  <c:RequestedDate>2024-01-15T10:00:00.123+01:00</c:RequestedDate>
  <c:PublicKeyIdentifier>abababababababababababababababababababab</c:PublicKeyIdentifier>
  <c:CertificateEntity EntityType="Organization"><c:CertificateIdentifier>
    <c:Actor><ns9:Id Type="CBE">0406753266</ns9:Id><ns9:FirstName>Alice</ns9:FirstName><ns9:Name>CAFE HOPITAL</ns9:Name></c:Actor>
    <c:ApplicationId>MYAPP</c:ApplicationId></c:CertificateIdentifier></c:CertificateEntity>
  <c:AuthenticationCertificateStatus>VALID_ACTIVE</c:AuthenticationCertificateStatus>
  <c:ETKStatus>WAIT_FOR_ACTIVATION</c:ETKStatus>
  <c:AutomaticallyValidated>true</c:AutomaticallyValidated>
  <c:AuthenticationCertificateDetails><c:SerialNumber>123456789012345678901234567890</c:SerialNumber>
    <c:DN>CN=CBE=0406753266\, MYAPP,O=Federal Government,C=BE</c:DN><c:IssuerDN>CN=Issuing CA, C=BE</c:IssuerDN>
    <c:ValidNotBefore>2024-01-16T00:00:00+01:00</c:ValidNotBefore><c:ValidNotAfter>2027-01-15T23:59:59+01:00</c:ValidNotAfter>
  </c:AuthenticationCertificateDetails>
  <c:Revocable>1</c:Revocable><c:Replaceable>false</c:Replaceable>
  <c:ReplacementPeriodStartDate>2026-10-17T23:00:00</c:ReplacementPeriodStartDate>
  <c:ContactData><c:EmailPrivate>alice@example.org</c:EmailPrivate><c:PhonePrivate>+32 475 12 34 56</c:PhonePrivate><c:PhoneGeneral>02 123 45 67</c:PhoneGeneral></c:ContactData>
  <c:BaseServiceUsage>tsa</c:BaseServiceUsage><c:BaseServiceUsage>codage</c:BaseServiceUsage>
</p:CertificateInfo>"#;

const INFO_IN_PROGRESS: &str = r#"<p:CertificateInfo>
  <c:RequestedDate>2026-11-22T02:00:00Z</c:RequestedDate>
  <c:PublicKeyIdentifier>CDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCD</c:PublicKeyIdentifier>
  <c:CertificateEntity><c:CertificateIdentifier>
    <c:Actor><ns9:Id Type="SSIN">85073003328</ns9:Id><ns9:Name>SPECIMEN</ns9:Name></c:Actor></c:CertificateIdentifier></c:CertificateEntity>
  <c:AuthenticationCertificateStatus>IN_PROGRESS</c:AuthenticationCertificateStatus>
  <c:ETKStatus>NOT_REQUESTED</c:ETKStatus><c:AutomaticallyValidated>0</c:AutomaticallyValidated>
  <c:Revocable>false</c:Revocable><c:Replaceable>false</c:Replaceable>
  <c:ContactData><c:EmailPrivate>alice at example</c:EmailPrivate><c:PhonePrivate/></c:ContactData>
</p:CertificateInfo>"#;
