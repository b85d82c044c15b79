//! What is known of the portals: levels, roles, qualities, applications, functions, second registers, the rule
//! of access for each target, and the spellings of exports. All of it is data (docs/workflows.md); no rule of a
//! portal stands in the program.

mod chain;
mod check;
mod error;
mod field;
mod form;
mod own;
mod text;

use std::collections::HashMap;

pub use chain::{
    Also, AtLevels, Authorised, Chain, Login, NotNeeded, Plain, Registers, Stands, Ticked,
    TomlDate, Waited, When, WithFunction,
};
pub use error::{CODES, CatalogueError};
pub use field::Field;
pub use form::{
    Acts, Application, CatalogueFunction, Column, LevelEntry, LoginMeans, Named, Quality,
    RegisterEntry, RegisterOf, RegisterRole, RoleEntry, Spelled, Subdivision, SubdivisionType,
    Suggestion,
};
pub use text::{Name, NewerName, Spellings, Text};

use crate::fold::fold;
use crate::{Level, Role, Status};

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
    columns: Headings,
    staff: Headings,
}

/// Folded spelling to place in its table.
type Index = HashMap<String, usize>;

/// Folded heading to what it can mean.
type Headings = HashMap<String, Vec<Field>>;

impl Catalogue {
    /// Reads the text of a `catalogue.toml`; `file` names it in errors.
    ///
    /// # Errors
    /// [`CatalogueError`]: the first thing that is wrong, with its place.
    pub fn read(file: &str, text: &str) -> Result<Self, CatalogueError> {
        let form: form::Form = crate::toml_text::read(file, text)?;
        Self::of(&check::Check { file, text }, form.clone(), form)
    }

    /// This catalogue with one of a person's own over it: an entry with the same id takes the place of ours, a new
    /// one is added; `file` names the person's in errors.
    ///
    /// # Errors
    /// [`CatalogueError`]: the first thing that is wrong with it, alone or beside ours; ours fits itself.
    pub fn with_own(&self, file: &str, text: &str) -> Result<Self, CatalogueError> {
        let own: form::Form = crate::toml_text::read(file, text)?;
        let whole = self.form.clone().with(own.clone());
        Self::of(&check::Check { file, text }, own, whole)
    }

    /// Checks what the file alone holds, then the whole.
    fn of(
        check: &check::Check<'_>,
        alone: form::Form,
        form: form::Form,
    ) -> Result<Self, CatalogueError> {
        check::once(check, &alone)?;
        check::fits(check, &form)?;
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
            levels: index(check, "level", levels)?,
            roles: index(check, "role", roles)?,
            qualities: index(check, "quality", qualities)?,
            applications: index(check, "application", applications)?,
            functions: index(check, "function", functions)?,
            statuses: index(check, "status", spelled(&form.status))?,
            titles: index(check, "title", spelled(&form.title))?,
            languages: index(check, "language", spelled(&form.language))?,
            seen: index(check, "seen", seen)?,
            columns: headings(&form.column),
            staff: headings(&form.staff_column),
            form,
        })
    }

    /// A level by a spelling of a list.
    pub fn level(&self, text: &str) -> Option<Level> {
        get(&self.levels, &self.form.level, text).map(|row| row.id)
    }

    /// A role by the word of a type column, of `Gestionnaire Local (GL)` too: by what stands before the bracket or in
    /// it. None for a word that is not known, which is kept and shown.
    pub fn role(&self, text: &str) -> Option<Role> {
        let known = |text: &str| {
            let row = get(&self.roles, &self.form.role, text)?;
            Role::from_word(&row.id)
        };
        known(text).or_else(|| {
            let (before, inside) = text.split_once('(')?;
            known(before).or_else(|| known(inside))
        })
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

    /// All applications.
    pub fn applications(&self) -> &[Application] {
        &self.form.application
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

    /// What a person can be, as far as a rule asks for it.
    pub fn person_role(&self, id: &str) -> Option<&Named> {
        self.form.person_role.iter().find(|row| row.id == id)
    }

    /// The means of login.
    pub fn login_means(&self, id: &str) -> Option<&LoginMeans> {
        self.form.login_means.iter().find(|row| row.id == id)
    }

    /// What a heading of an export can mean; several where the catalogue lets it.
    pub fn fields(&self, heading: &str) -> &[Field] {
        look(&self.columns, heading)
    }

    /// What a heading of a staff list can mean: its own words first, then those of an export.
    pub fn staff_fields(&self, heading: &str) -> &[Field] {
        match look(&self.staff, heading) {
            [] => self.fields(heading),
            found => found,
        }
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

/// Looks a heading up, then without the number at its end: `Toepassing 2`.
fn look<'a>(headings: &'a Headings, heading: &str) -> &'a [Field] {
    let folded = fold(heading);
    let unnumbered = folded.trim_end_matches(|character: char| character.is_ascii_digit());
    headings
        .get(&folded)
        .or_else(|| headings.get(unnumbered))
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn headings(columns: &[Column]) -> Headings {
    let mut headings = Headings::new();
    for column in columns {
        for spelling in column.spellings.iter().chain(&column.numbered) {
            let fields = headings.entry(fold(spelling)).or_default();
            if !fields.contains(&column.id) {
                fields.push(column.id);
            }
        }
    }
    headings
}

/// Every spelling of a table, each to its row.
fn index(
    check: &check::Check<'_>,
    table: &str,
    rows: impl IntoIterator<Item = (String, Vec<String>)>,
) -> Result<Index, CatalogueError> {
    let mut index = Index::new();
    let mut ids: Vec<String> = Vec::new();
    for (place, (id, spellings)) in rows.into_iter().enumerate() {
        for spelling in spellings.iter().chain([&id]) {
            let other = index.insert(fold(spelling), place);
            let Some(other) = other.filter(|other| *other != place) else {
                continue;
            };
            let one = ids.get(other).cloned().unwrap_or_default();
            return Err(check.ambiguous(table, spelling, one, id.clone()));
        }
        ids.push(id);
    }
    Ok(index)
}

#[cfg(test)]
mod tests;
