//! The window: where it may go (nowhere), what may be dropped on it, and that it is never lost.

use desk::Pane;
use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, DragDropEvent, Manager, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::bell::WindowBell;
use crate::companion;
use crate::first_frame::{self, FirstFrame};
use crate::place;
use crate::seat::Seat;
use crate::waiting::Alarm;

/// Opens the window that `tauri.conf.json` describes.
///
/// # Errors
/// The system's own when it can make no window.
pub fn open(app: &AppHandle, bell: &WindowBell) -> tauri::Result<()> {
    app.manage(FirstFrame::default());
    // There may have been a window before: nothing of it is there any more.
    let frame = app.state::<FirstFrame>().inner().clone();
    frame.page_lost();
    bell.page_gone();
    let loaded = frame.clone();
    let window = guarded(app, &described(app, MAIN)?)?
        .on_page_load(move |_, page| {
            if page.event() == PageLoadEvent::Finished {
                loaded.page_loaded();
            }
        })
        .build()?;
    place::put_back(&window, Pane::Main);
    let (handle, bell, this) = (app.clone(), bell.clone(), window.clone());
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => dropped(&handle, &bell, paths),
        WindowEvent::CloseRequested { .. } => {
            place::keep(&this, Pane::Main);
            companion::close(&handle);
        }
        _ => {}
    });
    #[cfg(target_os = "linux")]
    {
        drawn_by_the_processor(&window);
        let (app, frame) = (app.clone(), frame.clone());
        comes_back(&window, move || {
            frame.page_lost();
            first_frame::watch(&app, &frame);
        });
    }
    first_frame::watch(app, &frame);
    Ok(())
}

/// What `tauri.conf.json` says of the window with this name.
///
/// # Errors
/// `WindowNotFound`.
pub fn described(app: &AppHandle, label: &str) -> tauri::Result<WindowConfig> {
    let mut windows = app.config().app.windows.iter();
    let found = windows.find(|one| one.label == label).cloned();
    found.ok_or(tauri::Error::WindowNotFound)
}

/// A window that goes nowhere, opens nothing and takes nothing from the network.
///
/// # Errors
/// The system's own when it cannot be made.
pub fn guarded<'a>(
    app: &'a AppHandle,
    described: &WindowConfig,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    let builder = without_network(WebviewWindowBuilder::from_config(app, described)?);
    Ok(builder
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false))
}

/// Leads the page of a window to another of its screens; the page itself stays.
pub fn turn(window: &WebviewWindow, way: &str) {
    let turned = window.url().and_then(|mut url| {
        url.set_fragment(Some(&format!("/{way}")));
        window.navigate(url)
    });
    if let Err(error) = turned {
        tracing::warn!(%error, "the window does not turn");
    }
}

/// Shows a window before the others.
pub fn raise(window: &WebviewWindow) {
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}

/// A proxy that is not there, for whatever the page's policy does not hold back: on Linux a page may
/// open connections and ask for names ahead of need. Our own pages do not come by the network.
#[cfg(target_os = "linux")]
fn without_network<'a>(
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    match Url::parse(NOWHERE) {
        Ok(nowhere) => builder.proxy_url(nowhere),
        Err(_) => builder,
    }
}

/// The other systems' web views serve our pages under an address that a proxy would take.
#[cfg(not(target_os = "linux"))]
fn without_network<'a>(
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    builder
}

/// Brings the window before the others; opens it when the program waits without one.
pub fn to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else {
        let (app, alarm) = (app.clone(), app.state::<Alarm>().inner().clone());
        // Who waits without a window stays until it is there.
        alarm.one_more();
        // Beside the main thread, which has to make the window meanwhile.
        std::thread::spawn(move || {
            let bell = app.state::<WindowBell>().inner().clone();
            if let Err(error) = open(&app, &bell) {
                tracing::warn!(%error, "the window does not open");
            }
            alarm.one_less();
        });
        return;
    };
    raise(&window);
}

/// True for the pages of this program, and for the frame that shows a contract: its text is in the
/// page itself and has no address.
pub fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // The same pages, as Windows names them.
        "http" | "https" => url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        "about" => url.path() == "srcdoc",
        _ => false,
    }
}

/// Turns paths into handles on a thread of its own: looking at files can take a while.
fn dropped(app: &AppHandle, bell: &WindowBell, paths: &[std::path::PathBuf]) {
    let counter = app.state::<Seat>().counter().clone();
    let (bell, paths) = (bell.clone(), paths.to_vec());
    tauri::async_runtime::spawn_blocking(move || {
        let is_list = |path: &&std::path::PathBuf| {
            let ending = path.extension().and_then(std::ffi::OsStr::to_str);
            ending.is_some_and(|ending| LISTS.contains(&ending.to_lowercase().as_str()))
        };
        match paths.iter().find(is_list) {
            Some(list) => drop(counter.export_dropped(list)),
            None => bell.tell(counter.keystores_dropped(&paths)),
        }
    });
}

/// Pages of words and forms need no graphics card. Without it there is less to do at the start, a quarter of
/// the memory is not needed, and what leaves windows white on some drivers is not in the way.
#[cfg(target_os = "linux")]
pub fn drawn_by_the_processor(window: &WebviewWindow) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    let asked = window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the web view draws as it does by itself");
    }
}

/// When the web view's own process dies, the page is loaded anew; what was filled in is at the desk.
#[cfg(target_os = "linux")]
pub fn comes_back(window: &WebviewWindow, lost: impl Fn() + Send + 'static) {
    use webkit2gtk::WebViewExt;
    let watched = window.with_webview(move |view| {
        view.inner()
            .connect_web_process_terminated(move |view, reason| {
                tracing::warn!(
                    ?reason,
                    "the web view's process ended; the page is loaded anew"
                );
                lost();
                view.reload();
            });
    });
    if let Err(error) = watched {
        tracing::warn!(%error, "the web view is not watched");
    }
}

/// The name of the window in `tauri.conf.json` and in the capabilities.
pub const MAIN: &str = "main";

/// How files end that may be exports or staff lists.
const LISTS: &[&str] = &["csv", "txt", "xlsx"];

/// The port that throws everything away, where nothing listens.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "http://127.0.0.1:9";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_gone_to() {
        for (url, ours) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/card", true),
            ("http://tauri.localhost/", true),
            ("about:srcdoc", true),
            ("about:blank", false),
            ("tauri://elsewhere/", false),
            ("http://tauri.localhost:8080/", false),
            ("http://tauri.localhost.example.be/", false),
            ("https://www.ehealth.fgov.be/", false),
            ("http://localhost:1420/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(is_ours(&url.parse().unwrap()), ours, "{url}");
        }
    }
}
