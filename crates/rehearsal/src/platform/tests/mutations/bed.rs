//! The platform, and the good messages that the tables spoil.

use jiff::Timestamp;

use crate::platform::operation::Operation;
use crate::platform::tests::client::{Ehealth, Outcome, Scene, TestKey};
use crate::platform::tests::eid::cards;
use crate::platform::tests::happy::{CBE, GROUP};
use crate::platform::tests::messages::{self, Contract};
use crate::platform::tests::seal::Seal;

/// Why `settled` is to be revoked.
pub const REASON: &str = "cessationOfOperation";

/// The name of Ben's certificate when he asks as a foreigner.
pub const BENS_NAME: &str = "CN=SSIN\\=62520395440,OU=eHealth-platform Belgium,OU=VOORBEELD BEN,\
                             OU=SSIN\\=62520395440,O=Federal Government,C=BE";

pub struct Bed {
    pub scene: Scene,
    /// For certificate requests that are to be refused.
    pub key: TestKey,
    /// An encryption key that is never registered before the end.
    pub etk_key: TestKey,
    /// A certificate without token, for the CBE wish.
    pub owner: Ehealth,
    /// A certificate with token.
    pub settled: Ehealth,
    /// A contract for the group, never used before the end.
    pub contract: Contract,
    /// A contract to revoke `settled`, never used before the end.
    pub revocation: Contract,
    /// A certificate that is revoked.
    pub revoked: Ehealth,
}

impl Bed {
    pub fn new() -> Self {
        let scene = Scene::new();
        let ann = &cards().ann;
        let owner = scene.certificate(ann, &CBE).unwrap();
        let settled_wish = messages::Wish {
            application_id: Some("SETTLED"),
            ..CBE
        };
        let settled = scene.certificate(ann, &settled_wish).unwrap();
        scene.token(&settled).unwrap();
        let revoked_wish = messages::Wish {
            application_id: Some("REVOKED"),
            ..CBE
        };
        let revoked = scene.certificate(ann, &revoked_wish).unwrap();
        scene.revoke(ann, &revoked.identifier()).unwrap();
        Self {
            revocation: scene
                .revocation_contract(ann, &settled.identifier(), REASON)
                .unwrap(),
            revoked,
            contract: scene.contract(ann, &GROUP).unwrap(),
            key: TestKey::generate(),
            etk_key: TestKey::generate(),
            owner,
            settled,
            scene,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.scene.now()
    }

    /// Ann's authentication key.
    pub fn authentication(&self) -> Seal {
        Seal::new(&cards().ann.authentication)
    }

    /// Ann's signature key.
    pub fn signature(&self) -> Seal {
        Seal::new(&cards().ann.signature)
    }

    /// GetActorQualities, spoilt before it is signed.
    pub fn qualities(&self, seal: &Seal, spoil: impl Fn(String) -> String) -> Outcome {
        let request = messages::actor_qualities(self.now(), cards().ann.ssin);
        self.send_qualities(&seal.seal(&spoil(request)))
    }

    /// GetActorQualities, spoilt after it was signed.
    pub fn qualities_after(&self, spoil: impl Fn(String) -> String) -> Outcome {
        let request = messages::actor_qualities(self.now(), cards().ann.ssin);
        self.send_qualities(&spoil(self.authentication().seal(&request)))
    }

    pub fn send_qualities(&self, request: &str) -> Outcome {
        self.scene.send(Operation::GetActorQualities, request)
    }

    /// GenerateContract for the group, spoilt.
    pub fn generate_contract(&self, from: &str, to: &str) -> Outcome {
        let request = messages::generate_contract(self.now(), &cards().ann, &GROUP);
        self.scene
            .send(Operation::GenerateContract, &swap(request, from, to))
    }

    /// GenerateCertificate, its parts spoilt one way, its text another, both before it is signed.
    pub fn certificate(
        &self,
        seal: &Seal,
        contract: &Contract,
        csr: &[u8],
        spoil: impl Fn(String) -> String,
    ) -> Outcome {
        let request = messages::generate_certificate(self.now(), contract, csr, "other");
        self.scene
            .send(Operation::GenerateCertificate, &seal.seal(&spoil(request)))
    }

    /// GenerateCertificate with a good CSR, the contract spoilt.
    pub fn with_contract(&self, spoil: impl Fn(&mut Contract)) -> Outcome {
        let mut contract = self.contract.clone();
        spoil(&mut contract);
        let csr = self.key.csr(&self.contract.dn);
        self.certificate(&self.signature(), &contract, &csr, same)
    }

    /// GenerateCertificate with a good contract and this CSR.
    pub fn with_csr(&self, csr: &[u8]) -> Outcome {
        self.certificate(&self.signature(), &self.contract, csr, same)
    }

    /// GenerateCertificate, everything good but its text.
    pub fn with_text(&self, from: &str, to: &str) -> Outcome {
        let csr = self.key.csr(&self.contract.dn);
        let (seal, contract) = (self.signature(), &self.contract);
        self.certificate(&seal, contract, &csr, |text| swap(text, from, to))
    }

    /// GenerateCertificate, everything good but who signs.
    pub fn signed_by(&self, seal: &Seal) -> Outcome {
        let csr = self.key.csr(&self.contract.dn);
        self.certificate(seal, &self.contract, &csr, same)
    }

    /// GenerateRevocationContract for `settled`, spoilt.
    pub fn generate_revocation(&self, from: &str, to: &str) -> Outcome {
        let (ann, identifier) = (&cards().ann, self.settled.identifier());
        let request = messages::generate_revocation_contract(self.now(), &identifier, ann, REASON);
        self.scene.send(
            Operation::GenerateRevocationContract,
            &swap(request, from, to),
        )
    }

    /// Revoke of `settled`, its contract spoilt one way, its text another, both before it is signed.
    pub fn revoke(
        &self,
        seal: &Seal,
        contract: &Contract,
        spoil: impl Fn(String) -> String,
    ) -> Outcome {
        let request = messages::revoke(self.now(), &self.settled.identifier(), contract);
        self.scene
            .send(Operation::Revoke, &seal.seal(&spoil(request)))
    }

    /// Revoke, everything good but the contract.
    pub fn revoke_with(&self, spoil: impl Fn(&mut Contract)) -> Outcome {
        let mut contract = self.revocation.clone();
        spoil(&mut contract);
        self.revoke(&self.signature(), &contract, same)
    }

    /// Revoke, everything good but who signs.
    pub fn revoke_signed_by(&self, seal: &Seal) -> Outcome {
        self.revoke(seal, &self.revocation, same)
    }

    /// GetCertificateInfoForCitizen, spoilt before it is signed.
    pub fn infos(&self, seal: &Seal, spoil: impl Fn(String) -> String) -> Outcome {
        let request = spoil(messages::info_for_citizen(self.now()));
        self.scene.send(
            Operation::GetCertificateInfoForCitizen,
            &seal.seal(&request),
        )
    }

    /// GetCertificateInfoForAuthenticationCertificate, signed in this way.
    pub fn info(&self, seal: &Seal) -> Outcome {
        let request = messages::info_for_certificate(self.now());
        self.scene.send(
            Operation::GetCertificateInfoForAuthenticationCertificate,
            &seal.seal(&request),
        )
    }

    /// SubmitCSRForForeigner for Ben with this CSR, spoilt.
    pub fn foreigner_with(&self, csr: &[u8], spoil: impl Fn(String) -> String) -> Outcome {
        let ben = &cards().ben;
        let person = (ben.ssin, ben.first_names, ben.name);
        let request = messages::submit_for_foreigner(self.now(), person, csr);
        self.scene
            .send(Operation::SubmitCSRForForeigner, &spoil(request))
    }

    /// SubmitCSRForForeigner with a good CSR, spoilt.
    pub fn foreigner(&self, from: &str, to: &str) -> Outcome {
        let csr = self.key.csr(BENS_NAME);
        self.foreigner_with(&csr, |text| swap(text, from, to))
    }

    pub fn start_etk(&self, seal: &Seal, spki: &[u8]) -> Outcome {
        let request = messages::start_etk(self.now(), spki);
        self.scene
            .send(Operation::StartETKRegistration, &seal.seal(&request))
    }

    pub fn complete_etk(&self, seal: &Seal, certificate: &[u8]) -> Outcome {
        let request = messages::complete_etk(self.now(), certificate);
        self.scene
            .send(Operation::CompleteETKRegistration, &seal.seal(&request))
    }

    /// All messages as they should be.
    pub fn control(&self) {
        self.qualities(&self.authentication(), same).good().unwrap();
        let csr = self.key.csr(&self.contract.dn);
        self.with_csr(&csr).good().unwrap();
        let number = self.scene.challenge(&self.owner, &self.etk_key).unwrap();
        let certificate = self.owner.etk_certificate(&self.etk_key, &number);
        self.complete_etk(&self.owner.seal(), &certificate)
            .good()
            .unwrap();
        self.infos(&self.authentication(), same).good().unwrap();
        self.info(&self.settled.seal()).good().unwrap();
        self.info(&self.revoked.seal()).good().unwrap();
        self.generate_revocation(REASON, REASON).good().unwrap();
        self.revoke_signed_by(&self.signature()).good().unwrap();
        let csr = TestKey::generate().csr(BENS_NAME);
        self.foreigner_with(&csr, same).good().unwrap();
    }
}

pub fn same(text: String) -> String {
    text
}

/// Replaces the first occurrence, which must be there.
pub fn swap(text: String, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in the message");
    text.replacen(from, to, 1)
}
