//! Which certificates a list covers (RFC 5280, 5.2.5).

use der::{Decode, Sequence, asn1::Any};

use super::CrlError;
use crate::certificate::Certificate;

/// The limits of a list; the default covers everything of its issuer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scope {
    only_leaves: bool,
    only_authorities: bool,
}

impl Scope {
    /// Reads an issuing distribution point. Lists of other issuers, of attribute certificates and of some reasons only
    /// are refused: from them it does not follow that a certificate is good.
    pub(super) fn read(value: &[u8]) -> Result<Self, CrlError> {
        let point = Point::from_der(value).map_err(CrlError::malformed)?;
        if point.indirect || point.attributes || point.reasons.is_some() {
            return Err(CrlError::Scope {
                reason: "it is indirect or partial".to_owned(),
            });
        }
        Ok(Self {
            only_leaves: point.leaves,
            only_authorities: point.authorities,
        })
    }

    pub(super) fn covers(self, certificate: &Certificate) -> bool {
        if certificate.is_ca() {
            !self.only_leaves
        } else {
            !self.only_authorities
        }
    }
}

/// IssuingDistributionPoint; the address of the list itself is not compared.
#[derive(Sequence)]
struct Point {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    _address: Option<Any>,
    #[asn1(
        context_specific = "1",
        tag_mode = "IMPLICIT",
        default = "Default::default"
    )]
    leaves: bool,
    #[asn1(
        context_specific = "2",
        tag_mode = "IMPLICIT",
        default = "Default::default"
    )]
    authorities: bool,
    #[asn1(context_specific = "3", tag_mode = "IMPLICIT", optional = "true")]
    reasons: Option<der::asn1::BitString>,
    #[asn1(
        context_specific = "4",
        tag_mode = "IMPLICIT",
        default = "Default::default"
    )]
    indirect: bool,
    #[asn1(
        context_specific = "5",
        tag_mode = "IMPLICIT",
        default = "Default::default"
    )]
    attributes: bool,
}
