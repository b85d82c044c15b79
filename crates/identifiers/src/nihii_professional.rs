//! The NIHII (INAMI, RIZIV) number of a person who practises a health profession.

use std::fmt;

use crate::digits::{fits, number, only_digits, part, trim};
use crate::{Reason, Warning};

/// The number of a professional: 11 digits (identifiers, section 4).
///
/// Personal data: `Debug` shows the masked form only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NihiiProfessional(String);

impl NihiiProfessional {
    /// Reads a number as people write it; spaces, dots, hyphens and slashes do not count.
    ///
    /// # Errors
    /// The first that applies: empty, charset, length, profession, checksum.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::read(text).map(|(professional, _)| professional)
    }

    /// As [`NihiiProfessional::parse`], with what is doubtful about an accepted number: check digits
    /// modulo 89 are known for doctors, nurses and midwives only.
    ///
    /// # Errors
    /// As [`NihiiProfessional::parse`].
    pub fn read(text: &str) -> Result<(Self, Option<Warning>), Reason> {
        let digits = only_digits(trim(text))?;
        if digits.is_empty() {
            return Err(Reason::Empty);
        }
        if digits.len() != LENGTH {
            return Err(Reason::Length);
        }
        let profession = Profession::of(&digits).ok_or(Reason::Profession)?;
        let body = number(part(&digits, 0, 6));
        let check = number(part(&digits, 6, 8));
        let newer = matches!(profession, Profession::Doctor | Profession::NurseOrMidwife);
        let warning = match (fits(body, check, 97), fits(body, check, 89), newer) {
            (true, _, _) | (false, true, true) => None,
            (false, true, false) => Some(Warning::ModuloEightyNine),
            (false, false, _) => return Err(Reason::Checksum),
        };
        Ok((NihiiProfessional(digits), warning))
    }

    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first eight digits, which name the person for life.
    pub fn person(&self) -> &str {
        part(&self.0, 0, 8)
    }

    /// The last three digits, which may change.
    pub fn competence(&self) -> &str {
        part(&self.0, 8, 11)
    }

    /// What the first digit says; always something, as other numbers are refused.
    pub fn profession(&self) -> Option<Profession> {
        Profession::of(&self.0)
    }

    /// `9-99999-99-999`.
    pub fn formatted(&self) -> String {
        format!(
            "{}-{}-{}-{}",
            part(&self.0, 0, 1),
            part(&self.0, 1, 6),
            part(&self.0, 6, 8),
            part(&self.0, 8, 11)
        )
    }

    /// `9-*****-**-999`: profession and competence, not the person.
    pub fn masked(&self) -> String {
        format!("{}-*****-**-{}", part(&self.0, 0, 1), self.competence())
    }
}

impl fmt::Debug for NihiiProfessional {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NihiiProfessional({})", self.masked())
    }
}

/// The health professions of the first digit (identifiers, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profession {
    /// 1.
    Doctor,
    /// 2.
    Pharmacist,
    /// 3.
    Dentist,
    /// 4.
    NurseOrMidwife,
    /// 5.
    Physiotherapist,
    /// 6.
    Other,
}

impl Profession {
    fn of(digits: &str) -> Option<Self> {
        match digits.as_bytes().first()? {
            b'1' => Some(Self::Doctor),
            b'2' => Some(Self::Pharmacist),
            b'3' => Some(Self::Dentist),
            b'4' => Some(Self::NurseOrMidwife),
            b'5' => Some(Self::Physiotherapist),
            b'6' => Some(Self::Other),
            _ => None,
        }
    }
}

const LENGTH: usize = 11;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_person_profession_and_competence() {
        let (nurse, warning) = NihiiProfessional::read("4-99321-58-401").unwrap();
        assert_eq!(warning, None);
        assert_eq!((nurse.person(), nurse.competence()), ("49932158", "401"));
        assert_eq!(nurse.profession(), Some(Profession::NurseOrMidwife));
        assert_eq!(format!("{nurse:?}"), "NihiiProfessional(4-*****-**-401)");
    }
}
