//! Requests of foreigners, and what becomes of requests that are not granted.

use super::bed::{BENS_NAME, same, swap};
use super::{Row, row};
use crate::platform::operation::Operation;
use crate::platform::tests::client::{Scene, TestKey};
use crate::platform::tests::eid::cards;
use crate::platform::tests::happy::CBE;
use crate::platform::tests::{life, messages};
use crate::platform::{Judgement, Kind, Options};

pub const ROWS: &[Row] = &[
    row("foreigner: number of a resident", Kind::SsinNotBis, |bed| {
        bed.foreigner(">62520395440<", ">76022995180<")
    }),
    row("foreigner: wrong check digits", Kind::Ssin, |bed| {
        bed.foreigner(">62520395440<", ">62520395441<")
    }),
    row("foreigner: another type of number", Kind::SsinType, |bed| {
        bed.foreigner("Type=\"SSIN\"", "Type=\"BIS\"")
    }),
    row("foreigner: two numbers", Kind::ActorIdentifiers, |bed| {
        let one = "<k:Id xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" Type=\"SSIN\">62520395440</k:Id>";
        bed.foreigner(one, &one.repeat(2))
    }),
    row(
        "foreigner: without first name",
        Kind::FirstNameEmpty,
        |bed| bed.foreigner(">Ben<", "> <"),
    ),
    row("foreigner: without name", Kind::NameEmpty, |bed| {
        bed.foreigner(">Voorbeeld<", "><")
    }),
    row(
        "foreigner: without contact data",
        Kind::ElementMissing,
        |bed| {
            let contact = format!("<r:ContactData>{}</r:ContactData>", messages::contact());
            bed.foreigner(&contact, "")
        },
    ),
    row(
        "foreigner: contact data before the person",
        Kind::ElementMoved,
        |bed| {
            let contact = format!("<r:ContactData>{}</r:ContactData>", messages::contact());
            let csr = bed.key.csr(BENS_NAME);
            bed.foreigner_with(&csr, |text| {
                let text = swap(text, &contact, "");
                swap(
                    text,
                    "<r:ForeignPerson>",
                    &format!("{contact}<r:ForeignPerson>"),
                )
            })
        },
    ),
    row("foreigner: signed", Kind::ElementUnexpected, |bed| {
        let csr = bed.key.csr(BENS_NAME);
        bed.foreigner_with(&csr, |text| bed.authentication().seal(&text))
    }),
    row("foreigner: e-mail without @", Kind::Email, |bed| {
        bed.foreigner("ann@example.be", "ann.example.be")
    }),
    row("foreigner: telephone with letters", Kind::Phone, |bed| {
        bed.foreigner("+32 2 000 00 00", "+33 CALL")
    }),
    row(
        "foreigner: CSR that is no CSR",
        Kind::CsrUnreadable,
        |bed| bed.foreigner_with(b"no request", same),
    ),
    row(
        "foreigner: CSR with a changed signature",
        Kind::CsrSignature,
        |bed| {
            let mut csr = bed.key.csr(BENS_NAME);
            *csr.last_mut().unwrap() ^= 1;
            bed.foreigner_with(&csr, same)
        },
    ),
    row(
        "foreigner: CSR with the first name in front",
        Kind::CsrSubject,
        |bed| {
            let csr = bed
                .key
                .csr(&BENS_NAME.replace("VOORBEELD BEN", "BEN VOORBEELD"));
            bed.foreigner_with(&csr, same)
        },
    ),
    row(
        "foreigner: CSR with another person's number",
        Kind::CsrSubject,
        |bed| {
            let csr = bed
                .key
                .csr(&BENS_NAME.replace("62520395440", "76022995180"));
            bed.foreigner_with(&csr, same)
        },
    ),
    row(
        "foreigner: CSR of an organisation",
        Kind::CsrSubject,
        |bed| bed.foreigner_with(&bed.key.csr(&bed.contract.dn), same),
    ),
    row(
        "foreigner: CSR that asks for extensions",
        Kind::CsrAttributes,
        |bed| {
            let key = rcgen::KeyPair::try_from(bed.key.pair.to_pkcs8().as_slice()).unwrap();
            let params = rcgen::CertificateParams::new(vec!["example.be".to_owned()]).unwrap();
            let csr = params.serialize_request(&key).unwrap();
            bed.foreigner_with(csr.der(), same)
        },
    ),
    row(
        "foreigner: key of another certificate",
        Kind::KeyUsed,
        |bed| bed.foreigner_with(&bed.owner.key.csr(BENS_NAME), same),
    ),
    row(
        "foreigner: a request is under way",
        Kind::DnInProgress,
        |_| {
            let scene = Scene::new();
            life::submit(&scene, &TestKey::generate()).unwrap();
            again(&scene)
        },
    ),
    row("foreigner: a certificate is active", Kind::DnActive, |_| {
        let scene = Scene::new();
        let sent = life::submit(&scene, &TestKey::generate()).unwrap();
        assert_eq!(scene.call("POST", &sent.path).0, 200);
        again(&scene)
    }),
    row(
        "certificate of a link that was not used",
        Kind::LinkLapsed,
        |_| {
            let scene = Scene::new();
            let sent = life::submit(&scene, &TestKey::generate()).unwrap();
            scene.pass_days(8);
            let request = messages::get_certificate(scene.now(), &sent.identifier);
            scene.send(Operation::GetCertificate, &request)
        },
    ),
    row(
        "certificate of a request that was refused",
        Kind::RequestRefused,
        |_| {
            let scene = Scene::with(Options {
                judgement: Judgement::Refused,
                ..Options::default()
            });
            let key = TestKey::generate();
            let identifier = scene.ask(&cards().ann, &CBE, &key).unwrap();
            let request = messages::get_certificate(scene.now(), &identifier);
            scene.send(Operation::GetCertificate, &request)
        },
    ),
];

fn again(scene: &Scene) -> crate::platform::tests::client::Outcome {
    let ben = &cards().ben;
    let person = (ben.ssin, ben.first_names, ben.name);
    let csr = TestKey::generate().csr(BENS_NAME);
    let request = messages::submit_for_foreigner(scene.now(), person, &csr);
    scene.send(Operation::SubmitCSRForForeigner, &request)
}
