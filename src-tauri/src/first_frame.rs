//! Never an empty window: what happens when the web view draws nothing.
//!
//! Some graphics drivers leave WebKitGTK's window white. The page says when its first frame is on
//! the screen; when it does not, the program starts anew once with drawing by the processor alone,
//! and says so when that does not help either.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use desk::{Clock, SystemClock};
use tauri::{AppHandle, Manager};

use crate::seat::Seat;
use crate::{dialogs, instance, screen};

/// What is known of the page.
#[derive(Clone, Default)]
pub struct FirstFrame {
    loaded: Arc<AtomicBool>,
    drawn: Arc<AtomicBool>,
}

impl FirstFrame {
    /// The page is there; its first frame is not yet.
    pub fn page_loaded(&self) {
        self.loaded.store(true, Ordering::Release);
    }

    /// The page has drawn.
    pub fn page_drawn(&self) {
        self.drawn.store(true, Ordering::Release);
    }

    /// The web view lost its process, or its window: the page has to come again.
    pub fn page_lost(&self) {
        self.loaded.store(false, Ordering::Release);
        self.drawn.store(false, Ordering::Release);
    }

    /// Waits until the page has drawn; false when the time for it is over.
    fn comes(&self, clock: &dyn Clock) -> bool {
        let start = clock.elapsed();
        let mut loaded_at = None;
        loop {
            if self.drawn.load(Ordering::Acquire) {
                return true;
            }
            let now = clock.elapsed();
            if loaded_at.is_none() && self.loaded.load(Ordering::Acquire) {
                loaded_at = Some(now);
            }
            let over = match loaded_at {
                Some(loaded) => now.saturating_sub(loaded) >= TO_DRAW,
                None => now.saturating_sub(start) >= TO_LOAD,
            };
            if over {
                return false;
            }
            clock.pass(LOOK);
        }
    }
}

/// Watches on a thread of its own.
pub fn watch(app: &AppHandle, frame: &FirstFrame) {
    let (app, frame) = (app.clone(), frame.clone());
    std::thread::spawn(move || {
        if !frame.comes(&SystemClock::new()) {
            without_picture(&app);
        }
    });
}

/// Starts the program anew once; the second time it says that nothing can be shown.
fn without_picture(app: &AppHandle) {
    if desk::variable(DRIVEN).as_deref() == Some("true") {
        // Starting anew would take the window out of the hands of the driver that holds it.
        screen::say("clavis-desktop: no first frame, and a driver holds the window");
        return;
    }
    if desk::variable(AGAIN).is_none() {
        screen::say(
            "clavis-desktop: the window stayed empty; starting anew without the graphics card",
        );
        instance::give_way(app);
        match desk::start_again(&WITHOUT_GRAPHICS_CARD) {
            Ok(()) => return app.exit(0),
            Err(error) => tracing::warn!(%error, "the program could not be started anew"),
        }
    }
    let words = app.state::<Seat>().counter().no_picture();
    screen::say_failure(&words);
    dialogs::say(app, &words);
    app.exit(i32::from(words.exit));
}

/// The environment of the second start: no shared buffers with the graphics card, no compositing.
#[cfg(target_os = "linux")]
const WITHOUT_GRAPHICS_CARD: [(&str, &str); 3] = [
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    (AGAIN, "1"),
];

/// The environment of the second start, as WebView2 reads it.
#[cfg(windows)]
const WITHOUT_GRAPHICS_CARD: [(&str, &str); 2] = [
    ("WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS", "--disable-gpu"),
    (AGAIN, "1"),
];

/// macOS draws by itself and has no such switch: the second start is a second try.
#[cfg(target_os = "macos")]
const WITHOUT_GRAPHICS_CARD: [(&str, &str); 1] = [(AGAIN, "1")];

/// Says to the second start that it is the second.
const AGAIN: &str = "CLAVIS_STARTED_AGAIN";

/// Set by WebDriver programs for the browser they drive.
const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";

/// From the loaded page to its first frame.
const TO_DRAW: Duration = Duration::from_secs(3);

/// From the start of the window to the loaded page; slow disks take a few seconds.
const TO_LOAD: Duration = Duration::from_secs(10);

/// Between two looks.
const LOOK: Duration = Duration::from_millis(50);

#[cfg(test)]
mod tests {
    use super::*;
    use desk::SetClock;

    fn clock() -> SetClock {
        SetClock::at("2026-11-30T10:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_page_that_never_loads_is_given_up_after_ten_seconds() {
        let clock = clock();
        assert!(!FirstFrame::default().comes(&clock));
        assert_eq!(clock.elapsed(), TO_LOAD);
    }

    #[test]
    fn a_loaded_page_that_never_draws_is_given_up_after_three_seconds() {
        let (clock, frame) = (clock(), FirstFrame::default());
        frame.page_loaded();
        assert!(!frame.comes(&clock));
        assert_eq!(clock.elapsed(), TO_DRAW);
    }

    #[test]
    fn a_page_that_has_drawn_is_waited_for_no_longer() {
        let (clock, frame) = (clock(), FirstFrame::default());
        frame.page_drawn();
        assert!(frame.comes(&clock));
        assert_eq!(clock.elapsed(), Duration::ZERO);
    }
}
