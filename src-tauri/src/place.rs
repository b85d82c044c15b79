//! Where the windows were, kept by the desk with its other things (so `CLAVIS_HOME` holds for them too).

use desk::{Pane, WindowPlace};
use tauri::{Manager, PhysicalPosition, PhysicalSize, WebviewWindow};

use crate::seat::Seat;

/// Puts a window where it was, when a screen is still there; false when it never was anywhere.
pub fn put_back(window: &WebviewWindow, pane: Pane) -> bool {
    let Some(place) = window.state::<Seat>().counter().window_place(pane) else {
        return false;
    };
    let screens = window.available_monitors().unwrap_or_default();
    let on_a_screen = screens.iter().any(|screen| {
        let (corner, size) = (screen.position(), screen.size());
        shows(&place, (corner.x, corner.y), (size.width, size.height))
    });
    let _ = window.set_size(PhysicalSize::new(place.width, place.height));
    if on_a_screen {
        let _ = window.set_position(PhysicalPosition::new(place.x, place.y));
    }
    if place.maximised {
        let _ = window.maximize();
    }
    true
}

/// Tells the desk where a window is; a maximised one keeps the size it had before.
pub fn keep(window: &WebviewWindow, pane: Pane) {
    let counter = window.state::<Seat>().counter().clone();
    let maximised = window.is_maximized().unwrap_or(false);
    let earlier = counter.window_place(pane).filter(|_| maximised);
    let (Ok(corner), Ok(size)) = (window.outer_position(), window.inner_size()) else {
        return;
    };
    let now = WindowPlace {
        x: corner.x,
        y: corner.y,
        width: size.width,
        height: size.height,
        maximised,
    };
    let kept = match earlier {
        Some(earlier) => WindowPlace {
            maximised,
            ..earlier
        },
        None => now,
    };
    counter.keep_window_place(pane, kept);
}

/// True when enough of the window's upper edge is on this screen to take hold of it.
fn shows(place: &WindowPlace, corner: (i32, i32), size: (u32, u32)) -> bool {
    let wide = |length: u32| i64::from(length);
    let (left, top) = (i64::from(place.x), i64::from(place.y));
    let (screen_left, screen_top) = (i64::from(corner.0), i64::from(corner.1));
    let right = (left + wide(place.width)).min(screen_left + wide(size.0));
    right - left.max(screen_left) >= HOLD
        && top >= screen_top - HOLD
        && top <= screen_top + wide(size.1) - HOLD
}

/// Pixels of the title bar that a hand needs.
const HOLD: i64 = 80;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> WindowPlace {
        WindowPlace {
            x,
            y,
            width: 1100,
            height: 720,
            maximised: false,
        }
    }

    #[test]
    fn a_window_is_put_back_only_where_it_can_be_taken_hold_of() {
        let screen = ((0, 0), (1920, 1080));
        for (place, shown) in [
            (at(0, 0), true),
            (at(-500, 100), true),
            (at(-1050, 100), false),
            (at(1900, 100), false),
            (at(2000, 100), false),
            (at(100, 1070), false),
            (at(i32::MAX, i32::MIN), false),
        ] {
            assert_eq!(shows(&place, screen.0, screen.1), shown, "{place:?}");
        }
    }
}
