//! Rules that come from outside: an update that counts, one that does not, a folder of one's own with a slip.

#![allow(
    clippy::disallowed_methods,
    reason = "puts sets of rules into folders, as a person does"
)]

use ::access::workflow::{OURS, UpdateKey, listing};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use jiff::civil::{Date, date};

use super::*;

const NEW: Date = date(2030, 1, 15);

fn pair() -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[9; 32]).unwrap()
}

fn key() -> UpdateKey {
    UpdateKey::from_hex(&hex::encode(pair().public_key().as_ref())).unwrap()
}

/// A desk that knows the key of these tests.
fn desk(folder: &Path) -> Desk {
    let desk = crate::counter::desk_for_tests(folder);
    desk.access.trust(key());
    desk
}

/// A folder with our set of another day, signed; `changed` is what it brings that ours has not.
fn update(folder: &Path, edition: Date, changed: &[(&str, &str, &str)]) -> PathBuf {
    let folder = folder.join(format!("update-{edition}"));
    let mut files: Vec<(&str, String)> = OURS.iter().map(|(n, t)| (*n, (*t).to_owned())).collect();
    for (name, text) in &mut files {
        if *name == "set.toml" {
            *text = format!("format = 1\nedition = {edition}\n");
        }
        for (_, from, to) in changed.iter().filter(|(file, ..)| file == name) {
            assert!(text.contains(from), "{from}");
            *text = text.replacen(from, to, 1);
        }
    }
    let texts: Vec<(&str, &str)> = files.iter().map(|(n, t)| (*n, t.as_str())).collect();
    let listed = listing(edition, &texts);
    let signature = hex::encode(pair().sign(listed.as_bytes()).as_ref());
    let signature = format!("key {}\nsignature {signature}\n", key().id());
    std::fs::create_dir_all(folder.join("words")).unwrap();
    for (name, text) in texts
        .into_iter()
        .chain([("listing.txt", &*listed), ("signature.txt", &signature)])
    {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

/// Signed updates of the set are possible without a new program: the words, the catalogue and the diagnoses with it.
#[test]
fn a_signed_update_counts_at_once_and_after_a_new_start() {
    let folder = tempfile::tempdir().unwrap();
    let changed = [
        ("catalogue.toml", "\"Co-RAE\"", "\"Co-RAE\", \"Zut\""),
        (
            "diagnoses.toml",
            "workflows = [\"W-30\"]",
            "workflows = [\"W-31\"]",
        ),
        ("words/umoe.toml", "\"Enregistrer\"", "\"Sauver\""),
    ];
    let signed = update(folder.path(), NEW, &changed);
    let holds = |desk: &Desk| {
        let access = desk.access().unwrap();
        let row = access.rules.diagnoses.row("D-01").unwrap();
        let word = access.portal_words().unwrap().words;
        let save = word.into_iter().find(|word| word.id == "save").unwrap();
        let answer = access.workflows().unwrap();
        assert_eq!((answer.update, answer.faults.len()), (None, 0));
        (
            answer.edition == NEW.to_string(),
            access.rules.catalogue.role("zut").is_some(),
            row.workflows == ["W-31"],
            save.fr == "Sauver",
        )
    };
    {
        let desk = desk(folder.path());
        assert_eq!(holds(&desk), (false, false, false, false));
        let taken = desk.access().unwrap().take_workflows(&signed).unwrap();
        assert_eq!(taken.edition, NEW.to_string());
        assert_eq!(holds(&desk), (true, true, true, true));
        let again = desk.access().unwrap().take_workflows(&signed);
        assert_eq!(again.unwrap_err().code(), "ACCESS-UPDATE-OLDER");
    }
    assert_eq!(holds(&desk(folder.path())), (true, true, true, true));
}

/// Whoever changes the kept file gets what is built in, and is told.
#[test]
fn a_kept_update_that_was_changed_does_not_count() {
    let folder = tempfile::tempdir().unwrap();
    let signed = update(folder.path(), NEW, &[]);
    let file = {
        let desk = desk(folder.path());
        desk.access().unwrap().take_workflows(&signed).unwrap();
        kept_file(&desk)
    };
    let kept = std::fs::read_to_string(&file).unwrap();
    for (text, code) in [
        (
            kept.replacen("Enregistrer", "Supprimer", 1),
            "ACCESS-UPDATE-FILE-CHANGED",
        ),
        (
            kept.get(..kept.len() / 2).unwrap().to_owned(),
            "ACCESS-UPDATE-UNREADABLE",
        ),
    ] {
        std::fs::write(&file, text).unwrap();
        let desk = desk(folder.path());
        let access = desk.access().unwrap();
        let failure = access.rules.update.as_ref().unwrap();
        assert_eq!(failure.code(), code);
        let answer = access.workflows().unwrap();
        assert_ne!(answer.edition, NEW.to_string());
        assert!(answer.workflows.len() >= 51);
        assert!(answer.update.is_some_and(|said| !said.is_empty()));
    }
    // A key that is no longer known.
    std::fs::write(&file, &kept).unwrap();
    let desk = crate::counter::desk_for_tests(folder.path());
    let access = desk.access().unwrap();
    let failure = access.rules.update.as_ref().unwrap();
    assert_eq!(failure.code(), "ACCESS-UPDATE-KEY-UNKNOWN");
}

#[test]
fn what_is_no_update_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let signed = update(folder.path(), NEW, &[]);
    let desk = desk(folder.path());
    let access = desk.access().unwrap();
    std::fs::remove_file(signed.join("signature.txt")).unwrap();
    let refused = access.take_workflows(&signed).unwrap_err();
    assert_eq!(refused.code(), "ACCESS-UPDATE-UNREADABLE");
    let old = update(folder.path(), date(2020, 1, 1), &[]);
    assert_eq!(
        access.take_workflows(&old).unwrap_err().code(),
        "ACCESS-UPDATE-OLDER"
    );
    let wrong = [(
        "diagnoses.toml",
        "workflows = [\"W-30\"]",
        "workflows = [\"W-99\"]",
    )];
    let wrong = update(folder.path(), NEW, &wrong);
    std::fs::write(wrong.join("W-30.toml"), "").unwrap();
    let refused = access.take_workflows(&wrong).unwrap_err();
    assert_eq!(refused.code(), "ACCESS-UPDATE-FILE-CHANGED");
    assert!(!desk.disk.exists(&kept_file(&desk)));
}

/// A slip in a file of one's own: told with file and line; what comes with Clavis stays.
#[test]
fn a_catalogue_of_ones_own_counts_and_one_with_a_slip_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let good = "[[application]]\nid = \"planner\"\nneeds_function = false\nname = { fr = \"P\", nl = \"Q\", de = \"R\", en = \"S\" }\n";
    let own = |text: &str| {
        let desk = desk(folder.path());
        let own = super::super::rules::own_folder(&desk);
        std::fs::create_dir_all(&own).unwrap();
        std::fs::write(own.join("catalogue.toml"), text).unwrap();
        desk
    };
    let desk = own(good);
    let access = desk.access().unwrap();
    assert!(access.rules.catalogue.application("planner").is_some());
    assert_eq!(access.workflows().unwrap().faults, []);
    drop(access);
    let desk = own(&good.replace("needs_function", "needs"));
    let access = desk.access().unwrap();
    assert!(access.rules.catalogue.application("planner").is_none());
    assert!(access.rules.catalogue.application("heracles").is_some());
    let told = access.workflows().unwrap();
    let [fault] = told.faults.as_slice() else {
        panic!("{:?}", told.faults);
    };
    assert_eq!(
        (fault.file.as_str(), fault.line),
        ("catalogue.toml", Some(3))
    );
    assert!(fault.sentence.contains('3'), "{}", fault.sentence);
    let checked = access.check_workflows(Path::new(&told.own_folder)).unwrap();
    assert_eq!(checked.faults, told.faults);
}
