//! The spelling of names and application ids in eHealth names.

use unicode_normalization::UnicodeNormalization;

/// Upper case (ß becomes SS), decomposed, without the combining marks U+0300 to U+036F, as the
/// official client does it (eHealth protocol, section 7). Ligatures such as Œ stay; nothing is trimmed.
pub fn normalise(text: &str) -> String {
    text.to_uppercase()
        .nfd()
        .filter(|character| !('\u{300}'..='\u{36f}').contains(character))
        .collect()
}
