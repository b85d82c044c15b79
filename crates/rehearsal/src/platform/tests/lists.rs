//! Who sees what, organisations and types by file, the hash of EC cards.

use p384::ecdsa::signature::hazmat::PrehashSigner;
use p384::ecdsa::{Signature, SigningKey};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::client::{Outcome, Scene, TestKey};
use super::eid::cards;
use super::happy::{CBE, GROUP};
use super::messages::{self, Wish};
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Authorise, EcAlgorithm, Judgement, Options, OrganisationsFile, names};

const FILE: &str = r#"
natural_persons = ["62520395440"]

[[organisations]]
type = "NIHII-GROUP"
number = "94987645"
names = { fr = "Soins du Canal", nl = "Zorg aan het Kanaal" }
managers = ["76022995180"]

[[organisations]]
type = "CLINIC"
number = "1234"
names = { nl = "Kliniek van de Proef" }
managers = ["76022995180", "62520395440"]

[[types]]
type = "NIHII-GROUP"
length = 8
names = { fr = "Groupement", nl = "Groepering" }
pattern = "[789][0-9]{7}"
check_digits = true
services = ["other"]

[[types]]
type = "CLINIC"
length = 4
names = { fr = "Clinique", nl = "Kliniek" }
pattern = "[1-9][0-9]{3}"
services = ["tsa", "other"]
"#;

const CLINIC: Wish = Wish {
    kind: "CLINIC",
    number: "1234",
    name: "Kliniek van de Proef",
    application_id: None,
};

fn by_file(judgement: Judgement) -> Scene {
    let file = OrganisationsFile::read(FILE.as_bytes()).unwrap();
    Scene::with(Options {
        types: file.types,
        authorise: file.authorise,
        judgement,
        ..Options::default()
    })
}

#[test]
fn organisations_managers_and_types_come_from_a_file() {
    let (ann, ben) = (&cards().ann, &cards().ben);
    let scene = by_file(Judgement::Automatic);
    let request = messages::certra("GetGenericOrganizationTypes", scene.now(), "");
    let types = scene.send(Operation::GetGenericOrganizationTypes, &request);
    assert_eq!(types.texts("IdentifierType"), ["NIHII-GROUP", "CLINIC"]);
    assert_eq!(types.texts("CheckDigitAlgorithm"), ["MOD97"]);

    let qualities = |holder: &super::eid::Holder| {
        let request = messages::actor_qualities(scene.now(), holder.ssin);
        let sealed = Seal::new(&holder.authentication).seal(&request);
        scene.send(Operation::GetActorQualities, &sealed)
    };
    assert_eq!(qualities(ann).texts("Identifier"), ["94987645", "1234"]);
    assert_eq!(qualities(ann).text("NaturalPersonAuthorization"), "false");
    assert_eq!(qualities(ben).texts("Identifier"), ["1234"]);
    assert_eq!(qualities(ben).text("NaturalPersonAuthorization"), "true");

    let group = scene.certificate(ann, &GROUP).unwrap();
    let clinic = scene.certificate(ben, &CLINIC).unwrap();
    scene.token(&clinic).unwrap();
    assert_eq!(
        scene.certificate(ben, &GROUP).err().unwrap(),
        "CERTIFICATE_ALREADY_ACTIVE"
    );
    let other = Wish {
        application_id: Some("OTHER"),
        ..GROUP
    };
    assert_eq!(
        scene.certificate(ben, &other).err().unwrap(),
        "SIGNER_NOT_AUTHORISED"
    );
    assert_eq!(
        scene.certificate(ann, &CBE).err().unwrap(),
        "ORGANISATION_TYPE_UNKNOWN"
    );
    let request = messages::get_etk("CLINIC", "1234", None);
    assert_eq!(
        scene.send(Operation::GetEtk, &request).texts("ETK").len(),
        1
    );

    // Each sees what they manage, whoever asked for it.
    let seen = |holder| -> Vec<String> {
        let infos = scene.infos(holder).infos();
        infos
            .into_iter()
            .map(|(identifier, _)| identifier)
            .collect()
    };
    assert_eq!(seen(ann), [group.identifier(), clinic.identifier()]);
    assert_eq!(seen(ben), [clinic.identifier()]);
    assert_eq!(
        scene.revoke(ben, &group.identifier()).unwrap_err(),
        "SIGNER_NOT_AUTHORISED"
    );
    scene.revoke(ann, &clinic.identifier()).unwrap();
}

#[test]
fn who_asked_sees_and_revokes_though_no_list_names_them() {
    let ben = &cards().ben;
    // Where the support team looks, somebody who is not in the lists may ask.
    let scene = by_file(Judgement::Manual {
        approve_after: Some(std::time::Duration::ZERO),
    });
    let identifier = scene.ask(ben, &GROUP, &TestKey::generate()).unwrap();
    scene.fetch(&identifier).unwrap();
    assert_eq!(scene.infos(ben).infos().len(), 1);
    scene.revoke(ben, &identifier).unwrap();
    assert_eq!(scene.pair(ben, &identifier), "REVOKED/NOT_REQUESTED");
}

#[test]
fn a_person_sees_their_own_certificate_and_nobody_elses() {
    let (ann, ben) = (&cards().ann, &cards().ben);
    let scene = Scene::with(Options {
        authorise: Authorise::All,
        ..Options::default()
    });
    let wish = Wish {
        kind: "SSIN",
        number: ann.ssin,
        name: ann.name,
        application_id: None,
    };
    let own = scene.certificate(ann, &wish).unwrap();
    let info = scene.infos(ann);
    assert_eq!(info.infos()[0].0, own.identifier());
    assert_eq!(info.text("FirstName"), "Ann Zoé");
    assert_eq!(info.text("Name"), "D'Hondt-Exemple");
    assert!(scene.infos(ben).infos().is_empty());
    assert_eq!(
        scene.revoke(ben, &own.identifier()).unwrap_err(),
        "SIGNER_NOT_AUTHORISED"
    );
}

/// GetActorQualities, signed by a P-384 card with that hash.
fn signed_with(algorithm: EcAlgorithm, accepted: &[EcAlgorithm]) -> Outcome {
    let key = SigningKey::from_slice(&[7; 48]).unwrap();
    let point = key.verifying_key().to_sec1_point(false);
    let mut spki = hex::decode("3076301006072a8648ce3d020106052b81040022036200").unwrap();
    spki.extend_from_slice(point.as_bytes());
    let chain = super::eid::with_public_key(&spki);
    let scene = Scene::with(Options {
        trust_eid_roots: vec![chain[2].clone()],
        ec_algorithms: accepted.to_vec(),
        ..Options::default()
    });
    let ann = &cards().ann;
    let mut seal = Seal::new(&ann.authentication).chain(&chain);
    seal.method = algorithm.method();
    seal.sign = Box::new(move |info| {
        let hash = match algorithm {
            EcAlgorithm::Sha256 => Sha256::digest(info).to_vec(),
            EcAlgorithm::Sha384 => Sha384::digest(info).to_vec(),
            EcAlgorithm::Sha512 => Sha512::digest(info).to_vec(),
        };
        let signature: Signature = key.sign_prehash(&hash).unwrap();
        signature.to_bytes().to_vec()
    });
    let request = messages::actor_qualities(scene.now(), ann.ssin);
    scene.send(Operation::GetActorQualities, &seal.seal(&request))
}

#[test]
fn the_hash_of_an_ec_card_must_be_one_of_those_that_are_accepted() {
    for algorithm in EcAlgorithm::ALL {
        signed_with(algorithm, &[algorithm]).good().unwrap();
        let others: Vec<_> = EcAlgorithm::ALL
            .into_iter()
            .filter(|other| *other != algorithm)
            .collect();
        let refused = signed_with(algorithm, &others);
        assert_eq!(refused.code(), "SIGNATURE_METHOD");
        // The parameters say what was found and what would do.
        assert_eq!(
            refused.texts("Value"),
            [
                algorithm.method(),
                names::RSA_SHA256,
                others[0].method(),
                others[1].method()
            ]
        );
    }
    assert_eq!(
        signed_with(EcAlgorithm::Sha384, &Options::default().ec_algorithms).code(),
        "SIGNATURE_METHOD"
    );
}
