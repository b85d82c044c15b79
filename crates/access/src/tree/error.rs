//! Why the tree was not changed, or not read.

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

/// Every code.
pub const CODES: &[&str] = &[
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
        let mut given = CODES.to_vec();
        given.extend(crate::catalogue::CODES.iter().copied());
        given.sort_unstable();
        for catalogue in [
            include_str!("../../../../locales/fr/access-tree.ftl"),
            include_str!("../../../../locales/nl/access-tree.ftl"),
            include_str!("../../../../locales/de/access-tree.ftl"),
            include_str!("../../../../locales/en/access-tree.ftl"),
        ] {
            let lines = catalogue.lines().filter_map(|line| line.split_once(" ="));
            let mut known: Vec<&str> = lines.map(|(id, _)| id).collect();
            known.retain(|id| id.starts_with("ACCESS-"));
            known.sort_unstable();
            assert_eq!(given, known);
        }
    }
}
