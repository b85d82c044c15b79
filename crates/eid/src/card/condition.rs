//! What keeps a card from being used, before anybody is asked for a PIN.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pki::Certificate;

use super::Card;
use crate::card_data::LifeCycle;
use crate::error::EidError;
use crate::files::Kind;
use crate::sign::Key;

impl Card {
    /// Everything that speaks against signing with `key` at `now`, the gravest first; empty when
    /// nothing does. Each is an error with its code and sentence: an old generation, a card that
    /// is not activated, a missing certificate, a blocked PIN, an expired card or certificate, a
    /// kind of key that cannot be used. Costs no try; asks an old card for nothing that could.
    ///
    /// # Errors
    /// What happened to the card meanwhile.
    pub fn impediments(&mut self, key: Key, now: Timestamp) -> Result<Vec<EidError>, EidError> {
        if self.data.life_cycle == LifeCycle::Selectable {
            return Ok(vec![EidError::NotActivated]);
        }
        let mut found = vec![
            gathered(self.refuse_old())?,
            gathered(self.signature_algorithm(key).map(drop))?,
        ];
        if self.data.applet.tells_tries() {
            found.push(gathered(self.refuse_blocked())?);
        }
        found.push(gathered(self.refuse_expired(now))?);
        found.push(gathered(self.refuse_expired_certificate(key, now))?);
        let mut impediments = Vec::new();
        for one in found.into_iter().flatten() {
            if !impediments.contains(&one) {
                impediments.push(one);
            }
        }
        Ok(impediments)
    }

    /// Refuses a card whose last day is over. Days are those of UTC.
    ///
    /// # Errors
    /// [`EidError::Expired`], or as [`Card::glance`].
    pub fn refuse_expired(&mut self, now: Timestamp) -> Result<(), EidError> {
        let valid_to = self.glance()?.valid_to;
        match valid_to < day(now) {
            true => Err(EidError::Expired { valid_to }),
            false => Ok(()),
        }
    }

    /// Refuses a key whose certificate has expired.
    ///
    /// # Errors
    /// [`EidError::CertificateExpired`], or as [`Card::certificate`].
    pub fn refuse_expired_certificate(&mut self, key: Key, now: Timestamp) -> Result<(), EidError> {
        let kind = key.certificate();
        expired(kind, &self.certificate(kind)?, now).map_or(Ok(()), Err)
    }

    fn refuse_blocked(&mut self) -> Result<(), EidError> {
        match self.pin_status()?.tries_left() {
            0 => Err(EidError::PinBlocked),
            _ => Ok(()),
        }
    }
}

fn expired(kind: Kind, certificate: &Certificate, now: Timestamp) -> Option<EidError> {
    let end = certificate.not_after();
    (end < now).then(|| EidError::CertificateExpired {
        kind,
        valid_to: day(end),
    })
}

/// The day of a moment in UTC: in the country it ends one or two hours earlier.
fn day(moment: Timestamp) -> Date {
    moment.to_zoned(TimeZone::UTC).date()
}

/// What says something about the card itself is gathered; what happened on the way is an error.
fn gathered(outcome: Result<(), EidError>) -> Result<Option<EidError>, EidError> {
    match outcome {
        Ok(()) => Ok(None),
        Err(
            error @ (EidError::TooOld { .. }
            | EidError::NotActivated
            | EidError::CertificateMissing { .. }
            | EidError::Unsupported { .. }
            | EidError::PinBlocked
            | EidError::Expired { .. }
            | EidError::CertificateExpired { .. }),
        ) => Ok(Some(error)),
        Err(error) => Err(error),
    }
}
