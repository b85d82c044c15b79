//! Every request against the official schemas, every signature before another judge.

use super::certificate_info::foreigner;
use super::fixture::*;
use crate::environment::Environment;
use crate::{
    ActivateEtk, CompleteEtkRegistration, ContractDn, EidKeyInfo, GetActorQualities,
    GetCertificate, GetCertificateInfoForAuthenticationCertificate, GetCertificateInfoForCitizen,
    GetEtk, GetExistingApplicationIds, GetGenericOrganizationTypes, Platform, Revoke, Signed,
    Stamp, StartEtkRegistration, Unsigned,
};

#[test]
fn unsigned_requests_follow_the_schemas() {
    let key = pki::KeyIdentifier::from_bytes([0xab; 20]);
    check(Schema::CertRa, &GetGenericOrganizationTypes);
    check(Schema::CertRa, &contract_request());
    let mut person = contract_request();
    person.holder = person.signer.clone();
    person.application_id = None;
    check(Schema::CertRa, &person);
    let organisation = organisation();
    check(
        Schema::CertRa,
        &GetExistingApplicationIds {
            organisation: organisation.clone(),
        },
    );
    check(
        Schema::CertRa,
        &GetCertificate {
            public_key_identifier: key,
        },
    );
    check(Schema::CertRa, &revocation_request());
    check(Schema::CertRa, &foreigner());
    check(
        Schema::Depot,
        &GetEtk::of(&organisation, Some(&application_id())),
    );
    check(Schema::Depot, &GetEtk::of(&organisation, None));

    fn check<R: Unsigned>(schema: Schema, request: &R) {
        assert_valid(schema, &written(request));
    }
}

#[test]
fn signed_requests_follow_the_schemas_and_verify() {
    let key = TestKey::new();
    check(Schema::CertRa, &key, &GetActorQualities { person: niss() });
    check(Schema::CertRa, &key, &certificate_request());
    check(
        Schema::EtkRa,
        &key,
        &StartEtkRegistration {
            public_key: key.public_key.clone(),
        },
    );
    check(
        Schema::EtkRa,
        &key,
        &CompleteEtkRegistration {
            certificate: key.certificate.clone(),
        },
    );
    check(Schema::EtkRa, &key, &ActivateEtk);
    check(Schema::CertRa, &key, &GetCertificateInfoForCitizen);
    check(
        Schema::CertRa,
        &key,
        &GetCertificateInfoForAuthenticationCertificate,
    );
    check(
        Schema::CertRa,
        &key,
        &Revoke {
            public_key_identifier: pki::KeyIdentifier::from_bytes([0xab; 20]),
            contract: revocation_contract(),
        },
    );

    fn check<R: Signed>(schema: Schema, key: &TestKey, request: &R) {
        let (environment, transport, clock) =
            (Environment::production(), wire::Scripted::new(), clock());
        let platform = Platform::new(&environment, &transport, &clock);
        let signed = platform.prepare(request, key).unwrap();
        assert!(transport.posted().is_empty(), "preparing sends nothing");
        assert_valid(schema, &signed.xml);
        let verified = xmlsig::verify_enveloped(&signed.xml).unwrap();
        assert_eq!(
            verified.local_name,
            format!("{}Request", R::OPERATION.name())
        );
        let root = format!("{}:{}", R::OPERATION.namespace(), verified.local_name);
        match xmlsec1(&signed.xml, &root, &key.certificate) {
            Some(good) => assert!(good, "{root}"),
            None => println!("SKIPPED: xmlsec1 is not installed"),
        }
    }
}

#[test]
fn the_stamp_has_milliseconds_and_a_random_id() {
    let stamp = Stamp::new("2026-11-22T02:13:54.1239Z".parse().unwrap());
    assert_eq!(stamp.issue_instant, "2026-11-22T02:13:54.123Z");
    let whole = Stamp::new("2026-01-02T03:04:05Z".parse().unwrap());
    assert_eq!(whole.issue_instant, "2026-01-02T03:04:05.000Z");
    assert!(stamp.id.starts_with('_') && stamp.id.len() == 37);
    assert_eq!(stamp.id, stamp.id.to_lowercase());
    assert_ne!(stamp.id, whole.id);
}

#[test]
fn the_contract_request_is_this_text() {
    assert_eq!(
        written(&contract_request()),
        concat!(
            r#"<cp:GenerateContractRequest xmlns:cp="urn:be:fgov:ehealth:certra:protocol:v2" "#,
            r#"xmlns:cc="urn:be:fgov:ehealth:certra:core:v2" xmlns:k="urn:be:fgov:ehealth:commons:core:v2" "#,
            r#"Id="_1" IssueInstant="2026-11-22T02:13:54.123Z">"#,
            "<cp:ContactData><cc:EmailPrivate>alice@example.org</cc:EmailPrivate>",
            "<cc:EmailGeneral>it@example.org</cc:EmailGeneral>",
            "<cc:PhonePrivate>+32 475 12 34 56</cc:PhonePrivate></cp:ContactData>",
            r#"<cp:Signer><k:Id Type="SSIN">85073003328</k:Id>"#,
            "<k:FirstName>Alice Geldigekaart</k:FirstName><k:Name>SPECIMEN &amp; &lt;Co&gt;</k:Name></cp:Signer>",
            r#"<cp:CertificateIdentifier><cc:Actor><k:Id Type="CBE">0406753266</k:Id>"#,
            "<k:FirstName>Alice</k:FirstName><k:Name>CAFÉ HÔPITAL</k:Name></cc:Actor>",
            "<cc:ApplicationId>MY-APP_1</cc:ApplicationId></cp:CertificateIdentifier></cp:GenerateContractRequest>",
        )
    );
}

#[test]
fn the_depot_wants_padded_numbers_and_no_stamp() {
    let holder = identifiers::OrganisationId::from_platform("NIHII-GROUP", "4988041").unwrap();
    assert_eq!(
        written(&GetEtk::of(&holder, None)),
        concat!(
            r#"<dp:GetEtkRequest xmlns:dp="urn:be:fgov:ehealth:etkdepot:1_0:protocol"><dp:SearchCriteria><dp:Identifier>"#,
            "<dp:Type>NIHII-GROUP</dp:Type><dp:Value>04988041</dp:Value>",
            "</dp:Identifier></dp:SearchCriteria></dp:GetEtkRequest>",
        )
    );
}

#[test]
fn a_contract_goes_back_unchanged_but_for_the_escaping_of_the_type() {
    let sent = written(&certificate_request());
    let document = roxmltree::Document::parse(&sent).unwrap();
    let texts = |name: &str| -> Vec<String> {
        document
            .descendants()
            .filter(|node| node.tag_name().name() == name)
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect()
    };
    let values: Vec<String> = contract()
        .text
        .values
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(texts("Value"), values);
    assert_eq!(texts("FirstName"), ["Alice", "Marie"]);
    assert_eq!(texts("Name"), [" SPECIMEN "]);
    assert_eq!(
        texts("DN"),
        [
            "CN=CBE\\=0406753266\\, MY-APP_1,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,\
          OU=CBE\\=0406753266,OU=MY-APP_1,O=Federal Government,C=BE"
        ]
    );
    let languages: Vec<_> = document
        .descendants()
        .filter_map(|node| node.attribute((crate::xml::XML, "lang")))
        .collect();
    assert_eq!(languages, ["fr", "nl"]);
}

#[test]
fn an_escaped_name_stays_as_it_is() {
    let mut contract = contract();
    let escaped = contract.escaped_dn();
    contract.dn = escaped.clone();
    assert_eq!(contract.escaped_dn(), escaped);
}

#[test]
fn personal_numbers_stay_out_of_debug() {
    let shown = format!("{:?} {:?}", contract_request(), certificate_request());
    assert!(!shown.contains("85073003328"), "{shown}");
}

#[test]
fn a_setting_sends_the_contracts_name_back_as_it_came() {
    let (mut environment, transport, clock) =
        (Environment::acceptance(), wire::Scripted::new(), clock());
    environment.assumptions.contract_dn = ContractDn::AsReceived;
    let platform = Platform::new(&environment, &transport, &clock);
    let signed = platform
        .prepare(&certificate_request(), &TestKey::new())
        .unwrap();
    let as_it_came = format!("<cc:DN>{}</cc:DN>", contract().dn);
    assert!(signed.xml.contains(&as_it_came), "{}", signed.xml);
    assert_valid(Schema::CertRa, &signed.xml);
}

#[test]
fn a_setting_sends_a_cards_own_certificate_alone() {
    let (transport, clock) = (wire::Scripted::new(), clock());
    let mut key = TestKey::new();
    key.issuers = vec![key.certificate.clone()];
    let certificates = |key_info, by_card: bool| {
        let mut environment = Environment::acceptance();
        environment.assumptions.eid_key_info = key_info;
        let platform = Platform::new(&environment, &transport, &clock);
        let signed = if by_card {
            platform
                .prepare(&GetCertificateInfoForCitizen, &key)
                .unwrap()
                .xml
        } else {
            platform.prepare(&ActivateEtk, &key).unwrap().xml
        };
        xmlsig::verify_enveloped(&signed)
            .unwrap()
            .certificates
            .len()
    };
    assert_eq!(certificates(EidKeyInfo::Chain, true), 2);
    assert_eq!(certificates(EidKeyInfo::Leaf, true), 1);
    assert_eq!(
        certificates(EidKeyInfo::Leaf, false),
        2,
        "the setting is about cards"
    );
}
