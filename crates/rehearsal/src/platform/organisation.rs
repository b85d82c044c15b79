//! The types of organisations that the platform knows (eHealth protocol, section 3).

use regex::Regex;

use super::number::fits_mod97;
use super::refusal::{Kind, Refusal};

/// A type of organisation.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationType {
    /// Name on the wire.
    pub kind: &'static str,
    /// Length of the number, zero padding on the left (eHealth protocol, section 3).
    pub length: usize,
    /// Name in French.
    pub french: &'static str,
    /// Name in Dutch.
    pub dutch: &'static str,
    /// Form of the number, in Java's syntax.
    pub pattern: &'static str,
    /// Whether the last two digits are checked.
    pub checked: bool,
    /// Base services that may be asked for.
    pub services: &'static [&'static str],
}

impl OrganisationType {
    /// The type of that name.
    pub fn named(kind: &str) -> Option<&'static Self> {
        TYPES.iter().find(|known| known.kind == kind)
    }

    /// Names of the check digit algorithms. The official names are not public; this one is ours.
    pub fn algorithms(&self) -> &'static [&'static str] {
        if self.checked { &["MOD97"] } else { &[] }
    }

    /// Checks form and check digits of a number.
    pub fn check(&self, number: &str) -> Result<(), Refusal> {
        let pattern = Regex::new(&format!("^(?:{})$", self.pattern)).map_err(|_| Kind::Broken)?;
        if !pattern.is_match(number) {
            return Err(
                Refusal::with(Kind::NumberForm, "type", self.kind).and("pattern", self.pattern)
            );
        }
        if self.checked && !fits_mod97(number) {
            return Err(Refusal::with(Kind::NumberCheck, "type", self.kind));
        }
        Ok(())
    }
}

/// Length of the number of an ETK type, for natural persons too.
pub fn etk_length(kind: &str) -> Option<usize> {
    match kind {
        "SSIN" => Some(11),
        kind => OrganisationType::named(kind).map(|known| known.length),
    }
}

/// All types, in the order in which they are listed.
pub static TYPES: &[OrganisationType] = &[
    enterprise("CBE", "Entreprise (numéro BCE)", "Onderneming (KBO-nummer)"),
    enterprise(
        "CBE-TREAT_CENTER",
        "Centre de traitement (BCE)",
        "Behandelingscentrum (KBO)",
    ),
    enterprise("CBE-CONSORTIUM", "Consortium (BCE)", "Consortium (KBO)"),
    professional("NIHII", 8, "[1-6][0-9]{7}"),
    professional("NIHII11", 11, "[1-6][0-9]{10}"),
    institution("NIHII-HOSPITAL", "Hôpital", "Ziekenhuis"),
    institution(
        "NIHII-GROUP",
        "Groupement de praticiens de l'art infirmier",
        "Groepering van verpleegkundigen",
    ),
    institution("NIHII-PHARMACY", "Pharmacie", "Apotheek"),
    institution("NIHII-LABO", "Laboratoire", "Laboratorium"),
    institution("NIHII-RETIREMENT", "Maison de repos", "Rustoord"),
    institution(
        "NIHII-OTD_PHARMACY",
        "Office de tarification",
        "Tariferingsdienst",
    ),
    institution(
        "NIHII-PALLIATIVE_CARE",
        "Équipe de soins palliatifs",
        "Palliatieve thuisequipe",
    ),
    institution(
        "NIHII-OFFICE_DENTISTS",
        "Cabinet dentaire",
        "Tandartsenpraktijk",
    ),
    institution(
        "NIHII-MEDICAL_HOUSE",
        "Maison médicale",
        "Wijkgezondheidscentrum",
    ),
    institution("NIHII-OFFICE_DOCTORS", "Cabinet médical", "Artsenpraktijk"),
    institution(
        "NIHII-GROUP_DOCTORS",
        "Groupement de médecins",
        "Groepering van artsen",
    ),
    institution("NIHII-OF_BAND", "Bandagisterie", "Bandagisterij"),
    institution(
        "NIHII-PSYCH_HOUSE",
        "Maison de soins psychiatriques",
        "Psychiatrisch verzorgingstehuis",
    ),
    institution(
        "NIHII-PROT_ACC",
        "Initiative d'habitation protégée",
        "Initiatief beschut wonen",
    ),
    institution(
        "NIHII-HOME_SERVICES",
        "Service de soins à domicile",
        "Dienst voor thuisverzorging",
    ),
    institution(
        "NIHII-OF_PHYSIOS",
        "Cabinet de kinésithérapie",
        "Kinesitherapiepraktijk",
    ),
    institution("NIHII-GUARD_POST", "Poste de garde", "Wachtpost"),
    institution("NIHII-BELRAI", "Organisation BelRAI", "BelRAI-organisatie"),
    institution(
        "NIHII-BELRAI_SCREEN",
        "Organisation BelRAI Screener",
        "BelRAI Screener-organisatie",
    ),
    institution(
        "NIHII-GROUP_MIDWIVES",
        "Groupement de sages-femmes",
        "Groepering van vroedvrouwen",
    ),
    institution(
        "NIHII-AMBU_SERVICE",
        "Service d'ambulances",
        "Ambulancedienst",
    ),
    institution(
        "NIHII-LEGAL_PSY",
        "Centre de psychiatrie légale",
        "Forensisch psychiatrisch centrum",
    ),
    institution(
        "NIHII-REEDUCATION",
        "Centre de rééducation",
        "Revalidatiecentrum",
    ),
    institution("NIHII-SORTING_CENTER", "Centre de tri", "Triagecentrum"),
    listed(
        "EHP",
        10,
        "Partenaire de la plate-forme eHealth",
        "Partner van het eHealth-platform",
        "[0-9]{10}",
    ),
    listed(
        "EHP-CTRL_ORGANISM",
        10,
        "Organisme de contrôle",
        "Controleorganisme",
        "[0-9]{10}",
    ),
    listed("SITE", 4, "Site hospitalier", "Ziekenhuissite", "[0-9]{4}"),
    listed("SITESMUR", 10, "Site SMUR", "MUG-site", "[0-9]{10}"),
    listed("SITEPIT", 10, "Site PIT", "PIT-site", "[0-9]{10}"),
];

/// All base services that the client knows (eHealth protocol, section 4).
pub const SERVICES: &[&str] = &["tsa", "consultrn", "codage", "other"];

const fn enterprise(
    kind: &'static str,
    french: &'static str,
    dutch: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind,
        length: 10,
        french,
        dutch,
        pattern: "[01][0-9]{9}",
        checked: true,
        services: SERVICES,
    }
}

/// Care providers. Newer numbers have check digits modulo 89, so the platform checks none.
const fn professional(
    kind: &'static str,
    length: usize,
    pattern: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind,
        length,
        french: "Prestataire de soins (numéro INAMI)",
        dutch: "Zorgverlener (RIZIV-nummer)",
        pattern,
        checked: false,
        services: WITHOUT_CODING,
    }
}

const fn institution(
    kind: &'static str,
    french: &'static str,
    dutch: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind,
        length: 8,
        french,
        dutch,
        pattern: "[789][0-9]{7}",
        checked: true,
        services: WITHOUT_CODING,
    }
}

const fn listed(
    kind: &'static str,
    length: usize,
    french: &'static str,
    dutch: &'static str,
    pattern: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind,
        length,
        french,
        dutch,
        pattern,
        checked: false,
        services: &["other"],
    }
}

const WITHOUT_CODING: &[&str] = &["tsa", "consultrn", "other"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_judged_by_their_type() {
        let check = |kind: &str, number: &str| {
            let known = OrganisationType::named(kind).unwrap();
            known.check(number).map_err(|refusal| refusal.kind)
        };
        assert_eq!(check("CBE", "0998123466"), Ok(()));
        assert_eq!(check("CBE", "0998123467"), Err(Kind::NumberCheck));
        assert_eq!(check("CBE", "998123466"), Err(Kind::NumberForm));
        assert_eq!(check("CBE", "0998123466\n"), Err(Kind::NumberForm));
        assert_eq!(check("NIHII-GROUP", "94987645"), Ok(()));
        assert_eq!(check("NIHII-GROUP", "14987645"), Err(Kind::NumberForm));
        assert_eq!(check("SITE", "0001"), Ok(()));
    }

    #[test]
    fn every_type_of_the_table_is_there_once_and_its_pattern_is_a_pattern() {
        assert_eq!(TYPES.len(), 34);
        for known in TYPES {
            assert_eq!(
                TYPES
                    .iter()
                    .filter(|other| other.kind == known.kind)
                    .count(),
                1
            );
            assert!(Regex::new(known.pattern).is_ok(), "{}", known.kind);
        }
        assert_eq!(etk_length("SSIN"), Some(11));
        assert_eq!(etk_length("XYZ"), None);
    }
}
