//! One window for one person: a second start hands over its task and ends.

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Runtime, Wry};

use crate::seat::Seat;
use crate::window;
use crate::words::Words;

/// Watches for a second start, unless this program keeps its things apart: `CLAVIS_HOME` is another
/// desk, and has a window of its own.
pub fn watched() -> Option<TauriPlugin<Wry>> {
    if desk::variable("CLAVIS_HOME").is_some() {
        return None;
    }
    Some(tauri_plugin_single_instance::init(|app, words, _folder| {
        let words = Words::of_second_start(&words);
        // Started at login while it is there already: it goes on as it is.
        if !words.waiting {
            window::to_front(app);
            open_task(app, words.task());
        }
    }))
}

/// Tells the window which task was named from outside.
pub fn open_task(app: &AppHandle, task: Option<String>) {
    if let Some(task) = task {
        app.state::<Seat>().counter().open_task(&task);
    }
}

/// Lets go, so that the program can be started anew.
pub fn give_way<R: Runtime>(app: &AppHandle<R>) {
    tauri_plugin_single_instance::destroy(app);
}
