//! The same work by the command line of OpenSSL.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use crate::Outcome;
use crate::bench::programs::PASSWORD;

/// Processes that OpenSSL needs after the key: request, placeholder certificate, keystore.
pub const PROCESSES_AFTER_KEY: f64 = 3.0;

/// OpenSSL in a folder of its own.
pub struct OpenSsl<'a> {
    folder: &'a Path,
}

impl<'a> OpenSsl<'a> {
    pub fn new(folder: &'a Path) -> Self {
        Self { folder }
    }

    /// One round: microseconds for the key, for the rest, and for a start that does nothing.
    pub fn round(&self) -> Outcome<Value> {
        let start = self.run(START)?;
        let key = self.run(KEY)?;
        let rest = self.run(REQUEST)? + self.run(PLACEHOLDER)? + self.run(KEYSTORE)?;
        Ok(json!({"what": "round", "by": "OpenSSL", "key": key, "rest": rest, "start": start}))
    }

    fn run(&self, words: &str) -> Outcome<u64> {
        let started = Instant::now();
        let status = Command::new("openssl")
            .args(words.split(' '))
            .current_dir(self.folder)
            .env(PASSWORD.0, PASSWORD.1)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|error| format!("openssl: {error}"))?;
        match status.success() {
            true => u64::try_from(started.elapsed().as_micros()).map_err(|error| error.to_string()),
            false => Err(format!("openssl {words}: {status}")),
        }
    }
}

/// Loads the library and its provider, and does next to nothing.
const START: &str = "rand -hex 1";
const KEY: &str = "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem";
const REQUEST: &str = "req -new -key key.pem -sha256 -outform DER -out request.der \
-subj /C=BE/O=Federal-Government/OU=eHealth-platform/OU=FICTIEF-ZIEKENHUIS/OU=CBE=0000000097/CN=CBE=0000000097";
const PLACEHOLDER: &str = "req -x509 -key key.pem -sha256 -days 1 -subj /C=BE -out dummy.pem";
const KEYSTORE: &str = "pkcs12 -export -legacy -inkey key.pem -in dummy.pem -name authentication \
-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-40 -macalg sha1 -iter 1024 \
-passout env:CLAVIS_BENCH_PASSWORD -out openssl.p12";
