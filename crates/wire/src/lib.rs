//! HTTPS as the eHealth services want it: TLS with the platform's trust and extra authorities,
//! proxies, time-outs, bounded answers. It knows no message and judges no status code.
//!
//! Every error says whether the request certainly never arrived ([`WireError::never_sent`]); after
//! any other error the platform may have acted, and only the platform can say so.

mod error;
mod failure;
mod https;
mod inspection;
mod pac;
mod scripted;
mod target;
mod trust;

pub use error::{CODES, WireError};
pub use https::{HttpsTransport, Options, Proxy};
pub use scripted::{Recorded, Scripted};

/// Sends one request and brings its answer.
pub trait Transport: Send + Sync {
    /// Posts `body` to `url` with `headers`; redirects are not followed, nothing is repeated.
    ///
    /// Any status code is an answer. `http://` works for loopback hosts only.
    fn post(&self, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, WireError>;

    /// Gets `url` with `headers`, under the same rules as [`Transport::post`].
    fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError>;

    /// Posts what everybody may read and gets an answer that is signed: questions about the status of a certificate
    /// (OCSP), whose addresses begin with `http://` (RFC 6960, A.1). Never for requests to the platform.
    fn post_public(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError>;

    /// Gets what everybody may read and is signed: revocation lists, certificates of authorities (RFC 5280, 8). Plain
    /// HTTP is allowed as in [`Transport::post_public`]; the answer may have [`Options::largest_public_answer`] bytes.
    fn get_public(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError>;
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status code, not judged.
    pub status: u16,
    /// Header names in lower case, with their values, in the order of arrival.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first value of the header `name` (any case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }
}
