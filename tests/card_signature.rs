//! How a card of the EC families signs: in another way when the platform refuses the first, and only
//! when somebody says so.

use crate::canary;
use crate::life::{CLOCK, renew_words};
use crate::scene::Scene;
use crate::terminal::Terminal;
use crate::thread::note_keys;

/// EC signatures on the wire: a platform that takes only another hash refuses, nothing is left
/// behind, and the person who says so signs in that way.
#[test]
fn another_algorithm_when_the_platform_refuses_the_first() {
    let mut scene = Scene::empty("life-algorithm");
    scene.card_made_with(&["--family", "ec"]);
    scene.platform(&["--ec-algorithm", "sha384"]);
    let words = scene.hospital_words();
    let refused = scene.run(&words);
    assert_eq!(refused.code(), "CERT-ALGORITHM-REFUSED", "{}", refused.out);
    let facts = &refused.json()["error"]["facts"];
    assert_eq!(facts["algorithm"], "ecdsa-sha256");
    assert_eq!(facts["known"], "ecdsa-sha384, ecdsa-sha512");
    assert_eq!(
        scene.verifies_sent(),
        1,
        "another way is never tried by itself"
    );
    assert_eq!(scene.keystores().len(), 0);

    let other = |words: &[&str]| {
        let words = [words, &["--ec-signature", "ecdsa-sha384"]].concat();
        scene.run(&words).well().json()
    };
    other(&words);
    let complete = scene.run(&scene.complete_words()).well().json();
    let file = scene.keystore();
    let mut registered = vec![
        "cert",
        "registered",
        "--json",
        "--platform",
        "READY-PLATFORM",
    ];
    registered.extend(["--trust-root", "ROOT", "--pin-file", "PIN"]);
    assert_eq!(scene.run(&registered).code(), "CERT-ALGORITHM-REFUSED");
    assert_eq!(
        other(&registered)["certificates"].as_array().unwrap().len(),
        1
    );

    scene
        .run(&[&CLOCK[..], &["--advance", "33mo3d"]].concat())
        .well();
    let renew = file.display().to_string();
    let renew = renew_words(&renew);
    let refused = scene.run(&renew);
    assert_eq!(refused.code(), "CERT-ALGORITHM-REFUSED", "{}", refused.out);
    assert_eq!(
        scene.keystores(),
        std::slice::from_ref(&file),
        "the new keystore of a refused request is gone"
    );
    assert_eq!(other(&renew)["state"], "sent");

    let revoke = file.display().to_string();
    let mut revoke = vec![
        "cert",
        "revoke",
        &revoke,
        "--json",
        "--because",
        "replaced",
        "--accept-contract",
    ];
    revoke.extend([
        "--platform",
        "READY-PLATFORM",
        "--trust-root",
        "ROOT",
        "--pin-file",
        "PIN",
    ]);
    assert_eq!(scene.run(&revoke).code(), "CERT-ALGORITHM-REFUSED");
    let revoked = other(&revoke);
    assert_eq!(revoked["name"], complete["name"]);
    for file in scene.keystores() {
        note_keys(&scene, &file);
    }
}

/// The person at the terminal is offered the others, and types the PIN anew for the one chosen.
#[test]
fn the_person_chooses_another_algorithm() {
    let mut scene = Scene::empty("life-algorithm-person");
    scene.card_made_with(&["--family", "ec"]);
    scene.platform(&["--ec-algorithm", "sha512"]);
    let words = [
        "cert",
        "registered",
        "--lang",
        "en",
        "--platform",
        "READY-PLATFORM",
        "--trust-root",
        "ROOT",
    ];
    let mut terminal = Terminal::open(&scene, &words, 100);
    terminal.sees("PIN (").types(canary::PIN);
    terminal
        .sees("does not take how this card signs: ecdsa-sha256")
        .sees("ecdsa-sha384")
        .sees("ecdsa-sha512")
        .sees("stop");
    terminal
        .sees("Your choice")
        .types("ecdsa-sha384")
        .sees("PIN (")
        .types(canary::PIN);
    terminal
        .sees("does not take how this card signs: ecdsa-sha384")
        .sees("Your choice")
        .types("2")
        .sees("PIN (")
        .types(canary::PIN);
    let (exit, screen) = terminal.ends();
    assert_eq!(exit, 0, "{screen}");
    assert_eq!(scene.verifies_sent(), 3);

    let mut terminal = Terminal::open(&scene, &words, 100);
    terminal
        .sees("PIN (")
        .types(canary::PIN)
        .sees("Your choice")
        .types("3");
    let (exit, screen) = terminal.ends();
    assert_ne!(exit, 0, "{screen}");
    assert!(screen.contains("CERT-ALGORITHM-REFUSED"), "{screen}");
    assert_eq!(scene.verifies_sent(), 4);
}
