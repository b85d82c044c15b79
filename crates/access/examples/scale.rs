//! Time of taking, comparing and keeping trees of 1,000, 10,000 and 100,000 memberships: one JSON line for each.
//!
//! `cargo run --profile PROFILE -p access --example scale`

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement, not a part of the program"
)]

use std::time::Instant;

use access::catalogue::Catalogue;
use access::plan::{Origin, Wanted, WantedPlace, compare, verify};
use access::tree::{Export, Seen, Tree};
use access::{ExportId, Function, Known, Level, Node, NodeId, PersonId, Role, Status};
use identifiers::Niss;
use jiff::civil::{Date, date};

fn main() {
    let text = include_str!("../../../workflows/catalogue.toml");
    let catalogue = Catalogue::read("catalogue.toml", text).unwrap();
    for sites in [1, 1_000] {
        for people in [1_000, 10_000, 100_000] {
            measure(&catalogue, sites, people);
        }
    }
}

fn measure(catalogue: &Catalogue, sites: usize, people: usize) {
    let today = date(2025, 7, 1);
    let mut tree = nodes(sites);
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        PersonId(format!("p{next}"))
    };
    let mut take = |tree: &mut Tree, day: Date, changed: bool| {
        for site in 0..sites {
            let mine = (0..people).filter(|one| one % sites == site);
            let lines = mine.zip(2..).map(|(one, line)| seen(one, line, changed));
            let export = Export {
                id: ExportId(format!("{day}-{site}")),
                node: NodeId(format!("site{site}")),
                day,
            };
            let lines: Vec<Seen> = lines.collect();
            if !lines.is_empty() {
                tree.take(&export, lines, &mut fresh).unwrap();
            }
        }
    };
    let mut figures = vec![("memberships", people), ("sites", sites)];
    let mut timed = |name: &'static str, work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        figures.push((name, start.elapsed().as_millis().try_into().unwrap()));
    };
    timed("take_ms", &mut || take(&mut tree, date(2025, 6, 1), false));
    let wanted = Wanted {
        places: tree.memberships().map(wish).collect(),
        complete: (0..sites)
            .map(|site| NodeId(format!("site{site}")))
            .collect(),
        ..Wanted::default()
    };
    let mut before = None;
    timed("compare_ms", &mut || {
        before = Some(compare(&tree, catalogue, &wanted, today).unwrap());
    });
    let before = before.unwrap();
    timed("again_ms", &mut || take(&mut tree, date(2025, 7, 1), true));
    let now = compare(&tree, catalogue, &wanted, today).unwrap();
    timed("verify_ms", &mut || {
        let verified = verify(&before, &tree, &now);
        assert!(!verified.gone.is_empty());
    });
    timed("lights_ms", &mut || {
        tree.lights(catalogue, today);
    });
    let mut text = String::new();
    timed("write_ms", &mut || text = tree.written().unwrap());
    timed("read_ms", &mut || {
        Tree::read(&text).unwrap();
    });
    figures.push(("bytes", text.len()));
    figures.push(("differences", before.differences.len()));
    let figures = figures
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"));
    println!("{{{}}}", figures.collect::<Vec<_>>().join(","));
}

fn nodes(sites: usize) -> Tree {
    let mut tree = Tree::new();
    let mut add = |name: &str, parent: Option<&str>, level| {
        let parent = parent.map(|one| NodeId(one.to_owned()));
        let mut node = Node::new(name, parent.as_ref(), level, name);
        node.quality = (level != Level::Entity).then(|| "mammography".to_owned());
        tree.add_node(node).unwrap();
    };
    add("entity", None, Level::Entity);
    add("quality", Some("entity"), Level::Quality);
    add("unit", Some("quality"), Level::Subdivision);
    for site in 0..sites {
        add(&format!("site{site}"), Some("unit"), Level::Site);
    }
    tree
}

/// Somebody who does not exist: serials from 950 on are never reached on one day.
fn seen(one: usize, line: u64, changed: bool) -> Seen {
    let (serial, rest) = (950 + one % 48, one / 48);
    let (day, rest) = (1 + rest % 28, rest / 28);
    let (month, year) = (1 + rest % 12, 20 + rest / 12);
    let body = format!("{year:02}{month:02}{day:02}{serial:03}");
    let check = 97 - body.parse::<u64>().unwrap() % 97;
    let niss = Niss::parse(&format!("{body}{check:02}"), date(2025, 7, 1)).unwrap();
    let ticked = changed || !one.is_multiple_of(10);
    let applications = ticked.then(|| "Heracles".to_owned());
    Seen {
        line,
        niss: Some(niss),
        name: format!("Fictief{one}"),
        first_name: "Noor".to_owned(),
        email: Some(format!("noor{one}@kliniek.example")),
        language: None,
        user_name: Some(format!("noorfictief{one}")),
        role: Some(Role::User),
        role_text: "USER".to_owned(),
        status: Known::Told(Status::Active),
        applications: Known::Told(applications.into_iter().collect()),
        functions: Known::Told(vec![Function {
            name: "Laborant".to_owned(),
            start: Some(date(2024, 1, 1)),
            end: (one.is_multiple_of(7)).then(|| date(2025, 1, 1)),
        }]),
    }
}

fn wish(member: &access::Membership) -> WantedPlace {
    WantedPlace {
        person: member.person.clone(),
        node: member.node.clone(),
        role: Role::User,
        applications: vec!["heracles".to_owned()],
        functions: vec!["radiographer".to_owned()],
        registers: vec!["heracles".to_owned()],
        from: None,
        origin: Origin::Hand,
    }
}
