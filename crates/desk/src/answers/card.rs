//! The card as the fronts see it.

use schemars::JsonSchema;
use serde::Serialize;

/// `card readers`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadersAnswer {
    /// Every reader, in the order of the smart-card service.
    pub readers: Vec<ReaderLine>,
}

/// One reader.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReaderLine {
    /// The name that the smart-card service gives it.
    pub name: String,
    /// What is in it: `belgian`, `empty`, `foreign`, `mute`, `unpowered`, `in-use`,
    /// `not-activated`, `too-old`, `unavailable`; or `virtual` for a reader that is no device (Windows Hello), which is passed over.
    pub content: String,
    /// The generation of a Belgian card, for example `1.7`; `null` for anything else.
    pub applet: Option<String>,
}

/// `card status`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardStatusAnswer {
    /// What is known first.
    #[serde(flatten)]
    pub glance: GlanceWords,
    /// Tries left for the PIN, 0 to 3; `null` when this card cannot be asked safely.
    pub tries_left: Option<u8>,
    /// True when no try is left.
    pub blocked: bool,
    /// True when the card can sign a request.
    pub can_sign: bool,
}

/// Whose card it is and how long it is valid: known after the first commands to the card.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GlanceWords {
    /// The reader.
    pub reader: String,
    /// The applet version, for example `1.7`.
    pub applet: String,
    /// Surname.
    pub name: String,
    /// Given names.
    pub given_names: String,
    /// First day of validity, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day of validity, `YYYY-MM-DD`.
    pub valid_to: String,
    /// True when the last day has passed.
    pub expired: bool,
}

/// `card read`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardAnswer {
    /// The reader.
    pub reader: String,
    /// Who the card was issued to.
    pub identity: IdentityWords,
    /// Where the holder lives; left out without `--all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressWords>,
    /// The photo; left out without `--all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoWords>,
    /// The certificates; left out without `--all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<CardCertificateLine>>,
    /// Whether the data are genuine.
    pub authenticity: AuthenticityWords,
}

/// The identity file (eID card, section 6). Dates are `YYYY-MM-DD`; texts are as the card has them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IdentityWords {
    /// Card number.
    pub card_number: String,
    /// Chip number, hexadecimal.
    pub chip_number: String,
    /// First day of validity, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day of validity, `YYYY-MM-DD`.
    pub valid_to: String,
    /// Municipality that delivered the card.
    pub issuing_municipality: String,
    /// National (or BIS) number, 11 digits.
    pub national_number: String,
    /// Family name.
    pub name: String,
    /// First two given names; may be empty.
    pub given_names: String,
    /// First letter of the third given name; may be empty.
    pub third_initial: String,
    /// Nationality, in the card's language.
    pub nationality: String,
    /// Place of birth.
    pub birth_place: String,
    /// Date of birth: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as much as the card tells.
    pub birth_date: String,
    /// Date of birth in the card's own words.
    pub birth_date_on_card: String,
    /// `F`, `M`, or empty when the card says something else.
    pub sex: String,
    /// Noble condition; mostly empty.
    pub noble_condition: String,
    /// Document type, as a number: 1 is a Belgian citizen's card.
    pub document_type: u8,
    /// White cane.
    pub white_cane: bool,
    /// Yellow cane.
    pub yellow_cane: bool,
    /// Extended minority.
    pub extended_minority: bool,
    /// Which duplicate of the card this is; `null` when the card does not say.
    pub duplicate: Option<String>,
    /// Special organisation; `null` when the card does not say.
    pub special_organisation: Option<String>,
    /// Member of the family of a citizen of the Union.
    pub member_of_family: bool,
}

/// The address file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AddressWords {
    /// Street and number.
    pub street_and_number: String,
    /// Postal code.
    pub zip: String,
    /// Municipality.
    pub municipality: String,
}

/// The photo.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PhotoWords {
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// Length of the JPEG file in bytes.
    pub bytes: usize,
    /// SHA-256 of the JPEG file, hexadecimal.
    pub sha256: String,
}

/// Whether the card's data are genuine (eID card, section 10).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuthenticityWords {
    /// The verdict.
    pub verdict: VerdictWord,
    /// Why, one word each, for scripts; empty when valid.
    pub reasons: Vec<String>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// A verdict with its three values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictWord {
    /// Checked and right.
    Valid,
    /// Checked and wrong.
    Invalid,
    /// Could not be checked; neither right nor wrong.
    Unknown,
}

/// `card certificates`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardCertificatesAnswer {
    /// The reader.
    pub reader: String,
    /// The certificates on the card.
    pub certificates: Vec<CardCertificateLine>,
    /// Whether they lead to a Belgian root.
    pub chain: AuthenticityWords,
}

/// One certificate on the card.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardCertificateLine {
    /// `authentication`, `non-repudiation`, `citizen-ca`, `root` or `rrn`.
    pub kind: String,
    /// Subject, RFC 2253, with the national number masked.
    pub subject: String,
    /// Issuer, RFC 2253.
    pub issuer: String,
    /// Serial number, decimal.
    pub serial: String,
    /// Valid from, RFC 3339.
    pub valid_from: String,
    /// Valid until, RFC 3339.
    pub valid_until: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub sha256: String,
}

/// `card pin status`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PinStatusAnswer {
    /// The reader.
    pub reader: String,
    /// Tries left, 0 to 3; `null` when this card cannot be asked safely.
    pub tries_left: Option<u8>,
    /// True when no try is left.
    pub blocked: bool,
}
