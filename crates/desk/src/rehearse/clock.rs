//! The clock of a virtual platform: months may pass in a moment, for the whole house.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use platform::{Environment, EnvironmentKind};
use serde::Deserialize;
use wire::{HttpsTransport, Transport};

use crate::answers::ClockAnswer;
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
        let url = environment
            .clock
            .as_ref()
            .filter(|_| environment.kind == EnvironmentKind::Rehearsal)
            .ok_or_else(none)?;
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
