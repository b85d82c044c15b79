//! What is known of the portals: levels, roles, qualities, applications, functions, second registers, the rule
//! of access for each target, and the spellings of exports. All of it is data (docs/workflows.md); no rule of a
//! portal stands in the program.

mod chain;
mod check;
mod form;
mod text;

use std::collections::HashMap;

pub use chain::{
    Also, AtLevels, Authorised, Chain, Login, NotNeeded, Plain, Registers, Stands, Ticked,
    TomlDate, Waited, When, WithFunction,
};
pub use form::{
    Acts, Application, CatalogueFunction, Column, ConditionEntry, LevelEntry, LoginMeans, Named,
    Quality, RegisterEntry, RegisterOf, RegisterRole, RoleEntry, Spelled, Subdivision,
    SubdivisionType, Suggestion,
};
pub use text::{Name, NewerName, Spellings, Text};

use crate::fold::fold;
use crate::{CatalogueError, Condition, Level, Role, Status};

/// The catalogue with its look-ups. Everything is found by id, or by any accepted spelling.
#[derive(Debug, Clone)]
pub struct Catalogue {
    form: form::Form,
    levels: Index,
    roles: Index,
    qualities: Index,
    applications: Index,
    functions: Index,
    statuses: Index,
    titles: Index,
    languages: Index,
    seen: Index,
}

/// Folded spelling to place in its table.
type Index = HashMap<String, usize>;

impl Catalogue {
    /// Reads the text of a `catalogue.toml`; `file` names it in errors.
    ///
    /// # Errors
    /// [`CatalogueError`]: the first thing that is wrong, with its place.
    pub fn read(file: &str, text: &str) -> Result<Self, CatalogueError> {
        let form: form::Form = crate::toml_text::read(file, text)?;
        check::check(file, &form)?;
        let by_name = |name: &Name| name.all().map(str::to_owned).collect::<Vec<_>>();
        let with = |name: &Name, newer: Option<&NewerName>, spellings: &[String]| -> Vec<String> {
            let newer = newer.into_iter().flat_map(NewerName::all);
            let all = name.all().chain(newer).map(str::to_owned);
            all.chain(spellings.iter().cloned()).collect()
        };
        let spelled = |table: &[Spelled]| -> Vec<(String, Vec<String>)> {
            let rows = table.iter();
            rows.map(|row| (row.id.clone(), with(&row.name, None, &row.spellings)))
                .collect()
        };
        let levels = form.level.iter();
        let levels = levels.map(|row| {
            (
                row.id.word().to_owned(),
                with(&row.name, Some(&row.newer), &row.spellings),
            )
        });
        let roles = form.role.iter();
        let roles = roles.map(|row| {
            (
                row.id.clone(),
                with(&row.name, Some(&row.newer), &row.spellings),
            )
        });
        let qualities = form.quality.iter();
        let qualities = qualities.map(|row| (row.id.clone(), by_name(&row.name)));
        let applications = form.application.iter();
        let applications = applications.map(|row| (row.id.clone(), by_name(&row.name)));
        let functions = form.function.iter();
        let functions = functions.map(|row| (row.id.clone(), by_name(&row.name)));
        let seen = form.seen.qualities.iter();
        let seen = seen.map(|name| (name.clone(), Vec::new()));
        Ok(Catalogue {
            levels: index(file, levels)?,
            roles: index(file, roles)?,
            qualities: index(file, qualities)?,
            applications: index(file, applications)?,
            functions: index(file, functions)?,
            statuses: index(file, spelled(&form.status))?,
            titles: index(file, spelled(&form.title))?,
            languages: index(file, spelled(&form.language))?,
            seen: index(file, seen)?,
            form,
        })
    }

    /// A level by a spelling of a list.
    pub fn level(&self, text: &str) -> Option<Level> {
        get(&self.levels, &self.form.level, text).map(|row| row.id)
    }

    /// A role by the word of a type column; none for a word that is not known, which is kept and shown.
    pub fn role(&self, text: &str) -> Option<Role> {
        let row = get(&self.roles, &self.form.role, text)?;
        Role::from_word(&row.id)
    }

    /// What the catalogue says of a role.
    pub fn role_entry(&self, role: Role) -> Option<&RoleEntry> {
        self.form.role.iter().find(|row| row.id == role.word())
    }

    /// All roles, also those outside the tool.
    pub fn roles(&self) -> &[RoleEntry] {
        &self.form.role
    }

    /// A state by the word of a status column; an unknown word is kept.
    pub fn status(&self, text: &str) -> Status {
        match get(&self.statuses, &self.form.status, text).map(|row| row.id.as_str()) {
            Some("active") => Status::Active,
            Some("blocked") => Status::Blocked,
            _ => Status::Other(text.to_owned()),
        }
    }

    /// A title by its spelling.
    pub fn title(&self, text: &str) -> Option<&Spelled> {
        get(&self.titles, &self.form.title, text)
    }

    /// A language (`fr`, `nl`, `de`) by its spelling.
    pub fn language(&self, text: &str) -> Option<&str> {
        get(&self.languages, &self.form.language, text).map(|row| row.id.as_str())
    }

    /// A quality by id or spelling.
    pub fn quality(&self, text: &str) -> Option<&Quality> {
        get(&self.qualities, &self.form.quality, text)
    }

    /// All qualities.
    pub fn qualities(&self) -> &[Quality] {
        &self.form.quality
    }

    /// Whether this is a quality that is known from the portals' lists and nothing more.
    pub fn is_seen_quality(&self, text: &str) -> bool {
        self.seen.contains_key(&fold(text))
    }

    /// An application by id or spelling.
    pub fn application(&self, text: &str) -> Option<&Application> {
        get(&self.applications, &self.form.application, text)
    }

    /// A function by id or spelling.
    pub fn function(&self, text: &str) -> Option<&CatalogueFunction> {
        get(&self.functions, &self.form.function, text)
    }

    /// All functions.
    pub fn functions(&self) -> &[CatalogueFunction] {
        &self.form.function
    }

    /// A second register by id.
    pub fn register(&self, id: &str) -> Option<&RegisterEntry> {
        self.form.register.iter().find(|row| row.id == id)
    }

    /// The roles that go with a function in a second register, the likeliest first: a proposal.
    pub fn suggested_roles(&self, function: &str) -> Vec<&RegisterRole> {
        let row = self
            .form
            .suggestion
            .iter()
            .find(|row| row.function == function);
        let ids = row.into_iter().flat_map(|row| &row.roles);
        ids.filter_map(|id| self.form.register_role.iter().find(|role| role.id == *id))
            .collect()
    }

    /// The words of a condition.
    pub fn condition(&self, condition: Condition) -> Option<&ConditionEntry> {
        self.form.condition.iter().find(|row| row.id == condition)
    }

    /// A target of access by id.
    pub fn chain(&self, id: &str) -> Option<&Chain> {
        self.form.chain.iter().find(|row| row.id == id)
    }

    /// All targets of access.
    pub fn chains(&self) -> &[Chain] {
        &self.form.chain
    }

    /// The targets of a quality.
    pub fn chains_of(&self, quality: &str) -> impl Iterator<Item = &Chain> {
        self.form
            .chain
            .iter()
            .filter(move |row| row.quality == quality)
    }

    /// The level at which users of a quality work; one that is not in the catalogue counts as an ordinary one.
    pub fn level_of(&self, quality: Option<&str>) -> Level {
        quality
            .and_then(|id| self.quality(id))
            .map_or(Level::Quality, |row| row.level)
    }

    /// The means of login.
    pub fn login_means(&self, id: &str) -> Option<&LoginMeans> {
        self.form.login_means.iter().find(|row| row.id == id)
    }

    /// The columns of exports with their spellings.
    pub fn columns(&self) -> &[Column] {
        &self.form.column
    }

    /// The id of an application, or its own text folded when the catalogue does not know it.
    pub fn application_key(&self, text: &str) -> String {
        self.application(text)
            .map_or_else(|| fold(text), |row| row.id.clone())
    }

    /// The id of a function, or its own text folded when the catalogue does not know it.
    pub fn function_key(&self, text: &str) -> String {
        self.function(text)
            .map_or_else(|| fold(text), |row| row.id.clone())
    }
}

fn get<'a, T>(index: &Index, table: &'a [T], text: &str) -> Option<&'a T> {
    index.get(&fold(text)).and_then(|place| table.get(*place))
}

/// Every spelling of a table, each to its row.
fn index(
    file: &str,
    rows: impl IntoIterator<Item = (String, Vec<String>)>,
) -> Result<Index, CatalogueError> {
    let mut index = Index::new();
    let mut ids = Vec::new();
    for (place, (id, spellings)) in rows.into_iter().enumerate() {
        for spelling in spellings.iter().chain([&id]) {
            let other = index.insert(fold(spelling), place);
            let Some(other) = other.filter(|other| *other != place) else {
                continue;
            };
            return Err(CatalogueError::Ambiguous {
                file: file.to_owned(),
                spelling: spelling.clone(),
                one: ids.get(other).cloned().unwrap_or_default(),
                other: id.clone(),
            });
        }
        ids.push(id);
    }
    Ok(index)
}

#[cfg(test)]
mod tests;
