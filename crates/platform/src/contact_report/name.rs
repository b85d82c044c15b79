//! Distinguished names without their values.

use super::exchange::{DnForm, DnSeen};

/// The form and the parts of a name; no value is kept.
pub(super) fn seen(dn: &str) -> DnSeen {
    let parts = split(dn);
    let common = parts
        .iter()
        .find_map(|part| part.strip_prefix("CN="))
        .unwrap_or_default();
    let common_plain = plain(common);
    DnSeen {
        form: form(common),
        parts: parts
            .iter()
            .take(MOST_PARTS)
            .map(|part| word(part, &common_plain))
            .collect(),
    }
}

/// How the equals sign behind the identifier type is written.
pub(super) fn form(common: &str) -> DnForm {
    let kind = common
        .find(|c: char| !matches!(c, 'A'..='Z' | '0'..='9' | '-' | '_'))
        .filter(|&at| at > 0);
    let Some(rest) = kind.and_then(|at| common.get(at..)) else {
        return DnForm::Other;
    };
    if rest.starts_with("\\=") {
        DnForm::Escaped
    } else if rest.starts_with('=') {
        DnForm::Unescaped
    } else {
        DnForm::Other
    }
}

fn word(part: &str, common: &str) -> String {
    let Some((key, value)) = part.split_once('=') else {
        return "?".to_owned();
    };
    let key: String = key.trim().chars().take(LONGEST_KEY).collect();
    if !key.chars().all(|c| c.is_ascii_alphanumeric() || c == '.') {
        return "?".to_owned();
    }
    if key != "OU" {
        return key;
    }
    let value = plain(value);
    let is_number = value.split_once('=').is_some_and(|(kind, number)| {
        !kind.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    });
    let is_application = !value.is_empty() && common.ends_with(&format!(", {value}"));
    let what = if value == pki::name::EHEALTH_UNIT {
        "platform"
    } else if is_number {
        "number"
    } else if is_application {
        "application"
    } else {
        "name"
    };
    format!("OU:{what}")
}

/// The value without its escapes.
fn plain(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut escaped = false;
    for character in value.chars() {
        if character == '\\' && !escaped {
            escaped = true;
        } else {
            plain.push(character);
            escaped = false;
        }
    }
    plain
}

/// The parts, at commas that are not escaped.
fn split(dn: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for character in dn.chars() {
        if character == ',' && !escaped {
            parts.push(String::new());
            continue;
        }
        escaped = character == '\\' && !escaped;
        if let Some(last) = parts.last_mut() {
            last.push(character);
        }
    }
    parts
        .iter()
        .map(|part| part.trim_start().to_owned())
        .collect()
}

const MOST_PARTS: usize = 20;
const LONGEST_KEY: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_form_and_order_are_kept() {
        let escaped = seen(
            "CN=CBE\\=0406753266\\, MYAPP,OU=eHealth-platform Belgium,OU=CAFE HOPITAL,OU=CBE\\=0406753266,OU=MYAPP,O=Federal Government,C=BE",
        );
        assert_eq!(escaped.form, DnForm::Escaped);
        assert_eq!(
            escaped.parts,
            [
                "CN",
                "OU:platform",
                "OU:name",
                "OU:number",
                "OU:application",
                "O",
                "C"
            ]
        );
        let unescaped = seen("C=BE, O=x, OU=SSIN=85073003328, CN=SSIN=85073003328");
        assert_eq!(unescaped.form, DnForm::Unescaped);
        assert_eq!(unescaped.parts, ["C", "O", "OU:number", "CN"]);
        for odd in [
            "",
            "CN=",
            "CN=Alice",
            ",,=",
            "CN=\\",
            "85073003328",
            "Alice=CN=x",
        ] {
            let odd = seen(odd);
            assert_eq!(odd.form, DnForm::Other);
            assert!(!format!("{odd:?}").contains("85073003328"));
        }
    }
}
