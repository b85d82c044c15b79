//! Nodes that the lines of an export name, made where the tree does not have them yet.

use ::access::catalogue::Catalogue;
use ::access::import::Line;
use ::access::tree::Tree;
use ::access::{Level, Node, NodeId, Number};
use identifiers::HcoNumber;

use super::kept::{fresh, node_of};
use crate::Failure;

/// The node at which a line stands: what it names, below what was said of the whole file.
pub(super) fn node_for(
    tree: &mut Tree,
    catalogue: &Catalogue,
    said: &NodeId,
    line: &Line,
) -> Result<NodeId, Failure> {
    let Some(level) = line.level else {
        return Ok(said.clone());
    };
    let whole = node_of(tree, &said.0)?.clone();
    let name = line.node.as_deref().unwrap_or(&whole.name);
    if whole.level == level && (line.node.is_none() || same(&whole.name, name)) {
        return Ok(whole.id);
    }
    let top = tree
        .organisation(said)
        .map_or(said.clone(), |top| top.id.clone());
    if level == Level::Entity {
        return Ok(top);
    }
    if let Some(found) = named(tree, &top, level, name, catalogue) {
        // A quality has the name by which the portal shows it, in the language in which it is used there.
        let node = node_of(tree, &found.0)?.clone();
        if level == Level::Quality && !same(&node.name, name) {
            tree.rename_node(&found, name, node.number)?;
        }
        return Ok(found);
    }
    let parent = parent_of(tree, catalogue, said, level, name)?;
    let mut node = Node::new(&fresh('n'), Some(&parent), level, name);
    node.quality = match level {
        Level::Quality => catalogue.quality(name).map(|quality| quality.id.clone()),
        _ => node_of(tree, &parent.0)?.quality.clone(),
    };
    node.number = digits(name)
        .and_then(|digits| HcoNumber::parse(&digits).ok())
        .map(Number::Hco);
    let id = node.id.clone();
    tree.add_node(node)?;
    Ok(id)
}

fn named(
    tree: &Tree,
    top: &NodeId,
    level: Level,
    name: &str,
    catalogue: &Catalogue,
) -> Option<NodeId> {
    let quality = catalogue.quality(name).map(|quality| quality.id.as_str());
    let mut nodes = tree.within(top).filter(|node| node.level == level);
    let fits = |node: &&Node| {
        let by_quality = level == Level::Quality && quality.is_some();
        same(&node.name, name) || (by_quality && node.quality.as_deref() == quality)
    };
    nodes.find(fits).map(|node| node.id.clone())
}

/// The node under which a new one hangs: the one whose number its own begins with, else the only one.
fn parent_of(
    tree: &mut Tree,
    catalogue: &Catalogue,
    said: &NodeId,
    level: Level,
    name: &str,
) -> Result<NodeId, Failure> {
    let whole = node_of(tree, &said.0)?.clone();
    let Some(above) = level.above() else {
        return Ok(whole.id);
    };
    if let Some(node) = tree.at_level(said, above) {
        return Ok(node.id.clone());
    }
    let own = digits(name).unwrap_or_default();
    let candidates: Vec<&Node> = tree
        .within(said)
        .filter(|node| node.level == above)
        .collect();
    let by_number = candidates
        .iter()
        .find(|node| digits(&node.name).is_some_and(|theirs| own.starts_with(&theirs)));
    if let Some(node) = by_number.or(candidates.first()) {
        return Ok(node.id.clone());
    }
    // The levels in between are not in the file: they are made, so that nothing hangs in the air.
    let parent = parent_of(tree, catalogue, said, above, name)?;
    let shown = catalogue_name(catalogue, above);
    let mut node = Node::new(&fresh('n'), Some(&parent), above, &shown);
    node.quality = node_of(tree, &parent.0)?.quality.clone();
    let id = node.id.clone();
    tree.add_node(node)?;
    Ok(id)
}

fn catalogue_name(catalogue: &Catalogue, level: Level) -> String {
    let quality = catalogue.qualities().first();
    match (level, quality) {
        (Level::Quality, Some(quality)) => quality.name.in_language("fr").to_owned(),
        _ => level.word().to_owned(),
    }
}

fn same(one: &str, other: &str) -> bool {
    ::access::fold(one) == ::access::fold(other)
}

/// The first number in a name.
fn digits(name: &str) -> Option<String> {
    let begin = name.find(|letter: char| letter.is_ascii_digit())?;
    let rest = name.get(begin..)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(digits)
}
