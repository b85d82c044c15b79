//! The types that the platform knows unless a file says otherwise.

use std::borrow::Cow;

use super::OrganisationType;

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
        kind: Cow::Borrowed(kind),
        length: 10,
        french: Cow::Borrowed(french),
        dutch: Cow::Borrowed(dutch),
        pattern: Cow::Borrowed("[01][0-9]{9}"),
        checked: true,
        services: Cow::Borrowed(SERVICES),
    }
}

/// Care providers. Newer numbers have check digits modulo 89, so the platform checks none.
const fn professional(
    kind: &'static str,
    length: usize,
    pattern: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind: Cow::Borrowed(kind),
        length,
        french: Cow::Borrowed("Prestataire de soins (numéro INAMI)"),
        dutch: Cow::Borrowed("Zorgverlener (RIZIV-nummer)"),
        pattern: Cow::Borrowed(pattern),
        checked: false,
        services: Cow::Borrowed(WITHOUT_CODING),
    }
}

const fn institution(
    kind: &'static str,
    french: &'static str,
    dutch: &'static str,
) -> OrganisationType {
    OrganisationType {
        kind: Cow::Borrowed(kind),
        length: 8,
        french: Cow::Borrowed(french),
        dutch: Cow::Borrowed(dutch),
        pattern: Cow::Borrowed("[789][0-9]{7}"),
        checked: true,
        services: Cow::Borrowed(WITHOUT_CODING),
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
        kind: Cow::Borrowed(kind),
        length,
        french: Cow::Borrowed(french),
        dutch: Cow::Borrowed(dutch),
        pattern: Cow::Borrowed(pattern),
        checked: false,
        services: Cow::Borrowed(&["other"]),
    }
}

const WITHOUT_CODING: &[&str] = &["tsa", "consultrn", "other"];
