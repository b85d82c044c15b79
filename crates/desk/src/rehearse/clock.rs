//! The clock of a virtual platform: months may pass in a moment, for the whole house. No other
//! platform can move it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use host::{Clock, Disk};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use platform::{Environment, EnvironmentKind};
use serde::Deserialize;
use wire::{HttpsTransport, Options, Transport};

use crate::answers::ClockAnswer;
use crate::site::is_real;
use crate::{Desk, Failure};

/// What the clock says.
#[derive(Deserialize)]
pub(crate) struct ClockWords {
    now: Timestamp,
    /// How far it is ahead of this computer's.
    pub(crate) offset_seconds: i64,
}

/// Reads what the clock says.
pub(crate) fn clock_words(body: &[u8]) -> Result<ClockWords, Failure> {
    serde_json::from_slice(body).map_err(|_| Failure::new("REHEARSAL-CLOCK", Vec::new()))
}

impl Desk {
    /// Shows the clock of a rehearsal, or moves it: by a span (`33mo`, `90d`, `2h`; months are those
    /// of the calendar) or to a day or moment.
    ///
    /// # Errors
    /// `REHEARSAL-CLOCK` when the platform has none or does not take it, `DESK-TIME-UNKNOWN`.
    pub fn rehearsal_clock(
        &self,
        platform: Option<&str>,
        advance: Option<&str>,
        set: Option<&str>,
    ) -> Result<ClockAnswer, Failure> {
        let name = platform.unwrap_or("rehearsal");
        let environment = Environment::load(name, &self.rehearsal_ready_file(), self.disk.as_ref())
            .map_err(platform::PlatformError::from)?;
        let none = || Failure::new("REHEARSAL-CLOCK", Vec::new());
        let url = clock_address(&environment).ok_or_else(none)?;
        let transport = HttpsTransport::new(&self.network_options(&environment.tls_ca_pem))?;
        let told = clock_words(&transport.get(url, &[])?.body)?;
        let to = match (advance, set) {
            (Some(span), _) => Some(later(told.now, span)?),
            (None, Some(moment)) => Some(read_moment(moment)?),
            (None, None) => None,
        };
        let told = match to {
            None => told,
            Some(moment) => {
                let wish = format!("{{\"set\":\"{moment}\"}}");
                let headers = [("Content-Type", "application/json")];
                clock_words(&transport.post(url, &headers, wish.as_bytes())?.body)?
            }
        };
        Ok(ClockAnswer {
            now: told.now.to_string(),
            offset_seconds: told.offset_seconds,
        })
    }

    /// The clock of the rehearsal that runs beside this program, asked anew each time; that of this
    /// computer while there is none.
    pub(crate) fn followed_clock(&self) -> Arc<dyn Clock> {
        Arc::new(Followed {
            below: Arc::clone(&self.clock),
            disk: Arc::clone(&self.disk),
            ready_file: self.rehearsal_ready_file(),
        })
    }
}

/// The address of the clock, where it may move the house: on a rehearsal whose every service is on
/// this computer, whatever a file says.
pub(crate) fn clock_address(environment: &Environment) -> Option<&str> {
    let may = environment.kind == EnvironmentKind::Rehearsal
        && environment.is_loopback()
        && !is_real(environment);
    let address = environment.clock.as_deref()?;
    (may && address.starts_with(HERE)).then_some(address)
}

/// A clock that asks the rehearsal each time.
#[derive(Debug)]
struct Followed {
    below: Arc<dyn Clock>,
    disk: Arc<dyn Disk>,
    ready_file: PathBuf,
}

impl Followed {
    fn offset(&self) -> Option<SignedDuration> {
        let environment = Environment::from_file(&self.ready_file, self.disk.as_ref()).ok()?;
        let transport = HttpsTransport::new(&Options {
            connect_timeout: PATIENCE,
            read_timeout: PATIENCE,
            ..Options::default()
        });
        let answer = transport
            .ok()?
            .get(clock_address(&environment)?, &[])
            .ok()?;
        let told = clock_words(&answer.body).ok()?;
        Some(SignedDuration::from_secs(told.offset_seconds))
    }
}

impl Clock for Followed {
    fn now(&self) -> Timestamp {
        let now = self.below.now();
        let moved = self
            .offset()
            .and_then(|offset| now.checked_add(offset).ok());
        moved.unwrap_or(now)
    }

    fn elapsed(&self) -> Duration {
        self.below.elapsed()
    }

    fn pass(&self, duration: Duration) {
        self.below.pass(duration);
    }
}

fn later(now: Timestamp, span: &str) -> Result<Timestamp, Failure> {
    let unknown = || Failure::new("DESK-TIME-UNKNOWN", vec![("value", span.to_owned())]);
    let parsed: Span = span.parse().map_err(|_| unknown())?;
    now.to_zoned(TimeZone::UTC)
        .checked_add(parsed)
        .map(|then| then.timestamp())
        .map_err(|_| unknown())
}

fn read_moment(text: &str) -> Result<Timestamp, Failure> {
    let unknown = || Failure::new("DESK-TIME-UNKNOWN", vec![("value", text.to_owned())]);
    text.parse::<Timestamp>().or_else(|_| {
        let day: jiff::civil::Date = text.parse().map_err(|_| unknown())?;
        day.to_zoned(TimeZone::UTC)
            .map(|start| start.timestamp())
            .map_err(|_| unknown())
    })
}

const HERE: &str = "http://127.0.0.1:";
const PATIENCE: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests;
