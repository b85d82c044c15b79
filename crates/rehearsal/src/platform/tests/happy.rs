//! The operations when all goes well.

use pki::path::Anchors;
use pki::{Certificate, EncryptionToken, PublicKeyKind, SignatureAlgorithm};

use super::client::{Ehealth, Scene, TestKey};
use super::eid::cards;
use super::messages::{self, Wish};
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Issuing, Options, xml};

pub const GROUP: Wish = Wish {
    kind: "NIHII-GROUP",
    number: "94987645",
    name: "Soins à l'Étoile & Fils, \"Midi\"",
    application_id: None,
};
pub const CBE: Wish = Wish {
    kind: "CBE",
    number: "0998123466",
    name: "Voorbeeld",
    application_id: Some("MYAPP"),
};

/// Every operation at least once; gives how many there were.
pub fn all_operations(scene: &Scene) -> usize {
    let ann = &cards().ann;
    let types = scene.send(
        Operation::GetGenericOrganizationTypes,
        &messages::certra("GetGenericOrganizationTypes", scene.now(), ""),
    );
    types.good().unwrap();
    assert_eq!(types.texts("IdentifierType").len(), 34);

    let request = messages::actor_qualities(scene.now(), ann.ssin);
    let sealed = Seal::new(&ann.authentication).seal(&request);
    let qualities = scene.send(Operation::GetActorQualities, &sealed);
    qualities.good().unwrap();
    assert_eq!(qualities.text("NaturalPersonAuthorization"), "true");
    assert!(
        qualities
            .texts("Identifier")
            .contains(&"94987645".to_owned())
    );

    let owner = scene.certificate(ann, &GROUP).unwrap();
    let with_id = scene.certificate(ann, &CBE).unwrap();
    let ids = |kind, number| {
        let request = messages::application_ids(scene.now(), kind, number);
        let outcome = scene.send(Operation::GetExistingApplicationIds, &request);
        outcome.good().unwrap();
        outcome
    };
    assert_eq!(ids("CBE", "0998123466").texts("ApplicationId"), ["MYAPP"]);
    let nil = ids("NIHII-GROUP", "94987645");
    assert_eq!(nil.texts("ApplicationId"), [""]);
    assert!(nil.body.contains("xsi:nil=\"true\""));

    let token = scene.token(&owner).unwrap();
    assert!(!token.waits);
    scene.token(&with_id).unwrap();
    let etk = get_etk(scene, "NIHII-GROUP", "94987645", None);
    assert_eq!(etk.text("ETK"), xml::encode(&token.etk));

    // Near its end the certificate is replaced; the new token waits until it is activated.
    scene.pass_days(3 * 365 - 30);
    let newer = scene.certificate(ann, &GROUP).unwrap();
    let replacement = scene.token(&newer).unwrap();
    assert!(replacement.waits);
    let etk = get_etk(scene, "NIHII-GROUP", "94987645", None);
    assert_eq!(etk.text("ETK"), xml::encode(&token.etk));
    scene.activate(&newer).unwrap();
    let etk = get_etk(scene, "NIHII-GROUP", "94987645", None);
    assert_eq!(etk.text("ETK"), xml::encode(&replacement.etk));

    let all = scene.infos(ann);
    all.good().unwrap();
    assert_eq!(all.texts("CertificateInfo").len(), 3);
    scene.info(&newer).good().unwrap();
    scene.revoke(ann, &newer.identifier()).unwrap();
    let own = scene.info(&newer);
    assert_eq!(own.infos()[0].1, "REVOKED/REVOKED");
    let nobody = get_etk(scene, "NIHII-GROUP", "94987645", None);
    assert_eq!(nobody.texts("Code"), ["200", "ETK_NOT_FOUND"]);

    let foreigner = super::life::submit(scene, &TestKey::generate()).unwrap();
    assert_eq!(scene.call("POST", &foreigner.path).0, 200);
    scene.fetch(&foreigner.identifier).unwrap();
    let ben = scene.infos(&cards().ben);
    assert!(
        ben.body
            .contains("<c:CertificateEntity EntityType=\"NaturalPerson\">")
    );
    15
}

/// Some answers that refuse, for the schemas; gives how many.
pub fn refusals() -> usize {
    let scene = Scene::new();
    let now = scene.now();
    let unknown = messages::get_certificate(now, &"00".repeat(20));
    let outcome = scene.send(Operation::GetCertificate, &unknown);
    assert_eq!(outcome.code(), "PUBLIC_KEY_UNKNOWN");
    let wrong = messages::application_ids(now, "CBE", "0998123467");
    let outcome = scene.send(Operation::GetExistingApplicationIds, &wrong);
    assert_eq!(outcome.code(), "ORGANISATION_NUMBER_CHECK");
    let odd = messages::certra("GetCertificate", now, "<r:Extra></r:Extra>");
    let outcome = scene.send(Operation::GetCertificate, &odd);
    assert_eq!(outcome.code(), "SCHEMA_ELEMENT_UNEXPECTED");
    let nobody = get_etk(&scene, "CBE", "0998123466", None);
    assert_eq!(nobody.texts("Code"), ["200", "ETK_NOT_FOUND"]);
    let odd = get_etk(&scene, "CBE", "998123466", None);
    assert_eq!(odd.texts("Code"), ["200", "ETK_VALUE_FORM"]);
    5
}

fn get_etk(
    scene: &Scene,
    kind: &str,
    number: &str,
    application_id: Option<&str>,
) -> super::client::Outcome {
    let request = messages::get_etk(kind, number, application_id);
    let outcome = scene.send(Operation::GetEtk, &request);
    outcome.good().unwrap();
    outcome
}

#[test]
fn a_delivered_chain_is_what_the_protocol_says() {
    for (issuing, rsa) in [(Issuing::Rsa, true), (Issuing::EcP384, false)] {
        let scene = Scene::with(Options {
            issuing,
            ..Options::default()
        });
        let owner = scene.certificate(&cards().ann, &CBE).unwrap();
        assert_eq!(owner.chain.len(), 2);
        let leaf = owner.leaf();
        let authority = Certificate::from_der(&owner.chain[1]).unwrap();
        let is_rsa = matches!(authority.public_key_kind(), PublicKeyKind::Rsa { .. });
        assert_eq!(is_rsa, rsa);
        // Below an EC root everything is signed with ecdsa-with-SHA384 (eHealth protocol, section 15).
        let algorithm = match rsa {
            true => SignatureAlgorithm::RsaSha256,
            false => SignatureAlgorithm::EcdsaSha384,
        };
        for certificate in [&owner.leaf(), &authority] {
            assert_eq!(certificate.signature_algorithm().unwrap(), algorithm);
        }
        assert_eq!(authority.path_length(), Some(0));
        assert!(leaf.is_issued_by(&authority) && authority.is_ca() && !leaf.is_ca());
        assert_eq!(
            leaf.key_usage().unwrap().names(),
            ["digitalSignature", "nonRepudiation"]
        );
        let identifier = leaf.public_key_identifier();
        assert_eq!(
            leaf.subject_key_identifier().unwrap(),
            identifier.as_bytes()
        );
        assert_eq!(leaf.not_before(), scene.now());
        assert_eq!(leaf.not_after().to_string(), "2029-03-02T09:30:00Z");
        assert_eq!(
            pki::name::EhealthName::from_certificate(&leaf)
                .unwrap()
                .application_id,
            Some("MYAPP".to_owned())
        );

        let pem = host::Disk::read(&*scene.disk, &scene.running.ehealth_root_file).unwrap();
        let roots = pki::pem::decode_certificates(std::str::from_utf8(&pem).unwrap()).unwrap();
        // Both roots are there, whichever issues.
        assert_eq!(roots.len(), 2);
        let anchors = roots
            .into_iter()
            .fold(Anchors::from_public_keys(&[]), Anchors::with_certificate);
        let path = pki::path::build(&leaf, &[authority], &anchors, scene.now());
        assert!(path.is_ok(), "{path:?}");

        let token = scene.token(&owner).unwrap();
        let read = EncryptionToken::from_der(&token.etk).unwrap();
        assert_eq!(read.check(scene.now(), &anchors), Ok(()));
        assert!(read.registrar_path(scene.now(), &anchors).is_ok());
        assert_eq!(read.etk_certificate().der(), token.certificate);
        assert_eq!(read.authentication_certificate(), &leaf);
    }
}

#[test]
fn a_certificate_takes_its_time() {
    let scene = Scene::with(Options {
        deliver_after: std::time::Duration::from_secs(3 * 24 * 3600),
        ..Options::default()
    });
    let ann = &cards().ann;
    let key = TestKey::generate();
    let identifier = scene.ask(ann, &GROUP, &key).unwrap();
    assert_eq!(
        scene.fetch(&identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    scene.pass_days(2);
    assert_eq!(
        scene.fetch(&identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    // Meanwhile the name is taken.
    assert_eq!(
        scene.contract(ann, &GROUP).err().unwrap(),
        "CERTIFICATE_IN_PROGRESS"
    );
    scene.pass_days(1);
    // Lower case is the same number.
    let chain = scene.fetch(&identifier.to_lowercase()).unwrap();
    let owner = Ehealth { key, chain };
    assert_eq!(owner.leaf().not_before(), scene.now());
    assert_eq!(
        scene.contract(ann, &GROUP).err().unwrap(),
        "CERTIFICATE_ALREADY_ACTIVE"
    );
}

#[test]
fn the_name_may_come_unescaped_and_go_back_escaped() {
    let scene = Scene::with(Options {
        dn_escaped: false,
        ..Options::default()
    });
    let ann = &cards().ann;
    let mut contract = scene.contract(ann, &CBE).unwrap();
    assert!(contract.dn.starts_with("CN=CBE=0998123466\\, MYAPP,"));
    let csr = TestKey::generate().csr(&contract.dn);
    contract.dn = contract.dn.replace("CBE=", "CBE\\=");
    let request = messages::generate_certificate(scene.now(), &contract, &csr, "tsa");
    let sealed = Seal::new(&ann.signature).seal(&request);
    scene
        .send(Operation::GenerateCertificate, &sealed)
        .good()
        .unwrap();
}

#[test]
fn a_person_gets_a_certificate_of_their_own() {
    let scene = Scene::new();
    let ann = &cards().ann;
    let wish = Wish {
        kind: "SSIN",
        number: ann.ssin,
        name: ann.name,
        application_id: None,
    };
    let owner = scene.certificate(ann, &wish).unwrap();
    let units = owner
        .leaf()
        .subject_attributes(pki::oid::ORGANISATIONAL_UNIT);
    assert_eq!(
        units,
        [
            "SSIN=76022995180",
            "ANN ZOE D'HONDT-EXEMPLE",
            "eHealth-platform Belgium"
        ]
    );
}

#[test]
fn several_tokens_of_one_organisation_are_listed() {
    let scene = Scene::new();
    let ann = &cards().ann;
    let plain = Wish {
        application_id: None,
        ..CBE
    };
    for wish in [CBE, plain] {
        let owner = scene.certificate(ann, &wish).unwrap();
        scene.token(&owner).unwrap();
    }
    let listed = get_etk(&scene, "CBE", "0998123466", None);
    assert!(listed.texts("ETK").is_empty());
    // One in the criteria that are repeated, one for each token.
    assert_eq!(listed.texts("ApplicationID"), ["MYAPP", ""]);
    assert_eq!(listed.texts("MatchingEtk").len(), 2);
    for id in ["MYAPP", ""] {
        assert_eq!(
            get_etk(&scene, "CBE", "0998123466", Some(id))
                .texts("ETK")
                .len(),
            1
        );
    }
    let none = get_etk(&scene, "CBE", "0998123466", Some("OTHER"));
    assert_eq!(none.texts("Code"), ["200", "ETK_NOT_FOUND"]);
}

#[test]
fn an_ec_card_signs_with_ecdsa() {
    use p384::ecdsa::signature::hazmat::PrehashSigner;
    use p384::ecdsa::{Signature, SigningKey};
    use sha2::{Digest, Sha256};

    let key = SigningKey::from_slice(&[7; 48]).unwrap();
    let point = key.verifying_key().to_sec1_point(false);
    let mut spki = hex::decode("3076301006072a8648ce3d020106052b81040022036200").unwrap();
    spki.extend_from_slice(point.as_bytes());
    let chain = super::eid::with_public_key(&spki);
    let scene = Scene::with(Options {
        trust_eid_roots: vec![chain[2].clone()],
        ..Options::default()
    });
    let ann = &cards().ann;
    let mut seal = Seal::new(&ann.authentication).chain(&chain);
    seal.method = crate::platform::names::ECDSA_SHA256;
    seal.sign = Box::new(move |info| {
        let hash = Sha256::digest(info);
        let signature: Signature = key.sign_prehash(&hash).unwrap();
        signature.to_bytes().to_vec()
    });
    let request = messages::actor_qualities(scene.now(), ann.ssin);
    let outcome = scene.send(Operation::GetActorQualities, &seal.seal(&request));
    outcome.good().unwrap();
    // The same card cannot claim an RSA method.
    seal.method = crate::platform::names::RSA_SHA256;
    let request = messages::actor_qualities(scene.now(), ann.ssin);
    let outcome = scene.send(Operation::GetActorQualities, &seal.seal(&request));
    assert_eq!(outcome.code(), "SIGNATURE_METHOD_KEY");
}
