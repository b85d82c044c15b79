//! A keystore as the Java tool of old writes it: by BouncyCastle, in its own dialect.

use std::path::{Path, PathBuf};
use std::process::Command;

/// True when Java, its compiler and BouncyCastle are there; said aloud otherwise.
pub fn is_here(test: &str) -> bool {
    let programs = ["java", "javac", "keytool"];
    let here = programs
        .iter()
        .all(|one| crate::stage::found(one).is_some())
        && jars().iter().all(|jar| jar.exists());
    if !here {
        println!("SKIPPED {test}: no Java, or no BouncyCastle");
    }
    here
}

/// Writes the keystore `from` to `to` in that dialect, under the same password.
pub fn write_keystore(folder: &Path, from: &Path, to: &Path, password: &str) {
    let places = jars().into_iter().chain([folder.to_path_buf()]);
    let class_path = std::env::join_paths(places).unwrap();
    let source = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../crates/keystore/testdata/Entries.java"
    );
    done(
        Command::new("javac")
            .arg("-cp")
            .arg(&class_path)
            .arg("-d")
            .arg(folder)
            .arg(source),
    );
    let secret = folder.join("secret");
    std::fs::write(&secret, password).unwrap();
    let copy = folder.join("copy.p12");
    done(
        Command::new("keytool")
            .args(["-importkeystore", "-noprompt"])
            .args(["-srcstoretype", "PKCS12", "-deststoretype", "PKCS12"])
            .arg("-srckeystore")
            .arg(from)
            .arg("-srcstorepass:file")
            .arg(&secret)
            .arg("-destkeystore")
            .arg(&copy)
            .arg("-deststorepass:file")
            .arg(&secret),
    );
    done(
        Command::new("java")
            .arg("-cp")
            .arg(&class_path)
            .args(["Entries", password])
            .arg(&copy)
            .arg("PKCS12")
            .arg(to),
    );
}

fn jars() -> [PathBuf; 2] {
    ["bcprov.jar", "bcpkix.jar"].map(|jar| Path::new("/usr/share/java").join(jar))
}

fn done(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}
