//! A transport for tests: records what is posted and plays prepared answers.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Answer, Transport, WireError};

/// One request that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// `POST` or `GET`.
    pub method: &'static str,
    /// Was plain HTTP allowed?
    pub public: bool,
    /// The address.
    pub url: String,
    /// Names and values as given.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Recorded {
    /// The body as text; wrong UTF-8 is replaced.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The first value of the header `name` (any case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }
}

type Responder = dyn Fn(&Recorded) -> Result<Answer, WireError> + Send + Sync;

/// A transport that never touches the network: prepared answers first, in order, then the responder.
///
/// With neither it answers [`WireError::Unreachable`] with the reason `script ended`.
#[derive(Default)]
pub struct Scripted {
    prepared: Mutex<VecDeque<Result<Answer, WireError>>>,
    posted: Mutex<Vec<Recorded>>,
    responder: Option<Box<Responder>>,
}

impl Scripted {
    /// Without any answer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers by `responder`, for tests that look at the request first.
    pub fn responding(
        responder: impl Fn(&Recorded) -> Result<Answer, WireError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            responder: Some(Box::new(responder)),
            ..Self::default()
        }
    }

    /// Appends an answer with the status code and body.
    pub fn answer(&self, status: u16, body: impl Into<Vec<u8>>) -> &Self {
        lock(&self.prepared).push_back(Ok(Answer {
            status,
            headers: vec![("content-type".to_owned(), "text/xml".to_owned())],
            body: body.into(),
        }));
        self
    }

    /// Appends a failure.
    pub fn fail(&self, error: WireError) -> &Self {
        lock(&self.prepared).push_back(Err(error));
        self
    }

    /// What was sent so far, in order.
    #[must_use]
    pub fn posted(&self) -> Vec<Recorded> {
        lock(&self.posted).clone()
    }

    /// Prepared answers that nobody took yet.
    #[must_use]
    pub fn left(&self) -> usize {
        lock(&self.prepared).len()
    }
}

impl Scripted {
    fn take(
        &self,
        (method, public): (&'static str, bool),
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError> {
        let headers = headers.iter();
        let recorded = Recorded {
            method,
            public,
            url: url.to_owned(),
            headers: headers
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            body: body.to_vec(),
        };
        lock(&self.posted).push(recorded.clone());
        let prepared = lock(&self.prepared).pop_front();
        match (prepared, &self.responder) {
            (Some(answer), _) => answer,
            (None, Some(responder)) => responder(&recorded),
            (None, None) => Err(WireError::Unreachable {
                host: "scripted".to_owned(),
                reason: "script ended".to_owned(),
            }),
        }
    }
}

impl Transport for Scripted {
    fn post(&self, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, WireError> {
        self.take(("POST", false), url, headers, body)
    }

    fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        self.take(("GET", false), url, headers, b"")
    }

    fn post_public(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError> {
        self.take(("POST", true), url, headers, body)
    }

    fn get_public(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        self.take(("GET", true), url, headers, b"")
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Scripted")
            .field("posted", &lock(&self.posted).len())
            .field("left", &self.left())
            .finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_then_the_script_ends() {
        let scripted = Scripted::new();
        scripted.answer(200, "one").fail(WireError::Refused {
            host: "h".to_owned(),
            port: 1,
        });
        let posted = scripted.post("https://h/a", &[("SOAPAction", "\"x\"")], b"body");
        assert_eq!(posted.unwrap().body, b"one");
        assert_eq!(scripted.left(), 1);
        assert_eq!(
            scripted.post("https://h/b", &[], b"").unwrap_err().code(),
            "WIRE-REFUSED"
        );
        assert_eq!(
            scripted.post("https://h/c", &[], b"").unwrap_err().code(),
            "WIRE-UNREACHABLE"
        );
        let posted = scripted.posted();
        assert_eq!(posted.len(), 3);
        let first = posted.first().unwrap();
        assert_eq!(first.header("soapaction"), Some("\"x\""));
        assert_eq!(first.text(), "body");
        assert_eq!((first.method, first.public), ("POST", false));
    }

    #[test]
    fn a_responder_sees_the_request() {
        let scripted = Scripted::responding(|request| {
            Ok(Answer {
                status: 200,
                headers: Vec::new(),
                body: request.body.iter().rev().copied().collect(),
            })
        });
        assert_eq!(scripted.post("u", &[], b"abc").unwrap().body, b"cba");
    }
}
