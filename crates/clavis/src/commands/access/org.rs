//! `clavis access org`.

use std::process::ExitCode;

use desk::answers::{AccessLevel, Correction, NodeSaid, NodeWords, OrganisationWords};
use desk::{Access, Failure};

use super::{pages, unreadable};
use crate::output::Output;
use crate::words::{OrgAdd, OrgNode, OrgSay, OrgVerb};

/// Runs one verb.
pub fn run(access: &Access<'_>, output: &Output, verb: &OrgVerb) -> Result<ExitCode, Failure> {
    match verb {
        OrgVerb::List => {
            let answer = access.organisations()?;
            Ok(output.answer(&answer, |page| pages::organisations(page, &answer)))
        }
        OrgVerb::Add(words) => {
            let answer = access.add_organisation(&organisation(words))?;
            Ok(output.answer(&answer, |page| pages::node(page, &answer)))
        }
        OrgVerb::Node(words) => {
            let answer = access.add_node(&node(words)?)?;
            Ok(output.answer(&answer, |page| pages::node(page, &answer)))
        }
        OrgVerb::Say(words) => {
            let answer = access.say_node(&said(words))?;
            Ok(output.answer(&answer, |page| pages::node(page, &answer)))
        }
        OrgVerb::Rename(words) => correct(
            access,
            output,
            &Correction::Rename {
                node: words.level.clone(),
                name: words.name.clone(),
                number: words.number.clone(),
            },
        ),
        OrgVerb::Remove(words) => {
            let node = words.level.clone();
            correct(access, output, &Correction::Remove { node })
        }
        OrgVerb::Same(words) => {
            let one = words.one.clone();
            let correction = match words.other.clone() {
                Some(other) => Correction::Same { one, other },
                None => Correction::Apart { node: one },
            };
            correct(access, output, &correction)
        }
        OrgVerb::Person(words) => {
            let one = words.one.clone();
            let correction = match words.other.clone() {
                Some(other) => Correction::OnePerson { one, other },
                None => Correction::TwoPeople { person: one },
            };
            correct(access, output, &correction)
        }
        OrgVerb::Exports(words) => {
            let answer = access.snapshots(&words.organisation)?;
            Ok(output.answer(&answer, |page| pages::snapshots(page, &answer)))
        }
    }
}

fn organisation(words: &OrgAdd) -> OrganisationWords {
    OrganisationWords {
        name: words.name.clone(),
        number: words.number.clone(),
        manuals: words.manual.clone(),
    }
}

fn node(words: &OrgNode) -> Result<NodeWords, Failure> {
    let level = match words.level.as_str() {
        "quality" => AccessLevel::Quality,
        "subdivision" => AccessLevel::Subdivision,
        "site" => AccessLevel::Site,
        other => return Err(unreadable(other)),
    };
    Ok(NodeWords {
        parent: words.parent.clone(),
        level,
        name: words.name.clone(),
        number: words.number.clone(),
        quality: words.quality.clone(),
    })
}

fn said(words: &OrgSay) -> NodeSaid {
    NodeSaid {
        node: words.level.clone(),
        active: (words.active || words.blocked).then_some(words.active),
        applications: (words.nothing_ticked || !words.ticked.is_empty())
            .then(|| words.ticked.clone()),
    }
}

fn correct(
    access: &Access<'_>,
    output: &Output,
    correction: &Correction,
) -> Result<ExitCode, Failure> {
    let answer = access.correct(correction)?;
    Ok(output.answer(&answer, |page| page.line(&answer.sentence)))
}
