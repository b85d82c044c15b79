//! What a keystore needs from people, as findings with a sentence each.

mod finding;

use jiff::{SignedDuration, Timestamp};
use pki::Certificate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::inspect::{self, Report, State};
use crate::pkcs12::{self, Dialect, Java8, Opened, Outline, Profile};
use crate::{Keystore, KeystoreError};

pub use finding::Finding;

/// What is in a keystore, who wrote it, who opens it, and what is missing.
///
/// For the one who asked, as [`Report`] is.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Examination {
    /// Keys, certificates and protection.
    pub report: Report,
    /// The program that seems to have written the file.
    pub written: Dialect,
    /// The profile that its protection is nearest to.
    pub profile: Profile,
    /// Whether Java 8 opens the file.
    pub java_8: Java8,
    /// What is missing or near its end, the most important first; empty when all is well.
    pub findings: Vec<Finding>,
}

/// Examines a keystore at the moment `now`; without the password only from outside. A file
/// without a MAC is read as far as it goes, with a finding that says so.
///
/// # Errors
/// Those of [`pkcs12::open`], save [`KeystoreError::NoMac`].
pub fn examine(
    bytes: &[u8],
    password: Option<&str>,
    now: Timestamp,
) -> Result<Examination, KeystoreError> {
    let Some(password) = password else {
        let outline = pkcs12::outline(bytes)?;
        let report = inspect::locked(bytes, &outline);
        let mut findings = vec![Finding::Locked];
        findings.extend(outside(&outline));
        return Ok(examination(report, &outline, findings));
    };
    let opened = pkcs12::open_without_mac(bytes, password)?;
    let report = inspect::opened(bytes, &opened);
    let mut findings = inside(&report, &opened, now);
    findings.extend(outside(&opened.outline));
    Ok(examination(report, &opened.outline, findings))
}

fn examination(report: Report, outline: &Outline, findings: Vec<Finding>) -> Examination {
    Examination {
        report,
        written: Dialect::of(outline),
        profile: Profile::nearest(outline),
        java_8: Java8::of(outline),
        findings,
    }
}

fn outside(outline: &Outline) -> impl Iterator<Item = Finding> {
    let java = match Java8::of(outline) {
        Java8::EveryRelease => None,
        Java8::From8u301 => Some(Finding::OldJava),
        Java8::No => Some(Finding::NoJava8),
    };
    let no_mac = outline.mac.is_none().then_some(Finding::NoMac);
    no_mac.into_iter().chain(java)
}

fn inside(report: &Report, opened: &Opened, now: Timestamp) -> Vec<Finding> {
    let mut findings: Vec<Finding> = match report.state {
        State::Locked => Some(Finding::Locked),
        State::NotEhealth => Some(Finding::NoAuthentication),
        State::Temporary => Some(Finding::NoCertificateYet),
        State::CertificateOfAnotherKey => Some(Finding::CertificateOfAnotherKey),
        State::WithoutEtk => Some(Finding::NoEtk),
        State::EtkOfAnotherCertificate => Some(Finding::EtkOfAnotherCertificate),
        State::Complete => None,
    }
    .into_iter()
    .collect();
    let Ok(keystore) = Keystore::of_contents(&opened.contents, Profile::nearest(&opened.outline))
    else {
        return findings;
    };
    findings.extend(keystore.certificate().and_then(|leaf| validity(leaf, now)));
    findings.extend(several_etks(&keystore));
    findings
}

fn validity(leaf: &Certificate, now: Timestamp) -> Option<Finding> {
    let until = leaf.not_after();
    if now > until {
        return Some(Finding::Expired { until });
    }
    if now < leaf.not_before() {
        let from = leaf.not_before();
        return Some(Finding::NotYetValid { from });
    }
    let left = until.duration_since(now);
    (left <= EXPIRES_SOON).then(|| Finding::ExpiresSoon {
        until,
        days: left.as_hours() / 24,
    })
}

fn several_etks(keystore: &Keystore) -> Option<Finding> {
    let current = keystore.current_etk().map(crate::Etk::alias);
    let aliases = keystore.etks().iter().map(crate::Etk::alias);
    let earlier: Vec<String> = aliases
        .filter(|alias| Some(alias) != current.as_ref())
        .collect();
    (keystore.etks().len() > 1).then_some(Finding::SeveralEtks { current, earlier })
}

/// From when on a certificate is called near its end: the first notice, 90 days before (P21).
const EXPIRES_SOON: SignedDuration = SignedDuration::from_hours(90 * 24);

#[cfg(test)]
mod tests;
