//! The card as the window shows it.

use schemars::JsonSchema;
use serde::Serialize;
use specta::Type;

use crate::answers::{
    AuthenticityWords, CardCertificateLine, FailureWords, ImpedimentLine, ReaderLine,
};

/// What is in the readers now: never a failure for what a person can see with their eyes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CardNow {
    /// The one word for it.
    pub state: CardState,
    /// Every reader.
    pub readers: Vec<ReaderLine>,
    /// The Belgian card; `null` for any other state.
    pub status: Option<CardInShort>,
    /// What is in the way, and what to do; `null` when nothing is.
    pub trouble: Option<FailureWords>,
}

/// What is in the readers, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, Type)]
#[serde(rename_all = "kebab-case")]
pub enum CardState {
    /// The smart-card service does not run.
    NoService,
    /// There is no reader.
    NoReader,
    /// There is a reader and no card in it.
    NoCard,
    /// The card is not a Belgian eID.
    Foreign,
    /// The municipality has not activated the card.
    NotActivated,
    /// The card is of a generation that cannot sign safely.
    TooOld,
    /// The card does not answer: wrong way round, dirty or broken.
    Mute,
    /// The card gets no power.
    Unpowered,
    /// Another program holds the card.
    InUse,
    /// The reader cannot be used.
    Unavailable,
    /// A Belgian card.
    Belgian,
}

/// A Belgian card in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct CardInShort {
    /// The reader.
    pub reader: String,
    /// The generation, for example `1.7`.
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
    /// Tries left for the PIN, 0 to 3; `null` when this card cannot be asked safely.
    pub tries_left: Option<u8>,
    /// True when no try is left.
    pub blocked: bool,
    /// True when nothing speaks against signing.
    pub can_sign: bool,
    /// What speaks against signing, the gravest first.
    pub impediments: Vec<ImpedimentLine>,
}

/// Everything on the card that a person may want to see.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct CardDetails {
    /// Whose card it is, and whether it is genuine.
    pub card: CardOnPage,
    /// The photo, a data URL; empty when the card has none.
    pub photo: String,
    /// The certificates.
    pub certificates: Vec<CardCertificateLine>,
    /// What the card says, in the order in which it is shown; what it does not say is left out.
    pub fields: Vec<FieldLine>,
}

/// Whose card it is, and whether it is genuine.
#[derive(Debug, Clone, Serialize, JsonSchema, Type)]
pub struct CardOnPage {
    /// The reader.
    pub reader: String,
    /// The holder and the document.
    pub identity: HolderOnPage,
    /// Whether the data are genuine.
    pub authenticity: AuthenticityWords,
}

/// The holder and the document, without any number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct HolderOnPage {
    /// Surname.
    pub name: String,
    /// Given names.
    pub given_names: String,
    /// First day of validity, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Last day of validity, `YYYY-MM-DD`.
    pub valid_to: String,
    /// Municipality that delivered the card.
    pub issuing_municipality: String,
    /// The kind of document, as a word.
    pub document: String,
}

/// One thing that the card says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Type)]
pub struct FieldLine {
    /// A stable word, for example `field-national-number`.
    pub label_id: String,
    /// What it is called.
    pub label: String,
    /// The value: dates as the language writes them, numbers grouped as people read them.
    pub value: String,
    /// The value as it goes to the clipboard: digits without separators, dates `YYYY-MM-DD`.
    pub copy: String,
    /// What is shown until the person asks for it; the same as `value` unless `sensitive`.
    pub masked: String,
    /// True when it is hidden until asked for.
    pub sensitive: bool,
}
