//! An import as the window sees it: how far it is, stopped, and page by page.

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::sync::mpsc;

use super::bed::{Bed, code, ok};
use crate::access::{ImportStep, unwatched_import};
use crate::answers::{Call, ImportTold, ImportWords, OrganisationWords, PeopleAsked};
use crate::counter::Counter;

/// An import may be stopped wherever it tells how far it is: nothing was written, and the next one takes all of it.
#[test]
fn an_import_that_is_stopped_changes_nothing() {
    let bed = Bed::new();
    let counter = &bed.counter;
    let (house, words) = house(counter);
    let post = counter.inner.post().unwrap();
    let access = post.desk.access().unwrap();
    let import = post.desk.access.hold("export.csv", export());
    let nothing_is_there = || {
        assert!(access.snapshots(&house).unwrap().snapshots.is_empty());
        let head = access.record(None).unwrap();
        let people = access.people(&PeopleAsked::default()).unwrap();
        assert_eq!(people.total, 0);
        head.head
    };
    let before = nothing_is_there();
    let mut calls = Vec::new();
    loop {
        let (mut left, mut last) = (calls.len(), None);
        let taken = access.take_import(import, &words, &mut |progress| {
            last = Some(progress);
            assert!(progress.lines <= progress.of);
            match left.checked_sub(1) {
                Some(less) => {
                    left = less;
                    ControlFlow::Continue(())
                }
                None => ControlFlow::Break(()),
            }
        });
        let last = last.unwrap();
        calls.push(last);
        if last.step == ImportStep::Keep {
            // Too late to be stopped: all of it is there.
            assert_eq!(taken.unwrap().counts.people as u64, LINES);
            break;
        }
        assert_eq!(taken.unwrap_err().code(), "ACCESS-IMPORT-CANCELLED");
        assert_eq!(nothing_is_there(), before);
    }
    let of = |step| calls.iter().filter(|one| one.step == step).count();
    assert!(
        of(ImportStep::Read) >= 3 && of(ImportStep::Compare) >= 3,
        "{calls:?}"
    );
    assert_eq!(
        access.people(&PeopleAsked::default()).unwrap().total as u64,
        LINES
    );
    let over = access.look_at_import(import, &words, &mut unwatched_import);
    assert_eq!(over.unwrap_err().code(), "ACCESS-IMPORT-OVER");
}

/// The window is told how far it is, and a person who stops it has changed nothing.
#[test]
fn the_window_hears_how_far_an_import_is_and_may_stop_it() {
    let bed = Bed::new();
    let (counter, ear) = (&bed.counter, &bed.ear);
    let (house, words) = house(counter);
    let post = counter.inner.post().unwrap();
    let import = post.desk.access.hold("export.csv", export());
    let head = ok(counter.access_record(None)).head;
    // It waits in the middle of its lines until the person has pressed the button.
    let (reached, middle) = mpsc::channel();
    let (pressed, go_on) = mpsc::channel();
    ear.holds(move |call| {
        if matches!(call, Call::ImportTold(told) if told.lines >= 1000) && reached.send(()).is_ok()
        {
            let _ = go_on.recv();
        }
    });
    let stopped = std::thread::scope(|scope| {
        let taking = scope.spawn(|| counter.access_take_import(import, &words));
        middle.recv().unwrap();
        drop(middle);
        ok(counter.access_stop_import());
        pressed.send(()).unwrap();
        taking.join().unwrap()
    });
    assert_eq!(code(stopped), "ACCESS-IMPORT-CANCELLED");
    assert_eq!(ok(counter.access_record(None)).head, head);
    assert_eq!(ok(counter.access_people(&PeopleAsked::default())).total, 0);
    assert!(ok(counter.access_snapshots(&house)).snapshots.is_empty());
    // Who begins again is not stopped by that.
    let before = told(&bed).len();
    ok(counter.access_take_import(import, &words));
    let told = told(&bed).split_off(before);
    let mut steps = told
        .chunk_by(|one, next| one.sentence == next.sentence)
        .map(|step| {
            assert!(step.is_sorted_by_key(|one| one.lines), "{step:?}");
            assert!(step.iter().all(|one| one.lines <= one.of));
            (step.len(), step.iter().all(|one| one.stoppable))
        });
    let (read, compared, kept) = (steps.next(), steps.next(), steps.next());
    assert!(read.is_some_and(|(calls, stoppable)| calls >= 3 && stoppable));
    assert!(compared.is_some_and(|(calls, stoppable)| calls >= 3 && stoppable));
    assert_eq!(kept, Some((1, false)));
    assert_eq!(steps.next(), None);
}

/// However much there is, the window gets the first of it, and then page after page.
#[test]
fn what_a_long_export_found_comes_page_by_page() {
    let bed = Bed::new();
    let counter = &bed.counter;
    let (_, words) = house(counter);
    let post = counter.inner.post().unwrap();
    let access = post.desk.access().unwrap();
    let take = |bytes: Vec<u8>| {
        let import = post.desk.access.hold("export.csv", bytes);
        let taken = access.take_import(import, &words, &mut unwatched_import);
        taken.unwrap()
    };
    // What has changed is what differs from the export before.
    take(export().into_iter().take(80).collect());
    let whole = take(export());
    assert_eq!(whole.counts.found as usize, whole.findings.len());
    assert!(whole.changes.len() as u64 + 2 > LINES);
    let first = post.desk.access.hold_taken(whole.clone());
    assert_eq!(first.counts, whole.counts);
    assert_eq!(
        (first.changes.len(), &first.changes[..]),
        (100, &whole.changes[..100])
    );
    let mut changes = first.changes;
    loop {
        let from = u32::try_from(changes.len()).unwrap();
        let page = ok(counter.access_taken_changes(&whole.snapshot, from));
        if page.is_empty() {
            break;
        }
        changes.extend(page);
    }
    assert_eq!(changes, whole.changes);
    let mut findings = first.findings;
    assert!(!findings.is_empty() && findings.len() <= 100);
    loop {
        let from = u32::try_from(findings.len()).unwrap();
        let page = ok(counter.access_taken_findings(&whole.snapshot, from));
        if page.is_empty() {
            break;
        }
        findings.extend(page);
    }
    assert_eq!(findings.len(), whole.findings.len());
    assert!(findings.iter().all(|one| whole.findings.contains(one)));
    let other = counter.access_taken_findings("other", 0);
    assert_eq!(code(other), "ACCESS-IMPORT-OVER");
    let person = ok(counter.access_people(&PeopleAsked::default())).people[0]
        .person
        .clone();
    ok(counter.access_erase(&person, "R-P-erase"));
    let over = counter.access_taken_changes(&whole.snapshot, 0);
    assert_eq!(code(over), "ACCESS-IMPORT-OVER");
}

/// What the window was told so far.
fn told(bed: &Bed) -> Vec<ImportTold> {
    let calls = bed.ear.heard().into_iter();
    calls
        .filter_map(|call| match call {
            Call::ImportTold(told) => Some(told),
            _ => None,
        })
        .collect()
}

/// An organisation, and what is said of an export of its quality.
fn house(counter: &Counter) -> (String, ImportWords) {
    let house = ok(counter.access_add_organisation(&OrganisationWords {
        name: "Groupe Exemple".to_owned(),
        number: None,
        manuals: vec!["002".to_owned()],
    }));
    let tree = ok(counter.access_tree(&house.organisation));
    let words = ImportWords {
        node: Some(tree.nodes.last().unwrap().node.clone()),
        dated: Some("2025-07-01".to_owned()),
        columns: Vec::new(),
        all_the_same: true,
    };
    (house.organisation, words)
}

fn export() -> Vec<u8> {
    let mut text = "Naam;Voornaam;Gebruikersnaam;Type;Status\n".to_owned();
    for one in 0..LINES {
        writeln!(text, "Voorbeeld{one};Noor;gebruiker{one};USER;Actief").unwrap();
    }
    text.into_bytes()
}

const LINES: u64 = 2_100;
