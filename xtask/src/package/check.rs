//! `cargo xtask package --check`: the deb in a fresh system, as its first user meets it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::fresh::Fresh;
use super::{Build, the_deb};
use crate::Outcome;
use crate::install::{Need, install};
use crate::run::{everything, run, step, target};
use crate::screen::{EXACT, Screen};

/// Installs the deb in a fresh system, opens the window there, asks the command line, and removes the
/// package again.
pub fn check() -> Outcome {
    step("What a fresh system needs", || install(Need::Fresh))?;
    let deb = the_deb(Build::Release)?;
    let fresh = step("A fresh system", Fresh::new)?;
    step("Installing the package", || installed(&fresh, &deb))?;
    step("The command line", || command_line(&fresh))?;
    step("The window", || window(&fresh))?;
    step("Removing the package", || removed(&fresh))?;
    fresh.clear()
}

fn installed(fresh: &Fresh, deb: &Path) -> Outcome {
    fresh.install(&[&fresh.bring(deb)?])
}

fn command_line(fresh: &Fresh) -> Outcome {
    for (program, words, said) in ASKED {
        let answer = everything(fresh.as_person(program).args(words))?;
        if !answer.contains(said) {
            return Err(format!(
                "{program} {words:?} does not say {said}:\n{answer}"
            ));
        }
        println!("{}", answer.trim());
    }
    Ok(())
}

/// Opens the window in rehearsal and waits for its first useful frame: a picture with many colours
/// (an empty window has one or two) that stays.
fn window(fresh: &Fresh) -> Outcome {
    let inside = "/tmp/screen";
    let folder = fresh.at(inside);
    run(fresh.as_person("mkdir").args(["-p", inside]))?;
    let screen = Screen::start_with(fresh.as_person("Xvfb"), EXACT, Path::new(inside), &folder)?;
    let log = target().join("fresh/window.log");
    let started = Instant::now();
    let mut program = Program::start(
        fresh
            .as_person("clavis-desktop")
            .args(["--rehearsal", "--lang", "en"])
            .env("DISPLAY", screen.display()),
        &log,
    )?;
    let mut last = None;
    let picture = loop {
        std::thread::sleep(LOOK);
        let picture = screen.picture()?;
        let colours = picture.colours();
        if colours >= COLOURS && last == Some(screen.glance()?) {
            break picture;
        }
        last = Some(screen.glance()?);
        if let Some(why) = program.ended() {
            return Err(format!("{why}\n{}", read(&log)));
        }
        if started.elapsed() > PATIENCE {
            let file = picture_file();
            picture.write(&file)?;
            return Err(format!(
                "no useful frame in {} s: {colours} colours, {}\n{}",
                PATIENCE.as_secs(),
                file.display(),
                read(&log)
            ));
        }
    };
    let file = picture_file();
    picture.write(&file)?;
    println!(
        "{} colours after {:.1} s: {}",
        picture.colours(),
        started.elapsed().as_secs_f64(),
        file.display()
    );
    print!("{}", read(&log));
    Ok(())
}

/// After it nothing is left but what belongs to the user.
fn removed(fresh: &Fresh) -> Outcome {
    let listed = everything(fresh.as_root("dpkg").args(["--listfiles", PACKAGE]))?;
    let files: Vec<&str> = listed
        .lines()
        .filter(|path| fresh.at(path).is_file())
        .collect();
    if files.is_empty() {
        return Err("the package has no file".to_owned());
    }
    everything(
        fresh
            .as_root("apt-get")
            .args(["remove", "-y", "-qq", PACKAGE]),
    )?;
    let mut left: Vec<String> = files
        .iter()
        .filter(|path| fresh.at(path).exists())
        .map(|path| (*path).to_owned())
        .collect();
    let named = everything(fresh.as_root("find").args(FIND))?;
    left.extend(named.lines().map(str::to_owned));
    let mentioned = fresh
        .as_root("grep")
        .args(["-rilI", PACKAGE])
        .args(["/etc", "/usr/share/applications", "/usr/share/mime"])
        .output()
        .map_err(|error| error.to_string())?;
    left.extend(
        String::from_utf8_lossy(&mentioned.stdout)
            .lines()
            .map(str::to_owned),
    );
    if !left.is_empty() {
        return Err(format!("left behind: {left:#?}"));
    }
    let kept = everything(
        Command::new("find")
            .arg(fresh.home())
            .args(["-name", "journal.sqlite"]),
    )?;
    if kept.trim().is_empty() {
        return Err("the user's journal is gone with the package".to_owned());
    }
    println!("{} files came and went; the user's own stay", files.len());
    Ok(())
}

/// A program with what it says in a file; ended when this value is dropped.
struct Program(Child);

impl Program {
    fn start(command: &mut Command, log: &Path) -> Outcome<Self> {
        let said = |error: std::io::Error| format!("the window: {error}");
        let log = std::fs::File::create(log).map_err(said)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().map_err(said)?)
            .stderr(log)
            .spawn()
            .map_err(said)?;
        Ok(Self(child))
    }

    fn ended(&mut self) -> Option<String> {
        let status = self.0.try_wait().ok().flatten()?;
        Some(format!("the window ended with {status}"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn read(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_default()
}

fn picture_file() -> PathBuf {
    target().join("fresh/window.png")
}

/// What is asked of the command line, and what the answer has to contain.
const ASKED: [(&str, &[&str], &str); 4] = [
    ("clavis", &["--version"], env!("CARGO_PKG_VERSION")),
    ("clavis", &["explain", "CARD-PIN-WRONG"], "CARD-PIN-WRONG"),
    ("man", &["-w", "clavis"], "/usr/share/man/man1/clavis.1.gz"),
    ("clavis-desktop", &["--version"], env!("CARGO_PKG_VERSION")),
];

/// Names of files anywhere but in what belongs to the user, to the package system's memory, or to us.
const FIND: [&str; 20] = [
    "/", "-xdev", "(", "-path", "/home", "-o", "-path", "/proc", "-o", "-path", "/dev", "-o",
    "-path", "/tmp", ")", "-prune", "-o", "-iname", "*clavis*", "-print",
];

const PACKAGE: &str = "clavis";

/// Colours of a window with text in it, at least.
const COLOURS: usize = 60;

/// How long the first frame may take on a busy computer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks.
const LOOK: Duration = Duration::from_millis(500);
