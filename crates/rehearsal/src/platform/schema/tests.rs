use super::*;
use crate::platform::soap;

const CERTIFICATE: &str = concat!(
    "<p:GetCertificateRequest xmlns:p=\"urn:be:fgov:ehealth:certra:protocol:v2\" Id=\"_1\" ",
    "IssueInstant=\"2026-01-31T09:30:00.000+01:00\">",
    "<p:PublicKeyIdentifier> 00112233445566778899AABBCCDDEEFF00112233 </p:PublicKeyIdentifier>",
    "</p:GetCertificateRequest>"
);

const CONTRACT: &str = concat!(
    "<GenerateContractRequest xmlns=\"urn:be:fgov:ehealth:certra:protocol:v2\" ",
    "xmlns:c=\"urn:be:fgov:ehealth:certra:core:v2\" xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" ",
    "IssueInstant=\"2026-01-31T09:30:00Z\">\n",
    "<ContactData><c:EmailPrivate>a@b.be</c:EmailPrivate><c:PhonePrivate>02</c:PhonePrivate></ContactData>",
    "<Signer><k:Id Type=\"SSIN\">1</k:Id><k:FirstName>A</k:FirstName><k:Name>B</k:Name></Signer>",
    "<CertificateIdentifier><c:Actor><k:Id Type=\"CBE\">1</k:Id><k:Name>B</k:Name></c:Actor></CertificateIdentifier>",
    "</GenerateContractRequest>"
);

fn verdict(text: &str) -> Result<(), Kind> {
    let document = soap::parse(text).map_err(|refusal| refusal.kind)?;
    let name = document.root_element().tag_name();
    let table = request(name.namespace().unwrap(), name.name()).unwrap();
    check(&document, table).map_err(|refusal| refusal.kind)
}

fn changed(from: &str, to: &str) -> Kind {
    let text = [CERTIFICATE, CONTRACT]
        .into_iter()
        .find(|text| text.contains(from))
        .unwrap();
    verdict(&text.replacen(from, to, 1)).unwrap_err()
}

#[test]
fn good_requests_pass() {
    assert_eq!(verdict(CERTIFICATE), Ok(()));
    assert_eq!(verdict(CONTRACT), Ok(()));
}

#[test]
fn each_slip_has_its_own_kind() {
    let person = "<k:FirstName>A</k:FirstName><k:Name>B</k:Name>";
    let swapped = "<k:Name>B</k:Name><k:FirstName>A</k:FirstName>";
    let cases = [
        ("<k:Name>B</k:Name>", "", Kind::ElementMissing),
        (
            "<k:Name>B</k:Name>",
            "<k:Name/><k:Name/>",
            Kind::ElementDoubled,
        ),
        (person, swapped, Kind::ElementMoved),
        ("<c:Actor>", "<c:Extra/><c:Actor>", Kind::ElementUnexpected),
        (
            "<k:FirstName>A</k:FirstName>",
            "<c:FirstName>A</c:FirstName>",
            Kind::ElementNamespace,
        ),
        ("<Signer>", "<Signer>text", Kind::TextUnexpected),
        (" Type=\"CBE\"", "", Kind::AttributeMissing),
        (
            " Type=\"CBE\"",
            " Type=\"CBE\" Kind=\"x\"",
            Kind::AttributeUnexpected,
        ),
        (
            " Type=\"CBE\"",
            " k:Type=\"CBE\"",
            Kind::AttributeUnexpected,
        ),
        (" Id=\"_1\"", " Id=\"1\"", Kind::Value),
        (
            "00112233445566778899AABB",
            "00112233445566778899AA",
            Kind::Value,
        ),
        (
            "00112233445566778899AABB",
            "0011223344556677_899AABB",
            Kind::Value,
        ),
        ("2026-01-31T09:30:00Z", "2026-02-31T09:30:00Z", Kind::Value),
        ("2026-01-31T09:30:00Z", "31/01/2026", Kind::Value),
    ];
    for (from, to, kind) in cases {
        assert_eq!(changed(from, to), kind, "{from} -> {to}");
    }
}

#[test]
fn instants_are_read_with_their_zone() {
    let at = |text| instant(text).map(|moment| moment.to_string());
    assert_eq!(
        at("2026-01-31T09:30:00+01:00").unwrap(),
        "2026-01-31T08:30:00Z"
    );
    assert_eq!(
        at("2026-01-31T09:30:00.123Z").unwrap(),
        "2026-01-31T09:30:00.123Z"
    );
    assert_eq!(
        at("2026-01-31T09:30:00-05:30").unwrap(),
        "2026-01-31T15:00:00Z"
    );
    assert_eq!(at(" 2026-01-31T09:30:00 ").unwrap(), "2026-01-31T09:30:00Z");
    for bad in [
        "",
        "2026-01-31",
        "2026-01-31T09:30",
        "2026-01-31 09:30:00Z",
        "2026-01-31T09:30:00.Z",
        "2026-01-31T09:30:00+15:00",
        "é026-01-31T09:30:00Z",
        "2026-13-31T09:30:00Z",
    ] {
        assert_eq!(at(bad), None, "{bad}");
    }
}

proptest::proptest! {
    #[test]
    fn instants_never_panic(text in "\\PC{0,40}") {
        let _ = instant(&text);
    }

    #[test]
    fn almost_instants_never_panic(text in "[0-9TZ:.+\\-é]{15,32}") {
        let _ = instant(&text);
    }
}
