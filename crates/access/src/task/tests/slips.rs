//! Values of a task that belong to somebody else.

use super::super::{Event, Task};
use super::{OURS, morning, start};
use crate::testing::{mammography, who};
use crate::tree::{Slip, Tree};

/// As fixture 02 has them.
const WOUT: [&str; 3] = [
    "86011296107",
    "woutsimulaere",
    "woutsimulaere@borstkliniek-fictief.example",
];

/// Somebody new at a portal, W-30.
fn joiner(values: [&str; 3]) -> Task {
    let workflow = OURS.workflow("W-30").unwrap();
    let task = start(workflow, Some(&"002".to_owned()), 3);
    let inputs = ["niss", "user-name", "email"].into_iter().zip(values);
    inputs.fold(task, |task, (input, text)| {
        let (input, text) = (input.to_owned(), text.to_owned());
        let event = Event::Fill { input, text };
        task.apply(&OURS, event, morning()).unwrap()
    })
}

fn slips(tree: &Tree, values: [&str; 3]) -> Vec<Slip> {
    let workflow = OURS.workflow("W-30").unwrap();
    tree.slips(&joiner(values), workflow)
}

/// R-000-065, R-002-078: an address and a user name are one person's.
#[test]
fn what_is_somebody_elses_is_warned_about() {
    let tree = mammography();
    let person = who(&tree, WOUT[1]);
    let [niss, user_name, email] = WOUT;
    assert_eq!(slips(&tree, WOUT), []);
    let other = "85073003328";
    assert_ne!(other, niss);
    let found = slips(
        &tree,
        [other, &user_name.to_uppercase(), &email.to_uppercase()],
    );
    let expected = [
        Slip::UserNameOf {
            input: "user-name".to_owned(),
            person: person.clone(),
        },
        Slip::AddressOf {
            input: "email".to_owned(),
            person,
        },
    ];
    assert_eq!(found, expected);
    assert_eq!(
        slips(&tree, [other, "nieuwenaam1", "nieuw@kliniek.example"]),
        []
    );
}

/// R-002-074: once given, a user name never changes.
#[test]
fn another_user_name_for_somebody_who_has_one_is_warned_about() {
    let tree = mammography();
    let found = slips(&tree, [WOUT[0], "woutsimulaere2", WOUT[2]]);
    let other = Slip::OtherUserName {
        input: "user-name".to_owned(),
        person: who(&tree, WOUT[1]),
    };
    assert_eq!(found, [other]);
}
