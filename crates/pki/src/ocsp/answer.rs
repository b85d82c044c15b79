//! The answer, read against its question.

use der::{Decode, Encode, Sequence, Tag, TagNumber, Tagged, asn1::Any};
use jiff::{SignedDuration, Timestamp};
use x509_cert::ext::Extension;

use super::{
    OcspError, Request, Status, responder,
    wire_form::{BasicResponse, OcspResponse, ResponseData, SingleResponse},
};
use crate::{
    certificate::{Certificate, time},
    crl::read_reason,
    oid,
};

/// A verified answer with what surrounds the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// What the responder says.
    pub status: Status,
    /// Was the question's nonce in the answer? When not, the answer may be a prepared one: its times alone speak for
    /// its freshness. A wrong nonce is an error.
    pub nonce_returned: bool,
    /// When the status was known to be so.
    pub this_update: Timestamp,
    /// When newer information comes at the latest.
    pub next_update: Option<Timestamp>,
    /// When the answer was signed.
    pub produced_at: Timestamp,
}

/// What the answer `der` to `request` says; all of [`read_answer`] is checked.
///
/// # Errors
/// [`OcspError`].
pub fn read(
    der: &[u8],
    request: &Request,
    issuer: &Certificate,
    at: Timestamp,
) -> Result<Status, OcspError> {
    read_answer(der, request, issuer, at).map(|answer| answer.status)
}

/// Reads and verifies an answer: it is about the certificate of `request`; signed by `issuer` or by a responder whom `issuer`
/// certified for this and whose certificate is valid at `at`; in force at `at`, give or take five minutes; the nonce, when there
/// is one, is that of the question. An answer without a next update counts for a day.
///
/// # Errors
/// [`OcspError`].
pub fn read_answer(
    der: &[u8],
    request: &Request,
    issuer: &Certificate,
    at: Timestamp,
) -> Result<Answer, OcspError> {
    let response = basic(der)?;
    let body = response.body.to_der()?;
    let data = ResponseData::from_der(&body)?;
    responder::check(&response, &data.responder, issuer, at)?;
    let nonce_returned = check_nonce(data.extensions.as_deref().unwrap_or_default(), request)?;
    let mut all = data.responses.iter();
    let single = all
        .find(|single| single.id.names_the_same(&request.id))
        .ok_or(OcspError::OtherCertificate)?;
    let answer = Answer {
        status: status(&single.status)?,
        nonce_returned,
        this_update: moment(&single.this_update)?,
        next_update: single.next_update.as_ref().map(moment).transpose()?,
        produced_at: moment(&data.produced_at)?,
    };
    check_critical(single)?;
    check_time(&answer, at)?;
    Ok(answer)
}

fn basic(der: &[u8]) -> Result<BasicResponse, OcspError> {
    if der.len() > MAX_LENGTH {
        return Err(OcspError::malformed("too large"));
    }
    let response = OcspResponse::from_der(der)?;
    match (response.status.tag(), response.status.value()) {
        (Tag::Enumerated, [0]) => {}
        (Tag::Enumerated, [number]) => return Err(OcspError::status(*number)),
        _ => return Err(OcspError::malformed("response status")),
    }
    let bytes = response.bytes;
    let bytes = bytes.ok_or_else(|| OcspError::malformed("no response"))?;
    if bytes.kind != oid::OCSP_BASIC {
        return Err(OcspError::malformed("kind of response"));
    }
    Ok(BasicResponse::from_der(bytes.response.as_bytes())?)
}

fn check_nonce(extensions: &[Extension], request: &Request) -> Result<bool, OcspError> {
    let mut found = false;
    for extension in extensions {
        if extension.extn_id == oid::OCSP_NONCE {
            let same = request.nonce.as_deref() == Some(extension.extn_value.as_bytes());
            if !same {
                return Err(OcspError::Nonce);
            }
            found = true;
        } else if extension.critical {
            return Err(unknown(extension));
        }
    }
    Ok(found)
}

fn check_critical(single: &SingleResponse) -> Result<(), OcspError> {
    let mut all = single.extensions.iter().flatten();
    match all.find(|extension| extension.critical) {
        Some(extension) => Err(unknown(extension)),
        None => Ok(()),
    }
}

fn unknown(extension: &Extension) -> OcspError {
    OcspError::malformed(format!("unknown critical extension {}", extension.extn_id))
}

/// CertStatus: `[0]` good, `[1]` revoked, `[2]` unknown.
fn status(choice: &Any) -> Result<Status, OcspError> {
    let Tag::ContextSpecific { number, .. } = choice.tag() else {
        return Err(OcspError::malformed("certificate status"));
    };
    match number {
        TagNumber(0) => Ok(Status::Good),
        TagNumber(1) => revoked(choice.value()),
        TagNumber(2) => Ok(Status::Unknown),
        _ => Err(OcspError::malformed("certificate status")),
    }
}

fn revoked(content: &[u8]) -> Result<Status, OcspError> {
    let framed = Any::new(Tag::Sequence, content)?;
    let info: RevokedInfo = framed.decode_as()?;
    let reason = info.reason.as_ref().map(read_reason).transpose();
    Ok(Status::Revoked {
        since: moment(&info.since)?,
        reason: reason.map_err(OcspError::malformed)?,
    })
}

fn check_time(answer: &Answer, at: Timestamp) -> Result<(), OcspError> {
    let last = answer
        .next_update
        .unwrap_or_else(|| later(answer.this_update, NO_NEXT));
    if later(at, TOLERANCE) < answer.this_update || later(last, TOLERANCE) < at {
        return Err(OcspError::Time {
            this_update: answer.this_update,
            until: last,
        });
    }
    Ok(())
}

fn later(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.saturating_add(by).unwrap_or(Timestamp::MAX)
}

fn moment(time: &Any) -> Result<Timestamp, OcspError> {
    time::read(time).map_err(OcspError::malformed)
}

#[derive(Sequence)]
struct RevokedInfo {
    since: Any,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    reason: Option<Any>,
}

const MAX_LENGTH: usize = 256 * 1024;
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);
const NO_NEXT: SignedDuration = SignedDuration::from_hours(24);
