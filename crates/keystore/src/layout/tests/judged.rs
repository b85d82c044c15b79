//! What other programs see in our files, and what we see in theirs.

use super::again;
use crate::Keystore;
use crate::judges::{self, PASSWORD, Pki, password};
use crate::pkcs12;
use pki::Certificate;
use pki::name::rfc2253_as_java;

fn subject(certificate: &Certificate) -> String {
    rfc2253_as_java(certificate.subject())
}

/// The entries that BouncyCastle has to list: nothing more, nothing less.
pub(super) fn expected(keystore: &Keystore) -> Vec<String> {
    let subjects: Vec<String> = keystore.chain().iter().map(subject).collect();
    let mut lines = vec![format!("key\tauthentication\t{}", subjects.join("\t"))];
    for etk in keystore.etks() {
        lines.push(format!(
            "key\t{}\t{}",
            etk.alias(),
            subject(etk.certificate())
        ));
    }
    lines.extend(
        subjects
            .iter()
            .map(|subject| format!("certificate\t{subject}\t{subject}")),
    );
    lines.sort();
    lines
}

/// P18 and eHealth protocol, section 9: the layout as the field's own library reads it; and that
/// library's BER files, in its default and its all-3DES form, read by us.
#[test]
fn bouncy_castle_lists_exactly_the_layout_and_its_files_are_read() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = pki.complete().unwrap();
    let (key, certificate) = Pki::etk(&keystore, 0x01);
    keystore.add_etk(key, certificate).unwrap();
    pki.write("own.p12", &keystore.to_bytes(&password()).unwrap());
    let copies = [("PKCS12", "rc2.p12"), ("PKCS12-3DES-3DES", "3des.p12")];
    let Some(lines) = judges::bouncy_castle(pki.folder.path(), "own.p12", &copies) else {
        return;
    };
    assert_eq!(lines, expected(&keystore));
    assert_eq!(lines.len(), 6);
    for (_, copy) in copies {
        let bytes = pki.read(copy);
        assert!(!pkcs12::outline(&bytes).unwrap().der, "{copy} is BER");
        let read = Keystore::from_bytes(&bytes, &password()).unwrap();
        assert!(read.contains_all_keys_of(&keystore) && keystore.contains_all_keys_of(&read));
        assert_eq!(read.chain(), keystore.chain(), "{copy}");
        assert_eq!(read.etks().len(), 2, "{copy}");
        // And written again by us it is the layout again.
        assert_eq!(expected(&again(&read)), expected(&keystore), "{copy}");
        for length in (0..bytes.len()).step_by(101) {
            assert!(
                Keystore::from_bytes(&bytes[..length], &password()).is_err(),
                "{length}"
            );
        }
    }
}

#[test]
fn bouncy_castle_opens_a_temporary_keystore() {
    let folder = tempfile::tempdir().unwrap();
    let file = Pki::temporary().to_bytes(&password()).unwrap();
    std::fs::write(folder.path().join("own.p12"), file).unwrap();
    let Some(lines) = judges::bouncy_castle(folder.path(), "own.p12", &[]) else {
        return;
    };
    assert_eq!(lines, ["key\tauthentication\tC=Dummy"]);
}

/// The JDK's own provider shows the key entries only; that is normal (eHealth protocol, section 9).
#[test]
fn keytool_lists_the_keys_and_its_copies_are_read() {
    let Some(pki) = Pki::new() else { return };
    let keystore = pki.complete().unwrap();
    pki.write("own.p12", &keystore.to_bytes(&password()).unwrap());
    let list = [
        "-list",
        "-storetype",
        "PKCS12",
        "-keystore",
        "own.p12",
        "-storepass",
        PASSWORD,
    ];
    let Some(listed) = judges::text(pki.folder.path(), "keytool", &list) else {
        return;
    };
    assert!(listed.contains("contains 2 entries"), "{listed}");
    assert_eq!(listed.matches("PrivateKeyEntry").count(), 2, "{listed}");
    assert!(listed.contains("authentication, "), "{listed}");
    assert!(listed.contains(&keystore.etks()[0].alias()), "{listed}");
    for (copy, option) in [
        ("new.p12", "-J-Dfictief=1"),
        ("old.p12", "-J-Dkeystore.pkcs12.legacy"),
    ] {
        judges::keytool_copy(pki.folder.path(), "own.p12", copy, option).unwrap();
        let read = Keystore::from_bytes(&pki.read(copy), &password()).unwrap();
        assert!(read.contains_all_keys_of(&keystore), "{copy}");
        assert_eq!(read.chain(), keystore.chain(), "{copy}");
        assert_eq!(read.etks().len(), 1, "{copy}");
    }
}

/// Algorithms, counts and MAC as OpenSSL reports them: the compatible profile.
#[test]
fn openssl_reports_the_compatible_profile() {
    let Some(pki) = Pki::new() else { return };
    let keystore = pki.complete().unwrap();
    pki.write("own.p12", &keystore.to_bytes(&password()).unwrap());
    let command = format!("pkcs12 -legacy -info -in own.p12 -passin pass:{PASSWORD} -nodes");
    let said = pki.openssl(&command).unwrap();
    let line = |text: &str| said.lines().filter(|line| line.trim() == text).count();
    assert_eq!(line("MAC: sha1, Iteration 1024"), 1, "{said}");
    assert_eq!(line("MAC length: 20, salt length: 20"), 1);
    assert_eq!(
        line("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 1024"),
        2
    );
    assert_eq!(
        line("PKCS7 Encrypted data: pbeWithSHA1And40BitRC2-CBC, Iteration 1024"),
        1
    );
    assert_eq!(line("friendlyName: authentication"), 2);
    assert_eq!(
        line(&format!("friendlyName: {}", keystore.etks()[0].alias())),
        2
    );
    // The leaf under both names, the ETK certificate, authority and root.
    assert_eq!(line("-----BEGIN CERTIFICATE-----"), 5);
    assert_eq!(line("-----BEGIN PRIVATE KEY-----"), 2);
    let identifier = keystore
        .authentication_key()
        .public_key_identifier()
        .to_string();
    let spaced = said.replace(' ', "");
    assert_eq!(
        spaced.matches(&format!("localKeyID:{identifier}")).count(),
        2,
        "{said}"
    );
}

/// NSS (Firefox, Thunderbird) takes the file in, with its two keys.
#[test]
fn nss_imports_both_keys() {
    let Some(pki) = Pki::new() else { return };
    let keystore = pki.complete().unwrap();
    pki.write("own.p12", &keystore.to_bytes(&password()).unwrap());
    let made = judges::text(
        pki.folder.path(),
        "certutil",
        &["-N", "-d", "sql:.", "--empty-password"],
    );
    if made.is_none() {
        return;
    }
    let import = ["-i", "own.p12", "-d", "sql:.", "-W", PASSWORD, "-K", ""];
    let Some(said) = judges::text(pki.folder.path(), "pk12util", &import) else {
        return;
    };
    assert!(said.contains("PKCS12 IMPORT SUCCESSFUL"), "{said}");
    let keys = judges::text(pki.folder.path(), "certutil", &["-K", "-d", "sql:."]).unwrap();
    assert_eq!(keys.matches("rsa").count(), 2, "{keys}");
}
