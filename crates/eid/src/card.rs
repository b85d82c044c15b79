//! One Belgian card: its data and their authenticity; its PIN and its signatures in `secrets`.

mod condition;
mod own_key;
mod secrets;
mod standing;

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};

use pki::{Certificate, oid};

use crate::authenticity::{Authenticity, Doubt, Evidence, Roots, judge_chain, judge_data};
use crate::card_data::{Applet, CardData};
use crate::channel::CardChannel;
use crate::entry::PinHistory;
use crate::error::EidError;
use crate::files::{self, Extent, File, Kind, Reading};
use crate::find::PassedOver;
use crate::identity::{Address, Glance, Identity, Photo, tag};
use crate::pad::{Pad, PadSettings};
use crate::session::Session;
use crate::sign::Key;
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
    pads: PadSettings,
    /// The keys of the reader, once they were looked for.
    pad: Option<Option<Pad>>,
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
            pads: PadSettings::default(),
            pad: None,
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
            // A card that names a key and has none fails the comparison.
            Some(hash) => Some((self.own_key()?.unwrap_or_default(), hash)),
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

#[cfg(test)]
mod tests;
