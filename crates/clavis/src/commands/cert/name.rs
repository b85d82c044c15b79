//! The parts of an eHealth name that people read: organisation, number, application id.

/// What a distinguished name of eHealth says (eHealth protocol, section 7).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The organisation's name, as it stands in the certificate.
    pub organisation: String,
    /// Type and number, such as `NIHII-GROUP 94987645`.
    pub number: String,
    /// The application id; empty for none.
    pub application_id: String,
}

impl Parts {
    /// Reads the name in its escaped form, leaf first; nothing when it is none of eHealth's.
    pub fn of(name: &str) -> Option<Self> {
        let units: Vec<String> = attributes(name)
            .into_iter()
            .filter_map(|one| one.strip_prefix("OU=").map(str::to_owned))
            .collect();
        let [_platform, organisation, number, more @ ..] = units.as_slice() else {
            return None;
        };
        let (kind, value) = number.split_once('=')?;
        Some(Self {
            organisation: organisation.clone(),
            number: format!("{kind} {value}"),
            application_id: more.first().cloned().unwrap_or_default(),
        })
    }
}

/// The attributes between unescaped commas, without the escapes.
fn attributes(name: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut letters = name.chars();
    while let Some(letter) = letters.next() {
        match (letter, all.last_mut()) {
            ('\\', Some(one)) => one.extend(letters.next()),
            (',', _) => all.push(String::new()),
            (other, Some(one)) => one.push(other),
            (_, None) => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_name_with_and_without_application_id() {
        let name = "CN=CBE\\=0998123466\\, EPD_1,OU=eHealth-platform Belgium,OU=HOPITAL EXEMPLE,\
                    OU=CBE\\=0998123466,OU=EPD_1,O=Federal Government,C=BE";
        let parts = Parts::of(name).unwrap();
        assert_eq!(parts.organisation, "HOPITAL EXEMPLE");
        assert_eq!(parts.number, "CBE 0998123466");
        assert_eq!(parts.application_id, "EPD_1");
        let name = "CN=NIHII-GROUP\\=94987645,OU=eHealth-platform Belgium,OU=GROUPEMENT EXEMPLE,\
                    OU=NIHII-GROUP\\=94987645,O=Federal Government,C=BE";
        assert_eq!(Parts::of(name).unwrap().application_id, "");
    }

    #[test]
    fn other_names_have_no_parts() {
        for name in [
            "",
            "CN=x",
            "CN=a,OU=b,OU=c,OU=d,O=e",
            "\\",
            "OU=a,OU=b,OU=c\\",
        ] {
            assert_eq!(Parts::of(name), None, "{name}");
        }
    }
}
