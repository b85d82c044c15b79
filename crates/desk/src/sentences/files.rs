//! The files of `locales/`, built into the program.

use super::language::Language;

/// Name and text of every file of a language.
pub(super) fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Fr => FR,
        Language::Nl => NL,
        Language::De => DE,
        Language::En => EN,
    }
}

macro_rules! locale {
    ($language:literal) => {
        locale!(
            $language, "access", "access-desk", "access-import", "access-papers", "access-tree", "card", "certificates", "commands", "counter", "desk", "disk",
            "facts", "frame", "keystore", "life", "numbers", "pki", "platform", "proof", "rehearsal", "standing", "store", "wire", "words", "xmlsig"
        )
    };
    ($language:literal, $($name:literal),+) => {
        &[$((
            concat!($name, ".ftl"),
            include_str!(concat!("../../../../locales/", $language, "/", $name, ".ftl")),
        )),+]
    };
}

const FR: &[(&str, &str)] = locale!("fr");
const NL: &[(&str, &str)] = locale!("nl");
const DE: &[(&str, &str)] = locale!("de");
const EN: &[(&str, &str)] = locale!("en");
