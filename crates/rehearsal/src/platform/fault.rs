//! Misbehaviour on request: what clients must survive.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// One misbehaviour, used for the next answer (of one operation, or of any).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the operation as in the protocol, for example `GetCertificate`; `None` for any.
    pub operation: Option<String>,
    /// What goes wrong.
    pub kind: FaultKind,
}

/// What can go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// HTTP 500 with a page that is no SOAP; the request is not worked on.
    ServerError,
    /// The request is worked on, but the answer waits this long.
    Slow(Duration),
    /// The connection is cut; the request is not worked on.
    CutBefore,
    /// The request is worked on, but the connection is cut before the answer.
    CutAfter,
    /// A status of success with nothing behind it; the request is not worked on.
    NoPayload,
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

    /// Takes the first fault that concerns `operation`.
    pub fn take(&self, operation: &str) -> Option<FaultKind> {
        let mut waiting = self.lock();
        let concerns = |fault: &Fault| {
            fault
                .operation
                .as_deref()
                .is_none_or(|name| name == operation)
        };
        let at = waiting.iter().position(concerns)?;
        Some(waiting.remove(at).kind)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
