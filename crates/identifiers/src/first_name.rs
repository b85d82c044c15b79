//! The first name of a person, as the portals' forms want it.

use std::fmt;

use crate::Reason;
use crate::digits::trim;

/// A first name, or several. `Debug` shows the first letter only.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FirstName(String);

impl FirstName {
    /// Takes a name as it is written, without spaces at the ends.
    ///
    /// # Errors
    /// Empty; control.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = trim(text);
        if text.is_empty() {
            return Err(Reason::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(Reason::Control);
        }
        Ok(FirstName(text.to_owned()))
    }

    /// The name to offer where a part begins with a small letter (R-000-060; identifiers, section 12): `Jean-Marie` for
    /// `jean-marie`. Small words such as `de` stay as they were typed, and so does the rest of every part. Nothing when there
    /// is nothing to offer.
    pub fn offer(text: &str) -> Option<Self> {
        let name = FirstName::parse(text).ok()?;
        let words = name.0.split(' ').enumerate();
        let offered: Vec<String> = words
            .map(
                |(place, word)| match place > 0 && PARTICLES.contains(&word) {
                    true => word.to_owned(),
                    false => word.split('-').map(capital).collect::<Vec<_>>().join("-"),
                },
            )
            .collect();
        let offered = offered.join(" ");
        (offered != name.0).then_some(FirstName(offered))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for FirstName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first: String = self.0.chars().take(1).collect();
        write!(f, "FirstName({first}***)")
    }
}

/// The Dutch `ij` is one letter.
fn capital(part: &str) -> String {
    let length = if part.starts_with("ij") { 2 } else { 1 };
    let first: String = part.chars().take(length).collect();
    let rest: String = part.chars().skip(length).collect();
    format!("{}{rest}", first.to_uppercase())
}

const PARTICLES: [&str; 8] = ["de", "den", "der", "des", "du", "ter", "van", "von"];

#[cfg(test)]
mod tests {
    use super::*;

    /// R-000-060: a name with a small letter in front is offered with a capital, and never changed.
    #[test]
    fn a_capital_is_offered_where_it_is_missing() {
        for (typed, offered) in [
            ("jean-marie", Some("Jean-Marie")),
            ("élodie", Some("Élodie")),
            ("ijsbrand", Some("IJsbrand")),
            ("anna van der", Some("Anna van der")),
            (" maria luz ", Some("Maria Luz")),
            ("Jean-marie", Some("Jean-Marie")),
            ("Hélène Zoë", None),
            ("JEAN", None),
            ("McKenzie", None),
            ("An-", None),
            ("", None),
        ] {
            let offer = FirstName::offer(typed);
            assert_eq!(offer.as_ref().map(FirstName::as_str), offered, "{typed}");
            if !typed.is_empty() {
                assert_eq!(FirstName::parse(typed).unwrap().as_str(), typed.trim());
            }
        }
        assert_eq!(FirstName::parse("A\nB"), Err(Reason::Control));
        let name = FirstName::parse("Élodie").unwrap();
        assert_eq!(format!("{name:?}"), "FirstName(É***)");
    }
}
