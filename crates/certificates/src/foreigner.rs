//! The way of a person who has a BIS number and no Belgian eID: a request that nobody signs, a page
//! on which the person confirms it before a deadline, then the certificate as usual (eHealth protocol,
//! section 7).

use identifiers::{Niss, Register};
use keystore::PrivateKey;
use pki::name::EhealthName;
use platform::{Actor, ForeignRequest, SubmitCsrForForeigner};

use crate::record::Thread;
use crate::request::contact_data;
use crate::sending::{NewKeystore, Requested, is_refusal, lost};
use crate::{CertError, Confirmation, Contact, LifeCycle, Progress, Record, Stage, Step};

/// Who asks. Without `Debug`: it has the person's number.
pub struct Foreigner {
    /// The BIS number.
    pub number: Niss,
    /// First names.
    pub first_names: String,
    /// Family name.
    pub name: String,
    /// Whom the platform writes to.
    pub contact: Contact,
}

impl Foreigner {
    /// Name, then first names, as eHealth writes them for foreigners (eHealth protocol, section 7).
    fn owner(&self) -> EhealthName {
        let name = format!("{} {}", self.name, self.first_names);
        EhealthName {
            kind: PERSON.to_owned(),
            id: self.number.as_str().to_owned(),
            name: pki::name::normalise(name.trim()),
            application_id: None,
        }
    }
}

impl LifeCycle<'_> {
    /// Makes the key, puts it on disk, and hands in its request. No card is needed.
    ///
    /// # Errors
    /// [`CertError::NotForeigner`] for a number that is no BIS number, the platform's, the
    /// keystore's; [`CertError::AnswerLost`].
    pub fn request_as_foreigner(
        &self,
        person: &Foreigner,
        place: &NewKeystore<'_>,
        progress: Progress<'_>,
    ) -> Result<Requested, CertError> {
        if person.number.register() != Register::Bis {
            return Err(CertError::NotForeigner);
        }
        progress(Step::Key);
        let owner = person.owner();
        let key = PrivateKey::generate()?;
        let name = owner.to_name().map_err(|error| CertError::ChainUnusable {
            reason: error.to_string(),
        })?;
        let request = SubmitCsrForForeigner {
            person: Actor::person(&person.number, &[&person.first_names], &person.name),
            contact: contact_data(&person.contact),
            csr: pki::csr::build(&name, &key)?,
        };
        let identifier = key.public_key_identifier().to_string();
        progress(Step::Keystore);
        let record = Record {
            keystore: self.keep(key, &owner, place)?,
            key: identifier,
            ..self.new_record(owner.to_string_escaped())
        };
        let mut thread = Thread::begin(self.journal, record);
        let begun = thread
            .reach(Stage::KeyKept)
            .and_then(|()| thread.reach(Stage::Sending));
        if let Err(error) = begun {
            return Err(self.abandon(&thread, error.into()));
        }
        progress(Step::Send);
        match self.platform.call(&request) {
            Ok(answer) => {
                confirm_at(&mut thread, answer);
                Ok(Requested {
                    record: thread.record,
                })
            }
            Err(error) if error.never_sent() => Err(self.abandon(&thread, error.into())),
            Err(error) if is_refusal(&error) => Err(self.refused(&thread, error.into())),
            Err(error) => Err(lost(&thread, &error.to_string())),
        }
    }
}

fn confirm_at(thread: &mut Thread<'_>, answer: ForeignRequest) {
    thread.record.confirmation = Some(Confirmation {
        url: answer.validation_url,
        until: answer.expiration,
    });
    thread.note(Stage::Accepted);
}

/// Identifier type of a person.
const PERSON: &str = "SSIN";
