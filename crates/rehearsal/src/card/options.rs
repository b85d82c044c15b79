//! In which state a virtual card begins.

use super::{CardFault, CardPin, Family, FaultWish, Puk};

/// The state of a card besides its holder.
#[derive(Debug)]
pub struct CardOptions {
    /// The generation of the card.
    pub family: Family,
    /// The PIN; 1234 unless another is given.
    pub pin: CardPin,
    /// The PUK that unblocks the PIN; 123456123456 unless another is given.
    pub puk: Puk,
    /// PIN tries left, 0 (blocked) to 3.
    pub tries_left: u8,
    /// False for a card that the municipality has not activated yet.
    pub activated: bool,
    /// Whether something is wrong with the holder's certificates.
    pub certificates: CertificateFault,
    /// How the photo is hashed and the files are signed, where the family leaves a choice:
    /// [`Family::Rsa17`] and [`Family::Old11`].
    pub file_signing: FileSigning,
    /// Who deals with `61 xx` and `6C xx`.
    pub exchange: Exchange,
    /// Faults by name; those that are made into the card win over the options above.
    pub faults: Vec<FaultWish>,
}

impl Default for CardOptions {
    fn default() -> Self {
        Self {
            family: Family::default(),
            pin: CardPin::default(),
            puk: Puk::default(),
            tries_left: 3,
            activated: true,
            certificates: CertificateFault::None,
            file_signing: FileSigning::Sha256,
            exchange: Exchange::T0,
            faults: Vec::new(),
        }
    }
}

impl CardOptions {
    /// The options with the named faults entered into them.
    pub(super) fn with_faults(mut self) -> Self {
        for wish in &self.faults {
            match wish.fault {
                CardFault::NotActivated => self.activated = false,
                CardFault::PinBlocked => self.tries_left = 0,
                CardFault::OneTryLeft => self.tries_left = 1,
                CardFault::AuthenticationMissing => {
                    self.certificates = CertificateFault::AuthenticationMissing;
                }
                CardFault::SignatureMissing => {
                    self.certificates = CertificateFault::SignatureMissing;
                }
                CardFault::CertificatesMissing => {
                    self.certificates = CertificateFault::BothMissing;
                }
                CardFault::CertificateExpired => self.certificates = CertificateFault::Expired,
                _ => {}
            }
        }
        self
    }

    /// True when `fault` is among the faults.
    pub(super) fn has(&self, fault: CardFault) -> bool {
        self.faults.iter().any(|wish| wish.fault == fault)
    }
}

/// What may be wrong with the holder's two certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CertificateFault {
    /// Nothing.
    #[default]
    None,
    /// The authentication certificate is missing.
    AuthenticationMissing,
    /// The signature certificate is missing: a file of zeros, no entry in the CDF. Happens when
    /// the holder declined it, and on cards of children.
    SignatureMissing,
    /// Both are missing.
    BothMissing,
    /// Both expired the day before the test PKI's now.
    Expired,
}

/// How the RRN protects the files ("eID card", section 10.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileSigning {
    /// SHA-256 for the photo and the signatures.
    #[default]
    Sha256,
    /// SHA-1 for the photo and the signatures, as on the first 1.7 cards.
    Sha1,
    /// SHA-1 for the photo, SHA-256 for the signatures, as on some re-keyed cards.
    Sha1Photo,
}

/// Who deals with `61 xx` and `6C xx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Exchange {
    /// The client: the card answers as under T=0.
    #[default]
    T0,
    /// The reader: the client gets data and status in one answer.
    Apdu,
}
