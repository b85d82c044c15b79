//! Which program wrote a file, as far as its protection tells, and who opens it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{COMPATIBLE_ITERATIONS, MODERN_ITERATIONS, Outline, Profile, Protection};

/// The program that a file seems to be written by. A guess from counts, salts and algorithms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// As the Java tool of eHealth writes (BouncyCastle 1.55), and as Clavis does by default.
    JavaTool,
    /// The modern profile of Clavis.
    ClavisModern,
    /// BouncyCastle of today: BER, 51 200 iterations.
    BouncyCastle,
    /// OpenSSL 3 by default.
    OpenSsl,
    /// OpenSSL before 3, or with `-legacy`.
    OpenSslLegacy,
    /// `keytool` of a JDK of today.
    Keytool,
    /// `keytool` of an older JDK, or with its legacy property.
    KeytoolLegacy,
    /// NSS: Firefox, Thunderbird, `pk12util`.
    Nss,
    /// Any other, or one that was told to write otherwise.
    Other,
}

/// Whether Java 8, on which much eHealth software runs, opens a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Java8 {
    /// Every release of it.
    EveryRelease,
    /// Release 301 and later.
    From8u301,
    /// None.
    No,
}

impl Dialect {
    /// The identifier of its words in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Self::JavaTool => "keystore-written-java-tool",
            Self::ClavisModern => "keystore-written-clavis-modern",
            Self::BouncyCastle => "keystore-written-bouncy-castle",
            Self::OpenSsl => "keystore-written-open-ssl",
            Self::OpenSslLegacy => "keystore-written-open-ssl-legacy",
            Self::Keytool => "keystore-written-keytool",
            Self::KeytoolLegacy => "keystore-written-keytool-legacy",
            Self::Nss => "keystore-written-nss",
            Self::Other => "keystore-written-other",
        }
    }

    /// The writer whose habits fit. Without the password what is inside encrypted parts is not
    /// seen, which changes nothing for the writers here.
    pub fn of(outline: &Outline) -> Self {
        let Some(mac) = &outline.mac else {
            return Self::Other;
        };
        let seen = |counts: [u32; 2], mac_name: &str, salt: usize, der: bool| {
            mac.iterations == counts[0]
                && mac.algorithm == mac_name
                && mac.salt_length == salt
                && outline.der == der
                && outline
                    .protections
                    .iter()
                    .all(|one| one.iterations == Some(counts[1]))
        };
        let old = outline.protections.iter().all(is_old_usual);
        let new = outline.protections.iter().all(is_new_usual);
        let twice = |count| [count, count];
        if old && seen(twice(COMPATIBLE_ITERATIONS), SHA1, 20, true) {
            Self::JavaTool
        } else if new && seen(twice(MODERN_ITERATIONS), SHA256, 20, true) {
            Self::ClavisModern
        } else if old && seen([102_400, 51_200], SHA1, 20, false) {
            Self::BouncyCastle
        } else if new && seen(twice(2048), SHA256, 8, true) {
            Self::OpenSsl
        } else if old && seen(twice(2048), SHA1, 8, true) {
            Self::OpenSslLegacy
        } else if new && seen(twice(10_000), SHA256, 20, true) {
            Self::Keytool
        } else if old && seen([100_000, 50_000], SHA1, 20, true) {
            Self::KeytoolLegacy
        } else if !outline.der && mac.salt_length == 16 {
            Self::Nss
        } else {
            Self::Other
        }
    }
}

impl Java8 {
    /// By the algorithms alone: releases before 301 know neither PBES2 nor SHA-2 there.
    pub fn of(outline: &Outline) -> Self {
        let clear_key = |one: &Protection| one.iterations.is_none();
        if outline.protections.iter().any(clear_key) {
            return Self::No;
        }
        let Some(mac) = &outline.mac else {
            return Self::No;
        };
        let triple_des = |one: &Protection| one.algorithm.contains("PBES2") && !is_aes(one);
        if outline.protections.iter().any(triple_des) {
            return Self::No;
        }
        match Profile::nearest(outline) {
            Profile::Compatible if mac.algorithm == SHA1 => Self::EveryRelease,
            _ => Self::From8u301,
        }
    }
}

/// What old writers choose when nothing else is asked for; BouncyCastle has an all-3DES form too.
fn is_old_usual(one: &Protection) -> bool {
    one.algorithm == "pbeWithSHAAnd3-KeyTripleDES-CBC"
        || one.algorithm == "pbeWithSHAAnd40BitRC2-CBC"
}

fn is_new_usual(one: &Protection) -> bool {
    one.algorithm == "PBES2 (PBKDF2 HMAC-SHA256, AES-256-CBC)"
}

fn is_aes(one: &Protection) -> bool {
    one.algorithm.contains("AES")
}

const SHA1: &str = "HMAC-SHA1";
const SHA256: &str = "HMAC-SHA256";
