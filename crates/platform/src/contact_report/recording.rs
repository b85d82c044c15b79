//! Listening between the messages and the wire.

use std::sync::{Mutex, MutexGuard, PoisonError};

use host::Clock;
use url::Url;
use wire::{Answer, Transport, WireError};

use super::exchange::Exchange;
use super::{Report, observe};
use crate::environment::Environment;

/// A transport that notes every exchange, redacted, and changes nothing.
pub struct Recording<'a> {
    transport: &'a dyn Transport,
    environment: &'a Environment,
    clock: &'a dyn Clock,
    exchanges: Mutex<Vec<Exchange>>,
}

impl<'a> Recording<'a> {
    /// Listens to what goes over `transport` to the platform of `environment`.
    pub fn new(
        transport: &'a dyn Transport,
        environment: &'a Environment,
        clock: &'a dyn Clock,
    ) -> Self {
        Self {
            transport,
            environment,
            clock,
            exchanges: Mutex::new(Vec::new()),
        }
    }

    /// What was noted so far.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.lock().clone()
    }

    /// What was noted so far, held against the assumptions.
    pub fn report(&self) -> Report {
        Report::of(self.environment, self.exchanges(), self.clock.now())
    }

    fn noted(
        &self,
        mut exchange: Exchange,
        ask: impl FnOnce() -> Result<Answer, WireError>,
        read: impl FnOnce(&Answer, &mut Exchange),
    ) -> Result<Answer, WireError> {
        let begun = self.clock.elapsed();
        let answer = ask();
        let took = self.clock.elapsed().saturating_sub(begun);
        exchange.milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        match &answer {
            Ok(answer) => {
                observe::head(answer, &mut exchange);
                read(answer, &mut exchange);
            }
            Err(error) => observe::failure(error, &mut exchange),
        }
        self.keep(exchange);
        answer
    }

    /// Waiting for a certificate asks the same every ten seconds, for days: that is one line.
    fn keep(&self, exchange: Exchange) {
        let mut exchanges = self.lock();
        let has_room = exchanges.len() < MOST_EXCHANGES;
        match exchanges.last_mut() {
            Some(last) if last.says_the_same(&exchange) => {
                last.times = last.times.saturating_add(1);
                last.milliseconds = last.milliseconds.max(exchange.milliseconds);
            }
            _ if has_room => exchanges.push(exchange),
            _ => tracing::warn!("the contact report is full"),
        }
    }

    fn public(&self, url: &str) -> Exchange {
        Exchange::asked(self.clock.now(), "public".to_owned(), host_of(url))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Exchange>> {
        self.exchanges
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Recording<'_> {
    fn post(&self, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, WireError> {
        let is_sts = self.environment.endpoints.sts.as_deref() == Some(url);
        let mut exchange = Exchange::asked(self.clock.now(), "?".to_owned(), host_of(url));
        observe::request(body, is_sts, &mut exchange);
        let now = self.clock.now();
        self.noted(
            exchange,
            || self.transport.post(url, headers, body),
            |answer, exchange| {
                observe::answer(
                    &answer.body,
                    &self.environment.ehealth_anchors,
                    now,
                    exchange,
                );
            },
        )
    }

    fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        let ask = || self.transport.get(url, headers);
        self.noted(self.public(url), ask, observe::status_only)
    }

    fn post_public(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, WireError> {
        let ask = || self.transport.post_public(url, headers, body);
        self.noted(self.public(url), ask, observe::status_only)
    }

    fn get_public(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, WireError> {
        let ask = || self.transport.get_public(url, headers);
        self.noted(self.public(url), ask, observe::status_only)
    }
}

/// Host and port; never a path, a user name or a question.
fn host_of(url: &str) -> String {
    let Ok(url) = Url::parse(url) else {
        return "?".to_owned();
    };
    match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => "?".to_owned(),
    }
}

/// Different exchanges of one contact that are kept; a whole life has about a hundred.
const MOST_EXCHANGES: usize = 2000;
