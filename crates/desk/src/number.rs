//! Numbers, and what a code means.

use identifiers::{Kind, OrganisationId, check};

use crate::answers::{ExplainAnswer, ExplainPage, NumberAnswer};
use crate::exit::exit_code;
use crate::sentences::{Catalogue, Language};
use crate::{Desk, Failure};

impl Desk {
    /// The kind that a word names.
    ///
    /// # Errors
    /// `DESK-KIND-UNKNOWN` with the kinds that there are.
    pub fn number_kind(&self, word: &str) -> Result<Kind, Failure> {
        word.parse().map_err(|_| {
            let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::word).collect();
            Failure::new(
                "DESK-KIND-UNKNOWN",
                vec![("kind", word.to_owned()), ("kinds", kinds.join(", "))],
            )
        })
    }

    /// Refuses values of this kind as arguments: other users of the computer see a command line.
    ///
    /// # Errors
    /// `DESK-PERSONAL-VALUE`, `DESK-SECRET-VALUE`.
    pub fn may_be_an_argument(&self, kind: Kind) -> Result<(), Failure> {
        let code = match (kind.is_personal(), kind.is_secret()) {
            (true, _) => "DESK-PERSONAL-VALUE",
            (_, true) => "DESK-SECRET-VALUE",
            _ => return Ok(()),
        };
        Err(Failure::new(code, vec![("kind", kind.word().to_owned())]))
    }

    /// Refuses a value that breaks the rule of its kind.
    ///
    /// # Errors
    /// `NUMBER-...` with the first rule that it breaks.
    pub fn good_value(&self, kind: Kind, value: &str) -> Result<(), Failure> {
        match check(kind, value, self.today()).reason {
            Some(reason) => Err(reason.about(kind).into()),
            None => Ok(()),
        }
    }

    /// Refuses a number that is none of an identifier type's.
    ///
    /// # Errors
    /// `NUMBER-ORGANISATION`.
    pub fn organisation_number(&self, kind: &str, value: &str) -> Result<(), Failure> {
        OrganisationId::parse(kind, value).map_err(|reason| reason.about_type(kind))?;
        Ok(())
    }

    /// Whether `value` has a valid form, and why not. A password is not handed back.
    pub fn number(&self, kind: Kind, value: &str) -> NumberAnswer {
        let checked = check(kind, value, self.today());
        NumberAnswer {
            value: (!kind.is_secret()).then(|| value.to_owned()),
            valid: checked.valid,
            reason: checked.reason.map(|reason| reason.word().to_owned()),
            formatted: checked.formatted.clone(),
            warning: checked.warning.map(|warning| warning.word().to_owned()),
            hint: checked.hint.map(|hint| hint.word().to_owned()),
            likely_swap: checked.likely_swap().map(|swap| (swap.first, swap.second)),
            suggestion: checked.suggestion,
        }
    }
}

/// The page of a code, in any case; offline.
///
/// # Errors
/// `DESK-CODE-UNKNOWN`.
pub fn explain_code(
    catalogue: &Catalogue,
    language: Language,
    code: &str,
) -> Result<ExplainAnswer, Failure> {
    let wanted = code.trim().to_ascii_uppercase();
    if !catalogue.codes().any(|known| known == wanted) {
        return Err(Failure::new(
            "DESK-CODE-UNKNOWN",
            vec![("code", code.to_owned())],
        ));
    }
    Ok(ExplainAnswer {
        pages: vec![page(catalogue, language, &wanted)],
    })
}

/// The pages of every code.
pub fn explain_all(catalogue: &Catalogue, language: Language) -> ExplainAnswer {
    ExplainAnswer {
        pages: catalogue
            .codes()
            .map(|code| page(catalogue, language, code))
            .collect(),
    }
}

fn page(catalogue: &Catalogue, language: Language, code: &str) -> ExplainPage {
    let sentence = catalogue.sentence(language, code, &[]);
    ExplainPage {
        code: code.to_owned(),
        exit: exit_code(code),
        what: sentence.what,
        why: sentence.why,
        now: sentence.now,
        who: sentence.who,
    }
}
