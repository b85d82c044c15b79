//! What needs the PIN: checking it, changing it, signing (eID card, sections 7 and 8).

use pki::{Certificate, SignatureAlgorithm, oid};

use super::Card;
use crate::entry::{self, Change, Entry, Means, PinHistory};
use crate::error::EidError;
use crate::pad::{Pad, PadSettings};
use crate::pin::{self, NewPinSource, Pin, PinPurpose, PinQuestion, PinSource, PinStatus};
use crate::sign::{self, EcHash, Key, Mechanism};

impl Card {
    /// What the card says about its PIN; costs no try.
    ///
    /// # Errors
    /// [`EidError::TooOld`] for cards where the question itself would cost a try.
    pub fn pin_status(&mut self) -> Result<PinStatus, EidError> {
        self.refuse_old()?;
        self.session.read(pin::status)
    }

    /// Tries left before the PIN is blocked; `None` for cards that cannot be asked.
    ///
    /// # Errors
    /// What happened to the card.
    pub fn pin_tries(&mut self) -> Result<Option<u8>, EidError> {
        match self.pin_status() {
            Ok(status) => Ok(Some(status.tries_left())),
            Err(EidError::TooOld { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Lets the card check the PIN and logs off again.
    ///
    /// # Errors
    /// As [`Card::sign`].
    pub fn verify_pin(&mut self, pins: &mut dyn PinSource) -> Result<(), EidError> {
        self.refuse_old()?;
        self.refuse_second_pin()?;
        let name = self.name_on_card()?;
        let question = self.question(PinPurpose::Check, &name, "")?;
        let pad = self.pad()?;
        let pin = ask(&question, pad.as_ref(), pins)?;
        let entry = Entry::new(pin.means(), &question);
        let history = &mut self.history;
        self.session
            .once(|conversation| entry::check(conversation, &entry, history))
    }

    /// How the keys of readers that have some are used; before the first use of the PIN.
    pub fn set_pads(&mut self, settings: PadSettings) {
        self.pads = settings;
        self.pad = None;
    }

    /// True when the PIN is typed on the keys of the reader, not here.
    ///
    /// # Errors
    /// What happened to the card.
    pub fn has_pad(&mut self) -> Result<bool, EidError> {
        Ok(self.pad()?.is_some())
    }

    /// Puts another PIN in the place of the old one and logs off. All three are asked before the
    /// card is held; nothing is sent unless the new one was typed twice alike and is another one.
    ///
    /// # Errors
    /// As [`Card::verify_pin`], and before anything is sent [`EidError::PinNewSame`] and
    /// [`EidError::PinNewDiffers`]; then [`EidError::PinNewRefused`]. After any of the card's own
    /// refusals nothing more is sent.
    pub fn change_pin(&mut self, pins: &mut dyn NewPinSource) -> Result<(), EidError> {
        self.refuse_old()?;
        self.refuse_second_pin()?;
        let name = self.name_on_card()?;
        let question = self.question(PinPurpose::Change, &name, "")?;
        // Keys that cannot change a PIN leave the question to the program.
        let pad = self.pad()?.filter(Pad::changes);
        let old = ask(&question, pad.as_ref(), pins)?;
        let new;
        let change = match &old {
            Given::Typed(old) => {
                new = ask_new(&question, old, pins)?;
                Change::Typed { old, new: &new }
            }
            Given::OnReader(pad) => Change::OnReader(pad),
        };
        let tries_shown = entry::tries_shown(&question);
        let history = &mut self.history;
        self.session
            .once(|conversation| entry::change(conversation, &change, tries_shown, history))
    }

    /// How [`Card::sign`] signs with `key`: RSA with SHA-256 or ECDSA with SHA-256. What decides
    /// is the generation of the card and the key in its certificate.
    ///
    /// # Errors
    /// [`EidError::TooOld`] and [`EidError::Unsupported`], or as [`Card::certificate`].
    pub fn signature_algorithm(&mut self, key: Key) -> Result<SignatureAlgorithm, EidError> {
        self.signature_algorithm_with(key, EcHash::default())
    }

    /// How [`Card::sign_with`] signs with `key` and `hash`.
    ///
    /// # Errors
    /// As [`Card::signature_algorithm`].
    pub fn signature_algorithm_with(
        &mut self,
        key: Key,
        hash: EcHash,
    ) -> Result<SignatureAlgorithm, EidError> {
        self.mechanism(key, hash)
            .map(|(mechanism, _)| mechanism.verification)
    }

    /// As [`Card::sign_with`], with SHA-256.
    ///
    /// # Errors
    /// As [`Card::sign_with`].
    pub fn sign(
        &mut self,
        key: Key,
        message: &[u8],
        pins: &mut dyn PinSource,
        document: &str,
    ) -> Result<Vec<u8>, EidError> {
        self.sign_with(key, EcHash::default(), message, pins, document)
    }

    /// Signs `message` with `key`: hashes it (EC keys: with `hash`; RSA keys: with SHA-256), asks
    /// for the PIN before the card is held, signs in one transaction, logs off and verifies the
    /// signature with the card's certificate. `document` tells the person what is being signed.
    /// Returns the bare signature: RSA 256 bytes; P-384 `r || s`, 96 bytes.
    ///
    /// # Errors
    /// Before anything is asked: [`EidError::TooOld`], [`EidError::Unsupported`],
    /// [`EidError::PinWrongEarlier`], [`EidError::CertificateMissing`], [`EidError::PinBlocked`].
    /// Before a PIN is sent: [`EidError::PinLastTry`], [`EidError::PinCancelled`],
    /// [`EidError::PinForm`], [`EidError::PinTriesChanged`]. Then [`EidError::PinWrong`] and what
    /// happened to the card.
    pub fn sign_with(
        &mut self,
        key: Key,
        hash: EcHash,
        message: &[u8],
        pins: &mut dyn PinSource,
        document: &str,
    ) -> Result<Vec<u8>, EidError> {
        self.refuse_old()?;
        self.refuse_second_pin()?;
        let (mechanism, certificate) = self.mechanism(key, hash)?;
        let hash = mechanism.hash(message);
        let question = self.question(key.purpose(), &holder_name(&certificate), document)?;
        let pad = self.pad()?;
        let pin = ask(&question, pad.as_ref(), pins)?;
        let entry = Entry::new(pin.means(), &question);
        let history = &mut self.history;
        let signature = self.session.once(|conversation| {
            sign::sign(conversation, key, &mechanism, &hash, &entry, history)
        })?;
        match mechanism.accepts(&certificate.public_key_der(), message, &signature) {
            true => Ok(signature),
            false => Err(EidError::SignatureWrong),
        }
    }

    fn mechanism(&mut self, key: Key, hash: EcHash) -> Result<(Mechanism, Certificate), EidError> {
        let certificate = self.certificate(key.certificate())?;
        let kind = certificate.public_key_kind();
        let mechanism = Mechanism::choose(self.data.applet, kind, hash)?;
        Ok((mechanism, certificate))
    }

    /// The keys of the reader, looked for once.
    fn pad(&mut self) -> Result<Option<Pad>, EidError> {
        if let Some(pad) = self.pad {
            return Ok(pad);
        }
        let settings = &self.pads;
        let found = self
            .session
            .read(|conversation| Ok(Pad::of(conversation, settings)))?;
        self.pad = Some(found);
        Ok(found)
    }

    /// Asks the card for the tries left and makes the question for the person.
    fn question(
        &mut self,
        purpose: PinPurpose,
        holder_name: &str,
        document: &str,
    ) -> Result<PinQuestion, EidError> {
        match self.pin_status()? {
            PinStatus::Blocked => Err(EidError::PinBlocked),
            status => Ok(PinQuestion {
                purpose,
                tries_left: Some(status.tries_left()),
                holder_name: holder_name.to_owned(),
                document: document.to_owned(),
            }),
        }
    }

    fn name_on_card(&mut self) -> Result<String, EidError> {
        let holder = self.glance()?;
        let name = format!("{} {}", holder.given_names, holder.name);
        Ok(name.trim().to_owned())
    }

    fn refuse_second_pin(&self) -> Result<(), EidError> {
        match self.history {
            PinHistory::Clean => Ok(()),
            PinHistory::Refused => Err(EidError::PinWrongEarlier),
        }
    }

    pub(super) fn refuse_old(&self) -> Result<(), EidError> {
        match self.data.applet.tells_tries() {
            true => Ok(()),
            false => Err(EidError::TooOld {
                applet: self.data.applet.to_string(),
            }),
        }
    }
}

/// What the person gave.
enum Given<'a> {
    Typed(Pin),
    OnReader(&'a Pad),
}

impl Given<'_> {
    fn means(&self) -> Means<'_> {
        match self {
            Self::Typed(pin) => Means::Typed(pin),
            Self::OnReader(pad) => Means::OnReader(pad),
        }
    }
}

/// Asks the person, or tells them to type on the reader. One try left needs their word first.
fn ask<'a, S: PinSource + ?Sized>(
    question: &PinQuestion,
    pad: Option<&'a Pad>,
    pins: &mut S,
) -> Result<Given<'a>, EidError> {
    if question.tries_left == Some(1) && !pins.last_try_agreed(question) {
        return Err(EidError::PinLastTry);
    }
    match pad {
        Some(pad) => {
            pins.pin_on_reader(question)?;
            Ok(Given::OnReader(pad))
        }
        None => Ok(Given::Typed(pins.pin(question)?)),
    }
}

/// Asks for the new PIN, twice.
fn ask_new(
    question: &PinQuestion,
    old: &Pin,
    pins: &mut dyn NewPinSource,
) -> Result<Pin, EidError> {
    let new = pins.new_pin(question, false)?;
    if new.is(old) {
        return Err(EidError::PinNewSame);
    }
    match pins.new_pin(question, true)?.is(&new) {
        true => Ok(new),
        false => Err(EidError::PinNewDiffers),
    }
}

/// The common name without the key's purpose, which stands in brackets behind it.
fn holder_name(certificate: &Certificate) -> String {
    let name = certificate
        .subject_attribute(oid::COMMON_NAME)
        .unwrap_or_default();
    match name.rsplit_once(" (") {
        Some((holder, _)) => holder.to_owned(),
        None => name,
    }
}
