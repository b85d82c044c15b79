//! Which organisations a request for a certificate has offered to somebody whom the tree knows: kept, so that a
//! diagnosis need not ask (D-21).

use ::access::tree::Tree;
use ::access::{NodeId, Number, PersonId, Truth, fold};
use identifiers::Niss;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Access;
use super::kept::{Act, Piece, person_keys};
use crate::answers::OrganisationLine;
use crate::{Desk, Failure};

/// What was offered to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offered {
    person: PersonId,
    /// When the person's card asked.
    pub(super) day: Date,
    organisations: Vec<OfferedOne>,
}

/// An organisation that was offered, as the platform names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OfferedOne {
    kind: String,
    id: String,
    name: String,
}

impl Desk {
    /// Keeps what was offered to the holder of a card, when access is managed here and the holder stands in the
    /// tree. A request never fails for it.
    pub(crate) fn note_offered(&self, holder: &Niss, organisations: &[OrganisationLine]) {
        if !self.has_access_records() {
            return;
        }
        let noted = self
            .access()
            .and_then(|access| access.note_offered(holder, organisations));
        if let Err(failure) = noted {
            tracing::warn!(code = failure.code(), "what was offered is not noted");
        }
    }
}

impl Access<'_> {
    fn note_offered(
        &self,
        holder: &Niss,
        organisations: &[OrganisationLine],
    ) -> Result<(), Failure> {
        let (_, tree) = self.known()?;
        let Some(person) = tree.person_of(holder) else {
            return Ok(());
        };
        let now = Offered {
            person: tree.head(&person.id).clone(),
            day: self.today(),
            organisations: organisations
                .iter()
                .map(|one| OfferedOne {
                    kind: one.kind.clone(),
                    id: one.id.clone(),
                    name: one.name.clone(),
                })
                .collect(),
        };
        let (after, mut all) = self.all_offered()?;
        if all.contains(&now) {
            return Ok(());
        }
        all.retain(|one| one.person != now.person);
        all.push(now);
        let mut pieces = Vec::new();
        for one in &all {
            let persons = tree.person(&one.person).map_or_else(Vec::new, person_keys);
            pieces.push(Piece::of(one, persons)?);
        }
        let act = Act::Put {
            kind: OFFERED,
            id: OFFERED.to_owned(),
            after,
            pieces,
        };
        self.write("certificate.offered", "", &[], &[act])
    }

    /// What was offered to somebody; none when nobody has looked.
    pub(super) fn offered_to(
        &self,
        tree: &Tree,
        person: &PersonId,
    ) -> Result<Option<Offered>, Failure> {
        let (_, all) = self.all_offered()?;
        let ours = |one: &Offered| tree.head(&one.person) == tree.head(person);
        Ok(all.into_iter().find(ours))
    }

    pub(super) fn all_offered(&self) -> Result<(Option<u64>, Vec<Offered>), Failure> {
        let Some(document) = self.records.document(OFFERED, OFFERED)? else {
            return Ok((None, Vec::new()));
        };
        let pieces = document.pieces.iter().filter_map(store::Content::bytes);
        let all = pieces.filter_map(|bytes| serde_json::from_slice(bytes).ok());
        Ok((Some(document.listed.version), all.collect()))
    }
}

impl Offered {
    /// Whether an organisation is among them. Not known where a number is offered that the tree could not
    /// recognise: of a kind of which it has none for this organisation.
    pub(super) fn has(&self, tree: &Tree, organisation: &NodeId) -> Truth {
        let numbers = numbers(tree, organisation);
        let name = tree.node(organisation).map(|node| fold(&node.name));
        let ours = |one: &OfferedOne| {
            let by_number = numbers
                .iter()
                .any(|number| is_of(number, &one.kind, &one.id));
            by_number || Some(fold(&one.name)) == name
        };
        if self.organisations.iter().any(ours) {
            return Truth::True;
        }
        let told_apart = |one: &OfferedOne| {
            let mut kinds = numbers.iter().map(|number| is_kind(number, &one.kind));
            kinds.any(|is_kind| is_kind)
        };
        match self.organisations.iter().all(told_apart) {
            true => Truth::False,
            false => Truth::Unknown,
        }
    }
}

/// Every number of an organisation and of what hangs below it.
pub(super) fn numbers<'t>(tree: &'t Tree, organisation: &'t NodeId) -> Vec<&'t Number> {
    let nodes = tree.within(organisation);
    nodes.filter_map(|node| node.number.as_ref()).collect()
}

/// Whether a number is the one that the platform writes with this type.
pub(super) fn is_of(number: &Number, kind: &str, id: &str) -> bool {
    let digits = match number {
        Number::Enterprise(number) => number.as_str(),
        Number::Nihii(number) => number.as_str(),
        Number::Hco(number) => number.as_str(),
        Number::Vat(_) => return false,
    };
    let bare = |digits: &str| digits.trim_start_matches('0').to_owned();
    is_kind(number, kind) && bare(digits) == bare(id)
}

/// Whether a number is of the sort that the platform calls so (eHealth protocol, section 3).
fn is_kind(number: &Number, kind: &str) -> bool {
    match number {
        Number::Enterprise(_) => kind == "CBE",
        Number::Nihii(_) => kind.starts_with("NIHII"),
        Number::Hco(_) => kind.contains("HCO"),
        Number::Vat(_) => false,
    }
}

/// Kind and name of the document.
const OFFERED: &str = "offered";
