//! The platform behind its endpoints: reads a message, checks it, works, answers.

mod delivery;
mod read;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use host::Clock;

use super::authorise::Authorise;
use super::authorities::{Authorities, Family};
use super::fault::{FaultKind, Faults};
use super::ledger::Ledger;
use super::operation::{Endpoint, Operation};
use super::options::Options;
use super::organisation::Types;
use super::record::Record;
use super::refusal::{Kind, Place, Refusal};
use super::response::Frame;
use super::signature::Roots;
use super::soap;
use super::status::StatusPair;
use super::store::Store;
use super::{certra, depot, etkra};

pub use delivery::Decision;
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
    said: Mutex<Option<StatusPair>>,
    origin: OnceLock<String>,
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
            said: Mutex::new(options.inconsistent_info),
            origin: OnceLock::new(),
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

    /// The types of organisations that there are.
    pub fn types(&self) -> &Types {
        &self.options.types
    }

    /// What every CertificateInfo says instead of the truth, if anything.
    pub fn inconsistent_info(&self) -> Option<StatusPair> {
        *self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes every CertificateInfo say this, or the truth again.
    pub fn say(&self, pair: Option<StatusPair>) {
        *self.said.lock().unwrap_or_else(PoisonError::into_inner) = pair;
    }

    /// Remembers scheme, host and port, once they are known; later words change nothing.
    pub fn listens_at(&self, origin: &str) {
        self.origin.get_or_init(|| origin.to_owned());
    }

    /// An address on this platform; the path begins with a slash.
    ///
    /// # Errors
    /// [`Kind::Broken`] before the platform listens.
    pub fn address(&self, path: &str) -> Result<String, Refusal> {
        let origin = self.origin.get().ok_or(Kind::Broken)?;
        Ok(format!("{origin}{path}"))
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
            (Operation::GetGenericOrganizationTypes, _) => certra::organisation_types(self),
            (Operation::GetActorQualities, Some(signed)) => {
                certra::actor_qualities(self, root, &signed)?
            }
            (Operation::GetExistingApplicationIds, _) => certra::application_ids(self, request)?,
            (Operation::GenerateContract, _) => certra::generate_contract(self, request)?,
            (Operation::GenerateCertificate, Some(signed)) => {
                certra::generate_certificate(self, request, &signed)?
            }
            (Operation::GetCertificate, _) => certra::get_certificate(self, request)?,
            (Operation::GetCertificateInfoForCitizen, Some(signed)) => {
                certra::info_for_citizen(self, request, &signed)?
            }
            (Operation::GetCertificateInfoForAuthenticationCertificate, Some(signed)) => {
                certra::info_for_certificate(self, request, &signed)?
            }
            (Operation::GenerateRevocationContract, _) => {
                certra::generate_revocation_contract(self, request)?
            }
            (Operation::Revoke, Some(signed)) => certra::revoke(self, request, &signed)?,
            (Operation::SubmitCSRForForeigner, _) => certra::submit_for_foreigner(self, request)?,
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
