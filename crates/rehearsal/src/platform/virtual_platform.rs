//! The platform behind its endpoints: reads a message, checks it, works, answers.

mod read;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use host::Clock;
use jiff::{SignedDuration, Timestamp};

use super::authorise::Authorise;
use super::authorities::{Authorities, Family};
use super::fault::{FaultKind, Faults};
use super::ledger::{Issue, Ledger};
use super::operation::{Endpoint, Operation};
use super::options::Options;
use super::record::Record;
use super::refusal::{Kind, Place, Refusal};
use super::response::Frame;
use super::signature::Roots;
use super::soap;
use super::store::Store;
use super::{certra, depot, etkra};

pub use read::Request;

/// Everything that a request may touch.
#[derive(Debug)]
pub struct VirtualPlatform {
    /// Settings.
    pub options: Options,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// eHealth authorities.
    pub authorities: Authorities,
    /// Trusted roots of eID cards.
    pub eid_roots: Roots,
    /// Misbehaviour to come.
    pub faults: Faults,
    store: Store,
    record: Option<Record>,
    ledger: Mutex<Ledger>,
}

/// What goes back over HTTP.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Body.
    pub body: String,
    /// What happens to it on the way.
    pub fault: Option<FaultKind>,
}

/// What came over HTTP, besides the endpoint.
pub struct Message {
    /// Content-Type header.
    pub content_type: Option<String>,
    /// SOAPAction header.
    pub action: Option<String>,
    /// Body.
    pub body: Vec<u8>,
}

impl VirtualPlatform {
    /// Opens the platform with what the store remembers.
    pub fn new(
        options: Options,
        clock: Arc<dyn Clock>,
        store: Store,
        authorities: Authorities,
        eid_roots: Roots,
        record: Option<Record>,
    ) -> Result<Self, super::PlatformError> {
        let ledger = store.read(STATE_FILE)?.unwrap_or_default();
        Ok(Self {
            faults: Faults::new(options.faults.clone()),
            options,
            clock,
            authorities,
            eid_roots,
            store,
            record,
            ledger: Mutex::new(ledger),
        })
    }

    /// Answers one message.
    pub fn answer(&self, endpoint: Endpoint, message: &Message) -> Answer {
        let answer = self.work(endpoint, message).unwrap_or_else(|refusal| {
            tracing::info!(?endpoint, code = refusal.kind.code(), "fault");
            fault(&refusal)
        });
        if let Some(record) = &self.record {
            record.keep(&message.body, answer.body.as_bytes());
        }
        answer
    }

    /// The ledger, to be read or changed; changes count once [`VirtualPlatform::keep`] has returned.
    pub fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the ledger to the folder.
    pub fn keep(&self, ledger: &Ledger) -> Result<(), Refusal> {
        self.store.write(STATE_FILE, ledger).map_err(broken)
    }

    /// The rule of who manages what.
    pub fn authorise(&self) -> &Authorise {
        &self.options.authorise
    }

    /// The authorities that issue now.
    pub fn family(&self) -> Result<&Family, Refusal> {
        self.authorities
            .current()
            .ok_or_else(|| Kind::Broken.into())
    }

    /// Delivers every certificate whose time has come.
    pub fn deliver(&self, ledger: &mut Ledger, at: Timestamp) -> Result<(), Refusal> {
        let after =
            SignedDuration::try_from(self.options.deliver_after).unwrap_or(SignedDuration::MAX);
        let due = |issue: &&mut Issue| {
            issue.chain.is_empty() && at.duration_since(issue.requested) >= after
        };
        let mut delivered = false;
        for issue in ledger.certificates.iter_mut().filter(due) {
            certra::deliver(self.family()?, issue, at)?;
            delivered = true;
        }
        if delivered {
            self.keep(ledger)?;
        }
        Ok(())
    }

    fn work(&self, endpoint: Endpoint, message: &Message) -> Result<Answer, Refusal> {
        read::content_type(message.content_type.as_deref())?;
        let text = soap::payload(&message.body)?;
        let document = soap::parse(&text)?;
        let operation = read::operation(endpoint, document.root_element())?;
        read::action(operation, message.action.as_deref())?;
        let at = self.clock.now();
        let frame = Frame {
            operation,
            request_id: document.root_element().attribute("Id").map(str::to_owned),
            at,
        };
        let misbehaviour = self.faults.take(operation.name());
        if let Some(answer) = early(misbehaviour.as_ref(), &frame) {
            return Ok(answer);
        }
        let request = Request::new(&text, &document, at);
        let outcome = read::schema(&document).and_then(|()| self.operate(operation, &request));
        let answer = match outcome {
            Ok(payload) => Answer::good(&frame.success(&payload)),
            Err(refusal) => {
                let code = refusal.kind.code();
                tracing::info!(operation = operation.name(), code, "refused");
                match refusal.kind.place() != Place::Fault && operation.has_status() {
                    true => Answer::good(&frame.refused(&refusal)),
                    false => fault(&refusal),
                }
            }
        };
        Ok(Answer {
            fault: misbehaviour,
            ..answer
        })
    }

    fn operate(&self, operation: Operation, request: &Request<'_, '_>) -> Result<String, Refusal> {
        {
            let mut ledger = self.ledger();
            self.deliver(&mut ledger, request.at)?;
        }
        let signed = self.admit(operation, request)?;
        let root = request.root();
        let payload = match (operation, signed) {
            (Operation::GetGenericOrganizationTypes, _) => certra::organisation_types(),
            (Operation::GetActorQualities, Some(signed)) => {
                certra::actor_qualities(self, root, &signed)?
            }
            (Operation::GetExistingApplicationIds, _) => certra::application_ids(self, request)?,
            (Operation::GenerateContract, _) => certra::generate_contract(self, request)?,
            (Operation::GenerateCertificate, Some(signed)) => {
                certra::generate_certificate(self, request, &signed)?
            }
            (Operation::GetCertificate, _) => certra::get_certificate(self, root)?,
            (Operation::StartETKRegistration, Some(signed)) => etkra::start(self, root, &signed)?,
            (Operation::CompleteETKRegistration, Some(signed)) => {
                etkra::complete(self, request, &signed)?
            }
            (Operation::ActivateETK, Some(signed)) => etkra::activate(self, &signed)?,
            (Operation::GetEtk, _) => depot::get_etk(self, request),
            _ => return Err(Kind::SignatureMissing.into()),
        };
        tracing::info!(operation = operation.name(), "done");
        Ok(payload)
    }
}

impl Answer {
    fn good(payload: &str) -> Self {
        Self {
            status: 200,
            body: soap::envelope(payload),
            fault: None,
        }
    }
}

/// A failure of the platform itself.
pub fn broken(error: impl std::fmt::Display) -> Refusal {
    tracing::error!(%error, "the virtual platform failed");
    Kind::Broken.into()
}

/// Misbehaviour that comes instead of work.
fn early(fault: Option<&FaultKind>, frame: &Frame) -> Option<Answer> {
    match fault? {
        FaultKind::ServerError => Some(Answer {
            status: 500,
            body: "<html><body>Internal Server Error</body></html>".to_owned(),
            fault: Some(FaultKind::ServerError),
        }),
        FaultKind::CutBefore => Some(Answer {
            fault: Some(FaultKind::CutBefore),
            ..Answer::good("")
        }),
        FaultKind::NoPayload => Some(Answer::good(&frame.success(""))),
        FaultKind::Slow(_) | FaultKind::CutAfter => None,
    }
}

/// SOAP 1.1 sends a Fault with HTTP status 500 (SOAP 1.1, 6.2).
fn fault(refusal: &Refusal) -> Answer {
    Answer {
        status: 500,
        body: soap::fault(refusal, &format!("_{}", uuid::Uuid::new_v4())),
        fault: None,
    }
}

const STATE_FILE: &str = "state.json";
