//! A notification of the system. The web view can show none.

use desk::Notice;
use notify_rust::{Notification, NotificationHandle, NotificationResponse};

/// Shows it; what comes back tells what the person does with it.
///
/// # Errors
/// The words of the system when no program takes notifications.
pub fn show(notice: &Notice) -> Result<Shown, String> {
    let mut notification = Notification::new();
    notification
        .appname("Clavis")
        .summary(&notice.title)
        .body(&plain(&notice.body))
        .action(DEFAULT, &notice.open);
    of_this_system(&mut notification);
    let handle = notification.show().map_err(|error| error.to_string())?;
    Ok(Shown(handle))
}

/// A notification on the screen.
pub struct Shown(NotificationHandle);

impl Shown {
    /// Waits until the person opens it (true) or it is gone.
    pub fn opens(self) -> bool {
        let mut opened = false;
        // Each system has its own word for a click on the notification and for one on its button.
        let click = |response: &NotificationResponse| {
            opened = matches!(
                response,
                NotificationResponse::Default | NotificationResponse::Action(_)
            );
        };
        if let Err(error) = self.0.wait_for_response(click) {
            tracing::info!(%error, "nothing is heard of the notification");
        }
        opened
    }
}

/// On Linux it stays until somebody has seen it, and belongs to our entry in the menu.
#[cfg(all(unix, not(target_os = "macos")))]
fn of_this_system(notification: &mut Notification) {
    notification
        .icon(PROGRAM)
        .hint(notify_rust::Hint::DesktopEntry("Clavis".to_owned()))
        .timeout(notify_rust::Timeout::Never);
}

/// Windows shows it under the name that the installer gave to the program.
#[cfg(windows)]
fn of_this_system(notification: &mut Notification) {
    notification.app_id("be.clavis.desktop");
}

#[cfg(target_os = "macos")]
fn of_this_system(_notification: &mut Notification) {}

/// Where a body may have marks, ours has none.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A click on the notification itself.
const DEFAULT: &str = "default";

/// Name of the icon.
#[cfg(all(unix, not(target_os = "macos")))]
const PROGRAM: &str = "clavis-desktop";
