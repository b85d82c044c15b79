//! Questions for a colleague, and the question for a help desk: texts without unmasked numbers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::find::{Diagnosis, Finding};
use super::form::Diagnoses;
use crate::{
    Answer, Answers, Case, Condition, NodeId, PersonId, Question, Reply, Tree, TreeError, Truth,
};

/// How a text is shown: in which language, and what stands for `{word:users}` and the like.
pub struct Render<'a> {
    /// `fr`, `nl`, `de` or `en`.
    pub language: &'a str,
    /// Kind and id of a brace that is no person and no node: `word`, `users`.
    pub words: &'a dyn Fn(&str, &str) -> String,
}

/// Questions that somebody else can answer, numbered, to be sent and to be answered later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Version of this form.
    pub version: u32,
    /// The questions.
    pub items: Vec<SheetItem>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetItem {
    /// From 1.
    pub number: usize,
    /// Which condition it settles.
    pub condition: Condition,
    /// What is asked.
    pub question: Question,
    /// As a text, with the person's number masked.
    pub text: String,
}

impl Sheet {
    /// The open questions of a diagnosis. Several that one text asks stand under one number.
    pub fn new(
        case: &Case<'_>,
        diagnosis: &Diagnosis,
        diagnoses: &Diagnoses,
        render: &Render<'_>,
    ) -> Self {
        let manual = case.chain().manual.as_str();
        let mut items: Vec<SheetItem> = Vec::new();
        for open in &diagnosis.open {
            let Some(words) = diagnoses.condition(open.condition) else {
                continue;
            };
            let ask = words.ask(manual).in_language(render.language);
            let node = open.question.node().unwrap_or(&case.target.node);
            let mut text = fill(ask, case.tree, Some(case.person), node, render);
            if let Some(detail) = detail(case, &open.question, render.language) {
                text = format!("{text} ({detail})");
            }
            let before = items.iter().find(|item| item.text == text);
            let number = before.map_or_else(
                || items.iter().map(|item| item.number).max().unwrap_or(0) + 1,
                |item| item.number,
            );
            items.push(SheetItem {
                number,
                condition: open.condition,
                question: open.question.clone(),
                text,
            });
        }
        Sheet { version: 1, items }
    }

    /// The text to send: one numbered line for each question.
    pub fn text(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        let mut last = 0;
        for item in self.items.iter().filter(|item| item.number > 0) {
            if item.number != last {
                lines.push(format!("{}. {}", item.number, item.text));
                last = item.number;
            }
        }
        lines.join("\n")
    }

    /// Enters the answer to a number.
    ///
    /// Returns how many questions it settled: none for a number that is not there.
    pub fn enter(
        &self,
        number: usize,
        reply: Reply,
        by: &str,
        day: Date,
        answers: &mut Answers,
    ) -> usize {
        let items = self.items.iter().filter(|item| item.number == number);
        let mut settled = 0;
        for item in items {
            let answer = Answer {
                reply,
                by: by.to_owned(),
                day,
            };
            answers.note(item.question.clone(), answer);
            settled += 1;
        }
        settled
    }
}

impl Finding {
    /// The question for the help desk, with masked numbers, and what was looked at already.
    /// The contact is an id of the set.
    ///
    /// # Errors
    /// The row is not among the diagnoses.
    pub fn help_desk(
        &self,
        case: &Case<'_>,
        diagnosis: &Diagnosis,
        diagnoses: &Diagnoses,
        render: &Render<'_>,
    ) -> Result<(String, String), TreeError> {
        let manual = case.chain().manual.as_str();
        let row = self.row.as_deref().and_then(|row| diagnoses.row(row));
        let row = row.ok_or_else(|| TreeError::TargetUnknown {
            target: self.row.clone().unwrap_or_default(),
        })?;
        let node = &case.target.node;
        let question = row.question.in_language(render.language);
        let mut text = fill(question, case.tree, Some(case.person), node, render);
        text.push('\n');
        for judged in &diagnosis.judged {
            let holds = match judged.truth {
                Truth::True => true,
                Truth::False => false,
                Truth::Unknown => continue,
            };
            let Some(words) = diagnoses.condition(judged.condition) else {
                continue;
            };
            let sentence = words.verdict(manual, holds).in_language(render.language);
            let sentence = fill(sentence, case.tree, Some(case.person), node, render);
            let day = judged
                .evidence
                .iter()
                .filter_map(crate::Evidence::day)
                .max();
            let day = day.map_or_else(String::new, |day| format!(" ({})", shown(day)));
            text.push_str(&format!("\n- {sentence}{day}"));
        }
        Ok((row.contact_in(manual).to_owned(), text))
    }
}

/// A text with its braces filled; the person with name and masked number.
pub(super) fn fill(
    text: &str,
    tree: &Tree,
    person: Option<&PersonId>,
    node: &NodeId,
    render: &Render<'_>,
) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((brace, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        rest = after;
        match brace.split_once(':') {
            Some((kind, id)) => filled.push_str(&(render.words)(kind, id)),
            None => match brace {
                "person" => {
                    let person = person.and_then(|person| tree.person(person));
                    filled.push_str(&person.map_or_else(String::new, |person| {
                        let number = person.masked();
                        let number =
                            number.map_or_else(String::new, |number| format!(" ({number})"));
                        format!("{}{number}", person.full_name())
                    }));
                }
                "node" => filled.push_str(tree.node(node).map_or("", |node| &node.name)),
                "organisation" => {
                    let organisation = tree.organisation(node);
                    filled.push_str(organisation.map_or("", |node| &node.name));
                }
                other => {
                    filled.push('{');
                    filled.push_str(other);
                    filled.push('}');
                }
            },
        }
    }
    filled.push_str(rest);
    filled
}

/// What tells questions of one condition apart.
fn detail(case: &Case<'_>, question: &Question, language: &str) -> Option<String> {
    let node = |node: &NodeId| case.tree.node(node).map(|node| node.name.clone());
    let application = |id: &str| {
        let application = case.catalogue.application(id);
        application.map(|row| row.name.in_language(language).to_owned())
    };
    match question {
        Question::Active { node: id } | Question::AlsoAt { node: id, .. } => node(id),
        Question::Authorised { node: id, .. } => node(id),
        Question::Ticked {
            application: id, ..
        } => application(id),
        Question::Registered { register, .. } => {
            let register = case.catalogue.register(register)?;
            Some(register.name.in_language(language).to_owned())
        }
        _ => None,
    }
}

/// A day as people here write it.
fn shown(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}
