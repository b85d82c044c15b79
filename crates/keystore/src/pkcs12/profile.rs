//! The two ways in which we protect a file.

use schemars::JsonSchema;
use serde::Serialize;

use super::Outline;

/// How a file is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// To the letter what the official client writes (eHealth protocol, section 9): keys with
    /// pbeWithSHAAnd3-KeyTripleDES-CBC, certificates with pbeWithSHAAnd40BitRC2-CBC, MAC
    /// HMAC-SHA1, 1024 iterations. Every Java and every eHealth software opens it.
    #[default]
    Compatible,
    /// PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC, MAC HMAC-SHA256, [`MODERN_ITERATIONS`].
    /// Java 8 before release 301 and BouncyCastle 1.55 do not open it.
    Modern,
}

impl Profile {
    /// The identifier of its words in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::Compatible => "keystore-profile-compatible",
            Self::Modern => "keystore-profile-modern",
        }
    }

    /// Iterations of each derivation.
    pub fn iterations(self) -> u32 {
        match self {
            Self::Compatible => COMPATIBLE_ITERATIONS,
            Self::Modern => MODERN_ITERATIONS,
        }
    }

    /// The profile that is nearest to how a file is protected: modern as soon as something in it
    /// is beyond old readers already, since then nobody relies on them.
    pub fn nearest(outline: &Outline) -> Self {
        let new_mac = outline
            .mac
            .as_ref()
            .is_some_and(|mac| mac.algorithm != "HMAC-SHA1");
        let new_cipher = outline
            .protections
            .iter()
            .any(|one| one.algorithm.starts_with("PBES2"));
        if new_mac || new_cipher {
            Self::Modern
        } else {
            Self::Compatible
        }
    }
}

/// Iterations of every derivation of the compatible profile, the count that the official client
/// writes.
///
/// A higher count would slow down guessing, but not by much with SHA-1, and the certificates'
/// 40-bit key falls to any computer whatever the count. What protects such a file is the length
/// of its password and the rights on the file (0600). So the profile stays to the letter what
/// the field's software is known to open; more belongs in the modern profile.
pub const COMPATIBLE_ITERATIONS: u32 = 1024;

/// Iterations of every derivation of the modern profile.
///
/// Five times what the JDK writes since 17 (10 000) and twenty-five times OpenSSL 3 (2 048). Not
/// more, because each key of a file is derived on its own, so a keystore with ten encryption keys
/// costs thirteen derivations each time that software opens it, and because readers have limits
/// for a whole file: with this count a keystore of dozens of keys stays far below our own.
pub const MODERN_ITERATIONS: u32 = 50_000;
