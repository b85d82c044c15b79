//! A small client: sends, receives, keeps what passed for the schema tests.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use host::test_disk::FaultDisk;
use host::{Clock, Disk, SetClock};
use jiff::Timestamp;
use pki::{SignError, Signer};
use roxmltree::Document;

use super::eid::{self, Holder, cards};
use super::messages::{self, Contract, Wish};
use super::seal::Seal;
use crate::authority::{KeyKind, KeyPair};
use crate::platform::operation::Operation;
use crate::platform::{Options, Running, names, soap, start, xml};

pub struct Scene {
    pub running: Running,
    pub clock: Arc<SetClock>,
    pub disk: Arc<FaultDisk>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub status: u16,
    pub body: String,
}

impl Scene {
    pub fn new() -> Self {
        Self::with(Options::default())
    }

    pub fn with(options: Options) -> Self {
        let clock = Arc::new(SetClock::at(eid::time(eid::NOW)));
        let disk = Arc::new(FaultDisk::new());
        Self::on(options, clock, disk)
    }

    pub fn on(options: Options, clock: Arc<SetClock>, disk: Arc<FaultDisk>) -> Self {
        let mut options = Options {
            http: true,
            ..options
        };
        options.trust_eid_roots.push(cards().root.clone());
        let running = start(
            options,
            Arc::clone(&disk) as Arc<dyn Disk>,
            Arc::clone(&clock) as Arc<dyn Clock>,
        )
        .unwrap();
        Self {
            running,
            clock,
            disk,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn pass_days(&self, days: u64) {
        self.clock.pass(Duration::from_secs(days * 24 * 3600));
    }

    /// Sends a request element as the Java client would.
    pub fn send(&self, operation: Operation, request: &str) -> Outcome {
        let action = operation.action().map(|action| format!("\"{action}\""));
        let outcome = self
            .post(
                operation,
                action.as_deref(),
                "text/xml; charset=utf-8",
                &soap::envelope(request),
            )
            .unwrap();
        super::schemas::record(operation, request, &outcome);
        outcome
    }

    pub fn post(
        &self,
        operation: Operation,
        action: Option<&str>,
        content_type: &str,
        body: &str,
    ) -> Option<Outcome> {
        let action = action
            .map(|action| format!("SOAPAction: {action}\r\n"))
            .unwrap_or_default();
        let path = operation.endpoint().path();
        let origin = self.running.certra.strip_prefix("http://").unwrap();
        let host = origin.split('/').next().unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {content_type}\r\n{action}\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let mut stream = TcpStream::connect(host).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A connection that is cut may be an error here or an unfinished answer below.
        let _ = stream.read_to_end(&mut answer);
        Outcome::read(&answer)
    }

    pub fn contract(&self, signer: &Holder, wish: &Wish) -> Result<Contract, String> {
        let request = messages::generate_contract(self.now(), signer, wish);
        let outcome = self.send(Operation::GenerateContract, &request);
        outcome.good()?;
        Ok(outcome.contract())
    }

    /// Contract, request, delivery: an eHealth certificate for a new key.
    pub fn certificate(&self, signer: &Holder, wish: &Wish) -> Result<Ehealth, String> {
        let key = TestKey::generate();
        let identifier = self.ask(signer, wish, &key)?;
        let chain = self.fetch(&identifier)?;
        Ok(Ehealth { key, chain })
    }

    /// Contract and request; gives the identifier.
    pub fn ask(&self, signer: &Holder, wish: &Wish, key: &TestKey) -> Result<String, String> {
        let contract = self.contract(signer, wish)?;
        let csr = key.csr(&contract.dn);
        let request = messages::generate_certificate(self.now(), &contract, &csr, "other");
        let sealed = Seal::new(&signer.signature).seal(&request);
        let outcome = self.send(Operation::GenerateCertificate, &sealed);
        outcome.good()?;
        Ok(outcome.text("PublicKeyIdentifier"))
    }

    pub fn fetch(&self, identifier: &str) -> Result<Vec<Vec<u8>>, String> {
        let request = messages::get_certificate(self.now(), identifier);
        let outcome = self.send(Operation::GetCertificate, &request);
        outcome.good()?;
        let certificates = outcome.texts("X509Certificate");
        Ok(certificates
            .iter()
            .map(|text| xml::decode(text).unwrap())
            .collect())
    }

    /// Registers an encryption key; gives its key, the certificate, the token, and whether it must
    /// be activated.
    pub fn token(&self, owner: &Ehealth) -> Result<Registered, String> {
        let key = TestKey::generate();
        let number = self.challenge(owner, &key)?;
        let certificate = owner.etk_certificate(&key, &number);
        let request = messages::complete_etk(self.now(), &certificate);
        let sealed = owner.seal().seal(&request);
        let outcome = self.send(Operation::CompleteETKRegistration, &sealed);
        outcome.good()?;
        Ok(Registered {
            certificate,
            etk: xml::decode(&outcome.text("ETK")).unwrap(),
            waits: outcome.text("ToBeActivated") == "true",
        })
    }

    /// Switches to the token that waits.
    pub fn activate(&self, owner: &Ehealth) -> Result<(), String> {
        let request = messages::etkra("ActivateETK", self.now(), "");
        self.send(Operation::ActivateETK, &owner.seal().seal(&request))
            .good()
    }

    pub fn revocation_contract(
        &self,
        signer: &Holder,
        identifier: &str,
        reason: &str,
    ) -> Result<Contract, String> {
        let request =
            messages::generate_revocation_contract(self.now(), identifier, signer, reason);
        let outcome = self.send(Operation::GenerateRevocationContract, &request);
        outcome.good()?;
        Ok(outcome.contract())
    }

    /// Contract and revocation.
    pub fn revoke(&self, signer: &Holder, identifier: &str) -> Result<(), String> {
        let contract = self.revocation_contract(signer, identifier, "superseded")?;
        let request = messages::revoke(self.now(), identifier, &contract);
        let sealed = Seal::new(&signer.signature).seal(&request);
        self.send(Operation::Revoke, &sealed).good()
    }

    /// What the platform says to the holder of a certificate about it.
    pub fn info(&self, owner: &Ehealth) -> Outcome {
        let request = messages::info_for_certificate(self.now());
        self.send(
            Operation::GetCertificateInfoForAuthenticationCertificate,
            &owner.seal().seal(&request),
        )
    }

    /// What the platform says to a citizen.
    pub fn infos(&self, citizen: &Holder) -> Outcome {
        let request = messages::info_for_citizen(self.now());
        let sealed = Seal::new(&citizen.authentication).seal(&request);
        self.send(Operation::GetCertificateInfoForCitizen, &sealed)
    }

    /// The pair that the citizen is told of that key.
    pub fn pair(&self, citizen: &Holder, identifier: &str) -> String {
        let infos = self.infos(citizen).infos();
        let found = infos.into_iter().find(|(known, _)| known == identifier);
        found.unwrap().1
    }

    /// A request beside the protocol; gives the status and the body.
    pub fn call(&self, method: &str, path: &str) -> (u16, String) {
        let origin = self.running.certra.strip_prefix("http://").unwrap();
        let host = origin.split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let outcome = Outcome::read(&answer).unwrap();
        (outcome.status, outcome.body)
    }

    pub fn challenge(&self, owner: &Ehealth, key: &TestKey) -> Result<[u8; 16], String> {
        let request = messages::start_etk(self.now(), &key.pair.public_key_der());
        let sealed = owner.seal().seal(&request);
        let outcome = self.send(Operation::StartETKRegistration, &sealed);
        outcome.good()?;
        Ok(key.read(&xml::decode(&outcome.text("Challenge")).unwrap()))
    }
}

pub struct Registered {
    pub certificate: Vec<u8>,
    pub etk: Vec<u8>,
    pub waits: bool,
}

impl Outcome {
    fn read(answer: &[u8]) -> Option<Self> {
        let text = String::from_utf8(answer.to_vec()).ok()?;
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let length: Option<usize> = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse().ok())?
        });
        (length == Some(body.len())).then(|| Self {
            status,
            body: body.to_owned(),
        })
    }

    /// The contract in the answer.
    fn contract(&self) -> Contract {
        let payload = self.payload();
        let document = Document::parse(&payload).unwrap();
        let contract = xml::child(document.root_element(), "Contract").unwrap();
        let text = |node, name| xml::text(xml::child(node, name).unwrap());
        let given = xml::child(contract, "Signer").unwrap();
        let first = xml::child(given, "FirstName").map(xml::text);
        let reason = xml::child(contract, "RevocationReason").map(xml::text);
        Contract {
            dn: text(contract, "DN"),
            texts: xml::children(xml::child(contract, "Text").unwrap(), "Value")
                .into_iter()
                .map(|value| {
                    let language = value.attribute((names::XML, "lang")).unwrap();
                    (language.to_owned(), xml::text(value))
                })
                .collect(),
            signer: (
                text(given, "Id"),
                first.unwrap_or_default(),
                text(given, "Name"),
            ),
            reason: reason.unwrap_or_default(),
        }
    }

    /// Each CertificateInfo as its public key identifier and its pair of statuses.
    pub fn infos(&self) -> Vec<(String, String)> {
        let statuses = self.texts("AuthenticationCertificateStatus");
        let pairs = statuses
            .iter()
            .zip(self.texts("ETKStatus"))
            .map(|(certificate, token)| format!("{certificate}/{token}"));
        self.texts("PublicKeyIdentifier")
            .into_iter()
            .zip(pairs)
            .collect()
    }

    /// The element in the body.
    pub fn payload(&self) -> String {
        soap::payload(self.body.as_bytes()).unwrap()
    }

    /// The code of a refusal, or `Ok` for success.
    pub fn good(&self) -> Result<(), String> {
        let document = Document::parse(&self.body).unwrap();
        let code = |name: (&str, &str)| {
            document
                .descendants()
                .find(|node| node.has_tag_name(name))
                .and_then(|node| {
                    xml::child(node, "Code")
                        .or_else(|| node.descendants().find(|node| node.has_tag_name("Code")))
                })
                .map(xml::text)
        };
        if let Some(code) = code((names::ERRORS, "BusinessError")) {
            assert_eq!(self.status, 500);
            return Err(code);
        }
        assert_eq!(self.status, 200);
        if let Some(code) = code((names::ETEE, "EteeStatusDetail")) {
            assert!(!self.body.contains(names::SUCCESS));
            return Err(code);
        }
        Ok(())
    }

    pub fn code(&self) -> String {
        self.good().unwrap_err()
    }

    /// Texts of all elements of that local name.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let document = Document::parse(&self.body).unwrap();
        document
            .descendants()
            .filter(|node| node.is_element() && node.tag_name().name() == name)
            .map(xml::text)
            .collect()
    }

    pub fn text(&self, name: &str) -> String {
        self.texts(name).into_iter().next().unwrap()
    }
}

/// A client's RSA key.
pub struct TestKey {
    pub pair: KeyPair,
}

impl TestKey {
    pub fn generate() -> Self {
        Self {
            pair: KeyPair::generate(KeyKind::Rsa2048).unwrap(),
        }
    }

    pub fn csr(&self, dn: &str) -> Vec<u8> {
        let name = pki::name::EhealthName::parse_string(dn).unwrap();
        pki::csr::build(&name.to_name().unwrap(), self).unwrap()
    }

    /// Decrypts a challenge and checks its hash.
    pub fn read(&self, challenge: &[u8]) -> [u8; 16] {
        use aws_lc_rs::rsa::{Pkcs1PrivateDecryptingKey, PrivateDecryptingKey};
        use sha2::{Digest, Sha256};
        assert_eq!(challenge.len(), 256 + 32);
        let (ciphertext, hash) = challenge.split_at(256);
        let key = PrivateDecryptingKey::from_pkcs8(self.pair.to_pkcs8()).unwrap();
        let key = Pkcs1PrivateDecryptingKey::new(key).unwrap();
        let mut plain = vec![0; key.min_output_size()];
        let number = key.decrypt(ciphertext, &mut plain).unwrap();
        assert_eq!(Sha256::digest(&*number).as_slice(), hash);
        (&*number).try_into().unwrap()
    }
}

impl Signer for TestKey {
    fn public_key_der(&self) -> Vec<u8> {
        self.pair.public_key_der()
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        Ok(self.pair.sign(message).unwrap())
    }
}

/// A delivered certificate with its key.
pub struct Ehealth {
    pub key: TestKey,
    pub chain: Vec<Vec<u8>>,
}

impl Ehealth {
    pub fn seal(&self) -> Seal {
        Seal::with(&self.key.pair, self.chain.clone())
    }

    pub fn identifier(&self) -> String {
        self.leaf().public_key_identifier().to_string()
    }

    pub fn leaf(&self) -> pki::Certificate {
        pki::Certificate::from_der(&self.chain[0]).unwrap()
    }

    pub fn etk_certificate(&self, key: &TestKey, number: &[u8; 16]) -> Vec<u8> {
        let spki = key.pair.public_key_der();
        pki::own::etk_certificate(&self.leaf(), &spki, number, &self.key)
            .unwrap()
            .der()
            .to_vec()
    }
}
