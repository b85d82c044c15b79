//! What the portals ask of a line, from the catalogue: no rule stands in the program.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, Chain, Quality};
use crate::fold::fold;
use crate::{Level, Role};

/// The rules of every quality that has a chain of conditions.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    qualities: HashMap<String, QualityRules>,
    /// Every application of the catalogue: folded spelling to id.
    applications: HashMap<String, String>,
    /// Every function of the catalogue, folded.
    functions: HashSet<String>,
    roles: HashMap<Role, Count>,
    deputies_advised: bool,
}

/// What one quality asks.
#[derive(Debug, Clone)]
pub(super) struct QualityRules {
    /// Where its users and functions work.
    pub(super) users_at: Level,
    /// Applications that every user needs, as the portal shows them.
    pub(super) ticked: Vec<Wanted>,
    /// Applications that a physician needs besides.
    pub(super) physicians: Vec<Wanted>,
    /// Whether nobody works without a function.
    pub(super) function_needed: bool,
    /// Its functions, by folded spelling.
    pub(super) functions: HashMap<String, FunctionRule>,
}

/// An application that is asked for.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Its id in the catalogue.
    pub(super) id: String,
    /// As the portal shows it first.
    pub(super) name: String,
}

/// What is known of a function.
#[derive(Debug, Clone)]
pub(super) struct FunctionRule {
    /// Its id in the catalogue.
    pub(super) id: String,
    /// Whether who holds it is a physician.
    pub(super) physician: bool,
    /// How many may hold it at a node before it is told.
    pub(super) most: Option<usize>,
}

/// How many may be in a role at a node.
#[derive(Debug, Clone, Default)]
pub(super) struct Count {
    pub(super) least: usize,
    pub(super) most: Option<usize>,
}

impl Rules {
    /// What findings need of the catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut rules = Rules::default();
        for application in catalogue.applications() {
            for spelling in application.name.all() {
                rules
                    .applications
                    .insert(fold(spelling), application.id.clone());
            }
        }
        for function in catalogue.functions() {
            rules.functions.extend(function.name.all().map(fold));
        }
        for role in Role::ALL {
            let Some(entry) = catalogue.role_entry(role) else {
                continue;
            };
            let count = Count {
                least: entry.least.unwrap_or_default(),
                most: entry.most,
            };
            rules.roles.insert(role, count);
            rules.deputies_advised |=
                role == Role::CoCam && entry.advised.is_some_and(|one| one > 0);
        }
        for chain in catalogue.chains() {
            if let Some(quality) = catalogue.quality(&chain.quality) {
                let of_quality = QualityRules::of(catalogue, quality, chain);
                rules.qualities.insert(quality.id.clone(), of_quality);
            }
        }
        rules
    }

    /// The rules of a quality; nothing for one that the catalogue has no chain for.
    pub(super) fn quality(&self, id: Option<&str>) -> Option<&QualityRules> {
        self.qualities.get(id?)
    }

    /// The id of an application.
    pub(super) fn application(&self, name: &str) -> Option<&str> {
        self.applications.get(&fold(name)).map(String::as_str)
    }

    /// Whether any quality has such a function.
    pub(super) fn knows_function(&self, name: &str) -> bool {
        self.functions.contains(&fold(name))
    }

    pub(super) fn role(&self, role: Role) -> Count {
        self.roles.get(&role).cloned().unwrap_or_default()
    }

    /// Whether a chief access manager should have a deputy.
    pub(super) fn deputies_advised(&self) -> bool {
        self.deputies_advised
    }
}

impl QualityRules {
    fn of(catalogue: &Catalogue, quality: &Quality, chain: &Chain) -> Self {
        let wanted = |ids: &[String]| -> Vec<Wanted> {
            ids.iter()
                .map(|id| Wanted {
                    id: id.clone(),
                    name: shown(catalogue, id),
                })
                .collect()
        };
        let ticked = chain.ticked.as_ref();
        let also = ticked.map_or(&[][..], |ticked| &ticked.also);
        let physicians = also
            .iter()
            .filter(|also| also.role.iter().any(|role| role == PHYSICIAN))
            .flat_map(|also| wanted(&also.ticked))
            .collect();
        let mut functions = HashMap::new();
        for function in catalogue.functions() {
            if function.quality != quality.id {
                continue;
            }
            for spelling in function.name.all() {
                let rule = FunctionRule {
                    id: function.id.clone(),
                    physician: function.means.as_deref() == Some(PHYSICIAN),
                    most: function.few.or(function.most),
                };
                functions.insert(fold(spelling), rule);
            }
        }
        QualityRules {
            users_at: quality.level,
            ticked: ticked.map_or_else(Vec::new, |ticked| wanted(&ticked.ticked)),
            physicians,
            function_needed: chain
                .function
                .as_ref()
                .is_some_and(|one| one.without.is_none()),
            functions,
        }
    }
}

/// The first name of an application in a language in which the portal was seen to show it.
fn shown(catalogue: &Catalogue, id: &str) -> String {
    let name = catalogue.application(id).and_then(|one| one.name.seen());
    name.unwrap_or(id).to_owned()
}

/// The person's role in the catalogue that a function can mean.
const PHYSICIAN: &str = "physician";
