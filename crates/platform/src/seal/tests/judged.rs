//! OpenSSL and BouncyCastle as the other opinions.

use std::path::Path;
use std::process::Command;

use super::parties::{openssl, put, root, sender, token};
use super::{open, sealed};

#[test]
fn openssl_opens_every_layer_of_ours() {
    let root = pki::pem::encode_certificates(&[root()]).into_bytes();
    let verify = "cms -verify -inform DER -in message -CAfile root -purpose any -binary -out out";
    let Some(middle) = openssl(verify, &[("message", &sealed()), ("root", &root)]) else {
        return;
    };
    let decrypt =
        "cms -decrypt -inform DER -in message -recip leaf -inkey key -keyform DER -binary -out out";
    let leaf = token().certificate_pem();
    let files: [(&str, &[u8]); 3] = [
        ("message", &middle),
        ("leaf", &leaf),
        ("key", &token().pkcs8),
    ];
    let inner = openssl(decrypt, &files).unwrap();
    // The inner layer has no certificates; it is verified with that of the outer one.
    let verify = format!("{verify} -certfile leaf");
    let leaf = sender().certificate_pem();
    let files: [(&str, &[u8]); 3] = [("message", &inner), ("root", &root), ("leaf", &leaf)];
    assert_eq!(openssl(&verify, &files).unwrap(), b"fictief");
}

#[test]
fn bouncy_castle_opens_ours_and_we_open_its() {
    let jars = ["bcprov.jar", "bcpkix.jar", "bcutil.jar"]
        .map(|jar| Path::new("/usr/share/java").join(jar));
    if let Some(absent) = jars.iter().find(|jar| !jar.exists()) {
        println!("SKIPPED: {} is not installed", absent.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    put(
        folder.path(),
        &[
            ("sealed", &sealed()),
            ("sender.der", sender().certificate.der()),
            ("sender.key", &sender().pkcs8),
            ("token.der", token().certificate.der()),
            ("token.key", &token().pkcs8),
        ],
    );
    let run = Command::new("java")
        .arg("-cp")
        .arg(std::env::join_paths(jars).unwrap())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/Sealed.java"))
        .current_dir(folder.path())
        .output();
    let Ok(output) = run else {
        println!("SKIPPED: java is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "fictief");
    // Its own message is BER with indefinite lengths.
    let bytes = std::fs::read(folder.path().join("theirs")).unwrap();
    assert_eq!(bytes.get(1), Some(&0x80));
    let opened = open(&bytes).unwrap();
    assert_eq!(*opened.content, b"fictief, by BouncyCastle");
    assert!(opened.signed_at.is_some());
}
