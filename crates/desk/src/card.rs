//! Use cases of the card: readers, status, reading, certificates, tries left.

mod identity;
mod pin;
mod standing;
mod watching;

use std::path::{Path, PathBuf};

use eid::{Authenticity, Card, Doubt, Key, Kind, LifeCycle, Obstacle, PinStatus, Roots, Survey};
use host::Access;
use pki::Certificate;
use sha2::{Digest, Sha256};

use crate::answers::{
    AddressWords, AuthenticityWords, CardAnswer, CardCertificateLine, CardCertificatesAnswer,
    CardStatusAnswer, GlanceWords, PhotoWords, PinStatusAnswer, ReaderLine, ReadersAnswer,
    VerdictWord,
};
use crate::{Desk, Failure};
pub(crate) use identity::identity_words;
pub use watching::Watched;

impl Desk {
    /// All readers with what is in them.
    pub fn readers(&self) -> Result<ReadersAnswer, Failure> {
        let readers = self.card_readers()?;
        let lines = eid::survey(readers.as_ref())?
            .into_iter()
            .map(|survey| ReaderLine {
                content: content(&survey).to_owned(),
                applet: survey.card.map(|data| data.applet.to_string()),
                name: survey.reader,
            });
        Ok(ReadersAnswer {
            readers: lines.collect(),
        })
    }

    /// The card in short, and what speaks against signing with it. `glanced` is told name and
    /// validity as soon as they are known, before anything else is asked of the card. With `check`
    /// the authorities of the certificates are asked too.
    pub fn card_status(
        &self,
        check: bool,
        roots: &[PathBuf],
        glanced: &mut dyn FnMut(&GlanceWords),
    ) -> Result<CardStatusAnswer, Failure> {
        let roots = self.card_roots(roots)?;
        let mut card = self.card()?;
        let seen = card.glance()?;
        let glance = GlanceWords {
            reader: card.reader().to_owned(),
            applet: card.applet().to_string(),
            name: seen.name,
            given_names: seen.given_names,
            valid_from: seen.valid_from.to_string(),
            valid_to: seen.valid_to.to_string(),
            expired: seen.valid_to < self.today(),
        };
        glanced(&glance);
        let tries_left = card.pin_tries()?;
        let checked = check.then(|| self.checked(&mut card, &roots)).transpose()?;
        let impediments = self.impediments(&mut card, checked.as_deref().unwrap_or_default())?;
        Ok(CardStatusAnswer {
            glance,
            tries_left,
            blocked: tries_left == Some(0),
            can_sign: impediments.is_empty(),
            impediments,
            revocation: checked.map(|checked| self.revocation_lines(&checked)),
        })
    }

    /// Identity and its authenticity; with `all` also address, photo and certificates. The photo
    /// goes into `photo`, which must not exist yet.
    pub fn card_read(
        &self,
        all: bool,
        photo: Option<&Path>,
        roots: &[PathBuf],
    ) -> Result<CardAnswer, Failure> {
        let roots = self.card_roots(roots)?;
        let mut card = self.card()?;
        let identity = card.identity()?;
        let authenticity = card.authenticity(&roots)?;
        let mut answer = CardAnswer {
            reader: card.reader().to_owned(),
            identity: identity_words(identity),
            address: None,
            photo: None,
            certificates: None,
            authenticity: self.authenticity_words(&authenticity),
        };
        if let Some(file) = photo {
            self.disk
                .write_new(file, &card.photo()?.jpeg, Access::Owner)?;
        }
        if all {
            let address = card.address()?;
            answer.address = Some(AddressWords {
                street_and_number: address.street,
                zip: address.postal_code,
                municipality: address.municipality,
            });
            let photo = card.photo()?;
            answer.photo = Some(PhotoWords {
                width: photo.width,
                height: photo.height,
                bytes: photo.jpeg.len(),
                sha256: hex::encode(Sha256::digest(&photo.jpeg)),
            });
            answer.certificates = Some(card.certificates()?.iter().map(certificate_line).collect());
        }
        Ok(answer)
    }

    /// The certificates on the card, and whether the holder's lead to a known root. With `check`
    /// their authorities are asked whether they are revoked.
    pub fn card_certificates(
        &self,
        roots: &[PathBuf],
        check: bool,
    ) -> Result<CardCertificatesAnswer, Failure> {
        let roots = self.card_roots(roots)?;
        let mut card = self.card()?;
        let certificates = card.certificates()?;
        let verdict = chains(&mut card, &certificates, &roots)?;
        let checked = check.then(|| self.checked(&mut card, &roots)).transpose()?;
        Ok(CardCertificatesAnswer {
            reader: card.reader().to_owned(),
            certificates: certificates.iter().map(certificate_line).collect(),
            chain: self.authenticity_words(&verdict),
            revocation: checked.map(|checked| self.revocation_lines(&checked)),
        })
    }

    /// Tries left for the PIN; costs none.
    pub fn pin_status(&self) -> Result<PinStatusAnswer, Failure> {
        let mut card = self.card()?;
        let status = card.pin_status()?;
        Ok(PinStatusAnswer {
            reader: card.reader().to_owned(),
            tries_left: Some(status.tries_left()),
            blocked: status == PinStatus::Blocked,
        })
    }

    /// The first Belgian card, or the one in the wanted reader.
    pub(crate) fn card(&self) -> Result<Card, Failure> {
        let readers = self.card_readers()?;
        let mut card = eid::find_card(readers.as_ref(), self.wanted_reader())?;
        card.set_pads(self.pads.clone());
        Ok(card)
    }

    /// The Belgian roots and those in `files` (PEM).
    pub(crate) fn card_roots(&self, files: &[PathBuf]) -> Result<Roots, Failure> {
        let mut roots = Roots::belgian();
        for certificate in self.certificates_in(files)? {
            roots = roots.with(&certificate);
        }
        Ok(roots)
    }

    /// All certificates in PEM files.
    pub(crate) fn certificates_in(&self, files: &[PathBuf]) -> Result<Vec<Certificate>, Failure> {
        let mut all = Vec::new();
        for file in files {
            let text = String::from_utf8_lossy(&self.disk.read(file)?).into_owned();
            all.extend(
                pki::pem::decode_certificates(&text)
                    .map_err(|error| Failure::new(error.code(), error.facts()))?,
            );
        }
        Ok(all)
    }

    pub(crate) fn authenticity_words(&self, authenticity: &Authenticity) -> AuthenticityWords {
        let reasons: Vec<String> = authenticity
            .reasons()
            .iter()
            .map(|doubt| doubt.word().to_owned())
            .collect();
        AuthenticityWords {
            verdict: match authenticity {
                Authenticity::Valid => VerdictWord::Valid,
                Authenticity::Invalid { .. } => VerdictWord::Invalid,
                Authenticity::Unknown { .. } => VerdictWord::Unknown,
            },
            sentences: reasons
                .iter()
                .map(|word| self.say(&format!("doubt-{word}"), &[]))
                .collect(),
            reasons,
        }
    }

    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}

/// The verdict on the holder's certificates that the card has; without any nothing is known.
fn chains(
    card: &mut Card,
    certificates: &[(Kind, Certificate)],
    roots: &Roots,
) -> Result<Authenticity, Failure> {
    let mut verdict: Option<Authenticity> = None;
    for key in [Key::Authentication, Key::NonRepudiation] {
        if certificates
            .iter()
            .any(|(kind, _)| *kind == key.certificate())
        {
            let one = card.certificate_authenticity(key, roots)?;
            verdict = Some(match verdict {
                Some(before) => before.and(&one),
                None => one,
            });
        }
    }
    let none = || [Doubt::CertificateMissing].into_iter().collect();
    Ok(verdict.unwrap_or_else(none))
}

/// One word for what is in a reader.
fn content(survey: &Survey) -> &'static str {
    match (&survey.card, survey.reason) {
        (_, Some(reason)) => reason.word(),
        (Some(card), None) if card.life_cycle == LifeCycle::Selectable => {
            Obstacle::NotActivated.word()
        }
        (Some(card), None) if !card.applet.tells_tries() => Obstacle::TooOld.word(),
        _ => "belgian",
    }
}

pub(crate) fn certificate_line((kind, certificate): &(Kind, Certificate)) -> CardCertificateLine {
    CardCertificateLine {
        kind: kind.word().to_owned(),
        subject: certificate.subject_masked(),
        issuer: certificate.issuer_rfc2253(),
        serial: certificate.serial_decimal(),
        valid_from: certificate.not_before().to_string(),
        valid_until: certificate.not_after().to_string(),
        sha256: hex::encode(Sha256::digest(certificate.der())),
    }
}
