//! A process that stops at each of its points until it is told to go on.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};

/// The process, standing at a point.
pub struct Stepped {
    child: Child,
    lines: BufReader<TcpStream>,
}

impl Stepped {
    /// Starts a command.
    pub fn of(mut command: Command) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let child = command
            .env("CLAVIS_POINTS", listener.local_addr().unwrap().to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (stream, _) = listener.accept().unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            child,
            lines: BufReader::new(stream),
        }
    }

    /// The point at which it stands now; none when it has ended.
    pub fn next(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.lines.read_line(&mut line) {
            Ok(length) if length > 0 => Some(line.trim_end().to_owned()),
            _ => None,
        }
    }

    /// Lets it go on to its next point.
    pub fn go_on(&mut self) {
        let _ = self.lines.get_mut().write_all(b"\n");
    }

    /// Kills it where it stands.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for its end.
    pub fn ends(mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}
