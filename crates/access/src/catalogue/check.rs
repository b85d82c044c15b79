//! Whether the tables of the catalogue fit each other.

use std::collections::HashSet;

use super::form::Form;
use super::text::Text;
use crate::catalogue::CatalogueError;
use crate::toml_text::{in_entry, last_entry};
use crate::{Level, Role};

/// The first name that stands twice in a table of a file.
pub(super) fn once(check: &Check<'_>, form: &Form) -> Result<(), CatalogueError> {
    check.ids("level", form.level.iter().map(|row| row.id.word()))?;
    check.ids("role", form.role.iter().map(|row| &*row.id))?;
    check.ids("person_role", form.person_role.iter().map(|row| &*row.id))?;
    check.ids("quality", form.quality.iter().map(|row| &*row.id))?;
    let kinds = form.subdivision_type.iter();
    check.ids("subdivision_type", kinds.map(|row| &*row.id))?;
    check.ids("application", form.application.iter().map(|row| &*row.id))?;
    check.ids("function", form.function.iter().map(|row| &*row.id))?;
    check.ids("register", form.register.iter().map(|row| &*row.id))?;
    let roles = form.register_role.iter();
    check.ids("register_role", roles.map(|row| &*row.id))?;
    check.ids(
        "suggestion",
        form.suggestion.iter().map(|row| &*row.function),
    )?;
    check.ids("chain", form.chain.iter().map(|row| &*row.id))?;
    check.ids("login_means", form.login_means.iter().map(|row| &*row.id))?;
    check.ids("status", form.status.iter().map(|row| &*row.id))?;
    check.ids("title", form.title.iter().map(|row| &*row.id))?;
    check.ids("language", form.language.iter().map(|row| &*row.id))?;
    check.ids("column", form.column.iter().map(|row| row.id.word()))?;
    let columns = form.staff_column.iter();
    check.ids("staff_column", columns.map(|row| row.id.word()))
}

/// The first thing that does not fit the rest.
pub(super) fn fits(check: &Check<'_>, form: &Form) -> Result<(), CatalogueError> {
    check.texts(form)?;
    let levels = known(form.level.iter().map(|row| row.id.word()));
    let roles = known(form.role.iter().map(|row| &*row.id));
    let people = known(form.person_role.iter().map(|row| &*row.id));
    let qualities = known(form.quality.iter().map(|row| &*row.id));
    let kinds = known(form.subdivision_type.iter().map(|row| &*row.id));
    let applications = known(form.application.iter().map(|row| &*row.id));
    let functions = known(form.function.iter().map(|row| &*row.id));
    let registers = known(form.register.iter().map(|row| &*row.id));
    let register_roles = known(form.register_role.iter().map(|row| &*row.id));
    let means = known(form.login_means.iter().map(|row| &*row.id));

    for level in Level::ALL {
        check.named(("", "Clavis"), "level", &levels, [level.word()])?;
    }
    for role in Role::ALL {
        check.named(("", "Clavis"), "role", &roles, [role.word()])?;
    }
    for row in &form.role {
        check.named(("role", &row.id), "role", &roles, &row.appointed_by)?;
    }
    for row in &form.quality {
        check.named(
            ("quality", &row.id),
            "application",
            &applications,
            &row.applications,
        )?;
        check.named(("quality", &row.id), "function", &functions, &row.functions)?;
        let below = row.subdivision.iter();
        let below = below.flat_map(|below| [&below.kind, &below.site_type]);
        check.named(("quality", &row.id), "subdivision_type", &kinds, below)?;
    }
    for row in &form.function {
        check.named(("function", &row.id), "quality", &qualities, [&row.quality])?;
        check.named(("function", &row.id), "person_role", &people, &row.means)?;
        check.named(("function", &row.id), "register", &registers, &row.register)?;
    }
    for row in &form.register {
        check.named(
            ("register", &row.id),
            "function",
            &functions,
            &row.for_function,
        )?;
        check.named(("register", &row.id), "role", &roles, &row.for_role)?;
        check.named(
            ("register", &row.id),
            "person_role",
            &people,
            &row.when.role,
        )?;
    }
    for row in &form.register_role {
        check.named(
            ("register_role", &row.id),
            "register",
            &registers,
            [&row.register],
        )?;
    }
    for row in &form.suggestion {
        check.named(
            ("suggestion", &row.function),
            "function",
            &functions,
            [&row.function],
        )?;
        check.named(
            ("suggestion", &row.function),
            "register_role",
            &register_roles,
            &row.roles,
        )?;
    }
    for chain in &form.chain {
        let id = ("chain", chain.id.as_str());
        check.named(id, "quality", &qualities, [&chain.quality])?;
        if let Some(ticked) = &chain.ticked {
            check.named(id, "application", &applications, &ticked.ticked)?;
            check.named(id, "application", &applications, &ticked.wanted)?;
            for also in &ticked.also {
                check.named(id, "application", &applications, &also.ticked)?;
                check.named(id, "person_role", &people, &also.role)?;
            }
        }
        if let Some(authorised) = &chain.authorised {
            check.named(id, "application", &applications, &authorised.ticked)?;
        }
        check.named(id, "function", &functions, chain.functions())?;
        if let Some(list) = &chain.registers {
            check.named(id, "register", &registers, &list.registers)?;
        }
        if let Some(login) = &chain.login {
            check.named(id, "login_means", &means, &login.means)?;
        }
    }
    Ok(())
}

fn known<'f>(ids: impl Iterator<Item = &'f str>) -> HashSet<&'f str> {
    ids.collect()
}

/// The file in which something may be wrong.
pub(super) struct Check<'a> {
    /// Its name.
    pub file: &'a str,
    /// Its text, for the lines.
    pub text: &'a str,
}

impl Check<'_> {
    fn ids<'f>(
        &self,
        table: &'static str,
        ids: impl Iterator<Item = &'f str>,
    ) -> Result<(), CatalogueError> {
        let mut known = HashSet::new();
        for id in ids {
            if !known.insert(id) {
                return Err(CatalogueError::Twice {
                    file: self.file.to_owned(),
                    line: last_entry(self.text, table, id),
                    table,
                    id: id.to_owned(),
                });
            }
        }
        Ok(())
    }

    fn named<T: AsRef<str>>(
        &self,
        (of, place): (&str, &str),
        table: &'static str,
        known: &HashSet<&str>,
        ids: impl IntoIterator<Item = T>,
    ) -> Result<(), CatalogueError> {
        for id in ids {
            let id = id.as_ref();
            if !known.contains(id) {
                return Err(CatalogueError::Missing {
                    file: self.file.to_owned(),
                    line: in_entry(self.text, of, place, id),
                    place: place.to_owned(),
                    table,
                    id: id.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// No name and no text may be empty in any language.
    fn texts(&self, form: &Form) -> Result<(), CatalogueError> {
        let named = |table: &'static str| move |(id, name)| (table, id, name);
        let rows = form.role.iter().map(|row| (&row.id, &row.name));
        let names = rows.map(named("role"));
        let rows = form.quality.iter().map(|row| (&row.id, &row.name));
        let names = names.chain(rows.map(named("quality")));
        let rows = form.application.iter().map(|row| (&row.id, &row.name));
        let names = names.chain(rows.map(named("application")));
        let rows = form.function.iter().map(|row| (&row.id, &row.name));
        let names = names.chain(rows.map(named("function")));
        let rows = form.register.iter().map(|row| (&row.id, &row.name));
        let names = names.chain(rows.map(named("register")));
        let rows = form.chain.iter().map(|row| (&row.id, &row.name));
        for (table, id, name) in names.chain(rows.map(named("chain"))) {
            for language in ["fr", "nl", "de", "en"] {
                self.filled((table, id), language, name.in_language(language))?;
            }
        }
        let applications = form.application.iter();
        let abouts = applications.map(|row| ("application", &row.id, &row.about));
        let functions = form.function.iter();
        let abouts = abouts.chain(functions.map(|row| ("function", &row.id, &row.about)));
        for (table, id, about) in abouts {
            for (language, text) in about.iter().flat_map(Text::each) {
                self.filled((table, id), language, text)?;
            }
        }
        Ok(())
    }

    /// One spelling of two entries: told at the one that is in this file.
    pub(super) fn ambiguous(
        &self,
        table: &str,
        spelling: &str,
        one: String,
        other: String,
    ) -> CatalogueError {
        let at = |id: &str| in_entry(self.text, table, id, spelling);
        CatalogueError::Ambiguous {
            file: self.file.to_owned(),
            line: at(&other).max(at(&one)),
            spelling: spelling.to_owned(),
            one,
            other,
        }
    }

    /// Tells a text that is empty.
    fn filled(
        &self,
        (table, place): (&str, &str),
        language: &'static str,
        text: &str,
    ) -> Result<(), CatalogueError> {
        if text.trim().is_empty() {
            return Err(CatalogueError::Empty {
                file: self.file.to_owned(),
                line: in_entry(self.text, table, place, text),
                place: place.to_owned(),
                language,
            });
        }
        Ok(())
    }
}
