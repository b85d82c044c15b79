//! Use cases of the card: readers, status, reading, certificates, tries left.

use std::path::{Path, PathBuf};

use eid::{Authenticity, Card, Identity, Key, Kind, PinStatus, Roots, Sex, SpecialStatus};
use host::Access;
use pki::Certificate;
use sha2::{Digest, Sha256};

use crate::answers::{
    AddressWords, AuthenticityWords, CardAnswer, CardCertificateLine, CardCertificatesAnswer,
    CardStatusAnswer, GlanceWords, IdentityWords, PhotoWords, PinStatusAnswer, ReaderLine,
    ReadersAnswer, VerdictWord,
};
use crate::{Desk, Failure};

impl Desk {
    /// All readers with what is in them.
    pub fn readers(&self) -> Result<ReadersAnswer, Failure> {
        let readers = self.card_readers()?;
        let lines = eid::survey(readers.as_ref())?
            .into_iter()
            .map(|survey| ReaderLine {
                name: survey.reader,
                content: survey
                    .reason
                    .map_or("belgian", eid::Obstacle::word)
                    .to_owned(),
                applet: survey.card.map(|data| data.applet.to_string()),
            });
        Ok(ReadersAnswer {
            readers: lines.collect(),
        })
    }

    /// The card in short. `glanced` is told name and validity as soon as they are known, before
    /// anything else is asked of the card.
    pub fn card_status(
        &self,
        glanced: &mut dyn FnMut(&GlanceWords),
    ) -> Result<CardStatusAnswer, Failure> {
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
        let blocked = tries_left == Some(0);
        let can_sign = !blocked && card.signature_algorithm(Key::NonRepudiation).is_ok();
        Ok(CardStatusAnswer {
            glance,
            tries_left,
            blocked,
            can_sign,
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

    /// The certificates on the card, and whether the holder's lead to a known root.
    pub fn card_certificates(&self, roots: &[PathBuf]) -> Result<CardCertificatesAnswer, Failure> {
        let roots = self.card_roots(roots)?;
        let mut card = self.card()?;
        let certificates = card.certificates()?;
        let mut verdict = card.certificate_authenticity(Key::Authentication, &roots)?;
        if certificates
            .iter()
            .any(|(kind, _)| *kind == Kind::NonRepudiation)
        {
            verdict = verdict.and(&card.certificate_authenticity(Key::NonRepudiation, &roots)?);
        }
        Ok(CardCertificatesAnswer {
            reader: card.reader().to_owned(),
            certificates: certificates.iter().map(certificate_line).collect(),
            chain: self.authenticity_words(&verdict),
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
        Ok(eid::find_card(readers.as_ref(), self.wanted_reader())?)
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

fn certificate_line((kind, certificate): &(Kind, Certificate)) -> CardCertificateLine {
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

fn identity_words(identity: Identity) -> IdentityWords {
    let SpecialStatus {
        white_cane,
        extended_minority,
        yellow_cane,
    } = identity.special_status;
    IdentityWords {
        card_number: identity.card_number,
        chip_number: identity.chip_number,
        valid_from: identity.valid_from.to_string(),
        valid_to: identity.valid_to.to_string(),
        issuing_municipality: identity.municipality,
        national_number: identity.national_number.digits().to_owned(),
        name: identity.name,
        given_names: identity.given_names,
        third_initial: identity.third_name_initial,
        nationality: identity.nationality,
        birth_place: identity.birth_place,
        birth_date: birth_date(
            identity.birth_date.year,
            identity.birth_date.month,
            identity.birth_date.day,
        ),
        birth_date_on_card: identity.birth_date.text,
        sex: match identity.sex {
            Sex::Male => "M",
            Sex::Female => "F",
            Sex::Other => "",
        }
        .to_owned(),
        noble_condition: identity.noble_condition,
        document_type: identity.document_type.0,
        white_cane,
        yellow_cane,
        extended_minority,
        duplicate: identity.duplicate,
        special_organisation: identity.special_organisation.map(|found| found.0),
        member_of_family: identity.member_of_family,
    }
}

fn birth_date(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> String {
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, _, _) => String::new(),
    }
}
