//! A program that does one round for every line it gets.

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Outcome;

/// A running program; it is killed when this value is dropped without [`Measured::end`].
pub struct Measured {
    child: Child,
    input: Option<ChildStdin>,
    output: Lines<BufReader<ChildStdout>>,
}

impl Measured {
    /// Starts the program.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{program}: {error}"))?;
        let output = child.stdout.take().ok_or("no output")?;
        Ok(Self {
            input: child.stdin.take(),
            output: BufReader::new(output).lines(),
            child,
        })
    }

    /// The next line that the program says.
    pub fn line(&mut self) -> Outcome<String> {
        match self.output.next() {
            Some(line) => line.map_err(|error| error.to_string()),
            None => Err("a measured program ended early".to_owned()),
        }
    }

    /// Lets it do a round; what it says about it.
    pub fn round(&mut self) -> Outcome<String> {
        self.ask("")
    }

    /// Gives it a line; what it says about it.
    pub fn ask(&mut self, line: &str) -> Outcome<String> {
        let input = self.input.as_mut().ok_or("no input")?;
        writeln!(input, "{line}").map_err(|error| error.to_string())?;
        self.line()
    }

    /// Closes its input and waits for its end.
    pub fn end(mut self) -> Outcome {
        drop(self.input.take());
        let status = self.child.wait().map_err(|error| error.to_string())?;
        match status.success() {
            true => Ok(()),
            false => Err(format!("a measured program ended with {status}")),
        }
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
