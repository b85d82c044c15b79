//! The commonest slip of the fingers: two neighbouring digits swapped.

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    CardNumber, EnterpriseNumber, EstablishmentUnit, Kind, NihiiInstitution, NihiiProfessional,
    Niss, SwissUid, Warning,
};

/// Two neighbouring digits that, swapped, would make a refused number right.
///
/// Only the place is told: the number is never corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Swap {
    /// Place of the first of the two digits, counted from 1, separators left out.
    pub first: usize,
    /// Place of the second: always one more.
    pub second: usize,
}

/// Every pair of neighbouring digits of a refused number that, swapped, would fit.
///
/// Empty for a number that is right, for kinds without check digits and for overlong texts.
pub fn likely_swaps(kind: Kind, text: &str, today: Date) -> Vec<Swap> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() > LONGEST || fits(kind, &digits, today) {
        return Vec::new();
    }
    (1..digits.len())
        .filter(|&second| {
            let mut swapped = digits.clone();
            swapped.swap(second - 1, second);
            swapped != digits && fits(kind, &swapped, today)
        })
        .map(|second| Swap {
            first: second,
            second: second + 1,
        })
        .collect()
}

/// Whether the number is right without doubt about its check digits.
fn fits(kind: Kind, digits: &[char], today: Date) -> bool {
    let text: String = digits.iter().collect();
    match kind {
        Kind::Niss => Niss::parse(&text, today).is_ok(),
        Kind::Cbe => EnterpriseNumber::parse(&text).is_ok(),
        Kind::EstablishmentUnit => EstablishmentUnit::parse(&text).is_ok(),
        Kind::ChUid => SwissUid::parse(&format!("CHE{text}")).is_ok(),
        Kind::EidCard => CardNumber::parse(&text).is_ok_and(|card| !card.is_residence_card()),
        Kind::NihiiProfessional => NihiiProfessional::read(&text)
            .is_ok_and(|(_, warning)| warning != Some(Warning::ModuloEightyNine)),
        Kind::NihiiInstitution => NihiiInstitution::read(&text)
            .is_ok_and(|(_, warning)| warning != Some(Warning::ModuloEightyNine)),
        _ => false,
    }
}

const LONGEST: usize = 12;
