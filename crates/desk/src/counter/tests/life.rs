//! A certificate's life at the counter: renewing, activating, revoking; papers; keystores.

#![allow(
    clippy::disallowed_methods,
    reason = "looks at what lies in the folders"
)]

use super::bed::{Bed, PASSWORD, PIN, code, ok, secret};
use crate::answers::{
    BarState, Call, ContactDraft, KeystoreFormWord, RequestState, TaskAction, TaskKind, TaskTurn,
};

const NEW_PASSWORD: &str = "Fictief-wachtwoord-2";

/// Months pass; the first page says when it is time, and the renewal keeps the old file.
#[test]
fn a_certificate_is_renewed_and_activated() {
    let bed = Bed::rehearsal("two-organisations", None);
    let old = bed.certificate();
    let early = bed.counter.begin_renewal(old, &secret(PASSWORD), None);
    assert_eq!(code(early), "CERT-RENEWAL-TOO-EARLY");

    ok(bed.counter.rehearsal_later(34));
    let home = ok(bed.counter.home());
    let task = &home.tasks[0];
    assert_eq!(
        (task.kind, task.action),
        (TaskKind::Renewal, Some(TaskAction::Renew))
    );
    assert_eq!(home.certificates[0].standing, BarState::Renewable);
    let begun = ok(bed.counter.begin_renewal(old, &secret(PASSWORD), None));
    assert_eq!(begun.earlier_until.len(), 10);
    assert!(!begun.organisation.is_empty());
    let talk = begun.talk;
    let unseen = bed.counter.send_renewal(talk, &secret(NEW_PASSWORD));
    assert_eq!(code(unseen), "COUNTER-CONTRACT-NOT-SHOWN");
    ok(bed.counter.renewal_contract(talk));
    let sent = ok(bed.with_pins(&[PIN], |counter| {
        counter.send_renewal(talk, &secret(NEW_PASSWORD))
    }));
    let new = sent.handle.unwrap();
    assert!(new != old && sent.replaces.is_some());
    ok(bed.counter.wait_for(new));
    bed.until_delivered();
    let ready = ok(bed.counter.complete(new, &secret(NEW_PASSWORD)));
    assert_eq!(ready.state, RequestState::WaitsForActivation);
    let home = ok(bed.counter.home());
    assert_eq!(home.tasks[0].action, Some(TaskAction::Activate), "{home:?}");
    let ready = ok(bed.counter.activate(new, &secret(NEW_PASSWORD)));
    assert!(ready.activated);
    let home = ok(bed.counter.home());
    let standing = |handle: u32| {
        let bar = home.certificates.iter().find(|bar| bar.keystore == handle);
        bar.unwrap().standing
    };
    assert_eq!(
        (standing(new), standing(old)),
        (BarState::Good, BarState::Replaced)
    );
    assert!(home.tasks.is_empty(), "{home:?}");
}

/// What eHealth took years ago may break a rule of today: the person mends it, and goes on.
#[test]
fn a_contact_of_another_time_is_given_anew() {
    let bed = Bed::rehearsal("two-organisations", None);
    bed.certificate();
    ok(bed.counter.rehearsal_later(34));
    ok(bed.counter.leave_rehearsal());
    let given = super::bed::draft().email;
    let changed = in_every_file(bed.folder.path(), &given, "helene@");
    assert!(changed > 0, "the platform keeps the contact");
    bed.rehearse("two-organisations", None);
    let old = ok(bed.counter.keystores()).keystores[0].keystore;
    let begin =
        |contact: Option<ContactDraft>| bed.counter.begin_renewal(old, &secret(PASSWORD), contact);
    let words = *begin(None).unwrap_err();
    assert_eq!(words.code, "CERT-CONTACT-OUTDATED");
    assert_eq!(words.facts["field"], "email");
    assert!(!words.now.contains("--email"), "{}", words.now);
    let known = ok(bed.counter.renewal_contact(old, &secret(PASSWORD)));
    assert_eq!(known.email, "helene@");
    assert_eq!(known.phone, super::bed::draft().phone);
    let words = *begin(Some(known.clone())).unwrap_err();
    assert_eq!(
        (words.code.as_str(), words.facts["field"].as_str()),
        ("NUMBER-EMAIL", "email")
    );
    let mended = ContactDraft {
        email: "helene.nieuw@example.be".to_owned(),
        ..known
    };
    let talk = ok(begin(Some(mended.clone()))).talk;
    ok(bed.counter.renewal_contract(talk));
    let sent = ok(bed.with_pins(&[PIN], |counter| {
        counter.send_renewal(talk, &secret(PASSWORD))
    }));
    let new = sent.handle.unwrap();
    ok(bed.counter.wait_for(new));
    bed.until_delivered();
    ok(bed.counter.complete(new, &secret(PASSWORD)));
    let kept = ok(bed.counter.renewal_contact(new, &secret(PASSWORD)));
    assert!(kept == mended, "eHealth has the contact that was given");
}

/// The person chooses another way of signing in the same talk; nothing was left behind.
#[test]
fn a_renewal_is_signed_in_the_way_that_the_person_chooses() {
    let bed = Bed::rehearsal("ec-card", None);
    bed.certificate();
    ok(bed.counter.rehearsal_later(34));
    bed.rehearse("ec-card", Some("algorithm"));
    let old = ok(bed.counter.keystores()).keystores[0].clone();
    let begun = bed
        .counter
        .begin_renewal(old.keystore, &secret(PASSWORD), None);
    let talk = ok(begun).talk;
    ok(bed.counter.renewal_contract(talk));
    let send = |counter: &crate::Counter| counter.send_renewal(talk, &secret(PASSWORD));
    let words = *bed.with_pins(&[PIN], send).unwrap_err();
    assert_eq!(words.code, "CERT-ALGORITHM-REFUSED");
    assert_eq!(words.facts["known"], "ecdsa-sha384, ecdsa-sha512");
    let files: Vec<String> = ok(bed.counter.keystores())
        .keystores
        .into_iter()
        .map(|line| line.file)
        .collect();
    assert_eq!(files, [old.file]);
    ok(bed.counter.sign_with(talk, "ecdsa-sha384"));
    ok(bed.with_pins(&[PIN], send));
}

/// Puts a text in the place of another, in every JSON file; how many were changed.
fn in_every_file(folder: &std::path::Path, from: &str, to: &str) -> usize {
    let mut changed = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            changed += in_every_file(&path, from, to);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            let text = std::fs::read_to_string(&path).unwrap();
            if text.contains(from) {
                std::fs::write(&path, text.replace(from, to)).unwrap();
                changed += 1;
            }
        }
    }
    changed
}

#[test]
fn a_certificate_is_revoked_by_the_card_alone() {
    let bed = Bed::rehearsal("two-organisations", None);
    let keystore = bed.certificate();
    let talk = ok(bed.counter.begin_as_holder()).talk;
    let page = ok(bed.with_pins(&[PIN], |counter| counter.registered(talk)));
    assert_eq!(page.certificates[0].handle, Some(keystore));
    assert_eq!(page.reasons.len(), 7);
    let key = page.certificates[0].line.key_identifier.clone();
    assert_eq!(code(bed.counter.revoke(talk)), "COUNTER-CONTRACT-NOT-SHOWN");
    let nonsense = bed.counter.revocation_contract(talk, &key, "bored");
    assert_eq!(code(nonsense), "DESK-INPUT");
    let contract = ok(bed.counter.revocation_contract(talk, &key, "password-lost"));
    assert!(!contract.pages.is_empty());
    let revoked = ok(bed.with_pins(&[PIN], |counter| counter.revoke(talk)));
    assert_eq!(revoked.state, RequestState::Revoked);
    let home = ok(bed.counter.home());
    assert_eq!(home.certificates[0].standing, BarState::Revoked);
    assert!(home.tasks.is_empty());
}

#[test]
fn the_renewal_goes_into_the_calendar() {
    let bed = Bed::rehearsal("two-organisations", None);
    let keystore = bed.certificate();
    let written = ok(bed.counter.calendar_file(keystore));
    let ics = std::fs::read_to_string(&written.file).unwrap();
    let bar = &ok(bed.counter.home()).certificates[0];
    let day = bar.renew_from.replace('-', "");
    assert!(
        ics.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")),
        "{ics}"
    );
    assert!(
        written.file.contains("training"),
        "a rehearsal writes into its own folder"
    );
}

#[test]
fn an_answer_that_was_lost_is_asked_for_and_nothing_is_sent_twice() {
    let bed = Bed::rehearsal("two-organisations", Some("answer-lost"));
    let talk = ok(bed.counter.begin_request()).talk;
    let draft = super::bed::draft();
    ok(bed.counter.contract(talk, &draft));
    let lost = bed.with_pins(&[PIN], |counter| {
        counter.send_request(talk, &draft, &secret(PASSWORD))
    });
    assert_eq!(code(lost), "CERT-ANSWER-LOST");
    // Pressing the button again signs nothing a second time.
    let again = bed.counter.send_request(talk, &draft, &secret(PASSWORD));
    assert_eq!(code(again), "COUNTER-CONTRACT-NOT-SHOWN");
    assert_eq!(
        code(bed.counter.contract(talk, &draft)),
        "CERT-REQUEST-OPEN"
    );
    let home = ok(bed.counter.home());
    let task = &home.tasks[0];
    assert_eq!(
        (task.action, task.turn),
        (Some(TaskAction::Ask), TaskTurn::You)
    );
    let keystore = task.keystore.unwrap();
    ok(bed.counter.wait_for(keystore));
    bed.until("delivered", |counter| {
        ok(counter.keystores()).keystores[0].state == RequestState::Delivered
    });
    ok(bed.counter.complete(keystore, &secret(PASSWORD)));
    assert_eq!(ok(bed.counter.keystores()).keystores.len(), 1);
}

/// A month passes while eHealth works on it.
#[test]
fn what_is_delivered_late_stays_on_the_first_page() {
    let bed = Bed::rehearsal("two-organisations", Some("late"));
    let talk = ok(bed.counter.begin_request()).talk;
    let draft = super::bed::draft();
    ok(bed.counter.contract(talk, &draft));
    let sent = ok(bed.with_pins(&[PIN], |counter| {
        counter.send_request(talk, &draft, &secret(PASSWORD))
    }));
    let keystore = sent.handle.unwrap();
    let early = bed.counter.complete(keystore, &secret(PASSWORD));
    assert_eq!(code(early), "CERT-PENDING");
    ok(bed.counter.wait_for(keystore));
    ok(bed.counter.wait_for(keystore));
    assert_eq!(ok(bed.counter.home()).waiting_for_others, 1);
    ok(bed.counter.rehearsal_later(1));
    bed.until_delivered();
    ok(bed.counter.complete(keystore, &secret(PASSWORD)));
}

/// Somebody at eHealth says no.
#[test]
fn what_is_refused_is_told_and_waits_for_nobody() {
    let bed = Bed::rehearsal("two-organisations", Some("refused"));
    let talk = ok(bed.counter.begin_request()).talk;
    let draft = super::bed::draft();
    ok(bed.counter.contract(talk, &draft));
    let sent = bed.with_pins(&[PIN], |counter| {
        counter.send_request(talk, &draft, &secret(PASSWORD))
    });
    assert_eq!(ok(sent).automatically_validated, Some(false));
    let keystore = ok(bed.counter.keystores()).keystores[0].keystore;
    bed.until("an answer", |counter| {
        code(counter.complete(keystore, &secret(PASSWORD))) != "CERT-PENDING"
    });
    let refused = bed.counter.complete(keystore, &secret(PASSWORD));
    assert_eq!(code(refused), "PLATFORM-REFUSED");
    let task = &ok(bed.counter.home()).tasks[0];
    assert_eq!((task.turn, task.urgent), (TaskTurn::You, true), "{task:?}");
    // The next program hears it again while it waits.
    let bed = bed.again();
    bed.rehearse("two-organisations", Some("refused"));
    let task = ok(bed.counter.home()).tasks.remove(0);
    assert_eq!(task.turn, TaskTurn::Ehealth);
    ok(bed.counter.wait_for(task.keystore.unwrap()));
    bed.until("refused", |counter| ok(counter.home()).tasks[0].urgent);
}

#[test]
fn an_inspected_connection_is_told_before_anything_leaves() {
    let bed = Bed::rehearsal("two-organisations", Some("inspected"));
    let told = code(bed.counter.organisation_types());
    assert!(told.starts_with("WIRE-TLS-"), "{told}");
    ok(bed.counter.organisation_types());
}

#[test]
fn passwords_copies_and_backups() {
    let bed = Bed::rehearsal("two-organisations", None);
    let keystore = bed.certificate();
    let (old, new) = (secret(PASSWORD), secret(NEW_PASSWORD));
    let wrong = bed.counter.change_password(keystore, &new, &old, None);
    assert_eq!(code(wrong), "KEYSTORE-PASSWORD-WRONG");
    let form = Some(KeystoreFormWord::Modern);
    ok(bed.counter.change_password(keystore, &old, &new, form));
    ok(bed.counter.inspect(keystore, Some(&new)));
    assert_eq!(ok(bed.counter.inspect(keystore, None)).state, "locked");
    let stick = bed.folder.path().join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    assert!(ok(bed.counter.copy_to(keystore, &stick)).written);
    let file = stick.join("all.clavis");
    let made = ok(bed.counter.backup(&file, &secret(PASSWORD)));
    assert!(made.journal && !made.keystores.is_empty());
    assert_eq!(
        code(bed.counter.restore(&file, &secret(PASSWORD))),
        "RESTORE-NOT-EMPTY"
    );
    let folder = ok(bed.counter.folder_of(keystore));
    assert!(folder.ends_with("ehealth/keystore"));
}

/// A keystore that the journal does not know is a task, and can be taken over.
#[test]
fn files_that_are_dropped_are_keystores_or_are_refused() {
    let bed = Bed::rehearsal("two-organisations", None);
    let keystore = bed.certificate();
    let folder = ok(bed.counter.folder_of(keystore));
    let copy = folder.join("of-another-program.p12");
    let text = folder.join("notes.txt");
    let original = std::fs::read_dir(&folder).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        (path.extension()? == "p12").then_some(path)
    });
    std::fs::rename(original.unwrap(), &copy).unwrap();
    std::fs::write(&text, "no keystore").unwrap();
    let dropped = bed.counter.keystores_dropped(&[copy, text]);
    assert_eq!(dropped.keystores.len(), 1);
    assert_eq!(
        dropped.refused.as_ref().unwrap().code,
        "COUNTER-NOT-A-KEYSTORE"
    );
    assert!(
        bed.ear
            .heard()
            .contains(&Call::KeystoresDropped(dropped.clone()))
    );
    let home = ok(bed.counter.home());
    assert_eq!(home.tasks[0].kind, TaskKind::Keystore, "{home:?}");
    let handle = dropped.keystores[0];
    assert_eq!(home.tasks[0].keystore, Some(handle));
    ok(bed.counter.adopt(handle, &secret(PASSWORD), None));
    assert!(ok(bed.counter.home()).tasks.is_empty());
}

/// A server makes the key, a desk with the card signs, the server completes.
#[test]
fn a_key_that_is_born_elsewhere_is_signed_for_here() {
    let bed = Bed::rehearsal("two-organisations", None);
    let draft = super::bed::draft();
    let made = ok(bed.counter.prepare_hand_over(&draft, &secret(PASSWORD)));
    let keystore = made.handle.unwrap();
    let task = &ok(bed.counter.home()).tasks[0];
    assert_eq!((task.turn, task.who.is_some()), (TaskTurn::Other, true));
    let seen = ok(bed.counter.hand_over_at(made.hand_over.as_ref()));
    assert_eq!(seen.key_identifier, made.key_identifier);
    let unseen = bed.counter.sign_hand_over(seen.talk);
    assert_eq!(code(unseen), "COUNTER-CONTRACT-NOT-SHOWN");
    ok(bed.counter.hand_over_contract(seen.talk));
    ok(bed.with_pins(&[PIN], |counter| counter.sign_hand_over(seen.talk)));
    ok(bed.counter.wait_for(keystore));
    bed.until("delivered", |counter| {
        ok(counter.keystores()).keystores[0].state == RequestState::Delivered
    });
    ok(bed.counter.complete(keystore, &secret(PASSWORD)));
}
