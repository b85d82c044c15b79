//! The messages of RFC 6960, 4.1.1 and 4.2.1, with the parts kept raw whose exact bytes matter.

use der::{
    Sequence,
    asn1::{Any, BitString, OctetString},
};
use spki::AlgorithmIdentifierOwned;
use x509_cert::ext::Extension;

#[derive(Sequence)]
pub(super) struct OcspRequest {
    pub body: RequestBody,
}

#[derive(Sequence)]
pub(super) struct RequestBody {
    pub list: Vec<SingleRequest>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub extensions: Option<Vec<Extension>>,
}

#[derive(Sequence)]
pub(super) struct SingleRequest {
    pub id: CertificateId,
}

#[derive(Sequence, Clone, Debug, PartialEq, Eq)]
pub(super) struct CertificateId {
    pub hash: AlgorithmIdentifierOwned,
    pub issuer_name: OctetString,
    pub issuer_key: OctetString,
    pub serial: Any,
}

impl CertificateId {
    /// The same certificate? Parameters of the hash may be NULL or absent.
    pub fn names_the_same(&self, other: &Self) -> bool {
        self.hash.oid == other.hash.oid
            && self.issuer_name == other.issuer_name
            && self.issuer_key == other.issuer_key
            && self.serial == other.serial
    }
}

/// OCSPResponse; the status is an ENUMERATED.
#[derive(Sequence)]
pub(super) struct OcspResponse {
    pub status: Any,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub bytes: Option<ResponseBytes>,
}

#[derive(Sequence)]
pub(super) struct ResponseBytes {
    pub kind: der::asn1::ObjectIdentifier,
    pub response: OctetString,
}

#[derive(Sequence)]
pub(super) struct BasicResponse {
    pub body: Any,
    pub algorithm: AlgorithmIdentifierOwned,
    pub signature: BitString,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub certificates: Option<Vec<Any>>,
}

/// ResponseData; the responder is a choice of name and key hash.
#[derive(Sequence)]
pub(super) struct ResponseData {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub version: Option<u8>,
    pub responder: Any,
    pub produced_at: Any,
    pub responses: Vec<SingleResponse>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub extensions: Option<Vec<Extension>>,
}

/// The status is a choice of `[0]`, `[1]` and `[2]`.
#[derive(Sequence)]
pub(super) struct SingleResponse {
    pub id: CertificateId,
    pub status: Any,
    pub this_update: Any,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub next_update: Option<Any>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub extensions: Option<Vec<Extension>>,
}
