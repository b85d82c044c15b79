//! Taking another workspace in place of this one.

use host::points;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::erased;
use super::error::{Failed, RecordsError};
use super::head::{self, Head};
use super::standing::standing;
use super::workspace::{Imported, Other, Relation, relation};
use super::{Inner, Records, immediate, rows};
use crate::error::StoreError;
use crate::keys::Key;

impl Records {
    /// Takes `other` when it is what is here gone on.
    pub(super) fn take(&self, inner: &mut Inner, other: &Other) -> Result<Imported, Failed> {
        let known = self.known(inner)?;
        let transaction = immediate(&mut inner.connection)?;
        let relation = relation(&transaction, other)?;
        let (here, _) = rows::end(&transaction)?;
        let nothing = |relation| {
            Ok(Imported {
                relation,
                erased_again: 0,
                fault: None,
            })
        };
        match &relation {
            Relation::Same | Relation::Older { .. } => return nothing(relation),
            Relation::Newer { .. } => {}
            Relation::Diverged { common, .. } => {
                return Err(RecordsError::Diverged {
                    common: *common,
                    ours: here.number.saturating_sub(*common),
                    theirs: other.head.number.saturating_sub(*common),
                }
                .into());
            }
        }
        if here.number > 0 {
            self.settle(&transaction, known.as_deref())?;
        }
        let key = self.keep_key(other)?;
        points::pass("records.import.key");
        copy(&transaction, &other.connection, here.number)?;
        rows::unset(&transaction, rows::KEY)?;
        rows::set_if_absent(&transaction, rows::KEY, &other.key_name)?;
        let fault = self.fault_after(&transaction, &key, here.number)?;
        let erased_again = self.sweep(&transaction, &key, fault.is_none())?;
        points::pass("records.import.copied");
        transaction.commit()?;
        points::pass("records.import.committed");
        inner.key = None;
        if fault.is_none() {
            self.keep_head(inner, &key);
        }
        self.wipe(&inner.connection)?;
        Ok(Imported {
            relation,
            erased_again,
            fault,
        })
    }

    /// What is wrong with the chain that was copied: on an empty file it may end before what is remembered.
    fn fault_after(
        &self,
        connection: &Connection,
        key: &Key,
        here: u64,
    ) -> Result<Option<RecordsError>, Failed> {
        let remembered = head::remembered(&*self.secrets, &self.path)?;
        if here == 0 && remembered.is_none() {
            // Nothing was ever here. Killed after the commit, the head is behind and is brought up.
            head::remember(&*self.secrets, &self.path, Head::START)?;
            return Ok(None);
        }
        match standing(connection, Some(key), remembered) {
            Ok(_) => Ok(None),
            Err(Failed::Store(StoreError::Records(fault))) if fault.is_of_the_chain() => {
                Ok(Some(fault))
            }
            Err(error) => Err(error),
        }
    }

    /// The key of what is here; none when nothing is.
    fn known(&self, inner: &mut Inner) -> Result<Option<std::sync::Arc<Key>>, Failed> {
        match rows::end(&inner.connection)?.0.number {
            0 => Ok(None),
            _ => self.key(inner),
        }
    }

    /// Keeps the key of `other`, read back, before anything under it is written.
    fn keep_key(&self, other: &Other) -> Result<Key, Failed> {
        self.secrets.set(&other.key_name, &other.secret)?;
        let kept = self.secrets.get(&other.key_name)?;
        let same = kept.filter(|kept| **kept == *other.secret);
        let key = same.and_then(|secret| Key::derive(&secret));
        Ok(key.ok_or_else(|| self.key_gone())?)
    }
}

/// Puts everything of `other` in place of what is here; the entries up to `here` are the same already.
fn copy(connection: &Connection, other: &Connection, here: u64) -> Result<(), Failed> {
    let tombstones = erased::tombstones(connection)?;
    for (table, _) in TABLES.iter().rev() {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    copy_table(
        connection,
        other,
        "entry",
        ENTRY,
        &format!("sequence > {here}"),
    )?;
    for (table, columns) in TABLES {
        copy_table(connection, other, table, columns, "true")?;
    }
    for tombstone in &tombstones {
        erased::insert(connection, tombstone)?;
    }
    Ok(rows::set_if_absent(connection, rows::WIPE_DUE, "1")?)
}

fn copy_table(
    to: &Connection,
    from: &Connection,
    table: &str,
    columns: &str,
    which: &str,
) -> rusqlite::Result<()> {
    let count = columns.split(',').count();
    let places = vec!["?"; count].join(", ");
    let mut insert = to.prepare(&format!(
        "INSERT INTO {table} ({columns}) VALUES ({places})"
    ))?;
    let mut select = from.prepare(&format!("SELECT {columns} FROM {table} WHERE {which}"))?;
    let mut found = select.query([])?;
    while let Some(row) = found.next()? {
        let values: Vec<Value> = (0..count)
            .map(|column| row.get(column))
            .collect::<rusqlite::Result<_>>()?;
        insert.execute(params_from_iter(values))?;
    }
    Ok(())
}

const ENTRY: &str = "sequence, at, event, changes, commitments, link, seal";

/// Tables with their columns, each after those that it refers to.
const TABLES: &[(&str, &str)] = &[
    (
        "document",
        "number, kind, id, version, rank, at, pieces, erased",
    ),
    (
        "piece",
        "number, document, position, entry, leaf, salt, nonce, content",
    ),
    ("look_up", "hash, piece"),
    ("subject", "id, hash"),
    ("concerns", "subject, piece"),
    ("tombstone", "subject, hash, at"),
    ("untold", "number, line"),
];
