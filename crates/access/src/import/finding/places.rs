//! What a person's lines show together: levels, applications, functions.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::people::{At, People};
use super::rules::QualityRules;
use super::{Found, Matter, Rules, Seen};
use crate::catalogue::Field;
use crate::fold::fold;
use crate::{Function, Known, Role, Standing, Status};

/// Looks at everybody, place by place.
pub(super) fn look(people: &People<'_>, rules: &Rules, today: Date, found: &mut Found) {
    for lines in people.persons() {
        let mut nodes: BTreeMap<(Option<&str>, String), Vec<At<'_>>> = BTreeMap::new();
        for at in lines {
            let quality = at.snapshot.about.quality.as_deref();
            nodes
                .entry((quality, fold(at.snapshot.node_of(at.line))))
                .or_default()
                .push(*at);
        }
        let mut by_quality: BTreeMap<&str, Vec<&[At<'_>]>> = BTreeMap::new();
        for ((quality, _), at_node) in &nodes {
            several(at_node, found);
            let Some(quality_rules) = rules.quality(*quality) else {
                continue;
            };
            if at_node.iter().any(|at| works_here(at, quality_rules)) {
                at_right_level(at_node, quality_rules, rules, today, found);
            }
            by_quality
                .entry(quality.unwrap_or_default())
                .or_default()
                .push(at_node);
        }
        for (quality, places) in by_quality {
            if let Some(quality_rules) = rules.quality(Some(quality)) {
                levels(&places, quality_rules, found);
            }
        }
    }
}

/// A person on several lines of one node.
fn several(lines: &[At<'_>], found: &mut Found) {
    if lines.len() < 2 {
        return;
    }
    let mut alike: BTreeMap<String, Vec<Seen>> = BTreeMap::new();
    for at in lines {
        let functions = at.line.functions.told().into_iter().flatten();
        let functions: Vec<String> = functions
            .map(|function| {
                format!(
                    "{} {:?} {:?}",
                    fold(&function.name),
                    function.start,
                    function.end
                )
            })
            .collect();
        let says = format!("{} {functions:?}", fold(&at.line.role_text));
        alike.entry(says).or_default().push(at.seen());
    }
    let distinct = alike.len();
    for seen in alike.into_values().filter(|seen| seen.len() > 1) {
        found.add(Matter::LineRepeated, seen);
    }
    if distinct > 1 {
        found.add(Matter::SeveralLines, lines.iter().map(At::seen).collect());
    }
}

/// Users at levels at which they do not work; and at how many they do.
fn levels(places: &[&[At<'_>]], quality: &QualityRules, found: &mut Found) {
    let users = |at: &&At<'_>| at.line.role == Some(Role::User);
    let right = |at: &At<'_>| at.snapshot.level_of(at.line) == Some(quality.users_at);
    let wrong = |at: &At<'_>| {
        at.snapshot
            .level_of(at.line)
            .is_some_and(|level| level != quality.users_at)
    };
    let all = || places.iter().flat_map(|lines| lines.iter()).filter(users);
    let at_right: Vec<&&[At<'_>]> = places
        .iter()
        .filter(|lines| lines.iter().filter(users).any(right))
        .collect();
    for at in all().filter(|at| wrong(at)) {
        let matter = if at_right.is_empty() {
            Matter::WrongLevelOnly
        } else {
            Matter::WrongLevelBesideRight
        };
        found.add(matter, vec![at.seen()]);
    }
    if at_right.len() > 1 {
        let lines = at_right
            .iter()
            .flat_map(|lines| lines.iter())
            .filter(users)
            .filter(|at| right(at));
        found.add(Matter::SeveralNodes, lines.map(At::seen).collect());
    }
}

/// A user who is not blocked, at the level at which users work.
fn works_here(at: &At<'_>, quality: &QualityRules) -> bool {
    at.line.role == Some(Role::User)
        && at.line.status != Known::Told(Status::Blocked)
        && at.snapshot.level_of(at.line) == Some(quality.users_at)
}

/// Applications and functions of a user at one node.
fn at_right_level(
    lines: &[At<'_>],
    quality: &QualityRules,
    rules: &Rules,
    today: Date,
    found: &mut Found,
) {
    let working: Vec<&At<'_>> = lines.iter().filter(|at| works_here(at, quality)).collect();
    let seen = || -> Vec<Seen> { working.iter().map(|at| at.seen()).collect() };
    // Ticks and functions may stand on any of the person's lines here, a manager's line too.
    let told: Option<Vec<&str>> = lines.iter().try_fold(Vec::new(), |mut all, at| {
        let names = at.line.applications.told()?;
        all.extend(names.iter().filter_map(|name| rules.application(name)));
        Some(all)
    });
    let functions: Option<Vec<(&At<'_>, &Function)>> =
        lines.iter().try_fold(Vec::new(), |mut all, at| {
            all.extend(
                at.line
                    .functions
                    .told()?
                    .iter()
                    .map(|function| (at, function)),
            );
            Some(all)
        });
    if let Some(ticked) = &told {
        for wanted in &quality.ticked {
            if !ticked.contains(&wanted.id.as_str()) {
                found.add(
                    Matter::ApplicationNotTicked {
                        application: wanted.name.clone(),
                    },
                    seen(),
                );
            }
        }
        let physician = functions.iter().flatten().any(|(_, function)| {
            quality
                .functions
                .get(&fold(&function.name))
                .is_some_and(|rule| rule.physician)
        });
        for wanted in quality.physicians.iter().filter(|_| physician) {
            if !ticked.contains(&wanted.id.as_str()) {
                found.add(
                    Matter::PhysicianWithout {
                        application: wanted.name.clone(),
                    },
                    seen(),
                );
            }
        }
    }
    match functions {
        Some(functions) if functions.is_empty() && quality.function_needed => {
            found.add(Matter::FunctionMissing, seen());
        }
        Some(functions) => standings(&functions, today, found),
        None => {}
    }
}

/// How functions stand: what is over does not matter beside one that is in force.
fn standings(functions: &[(&At<'_>, &Function)], today: Date, found: &mut Found) {
    // Without a column for the first day, it is unknown and not missing.
    let standing = |at: &At<'_>, function: &Function| match function.standing(today) {
        Standing::WithoutStart if !at.snapshot.tells(Field::FunctionStart) => None,
        standing => Some(standing),
    };
    let all = || {
        functions
            .iter()
            .filter_map(|(at, function)| Some((*at, *function, standing(at, function)?)))
    };
    let in_force =
        all().any(|(.., standing)| matches!(standing, Standing::Effective | Standing::EndsSoon));
    let lasting =
        all().filter(|(.., standing)| matches!(standing, Standing::Effective | Standing::NotYet));
    let lasting: HashSet<String> = lasting
        .map(|(_, function, _)| fold(&function.name))
        .collect();
    let goes_on = |name: &str| lasting.contains(&fold(name));
    for (at, function, standing) in all() {
        let name = function.name.clone();
        let matter = match (standing, function.start, function.end) {
            (Standing::Expired, ..) if !in_force => Matter::FunctionExpired { function: name },
            (Standing::NotYet, Some(start), _) if !in_force => Matter::FunctionNotYet {
                function: name,
                start,
            },
            (Standing::WithoutStart, ..) => Matter::FunctionWithoutStart { function: name },
            (Standing::EndsSoon, _, Some(end)) if !goes_on(&function.name) => {
                Matter::FunctionEndsSoon {
                    function: name,
                    end,
                }
            }
            _ => continue,
        };
        found.add(matter, vec![at.seen()]);
    }
}
