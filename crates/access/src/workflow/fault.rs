//! What is wrong with a file of the set, and where.

use super::text::Language;

/// Something in a file of the set that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}{}: {fault}", line.map(|line| format!(":{line}")).unwrap_or_default(), shown(key))]
pub struct WorkflowError {
    /// The file, as it was handed in.
    pub file: String,
    /// The line, counted from 1, where there is one.
    pub line: Option<u32>,
    /// The key, parts of lists by their ids: `step.save.text`; empty when it is the file itself.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

fn shown(key: &str) -> String {
    if key.is_empty() {
        String::new()
    } else {
        format!(" {key}")
    }
}

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is no TOML.
    #[error("not TOML: {detail}")]
    Syntax {
        /// The reader's words.
        detail: String,
    },
    /// The set was written for a newer program.
    #[error("format {found} is newer than {known}")]
    FormatNewer {
        /// The set's.
        found: u32,
        /// The program's.
        known: u32,
    },
    /// The set says nothing about itself.
    #[error("there is no set.toml")]
    SetMissing,
    /// A key that means nothing.
    #[error("unknown key {found}; known: {known}")]
    KeyUnknown {
        /// The key.
        found: String,
        /// The keys that there are.
        known: String,
    },
    /// A key that has to be there.
    #[error("{wanted} is missing")]
    KeyMissing {
        /// The key.
        wanted: String,
    },
    /// A value that means nothing.
    #[error("wrong value: {detail}")]
    ValueWrong {
        /// The reader's words, or the rule.
        detail: String,
    },
    /// A kind that there is not.
    #[error("unknown kind {found}; known: {known}")]
    KindUnknown {
        /// The kind.
        found: String,
        /// The kinds that there are.
        known: String,
    },
    /// A text lacks a language.
    #[error("the text has no {language}")]
    LanguageMissing {
        /// The language.
        language: Language,
    },
    /// A text is equal in two languages and not listed.
    #[error("the text is equal in {one} and {other}")]
    LanguagesEqual {
        /// One.
        one: Language,
        /// The other.
        other: Language,
    },
    /// `same` lists a text that is not equal, or is not there.
    #[error("{found} is listed under same, and is not equal")]
    SameNeedless {
        /// The key.
        found: String,
    },
    /// A brace that means nothing.
    #[error("unknown brace {{{found}}}")]
    BraceUnknown {
        /// What stands in it.
        found: String,
    },
    /// A language has other braces than French.
    #[error("the braces in {language} are others than in fr")]
    BracesDiffer {
        /// The language.
        language: Language,
    },
    /// Something that is named is not there.
    #[error("no {kind} {found}")]
    Unknown {
        /// What kind of thing.
        kind: Named,
        /// Its name.
        found: String,
    },
    /// A name that stands twice.
    #[error("{found} stands twice")]
    Twice {
        /// The name.
        found: String,
    },
    /// The id is not the name of the file.
    #[error("the id is {found}, the file is for {wanted}")]
    IdOther {
        /// The id.
        found: String,
        /// What the file's name says.
        wanted: String,
    },
    /// Things that need each other.
    #[error("a circle: {path}")]
    Circle {
        /// The names, in order.
        path: String,
    },
    /// No step leads to the end.
    #[error("no step reaches {wanted}{}", case.as_deref().map(|case| format!(" for manual {case}")).unwrap_or_default())]
    NoEnd {
        /// `confirmed` or `sent`.
        wanted: &'static str,
        /// The manual for which there is none.
        case: Option<String>,
    },
}

/// Things that files name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A word of a portal.
    Word,
    /// A link.
    Link,
    /// A contact.
    Contact,
    /// An input of the workflow.
    Input,
    /// A workflow.
    Workflow,
    /// Shared steps.
    Steps,
    /// A part of the composite.
    Part,
    /// A role.
    Role,
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Named::Word => "word",
            Named::Link => "link",
            Named::Contact => "contact",
            Named::Input => "input",
            Named::Workflow => "workflow",
            Named::Steps => "steps",
            Named::Part => "part",
            Named::Role => "role",
        })
    }
}

impl WorkflowError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Syntax { .. } => "ACCESS-WORKFLOW-SYNTAX",
            Fault::FormatNewer { .. } => "ACCESS-WORKFLOW-FORMAT-NEWER",
            Fault::SetMissing => "ACCESS-WORKFLOW-SET-MISSING",
            Fault::KeyUnknown { .. } => "ACCESS-WORKFLOW-KEY-UNKNOWN",
            Fault::KeyMissing { .. } => "ACCESS-WORKFLOW-KEY-MISSING",
            Fault::ValueWrong { .. } => "ACCESS-WORKFLOW-VALUE-WRONG",
            Fault::KindUnknown { .. } => "ACCESS-WORKFLOW-KIND-UNKNOWN",
            Fault::LanguageMissing { .. } => "ACCESS-WORKFLOW-LANGUAGE-MISSING",
            Fault::LanguagesEqual { .. } => "ACCESS-WORKFLOW-LANGUAGES-EQUAL",
            Fault::SameNeedless { .. } => "ACCESS-WORKFLOW-SAME-NEEDLESS",
            Fault::BraceUnknown { .. } => "ACCESS-WORKFLOW-BRACE-UNKNOWN",
            Fault::BracesDiffer { .. } => "ACCESS-WORKFLOW-BRACES-DIFFER",
            Fault::Unknown { kind, .. } => match kind {
                Named::Word => "ACCESS-WORKFLOW-WORD-UNKNOWN",
                Named::Link => "ACCESS-WORKFLOW-LINK-UNKNOWN",
                Named::Contact => "ACCESS-WORKFLOW-CONTACT-UNKNOWN",
                Named::Input => "ACCESS-WORKFLOW-INPUT-UNKNOWN",
                Named::Workflow => "ACCESS-WORKFLOW-UNKNOWN",
                Named::Steps => "ACCESS-WORKFLOW-STEPS-UNKNOWN",
                Named::Part => "ACCESS-WORKFLOW-PART-UNKNOWN",
                Named::Role => "ACCESS-WORKFLOW-ROLE-UNKNOWN",
            },
            Fault::Twice { .. } => "ACCESS-WORKFLOW-TWICE",
            Fault::IdOther { .. } => "ACCESS-WORKFLOW-ID-OTHER",
            Fault::Circle { .. } => "ACCESS-WORKFLOW-CIRCLE",
            Fault::NoEnd { .. } => "ACCESS-WORKFLOW-NO-END",
        }
    }

    /// Named values of the sentence.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = vec![
            ("file", self.file.clone()),
            (
                "line",
                self.line.map(|line| line.to_string()).unwrap_or_default(),
            ),
            ("key", self.key.clone()),
        ];
        match &self.fault {
            Fault::Syntax { detail } | Fault::ValueWrong { detail } => {
                facts.push(("detail", detail.clone()));
            }
            Fault::FormatNewer { found, known } => {
                facts.push(("found", found.to_string()));
                facts.push(("known", known.to_string()));
            }
            Fault::SetMissing => {}
            Fault::KeyUnknown { found, known } | Fault::KindUnknown { found, known } => {
                facts.push(("found", found.clone()));
                facts.push(("known", known.clone()));
            }
            Fault::KeyMissing { wanted } => facts.push(("wanted", wanted.clone())),
            Fault::LanguageMissing { language } | Fault::BracesDiffer { language } => {
                facts.push(("language", language.to_string()));
            }
            Fault::LanguagesEqual { one, other } => {
                facts.push(("one", one.to_string()));
                facts.push(("other", other.to_string()));
            }
            Fault::SameNeedless { found }
            | Fault::BraceUnknown { found }
            | Fault::Unknown { found, .. }
            | Fault::Twice { found } => facts.push(("found", found.clone())),
            Fault::IdOther { found, wanted } => {
                facts.push(("found", found.clone()));
                facts.push(("wanted", wanted.clone()));
            }
            Fault::Circle { path } => facts.push(("path", path.clone())),
            Fault::NoEnd { wanted, case } => {
                facts.push(("wanted", (*wanted).to_owned()));
                facts.push(("manual", case.clone().unwrap_or_default()));
            }
        }
        facts
    }
}

/// Every code of a workflow error.
pub const CODES: &[&str] = &[
    "ACCESS-WORKFLOW-SYNTAX",
    "ACCESS-WORKFLOW-FORMAT-NEWER",
    "ACCESS-WORKFLOW-SET-MISSING",
    "ACCESS-WORKFLOW-KEY-UNKNOWN",
    "ACCESS-WORKFLOW-KEY-MISSING",
    "ACCESS-WORKFLOW-VALUE-WRONG",
    "ACCESS-WORKFLOW-KIND-UNKNOWN",
    "ACCESS-WORKFLOW-LANGUAGE-MISSING",
    "ACCESS-WORKFLOW-LANGUAGES-EQUAL",
    "ACCESS-WORKFLOW-SAME-NEEDLESS",
    "ACCESS-WORKFLOW-BRACE-UNKNOWN",
    "ACCESS-WORKFLOW-BRACES-DIFFER",
    "ACCESS-WORKFLOW-WORD-UNKNOWN",
    "ACCESS-WORKFLOW-LINK-UNKNOWN",
    "ACCESS-WORKFLOW-CONTACT-UNKNOWN",
    "ACCESS-WORKFLOW-INPUT-UNKNOWN",
    "ACCESS-WORKFLOW-UNKNOWN",
    "ACCESS-WORKFLOW-STEPS-UNKNOWN",
    "ACCESS-WORKFLOW-PART-UNKNOWN",
    "ACCESS-WORKFLOW-ROLE-UNKNOWN",
    "ACCESS-WORKFLOW-TWICE",
    "ACCESS-WORKFLOW-ID-OTHER",
    "ACCESS-WORKFLOW-CIRCLE",
    "ACCESS-WORKFLOW-NO-END",
];
