//! A notification reaches the program of the desktop that shows them, and what the person does with it
//! comes back: on a bus of our own, with somebody on it who answers as such a program does.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use desk::Notice;
use zbus::blocking::connection::Builder;
use zbus::blocking::object_server::InterfaceRef;
use zbus::interface;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;

use crate::notice;

/// What the test says to the other process, and what it does there.
const ROLE: &str = "CLAVIS_TEST_NOTICE";

#[test]
fn a_notice_is_shown_in_plain_words_and_opened_by_a_click() {
    let Some(bus) = Bus::start() else { return };
    let (seen, shown) = channel();
    let desktop = bus.desktop(seen);
    let mut other = bus.other("opened");
    let (summary, body, actions) = shown.recv_timeout(PATIENCE).unwrap();
    assert_eq!(summary, "Install the certificate");
    assert_eq!(body, "Of A &amp; B &lt;b>");
    assert_eq!(actions, ["default", "Open"]);
    until_it_ends(&mut other, || {
        zbus::block_on(Desktop::action_invoked(
            desktop.signal_emitter(),
            NUMBER,
            "default",
        ))
    });
}

#[test]
fn a_notice_that_is_put_away_opens_nothing() {
    let Some(bus) = Bus::start() else { return };
    let (seen, shown) = channel();
    let desktop = bus.desktop(seen);
    let mut other = bus.other("closed");
    shown.recv_timeout(PATIENCE).unwrap();
    until_it_ends(&mut other, || {
        zbus::block_on(Desktop::notification_closed(
            desktop.signal_emitter(),
            NUMBER,
            2,
        ))
    });
}

#[test]
fn where_nobody_takes_notices_that_is_an_answer() {
    let Some(bus) = Bus::start() else { return };
    until_it_ends(&mut bus.other("nobody"), || Ok(()));
}

/// The other process: the bus is named in its environment alone.
#[test]
fn in_the_other_process() {
    let Some(role) = desk::variable(ROLE) else {
        return;
    };
    let shown = notice::show(&Notice {
        task: "delivered:abc".to_owned(),
        title: "Install the certificate".to_owned(),
        body: "Of A & B <b>".to_owned(),
        open: "Open".to_owned(),
    });
    match role.as_str() {
        "nobody" => assert!(shown.is_err()),
        role => assert_eq!(shown.unwrap().opens(), role == "opened"),
    }
}

/// Somebody who takes notifications.
struct Desktop {
    seen: Sender<(String, String, Vec<String>)>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    #[expect(clippy::too_many_arguments, reason = "as the specification has it")]
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        let _ = self.seen.send((summary, body, actions));
        NUMBER
    }

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action: &str)
    -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(
        emitter: &SignalEmitter<'_>,
        id: u32,
        reason: u32,
    ) -> zbus::Result<()>;
}

/// A bus for this test alone.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Option<Self> {
        let daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut daemon) = daemon else {
            println!("SKIPPED: dbus-daemon is not here");
            return None;
        };
        let mut address = String::new();
        let out = daemon.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        Some(Self { daemon, address })
    }

    fn desktop(&self, seen: Sender<(String, String, Vec<String>)>) -> InterfaceRef<Desktop> {
        let bus = Builder::address(self.address.as_str()).unwrap();
        let bus = bus.serve_at(PATH, Desktop { seen }).unwrap();
        let bus = bus.name("org.freedesktop.Notifications").unwrap();
        let bus = bus.build().unwrap();
        bus.object_server().interface(PATH).unwrap()
    }

    /// This program once more, with this bus as the session's.
    fn other(&self, role: &str) -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tests::notices::in_the_other_process"])
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env(ROLE, role)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Does it again and again, since the other process hears only from some moment on.
fn until_it_ends(other: &mut Child, again: impl Fn() -> zbus::Result<()>) {
    let (_open, pause) = channel::<()>();
    let start = Instant::now();
    loop {
        again().unwrap();
        if let Some(end) = other.try_wait().unwrap() {
            assert!(end.success(), "{end}");
            return;
        }
        if start.elapsed() > PATIENCE {
            let _ = other.kill();
            panic!("the other process does not end");
        }
        let _ = pause.recv_timeout(Duration::from_millis(50));
    }
}

const NUMBER: u32 = 7;
const PATH: &str = "/org/freedesktop/Notifications";
const PATIENCE: Duration = Duration::from_secs(30);
