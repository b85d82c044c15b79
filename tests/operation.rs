//! What a person does with a keystore, as a table: each row has its stage, its command, and the way
//! on when it was interrupted. The tests of faults take every row through every fault.

mod stage;

pub use stage::Stage;

use crate::scene::{Ended, Scene};

/// One row.
pub struct Operation {
    /// The word of the command.
    pub name: &'static str,
    /// True when it asks the platform.
    pub asks: bool,
    /// Brings the desk to where the operation begins.
    prepare: fn(&Stage),
    /// The command, as it is given the first time.
    words: fn(&Stage) -> Vec<String>,
    /// Goes on after an interruption, to the end.
    go_on: fn(&Stage, &str),
    /// The operation that the platform must see once and no more, by the name of its request.
    pub once: Option<&'static str>,
}

/// The row of that name.
pub fn operation(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|one| one.name == name).unwrap()
}

/// Every row.
pub const OPERATIONS: [Operation; 9] = [
    Operation {
        name: "request",
        asks: true,
        prepare: |_| (),
        words: |stage| stage.request_words(),
        go_on: |stage, at| {
            asked_again(stage, &stage.request_words(), at);
            stage.completes(&stage.newest_issued(), "complete", at);
        },
        once: Some("GenerateCertificateRequest"),
    },
    Operation {
        name: "complete",
        asks: true,
        prepare: |stage| requested(stage),
        words: |stage| stage.complete_words(&stage.file()),
        go_on: |stage, at| {
            stage.completes(&stage.newest_issued(), "complete", at);
            assert_eq!(stage.tokens(), 1, "{at}");
        },
        once: Some("CompleteETKRegistrationRequest"),
    },
    Operation {
        name: "renew",
        asks: true,
        prepare: |stage| due(stage),
        words: |stage| stage.renew_words(&stage.file()),
        go_on: |stage, at| {
            asked_again(stage, &stage.renew_words(&stage.prepared_file()), at);
            stage.completes(&stage.newest_issued(), "waits-for-activation", at);
        },
        once: Some("GenerateCertificateRequest"),
    },
    Operation {
        name: "activate",
        asks: true,
        prepare: |stage| {
            due(stage);
            run(stage, &stage.renew_words(&stage.file())).well();
            run(stage, &stage.complete_words(&stage.newest_issued())).well();
        },
        words: |stage| stage.activate_words(&stage.newest_issued()),
        go_on: |stage, at| {
            let words = stage.activate_words(&stage.newest_issued());
            let done = ended_well(run(stage, &words), at).json();
            assert_eq!(done["activated"], true, "{at}");
            assert_eq!(stage.tokens(), 1, "{at}: the earlier token is replaced");
        },
        once: Some("ActivateETKRequest"),
    },
    Operation {
        name: "revoke",
        asks: true,
        prepare: |stage| completed(stage),
        words: |stage| stage.revoke_words(),
        go_on: |stage, at| {
            if stage.registered_status(at) != "REVOKED" {
                ended_well(run(stage, &stage.revoke_words()), at);
            }
            assert_eq!(stage.registered_status(at), "REVOKED", "{at}");
            assert_eq!(stage.listed_state(at), "revoked", "{at}");
        },
        once: Some("RevokeRequest"),
    },
    Operation {
        name: "password",
        asks: false,
        prepare: |stage| completed(stage),
        words: |stage| stage.password_words("PASSWORD"),
        go_on: |stage, at| {
            let ended = run(stage, &stage.password_words("PASSWORD"));
            match ended.code().as_str() {
                "KEYSTORE-PASSWORD-WRONG" => {
                    ended_well(run(stage, &stage.password_words("NEW-PASSWORD")), at);
                }
                _ => {
                    ended_well(ended, at);
                }
            }
            stage.opens_with(&stage.file(), "NEW-PASSWORD", at);
        },
        once: None,
    },
    Operation {
        name: "adopt",
        asks: true,
        prepare: |stage| {
            requested(stage);
            stage.as_another_program_writes_it(&stage.file());
            stage.forgets_everything();
        },
        words: |stage| stage.adopt_words("FOREIGN"),
        go_on: |stage, at| {
            let ended = run(stage, &stage.adopt_words("FOREIGN"));
            match ended.code().as_str() {
                "KEYSTORE-PASSWORD-WRONG" => {
                    ended_well(run(stage, &stage.adopt_words("PASSWORD")), at);
                }
                _ => {
                    ended_well(ended, at);
                }
            }
            stage.completes(&stage.file(), "complete", at);
        },
        once: None,
    },
    Operation {
        name: "backup",
        asks: false,
        prepare: |stage| requested(stage),
        words: |stage| stage.archive_words("backup"),
        go_on: |stage, at| {
            if !stage.archive().exists() {
                ended_well(run(stage, &stage.archive_words("backup")), at);
            }
            stage.lose_the_computer();
            ended_well(run(stage, &stage.archive_words("restore")), at);
            stage.completes(&stage.newest_issued(), "complete", at);
        },
        once: None,
    },
    Operation {
        name: "restore",
        asks: false,
        prepare: |stage| {
            requested(stage);
            run(stage, &stage.archive_words("backup")).well();
            stage.lose_the_computer();
        },
        words: |stage| stage.archive_words("restore"),
        go_on: |stage, at| {
            let ended = run(stage, &stage.archive_words("restore"));
            if ended.code() != "RESTORE-NOT-EMPTY" {
                ended_well(ended, at);
            }
            assert_eq!(stage.listed_state(at), "sent", "{at}");
            stage.completes(&stage.newest_issued(), "complete", at);
        },
        once: None,
    },
];

/// Runs words of a row.
pub fn run(stage: &Stage, words: &[String]) -> Ended {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    stage.scene.run(&words)
}

fn requested(stage: &Stage) {
    run(stage, &stage.request_words()).well();
}

fn completed(stage: &Stage) {
    requested(stage);
    run(stage, &stage.complete_words(&stage.file())).well();
}

/// Completed, and in its last months.
fn due(stage: &Stage) {
    completed(stage);
    let scene: &Scene = &stage.scene;
    let words = "rehearsal clock --json --platform READY-PLATFORM --advance 34mo";
    scene.run(&words.split(' ').collect::<Vec<_>>()).well();
}

/// Asks again; what the platform has already is not asked for twice.
fn asked_again(stage: &Stage, words: &[String], at: &str) {
    let ended = run(stage, words);
    if ended.code() != "CERT-REQUEST-OPEN" {
        ended_well(ended, at);
    }
}

/// Fails the test with the place of the fault unless the program ended well.
pub fn ended_well(ended: Ended, at: &str) -> Ended {
    assert_eq!(ended.exit, 0, "{at}: {} {}", ended.out, ended.err);
    ended
}
