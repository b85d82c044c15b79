//! The platform fails, refuses, says something else; several at once; what was left behind.

use std::process::Stdio;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::gateway::behind_a_gateway;
use super::{
    complete, completes, ends, ledger, ledger_file, names_in, nothing_half_written, only_keystore,
    replace, request_and_complete, requested, requests, tokens,
};
use crate::scene::Scene;
use crate::thread::note_keys;

/// The platform took the request and the connection broke: the keystore waits, the same request is
/// not sent again, and the certificate comes to the key that was there first.
#[test]
fn the_answer_to_a_request_is_lost() {
    let mut scene = Scene::new("fault-answer-lost");
    scene.platform(&["--fault", "GenerateCertificate:cut-after"]);
    ends(&scene.run(&scene.request_words()), 24, "CERT-ANSWER-LOST");
    let kept = only_keystore(&scene);
    let before = std::fs::read(&kept).unwrap();

    ends(&scene.run(&scene.request_words()), 38, "CERT-REQUEST-OPEN");
    assert_eq!(only_keystore(&scene), kept, "asked for twice");
    assert_eq!(std::fs::read(&kept).unwrap(), before);

    completes(&scene);
    assert_eq!(requests(&scene), 1);
}

/// The platform never saw the request, which nobody here can know: the keystore waits until the
/// platform has said so; then a new request may go.
#[test]
fn a_request_that_did_not_arrive() {
    for kind in ["cut-before", "server-error", "no-payload"] {
        let mut scene = Scene::new(&format!("fault-request-{kind}"));
        let fault = format!("GenerateCertificate:{kind}");
        scene.platform(&["--fault", &fault]);
        ends(&scene.run(&scene.request_words()), 24, "CERT-ANSWER-LOST");
        let kept = only_keystore(&scene);
        ends(
            &scene.run(&scene.complete_words()),
            32,
            "CERT-NOT-REQUESTED",
        );
        assert!(
            kept.exists(),
            "{kind}: the platform's word takes no key away"
        );

        scene.run(&scene.request_words()).well();
        assert_eq!(requests(&scene), 1, "{kind}");
        assert_eq!(scene.keystores().len(), 2, "{kind}");
        completes(&scene);
    }
}

/// A slow answer is an answer.
#[test]
fn a_slow_platform() {
    let mut scene = Scene::new("fault-slow");
    scene.platform(&["--fault", "GenerateCertificate:slow"]);
    scene.run(&scene.request_words()).well();
    completes(&scene);
}

/// Before the request itself: every question may fail in every way, and no keystore is left behind.
#[test]
fn questions_before_the_request_fail() {
    let faults: Vec<String> = ["GetActorQualities", "GenerateContract"]
        .iter()
        .flat_map(|operation| CUTS.map(|kind| format!("{operation}:{kind}")))
        .collect();
    let words: Vec<&str> = faults.iter().flat_map(|fault| ["--fault", fault]).collect();
    let mut scene = Scene::new("fault-questions");
    scene.platform(&words);
    for fault in &faults {
        let ended = scene.run(&scene.request_words());
        assert!([22, 24].contains(&ended.exit), "{fault}: {}", ended.out);
        assert!(
            names_in(&scene.folder.join("keystore")).is_empty(),
            "{fault}"
        );
        assert_eq!(requests(&scene), 0, "{fault}");
    }
    scene.run(&scene.request_words()).well();
    completes(&scene);
}

/// A gateway that sends the request twice: the platform refuses the second as a replay, while the
/// first becomes a certificate. The keystore stays.
#[test]
fn a_request_that_arrives_twice() {
    let mut scene = Scene::new("fault-twice");
    scene.platform(&["--http"]);
    let platform = behind_a_gateway(&scene, |body| vec![body.to_owned(), body.to_owned()]);
    let mut words: Vec<&str> = scene.request_words();
    replace(&mut words, "--platform", &platform);
    ends(&scene.run(&words), 24, "CERT-ANSWER-LOST");
    assert_eq!(requests(&scene), 1);
    completes(&scene);
}

/// A request that the platform refuses and does not know leaves no keystore that only misleads.
#[test]
fn a_request_that_is_refused() {
    let mut scene = Scene::new("fault-refused");
    scene.platform(&["--http"]);
    let platform = behind_a_gateway(&scene, |body| {
        vec![
            body.replace("Groupement", "Groupemant")
                .replace("GROUPEMENT", "GROUPEMANT"),
        ]
    });
    let mut words: Vec<&str> = scene.request_words();
    replace(&mut words, "--platform", &platform);
    ends(&scene.run(&words), 21, "PLATFORM-REFUSED");
    assert!(names_in(&scene.folder.join("keystore")).is_empty());
    assert_eq!(requests(&scene), 0);
}

/// The platform delivers a certificate for another organisation to our key: it is not installed,
/// and the key stays.
#[test]
fn a_certificate_for_somebody_else() {
    let mut scene = Scene::new("fault-other-name");
    scene.platform(&["--deliver-after", "1h"]);
    scene.run(&scene.request_words()).well();
    let file = only_keystore(&scene);
    let before = std::fs::read(&file).unwrap();
    scene.platform_down();
    let state = ledger_file(&scene);
    let mut ledger = ledger(&scene);
    let subject = ledger["certificates"][0]["subject"].as_str().unwrap();
    let mut der = STANDARD.decode(subject).unwrap();
    let (asked, other) = (b"94987645", b"94988041");
    for at in 0..der.len() - asked.len() {
        if der[at..].starts_with(asked) {
            der[at..at + other.len()].copy_from_slice(other);
        }
    }
    let other = STANDARD.encode(der);
    ledger["certificates"][0]["subject"] = other.into();
    std::fs::write(state, ledger.to_string()).unwrap();
    scene.platform(&["--deliver-after", "0"]);
    ends(
        &scene.run(&scene.complete_words()),
        22,
        "CERT-CHAIN-OTHER-NAME",
    );
    assert_eq!(std::fs::read(&file).unwrap(), before);
    nothing_half_written(&scene);
}

/// While completing: each call fails in each way once; the same command then goes on. The platform
/// has one certificate and one token for each request in the end, and both keys are in the file.
#[test]
fn every_call_of_completing_fails_once() {
    let mut scene = Scene::new("fault-completing");
    let operations = [
        "GetCertificate",
        "GetEtk",
        "StartETKRegistration",
        "CompleteETKRegistration",
    ];
    let faults = operations.map(|operation| CUTS.map(|kind| format!("{operation}:{kind}")));
    for (number, fault) in faults.as_flattened().iter().enumerate() {
        scene.platform_down();
        scene.platform(&["--fault", fault]);
        let application = format!("F{number}");
        let mut words: Vec<&str> = scene.request_words();
        words.extend(["--application-id", application.as_str()]);
        let file = requested(&scene, &words);
        let ended = scene.run(&complete(&file));
        // A depot that says nothing is taken for one that has nothing yet.
        let expected: &[i32] = match fault.as_str() {
            "GetEtk:no-payload" => &[0],
            _ => &[22, 24],
        };
        assert!(expected.contains(&ended.exit), "{fault}: {}", ended.out);
        assert_eq!(scene.keystores().len(), number + 1, "{fault}");
        nothing_half_written(&scene);
        scene.run(&complete(&file)).well();
        assert_eq!(requests(&scene), number + 1, "{fault}");
        assert_eq!(tokens(&scene).len(), number + 1, "{fault}");
    }
    note_keys(&scene, &scene.keystore());
}

/// The platform has the token and its answer was lost: the key went into the keystore before, so
/// the same token is found again and no second one is registered.
#[test]
fn the_answer_to_the_registration_of_a_token_is_lost() {
    let mut scene = Scene::new("fault-token-answer-lost");
    scene.platform(&["--fault", "CompleteETKRegistration:cut-after"]);
    scene.run(&scene.request_words()).well();
    ends(&scene.run(&scene.complete_words()), 24, "WIRE-ANSWER-LOST");
    let first = tokens(&scene);
    assert_eq!(first.len(), 1);
    completes(&scene);
    assert_eq!(tokens(&scene), first, "a second token was registered");
}

/// The depot has several tokens of one organisation and lists them; the one without application id
/// is found among them (eHealth protocol, section 10).
#[test]
fn several_tokens_of_one_organisation() {
    let mut scene = Scene::new("fault-several-tokens");
    scene.platform(&[]);
    for application in ["EPD", "LAB"] {
        let mut words = scene.request_words();
        words.extend(["--application-id", application]);
        request_and_complete(&scene, &words);
    }
    let file = request_and_complete(&scene, &scene.request_words());
    let before = std::fs::read(&file).unwrap();
    let again = scene.run(&complete(&file)).well().json();
    assert_eq!(again["state"], "complete");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

/// A copy of a keystore from before its token was registered: the depot's token is not taken away
/// from the keystore that is in use.
#[test]
fn an_old_copy_takes_no_token_away() {
    let mut scene = Scene::new("fault-old-copy");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let file = only_keystore(&scene);
    let early = std::fs::read(&file).unwrap();
    completes(&scene);
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, early).unwrap();
    ends(&scene.run(&scene.complete_words()), 22, "CERT-ETK-OTHER");
    std::fs::write(&file, whole).unwrap();
    completes(&scene);
}

/// Two at once on one keystore: one works, the other says so and touches nothing.
#[test]
fn two_processes_complete_one_keystore() {
    let mut scene = Scene::new("fault-two-at-once");
    scene.platform(&["--deliver-after", "3s"]);
    scene.run(&scene.request_words()).well();
    let start = || {
        let mut command = scene.command(&scene.complete_words());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let both = [start(), start()];
    let mut exits: Vec<i32> = both
        .into_iter()
        .map(|child| child.wait_with_output().unwrap().status.code().unwrap())
        .collect();
    exits.sort_unstable();
    assert_eq!(exits, [0, 37]);
    completes(&scene);
    assert_eq!(requests(&scene), 1);
    assert_eq!(tokens(&scene).len(), 1);
}

/// A killed process leaves a passing file beside the keystore; completing takes it away.
#[test]
fn what_a_killed_process_left_goes() {
    let mut scene = Scene::new("fault-left-over");
    scene.platform(&[]);
    scene.run(&scene.request_words()).well();
    let name = only_keystore(&scene)
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let folder = scene.folder.join("keystore");
    let left = folder.join(format!(".{name}.0123456789abcdef.new"));
    let of_another = folder.join(".other.p12.0123456789abcdef.new");
    for file in [&left, &of_another] {
        std::fs::write(file, b"half").unwrap();
    }
    scene.run(&scene.complete_words()).well();
    assert!(!left.exists());
    assert!(
        of_another.exists(),
        "another process may be writing this one"
    );
}

/// Every way in which a call fails for good.
const CUTS: [&str; 4] = ["cut-before", "cut-after", "server-error", "no-payload"];
