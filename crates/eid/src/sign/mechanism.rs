//! How a generation of cards signs with a kind of key (eID card, section 8).

use der::asn1::UintRef;
use der::{Encode, Sequence};
use pki::{PublicKeyKind, SignatureAlgorithm};
use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::card_data::Applet;
use crate::error::EidError;

/// The hash under a signature of an EC key. RSA keys always sign SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EcHash {
    /// SHA-256: what eHealth's messages have (eHealth protocol, section 6).
    #[default]
    Sha256,
    /// SHA-384, which fits a key of P-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

/// How a generation of cards signs with a kind of key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mechanism {
    /// The algorithm byte of MSE SET; it means something else on each generation.
    pub(super) algorithm: u8,
    /// How the result is verified.
    pub(crate) verification: SignatureAlgorithm,
    /// Length of the signature in bytes, as the card gives it.
    length: usize,
}

impl Mechanism {
    /// The mechanism for a card and the key of its certificate; `hash` counts for EC keys.
    pub(crate) fn choose(
        applet: Applet,
        key: PublicKeyKind,
        hash: EcHash,
    ) -> Result<Self, EidError> {
        match (applet, coordinate(key)) {
            (old, _) if !old.tells_tries() => Err(EidError::TooOld {
                applet: old.to_string(),
            }),
            // Re-keyed and hybrid cards too: their files and authorities are EC, their holder's
            // keys are RSA.
            (Applet::V1_7, _) if key == (PublicKeyKind::Rsa { bits: 2048 }) => Ok(Self {
                algorithm: RSA_PKCS1_SHA256,
                verification: SignatureAlgorithm::RsaSha256,
                length: 256,
            }),
            (Applet::V1_8, Some(coordinate)) => Ok(Self {
                algorithm: hash.algorithm(),
                verification: hash.verification(),
                length: 2 * coordinate,
            }),
            (applet, _) => Err(EidError::Unsupported {
                applet: applet.to_string(),
                key: key.to_string(),
            }),
        }
    }

    /// The hash that the card signs; the card itself never hashes.
    pub(crate) fn hash(&self, message: &[u8]) -> Vec<u8> {
        match self.verification {
            SignatureAlgorithm::EcdsaSha384 => Sha384::digest(message).to_vec(),
            SignatureAlgorithm::EcdsaSha512 => Sha512::digest(message).to_vec(),
            _ => Sha256::digest(message).to_vec(),
        }
    }

    /// True when `signature`, as the card gave it, is one over `message` by the key.
    pub(crate) fn accepts(&self, public_key_der: &[u8], message: &[u8], signature: &[u8]) -> bool {
        if signature.len() != self.length {
            return false;
        }
        let value = match self.verification {
            SignatureAlgorithm::RsaSha256 => Some(signature.to_vec()),
            _ => ecdsa_value(signature),
        };
        value.is_some_and(|value| {
            pki::verify(public_key_der, self.verification, message, &value).is_ok()
        })
    }
}

impl EcHash {
    fn algorithm(self) -> u8 {
        match self {
            Self::Sha256 => ECDSA_SHA256,
            Self::Sha384 => ECDSA_SHA384,
            Self::Sha512 => ECDSA_SHA512,
        }
    }

    fn verification(self) -> SignatureAlgorithm {
        match self {
            Self::Sha256 => SignatureAlgorithm::EcdsaSha256,
            Self::Sha384 => SignatureAlgorithm::EcdsaSha384,
            Self::Sha512 => SignatureAlgorithm::EcdsaSha512,
        }
    }
}

/// The DER form (RFC 3279, 2.2.3) of `r || s`, as verification wants it; `None` for an odd length.
pub(crate) fn ecdsa_value(signature: &[u8]) -> Option<Vec<u8>> {
    let half = signature.len() / 2;
    let (r, s) = signature.split_at_checked(half)?;
    if r.len() != s.len() || r.is_empty() {
        return None;
    }
    let value = EcdsaValue {
        r: UintRef::new(r).ok()?,
        s: UintRef::new(s).ok()?,
    };
    value.to_der().ok()
}

#[derive(Sequence)]
struct EcdsaValue<'a> {
    r: UintRef<'a>,
    s: UintRef<'a>,
}

/// Length of a coordinate of the key's curve in bytes; `None` when it has none.
fn coordinate(key: PublicKeyKind) -> Option<usize> {
    match key {
        PublicKeyKind::P256 => Some(32),
        PublicKeyKind::P384 => Some(48),
        PublicKeyKind::P521 => Some(66),
        PublicKeyKind::Rsa { .. } | PublicKeyKind::Other => None,
    }
}

/// Applet 1.7: PKCS#1 v1.5 with a SHA-256 hash of 32 bytes.
const RSA_PKCS1_SHA256: u8 = 0x08;
/// Applet 1.8: ECDSA with a hash of 32, 48 or 64 bytes. On 1.7 the same bytes mean RSA.
const ECDSA_SHA256: u8 = 0x01;
const ECDSA_SHA384: u8 = 0x02;
const ECDSA_SHA512: u8 = 0x04;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chosen(applet: u8, key: PublicKeyKind, hash: EcHash) -> Result<u8, &'static str> {
        Mechanism::choose(Applet(applet), key, hash)
            .map(|mechanism| mechanism.algorithm)
            .map_err(|error| error.code())
    }

    #[test]
    fn the_mechanism_follows_card_data_and_key() {
        let rsa = PublicKeyKind::Rsa { bits: 2048 };
        let ec = PublicKeyKind::P384;
        for hash in [EcHash::Sha256, EcHash::Sha384, EcHash::Sha512] {
            assert_eq!(chosen(0x17, rsa, hash), Ok(0x08));
            for old in [0x00, 0x10, 0x11, 0x16] {
                assert_eq!(chosen(old, rsa, hash), Err("CARD-TOO-OLD"));
                assert_eq!(chosen(old, ec, hash), Err("CARD-TOO-OLD"));
            }
        }
        assert_eq!(chosen(0x18, ec, EcHash::default()), Ok(0x01));
        assert_eq!(chosen(0x18, ec, EcHash::Sha384), Ok(0x02));
        assert_eq!(chosen(0x18, ec, EcHash::Sha512), Ok(0x04));
        // The same bytes would mean something else there.
        for (applet, key) in [(0x17, ec), (0x18, rsa), (0x19, ec), (0x19, rsa)] {
            let refused = chosen(applet, key, EcHash::default());
            assert_eq!(refused, Err("CARD-UNSUPPORTED"));
        }
        let short = PublicKeyKind::Rsa { bits: 1024 };
        let refused = chosen(0x17, short, EcHash::default());
        assert_eq!(refused, Err("CARD-UNSUPPORTED"));
    }

    #[test]
    fn values_lose_their_leading_zeros_and_stay_positive() {
        let mut signature = [0; 96];
        signature[47] = 0x80;
        signature[95] = 0x01;
        let value = ecdsa_value(&signature).unwrap();
        assert_eq!(hex::encode(value), "300702020080020101");
        assert_eq!(ecdsa_value(&[1, 2, 3]), None);
        assert_eq!(ecdsa_value(&[]), None);
    }

    proptest! {
        #[test]
        fn garbage_is_no_signature(signature in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = ecdsa_value(&signature);
            let key = PublicKeyKind::P384;
            let mechanism = Mechanism::choose(Applet::V1_8, key, EcHash::Sha256).unwrap();
            prop_assert!(!mechanism.accepts(&[], b"message", &signature));
        }
    }
}
