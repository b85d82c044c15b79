//! The small window beside the browser: one task, and nothing of the rest. There is one of it; it goes
//! with the window.

use desk::Pane;
#[cfg(target_os = "linux")]
use tauri::webview::PageLoadEvent;
use tauri::webview::PageLoadPayload;
use tauri::{
    AppHandle, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow,
    WindowEvent,
};

use crate::{place, window};

/// Opens it at this task, or turns the one that is there to it. True when it stays above the others.
///
/// # Errors
/// The system's own when it can make no window.
pub fn open(app: &AppHandle, task: &str) -> tauri::Result<bool> {
    let on_top = stays_on_top();
    let way = way_to(task, on_top);
    if let Some(there) = app.get_webview_window(COMPANION) {
        window::turn(&there, &way);
        window::raise(&there);
        return Ok(on_top);
    }
    let mut described = window::described(app, COMPANION)?;
    described.url = WebviewUrl::App(format!("index.html#/{way}").into());
    let small = window::guarded(app, &described)?
        // By the person's name it is found among many windows.
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .on_page_load(drawn)
        .build()?;
    if !place::put_back(&small, Pane::Companion) {
        at_the_edge(app, &small);
    }
    #[cfg(target_os = "linux")]
    window::comes_back(&small, || {});
    let this = small.clone();
    small.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            place::keep(&this, Pane::Companion);
        }
    });
    Ok(on_top)
}

/// As the window is drawn, but said only once the page is there: said while a second page begins, it ends
/// the process of that page (WebKitGTK 2.50).
fn drawn(small: WebviewWindow, page: PageLoadPayload<'_>) {
    #[cfg(target_os = "linux")]
    if page.event() == PageLoadEvent::Finished {
        window::drawn_by_the_processor(&small);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (small, page);
}

/// Closes it, when it is there.
pub fn close(app: &AppHandle) {
    if let Some(small) = app.get_webview_window(COMPANION) {
        let _ = small.close();
    }
}

/// Its screen; the last word has it say that the person puts it beside the browser.
fn way_to(task: &str, on_top: bool) -> String {
    match on_top {
        true => format!("companion/{task}"),
        false => format!("companion/{task}/beside"),
    }
}

/// The first time it stands at the right edge of the screen of the window, as high as fits there.
fn at_the_edge(app: &AppHandle, small: &WebviewWindow) {
    let screen = app
        .get_webview_window(window::MAIN)
        .and_then(|main| main.current_monitor().ok().flatten());
    if let Some(screen) = screen {
        let (corner, size) = edge_of(&screen);
        let _ = small.set_size(size);
        let _ = small.set_position(corner);
    }
}

fn edge_of(screen: &Monitor) -> (PhysicalPosition<i32>, PhysicalSize<u32>) {
    let area = screen.work_area();
    let pixels = |logical: f64| to_pixels(logical * screen.scale_factor());
    let width = pixels(WIDE).min(area.size.width);
    let height = area.size.height.saturating_sub(pixels(FRAME));
    let left = area.size.width.saturating_sub(width);
    let x = area.position.x.saturating_add_unsigned(left);
    let corner = PhysicalPosition::new(x, area.position.y);
    (
        corner,
        PhysicalSize::new(width, height.min(pixels(HIGHEST))),
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred points times the scale of a screen"
)]
fn to_pixels(length: f64) -> u32 {
    length.round() as u32
}

/// Under Wayland no program can put its window above the others.
fn stays_on_top() -> bool {
    let session = desk::variable("XDG_SESSION_TYPE");
    let backend = desk::variable("GDK_BACKEND");
    !(cfg!(target_os = "linux") && is_wayland(session.as_deref(), backend.as_deref()))
}

/// A Wayland session, unless the window is drawn by way of X11 there.
fn is_wayland(session: Option<&str>, backend: Option<&str>) -> bool {
    session == Some("wayland") && !backend.is_some_and(|backend| backend.starts_with("x11"))
}

/// The name of the window in `tauri.conf.json` and in its capability.
pub const COMPANION: &str = "companion";

/// Its width, in points.
const WIDE: f64 = 360.0;

/// What the frame of a window takes of the height, in points.
const FRAME: f64 = 40.0;

/// More is empty paper, in points.
const HIGHEST: f64 = 860.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_wayland_it_says_that_it_has_to_be_put_beside() {
        for (session, backend, wayland) in [
            (Some("wayland"), None, true),
            (Some("wayland"), Some("wayland,x11"), true),
            (Some("wayland"), Some("x11"), false),
            (Some("x11"), None, false),
            (Some("tty"), None, false),
            (None, None, false),
        ] {
            let found = is_wayland(session, backend);
            assert_eq!(found, wayland, "{session:?} {backend:?}");
        }
        assert_eq!(way_to("t-1", true), "companion/t-1");
        assert_eq!(way_to("t-1", false), "companion/t-1/beside");
    }
}
