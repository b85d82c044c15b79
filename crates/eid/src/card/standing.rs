//! What the authorities say about the certificates on the card.

use pki::Certificate;

use super::Card;
use crate::error::EidError;
use crate::files::Kind;
use crate::revocation::{self, Checked, Inquiry, Standing, Unchecked};

impl Card {
    /// Asks whether the holder's certificates (OCSP) and that of their authority (list) are
    /// revoked; certificates that the card does not have are left out. Needs no PIN.
    ///
    /// # Errors
    /// What happened to the card. What cannot be asked is no error but [`Standing::Unknown`].
    pub fn revocation(&mut self, inquiry: &Inquiry<'_>) -> Result<Vec<Checked>, EidError> {
        let authority = self.optional_certificate(Kind::CitizenCa)?;
        let root = self.optional_certificate(Kind::Root)?;
        let mut all = Vec::new();
        for kind in [Kind::Authentication, Kind::NonRepudiation] {
            let Some(holder) = self.optional_certificate(kind)? else {
                continue;
            };
            let standing = issued(authority.as_ref(), Kind::CitizenCa, |authority| {
                revocation::by_ocsp(inquiry, &holder, authority, root.as_ref())
            });
            all.push(Checked { kind, standing });
        }
        if let Some(authority) = &authority {
            let standing = issued(root.as_ref(), Kind::Root, |root| {
                revocation::by_list(inquiry, authority, root)
            });
            let kind = Kind::CitizenCa;
            all.push(Checked { kind, standing });
        }
        Ok(all)
    }
}

/// Nothing can be asked without the certificate of the issuer.
fn issued(
    issuer: Option<&Certificate>,
    kind: Kind,
    ask: impl FnOnce(&Certificate) -> Standing,
) -> Standing {
    match issuer {
        Some(issuer) => ask(issuer),
        None => Standing::Unknown(Unchecked::IssuerMissing { kind }),
    }
}
