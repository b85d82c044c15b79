//! A line to the platform that breaks in a chosen range of bytes of a chosen exchange.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Where an exchange breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// Before the first byte of the request.
    RequestFirst,
    /// In the head of the request.
    RequestHead,
    /// In the body of the request.
    RequestBody,
    /// Before the last byte of the request.
    RequestLast,
    /// Before the first byte of the answer: the platform has the whole request.
    AnswerFirst,
    /// In the head of the answer.
    AnswerHead,
    /// In the body of the answer.
    AnswerBody,
    /// Before the last byte of the answer.
    AnswerLast,
}

impl Range {
    /// Every range, in the order of the bytes.
    pub const ALL: [Self; 8] = [
        Self::RequestFirst,
        Self::RequestHead,
        Self::RequestBody,
        Self::RequestLast,
        Self::AnswerFirst,
        Self::AnswerHead,
        Self::AnswerBody,
        Self::AnswerLast,
    ];

    /// How many bytes of the request pass; all when it breaks later.
    fn of_request(self, head: usize, all: usize) -> usize {
        match self {
            Self::RequestFirst => 0,
            Self::RequestHead => head / 2,
            Self::RequestBody => head + (all - head) / 2,
            Self::RequestLast => all - 1,
            _ => all,
        }
    }

    /// How many bytes of the answer pass.
    fn of_answer(self, head: usize, all: usize) -> usize {
        match self {
            Self::AnswerHead => head / 2,
            Self::AnswerBody => head + (all - head) / 2,
            Self::AnswerLast => all - 1,
            _ => 0,
        }
    }
}

/// The line; each exchange has a connection of its own.
pub struct Line {
    /// Host and port.
    pub address: String,
    seen: Arc<AtomicUsize>,
    cut: Arc<AtomicBool>,
}

impl Line {
    /// A line to `server` that breaks at `cut`: the number of the exchange, from 0, and the range.
    pub fn to(server: String, cut: Option<(usize, Range)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = Self {
            address: listener.local_addr().unwrap().to_string(),
            seen: Arc::default(),
            cut: Arc::default(),
        };
        let (seen, was_cut) = (Arc::clone(&line.seen), Arc::clone(&line.cut));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let number = seen.fetch_add(1, Ordering::Relaxed);
                let range = cut.filter(|(at, _)| *at == number).map(|(_, range)| range);
                was_cut.fetch_or(range.is_some(), Ordering::Relaxed);
                // A client that goes away is no matter of this line.
                let _ = pass(client, &server, range);
            }
        });
        line
    }

    /// Exchanges so far.
    pub fn exchanges(&self) -> usize {
        self.seen.load(Ordering::Relaxed)
    }

    /// True when the line broke where it was to break.
    pub fn was_cut(&self) -> bool {
        self.cut.load(Ordering::Relaxed)
    }
}

fn pass(client: TcpStream, server: &str, cut: Option<Range>) -> std::io::Result<()> {
    let mut reader = BufReader::new(client);
    if cut == Some(Range::RequestFirst) {
        return Ok(());
    }
    let (head, body) = message(&mut reader)?;
    let request = [head.as_bytes(), &body].concat();
    let passes = cut.map_or(request.len(), |cut| {
        cut.of_request(head.len(), request.len())
    });
    let mut server = TcpStream::connect(server)?;
    server.write_all(&request[..passes])?;
    if passes < request.len() {
        return Ok(());
    }
    let mut answer = Vec::new();
    server.read_to_end(&mut answer)?;
    let head = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .map_or(answer.len(), |at| at + 4);
    let passes = cut.map_or(answer.len(), |cut| cut.of_answer(head, answer.len()));
    reader.get_mut().write_all(&answer[..passes])
}

/// Head and body of a request; the head asks for the end of the connection after the answer.
fn message(reader: &mut BufReader<TcpStream>) -> std::io::Result<(String, Vec<u8>)> {
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let small = line.to_ascii_lowercase();
        if let Some(value) = small.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            head.push_str("Connection: close\r\n\r\n");
            break;
        }
        if !small.starts_with("connection:") {
            head.push_str(&line);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok((head, body))
}
