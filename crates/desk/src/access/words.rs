//! What is known, in the words of the person before the desk.

use std::collections::BTreeMap;

use ::access::task::Names;
use ::access::tree::{Light, Tree};
use ::access::workflow::{Language as Spoken, Text, Tongues};
use ::access::{Fact, Function, Level, Membership, Node, Person, Role, Standing, Status, Truth};
use jiff::civil::Date;

use super::Access;
use crate::answers::{
    AccessLevel, AccessLight, Choice, ContactWords, FunctionLine, FunctionStanding,
    MembershipStatus, TruthWord,
};
use crate::sentences::Language;

impl Access<'_> {
    /// Today, where the portals are.
    pub(super) fn today(&self) -> Date {
        ::access::task::belgian_day(self.desk.clock.now())
    }

    pub(super) fn say(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.desk.say(id, facts)
    }

    /// A sentence with the names of those whom it is about in front.
    pub(super) fn about_somebody(&self, names: &str, text: &str) -> String {
        let facts = [("name", names.to_owned()), ("text", text.to_owned())];
        self.say("access-about", &facts)
    }

    /// Two letters.
    pub(super) fn code(&self) -> &'static str {
        self.desk.language.code()
    }

    /// The languages of a sentence: the portals are used in the person's own, where they speak it.
    pub(super) fn tongues(&self) -> Tongues {
        let spoken = match self.desk.language {
            Language::Fr => Spoken::Fr,
            Language::Nl => Spoken::Nl,
            Language::De => Spoken::De,
            Language::En => Spoken::En,
        };
        Tongues {
            person: spoken,
            portal: spoken,
        }
    }

    /// A text of a workflow, for nobody in particular.
    pub(super) fn plain(&self, text: &Text) -> String {
        let values = ::access::workflow::NoValues;
        self.rules.set.show(text, self.tongues(), &values).text()
    }

    /// A text of the catalogue or of the diagnoses, its braces filled.
    pub(super) fn filled(
        &self,
        text: &::access::catalogue::Text,
        fill: &dyn ::access::workflow::Values,
    ) -> String {
        let text = Text {
            fr: text.fr.clone(),
            nl: text.nl.clone(),
            de: text.de.clone(),
            en: text.en.clone(),
        };
        self.rules.set.show(&text, self.tongues(), fill).text()
    }

    /// A word of a portal, as it is shown.
    pub(super) fn portal_word(&self, id: &str) -> Option<String> {
        let shown = self.rules.set.show_word(id, self.tongues().portal)?;
        Some(shown.text)
    }

    /// What a role is called.
    pub(super) fn role(&self, role: Role) -> String {
        match self.rules.catalogue.role_entry(role) {
            Some(entry) => entry.name.in_language(self.code()).to_owned(),
            None => role.word().to_owned(),
        }
    }

    /// What a membership's role is called: the portal's own word where the catalogue knows none.
    pub(super) fn role_of(&self, member: &Membership) -> String {
        match member.role {
            Some(role) => self.role(role),
            None => member.role_text.clone(),
        }
    }

    /// What a level is called.
    pub(super) fn level(&self, level: Level) -> String {
        self.say("access-level", &[("level", level.word().to_owned())])
    }

    /// An application as the portal shows it, by its id or a spelling.
    pub(super) fn application(&self, text: &str) -> String {
        match self.rules.catalogue.application(text) {
            Some(application) => application.name.in_language(self.code()).to_owned(),
            None => text.to_owned(),
        }
    }

    /// A function as the portal shows it.
    pub(super) fn function(&self, text: &str) -> String {
        match self.rules.catalogue.function(text) {
            Some(function) => function.name.in_language(self.code()).to_owned(),
            None => text.to_owned(),
        }
    }

    /// A register's name.
    pub(super) fn register(&self, id: &str) -> String {
        match self.rules.catalogue.register(id) {
            Some(register) => register.name.in_language(self.code()).to_owned(),
            None => id.to_owned(),
        }
    }

    /// What an application, function, role or register is called, whichever it is.
    pub(super) fn thing(&self, id: &str) -> String {
        if let Some(role) = Role::from_word(id) {
            return self.role(role);
        }
        let application = self.application(id);
        if application != id {
            return application;
        }
        let function = self.function(id);
        if function != id {
            return function;
        }
        self.register(id)
    }

    /// The title of a workflow.
    pub(super) fn title(&self, workflow: &str) -> String {
        match self.rules.set.workflow(workflow) {
            Some(found) => self.plain(&found.title),
            None => workflow.to_owned(),
        }
    }

    /// A help desk or an office.
    pub(super) fn contact(&self, id: &str) -> Option<ContactWords> {
        let contact = self.rules.set.contact(id)?;
        Some(ContactWords {
            name: self.plain(&contact.name),
            telephone: contact.telephone.clone(),
            email: contact.email.clone(),
            hours: contact.hours.as_ref().map(|hours| self.plain(hours)),
        })
    }

    /// A function of a membership.
    pub(super) fn function_line(&self, function: &Function) -> FunctionLine {
        let standing = standing(function.standing(self.today()));
        let word = match standing {
            FunctionStanding::InForce => "in-force",
            FunctionStanding::EndsSoon => "ends-soon",
            FunctionStanding::NotYet => "not-yet",
            FunctionStanding::Over => "over",
            FunctionStanding::WithoutStart => "without-start",
        };
        FunctionLine {
            name: self.function(&function.name),
            start: function.start.map(|day| day.to_string()),
            end: function.end.map(|day| day.to_string()),
            standing,
            words: self.say("access-function", &[("standing", word.to_owned())]),
        }
    }

    /// What the catalogue names, to choose from.
    pub(super) fn qualities(&self) -> Vec<Choice> {
        let qualities = self.rules.catalogue.qualities().iter();
        let ours = qualities.filter(|quality| quality.kind.is_none());
        ours.map(|quality| Choice {
            id: quality.id.clone(),
            words: quality.name.in_language(self.code()).to_owned(),
        })
        .collect()
    }
}

/// How everything of the workspace is called, for sentences of tasks.
pub(super) fn names(tree: &Tree) -> Names {
    let nodes = tree
        .nodes()
        .map(|node| (node.id.0.clone(), node.name.clone()));
    let people = tree
        .people()
        .map(|person| (person.id.0.clone(), person.full_name()));
    Names(nodes.chain(people).collect::<BTreeMap<String, String>>())
}

/// Family name first, for lists.
pub(super) fn listed_name(person: &Person) -> String {
    match (person.name.is_empty(), person.first_name.is_empty()) {
        (false, false) => format!("{}, {}", person.name, person.first_name),
        (false, true) => person.name.clone(),
        (true, _) => person.first_name.clone(),
    }
}

/// The first letter and the end of an address.
pub(super) fn masked_email(email: &str) -> String {
    match email.split_once('@') {
        Some((name, host)) => {
            let first: String = name.chars().take(1).collect();
            format!("{first}•••@{host}")
        }
        None => "•••".to_owned(),
    }
}

/// A text of a file with national numbers and addresses in it masked.
pub(super) fn masked_cell(text: &str) -> String {
    if text.contains('@') {
        return masked_email(text);
    }
    if text.chars().filter(char::is_ascii_digit).count() < NUMBER {
        return text.to_owned();
    }
    let mut seen = 0;
    let hide = |letter: char| match letter.is_ascii_digit() {
        true => {
            seen += 1;
            if seen > SHOWN { '•' } else { letter }
        }
        false => letter,
    };
    text.chars().map(hide).collect()
}

/// Digits of anything that may be a person's number.
const NUMBER: usize = 9;
/// The year of birth.
const SHOWN: usize = 2;

pub(super) fn light(light: Light) -> AccessLight {
    match light {
        Light::Fine => AccessLight::Fine,
        Light::Unknown => AccessLight::Unknown,
        Light::Warns => AccessLight::Warns,
        Light::Wrong => AccessLight::Wrong,
    }
}

pub(super) fn level(level: Level) -> AccessLevel {
    match level {
        Level::Entity => AccessLevel::Entity,
        Level::Quality => AccessLevel::Quality,
        Level::Subdivision => AccessLevel::Subdivision,
        Level::Site => AccessLevel::Site,
    }
}

pub(super) fn level_of(level: AccessLevel) -> Level {
    match level {
        AccessLevel::Entity => Level::Entity,
        AccessLevel::Quality => Level::Quality,
        AccessLevel::Subdivision => Level::Subdivision,
        AccessLevel::Site => Level::Site,
    }
}

pub(super) fn truth(truth: Truth) -> TruthWord {
    match truth {
        Truth::True => TruthWord::True,
        Truth::False => TruthWord::False,
        Truth::Unknown => TruthWord::Unknown,
    }
}

pub(super) fn truth_of(truth: TruthWord) -> Truth {
    match truth {
        TruthWord::True => Truth::True,
        TruthWord::False => Truth::False,
        TruthWord::Unknown => Truth::Unknown,
    }
}

pub(super) fn status(status: &Fact<Status>) -> MembershipStatus {
    match status.value() {
        Some(Status::Active) => MembershipStatus::Active,
        Some(Status::Blocked) => MembershipStatus::Blocked,
        Some(Status::Other(_)) | None => MembershipStatus::Unknown,
    }
}

fn standing(standing: Standing) -> FunctionStanding {
    match standing {
        Standing::Effective => FunctionStanding::InForce,
        Standing::EndsSoon => FunctionStanding::EndsSoon,
        Standing::NotYet => FunctionStanding::NotYet,
        Standing::Expired => FunctionStanding::Over,
        Standing::WithoutStart => FunctionStanding::WithoutStart,
    }
}

/// A node's own name behind its organisation's.
pub(super) fn whole_name(tree: &Tree, node: &Node) -> String {
    match tree.organisation(&node.id) {
        Some(organisation) if organisation.id != node.id => {
            format!("{} › {}", organisation.name, node.name)
        }
        _ => node.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promise_3_a_cell_never_shows_a_whole_number() {
        assert_eq!(masked_cell("85.07.30-033.28"), "85.••.••-•••.••");
        assert_eq!(masked_cell("85073003328"), "85•••••••••");
        assert_eq!(masked_cell("anna@kliniek.example"), "a•••@kliniek.example");
        assert_eq!(masked_cell("Heracles"), "Heracles");
        assert_eq!(masked_cell("01/07/2025"), "01/07/2025");
    }
}
