//! One window for one person.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use crate::driven::Driven;
use crate::stage::{Group, PROGRAM, Stage, found};

/// A second start hands its task to the first window and ends; nothing else happens.
#[tokio::test]
async fn a_second_start_hands_over_its_task_and_ends() {
    let Some(stage) = Stage::new("second-start") else {
        return;
    };
    if found("dbus-daemon").is_none() {
        println!("SKIPPED second-start: dbus-daemon is not on this computer");
        return;
    }
    let mut bus = Group::start(
        stage
            .command("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null()),
    );
    let mut address = String::new();
    let said = bus.child.stdout.take().unwrap();
    BufReader::new(said).read_line(&mut address).unwrap();
    let address = std::ffi::OsString::from(address.trim());
    let usual = [
        ("DBUS_SESSION_BUS_ADDRESS", address.as_os_str()),
        // The usual place, below the home of this test.
        ("CLAVIS_HOME", std::ffi::OsStr::new("")),
    ];
    let mut second = stage.command(PROGRAM);
    second
        .args(["--task", "named-from-outside"])
        .envs(usual)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Some(window) = Driven::on(stage, "second-start", &["--lang", "en"], &usual).await else {
        return;
    };
    window.wait_for("main").await;
    let listen = "window.named = []; const internals = window.__TAURI_INTERNALS__; \
         await internals.invoke('plugin:event|listen', { event: 'task-opened', target: { kind: 'Any' }, \
         handler: internals.transformCallback((event) => window.named.push(event.payload.task)) }); return true";
    assert_eq!(window.answer_of(listen).await, true);
    let mut second = Group::start(&mut second);
    let ended = second.end(Duration::from_secs(20));
    assert!(ended.is_some_and(|status| status.success()), "{ended:?}");
    let mut named = serde_json::Value::Null;
    for _ in 0..100 {
        named = window.answer_of("return window.named").await;
        if named != serde_json::json!([]) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(named, serde_json::json!(["named-from-outside"]));
    window.close().await;
}
