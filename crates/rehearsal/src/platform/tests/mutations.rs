//! Good messages, each spoilt in one place and signed again where the spoilt part is not of the
//! signature: every one is refused for its own cause.

mod bed;
mod certificates;
mod contract;
mod etk;
mod foreigner;
mod information;
mod revocation;
mod schema;
mod signature;

use std::collections::BTreeMap;

use bed::Bed;

use super::client::Outcome;
use crate::platform::Kind;

/// One spoilt message.
struct Row {
    what: &'static str,
    kind: Kind,
    send: fn(&Bed) -> Outcome,
}

/// Kinds that no mutation of a good message shows. Those up to the actions are shown by the tests of
/// the envelope and of the headers, the delivery by the tests of the happy path. The coverage of a
/// signature is asked after everything else was right, and a failure of the platform needs a full
/// disk: nothing that comes over the wire leads there.
const ELSEWHERE: &[Kind] = &[
    Kind::ContentType,
    Kind::TooLarge,
    Kind::NotUtf8,
    Kind::NotXml,
    Kind::Envelope,
    Kind::MustUnderstand,
    Kind::OperationUnknown,
    Kind::ActionMissing,
    Kind::ActionUnquoted,
    Kind::ActionWrong,
    Kind::SignatureCoverage,
    Kind::NotYetDelivered,
    Kind::Broken,
];

const fn row(what: &'static str, kind: Kind, send: fn(&Bed) -> Outcome) -> Row {
    Row { what, kind, send }
}

#[test]
fn every_mutation_is_refused_for_its_own_cause() {
    let bed = Bed::new();
    let tables: [&[Row]; 8] = [
        schema::ROWS,
        signature::ROWS,
        certificates::ROWS,
        contract::ROWS,
        etk::ROWS,
        information::ROWS,
        revocation::ROWS,
        foreigner::ROWS,
    ];
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in tables.into_iter().flatten() {
        count += 1;
        let code = (row.send)(&bed)
            .good()
            .err()
            .unwrap_or("accepted".to_owned());
        println!("{count:>3}  {:<62} {code}", row.what);
        if code != row.kind.code() {
            wrong.push(format!("{}: {code}, not {}", row.what, row.kind.code()));
        }
        // Different kinds of spoiling never share a code.
        let other = kinds.insert(row.kind.code(), row.kind);
        assert!(other.is_none_or(|other| other == row.kind));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{count} mutations, {} codes", kinds.len());
    assert!(count >= 200);
    let new: usize = tables.iter().rev().take(3).map(|table| table.len()).sum();
    println!("{new} of them of information, revocation and foreigners");
    assert!(new >= 60);
    let elsewhere: Vec<_> = Kind::ALL
        .iter()
        .filter(|kind| !kinds.contains_key(kind.code()))
        .copied()
        .collect();
    assert_eq!(elsewhere, ELSEWHERE);
    // The same messages unspoilt are accepted: the table refuses nothing else.
    bed.control();
}
