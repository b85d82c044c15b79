//! The generations of the card ("eID card", sections 1, 4 and 5).

use std::fmt;
use std::str::FromStr;

use crate::authority::KeyKind;

/// What kind of card it is: its chip's applet, its keys, and who certified them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Family {
    /// `rsa`: applet 1.7, RSA-2048 keys, RSA authorities.
    #[default]
    Rsa17,
    /// `ec`: applet 1.8, P-384 keys and authorities, a card key, records, a hash of 48 bytes for
    /// the photo.
    Ec18,
    /// `hybrid`: applet 1.7 with RSA-2048 keys, certified by EC authorities; the files are signed
    /// with ECDSA, the photo is hashed with SHA-256.
    Hybrid17,
    /// `rekeyed`: a 1.7 card from before 2020 that got new certificates from the EC authorities: like
    /// `hybrid`, but the photo keeps its SHA-1 hash, which says nothing about the signatures.
    Rekeyed17,
    /// `old`: applet 1.1, on which an empty VERIFY costs a try. The keys are RSA-2048 here, twice as
    /// long as on a real one: clients have to turn away before they see them.
    Old11,
}

/// One of the two roots, with what stands below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Branch {
    /// RSA-2048, as below the roots CA2 to CA4.
    Rsa,
    /// P-384, as below the root CA6.
    Ec,
}

impl Family {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Rsa17,
        Self::Ec18,
        Self::Hybrid17,
        Self::Rekeyed17,
        Self::Old11,
    ];

    /// The word for it, as in `--family`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rsa17 => "rsa",
            Self::Ec18 => "ec",
            Self::Hybrid17 => "hybrid",
            Self::Rekeyed17 => "rekeyed",
            Self::Old11 => "old",
        }
    }

    /// The root under which the holder and the files are certified.
    pub fn branch(self) -> Branch {
        match self {
            Self::Rsa17 | Self::Old11 => Branch::Rsa,
            Self::Ec18 | Self::Hybrid17 | Self::Rekeyed17 => Branch::Ec,
        }
    }

    /// The answer to reset; it does not tell 1.1 from 1.7.
    pub fn atr(self) -> &'static [u8] {
        match self {
            Self::Ec18 => &ATR_18,
            Self::Rsa17 | Self::Hybrid17 | Self::Rekeyed17 | Self::Old11 => &ATR_17,
        }
    }

    /// The applet byte of the card data: 11, 17 or 18 (hexadecimal).
    pub fn applet(self) -> u8 {
        match self {
            Self::Old11 => 0x11,
            Self::Rsa17 | Self::Hybrid17 | Self::Rekeyed17 => 0x17,
            Self::Ec18 => 0x18,
        }
    }

    /// True when the chip speaks as applet 1.8: EC keys, records, a card key, its tries in the card
    /// data.
    pub(super) fn is_18(self) -> bool {
        self == Self::Ec18
    }

    pub(super) fn key_kind(self) -> KeyKind {
        if self.is_18() {
            KeyKind::P384
        } else {
            KeyKind::Rsa2048
        }
    }

    /// How many zeros follow a certificate: 50 on 1.7 after the holder's two and the CA's, 1100 on
    /// 1.8 after all five.
    pub(super) fn zeros_after(self, of_holder_or_ca: bool) -> usize {
        match (self.is_18(), of_holder_or_ca) {
            (true, _) => 1100,
            (false, true) => 50,
            (false, false) => 0,
        }
    }

    /// The length of the file of a certificate that is missing; it is all zeros.
    pub(super) fn missing_certificate(self) -> usize {
        if self.is_18() { 2500 } else { 1300 }
    }

    /// The least length of the files 4032 and 4034; zeros follow a signature that is shorter. The
    /// length on 1.8 was never seen; a P-384 signature has at most 104 bytes.
    pub(super) fn signature_file(self) -> usize {
        match self {
            Self::Ec18 => 112,
            Self::Hybrid17 | Self::Rekeyed17 => 256,
            Self::Rsa17 | Self::Old11 => 0,
        }
    }

    /// How many commands may stand between VERIFY and a signature with key 83.
    pub(super) fn commands_after_pin(self) -> u8 {
        u8::from(self.is_18())
    }

    /// The 28 bytes of GET CARD DATA. Bytes 16 to 20 were never checked against a real card; they
    /// follow the ATR here.
    pub(super) fn card_data(self, chip: &[u8; 16], activated: bool) -> Vec<u8> {
        let life_cycle = if activated { 0x0F } else { 0x07 };
        let versions: [u8; 6] = match self {
            Self::Rsa17 | Self::Hybrid17 | Self::Rekeyed17 => [0x17, 0x00, 0x03, 0x00, 0x21, 0x01],
            Self::Ec18 => [0x18, 0x00, 0x01, 0x00, 0x00, 0x02],
            // Applet version 11 00, interface version 01 00, PKCS#15 version 01 00.
            Self::Old11 => [0x11, 0x00, 0x01, 0x00, 0x01, 0x00],
        };
        let chip_and_system = [chip.as_slice(), &[0xA5, 0x03, 0x01, 0x01, 0x01]];
        [&chip_and_system.concat(), &versions[..], &[life_cycle]].concat()
    }

    /// The personalisation version in TokenInfo (the third of its last four bytes counts from 1.8 on).
    pub(super) fn electrical_version(self) -> u8 {
        match self {
            Self::Old11 => 0x02,
            Self::Rsa17 | Self::Hybrid17 | Self::Rekeyed17 => 0x03,
            Self::Ec18 => 0x04,
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Family {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let named = |family: &&Self| family.name() == text;
        Self::ALL.iter().find(named).copied().ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|family| family.name()).collect();
            format!("there are {}", names.join(", "))
        })
    }
}

const ATR_17: [u8; 13] = [
    0x3B, 0x98, 0x13, 0x40, 0x0A, 0xA5, 0x03, 0x01, 0x01, 0x01, 0xAD, 0x13, 0x11,
];
const ATR_18: [u8; 20] = [
    0x3B, 0x7F, 0x96, 0x00, 0x00, 0x80, 0x31, 0x80, 0x65, 0xB0, 0x85, 0x04, 0x01, 0x20, 0x12, 0x0F,
    0xFF, 0x82, 0x90, 0x00,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_a_word_that_reads_back() {
        for family in Family::ALL {
            assert_eq!(family.name().parse(), Ok(*family));
        }
        let error = "gold".parse::<Family>().unwrap_err();
        assert_eq!(error, "there are rsa, ec, hybrid, rekeyed, old");
    }

    #[test]
    fn card_data_has_28_bytes_with_the_applet_at_21() {
        for family in Family::ALL {
            let data = family.card_data(&[7; 16], true);
            assert_eq!(data.len(), 28);
            assert_eq!((data[21], data[27]), (family.applet(), 0x0F));
        }
    }
}
