//! Organisations and their trees.

use std::collections::{BTreeMap, BTreeSet};

use ::access::tree::{Reason, ReasonKind, Tree};
use ::access::{Level, Node, NodeId, Number};
use identifiers::{EnterpriseNumber, HcoNumber, NihiiInstitution, VatNumber};
use serde::{Deserialize, Serialize};

use super::Access;
use super::kept::{Act, fresh, node_of};
use super::said::Said;
use super::words::{level, level_of, light, whole_name};
use crate::Failure;
use crate::answers::{
    AccessLight, AccessNodeLine, AccessOrganisationLine, AccessOrganisationsAnswer, Choice,
    NodeAnswer, NodeWords, OrganisationWords, TreeAnswer,
};

/// What is kept of an organisation besides its tree.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct House {
    /// The manuals that it follows.
    pub(super) manuals: Vec<String>,
}

impl Access<'_> {
    /// The organisations of this workspace.
    ///
    /// # Errors
    /// Those of the record.
    pub fn organisations(&self) -> Result<AccessOrganisationsAnswer, Failure> {
        let (_, tree) = self.known()?;
        let lights = tree.lights(&self.rules.catalogue, self.today());
        let mut organisations = Vec::new();
        for node in tree.organisations() {
            let within: Vec<&Node> = tree.within(&node.id).collect();
            let members = within.iter().flat_map(|node| tree.members(&node.id));
            let people: BTreeSet<_> = members.map(|member| tree.head(&member.person)).collect();
            let days = within.iter().filter_map(|node| tree.list(&node.id));
            organisations.push(AccessOrganisationLine {
                node: node.id.0.clone(),
                name: node.name.clone(),
                number: node.number.as_ref().map(Number::formatted),
                manuals: self.house(&node.id)?.manuals,
                light: lights
                    .get(&node.id)
                    .map_or(AccessLight::Unknown, |one| light(one.whole)),
                people: count(people.len()),
                nodes: count(within.len()),
                last_export: days.map(|list| list.day).max().map(|day| day.to_string()),
            });
        }
        organisations.sort_by(|one, other| one.name.cmp(&other.name));
        let manuals = MANUALS.iter().map(|manual| Choice {
            id: (*manual).to_owned(),
            words: self.say("access-manual-of", &[("manual", (*manual).to_owned())]),
        });
        Ok(AccessOrganisationsAnswer {
            organisations,
            manuals: manuals.collect(),
            qualities: self.qualities(),
        })
    }

    /// Adds an organisation, with its entity and the qualities of its manuals.
    ///
    /// # Errors
    /// `ACCESS-NAME-MISSING`, `ACCESS-MANUAL-UNKNOWN`, `NUMBER-...`.
    pub fn add_organisation(&self, words: &OrganisationWords) -> Result<NodeAnswer, Failure> {
        let name = named(&words.name)?;
        for manual in &words.manuals {
            if !MANUALS.contains(&manual.as_str()) {
                let facts = vec![("manual", manual.clone())];
                return Err(Failure::new("ACCESS-MANUAL-UNKNOWN", facts));
            }
        }
        let number = self.entity_number(words.number.as_deref())?;
        let (version, mut tree) = self.known()?;
        let mut node = Node::new(&fresh('n'), None, Level::Entity, name);
        node.number = number;
        let entity = node.id.clone();
        tree.add_node(node)?;
        for manual in &words.manuals {
            for quality in self.rules.catalogue.qualities() {
                if quality.kind.is_none() && quality.manual == *manual {
                    let shown = quality.name.in_language(self.code());
                    let mut node = Node::new(&fresh('n'), Some(&entity), Level::Quality, shown);
                    node.quality = Some(quality.id.clone());
                    tree.add_node(node)?;
                    // The first of a manual is the one that its chain of conditions is about.
                    break;
                }
            }
        }
        let house = House {
            manuals: words.manuals.clone(),
        };
        let acts = [
            self.tree_act(version, &tree)?,
            Act::put(HOUSE, &entity.0, None, &house, Vec::new())?,
        ];
        self.write("organisation.added", "", &[], &acts)?;
        self.node_answer(&tree, &entity, &entity)
    }

    /// Adds a node to a tree.
    ///
    /// # Errors
    /// `ACCESS-TREE-...`, `ACCESS-NAME-MISSING`, `NUMBER-...`.
    pub fn add_node(&self, words: &NodeWords) -> Result<NodeAnswer, Failure> {
        let name = named(&words.name)?;
        let (version, mut tree) = self.known()?;
        let parent = node_of(&tree, &words.parent)?.clone();
        let level = level_of(words.level);
        let mut node = Node::new(&fresh('n'), Some(&parent.id), level, name);
        node.quality = words.quality.clone().or_else(|| parent.quality.clone());
        if let Some(text) = words
            .number
            .as_deref()
            .filter(|text| !text.trim().is_empty())
        {
            node.number = match level {
                Level::Entity | Level::Quality => self.entity_number(Some(text))?,
                Level::Subdivision | Level::Site => {
                    let parsed = HcoNumber::parse(text);
                    Some(Number::Hco(
                        parsed.map_err(|reason| reason.about(identifiers::Kind::Hco))?,
                    ))
                }
            };
        }
        let id = node.id.clone();
        tree.add_node(node)?;
        self.write("node.added", "", &[], &[self.tree_act(version, &tree)?])?;
        let organisation = tree
            .organisation(&id)
            .map_or(id.clone(), |one| one.id.clone());
        self.node_answer(&tree, &organisation, &id)
    }

    /// The tree of an organisation, with a light for each level.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn tree(&self, organisation: &str) -> Result<TreeAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?;
        let lights = tree.lights(&self.rules.catalogue, self.today());
        let said = Said::new(self, &tree);
        let nodes = ordered(&tree, top);
        let lines = nodes.iter().map(|node| {
            let members = tree.members(&node.id);
            let managers = members.iter().filter(|member| member.manages());
            let users = members.iter().filter(|member| !member.manages());
            let list = tree.list(&node.id);
            let lit = lights.get(&node.id);
            let reasons = lit.map_or(&[][..], |lit| lit.reasons.as_slice());
            let missing = |one: &Reason| one.kind == ReasonKind::NoExport;
            AccessNodeLine {
                node: node.id.0.clone(),
                parent: node.parent.as_ref().map(|parent| parent.0.clone()),
                level: level(node.level),
                level_words: self.level(node.level),
                name: node.name.clone(),
                number: node.number.as_ref().map(Number::formatted),
                quality: node.quality.clone(),
                light: lit.map_or(AccessLight::Unknown, |lit| light(lit.own)),
                reasons: reasons
                    .iter()
                    .map(|one| said.reason(one, &node.id))
                    .collect(),
                managers: managers.map(|one| said.person(&one.person)).collect(),
                users: count(users.count()),
                last_export: list.map(|list| list.day.to_string()),
                missing_export: reasons.iter().any(missing),
            }
        });
        Ok(TreeAnswer {
            organisation: top.id.0.clone(),
            name: top.name.clone(),
            nodes: lines.collect(),
        })
    }

    /// An organisation by its name in the workspace, by its number, or as people call it: by its own name or
    /// that of one of its levels, whole or in part, as long as only one is meant.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`, `ACCESS-NODE-SEVERAL`.
    pub(super) fn organisation<'t>(&self, tree: &'t Tree, text: &str) -> Result<&'t Node, Failure> {
        if let Some(node) = tree.node(&NodeId(text.to_owned())) {
            let top = tree.organisation(&node.id);
            return top.ok_or_else(|| node_unknown(text));
        }
        let wanted = ::access::fold(text);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let has_number = |node: &Node| {
            let number = node.number.as_ref().map(Number::formatted);
            let own = number.unwrap_or_default();
            let own = own.chars().filter(char::is_ascii_digit);
            digits.len() >= NUMBER && own.eq(digits.chars())
        };
        let is_called = |node: &Node| ::access::fold(&node.name) == wanted;
        let in_full = |node: &Node| ::access::fold(&whole_name(tree, node)) == wanted;
        let is_like = |node: &Node| ::access::fold(&node.name).contains(&wanted);
        // The nearest way of naming something decides; within it only one organisation may be meant.
        let ways: [(bool, Fits<'_>); 6] = [
            (true, &has_number),
            (true, &is_called),
            (true, &is_like),
            (false, &has_number),
            (false, &in_full),
            (false, &is_like),
        ];
        if wanted.is_empty() {
            return Err(node_unknown(text));
        }
        for (own, fits) in ways {
            let nodes = tree
                .nodes()
                .filter(|node| !own || node.level == Level::Entity);
            let tops = nodes
                .filter(|node| fits(node))
                .filter_map(|node| tree.organisation(&node.id));
            let found: BTreeMap<&NodeId, &Node> = tops.map(|top| (&top.id, top)).collect();
            let mut found = found.into_values();
            match (found.next(), found.next()) {
                (None, _) => {}
                (Some(one), None) => return Ok(one),
                (Some(one), Some(other)) => {
                    let found = [one, other].map(|node| format!("{} ({})", node.name, node.id.0));
                    let facts = vec![("text", text.to_owned()), ("found", found.join(", "))];
                    return Err(Failure::new("ACCESS-NODE-SEVERAL", facts));
                }
            }
        }
        Err(node_unknown(text))
    }

    /// What is kept of an organisation besides its tree.
    pub(super) fn house(&self, entity: &NodeId) -> Result<House, Failure> {
        Ok(self
            .kept::<House>(HOUSE, &entity.0)?
            .map(|kept| kept.value)
            .unwrap_or_default())
    }

    /// The manual that counts at a node: that of its quality, else the organisation's first.
    pub(super) fn manual(&self, tree: &Tree, node: &NodeId) -> Result<Option<String>, Failure> {
        let quality = tree.node(node).and_then(|node| node.quality.as_deref());
        let quality = quality.and_then(|id| self.rules.catalogue.quality(id));
        if let Some(quality) = quality {
            return Ok(Some(quality.manual.clone()));
        }
        match tree.organisation(node) {
            Some(top) => Ok(self.house(&top.id)?.manuals.first().cloned()),
            None => Ok(None),
        }
    }

    fn entity_number(&self, text: Option<&str>) -> Result<Option<Number>, Failure> {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        if let Ok(number) = EnterpriseNumber::parse(text) {
            return Ok(Some(Number::Enterprise(number)));
        }
        if let Ok(number) = NihiiInstitution::parse(text) {
            return Ok(Some(Number::Nihii(number)));
        }
        if let Ok(number) = VatNumber::parse(text) {
            return Ok(Some(Number::Vat(number)));
        }
        // What was most likely meant says why it is none.
        match EnterpriseNumber::parse(text) {
            Ok(number) => Ok(Some(Number::Enterprise(number))),
            Err(reason) => Err(reason.about(identifiers::Kind::Cbe).into()),
        }
    }

    fn node_answer(
        &self,
        tree: &Tree,
        organisation: &NodeId,
        node: &NodeId,
    ) -> Result<NodeAnswer, Failure> {
        Ok(NodeAnswer {
            organisation: organisation.0.clone(),
            node: node.0.clone(),
            name: node_of(tree, &node.0)?.name.clone(),
            sentences: vec![self.say("access-org-next", &[])],
            tasks: Vec::new(),
        })
    }
}

/// The nodes of an organisation, each after the one that it hangs under.
pub(super) fn ordered<'t>(tree: &'t Tree, top: &'t Node) -> Vec<&'t Node> {
    let mut nodes = vec![top];
    let mut children: Vec<&Node> = tree.children(&top.id).collect();
    children.sort_by(|one, other| one.name.cmp(&other.name));
    for child in children {
        nodes.extend(ordered(tree, child));
    }
    nodes
}

/// A name that is one.
pub(super) fn named(name: &str) -> Result<&str, Failure> {
    match name.trim() {
        "" => Err(Failure::new("ACCESS-NAME-MISSING", Vec::new())),
        name => Ok(name),
    }
}

pub(super) fn node_unknown(node: &str) -> Failure {
    Failure::new("ACCESS-TREE-NODE-UNKNOWN", vec![("node", node.to_owned())])
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Whether a node is meant.
type Fits<'f> = &'f dyn Fn(&Node) -> bool;

/// Digits of the shortest number by which something can be named.
const NUMBER: usize = 8;

/// The kind of document of an organisation.
const HOUSE: &str = "organisation";

/// The manuals that have a tree.
pub(super) const MANUALS: &[&str] = &["000", "001", "002", "003"];
