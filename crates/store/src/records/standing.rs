//! How the chain in the file stands to the head that is remembered.
//!
//! The database is committed first, the head remembered after it, both under the database's own lock against
//! other processes. Killed in between, the head is one behind: the entry after it carries our seal, which
//! nobody makes without the key, so that is told apart from a change by somebody else. Before anything is
//! written the head is brought up; it is therefore never more than one behind, except for an older keyring.

use rusqlite::Connection;

use super::error::{Failed, RecordsError};
use super::head::{self, Head};
use super::{Inner, Records, immediate, rows};
use crate::keys::Key;

impl Records {
    /// Brings the remembered head up to the end of the chain; how many entries it was behind. Under the
    /// database's lock.
    pub(super) fn settle(&self, connection: &Connection, key: Option<&Key>) -> Result<u64, Failed> {
        let remembered = head::remembered(&*self.secrets, &self.path)?;
        let behind = standing(connection, key, remembered)?;
        if behind > 0 {
            let (end, _) = rows::end(connection)?;
            tracing::info!(behind, "the remembered head of the chain is brought up");
            head::remember(&*self.secrets, &self.path, end)?;
        }
        Ok(behind)
    }

    /// Remembers the head after a commit; false when it could not be. What was written stays written.
    pub(super) fn keep_head(&self, inner: &mut Inner, key: &Key) -> bool {
        let kept = immediate(&mut inner.connection)
            .map_err(Failed::from)
            .and_then(|transaction| self.settle(&transaction, Some(key)));
        if let Err(failed) = &kept {
            tracing::warn!(?failed, "the head of the chain was not remembered");
        }
        kept.is_ok()
    }
}

/// How many entries the remembered head is behind the end of the chain, or what is wrong.
pub(super) fn standing(
    connection: &Connection,
    key: Option<&Key>,
    remembered: Option<Head>,
) -> Result<u64, Failed> {
    let (end, _) = rows::end(connection)?;
    let Some(head) = remembered else {
        // Nothing is remembered before the first head is: killed there, one entry is there.
        return match end.number {
            0 => Ok(0),
            1 => sealed_after(connection, key, Head::START).map(|()| 1),
            entries => Err(RecordsError::HeadGone { entries }.into()),
        };
    };
    if head.number > end.number {
        return Err(RecordsError::Cut {
            from: end.number.saturating_add(1),
            remembered: head.number,
        }
        .into());
    }
    if rows::link(connection, head.number)? != Some(head.hash) {
        return Err(RecordsError::Rewritten { at: head.number }.into());
    }
    sealed_after(connection, key, head)?;
    Ok(end.number.saturating_sub(head.number))
}

/// Every entry after `head` follows from it and carries our seal.
fn sealed_after(connection: &Connection, key: Option<&Key>, head: Head) -> Result<(), Failed> {
    let mut before = head;
    let mut wrong = None;
    let from = head.number.saturating_add(1);
    rows::entries(connection, from, u64::MAX, |row, link, seal| {
        let expected = row.link(&before.hash);
        let next = before.number.saturating_add(1);
        if row.sequence != next || link != expected {
            wrong = Some(RecordsError::Changed { from: next });
        } else if !key.is_some_and(|key| key.sealed_link(&expected, &seal)) {
            wrong = Some(RecordsError::Rewritten { at: next });
        }
        before = Head {
            number: next,
            hash: expected,
        };
        Ok(wrong.is_none())
    })?;
    match wrong {
        Some(wrong) => Err(wrong.into()),
        None => Ok(()),
    }
}
