//! The system's own dialogs. The web view cannot open one and never sees a path.

use std::path::PathBuf;

use desk::answers::FailureWords;
use rfd::{AsyncFileDialog, AsyncMessageDialog, FileHandle, MessageLevel};
use tauri::{AppHandle, Manager};

use crate::screen;
use crate::window::MAIN;

/// Lets the person choose a file; `None` when they close the dialog.
pub async fn open_file(
    app: &AppHandle,
    title: &str,
    kind: &str,
    endings: &[&str],
) -> Option<PathBuf> {
    let dialog = dialog(app, title).add_filter(kind, endings);
    chosen(app, move || dialog.pick_file()).await
}

/// Lets the person choose a folder.
pub async fn open_folder(app: &AppHandle, title: &str) -> Option<PathBuf> {
    let dialog = dialog(app, title);
    chosen(app, move || dialog.pick_folder()).await
}

/// Lets the person name a new file; the system asks before an existing one is chosen.
pub async fn new_file(app: &AppHandle, title: &str, name: &str) -> Option<PathBuf> {
    let dialog = dialog(app, title).set_file_name(name);
    chosen(app, move || dialog.save_file()).await
}

/// Shows what happened in a dialog of the system, for when the window can show nothing. Waits until
/// it is closed; never called on the main thread.
pub fn say(app: &AppHandle, words: &FailureWords) {
    let dialog = AsyncMessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("Clavis")
        .set_description(format!("{}\n\n{}", screen::sentences(words), words.code));
    let (closed, wait) = std::sync::mpsc::channel();
    let shown = app.run_on_main_thread(move || {
        let shown = dialog.show();
        std::thread::spawn(move || {
            tauri::async_runtime::block_on(shown);
            let _ = closed.send(());
        });
    });
    if shown.is_ok() {
        let _ = wait.recv();
    }
}

/// The same before there is any window. Waits; only on the main thread.
#[cfg(not(target_os = "linux"))]
pub fn say_alone(words: &FailureWords) {
    rfd::MessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("Clavis")
        .set_description(format!("{}\n\n{}", screen::sentences(words), words.code))
        .show();
}

fn dialog(app: &AppHandle, title: &str) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new().set_title(title);
    match app.get_webview_window(MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// Opens on the main thread, as every system wants it, and waits elsewhere.
async fn chosen<F>(app: &AppHandle, open: impl FnOnce() -> F + Send + 'static) -> Option<PathBuf>
where
    F: Future<Output = Option<FileHandle>> + Send + 'static,
{
    let (opened, wait) = std::sync::mpsc::channel();
    app.run_on_main_thread(move || {
        let _ = opened.send(open());
    })
    .ok()?;
    let handle = tauri::async_runtime::spawn_blocking(move || {
        let asked = wait.recv().ok()?;
        tauri::async_runtime::block_on(asked)
    });
    let handle = handle.await.ok()??;
    Some(handle.path().to_path_buf())
}
