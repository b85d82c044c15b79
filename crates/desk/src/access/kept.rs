//! What is kept, as documents of the records: the tree in a piece for each person, so that a person can be
//! erased, and the rest one document for each thing.

use std::collections::{BTreeMap, BTreeSet};

use ::access::tree::Tree;
use ::access::{NodeId, Person, PersonId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use store::{Change, Content, NewPiece, Words};
use zeroize::Zeroizing;

use super::Access;
use crate::Failure;

/// A piece that is to be written.
pub(super) struct Piece {
    content: Zeroizing<Vec<u8>>,
    persons: Vec<Vec<u8>>,
}

/// A document that is to be written or taken away.
pub(super) enum Act {
    /// All of it.
    Put {
        kind: &'static str,
        id: String,
        after: Option<u64>,
        pieces: Vec<Piece>,
    },
    /// It goes.
    Remove {
        kind: &'static str,
        id: String,
        after: u64,
    },
}

/// Something that is kept, with the version that was read.
pub(super) struct Kept<T> {
    pub(super) id: String,
    pub(super) version: u64,
    pub(super) value: T,
}

impl Piece {
    /// A value as JSON, and whom it is about.
    pub(super) fn of<T: Serialize>(value: &T, persons: Vec<Vec<u8>>) -> Result<Self, Failure> {
        let content = serde_json::to_vec(value).map_err(|_| unreadable())?;
        Ok(Self {
            content: Zeroizing::new(content),
            persons,
        })
    }
}

impl Act {
    /// A document of one piece.
    pub(super) fn put<T: Serialize>(
        kind: &'static str,
        id: &str,
        after: Option<u64>,
        value: &T,
        persons: Vec<Vec<u8>>,
    ) -> Result<Self, Failure> {
        Ok(Self::Put {
            kind,
            id: id.to_owned(),
            after,
            pieces: vec![Piece::of(value, persons)?],
        })
    }
}

impl Access<'_> {
    /// Writes everything or nothing, with one entry in the chain. `reason` is what a person wrote, about
    /// `persons`.
    pub(super) fn write(
        &self,
        event: &str,
        reason: &str,
        persons: &[Vec<u8>],
        acts: &[Act],
    ) -> Result<(), Failure> {
        let about: Vec<&[u8]> = persons.iter().map(Vec::as_slice).collect();
        let names: Vec<Vec<Vec<&[u8]>>> = acts.iter().map(names_of).collect();
        let pieces: Vec<Vec<NewPiece<'_>>> = acts
            .iter()
            .zip(&names)
            .map(|(act, names)| pieces_of(act, names))
            .collect();
        let changes: Vec<Change<'_>> = acts
            .iter()
            .zip(&pieces)
            .map(|(act, pieces)| match act {
                Act::Put {
                    kind, id, after, ..
                } => Change::Put {
                    kind,
                    id,
                    after: *after,
                    rank: 0,
                    pieces,
                },
                Act::Remove { kind, id, after } => Change::Remove {
                    kind,
                    id,
                    after: *after,
                },
            })
            .collect();
        let words = Words {
            text: reason,
            persons: &about,
        };
        self.records.write(event, &words, &changes)?;
        Ok(())
    }

    /// A document of one piece; nothing when it is not there or erased.
    pub(super) fn kept<T: DeserializeOwned>(
        &self,
        kind: &str,
        id: &str,
    ) -> Result<Option<Kept<T>>, Failure> {
        let Some(document) = self.records.document(kind, id)? else {
            return Ok(None);
        };
        let Some(bytes) = document.pieces.first().and_then(Content::bytes) else {
            return Ok(None);
        };
        Ok(Some(Kept {
            id: id.to_owned(),
            version: document.listed.version,
            value: serde_json::from_slice(bytes).map_err(|_| unreadable())?,
        }))
    }

    /// Every document of a kind that can be read.
    pub(super) fn all<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<Kept<T>>, Failure> {
        let mut all = Vec::new();
        for listed in self.records.list(kind)? {
            all.extend(self.kept(kind, &listed.id)?);
        }
        Ok(all)
    }

    /// The tree, and the version that was read; an empty one at the beginning.
    pub(super) fn known(&self) -> Result<(Option<u64>, Tree), Failure> {
        let Some(document) = self.records.document(TREE, TREE)? else {
            return Ok((None, Tree::new()));
        };
        let mut parts = Vec::new();
        for piece in document.pieces.iter().filter_map(Content::bytes) {
            parts.push(serde_json::from_slice(piece).map_err(|_| unreadable())?);
        }
        let whole = together(parts).ok_or_else(unreadable)?;
        let text = Zeroizing::new(whole.to_string());
        Ok((Some(document.listed.version), Tree::read(&text)?))
    }

    /// The tree, to be written.
    pub(super) fn tree_act(&self, after: Option<u64>, tree: &Tree) -> Result<Act, Failure> {
        let text = Zeroizing::new(tree.written()?);
        let whole: Value = serde_json::from_str(&text).map_err(|_| unreadable())?;
        let (rest, parts) = apart(whole).ok_or_else(unreadable)?;
        let mut pieces = vec![Piece::of(&rest, Vec::new())?];
        for (person, part) in parts {
            let person = tree.person(&PersonId(person));
            let persons = person.map_or_else(Vec::new, person_keys);
            pieces.push(Piece::of(&part, persons)?);
        }
        Ok(Act::Put {
            kind: TREE,
            id: TREE.to_owned(),
            after,
            pieces,
        })
    }
}

fn names_of(act: &Act) -> Vec<Vec<&[u8]>> {
    match act {
        Act::Put { pieces, .. } => pieces
            .iter()
            .map(|piece| piece.persons.iter().map(Vec::as_slice).collect())
            .collect(),
        Act::Remove { .. } => Vec::new(),
    }
}

fn pieces_of<'a>(act: &'a Act, names: &'a [Vec<&'a [u8]>]) -> Vec<NewPiece<'a>> {
    match act {
        Act::Put { pieces, .. } => pieces
            .iter()
            .zip(names)
            .map(|(piece, persons)| NewPiece {
                content: &piece.content,
                persons,
                look_ups: &[],
            })
            .collect(),
        Act::Remove { .. } => Vec::new(),
    }
}

/// By which a person is named to the records: the id of the workspace, and the number.
pub(super) fn person_keys(person: &Person) -> Vec<Vec<u8>> {
    let mut keys = vec![format!("id:{}", person.id.0).into_bytes()];
    if let Some(niss) = &person.niss {
        keys.push(number_key(niss.as_str()));
    }
    keys
}

/// A number as a name for the records.
pub(super) fn number_key(digits: &str) -> Vec<u8> {
    format!("niss:{digits}").into_bytes()
}

/// A user name as a name for the records.
pub(super) fn user_name_key(name: &str) -> Vec<u8> {
    format!("user:{}", name.to_lowercase()).into_bytes()
}

/// The kept tree with what is about each person taken out.
fn apart(mut whole: Value) -> Option<(Value, BTreeMap<String, Value>)> {
    let mut parts: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let root = whole.as_object_mut()?;
    let people = std::mem::take(root.get_mut("people")?.as_array_mut()?);
    for person in people {
        let id = person.get("id")?.as_str()?.to_owned();
        push(&mut parts, &id, "people", person);
    }
    for (node, list) in root.get_mut("lists")?.as_object_mut()? {
        let members = std::mem::take(list.get_mut("members")?.as_array_mut()?);
        for (place, member) in members.into_iter().enumerate() {
            let id = member.get("person")?.as_str()?.to_owned();
            let placed = serde_json::json!([node, place, member]);
            push(&mut parts, &id, "members", placed);
        }
    }
    for key in ["entries", "history"] {
        let list = std::mem::take(root.get_mut(key)?.as_array_mut()?);
        let mut rest = Vec::new();
        for (place, one) in list.into_iter().enumerate() {
            match one.get("person").and_then(Value::as_str).map(str::to_owned) {
                Some(id) => push(&mut parts, &id, key, serde_json::json!([place, one])),
                None => rest.push(serde_json::json!([place, one])),
            }
        }
        root.insert(key.to_owned(), Value::Array(rest));
    }
    let joined = std::mem::take(root.get_mut("joined")?.as_object_mut()?);
    for (id, head) in joined {
        push(&mut parts, &id, "joined", head);
    }
    let parts = parts.into_iter();
    Some((
        whole,
        parts.map(|(id, part)| (id, Value::Object(part))).collect(),
    ))
}

fn push(parts: &mut BTreeMap<String, Map<String, Value>>, id: &str, key: &str, value: Value) {
    let part = parts.entry(id.to_owned()).or_default();
    let list = part
        .entry(key.to_owned())
        .or_insert_with(|| Value::Array(Vec::new()));
    if let Some(list) = list.as_array_mut() {
        list.push(value);
    }
}

/// What [`apart`] took apart; a person whose piece is erased is gone everywhere.
fn together(parts: Vec<Value>) -> Option<Value> {
    let mut parts = parts.into_iter();
    let mut whole = parts.next()?;
    let root = whole.as_object_mut()?;
    let mut people = Vec::new();
    let mut members: BTreeMap<String, Vec<(u64, Value)>> = BTreeMap::new();
    let mut placed: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for key in ["entries", "history"] {
        placed.insert(key, std::mem::take(root.get_mut(key)?.as_array_mut()?));
    }
    let mut joined: Vec<(String, String)> = Vec::new();
    for part in parts {
        let Value::Object(mut part) = part else {
            return None;
        };
        let mut list = |key: &str| match part.remove(key) {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        };
        for head in list("joined") {
            let own = &list("people");
            let id = own.first().and_then(|one| one.get("id")?.as_str());
            if let (Some(id), Some(head)) = (id, head.as_str()) {
                joined.push((id.to_owned(), head.to_owned()));
            }
            people.extend(own.iter().cloned());
        }
        people.extend(list("people"));
        for member in list("members") {
            let Value::Array(three) = member else {
                return None;
            };
            let [node, place, member] = <[Value; 3]>::try_from(three).ok()?;
            let node = node.as_str()?.to_owned();
            members
                .entry(node)
                .or_default()
                .push((place.as_u64()?, member));
        }
        for key in ["entries", "history"] {
            placed.get_mut(key)?.extend(list(key));
        }
    }
    for (node, mut list) in members {
        list.sort_by_key(|(place, _)| *place);
        let to = root.get_mut("lists")?.get_mut(&node)?.get_mut("members")?;
        *to = Value::Array(list.into_iter().map(|(_, member)| member).collect());
    }
    for (key, mut list) in placed {
        list.sort_by_key(|one| one.get(0).and_then(Value::as_u64));
        let list = list
            .into_iter()
            .filter_map(|one| one.get(1).cloned())
            .collect();
        root.insert(key.to_owned(), Value::Array(list));
    }
    let there: BTreeSet<&str> = people
        .iter()
        .filter_map(|one| one.get("id")?.as_str())
        .collect();
    let joined = joined
        .into_iter()
        .filter(|(_, head)| there.contains(head.as_str()));
    let joined: Map<String, Value> = joined.map(|(id, head)| (id, Value::String(head))).collect();
    root.insert("joined".to_owned(), Value::Object(joined));
    root.insert("people".to_owned(), Value::Array(people));
    Some(whole)
}

/// A fresh name for something of the workspace: random, so that it tells nothing.
pub(super) fn fresh(letter: char) -> String {
    let mut random = [0; 5];
    // Without random numbers nothing can be encrypted either, so the write that follows fails.
    let _ = aws_lc_rs::rand::fill(&mut random);
    format!("{letter}{}", hex::encode(random))
}

/// The node of a name, or that it is unknown.
pub(super) fn node_of<'t>(tree: &'t Tree, node: &str) -> Result<&'t ::access::Node, Failure> {
    tree.node(&NodeId(node.to_owned()))
        .ok_or_else(|| Failure::new("ACCESS-TREE-NODE-UNKNOWN", vec![("node", node.to_owned())]))
}

fn unreadable() -> Failure {
    Failure::new("ACCESS-KEPT-UNREADABLE", Vec::new())
}

/// Kind and name of the tree.
const TREE: &str = "tree";

#[cfg(test)]
mod tests {
    use ::access::{Level, Node};

    use super::*;

    #[test]
    fn a_tree_that_was_taken_apart_is_the_same_again() {
        let mut tree = Tree::new();
        tree.add_node(Node::new("n1", None, Level::Entity, "Hôpital Exemple"))
            .unwrap();
        let text = tree.written().unwrap();
        let (rest, parts) = apart(serde_json::from_str(&text).unwrap()).unwrap();
        let mut all = vec![rest];
        all.extend(parts.into_values());
        let again = Tree::read(&together(all).unwrap().to_string()).unwrap();
        assert!(again == tree);
    }
}
