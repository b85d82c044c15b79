//! The state of certificates: OCSP answers (RFC 6960) and lists of revoked ones (RFC 5280, section 5),
//! from what the ledger says at that moment.

use std::sync::OnceLock;

use jiff::{SignedDuration, Timestamp};

use super::authorities::{Authorities, Family, Holder, Post};
use super::fault::{self, FaultKind};
use super::ledger::{Issue, Ledger};
use super::options::Issuing;
use super::virtual_platform::{Answer, VirtualPlatform};
use crate::authority::{
    AuthorityError, CertId, CertState, OcspAnswer, OcspRefusal, OcspRequest, OcspResponder,
    Revoked, crl, ocsp_refusal, ocsp_response,
};

/// The responders, one of each family, made when they are first needed.
#[derive(Debug, Default)]
pub struct Responders {
    rsa: OnceLock<Holder>,
    ec: OnceLock<Holder>,
}

impl Responders {
    fn of(&self, kind: Issuing, family: &Family) -> Result<&Holder, AuthorityError> {
        let place = match kind {
            Issuing::Rsa => &self.rsa,
            Issuing::EcP384 => &self.ec,
        };
        if let Some(holder) = place.get() {
            return Ok(holder);
        }
        let made = family.appoint(Post::Responder)?;
        Ok(place.get_or_init(|| made))
    }
}

impl VirtualPlatform {
    /// Answers an OCSP question in DER.
    pub fn answer_ocsp(&self, question: &[u8]) -> Answer {
        let misbehaviour = self.faults.take(fault::OCSP);
        let der = match misbehaviour {
            Some(kind) if kind.is_refusal() => refused(OcspRefusal::TryLater),
            _ => self.ocsp(question, self.now(misbehaviour)),
        };
        self.send_binary(der, OCSP_RESPONSE, misbehaviour)
    }

    /// The list of revoked certificates of a family; `None` for a name that is none.
    pub fn answer_crl(&self, file: &str) -> Option<Answer> {
        let word = file.strip_suffix(".crl")?;
        let mut families = self.authorities.families();
        let (_, family) = families.find(|(kind, _)| kind.word() == word)?;
        let misbehaviour = self.faults.take(fault::CRL);
        let list = list(&self.ledger(), family, self.now(misbehaviour));
        Some(match list {
            Ok(_) if misbehaviour.is_some_and(FaultKind::is_refusal) => {
                Answer::of(500, String::new())
            }
            Ok(der) => self.send_binary(der, PKIX_CRL, misbehaviour),
            Err(error) => {
                tracing::error!(code = error.code(), "no list could be made");
                Answer::of(500, String::new())
            }
        })
    }

    fn send_binary(
        &self,
        der: Vec<u8>,
        content_type: &'static str,
        misbehaviour: Option<FaultKind>,
    ) -> Answer {
        let good = Answer {
            content_type,
            ..Answer::of(200, der)
        };
        let Some(kind) = misbehaviour else {
            return good;
        };
        let instead = (!kind.is_refusal()).then(|| fault::early(kind, &NoStatus));
        instead
            .flatten()
            .unwrap_or_else(|| fault::spoil(kind, good, &self.options))
    }

    fn ocsp(&self, question: &[u8], at: Timestamp) -> Vec<u8> {
        let Ok(request) = OcspRequest::from_der(question) else {
            return refused(OcspRefusal::MalformedRequest);
        };
        match self.ocsp_answer(&request, at) {
            Ok(Some(der)) => der,
            Ok(None) => refused(OcspRefusal::Unauthorized),
            Err(error) => {
                tracing::error!(code = error.code(), "no OCSP answer could be made");
                refused(OcspRefusal::InternalError)
            }
        }
    }

    /// `None` when a certificate comes from an authority that is none of this platform, or from
    /// another one than the first.
    fn ocsp_answer(
        &self,
        request: &OcspRequest,
        at: Timestamp,
    ) -> Result<Option<Vec<u8>>, AuthorityError> {
        let [first, ..] = request.certificates.as_slice() else {
            return Ok(None);
        };
        let Some((kind, family)) = issuer(&self.authorities, first) else {
            return Ok(None);
        };
        if !request.certificates.iter().all(|id| is_from(id, family)) {
            return Ok(None);
        }
        let answers: Vec<_> = {
            let ledger = self.ledger();
            let answer = |id: &CertId| OcspAnswer {
                certificate: id.clone(),
                state: state(&ledger, family, id),
            };
            request.certificates.iter().map(answer).collect()
        };
        let holder = self.responders.of(kind, family)?;
        let responder = OcspResponder {
            key: &holder.key,
            certificate: Some(holder.certificate.der()),
        };
        ocsp_response(request, &answers, at, next(at), responder).map(Some)
    }
}

fn issuer<'a>(authorities: &'a Authorities, id: &CertId) -> Option<(Issuing, &'a Family)> {
    let mut families = authorities.families();
    families.find(|(_, family)| is_from(id, family))
}

fn is_from(id: &CertId, family: &Family) -> bool {
    let issuing = &family.issuing;
    id.is_from(issuing.certificate.subject(), &issuing.key.public_key_der())
}

fn state(ledger: &Ledger, family: &Family, id: &CertId) -> CertState {
    let own = family.registrar.certificate.serial_bytes();
    if unsigned(own) == id.serial() {
        return CertState::Good;
    }
    for (issue, serial) in issued(ledger, family) {
        if serial == id.serial() {
            return match &issue.revoked {
                Some(revoked) => CertState::Revoked(revoked.at, revoked.reason.crl()),
                None => CertState::Good,
            };
        }
    }
    CertState::Unknown
}

/// Certificates of this family with their serial numbers.
fn issued<'a>(ledger: &'a Ledger, family: &Family) -> impl Iterator<Item = (&'a Issue, Vec<u8>)> {
    ledger.certificates.iter().filter_map(|issue| {
        let leaf = issue.leaf()?;
        let is_own = leaf.is_issued_by(&family.issuing.certificate);
        is_own.then(|| (issue, unsigned(leaf.serial_bytes()).to_vec()))
    })
}

fn list(ledger: &Ledger, family: &Family, at: Timestamp) -> Result<Vec<u8>, AuthorityError> {
    let lines: Vec<_> = issued(ledger, family)
        .filter_map(|(issue, serial)| {
            let revoked = issue.revoked.as_ref()?;
            Some(Revoked {
                serial,
                at: revoked.at,
                reason: revoked.reason.crl(),
            })
        })
        .collect();
    let number = u64::try_from(at.as_second()).map_err(|_| AuthorityError::Date)?;
    let issuing = &family.issuing;
    crl(
        issuing.certificate.subject(),
        &issuing.key,
        number,
        at,
        next(at),
        &lines,
    )
}

fn refused(refusal: OcspRefusal) -> Vec<u8> {
    ocsp_refusal(refusal).unwrap_or_default()
}

fn next(at: Timestamp) -> Timestamp {
    at.checked_add(GOOD_FOR).unwrap_or(at)
}

fn unsigned(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

/// These services have no status in words.
struct NoStatus;

impl fault::Reply for NoStatus {
    fn bare_success(&self) -> String {
        String::new()
    }

    fn failure(&self, _: &fault::Failure<'_>) -> Option<String> {
        None
    }
}

/// News of an hour ago is still good; the next is there at once when something changes.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(1);
const OCSP_RESPONSE: &str = "application/ocsp-response";
const PKIX_CRL: &str = "application/pkix-crl";
