//! Exports of the portals: looked at, taken, kept.

use std::collections::BTreeMap;
use std::path::Path;

use ::access::import::{
    About, Field, Judgement, Kind, Limits, Line, Mapping, Opening, Snapshot, Suspicion, judge,
    read, unwatched, without_numbers,
};
use ::access::tree::{Change, Export, Seen, Tree};
use ::access::{ExportId, Level, Node, NodeId, PersonId, Status};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Content;

use super::Access;
use super::kept::{Act, Kept, Piece, fresh, node_of, number_key, user_name_key};
use super::node::count;
use super::said::{Said, field, mends, severity};
use super::sitting::Held;
use super::words::{masked_cell, whole_name};
use crate::Failure;
use crate::answers::{
    AccessCounts, Choice, ColumnLine, ExportDropped, FindingLine, ImportAnswer, ImportNode,
    ImportWords, JudgementWord, SnapshotLine, SnapshotsAnswer, TakenAnswer,
};

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
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn look_at_file(&self, file: &Path) -> Result<ImportAnswer, Failure> {
        let number = self.hold(file)?;
        self.look_at_import(number, &ImportWords::default())
    }

    /// Reads a file and holds it for this run of the program.
    pub(super) fn hold(&self, file: &Path) -> Result<u32, Failure> {
        let bytes = self.desk.disk.read(file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Ok(self.desk.access.hold(&name, bytes))
    }

    /// What a dropped file is: an export, or a staff list.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`.
    pub fn dropped_file(&self, file: &Path) -> Result<ExportDropped, Failure> {
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
        let export = self.look_at_import(number, &ImportWords::default())?;
        Ok(ExportDropped {
            export: Some(export),
            file: shown,
            ..ExportDropped::default()
        })
    }

    /// How an export is read with what the person says of it.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn look_at_import(
        &self,
        import: u32,
        words: &ImportWords,
    ) -> Result<ImportAnswer, Failure> {
        let held = self.desk.access.held(import)?;
        let (_, tree) = self.known()?;
        let looked = self.look(&held, &tree, words)?;
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
            let lines: Vec<String> = remark
                .lines
                .iter()
                .take(SHOWN)
                .map(u64::to_string)
                .collect();
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
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-NODE`, `ACCESS-IMPORT-SUSPICIOUS`, `ACCESS-IMPORT-...`,
    /// `ACCESS-TREE-...`; nothing is changed then.
    pub fn take_import(&self, import: u32, words: &ImportWords) -> Result<TakenAnswer, Failure> {
        let held = self.desk.access.held(import)?;
        let (version, mut tree) = self.known()?;
        let mut looked = self.look(&held, &tree, words)?;
        let Some(node) = looked.node.clone() else {
            return Err(Failure::new("ACCESS-IMPORT-NODE", Vec::new()));
        };
        let judgement = self.judged(&looked.snapshot)?;
        if let (Some(reason), false) = (judgement.reasons().first(), words.all_the_same) {
            let facts = vec![("detail", self.suspicion(reason))];
            return Err(Failure::new("ACCESS-IMPORT-SUSPICIOUS", facts));
        }
        self.without_erased(&mut looked.snapshot)?;
        let id = ExportId(fresh('e'));
        let day = looked.snapshot.about.day;
        let changes = take(
            &mut tree,
            &id,
            &node,
            &looked.snapshot,
            &self.rules.catalogue,
        )?;
        let mut acts = vec![
            self.tree_act(version, &tree)?,
            self.export_act(&id, &looked.snapshot)?,
        ];
        acts.extend(self.mapping_act(&looked.snapshot.source.mapping)?);
        let proof = Proof {
            day,
            sha256: &looked.snapshot.source.sha256,
            node: &node,
        };
        let proven = self.prove_tasks(&tree, &proof)?;
        let mut verified = Vec::new();
        for (kept, task) in proven {
            if task.stage() == ::access::task::Stage::Verified {
                verified.push(task.id.0.clone());
            }
            acts.push(self.task_act(&tree, Some(kept), &task)?);
        }
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
            ..self::counts(&findings)
        };
        Ok(TakenAnswer {
            snapshot: id.0.clone(),
            organisation: organisation.0.clone(),
            changes: changes.iter().map(|one| said.change(one)).collect(),
            findings,
            verified: lines,
            counts,
        })
    }

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

    /// What the latest exports of an organisation up to a day show.
    pub(super) fn findings(
        &self,
        tree: &Tree,
        organisation: &NodeId,
        until: Option<Date>,
    ) -> Result<Vec<FindingLine>, Failure> {
        let latest = self.latest(tree, organisation, until)?;
        let snapshots: Vec<&Snapshot> = latest.iter().map(|(_, snapshot)| snapshot).collect();
        let found = ::access::import::finding::findings(
            &snapshots,
            &self.rules.findings,
            until.unwrap_or_else(|| self.today()),
        );
        let said = Said::new(self, tree);
        let mut of_line: BTreeMap<(&str, u64), &PersonId> = BTreeMap::new();
        for member in tree.memberships() {
            for line in &member.seen.lines {
                let export = member.seen.export.0.as_str();
                of_line.insert((export, u64::from(*line)), tree.head(&member.person));
            }
        }
        let export_of = |node: &NodeId| {
            let mut all = latest.iter();
            all.find(|(_, snapshot)| snapshot.about.node == *node)
                .map(|(id, _)| id.as_str())
        };
        Ok(found
            .iter()
            .map(|finding| {
                let people = finding
                    .seen
                    .iter()
                    .filter_map(|seen| of_line.get(&(export_of(&seen.node)?, seen.line)).copied());
                let mut people: Vec<&PersonId> = people.collect();
                people.sort();
                people.dedup();
                let names: Vec<String> = people.iter().map(|one| said.person(one)).collect();
                let (workflow, diagnosis) = mends(&finding.matter);
                FindingLine {
                    kind: finding.matter.word().to_owned(),
                    severity: severity(finding.weight),
                    lines: finding
                        .seen
                        .iter()
                        .map(|seen| line_number(seen.line))
                        .collect(),
                    person: match people.as_slice() {
                        [one] => Some(one.0.clone()),
                        _ => None,
                    },
                    node: finding.seen.first().map(|seen| seen.node.0.clone()),
                    sentence: said.finding(finding, &names),
                    workflow: workflow.map(str::to_owned),
                    diagnosis: diagnosis.map(str::to_owned),
                }
            })
            .collect())
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

    fn export_act(&self, id: &ExportId, snapshot: &Snapshot) -> Result<Act, Failure> {
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
    fn mapping_act(&self, mapping: &Mapping) -> Result<Option<Act>, Failure> {
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
    fn without_erased(&self, snapshot: &mut Snapshot) -> Result<(), Failure> {
        let day = snapshot.about.day;
        let mut kept = Vec::with_capacity(snapshot.lines.len());
        for line in std::mem::take(&mut snapshot.lines) {
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

    fn look(&self, held: &Held, tree: &Tree, words: &ImportWords) -> Result<Looked, Failure> {
        let rules = &self.rules.headings;
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
            &mut unwatched,
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

/// What an export proves.
pub(super) struct Proof<'p> {
    /// Its day.
    pub(super) day: Date,
    /// SHA-256 of the file.
    pub(super) sha256: &'p str,
    /// The node that it is of; those below it are in it too.
    pub(super) node: &'p NodeId,
}

/// Puts the lines of an export into the tree, each at the node that it names.
fn take(
    tree: &mut Tree,
    id: &ExportId,
    node: &NodeId,
    snapshot: &Snapshot,
    catalogue: &::access::catalogue::Catalogue,
) -> Result<Vec<Change>, Failure> {
    let mut lists: BTreeMap<NodeId, Vec<&Line>> = BTreeMap::new();
    let names_levels = snapshot.lines.iter().any(|line| line.level.is_some());
    if !names_levels {
        lists.insert(node.clone(), Vec::new());
    }
    for line in &snapshot.lines {
        let at = super::made::node_for(tree, catalogue, node, line)?;
        lists.entry(at).or_default().push(line);
    }
    let mut changes = Vec::new();
    for (node, lines) in lists {
        let export = Export {
            id: id.clone(),
            node,
            day: snapshot.about.day,
        };
        let lines = lines.into_iter().map(|line| seen(line, snapshot.about.day));
        let taken = tree.take(&export, lines, &mut || PersonId(fresh('p')))?;
        changes.extend(taken.changes);
    }
    Ok(changes)
}

fn seen(line: &Line, day: Date) -> Seen {
    let niss = line.niss.right();
    Seen {
        line: line_number(line.number),
        niss: niss.and_then(|digits| identifiers::Niss::parse(digits, day).ok()),
        name: line.name.clone(),
        first_name: line.first_name.clone(),
        email: line.email.told().filter(|email| !email.is_empty()).cloned(),
        language: line.language.clone(),
        user_name: line.user_name.clone(),
        role: line.role,
        role_text: line.role_text.clone(),
        status: match line.status.told() {
            Some(Status::Other(text)) if text.is_empty() => ::access::Known::Unknown,
            _ => line.status.clone(),
        },
        applications: line.applications.clone(),
        functions: line.functions.clone(),
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

pub(super) fn counts(findings: &[FindingLine]) -> AccessCounts {
    use crate::answers::Severity;
    let of = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    AccessCounts {
        wrong: count(of(Severity::Wrong)),
        warns: count(of(Severity::Warns)),
        ..AccessCounts::default()
    }
}

pub(super) fn line_number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// The kind of document of an export.
const EXPORT: &str = "export";
/// The kind and name of the document of mappings.
const MAPPING: &str = "mapping";
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
