//! A program that is started on an empty screen: when its window shows what it then goes on showing, and
//! how much memory it takes.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::home::Home;
use super::memory;
use crate::Outcome;
use crate::screen::{ROOMY, Screen};

/// What was seen of it.
pub struct Seen {
    /// From the start of the process until anything changed on the screen.
    pub first: Duration,
    /// Until the picture was there that stayed.
    pub whole: Duration,
    /// Of all its processes, a while later.
    pub pss_kib: u64,
}

/// Starts the program once.
pub fn measure(home: &Home, program: &Path) -> Outcome<Seen> {
    let screen = Screen::start(ROOMY, &home.folder().join("screen"))?;
    let mut last = screen.glance()?;
    let started = Instant::now();
    let group = Group::start(
        home.command("setsid")
            .arg(program)
            .env("DISPLAY", screen.display()),
    )?;
    let (mut first, mut whole) = (None, started);
    loop {
        std::thread::sleep(LOOK);
        let now = screen.glance()?;
        let at = Instant::now();
        if now != last {
            first.get_or_insert(at);
            (whole, last) = (at, now);
        } else if first.is_some() && at - whole > STAYS && shows_text(&last) {
            break;
        }
        if at - started > PATIENCE {
            return Err(format!("{} shows nothing", program.display()));
        }
    }
    std::thread::sleep(SETTLES);
    let first = first.unwrap_or(whole);
    Ok(Seen {
        first: first - started,
        whole: whole - started,
        pss_kib: memory::pss_kib(group.number())?,
    })
}

/// An empty window has a colour or two; letters have many on their edges.
fn shows_text(pixels: &[u8]) -> bool {
    let mut colours: Vec<&[u8]> = Vec::new();
    for pixel in pixels.chunks_exact(4) {
        if !colours.contains(&pixel) {
            colours.push(pixel);
            if colours.len() > FEW {
                return true;
            }
        }
    }
    false
}

/// A process in a session of its own, ended with all that it started.
struct Group(Child);

impl Group {
    /// `command` is `setsid` with a program, which takes its place.
    fn start(command: &mut Command) -> Outcome<Self> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(Self)
            .map_err(|error| format!("setsid: {error}"))
    }

    fn number(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.number());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

/// Between two looks.
const LOOK: Duration = Duration::from_millis(2);

/// A picture that has not changed for so long is the one that stays.
const STAYS: Duration = Duration::from_millis(1500);

/// Before its memory is counted.
const SETTLES: Duration = Duration::from_millis(1500);

/// Colours of an empty window, at most.
const FEW: usize = 8;

const PATIENCE: Duration = Duration::from_secs(60);
