//! Never an empty window: what happens when the web view draws nothing.

use std::fs::File;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::stage::{Group, PROGRAM, Stage, poll};

/// The web view's own process is stopped as a hanging graphics driver would stop it: the program
/// starts anew once without the graphics card, and then says that nothing can be shown.
#[test]
fn an_empty_window_is_started_anew_once_and_then_said() {
    let Some(stage) = Stage::new("empty") else {
        return;
    };
    let said = stage.folder.join("said.txt");
    let file = File::create(&said).unwrap();
    let mut first = Group::in_own_session(
        stage
            .command("setsid")
            .args([PROGRAM, "--lang", "en"])
            .stdout(Stdio::null())
            .stderr(file),
    );
    let group = first.child.id();
    let stopped = hold_web_processes(group);
    assert!(
        first.end(Duration::from_secs(60)).is_some(),
        "the program does not start anew; it said: {}",
        text(&said)
    );
    assert!(text(&said).contains("starting anew"), "{}", text(&said));
    let told = poll(Duration::from_secs(60), || {
        text(&said).contains("WINDOW-NO-PICTURE").then_some(())
    });
    assert!(told.is_some(), "{}", text(&said));
    assert!(
        text(&said).contains("The window stays empty."),
        "{}",
        text(&said)
    );
    stopped.end();
}

/// Stops every web process of the group as soon as it is there.
fn hold_web_processes(group: u32) -> Holding {
    let (end, ended) = std::sync::mpsc::channel::<()>();
    let thread = std::thread::spawn(move || {
        while ended.recv_timeout(Duration::from_millis(5)).is_err() {
            for process in web_processes(group) {
                let _ = rustix::process::kill_process(process, rustix::process::Signal::STOP);
            }
        }
    });
    Holding { end, thread }
}

struct Holding {
    end: std::sync::mpsc::Sender<()>,
    thread: std::thread::JoinHandle<()>,
}

impl Holding {
    fn end(self) {
        let _ = self.end.send(());
        let _ = self.thread.join();
    }
}

/// The processes of this group that draw pages.
fn web_processes(group: u32) -> Vec<rustix::process::Pid> {
    let Ok(all) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    all.flatten()
        .filter_map(|entry| {
            let number: i32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            let (front, rest) = stat.rsplit_once(')')?;
            let mut rest = rest.split_whitespace().skip(2);
            let its_group: u32 = rest.next()?.parse().ok()?;
            let draws = front.contains("(WebKitWebProces");
            (draws && its_group == group).then(|| rustix::process::Pid::from_raw(number))?
        })
        .collect()
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}
