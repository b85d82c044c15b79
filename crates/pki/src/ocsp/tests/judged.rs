//! Answers and lists that openssl made, for each kind of key.

use std::{fs, path::Path, process::Command};

use jiff::{SignedDuration, Timestamp};

use crate::{
    Certificate, PublicKeyKind,
    crl::{Crl, Reason},
    ocsp::{IdHash, OcspError, Request, Status, read_answer},
    pem,
};

/// A folder with an authority, a responder, a good and a revoked certificate, all by openssl.
struct Stage {
    folder: tempfile::TempDir,
    issuer: Certificate,
}

impl Stage {
    fn new(key: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::write(at.join("openssl.cnf"), CONFIGURATION).unwrap();
        fs::write(at.join("index.txt"), index()).unwrap();
        fs::write(at.join("crlnumber"), "01").unwrap();
        let new = |name: &str, subject: &str, more: &[&str]| {
            let (key_file, out) = (format!("{name}.key"), format!("{name}.pem"));
            let words = [
                "req",
                "-config",
                "openssl.cnf",
                "-x509",
                "-nodes",
                "-newkey",
            ];
            let names = ["-keyout", &key_file, "-out", &out, "-subj", subject];
            openssl(
                at,
                &[&words[..], key, &names, &["-days", "30"], more].concat(),
            );
        };
        let by_authority = ["-CA", "ca.pem", "-CAkey", "ca.key"];
        let with = |serial, kind| ["-set_serial", serial, "-extensions", kind];
        new("ca", "/C=BE/CN=Judge CA", &["-extensions", "authority"]);
        for (name, serial, kind) in [
            ("good", "0x1001", "leaf"),
            ("revoked", "0x1002", "leaf"),
            ("responder", "0x1003", "responder"),
        ] {
            let more = [&by_authority[..], &with(serial, kind)].concat();
            new(name, &format!("/CN={name}"), &more);
        }
        let issuer = certificate(at, "ca.pem");
        Self { folder, issuer }
    }

    fn certificate(&self, file: &str) -> Certificate {
        certificate(self.folder.path(), file)
    }

    fn ask(&self, request: &Request, signer: &str, more: &[&str]) -> Vec<u8> {
        let at = self.folder.path();
        fs::write(at.join("request.der"), request.der()).unwrap();
        let (signer, key) = (format!("{signer}.pem"), format!("{signer}.key"));
        let words = ["ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner"];
        let files = [&signer, "-rkey", &key, "-reqin", "request.der"];
        let out = ["-respout", "answer.der", "-ndays", "1"];
        openssl(at, &[&words[..], &files, &out, more].concat());
        fs::read(at.join("answer.der")).unwrap()
    }

    fn list(&self) -> Vec<u8> {
        let at = self.folder.path();
        let words = [
            "ca",
            "-config",
            "openssl.cnf",
            "-gencrl",
            "-keyfile",
            "ca.key",
        ];
        openssl(
            at,
            &[&words[..], &["-cert", "ca.pem", "-out", "list.pem"]].concat(),
        );
        let words = [
            "crl", "-in", "list.pem", "-outform", "DER", "-out", "list.der",
        ];
        openssl(at, &words);
        fs::read(at.join("list.der")).unwrap()
    }
}

#[test]
fn answers_by_openssl_are_read_for_every_kind_of_key() {
    for (key, kind) in kinds() {
        let stage = Stage::new(&key);
        assert_eq!(stage.issuer.public_key_kind(), kind);
        for hash in [IdHash::Sha256, IdHash::Sha1] {
            for signer in ["ca", "responder"] {
                for by_key in [&[][..], &["-resp_key_id"]] {
                    judge(&stage, hash, signer, by_key);
                }
            }
        }
        let good = stage.certificate("good.pem");
        let request = Request::new(&good, &stage.issuer, &[5; 32]).unwrap();
        let broken = stage.ask(&request, "ca", &["-badsig"]);
        let verdict = read_answer(&broken, &request, &stage.issuer, now());
        assert!(
            matches!(verdict, Err(OcspError::Signature(_))),
            "{verdict:?}"
        );
        let other = stage.ask(&request, "revoked", &[]);
        let verdict = read_answer(&other, &request, &stage.issuer, now());
        assert_eq!(verdict, Err(OcspError::Signer));
        let late = now() + SignedDuration::from_hours(25);
        let answer = stage.ask(&request, "ca", &[]);
        let verdict = read_answer(&answer, &request, &stage.issuer, late);
        assert_eq!(verdict.unwrap_err().code(), "PKI-OCSP-TIME");
    }
}

fn judge(stage: &Stage, hash: IdHash, signer: &str, more: &[&str]) {
    for (file, revoked) in [("good.pem", false), ("revoked.pem", true)] {
        let certificate = stage.certificate(file);
        let request = Request::with_hash(&certificate, &stage.issuer, &[5; 32], hash).unwrap();
        let der = stage.ask(&request, signer, more);
        let answer = read_answer(&der, &request, &stage.issuer, now()).unwrap();
        assert!(answer.nonce_returned);
        let reason = Some(Reason::KeyCompromise);
        let since = "2026-01-02T03:04:05Z".parse().unwrap();
        let expected = match revoked {
            true => Status::Revoked { since, reason },
            false => Status::Good,
        };
        assert_eq!(answer.status, expected, "{file} {signer} {more:?}");
    }
    let unlisted = stage.certificate("responder.pem");
    let request = Request::with_hash(&unlisted, &stage.issuer, &[], hash).unwrap();
    let der = stage.ask(&request, signer, more);
    let answer = read_answer(&der, &request, &stage.issuer, now()).unwrap();
    assert_eq!(
        (answer.status, answer.nonce_returned),
        (Status::Unknown, false)
    );
}

#[test]
fn lists_by_openssl_are_read_for_every_kind_of_key() {
    for (key, _) in kinds() {
        let stage = Stage::new(&key);
        let list = Crl::from_der(&stage.list()).unwrap();
        assert_eq!(list.len(), 1);
        let of = |file| list.status(&stage.certificate(file), &stage.issuer, now());
        assert_eq!(of("good.pem").unwrap(), None);
        let revoked = of("revoked.pem").unwrap().unwrap();
        assert_eq!(revoked.reason, Some(Reason::KeyCompromise));
        assert_eq!(revoked.since.to_string(), "2026-01-02T03:04:05Z");
        let stranger = Stage::new(&key);
        assert_eq!(
            list.verify_by(&stranger.issuer).unwrap_err().code(),
            "PKI-CRL-SIGNATURE"
        );
    }
}

fn kinds() -> [(Vec<&'static str>, PublicKeyKind); 3] {
    let curve = |name| vec!["ec", "-pkeyopt", name];
    [
        (vec!["rsa:2048"], PublicKeyKind::Rsa { bits: 2048 }),
        (curve("ec_paramgen_curve:P-256"), PublicKeyKind::P256),
        (curve("ec_paramgen_curve:P-384"), PublicKeyKind::P384),
    ]
}

fn certificate(folder: &Path, file: &str) -> Certificate {
    let text = fs::read_to_string(folder.join(file)).unwrap();
    pem::decode_certificates(&text).unwrap().remove(0)
}

fn now() -> Timestamp {
    Timestamp::now()
}

fn index() -> String {
    "V\t400101000000Z\t\t1001\tunknown\t/CN=good\n\
     R\t400101000000Z\t260102030405Z,keyCompromise\t1002\tunknown\t/CN=revoked\n"
        .to_owned()
}

fn openssl(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
}

const CONFIGURATION: &str = "\
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign,digitalSignature
[leaf]
keyUsage = critical,digitalSignature
[responder]
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
[ca]
default_ca = authority_of_lists
[authority_of_lists]
database = index.txt
crlnumber = crlnumber
default_md = sha256
default_crl_days = 3
crl_extensions = list
[list]
authorityKeyIdentifier = keyid
";
