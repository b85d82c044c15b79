//! Distinguished names in RFC 1779, as SAML writes them here: last attribute first, values with
//! commas or equals signs in quotes.

use pki::Name;
use pki::oid::{self, Oid};

/// Whether `text` is the name `name`; white space around its parts and needless quotes do not count.
pub fn is(text: &str, name: &Name) -> bool {
    match (parse(text), attributes(name)) {
        (Some(said), Some(known)) => said == known,
        _ => false,
    }
}

/// The name as this service writes it.
pub fn text(name: &Name) -> String {
    let attributes = attributes(name).unwrap_or_default();
    let parts: Vec<_> = attributes
        .iter()
        .map(|(keyword, value)| format!("{keyword}={}", quoted(value)))
        .collect();
    parts.join(", ")
}

/// Keywords and values, last attribute first.
fn attributes(name: &Name) -> Option<Vec<(String, String)>> {
    let steps: Vec<_> = name.iter_rdn().collect();
    let mut found = Vec::new();
    for step in steps.into_iter().rev() {
        for attribute in step.iter() {
            let value = std::str::from_utf8(attribute.value.value()).ok()?;
            found.push((keyword(attribute.oid), value.to_owned()));
        }
    }
    Some(found)
}

/// Keywords of RFC 1779, section 2.3, and the numbers of all others.
fn keyword(attribute: Oid) -> String {
    let known = KEYWORDS.iter().find(|(known, _)| *known == attribute);
    known.map_or_else(
        || format!("OID.{attribute}"),
        |(_, keyword)| (*keyword).to_owned(),
    )
}

fn quoted(value: &str) -> String {
    let plain = !value.contains([',', '=', '+', '<', '>', '#', ';', '\n', '"', '\\'])
        && value.trim() == value
        && !value.contains("  ");
    match plain {
        true => value.to_owned(),
        false => format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

fn parse(text: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let (keyword, behind) = rest.split_once('=')?;
        let (value, after) = value(behind.trim_start())?;
        found.push((keyword.trim().to_ascii_uppercase(), value));
        rest = match after {
            None => return Some(found),
            Some(after) => after,
        };
    }
}

/// A value, and what stands behind the separator after it.
fn value(text: &str) -> Option<(String, Option<&str>)> {
    let quoted = text.starts_with('"');
    let mut value = String::new();
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(usize::from(quoted)) {
        match c {
            c if escaped => {
                value.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '"' if quoted => {
                let after = text.get(at + 1..)?.trim_start();
                return match after.strip_prefix([',', ';']) {
                    Some(after) => Some((value, Some(after))),
                    None => after.is_empty().then_some((value, None)),
                };
            }
            ',' | ';' if !quoted => {
                return Some((value.trim_end().to_owned(), text.get(at + 1..)));
            }
            '"' => return None,
            c => value.push(c),
        }
    }
    (!quoted && !escaped).then(|| (value.trim_end().to_owned(), None))
}

const KEYWORDS: [(Oid, &str); 6] = [
    (oid::COMMON_NAME, "CN"),
    (oid::LOCALITY, "L"),
    (oid::STATE, "ST"),
    (oid::ORGANISATION, "O"),
    (oid::ORGANISATIONAL_UNIT, "OU"),
    (oid::COUNTRY, "C"),
];

#[cfg(test)]
mod tests {
    use pki::name::EhealthName;

    use super::*;

    fn name() -> Name {
        let text = "CN=CBE\\=0998123466\\, MYAPP,OU=eHealth-platform Belgium,OU=VOORBEELD,\
                    OU=CBE\\=0998123466,OU=MYAPP,O=Federal Government,C=BE";
        EhealthName::parse_string(text).unwrap().to_name().unwrap()
    }

    #[test]
    fn a_name_is_written_with_quotes_and_read_with_and_without() {
        let text = text(&name());
        assert_eq!(
            text,
            "CN=\"CBE=0998123466, MYAPP\", OU=eHealth-platform Belgium, OU=VOORBEELD, \
             OU=\"CBE=0998123466\", OU=MYAPP, O=Federal Government, C=BE"
        );
        assert!(is(&text, &name()));
        for same in [
            text.replace(", OU", " ;  ou"),
            text.replace("\"CBE=0998123466\"", "CBE\\=0998123466"),
            text.replace("VOORBEELD", "\"VOORBEELD\""),
        ] {
            assert!(is(&same, &name()), "{same}");
        }
        for other in [
            String::new(),
            text.replace("MYAPP", "OTHER"),
            text.replace("C=BE", "C=NL"),
            text.replace(", C=BE", ""),
            format!("{text},"),
            text.replacen('"', "", 1),
            text.replace("BE", "BE\\"),
        ] {
            assert!(!is(&other, &name()), "{other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn soup_never_panics(text in "([A-Z]|=|,|;|\"|\\\\| |é){0,40}") {
            is(&text, &name());
        }
    }
}
