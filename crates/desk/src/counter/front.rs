//! What a window needs of the desk besides its questions: the sentences for what can go wrong with the
//! window itself, the titles of the system's dialogs, and where the window was.

use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};

use super::post::Post;
use super::{Counter, Inner, Told};
use crate::answers::{FailureAnswer, FailureWords, KeystoreHandle};
use crate::sentences::{Catalogue, Language};
use crate::{Desk, Failure};

/// Why there is no window, in the language that was asked for or the system's; `reason` is the system's own word.
pub fn no_window(language: Option<&str>, reason: &str) -> FailureWords {
    let language = Desk::language(language).unwrap_or(Language::En);
    let facts = vec![("reason", reason.to_owned())];
    FailureAnswer::new(
        &Failure::new("WINDOW-NO-SCREEN", facts),
        &Catalogue::new(),
        language,
    )
    .error
}

/// Titles and kinds of files for the system's dialogs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialogWords {
    /// Chooses a keystore.
    pub choose_keystore: String,
    /// Files that can be keystores.
    pub keystore_files: String,
    /// Chooses the folder of a copy.
    pub choose_folder: String,
    /// Names a new backup.
    pub save_backup: String,
    /// Chooses a backup.
    pub open_backup: String,
    /// Files that can be backups.
    pub backup_files: String,
    /// Chooses a hand-over file.
    pub choose_hand_over: String,
    /// Files that can be hand-over files.
    pub hand_over_files: String,
    /// Chooses an export of a portal.
    pub choose_export: String,
    /// Files that can be exports.
    pub export_files: String,
    /// Chooses a staff list.
    pub choose_staff: String,
    /// Files that can be staff lists.
    pub staff_files: String,
    /// Chooses a file as proof.
    pub choose_evidence: String,
    /// Chooses a file that is to go with a mail.
    pub choose_attachment: String,
    /// Every file.
    pub any_files: String,
    /// Chooses a folder of workflows of one's own.
    pub choose_workflows: String,
    /// Names the file for a colleague.
    pub save_workspace: String,
    /// Chooses the file of a colleague.
    pub open_workspace: String,
}

/// A window of which the place is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The window.
    Main,
    /// The small one beside the browser.
    Companion,
}

impl Pane {
    /// The file of its [`WindowPlace`] in the settings folder.
    const fn file(self) -> &'static str {
        match self {
            Self::Main => "window.json",
            Self::Companion => "companion.json",
        }
    }
}

/// Where a window was, in pixels of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// The width of what is inside its frame.
    pub width: u32,
    /// The height of what is inside its frame.
    pub height: u32,
    /// True when it filled the screen; the rest is what it was before.
    pub maximised: bool,
}

impl Counter {
    /// The web view drew nothing, with and without the graphics card.
    pub fn no_picture(&self) -> FailureWords {
        self.inner
            .words(&Failure::new("WINDOW-NO-PICTURE", Vec::new()))
    }

    /// A defect of the program ended a question.
    pub fn unforeseen(&self) -> FailureWords {
        self.inner
            .words(&Failure::new("WINDOW-UNFORESEEN", Vec::new()))
    }

    /// The clipboard took nothing; `reason` is the system's own word.
    pub fn no_clipboard(&self, reason: &str) -> FailureWords {
        let facts = vec![("reason", reason.to_owned())];
        self.inner.words(&Failure::new("WINDOW-CLIPBOARD", facts))
    }

    /// Shows the folder of a keystore in the system's own program for files.
    ///
    /// # Errors
    /// `COUNTER-...` for a number that stands for nothing; `WINDOW-FOLDER` when no program takes it.
    pub fn open_folder_of(&self, keystore: KeystoreHandle) -> Told<()> {
        let folder = self.folder_of(keystore)?;
        host::process::show_folder(&folder).map_err(|error| {
            let facts = vec![
                ("path", folder.display().to_string()),
                ("reason", error.to_string()),
            ];
            Box::new(self.inner.words(&Failure::new("WINDOW-FOLDER", facts)))
        })
    }

    /// The words of the system's dialogs.
    pub fn dialog_words(&self) -> DialogWords {
        let say = |id: &str| self.inner.say(id, &[]);
        DialogWords {
            choose_keystore: say("dialog-choose-keystore"),
            keystore_files: say("dialog-keystore-files"),
            choose_folder: say("dialog-choose-folder"),
            save_backup: say("dialog-save-backup"),
            open_backup: say("dialog-open-backup"),
            backup_files: say("dialog-backup-files"),
            choose_hand_over: say("dialog-choose-hand-over"),
            hand_over_files: say("dialog-hand-over-files"),
            choose_export: say("dialog-choose-export"),
            export_files: say("dialog-export-files"),
            choose_staff: say("dialog-choose-staff"),
            staff_files: say("dialog-staff-files"),
            choose_evidence: say("dialog-choose-evidence"),
            choose_attachment: say("dialog-choose-attachment"),
            any_files: say("dialog-any-files"),
            choose_workflows: say("dialog-choose-workflows"),
            save_workspace: say("dialog-save-workspace"),
            open_workspace: say("dialog-open-workspace"),
        }
    }

    /// Where a window was; nothing when that was never kept or cannot be read.
    pub fn window_place(&self, pane: Pane) -> Option<WindowPlace> {
        let post = self.inner.real_post()?;
        let desk = &post.desk;
        let text = desk.disk.read(&desk.places.config.join(pane.file())).ok()?;
        serde_json::from_slice(&text)
            .ok()
            .filter(|place: &WindowPlace| place.width >= SMALLEST && place.height >= SMALLEST)
    }

    /// Keeps where a window is. That it cannot be kept is no reason to stop anybody: it is logged.
    pub fn keep_window_place(&self, pane: Pane, place: WindowPlace) {
        let Some(post) = self.inner.real_post() else {
            return;
        };
        let (disk, folder) = (&post.desk.disk, &post.desk.places.config);
        let text = serde_json::to_vec(&place).unwrap_or_default();
        let kept = disk
            .make_folder(folder, host::Access::Owner)
            .and_then(|()| disk.replace(&folder.join(pane.file()), &text, host::Access::Default));
        if let Err(error) = kept {
            tracing::info!(code = error.code(), "the place of the window is not kept");
        }
    }
}

impl Inner {
    /// The real desk: the window has one place, in a rehearsal too.
    fn real_post(&self) -> Option<Arc<Post>> {
        let manned = self.manned.read().unwrap_or_else(PoisonError::into_inner);
        manned.real.as_ref().ok().cloned()
    }
}

/// Pixels; a smaller window was no window.
const SMALLEST: u32 = 200;
