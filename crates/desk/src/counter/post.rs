//! One of the two worlds: a desk, the numbers of its keystores, and for a rehearsal its stage. What
//! belongs to the other world is refused.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use platform::EnvironmentKind;

use super::handles::{Handles, Numbers};
use super::stage::Stage;
use crate::answers::{
    EnvironmentWord, EnvironmentWords, KeystoreHandle, PreferencesWords, RehearsalNow, RequestState,
};
use crate::sentences::Language;
use crate::{Desk, Failure};

/// A desk that is manned.
pub(super) struct Post {
    pub(super) desk: Desk,
    /// The platform that is meant when nothing else says which.
    pub(super) platform: Option<String>,
    pub(super) handles: Arc<Handles>,
    /// What makes it a rehearsal.
    pub(super) stage: Option<Arc<Stage>>,
    /// Authorities of test cards.
    card_roots: Vec<PathBuf>,
    /// What eHealth said last about requests that are waited for.
    heard: Arc<Mutex<BTreeMap<PathBuf, RequestState>>>,
    /// The code with which eHealth last refused to deliver.
    refusals: Arc<Mutex<BTreeMap<PathBuf, String>>>,
    /// Below it everything is rehearsal, and nothing else is.
    training: PathBuf,
}

impl Post {
    /// The real desk.
    pub(super) fn real(desk: Desk, numbers: &Arc<Numbers>, card_roots: Vec<PathBuf>) -> Self {
        let training = desk.places.data.join(TRAINING);
        Self {
            desk,
            platform: None,
            handles: Arc::new(Handles::new(numbers)),
            stage: None,
            card_roots,
            heard: Arc::default(),
            refusals: Arc::default(),
            training,
        }
    }

    /// The desk of a rehearsal, which has its folders below `training`.
    pub(super) fn rehearsal(
        desk: Desk,
        stage: Stage,
        training: PathBuf,
        numbers: &Arc<Numbers>,
    ) -> Self {
        Self {
            desk,
            platform: Some(REHEARSAL.to_owned()),
            handles: Arc::new(Handles::new(numbers)),
            stage: Some(Arc::new(stage)),
            card_roots: Vec::new(),
            heard: Arc::default(),
            refusals: Arc::default(),
            training,
        }
    }

    /// The same post as a person prefers it.
    pub(super) fn as_preferred(&self, language: Language, words: &PreferencesWords) -> Self {
        let platform = match self.stage {
            Some(_) => self.platform.clone(),
            None => words.platform.clone(),
        };
        Self {
            desk: self.desk.again(language).with_pads(words.use_reader_keys),
            platform,
            handles: Arc::clone(&self.handles),
            stage: self.stage.clone(),
            card_roots: self.card_roots.clone(),
            heard: Arc::clone(&self.heard),
            refusals: Arc::clone(&self.refusals),
            training: self.training.clone(),
        }
    }

    /// Where numbers for keystores come from.
    pub(super) fn numbers(&self) -> &Arc<Numbers> {
        self.handles.numbers()
    }

    /// Where everything of a rehearsal is.
    pub(super) fn training(&self) -> &Path {
        &self.training
    }

    /// Ends a rehearsal: nothing listens any more, and the card is out.
    pub(super) fn leave(&self) {
        if let Some(stage) = &self.stage {
            stage.end();
        }
    }

    /// Roots of cards besides the Belgian ones: those of a rehearsal, and of test cards before a
    /// platform that a file describes.
    pub(super) fn roots(&self) -> Vec<PathBuf> {
        if let Some(stage) = &self.stage {
            return stage.roots.clone();
        }
        let described = match &self.platform {
            Some(platform) if !self.card_roots.is_empty() => self.desk.environment(platform).ok(),
            _ => None,
        };
        match described {
            Some((_, environment)) if !crate::site::is_real(&environment) => {
                self.card_roots.clone()
            }
            _ => Vec::new(),
        }
    }

    /// The time in this world.
    pub(super) fn now(&self) -> Timestamp {
        let now = self.desk.clock.now();
        let offset = self.stage.as_ref().map(|stage| stage.offset());
        offset
            .and_then(|offset| now.checked_add(offset).ok())
            .unwrap_or(now)
    }

    /// Today in this world.
    pub(super) fn today(&self) -> Date {
        self.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    /// A keystore's path, when it belongs to this world.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `COUNTER-OTHER-SIDE`.
    pub(super) fn keystore(&self, handle: KeystoreHandle) -> Result<PathBuf, Failure> {
        let path = self.handles.path(handle)?;
        self.admit(&path)?;
        Ok(path)
    }

    /// Refuses a path of the other world.
    ///
    /// # Errors
    /// `COUNTER-OTHER-SIDE`.
    pub(super) fn admit(&self, path: &Path) -> Result<(), Failure> {
        let is_training = super::absolute(path).starts_with(&self.training);
        match is_training == self.stage.is_some() {
            true => Ok(()),
            false => Err(Failure::new("COUNTER-OTHER-SIDE", Vec::new())),
        }
    }

    /// How the platform is named for a keystore: as the journal remembers it, else the usual one.
    pub(super) fn platform_for(&self, keystore: &Path) -> Option<String> {
        if self.stage.is_some() {
            return self.platform.clone();
        }
        let remembered = self.desk.platform_of(keystore, None).ok().flatten();
        remembered.or_else(|| self.platform.clone())
    }

    /// Refuses what is no platform for real work.
    ///
    /// # Errors
    /// `COUNTER-OTHER-SIDE` for a rehearsal; `PLATFORM-...` for what cannot be read.
    pub(super) fn check_platform(&self, platform: &str) -> Result<(), Failure> {
        if platform == REHEARSAL {
            return Err(Failure::new("COUNTER-OTHER-SIDE", Vec::new()));
        }
        if !matches!(platform, "production" | "acceptance") {
            self.admit(Path::new(platform))?;
        }
        let (_, environment) = self.desk.environment(platform)?;
        match environment.kind {
            EnvironmentKind::Rehearsal => Err(Failure::new("COUNTER-OTHER-SIDE", Vec::new())),
            _ => Ok(()),
        }
    }

    /// Which world this is.
    pub(super) fn environment_words(&self) -> EnvironmentWords {
        let say = |id: &str| self.desk.say(id, &[]);
        let named = self.platform.as_deref().unwrap_or("production");
        let kind = kind_of(named);
        if kind != EnvironmentWord::Described {
            return EnvironmentWords::of(kind, say);
        }
        let name = match self.desk.environment(named) {
            Ok((_, environment)) => environment.name,
            Err(_) => crate::site::shown(Path::new(named)),
        };
        EnvironmentWords {
            name,
            ..EnvironmentWords::of(kind, say)
        }
    }

    /// The rehearsal that is going on here.
    pub(super) fn rehearsal_now(&self) -> Option<RehearsalNow> {
        let stage = self.stage.as_ref()?;
        Some(stage.now(self.today(), |id| self.desk.say(id, &[])))
    }

    /// True while this computer has no record of a contact with production.
    pub(super) fn never_met_production(&self) -> bool {
        let contact = self.desk.contact_report().ok();
        !contact.is_some_and(|contact| {
            contact.exchanges > 0 && contact.platform.as_deref() == Some("production")
        })
    }

    /// True when eHealth refuses to deliver, and has refused it in the same words before: a clock
    /// that was moved or a moment of maintenance is no judgement.
    pub(super) fn is_refused_again(&self, keystore: &Path, failure: &Failure) -> bool {
        let fact = |wanted: &str| {
            let mut facts = failure.facts().iter();
            facts
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| value.clone())
        };
        if failure.code() != "PLATFORM-REFUSED" || fact("operation").as_deref() != Some(DELIVERY) {
            return false;
        }
        let code = fact("code").unwrap_or_default();
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        refusals.insert(keystore.to_path_buf(), code.clone()) == Some(code)
    }

    /// What eHealth said last about a request.
    pub(super) fn heard(&self, keystore: &Path) -> Option<RequestState> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get(keystore).copied()
    }

    /// Remembers what eHealth says; true when it is something else than before.
    pub(super) fn hear(&self, keystore: &Path, state: RequestState) -> bool {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.insert(keystore.to_path_buf(), state) != Some(state)
    }
}

impl EnvironmentWords {
    /// The real platform.
    pub(super) fn production(say: impl Fn(&str) -> String) -> Self {
        Self::of(EnvironmentWord::Production, say)
    }

    fn of(kind: EnvironmentWord, say: impl Fn(&str) -> String) -> Self {
        let (name, sentence) = match kind {
            EnvironmentWord::Production => ("window-production", "environment-production"),
            EnvironmentWord::Acceptance => ("window-acceptance", "environment-acceptance"),
            EnvironmentWord::Rehearsal => ("window-rehearsal", "environment-rehearsal"),
            EnvironmentWord::Described => ("window-described", "window-described-means"),
        };
        Self {
            kind,
            name: say(name),
            sentence: say(sentence),
        }
    }
}

/// The sort of platform that a reference names.
pub(super) fn kind_of(platform: &str) -> EnvironmentWord {
    match platform {
        "production" => EnvironmentWord::Production,
        "acceptance" => EnvironmentWord::Acceptance,
        REHEARSAL => EnvironmentWord::Rehearsal,
        _ => EnvironmentWord::Described,
    }
}

/// The message by which a delivery is asked for.
const DELIVERY: &str = "GetCertificate";
/// The folder of all rehearsals, below the data folder.
pub(super) const TRAINING: &str = "training";
/// How the rehearsal's platform is named.
pub(super) const REHEARSAL: &str = "rehearsal";
