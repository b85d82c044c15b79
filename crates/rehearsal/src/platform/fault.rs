//! Misbehaviour on request: what clients must survive.

mod kind;
mod reply;
mod spoil;
mod swap;

use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

pub use kind::{FaultKind, Moment};
pub use reply::{Failure, Reply, early};
pub use spoil::spoil;
pub use swap::swap;

use super::operation::Operation;

/// One misbehaviour, used for one answer (of one operation, or of any).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the operation as in the protocol, for example `GetCertificate`; `RequestSecureToken`,
    /// `Ocsp` and `Crl` stand for the other services. `None` for any operation of the protocol.
    pub operation: Option<String>,
    /// What goes wrong.
    pub kind: FaultKind,
    /// Which of the requests that fit: 1 for the next one, 2 for the one after it.
    pub nth: u32,
}

impl Fault {
    /// A misbehaviour at the next request that fits.
    pub fn next(operation: Option<&str>, kind: FaultKind) -> Self {
        Self {
            operation: operation.map(str::to_owned),
            kind,
            nth: 1,
        }
    }

    /// Every name that `OPERATION` in a fault's text may have, besides `any`.
    pub fn operations() -> Vec<&'static str> {
        let mut names: Vec<_> = Operation::ALL.into_iter().map(Operation::name).collect();
        names.extend(OTHER_SERVICES);
        names
    }

    fn concerns(&self, operation: &str) -> bool {
        match &self.operation {
            Some(name) => name == operation,
            None => !REVOCATION.contains(&operation),
        }
    }
}

/// `OPERATION=KIND`, or `OPERATION=KIND@n` for the n-th request of that operation; the operation
/// `any` is any of the protocol. A colon may stand for the equals sign.
impl FromStr for Fault {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (operation, rest) = text
            .split_once(['=', ':'])
            .ok_or_else(|| "OPERATION=KIND is needed".to_owned())?;
        let (word, nth) = match rest.split_once('@') {
            None => (rest, 1),
            Some((word, nth)) => (word, count(nth)?),
        };
        let operation = match operation {
            "any" => None,
            name if Self::operations().contains(&name) => Some(name.to_owned()),
            name => return Err(format!("there is no operation {name}")),
        };
        let kind = FaultKind::named(word).ok_or_else(|| {
            let words: Vec<_> = FaultKind::ALL.iter().map(|kind| kind.word()).collect();
            format!("the kinds are {}", words.join(", "))
        })?;
        if kind.moment() == Moment::Connection && operation.is_some() {
            return Err(format!(
                "{word} befalls a connection, before anything was asked: use any={word}"
            ));
        }
        Ok(Self {
            operation,
            kind,
            nth,
        })
    }
}

fn count(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("{text} is not a number from 1 on"))
}

/// The faults that are still to happen.
#[derive(Debug, Default)]
pub struct Faults {
    waiting: Mutex<Vec<Fault>>,
}

impl Faults {
    /// Faults in this order.
    pub fn new(faults: Vec<Fault>) -> Self {
        Self {
            waiting: Mutex::new(faults),
        }
    }

    /// Adds a fault at the end.
    pub fn push(&self, fault: Fault) {
        self.lock().push(fault);
    }

    /// Takes the first fault whose turn it is at this request for `operation`; the others that fit
    /// have come one request nearer.
    pub fn take(&self, operation: &str) -> Option<FaultKind> {
        self.take_if(|fault| fault.kind.moment() != Moment::Connection && fault.concerns(operation))
    }

    /// Takes the first fault whose turn it is at this connection.
    pub fn take_for_connection(&self) -> Option<FaultKind> {
        self.take_if(|fault| fault.kind.moment() == Moment::Connection)
    }

    /// Gives a fault back that found nothing to spoil; it will be the next.
    pub fn put_back(&self, operation: &str, kind: FaultKind) {
        self.lock().insert(0, Fault::next(Some(operation), kind));
    }

    fn take_if(&self, fits: impl Fn(&Fault) -> bool) -> Option<FaultKind> {
        let mut waiting = self.lock();
        let taken = waiting
            .iter()
            .position(|fault| fits(fault) && fault.nth <= 1)
            .map(|at| waiting.remove(at).kind);
        for fault in waiting.iter_mut().filter(|fault| fits(fault)) {
            fault.nth = fault.nth.saturating_sub(1).max(1);
        }
        taken
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Name of the STS's operation in a fault.
pub const STS: &str = "RequestSecureToken";
/// Name of the responder for the state of certificates in a fault.
pub const OCSP: &str = "Ocsp";
/// Name of the revocation lists in a fault.
pub const CRL: &str = "Crl";
const OTHER_SERVICES: [&str; 3] = [STS, OCSP, CRL];
/// Asked by machines beside the protocol; a fault for any operation leaves them alone.
const REVOCATION: [&str; 2] = [OCSP, CRL];

#[cfg(test)]
mod tests;
