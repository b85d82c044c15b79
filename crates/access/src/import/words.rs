//! The spellings that an import accepts, from the catalogue.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::error::ImportError;
use super::fold::fold;
use crate::{Level, Role};

/// What a column can hold (access model, section 7; the last four are those of a staff list).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// National or BIS number.
    Niss,
    /// Family name.
    Name,
    /// First names.
    FirstName,
    /// Both in one cell.
    FullName,
    /// The name to log in with.
    #[serde(rename = "username")]
    UserName,
    /// What the person is at the node.
    #[serde(rename = "type")]
    Role,
    /// Active or blocked.
    Status,
    /// Mr, Mrs, Dr.
    Title,
    /// Language of the person.
    Language,
    /// The person's own address.
    Email,
    /// The address for this node.
    LocalEmail,
    /// Ticked applications; may stand in several columns.
    Applications,
    /// A function; may stand in several columns, each with its days.
    Function,
    /// First day of a function.
    FunctionStart,
    /// Last day of a function.
    FunctionEnd,
    /// When the line was made.
    Created,
    /// When it was changed last.
    Modified,
    /// Level of the node.
    Level,
    /// Name of the node.
    Node,
    /// Number of the person in the organisation.
    StaffNumber,
    /// What the person works as.
    Job,
    /// First day of work.
    Start,
    /// Last day of work.
    End,
}

impl Field {
    /// As in files: `first_name`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Niss => "niss",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::FullName => "full_name",
            Self::UserName => "username",
            Self::Role => "type",
            Self::Status => "status",
            Self::Title => "title",
            Self::Language => "language",
            Self::Email => "email",
            Self::LocalEmail => "local_email",
            Self::Applications => "applications",
            Self::Function => "function",
            Self::FunctionStart => "function_start",
            Self::FunctionEnd => "function_end",
            Self::Created => "created",
            Self::Modified => "modified",
            Self::Level => "level",
            Self::Node => "node",
            Self::StaffNumber => "staff_number",
            Self::Job => "job",
            Self::Start => "start",
            Self::End => "end",
        }
    }

    /// Whether several columns may hold it.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Applications
                | Self::Function
                | Self::FunctionStart
                | Self::FunctionEnd
                | Self::Node
        )
    }
}

/// Spellings by what they mean, each folded; made from the text of the catalogue.
#[derive(Debug, Clone, Default)]
pub struct Words {
    columns: HashMap<String, Vec<Field>>,
    staff: HashMap<String, Vec<Field>>,
    roles: HashMap<String, Role>,
    blocked: HashMap<String, bool>,
    levels: HashMap<String, Level>,
    languages: HashMap<String, String>,
    applications: HashMap<String, String>,
}

impl Words {
    /// Reads the parts of `catalogue.toml` that an import needs; the others are left to the catalogue's own reader.
    ///
    /// # Errors
    /// [`ImportError::Catalogue`].
    pub fn read(catalogue: &str) -> Result<Self, ImportError> {
        let form: Form = toml::from_str(catalogue).map_err(|error| ImportError::Catalogue {
            detail: error.message().to_owned(),
        })?;
        let mut words = Words::default();
        for column in &form.column {
            enter(&mut words.columns, column);
        }
        for column in &form.staff_column {
            enter(&mut words.staff, column);
        }
        if words.staff.is_empty() {
            for (field, spellings) in STAFF {
                for spelling in spellings {
                    note(&mut words.staff, fold(spelling), field);
                }
            }
        }
        for role in Role::ALL {
            for spelling in form
                .role
                .iter()
                .filter(|entry| entry.id == role.word())
                .flat_map(Spelled::all)
            {
                words.roles.insert(fold(spelling), role);
            }
        }
        for status in &form.status {
            for spelling in status.all() {
                words.blocked.insert(fold(spelling), status.id == "blocked");
            }
        }
        for (level, id) in LEVELS {
            for spelling in form
                .level
                .iter()
                .filter(|entry| entry.id == id)
                .flat_map(Spelled::all)
            {
                words.levels.insert(fold(spelling), level);
            }
        }
        for language in &form.language {
            for spelling in language.all() {
                words.languages.insert(fold(spelling), language.id.clone());
            }
        }
        for application in &form.application {
            for spelling in application.all() {
                words
                    .applications
                    .insert(fold(spelling), application.id.clone());
            }
        }
        Ok(words)
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

    /// The role of a word.
    pub fn role(&self, word: &str) -> Option<Role> {
        self.roles.get(&fold(word)).copied()
    }

    /// Whether a word of the status column means blocked.
    pub fn blocked(&self, word: &str) -> Option<bool> {
        self.blocked.get(&fold(word)).copied()
    }

    /// The level of a word.
    pub fn level(&self, word: &str) -> Option<Level> {
        self.levels.get(&fold(word)).copied()
    }

    /// `fr`, `nl` or `de`.
    pub fn language(&self, word: &str) -> Option<&str> {
        self.languages.get(&fold(word)).map(String::as_str)
    }

    /// The id of an application in the catalogue.
    pub fn application(&self, name: &str) -> Option<&str> {
        self.applications.get(&fold(name)).map(String::as_str)
    }
}

/// Looks a heading up, then without the number at its end: `Toepassing 2`.
fn look<'a>(columns: &'a HashMap<String, Vec<Field>>, heading: &str) -> &'a [Field] {
    let folded = fold(heading);
    let unnumbered = folded.trim_end_matches(|character: char| character.is_ascii_digit());
    columns
        .get(&folded)
        .or_else(|| columns.get(unnumbered))
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn enter(columns: &mut HashMap<String, Vec<Field>>, column: &Column) {
    for spelling in column.spellings.iter().chain(&column.numbered) {
        note(columns, fold(spelling), column.id);
    }
}

fn note(columns: &mut HashMap<String, Vec<Field>>, folded: String, field: Field) {
    let fields = columns.entry(folded).or_default();
    if !fields.contains(&field) {
        fields.push(field);
    }
}

/// The parts of the catalogue that are read here.
#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    column: Vec<Column>,
    #[serde(default)]
    staff_column: Vec<Column>,
    #[serde(default)]
    role: Vec<Spelled>,
    #[serde(default)]
    status: Vec<Spelled>,
    #[serde(default)]
    level: Vec<Spelled>,
    #[serde(default)]
    language: Vec<Spelled>,
    #[serde(default)]
    application: Vec<Spelled>,
}

#[derive(Deserialize)]
struct Column {
    id: Field,
    #[serde(default)]
    spellings: Vec<String>,
    #[serde(default)]
    numbered: Vec<String>,
}

/// An entry with names in four languages and further spellings.
#[derive(Deserialize)]
pub(super) struct Spelled {
    pub(super) id: String,
    #[serde(default)]
    name: BTreeMap<String, Names>,
    #[serde(default)]
    spellings: Vec<String>,
}

impl Spelled {
    /// Every name and spelling, without the mark of those that are ours.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        let names = self.name.values().flat_map(Names::all);
        names.chain(self.spellings.iter().map(String::as_str))
    }

    /// The first name that was seen at the portal, in French, Dutch, German or English.
    pub(super) fn seen(&self) -> Option<&str> {
        let languages = ["fr", "nl", "de", "en"]
            .iter()
            .filter_map(|language| self.name.get(*language));
        let names = languages.flat_map(Names::as_written);
        names
            .filter(|name| !name.starts_with('~'))
            .map(String::as_str)
            .next()
    }
}

/// One name or several.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    fn as_written(&self) -> &[String] {
        match self {
            Names::One(name) => std::slice::from_ref(name),
            Names::Several(names) => names.as_slice(),
        }
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.as_written()
            .iter()
            .map(|name| name.trim_start_matches('~'))
    }
}

/// Levels by their ids in the catalogue.
pub(super) const LEVELS: [(Level, &str); 4] = [
    (Level::Entity, "entity"),
    (Level::Quality, "quality"),
    (Level::Subdivision, "subdivision"),
    (Level::Site, "site"),
];

/// Headings of staff lists, used while the catalogue has no `[[staff_column]]`.
const STAFF: [(Field, &[&str]); 4] = [
    (
        Field::StaffNumber,
        &[
            "Matricule",
            "Numéro de matricule",
            "N° personnel",
            "Personeelsnummer",
            "Stamnummer",
            "Personalnummer",
            "Staff number",
            "Employee number",
        ],
    ),
    (
        Field::Job,
        &[
            "Fonction", "Métier", "Poste", "Emploi", "Functie", "Job", "Beroep", "Funktion",
            "Beruf", "Stelle", "Role", "Rôle", "Rol",
        ],
    ),
    (
        Field::Start,
        &[
            "Entrée",
            "Date d'entrée",
            "Date d'entrée en service",
            "Date de début",
            "Datum in dienst",
            "In dienst",
            "Indiensttreding",
            "Begindatum",
            "Startdatum",
            "Eintritt",
            "Eintrittsdatum",
            "Beginn",
            "Start",
            "Start date",
        ],
    ),
    (
        Field::End,
        &[
            "Sortie",
            "Date de sortie",
            "Date de fin",
            "Datum uit dienst",
            "Uit dienst",
            "Uitdiensttreding",
            "Einddatum",
            "Austritt",
            "Austrittsdatum",
            "Ende",
            "Enddatum",
            "End",
            "End date",
        ],
    ),
];
