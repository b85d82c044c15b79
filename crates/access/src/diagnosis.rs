//! "Why has this person no access?": the first condition that does not hold, from the top, as a row of
//! the diagnosis with its remedy; then what is unknown, with the question that settles it (access model, section 9).

mod ask;
mod certificate;
mod find;
mod form;
mod row;

pub use ask::{Render, Sheet, SheetItem};
pub use certificate::{CertificateFacts, CertificateWay, certificate_findings, certificate_ways};
pub use find::{Diagnosis, Finding, Open, diagnose};
pub use form::{CauseOf, ConditionWords, Diagnoses, DiagnosisRow};

#[cfg(test)]
mod tests;
