//! The card as the fronts see it.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

/// `card readers`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadersAnswer {
    /// Every reader, in the order of the smart-card service.
    pub readers: Vec<ReaderLine>,
}

/// One reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ReaderLine {
    /// The name that the smart-card service gives it.
    pub name: String,
    /// What is in it: `belgian`, `empty`, `foreign`, `mute`, `unpowered`, `in-use`,
    /// `not-activated`, `too-old`, `unavailable`; or `virtual` for a reader that is no device (Windows Hello), which is
    /// ignored.
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
    /// True when the card can sign a request: nothing speaks against it.
    pub can_sign: bool,
    /// What speaks against signing, the gravest first.
    pub impediments: Vec<ImpedimentLine>,
    /// What the authorities say about the certificates; left out without `--check`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revocation: Option<Vec<RevocationLine>>,
}

/// Something that speaks against signing with the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct ImpedimentLine {
    /// The stable code, for example `CARD-EXPIRED`.
    pub code: String,
    /// What it is.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do now.
    pub now: String,
    /// Who does it.
    pub who: String,
}

/// What the authority of a certificate on the card says about it (eID card, section 10).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RevocationLine {
    /// `authentication`, `non-repudiation` or `citizen-ca`.
    pub kind: String,
    /// What is known.
    pub standing: StandingWord,
    /// The same in a sentence.
    pub sentence: String,
    /// Since when it is revoked, RFC 3339; `null` unless it is.
    pub since: Option<String>,
    /// The reason of the revocation as RFC 5280 names it, where one is given.
    pub reason: Option<String>,
    /// The code of what was found or of what kept it from being asked; `null` when good.
    pub code: Option<String>,
    /// Why; `null` when good.
    pub why: Option<String>,
    /// What to do now; `null` when good.
    pub now: Option<String>,
    /// Who does it; `null` when good.
    pub who: Option<String>,
}

/// Whether a certificate is revoked, with its three values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StandingWord {
    /// Its authority says that it is not.
    Good,
    /// Its authority says that it is.
    Revoked,
    /// Nobody could be asked, or the answer says nothing.
    Unknown,
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
    /// The same as a word, for example `belgian-citizen`, `kids` or `foreigner-f-plus`; `unknown` for a number that is
    /// in no list.
    pub document: String,
    /// White cane.
    pub white_cane: bool,
    /// Yellow cane.
    pub yellow_cane: bool,
    /// Extended minority.
    pub extended_minority: bool,
    /// Which duplicate of the card this is; `null` when the card does not say.
    pub duplicate: Option<String>,
    /// Special organisation or permit; `null` when the card does not say.
    pub special_organisation: Option<CodeOnCard>,
    /// Member of the family of a citizen of the Union.
    pub member_of_family: bool,
    /// Protection; `null` when the card does not say.
    pub protection: Option<ProtectionWords>,
    /// Work permit; `null` when the card does not say.
    pub work_permit: Option<CodeOnCard>,
    /// VAT numbers of employers, at most two.
    pub employer_vat_numbers: Vec<String>,
    /// Number of the regional file; `null` when the card does not say.
    pub regional_file_number: Option<String>,
    /// Mentions about Brexit: `B`, `C`.
    pub brexit_mentions: Vec<String>,
    /// Mentions on cards A: one of `A`, `D` to `J`; `K`.
    pub card_a_mentions: Vec<String>,
    /// Start of the card as EU card: `YYYY-MM-DD`, or the card's own words where they are no date; `null` when the
    /// card does not say.
    pub eu_start_date: Option<String>,
    /// Hash of the photo that the National Register signed, hexadecimal.
    pub photo_hash: String,
    /// SHA-384 of the card's own public key, hexadecimal; `null` on cards without one.
    pub basic_key_hash: Option<String>,
    /// Version of the file's structure, hexadecimal; `null` when the card does not say.
    pub structure_version: Option<String>,
    /// Fields that this version of Clavis does not know.
    pub unknown: Vec<UnknownFieldLine>,
}

/// A code on the card with the word for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CodeOnCard {
    /// As on the card.
    pub code: String,
    /// Special organisation: `shape`, `nato`, `former-blue-card-holder`, `researcher`. Work permit: `unlimited`,
    /// `limited`, `none`, `seasonal-worker`. `unknown` for a code that is in no list.
    pub word: String,
}

/// Since when and by which country the holder is protected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProtectionWords {
    /// As on the card.
    pub text: String,
    /// The day, `YYYY-MM-DD`; `null` where the text has none.
    pub since: Option<String>,
    /// The country, two letters; `null` where the text has none.
    pub country: Option<String>,
}

/// A field whose meaning is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnknownFieldLine {
    /// Its tag.
    pub tag: u8,
    /// Its value, hexadecimal.
    pub value: String,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct AuthenticityWords {
    /// The verdict.
    pub verdict: VerdictWord,
    /// Why, one word each, for scripts; empty when valid.
    pub reasons: Vec<String>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// A verdict with its three values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
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
    /// What the authorities say about them; left out without `--check`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revocation: Option<Vec<RevocationLine>>,
}

/// One certificate on the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
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

/// `card pin change`: the card has taken the new PIN.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct PinChangeAnswer {
    /// The reader.
    pub reader: String,
    /// Surname of the holder.
    pub name: String,
    /// Given names of the holder.
    pub given_names: String,
}

/// `card watch`: one thing that happened, one object a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WatchLine {
    /// What happened.
    pub event: WatchWord,
    /// The reader.
    pub reader: String,
    /// What came: as the `content` of `card readers`; `null` unless a card came.
    pub content: Option<String>,
    /// The generation of a Belgian card, for example `1.7`; `null` for anything else.
    pub applet: Option<String>,
}

/// What happened to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WatchWord {
    /// It is there, from the beginning or newly connected.
    ReaderAppeared,
    /// It is there and no device for cards: nothing more is told of it until it goes.
    ReaderIgnored,
    /// It was unplugged.
    ReaderGone,
    /// A card is in, from the beginning or newly.
    CardIn,
    /// The card was taken out.
    CardOut,
}

impl WatchWord {
    /// The word as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReaderAppeared => "reader-appeared",
            Self::ReaderIgnored => "reader-ignored",
            Self::ReaderGone => "reader-gone",
            Self::CardIn => "card-in",
            Self::CardOut => "card-out",
        }
    }
}
