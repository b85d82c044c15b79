//! The request that is being filled in, as a thread of the journal: encrypted, since it has an
//! e-mail address and a telephone number, and there again after whatever ends the program.

use serde::{Deserialize, Serialize};
use store::{Entry, NewEntry, ThreadId};

use super::post::Post;
use super::{Counter, Told};
use crate::Failure;
use crate::answers::RequestDraft;

impl Counter {
    /// The request that is being filled in, if there is one.
    ///
    /// # Errors
    /// `STORE-...`.
    pub fn request_draft(&self) -> Told<Option<RequestDraft>> {
        self.at(|post| post.draft().map(|draft| draft.map(|found| found.draft)))
    }

    /// Keeps it.
    ///
    /// # Errors
    /// `STORE-...`.
    pub fn keep_request_draft(&self, draft: RequestDraft) -> Told<()> {
        self.at(|post| post.keep_draft(draft))?;
        self.inner.home_changed();
        Ok(())
    }

    /// Gives it up.
    ///
    /// # Errors
    /// `STORE-...`.
    pub fn drop_request_draft(&self) -> Told<()> {
        self.at(|post| post.drop_draft())?;
        self.inner.home_changed();
        Ok(())
    }
}

/// A draft with the day on which it was begun.
pub(super) struct Found {
    pub(super) draft: RequestDraft,
    pub(super) since: jiff::civil::Date,
}

/// The payload.
#[derive(Serialize, Deserialize)]
struct Written {
    draft: RequestDraft,
    begun: jiff::civil::Date,
}

impl Post {
    /// The draft that is open. One that a later version wrote, or whose key is gone, is none.
    pub(super) fn draft(&self) -> Result<Option<Found>, Failure> {
        let latest = self.latest_draft()?;
        Ok(latest
            .and_then(|(_, entry)| read(&entry))
            .map(|written| Found {
                draft: written.draft,
                since: written.begun,
            }))
    }

    fn keep_draft(&self, draft: RequestDraft) -> Result<(), Failure> {
        let latest = self.latest_draft()?;
        let before = latest.as_ref().and_then(|(_, entry)| read(entry));
        if before.as_ref().is_some_and(|before| before.draft == draft) {
            return Ok(());
        }
        let begun = before.map_or_else(|| self.today(), |before| before.begun);
        let payload = serde_json::to_vec(&Written { draft, begun }).unwrap_or_default();
        self.write_draft(latest.map(|(thread, _)| thread), KEPT, &payload)
    }

    pub(super) fn drop_draft(&self) -> Result<(), Failure> {
        match self.latest_draft()? {
            Some((thread, entry)) if entry.step == KEPT => {
                self.write_draft(Some(thread), DROPPED, b"{}")
            }
            _ => Ok(()),
        }
    }

    fn write_draft(
        &self,
        thread: Option<ThreadId>,
        step: &str,
        payload: &[u8],
    ) -> Result<(), Failure> {
        let entry = NewEntry {
            step,
            version: VERSION,
            payload,
            look_ups: &[LOOK_UP],
            after: None,
        };
        let thread = thread.unwrap_or_else(ThreadId::random);
        self.desk.journal()?.append_entry(&thread, &entry)?;
        Ok(())
    }

    fn latest_draft(&self) -> Result<Option<(ThreadId, Entry)>, Failure> {
        let journal = self.desk.journal()?;
        let Some(thread) = journal.find(LOOK_UP)?.pop() else {
            return Ok(None);
        };
        let latest = journal.latest(&thread)?;
        Ok(latest.map(|entry| (thread, entry)))
    }
}

fn read(entry: &Entry) -> Option<Written> {
    if entry.step != KEPT || entry.version != VERSION {
        return None;
    }
    serde_json::from_slice(entry.payload.bytes()?).ok()
}

const LOOK_UP: &[u8] = b"draft:request";
const KEPT: &str = "draft.kept";
const DROPPED: &str = "draft.dropped";
/// Form of the payload.
const VERSION: u32 = 1;
