//! Signs one XML text again and again with the key of a keystore. `cargo xtask bench` drives it.
//!
//! Each line that comes in says how many signatures to make; the answer is one line of JSON:
//! microseconds of the last one, and the median of at most the last hundred. The last signed text
//! goes into the file that is named.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output and measures time"
)]

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use host::LocalDisk;
use identifiers::KeystorePassword;
use keystore::{Keystore, file};
use pki::{SignError, Signer as _};
use xmlsig::{Algorithm, ExternalKey, sign_enveloped};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [keystore, text, signed] = words.as_slice() else {
        return Err("which keystore, which text, which file for the signed one?".into());
    };
    let password = std::env::var("CLAVIS_BENCH_PASSWORD")?;
    let password = KeystorePassword::parse(&password).map_err(|reason| reason.word())?;
    let key = KeystoreKey(file::read(&LocalDisk, Path::new(keystore), &password)?);
    let text = std::fs::read_to_string(text)?;
    let mut last = String::new();
    for line in std::io::stdin().lines() {
        let count: usize = line?.trim().parse()?;
        let mut times = Vec::with_capacity(count);
        for _ in 0..count {
            let started = Instant::now();
            last = sign_enveloped(&text, &key)?;
            times.push(started.elapsed().as_micros());
        }
        print(&times)?;
    }
    Ok(std::fs::write(signed, last)?)
}

fn print(times: &[u128]) -> Outcome {
    let last = times.last().ok_or("no signature was asked for")?;
    let mut late: Vec<u128> = times.iter().rev().take(100).copied().collect();
    late.sort_unstable();
    let late = late.get(late.len() / 2).ok_or("no median")?;
    println!(r#"{{"last":{last},"late":{late}}}"#);
    Ok(())
}

/// The authentication key of a keystore, with its chain.
struct KeystoreKey(Keystore);

impl ExternalKey for KeystoreKey {
    type Error = SignError;

    fn algorithm(&self) -> Algorithm {
        Algorithm::RsaSha256
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.0.authentication_key().public_key_der().to_vec()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        let chain = self.0.chain().iter();
        chain
            .map(|certificate| certificate.der().to_vec())
            .collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, SignError> {
        self.0.authentication_key().sign_sha256(signed_info)
    }
}
