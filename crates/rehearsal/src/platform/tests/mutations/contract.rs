//! Contracts, organisations, certificate requests.

use super::bed::{same, swap};
use super::{Row, row};
use crate::authority::{KeyKind, KeyPair};
use crate::platform::operation::Operation;
use crate::platform::tests::client::{Scene, TestKey};
use crate::platform::tests::eid::cards;
use crate::platform::tests::happy::{CBE, GROUP};
use crate::platform::tests::messages::{self, Wish};
use crate::platform::tests::seal::Seal;
use crate::platform::{AuthorisationList, Authorise, Kind, Options};

pub const ROWS: &[Row] = &[
    row("contract DN changed", Kind::ContractDn, |bed| {
        bed.with_contract(|contract| contract.dn = swap(contract.dn.clone(), "SOINS", "SOIN"))
    }),
    row(
        "contract DN and CSR changed alike",
        Kind::ContractDn,
        |bed| {
            let mut contract = bed.contract.clone();
            contract.dn = contract.dn.replace("94987645", "71980136");
            let csr = bed.key.csr(&contract.dn);
            bed.certificate(&bed.signature(), &contract, &csr, same)
        },
    ),
    row("contract letter changed", Kind::ContractText, |bed| {
        bed.with_contract(|contract| {
            contract.texts[0].1 = swap(contract.texts[0].1.clone(), "clé", "cle");
        })
    }),
    row("contract carriage return lost", Kind::ContractText, |bed| {
        bed.with_contract(|contract| {
            contract.texts[1].1 = swap(contract.texts[1].1.clone(), "\r\n", "\n");
        })
    }),
    row("contract languages exchanged", Kind::ContractText, |bed| {
        bed.with_contract(|contract| contract.texts.reverse())
    }),
    row("contract in one language only", Kind::ContractText, |bed| {
        bed.with_contract(|contract| contract.texts.truncate(1))
    }),
    row(
        "contract signer's name changed",
        Kind::ContractSigner,
        |bed| bed.with_contract(|contract| contract.signer.1 = "Ann Zoe".to_owned()),
    ),
    row("contract signer exchanged", Kind::ContractSigner, |bed| {
        bed.with_contract(|contract| contract.signer.0 = cards().ben.ssin.to_owned())
    }),
    row(
        "contract that was never made",
        Kind::ContractUnknown,
        |bed| {
            bed.with_contract(|contract| {
                contract.dn = contract.dn.replace("SOINS", "AUTRES");
                contract.texts[0].1 = "<p>Oui</p>".to_owned();
            })
        },
    ),
    row(
        "contract of Ben, card of Ann",
        Kind::ContractHolder,
        |bed| {
            let contract = bed.scene.contract(&cards().ben, &GROUP).unwrap();
            let csr = bed.key.csr(&contract.dn);
            bed.certificate(&bed.signature(), &contract, &csr, same)
        },
    ),
    row(
        "contract of Ann, card of Ben",
        Kind::ContractHolder,
        |bed| bed.signed_by(&Seal::new(&cards().ben.signature)),
    ),
    row(
        "name on the card spelt otherwise",
        Kind::ContractHolderName,
        |bed| bed.signed_by(&bed.signature().chain(&cards().misspelt)),
    ),
    row("contract used before", Kind::ContractUsed, |_| {
        let scene = Scene::new();
        let contract = scene.contract(&cards().ann, &GROUP).unwrap();
        let mut last = None;
        for _ in 0..2 {
            let csr = TestKey::generate().csr(&contract.dn);
            let request = messages::generate_certificate(scene.now(), &contract, &csr, "tsa");
            let sealed = Seal::new(&cards().ann.signature).seal(&request);
            last = Some(scene.send(Operation::GenerateCertificate, &sealed));
        }
        last.unwrap()
    }),
    row("contract of two days ago", Kind::ContractOld, |bed| {
        let scene = Scene::new();
        let contract = scene.contract(&cards().ann, &GROUP).unwrap();
        scene.pass_days(2);
        let csr = bed.key.csr(&contract.dn);
        let request = messages::generate_certificate(scene.now(), &contract, &csr, "tsa");
        scene.send(
            Operation::GenerateCertificate,
            &bed.signature().seal(&request),
        )
    }),
    row("signer without authorisation", Kind::NotAuthorised, |bed| {
        let list = AuthorisationList::from_json(LIST.as_bytes()).unwrap();
        let scene = Scene::with(Options {
            authorise: Authorise::List(list),
            ..Options::default()
        });
        let contract = scene.contract(&cards().ann, &GROUP).unwrap();
        let csr = bed.key.csr(&contract.dn);
        let request = messages::generate_certificate(scene.now(), &contract, &csr, "tsa");
        scene.send(
            Operation::GenerateCertificate,
            &bed.signature().seal(&request),
        )
    }),
    row("contact: e-mail without domain", Kind::Email, |bed| {
        bed.generate_contract("ann@example.be", "ann@example")
    }),
    row("contact: telephone with letters", Kind::Phone, |bed| {
        bed.with_text("+32 2 000 00 00", "+32 2 CALL")
    }),
    row(
        "organisation of an unknown type",
        Kind::TypeUnknown,
        |bed| bed.generate_contract("NIHII-GROUP", "NIHII-GRUOP"),
    ),
    row("organisation number too long", Kind::NumberForm, |bed| {
        bed.generate_contract(">94987645<", ">949876450<")
    }),
    row(
        "organisation number with wrong check digits",
        Kind::NumberCheck,
        |bed| bed.generate_contract(">94987645<", ">94987654<"),
    ),
    row("organisation without a name", Kind::NameEmpty, |bed| {
        let name = messages::canonical(GROUP.name);
        bed.generate_contract(&format!(">{name}<"), "> <")
    }),
    row(
        "organisation with two numbers",
        Kind::ActorIdentifiers,
        |bed| {
            let one = "<k:Id xmlns:k=\"urn:be:fgov:ehealth:commons:core:v2\" Type=\"NIHII-GROUP\">94987645</k:Id>";
            bed.generate_contract(one, &one.repeat(2))
        },
    ),
    row("signer with wrong check digits", Kind::Ssin, |bed| {
        bed.generate_contract(">76022995180<", ">76022995181<")
    }),
    row("application id in lower case", Kind::ApplicationId, |bed| {
        let wish = Wish {
            application_id: Some("myapp"),
            ..CBE
        };
        let request = messages::generate_contract(bed.now(), &cards().ann, &wish);
        bed.scene.send(Operation::GenerateContract, &request)
    }),
    row(
        "application id of 31 characters",
        Kind::ApplicationId,
        |bed| {
            let wish = Wish {
                application_id: Some("A234567890123456789012345678901"),
                ..CBE
            };
            let request = messages::generate_contract(bed.now(), &cards().ann, &wish);
            bed.scene.send(Operation::GenerateContract, &request)
        },
    ),
    row(
        "application id for a person",
        Kind::ApplicationIdPerson,
        |bed| {
            let ann = &cards().ann;
            let wish = Wish {
                kind: "SSIN",
                number: ann.ssin,
                name: ann.name,
                application_id: Some("A"),
            };
            let request = messages::generate_contract(bed.now(), ann, &wish);
            bed.scene.send(Operation::GenerateContract, &request)
        },
    ),
    row(
        "certificate of another person",
        Kind::ActorNotSigner,
        |bed| {
            let ben = &cards().ben;
            let wish = Wish {
                kind: "SSIN",
                number: ben.ssin,
                name: ben.name,
                application_id: None,
            };
            let request = messages::generate_contract(bed.now(), &cards().ann, &wish);
            bed.scene.send(Operation::GenerateContract, &request)
        },
    ),
    row(
        "application id in use under another name",
        Kind::ApplicationIdUsed,
        |bed| {
            let wish = Wish {
                name: "Another",
                ..CBE
            };
            let request = messages::generate_contract(bed.now(), &cards().ann, &wish);
            bed.scene.send(Operation::GenerateContract, &request)
        },
    ),
    row(
        "a certificate with this name is active",
        Kind::DnActive,
        |bed| {
            let request = messages::generate_contract(bed.now(), &cards().ann, &CBE);
            bed.scene.send(Operation::GenerateContract, &request)
        },
    ),
    row(
        "two contracts for one name, both signed",
        Kind::DnInProgress,
        |_| {
            let scene = Scene::with(Options {
                deliver_after: std::time::Duration::from_secs(60),
                ..Options::default()
            });
            let ann = &cards().ann;
            let contracts = [(), ()].map(|()| scene.contract(ann, &GROUP).unwrap());
            let sent = contracts.map(|contract| {
                let csr = TestKey::generate().csr(&contract.dn);
                let request = messages::generate_certificate(scene.now(), &contract, &csr, "tsa");
                let sealed = Seal::new(&ann.signature).seal(&request);
                scene.send(Operation::GenerateCertificate, &sealed)
            });
            let [first, second] = sent;
            first.good().unwrap();
            second
        },
    ),
    row("CSR that is no CSR", Kind::CsrUnreadable, |bed| {
        bed.with_csr(b"no request")
    }),
    row("CSR with a changed signature", Kind::CsrSignature, |bed| {
        let mut csr = bed.key.csr(&bed.contract.dn);
        *csr.last_mut().unwrap() ^= 1;
        bed.with_csr(&csr)
    }),
    row("CSR with another name", Kind::CsrSubject, |bed| {
        bed.with_csr(&bed.key.csr(&bed.contract.dn.replace("SOINS", "SOIN")))
    }),
    row("CSR with RSA-4096", Kind::CsrKey, |bed| {
        let pair = KeyPair::generate(KeyKind::Rsa4096).unwrap();
        bed.with_csr(&TestKey { pair }.csr(&bed.contract.dn))
    }),
    row("CSR that asks for extensions", Kind::CsrAttributes, |bed| {
        let key = rcgen::KeyPair::try_from(bed.key.pair.to_pkcs8().as_slice()).unwrap();
        let params = rcgen::CertificateParams::new(vec!["example.be".to_owned()]).unwrap();
        bed.with_csr(params.serialize_request(&key).unwrap().der())
    }),
    row("key used before", Kind::KeyUsed, |bed| {
        bed.with_csr(&bed.owner.key.csr(&bed.contract.dn))
    }),
    row(
        "base service that the type may not use",
        Kind::UsageUnknown,
        |bed| bed.with_text(">other<", ">codage<"),
    ),
    row("base service named twice", Kind::UsageDoubled, |bed| {
        let one = messages::c("BaseServiceUsage", "other");
        bed.with_text(&one, &one.repeat(2))
    }),
    row("certificate of an unknown key", Kind::KeyUnknown, |bed| {
        let request = messages::get_certificate(bed.now(), &"AB".repeat(20));
        bed.scene.send(Operation::GetCertificate, &request)
    }),
];

const LIST: &str = r#"{"76022995180": {"natural_person": true, "organisations": [
    {"type": "NIHII-GROUP", "number": "71980136", "names": {"nl": "Andere"}}]}}"#;
