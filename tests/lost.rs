//! What is lost is lost: without the password, or without the file, the certificate is revoked with
//! the card alone, and a new one is requested.

use serde_json::Value;

use crate::scene::{Ended, Scene};

/// P19: nobody can restore a password; the way on is revoking, then anew, and the old key stays
/// where it is.
#[test]
fn a_lost_password_leads_to_revoking_and_a_new_request() {
    let scene = completed("lost-password");
    let file = scene.keystore();
    let before = std::fs::read(&file).unwrap();
    let shown = file.display().to_string();
    let revoked = revoke(&scene, &[&shown, "--because", "password-lost"]);
    let revoked = revoked.well().json();
    assert_eq!(revoked["reason"], "superseded");
    assert_eq!(std::fs::read(&file).unwrap(), before, "the old key stays");
    is_requested_anew(&scene);
}

/// P19, P23: the predecessor left with the file; the list of eHealth has what is needed.
#[test]
fn a_file_that_left_with_a_predecessor_is_revoked_by_its_number_in_the_list() {
    let scene = completed("predecessor-left");
    std::fs::remove_file(scene.keystore()).unwrap();
    let words = [
        "cert",
        "registered",
        "--json",
        "--platform",
        "READY-PLATFORM",
    ];
    let rest = ["--trust-root", "ROOT", "--pin-file", "PIN"];
    let listed = scene.run(&[&words[..], &rest[..]].concat()).well().json();
    let line = &listed["certificates"][0];
    assert_eq!(line["status"], "VALID_ACTIVE", "{listed}");
    let key = line["key_identifier"].as_str().unwrap();
    let revoked = revoke(&scene, &["--key", key, "--because", "predecessor-left"]);
    let revoked = revoked.well().json();
    assert_eq!(revoked["reason"], "keyCompromise");
    assert_eq!(revoked["key_identifier"], key);
    is_requested_anew(&scene);
}

/// A number that is not in the list is refused before anything is signed with the second key.
#[test]
fn what_is_not_in_the_list_is_not_revoked() {
    let scene = completed("not-in-the-list");
    let other = "00".repeat(20);
    let refused = revoke(&scene, &["--key", &other, "--because", "file-lost"]);
    assert_eq!(refused.code(), "CERT-NOT-REGISTERED", "{}", refused.out);
}

fn completed(name: &str) -> Scene {
    let mut scene = Scene::new(name);
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    scene.run(&scene.complete_words()).well();
    scene
}

fn revoke(scene: &Scene, more: &[&str]) -> Ended {
    let words = ["cert", "revoke", "--json", "--platform", "READY-PLATFORM"];
    let rest = [
        "--trust-root",
        "ROOT",
        "--pin-file",
        "PIN",
        "--accept-contract",
    ];
    scene.run(&[&words[..], more, &rest[..]].concat())
}

fn is_requested_anew(scene: &Scene) {
    let again: Value = scene.run(&scene.request_words()).well().json();
    assert!(again["replaces"].is_null(), "{again}");
    let complete = scene.run(&scene.complete_words()).well().json();
    assert_eq!(complete["state"], "complete", "{complete}");
    assert_eq!(complete["activated"], true, "{complete}");
}
