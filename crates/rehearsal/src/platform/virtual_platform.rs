//! The platform behind its endpoints: reads a message, checks it, works, answers.

mod answer;
mod delivery;
mod read;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use host::{Clock, ShiftedClock};
use jiff::{SignedDuration, Timestamp};

use super::authorise::Authorise;
use super::authorities::{Authorities, Family};
use super::fault::{self, FaultKind, Faults};
use super::ledger::Ledger;
use super::news::Responders;
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
use super::sts::Sts;
use super::{certra, clock, depot, etkra};

pub use answer::{Answer, Message, Way};
pub use delivery::Decision;
pub use read::{Request, content_type, named_action};

/// Everything that a request may touch.
#[derive(Debug)]
pub struct VirtualPlatform {
    /// Settings.
    pub options: Options,
    /// Time.
    pub clock: ShiftedClock,
    /// eHealth authorities.
    pub authorities: Authorities,
    /// Trusted roots of eID cards.
    pub eid_roots: Roots,
    /// Who answers about the state of certificates.
    pub responders: Responders,
    /// The security token service.
    pub sts: Sts,
    /// Misbehaviour to come.
    pub faults: Arc<Faults>,
    store: Store,
    record: Option<Record>,
    ledger: Mutex<Ledger>,
    said: Mutex<Option<StatusPair>>,
    origin: OnceLock<String>,
}

impl VirtualPlatform {
    /// Opens the platform with what the store remembers.
    pub fn new(
        options: Options,
        clock: ShiftedClock,
        faults: Arc<Faults>,
        store: Store,
        authorities: Authorities,
        eid_roots: Roots,
        record: Option<Record>,
    ) -> Result<Self, super::PlatformError> {
        let ledger = store.read(STATE_FILE)?.unwrap_or_default();
        Ok(Self {
            said: Mutex::new(options.inconsistent_info),
            origin: OnceLock::new(),
            faults,
            responders: Responders::default(),
            sts: Sts::default(),
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
            Answer::fault(&refusal)
        });
        self.record(message, &answer);
        answer
    }

    /// Keeps what was said, when that was asked for.
    pub fn record(&self, message: &Message, answer: &Answer) {
        if let Some(record) = &self.record {
            record.keep(&message.body, &answer.body);
        }
    }

    /// What the clock says.
    pub fn tell_time(&self) -> Answer {
        Answer::json(200, clock::told(&self.clock))
    }

    /// Moves the clock as `wish` says, and says what it shows then.
    pub fn move_clock(&self, wish: &[u8]) -> Answer {
        let moved =
            clock::Move::from_json(wish).and_then(|wish| wish.apply(&self.clock, &self.store));
        match moved {
            Ok(()) => self.tell_time(),
            Err(error) => Answer::json(400, serde_json::json!({ "error": error }).to_string()),
        }
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
        let misbehaviour = self.faults.take(operation.name());
        let at = self.now(misbehaviour);
        let frame = Frame {
            operation,
            request_id: document.root_element().attribute("Id").map(str::to_owned),
            at,
        };
        if let Some(answer) = misbehaviour.and_then(|kind| fault::early(kind, &frame)) {
            return Ok(answer);
        }
        let request = Request::new(&text, &document, at);
        let outcome = read::schema(&document).and_then(|()| self.operate(operation, &request));
        let outcome = self.swapped(operation, misbehaviour, outcome);
        let answer = match outcome {
            Ok(payload) => Answer::good(&frame.success(&payload)),
            Err(refusal) => {
                let code = refusal.kind.code();
                tracing::info!(operation = operation.name(), code, "refused");
                match refusal.kind.place() != Place::Fault && operation.has_status() {
                    true => Answer::good(&frame.refused(&refusal)),
                    false => Answer::fault(&refusal),
                }
            }
        };
        let answer = Answer {
            date: (misbehaviour == Some(FaultKind::ClockOff)).then_some(at),
            ..answer
        };
        Ok(match misbehaviour {
            Some(kind) => fault::spoil(kind, answer, &self.options),
            None => answer,
        })
    }

    /// The moment in which a request is judged.
    pub fn now(&self, misbehaviour: Option<FaultKind>) -> Timestamp {
        let now = self.clock.now();
        match misbehaviour {
            Some(FaultKind::ClockOff) => now.checked_add(A_DAY).unwrap_or(now),
            _ => now,
        }
    }

    /// The payload, untrue when that was asked for. A refusal has none: the fault waits on.
    fn swapped(
        &self,
        operation: Operation,
        misbehaviour: Option<FaultKind>,
        outcome: Result<String, Refusal>,
    ) -> Result<String, Refusal> {
        let Some(kind) = misbehaviour.filter(|kind| kind.is_swap()) else {
            return outcome;
        };
        let family = self.family()?;
        let changed = outcome
            .as_ref()
            .ok()
            .and_then(|payload| fault::swap(kind, payload, family));
        changed.unwrap_or_else(|| {
            self.faults.put_back(operation.name(), kind);
            outcome
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

/// A failure of the platform itself.
pub fn broken(error: impl std::fmt::Display) -> Refusal {
    tracing::error!(%error, "the virtual platform failed");
    Kind::Broken.into()
}

const STATE_FILE: &str = "state.json";
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
