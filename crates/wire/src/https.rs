//! The real transport.

use std::fmt;
use std::io::Read as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use host::{Clock as _, SystemClock, points};
use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Method;
use reqwest::blocking::{Client, ClientBuilder, Response};
use rustls::ClientConfig;
use url::Url;

use crate::error::WireError;
use crate::target::{LOCALHOST, Target, shown};
use crate::{Answer, Transport, failure, pac, trust};

/// How to reach the platform.
#[derive(Debug, Clone)]
pub struct Options {
    /// PEM files with authorities to trust besides the platform's.
    pub extra_ca_pem: Vec<Vec<u8>>,
    /// Which proxy; this computer itself is always reached without one.
    pub proxy: Proxy,
    /// Longest time until a connection stands, name look-up and TLS included. 30 s (eHealth
    /// protocol, section 1).
    pub connect_timeout: Duration,
    /// Longest time from the connection to the head of the answer, and again between two parts of
    /// its body. 30 s (eHealth protocol, section 1).
    pub read_timeout: Duration,
    /// Value of the `User-Agent` header.
    pub user_agent: String,
    /// Largest body of an answer, in bytes. 8 MiB.
    pub largest_answer: u64,
    /// Largest body of a public answer that is got (a revocation list), in bytes. 32 MiB.
    pub largest_public_answer: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            extra_ca_pem: Vec::new(),
            proxy: Proxy::System,
            connect_timeout: Duration::from_secs(30),
            read_timeout: Duration::from_secs(30),
            user_agent: concat!("Clavis/", env!("CARGO_PKG_VERSION")).to_owned(),
            largest_answer: 8 * 1024 * 1024,
            largest_public_answer: 32 * 1024 * 1024,
        }
    }
}

/// Which proxy to use. A user name and a password in an address go to the proxy and into no message.
#[derive(Clone, PartialEq, Eq)]
pub enum Proxy {
    /// What the system or the environment (`HTTPS_PROXY`, `NO_PROXY`) says.
    System,
    /// None.
    None,
    /// This one, `http://host:port`.
    Url(String),
}

impl Proxy {
    /// The choice that a word or an address of an option makes: `system`, `none`, else an address.
    #[must_use]
    pub fn from_option(text: &str) -> Self {
        match text.trim() {
            "system" => Self::System,
            "none" => Self::None,
            address => Self::Url(address.to_owned()),
        }
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System => f.write_str("System"),
            Self::None => f.write_str("None"),
            Self::Url(text) => {
                let address = Url::parse(text).map(|url| shown(&url)).ok();
                write!(f, "Url({})", address.as_deref().unwrap_or("?"))
            }
        }
    }
}

/// HTTPS over reqwest and rustls, with the platform's trust.
#[derive(Debug)]
pub struct HttpsTransport {
    direct: Client,
    through: Option<Through>,
    limits: Limits,
}

/// The client behind a proxy, and how to name that proxy.
#[derive(Debug)]
struct Through {
    client: Client,
    known: KnownProxy,
}

#[derive(Debug)]
enum KnownProxy {
    Fixed(String),
    System(Box<Matcher>),
}

#[derive(Debug)]
pub(crate) struct Limits {
    pub(crate) connect_timeout: Duration,
    pub(crate) read_timeout: Duration,
    pub(crate) largest_answer: u64,
    pub(crate) largest_public_answer: u64,
}

/// One request on its way.
struct Sending<'a> {
    method: Method,
    target: Target,
    headers: &'a [(&'a str, &'a str)],
    body: &'a [u8],
    largest_answer: u64,
}

impl HttpsTransport {
    /// Prepares TLS and proxies; nothing is sent yet.
    pub fn new(options: &Options) -> Result<Self, WireError> {
        let tls = trust::tls(&options.extra_ca_pem)?;
        let through = match &options.proxy {
            Proxy::None => None,
            Proxy::System => Some(Through {
                client: build(client(options, tls.clone()))?,
                known: KnownProxy::System(Box::new(Matcher::from_system())),
            }),
            Proxy::Url(text) => Some(fixed(text, client(options, tls.clone()))?),
        };
        Ok(Self {
            direct: build(direct(options, tls))?,
            through,
            limits: Limits {
                connect_timeout: options.connect_timeout,
                read_timeout: options.read_timeout,
                largest_answer: options.largest_answer,
                largest_public_answer: options.largest_public_answer,
            },
        })
    }

    fn send(&self, sending: &Sending<'_>) -> Result<Answer, WireError> {
        let target = &sending.target;
        let through = self.through.as_ref().filter(|_| !target.loopback);
        let client = through.map_or(&self.direct, |through| &through.client);
        let mut request = client.request(sending.method.clone(), target.url.clone());
        if !sending.body.is_empty() || sending.method == Method::POST {
            request = request.body(sending.body.to_vec());
        }
        for (name, value) in sending.headers {
            request = request.header(*name, *value);
        }
        let sent = request.send();
        let proxy = through.and_then(|through| through.known.name(target));
        let response = sent.map_err(|error| {
            let sorted = failure::sort(&error, target, proxy.as_deref(), &self.limits);
            let by_system = through.is_some_and(|through| through.known.is_system());
            match by_system && proxy.is_none() {
                true => behind_script(sorted, pac::address()),
                false => sorted,
            }
        })?;
        if let (Some(proxy), "http", 407) = (proxy, target.url.scheme(), response.status().as_u16())
        {
            return Err(WireError::ProxyAuthentication { proxy });
        }
        receive(response, &target.host, &self.limits, sending.largest_answer)
    }

    fn post_to(
        &self,
        target: Result<Target, WireError>,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError> {
        points::pass("wire.post.before");
        let answer = target.and_then(|target| {
            self.send(&Sending {
                method: Method::POST,
                target,
                headers,
                body,
                largest_answer: self.limits.largest_answer,
            })
        });
        points::pass("wire.post.after");
        answer
    }

    fn get_from(
        &self,
        target: Result<Target, WireError>,
        headers: &[(&str, &str)],
        largest_answer: u64,
    ) -> Result<Answer, WireError> {
        points::pass("wire.get.before");
        let answer = target.and_then(|target| {
            self.send(&Sending {
                method: Method::GET,
                target,
                headers,
                body: b"",
                largest_answer,
            })
        });
        points::pass("wire.get.after");
        answer
    }
}

impl Transport for HttpsTransport {
    fn post(&self, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, WireError> {
        told(
            "posted",
            url,
            self.post_to(Target::parse(url), headers, body),
        )
    }

    fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        let largest = self.limits.largest_answer;
        told(
            "got",
            url,
            self.get_from(Target::parse(url), headers, largest),
        )
    }

    fn post_public(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError> {
        told(
            "asked",
            url,
            self.post_to(Target::parse_public(url), headers, body),
        )
    }

    fn get_public(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        let largest = self.limits.largest_public_answer;
        told(
            "fetched",
            url,
            self.get_from(Target::parse_public(url), headers, largest),
        )
    }
}

fn told(
    done: &'static str,
    url: &str,
    answer: Result<Answer, WireError>,
) -> Result<Answer, WireError> {
    match &answer {
        Ok(answer) => tracing::debug!(
            url,
            status = answer.status,
            received = answer.body.len(),
            "{done}"
        ),
        Err(error) => tracing::warn!(code = error.code(), %error, "no answer"),
    }
    answer
}

impl KnownProxy {
    fn is_system(&self) -> bool {
        matches!(self, Self::System(_))
    }

    /// The proxy that leads to `target`, without user name and password; `None` for a direct way.
    fn name(&self, target: &Target) -> Option<String> {
        match self {
            Self::Fixed(name) => Some(name.clone()),
            Self::System(matcher) => {
                let destination = target.url.as_str().parse().ok()?;
                let uri = matcher.intercept(&destination)?.uri().to_string();
                Some(Url::parse(&uri).map_or_else(|_| "system".to_owned(), |url| shown(&url)))
            }
        }
    }
}

/// A direct way that does not exist, on a computer whose proxy a script chooses, is the script's.
fn behind_script(error: WireError, script: Option<String>) -> WireError {
    let host = match &error {
        WireError::NameUnknown { host }
        | WireError::Refused { host, .. }
        | WireError::Unreachable { host, .. }
        | WireError::TimeoutConnect { host, .. } => host.clone(),
        _ => return error,
    };
    match script {
        Some(pac) => WireError::ProxyPac {
            host,
            pac,
            reason: error.to_string(),
        },
        None => error,
    }
}

fn client(options: &Options, tls: ClientConfig) -> ClientBuilder {
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        // A kept connection that died would make "was it sent?" unanswerable.
        .pool_max_idle_per_host(0)
        .referer(false)
        .connect_timeout(options.connect_timeout)
        .timeout(options.connect_timeout.saturating_add(options.read_timeout))
        .user_agent(&options.user_agent)
}

fn direct(options: &Options, tls: ClientConfig) -> ClientBuilder {
    // Port 0 stands for the port of the address.
    let here = [
        SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
        SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0),
    ];
    client(options, tls)
        .no_proxy()
        .resolve_to_addrs(LOCALHOST, &here)
}

fn fixed(text: &str, builder: ClientBuilder) -> Result<Through, WireError> {
    let refuse = |proxy: String, reason: String| WireError::Proxy { proxy, reason };
    let url = Url::parse(text)
        .map_err(|error| refuse("(unreadable address)".to_owned(), error.to_string()))?;
    let name = shown(&url);
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(refuse(
            name,
            "a proxy is written http://host:port".to_owned(),
        ));
    }
    let proxy = reqwest::Proxy::all(url.as_str())
        .map_err(|error| refuse(name.clone(), failure::words(&error)))?;
    Ok(Through {
        client: build(builder.proxy(proxy))?,
        known: KnownProxy::Fixed(name),
    })
}

fn build(builder: ClientBuilder) -> Result<Client, WireError> {
    builder.build().map_err(|error| {
        let reason = failure::words(&error);
        WireError::TlsSetup { reason }
    })
}

/// Reads the whole body, up to the limits of size and time.
fn receive(
    response: Response,
    host: &str,
    limits: &Limits,
    limit: u64,
) -> Result<Answer, WireError> {
    let too_large = WireError::AnswerTooLarge {
        host: host.to_owned(),
        limit,
    };
    if response
        .content_length()
        .is_some_and(|length| length > limit)
    {
        return Err(too_large);
    }
    let status = response.status().as_u16();
    let headers = response.headers().iter();
    let headers = headers
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect();
    let body = read_body(response, host, limits, limit)?;
    if body.len() as u64 > limit {
        return Err(too_large);
    }
    Ok(Answer {
        status,
        headers,
        body,
    })
}

/// At most one byte more than the limit.
fn read_body(
    response: Response,
    host: &str,
    limits: &Limits,
    limit: u64,
) -> Result<Vec<u8>, WireError> {
    let clock = SystemClock::new();
    let longest = limits.read_timeout.saturating_mul(BODY_TIMEOUTS);
    let mut body = Vec::new();
    let mut part = vec![0_u8; 64 * 1024];
    let mut rest = response.take(limit.saturating_add(1));
    loop {
        let count = rest
            .read(&mut part)
            .map_err(|error| broken(&error, host, limits))?;
        body.extend(part.iter().take(count));
        if count == 0 {
            return Ok(body);
        }
        if clock.elapsed() > longest {
            return Err(WireError::TimeoutAnswer {
                host: host.to_owned(),
                seconds: longest.as_secs(),
            });
        }
    }
}

fn broken(error: &std::io::Error, host: &str, limits: &Limits) -> WireError {
    let inner = error.get_ref();
    match inner.and_then(|inner| inner.downcast_ref::<reqwest::Error>()) {
        Some(error) => failure::lost(error, host.to_owned(), limits),
        None => WireError::AnswerLost {
            host: host.to_owned(),
            reason: error.to_string(),
        },
    }
}

/// A body that trickles in is cut after this many read time-outs.
const BODY_TIMEOUTS: u32 = 10;

#[cfg(test)]
mod tests;
