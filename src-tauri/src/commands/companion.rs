//! Between the window and the small one beside the browser.

use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager, State};

use crate::seat::{Answer, Seat};
use crate::{companion, window};

/// That the small window is there.
#[derive(Debug, Clone, Copy, Serialize, Type)]
pub struct CompanionOpened {
    /// True when it stays above the browser by itself; false when the person has to put it beside.
    on_top: bool,
}

/// Opens the small window at a task, or turns the one that is there to it.
#[tauri::command]
#[specta::specta]
pub async fn access_open_companion(
    app: AppHandle,
    seat: State<'_, Seat>,
    task: String,
) -> Answer<CompanionOpened> {
    let known = seat.ask(move |counter| counter.access_task(&task)).await?;
    match companion::open(&app, &known.line.task) {
        Ok(on_top) => Ok(CompanionOpened { on_top }),
        Err(error) => {
            tracing::warn!(%error, "the small window does not open");
            Err(Box::new(seat.counter().unforeseen()))
        }
    }
}

/// Brings the window to the front, at a task in full.
#[tauri::command]
#[specta::specta]
pub async fn access_show_task(app: AppHandle, seat: State<'_, Seat>, task: String) -> Answer<()> {
    let known = seat.ask(move |counter| counter.access_task(&task)).await?;
    if let Some(main) = app.get_webview_window(window::MAIN) {
        window::turn(&main, &format!("access/task/{}", known.line.task));
        window::raise(&main);
    }
    Ok(())
}
