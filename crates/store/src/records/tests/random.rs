use proptest::prelude::*;

use super::*;

/// What somebody does.
#[derive(Debug, Clone)]
enum Step {
    Write(u8, Vec<(u8, u8)>),
    Remove(u8),
    Erase(u8),
    PutBack,
    BackUp,
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    let pieces = prop::collection::vec((0_u8..4, any::<u8>()), 0..4);
    prop_oneof![
        5 => (0_u8..4, pieces).prop_map(|(id, pieces)| Step::Write(id, pieces)),
        1 => (0_u8..4).prop_map(Step::Remove),
        2 => (0_u8..4).prop_map(Step::Erase),
        1 => Just(Step::BackUp),
        1 => Just(Step::PutBack),
        1 => Just(Step::Restart),
    ]
}

fn person(number: u8) -> Vec<u8> {
    format!("person {number}").into_bytes()
}

fn content(number: u8, value: u8) -> Vec<u8> {
    format!("about {number}: {value} and a text that is long enough to be seen").into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any changes, erasures, restarts and old copies put back: the chain verifies, who was erased is not
    /// found in what was written before, and everything else is as it was last written.
    #[test]
    fn the_chain_verifies_and_nothing_erased_is_found(steps in prop::collection::vec(step(), 1..24)) {
        let place = Place::new();
        let mut records = place.open();
        let mut kept = None;
        // Per document: its pieces, each with the person and whether it is still there.
        let mut documents: std::collections::BTreeMap<u8, Vec<(u8, u8, bool)>> = Default::default();
        for step in steps {
            match step {
                Step::Write(id, pieces) => {
                    let name = id.to_string();
                    let after = records.document("task", &name).unwrap().map(|one| one.listed.version);
                    let persons: Vec<_> = pieces.iter().map(|(number, _)| person(*number)).collect();
                    let named: Vec<[&[u8]; 1]> = persons.iter().map(|one| [one.as_slice()]).collect();
                    let contents: Vec<_> = pieces.iter().map(|(number, value)| content(*number, *value)).collect();
                    let new: Vec<_> = contents
                        .iter()
                        .zip(&named)
                        .map(|(content, person)| about(content, person, person))
                        .collect();
                    records.write("task.saved", &said("w"), &[put(&name, after, &new)]).unwrap();
                    documents.insert(id, pieces.iter().map(|(number, value)| (*number, *value, true)).collect());
                }
                Step::Remove(id) => {
                    let name = id.to_string();
                    if let Some(found) = records.document("task", &name).unwrap() {
                        let after = found.listed.version;
                        let remove = Change::Remove { kind: "task", id: &name, after };
                        records.write("task.gone", &said("w"), &[remove]).unwrap();
                    }
                    documents.remove(&id);
                }
                Step::Erase(number) => {
                    prop_assert!(records.erase(&person(number), &said("w")).unwrap().wiped);
                    for piece in documents.values_mut().flatten().filter(|piece| piece.0 == number) {
                        piece.2 = false;
                    }
                    if let Some((_, old)) = &mut kept {
                        let old: &mut std::collections::BTreeMap<u8, Vec<(u8, u8, bool)>> = old;
                        for piece in old.values_mut().flatten().filter(|piece| piece.0 == number) {
                            piece.2 = false;
                        }
                    }
                }
                Step::BackUp => kept = Some((place.back_up(), documents.clone())),
                Step::PutBack => {
                    if let Some((database, old)) = &kept {
                        drop(records);
                        place.put_back(database);
                        records = place.open();
                        documents = old.clone();
                        records.acknowledge(&said("put back")).unwrap();
                    }
                }
                Step::Restart => records = place.open(),
            }
            prop_assert!(records.verify().is_ok(), "{:?}", records.verify());
        }
        for (id, pieces) in &documents {
            let document = records.document("task", &id.to_string()).unwrap().unwrap();
            let found: Vec<_> = document.pieces.iter().map(|piece| piece.bytes().map(<[u8]>::to_vec)).collect();
            let expected: Vec<_> = pieces
                .iter()
                .map(|(number, value, there)| there.then(|| content(*number, *value)))
                .collect();
            prop_assert_eq!(found, expected);
        }
        prop_assert_eq!(records.list("task").unwrap().len(), documents.len());
        for number in 0..4 {
            let there = documents.values().flatten().any(|piece| piece.0 == number && piece.2);
            prop_assert_eq!(!records.about(&person(number)).unwrap().is_empty(), there);
            prop_assert_eq!(!records.find("task", &person(number)).unwrap().is_empty(), there);
            prop_assert!(!place.hold(&person(number)));
        }
    }
}
