//! The request that is being filled in, as a thread of the journal: encrypted, since it has an
//! e-mail address and a telephone number, and there again after whatever ends the program.

use certificates::{Line, RequestState, Stage, inventory};
use identifiers::OrganisationId;
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
    /// The draft that is open. One that a later version wrote, or whose key is gone, is none; nor is one
    /// that was being sent when the program ended: the request itself is the task then.
    pub(super) fn draft(&self) -> Result<Option<Found>, Failure> {
        let Some((_, entry)) = self.latest_draft()? else {
            return Ok(None);
        };
        let Some(Written { draft, begun }) = read(&entry) else {
            return Ok(None);
        };
        let requests = inventory::requests(&self.desk.journal()?, self.desk.disk.as_ref())?;
        let is_sent = requests.iter().any(|line| {
            let later = line.since.is_some_and(|since| since > entry.at);
            let record = line.record.as_ref();
            later && sent(line) && record.is_some_and(|record| is_for(&draft, &record.name))
        });
        Ok((!is_sent).then_some(Found {
            draft,
            since: begun,
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

/// True for a request that the platform has, or may have.
pub(super) fn sent(line: &Line) -> bool {
    let not = [Stage::KeyKept, Stage::Refused, Stage::Abandoned];
    matches!(line.state, RequestState::At(stage) if !not.contains(&stage))
}

/// True when a certificate of this name is what the draft asks for.
pub(super) fn is_for(draft: &RequestDraft, name: &str) -> bool {
    let asked = OrganisationId::parse(&draft.kind, &draft.id);
    let named = pki::name::EhealthName::parse_string(name);
    match (asked, named) {
        (Ok(asked), Ok(named)) => {
            let application = named.application_id.as_deref().unwrap_or_default();
            let same_application = application.eq_ignore_ascii_case(&draft.application_id);
            asked.kind == named.kind && asked.value == named.id && same_application
        }
        _ => false,
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
