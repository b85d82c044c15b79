//! Makes many keystores, and opens them all once for every line that comes in. `cargo xtask bench`
//! drives it.
//!
//! `make FOLDER COUNT` writes complete keystores in the compatible profile: `authentication` with a
//! chain of three, and one ETK. They belong to few owners, but every file has salts of its own.
//! `open FOLDER` answers each line with one line of JSON: microseconds for all files, and how many
//! private keys and certificates they held.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output and measures time"
)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use host::{Access, Disk, LocalDisk};
use identifiers::KeystorePassword;
use jiff::Timestamp;
use keystore::{Keystore, PrivateKey, file};
use pki::{Certificate, own};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let password = std::env::var("CLAVIS_BENCH_PASSWORD")?;
    let password = KeystorePassword::parse(&password).map_err(|reason| reason.word())?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", folder, count] => make(folder.as_ref(), count.parse()?, &password),
        ["open", folder] => {
            let files = file::list(&LocalDisk, folder.as_ref(), &[])?;
            for line in std::io::stdin().lines() {
                line?;
                open(&files, &password)?;
            }
            Ok(())
        }
        _ => Err("make FOLDER COUNT, or open FOLDER".into()),
    }
}

fn open(files: &[PathBuf], password: &KeystorePassword) -> Outcome {
    let started = Instant::now();
    let (mut keys, mut certificates) = (0, 0);
    for path in files {
        let keystore = file::read(&LocalDisk, path, password)?;
        keys += keystore.key_count();
        certificates += keystore.chain().len() + keystore.etks().len();
    }
    let all = started.elapsed().as_micros();
    println!(
        r#"{{"what":"opening","by":"Clavis","files":{},"all":{all},"keys":{keys},"certificates":{certificates}}}"#,
        files.len()
    );
    Ok(())
}

fn make(folder: &Path, count: usize, password: &KeystorePassword) -> Outcome {
    let root = CertifiedIssuer::self_signed(authority("Fictieve Root"), rsa()?)?;
    let issuing = CertifiedIssuer::signed_by(authority("Fictieve Uitgever"), rsa()?, &root)?;
    let owners = (0..OWNERS)
        .map(|_| complete(&issuing, &root))
        .collect::<Outcome<Vec<_>>>()?;
    for (number, keystore) in (1..=count).zip(owners.iter().cycle()) {
        let path = folder.join(format!("{number:04}.p12"));
        LocalDisk.write_new(&path, &keystore.to_bytes(password)?, Access::Owner)?;
    }
    Ok(())
}

fn complete(
    issuing: &CertifiedIssuer<'_, KeyPair>,
    root: &CertifiedIssuer<'_, KeyPair>,
) -> Outcome<Keystore> {
    let pair = rsa()?;
    let leaf = named("CBE=0000000097").signed_by(&pair, issuing)?;
    let key = PrivateKey::from_pkcs8(&pair.serialize_der())?;
    let chain = [leaf.der(), issuing.der(), root.der()]
        .iter()
        .map(|der| Certificate::from_der(der))
        .collect::<Result<Vec<_>, _>>()?;
    let leaf = chain.first().ok_or("no chain")?.clone();
    let etk = PrivateKey::generate()?;
    let certificate = own::etk_certificate(&leaf, etk.public_key_der(), &[0x17; 16], &key)?;
    let mut keystore = Keystore::begin(key, Timestamp::now())?;
    keystore.install(chain)?;
    keystore.add_etk(etk, certificate)?;
    Ok(keystore)
}

fn rsa() -> Outcome<KeyPair> {
    Ok(KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256)?)
}

fn authority(name: &str) -> CertificateParams {
    let mut params = named(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

fn named(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CountryName, "BE");
    params.distinguished_name.push(DnType::CommonName, name);
    params
}

/// Making keys takes time, and says nothing about opening files.
const OWNERS: usize = 8;
