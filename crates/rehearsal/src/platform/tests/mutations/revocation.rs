//! Revocations and their contracts.

use std::time::Duration;

use jiff::SignedDuration;

use super::bed::{REASON, same, swap};
use super::{Row, row};
use crate::platform::operation::Operation;
use crate::platform::tests::client::{Outcome, Scene, TestKey};
use crate::platform::tests::eid::cards;
use crate::platform::tests::happy::CBE;
use crate::platform::tests::messages::{self, Contract};
use crate::platform::tests::seal::Seal;
use crate::platform::{AuthorisationList, Authorise, Judgement, Kind, Options};

pub const ROWS: &[Row] = &[
    // The contract is asked for.
    row("revocation: unknown key", Kind::KeyUnknown, |bed| {
        let identifier = bed.settled.identifier();
        bed.generate_revocation(&identifier, &"AB".repeat(20))
    }),
    row("revocation: key of 21 bytes", Kind::Value, |bed| {
        let identifier = bed.settled.identifier();
        bed.generate_revocation(&identifier, &format!("{identifier}00"))
    }),
    row("revocation: reason outside the list", Kind::Value, |bed| {
        bed.generate_revocation(REASON, "unspecified")
    }),
    row("revocation: reason in capitals", Kind::Value, |bed| {
        bed.generate_revocation(REASON, "KEYCOMPROMISE")
    }),
    row("revocation: reason with a space", Kind::Value, |bed| {
        bed.generate_revocation(REASON, &format!("{REASON} "))
    }),
    row("revocation: no reason", Kind::ElementMissing, |bed| {
        let element = format!("<r:RevocationReason>{REASON}</r:RevocationReason>");
        bed.generate_revocation(&element, "")
    }),
    row("revocation: two reasons", Kind::ElementDoubled, |bed| {
        let element = format!("<r:RevocationReason>{REASON}</r:RevocationReason>");
        bed.generate_revocation(&element, &element.repeat(2))
    }),
    row(
        "revocation: reason in another namespace",
        Kind::ElementNamespace,
        |bed| {
            let element = format!("<r:RevocationReason>{REASON}</r:RevocationReason>");
            bed.generate_revocation(&element, &messages::c("RevocationReason", REASON))
        },
    ),
    row(
        "revocation: signer with wrong check digits",
        Kind::Ssin,
        |bed| bed.generate_revocation(">76022995180<", ">76022995181<"),
    ),
    row(
        "revocation: signer with another type of number",
        Kind::SsinType,
        |bed| bed.generate_revocation("Type=\"SSIN\"", "Type=\"CBE\""),
    ),
    row("revocation: signer without name", Kind::NameEmpty, |bed| {
        bed.generate_revocation(">D'Hondt-Exemple<", "><")
    }),
    row(
        "revocation: signer with two numbers",
        Kind::ActorIdentifiers,
        |bed| {
            let one = "<k:Id xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" Type=\"SSIN\">76022995180</k:Id>";
            bed.generate_revocation(one, &one.repeat(2))
        },
    ),
    row(
        "revocation: certificate revoked before",
        Kind::AlreadyRevoked,
        |bed| {
            let identifier = bed.settled.identifier();
            bed.generate_revocation(&identifier, &bed.revoked.identifier())
        },
    ),
    row(
        "revocation: certificate not delivered",
        Kind::NotRevocable,
        |_| {
            let scene = Scene::with(Options {
                deliver_after: Duration::from_secs(60),
                ..Options::default()
            });
            asked(&scene)
        },
    ),
    row(
        "revocation: request that was refused",
        Kind::NotRevocable,
        |_| {
            let scene = Scene::with(Options {
                judgement: Judgement::Refused,
                ..Options::default()
            });
            asked(&scene)
        },
    ),
    row(
        "revocation: certificate past its end",
        Kind::NotRevocable,
        |_| {
            let scene = Scene::new();
            let owner = scene.certificate(&cards().ann, &CBE).unwrap();
            scene.pass_days(3 * 366);
            contract_for(&scene, &owner.identifier())
        },
    ),
    // The contract comes back.
    row("revocation: DN changed", Kind::ContractDn, |bed| {
        bed.revoke_with(|contract| contract.dn = swap(contract.dn.clone(), "VOOR", "NA"))
    }),
    row(
        "revocation: DN with another escaping",
        Kind::ContractDn,
        |bed| bed.revoke_with(|contract| contract.dn = contract.dn.replace("CBE\\=", "CBE=")),
    ),
    row("revocation: letter changed", Kind::ContractText, |bed| {
        bed.revoke_with(|contract| {
            contract.texts[1].1 = swap(contract.texts[1].1.clone(), "token", "takken");
        })
    }),
    row(
        "revocation: carriage return lost",
        Kind::ContractText,
        |bed| {
            bed.revoke_with(|contract| {
                contract.texts[1].1 = swap(contract.texts[1].1.clone(), "\r\n", "\n");
            })
        },
    ),
    row(
        "revocation: languages exchanged",
        Kind::ContractText,
        |bed| bed.revoke_with(|contract| contract.texts.reverse()),
    ),
    row(
        "revocation: language named otherwise",
        Kind::ContractText,
        |bed| bed.revoke_with(|contract| contract.texts[0].0 = "fr-BE".to_owned()),
    ),
    row("revocation: one language only", Kind::ContractText, |bed| {
        bed.revoke_with(|contract| contract.texts.truncate(1))
    }),
    row(
        "revocation: signer's name changed",
        Kind::ContractSigner,
        |bed| bed.revoke_with(|contract| contract.signer.2 = "D'Hondt".to_owned()),
    ),
    row(
        "revocation: signer exchanged",
        Kind::ContractSigner,
        |bed| bed.revoke_with(|contract| contract.signer.0 = cards().ben.ssin.to_owned()),
    ),
    row("revocation: reason changed", Kind::ContractReason, |bed| {
        bed.revoke_with(|contract| contract.reason = "keyCompromise".to_owned())
    }),
    row(
        "revocation: contract of another certificate",
        Kind::ContractKey,
        |bed| {
            let identifier = bed.settled.identifier();
            bed.revoke(&bed.signature(), &bed.revocation, |text| {
                swap(text, &identifier, &bed.owner.identifier())
            })
        },
    ),
    row(
        "revocation: contract that was never made",
        Kind::ContractUnknown,
        |bed| {
            let mut contract = bed.revocation.clone();
            contract.texts[0].1 = "<p>Oui</p>".to_owned();
            let request = messages::revoke(bed.now(), &bed.owner.identifier(), &contract);
            let sealed = bed.signature().seal(&request);
            bed.scene.send(Operation::Revoke, &sealed)
        },
    ),
    row(
        "revocation: contract of a request for a certificate",
        Kind::ContractUnknown,
        |bed| {
            let contract = Contract {
                reason: REASON.to_owned(),
                ..bed.contract.clone()
            };
            let request = messages::revoke(bed.now(), &bed.owner.identifier(), &contract);
            let sealed = bed.signature().seal(&request);
            bed.scene.send(Operation::Revoke, &sealed)
        },
    ),
    row(
        "revocation: contract used before",
        Kind::ContractUsed,
        |_| {
            let (scene, identifier, contract) = ready(Options::default());
            sent(&scene, &identifier, &contract).good().unwrap();
            sent(&scene, &identifier, &contract)
        },
    ),
    row(
        "revocation: second contract for one certificate",
        Kind::AlreadyRevoked,
        |_| {
            let (scene, identifier, first) = ready(Options::default());
            let ann = &cards().ann;
            let second = scene.revocation_contract(ann, &identifier, REASON).unwrap();
            sent(&scene, &identifier, &first).good().unwrap();
            sent(&scene, &identifier, &second)
        },
    ),
    row(
        "revocation: contract of two days ago",
        Kind::ContractOld,
        |_| {
            let (scene, identifier, contract) = ready(Options::default());
            scene.pass_days(2);
            sent(&scene, &identifier, &contract)
        },
    ),
    row(
        "revocation: certificate that ended since the contract",
        Kind::NotRevocable,
        |_| {
            let ann = &cards().ann;
            let scene = Scene::new();
            let identifier = scene.certificate(ann, &CBE).unwrap().identifier();
            scene.pass_days(3 * 365 + 1);
            let contract = scene.revocation_contract(ann, &identifier, REASON).unwrap();
            scene.pass_days(1);
            sent(&scene, &identifier, &contract)
        },
    ),
    row(
        "revocation: signer without right",
        Kind::NotAuthorised,
        |_| {
            let list = AuthorisationList::from_json(LIST.as_bytes()).unwrap();
            let ben = &cards().ben;
            let scene = Scene::with(Options {
                authorise: Authorise::List(list),
                ..Options::default()
            });
            let owner = scene.certificate(&cards().ann, &CBE).unwrap();
            let identifier = owner.identifier();
            let contract = scene.revocation_contract(ben, &identifier, REASON).unwrap();
            let request = messages::revoke(scene.now(), &identifier, &contract);
            let sealed = Seal::new(&ben.signature).seal(&request);
            scene.send(Operation::Revoke, &sealed)
        },
    ),
    // Who signs, and how.
    row(
        "revocation: contract of Ben, card of Ann",
        Kind::ContractHolder,
        |bed| {
            let identifier = bed.settled.identifier();
            let ben = &cards().ben;
            let contract = bed
                .scene
                .revocation_contract(ben, &identifier, REASON)
                .unwrap();
            bed.revoke(&bed.signature(), &contract, same)
        },
    ),
    row(
        "revocation: contract of Ann, card of Ben",
        Kind::ContractHolder,
        |bed| bed.revoke_signed_by(&Seal::new(&cards().ben.signature)),
    ),
    row(
        "revocation: name on the card spelt otherwise",
        Kind::ContractHolderName,
        |bed| bed.revoke_signed_by(&bed.signature().chain(&cards().misspelt)),
    ),
    row(
        "revocation: signed with the authentication key",
        Kind::KeyNotSignature,
        |bed| bed.revoke_signed_by(&bed.authentication()),
    ),
    row(
        "revocation: signed with the certificate itself",
        Kind::ChainIncomplete,
        |bed| bed.revoke_signed_by(&bed.settled.seal()),
    ),
    row("revocation: another root", Kind::ChainRoot, |bed| {
        bed.revoke_signed_by(&Seal::new(&cards().stranger))
    }),
    row(
        "revocation: card that has expired",
        Kind::CertificateExpired,
        |bed| bed.revoke_signed_by(&bed.signature().chain(&cards().expired)),
    ),
    row(
        "revocation: card that is not valid yet",
        Kind::CertificateNotYetValid,
        |bed| bed.revoke_signed_by(&bed.signature().chain(&cards().too_early)),
    ),
    row(
        "revocation: card without national number",
        Kind::HolderUnknown,
        |bed| bed.revoke_signed_by(&bed.signature().chain(&cards().nameless)),
    ),
    row("revocation: not signed", Kind::ElementMissing, |bed| {
        let identifier = bed.settled.identifier();
        let request = messages::revoke(bed.now(), &identifier, &bed.revocation);
        bed.scene.send(Operation::Revoke, &request)
    }),
    row(
        "revocation: signature before the contract",
        Kind::ElementMoved,
        |bed| {
            let identifier = bed.settled.identifier();
            let request = messages::revoke(bed.now(), &identifier, &bed.revocation);
            let signature = bed.signature().signature(&request);
            let moved = swap(request, "<r:Contract>", &format!("{signature}<r:Contract>"));
            bed.scene.send(Operation::Revoke, &moved)
        },
    ),
    row(
        "revocation: key exchanged after signing",
        Kind::DigestWrong,
        |bed| {
            let identifier = bed.settled.identifier();
            let request = messages::revoke(bed.now(), &identifier, &bed.revocation);
            let sealed = bed.signature().seal(&request);
            let other = swap(sealed, &identifier, &bed.owner.identifier());
            bed.scene.send(Operation::Revoke, &other)
        },
    ),
    row("revocation: the same again", Kind::Replayed, |_| {
        let (scene, identifier, contract) = ready(Options::default());
        let request = messages::revoke(scene.now(), &identifier, &contract);
        let sealed = Seal::new(&cards().ann.signature).seal(&request);
        scene.send(Operation::Revoke, &sealed).good().unwrap();
        scene.send(Operation::Revoke, &sealed)
    }),
    row("revocation: old instant", Kind::InstantOld, |bed| {
        let at = bed.now() - SignedDuration::from_mins(16);
        let identifier = bed.settled.identifier();
        let request = messages::revoke(at, &identifier, &bed.revocation);
        let sealed = bed.signature().seal(&request);
        bed.scene.send(Operation::Revoke, &sealed)
    }),
];

/// A platform with a certificate and a contract to revoke it.
fn ready(options: Options) -> (Scene, String, Contract) {
    let ann = &cards().ann;
    let scene = Scene::with(options);
    let identifier = scene.certificate(ann, &CBE).unwrap().identifier();
    let contract = scene.revocation_contract(ann, &identifier, REASON).unwrap();
    (scene, identifier, contract)
}

fn sent(scene: &Scene, identifier: &str, contract: &Contract) -> Outcome {
    let request = messages::revoke(scene.now(), identifier, contract);
    let sealed = Seal::new(&cards().ann.signature).seal(&request);
    scene.send(Operation::Revoke, &sealed)
}

/// Asks for a certificate, then at once for a contract to revoke it.
fn asked(scene: &Scene) -> Outcome {
    let key = TestKey::generate();
    let identifier = scene.ask(&cards().ann, &CBE, &key).unwrap();
    contract_for(scene, &identifier)
}

fn contract_for(scene: &Scene, identifier: &str) -> Outcome {
    let ann = &cards().ann;
    let request = messages::generate_revocation_contract(scene.now(), identifier, ann, REASON);
    scene.send(Operation::GenerateRevocationContract, &request)
}

const LIST: &str = r#"{"76022995180": {"organisations": [
    {"type": "CBE", "number": "0998123466", "names": {"nl": "Voorbeeld"}}]}}"#;
