//! Registrations of encryption keys.

use pki::Certificate;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

use super::bed::Bed;
use super::{Row, row};
use crate::authority::{self, KeyKind, KeyPair, Template};
use crate::platform::Kind;
use crate::platform::operation::Operation;
use crate::platform::tests::client::{Outcome, TestKey};
use crate::platform::tests::messages;

pub const ROWS: &[Row] = &[
    row(
        "ETK: registration not started",
        Kind::EtkNotStarted,
        |bed| bed.complete_etk(&bed.owner.seal(), b"whatever"),
    ),
    row("ETK: encryption key on a curve", Kind::EtkKey, |bed| {
        let key = KeyPair::generate(KeyKind::P384).unwrap();
        bed.start_etk(&bed.owner.seal(), &key.public_key_der())
    }),
    row(
        "ETK: encryption key is the authentication key",
        Kind::EtkKeyOwn,
        |bed| bed.start_etk(&bed.owner.seal(), &bed.owner.key.pair.public_key_der()),
    ),
    row("ETK: key of another certificate", Kind::EtkKeyUsed, |bed| {
        bed.start_etk(&bed.owner.seal(), &bed.settled.key.pair.public_key_der())
    }),
    row("ETK: second registration", Kind::EtkRegistered, |bed| {
        bed.start_etk(
            &bed.settled.seal(),
            &TestKey::generate().pair.public_key_der(),
        )
    }),
    row("ETK: registered again", Kind::EtkRegistered, |bed| {
        bed.complete_etk(&bed.settled.seal(), b"whatever")
    }),
    row("ETK: no certificate", Kind::EtkUnreadable, |bed| {
        bed.scene.challenge(&bed.owner, &bed.etk_key).unwrap();
        bed.complete_etk(&bed.owner.seal(), b"whatever")
    }),
    row("ETK: other serial number", Kind::EtkSerial, |bed| {
        spoilt(bed, |template, _| template.serial[15] ^= 1)
    }),
    row("ETK: other subject", Kind::EtkSubject, |bed| {
        spoilt(bed, |template, bed| {
            template.subject = bed.settled.leaf().subject().clone()
        })
    }),
    row(
        "ETK: issued by the authority of the platform",
        Kind::EtkIssuer,
        |bed| {
            let template = template(bed);
            let issuer = Certificate::from_der(&bed.owner.chain[1]).unwrap();
            let der = authority::issue(&template, issuer.subject(), &bed.owner.key.pair).unwrap();
            bed.complete_etk(&bed.owner.seal(), &der)
        },
    ),
    row("ETK: valid one second longer", Kind::EtkValidity, |bed| {
        spoilt(bed, |template, _| {
            template.not_after += jiff::SignedDuration::from_secs(1);
        })
    }),
    row("ETK: other encryption key", Kind::EtkOtherKey, |bed| {
        spoilt(bed, |template, bed| {
            template.public_key_der = bed.key.pair.public_key_der()
        })
    }),
    row("ETK: key usage of a signature", Kind::EtkKeyUsage, |bed| {
        spoilt(bed, |template, _| {
            let usage = KeyUsages::DigitalSignature.into();
            template.extensions = vec![authority::key_usage(KeyUsage(usage)).unwrap()];
        })
    }),
    row("ETK: key usage not critical", Kind::EtkKeyUsage, |bed| {
        spoilt(bed, |template, _| template.extensions[0].critical = false)
    }),
    row("ETK: one extension more", Kind::EtkKeyUsage, |bed| {
        spoilt(bed, |template, _| {
            let more = authority::subject_key_identifier(&template.public_key_der).unwrap();
            template.extensions.push(more);
        })
    }),
    row(
        "ETK: signed by the encryption key itself",
        Kind::EtkSignature,
        |bed| {
            let template = template(bed);
            let der = authority::issue(&template, &template.subject, &bed.etk_key.pair).unwrap();
            bed.complete_etk(&bed.owner.seal(), &der)
        },
    ),
    row(
        "ETK: nothing waits for activation",
        Kind::EtkNothingToActivate,
        |bed| {
            let request = messages::etkra("ActivateETK", bed.now(), "");
            let sealed = bed.settled.seal().seal(&request);
            bed.scene.send(Operation::ActivateETK, &sealed)
        },
    ),
];

/// The certificate as it should be, after a fresh challenge.
fn template(bed: &Bed) -> Template {
    let number = bed.scene.challenge(&bed.owner, &bed.etk_key).unwrap();
    let leaf = bed.owner.leaf();
    let usage = KeyUsages::KeyEncipherment | KeyUsages::DataEncipherment;
    Template {
        subject: leaf.subject().clone(),
        serial: number.to_vec(),
        not_before: leaf.not_before(),
        not_after: leaf.not_after(),
        public_key_der: bed.etk_key.pair.public_key_der(),
        extensions: vec![authority::key_usage(KeyUsage(usage)).unwrap()],
    }
}

fn spoilt(bed: &Bed, spoil: fn(&mut Template, &Bed)) -> Outcome {
    let owner = bed.owner.leaf();
    let mut template = template(bed);
    spoil(&mut template, bed);
    let der = authority::issue(&template, owner.subject(), &bed.owner.key.pair).unwrap();
    bed.complete_etk(&bed.owner.seal(), &der)
}
