//! What the portals ask of a line, from the catalogue: no rule stands in the program.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::super::error::ImportError;
use super::super::fold::fold;
use super::super::words::{LEVELS, Spelled};
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
    /// Reads the parts of `catalogue.toml` that findings need; the others are left to the catalogue's own reader.
    ///
    /// # Errors
    /// [`ImportError::Catalogue`].
    pub fn read(catalogue: &str) -> Result<Self, ImportError> {
        let form: Form = toml::from_str(catalogue).map_err(|error| ImportError::Catalogue {
            detail: error.message().to_owned(),
        })?;
        let mut rules = Rules::default();
        for application in &form.application {
            for spelling in application.all() {
                rules
                    .applications
                    .insert(fold(spelling), application.id.clone());
            }
        }
        for function in &form.function {
            rules.functions.extend(function.spelled.all().map(fold));
        }
        for role in Role::ALL {
            for entry in form.role.iter().filter(|entry| entry.id == role.word()) {
                let count = Count {
                    least: entry.least,
                    most: entry.most,
                };
                rules.roles.insert(role, count);
                rules.deputies_advised |= role == Role::CoCam && entry.advised > 0;
            }
        }
        for chain in &form.chain {
            if let Some(quality) = form
                .quality
                .iter()
                .find(|quality| quality.id == chain.quality)
            {
                let quality_rules = form.rules(quality, chain)?;
                rules.qualities.insert(quality.id.clone(), quality_rules);
            }
        }
        Ok(rules)
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

impl Form {
    fn rules(&self, quality: &Quality, chain: &Chain) -> Result<QualityRules, ImportError> {
        let level = LEVELS.iter().find(|(_, id)| *id == quality.level);
        let users_at = level
            .map(|(level, _)| *level)
            .ok_or_else(|| ImportError::Catalogue {
                detail: format!("quality {}: level {}", quality.id, quality.level),
            })?;
        let wanted = |ids: &[String]| -> Vec<Wanted> {
            ids.iter()
                .map(|id| Wanted {
                    id: id.clone(),
                    name: self.application_name(id),
                })
                .collect()
        };
        let also = chain
            .c5
            .also
            .iter()
            .filter(|also| also.role.iter().any(|role| role == PHYSICIAN));
        let physicians: Vec<Wanted> = also.flat_map(|also| wanted(&also.ticked)).collect();
        let mut functions = HashMap::new();
        for function in self
            .function
            .iter()
            .filter(|function| function.quality == quality.id)
        {
            for spelling in function.spelled.all() {
                let rule = FunctionRule {
                    id: function.spelled.id.clone(),
                    physician: function.means.as_deref() == Some(PHYSICIAN),
                    most: function.few.or(function.most),
                };
                functions.insert(fold(spelling), rule);
            }
        }
        let c7 = chain.c7.as_ref();
        Ok(QualityRules {
            users_at,
            ticked: wanted(&chain.c5.ticked),
            physicians,
            function_needed: c7.is_some_and(|c7| c7.without.is_none()),
            functions,
        })
    }

    /// The first name in a language in which the portal was seen to show it.
    fn application_name(&self, id: &str) -> String {
        let application = self
            .application
            .iter()
            .find(|application| application.id == id);
        let name = application.and_then(|application| application.seen());
        name.unwrap_or(id).to_owned()
    }
}

#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    application: Vec<Spelled>,
    #[serde(default)]
    function: Vec<Function>,
    #[serde(default)]
    role: Vec<RoleForm>,
    #[serde(default)]
    quality: Vec<Quality>,
    #[serde(default)]
    chain: Vec<Chain>,
}

#[derive(Deserialize)]
struct Function {
    #[serde(flatten)]
    spelled: Spelled,
    quality: String,
    means: Option<String>,
    few: Option<usize>,
    most: Option<usize>,
}

#[derive(Deserialize)]
struct RoleForm {
    id: String,
    #[serde(default)]
    least: usize,
    most: Option<usize>,
    #[serde(default)]
    advised: usize,
}

#[derive(Deserialize)]
struct Quality {
    id: String,
    level: String,
}

#[derive(Deserialize)]
struct Chain {
    quality: String,
    #[serde(rename = "C5", default)]
    c5: Ticks,
    #[serde(rename = "C7")]
    c7: Option<Functions>,
}

#[derive(Deserialize, Default)]
struct Ticks {
    #[serde(default)]
    ticked: Vec<String>,
    #[serde(default)]
    also: Vec<Also>,
}

#[derive(Deserialize)]
struct Also {
    #[serde(default)]
    role: Vec<String>,
    #[serde(default)]
    ticked: Vec<String>,
}

#[derive(Deserialize)]
struct Functions {
    without: Option<String>,
}

/// The person's role in the catalogue that a function can mean.
const PHYSICIAN: &str = "physician";
