//! The search itself: depth first, with steps back.

use jiff::Timestamp;

use super::{Anchors, PathError, Verdict};
use crate::{
    certificate::Certificate,
    name,
    oid::{self, Oid},
};

pub(super) struct Search<'a> {
    candidates: Vec<&'a Certificate>,
    anchors: &'a Anchors,
    at: Timestamp,
    verifications: usize,
    closest: Option<Failure>,
}

/// A failure and how near to an anchor it was.
struct Failure {
    rank: (usize, bool),
    error: PathError,
}

impl<'a> Search<'a> {
    pub fn new(pool: &'a [Certificate], anchors: &'a Anchors, at: Timestamp) -> Self {
        let candidates = anchors.certificates().iter().chain(pool).collect();
        Self {
            candidates,
            anchors,
            at,
            verifications: 0,
            closest: None,
        }
    }

    pub fn run(mut self, leaf: &'a Certificate) -> Verdict {
        self.check_validity(leaf, 0)?;
        check_extensions(leaf)?;
        let mut path = vec![leaf];
        if self.is_anchor_itself(leaf) || self.extend(&mut path)? {
            return Ok(path.into_iter().cloned().collect());
        }
        Err(self
            .closest
            .map_or(PathError::TooMuchWork, |failure| failure.error))
    }

    /// A certificate that merely carries a trusted key says nothing about the name in it.
    fn is_anchor_itself(&self, leaf: &Certificate) -> bool {
        self.anchors.certificates().contains(leaf)
            || self.anchors.trusts_key_of(leaf) && leaf.is_issued_by(leaf)
    }

    /// Completes the path to an anchor; an error only when the search must stop.
    fn extend(&mut self, path: &mut Vec<&'a Certificate>) -> Result<bool, PathError> {
        let Some(current) = path.last().copied() else {
            return Ok(false);
        };
        let issuers = self.issuers(current, path);
        if issuers.is_empty() {
            self.record(path.len(), dead_end(current));
        }
        for issuer in issuers {
            if let Err(error) = self.check_issuer(path, current, issuer) {
                if error == PathError::TooMuchWork {
                    return Err(error);
                }
                self.record(path.len(), error);
                continue;
            }
            path.push(issuer);
            if self.anchors.trusts_key_of(issuer) || self.extend(path)? {
                return Ok(true);
            }
            path.pop();
        }
        Ok(false)
    }

    /// Those who carry the issuer's name and are not on the path, the likeliest first.
    fn issuers(&self, current: &Certificate, path: &[&Certificate]) -> Vec<&'a Certificate> {
        let mut issuers: Vec<_> = self
            .candidates
            .iter()
            .copied()
            .filter(|candidate| name::same(candidate.subject(), current.issuer()))
            .filter(|candidate| {
                !path
                    .iter()
                    .any(|passed| passed.public_key_sha256() == candidate.public_key_sha256())
            })
            .collect();
        let hint = current.authority_key_identifier();
        issuers.sort_by_key(|issuer| {
            let named = hint.is_some() && issuer.subject_key_identifier() == hint;
            (!named, !self.anchors.trusts_key_of(issuer))
        });
        issuers
    }

    fn check_issuer(
        &mut self,
        path: &[&Certificate],
        current: &Certificate,
        issuer: &Certificate,
    ) -> Result<(), PathError> {
        self.check_signature(current, issuer)?;
        if !issuer.is_ca() || !issuer.key_usage().is_none_or(|usage| usage.key_cert_sign()) {
            return Err(PathError::NotCa {
                certificate: issuer.subject_masked(),
            });
        }
        let between = path
            .iter()
            .skip(1)
            .filter(|passed| !passed.is_self_issued())
            .count();
        let allowed = issuer.path_length().map_or(usize::MAX, usize::from);
        if between > allowed || path.len() >= MAX_DEPTH {
            return Err(PathError::TooDeep {
                certificate: issuer.subject_masked(),
            });
        }
        self.check_validity(issuer, path.len())?;
        if !self.anchors.trusts_key_of(issuer) {
            return check_extensions(issuer);
        }
        // The dates of a root are only as good as its own signature.
        if issuer.is_self_issued() {
            self.check_signature(issuer, issuer)
        } else {
            Ok(())
        }
    }

    fn check_signature(
        &mut self,
        signed: &Certificate,
        issuer: &Certificate,
    ) -> Result<(), PathError> {
        self.verifications += 1;
        if self.verifications > MAX_VERIFICATIONS {
            return Err(PathError::TooMuchWork);
        }
        signed
            .verify_signature_by(issuer)
            .map_err(|error| PathError::Signature {
                certificate: signed.subject_masked(),
                error,
            })
    }

    fn check_validity(&self, certificate: &Certificate, position: usize) -> Result<(), PathError> {
        let (not_before, not_after) = (certificate.not_before(), certificate.not_after());
        if self.at < not_before {
            return Err(PathError::NotYetValid {
                certificate: certificate.subject_masked(),
                position,
                not_before,
            });
        }
        if self.at > not_after {
            return Err(PathError::Expired {
                certificate: certificate.subject_masked(),
                position,
                not_after,
            });
        }
        Ok(())
    }

    /// Keeps the failure that came closest; on one level a wrong signature tells least, for it
    /// may only mean a namesake.
    fn record(&mut self, position: usize, error: PathError) {
        let rank = (position, !matches!(error, PathError::Signature { .. }));
        if self
            .closest
            .as_ref()
            .is_none_or(|closest| rank > closest.rank)
        {
            self.closest = Some(Failure { rank, error });
        }
    }
}

/// What to say about a certificate whose issuer is not there.
fn dead_end(current: &Certificate) -> PathError {
    if current.is_issued_by(current) {
        return PathError::RootNotTrusted {
            certificate: current.subject_masked(),
            public_key_sha256: current.public_key_sha256(),
        };
    }
    PathError::NoIssuer {
        certificate: current.subject_masked(),
        issuer: name::masked(current.issuer()),
    }
}

fn check_extensions(certificate: &Certificate) -> Result<(), PathError> {
    let mut unknown = certificate
        .extensions()
        .iter()
        .filter(|extension| extension.critical && !KNOWN.contains(&extension.extn_id));
    match unknown.next() {
        Some(extension) => Err(PathError::ExtensionUnknown {
            certificate: certificate.subject_masked(),
            extension: extension.extn_id.to_string(),
        }),
        None => Ok(()),
    }
}

/// Extensions that are judged here or that restrict nothing which we judge.
const KNOWN: [Oid; 8] = [
    oid::KEY_USAGE,
    oid::BASIC_CONSTRAINTS,
    oid::SUBJECT_KEY_IDENTIFIER,
    oid::AUTHORITY_KEY_IDENTIFIER,
    oid::SUBJECT_ALTERNATIVE_NAME,
    oid::CERTIFICATE_POLICIES,
    oid::CRL_DISTRIBUTION_POINTS,
    oid::EXTENDED_KEY_USAGE,
];

const MAX_DEPTH: usize = 8;
const MAX_VERIFICATIONS: usize = 64;
