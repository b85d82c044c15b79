#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

mod passwords;

use zeroize::Zeroizing;

use super::password::Password;
use super::scheme::{OldCipher, Scheme};
use super::work::Work;
use super::{
    CertificateBag, KeyBag, MacOutline, Pkcs12, Profile, Protected, Protection, open,
    open_without_mac, outline, write, write_as,
};
use crate::KeystoreError;
use crate::judges::{self, PASSWORD, Pki};
use proptest::prelude::*;

/// A key that is not one: the writer and the reader do not look inside.
fn small() -> Pkcs12 {
    Pkcs12 {
        keys: vec![KeyBag {
            alias: Some("authentication".to_owned()),
            local_key_id: Some(vec![7; 20]),
            pkcs8: Zeroizing::new(b"\x30\x03\x02\x01\x00".to_vec()),
        }],
        certificates: vec![CertificateBag {
            alias: Some("CN=Zo\u{eb}".to_owned()),
            local_key_id: None,
            der: b"\x30\x00".to_vec(),
        }],
        passed_over: Vec::new(),
    }
}

#[test]
fn what_is_written_is_read_again() {
    let file = write(&small(), PASSWORD).unwrap();
    let opened = open(&file, PASSWORD).unwrap();
    let key = opened.contents.keys.first().unwrap();
    assert_eq!(key.alias.as_deref(), Some("authentication"));
    assert_eq!(key.local_key_id.as_deref(), Some(&[7; 20][..]));
    assert_eq!(*key.pkcs8, b"\x30\x03\x02\x01\x00");
    assert_eq!(opened.contents.certificates, small().certificates);
    assert_eq!(opened.contents.keys.len(), 1);
}

/// eHealth protocol, section 9: algorithms, counts and salts of the compatible profile.
#[test]
fn the_compatible_profile_is_kept_to_the_letter() {
    let file = write(&small(), PASSWORD).unwrap();
    let outline = open(&file, PASSWORD).unwrap().outline;
    let protection = |content, algorithm: &str| Protection {
        content,
        algorithm: algorithm.to_owned(),
        iterations: Some(1024),
    };
    assert!(outline.der);
    assert_eq!(
        outline.protections,
        [
            protection(Protected::Key, "pbeWithSHAAnd3-KeyTripleDES-CBC"),
            protection(Protected::Part, "pbeWithSHAAnd40BitRC2-CBC"),
        ]
    );
    assert_eq!(
        outline.mac,
        Some(MacOutline {
            algorithm: "HMAC-SHA1".to_owned(),
            iterations: 1024,
            salt_length: 20,
        })
    );
    assert_eq!(outline.visible_key_aliases, ["authentication"]);
}

/// The modern profile: PBES2 with AES-256 and HMAC-SHA256, each derivation with the same count.
#[test]
fn the_modern_profile_is_what_it_says() {
    let file = write_as(&small(), PASSWORD, Profile::Modern).unwrap();
    let outline = open(&file, PASSWORD).unwrap().outline;
    let protection = |content| Protection {
        content,
        algorithm: "PBES2 (PBKDF2 HMAC-SHA256, AES-256-CBC)".to_owned(),
        iterations: Some(50_000),
    };
    assert!(outline.der);
    assert_eq!(
        outline.protections,
        [protection(Protected::Key), protection(Protected::Part)]
    );
    assert_eq!(
        outline.mac,
        Some(MacOutline {
            algorithm: "HMAC-SHA256".to_owned(),
            iterations: 50_000,
            salt_length: 20,
        })
    );
    let again = write_as(&small(), PASSWORD, Profile::Modern).unwrap();
    let same = file.iter().zip(&again).filter(|(a, b)| a == b).count();
    assert!(same < file.len() * 3 / 4, "{same} of {}", file.len());
}

/// A count from the file may not keep the processor busy, in no scheme and not in sum.
#[test]
fn absurd_counts_of_encryptions_are_refused_at_once() {
    let password = Password::new(PASSWORD);
    let huge = std::num::NonZeroU32::MAX;
    let schemes = [
        Scheme::old(OldCipher::TripleDes3, &[1; 20], i32::MAX),
        Scheme::old(OldCipher::Rc2Bits40, &[1; 20], 20_000_001),
        Scheme::modern(&[1; 20], huge, [1; 16]),
    ];
    for scheme in schemes {
        let refused = scheme.decrypt(&[0; 16], &password, &mut Work::new());
        assert_eq!(
            refused.err().unwrap().code(),
            "KEYSTORE-ITERATIONS-TOO-HIGH"
        );
    }
    let mut work = Work::new();
    work.take(19_999_999).unwrap();
    work.take(1).unwrap();
    assert!(work.take(1).is_err());
}

/// P16: the keystores of Java before PKCS#12 are named as such, by the tool that writes them.
#[test]
fn old_java_keystores_are_named() {
    let Some(pki) = Pki::new() else { return };
    for kind in ["JKS", "JCEKS"] {
        let words = format!(
            "-genkeypair -keyalg RSA -alias authentication -dname CN=Fictief -storetype {kind} \
             -keystore {kind}.jks -storepass {PASSWORD} -keypass {PASSWORD}"
        );
        let arguments: Vec<&str> = words.split_whitespace().collect();
        if judges::text(pki.folder.path(), "keytool", &arguments).is_none() {
            return;
        }
        match open(&pki.read(&format!("{kind}.jks")), PASSWORD)
            .err()
            .unwrap()
        {
            KeystoreError::NotAKeystore { looks_like } => assert_eq!(looks_like, "jks"),
            other => panic!("{kind}: {other}"),
        }
    }
}

#[test]
fn two_files_of_the_same_content_share_no_salt() {
    let first = write(&small(), PASSWORD).unwrap();
    let second = write(&small(), PASSWORD).unwrap();
    let same = first.iter().zip(&second).filter(|(a, b)| a == b).count();
    assert!(same < first.len() * 3 / 4, "{same} of {}", first.len());
}

/// P16: a wrong password has a message of its own.
#[test]
fn another_password_is_told_apart_from_damage() {
    let file = write(&small(), PASSWORD).unwrap();
    for wrong in ["", "fictief-wachtwoord-1", "Fictief-wachtwoord-1 ", "é€😀"] {
        let error = open(&file, wrong).err().unwrap();
        assert_eq!(error.code(), "KEYSTORE-PASSWORD-WRONG");
    }
}

#[test]
fn a_password_beyond_the_rule_still_opens_its_file() {
    for password in ["", "é€", "😀", "a b"] {
        let file = write(&small(), password).unwrap();
        assert!(open(&file, password).is_ok(), "{password:?}");
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let file = write(&small(), PASSWORD).unwrap();
    for length in 0..file.len() {
        let error = open(file.get(..length).unwrap(), PASSWORD).err().unwrap();
        let expected = if length < 8 {
            "KEYSTORE-NOT-A-KEYSTORE"
        } else {
            "KEYSTORE-DAMAGED"
        };
        assert_eq!(error.code(), expected, "{length} bytes");
        assert!(outline(file.get(..length).unwrap()).is_err());
    }
}

#[test]
fn a_changed_byte_is_noticed_or_without_effect() {
    let file = write(&small(), PASSWORD).unwrap();
    for position in (0..file.len()).step_by(7) {
        let mut changed = file.clone();
        *changed.get_mut(position).unwrap() ^= 0x01;
        if let Ok(opened) = open(&changed, PASSWORD) {
            // Only the unused parameters of the MAC's hash are open to change.
            assert!(position > file.len() - 60, "byte {position}");
            assert_eq!(opened.contents.certificates, small().certificates);
        }
    }
}

#[test]
fn other_files_are_named() {
    let cases: [(&[u8], &str); 15] = [
        (b"", "nothing"),
        (&[0; 4096], "nothing"),
        (b"\xfe\xed\xfe\xed\0\0\0\x02", "jks"),
        (b"\n-----BEGIN CERTIFICATE-----\n", "pem"),
        (b"\xef\xbb\xbf-----BEGIN PRIVATE KEY-----\n", "pem"),
        (b"Bag Attributes\n    friendlyName: authentication\n", "pem"),
        (b"<!DOCTYPE html>\n<html>", "html"),
        (b"\r\n<html lang=\"nl\">", "html"),
        (b"MIIKTAIBAzCCCgIGCSqGSIb3DQEHAaCCCfME", "base64"),
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "zip"),
        (b"\x30\x82\x04\xa4\x02\x01\x00\x30", "private-key"),
        (b"\x30\x82\x04\xa4\x30\x82\x03\x8c", "certificate"),
        (b"\x30\x80\x06\x09\x2a\x86", "cms"),
        (b"Dear colleague,", "something-else"),
    ];
    for (bytes, word) in cases {
        match open(bytes, PASSWORD).err().unwrap() {
            KeystoreError::NotAKeystore { looks_like } => assert_eq!(looks_like, word),
            other => panic!("{word}: {other}"),
        }
    }
    let large = open(&vec![0x30; 3_000_000], PASSWORD).err().unwrap();
    assert_eq!(large.code(), "KEYSTORE-TOO-LARGE");
}

/// A count from the file may not keep the processor busy.
#[test]
fn an_absurd_iteration_count_is_refused_at_once() {
    let file = write(&small(), PASSWORD).unwrap();
    // The MAC's count, 1024, is the last element of the file.
    assert!(file.ends_with(&[0x02, 0x02, 0x04, 0x00]));
    let with_count = |count: &[u8]| {
        let mut changed = file.get(..file.len() - 4).unwrap().to_vec();
        changed.extend([0x02, count.len() as u8]);
        changed.extend(count);
        let grown = count.len() - 2;
        // Outer length in two bytes (30 82 xx xx); the MAC's sequence has one byte (30 xx).
        changed[3] += grown as u8;
        let mac = changed.len() - grown;
        let mac = (0..mac)
            .rev()
            .find(|at| changed[*at..].starts_with(&[0x30, 0x3d]))
            .unwrap();
        changed[mac + 1] += grown as u8;
        changed
    };
    let error = open(&with_count(&[0x7f, 0xff, 0xff, 0xff]), PASSWORD)
        .err()
        .unwrap();
    assert_eq!(error.code(), "KEYSTORE-ITERATIONS-TOO-HIGH");
    for odd in [&[0x00, 0x00, 0x00][..], &[0xff, 0x00]] {
        assert_eq!(
            open(&with_count(odd), PASSWORD).err().unwrap().code(),
            "KEYSTORE-DAMAGED"
        );
    }
}

fn exported(pki: &Pki, options: &str) -> Option<Vec<u8>> {
    pki.openssl(&format!(
        "pkcs12 -export -in leaf.pem -inkey leaf.key -certfile authority.pem -name authentication \
         -passout pass:{PASSWORD} -out out.p12 {options}"
    ))?;
    Some(pki.read("out.p12"))
}

/// P17: files of OpenSSL, modern and old, open.
#[test]
fn openssl_files_in_every_dialect_are_read() {
    let Some(pki) = Pki::new() else { return };
    let dialects = [
        ("", "PBES2 (PBKDF2 HMAC-SHA256, AES-256-CBC)", "HMAC-SHA256"),
        ("-legacy", "pbeWithSHAAnd40BitRC2-CBC", "HMAC-SHA1"),
        (
            "-legacy -certpbe PBE-SHA1-RC2-128",
            "pbeWithSHAAnd128BitRC2-CBC",
            "HMAC-SHA1",
        ),
        (
            "-legacy -certpbe PBE-SHA1-2DES",
            "pbeWithSHAAnd2-KeyTripleDES-CBC",
            "HMAC-SHA1",
        ),
        (
            "-certpbe PBE-SHA1-3DES -macalg sha384",
            "pbeWithSHAAnd3-KeyTripleDES-CBC",
            "HMAC-SHA384",
        ),
        (
            "-certpbe AES-128-CBC -keypbe AES-192-CBC -macalg sha512",
            "PBES2 (PBKDF2 HMAC-SHA256, AES-128-CBC)",
            "HMAC-SHA512",
        ),
        (
            "-certpbe DES-EDE3-CBC -iter 5000",
            "PBES2 (PBKDF2 HMAC-SHA256, 3DES-CBC)",
            "HMAC-SHA256",
        ),
    ];
    for (options, algorithm, mac) in dialects {
        let file = exported(&pki, options).unwrap();
        let opened = open(&file, PASSWORD).unwrap_or_else(|error| panic!("{options}: {error}"));
        let algorithms = opened
            .outline
            .protections
            .iter()
            .map(|one| one.algorithm.as_str());
        assert!(
            algorithms.into_iter().any(|one| one == algorithm),
            "{options}"
        );
        assert_eq!(opened.outline.mac.unwrap().algorithm, mac, "{options}");
        let certificates: Vec<_> = opened
            .contents
            .certificates
            .iter()
            .map(|bag| &bag.der)
            .collect();
        assert_eq!(
            certificates,
            [&pki.read("leaf.der"), &pki.read("authority.der")],
            "{options}"
        );
        let [key] = opened.contents.keys.as_slice() else {
            panic!("{options}")
        };
        assert_eq!(key.alias.as_deref(), Some("authentication"), "{options}");
        pki.write("key.der", &key.pkcs8);
        let public = pki.openssl("pkey -inform DER -in key.der -pubout").unwrap();
        assert_eq!(
            public,
            pki.openssl("x509 -in leaf.pem -noout -pubkey").unwrap(),
            "{options}"
        );
        assert_eq!(
            open(&file, "another-1").err().unwrap().code(),
            "KEYSTORE-PASSWORD-WRONG"
        );
    }
}

#[test]
fn certificates_and_keys_in_the_clear_are_read() {
    let Some(pki) = Pki::new() else { return };
    let file = exported(&pki, "-certpbe NONE -keypbe NONE").unwrap();
    let opened = open(&file, PASSWORD).unwrap();
    assert_eq!(opened.contents.certificates.len(), 2);
    assert_eq!(opened.contents.keys.len(), 1);
    assert_eq!(
        opened.outline.protections.first().unwrap().algorithm,
        "none"
    );
}

/// Other programs accept an empty password; PBES2 and the MAC take it differently.
#[test]
fn an_empty_password_opens_its_file() {
    let Some(pki) = Pki::new() else { return };
    for options in ["", "-legacy"] {
        pki.openssl(&format!(
            "pkcs12 -export -in leaf.pem -inkey leaf.key -passout pass: -out out.p12 {options}"
        ))
        .unwrap();
        let opened = open(&pki.read("out.p12"), "").unwrap();
        assert_eq!(opened.contents.keys.len(), 1, "{options}");
    }
}

/// P16: an entry with a password of its own is not called "wrong password".
#[test]
fn an_entry_with_another_password_is_told() {
    let (one, other) = (
        Password::new(PASSWORD),
        Password::new("Fictief-wachtwoord-2"),
    );
    // Wrong padding shows it at once; by chance padding looks right once in about 256 files.
    let codes: Vec<_> = (0..4)
        .map(|_| write::Writing::new(Profile::Compatible))
        .map(|writing| writing.file(&small(), &other, &one).unwrap())
        .filter_map(|file| open(&file, PASSWORD).err())
        .map(|error| error.code())
        .collect();
    assert!(codes.len() >= 2, "{codes:?}");
    assert!(
        codes
            .iter()
            .all(|code| *code == "KEYSTORE-ENTRY-PASSWORD-OTHER")
    );
}

/// P16: what we cannot open is named instead of "wrong password".
#[test]
fn missing_mac_and_unknown_algorithms_are_named() {
    let Some(pki) = Pki::new() else { return };
    let file = exported(&pki, "-nomac").unwrap();
    assert_eq!(
        open(&file, PASSWORD).err().unwrap().code(),
        "KEYSTORE-NO-MAC"
    );
    assert_eq!(outline(&file).unwrap().mac, None);
    for (options, expected) in [
        (
            "-legacy -certpbe PBE-SHA1-RC4-128",
            "pbeWithSHAAnd128BitRC4",
        ),
        ("-macalg sha224", "SHA-224"),
    ] {
        let file = exported(&pki, options).unwrap();
        match open(&file, PASSWORD).err().unwrap() {
            KeystoreError::AlgorithmUnknown { name } => assert_eq!(name, expected),
            other => panic!("{options}: {other}"),
        }
    }
}

/// Without the password the file still says how it is protected.
#[test]
fn an_outline_needs_no_password() {
    let Some(pki) = Pki::new() else { return };
    let outline = outline(&exported(&pki, "").unwrap()).unwrap();
    assert!(outline.der);
    assert_eq!(outline.protections.len(), 2);
    assert_eq!(outline.mac.unwrap().iterations, 2048);
    assert_eq!(outline.visible_key_aliases, ["authentication"]);
}

#[test]
fn keytool_files_are_read_in_both_profiles() {
    let Some(pki) = Pki::new() else { return };
    for (file, option) in [
        ("modern.p12", "-J-Dfictief=1"),
        ("old.p12", "-J-Dkeystore.pkcs12.legacy"),
    ] {
        let arguments = [
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-alias",
            "authentication",
            "-dname",
            "CN=Fictief",
            "-storetype",
            "PKCS12",
            "-keystore",
            file,
            "-storepass",
            PASSWORD,
            option,
        ];
        if judges::text(pki.folder.path(), "keytool", &arguments).is_none() {
            return;
        }
        let opened = open(&pki.read(file), PASSWORD).unwrap();
        let [key] = opened.contents.keys.as_slice() else {
            panic!("{file}")
        };
        assert_eq!(key.alias.as_deref(), Some("authentication"));
        assert_eq!(opened.contents.certificates.len(), 1);
    }
}

/// With few rounds, so that many cases are quick.
fn quick(contents: &Pkcs12, password: &str, profile: Profile) -> Vec<u8> {
    let password = Password::new(password);
    let writing = write::Writing {
        profile,
        iterations: 2,
    };
    writing.file(contents, &password, &password).unwrap()
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = outline(&bytes);
        let _ = open(&bytes, PASSWORD);
        let mut disguised = vec![0x30, 0x82, 0x01, 0x2f, 0x02, 0x01, 0x03, 0x30];
        disguised.extend(&bytes);
        let _ = outline(&disguised);
    }

    #[test]
    fn a_changed_file_never_panics(position in 0usize..2000, value in any::<u8>()) {
        let mut file = quick(&small(), PASSWORD, Profile::Compatible);
        let length = file.len();
        *file.get_mut(position % length).unwrap() = value;
        let _ = outline(&file);
        let _ = open(&file, PASSWORD);
    }

    #[test]
    fn any_entries_survive_a_round_trip(
        alias in "[ -~\u{e9}\u{20ac}]{0,40}",
        id in proptest::option::of(proptest::collection::vec(any::<u8>(), 1..40)),
        key in proptest::collection::vec(any::<u8>(), 1..600),
        der in proptest::collection::vec(any::<u8>(), 0..600),
        password in "[!-~]{0,70}",
        modern in any::<bool>(),
    ) {
        let profile = if modern { Profile::Modern } else { Profile::Compatible };
        let contents = Pkcs12 {
            keys: vec![KeyBag {
                alias: Some(alias.clone()),
                local_key_id: id.clone(),
                pkcs8: Zeroizing::new(key.clone()),
            }],
            certificates: vec![CertificateBag { alias: Some(alias), local_key_id: id, der }],
            passed_over: Vec::new(),
        };
        let opened = open(&quick(&contents, &password, profile), &password).unwrap();
        prop_assert_eq!(&opened.contents.certificates, &contents.certificates);
        let read = opened.contents.keys.first().unwrap();
        prop_assert_eq!(&*read.pkcs8, &key);
        prop_assert_eq!(&read.alias, &contents.keys.first().unwrap().alias);
        prop_assert_eq!(&read.local_key_id, &contents.keys.first().unwrap().local_key_id);
    }
}
