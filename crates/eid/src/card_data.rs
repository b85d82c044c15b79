//! Which card this is: GET CARD DATA (eID card, section 5).

use std::fmt::{self, Display, Formatter};

use serde::{Serialize, Serializer};

use crate::error::EidError;
use crate::exchange::{CONDITIONS, Conversation, DONE, NOT_ACTIVATED};

/// The 16 bytes that name the chip: 2 reserved, 2 of its maker, 12 unique. Also in the identity
/// file under tag 02. Shown as upper-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChipNumber(pub [u8; 16]);

impl Display for ChipNumber {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hex::encode_upper(self.0))
    }
}

impl Serialize for ChipNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The generation of the card, by the applet version in its card data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Applet(pub u8);

impl Applet {
    /// The pre-series.
    pub const V1_0: Self = Self(0x10);
    /// RSA-2048 keys, October 2009 to 2020.
    pub const V1_7: Self = Self(0x17);
    /// P-384 keys, from September 2020.
    pub const V1_8: Self = Self(0x18);

    /// True for cards of which the PIN tries can be asked without losing one.
    pub fn tells_tries(self) -> bool {
        self >= Self::V1_7
    }
}

impl Display for Applet {
    /// For example `1.7`.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:x}.{:x}", self.0 >> 4, self.0 & 0x0F)
    }
}

impl Serialize for Applet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How far the card is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LifeCycle {
    /// 07: not personalised yet.
    Selectable,
    /// 0F: the normal state.
    Personalised,
    /// 8A.
    Activated,
    /// FF.
    Locked,
    /// Any other byte.
    Other,
}

/// What the card says about itself, without a PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardData {
    /// The chip's number.
    pub chip_number: ChipNumber,
    /// Component code.
    pub component_code: u8,
    /// Operating system number.
    pub os_number: u8,
    /// Operating system version.
    pub os_version: u8,
    /// Softmask number.
    pub softmask_number: u8,
    /// Softmask version.
    pub softmask_version: u8,
    /// The applet's version: the generation of the card.
    pub applet: Applet,
    /// Version of the whole operating system.
    pub global_os_version: u16,
    /// Version of the applet's interface.
    pub applet_interface_version: u8,
    /// PKCS#1 support, bits.
    pub pkcs1_support: u8,
    /// Version of the key exchange.
    pub key_exchange_version: u8,
    /// How far the card is in its life.
    pub life_cycle: LifeCycle,
}

impl CardData {
    /// A card whose answer to reset belongs to applet 1.0 is of that generation, whatever its card
    /// data say: there a question for the tries left would cost one (eID card, sections 1 and 7).
    pub(crate) fn limited_by(mut self, atr: &[u8]) -> Self {
        if is_belgian_atr(atr) && atr.starts_with(&ATR_1_0) {
            self.applet = self.applet.min(Applet::V1_0);
        }
        self
    }

    /// Parses the 28 bytes that the card gives (more are ignored).
    ///
    /// # Errors
    /// [`EidError::DataDamaged`] when there are fewer.
    pub fn parse(bytes: &[u8]) -> Result<Self, EidError> {
        let damaged = || EidError::damaged("card data");
        let (chip, rest) = bytes.split_first_chunk::<16>().ok_or_else(damaged)?;
        let rest = rest.first_chunk::<12>().ok_or_else(damaged)?;
        let [
            component_code,
            os_number,
            os_version,
            softmask_number,
            softmask_version,
            applet,
            os_high,
            os_low,
            interface,
            pkcs1_support,
            key_exchange_version,
            life,
        ] = *rest;
        Ok(Self {
            chip_number: ChipNumber(*chip),
            component_code,
            os_number,
            os_version,
            softmask_number,
            softmask_version,
            applet: Applet(applet),
            global_os_version: u16::from_be_bytes([os_high, os_low]),
            applet_interface_version: interface,
            pkcs1_support,
            key_exchange_version,
            life_cycle: life_cycle(life),
        })
    }
}

/// Card data when the card in the reader is a Belgian eID. The applet is selected by default
/// after a reset; where another program selected something else it is selected first.
pub(crate) fn recognise(conversation: &mut Conversation<'_>) -> Result<Option<CardData>, EidError> {
    if let Some(data) = ask(conversation)? {
        return Ok(Some(data));
    }
    recognise_unknown(conversation)
}

/// As [`recognise`] for a card whose ATR is not Belgian: selects the applet before anything
/// else, as the same bytes mean DELETE on many other cards.
pub(crate) fn recognise_unknown(
    conversation: &mut Conversation<'_>,
) -> Result<Option<CardData>, EidError> {
    match select_applet(conversation)? {
        true => ask(conversation),
        false => Ok(None),
    }
}

/// Selects the applet; false when the card has no such thing.
pub(crate) fn select_applet(conversation: &mut Conversation<'_>) -> Result<bool, EidError> {
    let mut command = vec![0x00, 0xA4, 0x04, 0x0C, 0x0F];
    command.extend_from_slice(&APPLET);
    match conversation.send(&command)?.status {
        DONE => Ok(true),
        NOT_ACTIVATED | CONDITIONS => Err(EidError::NotActivated),
        _ => Ok(false),
    }
}

/// True for the answers to reset of the known Belgian cards (eID card, section 1). It does not
/// tell the generations apart and is no proof.
pub(crate) fn is_belgian_atr(atr: &[u8]) -> bool {
    if atr == ATR_1_8 {
        return true;
    }
    match atr {
        [
            0x3B,
            0x98,
            _,
            0x40,
            _,
            _,
            _,
            _,
            0x01,
            0x01,
            0xAD,
            0x13,
            last,
        ] => last & 0xF0 == 0x10,
        _ => false,
    }
}

fn ask(conversation: &mut Conversation<'_>) -> Result<Option<CardData>, EidError> {
    let answer = conversation.send(&[0x80, 0xE4, 0x00, 0x00, CARD_DATA_LENGTH])?;
    match (answer.status, answer.data.len()) {
        (DONE, length) if length >= usize::from(CARD_DATA_LENGTH) => {
            CardData::parse(&answer.data).map(Some)
        }
        _ => Ok(None),
    }
}

fn life_cycle(byte: u8) -> LifeCycle {
    match byte {
        0x07 => LifeCycle::Selectable,
        0x0F => LifeCycle::Personalised,
        0x8A => LifeCycle::Activated,
        0xFF => LifeCycle::Locked,
        _ => LifeCycle::Other,
    }
}

/// The applet's AID (eID card, section 3).
const APPLET: [u8; 15] = [
    0xA0, 0x00, 0x00, 0x00, 0x30, 0x29, 0x05, 0x70, 0x00, 0xAD, 0x13, 0x10, 0x01, 0x01, 0xFF,
];
/// How the answers to reset of applet 1.0 begin.
const ATR_1_0: [u8; 3] = [0x3B, 0x98, 0x94];
const CARD_DATA_LENGTH: u8 = 28;
const ATR_1_8: [u8; 20] = [
    0x3B, 0x7F, 0x96, 0x00, 0x00, 0x80, 0x31, 0x80, 0x65, 0xB0, 0x85, 0x04, 0x01, 0x20, 0x12, 0x0F,
    0xFF, 0x82, 0x90, 0x00,
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn card_data_of_both_generations() {
        let mut bytes = hex::decode("534C494E0123456789ABCDEF01234567F3360125100F").unwrap();
        bytes.truncate(21);
        bytes.extend_from_slice(&hex::decode("17000300210 10F".replace(' ', "")).unwrap());
        let data = CardData::parse(&bytes).unwrap();
        assert_eq!(
            data.chip_number.to_string(),
            "534C494E0123456789ABCDEF01234567"
        );
        assert_eq!(data.applet, Applet::V1_7);
        assert_eq!(data.applet.to_string(), "1.7");
        assert_eq!(data.global_os_version, 3);
        assert_eq!(data.pkcs1_support, 0x21);
        assert_eq!(data.life_cycle, LifeCycle::Personalised);
        assert!(data.applet.tells_tries());

        let pre_series = hex::decode("3B9894400AA503010101AD1310").unwrap();
        let usual = hex::decode("3B9813400AA503010101AD1311").unwrap();
        assert_eq!(data.clone().limited_by(&usual), data);
        let limited = data.clone().limited_by(&pre_series);
        assert!(!limited.applet.tells_tries());

        bytes[21] = 0x11;
        let old = CardData::parse(&bytes).unwrap();
        assert!(!old.applet.tells_tries());
        assert_eq!(old.applet.to_string(), "1.1");
        assert!(CardData::parse(&bytes[..27]).is_err());
    }

    #[test]
    fn belgian_answers_to_reset() {
        for known in [
            "3B9813400AA503010101AD1311",
            "3B9894400AA503010101AD1310",
            "3B989440FFA503010101AD1310",
            "3B7F96000080318065B085040120120FFF829000",
        ] {
            assert!(is_belgian_atr(&hex::decode(known).unwrap()), "{known}");
        }
        for other in ["", "3B00", "3B9813400AA503010101AD1321"] {
            assert!(!is_belgian_atr(&hex::decode(other).unwrap()), "{other}");
        }
    }

    proptest! {
        /// All bytes keep their place; fewer are no card data; more are left out.
        #[test]
        fn card_data_are_read_by_place(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            match CardData::parse(&bytes) {
                Ok(data) => {
                    prop_assert!(bytes.len() >= 28);
                    prop_assert_eq!(data.chip_number.0.as_slice(), &bytes[..16]);
                    prop_assert_eq!(data.applet.0, bytes[21]);
                    prop_assert_eq!(data.applet.tells_tries(), bytes[21] >= 0x17);
                    prop_assert_eq!(data.life_cycle == LifeCycle::Personalised, bytes[27] == 0x0F);
                }
                Err(error) => {
                    prop_assert!(bytes.len() < 28);
                    prop_assert_eq!(error.code(), "CARD-DATA-DAMAGED");
                }
            }
        }

        #[test]
        fn an_answer_to_reset_never_makes_a_card_newer(
            applet in any::<u8>(), atr in proptest::collection::vec(any::<u8>(), 0..33),
        ) {
            let mut bytes = [0; 28];
            bytes[21] = applet;
            let data = CardData::parse(&bytes).unwrap();
            prop_assert!(data.clone().limited_by(&atr).applet <= data.applet);
        }
    }
}
