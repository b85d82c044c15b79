//! Which row of the diagnosis a condition that does not hold is.

use super::form::Diagnoses;
use crate::{Case, Cause, Condition, Judged, Level, Sign};

/// A row, with the cause of several and the workflow that helps here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Which {
    pub row: Option<&'static str>,
    pub cause: Option<&'static str>,
    pub workflow: Option<String>,
}

impl Which {
    fn row(row: &'static str) -> Self {
        Which {
            row: Some(row),
            ..Which::default()
        }
    }

    fn cause(mut self, cause: &'static str) -> Self {
        self.cause = Some(cause);
        self
    }

    fn workflow(mut self, workflow: &str) -> Self {
        self.workflow = Some(workflow.to_owned());
        self
    }

    /// The workflow of the cause, then of the row, unless one was found already.
    pub fn filled(mut self, diagnoses: &Diagnoses) -> Self {
        if self.workflow.is_some() {
            return self;
        }
        let row = self.row.and_then(|row| diagnoses.row(row));
        if let Some(cause) = self.cause {
            // A cause without a workflow is waited for.
            let mut causes = row.into_iter().flat_map(|row| &row.cause_of);
            let cause = causes.find(|one| one.id == cause);
            self.workflow = cause.and_then(|cause| cause.workflow.clone());
        } else {
            self.workflow = row.and_then(|row| row.workflows.first().cloned());
        }
        self
    }
}

/// The sign of which a row is, in the manual that has it.
pub(super) fn sign_row(sign: Sign) -> &'static str {
    match sign {
        Sign::UnitMissing => "D-02",
        Sign::UnitTwice => "D-03",
        Sign::NoFunctionOffered => "D-04",
        Sign::HeraclesRefuses => "D-07",
        Sign::ProfileInvalid => "D-10",
        Sign::TileClosed => "D-11",
        Sign::NotInPublicList => "D-12",
        Sign::CodeRefused => "D-13",
        Sign::ResidentCard => "D-14",
        Sign::HospitalMissing | Sign::OtherProfile => "D-15",
        Sign::HeadPhysicianRefused => "D-16",
        Sign::InclusionRefuses => "D-17",
        Sign::ActivationRefused => "D-18",
        Sign::HcoListAbsent => "D-19",
        Sign::CamCannotLogIn => "D-20",
        Sign::BrowserCardFails => "D-26",
    }
}

/// The row of a condition that does not hold.
pub(super) fn which(case: &Case<'_>, judged: &Judged) -> Which {
    let manual = case.chain().manual.as_str();
    let seen = |sign| case.sees(sign).is_some();
    // What the person sees names the row; the condition names its cause.
    let refused = match manual {
        "000" if seen(Sign::ProfileInvalid) => Some("D-10"),
        "001" if seen(Sign::HospitalMissing) => Some("D-15"),
        "002" if seen(Sign::UnitMissing) => Some("D-02"),
        "003" if seen(Sign::InclusionRefuses) => Some("D-17"),
        _ => None,
    };
    let cause = judged.cause.as_ref();
    match judged.condition {
        Condition::C1 => match cause {
            Some(Cause::NoCam) => Which::row("D-20").cause("none"),
            Some(Cause::CamBlocked) => Which::row("D-20").workflow("W-01"),
            _ => Which::row("D-20"),
        },
        Condition::C2 => {
            if seen(Sign::ActivationRefused) {
                return Which::row("D-18");
            }
            match manual {
                "000" => Which::row("D-10").cause("quality"),
                "001" => Which::row("D-15").cause("quality"),
                "002" => Which::row("D-02").workflow("W-10"),
                _ => Which::default().workflow("W-10"),
            }
        }
        Condition::C3 => {
            if seen(Sign::HcoListAbsent) {
                return Which::row("D-19");
            }
            let level = match cause {
                Some(Cause::NodeMissing { node }) => case.tree.node(node).map(|node| node.level),
                _ => None,
            };
            let site = level == Some(Level::Site);
            Which::row("D-02").workflow(if site { "W-21" } else { "W-20" })
        }
        Condition::C4 => match cause {
            Some(Cause::Blocked) => Which::row("D-23"),
            Some(Cause::OnlyManager { .. }) if manual == "002" => Which::row("D-09"),
            Some(Cause::Elsewhere { .. }) if manual == "002" => Which::row("D-02"),
            _ => match refused {
                Some("D-10") => Which::row("D-10").cause("not-named"),
                Some("D-15") => Which::row("D-15").cause("not-user"),
                Some(row) => Which::row(row),
                None => Which::row("D-01"),
            },
        },
        Condition::C5 => match manual {
            "000" => Which::row("D-10").cause("not-ticked"),
            "001" => Which::row("D-15").cause("not-ticked"),
            "002" if only_also(case, cause) => Which::row("D-06"),
            "002" => Which::row("D-02").workflow("W-31"),
            _ => Which::row("D-17"),
        },
        Condition::C6 => Which::row("D-04"),
        Condition::C7 => match (cause, refused) {
            (Some(Cause::FunctionPresent), _) => Which::row("D-25"),
            (_, Some("D-15")) => Which::row("D-15").cause("no-function"),
            (Some(Cause::FunctionMissing), Some("D-17")) => Which::row("D-17"),
            _ => Which::row("D-05"),
        },
        Condition::C8 => match cause {
            Some(Cause::NextDay) => Which::row("D-10").cause("delay"),
            _ => Which::row("D-08"),
        },
        Condition::C9 => match cause {
            Some(Cause::NotRegistered { register, known }) => registered(case, register, *known),
            _ => Which::default(),
        },
        Condition::C10 => match cause {
            Some(Cause::LoginFails {
                sign: Some(Sign::OtherProfile),
            }) if manual == "001" => Which::row("D-15").cause("profile"),
            Some(Cause::LoginFails { sign: Some(sign) }) => Which::row(sign_row(*sign)),
            _ if manual == "001" => Which::row("D-15").cause("profile"),
            _ => Which::default(),
        },
        Condition::C11 => Which::row("D-03"),
    }
}

fn registered(case: &Case<'_>, register: &str, known: bool) -> Which {
    match register {
        "famhp-enterprise" => Which::row("D-11"),
        "inami-head-physician" => Which::row("D-16"),
        "heracles" if known => Which::row("D-07").workflow("W-52"),
        "heracles" => Which::row("D-07"),
        other => {
            let entry = case.catalogue.register(other);
            let add = entry.and_then(|entry| entry.add.clone());
            Which {
                workflow: add,
                ..Which::default()
            }
        }
    }
}

/// Whether only what some need more is missing.
fn only_also(case: &Case<'_>, cause: Option<&Cause>) -> bool {
    let Some(Cause::NotTicked { applications }) = cause else {
        return false;
    };
    let rule = case.chain().ticked.as_ref();
    let all = rule.map_or(&[][..], |rule| &rule.ticked);
    !applications.iter().any(|missing| all.contains(missing))
}
