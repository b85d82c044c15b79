//! Everything that can go wrong between a person, a reader and a card.

use jiff::civil::Date;

use crate::channel::ChannelError;
use crate::files::Kind;
use crate::find::PassedOver;
use crate::pin::PinForm;

/// Why a card could not be found, read or used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EidError {
    /// The smart-card service does not run or cannot be reached.
    #[error("no smart-card service is running")]
    ServiceMissing,
    /// No reader is connected, or only virtual ones.
    #[error("no card reader is connected")]
    NoReader {
        /// Virtual readers that were ignored.
        passed_over: Vec<PassedOver>,
    },
    /// No reader has a name with the wanted text in it.
    #[error("no reader is called {wanted}")]
    ReaderUnknown {
        /// The text that was looked for.
        wanted: String,
        /// The names of the readers that there are.
        readers: Vec<String>,
    },
    /// Several readers have the wanted text in their name.
    #[error("several readers are called {wanted}")]
    ReaderAmbiguous {
        /// The text that was looked for.
        wanted: String,
        /// The names of the readers that fit.
        readers: Vec<String>,
    },
    /// The reader was unplugged, or never was there.
    #[error("the reader {reader} is gone")]
    ReaderGone {
        /// Its name.
        reader: String,
    },
    /// The smart-card service reports something else about the reader.
    #[error("the reader {reader} does not work: {detail}")]
    ReaderFailed {
        /// Its name.
        reader: String,
        /// The words of the smart-card service.
        detail: String,
    },
    /// There are readers, but no card in them.
    #[error("there is no card in the reader")]
    NoCard {
        /// The readers with the reason why each was passed over.
        passed_over: Vec<PassedOver>,
    },
    /// A card is in the reader and does not answer.
    #[error("the card in {reader} does not answer")]
    Mute {
        /// The reader's name.
        reader: String,
    },
    /// A card is in the reader and has no power.
    #[error("the card in {reader} has no power")]
    Unpowered {
        /// The reader's name.
        reader: String,
    },
    /// The card that answers is not a Belgian eID.
    #[error("the card in {reader} is not a Belgian identity card")]
    Foreign {
        /// The reader's name.
        reader: String,
    },
    /// The card was not activated by the municipality yet.
    #[error("the card is not activated")]
    NotActivated,
    /// The card was taken out.
    #[error("the card was removed from {reader}")]
    Removed {
        /// The reader's name.
        reader: String,
    },
    /// The card lost contact in the middle of a command and is still in the reader.
    #[error("the card in {reader} broke off in the middle of a command")]
    Interrupted {
        /// The reader's name.
        reader: String,
    },
    /// Another program reset the card at a moment when the work could not simply be repeated.
    #[error("another program reset the card in {reader}")]
    Reset {
        /// The reader's name.
        reader: String,
    },
    /// After an interruption another card was in the reader.
    #[error("another card is in {reader} now")]
    Changed {
        /// The reader's name.
        reader: String,
    },
    /// Another program keeps the card for itself alone.
    #[error("another program holds the card in {reader}")]
    InUse {
        /// The reader's name.
        reader: String,
    },
    /// The card refused the PIN.
    #[error("the PIN is wrong, {tries_left} tries left")]
    PinWrong {
        /// Tries left, 1 or 2.
        tries_left: u8,
    },
    /// The PIN is blocked: no tries are left.
    #[error("the PIN is blocked")]
    PinBlocked,
    /// What was typed cannot be a PIN; nothing was sent to the card.
    #[error("not a PIN: {0}")]
    PinForm(#[from] PinForm),
    /// The person did not want to give the PIN.
    #[error("the PIN was not given")]
    PinCancelled,
    /// No PIN could be had: no terminal, an unreadable PIN file.
    #[error("the PIN could not be had: {reason}")]
    PinUnavailable {
        /// Why, in words for the log.
        reason: String,
    },
    /// One try is left and nobody said that it may be used.
    #[error("one try is left for the PIN and its use was not agreed")]
    PinLastTry,
    /// A PIN was refused before, or its fate is unknown; nothing was sent.
    #[error("a PIN was refused earlier; no other is sent")]
    PinWrongEarlier,
    /// Fewer tries are left than the person was told; nothing was sent.
    #[error("the tries left changed while the PIN was being typed")]
    PinTriesChanged {
        /// Tries left now.
        tries_left: u8,
    },
    /// The new PIN is the old one; nothing was sent.
    #[error("the new PIN is the old one")]
    PinNewSame,
    /// The new PIN was typed differently the second time; nothing was sent.
    #[error("the new PIN was typed twice, not alike")]
    PinNewDiffers,
    /// The card does not take the new PIN.
    #[error("the card refused the new PIN")]
    PinNewRefused,
    /// The answer to a change of the PIN was lost: the old one or the new one holds now.
    #[error("whether the PIN was changed is not known")]
    PinChangeUnknown,
    /// The reader's own keys were not used in time; no try was lost.
    #[error("the PIN was not typed on the reader in time")]
    PadTimeout,
    /// A card of applet 1.1 or older: an empty VERIFY would cost a try, so nothing is asked.
    #[error("the card is of an old generation (applet {applet})")]
    TooOld {
        /// The applet version, for example `1.1`.
        applet: String,
    },
    /// Clavis cannot sign with this generation of card or kind of key yet.
    #[error("signing with this card is not supported yet (applet {applet}, {key})")]
    Unsupported {
        /// The applet version, for example `1.8`.
        applet: String,
        /// The kind of key, for example `EC`.
        key: String,
    },
    /// The card carries no such certificate: its file is all zeros. The holder's own are missing
    /// on cards of children, or when the holder declined them; each has its own code.
    #[error("the card has no {} certificate", kind.word())]
    CertificateMissing {
        /// Which one.
        kind: Kind,
    },
    /// The card is no longer valid.
    #[error("the card was valid until {valid_to}")]
    Expired {
        /// Its last day.
        valid_to: Date,
    },
    /// A certificate on the card is no longer valid.
    #[error("the {} certificate was valid until {valid_to}", kind.word())]
    CertificateExpired {
        /// Which one.
        kind: Kind,
        /// Its last day, UTC.
        valid_to: Date,
    },
    /// The authority of a certificate on the card has revoked it.
    #[error("the {} certificate is revoked since {since}", kind.word())]
    CertificateRevoked {
        /// Which one.
        kind: Kind,
        /// The day from which it counts, UTC.
        since: Date,
    },
    /// A file that every card has cannot be found.
    #[error("the card has no {file}")]
    FileMissing {
        /// The file, for example `photo`.
        file: &'static str,
    },
    /// The card's memory failed; it says nothing more until a reset.
    #[error("the card's memory failed")]
    MemoryFault,
    /// A file on the card is not what it should be.
    #[error("the card's data are damaged: {what}")]
    DataDamaged {
        /// The file or field, for example `identity: name`.
        what: String,
    },
    /// The card answered a command with an unexpected status word.
    #[error("the card answered {status:04X} to {command}")]
    Status {
        /// The command's name in the card's manual.
        command: &'static str,
        /// The status word.
        status: u16,
    },
    /// The card's signature does not fit its own certificate.
    #[error("the card's signature does not fit its certificate")]
    SignatureWrong,
}

impl EidError {
    /// The stable code, one of [`CODES`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::ServiceMissing => "CARD-SERVICE-MISSING",
            Self::NoReader { .. } => "CARD-NO-READER",
            Self::ReaderUnknown { .. } => "CARD-READER-UNKNOWN",
            Self::ReaderAmbiguous { .. } => "CARD-READER-AMBIGUOUS",
            Self::ReaderGone { .. } => "CARD-READER-GONE",
            Self::ReaderFailed { .. } => "CARD-READER-FAILED",
            Self::NoCard { .. } => "CARD-NONE",
            Self::Mute { .. } => "CARD-MUTE",
            Self::Unpowered { .. } => "CARD-UNPOWERED",
            Self::Foreign { .. } => "CARD-FOREIGN",
            Self::NotActivated => "CARD-NOT-ACTIVATED",
            Self::Removed { .. } => "CARD-REMOVED",
            Self::Interrupted { .. } => "CARD-INTERRUPTED",
            Self::Reset { .. } => "CARD-RESET",
            Self::Changed { .. } => "CARD-CHANGED",
            Self::InUse { .. } => "CARD-IN-USE",
            Self::PinWrong { .. } => "CARD-PIN-WRONG",
            Self::PinBlocked => "CARD-PIN-BLOCKED",
            Self::PinForm(_) => "CARD-PIN-FORM",
            Self::PinCancelled => "CARD-PIN-CANCELLED",
            Self::PinUnavailable { .. } => "CARD-PIN-UNAVAILABLE",
            Self::PinLastTry => "CARD-PIN-LAST-TRY",
            Self::PinWrongEarlier => "CARD-PIN-WRONG-EARLIER",
            Self::PinTriesChanged { .. } => "CARD-PIN-TRIES-CHANGED",
            Self::PinNewSame => "CARD-PIN-NEW-SAME",
            Self::PinNewDiffers => "CARD-PIN-NEW-DIFFERS",
            Self::PinNewRefused => "CARD-PIN-NEW-REFUSED",
            Self::PinChangeUnknown => "CARD-PIN-CHANGE-UNKNOWN",
            Self::PadTimeout => "CARD-PAD-TIMEOUT",
            Self::TooOld { .. } => "CARD-TOO-OLD",
            Self::Unsupported { .. } => "CARD-UNSUPPORTED",
            Self::CertificateMissing { kind } => match kind {
                Kind::Authentication => "CARD-NO-AUTHENTICATION",
                Kind::NonRepudiation => "CARD-NO-SIGNATURE",
                Kind::CitizenCa | Kind::Root | Kind::Rrn => "CARD-CERTIFICATE-MISSING",
            },
            Self::Expired { .. } => "CARD-EXPIRED",
            Self::CertificateExpired { .. } => "CARD-CERTIFICATE-EXPIRED",
            Self::CertificateRevoked { .. } => "CARD-CERTIFICATE-REVOKED",
            Self::FileMissing { .. } => "CARD-FILE-MISSING",
            Self::MemoryFault => "CARD-MEMORY-FAULT",
            Self::DataDamaged { .. } => "CARD-DATA-DAMAGED",
            Self::Status { .. } => "CARD-STATUS",
            Self::SignatureWrong => "CARD-SIGNATURE-WRONG",
        }
    }

    /// Named values for the translated sentence. `reader` is a reader's name, `readers` names
    /// joined by `; `, `tries` a number, `date` `YYYY-MM-DD`, `reason` a stable word or words for the log.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoReader { passed_over } | Self::NoCard { passed_over } => {
                let readers = passed_over.iter().map(|one| one.reader.as_str());
                vec![("readers", readers.collect::<Vec<_>>().join("; "))]
            }
            Self::ReaderUnknown { wanted, readers } | Self::ReaderAmbiguous { wanted, readers } => {
                vec![("wanted", wanted.clone()), ("readers", readers.join("; "))]
            }
            Self::ReaderFailed { reader, detail } => {
                vec![("reader", reader.clone()), ("detail", detail.clone())]
            }
            Self::ReaderGone { reader }
            | Self::Mute { reader }
            | Self::Unpowered { reader }
            | Self::Foreign { reader }
            | Self::Removed { reader }
            | Self::Interrupted { reader }
            | Self::Reset { reader }
            | Self::Changed { reader }
            | Self::InUse { reader } => vec![("reader", reader.clone())],
            Self::PinWrong { tries_left } | Self::PinTriesChanged { tries_left } => {
                vec![("tries", tries_left.to_string())]
            }
            Self::PinForm(form) => vec![("reason", form.word().to_owned())],
            Self::PinUnavailable { reason } => vec![("reason", reason.clone())],
            Self::TooOld { applet } => vec![("applet", applet.clone())],
            Self::Unsupported { applet, key } => {
                vec![("applet", applet.clone()), ("key", key.clone())]
            }
            Self::CertificateMissing { kind } => vec![("kind", kind.word().to_owned())],
            Self::Expired { valid_to } => vec![("date", valid_to.to_string())],
            Self::CertificateExpired { kind, valid_to } => dated(*kind, *valid_to),
            Self::CertificateRevoked { kind, since } => dated(*kind, *since),
            Self::FileMissing { file } => vec![("what", (*file).to_owned())],
            Self::DataDamaged { what } => vec![("what", what.clone())],
            Self::Status { command, status } => vec![
                ("command", (*command).to_owned()),
                ("status", format!("{status:04X}")),
            ],
            Self::ServiceMissing
            | Self::NotActivated
            | Self::PinBlocked
            | Self::PinCancelled
            | Self::PinLastTry
            | Self::PinWrongEarlier
            | Self::PinNewSame
            | Self::PinNewDiffers
            | Self::PinNewRefused
            | Self::PinChangeUnknown
            | Self::PadTimeout
            | Self::MemoryFault
            | Self::SignatureWrong => Vec::new(),
        }
    }

    /// The readers that were passed over, where the error is about finding a card.
    pub fn passed_over(&self) -> &[PassedOver] {
        match self {
            Self::NoReader { passed_over } | Self::NoCard { passed_over } => passed_over,
            _ => &[],
        }
    }

    /// The error for a line that failed in `reader`.
    pub(crate) fn on(reader: &str, error: ChannelError) -> Self {
        let reader = reader.to_owned();
        match error {
            ChannelError::ServiceMissing => Self::ServiceMissing,
            ChannelError::ReaderGone => Self::ReaderGone { reader },
            ChannelError::Mute => Self::Mute { reader },
            ChannelError::Unpowered => Self::Unpowered { reader },
            ChannelError::InUse => Self::InUse { reader },
            ChannelError::WrongProtocol => Self::Foreign { reader },
            ChannelError::NoCard | ChannelError::Removed => Self::Removed { reader },
            ChannelError::Reset => Self::Reset { reader },
            ChannelError::Interrupted => Self::Interrupted { reader },
            ChannelError::NoControl => Self::ReaderFailed {
                reader,
                detail: error.to_string(),
            },
            ChannelError::Other(detail) => Self::ReaderFailed { reader, detail },
        }
    }

    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::DataDamaged { what: what.into() }
    }
}

fn dated(kind: Kind, date: Date) -> Vec<(&'static str, String)> {
    vec![("kind", kind.word().to_owned()), ("date", date.to_string())]
}

/// All codes of this room.
pub const CODES: &[&str] = &[
    "CARD-SERVICE-MISSING",
    "CARD-NO-READER",
    "CARD-READER-UNKNOWN",
    "CARD-PIN-CHANGE-UNKNOWN",
    "CARD-READER-AMBIGUOUS",
    "CARD-READER-GONE",
    "CARD-READER-FAILED",
    "CARD-NONE",
    "CARD-MUTE",
    "CARD-UNPOWERED",
    "CARD-FOREIGN",
    "CARD-NOT-ACTIVATED",
    "CARD-REMOVED",
    "CARD-INTERRUPTED",
    "CARD-RESET",
    "CARD-CHANGED",
    "CARD-IN-USE",
    "CARD-PIN-WRONG",
    "CARD-PIN-BLOCKED",
    "CARD-PIN-FORM",
    "CARD-PIN-CANCELLED",
    "CARD-PIN-UNAVAILABLE",
    "CARD-PIN-LAST-TRY",
    "CARD-PIN-WRONG-EARLIER",
    "CARD-PIN-TRIES-CHANGED",
    "CARD-PIN-NEW-SAME",
    "CARD-PIN-NEW-DIFFERS",
    "CARD-PIN-NEW-REFUSED",
    "CARD-PAD-TIMEOUT",
    "CARD-TOO-OLD",
    "CARD-UNSUPPORTED",
    "CARD-NO-AUTHENTICATION",
    "CARD-NO-SIGNATURE",
    "CARD-CERTIFICATE-MISSING",
    "CARD-EXPIRED",
    "CARD-CERTIFICATE-EXPIRED",
    "CARD-CERTIFICATE-REVOKED",
    "CARD-FILE-MISSING",
    "CARD-MEMORY-FAULT",
    "CARD-DATA-DAMAGED",
    "CARD-STATUS",
    "CARD-SIGNATURE-WRONG",
    "CARD-REVOCATION-NO-ADDRESS",
    "CARD-REVOCATION-ADDRESS-REFUSED",
    "CARD-REVOCATION-HTTP-STATUS",
    "CARD-REVOCATION-NOT-KNOWN",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_enum_is_listed_once() {
        let sources = [include_str!("error.rs"), include_str!("revocation.rs")];
        let mut in_enum = sources
            .iter()
            .filter_map(|source| source.split_once("/// Named values"))
            .flat_map(|(code_function, _)| code_function.lines())
            .filter_map(|line| line.split_once("=> \"").map(|(_, rest)| rest))
            .filter_map(|rest| rest.split('"').next())
            .filter(|word| word.starts_with("CARD-"))
            .collect::<Vec<_>>();
        in_enum.sort_unstable();
        let mut listed = CODES.to_vec();
        listed.sort_unstable();
        assert_eq!(in_enum, listed);
        listed.dedup();
        assert_eq!(listed.len(), CODES.len());
    }
}
