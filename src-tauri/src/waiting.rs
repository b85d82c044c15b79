//! The program without its window: started at login, or left behind when the window was closed. It
//! waits for eHealth, tells what came by a notification, and ends when nothing is waited for.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use desk::{Counter, Notice};
use tauri::{AppHandle, Manager};

use crate::seat::Seat;
use crate::window::MAIN;
use crate::{instance, notice, window};

/// Wakes who waits: something moved at the desk, or a notification is gone.
#[derive(Clone, Default)]
pub struct Alarm(Arc<Bells>);

#[derive(Default)]
struct Bells {
    state: Mutex<State>,
    rung: Condvar,
}

#[derive(Default)]
struct State {
    rings: bool,
    /// Notifications on the screen, and windows that open.
    open: usize,
    /// Somebody waits already.
    manned: bool,
}

impl Alarm {
    /// Something moved.
    pub fn ring(&self) {
        self.lock().rings = true;
        self.0.rung.notify_all();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next ring, or until it is time to look anyway.
    fn wait(&self) {
        let state = self.lock();
        let waited = self
            .0
            .rung
            .wait_timeout_while(state, LOOK, |state| !state.rings);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.rings = false;
    }

    /// Something has begun for which the program stays: a notification, or a window that opens.
    pub fn one_more(&self) {
        self.lock().open += 1;
    }

    /// It is over.
    pub fn one_less(&self) {
        let mut state = self.lock();
        state.open = state.open.saturating_sub(1);
        drop(state);
        self.ring();
    }
}

/// Waits on a thread of its own, until there is a window or nothing to wait for.
pub fn begin(app: &AppHandle) {
    let alarm = app.state::<Alarm>().inner().clone();
    if std::mem::replace(&mut alarm.lock().manned, true) {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        let ends = stay(&app, &alarm);
        alarm.lock().manned = false;
        if ends {
            app.exit(0);
        }
    });
}

/// True when the program has nothing left to do.
fn stay(app: &AppHandle, alarm: &Alarm) -> bool {
    let counter = app.state::<Seat>().counter().clone();
    counter.wait_for_all();
    loop {
        if app.get_webview_window(MAIN).is_some() {
            return false;
        }
        for notice in counter.notices() {
            tell(app, alarm, &counter, notice);
        }
        if alarm.lock().open == 0 && !counter.is_waiting() {
            return true;
        }
        alarm.wait();
    }
}

/// Shows a notice once; one that no program takes is kept for the next time.
fn tell(app: &AppHandle, alarm: &Alarm, counter: &Arc<Counter>, notice: Notice) {
    let shown = match notice::show(&notice) {
        Ok(shown) => shown,
        Err(reason) => {
            tracing::info!(%reason, "no notification is shown here");
            return;
        }
    };
    counter.notice_given(&notice);
    alarm.one_more();
    let (app, alarm) = (app.clone(), alarm.clone());
    std::thread::spawn(move || {
        if shown.opens() {
            window::to_front(&app);
            instance::open_task(&app, Some(notice.task));
        }
        alarm.one_less();
    });
}

/// Days pass too: what becomes due is told without a ring.
const LOOK: Duration = Duration::from_secs(60 * 60);
