//! The way of a person who has a BIS number and no Belgian eID.

use std::path::Path;

use certificates::{Contact, Foreigner, NewKeystore, Step};
use identifiers::{Email, KeystorePassword, Kind, Niss, Telephone};
use zeroize::Zeroizing;

use crate::answers::{ForeignerAnswer, RequestState};
use crate::request::optional;
use crate::site::shown;
use crate::{Desk, Failure};

/// Who asks, as words. Without `Debug`: it has the person's number.
pub struct ForeignerWords {
    /// The BIS number.
    pub number: Zeroizing<String>,
    /// First names.
    pub first_names: String,
    /// Family name.
    pub name: String,
    /// Personal e-mail address.
    pub email: String,
    /// Personal telephone.
    pub phone: String,
    /// General e-mail address; empty for none.
    pub general_email: String,
    /// General telephone; empty for none.
    pub general_phone: String,
}

impl Desk {
    /// Makes the key and hands in its request; the person then confirms it on eHealth's page.
    ///
    /// # Errors
    /// `NUMBER-...`, `CERT-NOT-FOREIGNER`, `DESK-MISSING`, and those of a request.
    pub fn request_as_foreigner(
        &self,
        words: &ForeignerWords,
        platform: Option<&str>,
        folder: Option<&Path>,
        password: &KeystorePassword,
        progress: &mut dyn FnMut(Step),
    ) -> Result<ForeignerAnswer, Failure> {
        let person = self.foreigner(words)?;
        let site = self.site(platform)?;
        let folder = self.keystore_folder(Some(&site.environment), folder);
        let place = NewKeystore {
            folder: &folder,
            password,
            earlier: None,
        };
        let record = site
            .with(self, |life| {
                life.request_as_foreigner(&person, &place, progress)
            })?
            .record;
        let confirmation = record.confirmation.as_ref();
        Ok(ForeignerAnswer {
            state: RequestState::Sent,
            platform: site.name(),
            keystore: shown(&record.keystore),
            key_identifier: record.key.clone(),
            confirm_at: confirmation.map(|page| page.url.clone()),
            confirm_until: confirmation.map(|page| page.until.to_string()),
        })
    }

    /// Checks a BIS number as it was typed.
    ///
    /// # Errors
    /// `NUMBER-INVALID`, `CERT-NOT-FOREIGNER`.
    pub fn check_bis_number(&self, text: &str) -> Result<(), Failure> {
        self.bis_number(text).map(|_| ())
    }

    fn bis_number(&self, text: &str) -> Result<Niss, Failure> {
        let number = Niss::parse(text, self.today())
            .map_err(|reason| Failure::from(reason.about(Kind::Niss)))?;
        match number.register() {
            identifiers::Register::Bis => Ok(number),
            identifiers::Register::National => Err(certificates::CertError::NotForeigner.into()),
        }
    }

    fn foreigner(&self, words: &ForeignerWords) -> Result<Foreigner, Failure> {
        let missing = |what: &str| Failure::new("DESK-MISSING", vec![("option", what.to_owned())]);
        if words.name.trim().is_empty() {
            return Err(missing("--name"));
        }
        if words.first_names.trim().is_empty() {
            return Err(missing("--first-names"));
        }
        Ok(Foreigner {
            number: self.bis_number(&words.number)?,
            first_names: words.first_names.trim().to_owned(),
            name: words.name.trim().to_owned(),
            contact: Contact {
                email: Email::parse(&words.email)
                    .map_err(|reason| Failure::from(reason.about(Kind::Email)))?,
                phone: Telephone::parse(&words.phone)
                    .map_err(|reason| Failure::from(reason.about(Kind::Telephone)))?,
                general_email: optional(&words.general_email, Kind::Email, Email::parse)?,
                general_phone: optional(&words.general_phone, Kind::Telephone, Telephone::parse)?,
            },
        })
    }
}
