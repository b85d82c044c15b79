//! Puts the parts together: the counter, its bell, the commands and the window.

use std::panic::AssertUnwindSafe;
use std::process::ExitCode;
use std::sync::Arc;

use desk::{Counter, CounterWords};
use tauri::{AppHandle, ExitRequestApi, Manager, RunEvent};

use crate::bell::WindowBell;
use crate::clipboard::Copied;
use crate::seat::Seat;
use crate::waiting::Alarm;
use crate::words::Words;
use crate::{bindings, instance, screen, waiting, window};

/// Opens the window and stays until it is closed.
pub fn open(words: &Words) -> ExitCode {
    let words = words.clone();
    // GTK's binding panics where there is no screen; that is a sentence here.
    match std::panic::catch_unwind(AssertUnwindSafe(|| run(&words))) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => no_window(words.lang.as_deref(), &error.to_string()),
        Err(_) => no_window(words.lang.as_deref(), ""),
    }
}

fn run(words: &Words) -> tauri::Result<()> {
    let bindings = bindings::bindings();
    let bell = WindowBell::default();
    let mut builder = tauri::Builder::default()
        .manage(Copied::default())
        .manage(Alarm::default());
    if let Some(plugin) = instance::watched() {
        // First of all: a second start must end before it opens a journal.
        builder = builder.plugin(plugin);
    }
    let words = words.clone();
    builder
        .invoke_handler(bindings.invoke_handler())
        .setup(move |app| {
            bindings.mount_events(app);
            bell.hang(app.handle());
            app.manage(bell.clone());
            let counter = Counter::open(counter_words(&words), Arc::new(bell.clone()));
            app.manage(Seat::at(Arc::new(counter)));
            match words.waiting {
                true => waiting::begin(app.handle()),
                false => window::open(app.handle(), &bell)?,
            }
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| match event {
            RunEvent::ExitRequested {
                code: None, api, ..
            } => window_closed(app, &api),
            RunEvent::Exit => app.state::<Seat>().counter().close(),
            #[cfg(target_os = "macos")]
            RunEvent::Opened { urls } => {
                let task = urls.iter().find_map(|url| task_of(url.as_str()));
                instance::open_task(app, task);
            }
            _ => {}
        });
    Ok(())
}

/// The last window was closed: the program ends, unless it has something to wait for.
fn window_closed(app: &AppHandle, api: &ExitRequestApi) {
    let counter = app.state::<Seat>().counter().clone();
    if counter.stays() {
        api.prevent_exit();
        counter.window_closed();
        app.state::<WindowBell>().page_gone();
        waiting::begin(app);
    }
}

#[cfg(target_os = "macos")]
fn task_of(link: &str) -> Option<String> {
    Words::of_second_start(&["clavis-desktop".to_owned(), link.to_owned()]).task()
}

fn counter_words(words: &Words) -> CounterWords {
    CounterWords {
        language: words.lang.clone(),
        rehearsal: words.rehearsal,
        task: words.task(),
    }
}

/// The system can make no window: said on standard error. Where a person who clicked sees none of it
/// (Windows, macOS), a dialog of the system says it too.
fn no_window(language: Option<&str>, reason: &str) -> ExitCode {
    let words = desk::no_window(language, reason);
    screen::say_failure(&words);
    #[cfg(not(target_os = "linux"))]
    crate::dialogs::say_alone(&words);
    ExitCode::from(words.exit)
}
