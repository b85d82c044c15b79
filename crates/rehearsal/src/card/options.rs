//! In which state a virtual card begins.

use super::{CardPin, Puk};

/// The state of a card besides its holder.
#[derive(Debug)]
pub struct CardOptions {
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
    /// How the photo is hashed and the files are signed.
    pub file_signing: FileSigning,
    /// Who deals with `61 xx` and `6C xx`.
    pub exchange: Exchange,
}

impl Default for CardOptions {
    fn default() -> Self {
        Self {
            pin: CardPin::default(),
            puk: Puk::default(),
            tries_left: 3,
            activated: true,
            certificates: CertificateFault::None,
            file_signing: FileSigning::Sha256,
            exchange: Exchange::T0,
        }
    }
}

/// What may be wrong with the holder's two certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CertificateFault {
    /// Nothing.
    #[default]
    None,
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
