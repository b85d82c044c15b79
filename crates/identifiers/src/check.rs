//! One answer for any kind of value, for forms and for the command line.

use jiff::civil::Date;
use serde::Serialize;

use crate::digits::trim;
use crate::swap::{Swap, likely_swaps};
use crate::{
    ApplicationId, CardNumber, Email, EnterpriseNumber, EstablishmentUnit, HcoNumber, Hint,
    KeystorePassword, Kind, NihiiInstitution, NihiiProfessional, Niss, OrganisationName,
    PortalPassword, PortalUsername, Reason, SwissUid, Telephone, VatNumber, Warning,
};

/// What there is to say about a text. For secrets it never holds the text itself.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// What the text should be.
    pub kind: Kind,
    /// Whether it has a valid form.
    pub valid: bool,
    /// The first rule that it breaks.
    pub reason: Option<Reason>,
    /// What is doubtful about a valid text, or was understood differently.
    pub warning: Option<Warning>,
    /// What is worth knowing besides, about an accepted or a refused text.
    pub hint: Option<Hint>,
    /// As people read it.
    pub formatted: Option<String>,
    /// As it is kept and sent.
    pub canonical: Option<String>,
    /// A text to offer instead of a refused one, or a better one than an accepted one; it is right, but the person has
    /// to say so.
    pub suggestion: Option<String>,
    /// Pairs of digits that may have been swapped.
    pub likely_swaps: Vec<Swap>,
}

impl Checked {
    /// The first pair of digits that may have been swapped.
    pub fn likely_swap(&self) -> Option<Swap> {
        self.likely_swaps.first().copied()
    }

    /// The code of the refusal or, for an accepted text, of the warning.
    pub fn code(&self) -> Option<&'static str> {
        self.reason
            .map(|_| self.kind.code())
            .or(self.warning.map(Warning::code))
    }
}

impl std::fmt::Debug for Checked {
    /// Without the value: it may be personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Checked")
            .field("kind", &self.kind)
            .field("valid", &self.valid)
            .field("reason", &self.reason)
            .field("warning", &self.warning)
            .finish_non_exhaustive()
    }
}

/// Checks `text` as a value of `kind`; `today` decides which birth years can be.
pub fn check(kind: Kind, text: &str, today: Date) -> Checked {
    match accept(kind, text, today) {
        Ok(accepted) => Checked {
            kind,
            valid: true,
            reason: None,
            warning: accepted.warning,
            hint: accepted.hint,
            formatted: accepted.formatted,
            canonical: accepted.canonical,
            suggestion: accepted.suggestion,
            likely_swaps: Vec::new(),
        },
        Err(reason) => Checked {
            kind,
            valid: false,
            reason: Some(reason),
            warning: None,
            hint: hint(kind, text, reason),
            formatted: None,
            canonical: None,
            suggestion: suggestion(kind, text),
            likely_swaps: likely_swaps(kind, text, today),
        },
    }
}

#[derive(Default)]
struct Accepted {
    canonical: Option<String>,
    formatted: Option<String>,
    warning: Option<Warning>,
    hint: Option<Hint>,
    suggestion: Option<String>,
}

impl Accepted {
    fn shown(canonical: &str, formatted: String, warning: Option<Warning>) -> Self {
        Accepted {
            canonical: Some(canonical.to_owned()),
            formatted: Some(formatted),
            warning,
            ..Self::default()
        }
    }

    fn hidden(warning: Option<Warning>) -> Self {
        Accepted {
            warning,
            ..Self::default()
        }
    }

    fn with_hint(self, hint: Option<Hint>) -> Self {
        Accepted { hint, ..self }
    }
}

fn accept(kind: Kind, text: &str, today: Date) -> Result<Accepted, Reason> {
    Ok(match kind {
        Kind::Niss => {
            let (value, warning) = Niss::read(text, today)?;
            Accepted::shown(value.as_str(), value.formatted(), warning)
        }
        Kind::Cbe => {
            let (value, warning) = EnterpriseNumber::read(text)?;
            Accepted::shown(value.as_str(), value.formatted(), warning)
        }
        Kind::EstablishmentUnit => {
            let value = EstablishmentUnit::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None)
        }
        Kind::NihiiProfessional => {
            let (value, warning) = NihiiProfessional::read(text)?;
            Accepted::shown(value.as_str(), value.formatted(), warning)
        }
        Kind::NihiiInstitution => {
            let (value, warning) = NihiiInstitution::read(text)?;
            Accepted::shown(value.as_str(), value.formatted(), warning)
        }
        Kind::Hco => {
            let value = HcoNumber::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), value.warning())
                .with_hint(value.hint())
        }
        Kind::EuVat => {
            let (value, warning) = VatNumber::read(text)?;
            Accepted::shown(value.as_str(), value.formatted(), warning)
        }
        Kind::ChUid => {
            let value = SwissUid::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None)
        }
        Kind::EidCard => {
            let value = CardNumber::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None).with_hint(value.hint())
        }
        _ => accept_text(kind, text)?,
    })
}

/// What is no number.
fn accept_text(kind: Kind, text: &str) -> Result<Accepted, Reason> {
    Ok(match kind {
        Kind::ApplicationId => {
            let value = ApplicationId::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None)
        }
        Kind::KeystorePassword => Accepted::hidden(KeystorePassword::parse(text)?.warning()),
        Kind::PortalPassword => {
            PortalPassword::parse(text)?;
            Accepted::hidden(None)
        }
        Kind::PortalUsername => {
            let value = PortalUsername::parse(text)?;
            let hint = value.hint();
            Accepted {
                suggestion: hint.map(|_| value.lowercase().into()),
                ..Accepted::shown(value.as_str(), value.formatted(), None).with_hint(hint)
            }
        }
        Kind::Email => {
            let value = Email::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None)
        }
        Kind::Telephone => {
            let value = Telephone::parse(text)?;
            Accepted::shown(value.as_str(), value.formatted(), None)
        }
        _ => {
            let value = OrganisationName::parse(text)?;
            Accepted::shown(value.as_str(), value.normalised(), None)
        }
    })
}

fn hint(kind: Kind, text: &str, reason: Reason) -> Option<Hint> {
    match (kind, reason) {
        (Kind::NihiiProfessional, Reason::Profession) => {
            institution(text).map(|_| Hint::LooksLikeInstitution)
        }
        (Kind::EuVat, Reason::NotInVies) => VatNumber::hint(text),
        _ => None,
    }
}

fn institution(text: &str) -> Option<String> {
    let institution = NihiiInstitution::parse(text).ok()?;
    Some(institution.formatted())
}

fn suggestion(kind: Kind, text: &str) -> Option<String> {
    match kind {
        Kind::ApplicationId => ApplicationId::offer(text).map(String::from),
        Kind::Telephone => Telephone::offer(text).map(String::from),
        Kind::NihiiInstitution => NihiiInstitution::without_label(trim(text)).and_then(institution),
        Kind::NihiiProfessional => institution(text),
        Kind::EuVat => VatNumber::offer(text).map(String::from),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2025, 6, 30);

    #[test]
    fn a_password_never_comes_back() {
        for text in ["Fictief-wachtwoord-1", "kort", "met een spatie 1"] {
            let checked = check(Kind::KeystorePassword, text, TODAY);
            let json = serde_json::to_string(&checked).unwrap();
            assert!(!json.contains(text), "{json}");
        }
    }

    #[test]
    fn corrections_are_offered_and_not_made() {
        for (kind, text, offered) in [
            (Kind::ApplicationId, "épd-1", Some("EPD-1")),
            (
                Kind::NihiiInstitution,
                "NIHII-GROUP=94980816",
                Some("949808-16"),
            ),
            (Kind::NihiiInstitution, "NIHII-GROUP=94989923", None),
            (Kind::Telephone, "02/788.51.55", Some("02 788 51 55")),
            (Kind::Cbe, "0998.594.413", None),
        ] {
            let checked = check(kind, text, TODAY);
            assert!(!checked.valid && checked.canonical.is_none());
            assert_eq!(checked.suggestion.as_deref(), offered, "{text}");
        }
    }

    #[test]
    fn a_name_is_shown_as_it_will_stand_in_the_certificate() {
        let checked = check(Kind::OrganisationName, "Hôpital Exemple", TODAY);
        assert_eq!(checked.canonical.as_deref(), Some("Hôpital Exemple"));
        assert_eq!(checked.formatted.as_deref(), Some("HOPITAL EXEMPLE"));
    }

    #[test]
    fn debug_does_not_show_the_value() {
        let checked = check(Kind::Niss, "92.08.30-954.37", TODAY);
        assert!(!format!("{checked:?}").contains("954"));
        assert_eq!(checked.code(), None);
        assert_eq!(check(Kind::Cbe, "", TODAY).code(), Some("NUMBER-INVALID"));
    }
}
