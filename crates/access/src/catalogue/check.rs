//! Whether the tables of the catalogue fit each other.

use std::collections::HashSet;

use super::form::Form;
use super::text::{Name, Text};
use crate::{CatalogueError, Role};

/// The first thing that is wrong.
pub(super) fn check(file: &str, form: &Form) -> Result<(), CatalogueError> {
    let check = Check { file };
    check.texts(form)?;
    let roles = check.ids("role", form.role.iter().map(|row| row.id.as_str()))?;
    let people = check.ids("person_role", form.person_role.iter().map(|row| &*row.id))?;
    let qualities = check.ids("quality", form.quality.iter().map(|row| &*row.id))?;
    let kinds = check.ids(
        "subdivision_type",
        form.subdivision_type.iter().map(|row| &*row.id),
    )?;
    let applications = check.ids("application", form.application.iter().map(|row| &*row.id))?;
    let functions = check.ids("function", form.function.iter().map(|row| &*row.id))?;
    let registers = check.ids("register", form.register.iter().map(|row| &*row.id))?;
    let register_roles = check.ids(
        "register_role",
        form.register_role.iter().map(|row| &*row.id),
    )?;
    let means = check.ids("login_means", form.login_means.iter().map(|row| &*row.id))?;
    check.ids("chain", form.chain.iter().map(|row| &*row.id))?;
    check.ids("column", form.column.iter().map(|row| &*row.id))?;
    check.ids("level", form.level.iter().map(|row| row.id.word()))?;

    for role in Role::ALL {
        check.named("the program", "role", &roles, [role.word()])?;
    }
    for row in &form.role {
        check.named(&row.id, "role", &roles, &row.appointed_by)?;
    }
    for row in &form.quality {
        check.named(&row.id, "application", &applications, &row.applications)?;
        check.named(&row.id, "function", &functions, &row.functions)?;
        let below = row.subdivision.iter();
        let below = below.flat_map(|below| [&below.kind, &below.site_type]);
        check.named(&row.id, "subdivision_type", &kinds, below)?;
    }
    for row in &form.function {
        check.named(&row.id, "quality", &qualities, [&row.quality])?;
        check.named(&row.id, "person_role", &people, &row.means)?;
        check.named(&row.id, "register", &registers, &row.register)?;
    }
    for row in &form.register {
        check.named(&row.id, "function", &functions, &row.for_function)?;
        check.named(&row.id, "role", &roles, &row.for_role)?;
        check.named(&row.id, "person_role", &people, &row.when.role)?;
    }
    for row in &form.register_role {
        check.named(&row.id, "register", &registers, [&row.register])?;
    }
    for row in &form.suggestion {
        check.named("suggestion", "function", &functions, [&row.function])?;
        check.named(&row.function, "register_role", &register_roles, &row.roles)?;
    }
    for chain in &form.chain {
        let id = chain.id.as_str();
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
        for condition in chain.conditions() {
            let known: HashSet<String> = form
                .condition
                .iter()
                .map(|row| format!("{:?}", row.id))
                .collect();
            let known = known.iter().map(String::as_str).collect();
            check.named(id, "condition", &known, [format!("{condition:?}")])?;
        }
    }
    Ok(())
}

struct Check<'a> {
    file: &'a str,
}

impl Check<'_> {
    fn ids<'f>(
        &self,
        table: &'static str,
        ids: impl Iterator<Item = &'f str>,
    ) -> Result<HashSet<&'f str>, CatalogueError> {
        let mut known = HashSet::new();
        for id in ids {
            if !known.insert(id) {
                return Err(CatalogueError::Twice {
                    file: self.file.to_owned(),
                    table,
                    id: id.to_owned(),
                });
            }
        }
        Ok(known)
    }

    fn named<T: AsRef<str>>(
        &self,
        place: &str,
        table: &'static str,
        known: &HashSet<&str>,
        ids: impl IntoIterator<Item = T>,
    ) -> Result<(), CatalogueError> {
        for id in ids {
            if !known.contains(id.as_ref()) {
                return Err(CatalogueError::Missing {
                    file: self.file.to_owned(),
                    place: place.to_owned(),
                    table,
                    id: id.as_ref().to_owned(),
                });
            }
        }
        Ok(())
    }

    /// No name and no text may be empty in any language.
    fn texts(&self, form: &Form) -> Result<(), CatalogueError> {
        let names = form.role.iter().map(|row| (row.id.as_str(), &row.name));
        let names = names.chain(form.quality.iter().map(|row| (&*row.id, &row.name)));
        let names = names.chain(form.application.iter().map(|row| (&*row.id, &row.name)));
        let names = names.chain(form.function.iter().map(|row| (&*row.id, &row.name)));
        let names = names.chain(form.register.iter().map(|row| (&*row.id, &row.name)));
        let names = names.chain(form.chain.iter().map(|row| (&*row.id, &row.name)));
        for (id, name) in names {
            self.name(id, name)?;
        }
        for row in &form.condition {
            let id = format!("{:?}", row.id);
            self.text(&id, &row.text)?;
            self.text(&id, &row.ask)?;
        }
        let abouts = form
            .application
            .iter()
            .map(|row| (&row.id, &row.about))
            .chain(form.function.iter().map(|row| (&row.id, &row.about)));
        for (id, about) in abouts {
            if let Some(about) = about {
                self.text(id, about)?;
            }
        }
        Ok(())
    }

    fn name(&self, place: &str, name: &Name) -> Result<(), CatalogueError> {
        for language in ["fr", "nl", "de", "en"] {
            self.filled(place, language, name.in_language(language))?;
        }
        Ok(())
    }

    fn text(&self, place: &str, text: &Text) -> Result<(), CatalogueError> {
        for (language, text) in text.each() {
            self.filled(place, language, text)?;
        }
        Ok(())
    }

    fn filled(
        &self,
        place: &str,
        language: &'static str,
        text: &str,
    ) -> Result<(), CatalogueError> {
        if text.trim().is_empty() {
            return Err(CatalogueError::Empty {
                file: self.file.to_owned(),
                place: place.to_owned(),
                language,
            });
        }
        Ok(())
    }
}
