//! Garbage, and changed files of every program: never a panic, never a hang.
#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::write::Writing;
use super::*;
use crate::Keystore;
use crate::chain::Pool;
use crate::judges::{self, PASSWORD, Pki, password};
use crate::layout::entries;
use crate::pkcs12::Profile;

/// Whole files of each dialect that can be made here, and their parts after decrypting.
struct Seeds {
    files: Vec<Vec<u8>>,
    parts: Vec<Zeroizing<Vec<u8>>>,
}

fn seeds() -> &'static Seeds {
    static SEEDS: OnceLock<Seeds> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let files = files();
        let parts = files.iter().flat_map(|file| parts(file)).collect();
        Seeds { files, parts }
    })
}

fn files() -> Vec<Vec<u8>> {
    let Some(pki) = Pki::new() else {
        return vec![Pki::temporary().to_bytes(&password()).unwrap()];
    };
    let mut keystore = pki.installed().unwrap();
    let mut files = vec![keystore.to_bytes(&password()).unwrap()];
    pki.write("own.p12", &files[0]);
    keystore.set_profile(Profile::Modern);
    files.push(keystore.to_bytes(&password()).unwrap());
    for option in ["", "-legacy", "-nomac -certpbe NONE -keypbe NONE"] {
        pki.openssl(&format!(
            "pkcs12 -export {option} -in leaf.pem -inkey leaf.key -certfile authority.pem \
             -name authentication -passout pass:{PASSWORD} -out x.p12"
        ));
        files.push(pki.read("x.p12"));
    }
    let folder = pki.folder.path();
    judges::keytool_copy(folder, "own.p12", "keytool.p12", "-J-Dfictief=1");
    judges::keytool_copy(folder, "own.p12", "old.p12", "-J-Dkeystore.pkcs12.legacy");
    judges::bouncy_castle(folder, "own.p12", &[("PKCS12", "bc.p12")]);
    judges::nss_copy(folder, "own.p12", "nss.p12");
    for file in ["keytool.p12", "old.p12", "bc.p12", "nss.p12"] {
        files.extend(std::fs::read(pki.path(file)));
    }
    println!("{} dialects", files.len());
    files
}

fn parts(file: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let envelope = Envelope::open(file).unwrap();
    let content = ber::to_der(&envelope.content).unwrap();
    let open = |part: &ContentInfo| {
        if part.content_type == names::DATA {
            let octets: OctetString = part.content.decode_as().unwrap();
            return Zeroizing::new(octets.as_bytes().to_vec());
        }
        let data: EncryptedData = part.content.decode_as().unwrap();
        let info = data.enc_content_info;
        let scheme = Scheme::read(&info.content_enc_alg).unwrap();
        let octets = info.encrypted_content.unwrap();
        let password = Password::new(PASSWORD);
        let plain = scheme.decrypt(octets.as_bytes(), &password, &mut Work::new());
        plain.unwrap().unwrap()
    };
    let parts = Vec::<ContentInfo>::from_der(&content).unwrap();
    parts.iter().map(open).collect()
}

/// As a file's part is read once it was decrypted; what certificates come out are parsed too.
fn read_part(octets: &[u8]) -> Result<usize, KeystoreError> {
    let envelope = Envelope {
        der: true,
        content: Vec::new(),
        mac: None,
    };
    let mut reading = Reading::new(&envelope, Vec::new(), Work::new())?;
    reading.safe_contents(octets, Visible::Yes, MAX_DEPTH)?;
    let _ = Pool::new(&reading.contents.certificates);
    Ok(reading.contents.certificates.len() + reading.outline.protections.len())
}

type Changes = Vec<(Index, u8)>;

fn changes() -> impl Strategy<Value = (Changes, Option<Index>)> {
    let change = (any::<Index>(), any::<u8>());
    (
        proptest::collection::vec(change, 1..5),
        any::<Option<Index>>(),
    )
}

fn changed(bytes: &[u8], (changes, end): &(Changes, Option<Index>)) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (place, value) in changes {
        let place = place.index(bytes.len());
        bytes[place] = *value;
    }
    if let Some(end) = end.filter(|end| end.index(4) == 0) {
        bytes.truncate(end.index(bytes.len()));
    }
    bytes
}

/// One keystore with real keys, its derivations cut to one round so that many cases are quick.
fn quick() -> &'static (Vec<u8>, Vec<u8>) {
    static QUICK: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();
    QUICK.get_or_init(|| {
        let contents = entries::of(&Pki::temporary());
        [Profile::Compatible, Profile::Modern]
            .map(|profile| {
                let writing = Writing {
                    profile,
                    iterations: 1,
                };
                let password = Password::new(PASSWORD);
                let file = writing.file(&contents, &password, &password).unwrap();
                Envelope::open(&file).unwrap().content
            })
            .into()
    })
}

#[test]
fn the_seeds_are_read_before_they_are_changed() {
    for file in &seeds().files {
        open_without_mac(file, PASSWORD).unwrap();
    }
    for part in &seeds().parts {
        assert!(read_part(part).unwrap() > 0);
    }
}

proptest! {
    /// Whatever a program wrote, changed: the layer outside, and what is visible inside.
    #[test]
    fn a_changed_file_of_any_program_never_panics(which in any::<Index>(), change in changes()) {
        let files = &seeds().files;
        let _ = outline(&changed(&files[which.index(files.len())], &change));
    }

    /// The same behind the encryption, as somebody could do who has the password.
    #[test]
    fn a_changed_part_of_any_program_never_panics(which in any::<Index>(), change in changes()) {
        let parts = &seeds().parts;
        let _ = read_part(&changed(&parts[which.index(parts.len())], &change));
    }

    /// A changed content under a MAC that fits again: every layer is reached.
    #[test]
    fn a_changed_content_with_its_mac_never_panics(modern in any::<bool>(), change in changes()) {
        let (old, new) = quick();
        let (content, profile) = match modern {
            true => (new, Profile::Modern),
            false => (old, Profile::Compatible),
        };
        let writing = Writing { profile, iterations: 1 };
        let content = changed(content, &change);
        let file = writing.with_mac(&content, &Password::new(PASSWORD)).unwrap();
        if let Ok(keystore) = Keystore::open(&file, PASSWORD) {
            prop_assert_eq!(keystore.key_count(), 1);
        }
        let _ = crate::adopt::adopt(&file, PASSWORD);
    }

    #[test]
    fn garbage_as_a_part_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_part(&bytes);
        let mut disguised = vec![0x30, 0x82, 0x01, 0x2c];
        disguised.extend(&bytes);
        let _ = read_part(&disguised);
    }
}
