//! Values for inputs, by their kinds.

use crate::workflow::{Input, InputKind};

/// A value that an input takes; `seed` chooses among many.
pub(crate) fn value(input: &Input, seed: usize) -> String {
    let pick = |list: &[&str]| {
        let place = seed % list.len();
        list[place].to_owned()
    };
    match input.kind {
        InputKind::Niss => niss(seed),
        InputKind::Cbe => cbe(seed),
        InputKind::EstablishmentUnit => vector("establishment_unit", seed),
        InputKind::NihiiProfessional => vector("nihii_professional", seed),
        InputKind::NihiiInstitution => vector("nihii_institution", seed),
        InputKind::Hco => (10_000 + seed % 90_000).to_string(),
        InputKind::EuVat => vector("eu_vat", seed),
        InputKind::ChUid => vector("ch_uid", seed),
        InputKind::EidCard => vector("eid_card", seed),
        InputKind::ApplicationId => format!("APP-{seed}"),
        InputKind::KeystorePassword => format!("Keystore-{seed}-Aa1"),
        InputKind::PortalUsername => format!("anna{seed:06}"),
        InputKind::PortalPassword => format!("Geheim{:04}xy", seed % 10_000),
        InputKind::Email => format!("anna{seed}.{}@hospital.example", input.id),
        InputKind::Telephone => format!("+32 2 555 {:02} {:02}", seed % 100, (seed / 100) % 100),
        InputKind::OrganisationName => pick(&["Clinique du Lac", "Ziekenhuis De Linde"]),
        InputKind::Name => pick(&["Fictief", "Janssens-Exemple", "D'Imaginaire", "Müller"]),
        InputKind::FirstName => pick(&["Anna", "Jean-Loup", "Zoë", "Bérénice"]),
        InputKind::Text => pick(&["room 12", "a longer text, with a comma", "éàü"]),
        InputKind::Date => format!("2026-{:02}-{:02}", 1 + seed % 12, 1 + seed % 28),
        InputKind::Language => pick(&["fr", "nl", "de"]),
        InputKind::Title => pick(&["M.", "Mme", "Dr", "Dhr.", "Mevr."]),
        InputKind::Choice => {
            let place = seed % input.values.len();
            input.values[place].clone()
        }
        InputKind::Yes => "yes".to_owned(),
        InputKind::Applications => pick(&["Heracles", "Heracles\neHealthBox", "Portail MEDSEIP"]),
        InputKind::Function => pick(&["radioloog", "HOSPITAL_DOCTOR", "Coordinateur"]),
        InputKind::Node => format!("node-{seed}"),
        InputKind::Organisation => format!("organisation-{seed}"),
        InputKind::Person => format!("person-{seed}"),
        InputKind::File => format!("statutes-{seed}.pdf"),
        InputKind::Country => pick(&["FR", "CH", "GB", "Norway"]),
        InputKind::Reason => pick(&["asked by the board", "she replaces a colleague"]),
    }
}

/// A number of nobody: the serial numbers of a day far back, with the right check digits.
pub(crate) fn niss(seed: usize) -> String {
    let first = 400_101_000 + 1 + seed % 997;
    format!("{first:09}{:02}", 97 - first % 97)
}

fn cbe(seed: usize) -> String {
    let first = 4_000_000 + seed % 1_000_000;
    format!("{first:08}{:02}", 97 - first % 97)
}

/// A valid text of the vectors of the room `identifiers`.
fn vector(kind: &str, seed: usize) -> String {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../identifiers/src/vectors.json")).unwrap();
    let valid = vectors["identifiers"][kind]["valid"].as_array().unwrap();
    valid[seed % valid.len()]["input"]
        .as_str()
        .unwrap()
        .to_owned()
}
