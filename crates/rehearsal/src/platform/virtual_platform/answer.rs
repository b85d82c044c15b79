//! What comes and goes over HTTP.

use std::time::Duration;

use jiff::Timestamp;

use crate::platform::refusal::Refusal;
use crate::platform::soap;

/// What came over HTTP, besides the endpoint.
pub struct Message {
    /// Content-Type header.
    pub content_type: Option<String>,
    /// SOAPAction header.
    pub action: Option<String>,
    /// Body.
    pub body: Vec<u8>,
}

/// What goes back over HTTP.
#[derive(Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Content-Type header.
    pub content_type: &'static str,
    /// One more header.
    pub header: Option<(&'static str, String)>,
    /// The time that it tells, when that is another one than the platform's.
    pub date: Option<Timestamp>,
    /// Body.
    pub body: Vec<u8>,
    /// What happens to it on the way.
    pub way: Way,
}

/// How an answer travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As it should.
    Straight,
    /// Not at all; the connection stays open.
    Never,
    /// After this long.
    Late(Duration),
    /// Byte by byte, with this long between them.
    Drip(Duration),
    /// Not at all; the connection is closed.
    Cut,
    /// The connection is reset (TCP RST) before anything is sent.
    Reset,
    /// Half of it arrives, then the connection is closed.
    Half,
    /// So many bytes of white space come after it.
    Padded(u64),
}

impl Answer {
    /// XML that arrives.
    pub fn of(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type: "text/xml; charset=utf-8",
            header: None,
            date: None,
            body: body.into(),
            way: Way::Straight,
        }
    }

    /// JSON that arrives.
    pub fn json(status: u16, body: String) -> Self {
        Self {
            content_type: "application/json",
            ..Self::of(status, body)
        }
    }

    /// A response in its envelope.
    pub fn good(payload: &str) -> Self {
        Self::of(200, soap::envelope(payload))
    }

    /// SOAP 1.1 sends a Fault with HTTP status 500 (SOAP 1.1, 6.2).
    pub fn fault(refusal: &Refusal) -> Self {
        let ticket = format!("_{}", uuid::Uuid::new_v4());
        Self::of(500, soap::fault(refusal, &ticket))
    }
}
