//! The texts of a file: four languages, none equal unless listed, the same braces in each.

use toml::de::{DeTable, DeValue};

use super::fault::{Fault, WorkflowError};
use super::place::{Path, Tree};
use super::read::CATALOGUE;
use super::text::{Brace, Language, Piece, pieces};

/// What the texts of a file say.
pub(super) struct Texts {
    pub(super) braces: Vec<(Path, Brace)>,
    pub(super) faults: Vec<WorkflowError>,
}

/// Looks at every text of a file. Sentences (`sentences`) may not be equal in two languages; names
/// may, since many are the same everywhere.
pub(super) fn check(file: &str, tree: &Tree<'_>, sentences: bool) -> Texts {
    let mut look = Look {
        file,
        tree,
        same: same(tree.root.get_ref()),
        used: Vec::new(),
        texts: Texts {
            braces: Vec::new(),
            faults: Vec::new(),
        },
        sentences,
    };
    let words = file.starts_with("words/");
    if !words {
        look.table(tree.root.get_ref(), &Path::default());
        look.needless();
    }
    look.texts
}

fn same<'t>(root: &'t DeTable<'_>) -> Vec<&'t str> {
    let list = root
        .get("same")
        .and_then(|value| value.get_ref().as_array());
    list.into_iter()
        .flat_map(|list| list.iter())
        .filter_map(|one| one.get_ref().as_str())
        .collect()
}

struct Look<'t> {
    file: &'t str,
    tree: &'t Tree<'t>,
    same: Vec<&'t str>,
    used: Vec<String>,
    texts: Texts,
    sentences: bool,
}

impl Look<'_> {
    fn table(&mut self, table: &DeTable<'_>, path: &Path) {
        if is_text(table) {
            self.text(table, path);
            return;
        }
        for (name, value) in table {
            // The catalogue's names are written as words are, some in one language alone.
            let name = name.get_ref();
            if self.file == CATALOGUE && matches!(&**name, "name" | "newer") {
                continue;
            }
            self.value(value.get_ref(), &path.key(name));
        }
    }

    fn value(&mut self, value: &DeValue<'_>, path: &Path) {
        match value {
            DeValue::Table(table) => self.table(table, path),
            DeValue::Array(list) => {
                for (index, one) in list.iter().enumerate() {
                    self.value(one.get_ref(), &path.at(index));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, table: &DeTable<'_>, path: &Path) {
        let told = Language::ALL.map(|language| {
            let value = table.get(language.word())?.get_ref().as_str()?;
            (!value.trim().is_empty()).then_some((language, value))
        });
        for (language, told) in Language::ALL.into_iter().zip(told) {
            if told.is_none() {
                self.fault(path, Fault::LanguageMissing { language });
            }
        }
        let told: Vec<(Language, &str)> = told.into_iter().flatten().collect();
        if self.sentences {
            self.equal(&told, path);
        }
        self.braces(&told, path);
    }

    fn equal(&mut self, told: &[(Language, &str)], path: &Path) {
        let pair = told.iter().enumerate().find_map(|(index, (one, text))| {
            let (other, _) = told
                .iter()
                .skip(index + 1)
                .find(|(_, other)| other.trim() == text.trim())?;
            Some((*one, *other))
        });
        let Some((one, other)) = pair else { return };
        let key = self.tree.shown(path);
        if self.same.contains(&key.as_str()) {
            self.used.push(key);
        } else {
            self.fault(path, Fault::LanguagesEqual { one, other });
        }
    }

    fn braces(&mut self, told: &[(Language, &str)], path: &Path) {
        let mut first: Option<Vec<Brace>> = None;
        for (language, text) in told {
            let pieces = match pieces(text) {
                Ok(pieces) => pieces,
                Err(found) => {
                    self.fault(&path.key(language.word()), Fault::BraceUnknown { found });
                    continue;
                }
            };
            let mut braces: Vec<Brace> = pieces
                .into_iter()
                .filter_map(|piece| match piece {
                    Piece::Brace(brace) => Some(brace),
                    Piece::Plain(_) => None,
                })
                .collect();
            braces.sort();
            match &first {
                None => {
                    let placed = braces.iter().map(|brace| (path.clone(), brace.clone()));
                    self.texts.braces.extend(placed);
                    first = Some(braces);
                }
                Some(first) if *first != braces => {
                    let language = *language;
                    self.fault(&path.key(language.word()), Fault::BracesDiffer { language });
                }
                Some(_) => {}
            }
        }
    }

    /// A key under `same` whose text is not equal hides the next slip.
    fn needless(&mut self) {
        if !self.sentences {
            return;
        }
        let needless: Vec<String> = self
            .same
            .iter()
            .filter(|key| !self.used.iter().any(|used| used == *key))
            .map(|key| (*key).to_owned())
            .collect();
        for found in needless {
            self.fault(&Path::default().key("same"), Fault::SameNeedless { found });
        }
    }

    fn fault(&mut self, path: &Path, fault: Fault) {
        self.texts.faults.push(WorkflowError {
            file: self.file.to_owned(),
            line: self.tree.line_of(path),
            key: self.tree.shown(path),
            fault,
        });
    }
}

/// A table with a sentence under the word of a language. (A choice may have a value `fr`, but that
/// is a table.)
fn is_text(table: &DeTable<'_>) -> bool {
    Language::ALL.into_iter().any(|language| {
        table
            .get(language.word())
            .is_some_and(|value| value.get_ref().is_str())
    })
}
