//! Completing, status, list, inspect.

use std::path::{Path, PathBuf};

use certificates::{Completed, Line, RequestState as At, Stage, Step, Wait, inventory};
use identifiers::KeystorePassword;
use keystore::State;
use platform::Delivery;

use crate::answers::{
    CompleteAnswer, InspectAnswer, ListAnswer, RequestLine, RequestState, StatusAnswer, Turn,
};
use crate::site::{Site, shown, shown_dn};
use crate::{Desk, Failure};

impl Desk {
    /// The password of a keystore that exists: any text that other programs accept too.
    ///
    /// # Errors
    /// `CERT-PASSWORD-OTHER-RULE` when no keystore of ours can have it.
    pub fn known_password(&self, text: &str) -> Result<KeystorePassword, Failure> {
        KeystorePassword::parse(text)
            .map_err(|_| Failure::new("CERT-PASSWORD-OTHER-RULE", Vec::new()))
    }

    /// The keystore to complete when none is named: the only open one.
    ///
    /// # Errors
    /// `CERT-NONE-OPEN`, `CERT-SEVERAL-OPEN`.
    pub fn the_open_keystore(&self) -> Result<PathBuf, Failure> {
        let lines = inventory::requests(&self.journal()?, self.disk.as_ref())?;
        let mut open: Vec<PathBuf> = lines
            .into_iter()
            .filter(|line| inventory::is_open(line) && is_here(line))
            .map(|line| line.keystore)
            .collect();
        match (open.pop(), open.is_empty()) {
            (None, _) => Err(Failure::new("CERT-NONE-OPEN", Vec::new())),
            (Some(one), true) => Ok(one),
            (Some(last), false) => {
                open.push(last);
                let files: Vec<String> = open.iter().map(|path| shown(path)).collect();
                Err(Failure::new(
                    "CERT-SEVERAL-OPEN",
                    vec![("paths", files.join("\n"))],
                ))
            }
        }
    }

    /// Goes on with a keystore to its end, alone: a second process on the same keystore is refused.
    ///
    /// # Errors
    /// `CERT-IN-USE`, and those of the life cycle.
    pub fn complete(
        &self,
        keystore: &Path,
        platform: Option<&str>,
        password: &KeystorePassword,
        wait: bool,
        progress: &mut dyn FnMut(Step),
    ) -> Result<CompleteAnswer, Failure> {
        let keystore = std::path::absolute(keystore).unwrap_or_else(|_| keystore.to_path_buf());
        let site = self.site(self.platform_of(&keystore, platform)?.as_deref())?;
        let wait = if wait { Wait::UntilDelivered } else { Wait::No };
        let _held = self.held(&keystore)?;
        let done = site.with(self, |life| {
            life.complete(&keystore, password, wait, progress)
        })?;
        self.sweep(&keystore);
        let mut answer = self.complete_words(&site, done);
        answer.copies = self.refresh_copies(&keystore);
        Ok(answer)
    }

    /// The keystore for this process alone.
    ///
    /// # Errors
    /// `CERT-IN-USE`.
    pub(crate) fn held(&self, keystore: &Path) -> Result<host::Held, Failure> {
        host::hold(&self.places.data.join(LOCKS), keystore)?
            .ok_or_else(|| Failure::new("CERT-IN-USE", vec![("path", shown(keystore))]))
    }

    pub(crate) fn complete_words(&self, site: &Site, done: Completed) -> CompleteAnswer {
        let renew_from = done.valid_until - jiff::SignedDuration::from_hours(24 * RENEWAL_DAYS);
        let checked = match done.activated {
            true => CHECKED.as_slice(),
            false => CHECKED_BEFORE_ACTIVATION.as_slice(),
        };
        CompleteAnswer {
            state: match done.activated {
                true => RequestState::Complete,
                false => RequestState::WaitsForActivation,
            },
            platform: site.name(),
            name: shown_dn(&done.record.name),
            keystore: shown(&done.record.keystore),
            valid_until: done.valid_until.to_string(),
            renew_from: renew_from
                .to_zoned(jiff::tz::TimeZone::UTC)
                .date()
                .to_string(),
            etk: done.etk,
            activated: done.activated,
            checked: checked.iter().map(|id| self.say(id, &[])).collect(),
            copies: Vec::new(),
        }
    }

    /// Takes away what killed processes left of this keystore's earlier writing. Nobody else writes
    /// it while it is held.
    fn sweep(&self, keystore: &Path) {
        let (Some(folder), Some(name)) = (keystore.parent(), keystore.file_name()) else {
            return;
        };
        let beginning = format!(".{}.", name.to_string_lossy());
        let left = host::leftovers(self.disk.as_ref(), folder).unwrap_or_default();
        let is_ours = |file: &&PathBuf| {
            let name = file.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| name.starts_with(&beginning))
        };
        for file in left.iter().filter(is_ours) {
            if let Err(error) = self.disk.remove(file) {
                tracing::warn!(code = error.code(), "a passing file stays");
            }
        }
    }

    /// Where open requests stand; each platform is asked about its own, without a PIN or password.
    pub fn status(
        &self,
        keystore: Option<&Path>,
        platform: Option<&str>,
    ) -> Result<StatusAnswer, Failure> {
        let wanted =
            keystore.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()));
        let lines = inventory::requests(&self.journal()?, self.disk.as_ref())?;
        let requests: Vec<RequestLine> = lines
            .iter()
            .filter(|line| match &wanted {
                Some(path) => line.keystore == *path,
                None => inventory::is_open(line),
            })
            .map(|line| self.asked(line, platform))
            .collect::<Result<_, _>>()?;
        match (&wanted, requests.is_empty()) {
            (Some(path), true) => Err(Failure::new(
                "CERT-NOT-IN-JOURNAL",
                vec![("path", shown(path))],
            )),
            _ => Ok(StatusAnswer { requests }),
        }
    }

    /// Every keystore of a folder, or of all folders in which platforms known here have theirs, and
    /// every open request; nobody is asked.
    pub fn list(&self, folder: Option<&Path>) -> Result<ListAnswer, Failure> {
        let lines = self.inventory(folder, None)?;
        Ok(ListAnswer {
            folder: shown(&self.keystore_folder(None, folder)),
            keystores: lines.iter().map(line_words).collect(),
        })
    }

    /// What is in a keystore; without the password only what stands in it unencrypted.
    pub fn inspect(
        &self,
        keystore: &Path,
        password: Option<&str>,
    ) -> Result<InspectAnswer, Failure> {
        let bytes = self
            .disk
            .read(keystore)
            .map_err(keystore::KeystoreError::from)?;
        let examined = keystore::examine(&bytes, password, self.clock.now())?;
        let findings = examined.findings.iter();
        Ok(InspectAnswer {
            keystore: shown(keystore),
            sentence: self.say(
                &format!("keystore-{}", state_word(examined.report.state)),
                &[],
            ),
            written: self.say(examined.written.id(), &[]),
            profile: self.say(examined.profile.id(), &[]),
            findings: findings
                .map(|finding| self.say(finding.id(), &finding.facts()))
                .collect(),
            report: examined.report,
        })
    }

    /// The platform that was named, or the one that the journal remembers for this keystore.
    pub(crate) fn platform_of(
        &self,
        keystore: &Path,
        named: Option<&str>,
    ) -> Result<Option<String>, Failure> {
        if named.is_some() {
            return Ok(named.map(str::to_owned));
        }
        Ok(certificates::record_of_path(&self.journal()?, keystore)
            .map_err(Failure::from)?
            .map(|record| record.platform))
    }

    fn asked(&self, line: &Line, platform: Option<&str>) -> Result<RequestLine, Failure> {
        let mut words = line_words(line);
        let At::At(stage) = line.state else {
            return Ok(words);
        };
        let Some(record) = &line.record else {
            return Ok(words);
        };
        if !matches!(
            stage,
            Stage::Accepted | Stage::AnswerLost | Stage::Sending | Stage::HandedOver
        ) {
            return Ok(words);
        }
        let Ok(key) = record.key.parse() else {
            return Ok(words);
        };
        let site = self.site(Some(platform.unwrap_or(&record.platform)))?;
        let state = match site.with(self, |life| life.delivery(&key))? {
            Some(Delivery::Pending) => RequestState::Pending,
            Some(Delivery::Delivered(_)) => RequestState::Delivered,
            None if stage == Stage::HandedOver => RequestState::HandedOver,
            None => RequestState::Unknown,
        };
        words.state = state;
        words.turn = turn_at(state, words.confirm_at.is_some());
        Ok(words)
    }
}

/// False for what was signed here for a server: the key, and so the second step, is there.
fn is_here(line: &Line) -> bool {
    line.record.as_ref().is_none_or(|record| !record.elsewhere)
}

fn line_words(line: &Line) -> RequestLine {
    let state = match line.state {
        At::At(stage) => state_of(stage),
        At::NotInJournal => RequestState::Unknown,
    };
    let record = line.record.as_ref();
    let confirmation = record.and_then(|record| record.confirmation.as_ref());
    RequestLine {
        state,
        platform: line.record.as_ref().map(|record| record.platform.clone()),
        name: line
            .record
            .as_ref()
            .map(|record| shown_dn(&record.name))
            .filter(|name| !name.is_empty()),
        keystore: shown(&line.keystore),
        key_identifier: line.record.as_ref().map(|record| record.key.clone()),
        since: line.since.map(|since| since.to_string()),
        confirm_at: confirmation.map(|page| page.url.clone()),
        confirm_until: confirmation.map(|page| page.until.to_string()),
        turn: turn_at(state, confirmation.is_some()),
    }
}

pub(crate) fn state_of(stage: Stage) -> RequestState {
    match stage {
        Stage::KeyKept => RequestState::Prepared,
        Stage::Sending | Stage::AnswerLost => RequestState::AnswerLost,
        Stage::Accepted => RequestState::Sent,
        Stage::Refused => RequestState::Refused,
        Stage::Abandoned => RequestState::Abandoned,
        Stage::Installed | Stage::EtkKept => RequestState::Installed,
        Stage::WaitsForActivation => RequestState::WaitsForActivation,
        Stage::Complete => RequestState::Complete,
        Stage::HandedOver => RequestState::HandedOver,
        Stage::Revoking | Stage::RevocationLost => RequestState::RevocationLost,
        Stage::Revoked => RequestState::Revoked,
    }
}

/// With a page on which the person confirms, nothing is made before they have done so.
pub(crate) fn turn_at(state: RequestState, to_be_confirmed: bool) -> Turn {
    match turn(state) {
        Turn::Ehealth if to_be_confirmed => Turn::You,
        other => other,
    }
}

pub(crate) fn turn(state: RequestState) -> Turn {
    match state {
        RequestState::Pending | RequestState::Sent => Turn::Ehealth,
        RequestState::Complete
        | RequestState::Refused
        | RequestState::Abandoned
        | RequestState::Revoked => Turn::Nobody,
        _ => Turn::You,
    }
}

pub(crate) fn state_word(state: State) -> &'static str {
    match state {
        State::Locked => "locked",
        State::NotEhealth => "not-ehealth",
        State::Temporary => "temporary",
        State::CertificateOfAnotherKey => "certificate-of-another-key",
        State::WithoutEtk => "without-etk",
        State::EtkOfAnotherCertificate => "etk-of-another-certificate",
        State::Complete => "complete",
    }
}

/// Where it stands in the data folder who works on which keystore.
const LOCKS: &str = "locks";

/// Days before the end from which a certificate can be renewed (eHealth protocol, section 7).
pub(crate) const RENEWAL_DAYS: i64 = 90;

/// What a renewed keystore was checked for while the depot still has the earlier token.
const CHECKED_BEFORE_ACTIVATION: [&str; 4] = [
    "checked-key",
    "checked-chain",
    "checked-etk-key",
    "checked-file",
];

/// What a completed keystore was checked for.
const CHECKED: [&str; 5] = [
    "checked-key",
    "checked-chain",
    "checked-etk-key",
    "checked-depot",
    "checked-file",
];
