//! Foreign bytes never make it panic: any bytes, any tree of known words, and the good answer of
//! every operation with bytes changed, cut, doubled or moved.

use proptest::prelude::*;

use super::answers::{CC, CP, DP, EP, K, K1, OK, call, enveloped, refused, send};
use super::certificate_info::{INFO_OF_AN_ORGANISATION, citizen, foreigner, response};
use super::fixture::*;
use super::refusals::answered;
use crate::contact_report::{Recording, Report};
use crate::{
    ActivateEtk, Challenge, CompleteEtkRegistration, GenerateCertificate, GetActorQualities,
    GetCertificate, GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen,
    GetEtk, GetExistingApplicationIds, GetGenericOrganizationTypes, Operation, Platform,
    PlatformError, Revoke, StartEtkRegistration,
};

proptest! {
    #[test]
    fn any_bytes_are_an_answer_or_an_error(
        status in 100u16..600,
        body in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = answered(status, &body);
        let _ = Challenge::from_bytes(&body);
        let _ = Report::from_json(&String::from_utf8_lossy(&body));
        recorded(&body);
    }

    #[test]
    fn any_tree_of_known_words_is_an_answer_or_an_error(
        which in 0..Operation::ALL.len(),
        xml in tree(),
    ) {
        let _ = read(Operation::ALL[which], &xml);
        recorded(enveloped(&xml).as_bytes());
    }

    /// Every operation reads its own good answer, changed.
    #[test]
    fn a_changed_answer_of_any_operation_is_an_answer_or_an_error(
        which in 0..Operation::ALL.len(),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let operation = Operation::ALL[which];
        let mut body = good(operation).into_bytes();
        for change in &changes {
            change.make(&mut body);
        }
        let text = String::from_utf8_lossy(&body);
        let _ = read(operation, &text);
        recorded(enveloped(&text).as_bytes());
    }
}

/// The fixtures that are changed above are good.
#[test]
fn every_good_answer_is_read_and_follows_the_schemas() {
    for operation in Operation::ALL {
        let xml = good(operation);
        let schema = match operation.endpoint() {
            crate::Endpoint::CertRa => Schema::CertRa,
            crate::Endpoint::EtkRa => Schema::EtkRa,
            crate::Endpoint::EtkDepot => Schema::Depot,
        };
        assert_valid(schema, &xml);
        read(operation, &xml).unwrap();
    }
}

/// What can happen to bytes on their way.
#[derive(Debug, Clone)]
enum Change {
    Set(usize, u8),
    Cut(usize),
    Remove(usize, usize),
    Double(usize, usize),
    Insert(usize, &'static str),
}

impl Change {
    fn make(&self, body: &mut Vec<u8>) {
        let place = |at: usize| at % body.len().max(1);
        let range = |at: usize, length: usize| {
            let from = place(at).min(body.len());
            from..(from + length % 200).min(body.len())
        };
        match *self {
            Self::Set(at, byte) => {
                let at = place(at);
                if let Some(place) = body.get_mut(at) {
                    *place = byte;
                }
            }
            Self::Cut(at) => body.truncate(place(at)),
            Self::Remove(at, length) => drop(body.drain(range(at, length))),
            Self::Double(at, length) => {
                let copy = body[range(at, length)].to_vec();
                let at = place(at).min(body.len());
                body.splice(at..at, copy);
            }
            Self::Insert(at, text) => {
                let at = place(at).min(body.len());
                body.splice(at..at, text.bytes());
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0usize..20_000;
    let texts = vec![
        "<",
        ">",
        "\"",
        "&#0;",
        "&#xD;",
        "<!--",
        "]]>",
        "<![CDATA[",
        "xmlns=\"\"",
        "\u{feff}",
        "<a>",
        "</a>",
        "=",
        "9999999999",
        "-",
        "T24:00:00",
        "\u{0}",
        "&lt;",
    ];
    prop_oneof![
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        at.clone().prop_map(Change::Cut),
        (at.clone(), 0usize..200).prop_map(|(at, length)| Change::Remove(at, length)),
        (at.clone(), 0usize..200).prop_map(|(at, length)| Change::Double(at, length)),
        (at, prop::sample::select(texts)).prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

/// Reads `xml` as the answer of `operation`.
fn read(operation: Operation, xml: &str) -> Result<(), PlatformError> {
    let key = pki::KeyIdentifier::from_bytes([0xab; 20]);
    let organisation = organisation();
    match operation {
        Operation::GetGenericOrganizationTypes => call(&GetGenericOrganizationTypes, xml).map(drop),
        Operation::GetActorQualities => send::<GetActorQualities>(xml).map(drop),
        Operation::GetExistingApplicationIds => {
            call(&GetExistingApplicationIds { organisation }, xml).map(drop)
        }
        Operation::GenerateContract => call(&contract_request(), xml).map(drop),
        Operation::GenerateCertificate => send::<GenerateCertificate>(xml).map(drop),
        Operation::GetCertificate => call(
            &GetCertificate {
                public_key_identifier: key,
            },
            xml,
        )
        .map(drop),
        Operation::GetCertificateInfoForCitizen => {
            send::<GetCertificateInfoForCitizen>(xml).map(drop)
        }
        Operation::GetCertificateInfoForAuthenticationCertificate => {
            send::<GetCertificateInfoForAuthenticationCertificate>(xml).map(drop)
        }
        Operation::GenerateRevocationContract => call(&revocation_request(), xml).map(drop),
        Operation::Revoke => send::<Revoke>(xml),
        Operation::SubmitCsrForForeigner => call(&foreigner(), xml).map(drop),
        Operation::StartEtkRegistration => send::<StartEtkRegistration>(xml).map(drop),
        Operation::CompleteEtkRegistration => send::<CompleteEtkRegistration>(xml).map(drop),
        Operation::ActivateEtk => send::<ActivateEtk>(xml),
        Operation::GetEtk => call(&GetEtk::of(&organisation, None), xml).map(drop),
    }
}

/// The same bytes before the ears of a contact report.
fn recorded(body: &[u8]) {
    let (transport, clock) = (wire::Scripted::new(), clock());
    transport.answer(200, body);
    let recording = Recording::new(&transport, production(), &clock);
    let _ = Platform::new(production(), &recording, &clock).call(&contract_request());
    let _ = recording.report();
}

/// A good answer of each operation.
pub(super) fn good(operation: Operation) -> String {
    let name = format!("{}Response", operation.name());
    let inside = match operation {
        Operation::GetGenericOrganizationTypes => "<p:OrganizationType><c:Name><c:Value xml:lang=\"nl\">Groepering</c:Value></c:Name><c:IdentifierType>NIHII-GROUP</c:IdentifierType><c:ValidationRegEx>9[0-9]{7}</c:ValidationRegEx><c:CheckDigitAlgorithm>MOD97</c:CheckDigitAlgorithm></p:OrganizationType>".to_owned(),
        Operation::GetActorQualities => "<p:NaturalPersonAuthorization>true</p:NaturalPersonAuthorization><p:OrganizationAuthorization><c:Name><c:Value xml:lang=\"fr\">Hôpital</c:Value></c:Name><c:Identifier Type=\"CBE\">0406753266</c:Identifier></p:OrganizationAuthorization>".to_owned(),
        Operation::GetExistingApplicationIds => return format!(
            r#"<p:{name} xmlns:p="{CP}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" Id="x1" IssueInstant="2026-11-22T02:13:55Z"><p:ApplicationId>APP1</p:ApplicationId><p:ApplicationId i:nil="true"/></p:{name}>"#
        ),
        Operation::GenerateContract => format!("<p:Contract><c:DN>{}</c:DN>{SIGNER}{TEXT}</p:Contract>", contract().dn),
        Operation::GenerateCertificate => format!("<p:PublicKeyIdentifier>{0}</p:PublicKeyIdentifier><p:AutomaticallyValidated>false</p:AutomaticallyValidated><p:ReplacesCertificate>{0}</p:ReplacesCertificate>", "ab".repeat(20)),
        Operation::GetCertificate => {
            use base64::Engine as _;
            let der = TestKey::new().certificate;
            let text = base64::engine::general_purpose::STANDARD.encode(der);
            format!("<p:X509Certificate>{text}</p:X509Certificate>")
        }
        Operation::GetCertificateInfoForCitizen => return citizen(&[INFO_OF_AN_ORGANISATION]),
        Operation::GetCertificateInfoForAuthenticationCertificate => INFO_OF_AN_ORGANISATION.to_owned(),
        Operation::GenerateRevocationContract => format!("<p:Contract><c:DN>CN=CBE=0406753266,C=BE</c:DN>{SIGNER}<c:RevocationReason>superseded</c:RevocationReason>{TEXT}</p:Contract>"),
        Operation::Revoke => String::new(),
        Operation::SubmitCsrForForeigner => "<p:ValidationUrl>https://www.example.org/x</p:ValidationUrl><p:ExpirationDate>2026-12-06T23:59:59+01:00</p:ExpirationDate>".to_owned(),
        Operation::StartEtkRegistration | Operation::CompleteEtkRegistration | Operation::ActivateEtk => {
            let inside = match operation {
                Operation::StartEtkRegistration => format!("<e:Challenge>{}</e:Challenge>", "AAEC".repeat(96)),
                Operation::CompleteEtkRegistration => "<e:ETK>AAEC</e:ETK><e:ToBeActivated>true</e:ToBeActivated>".to_owned(),
                _ => String::new(),
            };
            return format!(r#"<e:{name} xmlns:e="{EP}" xmlns:ns9="{K}" Id="x1" IssueInstant="2026-11-22T02:13:55Z">{OK}{inside}</e:{name}>"#);
        }
        Operation::GetEtk => return format!(
            r#"<d:{name} xmlns:d="{DP}" xmlns:k1="{K1}" Id="x"><k1:Status><Code>200</Code><Message Lang="EN">Success</Message></k1:Status><d:GivenSearchCriteria><d:Identifier><d:Type>CBE</d:Type><d:Value>0406753266</d:Value></d:Identifier></d:GivenSearchCriteria><d:MatchingEtk><d:Identifier><d:Type>CBE</d:Type><d:Value>0406753266</d:Value><d:ApplicationID>APP</d:ApplicationID></d:Identifier></d:MatchingEtk></d:{name}>"#
        ),
    };
    response(&name, &inside)
}

fn tree() -> impl Strategy<Value = String> {
    let mut names: Vec<String> = [
        "p:Contract",
        "p:OrganizationType",
        "p:X509Certificate",
        "p:PublicKeyIdentifier",
        "p:ApplicationId",
        "p:NaturalPersonAuthorization",
        "p:AutomaticallyValidated",
        "p:CertificateInfo",
        "p:ValidationUrl",
        "p:ExpirationDate",
        "c:DN",
        "c:Signer",
        "c:RevocationReason",
        "c:Text",
        "c:Value",
        "c:CertificateEntity",
        "c:CertificateIdentifier",
        "c:RequestedDate",
        "c:ContactData",
        "e:Challenge",
        "e:ETK",
        "d:ETK",
        "d:Error",
        "k:Status",
        "k:StatusCode",
        "k:StatusDetail",
        "Errors",
        "Code",
        "Message",
        "k:Id",
        "k:Name",
        "s:Fault",
        "detail",
    ]
    .map(str::to_owned)
    .to_vec();
    names.extend(Operation::ALL.map(|operation| {
        let prefix = match operation.endpoint() {
            crate::Endpoint::CertRa => "p",
            crate::Endpoint::EtkRa => "e",
            crate::Endpoint::EtkDepot => "d",
        };
        format!("{prefix}:{}Response", operation.name())
    }));
    let leaf = prop::sample::select(vec![
        "",
        "true",
        "AAEC",
        "x",
        "&#xD;",
        "85073003328",
        "2026-11-22T02:13:55",
        OK,
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(6, 60, 5, move |inner| {
        (prop::sample::select(names.clone()), prop::collection::vec(inner, 0..5))
            .prop_map(|(name, children)| format!("<{name} Type=\"SSIN\" Value=\"urn:x\">{}</{name}>", children.concat()))
    })
    .prop_map(|inner| {
        let declared = format!("xmlns:p=\"{CP}\" xmlns:c=\"{CC}\" xmlns:e=\"{EP}\" xmlns:d=\"{DP}\" xmlns:k=\"{K}\" xmlns:ns9=\"{K}\" xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"");
        match inner.split_once(' ') {
            Some((name, rest)) if inner.starts_with('<') => format!("{name} {declared} {rest}"),
            _ => inner,
        }
    })
}

/// A refusal is changed too: it has parts of its own.
#[test]
fn every_cut_of_a_refusal_is_unreadable() {
    let parameters = "<Parameters><Name>a</Name><Value>b</Value></Parameters>";
    let body = refused("GetGenericOrganizationTypesResponse", "CODE", parameters);
    let whole = enveloped(&body);
    for length in 0..whole.trim_end().len() {
        let error = answered(200, &whole.as_bytes()[..length]).unwrap_err();
        assert_eq!(error.code(), "PLATFORM-ANSWER-UNREADABLE", "{length}");
    }
}

const SIGNER: &str = "<c:Signer><ns9:Id Type=\"SSIN\">85073003328</ns9:Id><ns9:FirstName>Alice</ns9:FirstName><ns9:Name>SPECIMEN</ns9:Name></c:Signer>";
const TEXT: &str = "<c:Text><c:Value xml:lang=\"fr\">&lt;p&gt;Contrat&lt;/p&gt;</c:Value><c:Value xml:lang=\"nl\">&lt;p&gt;Contract&lt;/p&gt;</c:Value></c:Text>";
