//! Keystores at the counter: lists, inspection, taking over, other passwords, second places.

use std::path::{Path, PathBuf};

use certificates::{Confirmation, Line, RequestState as At, Stage};
use zeroize::Zeroizing;

use super::bars::{Life, lives};
use super::post::{Post, kind_of};
use super::{Counter, Told};
use crate::answers::{
    AdoptedAnswer, BackupAnswer, Call, CopyAnswer, InspectAnswer, InspectPage,
    InspectedCertificate, InspectedEntry, InspectedKey, KeystoreFormWord, KeystoreHandle,
    KeystoreLine, KeystoresAnswer, KeystoresDropped, MacLine, PasswordAnswer, ProtectionLine,
    RequestState, RestoreAnswer, TaskTurn, Turn,
};
use crate::certificate::{state_of, state_word, turn_at};
use crate::site::{shown, shown_dn};
use crate::{Failure, KeystoreForm};

impl Counter {
    /// Every keystore of the folders of keystores, and open requests elsewhere. Nobody is asked.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub fn keystores(&self) -> Told<KeystoresAnswer> {
        self.at(|post| {
            let folder = post.desk.keystore_folder_at(post.platform.as_deref());
            let lines = post.inventory()?;
            let lives = lives(post, &lines);
            Ok(KeystoresAnswer {
                folder: shown(&folder),
                keystores: lines
                    .iter()
                    .zip(&lives)
                    .map(|(line, life)| keystore_line(post, line, life.as_ref(), &lines))
                    .collect(),
            })
        })
    }

    /// The number of a keystore that was chosen in a file dialog.
    ///
    /// # Errors
    /// `COUNTER-OTHER-SIDE`, `COUNTER-NOT-A-KEYSTORE`, `DISK-...`.
    pub fn keystore_at(&self, path: &Path) -> Told<KeystoreHandle> {
        self.at(|post| post.keystore_at(path))
    }

    /// Files were dropped on the window: tells which of them are keystores, and calls
    /// `KeystoresDropped`.
    pub fn keystores_dropped(&self, paths: &[PathBuf]) -> KeystoresDropped {
        let mut dropped = KeystoresDropped {
            keystores: Vec::new(),
            refused: None,
        };
        for path in paths {
            match self.keystore_at(path) {
                Ok(handle) => dropped.keystores.push(handle),
                Err(words) if dropped.refused.is_none() => dropped.refused = Some(*words),
                Err(_) => {}
            }
        }
        self.inner
            .bell
            .ring(Call::KeystoresDropped(dropped.clone()));
        dropped
    }

    /// The folder of a keystore, for the shell to open. Never for the web view.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `COUNTER-OTHER-SIDE`.
    pub fn folder_of(&self, keystore: KeystoreHandle) -> Told<PathBuf> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            Ok(path.parent().map(Path::to_path_buf).unwrap_or(path))
        })
    }

    /// What is in a keystore; without the password only what stands in it unencrypted.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `KEYSTORE-...`.
    pub fn inspect(
        &self,
        keystore: KeystoreHandle,
        password: Option<&Zeroizing<String>>,
    ) -> Told<InspectPage> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let password = password.map(|text| text.as_str());
            let answer = post.desk.inspect(&path, password)?;
            Ok(inspected(answer, &path, keystore))
        })
    }

    /// Takes over a keystore of another program; without a new password it keeps its own.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `NUMBER-KEYSTORE-PASSWORD` when its own breaks today's rule,
    /// `CERT-IN-USE`, `KEYSTORE-...`, and the platform's.
    pub fn adopt(
        &self,
        keystore: KeystoreHandle,
        old: &Zeroizing<String>,
        new: Option<&Zeroizing<String>>,
    ) -> Told<AdoptedAnswer> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let new = super::new_password(&post.desk, new.unwrap_or(old))?;
            let platform = post.platform_for(&path);
            let answer = post.desk.adopt(&path, platform.as_deref(), old, &new)?;
            self.inner.home_changed();
            Ok(AdoptedAnswer {
                adopted: answer,
                handle: keystore,
            })
        })
    }

    /// Gives a keystore another password, and another form when one is wanted.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `NUMBER-KEYSTORE-PASSWORD`, `CERT-IN-USE`, `KEYSTORE-...`,
    /// `DISK-...`.
    pub fn change_password(
        &self,
        keystore: KeystoreHandle,
        old: &Zeroizing<String>,
        new: &Zeroizing<String>,
        form: Option<KeystoreFormWord>,
    ) -> Told<PasswordAnswer> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            let new = super::new_password(&post.desk, new)?;
            let form = form.map(|form| match form {
                KeystoreFormWord::Compatible => KeystoreForm::Compatible,
                KeystoreFormWord::Modern => KeystoreForm::Modern,
            });
            post.desk.change_password(&path, old, &new, form)
        })
    }

    /// Copies a keystore to a second place, and remembers that place.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `CERT-IN-USE`, `KEYSTORE-...`, `DISK-...`.
    pub fn copy_to(&self, keystore: KeystoreHandle, folder: &Path) -> Told<CopyAnswer> {
        self.at(|post| {
            let path = post.keystore(keystore)?;
            post.desk.copy_keystore(&path, folder)
        })
    }

    /// Writes everything of this computer into one encrypted file, which must not exist yet.
    ///
    /// # Errors
    /// `NUMBER-KEYSTORE-PASSWORD`, `DISK-...`, `STORE-...`.
    pub fn backup(&self, file: &Path, password: &Zeroizing<String>) -> Told<BackupAnswer> {
        self.at(|post| {
            let password = super::new_password(&post.desk, password)?;
            post.desk.backup(file, post.platform.as_deref(), &password)
        })
    }

    /// Puts everything back, on a computer where Clavis has no journal yet.
    ///
    /// # Errors
    /// `RESTORE-NOT-EMPTY`, `RESTORE-CONFLICT`, `DISK-...`, `STORE-...`.
    pub fn restore(&self, file: &Path, password: &Zeroizing<String>) -> Told<RestoreAnswer> {
        let answer = self.at(|post| post.desk.restore(file, password))?;
        self.inner.home_changed();
        Ok(answer)
    }
}

impl Post {
    /// Every keystore of the folders of keystores and every open request, without what belongs to the other
    /// world.
    ///
    /// # Errors
    /// `STORE-...`, `DISK-...`.
    pub(super) fn inventory(&self) -> Result<Vec<Line>, Failure> {
        let mut lines = self.desk.inventory(None, self.platform.as_deref())?;
        lines.retain(|line| self.admit(&line.keystore).is_ok());
        Ok(lines)
    }

    fn keystore_at(&self, path: &Path) -> Result<KeystoreHandle, Failure> {
        self.admit(path)?;
        let bytes = self.desk.disk.read(path)?;
        // The outside of a PKCS#12 file can be read without its password.
        keystore::inspect(&bytes, None).map_err(|_| {
            let name = path.file_name().map(Path::new).unwrap_or(path);
            Failure::new("COUNTER-NOT-A-KEYSTORE", vec![("path", shown(name))])
        })?;
        Ok(self.handles.of(path))
    }

    /// Where a request stands, with what eHealth said last.
    pub(super) fn state(&self, line: &Line) -> RequestState {
        let state = match line.state {
            At::At(stage) => state_of(stage),
            At::NotInJournal => RequestState::Unknown,
        };
        match (state, self.heard(&line.keystore)) {
            // What was heard says more than what was sent, and less than what was done since.
            (RequestState::Sent | RequestState::AnswerLost, Some(heard)) => heard,
            (RequestState::HandedOver, Some(RequestState::Delivered)) => RequestState::Delivered,
            _ => state,
        }
    }
}

/// The file's name, a person's number masked.
pub(super) fn file_name(path: &Path) -> String {
    shown(path.file_name().map(Path::new).unwrap_or(path))
}

/// Whose a keystore is, in a few words: the identifier of its certificate, or the file's name.
pub(crate) fn short_name(line: &Line) -> String {
    let record = line.record.as_ref();
    let named = record.and_then(|record| parsed(&record.name));
    match named {
        None => file_name(&line.keystore),
        Some(name) => {
            let id = keystore::file::shown_name(&format!("{} {}", name.kind, name.id));
            match name.application_id.as_deref() {
                Some(application) if !application.is_empty() => {
                    format!("{} ({id}, {application})", name.name)
                }
                _ => format!("{} ({id})", name.name),
            }
        }
    }
}

fn parsed(dn: &str) -> Option<pki::name::EhealthName> {
    pki::name::EhealthName::parse_string(dn).ok()
}

pub(super) fn task_turn(line: &Line, state: RequestState) -> TaskTurn {
    let elsewhere = line.record.as_ref().is_some_and(|record| record.elsewhere);
    match (elsewhere, turn_at(state, confirmation(line).is_some())) {
        (true, Turn::You) => TaskTurn::Other,
        (_, Turn::You) => TaskTurn::You,
        (_, Turn::Ehealth) => TaskTurn::Ehealth,
        (_, Turn::Nobody) => TaskTurn::Nobody,
    }
}

/// The page on which a person without Belgian eID confirms the request.
fn confirmation(line: &Line) -> Option<&Confirmation> {
    line.record.as_ref()?.confirmation.as_ref()
}

/// What a request waits for that its person confirms on a page of eHealth.
#[derive(Debug, Clone, Copy)]
pub(super) enum Confirming<'a> {
    /// It can be confirmed now.
    Open(&'a Confirmation),
    /// The last moment has passed: confirmed or not, there is nothing to open any more.
    Over(&'a Confirmation),
}

impl<'a> Confirming<'a> {
    /// Nothing for a request that is delivered, or that nobody has to confirm. eHealth does not tell
    /// whether it was confirmed.
    pub(super) fn of(post: &Post, line: &'a Line, state: RequestState) -> Option<Self> {
        let page = confirmation(line)?;
        match (state, post.now() <= page.until) {
            (RequestState::Sent | RequestState::Pending, true) => Some(Self::Open(page)),
            (RequestState::Sent | RequestState::Pending, false) => Some(Self::Over(page)),
            // eHealth refuses what was not confirmed in time.
            (RequestState::Refused, false) if line.state != At::At(Stage::Refused) => {
                Some(Self::Over(page))
            }
            _ => None,
        }
    }

    /// The task; with `-says` behind it, its sentence.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Open(_) => "task-confirm",
            Self::Over(_) => "task-lapsed",
        }
    }

    /// The last day.
    pub(super) fn day(self) -> String {
        let (Self::Open(page) | Self::Over(page)) = self;
        super::bars::day(page.until)
    }

    fn says(self, post: &Post) -> String {
        let id = format!("{}-says", self.id());
        post.desk.say(&id, &[("date", self.day())])
    }
}

fn keystore_line(post: &Post, line: &Line, life: Option<&Life>, all: &[Line]) -> KeystoreLine {
    let state = post.state(line);
    let record = line.record.as_ref();
    let dn = record.map(|record| shown_dn(&record.name));
    let same = |other: &&Line| {
        other.keystore != line.keystore
            && other.exists
            && record.is_some_and(|record| {
                let theirs = other.record.as_ref();
                theirs.is_some_and(|theirs| theirs.key == record.key && !record.key.is_empty())
            })
    };
    let confirming = Confirming::of(post, line, state);
    let to_confirm = match confirming {
        Some(Confirming::Open(page)) => Some(page),
        Some(Confirming::Over(_)) | None => None,
    };
    KeystoreLine {
        keystore: post.handles.of(&line.keystore),
        name: short_name(line),
        dn: dn.filter(|dn| !dn.is_empty()),
        file: file_name(&line.keystore),
        state,
        sentence: match (life, confirming) {
            (Some(life), _) => life.sentence(&post.desk),
            (None, Some(confirming)) => confirming.says(post),
            (None, None) => post.desk.say(sentence_of(state), &[]),
        },
        standing: life.map(|life| life.standing),
        environment: record.map(|record| kind_of(&record.platform)),
        valid_until: life.map(|life| life.until.to_string()),
        etk: record.and_then(|record| record.etk.clone()),
        key_identifier: record.map(|record| record.key.clone()),
        turn: task_turn(line, state),
        duplicate_of: all
            .iter()
            .find(same)
            .map(|other| file_name(&other.keystore)),
        since: line.since.map(super::bars::day),
        confirm_at: to_confirm.map(|page| page.url.clone()),
        confirm_until: to_confirm.map(|page| page.until.to_string()),
    }
}

/// The sentence of a state, for lists.
pub(super) fn sentence_of(state: RequestState) -> &'static str {
    match state {
        RequestState::Prepared => "window-state-prepared",
        RequestState::Sent | RequestState::Pending => "window-state-sent",
        RequestState::AnswerLost => "window-state-answer-lost",
        RequestState::Delivered => "window-state-delivered",
        RequestState::Installed => "window-state-installed",
        RequestState::WaitsForActivation => "window-state-waits-for-activation",
        RequestState::Complete => "window-state-complete",
        RequestState::HandedOver => "window-state-handed-over",
        RequestState::RevocationLost => "window-state-revocation-lost",
        RequestState::Revoked => "window-state-revoked",
        RequestState::Refused => "window-state-refused",
        RequestState::Abandoned => "window-state-abandoned",
        RequestState::Unknown => "window-state-unknown",
    }
}

fn inspected(answer: InspectAnswer, path: &Path, handle: KeystoreHandle) -> InspectPage {
    let report = answer.report;
    InspectPage {
        keystore: file_name(path),
        handle,
        sentence: answer.sentence,
        written: answer.written,
        profile: answer.profile,
        findings: answer.findings,
        state: state_word(report.state).to_owned(),
        bytes: u32::try_from(report.bytes).unwrap_or(u32::MAX),
        der: report.der,
        mac: report.mac.map(|mac| MacLine {
            algorithm: mac.algorithm,
            iterations: mac.iterations,
        }),
        protections: report
            .protections
            .into_iter()
            .map(|one| ProtectionLine {
                content: one.content,
                algorithm: one.algorithm,
                iterations: one.iterations,
            })
            .collect(),
        visible_key_aliases: report
            .visible_key_aliases
            .iter()
            .map(|one| shown_dn(one))
            .collect(),
        keys: report.keys.iter().map(inspected_key).collect(),
        certificates: report
            .certificates
            .iter()
            .map(|entry| InspectedEntry {
                alias: entry.alias.as_deref().map(shown_dn),
                certificate: entry.certificate.as_ref().map(inspected_certificate),
            })
            .collect(),
        passed_over: report.passed_over,
    }
}

fn inspected_key(key: &keystore::KeyEntry) -> InspectedKey {
    InspectedKey {
        alias: key.alias.as_deref().map(shown_dn),
        kind: match key.kind {
            keystore::KeyKind::Authentication => "authentication",
            keystore::KeyKind::Etk => "etk",
            keystore::KeyKind::Other => "other",
        }
        .to_owned(),
        rsa_bits: key.rsa_bits.and_then(|bits| u32::try_from(bits).ok()),
        key_identifier: key.key_identifier.clone(),
        certificate_matches: key.certificate_matches,
        certificates: key.certificates.iter().map(inspected_certificate).collect(),
    }
}

fn inspected_certificate(facts: &keystore::CertificateFacts) -> InspectedCertificate {
    InspectedCertificate {
        subject: shown_dn(&facts.subject),
        issuer: shown_dn(&facts.issuer),
        serial: facts.serial.clone(),
        valid_from: facts.not_before.to_string(),
        valid_until: facts.not_after.to_string(),
        key_identifier: facts.key_identifier.clone(),
        public_key_sha256: facts.public_key_sha256.clone(),
        key_usage: facts.key_usage.clone(),
        ca: facts.ca,
        dummy: facts.dummy,
    }
}
