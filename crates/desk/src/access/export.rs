//! Exports of the portals: looked at, taken, kept.

use std::ops::ControlFlow;
use std::path::Path;

use ::access::import::{
    About, Arriving, Field, Judgement, Kind, Limits, Mapping, Opening, Progress, Snapshot,
    Suspicion, judge, read, without_numbers,
};
use ::access::tree::Tree;
use ::access::{ExportId, Level, Node, NodeId, PersonId};
use jiff::civil::Date;

use super::Access;
use super::export_kept::MAPPING;
use super::found::{counts, take};
use super::import_watch::{ImportProgress, ImportStep, ImportWatch, lines_of};
use super::kept::{fresh, node_of};
use super::node::count;
use super::proof::Proof;
use super::said::{Said, field};
use super::sitting::Held;
use super::words::{masked_cell, whole_name};
use crate::Failure;
use crate::answers::{
    AccessCounts, Choice, ColumnLine, ExportDropped, FindingLine, ImportAnswer, ImportNode,
    ImportWords, JudgementWord, TakenAnswer,
};

/// A file with what the person said of it.
struct Looked {
    snapshot: Snapshot,
    opening: Opening,
    node: Option<NodeId>,
    dated_guessed: bool,
}

impl Access<'_> {
    /// Looks at an export that was chosen.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-CANCELLED`, `ACCESS-IMPORT-...`.
    pub fn look_at_file(
        &self,
        file: &Path,
        watch: &mut ImportWatch<'_>,
    ) -> Result<ImportAnswer, Failure> {
        let number = self.hold(file)?;
        let looked = self.look_at_import(number, &ImportWords::default(), watch);
        if looked.is_err() {
            self.desk.access.drop_file(number);
        }
        looked
    }

    /// Reads a file and holds it for this run of the program; one that is too long is not read to its end.
    pub(super) fn hold(&self, file: &Path) -> Result<u32, Failure> {
        let (mut arriving, mut refused) = (Arriving::new(Limits::default()), None);
        let look = &mut |block: &[u8], size| match arriving.see(block, size) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                refused = Some(error);
                ControlFlow::Break(())
            }
        };
        let bytes = self.desk.disk.read_while(file, look)?;
        if let Some(error) = refused {
            return Err(error.into());
        }
        let bytes = bytes.unwrap_or_default();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Ok(self.desk.access.hold(&name, bytes))
    }

    /// What a dropped file is: an export, or a staff list.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn dropped_file(
        &self,
        file: &Path,
        watch: &mut ImportWatch<'_>,
    ) -> Result<ExportDropped, Failure> {
        let number = self.hold(file)?;
        let held = self.desk.access.held(number)?;
        let shown = without_numbers(&held.name);
        if ::access::import::staff::is_workbook(&held.bytes) {
            return Ok(ExportDropped {
                staff: Some(number),
                file: shown,
                ..ExportDropped::default()
            });
        }
        let export = self.look_at_import(number, &ImportWords::default(), watch)?;
        Ok(ExportDropped {
            export: Some(export),
            file: shown,
            ..ExportDropped::default()
        })
    }

    /// How an export is read with what the person says of it.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-CANCELLED`, `ACCESS-IMPORT-...`.
    pub fn look_at_import(
        &self,
        import: u32,
        words: &ImportWords,
        watch: &mut ImportWatch<'_>,
    ) -> Result<ImportAnswer, Failure> {
        let held = self.desk.access.held(import)?;
        let (_, tree) = self.known()?;
        let looked = self.look(&held, &tree, words, watch)?;
        let snapshot = &looked.snapshot;
        let judgement = match &looked.node {
            Some(_) => self.judged(snapshot)?,
            None => Judgement::Fine,
        };
        let columns = &snapshot.source.mapping.columns;
        let fields = columns.iter().enumerate().map(|(place, column)| {
            let cells = looked
                .opening
                .sample
                .iter()
                .filter_map(|row| row.get(place));
            ColumnLine {
                name: column.heading.clone(),
                meaning: column.field.map(|field| field.word().to_owned()),
                meaning_words: field(self, column.field),
                samples: cells.map(|cell| masked_cell(cell)).collect(),
                ambiguous: !column.also.is_empty(),
            }
        });
        let remarks = snapshot.remarks.iter().map(|remark| {
            let what = [("what", remark.what.word().to_owned())];
            let mut lines: Vec<String> = remark
                .lines
                .iter()
                .take(SHOWN)
                .map(u64::to_string)
                .collect();
            if remark.lines.len() > SHOWN {
                lines.push("…".to_owned());
            }
            let facts = [
                ("what", self.say("import-remark", &what)),
                ("lines", lines.join(", ")),
                ("count", remark.lines.len().to_string()),
            ];
            self.say("access-import-remark", &facts)
        });
        let nodes = tree.nodes().map(|node| ImportNode {
            node: node.id.0.clone(),
            words: whole_name(&tree, node),
            guessed: looked.node.as_ref() == Some(&node.id),
        });
        Ok(ImportAnswer {
            import,
            file: snapshot.source.file.clone(),
            encoding: snapshot.source.form.encoding.word().to_owned(),
            separator: snapshot.source.form.separator.to_string(),
            header_line: snapshot.source.form.headings.map(line_number),
            lines: count(snapshot.lines.len()),
            columns: fields.collect(),
            meanings: MEANINGS
                .iter()
                .map(|one| Choice {
                    id: one.word().to_owned(),
                    words: field(self, Some(*one)),
                })
                .collect(),
            remarks: remarks.collect(),
            judgement: match judgement {
                Judgement::Fine => JudgementWord::Fine,
                Judgement::Suspicious { .. } => JudgementWord::Suspicious,
            },
            reasons: judgement
                .reasons()
                .iter()
                .map(|reason| self.suspicion(reason))
                .collect(),
            node_needed: looked.node.is_none(),
            nodes: nodes.collect(),
            dated: snapshot.about.day.to_string(),
            dated_guessed: looked.dated_guessed,
        })
    }

    /// Takes an export: what has changed, what is wrong, which tasks it proves.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-NODE`, `ACCESS-IMPORT-SUSPICIOUS`, `ACCESS-IMPORT-CANCELLED`,
    /// `ACCESS-IMPORT-...`, `ACCESS-TREE-...`; nothing is changed then.
    pub fn take_import(
        &self,
        import: u32,
        words: &ImportWords,
        watch: &mut ImportWatch<'_>,
    ) -> Result<TakenAnswer, Failure> {
        let held = self.desk.access.held(import)?;
        let (version, mut tree) = self.known()?;
        let mut looked = self.look(&held, &tree, words, watch)?;
        let Some(node) = looked.node.clone() else {
            return Err(Failure::new("ACCESS-IMPORT-NODE", Vec::new()));
        };
        let of = looked.snapshot.lines.len() as u64;
        Self::told_import(watch, ImportStep::Compare, 0, of)?;
        let judgement = self.judged(&looked.snapshot)?;
        if let (Some(reason), false) = (judgement.reasons().first(), words.all_the_same) {
            let facts = vec![("detail", self.suspicion(reason))];
            return Err(Failure::new("ACCESS-IMPORT-SUSPICIOUS", facts));
        }
        self.without_erased(&mut looked.snapshot, watch)?;
        let id = ExportId(fresh('e'));
        let day = looked.snapshot.about.day;
        let first = tree.list(&node).is_none();
        let changes = take(
            &mut tree,
            &id,
            &node,
            &looked.snapshot,
            &self.rules.catalogue,
        )?;
        Self::told_import(watch, ImportStep::Compare, of, of)?;
        let mut acts = vec![
            self.tree_act(version, &tree)?,
            self.export_act(&id, &looked.snapshot)?,
        ];
        acts.extend(self.mapping_act(&looked.snapshot.source.mapping)?);
        let proof = Proof {
            export: &id,
            day,
            sha256: &looked.snapshot.source.sha256,
            node: &node,
        };
        let proven = self.prove_tasks(&tree, &proof)?;
        Self::told_import(watch, ImportStep::Compare, of, of)?;
        let mut verified = Vec::new();
        for (kept, task) in proven {
            if task.stage() == ::access::task::Stage::Verified {
                verified.push(task.id.0.clone());
            }
            acts.push(self.task_act(&tree, Some(kept), &task)?);
        }
        // From here on it is all or nothing, and what the watch answers no longer counts.
        let _ = Self::told_import(watch, ImportStep::Keep, of, of);
        self.write("export.taken", "", &[], &acts)?;
        self.settle_composites(&tree)?;
        self.desk.access.drop_file(import);
        let said = Said::new(self, &tree);
        let organisation = tree.organisation(&node).map_or(&node, |top| &top.id);
        let findings = self.findings(&tree, organisation, None)?;
        let findings: Vec<FindingLine> = findings
            .into_iter()
            .filter(|one| {
                one.node
                    .as_deref()
                    .is_none_or(|found| tree.is_within(&NodeId(found.to_owned()), &node))
            })
            .collect();
        let lines = self.task_lines(&tree, &|task| verified.contains(&task.id.0))?;
        let people: std::collections::BTreeSet<&PersonId> = tree
            .memberships()
            .filter(|member| member.seen.export == id)
            .map(|member| &member.person)
            .collect();
        let counts = AccessCounts {
            lines: count(looked.snapshot.lines.len()),
            people: count(people.len()),
            changes: count(changes.len()),
            verified: count(lines.len()),
            ..counts(&findings)
        };
        Ok(TakenAnswer {
            snapshot: id.0.clone(),
            first,
            organisation: organisation.0.clone(),
            changes: changes.iter().map(|one| said.change(one)).collect(),
            findings,
            verified: lines,
            counts,
        })
    }

    fn look(
        &self,
        held: &Held,
        tree: &Tree,
        words: &ImportWords,
        watch: &mut ImportWatch<'_>,
    ) -> Result<Looked, Failure> {
        let of = lines_of(&held.bytes);
        Self::told_import(watch, ImportStep::Read, 0, of)?;
        let rules = &self.rules.catalogue;
        let kept = self.kept::<Vec<Mapping>>(MAPPING, MAPPING)?;
        let kept = kept.map(|kept| kept.value).unwrap_or_default();
        let limits = Limits::default();
        let mut opening = Opening::of(&held.bytes, Kind::Export, rules, &kept, &limits)?;
        for column in &words.columns {
            let meaning = match column.meaning.as_deref() {
                None | Some("") => None,
                Some(word) => Some(meaning(word)?),
            };
            let place = usize::try_from(column.column).unwrap_or(usize::MAX);
            opening.mapping.assign(place, meaning)?;
        }
        let told = words.dated.as_deref().filter(|text| !text.is_empty());
        let day = match told {
            Some(text) => text
                .parse::<Date>()
                .map_err(|_| Failure::new("ACCESS-DAY", vec![("text", text.to_owned())]))?,
            None => opening.day.unwrap_or_else(|| self.today()),
        };
        let mut about = About {
            node: NodeId(String::new()),
            name: String::new(),
            level: Level::Quality,
            quality: None,
            day,
        };
        let chosen = match words.node.as_deref().filter(|node| !node.is_empty()) {
            Some(node) => Some(node_of(tree, node)?),
            None => None,
        };
        let describe = |about: &mut About, node: &Node| {
            about.node = node.id.clone();
            about.name.clone_from(&node.name);
            about.level = node.level;
            about.quality.clone_from(&node.quality);
        };
        if let Some(node) = chosen {
            describe(&mut about, node);
        }
        let limits = Limits::default();
        let mut snapshot = read(
            &held.bytes,
            &held.name,
            &opening,
            about,
            rules,
            &limits,
            &mut |read: Progress| {
                let (step, lines) = (ImportStep::Read, read.lines);
                watch(ImportProgress {
                    step,
                    lines,
                    of: of.max(lines),
                })
            },
        )?;
        let node = chosen.or_else(|| guess(tree, &self.rules.catalogue, &opening, &snapshot));
        if let Some(node) = node {
            describe(&mut snapshot.about, node);
        }
        Ok(Looked {
            node: node.map(|node| node.id.clone()),
            dated_guessed: told.is_none() && opening.day.is_none(),
            snapshot,
            opening,
        })
    }

    /// What is thought of an export beside what is known.
    fn judged(&self, snapshot: &Snapshot) -> Result<Judgement, Failure> {
        let (_, tree) = self.known()?;
        let Some(organisation) = tree.organisation(&snapshot.about.node) else {
            return Ok(judge(snapshot, None, &[]));
        };
        let latest = self.latest(&tree, &organisation.id, None)?;
        let others: Vec<&Snapshot> = latest.iter().map(|(_, one)| one).collect();
        let previous = others
            .iter()
            .find(|one| one.about.node == snapshot.about.node)
            .copied();
        Ok(judge(snapshot, previous, &others))
    }

    fn suspicion(&self, reason: &Suspicion) -> String {
        let mut facts = vec![("reason", reason.word().to_owned())];
        match reason {
            Suspicion::FileOfOtherNode { node } | Suspicion::PeopleOfOtherNode { node } => {
                facts.push(("node", node.clone()));
            }
            Suspicion::NamesOtherNode { named } => facts.push(("node", named.clone())),
            Suspicion::OtherPeople { both, before } => {
                facts.push(("both", both.to_string()));
                facts.push(("before", before.to_string()));
            }
            Suspicion::FewerThanHalf { before, now } => {
                facts.push(("before", before.to_string()));
                facts.push(("now", now.to_string()));
            }
            Suspicion::OlderThanKnown { known } => facts.push(("date", known.to_string())),
            Suspicion::NumbersWrong { lines } => facts.push(("lines", lines.to_string())),
            Suspicion::SameFile { day } => facts.push(("date", day.to_string())),
            Suspicion::NoLines | Suspicion::CutShort | Suspicion::ColumnsGone { .. } => {}
        }
        self.say("import-suspicion", &facts)
    }
}

/// The node that an export is likely to be of.
fn guess<'t>(
    tree: &'t Tree,
    catalogue: &::access::catalogue::Catalogue,
    opening: &Opening,
    snapshot: &Snapshot,
) -> Option<&'t Node> {
    let same = |node: &&Node, name: &str| {
        let quality = catalogue.quality(name).map(|quality| quality.id.as_str());
        if node.level == Level::Quality && quality.is_some() {
            return node.quality.as_deref() == quality;
        }
        let (one, other) = (::access::fold(&node.name), ::access::fold(name));
        one == other || (!other.is_empty() && (one.contains(&other) || other.contains(&one)))
    };
    if let Some((level, name)) = &opening.node {
        let mut nodes = tree.nodes().filter(|node| node.level == *level);
        return nodes.find(|node| same(node, name));
    }
    let mut qualities = tree.nodes().filter(|node| node.level == Level::Quality);
    let named: Vec<&str> = snapshot
        .lines
        .iter()
        .filter(|line| line.level == Some(Level::Quality))
        .filter_map(|line| line.node.as_deref())
        .collect();
    if let Some(name) = named.first() {
        return qualities.find(|node| same(node, name));
    }
    let levels = snapshot.lines.iter().any(|line| line.level.is_some());
    match (levels, qualities.next(), qualities.next()) {
        (true, Some(only), None) => Some(only),
        _ => None,
    }
}

fn meaning(word: &str) -> Result<Field, Failure> {
    let found = MEANINGS.iter().find(|field| field.word() == word);
    found
        .copied()
        .ok_or_else(|| Failure::new("ACCESS-COLUMN-UNKNOWN", vec![("field", word.to_owned())]))
}

pub(super) fn line_number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// Lines of a remark that are shown.
const SHOWN: usize = 10;
/// What a column of an export can hold.
const MEANINGS: &[Field] = &[
    Field::Niss,
    Field::Name,
    Field::FirstName,
    Field::FullName,
    Field::UserName,
    Field::Role,
    Field::Status,
    Field::Title,
    Field::Language,
    Field::Email,
    Field::LocalEmail,
    Field::Applications,
    Field::Function,
    Field::FunctionStart,
    Field::FunctionEnd,
    Field::Created,
    Field::Modified,
    Field::Level,
    Field::Node,
];
