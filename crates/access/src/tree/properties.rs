//! Random trees, random exports: what must hold whatever comes.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::testing::{catalogue, export, id, mammography_nodes, niss};
use crate::{Function, Known, Role, Status, Told, Witness};

/// Right numbers of people who do not exist.
const NUMBERS: [&str; 6] = [
    "75.01.23-955.34",
    "98.06.04-955.55",
    "00.12.09-972.35",
    "92.09.29-960.68",
    "65.09.11-971.30",
    "59.11.22-975.69",
];
const NODES: [&str; 5] = ["clinic", "quality", "unit", "noord", "zuid"];

/// Somebody with or without number and user name, with or without the richer columns.
fn seen() -> impl Strategy<Value = Seen> {
    let who = (
        proptest::option::weighted(0.8, 0..NUMBERS.len()),
        proptest::option::weighted(0.8, 0..8_usize),
        0..4_usize,
        0..Role::ALL.len() + 1,
    );
    let told = (
        proptest::option::of(any::<bool>()),
        proptest::option::of(proptest::collection::vec(0..3_usize, 0..3)),
        proptest::option::of(proptest::collection::vec(0..3_usize, 0..3)),
    );
    (who, told).prop_map(
        |((number, user, name, role), (active, ticks, functions))| Seen {
            line: 0,
            niss: number.map(|at| niss(NUMBERS[at])),
            name: ["Fictief", "Bedacht", "Naamloos", "Proef"][name].to_owned(),
            first_name: "Noor".to_owned(),
            email: None,
            language: None,
            user_name: user.map(|at| format!("gebruiker{at}")),
            role: Role::ALL.get(role).copied(),
            role_text: "TYPE".to_owned(),
            status: Known::from(active.map(|active| match active {
                true => Status::Active,
                false => Status::Blocked,
            })),
            applications: Known::from(ticks.map(|ticks| {
                let names = ["Heracles", "eHealthBox", "SADIM"];
                ticks.into_iter().map(|at| names[at].to_owned()).collect()
            })),
            functions: Known::from(functions.map(|functions| {
                let names = ["Radioloog", "Laborant", "Piloot"];
                let functions = functions.into_iter().map(|at| Function {
                    name: names[at].to_owned(),
                    start: Some(date(2024, 1, 1)),
                    end: None,
                });
                functions.collect()
            })),
        },
    )
}

/// An export of a node on a day of the month.
fn step() -> impl Strategy<Value = (usize, i8, Vec<Seen>)> {
    (
        0..NODES.len(),
        1..29_i8,
        proptest::collection::vec(seen(), 1..6),
    )
}

fn numbered(lines: Vec<Seen>) -> Vec<Seen> {
    let lines = lines.into_iter().zip(2..);
    lines.map(|(seen, line)| Seen { line, ..seen }).collect()
}

/// The lines of a node's list.
fn lines_at(tree: &Tree, node: &str) -> Vec<u64> {
    let members = tree.members(&id(node)).iter();
    let mut lines: Vec<u64> = members.flat_map(|one| one.seen.lines.clone()).collect();
    lines.sort_unstable();
    lines
}

/// Who of a node was told what: unknown values left out.
fn told(tree: &Tree, node: &str) -> BTreeSet<String> {
    let members = tree.members(&id(node)).iter();
    members
        .filter(|one| one.status.told().is_some() || one.functions.told().is_some())
        .map(|one| format!("{:?} {:?}", one.person, one.seen.lines))
        .collect()
}

proptest! {
    #[test]
    fn whatever_is_exported_the_tree_fits_itself(steps in proptest::collection::vec(step(), 1..8)) {
        let mut tree = mammography_nodes();
        let mut next = 0;
        for (at, (node, day, lines)) in steps.into_iter().enumerate() {
            let node = NODES[node];
            let before = tree.clone();
            let lines = numbered(lines);
            let (count, day) = (lines.len(), date(2025, 6, day));
            // One that was written and read goes on as the one in memory.
            let mut kept = Tree::read(&tree.written().unwrap()).unwrap();
            let mut ids = next;
            let mut again = || {
                ids += 1;
                PersonId(format!("p{ids}"))
            };
            let also = kept.take(&export(&format!("e{at}"), node, day), lines.clone(), &mut again).unwrap();
            let mut fresh = || {
                next += 1;
                PersonId(format!("p{next}"))
            };
            let taken = tree.take(&export(&format!("e{at}"), node, day), lines, &mut fresh).unwrap();

            prop_assert_eq!(&also, &taken);
            prop_assert_eq!(&kept, &tree);

            // Other nodes keep who stands there; only ids may have been recognised as others.
            for other in NODES.iter().filter(|other| **other != node) {
                prop_assert_eq!(lines_at(&tree, other), lines_at(&before, other));
            }
            let list = tree.list(&id(node)).unwrap();
            let was = before.list(&id(node));
            prop_assert_eq!(list.day, was.map_or(day, |was| was.day.max(day)));
            if taken.older {
                prop_assert_eq!(lines_at(&tree, node), lines_at(&before, node));
                prop_assert!(taken.changes.is_empty());
            } else {
                // Every line stands in exactly one membership, and nothing else does.
                prop_assert_eq!(lines_at(&tree, node), (2..).take(count).collect::<Vec<u64>>());
                // Who came and who went is told, and together they give the new list.
                let learnt = taken.notes.iter().any(|note| matches!(note, Note::NumberLearnt { .. }));
                if let Some(was) = was.filter(|_| !learnt) {
                    let kinds = |kind: &ChangeKind| taken.changes.iter().filter(|one| one.kind == *kind).count();
                    let (came, went) = (kinds(&ChangeKind::Added), kinds(&ChangeKind::Removed));
                    prop_assert_eq!(was.members.len() + came - went, list.members.len());
                }
            }
            // Everybody is known, each number is one person, and the index finds whom the lists have.
            let mut numbers = BTreeSet::new();
            for person in tree.people() {
                if let Some(niss) = &person.niss {
                    prop_assert!(numbers.insert(niss.as_str().to_owned()));
                    prop_assert_eq!(&tree.person_of(niss).unwrap().id, &person.id);
                }
            }
            for member in tree.memberships() {
                prop_assert!(tree.person(&member.person).is_some());
                prop_assert!(tree.of_person(&member.person).any(|one| one == member));
            }
            // Written and read it is the same.
            prop_assert_eq!(&Tree::read(&tree.written().unwrap()).unwrap(), &tree);
        }
    }

    #[test]
    fn the_same_list_without_columns_forgets_nothing(lines in proptest::collection::vec(seen(), 1..6), node in 0..NODES.len()) {
        let node = NODES[node];
        let mut tree = mammography_nodes();
        let mut next = 0;
        let mut fresh = || {
            next += 1;
            PersonId(format!("p{next}"))
        };
        // Who has neither number nor user name cannot be told apart from a namesake.
        let mut lines = numbered(lines);
        lines.retain(|seen| seen.niss.is_some() || seen.user_name.is_some());
        prop_assume!(!lines.is_empty());
        tree.take(&export("first", node, date(2025, 6, 1)), lines.clone(), &mut fresh).unwrap();
        let before = told(&tree, node);
        let bare = lines.into_iter().map(|seen| Seen {
            status: Known::Unknown,
            applications: Known::Unknown,
            functions: Known::Unknown,
            ..seen
        });
        let taken = tree.take(&export("bare", node, date(2025, 6, 2)), bare, &mut fresh).unwrap();
        prop_assert_eq!(told(&tree, node), before);
        prop_assert_eq!(taken.changes, vec![]);
    }

    #[test]
    fn joined_and_taken_apart_is_as_before(pairs in proptest::collection::vec((0..6_usize, 0..6_usize), 1..10)) {
        let mut tree = mammography_nodes();
        let mut next = 0;
        let mut fresh = || {
            next += 1;
            PersonId(format!("p{next}"))
        };
        let lines = NUMBERS.iter().zip(2..).map(|(number, line)| Seen {
            line,
            niss: Some(niss(number)),
            name: "Fictief".to_owned(),
            first_name: "Noor".to_owned(),
            email: None,
            language: None,
            user_name: None,
            role: Some(Role::User),
            role_text: "USER".to_owned(),
            status: Known::Told(Status::Active),
            applications: Known::Unknown,
            functions: Known::Unknown,
        });
        tree.take(&export("e", "noord", date(2025, 6, 1)), lines, &mut fresh).unwrap();
        let before = tree.clone();
        let people: Vec<PersonId> = tree.people().map(|one| one.id.clone()).collect();
        let mut sets: Vec<BTreeSet<usize>> = (0..6).map(|one| BTreeSet::from([one])).collect();
        for (one, other) in pairs {
            let joined = tree.join(&people[one], &people[other]).is_ok();
            let (first, second) = (sets[one].clone(), sets[other].clone());
            prop_assert_eq!(joined, first != second);
            let both: BTreeSet<usize> = first.union(&second).copied().collect();
            for at in &both {
                sets[*at].clone_from(&both);
            }
            for (at, set) in sets.iter().enumerate() {
                let group: BTreeSet<&PersonId> = tree.same_person(&people[at]).into_iter().collect();
                let wanted: BTreeSet<&PersonId> = set.iter().map(|one| &people[*one]).collect();
                prop_assert_eq!(group, wanted);
                prop_assert_eq!(tree.of_person(&people[at]).count(), set.len());
            }
        }
        for person in &people {
            let alone = tree.same_person(person).len() == 1;
            prop_assert_eq!(tree.part(person).is_err(), alone);
        }
        prop_assert_eq!(tree, before);
    }

    #[test]
    fn judging_any_tree_ends_and_calls_nothing_wrong_that_nobody_told(lines in proptest::collection::vec(seen(), 1..6)) {
        let mut tree = mammography_nodes();
        let mut next = 0;
        let mut fresh = || {
            next += 1;
            PersonId(format!("p{next}"))
        };
        let bare = numbered(lines).into_iter().map(|seen| Seen {
            status: Known::Unknown,
            applications: Known::Unknown,
            functions: Known::Unknown,
            role: Some(Role::User),
            ..seen
        });
        tree.take(&export("e", "noord", date(2025, 6, 1)), bare, &mut fresh).unwrap();
        let today = date(2025, 7, 1);
        let catalogue = catalogue();
        for difference in crate::plan::inherent(&tree, &catalogue, today) {
            let about_lines = matches!(
                difference.kind,
                crate::plan::DifferenceKind::Doubled
                    | crate::plan::DifferenceKind::TwoNames
                    | crate::plan::DifferenceKind::DoublePerson
                    | crate::plan::DifferenceKind::ManagerMissing
            );
            prop_assert!(about_lines, "{difference:?}");
        }
        let value = vec!["Heracles".to_owned()];
        let witness = Witness::Statement { by: "IT".to_owned(), day: today };
        tree.tell_authorised(&id("noord"), Told { value, witness }).unwrap();
        let lights = tree.lights(&catalogue, today);
        prop_assert_eq!(lights.len(), NODES.len());
        prop_assert!(lights.values().all(|light| light.whole >= light.own));
    }
}
