//! What a person puts right in the tree: a name, a level too many, one body or one person known twice.

use ::access::tree::Tree;
use ::access::{NodeId, Person, PersonId};

use super::Access;
use super::kept::node_of;
use super::node::{named, number_at};
use super::words::listed_name;
use crate::Failure;
use crate::answers::{Choice, Corrected, Correction};

impl Access<'_> {
    /// Puts something right. Nothing that an export told is lost by it, and each can be taken back.
    ///
    /// # Errors
    /// `ACCESS-TREE-...`, `ACCESS-NAME-MISSING`, `NUMBER-...`, `ACCESS-PERSON-SEVERAL`.
    pub fn correct(&self, correction: &Correction) -> Result<Corrected, Failure> {
        let (version, mut tree) = self.known()?;
        let (word, name) = match correction {
            Correction::Rename { node, name, number } => {
                let node = node_of(&tree, node)?.clone();
                let name = named(name)?;
                let number = number_at(node.level, number.as_deref())?;
                tree.rename_node(&node.id, name, number)?;
                ("renamed", name.to_owned())
            }
            Correction::Remove { node } => {
                let node = node_of(&tree, node)?.clone();
                tree.remove_node(&node.id)?;
                ("removed", node.name)
            }
            Correction::Same { one, other } => {
                let (one, other) = (self.top(&tree, one)?, self.top(&tree, other)?);
                tree.link(&one, &other)?;
                ("same", name_of(&tree, &other))
            }
            Correction::Apart { node } => {
                let node = self.top(&tree, node)?;
                tree.unlink(&node)?;
                ("apart", name_of(&tree, &node))
            }
            Correction::OnePerson { one, other } => {
                let (one, other) = (self.exactly(&tree, one)?, self.exactly(&tree, other)?);
                tree.join(&one, &other)?;
                ("one-person", person_name(&tree, &one))
            }
            Correction::TwoPeople { person } => {
                let person = self.exactly(&tree, person)?;
                tree.part(&person)?;
                ("two-people", person_name(&tree, &person))
            }
        };
        self.write("tree.corrected", "", &[], &[self.tree_act(version, &tree)?])?;
        let facts = [("kind", word.to_owned()), ("name", name)];
        Ok(Corrected {
            sentence: self.say("access-corrected", &facts),
        })
    }

    /// Exactly this person by the short name, else the one who is called so.
    fn exactly(&self, tree: &Tree, text: &str) -> Result<PersonId, Failure> {
        let id = PersonId(text.to_owned());
        match tree.person(&id) {
            Some(_) => Ok(id),
            None => self.person_id(tree, text),
        }
    }

    fn top(&self, tree: &Tree, text: &str) -> Result<NodeId, Failure> {
        self.organisation(tree, text).map(|node| node.id.clone())
    }
}

fn name_of(tree: &Tree, node: &NodeId) -> String {
    tree.node(node)
        .map_or_else(String::new, |node| node.name.clone())
}

fn person_name(tree: &Tree, person: &PersonId) -> String {
    tree.person(person)
        .map_or_else(String::new, Person::full_name)
}

/// Those who may be the same person.
pub(super) fn doubles(tree: &Tree, person: &PersonId) -> Vec<Choice> {
    let pairs = tree.doubles().into_iter();
    let others = pairs.filter_map(|pair| {
        let (one, other) = (tree.head(&pair.one), tree.head(&pair.other));
        match (one == person, other == person) {
            (true, false) => Some(as_choice(tree, other)),
            (false, true) => Some(as_choice(tree, one)),
            _ => None,
        }
    });
    others.collect()
}

/// A person to choose, told apart by what is known of the number.
pub(super) fn as_choice(tree: &Tree, id: &PersonId) -> Choice {
    let person = tree.person(id);
    let name = person.map(listed_name).unwrap_or_default();
    let number = person.and_then(Person::masked);
    Choice {
        id: id.0.clone(),
        words: number.map_or(name.clone(), |number| format!("{name} ({number})")),
    }
}
