#![allow(
    clippy::disallowed_methods,
    reason = "tests run other programs on real files"
)]

mod judged;

use proptest::prelude::*;

use super::*;

const PASSPHRASE: &str = "vier fictieve woorden samen";
/// Rounds of the tests: 2 to the power of 4.
const QUICK: u8 = 4;

fn made() -> Timestamp {
    "2026-11-22T01:13:54Z".parse().unwrap()
}

fn entry(name: &str, content: &[u8]) -> ArchiveEntry {
    ArchiveEntry {
        name: name.to_owned(),
        content: Zeroizing::new(content.to_vec()),
    }
}

fn some() -> Vec<ArchiveEntry> {
    vec![
        entry("journal.sqlite", &[7; 70_000]),
        entry(
            "keystore/CBE=0000000097,TEST 20261122-021354.p12",
            b"fictief",
        ),
        entry(
            &format!("diep/{}/leeg", "map/".repeat(60).trim_end_matches('/')),
            b"",
        ),
    ]
}

fn quick(entries: &[ArchiveEntry]) -> Vec<u8> {
    seal_with(entries, PASSPHRASE, made(), QUICK).unwrap()
}

fn code<T>(result: Result<T, StoreError>) -> &'static str {
    result.err().unwrap().code()
}

fn same(opened: &OpenedArchive, entries: &[ArchiveEntry]) -> bool {
    opened.made == made() && opened.entries == entries
}

/// An archive around any tar, as somebody could make who knows the passphrase.
fn around(manifest: &ArchiveEntry, entries: &[ArchiveEntry]) -> Vec<u8> {
    let tar = tarball::pack(manifest, entries, made()).unwrap();
    age::encrypt(&tar, PASSPHRASE, QUICK).unwrap()
}

#[test]
fn what_is_sealed_is_opened_again() {
    let opened = open(&quick(&some()), PASSPHRASE).unwrap();
    assert!(same(&opened, &some()));
    assert!(same(&open(&quick(&[]), PASSPHRASE).unwrap(), &[]));
}

/// The full work once: what people get.
#[test]
fn a_real_archive_asks_for_the_work_that_age_asks_for() {
    let archive = seal(&some(), PASSPHRASE, made()).unwrap();
    let text = String::from_utf8_lossy(&archive);
    let stanza = text.lines().nth(1).unwrap();
    assert!(
        stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"),
        "{stanza}"
    );
    assert!(same(&open(&archive, PASSPHRASE).unwrap(), &some()));
}

#[test]
fn two_archives_of_the_same_share_nothing_but_the_first_line() {
    let (first, second) = (quick(&some()), quick(&some()));
    let equal = first.iter().zip(&second).filter(|(a, b)| a == b).count();
    assert!(equal < first.len() / 50, "{equal}");
}

#[test]
fn every_failure_has_its_code() {
    let archive = quick(&some());
    assert_eq!(
        code(open(&archive, "een ander")),
        "STORE-ARCHIVE-PASSPHRASE"
    );
    assert_eq!(code(open(&archive, "")), "STORE-ARCHIVE-PASSPHRASE");
    for other in [
        &b""[..],
        b"PK\x03\x04",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
        &[0; 512],
    ] {
        assert_eq!(code(open(other, PASSPHRASE)), "STORE-ARCHIVE-NOT-ONE");
    }
    let for_a_key =
        b"age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nx\n";
    assert_eq!(code(open(for_a_key, PASSPHRASE)), "STORE-ARCHIVE-NOT-ONE");
    assert_eq!(
        code(open(b"age-encryption.org/v2\nx", PASSPHRASE)),
        "STORE-ARCHIVE-NEWER"
    );
    // The passphrase is right, and the file is somebody's holiday pictures.
    let other = age::encrypt(b"fictief", PASSPHRASE, QUICK).unwrap();
    assert_eq!(code(open(&other, PASSPHRASE)), "STORE-ARCHIVE-DAMAGED");
    let other = around(&entry("foto.jpg", b"fictief"), &[]);
    assert_eq!(code(open(&other, PASSPHRASE)), "STORE-ARCHIVE-NOT-ONE");
}

#[test]
fn a_newer_manifest_is_named_before_it_is_understood() {
    let json = br#"{"format":"clavis-backup","version":2,"anything":"else"}"#;
    match open(&around(&entry(manifest::NAME, json), &some()), PASSPHRASE)
        .err()
        .unwrap()
    {
        StoreError::ArchiveNewer { found, known } => assert_eq!((&*found, &*known), ("2", "1")),
        other => panic!("{other}"),
    }
}

/// The manifest is part of the check: nothing may be taken out, put in, swapped or changed.
#[test]
fn the_manifest_is_held_against_the_entries() {
    let manifest = Manifest::of(&some(), made()).to_entry().unwrap();
    assert!(open(&around(&manifest, &some()), PASSPHRASE).is_ok());
    let mut less = some();
    less.pop();
    let mut more = some();
    more.push(entry("extra", b""));
    let mut changed = some();
    changed[1].content[0] ^= 1;
    let mut renamed = some();
    renamed[1].name.push('x');
    let mut swapped = some();
    swapped.swap(0, 1);
    for entries in [less, more, changed, renamed, swapped] {
        assert_eq!(
            code(open(&around(&manifest, &entries), PASSPHRASE)),
            "STORE-ARCHIVE-DAMAGED"
        );
    }
}

/// Whoever knows the passphrase still cannot write outside the folder of the one who restores.
#[test]
fn names_are_checked_when_sealing_and_when_opening() {
    for name in ["../x", "a\\b", "C:/x", manifest::NAME] {
        let entries = [entry(name, b"x")];
        let refused = seal_with(&entries, PASSPHRASE, made(), QUICK);
        assert_eq!(code(refused), "STORE-ARCHIVE-ENTRY-NAME");
    }
    let mut header = tar::Header::new_gnu();
    header.as_old_mut().name[..4].copy_from_slice(b"../x");
    header.set_size(0);
    header.set_mode(0o600);
    header.set_cksum();
    let manifest = Manifest::of(&[entry("../x", b"")], made())
        .to_entry()
        .unwrap();
    let mut tar = tarball::pack(&manifest, &[], made()).unwrap().to_vec();
    tar.truncate(tar.len() - 1024);
    tar.extend_from_slice(header.as_bytes());
    tar.extend_from_slice(&[0; 1024]);
    let archive = age::encrypt(&tar, PASSPHRASE, QUICK).unwrap();
    assert_eq!(code(open(&archive, PASSPHRASE)), "STORE-ARCHIVE-ENTRY-NAME");
}

/// A link in a tar is never followed, since it is never taken.
#[test]
fn links_are_refused() {
    let manifest = Manifest::of(&[], made()).to_entry().unwrap();
    let mut tar = tarball::pack(&manifest, &[], made()).unwrap().to_vec();
    tar.truncate(tar.len() - 1024);
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Symlink);
    header.set_path("x").unwrap();
    header.set_link_name("/etc/passwd").unwrap();
    header.set_size(0);
    header.set_cksum();
    tar.extend_from_slice(header.as_bytes());
    tar.extend_from_slice(&[0; 1024]);
    let archive = age::encrypt(&tar, PASSPHRASE, QUICK).unwrap();
    assert_eq!(code(open(&archive, PASSPHRASE)), "STORE-ARCHIVE-DAMAGED");
}

#[test]
fn an_archive_cut_off_anywhere_or_changed_anywhere_is_refused() {
    let small = quick(&[entry("a", b"fictief")]);
    for place in 0..small.len().min(HEADER) {
        refuses(&small, place);
    }
    for archive in [small, quick(&some())] {
        for place in (HEADER..archive.len()).step_by(9973) {
            refuses(&archive, place);
        }
        // At a border of chunks, where what is left is whole but for its mark.
        let mut longer = archive;
        longer.push(0);
        assert_eq!(code(open(&longer, PASSPHRASE)), "STORE-ARCHIVE-DAMAGED");
    }
    let large = quick(&some());
    let end = String::from_utf8_lossy(&large).find("\n---").unwrap() + 49;
    let border = end + 16 + 64 * 1024 + 16;
    assert_eq!(
        code(open(&large[..border], PASSPHRASE)),
        "STORE-ARCHIVE-DAMAGED"
    );
}

fn refuses(archive: &[u8], place: usize) {
    assert!(
        open(&archive[..place], PASSPHRASE).is_err(),
        "cut at {place}"
    );
    let mut changed = archive.to_vec();
    changed[place] ^= 0x01;
    match open(&changed, PASSPHRASE).err() {
        Some(StoreError::ArchiveFailed) | None => panic!("changed at {place}"),
        Some(_) => {}
    }
}

/// More than the length of a header.
const HEADER: usize = 200;

/// The count comes from the file: 2 to the power of 31 would hang the computer.
#[test]
fn an_absurd_work_factor_is_refused_at_once() {
    let archive = quick(&some());
    let text = String::from_utf8_lossy(&archive[..80]).into_owned();
    let stanza = text.lines().nth(1).unwrap();
    let at = text.find(stanza).unwrap() + stanza.len() - 1;
    for work in ["21", "31", "63", "64", "99"] {
        let mut changed = archive[..at].to_vec();
        changed.extend_from_slice(work.as_bytes());
        changed.extend_from_slice(&archive[at + 1..]);
        assert_eq!(
            code(open(&changed, PASSPHRASE)),
            "STORE-ARCHIVE-WORK",
            "{work}"
        );
    }
    for work in ["0", "04", "+4", "100", ""] {
        let mut changed = archive[..at].to_vec();
        changed.extend_from_slice(work.as_bytes());
        changed.extend_from_slice(&archive[at + 1..]);
        assert_eq!(
            code(open(&changed, PASSPHRASE)),
            "STORE-ARCHIVE-DAMAGED",
            "{work}"
        );
    }
}

#[test]
fn too_much_is_refused_before_any_work() {
    let many: Vec<_> = (0..=MAX_ENTRIES)
        .map(|number| entry(&number.to_string(), b""))
        .collect();
    assert_eq!(
        code(seal(&many, PASSPHRASE, made())),
        "STORE-ARCHIVE-TOO-LARGE"
    );
}

/// Promise 3: neither passphrase nor content is in what an error says.
#[test]
fn no_error_holds_the_passphrase() {
    let archive = quick(&some());
    let errors = [
        open(&archive, "een ander").err().unwrap(),
        open(&archive[..200], PASSPHRASE).err().unwrap(),
        seal_with(&[entry("..", b"fictief")], PASSPHRASE, made(), QUICK)
            .err()
            .unwrap(),
    ];
    for error in errors {
        let said = format!("{error} {error:?} {:?}", error.facts());
        assert!(
            !said.contains("fictie") && !said.contains("een ander"),
            "{said}"
        );
    }
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(&bytes, PASSPHRASE).is_err());
        let mut disguised = b"age-encryption.org/v1\n-> scrypt ".to_vec();
        disguised.extend(&bytes);
        prop_assert!(open(&disguised, PASSPHRASE).is_err());
    }

    /// What the passphrase protects, changed by somebody who has it.
    #[test]
    fn a_changed_tar_never_panics(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8),
        end in any::<proptest::sample::Index>(),
    ) {
        let entries = [entry("a", b"fictief"), entry("b/c", &[1; 600])];
        let manifest = Manifest::of(&entries, made()).to_entry().unwrap();
        let mut tar = tarball::pack(&manifest, &entries, made()).unwrap().to_vec();
        for (place, value) in changes {
            let place = place.index(tar.len());
            tar[place] = value;
        }
        let _ = tarball::unpack(&tar, MAX_ENTRIES);
        let _ = tarball::unpack(&tar[..end.index(tar.len())], MAX_ENTRIES);
        let _ = open(&age::encrypt(&tar, PASSPHRASE, 1).unwrap(), PASSPHRASE);
    }

    #[test]
    fn a_changed_archive_never_opens(
        place in any::<proptest::sample::Index>(),
        value in any::<u8>(),
    ) {
        let archive = seal_with(&[entry("a", b"fictief")], PASSPHRASE, made(), 1).unwrap();
        let mut changed = archive.clone();
        changed[place.index(archive.len())] = value;
        let opened = open(&changed, PASSPHRASE);
        prop_assert_eq!(opened.is_ok(), changed == archive);
    }

    #[test]
    fn any_entries_survive(
        names in proptest::collection::btree_set("[a-z0-9=,_\u{e9}]{1,30}(/[a-z]{1,120}){0,4}", 0..6),
        length in 0usize..30_000,
    ) {
        let entries: Vec<_> = names.iter().map(|name| entry(name, &vec![3; length])).collect();
        let archive = seal_with(&entries, PASSPHRASE, made(), 1).unwrap();
        prop_assert!(same(&open(&archive, PASSPHRASE).unwrap(), &entries));
    }
}
