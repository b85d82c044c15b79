//! What contacts with the real platforms have shown of the points that nobody could confirm (eHealth
//! protocol, section 14).

use std::path::PathBuf;

use host::Access;
use platform::contact_report::{Report, Verdict};
use platform::{ASSUMPTIONS, Environment, EnvironmentKind};

use crate::answers::{AssumptionLine, ContactAnswer, VerdictOfContact};
use crate::{Desk, Failure};

impl Desk {
    /// The same desk, which keeps a redacted record of its contacts with every platform; with
    /// production and acceptance it always does.
    pub fn recording_contact(mut self, records: bool) -> Self {
        self.record_contact = records;
        self
    }

    /// The latest contact, held against the assumptions; without one, the assumptions alone.
    ///
    /// # Errors
    /// `DISK-...`; `DESK-CONTACT-UNREADABLE`.
    pub fn contact_report(&self) -> Result<ContactAnswer, Failure> {
        let file = self.contact_file();
        let report = match self.disk.exists(&file) {
            false => None,
            true => {
                let text = String::from_utf8_lossy(&self.disk.read(&file)?).into_owned();
                Some(Report::from_json(&text).map_err(|_| {
                    let facts = vec![("path", file.display().to_string())];
                    Failure::new("DESK-CONTACT-UNREADABLE", facts)
                })?)
            }
        };
        let settings = Environment::production().assumptions;
        let lines = ASSUMPTIONS.iter().map(|assumption| {
            let id = assumption.id.word();
            let finding = report
                .as_ref()
                .and_then(|report| report.findings.iter().find(|finding| finding.id == id));
            AssumptionLine {
                id: id.to_owned(),
                sentence: self.say(&format!("assumption-{id}"), &[]),
                setting: finding.map_or_else(
                    || settings.value(assumption.id),
                    |finding| finding.setting.clone(),
                ),
                key: assumption.setting.map(str::to_owned),
                source: assumption.source.to_owned(),
                confirmed: assumption.status == platform::Standing::Confirmed,
                verdict: finding.map_or(VerdictOfContact::NotSeen, |finding| {
                    match finding.verdict {
                        Verdict::Held => VerdictOfContact::Held,
                        Verdict::Contradicted => VerdictOfContact::Contradicted,
                        Verdict::NotSeen => VerdictOfContact::NotSeen,
                    }
                }),
                seen: finding
                    .map(|finding| finding.seen.clone())
                    .unwrap_or_default(),
            }
        });
        Ok(ContactAnswer {
            file: report.as_ref().map(|_| file.display().to_string()),
            platform: report.as_ref().map(|report| report.platform.clone()),
            made: report.as_ref().map(|report| report.made.to_string()),
            exchanges: report.as_ref().map_or(0, |report| report.exchanges.len()),
            assumptions: lines.collect(),
        })
    }

    /// How many points nobody has confirmed yet, for a platform where that matters.
    pub fn unconfirmed(&self, platform: Option<&str>) -> usize {
        let kind = match platform.unwrap_or("production") {
            "production" => EnvironmentKind::Production,
            "acceptance" => EnvironmentKind::Acceptance,
            _ => return 0,
        };
        let contact = self.contact_report().ok();
        let seen = contact.filter(|answer| answer.platform.as_deref() == Some(kind.word()));
        ASSUMPTIONS
            .iter()
            .filter(|one| one.status != platform::Standing::Confirmed)
            .filter(|one| {
                let line = seen.as_ref().and_then(|answer| {
                    let mut lines = answer.assumptions.iter();
                    lines.find(|line| line.id == one.id.word())
                });
                line.is_none_or(|line| line.verdict != VerdictOfContact::Held)
            })
            .count()
    }

    /// Keeps the record of this run in the place of an earlier one; it is no reason to stop.
    pub(crate) fn keep_contact(&self, report: &Report) {
        let kept = report.to_json().map(|text| {
            let file = self.contact_file();
            if let Some(folder) = file.parent() {
                self.disk.make_folder(folder, Access::Owner)?;
            }
            self.disk.replace(&file, text.as_bytes(), Access::Owner)
        });
        match kept {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(code = error.code(), "the contact is not kept"),
            Err(_) => tracing::warn!("the contact cannot be written"),
        }
    }

    fn contact_file(&self) -> PathBuf {
        self.places.data.join("contact.json")
    }
}
