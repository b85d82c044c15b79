//! Fault points: places where a test may stop or kill the process from outside.
//!
//! A debug build whose environment has `CLAVIS_POINTS=127.0.0.1:<port>` connects there, sends the
//! name of each point on a line of its own and waits for one byte before it goes on. Release
//! builds contain nothing of this.

/// Passes the point `name` (for example `disk.replace.renamed`, `journal.append.after`).
///
/// Names have no line breaks. Without a listener, or when it goes away, nothing happens.
pub fn pass(name: &str) {
    #[cfg(debug_assertions)]
    listener::tell(name);
    #[cfg(not(debug_assertions))]
    let _ = name;
}

#[cfg(debug_assertions)]
mod listener {
    use std::io::{Read as _, Write as _};
    use std::net::{SocketAddr, TcpStream};
    use std::sync::{LazyLock, Mutex, PoisonError};

    static STREAM: LazyLock<Mutex<Option<TcpStream>>> =
        LazyLock::new(|| Mutex::new(crate::variable("CLAVIS_POINTS").and_then(|at| connect(&at))));

    pub(super) fn tell(name: &str) {
        let mut stream = STREAM.lock().unwrap_or_else(PoisonError::into_inner);
        let told = stream.as_mut().map(|stream| tell_on(stream, name));
        if told == Some(false) {
            *stream = None;
        }
    }

    /// Loopback only: a debug build must not report to another computer.
    pub(super) fn connect(at: &str) -> Option<TcpStream> {
        let address: SocketAddr = at.parse().ok()?;
        if !address.ip().is_loopback() {
            return None;
        }
        let stream = TcpStream::connect(address).ok()?;
        stream.set_nodelay(true).ok()?;
        Some(stream)
    }

    /// True when the listener answered.
    pub(super) fn tell_on(stream: &mut TcpStream, name: &str) -> bool {
        let mut answer = [0_u8; 1];
        stream.write_all(format!("{name}\n").as_bytes()).is_ok()
            && stream.read_exact(&mut answer).is_ok()
    }
}

#[cfg(all(test, debug_assertions))]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::net::TcpListener;

    use super::listener::{connect, tell_on};

    #[test]
    fn a_point_waits_for_its_byte_and_survives_a_lost_listener() {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = server.local_addr().unwrap().to_string();
        let seen = std::thread::spawn(move || {
            let (mut stream, _) = server.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            lines.read_line(&mut line).unwrap();
            stream.write_all(b"g").unwrap();
            line
        });
        let mut stream = connect(&at).unwrap();
        assert!(tell_on(&mut stream, "disk.read"));
        assert_eq!(seen.join().unwrap(), "disk.read\n");
        assert!(!tell_on(&mut stream, "disk.read"));
    }

    #[test]
    fn points_go_to_loopback_only() {
        assert!(connect("192.0.2.1:9").is_none());
        assert!(connect("localhost").is_none());
    }
}
