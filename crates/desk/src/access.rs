//! Access management at the desk: who may do what, where, and why not. The rules are in the room `access`,
//! what is known in the records of `store`; here both meet the person's language.

mod certificate;
mod companion;
mod correction;
mod diagnosis;
mod export;
mod export_kept;
mod form;
mod found;
mod import_watch;
mod kept;
mod made;
mod making;
mod moving;
mod new_task;
mod node;
mod offered;
mod papers;
mod people;
mod plan;
mod proof;
mod record;
mod review;
mod rules;
mod said;
mod sitting;
mod staff;
mod standing;
mod task;
mod task_page;
mod update;
mod values;
mod waiting;
mod whole_number;
mod words;
mod workflows;

use std::sync::Arc;

use store::Records;

use crate::{Desk, Failure};
pub use import_watch::{ImportProgress, ImportStep, ImportWatch, unwatched_import};
use rules::Rules;
pub(crate) use sitting::Sitting;
pub(crate) use waiting::Waiting;

/// The place at which access is managed, with everything that is known open before it.
pub struct Access<'d> {
    desk: &'d Desk,
    records: Records,
    rules: Arc<Rules>,
}

impl Desk {
    /// Opens what is known about access.
    ///
    /// # Errors
    /// `STORE-...` when the records cannot be opened; `ACCESS-WORKFLOWS` when the set of workflows cannot
    /// be read.
    pub fn access(&self) -> Result<Access<'_>, Failure> {
        Ok(Access {
            desk: self,
            records: self.records()?,
            rules: self.access.rules(self)?,
        })
    }

    /// The records alone; absent ones are begun.
    pub(crate) fn records(&self) -> Result<Records, Failure> {
        let folder = &self.places.data;
        self.disk.make_folder(folder, host::Access::Owner)?;
        Ok(Records::open(
            &folder.join(RECORDS),
            Arc::clone(&self.disk),
            Arc::clone(&self.secrets),
            Arc::clone(&self.clock),
        )?)
    }

    /// Whether anything is known about access; nothing is opened or made.
    pub(crate) fn has_access_records(&self) -> bool {
        self.disk.exists(&self.places.data.join(RECORDS))
    }
}

/// The file of the records in the data folder.
const RECORDS: &str = "records.sqlite";
