//! What the counter calls out, as typed events of the window.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use desk::answers::{
    Call, CardChanged, ExportDropped, HomeChanged, ImportTold, KeystoresDropped, PinAsked,
    PinSettled, ProgressTold, TaskOpened,
};
use serde::Serialize;
use specta::datatype::DataType;
use specta::{Type, Types};
use tauri::{AppHandle, Manager};
use tauri_specta::{Event, Events, collect_events};

use crate::waiting::Alarm;

/// One of the desk's types as an event: an event has a name, and only ours may get one here.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Rung<T>(pub T);

impl<T: Type> Type for Rung<T> {
    fn definition(types: &mut Types) -> DataType {
        T::definition(types)
    }
}

macro_rules! named {
    ($($payload:ty = $name:literal),* $(,)?) => {
        $(impl Event for Rung<$payload> {
            const NAME: &'static str = $name;
        })*
    };
}

named! {
    ProgressTold = "progress-told",
    ImportTold = "import-told",
    PinAsked = "pin-asked",
    PinSettled = "pin-settled",
    CardChanged = "card-changed",
    KeystoresDropped = "keystores-dropped",
    ExportDropped = "export-dropped",
    HomeChanged = "home-changed",
    TaskOpened = "task-opened",
}

/// Every event of the window.
pub fn events() -> Events {
    collect_events![
        Rung<ProgressTold>,
        Rung<ImportTold>,
        Rung<PinAsked>,
        Rung<PinSettled>,
        Rung<CardChanged>,
        Rung<KeystoresDropped>,
        Rung<ExportDropped>,
        Rung<HomeChanged>,
        Rung<TaskOpened>,
    ]
}

/// The bell of the counter: rings in the window as soon as there is one.
#[derive(Clone, Default)]
pub struct WindowBell(Arc<Hung>);

#[derive(Default)]
struct Hung {
    app: OnceLock<AppHandle>,
    task: Mutex<Task>,
}

/// A task that was named before the page could hear of it.
#[derive(Default)]
enum Task {
    /// The page is not there yet, and no task was named.
    #[default]
    None,
    /// The last one that was named.
    Kept(TaskOpened),
    /// The page hears by itself.
    Heard,
}

impl WindowBell {
    /// From here on it rings in this program's window.
    pub fn hang(&self, app: &AppHandle) {
        let _ = self.0.app.set(app.clone());
    }

    /// The page is there and hears: it is told which task was named before.
    pub fn page_hears(&self) {
        let kept = std::mem::replace(&mut *self.task(), Task::Heard);
        if let Task::Kept(task) = kept {
            self.tell(task);
        }
    }

    /// There is no page any more; what is named from here on is kept for the next one.
    pub fn page_gone(&self) {
        let mut task = self.task();
        if matches!(*task, Task::Heard) {
            *task = Task::None;
        }
    }

    /// Hands one event to the window; without one nobody listens yet, and pages ask when they open.
    pub fn tell<T>(&self, payload: T)
    where
        T: Serialize + Clone,
        Rung<T>: Event,
    {
        if let Some(app) = self.0.app.get()
            && let Err(error) = Rung(payload).emit(app)
        {
            tracing::warn!(%error, "an event did not reach the window");
        }
    }

    fn task(&self) -> std::sync::MutexGuard<'_, Task> {
        self.0.task.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn task_opened(&self, named: TaskOpened) {
        let mut task = self.task();
        match *task {
            Task::Heard => {
                drop(task);
                self.tell(named);
            }
            _ => *task = Task::Kept(named),
        }
    }
}

impl desk::Bell for WindowBell {
    fn ring(&self, call: Call) {
        match call {
            Call::ProgressTold(payload) => self.tell(payload),
            Call::ImportTold(payload) => self.tell(payload),
            Call::PinAsked(payload) => self.tell(payload),
            Call::PinSettled(payload) => self.tell(payload),
            Call::CardChanged(payload) => self.tell(payload),
            Call::KeystoresDropped(payload) => self.tell(payload),
            Call::ExportDropped(payload) => self.tell(*payload),
            Call::HomeChanged(payload) => {
                self.tell(payload);
                if let Some(app) = self.0.app.get() {
                    app.state::<Alarm>().ring();
                }
            }
            Call::TaskOpened(payload) => self.task_opened(payload),
        }
    }
}
