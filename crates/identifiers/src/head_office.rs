//! Where an enterprise has its head office, and how the medicines agency's portal then identifies it.

use serde::{Deserialize, Serialize};

/// The country of a head office: two letters of ISO 3166, capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeadOffice([u8; 2]);

/// The three cases of the portal's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// Belgium, for which there is another form.
    Belgium,
    /// European Economic Area, customs union of the Union, United Kingdom and Switzerland.
    Europe,
    /// Everywhere else.
    Outside,
}

/// How an enterprise without a number of the Crossroads Bank is identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identification {
    /// By its VAT number, which VIES is asked about.
    Vat,
    /// By its Swiss number, about which VIES is not asked.
    Swiss,
    /// By its country alone.
    NoVat,
    /// By a number that VIES cannot check: the agency says how.
    Unverifiable,
    /// Not at all: the agency has it entered in the Crossroads Bank first.
    Outside,
}

impl HeadOffice {
    /// Reads the letters of a country; `EL` and `UK` are taken for Greece and the United Kingdom. Nothing for what is not
    /// two letters. Whether such a country exists is not judged: it is chosen from a list.
    pub fn of(country: &str) -> Option<Self> {
        let letters: [u8; 2] = country
            .trim()
            .to_ascii_uppercase()
            .as_bytes()
            .try_into()
            .ok()?;
        let letters = match &letters {
            b"EL" => *b"GR",
            b"UK" => *b"GB",
            _ => letters,
        };
        letters
            .iter()
            .all(u8::is_ascii_uppercase)
            .then_some(HeadOffice(letters))
    }

    /// Which case of the form applies (R-000-030).
    pub fn region(self) -> Region {
        match &self.0 {
            b"BE" => Region::Belgium,
            _ if self.identifications() == [Identification::Outside] => Region::Outside,
            _ => Region::Europe,
        }
    }

    /// How an enterprise there can be identified, the usual way first; nothing in Belgium. Without a VAT number only in Ireland
    /// and the United Kingdom (R-000-046); a Swiss one without VIES (R-000-044); identifiers, section 6.
    pub fn identifications(self) -> &'static [Identification] {
        match &self.0 {
            b"BE" => &[],
            b"CH" => &[Identification::Swiss],
            // Northern Ireland is in VIES; Great Britain left it.
            b"IE" | b"GB" => &[Identification::Vat, Identification::NoVat],
            letters if IN_VIES.contains(&letters) => &[Identification::Vat],
            letters if BESIDE_VIES.contains(&letters) => &[Identification::Unverifiable],
            _ => &[Identification::Outside],
        }
    }
}

/// Member states with numbers in VIES, without Belgium and Ireland; Monaco has French numbers.
const IN_VIES: [&[u8; 2]; 26] = [
    b"AT", b"BG", b"CY", b"CZ", b"DE", b"DK", b"EE", b"ES", b"FI", b"FR", b"GR", b"HR", b"HU",
    b"IT", b"LT", b"LU", b"LV", b"MC", b"MT", b"NL", b"PL", b"PT", b"RO", b"SE", b"SI", b"SK",
];

/// In the Economic Area or the customs union, and not in VIES.
const BESIDE_VIES: [&[u8; 2]; 6] = [b"AD", b"IS", b"LI", b"NO", b"SM", b"TR"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VatNumber;

    fn ways(country: &str) -> &'static [Identification] {
        HeadOffice::of(country).unwrap().identifications()
    }

    /// R-000-030: each country has one of the three cases.
    #[test]
    fn the_country_decides_which_form_there_is() {
        for (country, region) in [
            ("BE", Region::Belgium),
            ("es", Region::Europe),
            ("EL", Region::Europe),
            (" no ", Region::Europe),
            ("TR", Region::Europe),
            ("CH", Region::Europe),
            ("UK", Region::Europe),
            ("US", Region::Outside),
            ("RS", Region::Outside),
        ] {
            assert_eq!(
                HeadOffice::of(country).unwrap().region(),
                region,
                "{country}"
            );
        }
        for text in ["", "B", "BEL", "1B", "é"] {
            assert_eq!(HeadOffice::of(text), None, "{text}");
        }
    }

    /// R-000-045, R-000-046: of all countries, two have a way without a VAT number.
    #[test]
    fn without_a_vat_number_only_from_ireland_and_the_united_kingdom() {
        let letters = || b'A'..=b'Z';
        let mut found = Vec::new();
        for country in letters().flat_map(|one| letters().map(move |two| [one, two])) {
            let country = String::from_utf8(country.to_vec()).unwrap();
            if ways(&country).contains(&Identification::NoVat) {
                found.push(country);
            }
        }
        assert_eq!(found, ["GB", "IE", "UK"]);
    }

    /// R-000-044: a Swiss enterprise has no way that asks VIES, and its number is taken as what it is.
    #[test]
    fn a_swiss_enterprise_is_not_looked_up_in_vies() {
        assert_eq!(ways("CH"), [Identification::Swiss]);
        assert!(VatNumber::parse("CHE-999.123.455").is_err());
        assert!(crate::SwissUid::parse("CHE-999.123.455").is_ok());
    }

    /// A country is looked up in VIES when its numbers can be read, and only then.
    #[test]
    fn the_countries_of_vies_are_those_whose_numbers_are_read() {
        for country in IN_VIES.iter().chain([b"IE"].iter()) {
            let letters = String::from_utf8(country.to_vec()).unwrap();
            let of_vies = match letters.as_str() {
                "GR" => "EL",
                "MC" => "FR",
                other => other,
            };
            // A number that fits no form is refused for its structure, not for its country.
            assert_eq!(
                VatNumber::read_for(of_vies, "1"),
                Err(crate::Reason::Structure),
                "{letters}"
            );
        }
        for country in BESIDE_VIES.iter().chain([b"CH", b"GB", b"US"].iter()) {
            let letters = String::from_utf8(country.to_vec()).unwrap();
            assert_eq!(
                VatNumber::read_for(&letters, "1"),
                Err(crate::Reason::NotInVies),
                "{letters}"
            );
        }
    }
}
