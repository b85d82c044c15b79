//! A certificate's life in one script: requested, completed, used; 33 months later renewed, both in
//! use, activated; tested, revoked. For an RSA and an EC card, each under an RSA and an EC authority.

mod depot;

use std::path::{Path, PathBuf};

use desk::sentences::{Catalogue, Language};
use serde_json::Value;

use crate::scene::{Ended, Scene};
use crate::thread::note_keys;

/// P21, P22: renewed in time, with a new key beside the old one, and neither is ever lost.
#[test]
fn an_rsa_card_under_an_rsa_authority() {
    a_life("life-rsa-rsa", "rsa", "rsa");
}

#[test]
fn an_rsa_card_under_an_ec_authority() {
    a_life("life-rsa-ec", "rsa", "ec");
}

/// P09: the card of today, under the authority of yesterday.
#[test]
fn an_ec_card_under_an_rsa_authority() {
    a_life("life-ec-rsa", "ec", "rsa");
}

#[test]
fn an_ec_card_under_an_ec_authority() {
    a_life("life-ec-ec", "ec", "ec");
}

/// The whole life, in order.
fn a_life(name: &str, card: &str, authority: &str) {
    let mut life = Life::begin(name, card, authority);
    life.is_requested_and_completed();
    life.is_not_renewed_before_its_time();
    life.comes_into_its_last_months();
    life.is_renewed();
    life.has_both_in_use();
    life.is_activated_on_a_yes_alone();
    life.ends();
    note_keys(&life.scene, &life.old.file);
    note_keys(&life.scene, &life.new.file);
}

/// One life under way.
struct Life {
    scene: Scene,
    old: One,
    new: One,
}

/// A certificate in its keystore.
#[derive(Default)]
struct One {
    file: PathBuf,
    /// Public key identifier.
    key: String,
    /// The alias of its token's key.
    etk: String,
}

impl Life {
    fn begin(name: &str, card: &str, authority: &str) -> Self {
        let mut scene = Scene::empty(name);
        scene.card_made_with(&["--family", card]);
        scene.platform(&["--issuing", authority]);
        Self {
            scene,
            old: One::default(),
            new: One::default(),
        }
    }

    /// R-004-025 to R-004-060.
    fn is_requested_and_completed(&mut self) {
        let scene = &self.scene;
        let requested = scene.run(&scene.hospital_words()).well().json();
        assert_eq!(requested["state"], "sent");
        assert!(requested["replaces"].is_null());
        let file = scene.keystore();
        let key = text(&requested["key_identifier"]);
        self.status_is(&file, "delivered", "you");
        let line = self.registered(&key);
        is(&line, "VALID_ACTIVE/NOT_REQUESTED", "you");
        says(&line, "standing-valid-no-token", "standing-next-complete");

        let complete = scene.run(&scene.complete_words()).well().json();
        assert_eq!(complete["state"], "complete");
        assert_eq!(complete["activated"], true);
        self.old = One {
            etk: text(&complete["etk"]),
            file,
            key,
        };
        assert_eq!(self.inspected(&self.old)["state"], "complete");
        self.listed(&self.old, "complete", "nobody");
        let line = self.registered(&self.old.key);
        is(&line, "VALID_ACTIVE/VALID_ACTIVE", "nobody");
        says(&line, "standing-valid-token-valid", "standing-next-use");
        assert_eq!(
            (&line["renewable"], &line["revocable"]),
            (&Value::from(false), &Value::from(true))
        );
        assert_eq!(line["keystore"], self.old.file.display().to_string());
        assert_eq!(complete["renew_from"], text(&line["renew_from"])[..10]);
        self.tested_green(&self.old);
    }

    /// P21: too early is said before a card is asked, and nothing is made.
    fn is_not_renewed_before_its_time(&self) {
        let scene = &self.scene;
        let before = scene.verifies_sent();
        let early = self.renew();
        assert_eq!(early.code(), "CERT-RENEWAL-TOO-EARLY");
        assert_eq!(scene.verifies_sent(), before);
        assert_eq!(scene.keystores(), std::slice::from_ref(&self.old.file));
    }

    /// 33 months later it is still two days too early: 90 days are less than three months.
    fn comes_into_its_last_months(&self) {
        let today = self.clock(&[]);
        let later = self.clock(&["--advance", "33mo"]);
        assert!(text(&later["now"]) > text(&today["now"]), "{today} {later}");
        assert!(later["offset_seconds"].as_i64().unwrap() > 33 * 28 * 86_400);
        self.tested_green(&self.old);
        let early = self.renew();
        assert_eq!(early.code(), "CERT-RENEWAL-TOO-EARLY", "{}", early.out);
        let first_day = text(&early.json()["error"]["facts"]["date"]);
        let line = self.registered(&self.old.key);
        assert_eq!(text(&line["renew_from"])[..10], first_day);
        self.clock(&["--set", &text(&line["renew_from"])]);
        let tested = self.tested(&self.old);
        assert_eq!(tested["light"], "amber", "{tested}");
        assert_eq!(check(&tested, "chain")["code"], "CERT-ENDS-SOON");
        assert_eq!(self.registered(&self.old.key)["renewable"], true);
    }

    /// The old keystore stays as it is; the new one has the old token's key too, from the beginning.
    fn is_renewed(&mut self) {
        let scene = &self.scene;
        let before = std::fs::read(&self.old.file).unwrap();
        let sent = self.renew().well().json();
        assert_eq!(sent["state"], "sent");
        assert_eq!(sent["replaces"], self.old.key.as_str());
        self.new = One {
            file: PathBuf::from(text(&sent["keystore"])),
            key: text(&sent["key_identifier"]),
            etk: String::new(),
        };
        assert_ne!(self.new.file, self.old.file);
        assert_ne!(self.new.key, self.old.key);
        let begun = self.inspected(&self.new);
        assert_eq!(begun["state"], "temporary", "{begun}");
        assert_eq!(etks(&begun), [self.old.etk.as_str()]);
        self.status_is(&self.new.file, "delivered", "you");
        let twice = self.renew();
        assert_eq!(twice.code(), "CERT-REQUEST-OPEN", "{}", twice.out);
        assert_eq!(std::fs::read(&self.old.file).unwrap(), before);
        assert_eq!(scene.keystores().len(), 2);
    }

    /// Both certificates are in force; others still encrypt for the old token.
    fn has_both_in_use(&mut self) {
        let new = &self.new;
        let complete = self.on(&["cert", "complete"], new).well().json();
        assert_eq!(complete["state"], "waits-for-activation", "{complete}");
        assert_eq!(complete["activated"], false);
        self.new.etk = text(&complete["etk"]);
        assert_ne!(self.new.etk, self.old.etk);
        let again = self.on(&["cert", "complete"], &self.new).well().json();
        assert_eq!(
            again["state"], "waits-for-activation",
            "completing does not activate"
        );
        assert_eq!(again["etk"], self.new.etk.as_str());
        self.has_both_tokens();
        self.listed(&self.new, "waits-for-activation", "you");

        let (old, new) = (
            self.registered(&self.old.key),
            self.registered(&self.new.key),
        );
        is(&old, "VALID_ACTIVE/VALID_ACTIVE", "nobody");
        is(&new, "VALID_ACTIVE/WAIT_FOR_ACTIVATION", "you");
        says(&new, "standing-valid-token-waits", "standing-next-activate");
        self.depot_has(&self.old);
        let tested = self.tested(&self.old);
        assert_eq!(check(&tested, "depot")["light"], "green", "{tested}");
        let tested = self.tested(&self.new);
        let depot = check(&tested, "depot");
        assert_eq!(
            (depot["light"].as_str(), depot["code"].as_str()),
            (Some("amber"), Some("CERT-ETK-NOT-IN-USE"))
        );
    }

    fn is_activated_on_a_yes_alone(&self) {
        let unasked = self.on(&["cert", "activate"], &self.new);
        assert_eq!(unasked.code(), "DESK-MISSING", "{}", unasked.out);
        self.depot_has(&self.old);

        let active = self
            .on(&["cert", "activate", "--yes"], &self.new)
            .well()
            .json();
        assert_eq!(
            (&active["state"], &active["activated"]),
            (&"complete".into(), &true.into())
        );
        assert_eq!(active["etk"], self.new.etk.as_str());
        self.depot_has(&self.new);
        self.on(&["cert", "activate", "--yes"], &self.new).well();
        self.has_both_tokens();
        self.listed(&self.new, "complete", "nobody");
        let (old, new) = (
            self.registered(&self.old.key),
            self.registered(&self.new.key),
        );
        is(&old, "VALID_ACTIVE/REVOKED", "you");
        says(
            &old,
            "standing-valid-token-revoked",
            "standing-next-use-the-newer",
        );
        is(&new, "VALID_ACTIVE/VALID_ACTIVE", "nobody");
        assert_eq!(self.renew().code(), "CERT-RENEWED-ALREADY");
        self.tested_green(&self.new);
        let tested = self.tested(&self.old);
        assert_eq!(check(&tested, "depot")["light"], "red", "{tested}");
    }

    fn ends(&self) {
        let revoked = self.revoke(&self.old, "replaced").well().json();
        assert_eq!(
            (&revoked["state"], &revoked["reason"]),
            (&"revoked".into(), &"superseded".into())
        );
        is(&self.registered(&self.old.key), "REVOKED/REVOKED", "you");
        is(
            &self.registered(&self.new.key),
            "VALID_ACTIVE/VALID_ACTIVE",
            "nobody",
        );
        self.tested_green(&self.new);

        let revoked = self.revoke(&self.new, "key-compromised").well().json();
        assert_eq!(revoked["key_identifier"], self.new.key.as_str());
        for one in [&self.old, &self.new] {
            let line = self.registered(&one.key);
            is(&line, "REVOKED/REVOKED", "you");
            says(
                &line,
                "standing-revoked-token-revoked",
                "standing-next-request-anew",
            );
            assert_eq!(
                (&line["renewable"], &line["revocable"]),
                (&false.into(), &false.into())
            );
            let tested = self.tested(one);
            assert_eq!(tested["light"], "red", "{tested}");
            assert_eq!(
                check(&tested, "revocation")["code"],
                "CERT-REVOKED",
                "{tested}"
            );
            self.listed(one, "revoked", "nobody");
        }
        let again = self.revoke(&self.new, "ended");
        assert_eq!(again.code(), "CERT-NOT-REVOCABLE", "{}", again.out);
        let renewed = self.renew();
        assert_eq!(
            renewed.code(),
            "CERT-RENEWAL-NOT-POSSIBLE",
            "{}",
            renewed.out
        );
    }

    fn clock(&self, more: &[&str]) -> Value {
        self.scene.run(&[&CLOCK, more].concat()).well().json()
    }

    fn renew(&self) -> Ended {
        let file = self.old.file.display().to_string();
        self.scene.run(&renew_words(&file))
    }

    fn revoke(&self, one: &One, because: &str) -> Ended {
        let file = one.file.display().to_string();
        let mut words = vec![
            "cert",
            "revoke",
            &file,
            "--json",
            "--platform",
            "READY-PLATFORM",
        ];
        words.extend(["--trust-root", "ROOT", "--pin-file", "PIN"]);
        words.extend(["--because", because, "--accept-contract"]);
        self.scene.run(&words)
    }

    /// A command on a keystore; the platform is the one that the journal remembers.
    fn on(&self, command: &[&str], one: &One) -> Ended {
        let file = one.file.display().to_string();
        let rest = [&file, "--json", "--password-file", "PASSWORD"];
        self.scene.run(&[command, &rest].concat())
    }

    fn inspected(&self, one: &One) -> Value {
        self.on(&["cert", "inspect"], one).well().json()
    }

    fn tested(&self, one: &One) -> Value {
        let tested = self.on(&["cert", "test"], one);
        let answer = tested.json();
        let ends_with = match answer["light"].as_str() {
            Some("green") => 0,
            Some("amber") => 52,
            _ => 53,
        };
        assert_eq!(tested.exit, ends_with, "{answer}");
        answer
    }

    fn tested_green(&self, one: &One) {
        let tested = self.tested(one);
        for line in tested["checks"].as_array().unwrap() {
            assert_eq!(line["light"], "green", "{tested}");
            assert!(line["code"].is_null() && !text(&line["sentence"]).is_empty());
        }
        assert_eq!(tested["checks"].as_array().unwrap().len(), 6);
        assert_eq!(tested["light"], "green");
    }

    fn status_is(&self, file: &Path, state: &str, turn: &str) {
        let file = file.display().to_string();
        let status = self
            .scene
            .run(&["cert", "status", &file, "--json"])
            .well()
            .json();
        let line = &status["requests"][0];
        assert_eq!(
            (&line["state"], &line["turn"]),
            (&state.into(), &turn.into()),
            "{status}"
        );
    }

    fn listed(&self, one: &One, state: &str, turn: &str) {
        let words = ["cert", "list", "--json", "--keystore-dir", "KEYSTORES"];
        let list = self.scene.run(&words).well().json();
        let lines = list["keystores"].as_array().unwrap();
        let line = lines
            .iter()
            .find(|line| line["key_identifier"] == one.key.as_str())
            .unwrap();
        assert_eq!(
            (&line["state"], &line["turn"]),
            (&state.into(), &turn.into()),
            "{list}"
        );
    }

    /// What eHealth says of one certificate.
    fn registered(&self, key: &str) -> Value {
        let mut words = vec![
            "cert",
            "registered",
            "--json",
            "--platform",
            "READY-PLATFORM",
        ];
        words.extend(["--trust-root", "ROOT", "--pin-file", "PIN"]);
        let all = self.scene.run(&words).well().json();
        let mut lines = all["certificates"].as_array().unwrap().iter();
        lines
            .find(|line| line["key_identifier"] == key)
            .cloned()
            .unwrap()
    }

    /// Messages for the old token stay readable with the new keystore.
    fn has_both_tokens(&self) {
        let report = self.inspected(&self.new);
        let mut both = [self.old.etk.as_str(), self.new.etk.as_str()];
        let mut found = etks(&report);
        both.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, both);
        assert_eq!(report["state"], "complete", "{report}");
    }

    /// The depot itself, asked by another program, gives out this one's token.
    fn depot_has(&self, one: &One) {
        depot::gives_out(&self.scene, &one.etk);
    }
}

/// The words that renew the certificate in `file`, with a keystore beside it.
pub fn renew_words(file: &str) -> Vec<&str> {
    let mut words = vec![
        "cert",
        "renew",
        file,
        "--json",
        "--platform",
        "READY-PLATFORM",
    ];
    words.extend([
        "--trust-root",
        "ROOT",
        "--pin-file",
        "PIN",
        "--accept-contract",
    ]);
    words.extend([
        "--password-file",
        "PASSWORD",
        "--new-password-file",
        "PASSWORD",
    ]);
    words
}

fn is(line: &Value, pair: &str, turn: &str) {
    let found = format!("{}/{}", text(&line["status"]), text(&line["etk_status"]));
    assert_eq!(
        (found.as_str(), &line["turn"]),
        (pair, &turn.into()),
        "{line}"
    );
}

/// The sentences of the catalogue, in the language of the scenes.
fn says(line: &Value, sentence: &str, next: &str) {
    let catalogue = Catalogue::new();
    let text = |id: &str| catalogue.text(Language::En, id, &[]);
    assert_eq!(line["sentence"], text(sentence).as_str());
    assert_eq!(line["next"], text(next).as_str());
}

fn check<'a>(tested: &'a Value, name: &str) -> &'a Value {
    let mut checks = tested["checks"].as_array().unwrap().iter();
    checks.find(|line| line["check"] == name).unwrap()
}

/// Aliases of the keys of encryption tokens.
fn etks(report: &Value) -> Vec<&str> {
    let keys = report["keys"].as_array().unwrap().iter();
    keys.filter(|key| key["kind"] == "etk")
        .map(|key| key["alias"].as_str().unwrap())
        .collect()
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
        .to_owned()
}

/// The words that show the clock of the rehearsal.
pub const CLOCK: [&str; 5] = [
    "rehearsal",
    "clock",
    "--json",
    "--platform",
    "READY-PLATFORM",
];
