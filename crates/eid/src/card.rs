//! One Belgian card: its data, its PIN and its signatures.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};

use pki::{Certificate, SignatureAlgorithm, oid};

use crate::authenticity::{Authenticity, Doubt, Evidence, Roots, judge_chain, judge_data};
use crate::card_data::{Applet, CardData};
use crate::channel::CardChannel;
use crate::entry::{self, Change, Entry, PinHistory};
use crate::error::EidError;
use crate::files::{self, Extent, File, Kind, Reading};
use crate::find::PassedOver;
use crate::identity::{Address, Glance, Identity, Photo, tag};
use crate::pin::{self, NewPinSource, PinPurpose, PinQuestion, PinSource, PinStatus};
use crate::session::Session;
use crate::sign::{self, EcHash, Key, Mechanism};
use crate::tlv::Fields;

/// A Belgian identity card in a reader.
///
/// Every file is read at most once. When another program resets the card, reading goes on after
/// making sure that it is the same card; a signature is never repeated.
pub struct Card {
    session: Session,
    data: CardData,
    passed_over: Vec<PassedOver>,
    files: BTreeMap<File, Reading>,
    history: PinHistory,
}

impl Card {
    pub(crate) fn new(
        channel: Box<dyn CardChannel>,
        data: CardData,
        passed_over: Vec<PassedOver>,
    ) -> Self {
        Self {
            session: Session::new(channel, data.chip_number),
            data,
            passed_over,
            files: BTreeMap::new(),
            history: PinHistory::default(),
        }
    }

    /// The reader's name.
    pub fn reader(&self) -> &str {
        self.session.reader()
    }

    /// What the card says about itself.
    pub fn card_data(&self) -> &CardData {
        &self.data
    }

    /// The generation of the card.
    pub fn applet(&self) -> Applet {
        self.data.applet
    }

    /// Readers that were looked into before this one, with the reason why they were passed over.
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// Name and validity, from the first block of the identity file: at most three commands.
    ///
    /// # Errors
    /// As [`Card::identity`].
    pub fn glance(&mut self) -> Result<Glance, EidError> {
        let wanted = tag::GIVEN_NAMES;
        Glance::parse(self.file(File::Identity, Extent::Field(wanted))?)
    }

    /// The identity file.
    ///
    /// # Errors
    /// [`EidError::DataDamaged`], [`EidError::NotActivated`], or what happened to the card.
    pub fn identity(&mut self) -> Result<Identity, EidError> {
        Identity::parse(self.file(File::Identity, Extent::Whole)?)
    }

    /// The address file.
    ///
    /// # Errors
    /// As [`Card::identity`].
    pub fn address(&mut self) -> Result<Address, EidError> {
        Address::parse(self.file(File::Address, Extent::Padded)?)
    }

    /// The photo.
    ///
    /// # Errors
    /// As [`Card::identity`].
    pub fn photo(&mut self) -> Result<Photo, EidError> {
        Photo::parse(self.file(File::Photo, Extent::Whole)?.to_vec())
    }

    /// One certificate.
    ///
    /// # Errors
    /// [`EidError::CertificateMissing`] when the card has none; else as [`Card::identity`].
    pub fn certificate(&mut self, kind: Kind) -> Result<Certificate, EidError> {
        let der = self.file(File::Certificate(kind), Extent::Der)?;
        Certificate::from_der(der)
            .map_err(|error| EidError::damaged(format!("{}: {error}", kind.word())))
    }

    /// All certificates that the card has, in the order of [`Kind::ALL`].
    ///
    /// # Errors
    /// As [`Card::certificate`], but a missing one is simply left out.
    pub fn certificates(&mut self) -> Result<Vec<(Kind, Certificate)>, EidError> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            found.extend(self.optional_certificate(kind)?.map(|one| (kind, one)));
        }
        Ok(found)
    }

    /// The chain of `key`: certificate, citizen CA, root, as far as the card has them.
    ///
    /// # Errors
    /// As [`Card::certificate`].
    pub fn chain(&mut self, key: Key) -> Result<Vec<Certificate>, EidError> {
        let mut chain = vec![self.certificate(key.certificate())?];
        for kind in [Kind::CitizenCa, Kind::Root] {
            chain.extend(self.optional_certificate(kind)?);
        }
        Ok(chain)
    }

    /// Are identity, address and photo those that the National Register signed for this card?
    /// Dates are not judged: what was signed before a root expired stays signed.
    ///
    /// # Errors
    /// What happened to the card; a wrong signature is no error but a verdict.
    pub fn authenticity(&mut self, roots: &Roots) -> Result<Authenticity, EidError> {
        let identity = self.file(File::Identity, Extent::Whole)?.to_vec();
        let address = self.file(File::Address, Extent::Padded)?.to_vec();
        let photo = self.file(File::Photo, Extent::Whole)?.to_vec();
        let signatures = self.signature_extent();
        let identity_signature = self.file(File::IdentitySignature, signatures)?.to_vec();
        let address_signature = self.file(File::AddressSignature, signatures)?.to_vec();
        let fields = Fields::parse(&identity).map_err(|_| EidError::damaged("identity"))?;
        let basic_key = match fields.get(tag::BASIC_KEY_HASH) {
            Some(hash) => Some((self.file(File::BasicKey, Extent::Der)?.to_vec(), hash)),
            None => None,
        };
        let rrn = self.optional_certificate(Kind::Rrn)?;
        let root = self.optional_certificate(Kind::Root)?;
        let evidence = Evidence {
            identity: &identity,
            identity_signature: &identity_signature,
            address: &address,
            address_signature: &address_signature,
            photo: &photo,
            photo_hash: fields.get(tag::PHOTO_HASH).unwrap_or_default(),
            basic_key: basic_key
                .as_ref()
                .map(|(key, hash)| (key.as_slice(), *hash)),
            rrn: rrn.as_ref(),
            root: root.as_ref(),
        };
        let mut doubts = judge_data(&evidence, roots);
        if fields
            .get(tag::CHIP_NUMBER)
            .is_some_and(|chip| chip != self.data.chip_number.0)
        {
            doubts.push(Doubt::OtherChip);
        }
        Ok(doubts.into_iter().collect())
    }

    /// Was the holder's certificate for `key` issued through the citizen CA by a known root, and
    /// to the holder whom the identity file names? Dates and revocation are not judged.
    ///
    /// # Errors
    /// As [`Card::certificate`].
    pub fn certificate_authenticity(
        &mut self,
        key: Key,
        roots: &Roots,
    ) -> Result<Authenticity, EidError> {
        let holder = self.certificate(key.certificate())?;
        let authority = self.optional_certificate(Kind::CitizenCa)?;
        let root = self.optional_certificate(Kind::Root)?;
        let mut doubts = judge_chain(&holder, authority.as_ref(), root.as_ref(), roots);
        let named = holder.subject_attribute(oid::SERIAL_NUMBER);
        let identity = self.identity()?;
        if named.is_none_or(|named| named != identity.national_number.digits()) {
            doubts.push(Doubt::OtherHolder);
        }
        Ok(doubts.into_iter().collect())
    }

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
        let pin = ask(&question, pins)?;
        let entry = Entry::new(&pin, &question);
        let history = &mut self.history;
        self.session
            .once(|conversation| entry::check(conversation, &entry, history))
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
        let old = ask(&question, pins)?;
        let new = ask_new(&question, &old, pins)?;
        let change = Change {
            old: Entry::new(&old, &question),
            new: &new,
        };
        let history = &mut self.history;
        self.session
            .once(|conversation| entry::change(conversation, &change, history))
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
        let pin = ask(&question, pins)?;
        let entry = Entry::new(&pin, &question);
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

    fn refuse_old(&self) -> Result<(), EidError> {
        match self.data.applet.tells_tries() {
            true => Ok(()),
            false => Err(EidError::TooOld {
                applet: self.data.applet.to_string(),
            }),
        }
    }

    /// A certificate, or `None` when the card has none.
    fn optional_certificate(&mut self, kind: Kind) -> Result<Option<Certificate>, EidError> {
        match self.certificate(kind) {
            Ok(certificate) => Ok(Some(certificate)),
            Err(EidError::CertificateMissing { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The signature files of applet 1.7 have 256 bytes, whatever the key of the signer.
    fn signature_extent(&self) -> Extent {
        match self.data.applet {
            Applet::V1_7 => Extent::Exactly(256),
            _ => Extent::Whole,
        }
    }

    /// The bytes of a file as far as `extent` needs them; what was read before is not read again.
    fn file(&mut self, file: File, extent: Extent) -> Result<&[u8], EidError> {
        let have = self.files.get(&file).cloned().unwrap_or_default();
        let reading = match have.complete {
            true => have,
            false => self
                .session
                .read(|conversation| files::read(conversation, file, extent, have.clone()))?,
        };
        let kept = self.files.entry(file).or_default();
        *kept = reading;
        Ok(&kept.bytes)
    }
}

impl Debug for Card {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Card({}, applet {})",
            self.reader(),
            self.applet()
        )
    }
}

/// Asks the person. One try left needs their word first.
fn ask<S: PinSource + ?Sized>(question: &PinQuestion, pins: &mut S) -> Result<pin::Pin, EidError> {
    if question.tries_left == Some(1) && !pins.last_try_agreed(question) {
        return Err(EidError::PinLastTry);
    }
    Ok(pins.pin(question)?)
}

/// Asks for the new PIN, twice.
fn ask_new(
    question: &PinQuestion,
    old: &pin::Pin,
    pins: &mut dyn NewPinSource,
) -> Result<pin::Pin, EidError> {
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

#[cfg(test)]
mod tests;
