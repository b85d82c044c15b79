//! Faults by name.

use std::fmt;
use std::str::FromStr;

/// Everything that can go wrong with a card by name.
///
/// Those that happen at a command have a number: `removed@5`; without one it is the first command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardFault {
    /// Pulled out at command n.
    Removed,
    /// Reset, as by another program, before command n: selection and PIN rights are gone.
    Reset,
    /// Command n gets zero bytes and has no effect.
    Empty,
    /// From command n on nothing is answered, until reset.
    Mute,
    /// Command n gets 6400 and has no effect.
    NoDiagnosis,
    /// Command n gets 6581 and has no effect; then nothing is answered until reset.
    MemoryFault,
    /// From command n on no file and no folder is found: 6A82.
    FileNotFound,
    /// From command n on files are not activated: SELECT answers 6283 (1.8: 6985), reading 6985.
    FileNotActivated,
    /// From command n on READ BINARY is answered `6C xx` first, even when the length was right.
    WrongLength,
    /// From command n on READ BINARY is never answered but with `6C xx`.
    WrongLengthAlways,
    /// From command n on data is announced with `61 xx`, that of READ BINARY and GET CARD DATA too.
    GetResponse,
    /// From command n on every command takes two seconds.
    Slow,
    /// From command n on signatures are wrong by one bit.
    WrongSignature,
    /// Not activated by the municipality: life cycle 07, files 6283, most commands 6D00.
    NotActivated,
    /// The PIN is blocked.
    PinBlocked,
    /// One PIN try is left.
    OneTryLeft,
    /// No authentication certificate.
    AuthenticationMissing,
    /// No signature certificate.
    SignatureMissing,
    /// Neither of the two certificates.
    CertificatesMissing,
    /// Both certificates ended the day before.
    CertificateExpired,
    /// One byte in the authentication certificate's signature is changed.
    CertificateDamaged,
    /// The authentication certificate's file ends in its middle.
    CertificateTruncated,
    /// Both certificates are revoked since the day before, says the test PKI.
    CertificateRevoked,
    /// The test PKI's OCSP responder knows neither certificate.
    CertificateUnknown,
    /// The photo is not the one whose hash is in the identity.
    PhotoAltered,
    /// There is no photo: 6A82.
    PhotoMissing,
    /// The name in the identity is changed by one letter.
    IdentityAltered,
    /// The address is changed by one letter.
    AddressAltered,
    /// The RRN certificate comes from the citizen CA, not from the root.
    RrnNotUnderRoot,
    /// The card was valid until the day before; its certificates still are.
    CardExpired,
    /// The identity is bytes without sense.
    Garbage,
    /// The last field of the identity is longer than the file.
    LengthPastEnd,
    /// The identity has 32 767 bytes, as many as can be read.
    HugeFile,
}

impl CardFault {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Removed,
        Self::Reset,
        Self::Empty,
        Self::Mute,
        Self::NoDiagnosis,
        Self::MemoryFault,
        Self::FileNotFound,
        Self::FileNotActivated,
        Self::WrongLength,
        Self::WrongLengthAlways,
        Self::GetResponse,
        Self::Slow,
        Self::WrongSignature,
        Self::NotActivated,
        Self::PinBlocked,
        Self::OneTryLeft,
        Self::AuthenticationMissing,
        Self::SignatureMissing,
        Self::CertificatesMissing,
        Self::CertificateExpired,
        Self::CertificateDamaged,
        Self::CertificateTruncated,
        Self::CertificateRevoked,
        Self::CertificateUnknown,
        Self::PhotoAltered,
        Self::PhotoMissing,
        Self::IdentityAltered,
        Self::AddressAltered,
        Self::RrnNotUnderRoot,
        Self::CardExpired,
        Self::Garbage,
        Self::LengthPastEnd,
        Self::HugeFile,
    ];

    /// The word for it, as in `--fault`.
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// What it does, in one sentence.
    pub fn meaning(self) -> &'static str {
        self.words().1
    }

    /// True when it is made into the card; false when it happens while the card is in use, from a
    /// command on.
    pub fn is_made_in(self) -> bool {
        !matches!(
            self,
            Self::Removed
                | Self::Reset
                | Self::Empty
                | Self::Mute
                | Self::NoDiagnosis
                | Self::MemoryFault
                | Self::FileNotFound
                | Self::FileNotActivated
                | Self::WrongLength
                | Self::WrongLengthAlways
                | Self::GetResponse
                | Self::Slow
                | Self::WrongSignature
        )
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Removed => ("removed", "pulled out at command n"),
            Self::Reset => ("reset", "reset before command n"),
            Self::Empty => ("empty", "command n gets zero bytes"),
            Self::Mute => ("mute", "nothing is answered from command n on, until reset"),
            Self::NoDiagnosis => ("no-diagnosis", "command n gets 6400"),
            Self::MemoryFault => ("memory-fault", "command n gets 6581, then mute until reset"),
            Self::FileNotFound => ("file-not-found", "SELECT answers 6A82 from command n on"),
            Self::FileNotActivated => (
                "file-not-activated",
                "files are not activated from command n on: 6283 or 6985",
            ),
            Self::WrongLength => (
                "wrong-length",
                "READ BINARY is answered 6Cxx first, from command n on",
            ),
            Self::WrongLengthAlways => (
                "wrong-length-always",
                "READ BINARY is only ever answered 6Cxx, from command n on",
            ),
            Self::GetResponse => (
                "get-response",
                "all data waits for GET RESPONSE, from command n on",
            ),
            Self::Slow => ("slow", "every command takes 2 seconds, from command n on"),
            Self::WrongSignature => (
                "wrong-signature",
                "signatures are wrong by one bit, from command n on",
            ),
            Self::NotActivated => ("not-activated", "not activated by the municipality"),
            Self::PinBlocked => ("pin-blocked", "no PIN try is left"),
            Self::OneTryLeft => ("one-try-left", "one PIN try is left"),
            Self::AuthenticationMissing => {
                ("authentication-missing", "no authentication certificate")
            }
            Self::SignatureMissing => ("signature-missing", "no signature certificate"),
            Self::CertificatesMissing => ("certificates-missing", "neither certificate"),
            Self::CertificateExpired => (
                "certificate-expired",
                "both certificates ended the day before",
            ),
            Self::CertificateDamaged => (
                "certificate-damaged",
                "a byte of the authentication certificate's signature is changed",
            ),
            Self::CertificateTruncated => (
                "certificate-truncated",
                "the authentication certificate ends in its middle",
            ),
            Self::CertificateRevoked => (
                "certificate-revoked",
                "both certificates are revoked since the day before",
            ),
            Self::CertificateUnknown => (
                "certificate-unknown",
                "the OCSP responder knows neither certificate",
            ),
            Self::PhotoAltered => ("photo-altered", "the photo's hash is another"),
            Self::PhotoMissing => ("photo-missing", "there is no photo"),
            Self::IdentityAltered => (
                "identity-altered",
                "a letter of the name is changed after signing",
            ),
            Self::AddressAltered => (
                "address-altered",
                "a letter of the address is changed after signing",
            ),
            Self::RrnNotUnderRoot => (
                "rrn-not-under-root",
                "the RRN certificate comes from the citizen CA",
            ),
            Self::CardExpired => ("card-expired", "the card was valid until the day before"),
            Self::Garbage => ("garbage", "the identity is bytes without sense"),
            Self::LengthPastEnd => (
                "length-past-end",
                "the last field of the identity is longer than the file",
            ),
            Self::HugeFile => ("huge-file", "the identity has 32 767 bytes"),
        }
    }
}

/// A fault, and from which command on (or at which command) it happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaultWish {
    /// What goes wrong.
    pub fault: CardFault,
    /// The number of the command, from 1; of no meaning for what is made into the card.
    pub at: u64,
}

impl FaultWish {
    /// `fault` at the command `at`.
    pub fn at(fault: CardFault, at: u64) -> Self {
        Self { fault, at }
    }
}

impl From<CardFault> for FaultWish {
    fn from(fault: CardFault) -> Self {
        Self { fault, at: 1 }
    }
}

/// `NAME` or `NAME@n`.
impl FromStr for FaultWish {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, at) = match text.split_once('@') {
            Some((name, number)) => (name, Some(number)),
            None => (text, None),
        };
        let named = |fault: &&CardFault| fault.name() == name;
        let Some(fault) = CardFault::ALL.iter().find(named).copied() else {
            let names: Vec<&str> = CardFault::ALL.iter().map(|fault| fault.name()).collect();
            return Err(format!("there are {}", names.join(", ")));
        };
        match at.map(str::parse::<u64>) {
            None => Ok(fault.into()),
            Some(_) if fault.is_made_in() => Err(format!("{name} happens at no command")),
            Some(Ok(at @ 1..)) => Ok(Self { fault, at }),
            Some(_) => Err("the number of a command, from 1, is expected behind @".into()),
        }
    }
}

impl fmt::Display for FaultWish {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.fault.name();
        match self.at {
            1 => formatter.write_str(name),
            at => write!(formatter, "{name}@{at}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_word_of_its_own_that_reads_back() {
        assert!(CardFault::ALL.len() >= 20);
        for (number, fault) in CardFault::ALL.iter().enumerate() {
            let wish: FaultWish = fault.name().parse().unwrap();
            assert_eq!(wish, FaultWish::from(*fault));
            assert_eq!(wish.to_string(), fault.name());
            let others = &CardFault::ALL[..number];
            assert!(others.iter().all(|other| other.name() != fault.name()));
            assert!(!fault.meaning().is_empty());
        }
    }

    #[test]
    fn the_number_of_a_command_stands_behind_an_at() {
        let wish: FaultWish = "removed@7".parse().unwrap();
        assert_eq!(wish, FaultWish::at(CardFault::Removed, 7));
        assert_eq!(wish.to_string(), "removed@7");
        for wrong in [
            "",
            "removed@",
            "removed@0",
            "removed@x",
            "garbage@2",
            "gone",
        ] {
            assert!(wrong.parse::<FaultWish>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_page_about_the_virtual_card_has_every_fault_and_family() {
        let page = include_str!("../../../../../docs/virtual-card.md");
        for fault in CardFault::ALL {
            let numbered = if fault.is_made_in() { "no" } else { "yes" };
            let (name, meaning) = (fault.name(), fault.meaning());
            let row = format!("| `{name}` | {numbered} | {meaning} |");
            assert!(page.contains(&row), "{row}");
        }
        for family in crate::card::Family::ALL {
            assert!(page.contains(&format!("| `{family}`")), "{family}");
        }
        for person in crate::card::Person::BUILT_IN {
            assert!(page.contains(&format!("| `{person}` |")), "{person}");
        }
    }
}
