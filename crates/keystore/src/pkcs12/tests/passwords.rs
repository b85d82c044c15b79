//! Passwords as other programs turn them into octets (P16).

use super::*;
use crate::pkcs12::write::Writing;

const ACCENTED: &str = "Fictief-\u{e9}\u{e8}-1";

fn export(pki: &Pki, password: &[u8], options: &str) -> Vec<u8> {
    pki.write("password", &[password, b"\n"].concat());
    pki.openssl(&format!(
        "pkcs12 -export {options} -in leaf.pem -inkey leaf.key -passout file:password -out x.p12"
    ))
    .unwrap();
    pki.read("x.p12")
}

/// OpenSSL gets the octets that the terminal sends: UTF-8, or Latin-1 on an old one.
#[test]
fn accents_open_what_openssl_wrote_in_either_encoding() {
    let Some(pki) = Pki::new() else { return };
    let latin_1: Vec<u8> = ACCENTED
        .chars()
        .map(|one| u8::try_from(one).unwrap())
        .collect();
    for octets in [ACCENTED.as_bytes(), &latin_1] {
        for options in [
            "",
            "-legacy",
            "-keypbe PBE-SHA1-3DES",
            "-certpbe PBE-SHA1-RC2-40 -legacy",
        ] {
            let file = export(&pki, octets, options);
            let opened = open(&file, ACCENTED).unwrap_or_else(|error| panic!("{options}: {error}"));
            assert_eq!(opened.contents.keys.len(), 1);
            let wrong = open(&file, "Fictief-ee-1").err().unwrap();
            assert_eq!(wrong.code(), "KEYSTORE-PASSWORD-WRONG", "{options}");
        }
    }
}

/// The euro sign is not in Latin-1; NSS takes UTF-8 as it is.
#[test]
fn accents_open_what_nss_wrote() {
    let Some(pki) = Pki::new() else { return };
    let folder = pki.folder.path();
    pki.write(
        "own.p12",
        &Pki::temporary().to_bytes(&judges::password()).unwrap(),
    );
    let password = "Fictief-\u{20ac}\u{e9}-1";
    if judges::nss_copy_as(folder, "own.p12", "nss.p12", password).is_none() {
        return;
    }
    let opened = open(&pki.read("nss.p12"), password).unwrap();
    assert_eq!(opened.contents.keys.len(), 1);
}

/// Typed on a system that composes accents, opened on one that does not; and OpenSSL before 1.1.
#[test]
fn every_reading_of_a_password_opens_its_file() {
    let writers = Password::readings(ACCENTED);
    assert!(writers.len() >= 5);
    for (number, writer) in writers.iter().enumerate() {
        for profile in [Profile::Compatible, Profile::Modern] {
            let writing = Writing {
                profile,
                iterations: 3,
            };
            let file = writing.file(&small(), writer, writer).unwrap();
            let opened = open(&file, ACCENTED);
            assert!(opened.is_ok(), "reading {number}, {profile:?}");
        }
    }
}

/// "No password" and "a password of no letters" are two things to PKCS#12, and one to people.
#[test]
fn an_empty_password_is_read_in_both_senses() {
    for writer in Password::readings("") {
        for profile in [Profile::Compatible, Profile::Modern] {
            let writing = Writing {
                profile,
                iterations: 3,
            };
            let file = writing.file(&small(), &writer, &writer).unwrap();
            assert!(open(&file, "").is_ok());
            assert_eq!(
                open(&file, " ").err().unwrap().code(),
                "KEYSTORE-PASSWORD-WRONG"
            );
        }
    }
}

/// Without a MAC a key that decrypts is the proof; without that nothing is said to be right.
#[test]
fn a_file_without_a_mac_opens_with_its_password_only() {
    let Some(pki) = Pki::new() else { return };
    for options in ["-nomac", "-nomac -legacy", "-nomac -certpbe NONE"] {
        let file = export(&pki, ACCENTED.as_bytes(), options);
        assert_eq!(
            open(&file, ACCENTED).err().unwrap().code(),
            "KEYSTORE-NO-MAC"
        );
        let opened = open_without_mac(&file, ACCENTED).unwrap();
        assert_eq!(opened.contents.keys.len(), 1, "{options}");
        for wrong in ["", "Fictief-1", "Fictief-\u{e9}-1"] {
            let error = open_without_mac(&file, wrong).err().unwrap();
            assert_eq!(error.code(), "KEYSTORE-PASSWORD-WRONG", "{options}");
        }
    }
}
