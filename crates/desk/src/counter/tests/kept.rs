//! What lasts when the program ends: preferences, drafts. No secret is in either.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at what lies in the folders"
)]

use std::path::Path;

use super::bed::{Bed, code, draft, ok};
use crate::answers::{Appearance, PreferencesWords, View};
use crate::sentences::Language;

fn preferred() -> PreferencesWords {
    PreferencesWords {
        language: Some(Language::Nl),
        view: View::It,
        appearance: Appearance::Dark,
        platform: Some("acceptance".to_owned()),
        use_reader_keys: false,
        start_at_login: true,
    }
}

#[test]
fn preferences_are_there_again() {
    let bed = Bed::new();
    let opening = ok(bed.counter.opening());
    assert!(opening.first_start && opening.trouble.is_none());
    assert_eq!(opening.language, Language::En);
    assert_eq!(opening.preferences.language, None);
    assert_eq!(opening.languages.len(), 4);
    let opening = ok(bed.counter.set_preferences(preferred()));
    assert_eq!(opening.language, Language::Nl);
    let bed = bed.again();
    let opening = ok(bed.counter.opening());
    assert_eq!(opening.preferences, preferred());
    assert!(!opening.first_start);
    assert_eq!(opening.environment.name, "Acceptatie");
    assert!(opening.never_run_against_production);
}

#[test]
fn a_damaged_file_of_preferences_stands_for_the_defaults_and_is_kept_beside() {
    let bed = Bed::new();
    ok(bed.counter.set_preferences(preferred()));
    let file = bed.folder.path().join("config/window.toml");
    std::fs::write(&file, b"\xff language = ").unwrap();
    let bed = bed.again();
    let opening = ok(bed.counter.opening());
    assert_eq!(opening.preferences.view, View::Representative);
    assert_eq!(std::fs::read(&file).unwrap(), b"\xff language = ");
    ok(bed.counter.set_preferences(preferred()));
    assert_eq!(
        std::fs::read(host::previous(&file)).unwrap(),
        b"\xff language = "
    );
}

#[test]
fn what_a_later_version_wrote_besides_does_no_harm() {
    let bed = Bed::new();
    ok(bed.counter.set_preferences(preferred()));
    let file = bed.folder.path().join("config/window.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}\nlater = 1\n")).unwrap();
    let bed = bed.again();
    assert_eq!(ok(bed.counter.opening()).preferences, preferred());
}

/// What IT staff wrote about the network holds, stays, and is told when it cannot be used.
#[test]
fn the_way_to_the_network_stands_in_the_settings() {
    let bed = Bed::new();
    ok(bed.counter.set_preferences(preferred()));
    let file = bed.folder.path().join("config/window.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let proxy = format!("{text}proxy = \"http://proxy.example.be:3128\"\n");
    std::fs::write(&file, &proxy).unwrap();
    let bed = bed.again();
    let post = bed.counter.inner.post().unwrap();
    let named = wire::Proxy::Url("http://proxy.example.be:3128".to_owned());
    assert_eq!(post.desk.network.proxy, named);
    ok(bed.counter.set_preferences(preferred()));
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("proxy.example.be")
    );
    for (line, said) in [
        (
            "proxy = \"http://me:secret@proxy.example.be\"",
            "DESK-SECRET-VALUE",
        ),
        ("ca_files = [\"/no/such/file.pem\"]", "DISK-NOT-FOUND"),
    ] {
        std::fs::write(&file, format!("{text}{line}\n")).unwrap();
        let ear = std::sync::Arc::default();
        let counter = super::bed::open(bed.folder.path(), &ear);
        let opening = ok(counter.opening());
        assert_eq!(opening.trouble.unwrap().code, said);
        assert_eq!(code(counter.home()), said);
        // Without a desk nobody knows what starts at login.
        let kept = crate::answers::PreferencesWords {
            start_at_login: false,
            ..preferred()
        };
        assert_eq!(opening.preferences, kept);
    }
}

/// Test cards count before a platform that a file describes, and never before eHealth's own: a line in
/// a settings file makes nobody's card genuine there.
#[test]
fn authorities_of_test_cards_count_before_a_described_platform_alone() {
    let bed = Bed::new();
    ok(bed.counter.set_preferences(preferred()));
    let file = bed.folder.path().join("config/window.toml");
    let described = bed.folder.path().join("platform.toml");
    let root = bed.folder.path().join("root.pem");
    let pem = format!(
        "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
        crate::site::tests::ROOT
    );
    std::fs::write(&root, pem).unwrap();
    for (host, platform, counts) in [
        ("127.0.0.1", None, true),
        ("services.ehealth.fgov.be", None, false),
        ("127.0.0.1", Some("production"), false),
        ("127.0.0.1", Some("acceptance"), false),
    ] {
        let text = format!(
            "[endpoints]\ncertra = \"https://{host}/c\"\netkra = \"https://{host}/e\"\n\
             etkdepot = \"https://{host}/d\"\n[trust]\nehealth_root_file = \"root.pem\"\n"
        );
        std::fs::write(&described, text).unwrap();
        let named = platform.map_or_else(|| described.display().to_string(), str::to_owned);
        let settings = format!("platform = \"{named}\"\ncard_roots = [\"test-cards.pem\"]\n");
        std::fs::write(&file, settings).unwrap();
        let ear = std::sync::Arc::default();
        let counter = super::bed::open(bed.folder.path(), &ear);
        let roots = counter.inner.post().unwrap().roots();
        assert_eq!(roots.len(), usize::from(counts), "{host} {platform:?}");
    }
}

#[test]
fn a_draft_is_there_again_and_is_written_encrypted() {
    let bed = Bed::new();
    assert_eq!(ok(bed.counter.request_draft()), None);
    ok(bed.counter.drop_request_draft());
    for screen in ["organisation", "contact", "contact"] {
        let mut draft = draft();
        draft.screen = screen.to_owned();
        ok(bed.counter.keep_request_draft(draft));
    }
    let bed = bed.again();
    let kept = ok(bed.counter.request_draft()).unwrap();
    assert_eq!(kept, draft());
    assert!(!holds(bed.folder.path(), b"helene@example.be"));
    ok(bed.counter.drop_request_draft());
    let bed = bed.again();
    assert_eq!(ok(bed.counter.request_draft()), None);
    // Another one begins anew.
    ok(bed.counter.keep_request_draft(draft()));
    assert_eq!(ok(bed.counter.request_draft()), Some(draft()));
}

/// A journal whose key is gone, and a draft of a later version, are none: no failure.
#[test]
fn a_draft_that_cannot_be_read_is_none() {
    let bed = Bed::new();
    ok(bed.counter.keep_request_draft(draft()));
    std::fs::remove_dir_all(bed.folder.path().join("data/secrets")).unwrap();
    let bed = bed.again();
    assert_eq!(ok(bed.counter.request_draft()), None);
    ok(bed.counter.home());
    ok(bed.counter.keep_request_draft(draft()));
    assert_eq!(ok(bed.counter.request_draft()), Some(draft()));
}

#[test]
fn the_sheet_has_a_blank_line_in_the_place_of_the_password() {
    let bed = Bed::new();
    let mut filled = draft();
    filled.name = "A & B <i>".to_owned();
    ok(bed.counter.keep_request_draft(filled));
    let written = ok(bed.counter.password_sheet());
    let text = std::fs::read_to_string(&written.file).unwrap();
    assert!(
        text.contains("A &amp; B &lt;i&gt;") && text.contains("94987645"),
        "{text}"
    );
    assert!(text.contains("class=\"line\""));
    // The same paper is written once; another stands beside it.
    assert_eq!(ok(bed.counter.password_sheet()).file, written.file);
    ok(bed.counter.drop_request_draft());
    assert_ne!(ok(bed.counter.password_sheet()).file, written.file);
}

#[test]
fn what_is_no_platform_for_real_work_is_not_preferred() {
    let bed = Bed::new();
    for platform in ["rehearsal", "/no/such/file.toml"] {
        let mut words = preferred();
        words.platform = Some(platform.to_owned());
        assert_ne!(
            code(bed.counter.set_preferences(words)),
            "done",
            "{platform}"
        );
        assert_eq!(ok(bed.counter.opening()).preferences.platform, None);
    }
}

/// Whether a file below the folder holds these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => holds(&path, bytes),
            false => {
                let content = std::fs::read(&path).unwrap();
                content.windows(bytes.len()).any(|window| window == bytes)
            }
        }
    })
}

/// A keyring that can be locked, as the desk has it: with files behind it.
#[derive(Debug)]
struct Locks(std::sync::Arc<host::MemorySecrets>);

impl host::Secrets for Locks {
    fn get(&self, name: &str) -> Result<Option<host::Secret>, host::SecretsError> {
        self.0.get(name)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), host::SecretsError> {
        self.0.set(name, secret)
    }

    fn remove(&self, name: &str) -> Result<(), host::SecretsError> {
        self.0.remove(name)
    }
}

/// Nothing looks as if it were gone, no second key is made, and all is there again when it is open.
#[test]
fn a_locked_keyring_is_said_and_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let keyring = std::sync::Arc::new(host::MemorySecrets::new());
    let counter = || {
        let mut desk = super::bed::desk(folder.path());
        let files = desk.places.data.join("secrets");
        let files = host::FileSecrets::new(std::sync::Arc::clone(&desk.disk), files);
        let locks = Box::new(Locks(std::sync::Arc::clone(&keyring)));
        desk.secrets = std::sync::Arc::new(host::BestSecrets::new(Some(locks), files));
        let ear = std::sync::Arc::new(super::bed::Ear::default());
        let words = crate::CounterWords {
            language: Some("en".to_owned()),
            ..crate::CounterWords::default()
        };
        crate::Counter::with(words, Ok(desk), ear)
    };
    // Before there is a journal, a locked keyring is no matter.
    keyring.lock(true);
    ok(counter().home());
    keyring.lock(false);
    ok(counter().keep_request_draft(draft()));
    assert_eq!(keyring.count(), 1);

    keyring.lock(true);
    let locked = counter();
    let words = *locked.home().unwrap_err();
    assert_eq!(words.code, "SECRETS-UNAVAILABLE");
    assert!(words.now.contains("try again"), "{}", words.now);
    for refused in [
        code(locked.keystores()),
        code(locked.request_draft()),
        code(locked.keep_request_draft(draft())),
        code(locked.drop_request_draft()),
    ] {
        assert_eq!(refused, "SECRETS-UNAVAILABLE");
    }
    assert!(locked.is_locked() && locked.is_waiting() && locked.notices().is_empty());
    assert!(ok(locked.opening()).trouble.is_none(), "the window opens");
    assert_ne!(code(locked.card_details()), "SECRETS-UNAVAILABLE");
    let in_files = std::fs::read_dir(folder.path().join("data/secrets")).unwrap();
    let names = in_files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let keys: Vec<String> = names.filter(|name| name.ends_with(".secret")).collect();
    assert!(keys.is_empty(), "a second key: {keys:?}");

    // The same window, once the person has opened it.
    keyring.lock(false);
    assert_eq!(keyring.count(), 1);
    assert_eq!(ok(locked.request_draft()), Some(draft()));
    assert!(!locked.is_locked());
    ok(locked.keep_request_draft(draft()));
    // A keyring that was lost altogether keeps nobody from working.
    keyring.lose_everything();
    assert_eq!(ok(counter().request_draft()), None);
    ok(counter().keep_request_draft(draft()));
}
