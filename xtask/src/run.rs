//! Running other programs, with the time each step takes.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use crate::Outcome;

/// Prints a step, does it, prints the time it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n== {what}");
    let started = Instant::now();
    let outcome = work();
    let mark = if outcome.is_ok() { "done" } else { "FAILED" };
    println!("-- {mark} in {:.1} s", started.elapsed().as_secs_f64());
    outcome
}

/// Runs a program to its end with our own output; an exit code other than 0 is an error.
pub fn run(command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} ended with {status}", shown(command)))
    }
}

/// Runs a program and returns what it wrote to its standard output.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{}: {error}", shown(command)))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{}: not text", shown(command)))
}

/// Runs a program and returns what it wrote to both of its outputs.
pub fn everything(command: &mut Command) -> Outcome<String> {
    println!("$ {}", shown(command));
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{}: {error}", shown(command)))?;
    let text = [output.stderr.as_slice(), output.stdout.as_slice()].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!(
            "{} ended with {}\n{text}",
            shown(command),
            output.status
        ))
    }
}

/// True when `program` can be started from the PATH (or from /usr/sbin, where daemons live).
pub fn found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin".into(), "/usr/local/sbin".into()])
        .any(|folder| {
            ENDINGS
                .iter()
                .any(|ending| folder.join(format!("{program}{ending}")).is_file())
        })
}

/// npm, which is a script on Windows.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A cargo command in the workspace.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// A child that ends with us: it stops when its standard input closes, and is killed otherwise.
pub struct Background {
    child: Child,
    name: String,
}

impl Background {
    /// Starts `command` with a standard input that stays open as long as this value lives.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let name = shown(command);
        println!("$ {name} &");
        let child = command
            .stdin(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{name}: {error}"))?;
        Ok(Self { child, name })
    }

    /// The exit, when the program has ended by itself.
    pub fn ended(&mut self) -> Option<String> {
        let status = self.child.try_wait().ok().flatten()?;
        Some(format!("{} ended with {status}", self.name))
    }

    /// Closes its input and waits for its end.
    pub fn stop(mut self) -> Outcome {
        self.close()
    }

    fn close(&mut self) -> Outcome {
        drop(self.child.stdin.take());
        let deadline = Instant::now() + std::time::Duration::from_secs(10);
        while Instant::now() < deadline {
            if let Ok(Some(status)) = self.child.try_wait() {
                return if status.success() {
                    Ok(())
                } else {
                    Err(format!("{} ended with {status}", self.name))
                };
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        Err(format!("{} did not stop by itself", self.name))
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

fn shown(command: &Command) -> String {
    let mut words = vec![short(&command.get_program().to_string_lossy())];
    for argument in command.get_args() {
        let word = short(&argument.to_string_lossy());
        words.push(if word.contains(' ') {
            format!("'{word}'")
        } else {
            word
        });
    }
    words.join(" ")
}

/// Paths below the workspace and the target folder are shown without their long beginning.
fn short(word: &str) -> String {
    let target = target();
    for (long, short) in [
        (target.join("debug/clavis"), "clavis"),
        (target.join("release/clavis"), "clavis"),
    ] {
        if word == long.to_string_lossy() {
            return short.to_owned();
        }
    }
    word.replace(&format!("{}/", target.display()), "target/")
        .replace(&format!("{}/", root().display()), "")
}

/// What stands behind the name of a program's file.
const ENDINGS: &[&str] = if cfg!(windows) {
    &[".exe", ".cmd"]
} else {
    &[""]
};
