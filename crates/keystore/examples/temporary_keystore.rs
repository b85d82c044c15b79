//! Makes a key, a certificate request and a temporary keystore once for every line that comes in,
//! and answers each with one line of JSON: microseconds for the key and for the rest. The last
//! keystore goes into the file that is named. `cargo xtask bench` drives it.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that answers on its standard output and leaves one file"
)]

use std::error::Error;
use std::time::Instant;

use identifiers::KeystorePassword;
use jiff::Timestamp;
use keystore::{Keystore, PrivateKey};
use pki::name::EhealthName;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("which file?")?;
    let password = std::env::var("CLAVIS_BENCH_PASSWORD")?;
    let password = KeystorePassword::parse(&password).map_err(|reason| reason.word())?;
    let mut last = Vec::new();
    for line in std::io::stdin().lines() {
        line?;
        last = round(&password)?;
    }
    Ok(std::fs::write(file, last)?)
}

fn round(password: &KeystorePassword) -> Result<Vec<u8>, Box<dyn Error>> {
    let start = Instant::now();
    let key = PrivateKey::generate()?;
    let key_made = Instant::now();
    let owner = EhealthName::new("CBE", "0000000097", "FICTIEF ZIEKENHUIS", None)?;
    let request = pki::csr::build(&owner.to_name()?, &key)?;
    let keystore = Keystore::begin(key, Timestamp::now())?.to_bytes(password)?;
    let rest = key_made.elapsed().as_micros();
    let key = key_made.duration_since(start).as_micros();
    std::hint::black_box(request);
    println!(r#"{{"what":"round","by":"Clavis","key":{key},"rest":{rest}}}"#);
    Ok(keystore)
}
