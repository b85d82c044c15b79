//! The life of a certificate: every status that can be reached, who judges, foreigners, revocation,
//! replacement.

use std::collections::BTreeSet;
use std::time::Duration;

use super::client::{Ehealth, Scene, TestKey};
use super::eid::cards;
use super::happy::{CBE, GROUP};
use super::messages::{self, Wish};
use super::seal::Seal;
use crate::platform::operation::Operation;
use crate::platform::{Issuing, Judgement, Options, StatusPair};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// What a foreigner is told.
pub struct Submitted {
    pub identifier: String,
    /// Path of the link.
    pub path: String,
    pub until: String,
}

/// Ben, who has a BIS number, asks without a card.
pub fn submit(scene: &Scene, key: &TestKey) -> Result<Submitted, String> {
    let ben = &cards().ben;
    let dn = "CN=SSIN\\=62520395440,OU=eHealth-platform Belgium,OU=VOORBEELD BEN,\
              OU=SSIN\\=62520395440,O=Federal Government,C=BE";
    let person = (ben.ssin, ben.first_names, ben.name);
    let request = messages::submit_for_foreigner(scene.now(), person, &key.csr(dn));
    let outcome = scene.send(Operation::SubmitCSRForForeigner, &request);
    outcome.good()?;
    let url = outcome.text("ValidationUrl");
    let origin = scene.running.certra.strip_suffix("/CertRa/v2").unwrap();
    let identifier = pki::KeyIdentifier::of_public_key(&key.pair.public_key_der()).unwrap();
    Ok(Submitted {
        identifier: identifier.to_string(),
        path: url.strip_prefix(origin).unwrap().to_owned(),
        until: outcome.text("ExpirationDate"),
    })
}

/// All twelve pairs that [`StatusPair`] calls reachable, by doing things; the other eighteen only by
/// asking for them.
#[test]
fn every_reachable_pair_is_reached_and_the_others_are_said_on_request() {
    let ann = &cards().ann;
    let scene = Scene::with(Options {
        deliver_after: DAY,
        ..Options::default()
    });
    let mut reached = BTreeSet::new();
    let mut note = |scene: &Scene, identifier: &str, expected: &str| {
        assert_eq!(scene.pair(ann, identifier), expected);
        reached.insert(expected.to_owned());
    };

    // Six certificates: with a token, with a begun registration, without; two to be revoked, one to
    // be refused.
    let ids = ["A", "B", "C", "D", "E", "F"];
    let asked = ids.map(|id| {
        let wish = Wish {
            application_id: Some(id),
            ..CBE
        };
        let key = TestKey::generate();
        (scene.ask(ann, &wish, &key).unwrap(), key)
    });
    for (identifier, _) in &asked {
        note(&scene, identifier, "IN_PROGRESS/NOT_REQUESTED");
    }
    let path = format!("/rehearsal/refuse/{}", asked[5].0);
    assert_eq!(scene.call("POST", &path).0, 200);
    note(&scene, &asked[5].0, "REFUSED/NOT_REQUESTED");
    assert_eq!(
        scene.fetch(&asked[5].0).unwrap_err(),
        "CERT_REQUEST_REFUSED"
    );
    scene.pass_days(1);
    let [settled, begun, bare, to_revoke, to_revoke_bare, _] =
        asked.map(|(identifier, key)| Ehealth {
            chain: scene.fetch(&identifier).unwrap_or_default(),
            key,
        });
    note(&scene, &bare.identifier(), "VALID_ACTIVE/NOT_REQUESTED");
    scene.challenge(&begun, &TestKey::generate()).unwrap();
    note(&scene, &begun.identifier(), "VALID_ACTIVE/IN_REQUEST");
    assert!(!scene.token(&settled).unwrap().waits);
    note(&scene, &settled.identifier(), "VALID_ACTIVE/VALID_ACTIVE");

    scene.token(&to_revoke).unwrap();
    scene
        .challenge(&to_revoke_bare, &TestKey::generate())
        .unwrap();
    for (owner, pair) in [
        (&to_revoke, "REVOKED/REVOKED"),
        (&to_revoke_bare, "REVOKED/NOT_REQUESTED"),
    ] {
        scene.revoke(ann, &owner.identifier()).unwrap();
        note(&scene, &owner.identifier(), pair);
        assert_eq!(scene.info(owner).infos()[0].1, pair);
    }

    // In the replacement period: the new token waits, then takes the place of the old one.
    scene.pass_days(3 * 365 - 60);
    let wish = Wish {
        application_id: Some("A"),
        ..CBE
    };
    let key = TestKey::generate();
    let identifier = scene.ask(ann, &wish, &key).unwrap();
    scene.pass_days(1);
    let chain = scene.fetch(&identifier).unwrap();
    let newer = Ehealth { key, chain };
    assert!(scene.token(&newer).unwrap().waits);
    note(&scene, &identifier, "VALID_ACTIVE/WAIT_FOR_ACTIVATION");
    let group = scene.ask(ann, &GROUP, &TestKey::generate()).unwrap();
    note(&scene, &settled.identifier(), "VALID_ACTIVE/VALID_ACTIVE");
    scene.activate(&newer).unwrap();
    note(&scene, &identifier, "VALID_ACTIVE/VALID_ACTIVE");
    note(&scene, &settled.identifier(), "VALID_ACTIVE/REVOKED");

    // Two months later the first ones have come to their end.
    scene.pass_days(62);
    note(&scene, &settled.identifier(), "EXPIRED/REVOKED");
    note(&scene, &bare.identifier(), "EXPIRED/NOT_REQUESTED");
    note(&scene, &begun.identifier(), "EXPIRED/NOT_REQUESTED");
    note(&scene, &to_revoke.identifier(), "REVOKED/REVOKED");
    note(&scene, &group, "VALID_ACTIVE/NOT_REQUESTED");
    scene.pass_days(3 * 366);
    note(&scene, &identifier, "EXPIRED/EXPIRED");
    assert_eq!(scene.info(&newer).infos()[0].1, "EXPIRED/EXPIRED");

    let reachable: BTreeSet<_> = StatusPair::all()
        .filter(|pair| pair.is_reachable())
        .map(|pair| pair.to_string())
        .collect();
    assert_eq!(reached, reachable);
    assert_eq!(reached.len(), 12);

    for pair in StatusPair::all() {
        let said = pair.to_string();
        let path = format!("/rehearsal/inconsistent-info/{said}");
        assert_eq!(scene.call("POST", &path).0, 200);
        assert_eq!(scene.pair(ann, &identifier), said);
        assert_eq!(scene.info(&newer).infos()[0].1, said);
    }
    let (status, body) = scene.call("POST", "/rehearsal/inconsistent-info/REVOKED/GONE");
    assert!(
        status == 400 && body.contains("WAIT_FOR_ACTIVATION"),
        "{body}"
    );
    assert_eq!(scene.call("DELETE", "/rehearsal/inconsistent-info").0, 200);
    assert_eq!(scene.pair(ann, &identifier), "EXPIRED/EXPIRED");
}

#[test]
fn an_inconsistent_status_can_be_an_option_and_a_word_to_the_running_platform() {
    let scene = Scene::with(Options {
        inconsistent_info: Some("REFUSED/VALID_ACTIVE".parse().unwrap()),
        ..Options::default()
    });
    let owner = scene.certificate(&cards().ann, &CBE).unwrap();
    assert_eq!(scene.info(&owner).infos()[0].1, "REFUSED/VALID_ACTIVE");
    scene.running.inconsistent_info(None);
    assert_eq!(
        scene.info(&owner).infos()[0].1,
        "VALID_ACTIVE/NOT_REQUESTED"
    );
}

#[test]
fn every_field_of_an_information_is_as_the_certificate_is() {
    let ann = &cards().ann;
    let scene = Scene::new();
    let owner = scene.certificate(ann, &CBE).unwrap();
    let leaf = owner.leaf();
    let info = scene.info(&owner);
    for (field, expected) in [
        ("RequestedDate", "2026-03-02T09:30:00.000Z"),
        ("PublicKeyIdentifier", owner.identifier().as_str()),
        ("Id", "0998123466"),
        ("Name", "Voorbeeld"),
        ("ApplicationId", "MYAPP"),
        ("AutomaticallyValidated", "true"),
        ("SerialNumber", leaf.serial_decimal().as_str()),
        (
            "DN",
            "CN=CBE\\=0998123466\\, MYAPP,OU=eHealth-platform Belgium,OU=VOORBEELD,\
             OU=CBE\\=0998123466,OU=MYAPP,O=Federal Government,C=BE",
        ),
        (
            "IssuerDN",
            "CN=REHEARSAL eHealth issuing CA 001 (not real),O=Clavis rehearsal,C=BE",
        ),
        ("ValidNotBefore", "2026-03-02T09:30:00.000Z"),
        ("ValidNotAfter", "2029-03-02T09:30:00.000Z"),
        ("Revocable", "true"),
        ("Replaceable", "false"),
        // 90 days before the end.
        ("ReplacementPeriodStartDate", "2028-12-02T09:30:00.000Z"),
        ("EmailPrivate", "ann@example.be"),
        ("PhonePrivate", "+32 2 000 00 00"),
        ("BaseServiceUsage", "other"),
    ] {
        assert_eq!(info.text(field), expected, "{field}");
    }
    // One day before, and on the day itself.
    let flags = || ["Revocable", "Replaceable"].map(|field| scene.info(&owner).text(field));
    scene.pass_days(1005);
    assert_eq!(flags(), ["true", "false"]);
    assert_eq!(
        scene.contract(ann, &CBE).err().unwrap(),
        "CERTIFICATE_ALREADY_ACTIVE"
    );
    scene.pass_days(1);
    assert_eq!(flags(), ["true", "true"]);
    // Once replaced it cannot be replaced again: two are active, and no third.
    let newer = scene.certificate(ann, &CBE).unwrap();
    assert_eq!(flags(), ["true", "false"]);
    assert_eq!(scene.info(&newer).text("Replaceable"), "false");
    assert_eq!(
        scene.contract(ann, &CBE).err().unwrap(),
        "CERTIFICATE_ALREADY_ACTIVE"
    );
    scene.pass_days(91);
    assert_eq!(flags(), ["false", "false"]);
    let infos = scene.infos(ann).infos();
    assert_eq!(infos[0].1, "EXPIRED/NOT_REQUESTED");
    assert_eq!(infos[1].1, "VALID_ACTIVE/NOT_REQUESTED");
}

#[test]
fn a_life_under_an_rsa_and_under_an_ec_authority() {
    let ann = &cards().ann;
    for issuing in [Issuing::Rsa, Issuing::EcP384] {
        let scene = Scene::with(Options {
            issuing,
            ..Options::default()
        });
        let key = TestKey::generate();
        let identifier = scene.ask(ann, &CBE, &key).unwrap();
        let chain = scene.fetch(&identifier).unwrap();
        let old = Ehealth { key, chain };
        let first = scene.token(&old).unwrap();
        scene.pass_days(33 * 30 + 30);

        // The answer names the certificate that is replaced.
        let contract = scene.contract(ann, &CBE).unwrap();
        let key = TestKey::generate();
        let csr = key.csr(&contract.dn);
        let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
        let sealed = Seal::new(&ann.signature).seal(&request);
        let outcome = scene.send(Operation::GenerateCertificate, &sealed);
        assert_eq!(outcome.text("ReplacesCertificate"), old.identifier());
        let chain = scene.fetch(&outcome.text("PublicKeyIdentifier")).unwrap();
        let newer = Ehealth { key, chain };
        assert_eq!(newer.leaf().subject_der(), old.leaf().subject_der());

        let depot = || {
            let request = messages::get_etk("CBE", "0998123466", Some("MYAPP"));
            scene.send(Operation::GetEtk, &request).texts("ETK")
        };
        let etk = |der: &[u8]| vec![crate::platform::xml::encode(der)];
        let second = scene.token(&newer).unwrap();
        assert_eq!(depot(), etk(&first.etk));
        scene.activate(&newer).unwrap();
        assert_eq!(depot(), etk(&second.etk));
        // Only once, and only a replacement.
        assert_eq!(
            scene.activate(&newer).unwrap_err(),
            "ETK_NOTHING_TO_ACTIVATE"
        );
        scene.revoke(ann, &newer.identifier()).unwrap();
        assert!(depot().is_empty());
        // A revoked certificate makes room; it can no longer sign for a token.
        let again = scene.challenge(&newer, &TestKey::generate());
        assert_eq!(again.unwrap_err(), "CERTIFICATE_REVOKED");
        assert_eq!(scene.fetch(&newer.identifier()).unwrap(), newer.chain);
    }
}

#[test]
fn after_a_revocation_the_name_is_free_again() {
    let ann = &cards().ann;
    let scene = Scene::new();
    let lost = scene.certificate(ann, &CBE).unwrap();
    scene.token(&lost).unwrap();
    scene.revoke(ann, &lost.identifier()).unwrap();
    assert_eq!(
        scene.revoke(ann, &lost.identifier()).unwrap_err(),
        "CERTIFICATE_ALREADY_REVOKED"
    );
    let request = messages::application_ids(scene.now(), "CBE", "0998123466");
    let ids = scene.send(Operation::GetExistingApplicationIds, &request);
    assert!(ids.texts("ApplicationId").is_empty());
    let contract = scene.contract(ann, &CBE).unwrap();
    let csr = TestKey::generate().csr(&contract.dn);
    let request = messages::generate_certificate(scene.now(), &contract, &csr, "other");
    let sealed = Seal::new(&ann.signature).seal(&request);
    let outcome = scene.send(Operation::GenerateCertificate, &sealed);
    outcome.good().unwrap();
    // A new one, not a replacement: its token is in use at once.
    assert!(outcome.texts("ReplacesCertificate").is_empty());
}

#[test]
fn the_support_team_approves_or_refuses_and_takes_its_time() {
    let ann = &cards().ann;
    let scene = Scene::with(Options {
        judgement: Judgement::Manual {
            approve_after: None,
        },
        deliver_after: DAY,
        ..Options::default()
    });
    let [good, bad] = [CBE, GROUP].map(|wish| scene.ask(ann, &wish, &TestKey::generate()).unwrap());
    scene.pass_days(30);
    for identifier in [&good, &bad] {
        assert_eq!(
            scene.fetch(identifier).unwrap_err(),
            "CERT_NOT_YET_DELIVERED"
        );
        assert_eq!(scene.pair(ann, identifier), "IN_PROGRESS/NOT_REQUESTED");
    }
    let infos = scene.infos(ann);
    assert_eq!(infos.texts("AutomaticallyValidated"), ["false", "false"]);
    assert!(infos.texts("AuthenticationCertificateDetails").is_empty());
    assert_eq!(infos.texts("Revocable"), ["false", "false"]);

    let call = |verb: &str, key: &str| scene.call("POST", &format!("/rehearsal/{verb}/{key}")).0;
    assert_eq!(call("approve", &"00".repeat(20)), 404);
    assert_eq!(call("approve", &good.to_lowercase()), 200);
    assert_eq!(call("approve", &good), 409);
    assert_eq!(call("refuse", &bad), 200);
    assert_eq!(call("refuse", &bad), 409);
    // From the approval on the authority takes its time.
    assert_eq!(scene.fetch(&good).unwrap_err(), "CERT_NOT_YET_DELIVERED");
    scene.pass_days(1);
    scene.fetch(&good).unwrap();
    assert_eq!(scene.fetch(&bad).unwrap_err(), "CERT_REQUEST_REFUSED");
    assert_eq!(scene.pair(ann, &bad), "REFUSED/NOT_REQUESTED");
    assert_eq!(call("refuse", &good), 409);
    // A refusal leaves the name free, and the key spent.
    scene.contract(ann, &GROUP).unwrap();
}

#[test]
fn the_support_team_may_approve_by_itself_or_refuse_everything() {
    let ann = &cards().ann;
    let scene = Scene::with(Options {
        judgement: Judgement::Manual {
            approve_after: Some(2 * DAY),
        },
        ..Options::default()
    });
    let identifier = scene.ask(ann, &CBE, &TestKey::generate()).unwrap();
    scene.pass_days(1);
    assert_eq!(
        scene.fetch(&identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    scene.pass_days(1);
    scene.fetch(&identifier).unwrap();
    assert_eq!(scene.infos(ann).text("AutomaticallyValidated"), "false");

    let scene = Scene::with(Options {
        judgement: Judgement::Refused,
        deliver_after: DAY,
        ..Options::default()
    });
    let identifier = scene.ask(ann, &CBE, &TestKey::generate()).unwrap();
    assert_eq!(
        scene.fetch(&identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    scene.pass_days(1);
    let refused = messages::get_certificate(scene.now(), &identifier);
    let refused = scene.send(Operation::GetCertificate, &refused);
    assert_eq!(refused.code(), "CERT_REQUEST_REFUSED");
    // The error's parameter says whose request it was.
    assert_eq!(
        refused.texts("Value"),
        [identifier.as_str()],
        "{}",
        refused.body
    );
}

#[test]
fn a_foreigner_confirms_behind_a_link_or_too_late() {
    let ben = &cards().ben;
    let scene = Scene::new();
    let key = TestKey::generate();
    let sent = submit(&scene, &key).unwrap();
    assert_eq!(sent.until, "2026-03-09T09:30:00.000Z");
    assert_eq!(
        scene.fetch(&sent.identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    assert_eq!(
        submit(&scene, &TestKey::generate()).err().unwrap(),
        "CERTIFICATE_IN_PROGRESS"
    );
    // Looking is not confirming.
    let (status, page) = scene.call("GET", &sent.path);
    assert!(
        status == 200 && page.contains("<form method=\"post\">"),
        "{page}"
    );
    assert_eq!(
        scene.fetch(&sent.identifier).unwrap_err(),
        "CERT_NOT_YET_DELIVERED"
    );
    assert_eq!(scene.call("GET", &format!("{}x", sent.path)).0, 404);
    assert_eq!(scene.call("POST", &format!("{}x", sent.path)).0, 404);
    assert_eq!(scene.call("GET", &format!("{}?confirm", sent.path)).0, 200);
    let owner = Ehealth {
        chain: scene.fetch(&sent.identifier).unwrap(),
        key,
    };
    let units = owner
        .leaf()
        .subject_attributes(pki::oid::ORGANISATIONAL_UNIT);
    assert_eq!(
        units,
        [
            "SSIN=62520395440",
            "VOORBEELD BEN",
            "eHealth-platform Belgium"
        ]
    );
    let info = scene.info(&owner);
    assert_eq!(info.text("FirstName"), "Ben");
    assert_eq!(info.text("Name"), "Voorbeeld");
    scene.token(&owner).unwrap();
    assert_eq!(
        scene.pair(ben, &sent.identifier),
        "VALID_ACTIVE/VALID_ACTIVE"
    );

    let scene = Scene::new();
    let sent = submit(&scene, &TestKey::generate()).unwrap();
    scene.pass_days(8);
    assert_eq!(scene.call("GET", &sent.path).0, 410);
    assert_eq!(scene.call("POST", &sent.path).0, 410);
    assert_eq!(
        scene.fetch(&sent.identifier).unwrap_err(),
        "CERT_VALIDATION_EXPIRED"
    );
    assert_eq!(scene.pair(ben, &sent.identifier), "REFUSED/NOT_REQUESTED");
    submit(&scene, &TestKey::generate()).unwrap();
}

#[test]
fn what_was_judged_and_revoked_survives_a_restart() {
    let ann = &cards().ann;
    let options = || Options {
        data: Some("/data/platform".into()),
        judgement: Judgement::Manual {
            approve_after: None,
        },
        ..Options::default()
    };
    let scene = Scene::with(options());
    let [waiting, to_revoke] =
        [CBE, GROUP].map(|wish| scene.ask(ann, &wish, &TestKey::generate()).unwrap());
    scene.call("POST", &format!("/rehearsal/approve/{to_revoke}"));
    scene.fetch(&to_revoke).unwrap();
    scene.revoke(ann, &to_revoke).unwrap();
    let foreigner = submit(&scene, &TestKey::generate()).unwrap();

    let (clock, disk) = (scene.clock.clone(), scene.disk.clone());
    scene.running.stop();
    disk.crash();
    let scene = Scene::on(options(), clock, disk);
    assert_eq!(scene.pair(ann, &to_revoke), "REVOKED/NOT_REQUESTED");
    assert_eq!(scene.pair(ann, &waiting), "IN_PROGRESS/NOT_REQUESTED");
    assert_eq!(scene.call("POST", &foreigner.path).0, 200);
    assert_eq!(
        scene
            .call("POST", &format!("/rehearsal/approve/{waiting}"))
            .0,
        200
    );
    scene.fetch(&waiting).unwrap();
    scene.fetch(&foreigner.identifier).unwrap();
}
