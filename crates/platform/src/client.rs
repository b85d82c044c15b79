//! Asking: a request is stamped, signed where it must be, sent, and its answer read.

use std::fmt;
use std::marker::PhantomData;

use host::Clock;
use jiff::Timestamp;
use uuid::Uuid;
use wire::Transport;
use xmlsig::{Algorithm, ExternalKey, SignError};

use crate::assumptions::EidKeyInfo;
use crate::environment::Environment;
use crate::error::PlatformError;
use crate::operation::{Endpoint, Operation, SignedBy};
use crate::soap::{self, Response};
use crate::xml::{CERTRA, CERTRA_CORE, COMMONS, DEPOT, ETKRA, Writer};

/// One platform, ready to be asked.
pub struct Platform<'a> {
    environment: &'a Environment,
    transport: &'a dyn Transport,
    clock: &'a dyn Clock,
}

/// A request of the protocol. Implemented here only.
pub trait Request {
    /// What the platform answers.
    type Answer;
    /// Which operation it is.
    const OPERATION: Operation;

    /// Writes what stands inside the request element.
    #[doc(hidden)]
    fn write(&self, writer: &mut Writer);
}

/// A request that is sent as it is.
pub trait Unsigned: Request {
    /// Reads the answer.
    #[doc(hidden)]
    fn read(&self, response: Response<'_>) -> Result<Self::Answer, PlatformError>;
}

/// A request that somebody signs before it is sent.
pub trait Signed: Request {
    /// Reads the answer.
    #[doc(hidden)]
    fn read(response: Response<'_>) -> Result<Self::Answer, PlatformError>;
}

/// A signed request that can be written into a journal before it is sent.
#[derive(Clone)]
pub struct SignedRequest<R> {
    /// The request element with its signature. It holds personal data.
    pub xml: String,
    /// Which operation it is.
    pub operation: Operation,
    kind: PhantomData<fn() -> R>,
}

/// What makes a request the only one of its kind: both attributes of RequestType (eHealth
/// protocol, section 3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// `_` and a random UUID.
    pub id: String,
    /// The moment, in UTC, with milliseconds.
    pub issue_instant: String,
}

impl Stamp {
    /// A new one for this moment.
    pub fn new(now: Timestamp) -> Self {
        Self {
            id: format!("_{}", Uuid::new_v4()),
            issue_instant: now.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
        }
    }
}

impl<R: Signed> SignedRequest<R> {
    /// A request that was prepared earlier, taken from a journal. The platform refuses one that it
    /// has seen already.
    pub fn from_journal(xml: String) -> Self {
        Self {
            xml,
            operation: R::OPERATION,
            kind: PhantomData,
        }
    }
}

impl<R> fmt::Debug for SignedRequest<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "SignedRequest({:?}, {} bytes)",
            self.operation,
            self.xml.len()
        )
    }
}

impl<'a> Platform<'a> {
    /// The platform of `environment`, reached over `transport`.
    pub fn new(
        environment: &'a Environment,
        transport: &'a dyn Transport,
        clock: &'a dyn Clock,
    ) -> Self {
        Self {
            environment,
            transport,
            clock,
        }
    }

    /// Where this platform is.
    pub fn environment(&self) -> &'a Environment {
        self.environment
    }

    /// Sends a request that nobody signs.
    ///
    /// # Errors
    /// [`PlatformError`].
    pub fn call<R: Unsigned>(&self, request: &R) -> Result<R::Answer, PlatformError> {
        let xml = self.written(request);
        self.post(R::OPERATION, &xml, |response| request.read(response))
    }

    /// Builds a request and has `key` sign it; nothing is sent. Which key an operation wants says
    /// eHealth protocol, sections 4 and 5.
    ///
    /// # Errors
    /// [`SignError`]; [`SignError::Key`] has the key's own error.
    pub fn prepare<R: Signed, K: ExternalKey>(
        &self,
        request: &R,
        key: &K,
    ) -> Result<SignedRequest<R>, SignError<K::Error>> {
        let xml = self.written(request);
        let by_card = matches!(
            R::OPERATION.signed_by(),
            Some(SignedBy::EidAuthentication | SignedBy::EidSignature)
        );
        let leaf_only = by_card && self.environment.assumptions.eid_key_info == EidKeyInfo::Leaf;
        let signed = if leaf_only {
            xmlsig::sign_enveloped(&xml, &LeafOnly(key))?
        } else {
            xmlsig::sign_enveloped(&xml, key)?
        };
        Ok(SignedRequest::from_journal(signed))
    }

    /// The request element with a fresh stamp.
    fn written<R: Request>(&self, request: &R) -> String {
        let writer = Writer::with(self.environment.assumptions.contract_dn);
        payload(request, &Stamp::new(self.clock.now()), writer)
    }

    /// Sends a signed request.
    ///
    /// # Errors
    /// [`PlatformError`].
    pub fn send<R: Signed>(&self, request: &SignedRequest<R>) -> Result<R::Answer, PlatformError> {
        self.post(R::OPERATION, &request.xml, R::read)
    }

    fn post<T>(
        &self,
        operation: Operation,
        xml: &str,
        read: impl FnOnce(Response<'_>) -> Result<T, PlatformError>,
    ) -> Result<T, PlatformError> {
        let endpoints = &self.environment.endpoints;
        let url = match operation.endpoint() {
            Endpoint::CertRa => &endpoints.certra,
            Endpoint::EtkRa => &endpoints.etkra,
            Endpoint::EtkDepot => &endpoints.etkdepot,
        };
        let quoted = operation
            .soap_action()
            .map(|action| format!("\"{action}\""));
        let mut headers = vec![("Content-Type", "text/xml; charset=utf-8")];
        headers.extend(quoted.as_deref().map(|action| ("SOAPAction", action)));
        let envelope = soap::envelope(xml);
        let answer = self.transport.post(url, &headers, envelope.as_bytes())?;
        let result = soap::open(operation, &self.environment.assumptions, &answer, read)
            .map_err(|error| error.with_clocks(self.clock.now(), &answer));
        match &result {
            Ok(_) => tracing::info!(operation = operation.name(), "answered"),
            Err(error) => {
                tracing::info!(
                    operation = operation.name(),
                    code = error.code(),
                    "not answered"
                );
            }
        }
        result
    }
}

/// The same key, with its own certificate alone.
struct LeafOnly<'k, K>(&'k K);

impl<K: ExternalKey> ExternalKey for LeafOnly<'_, K> {
    type Error = K::Error;

    fn algorithm(&self) -> Algorithm {
        self.0.algorithm()
    }

    fn public_key_der(&self) -> Vec<u8> {
        self.0.public_key_der()
    }

    fn certificates(&self) -> Vec<Vec<u8>> {
        self.0.certificates().into_iter().take(1).collect()
    }

    fn sign(&self, signed_info: &[u8]) -> Result<Vec<u8>, K::Error> {
        self.0.sign(signed_info)
    }
}

/// The request element, with its stamp and the namespaces that it may use.
pub(crate) fn payload<R: Request>(request: &R, stamp: &Stamp, mut writer: Writer) -> String {
    let operation = R::OPERATION;
    let (prefix, declared): (&str, &[(&str, &str)]) = match operation.endpoint() {
        Endpoint::CertRa => (
            "cp",
            &[
                ("xmlns:cp", CERTRA),
                ("xmlns:cc", CERTRA_CORE),
                ("xmlns:k", COMMONS),
            ],
        ),
        Endpoint::EtkRa => ("ep", &[("xmlns:ep", ETKRA)]),
        Endpoint::EtkDepot => ("dp", &[("xmlns:dp", DEPOT)]),
    };
    let mut attributes = declared.to_vec();
    // RequestType of commons 1.0 has no attributes.
    if operation.endpoint() != Endpoint::EtkDepot {
        attributes.push(("Id", &stamp.id));
        attributes.push(("IssueInstant", &stamp.issue_instant));
    }
    let name = format!("{prefix}:{}Request", operation.name());
    writer.element(&name, &attributes, |inside| request.write(inside));
    writer.finish()
}
