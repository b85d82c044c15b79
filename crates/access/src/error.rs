//! What can go wrong with the catalogue, the tree and what was read back of them.

/// The catalogue or the diagnoses cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The file is no TOML, or has a key that is not known, or lacks one.
    #[error("{file}, line {line}: {detail}")]
    Syntax {
        /// Name of the file.
        file: String,
        /// The line, from 1; 0 when it is not known.
        line: usize,
        /// What the reader said.
        detail: String,
    },
    /// Two tables of a kind have one id.
    #[error("{file}: {table} {id} stands twice")]
    Twice {
        /// Name of the file.
        file: String,
        /// The kind of table.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// Something names an id that is not there.
    #[error("{file}: {place} names {id}, and there is no such {table}")]
    Missing {
        /// Name of the file.
        file: String,
        /// Which table names it.
        place: String,
        /// The kind of table that is missing.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// A text or name is empty in a language.
    #[error("{file}: {place} has no {language} text")]
    Empty {
        /// Name of the file.
        file: String,
        /// Which table.
        place: String,
        /// The language.
        language: &'static str,
    },
    /// One spelling is accepted for two things.
    #[error("{file}: the spelling {spelling} means {one} and {other}")]
    Ambiguous {
        /// Name of the file.
        file: String,
        /// The spelling.
        spelling: String,
        /// The first id.
        one: String,
        /// The second.
        other: String,
    },
}

impl CatalogueError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "ACCESS-CATALOGUE-SYNTAX",
            Self::Twice { .. } => "ACCESS-CATALOGUE-TWICE",
            Self::Missing { .. } => "ACCESS-CATALOGUE-MISSING",
            Self::Empty { .. } => "ACCESS-CATALOGUE-EMPTY",
            Self::Ambiguous { .. } => "ACCESS-CATALOGUE-AMBIGUOUS",
        }
    }

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self.clone() {
            Self::Syntax { file, line, detail } => vec![
                ("file", file),
                ("line", line.to_string()),
                ("detail", detail),
            ],
            Self::Twice { file, table, id } => {
                vec![("file", file), ("table", table.to_owned()), ("id", id)]
            }
            Self::Missing {
                file,
                place,
                table,
                id,
            } => vec![
                ("file", file),
                ("place", place),
                ("table", table.to_owned()),
                ("id", id),
            ],
            Self::Empty {
                file,
                place,
                language,
            } => vec![
                ("file", file),
                ("place", place),
                ("language", language.to_owned()),
            ],
            Self::Ambiguous {
                file,
                spelling,
                one,
                other,
            } => vec![
                ("file", file),
                ("spelling", spelling),
                ("one", one),
                ("other", other),
            ],
        }
    }
}

/// The tree was not changed, or not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// No such node.
    #[error("there is no node {node}")]
    NodeUnknown {
        /// Its id in the workspace.
        node: String,
    },
    /// A node of this id is there already.
    #[error("there is a node {node} already")]
    NodeTwice {
        /// Its id in the workspace.
        node: String,
    },
    /// A node of this level cannot hang there: a site hangs below a subdivision below a quality below an entity.
    #[error("{node}: a {level} does not hang below a {above}")]
    NodePlace {
        /// Its id in the workspace.
        node: String,
        /// Its level.
        level: &'static str,
        /// The level above, or `nothing`.
        above: &'static str,
    },
    /// The node has others below it, or a list.
    #[error("{node} is in use")]
    NodeInUse {
        /// Its id in the workspace.
        node: String,
    },
    /// Only organisations can be one body under two numbers.
    #[error("{node} is no organisation, or the same one")]
    NotTwoOrganisations {
        /// Its id in the workspace.
        node: String,
    },
    /// No such person.
    #[error("there is no person {person}")]
    PersonUnknown {
        /// The id in the workspace.
        person: String,
    },
    /// They are one already.
    #[error("these two are one person already")]
    JoinedAlready,
    /// They were never joined.
    #[error("this person stands alone already")]
    NotJoined,
    /// An export without lines where there were some: it says nothing.
    #[error("the export of {node} has no line, and {known} are known")]
    ExportEmpty {
        /// The node's name.
        node: String,
        /// How many are known.
        known: usize,
    },
    /// Access is asked for at a level where it is never given.
    #[error("{target} works at the level {wanted}, not at {found}")]
    TargetLevel {
        /// The target's id in the catalogue.
        target: String,
        /// Where it works.
        wanted: &'static str,
        /// The level of the node.
        found: &'static str,
    },
    /// The catalogue has no such target.
    #[error("there is no target {target}")]
    TargetUnknown {
        /// The id.
        target: String,
    },
    /// It was written by a newer Clavis.
    #[error("this was written by a newer version: {found}")]
    Newer {
        /// The version of the form.
        found: u32,
    },
    /// It cannot be read.
    #[error("this cannot be read: {detail}")]
    Unreadable {
        /// What the reader said; without values.
        detail: String,
    },
}

impl TreeError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NodeUnknown { .. } => "ACCESS-TREE-NODE-UNKNOWN",
            Self::NodeTwice { .. } => "ACCESS-TREE-NODE-TWICE",
            Self::NodePlace { .. } => "ACCESS-TREE-NODE-PLACE",
            Self::NodeInUse { .. } => "ACCESS-TREE-NODE-IN-USE",
            Self::NotTwoOrganisations { .. } => "ACCESS-TREE-NOT-TWO-ORGANISATIONS",
            Self::PersonUnknown { .. } => "ACCESS-TREE-PERSON-UNKNOWN",
            Self::JoinedAlready => "ACCESS-TREE-JOINED-ALREADY",
            Self::NotJoined => "ACCESS-TREE-NOT-JOINED",
            Self::ExportEmpty { .. } => "ACCESS-TREE-EXPORT-EMPTY",
            Self::TargetLevel { .. } => "ACCESS-TREE-TARGET-LEVEL",
            Self::TargetUnknown { .. } => "ACCESS-TREE-TARGET-UNKNOWN",
            Self::Newer { .. } => "ACCESS-TREE-NEWER",
            Self::Unreadable { .. } => "ACCESS-TREE-UNREADABLE",
        }
    }

    /// Named values of the sentence; no person's number is among them.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NodeUnknown { node }
            | Self::NodeTwice { node }
            | Self::NodeInUse { node }
            | Self::NotTwoOrganisations { node } => vec![("node", node.clone())],
            Self::NodePlace { node, level, above } => vec![
                ("node", node.clone()),
                ("level", (*level).to_owned()),
                ("above", (*above).to_owned()),
            ],
            Self::PersonUnknown { person } => vec![("person", person.clone())],
            Self::JoinedAlready | Self::NotJoined => Vec::new(),
            Self::ExportEmpty { node, known } => {
                vec![("node", node.clone()), ("known", known.to_string())]
            }
            Self::TargetLevel {
                target,
                wanted,
                found,
            } => vec![
                ("target", target.clone()),
                ("wanted", (*wanted).to_owned()),
                ("found", (*found).to_owned()),
            ],
            Self::TargetUnknown { target } => vec![("target", target.clone())],
            Self::Newer { found } => vec![("found", found.to_string())],
            Self::Unreadable { detail } => vec![("detail", detail.clone())],
        }
    }
}

/// Every code of the catalogue and of the tree.
pub const TREE_CODES: [&str; 18] = [
    "ACCESS-CATALOGUE-SYNTAX",
    "ACCESS-CATALOGUE-TWICE",
    "ACCESS-CATALOGUE-MISSING",
    "ACCESS-CATALOGUE-EMPTY",
    "ACCESS-CATALOGUE-AMBIGUOUS",
    "ACCESS-TREE-NODE-UNKNOWN",
    "ACCESS-TREE-NODE-TWICE",
    "ACCESS-TREE-NODE-PLACE",
    "ACCESS-TREE-NODE-IN-USE",
    "ACCESS-TREE-NOT-TWO-ORGANISATIONS",
    "ACCESS-TREE-PERSON-UNKNOWN",
    "ACCESS-TREE-JOINED-ALREADY",
    "ACCESS-TREE-NOT-JOINED",
    "ACCESS-TREE-EXPORT-EMPTY",
    "ACCESS-TREE-TARGET-LEVEL",
    "ACCESS-TREE-TARGET-UNKNOWN",
    "ACCESS-TREE-NEWER",
    "ACCESS-TREE-UNREADABLE",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_sentence_and_none_is_left_over() {
        let mut given = TREE_CODES.to_vec();
        given.sort_unstable();
        for catalogue in [
            include_str!("../../../locales/fr/access-tree.ftl"),
            include_str!("../../../locales/nl/access-tree.ftl"),
            include_str!("../../../locales/de/access-tree.ftl"),
            include_str!("../../../locales/en/access-tree.ftl"),
        ] {
            let lines = catalogue.lines().filter_map(|line| line.split_once(" ="));
            let mut known: Vec<&str> = lines.map(|(id, _)| id).collect();
            known.retain(|id| id.starts_with("ACCESS-"));
            known.sort_unstable();
            assert_eq!(given, known);
        }
    }
}
