//! The same signature by the command line of xmlsec1, one process each.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::text::{ELEMENT_WITH_ID, template};
use crate::Outcome;
use crate::bench::programs::PASSWORD;
use crate::run::output;

/// xmlsec1 with the key in a folder.
pub struct XmlSec1 {
    folder: PathBuf,
}

impl XmlSec1 {
    /// Takes key and chain out of the keystore: xmlsec1 opens no file with the old ciphers.
    pub fn new(folder: &Path, keystore: &Path) -> Outcome<Self> {
        let contents = output(
            Command::new("openssl")
                .args(["pkcs12", "-legacy", "-noenc", "-passin"])
                .arg(format!("env:{}", PASSWORD.0))
                .env(PASSWORD.0, PASSWORD.1)
                .arg("-in")
                .arg(keystore),
        )?;
        let keys = blocks(&contents, "PRIVATE KEY");
        let certificates = blocks(&contents, "CERTIFICATE");
        // The authentication key stands first, its chain last.
        let [.., leaf, authority, root] = certificates.as_slice() else {
            return Err("no chain in the keystore".to_owned());
        };
        let key = keys.first().ok_or("no key in the keystore")?;
        let files = [key, leaf, authority, root];
        for (name, content) in KEY.split(',').zip(files) {
            write(folder, name, content)?;
        }
        write(folder, TEMPLATE, &template())?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// A signature by a process of its own, and a process that does nothing, in microseconds.
    pub fn process(&self) -> Outcome<Value> {
        let idle = self.run(&["--version"])?;
        let id = format!("--id-attr:Id {ELEMENT_WITH_ID}");
        let line = format!("--sign --privkey-pem {KEY} {id} --output {SIGNED} {TEMPLATE}");
        let start = self.run(&line.split(' ').collect::<Vec<_>>())?;
        Ok(json!({"what": "signatures", "by": "xmlsec1", "start": start, "idle": idle}))
    }

    fn run(&self, words: &[&str]) -> Outcome<u64> {
        let started = Instant::now();
        let status = Command::new("xmlsec1")
            .args(words)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|error| format!("xmlsec1: {error}"))?;
        match status.success() {
            true => u64::try_from(started.elapsed().as_micros()).map_err(|error| error.to_string()),
            false => Err(format!("xmlsec1 {}: {status}", words.join(" "))),
        }
    }
}

/// The PEM blocks of one kind.
fn blocks(text: &str, kind: &str) -> Vec<String> {
    let (begin, end) = (
        format!("-----BEGIN {kind}-----"),
        format!("-----END {kind}-----"),
    );
    text.split(&begin)
        .skip(1)
        .filter_map(|rest| rest.split_once(&end))
        .map(|(block, _)| format!("{begin}{block}{end}\n"))
        .collect()
}

fn write(folder: &Path, name: &str, content: &str) -> Outcome {
    std::fs::write(folder.join(name), content).map_err(|error| format!("{name}: {error}"))
}

/// The signed text.
pub const SIGNED: &str = "xmlsec1.xml";

/// The root that the chain ends in.
pub const ROOT: &str = "root.pem";

const KEY: &str = "key.pem,leaf.pem,authority.pem,root.pem";
const TEMPLATE: &str = "template.xml";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_blocks_of_the_kind_are_taken() {
        let block = |kind: &str| format!("-----BEGIN {kind}-----\nMII\n-----END {kind}-----\n");
        let text = format!("x\n{}y\n{}", block("PRIVATE KEY"), block("CERTIFICATE"));
        assert_eq!(blocks(&text, "CERTIFICATE"), [block("CERTIFICATE")]);
        assert_eq!(blocks(&text, "PRIVATE KEY"), [block("PRIVATE KEY")]);
    }
}
