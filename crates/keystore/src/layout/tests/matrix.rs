//! The matrix: every writer against every reader, with what each of them sees.

use std::path::Path;

use crate::judges::{self, PASSWORD, Pki, password};
use crate::pkcs12::{self, Protected};
use crate::{Dialect, Java8, Keystore, Profile};

/// One row: a file, and what has to be in it.
struct Row {
    writer: &'static str,
    file: &'static str,
    dialect: Dialect,
    java_8: Java8,
    der: bool,
    key: (&'static str, u32),
    certificates: (&'static str, u32),
    mac: (&'static str, u32, usize),
    /// OpenSSL writes one key only; so does NSS, which names keys by their owner.
    keys: usize,
}

const TRIPLE_DES: &str = "pbeWithSHAAnd3-KeyTripleDES-CBC";
const RC2_40: &str = "pbeWithSHAAnd40BitRC2-CBC";
const AES_256: &str = "PBES2 (PBKDF2 HMAC-SHA256, AES-256-CBC)";
const AES_128: &str = "PBES2 (PBKDF2 HMAC-SHA256, AES-128-CBC)";

const ROWS: &[Row] = &[
    Row {
        writer: "ours, compatible",
        file: "compatible.p12",
        dialect: Dialect::JavaTool,
        java_8: Java8::EveryRelease,
        der: true,
        key: (TRIPLE_DES, 1024),
        certificates: (RC2_40, 1024),
        mac: ("HMAC-SHA1", 1024, 20),
        keys: 2,
    },
    Row {
        writer: "ours, modern",
        file: "modern.p12",
        dialect: Dialect::ClavisModern,
        java_8: Java8::From8u301,
        der: true,
        key: (AES_256, 50_000),
        certificates: (AES_256, 50_000),
        mac: ("HMAC-SHA256", 50_000, 20),
        keys: 2,
    },
    Row {
        writer: "OpenSSL 3",
        file: "openssl.p12",
        dialect: Dialect::OpenSsl,
        java_8: Java8::From8u301,
        der: true,
        key: (AES_256, 2048),
        certificates: (AES_256, 2048),
        mac: ("HMAC-SHA256", 2048, 8),
        keys: 1,
    },
    Row {
        writer: "OpenSSL -legacy",
        file: "openssl-legacy.p12",
        dialect: Dialect::OpenSslLegacy,
        java_8: Java8::EveryRelease,
        der: true,
        key: (TRIPLE_DES, 2048),
        certificates: (RC2_40, 2048),
        mac: ("HMAC-SHA1", 2048, 8),
        keys: 1,
    },
    Row {
        writer: "keytool",
        file: "keytool.p12",
        dialect: Dialect::Keytool,
        java_8: Java8::From8u301,
        der: true,
        key: (AES_256, 10_000),
        certificates: (AES_256, 10_000),
        mac: ("HMAC-SHA256", 10_000, 20),
        keys: 2,
    },
    Row {
        writer: "keytool, legacy",
        file: "keytool-legacy.p12",
        dialect: Dialect::KeytoolLegacy,
        java_8: Java8::EveryRelease,
        der: true,
        key: (TRIPLE_DES, 50_000),
        certificates: (RC2_40, 50_000),
        mac: ("HMAC-SHA1", 100_000, 20),
        keys: 2,
    },
    Row {
        writer: "BouncyCastle",
        file: "bc.p12",
        dialect: Dialect::BouncyCastle,
        java_8: Java8::EveryRelease,
        der: false,
        key: (TRIPLE_DES, 51_200),
        certificates: (RC2_40, 51_200),
        mac: ("HMAC-SHA1", 102_400, 20),
        keys: 2,
    },
    Row {
        writer: "BouncyCastle, 3DES",
        file: "bc-3des.p12",
        dialect: Dialect::BouncyCastle,
        java_8: Java8::EveryRelease,
        der: false,
        key: (TRIPLE_DES, 51_200),
        certificates: (TRIPLE_DES, 51_200),
        mac: ("HMAC-SHA1", 102_400, 20),
        keys: 2,
    },
    Row {
        writer: "NSS",
        file: "nss.p12",
        dialect: Dialect::Nss,
        java_8: Java8::From8u301,
        der: false,
        key: (AES_256, 600_000),
        certificates: (AES_128, 600_000),
        mac: ("HMAC-SHA256", 600_000, 16),
        keys: 1,
    },
];

/// Writes the file of every row whose program is here.
fn write_all(pki: &Pki, keystore: &mut Keystore) {
    for (profile, file) in [
        (Profile::Modern, "modern.p12"),
        (Profile::Compatible, "compatible.p12"),
    ] {
        keystore.set_profile(profile);
        pki.write(file, &keystore.to_bytes(&password()).unwrap());
    }
    for (file, option) in [("openssl.p12", ""), ("openssl-legacy.p12", "-legacy")] {
        pki.write("key.der", &keystore.authentication_key().to_pkcs8());
        pki.write("leaf.crt", keystore.chain()[0].der());
        pki.openssl("x509 -in leaf.crt -inform DER -out leaf.crt.pem");
        pki.openssl("pkey -in key.der -inform DER -out key.pem");
        pki.openssl(&format!(
            "pkcs12 -export {option} -in leaf.crt.pem -inkey key.pem -certfile authority.pem \
             -name authentication -passout pass:{PASSWORD} -out {file}"
        ));
    }
    for (file, option) in [
        ("keytool.p12", "-J-Dfictief=1"),
        ("keytool-legacy.p12", "-J-Dkeystore.pkcs12.legacy"),
    ] {
        judges::keytool_copy(pki.folder.path(), "compatible.p12", file, option);
    }
    let copies = [("PKCS12", "bc.p12"), ("PKCS12-3DES-3DES", "bc-3des.p12")];
    judges::bouncy_castle(pki.folder.path(), "compatible.p12", &copies);
    judges::nss_copy(pki.folder.path(), "compatible.p12", "nss.p12");
}

/// P16 to P18: what each program writes is read by us and by the others, and what we write by all;
/// with algorithms, counts, MAC and aliases.
#[test]
fn every_writer_against_every_reader() {
    let Some(pki) = Pki::new() else { return };
    let mut keystore = pki.complete().unwrap();
    write_all(&pki, &mut keystore);
    let mut cells = 0;
    for row in ROWS {
        if !pki.path(row.file).exists() {
            assert!(
                !judges::writer_is_here(row.writer),
                "{} wrote nothing",
                row.writer
            );
            println!("{:<20} SKIPPED: its program is not installed", row.writer);
            continue;
        }
        for (reader, read) in READERS {
            match read(&pki, row, &keystore) {
                Some(seen) => {
                    println!("{:<20} {:<14} {seen}", row.writer, reader);
                    cells += 1;
                }
                None => {
                    assert!(!judges::writer_is_here(reader), "{reader} read nothing");
                    println!("{:<20} {:<14} SKIPPED: not installed", row.writer, reader);
                }
            }
        }
    }
    let all = ROWS.len() * READERS.len();
    println!("{cells} of {all} cells");
    let here = READERS
        .iter()
        .all(|(reader, _)| judges::writer_is_here(reader));
    assert!(!here || cells == all, "{cells} of {all} cells");
}

type Reader = fn(&Pki, &Row, &Keystore) -> Option<String>;

const READERS: &[(&str, Reader)] = &[
    ("ours", ours),
    ("OpenSSL", openssl),
    ("keytool", keytool),
    ("BouncyCastle", bouncy_castle),
    ("NSS", nss),
];

fn ours(pki: &Pki, row: &Row, keystore: &Keystore) -> Option<String> {
    let bytes = pki.read(row.file);
    let opened = pkcs12::open(&bytes, PASSWORD).unwrap();
    let outline = &opened.outline;
    assert_eq!(outline.der, row.der, "{}", row.writer);
    for one in &outline.protections {
        let (algorithm, iterations) = match one.content {
            Protected::Key => row.key,
            Protected::Part => row.certificates,
        };
        assert_eq!(one.algorithm, algorithm, "{}", row.writer);
        assert_eq!(one.iterations, Some(iterations), "{}", row.writer);
    }
    let mac = outline.mac.as_ref().unwrap();
    assert_eq!(
        (mac.algorithm.as_str(), mac.iterations, mac.salt_length),
        row.mac,
        "{}",
        row.writer
    );
    assert_eq!(Dialect::of(outline), row.dialect, "{}", row.writer);
    assert_eq!(Java8::of(outline), row.java_8, "{}", row.writer);
    // From outside it looks the same.
    let outside = pkcs12::outline(&bytes).unwrap();
    assert_eq!(Dialect::of(&outside), row.dialect, "{}", row.writer);
    // A wrong password is called so, whoever wrote the file.
    let wrong = Keystore::open(&bytes, "Fictief-wachtwoord-2")
        .err()
        .unwrap();
    assert_eq!(wrong.code(), "KEYSTORE-PASSWORD-WRONG", "{}", row.writer);

    let read = crate::adopt::adopt(&bytes, PASSWORD).unwrap().keystore;
    assert_eq!(read.key_count(), row.keys, "{}", row.writer);
    assert_eq!(
        read.keys_missing_from(keystore),
        2 - row.keys,
        "{}",
        row.writer
    );
    assert_eq!(read.chain()[..2], keystore.chain()[..2], "{}", row.writer);
    assert_eq!(read.etks().len(), row.keys - 1, "{}", row.writer);
    // Replacing keeps what it was nearest to.
    let nearest = match row.java_8 {
        Java8::EveryRelease => Profile::Compatible,
        _ => Profile::Modern,
    };
    assert_eq!(read.profile(), nearest, "{}", row.writer);
    let (key, count) = row.key;
    Some(format!(
        "{} keys, {key} {count}, {} {}",
        row.keys, row.mac.0, row.mac.1
    ))
}

fn openssl(pki: &Pki, row: &Row, _: &Keystore) -> Option<String> {
    let said = pki.openssl(&format!(
        "pkcs12 -legacy -info -in {} -passin pass:{PASSWORD} -nodes",
        row.file
    ))?;
    assert_eq!(
        said.matches("-----BEGIN PRIVATE KEY-----").count(),
        row.keys,
        "{said}"
    );
    assert!(said.contains("friendlyName: authentication"), "{said}");
    let mac = said.lines().find(|line| line.starts_with("MAC: "))?;
    assert!(mac.ends_with(&format!("Iteration {}", row.mac.1)), "{mac}");
    let count = format!("Iteration {}", row.key.1);
    let bags = said
        .lines()
        .filter(|line| line.starts_with("Shrouded Keybag"));
    assert_eq!(
        bags.filter(|line| line.contains(&count)).count(),
        row.keys,
        "{said}"
    );
    Some(format!(
        "{} keys, {}",
        row.keys,
        mac.trim_start_matches("MAC: ")
    ))
}

fn keytool(pki: &Pki, row: &Row, keystore: &Keystore) -> Option<String> {
    let list = [
        "-list",
        "-storetype",
        "PKCS12",
        "-keystore",
        row.file,
        "-storepass",
        PASSWORD,
    ];
    let said = judges::text(pki.folder.path(), "keytool", &list)?;
    assert_eq!(
        said.matches("PrivateKeyEntry").count(),
        row.keys,
        "{}: {said}",
        row.writer
    );
    assert!(said.contains("authentication, "), "{said}");
    if row.keys == 2 && row.dialect != Dialect::Nss {
        assert!(said.contains(&keystore.etks()[0].alias()), "{said}");
    }
    Some(format!("{} PrivateKeyEntry", row.keys))
}

fn bouncy_castle(pki: &Pki, row: &Row, keystore: &Keystore) -> Option<String> {
    let lines = judges::bouncy_castle(pki.folder.path(), row.file, &[])?;
    let keys = lines
        .iter()
        .filter(|line| line.starts_with("key\t"))
        .count();
    assert_eq!(keys, row.keys, "{}: {lines:?}", row.writer);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("key\tauthentication\t")),
        "{lines:?}"
    );
    if row.writer.starts_with("ours") || row.writer.starts_with("BouncyCastle") {
        assert_eq!(lines, super::judged::expected(keystore), "{}", row.writer);
    }
    Some(format!("{keys} keys, {} entries", lines.len()))
}

fn nss(pki: &Pki, row: &Row, _: &Keystore) -> Option<String> {
    let keys = judges::nss_keys(pki.folder.path(), Path::new(row.file))?;
    assert_eq!(keys, row.keys, "{}", row.writer);
    Some(format!("{keys} keys"))
}
