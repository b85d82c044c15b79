//! A whole request at the counter.

use super::bed::{Bed, NATIONAL_NUMBER, PASSWORD, PIN, code, draft, ok, secret};
use crate::answers::{
    BarState, Call, CardState, MissingFacts, PinPurposeWord, RequestState, TaskAction, TaskKind,
    TaskTurn,
};

/// R-004-025 to 052: card, organisations, contact, contract, password, sending, installing; the
/// program ends in the middle and nothing is asked twice.
#[test]
fn a_request_from_the_card_to_the_certificate() {
    let bed = Bed::rehearsal("two-organisations", None);
    let now = bed.counter.card_now();
    assert_eq!(now.state, CardState::Belgian, "{now:?}");
    let status = now.status.unwrap();
    assert_eq!((status.tries_left, status.can_sign), (Some(3), true));
    ok(bed.counter.keep_request_draft(draft()));

    // The program ends here.
    let bed = bed.again();
    bed.rehearse("two-organisations", None);
    let home = ok(bed.counter.home());
    assert_eq!(home.tasks[0].kind, TaskKind::Draft);
    assert_eq!(home.tasks[0].action, Some(TaskAction::Continue));
    assert_eq!((home.waiting_for_you, home.waiting_for_others), (1, 0));
    let mut draft = ok(bed.counter.request_draft()).unwrap();
    assert_eq!(draft.email, "helene@example.be");

    let begun = ok(bed.counter.begin_request());
    assert_eq!(begun.holder, "Hélène Zoë Dupré-Lefèvre");
    let organisations = ok(bed.with_pins(&[PIN], |counter| counter.organisations(begun.talk)));
    let ids: Vec<&str> = organisations
        .organisations
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids, ["71980136", "94987645"]);
    let asked = bed.ear.question(0);
    assert_eq!(asked.purpose, PinPurposeWord::Authentication);
    assert_eq!((asked.tries_left, asked.talk), (Some(3), begun.talk));
    assert!(!asked.document.is_empty() && !asked.sentence.is_empty());
    draft.name = organisations.organisations[1].name.clone();

    // Nothing can be signed that was not shown.
    let unseen = bed
        .counter
        .send_request(begun.talk, &draft, &secret(PASSWORD));
    assert_eq!(code(unseen), "COUNTER-CONTRACT-NOT-SHOWN");
    let contract = ok(bed.counter.contract(begun.talk, &draft));
    assert!(contract.pages.len() >= 2, "{contract:?}");
    for page in &contract.pages {
        assert!(page.html.len() > 100, "{page:?}");
        for never in ["<script", "<html", "<style", "<a ", "<img"] {
            assert!(!page.html.contains(never), "{never}: {}", page.html);
        }
    }
    assert!(
        contract.languages_note.is_some(),
        "there is none in English"
    );
    assert!(contract.dn.contains("94987645"), "{}", contract.dn);
    let mut other = draft.clone();
    other.phone = "+32 2 765 43 21".to_owned();
    let changed = bed
        .counter
        .send_request(begun.talk, &other, &secret(PASSWORD));
    assert_eq!(code(changed), "COUNTER-CONTRACT-NOT-SHOWN");

    let sent = ok(bed.with_pins(&[PIN], |counter| {
        counter.send_request(begun.talk, &draft, &secret(PASSWORD))
    }));
    assert_eq!(sent.state, RequestState::Sent);
    assert!(sent.sentences.len() >= 3);
    let keystore = sent.handle.unwrap();
    assert_eq!(ok(bed.counter.request_draft()), None, "the draft is done");
    let home = ok(bed.counter.home());
    assert_eq!(home.tasks[0].turn, TaskTurn::Ehealth, "{home:?}");

    // It waits beside everything else, and says when it is there.
    ok(bed.counter.wait_for(keystore));
    bed.until_delivered();
    let moved = |call: &Call| matches!(call, Call::HomeChanged(_)).then_some(());
    bed.ear.wait("that something moved", moved);
    assert_eq!(
        code(
            bed.counter
                .complete(keystore, &secret("Another-password-2"))
        ),
        "KEYSTORE-PASSWORD-WRONG"
    );
    let ready = ok(bed.counter.complete(keystore, &secret(PASSWORD)));
    assert_eq!(ready.state, RequestState::Complete);
    assert!(ready.activated && ready.next_steps.len() >= 3 && !ready.checked.is_empty());

    let home = ok(bed.counter.home());
    assert!(home.tasks.is_empty(), "{home:?}");
    let bar = &home.certificates[0];
    assert_eq!((bar.standing, bar.keystore), (BarState::Good, keystore));
    assert!(bar.today_share < 0.01 && bar.renewal_share > 0.9, "{bar:?}");
    assert!(bar.name.contains("94987645"), "{bar:?}");

    let tested = ok(bed.counter.test(keystore, &secret(PASSWORD)));
    assert_eq!(tested.checks.len(), 6, "{tested:?}");
    let line = &ok(bed.counter.keystores()).keystores[0];
    assert_eq!(
        (line.keystore, line.state),
        (keystore, RequestState::Complete)
    );
    let page = ok(bed.counter.inspect(keystore, Some(&secret(PASSWORD))));
    assert_eq!(page.state, "complete");

    // Promise 3: neither calls nor answers have the number, the password or the PIN.
    let mut said = format!("{home:?}{line:?}{page:?}{ready:?}{sent:?}{tested:?}{contract:?}");
    for call in bed.ear.heard() {
        said.push_str(&format!("{call:?}"));
    }
    for never in [NATIONAL_NUMBER, PASSWORD] {
        assert!(!said.contains(never), "{never}");
    }
    let steps = bed.ear.heard();
    let told = |step: &str| {
        let is = |call: &Call| matches!(call, Call::ProgressTold(told) if told.step == step);
        steps.iter().any(is)
    };
    for step in [
        "step-find-card",
        "step-read-card",
        "step-contract",
        "step-key",
        "step-send",
        "step-etk",
    ] {
        assert!(told(step), "{step}");
    }
}

/// R-004-036: the group is not shown although the holder is responsible for it.
#[test]
fn a_group_that_is_missing_from_the_list_can_be_given_by_hand() {
    let bed = Bed::rehearsal("missing-group", None);
    let talk = ok(bed.counter.begin_request()).talk;
    let organisations = ok(bed.with_pins(&[PIN], |counter| counter.organisations(talk)));
    let listed = |id: &str| organisations.organisations.iter().any(|one| one.id == id);
    assert!(listed("0998123466") && !listed("94988041"));
    let mut draft = draft();
    draft.id = "94988041".to_owned();
    draft.name = "Groupement du Canal imaginaire".to_owned();
    ok(bed.counter.contract(talk, &draft));
    let sent = bed.with_pins(&[PIN], |counter| {
        counter.send_request(talk, &draft, &secret(PASSWORD))
    });
    assert_eq!(ok(sent).state, RequestState::Sent);
}

/// D-21: who is responsible for nothing sees an empty list, and three causes with whom to ask.
#[test]
fn who_is_not_responsible_sees_nothing_and_learns_why() {
    let bed = Bed::rehearsal("not-responsible", None);
    let talk = ok(bed.counter.begin_request()).talk;
    let organisations = ok(bed.with_pins(&[PIN], |counter| counter.organisations(talk)));
    assert!(organisations.organisations.is_empty() && !organisations.natural_person);
    let holder = "Anton Krautgarten";
    let facts = MissingFacts {
        care_project: Some(false),
        responsible: Some("Hélène Dupré-Lefèvre".to_owned()),
        ..MissingFacts::default()
    };
    let missing = bed.counter.missing_organisation(holder, &facts);
    let cause = missing.cause.unwrap();
    assert_eq!(cause.id, "not-responsible");
    assert!(cause.other_card && cause.who.contains("Hélène") && cause.sentence.contains(holder));
    ok(bed.counter.contract(talk, &draft()));
    let refused = bed.with_pins(&[PIN], |counter| {
        counter.send_request(talk, &draft(), &secret(PASSWORD))
    });
    assert_ne!(code(refused), "done");
    // The certificate will not come: nothing is left to do about it.
    assert_eq!(ok(bed.counter.home()).waiting_for_others, 0);
}

#[test]
fn the_newest_card_and_a_foreigners_card_sign_as_any_other() {
    for (person, holder) in [
        ("ec-card", "Hélène Zoë Dupré-Lefèvre"),
        ("foreigner-card", "Jeroen Maarten van den Proefberg"),
    ] {
        let bed = Bed::rehearsal(person, None);
        let begun = ok(bed.counter.begin_request());
        assert_eq!(begun.holder, holder);
        ok(bed.counter.contract(begun.talk, &draft()));
        let sent = bed.with_pins(&[PIN], |counter| {
            counter.send_request(begun.talk, &draft(), &secret(PASSWORD))
        });
        assert_eq!(ok(sent).state, RequestState::Sent, "{person}");
    }
}

#[test]
fn the_first_broken_rule_names_its_field() {
    let bed = Bed::new();
    ok(bed.counter.check_request(&draft()));
    let broken = |change: &dyn Fn(&mut crate::answers::RequestDraft)| {
        let mut draft = draft();
        change(&mut draft);
        let words = *bed.counter.check_request(&draft).unwrap_err();
        words.facts.get("field").cloned().unwrap()
    };
    assert_eq!(broken(&|draft| draft.kind.clear()), "kind");
    assert_eq!(broken(&|draft| draft.kind = "SSIN".to_owned()), "kind");
    assert_eq!(broken(&|draft| draft.id = "94987646".to_owned()), "id");
    assert_eq!(broken(&|draft| draft.name.clear()), "name");
    assert_eq!(
        broken(&|draft| draft.application_id = "é".to_owned()),
        "application_id"
    );
    assert_eq!(broken(&|draft| draft.email = "nobody".to_owned()), "email");
    assert_eq!(broken(&|draft| draft.phone = "x".to_owned()), "phone");
    assert_eq!(
        broken(&|draft| draft.general_email = "x".to_owned()),
        "general_email"
    );
    assert_eq!(
        broken(&|draft| draft.general_phone = "x".to_owned()),
        "general_phone"
    );
}

/// A platform that is under maintenance at first, and one that has gone.
#[test]
fn a_platform_that_does_not_answer_loses_nothing() {
    let bed = Bed::rehearsal("two-organisations", Some("maintenance"));
    ok(bed.counter.keep_request_draft(draft()));
    let talk = ok(bed.counter.begin_request()).talk;
    let first = bed.counter.contract(talk, &draft());
    assert_ne!(code(first), "done");
    ok(bed.counter.contract(talk, &draft()));
    let post = bed.counter.inner.post().unwrap();
    let stage = post.stage.as_ref().unwrap();
    stage.end();
    stage.slot.set_inside(true);
    let down = code(bed.counter.begin_request());
    assert!(down.starts_with("WIRE-"), "{down}");
    assert_eq!(ok(bed.counter.request_draft()), Some(draft()));
    assert_eq!(ok(bed.counter.home()).tasks.len(), 1);
}
