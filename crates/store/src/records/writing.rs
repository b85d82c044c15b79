//! Writing documents: several in one transaction, with one entry in the chain.

use host::points;

use super::composing::Composing;
use super::document::{Change, Words, Written};
use super::error::Failed;
use super::head;
use super::link::Line;
use super::{Inner, Records, immediate, rows};
use crate::error::StoreError;

impl Records {
    /// Does all the changes, or none, and tells them in one entry; an entry without changes is fine. Durable
    /// when it returns. `event` says what happened (`task.saved`); it is readable without a key.
    ///
    /// # Errors
    /// [`crate::RecordsError::Overtaken`] when a document is not at the version that the writer knew, what
    /// [`Records::verify`] says of a chain that was tampered with, [`crate::RecordsError::Name`], and those of the
    /// disk and the keyring. Nothing is written then.
    pub fn write(
        &self,
        event: &str,
        words: &Words<'_>,
        changes: &[Change<'_>],
    ) -> Result<Written, StoreError> {
        points::pass("records.write.before");
        let written = self.with(|inner| {
            self.entry(inner, event, words, |entry| {
                changes.iter().try_for_each(|change| entry.change(change))
            })
        })?;
        points::pass("records.write.after");
        Ok(written)
    }

    /// Goes on with the chain as it is in the file, although it is not the one that was remembered. What was
    /// remembered is told in the entry, so that the loss stays in sight for good.
    ///
    /// Nothing is done, and `None` returned, when nothing is wrong with it. A chain with an entry in it that
    /// was changed stays so: [`Records::verify`] goes on to say it.
    ///
    /// # Errors
    /// As [`Records::write`].
    pub fn acknowledge(&self, words: &Words<'_>) -> Result<Option<Written>, StoreError> {
        points::pass("records.acknowledge.before");
        let written = self.with(|inner| {
            let key = self.writing_key(inner)?;
            let remembered = head::remembered(&*self.secrets, &self.path)?;
            let transaction = immediate(&mut inner.connection)?;
            match self.settle(&transaction, Some(&key)) {
                Ok(_) => return Ok(None),
                Err(Failed::Store(StoreError::Records(fault))) if fault.is_of_the_chain() => {}
                Err(error) => return Err(error),
            }
            let mut entry = Composing::begin(
                &transaction,
                &key,
                self.clock.now(),
                "chain.acknowledged",
                words,
            )?;
            entry.line(&Line::Acknowledge(remembered));
            let (number, clock_back) = (entry.sequence(), entry.clock_back());
            let end = entry.end()?;
            transaction.commit()?;
            points::pass("records.acknowledge.committed");
            // Killed before this, what was remembered is remembered still, and is told once more.
            let transaction = immediate(&mut inner.connection)?;
            if rows::end(&transaction)?.0 == end {
                head::remember(&*self.secrets, &self.path, end)?;
            }
            Ok(Some(Written {
                entry: number,
                clock_back,
                head_kept: true,
            }))
        })?;
        points::pass("records.acknowledge.after");
        Ok(written)
    }

    /// One entry in a transaction of its own; `act` does what it tells.
    pub(super) fn entry(
        &self,
        inner: &mut Inner,
        event: &str,
        words: &Words<'_>,
        act: impl FnOnce(&mut Composing<'_>) -> Result<(), Failed>,
    ) -> Result<Written, Failed> {
        // Before the transaction: the keyring may ask the person and take its time.
        let key = self.writing_key(inner)?;
        let transaction = immediate(&mut inner.connection)?;
        self.settle(&transaction, Some(&key))?;
        let mut entry = Composing::begin(&transaction, &key, self.clock.now(), event, words)?;
        act(&mut entry)?;
        let (number, clock_back) = (entry.sequence(), entry.clock_back());
        entry.end()?;
        points::pass("records.write.inserted");
        transaction.commit()?;
        points::pass("records.write.committed");
        Ok(Written {
            entry: number,
            clock_back,
            head_kept: self.keep_head(inner, &key),
        })
    }
}
