//! What the use cases answer: the shapes of `--json`, and of the window's bindings later.
//!
//! The same thing has the same name everywhere: `type` and `id` are an organisation's identifier,
//! `name` is the name of what the object is about, `state` is how far something is, `turn` who has
//! the next move. Days are `YYYY-MM-DD`, moments RFC 3339 in UTC. What was not asked for is left
//! out; what is asked for and has no value is `null`.

mod access;
mod backup;
mod card;
mod certificate;
mod number;
mod proof;
mod rehearsal;
mod window;

pub use access::*;
pub use backup::*;
pub use card::*;
pub use certificate::*;
pub use number::*;
pub use proof::*;
pub use rehearsal::*;
pub use window::*;

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use specta::Type;

use crate::failure::Failure;
use crate::sentences::{Catalogue, Language};

/// A failure in words: what every command answers when it could not be done.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FailureAnswer {
    /// The failure.
    pub error: FailureWords,
}

/// What happened, why, what to do now, and who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FailureWords {
    /// The stable code, for example `CARD-PIN-WRONG`.
    pub code: String,
    /// The exit code of the command line.
    pub exit: u8,
    /// What happened.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do now.
    pub now: String,
    /// Who does it.
    pub who: String,
    /// The named values in the sentence; personal ones are masked.
    pub facts: std::collections::BTreeMap<String, String>,
}

impl FailureAnswer {
    /// The failure in one language.
    pub fn new(failure: &Failure, catalogue: &Catalogue, language: Language) -> Self {
        let sentence = failure.sentence(catalogue, language);
        Self {
            error: FailureWords {
                code: failure.code().to_owned(),
                exit: failure.exit(),
                what: sentence.what,
                why: sentence.why,
                now: sentence.now,
                who: sentence.who,
                facts: failure
                    .facts()
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), value.clone()))
                    .collect(),
            },
        }
    }
}

/// Every JSON shape with its name, for `docs/json`.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("failure", schema_for!(FailureAnswer)),
        ("card-readers", schema_for!(ReadersAnswer)),
        ("card-status", schema_for!(CardStatusAnswer)),
        ("card-read", schema_for!(CardAnswer)),
        ("card-certificates", schema_for!(CardCertificatesAnswer)),
        ("card-watch", schema_for!(WatchLine)),
        ("card-pin-status", schema_for!(PinStatusAnswer)),
        ("card-pin-change", schema_for!(PinChangeAnswer)),
        ("cert-types", schema_for!(TypesAnswer)),
        ("cert-organisations", schema_for!(OrganisationsAnswer)),
        ("cert-application-ids", schema_for!(ApplicationIdsAnswer)),
        ("cert-request", schema_for!(RequestAnswer)),
        ("cert-status", schema_for!(StatusAnswer)),
        ("cert-complete", schema_for!(CompleteAnswer)),
        ("cert-registered", schema_for!(RegisteredAnswer)),
        ("cert-renew", schema_for!(RequestAnswer)),
        ("cert-activate", schema_for!(CompleteAnswer)),
        ("cert-revoke", schema_for!(RevokeAnswer)),
        ("cert-prepare", schema_for!(PrepareAnswer)),
        ("cert-sign", schema_for!(RequestAnswer)),
        ("cert-request-foreigner", schema_for!(ForeignerAnswer)),
        ("cert-password", schema_for!(PasswordAnswer)),
        ("cert-adopt", schema_for!(AdoptAnswer)),
        ("cert-copy", schema_for!(CopyAnswer)),
        ("cert-drill", schema_for!(DrillAnswer)),
        ("backup", schema_for!(BackupAnswer)),
        ("restore", schema_for!(RestoreAnswer)),
        ("cert-test", schema_for!(TestAnswer)),
        ("contact-report", schema_for!(ContactAnswer)),
        ("cert-list", schema_for!(ListAnswer)),
        ("cert-inspect", schema_for!(InspectAnswer)),
        ("number-check", schema_for!(NumberAnswer)),
        ("access-org", schema_for!(AccessOrganisationsAnswer)),
        ("access-org-add", schema_for!(NodeAnswer)),
        ("access-org-correct", schema_for!(Corrected)),
        ("access-org-exports", schema_for!(SnapshotsAnswer)),
        ("access-import-look", schema_for!(ImportAnswer)),
        ("access-import", schema_for!(TakenAnswer)),
        ("access-tree", schema_for!(TreeAnswer)),
        ("access-people", schema_for!(PeopleAnswer)),
        ("access-person", schema_for!(PersonAnswer)),
        ("access-plan", schema_for!(PlanAnswer)),
        ("access-plan-staff", schema_for!(StaffAnswer)),
        ("access-plan-make", schema_for!(MadeAnswer)),
        ("access-tasks", schema_for!(AccessTasksAnswer)),
        ("access-task", schema_for!(AccessTaskAnswer)),
        ("access-diagnose", schema_for!(DiagnosisAnswer)),
        ("access-review", schema_for!(ReviewAnswer)),
        ("access-paper", schema_for!(PaperWritten)),
        ("access-workflows", schema_for!(WorkflowsAnswer)),
        ("access-workflow", schema_for!(WorkflowAnswer)),
        ("access-workflows-words", schema_for!(WordsAnswer)),
        ("access-workflows-check", schema_for!(CheckedAnswer)),
        ("access-record", schema_for!(RecordAnswer)),
        ("access-record-export", schema_for!(WorkspaceAnswer)),
        ("access-record-import", schema_for!(WorkspaceTaken)),
        ("access-erase", schema_for!(ErasedAnswer)),
        ("explain", schema_for!(ExplainAnswer)),
        ("rehearsal-persons", schema_for!(PersonsAnswer)),
        ("rehearsal-card", schema_for!(RehearsalCardAnswer)),
        ("rehearsal-clock", schema_for!(ClockAnswer)),
        ("rehearsal-up", schema_for!(RehearsalUpAnswer)),
    ]
}
