//! A workflow with what is known of its inputs.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Level, NodeId, Number, PersonId, Tree};

/// A value for an input of a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// One text; dates as `2025-07-01`.
    Text(String),
    /// Several: applications, roles.
    List(Vec<String>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

/// A workflow to be done, with filled inputs. Inputs are personal data: `Debug` shows their names alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Its id: `W-30`.
    pub workflow: String,
    /// About whom.
    pub person: Option<PersonId>,
    /// Where.
    pub node: Option<NodeId>,
    /// Ids of its inputs with what is known of them; what is not here is asked for.
    pub inputs: BTreeMap<String, Value>,
}

impl fmt::Debug for Filled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&String> = self.inputs.keys().collect();
        write!(formatter, "{}({names:?})", self.workflow)
    }
}

impl Filled {
    /// A workflow about a person at a node, with what the tree knows of both.
    pub fn new(
        tree: &Tree,
        workflow: &str,
        person: Option<&PersonId>,
        node: Option<&NodeId>,
    ) -> Self {
        let mut filled = Filled {
            workflow: workflow.to_owned(),
            person: person.cloned(),
            node: node.cloned(),
            inputs: BTreeMap::new(),
        };
        if let Some(person) = person.and_then(|person| tree.person(person)) {
            if let Some(niss) = &person.niss {
                filled = filled.with("niss", niss.as_str());
            }
            filled = filled.with("name", person.name.as_str());
            filled = filled.with("first-name", person.first_name.as_str());
            for (id, value) in [("email", &person.email), ("language", &person.language)] {
                if let Some(value) = value {
                    filled = filled.with(id, value.as_str());
                }
            }
        }
        if let Some(node) = node {
            filled = filled.with("node", node.0.as_str());
            filled = filled.numbers(tree, node);
        }
        filled
    }

    /// The same with one more input, when the workflow has it and the value is not empty.
    #[must_use]
    pub fn with(mut self, id: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        let filled = match &value {
            Value::Text(text) => !text.is_empty(),
            Value::List(list) => !list.is_empty(),
        };
        if filled && inputs(&self.workflow).contains(&id) {
            self.inputs.insert(id.to_owned(), value);
        }
        self
    }

    /// The same with a list.
    #[must_use]
    pub fn with_list(self, id: &str, values: &[String]) -> Self {
        self.with(id, Value::List(values.to_vec()))
    }

    /// The numbers of the organisation, also of its other number, and of the node itself.
    fn numbers(mut self, tree: &Tree, node: &NodeId) -> Self {
        let organisation = tree.organisation(node);
        let twin = organisation.and_then(|entity| tree.node(entity.same_as.as_ref()?));
        let own = tree.node(node).filter(|node| node.level != Level::Entity);
        for node in [organisation, twin, own].into_iter().flatten() {
            match &node.number {
                Some(Number::Enterprise(number)) => {
                    self = self.with("enterprise-number", number.as_str());
                }
                Some(Number::Nihii(number)) => self = self.with("inami-number", number.as_str()),
                Some(Number::Hco(number)) => self = self.with("hco", number.as_str()),
                Some(Number::Vat(_)) | None => {}
            }
        }
        self
    }
}

/// The inputs that can be filled from what is known here; held against the workflow files by a test.
fn inputs(workflow: &str) -> &'static [&'static str] {
    match workflow {
        "W-01" | "W-05" => &["inami-number"],
        "W-02" | "W-03" => &["enterprise-number", "inami-number", "change"],
        "W-04" => &["inami-number"],
        "W-06" => &["niss", "name", "first-name", "language", "email"],
        "W-07" => &["old", "last-day"],
        "W-08" => &["role", "niss", "last-day"],
        "W-13" => &["niss", "name", "first-name", "language", "email"],
        "W-14" => &["enterprise-number", "inami-number", "unit"],
        "W-20" | "W-21" => &["hco"],
        "W-23" => &["level", "found"],
        "W-30" => &[
            "node",
            "niss",
            "name",
            "first-name",
            "language",
            "email",
            "applications",
        ],
        "W-31" => &["node", "niss", "applications"],
        "W-32" => &["node", "niss", "function", "start", "end"],
        "W-33" => &["node", "niss", "what", "function"],
        "W-34" => &["node", "niss"],
        "W-35" => &["node", "niss", "what"],
        "W-36" => &["node"],
        "W-37" => &[
            "what",
            "niss",
            "first-day",
            "last-day",
            "listed",
            "local-manager",
            "co-manager",
            "cam",
            "certificate",
        ],
        "W-38" => &["niss", "wrong-node", "node", "at-site", "has-function"],
        "W-39" => &["node", "niss", "email", "language"],
        "W-43" => &["niss", "name", "first-name", "email"],
        "W-44" => &["niss"],
        "W-45" => &["email"],
        "W-51" => &["niss", "name", "first-name", "email"],
        "W-52" => &["purpose", "niss", "name", "last-day"],
        "W-60" | "W-71" => &["niss", "already", "function", "start"],
        "W-61" => &["niss", "already", "function", "start"],
        "W-62" => &["inami-number", "name", "first-name"],
        "W-70" => &["inami-number", "niss", "name", "first-name", "language"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every id that is filled is an input of its workflow.
    #[test]
    fn what_is_filled_is_asked_for() {
        let files: &[(&str, &str)] = &[
            ("W-01", include_str!("../../../../workflows/W-01.toml")),
            ("W-02", include_str!("../../../../workflows/W-02.toml")),
            ("W-03", include_str!("../../../../workflows/W-03.toml")),
            ("W-04", include_str!("../../../../workflows/W-04.toml")),
            ("W-05", include_str!("../../../../workflows/W-05.toml")),
            ("W-06", include_str!("../../../../workflows/W-06.toml")),
            ("W-07", include_str!("../../../../workflows/W-07.toml")),
            ("W-08", include_str!("../../../../workflows/W-08.toml")),
            ("W-13", include_str!("../../../../workflows/W-13.toml")),
            ("W-14", include_str!("../../../../workflows/W-14.toml")),
            ("W-20", include_str!("../../../../workflows/W-20.toml")),
            ("W-21", include_str!("../../../../workflows/W-21.toml")),
            ("W-23", include_str!("../../../../workflows/W-23.toml")),
            ("W-30", include_str!("../../../../workflows/W-30.toml")),
            ("W-31", include_str!("../../../../workflows/W-31.toml")),
            ("W-32", include_str!("../../../../workflows/W-32.toml")),
            ("W-33", include_str!("../../../../workflows/W-33.toml")),
            ("W-34", include_str!("../../../../workflows/W-34.toml")),
            ("W-35", include_str!("../../../../workflows/W-35.toml")),
            ("W-36", include_str!("../../../../workflows/W-36.toml")),
            ("W-37", include_str!("../../../../workflows/W-37.toml")),
            ("W-38", include_str!("../../../../workflows/W-38.toml")),
            ("W-39", include_str!("../../../../workflows/W-39.toml")),
            ("W-43", include_str!("../../../../workflows/W-43.toml")),
            ("W-44", include_str!("../../../../workflows/W-44.toml")),
            ("W-45", include_str!("../../../../workflows/W-45.toml")),
            ("W-51", include_str!("../../../../workflows/W-51.toml")),
            ("W-52", include_str!("../../../../workflows/W-52.toml")),
            ("W-60", include_str!("../../../../workflows/W-60.toml")),
            ("W-61", include_str!("../../../../workflows/W-61.toml")),
            ("W-62", include_str!("../../../../workflows/W-62.toml")),
            ("W-70", include_str!("../../../../workflows/W-70.toml")),
            ("W-71", include_str!("../../../../workflows/W-71.toml")),
        ];
        for (workflow, text) in files {
            let table: toml::Table = toml::from_str(text).unwrap();
            let asked = table.get("input").and_then(toml::Value::as_array).unwrap();
            let asked: Vec<&str> = asked
                .iter()
                .filter_map(|input| input.get("id").and_then(toml::Value::as_str))
                .collect();
            assert!(!inputs(workflow).is_empty(), "{workflow}");
            for id in inputs(workflow) {
                assert!(
                    asked.contains(id),
                    "{workflow}: {id} is not among {asked:?}"
                );
            }
        }
    }
}
