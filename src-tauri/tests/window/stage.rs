//! What a window stands on: a virtual screen, and a home in which nothing was kept yet.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A virtual screen and a home folder.
pub struct Stage {
    /// What the test leaves; it is searched for secrets with all others.
    pub folder: PathBuf,
    display: String,
    _screen: Group,
}

impl Stage {
    /// A stage of this test; `None`, said aloud, where there is no virtual screen.
    pub fn new(test: &str) -> Option<Self> {
        if !cfg!(target_os = "linux") || found("Xvfb").is_none() {
            println!("SKIPPED {test}: Xvfb is not on this computer");
            return None;
        }
        let folder = artefacts().join(format!("window-{test}"));
        let _ = std::fs::remove_dir_all(&folder);
        for inside in ["home", "data", "run"] {
            std::fs::create_dir_all(folder.join(inside)).unwrap();
        }
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ]);
        let mut screen = Group::start(
            command
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        let said = screen.child.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb names no screen");
        Some(Self {
            folder,
            display: format!(":{}", number.trim()),
            _screen: screen,
        })
    }

    /// A program on this stage: nothing of the surrounding session reaches it.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("HOME", self.folder.join("home"))
            .env("XDG_RUNTIME_DIR", self.folder.join("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("CLAVIS_HOME", self.data())
            .stdin(Stdio::null());
        command
    }

    /// The program under test, when it runs on this stage.
    pub fn running(&self) -> Option<rustix::process::Pid> {
        let home = format!("CLAVIS_HOME={}", self.data().display());
        let here = |folder: &Path| {
            let is_program = std::fs::read_link(folder.join("exe")).ok()? == Path::new(PROGRAM);
            let environment = std::fs::read(folder.join("environ")).ok()?;
            let mut words = environment.split(|byte| *byte == 0);
            (is_program && words.any(|word| word == home.as_bytes())).then_some(())
        };
        let processes = std::fs::read_dir("/proc").ok()?.flatten();
        let found = processes
            .map(|entry| entry.path())
            .find(|one| here(one).is_some())?;
        let number = found.file_name()?.to_str()?.parse().ok()?;
        rustix::process::Pid::from_raw(number)
    }

    /// The virtual screen.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Where the program keeps its things.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }
}

impl Drop for Stage {
    /// The virtual card and the virtual platform keep what real ones keep, national numbers among
    /// it: that side is put where the search for secrets does not look. All of ours stays.
    fn drop(&mut self) {
        let other = self.folder.join("other-side");
        let _ = std::fs::create_dir_all(&other);
        for (from, to) in OTHER_SIDE {
            let _ = std::fs::rename(self.data().join(from), other.join(to));
        }
    }
}

/// What a rehearsal keeps for the card and the platform.
const OTHER_SIDE: [(&str, &str); 5] = [
    ("training/cards", "cards"),
    ("training/authority", "authority"),
    ("training/data/rehearsal", "platform"),
    ("training/organisations.toml", "organisations.toml"),
    // Written when a rehearsal is begun again.
    (
        "training/organisations.toml.previous",
        "organisations.toml.previous",
    ),
];

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_clavis-desktop");

/// A process and everything it started, ended together.
pub struct Group {
    /// The process.
    pub child: Child,
}

impl Group {
    /// Starts it as the first of a group of its own. Its outputs are the caller's to set: a child
    /// that inherits the runner's keeps the runner waiting.
    pub fn start(command: &mut Command) -> Self {
        let child = command.process_group(0).spawn().unwrap();
        Self { child }
    }

    /// The same for a command that begins with `setsid`: in a session of its own the system does not
    /// send the others away when the first process ends, as it does with the jobs of a terminal.
    pub fn in_own_session(command: &mut Command) -> Self {
        let child = command.spawn().unwrap();
        Self { child }
    }

    /// Waits for its end, not for ever.
    pub fn end(&mut self, patience: Duration) -> Option<std::process::ExitStatus> {
        poll(patience, || self.child.try_wait().ok().flatten())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        let _ = self.child.wait();
    }
}

/// Asks until there is an answer, or patience ends.
pub fn poll<T>(patience: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() >= deadline {
            return None;
        }
        std::thread::park_timeout(Duration::from_millis(25));
    }
}

/// Where a program is on the search path.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The folder that is searched for secrets after the tests.
fn artefacts() -> PathBuf {
    std::env::var_os("CLAVIS_TEST_ARTEFACTS").map_or_else(
        || Path::new(env!("CARGO_TARGET_TMPDIR")).to_path_buf(),
        PathBuf::from,
    )
}
