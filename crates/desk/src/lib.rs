//! Everything a front can ask, as one typed API. A front brings words in and words out; the rules
//! are here and below.

mod access;
pub mod answers;
mod backup;
mod calendar;
mod card;
mod certificate;
mod contact;
mod counter;
pub mod exit;
mod failure;
mod folders;
mod foreigner;
#[cfg(test)]
mod forgetting;
mod handover;
mod keystores;
mod log;
mod network;
mod number;
mod paper;
mod pins;
mod proof;
mod readers;
mod registered;
mod rehearse;
mod renewal;
mod request;
mod revocation;
mod safe_html;
pub mod sentences;
mod signature;
mod site;
mod slot;

use std::path::Path;
use std::sync::Arc;

use host::{AtLogin, Disk, Keyring, LocalDisk, Places, Secrets};
use zeroize::Zeroizing;

pub use access::{Access, ImportProgress, ImportStep, ImportWatch, unwatched_import};
pub use card::Watched;
pub use certificates::Step;
pub use counter::front::{DialogWords, Pane, WindowPlace, no_window};
pub use counter::notices::Notice;
pub use counter::{Bell, Counter, CounterWords, Told};
pub use eid::{NewPinSource, Pin, PinPurpose, PinQuestion, PinRefused, PinSource};
pub use failure::Failure;
pub use foreigner::ForeignerWords;
pub use handover::HandOverWords;
pub use host::process::start_again;
pub use host::{Clock, SetClock, SystemClock, variable};
pub use identifiers::{KeystorePassword, Kind as NumberKind};
pub use keystores::KeystoreForm;
pub use log::{LogLevel, start_log};
pub use network::NetworkWords;
pub use number::{explain_all, explain_code};
pub use pins::{NewPins, Pins};
pub use registered::HolderTalk;
pub use rehearse::{
    CardFamily, CardFaultWish, CardWishes, FaultWish, JudgementWish, PlatformWishes, Reader,
    RunningCard, RunningPlatform, StatusWish, card_faults, parse_duration, wait_for_the_end,
};
pub use renewal::{ContactWords, RenewalTalk};
pub use request::{ContractWords, RequestPlan, RequestTalk};
pub use revocation::{Because, RevocationWords};
use sentences::{Catalogue, Language};
pub use signature::{EcSignature, SignsByCard, read_ec_signature};
pub(crate) use slot::Slot;

/// One person's desk: where the files are, which card is used, which language is spoken.
pub struct Desk {
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) secrets: Arc<dyn Secrets>,
    pub(crate) places: Places,
    /// What starts Clavis when the person logs in; none where that is not for this desk.
    pub(crate) login: Option<Arc<dyn AtLogin>>,
    pub(crate) language: Language,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) reader: Option<String>,
    pub(crate) pads: eid::PadSettings,
    pub(crate) network: wire::Options,
    pub(crate) record_contact: bool,
    pub(crate) ec_signature: Option<EcSignature>,
    /// A card inside this program that somebody puts in and takes out.
    pub(crate) slot: Option<Slot>,
    /// What lasts as long as the program where access is managed: files that are looked at, and what is
    /// never kept.
    pub(crate) access: Arc<access::Sitting>,
}

impl Desk {
    /// Opens the desk of the user who runs this process. `reader` is a part of a reader's name, or
    /// `rehearsal:FOLDER` for a virtual card inside this program.
    ///
    /// # Errors
    /// `DESK-NO-HOME` when the system knows no home folder for this user.
    pub fn open(language: Language, reader: Option<String>) -> Result<Self, Failure> {
        host::protect_memory();
        let places =
            Places::of_this_user().ok_or_else(|| Failure::new("DESK-NO-HOME", Vec::new()))?;
        let disk: Arc<dyn Disk> = Arc::new(LocalDisk);
        let keyring = if places.apart {
            Keyring::Leave
        } else {
            Keyring::Use
        };
        let secrets = host::best_available(Arc::clone(&disk), places.data.join("secrets"), keyring);
        Ok(Self {
            clock: Arc::new(SystemClock::new()),
            secrets: Arc::new(secrets),
            // Somebody who keeps things apart starts Clavis with words that no entry has.
            login: (!places.apart)
                .then(|| host::at_login(Arc::clone(&disk), WAITING))
                .flatten(),
            disk,
            places,
            language,
            catalogue: Arc::new(Catalogue::new()),
            reader,
            pads: eid::PadSettings::default(),
            network: wire::Options::default(),
            record_contact: false,
            ec_signature: None,
            slot: None,
            access: Arc::default(),
        })
    }

    /// The language to speak: the one that was asked for, or the system's, or English.
    ///
    /// # Errors
    /// `DESK-LANGUAGE-UNKNOWN` when another than fr, nl, de or en was asked for.
    pub fn language(asked: Option<&str>) -> Result<Language, Failure> {
        if let Some(asked) = asked {
            return asked.parse().map_err(|_| {
                Failure::new(
                    "DESK-LANGUAGE-UNKNOWN",
                    vec![("language", asked.to_owned())],
                )
            });
        }
        let system = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(host::variable)
            .find_map(|locale| Language::from_locale(&locale));
        Ok(system.unwrap_or(Language::En))
    }

    /// The text of a small secret file (a PIN, a password), wiped when dropped.
    ///
    /// # Errors
    /// `DISK-...` when it cannot be read; `DESK-INPUT` when it is no text or longer than 4096 bytes.
    pub fn secret_text(&self, file: &Path) -> Result<Zeroizing<String>, Failure> {
        let bytes = Zeroizing::new(self.disk.read(file)?);
        if bytes.len() > LONGEST_SECRET {
            return Err(Failure::new(
                "DESK-INPUT",
                vec![("reason", format!("> {LONGEST_SECRET} bytes"))],
            ));
        }
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Zeroizing::new(text.to_owned())),
            Err(_) => Err(Failure::new(
                "DESK-INPUT",
                vec![("reason", "UTF-8".to_owned())],
            )),
        }
    }

    /// The same desk in another language.
    pub(crate) fn again(&self, language: Language) -> Self {
        Self {
            disk: Arc::clone(&self.disk),
            clock: Arc::clone(&self.clock),
            secrets: Arc::clone(&self.secrets),
            places: self.places.clone(),
            login: self.login.clone(),
            language,
            catalogue: Arc::clone(&self.catalogue),
            reader: self.reader.clone(),
            pads: self.pads.clone(),
            network: self.network.clone(),
            record_contact: self.record_contact,
            ec_signature: self.ec_signature,
            slot: self.slot.clone(),
            access: Arc::clone(&self.access),
        }
    }

    pub(crate) fn say(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.catalogue.text(self.language, id, facts)
    }
}

/// Every code that a failure of this room's own can have.
pub const CODES: &[&str] = &[
    "ACCESS-COLUMN-UNKNOWN",
    "ACCESS-DAY",
    "ACCESS-IMPORT-NODE",
    "ACCESS-IMPORT-OVER",
    "ACCESS-IMPORT-SUSPICIOUS",
    "ACCESS-JOB-UNKNOWN",
    "ACCESS-KEPT-UNREADABLE",
    "ACCESS-MANUAL-UNKNOWN",
    "ACCESS-NAME-MISSING",
    "ACCESS-NO-DAY",
    "ACCESS-NO-LINK",
    "ACCESS-NO-MAIL",
    "ACCESS-NO-PROPOSAL",
    "ACCESS-NO-QUESTION",
    "ACCESS-NODE-SEVERAL",
    "ACCESS-NOT-GIVEN",
    "ACCESS-NUMBER-NOT-KNOWN",
    "ACCESS-PERSON-NUMBER",
    "ACCESS-PERSON-SEVERAL",
    "ACCESS-QUESTION-UNKNOWN",
    "ACCESS-REGISTER-UNKNOWN",
    "ACCESS-ROLE-UNKNOWN",
    "ACCESS-TASK-BEFORE",
    "ACCESS-TASK-UNKNOWN",
    "ACCESS-WORD-UNKNOWN",
    "ACCESS-WORKFLOWS",
    "CERT-IN-USE",
    "CERT-NONE-OPEN",
    "CERT-NOT-ACTIVATED",
    "CERT-NOT-BELGIAN",
    "CERT-NOT-IN-JOURNAL",
    "CERT-PASSWORD-OTHER-RULE",
    "CERT-PIN-FILE-NOT-ALLOWED",
    "CERT-SEVERAL-OPEN",
    "COUNTER-CONTRACT-NOT-SHOWN",
    "COUNTER-HOLDER-CHANGED",
    "COUNTER-KEYSTORE-UNKNOWN",
    "COUNTER-NO-DATES",
    "COUNTER-NO-REHEARSAL",
    "COUNTER-NOT-A-KEYSTORE",
    "COUNTER-OTHER-SIDE",
    "COUNTER-QUESTION-OVER",
    "COUNTER-TALK-OVER",
    "DESK-CODE-UNKNOWN",
    "DESK-CONTACT-UNREADABLE",
    "DESK-INPUT",
    "DESK-KIND-UNKNOWN",
    "DESK-LANGUAGE-UNKNOWN",
    "DESK-MISSING",
    "DESK-NO-HOME",
    "DESK-PERSONAL-VALUE",
    "DESK-SECRET-VALUE",
    "DESK-TIME-UNKNOWN",
    "REHEARSAL-CARD-FOLDER",
    "REHEARSAL-CARD-UNSEEN",
    "REHEARSAL-CLOCK",
    "RESTORE-CONFLICT",
    "RESTORE-NOT-EMPTY",
];

/// The word with which the window's program is started at login: it waits without a window.
pub const WAITING: &str = "--waiting";

const LONGEST_SECRET: usize = 4096;
