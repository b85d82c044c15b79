//! The record: whether it is whole, erasing somebody, handing everything to a colleague.

use std::path::Path;

use host::Access as FileAccess;
use store::{Compared, PrintedHead, Relation, StoreError, Words};
use zeroize::Zeroizing;

use super::Access;
use super::kept::{number_key, person_keys, user_name_key};
use super::node::named;
use super::standing::Standing;
use crate::Failure;
use crate::answers::{
    ErasedAnswer, RecordAnswer, RecordLine, RecordVerdict, RelationWord, WorkspaceAnswer,
    WorkspaceTaken,
};

impl Access<'_> {
    /// Whether the record is whole, and whether a printed head is in it.
    ///
    /// # Errors
    /// `STORE-RECORDS-HEAD-TEXT` for a head that was copied wrongly, and those of the record.
    pub fn record(&self, head: Option<&str>) -> Result<RecordAnswer, Failure> {
        let printed = match head.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => Some(text.parse::<PrintedHead>().map_err(StoreError::from)?),
            None => None,
        };
        let mut standing = Standing::of(self.records.verify())?;
        self.desk.access.stands(Some(standing));
        if let (Some(printed), RecordVerdict::Whole) = (&printed, standing.verdict) {
            match self.records.compare(printed)? {
                Compared::Same { .. } => {}
                Compared::Differs => standing.verdict = RecordVerdict::Rewritten,
                Compared::Missing { from: first } => {
                    standing.verdict = RecordVerdict::Behind;
                    standing.from = Some(first);
                }
            }
        }
        let end = self.records.head()?;
        let first = end.number.saturating_sub(SHOWN).saturating_add(1);
        let latest = self.records.history(first, SHOWN).unwrap_or_default();
        Ok(RecordAnswer {
            entries: number(end.number),
            head: end.printed().to_string(),
            verdict: standing.verdict,
            from: standing.from.map(number),
            sentence: self.say("access-record", &standing.facts(end)),
            latest: latest
                .iter()
                .rev()
                .map(|noted| RecordLine {
                    number: number(noted.number),
                    at: noted.at.to_string(),
                    event: noted.event.clone(),
                    sentence: self.say("access-event", &[("event", noted.event.replace('.', "-"))]),
                })
                .collect(),
        })
    }

    /// Goes on with a record that is not whole, in writing; what was lost stays in sight for good.
    ///
    /// # Errors
    /// Those of the record; `ACCESS-NAME-MISSING` without a reason.
    pub fn acknowledge_record(&self, reason: &str) -> Result<RecordAnswer, Failure> {
        let words = Words {
            text: named(reason)?,
            persons: &[],
        };
        self.records.acknowledge(&words)?;
        self.record(None)
    }

    /// Erases somebody everywhere; the record stays whole, and an old copy that is put back erases again.
    ///
    /// # Errors
    /// `ACCESS-TREE-PERSON-UNKNOWN`, `ACCESS-PERSON-SEVERAL`, those of the record.
    pub fn erase(&self, person: &str, reason: &str) -> Result<ErasedAnswer, Failure> {
        let (_, tree) = self.known()?;
        let id = self.person_id(&tree, person)?;
        self.desk.access.forget_taken();
        let mut keys: Vec<Vec<u8>> = Vec::new();
        for one in tree.same_person(&id) {
            if let Some(person) = tree.person(one) {
                keys.extend(person_keys(person));
                keys.extend(person.niss.as_ref().map(|niss| number_key(niss.as_str())));
            }
        }
        let names = tree
            .of_person(&id)
            .filter_map(|one| one.user_name.as_deref());
        keys.extend(names.map(user_name_key));
        keys.sort();
        keys.dedup();
        let words = Words {
            text: reason,
            persons: &[],
        };
        let (mut documents, mut notes) = (0, 0);
        for (place, key) in keys.iter().enumerate() {
            // The first is told in any case: that the request was answered.
            if place > 0 && self.records.about(key)?.is_empty() {
                continue;
            }
            let erased = self.records.erase(key, &words)?;
            documents += erased.documents;
            notes += erased.words;
        }
        let facts = [("count", documents.to_string())];
        Ok(ErasedAnswer {
            documents: number(documents),
            notes: number(notes),
            sentence: self.say("access-erased", &facts),
        })
    }

    /// Writes everything into one encrypted file for a colleague who manages access too.
    ///
    /// # Errors
    /// `DISK-...`, those of the record.
    pub fn export_workspace(
        &self,
        file: &Path,
        password: &Zeroizing<String>,
    ) -> Result<WorkspaceAnswer, Failure> {
        let bytes = self.records.export(password)?;
        self.desk.disk.write_new(file, &bytes, FileAccess::Owner)?;
        let head = self.records.head()?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Ok(WorkspaceAnswer {
            file: ::access::import::without_numbers(&name),
            entries: number(head.number),
            head: head.printed().to_string(),
            sentence: self.say("access-workspace-written", &[]),
        })
    }

    /// Takes a colleague's file, when it goes on from what is here.
    ///
    /// # Errors
    /// `DISK-...`, `STORE-ARCHIVE-...`, `STORE-RECORDS-DIVERGED` when both went on.
    pub fn import_workspace(
        &self,
        file: &Path,
        password: &Zeroizing<String>,
    ) -> Result<WorkspaceTaken, Failure> {
        let bytes = self.desk.disk.read(file)?;
        let imported = self.records.import(&bytes, password)?;
        self.desk.access.stands(None);
        let (relation, word, entries) = match imported.relation {
            Relation::Newer { entries } => (RelationWord::Newer, "newer", entries),
            Relation::Same => (RelationWord::Same, "same", 0),
            Relation::Older { entries } => (RelationWord::Older, "older", entries),
            // Taking in refuses it; there is nothing that could be told here.
            Relation::Diverged { .. } => (RelationWord::Older, "older", 0),
        };
        let facts = [("state", word.to_owned()), ("count", entries.to_string())];
        let mut sentence = self.say("access-workspace-taken", &facts);
        if imported.erased_again > 0 {
            sentence.push(' ');
            sentence.push_str(&self.say("access-erased-again", &[]));
        }
        Ok(WorkspaceTaken {
            relation,
            entries: match relation {
                RelationWord::Newer => number(entries),
                RelationWord::Same | RelationWord::Older => 0,
            },
            sentence,
        })
    }
}

fn number(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Entries that are shown.
const SHOWN: u64 = 50;
