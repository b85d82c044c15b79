//! Promise 1, never lose a key, on a disk that forgets what was not flushed: each use case is stopped
//! after every step of the disk, the power fails, and the person goes on. (Backup and restore have
//! theirs beside them.)

mod house;

use std::path::{Path, PathBuf};

use house::{House, Owner, PASSWORD};

use crate::answers::RequestState;
use crate::{Failure, KeystoreForm};

#[test]
fn a_request_that_is_stopped_after_any_step() {
    let house = House::new();
    stopped_after_every_step(&house, "request", 6, |owner, first| {
        let interrupted = first(&|| house.request(owner).map(|_| ()));
        if interrupted {
            asked_again(&house.request(owner));
        }
        house.completes(&house.keystore_of(owner), RequestState::Complete);
        assert_eq!(house.registered(owner), 1);
    });
}

#[test]
fn completing_that_is_stopped_after_any_step() {
    let house = House::new();
    stopped_after_every_step(&house, "complete", 12, |owner, first| {
        let file = house.requested(owner);
        first(&|| house.complete(&file).map(|_| ()));
        house.completes(&file, RequestState::Complete);
    });
}

/// The earlier keystore stays what it was.
#[test]
fn a_renewal_that_is_stopped_after_any_step() {
    let house = House::new();
    let owners = (0..RENEWALS).map(Owner::number);
    let mut due: Vec<(Owner, PathBuf)> = owners
        .map(|owner| {
            let file = house.completed(&owner);
            (owner, file)
        })
        .collect();
    house.months_pass();
    stopped_after_every_step(&house, "renew", 6, |_, first| {
        let (owner, earlier) = due.pop().unwrap();
        let before = house.content(&earlier);
        let interrupted = first(&|| house.renew(&earlier).map(|_| ()));
        assert_eq!(house.content(&earlier), before);
        if interrupted {
            asked_again(&house.renew(&earlier));
        }
        let renewed = house.newer_keystore_of(&owner, &earlier);
        house.completes(&renewed, RequestState::WaitsForActivation);
        assert_eq!(house.content(&earlier), before);
    });
}

/// It writes no keystore: the power may fail at any time, and the next yes settles it.
#[test]
fn activating_that_is_stopped() {
    let house = House::new();
    let owner = Owner::number(0);
    let earlier = house.completed(&owner);
    house.months_pass();
    let renewed = house.renew(&earlier).unwrap();
    house.completes(&renewed, RequestState::WaitsForActivation);
    stopped_after_every_step(&house, "activate", 0, |_, first| {
        first(&|| house.activate(&renewed).map(|_| ()));
        assert_eq!(
            house.activate(&renewed).unwrap().state,
            RequestState::Complete
        );
    });
}

/// It writes no keystore either: the file is there to the byte, whatever happens to its certificate.
#[test]
fn revoking_that_is_stopped() {
    let house = House::new();
    let owner = Owner::number(0);
    let file = house.completed(&owner);
    let before = house.content(&file);
    stopped_after_every_step(&house, "revoke", 0, |_, first| {
        first(&|| house.revoke(&owner).map(|_| ()));
        assert_eq!(house.content(&file), before);
    });
}

#[test]
fn a_change_of_password_that_is_stopped_after_any_step() {
    let house = House::new();
    let owner = Owner::number(0);
    let file = house.completed(&owner);
    let (mut now, mut next) = (PASSWORD, OTHER_PASSWORD);
    stopped_after_every_step(&house, "password", 12, |_, first| {
        let form = [KeystoreForm::Modern, KeystoreForm::Compatible][usize::from(now == PASSWORD)];
        first(&|| house.change_password(&file, now, next, form));
        let again = house.change_password(&file, now, next, form);
        if let Err(failure) = again {
            assert_eq!(failure.code(), "KEYSTORE-PASSWORD-WRONG");
            house.change_password(&file, next, next, form).unwrap();
        }
        assert_eq!(house.keys(&file, next), 2);
        std::mem::swap(&mut now, &mut next);
    });
}

/// By a desk that has never heard of the file.
#[test]
fn adopting_that_is_stopped_after_any_step() {
    let house = House::new();
    stopped_after_every_step(&house, "adopt", 6, |owner, first| {
        let file = house.requested(owner);
        let desk = house.stranger(owner);
        let adopt = |old: &str| house.adopt(&desk, &file, old, OTHER_PASSWORD);
        first(&|| adopt(PASSWORD));
        if let Err(failure) = adopt(PASSWORD) {
            assert_eq!(failure.code(), "KEYSTORE-PASSWORD-WRONG");
            adopt(OTHER_PASSWORD).unwrap();
        }
        let state = house.complete_with(&desk, &file, OTHER_PASSWORD).unwrap();
        assert_eq!(state, RequestState::Complete);
    });
}

/// Runs `once` with 0, 1, 2, ... steps of the disk before the power fails, until they are enough. It
/// gets an owner of its own and a function that does the work under the fault, and says whether the
/// fault kept it from its end.
fn stopped_after_every_step(
    house: &House,
    name: &str,
    at_least: usize,
    mut once: impl FnMut(&Owner, &dyn Fn(&dyn Fn() -> Result<(), Failure>) -> bool),
) {
    let mut steps = 0;
    loop {
        assert!(steps < ENOUGH, "{name}: never enough steps");
        let ended = std::cell::Cell::new(false);
        once(&Owner::number(ENOUGH + steps), &|work| {
            house.keystores.stop_after(steps);
            let done = work();
            let stopped = house.keystores.stopped();
            house.keystores.crash();
            ended.set(done.is_ok());
            assert!(
                done.is_ok() || stopped,
                "{name}: {:?}",
                done.map_err(|f| f.code())
            );
            done.is_err()
        });
        if ended.get() {
            break;
        }
        steps += 1;
    }
    println!("{name}: the power failed after each of {steps} steps; 0 keys lost, all went on");
    assert!(steps >= at_least, "{name}: only {steps} steps");
}

/// What eHealth has already is not asked for twice.
fn asked_again(outcome: &Result<PathBuf, Failure>) {
    if let Err(failure) = outcome {
        assert_eq!(failure.code(), "CERT-REQUEST-OPEN");
    }
}

/// True for a keystore, false for what a killed process or an earlier form left beside it.
fn is_keystore(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".p12") && !name.starts_with('.')
}

/// More than a renewal has steps.
const RENEWALS: usize = 9;
/// More steps than any use case has.
const ENOUGH: usize = 24;
const OTHER_PASSWORD: &str = "Ander-wachtwoord-2";
