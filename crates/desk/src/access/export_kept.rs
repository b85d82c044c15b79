//! Exports as they are kept: what is said of each in one piece, each line in another.

use std::collections::BTreeMap;

use ::access::import::{Line, Mapping, Snapshot};
use ::access::tree::Tree;
use ::access::{ExportId, NodeId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Content;

use super::Access;
use super::import_watch::{ImportStep, ImportWatch, TOLD_EVERY};
use super::kept::{Act, Kept, Piece, number_key, user_name_key};
use super::node::count;
use super::said::Said;
use crate::Failure;
use crate::answers::{SnapshotLine, SnapshotsAnswer};

/// What is kept of an export besides its lines.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Meta {
    /// The export, without lines.
    pub(super) snapshot: Snapshot,
    /// When it was taken.
    pub(super) taken: Timestamp,
    /// How many lines it has.
    pub(super) lines: u32,
}

impl Access<'_> {
    /// The exports that were taken of an organisation.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn snapshots(&self, organisation: &str) -> Result<SnapshotsAnswer, Failure> {
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?;
        let said = Said::new(self, &tree);
        let mut snapshots: Vec<SnapshotLine> = self
            .metas()?
            .into_iter()
            .filter(|kept| tree.is_within(&kept.value.snapshot.about.node, &top.id))
            .map(|kept| SnapshotLine {
                snapshot: kept.id,
                node: kept.value.snapshot.about.node.0.clone(),
                place: said.node(&kept.value.snapshot.about.node),
                dated: kept.value.snapshot.about.day.to_string(),
                taken: kept.value.taken.to_string(),
                file: kept.value.snapshot.source.file.clone(),
                lines: kept.value.lines,
            })
            .collect();
        snapshots.sort_by(|one, other| other.taken.cmp(&one.taken));
        Ok(SnapshotsAnswer { snapshots })
    }

    /// The latest export of each node of an organisation up to a day, with its name.
    pub(super) fn latest(
        &self,
        tree: &Tree,
        organisation: &NodeId,
        until: Option<Date>,
    ) -> Result<Vec<(String, Snapshot)>, Failure> {
        let mut newest: BTreeMap<NodeId, Kept<Meta>> = BTreeMap::new();
        for kept in self.metas()? {
            let about = &kept.value.snapshot.about;
            let in_time = until.is_none_or(|until| about.day <= until);
            if !tree.is_within(&about.node, organisation) || !in_time {
                continue;
            }
            let newer = |old: &Kept<Meta>| {
                (old.value.snapshot.about.day, old.value.taken) < (about.day, kept.value.taken)
            };
            if newest.get(&about.node).is_none_or(newer) {
                newest.insert(about.node.clone(), kept);
            }
        }
        let mut latest = Vec::new();
        for kept in newest.into_values() {
            latest.push((kept.id.clone(), self.with_lines(kept)?));
        }
        Ok(latest)
    }

    /// What is kept of every export, without lines.
    fn metas(&self) -> Result<Vec<Kept<Meta>>, Failure> {
        let mut metas = Vec::new();
        for listed in self.records.list(EXPORT)? {
            let document = self.records.pieces(EXPORT, &listed.id, 0..1)?;
            let bytes = document
                .as_ref()
                .and_then(|one| one.pieces.first()?.bytes());
            if let Some(value) = bytes.and_then(|bytes| serde_json::from_slice(bytes).ok()) {
                metas.push(Kept {
                    id: listed.id,
                    version: listed.version,
                    value,
                });
            }
        }
        Ok(metas)
    }

    /// An export with the lines of everybody who was not erased.
    fn with_lines(&self, kept: Kept<Meta>) -> Result<Snapshot, Failure> {
        let mut snapshot = kept.value.snapshot;
        if let Some(document) = self.records.pieces(EXPORT, &kept.id, 1..u64::MAX)? {
            let lines = document.pieces.iter().filter_map(Content::bytes);
            snapshot.lines = lines
                .filter_map(|bytes| serde_json::from_slice::<Line>(bytes).ok())
                .collect();
        }
        Ok(snapshot)
    }

    pub(super) fn export_act(&self, id: &ExportId, snapshot: &Snapshot) -> Result<Act, Failure> {
        let mut bare = snapshot.clone();
        bare.lines = Vec::new();
        let meta = Meta {
            snapshot: bare,
            taken: self.desk.clock.now(),
            lines: count(snapshot.lines.len()),
        };
        let mut pieces = vec![Piece::of(&meta, Vec::new())?];
        for line in &snapshot.lines {
            let number = line.niss.right().map(number_key);
            let user_name = line.user_name.as_deref().map(user_name_key);
            pieces.push(Piece::of(
                line,
                number.into_iter().chain(user_name).collect(),
            )?);
        }
        Ok(Act::Put {
            kind: EXPORT,
            id: id.0.clone(),
            after: None,
            pieces,
        })
    }

    /// Remembers a mapping that a person has corrected.
    pub(super) fn mapping_act(&self, mapping: &Mapping) -> Result<Option<Act>, Failure> {
        use ::access::import::By;
        if !mapping.columns.iter().any(|column| column.by == By::Person) {
            return Ok(None);
        }
        let kept = self.kept::<Vec<Mapping>>(MAPPING, MAPPING)?;
        let version = kept.as_ref().map(|kept| kept.version);
        let mut all = kept.map(|kept| kept.value).unwrap_or_default();
        all.retain(|old| !old.fits(&mapping.headings()));
        all.insert(0, mapping.clone());
        Act::put(MAPPING, MAPPING, version, &all, Vec::new()).map(Some)
    }

    /// Leaves out the lines of people who were erased after the day of the file.
    pub(super) fn without_erased(
        &self,
        snapshot: &mut Snapshot,
        watch: &mut ImportWatch<'_>,
    ) -> Result<(), Failure> {
        let day = snapshot.about.day;
        let mut kept = Vec::with_capacity(snapshot.lines.len());
        let of = snapshot.lines.len() as u64;
        for (done, line) in std::mem::take(&mut snapshot.lines).into_iter().enumerate() {
            if done % TOLD_EVERY == 0 {
                Self::told_import(watch, ImportStep::Compare, done as u64, of)?;
            }
            let erased = match line.niss.right() {
                Some(digits) => self.records.erased_on(&number_key(digits))?,
                None => None,
            };
            let gone = erased.is_some_and(|at| ::access::task::belgian_day(at) >= day);
            if !gone {
                kept.push(line);
            }
        }
        snapshot.lines = kept;
        Ok(())
    }
}

/// The kind of document of an export.
const EXPORT: &str = "export";
/// The kind and name of the document of mappings.
pub(super) const MAPPING: &str = "mapping";
