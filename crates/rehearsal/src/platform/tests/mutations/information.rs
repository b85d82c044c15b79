//! Questions about certificates, and signatures by eHealth certificates that are no longer in force.

use jiff::SignedDuration;

use super::bed::{Bed, same, swap};
use super::{Row, row};
use crate::platform::operation::Operation;
use crate::platform::tests::client::{Outcome, Scene, TestKey};
use crate::platform::tests::eid::cards;
use crate::platform::tests::happy::CBE;
use crate::platform::tests::messages;
use crate::platform::tests::seal::{Seal, append};
use crate::platform::{Kind, names};

pub const ROWS: &[Row] = &[
    row("information: not signed", Kind::ElementMissing, |bed| {
        send(bed, &messages::info_for_citizen(bed.now()))
    }),
    row(
        "information: somebody named beside the signature",
        Kind::ElementUnexpected,
        |bed| {
            let ssin = "<r:SSIN Type=\"SSIN\">76022995180</r:SSIN>";
            bed.infos(&bed.authentication(), |text| append(&text, ssin))
        },
    ),
    row(
        "information: signed with the signature key",
        Kind::KeyNotAuthentication,
        |bed| bed.infos(&bed.signature(), same),
    ),
    row(
        "information: signed with an eHealth certificate",
        Kind::ChainIncomplete,
        |bed| bed.infos(&bed.settled.seal(), same),
    ),
    row("information: another root", Kind::ChainRoot, |bed| {
        bed.infos(&Seal::new(&cards().stranger), same)
    }),
    row(
        "information: changed after signing",
        Kind::DigestWrong,
        |bed| {
            let sealed = bed
                .authentication()
                .seal(&messages::info_for_citizen(bed.now()));
            send(bed, &swap(sealed, ".000Z\">", ".001Z\">"))
        },
    ),
    row("information: the same again", Kind::Replayed, |bed| {
        let sealed = bed
            .authentication()
            .seal(&messages::info_for_citizen(bed.now()));
        send(bed, &sealed).good().unwrap();
        send(bed, &sealed)
    }),
    row("information: old instant", Kind::InstantOld, |bed| {
        let at = bed.now() - SignedDuration::from_mins(16);
        let request = messages::info_for_citizen(at);
        send(bed, &bed.authentication().seal(&request))
    }),
    row(
        "information: instant in the future",
        Kind::InstantFuture,
        |bed| {
            let at = bed.now() + SignedDuration::from_mins(16);
            let request = messages::info_for_citizen(at);
            send(bed, &bed.authentication().seal(&request))
        },
    ),
    row(
        "own information: signed with a card",
        Kind::CertificateForeign,
        |bed| bed.info(&bed.authentication()),
    ),
    row(
        "own information: leaf without its authority",
        Kind::ChainIncomplete,
        |bed| bed.info(&bed.settled.seal().chain(&bed.settled.chain[..1])),
    ),
    row(
        "own information: authority before the leaf",
        Kind::CertificateForeign,
        |bed| {
            let chain: Vec<_> = bed.settled.chain.iter().rev().cloned().collect();
            bed.info(&bed.settled.seal().chain(&chain))
        },
    ),
    row(
        "own information: key of another certificate",
        Kind::SignatureWrong,
        |bed| bed.info(&bed.owner.seal().chain(&bed.settled.chain)),
    ),
    row(
        "own information: the certificate of an encryption key",
        Kind::CertificateForeign,
        |bed| {
            let number = bed.scene.challenge(&bed.owner, &bed.etk_key).unwrap();
            let mut chain = bed.owner.chain.clone();
            chain[0] = bed.owner.etk_certificate(&bed.etk_key, &number);
            bed.info(&Seal::with(&bed.etk_key.pair, chain))
        },
    ),
    row("own information: digest SHA-1", Kind::DigestMethod, |bed| {
        let mut seal = bed.settled.seal();
        seal.digest_method = "http://www.w3.org/2000/09/xmldsig#sha1";
        bed.info(&seal)
    }),
    row(
        "own information: reference without a fragment",
        Kind::SignatureUriMissing,
        |bed| {
            let mut seal = bed.settled.seal();
            seal.uri = Some(String::new());
            bed.info(&seal)
        },
    ),
    row(
        "own information: only the canonicalisation",
        Kind::TransformMissing,
        |bed| {
            let mut seal = bed.settled.seal();
            seal.transforms = vec![names::EXCLUSIVE_C14N];
            bed.info(&seal)
        },
    ),
    row(
        "own information: ecdsa-sha384 where it is not accepted",
        Kind::SignatureMethod,
        |bed| {
            let mut seal = bed.settled.seal();
            seal.method = names::ECDSA_SHA384;
            bed.info(&seal)
        },
    ),
    row(
        "registration with a revoked certificate",
        Kind::CertificateRevoked,
        |bed| {
            bed.start_etk(
                &bed.revoked.seal(),
                &TestKey::generate().pair.public_key_der(),
            )
        },
    ),
    row(
        "completion with a revoked certificate",
        Kind::CertificateRevoked,
        |bed| bed.complete_etk(&bed.revoked.seal(), b"whatever"),
    ),
    row(
        "activation with a revoked certificate",
        Kind::CertificateRevoked,
        |bed| {
            let request = messages::etkra("ActivateETK", bed.now(), "");
            let sealed = bed.revoked.seal().seal(&request);
            bed.scene.send(Operation::ActivateETK, &sealed)
        },
    ),
    row(
        "registration with a certificate past its end",
        Kind::CertificateExpired,
        |_| {
            let scene = Scene::new();
            let owner = scene.certificate(&cards().ann, &CBE).unwrap();
            scene.pass_days(3 * 366);
            let key = TestKey::generate();
            let request = messages::start_etk(scene.now(), &key.pair.public_key_der());
            let sealed = owner.seal().seal(&request);
            scene.send(Operation::StartETKRegistration, &sealed)
        },
    ),
];

fn send(bed: &Bed, request: &str) -> Outcome {
    bed.scene
        .send(Operation::GetCertificateInfoForCitizen, request)
}
