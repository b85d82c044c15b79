//! What the catalogue and the diagnoses name of the set: their own readers know nothing of it.

use toml::de::{DeTable, DeValue};

use super::fault::Named;
use super::place::{Path, Tree};

/// A file beside the workflows, as far as the set needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct Beside {
    /// Ids of the catalogue's roles, of a node and of a person.
    pub(super) roles: Vec<String>,
    /// Words, contacts and workflows that it names, each with its place.
    pub(super) named: Vec<(Path, Named, String)>,
}

impl Beside {
    /// Reads them from a file's tree.
    pub(super) fn of(tree: &Tree<'_>) -> Self {
        let mut beside = Beside {
            roles: roles(tree.root.get_ref()),
            named: Vec::new(),
        };
        beside.table(tree.root.get_ref(), &Path::default(), None);
        beside
    }

    fn table(&mut self, table: &DeTable<'_>, path: &Path, of: Option<Named>) {
        for (name, value) in table {
            let key = name.get_ref();
            let kind = of.or_else(|| kind(key));
            self.value(value.get_ref(), &path.key(key), kind);
        }
    }

    fn value(&mut self, value: &DeValue<'_>, path: &Path, kind: Option<Named>) {
        match value {
            DeValue::String(text) => {
                if let Some(kind) = kind {
                    let name: &str = text;
                    self.named.push((path.clone(), kind, name.to_owned()));
                }
            }
            DeValue::Array(list) => {
                for (index, one) in list.iter().enumerate() {
                    self.value(one.get_ref(), &path.at(index), kind);
                }
            }
            DeValue::Table(table) => self.table(table, path, kind),
            _ => {}
        }
    }
}

/// What stands under a key.
fn kind(key: &str) -> Option<Named> {
    Some(match key {
        "workflow" | "workflows" | "add" | "check" => Named::Workflow,
        "contact" | "contact_of" => Named::Contact,
        "page" | "profiles" => Named::Word,
        _ => return None,
    })
}

fn roles(root: &DeTable<'_>) -> Vec<String> {
    ["role", "person_role"]
        .into_iter()
        .filter_map(|list| root.get(list)?.get_ref().as_array())
        .flat_map(|list| list.iter())
        .filter_map(|role| role.get_ref().get("id")?.get_ref().as_str())
        .map(str::to_owned)
        .collect()
}
