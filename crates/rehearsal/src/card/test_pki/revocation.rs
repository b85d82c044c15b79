//! News about the certificates: OCSP answers and lists.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use x509_cert::Certificate;
use x509_cert::der::Decode;

use super::issue::{responder, subject_of};
use super::{Branch, CardError, Role, TestPki};
use crate::authority::{
    AuthorityError, CertId, CertState, CrlReason, OcspAnswer, OcspRefusal, OcspRequest,
    OcspResponder, Revoked, crl, ocsp_refusal, ocsp_response,
};

/// Who signs OCSP answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OcspSigner {
    /// A responder that the authority certified for it; its certificate comes with the answer.
    #[default]
    Delegated,
    /// The authority itself.
    Authority,
}

/// What is known besides the certificates. A certificate that is not named is good.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Revocations {
    /// Where the certificates say that this is to be had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// By issuer and serial number (hexadecimal): revoked since, or `null` for a certificate that the
    /// authority says it never issued.
    #[serde(default)]
    pub certificates: BTreeMap<String, Option<Timestamp>>,
}

impl TestPki {
    /// Revokes a certificate (DER) from `at` on, because of its key; for cards that are made from
    /// the same folder later, too.
    pub fn revoke(&self, certificate: &[u8], at: Timestamp) -> Result<(), CardError> {
        self.note(certificate, Some(Some(at)))
    }

    /// From now on this certificate (DER) is unknown to the OCSP responder.
    pub fn disown(&self, certificate: &[u8]) -> Result<(), CardError> {
        self.note(certificate, Some(None))
    }

    /// From now on this certificate (DER) is good again.
    pub fn restore(&self, certificate: &[u8]) -> Result<(), CardError> {
        self.note(certificate, None)
    }

    /// Answers an OCSP question (RFC 6960, DER) as of `at`; the answer is good for a day.
    ///
    /// SHA-1 and SHA-256 ids are understood, a nonce is given back. A certificate of another
    /// authority is unknown; a question that is about none of ours is refused as unauthorized.
    pub fn ocsp_answer(&self, question: &[u8], at: Timestamp) -> Vec<u8> {
        let Ok(request) = OcspRequest::from_der(question) else {
            return refused(OcspRefusal::MalformedRequest);
        };
        match self.answer(&request, at) {
            Ok(Some(answer)) => answer,
            Ok(None) => refused(OcspRefusal::Unauthorized),
            Err(error) => {
                tracing::warn!(code = error.code(), "no OCSP answer could be made");
                refused(OcspRefusal::InternalError)
            }
        }
    }

    /// The list of what an authority revoked (DER), as of `at`; good for a week.
    pub fn crl(&self, branch: Branch, role: Role, at: Timestamp) -> Result<Vec<u8>, CardError> {
        let authority = self.authority(branch, role)?;
        let issuer = subject_of(&authority.certificate)?;
        let known = self.known()?;
        let prefix = list_prefix(&authority.certificate)?;
        let mut revoked = Vec::new();
        for (name, since) in &known.certificates {
            let (Some(serial), Some(since)) = (name.strip_prefix(&prefix), since) else {
                continue;
            };
            if *since <= at {
                revoked.push(Revoked {
                    serial: hex::decode(serial).unwrap_or_default(),
                    at: *since,
                    reason: CrlReason::KeyCompromise,
                });
            }
        }
        let number = u64::try_from(at.as_second()).unwrap_or_default();
        let next = later(at, 7 * 24);
        Ok(crl(&issuer, &authority.key, number, at, next, &revoked)?)
    }

    /// `None` when no certificate of the question is ours.
    fn answer(&self, request: &OcspRequest, at: Timestamp) -> Result<Option<Vec<u8>>, CardError> {
        let Some((branch, role)) = self.issuer_of(request)? else {
            return Ok(None);
        };
        let authority = self.authority(branch, role)?;
        let issuer = subject_of(&authority.certificate)?;
        let public_key = authority.key.public_key_der();
        let known = self.known()?;
        let prefix = list_prefix(&authority.certificate)?;
        let state = |id: &CertId| match known
            .certificates
            .get(&format!("{prefix}{}", hex::encode(id.serial())))
        {
            _ if !id.is_from(&issuer, &public_key) => CertState::Unknown,
            Some(Some(since)) if *since <= at => {
                CertState::Revoked(*since, CrlReason::KeyCompromise)
            }
            Some(None) => CertState::Unknown,
            _ => CertState::Good,
        };
        let answers: Vec<OcspAnswer> = request
            .certificates
            .iter()
            .map(|id| OcspAnswer {
                certificate: id.clone(),
                state: state(id),
            })
            .collect();
        let key = match self.ocsp_signer {
            OcspSigner::Delegated => self.hierarchy(branch)?.responder()?,
            OcspSigner::Authority => &authority.key,
        };
        let certificate = match self.ocsp_signer {
            OcspSigner::Delegated => Some(responder(key, authority, at)?),
            OcspSigner::Authority => None,
        };
        let signer = OcspResponder {
            key,
            certificate: certificate.as_deref(),
        };
        Ok(Some(ocsp_response(
            request,
            &answers,
            at,
            later(at, 24),
            signer,
        )?))
    }

    /// The first of our authorities that a question is about.
    fn issuer_of(&self, request: &OcspRequest) -> Result<Option<(Branch, Role)>, CardError> {
        for branch in Branch::ALL {
            for role in Role::ALL {
                let authority = self.authority(branch, role)?;
                let issuer = subject_of(&authority.certificate)?;
                let key = authority.key.public_key_der();
                if request
                    .certificates
                    .iter()
                    .any(|id| id.is_from(&issuer, &key))
                {
                    return Ok(Some((branch, role)));
                }
            }
        }
        Ok(None)
    }

    /// Sets, or with `None` forgets, what is known of a certificate.
    fn note(&self, certificate: &[u8], state: Option<Option<Timestamp>>) -> Result<(), CardError> {
        let name = name_of(certificate)?;
        let mut known = self.known()?;
        match state {
            Some(state) => known.certificates.insert(name, state),
            None => known.certificates.remove(&name),
        };
        match &self.folder {
            Some(folder) => folder.keep_revocations(&known),
            None => {
                let memory = self.revocations.lock();
                *memory.unwrap_or_else(PoisonError::into_inner) = known;
                Ok(())
            }
        }
    }

    /// The folder's file is read each time: another program may have revoked.
    fn known(&self) -> Result<Revocations, CardError> {
        match &self.folder {
            Some(folder) => folder.revocations(),
            None => Ok(self
                .revocations
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone()),
        }
    }
}

/// The key of a certificate among the known ones: issuer and serial number.
fn name_of(certificate: &[u8]) -> Result<String, CardError> {
    let certificate = Certificate::from_der(certificate).map_err(AuthorityError::from)?;
    let body = certificate.tbs_certificate();
    let serial = body.serial_number().as_bytes();
    let zeros = serial.iter().take_while(|byte| **byte == 0).count();
    let serial = serial.get(zeros..).unwrap_or_default();
    Ok(format!("{}/{}", body.issuer(), hex::encode(serial)))
}

fn list_prefix(issuer_certificate: &[u8]) -> Result<String, CardError> {
    Ok(format!("{}/", subject_of(issuer_certificate)?))
}

fn refused(refusal: OcspRefusal) -> Vec<u8> {
    ocsp_refusal(refusal).unwrap_or_default()
}

fn later(at: Timestamp, hours: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_hours(hours))
        .unwrap_or(at)
}
