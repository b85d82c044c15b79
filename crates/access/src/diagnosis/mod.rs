//! "Why has this person no access?": the first condition that does not hold, from the top, as a row of
//! the diagnosis with its remedy; then what is unknown, with the question that settles it (access model, section 9).

mod ask;
mod find;
mod form;
mod row;

pub use ask::{Render, Sheet, SheetItem};
pub use find::{CertificateFacts, Diagnosis, Finding, Open, certificate_findings, diagnose};
pub use form::{CauseOf, ConditionWords, Diagnoses, DiagnosisRow};

#[cfg(test)]
mod tests;
