//! What a node shows as a whole: how many are in a role or hold a function.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::snapshot::{Line, Snapshot};
use super::people::People;
use super::{Found, Matter, Rules, Seen};
use crate::fold::fold;
use crate::{Known, Level, Role, Status, Truth};

/// Looks at the nodes of one snapshot: the one it is of, and those that its lines name.
pub(super) fn look(
    index: usize,
    snapshot: &Snapshot,
    rules: &Rules,
    today: Date,
    people: &People<'_>,
    found: &mut Found,
) {
    let mut nodes: BTreeMap<(Option<Level>, String), Vec<&Line>> = BTreeMap::new();
    for line in &snapshot.lines {
        let place = (snapshot.level_of(line), fold(snapshot.node_of(line)));
        nodes.entry(place).or_default().push(line);
    }
    let node = Node {
        index,
        snapshot,
        rules,
        people,
    };
    for ((level, _), lines) in &nodes {
        node.functions(lines, today, found);
        node.roles(*level, lines, found);
    }
}

struct Node<'a, 'p> {
    index: usize,
    snapshot: &'a Snapshot,
    rules: &'a Rules,
    people: &'a People<'p>,
}

impl Node<'_, '_> {
    fn seen(&self, lines: &[&Line]) -> Vec<Seen> {
        let node = &self.snapshot.about.node;
        lines
            .iter()
            .map(|line| Seen {
                node: node.clone(),
                line: line.number,
            })
            .collect()
    }

    /// How many people stand on these lines.
    fn count(&self, lines: &[&Line]) -> usize {
        let keys: BTreeSet<String> = lines
            .iter()
            .map(|line| {
                self.people
                    .key(line)
                    .unwrap_or_else(|| format!("line {} {}", self.index, line.number))
            })
            .collect();
        keys.len()
    }

    /// Functions that as few people as possible should hold.
    fn functions(&self, lines: &[&Line], today: Date, found: &mut Found) {
        let Some(quality) = self.rules.quality(self.snapshot.about.quality.as_deref()) else {
            return;
        };
        let mut holders: BTreeMap<&str, (String, usize, Vec<&Line>)> = BTreeMap::new();
        for line in lines {
            for function in line.functions.told().into_iter().flatten() {
                let rule = quality.functions.get(&fold(&function.name));
                let Some((rule, most)) = rule.and_then(|rule| Some((rule, rule.most?))) else {
                    continue;
                };
                if function.counts(today) == Truth::False {
                    continue;
                }
                let held = holders
                    .entry(&rule.id)
                    .or_insert_with(|| (function.name.clone(), most, Vec::new()));
                held.2.push(line);
            }
        }
        for (function, most, lines) in holders.into_values() {
            let count = self.count(&lines);
            if count > most {
                found.add(
                    Matter::TooManyWithFunction {
                        function,
                        count,
                        most,
                    },
                    self.seen(&lines),
                );
            }
        }
    }

    /// Roles that one person holds, that somebody must hold, or that need a deputy.
    fn roles(&self, level: Option<Level>, lines: &[&Line], found: &mut Found) {
        let active = |line: &&&Line| line.status != Known::Told(Status::Blocked);
        let holding = |role: Role| -> Vec<&Line> {
            lines
                .iter()
                .filter(|line| line.role == Some(role))
                .filter(active)
                .copied()
                .collect()
        };
        for role in Role::ALL {
            let (holders, rule) = (holding(role), self.rules.role(role));
            let count = self.count(&holders);
            if rule.most.is_some_and(|most| count > most) {
                found.add(Matter::TooManyInRole { role, count }, self.seen(&holders));
            }
            // A list without any manager may be one that leaves them out.
            let managed = lines
                .iter()
                .any(|line| line.role.is_some_and(Role::manages));
            if rule.least > 0 && count == 0 && managed && belongs(role, level) {
                found.add(
                    Matter::RoleMissing {
                        role,
                        node: self.snapshot.about.node.clone(),
                    },
                    Vec::new(),
                );
            }
        }
        if level == Some(Level::Entity) {
            let cams = holding(Role::Cam);
            let node = self.snapshot.about.node.clone();
            if cams.is_empty() {
                found.add(Matter::NoCam { node }, Vec::new());
            } else if holding(Role::CoCam).is_empty() && self.rules.deputies_advised() {
                found.add(Matter::NoCoCam { node }, self.seen(&cams));
            }
        }
    }
}

/// Where the managers of a level stand in its list.
fn belongs(role: Role, level: Option<Level>) -> bool {
    match level {
        Some(Level::Quality) => role == Role::LocalManager,
        Some(Level::Subdivision | Level::Site) => role == Role::SubdivisionManager,
        Some(Level::Entity) | None => false,
    }
}
