//! An organisation is not in the list of those that the holder may manage: why that can be, and whom
//! to ask (access model, D-21; R-004-015 to 020, R-004-036). eHealth says only that it is not there, so
//! the person is asked what can be seen elsewhere, one question at a time, until one cause is left.

use std::collections::BTreeSet;

use identifiers::normalise;

use super::Counter;
use crate::answers::{
    MissingCause, MissingFact, MissingFacts, MissingOrganisation, MissingQuestion,
};

impl Counter {
    /// The next question, or the cause with the person who can change it and a text that is ready to be
    /// sent to them. `holder` is the name on the card that the list was asked with.
    pub fn missing_organisation(&self, holder: &str, facts: &MissingFacts) -> MissingOrganisation {
        let say = |id: String| self.inner.say(&id, &[]);
        match step(holder, facts) {
            Step::Ask(asks) => {
                let word = word(asks);
                let answers = match asks {
                    MissingFact::Responsible => &["nowhere"][..],
                    _ => &["yes", "no"],
                };
                let answer = |one: &&str| say(format!("missing-{word}-{one}"));
                MissingOrganisation {
                    question: Some(MissingQuestion {
                        asks,
                        title: say(format!("missing-{word}")),
                        why: say(format!("missing-{word}-where")),
                        answers: answers.iter().map(answer).collect(),
                    }),
                    cause: None,
                    otherwise: None,
                }
            }
            Step::Found(cause) => MissingOrganisation {
                question: None,
                cause: Some(self.cause(cause, holder, facts)),
                otherwise: None,
            },
            Step::NoneFits => MissingOrganisation {
                question: None,
                cause: None,
                otherwise: Some(say("missing-otherwise".to_owned())),
            },
        }
    }

    fn cause(&self, cause: &str, holder: &str, facts: &MissingFacts) -> MissingCause {
        let named = facts.responsible.as_deref().unwrap_or_default().trim();
        let other_card = cause == NOT_RESPONSIBLE && !named.is_empty();
        let (says, who) = match other_card {
            true => ("says-named", "who-named"),
            false => ("says", "who"),
        };
        let words = [
            ("responsible", named.to_owned()),
            ("holder", holder.to_owned()),
        ];
        let say = |part: &str| self.inner.say(&format!("missing-{cause}-{part}"), &words);
        MissingCause {
            id: cause.to_owned(),
            other_card,
            title: self.inner.say(&format!("missing-{cause}"), &[]),
            sentence: say(says),
            who: say(who),
            text: say("text"),
        }
    }
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Ask(MissingFact),
    Found(&'static str),
    NoneFits,
}

fn step(holder: &str, facts: &MissingFacts) -> Step {
    let Some(care_project) = facts.care_project else {
        return Step::Ask(MissingFact::CareProject);
    };
    if care_project {
        return match facts.confirmed {
            None => Step::Ask(MissingFact::Confirmed),
            Some(false) => Step::Found(NOT_REGISTERED),
            Some(true) => Step::NoneFits,
        };
    }
    let Some(responsible) = &facts.responsible else {
        return Step::Ask(MissingFact::Responsible);
    };
    match (is_same_person(responsible, holder), facts.ticked) {
        (false, _) => Step::Found(NOT_RESPONSIBLE),
        (true, None) => Step::Ask(MissingFact::Ticked),
        (true, Some(false)) => Step::Found(RIGHT_NOT_TICKED),
        (true, Some(true)) => Step::NoneFits,
    }
}

/// True when one of two names has every word of the other: order, capitals, accents and further given
/// names do not count (R-004-020).
fn is_same_person(one: &str, other: &str) -> bool {
    let (one, other) = (words_of(one), words_of(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

fn words_of(name: &str) -> BTreeSet<String> {
    normalise(name)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn word(asks: MissingFact) -> &'static str {
    match asks {
        MissingFact::CareProject => "care-project",
        MissingFact::Confirmed => "confirmed",
        MissingFact::Responsible => "responsible",
        MissingFact::Ticked => "ticked",
    }
}

const NOT_RESPONSIBLE: &str = "not-responsible";
const RIGHT_NOT_TICKED: &str = "right-not-ticked";
const NOT_REGISTERED: &str = "not-registered";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_however_they_are_written() {
        for (one, other, same) in [
            ("DUPRE-LEFEVRE Hélène", "Hélène Zoë Dupré-Lefèvre", true),
            ("Dupré Lefèvre", "Hélène Zoë Dupré-Lefèvre", true),
            (
                "von Ubungsthal-Grössenwahn Käthe",
                "Käthe Jördis von Übungsthal-Größenwahn",
                true,
            ),
            ("Anton Krautgarten", "Hélène Zoë Dupré-Lefèvre", false),
            ("Hélène Krautgarten", "Hélène Zoë Dupré-Lefèvre", false),
            ("", "Anton Krautgarten", false),
            (" - ", "Anton Krautgarten", false),
            ("Anton Krautgarten", "", false),
        ] {
            assert_eq!(is_same_person(one, other), same, "{one} / {other}");
        }
    }

    /// Every way ends after at most three questions, and each cause is at the end of one.
    #[test]
    fn every_way_of_answering_ends_with_one_cause_or_the_other_path() {
        let mut ends = BTreeSet::new();
        let mut open = vec![(0, MissingFacts::default())];
        while let Some((asked, facts)) = open.pop() {
            match step("Anton Krautgarten", &facts) {
                Step::Ask(fact) => {
                    assert!(asked < 3, "{facts:?}");
                    for yes in [true, false] {
                        let mut more = facts.clone();
                        match fact {
                            MissingFact::CareProject => more.care_project = Some(yes),
                            MissingFact::Confirmed => more.confirmed = Some(yes),
                            MissingFact::Ticked => more.ticked = Some(yes),
                            MissingFact::Responsible => {
                                let name = if yes { "KRAUTGARTEN Anton" } else { "" };
                                more.responsible = Some(name.to_owned());
                            }
                        }
                        open.push((asked + 1, more));
                    }
                }
                Step::Found(cause) => drop(ends.insert(cause)),
                Step::NoneFits => drop(ends.insert("otherwise")),
            }
        }
        let all = [
            NOT_REGISTERED,
            NOT_RESPONSIBLE,
            "otherwise",
            RIGHT_NOT_TICKED,
        ];
        assert_eq!(ends.into_iter().collect::<Vec<_>>(), all);
    }
}
