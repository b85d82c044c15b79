//! Answers about the state of certificates (RFC 6960), for both responders of the rehearsal.

use jiff::Timestamp;
use sha1::{Digest, Sha1};
use sha2::Sha256;
use x509_cert::der::asn1::{BitString, GeneralizedTime, Int, Null, OctetString};
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{Choice, DateTime, Decode, Encode, Enumerated, Sequence, asn1::Any};
use x509_cert::ext::pkix::CrlReason;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::{Extension, Extensions};
use x509_cert::name::Name;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoRef};

use super::extension::{extension, identifier};
use super::{AuthorityError, KeyPair};

/// A question: about which certificates, and the nonce to be given back.
#[derive(Debug, Clone)]
pub struct OcspRequest {
    /// The certificates asked about, in order; at most 16.
    pub certificates: Vec<CertId>,
    /// The value of the nonce extension, DER as it came.
    nonce: Option<Vec<u8>>,
}

/// A certificate as a question names it: hashes of its issuer, and its serial number.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct CertId {
    hash_algorithm: AlgorithmIdentifierOwned,
    issuer_name_hash: OctetString,
    issuer_key_hash: OctetString,
    serial_number: Int,
}

/// What a responder says of one certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertState {
    /// Issued and not revoked.
    Good,
    /// Revoked since that moment.
    Revoked(Timestamp, CrlReason),
    /// Not issued here.
    Unknown,
}

/// One certificate with its state.
#[derive(Debug, Clone)]
pub struct OcspAnswer {
    /// As the question named it.
    pub certificate: CertId,
    /// What is known of it.
    pub state: CertState,
}

/// Who signs the answers.
#[derive(Debug, Clone, Copy)]
pub struct OcspResponder<'a> {
    /// The signing key.
    pub key: &'a KeyPair,
    /// The responder's certificate (DER) when it is not the authority itself; see
    /// [`responder_extensions`].
    pub certificate: Option<&'a [u8]>,
}

/// Why a responder gives no answer; there is no signature on these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OcspRefusal {
    /// The question cannot be read.
    MalformedRequest,
    /// The responder failed.
    InternalError,
    /// Ask again later.
    TryLater,
    /// This responder knows nothing of that authority.
    Unauthorized,
}

impl OcspRequest {
    /// Reads a question from DER.
    ///
    /// # Errors
    /// [`AuthorityError::Encoding`] when it is not a question of RFC 6960, or asks about nothing or
    /// about more than 16 certificates.
    pub fn from_der(der: &[u8]) -> Result<Self, AuthorityError> {
        let malformed = || x509_cert::der::ErrorKind::Failed;
        if der.len() > LONGEST_REQUEST {
            return Err(AuthorityError::Encoding(malformed().into()));
        }
        let request = Request::from_der(der)?.body;
        let nonce = request
            .extensions
            .unwrap_or_default()
            .into_iter()
            .find(|extension| extension.extn_id == NONCE);
        if request.list.is_empty() || request.list.len() > MOST_CERTIFICATES {
            return Err(AuthorityError::Encoding(malformed().into()));
        }
        Ok(Self {
            certificates: request
                .list
                .into_iter()
                .map(|one| one.certificate)
                .collect(),
            nonce: nonce.map(|extension| extension.extn_value.into_bytes().into()),
        })
    }
}

impl CertId {
    /// True when the certificate is said to come from the issuer of this name and key. SHA-1 and
    /// SHA-256 are understood.
    pub fn is_from(&self, issuer: &Name, issuer_public_key_der: &[u8]) -> bool {
        let (Ok(name), Ok(key)) = (
            issuer.to_der(),
            SubjectPublicKeyInfoRef::from_der(issuer_public_key_der),
        ) else {
            return false;
        };
        let key = key.subject_public_key.raw_bytes();
        let (name, key) = match self.hash_algorithm.oid {
            SHA1 => (Sha1::digest(&name).to_vec(), Sha1::digest(key).to_vec()),
            SHA256 => (Sha256::digest(&name).to_vec(), Sha256::digest(key).to_vec()),
            _ => return false,
        };
        self.issuer_name_hash.as_bytes() == name && self.issuer_key_hash.as_bytes() == key
    }

    /// Serial number, big-endian and unsigned, without leading zeros.
    pub fn serial(&self) -> &[u8] {
        significant(self.serial_number.as_bytes())
    }
}

/// A signed answer, DER; gives the question's nonce back.
///
/// `next_update` is when newer news can be expected.
///
/// # Errors
/// [`AuthorityError`].
pub fn ocsp_response(
    request: &OcspRequest,
    answers: &[OcspAnswer],
    this_update: Timestamp,
    next_update: Timestamp,
    responder: OcspResponder<'_>,
) -> Result<Vec<u8>, AuthorityError> {
    let this_update = time(this_update)?;
    let next_update = time(next_update)?;
    let responses = answers
        .iter()
        .map(|answer| {
            Ok(SingleResponse {
                certificate: answer.certificate.clone(),
                state: status(answer.state)?,
                this_update,
                next_update: Some(next_update),
            })
        })
        .collect::<Result<_, AuthorityError>>()?;
    let nonce = request.nonce.as_ref().map(|nonce| {
        Ok::<_, AuthorityError>(vec![Extension {
            extn_id: NONCE,
            critical: false,
            extn_value: OctetString::new(nonce.as_slice())?,
        }])
    });
    let key_hash = identifier(&responder.key.public_key_der())?;
    let data = ResponseData {
        responder: ResponderId::ByKey(OctetString::new(key_hash)?),
        produced_at: this_update,
        responses,
        extensions: nonce.transpose()?,
    };
    let signature = responder.key.sign(&data.to_der()?)?;
    let certificates = responder.certificate.map(Any::from_der).transpose()?;
    let basic = BasicResponse {
        data,
        algorithm: responder.key.signature_algorithm(),
        signature: BitString::from_bytes(&signature)?,
        certificates: certificates.map(|one| vec![one]),
    };
    let response = Response {
        status: ResponseStatus::Successful,
        bytes: Some(ResponseBytes {
            kind: BASIC,
            response: OctetString::new(basic.to_der()?)?,
        }),
    };
    Ok(response.to_der()?)
}

/// An answer that says no; it is not signed.
///
/// # Errors
/// [`AuthorityError::Encoding`].
pub fn ocsp_refusal(refusal: OcspRefusal) -> Result<Vec<u8>, AuthorityError> {
    let status = match refusal {
        OcspRefusal::MalformedRequest => ResponseStatus::MalformedRequest,
        OcspRefusal::InternalError => ResponseStatus::InternalError,
        OcspRefusal::TryLater => ResponseStatus::TryLater,
        OcspRefusal::Unauthorized => ResponseStatus::Unauthorized,
    };
    let response = Response {
        status,
        bytes: None,
    };
    Ok(response.to_der()?)
}

/// The extensions that make a certificate one of a responder: extendedKeyUsage OCSPSigning, and
/// that nobody needs to ask about the responder itself (RFC 6960, section 4.2.2.2).
///
/// # Errors
/// [`AuthorityError::Encoding`].
pub fn responder_extensions() -> Result<Vec<Extension>, AuthorityError> {
    Ok(vec![
        super::extended_key_usage(&[OCSP_SIGNING])?,
        extension(NO_CHECK, false, &Null)?,
    ])
}

/// Without the zeros that DER puts before a set top bit.
pub(super) fn significant(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

fn status(state: CertState) -> Result<Status, AuthorityError> {
    Ok(match state {
        CertState::Good => Status::Good(Null),
        CertState::Unknown => Status::Unknown(Null),
        CertState::Revoked(at, reason) => Status::Revoked(RevokedInfo {
            at: time(at)?,
            reason: Some(reason),
        }),
    })
}

fn time(moment: Timestamp) -> Result<GeneralizedTime, AuthorityError> {
    let seconds = u64::try_from(moment.as_second()).map_err(|_| AuthorityError::Date)?;
    let moment = DateTime::from_unix_duration(std::time::Duration::from_secs(seconds))
        .map_err(|_| AuthorityError::Date)?;
    Ok(GeneralizedTime::from_date_time(moment))
}

#[derive(Sequence)]
struct Request {
    body: RequestBody,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    signature: Option<Any>,
}

#[derive(Sequence)]
struct RequestBody {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    version: Option<u8>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    requestor: Option<GeneralName>,
    list: Vec<SingleRequest>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

#[derive(Sequence)]
struct SingleRequest {
    certificate: CertId,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

#[derive(Sequence)]
struct Response {
    status: ResponseStatus,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    bytes: Option<ResponseBytes>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Enumerated)]
#[asn1(type = "ENUMERATED")]
#[repr(u8)]
enum ResponseStatus {
    Successful = 0,
    MalformedRequest = 1,
    InternalError = 2,
    TryLater = 3,
    Unauthorized = 6,
}

#[derive(Sequence)]
struct ResponseBytes {
    kind: ObjectIdentifier,
    response: OctetString,
}

#[derive(Sequence)]
struct BasicResponse {
    data: ResponseData,
    algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    certificates: Option<Vec<Any>>,
}

/// The version is the default one and so not written.
#[derive(Sequence)]
struct ResponseData {
    responder: ResponderId,
    produced_at: GeneralizedTime,
    responses: Vec<SingleResponse>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Extensions>,
}

#[derive(Choice)]
enum ResponderId {
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", constructed = "true")]
    ByKey(OctetString),
}

#[derive(Sequence)]
struct SingleResponse {
    certificate: CertId,
    state: Status,
    this_update: GeneralizedTime,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    next_update: Option<GeneralizedTime>,
}

#[derive(Choice)]
enum Status {
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT")]
    Good(Null),
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", constructed = "true")]
    Revoked(RevokedInfo),
    #[asn1(context_specific = "2", tag_mode = "IMPLICIT")]
    Unknown(Null),
}

#[derive(Sequence)]
struct RevokedInfo {
    at: GeneralizedTime,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    reason: Option<CrlReason>,
}

const NONCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.2");
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1");
const NO_CHECK: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.5");
const OCSP_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.9");
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const LONGEST_REQUEST: usize = 16 * 1024;
const MOST_CERTIFICATES: usize = 16;
