//! `clavis access`.

mod org;
mod pages;
mod paper;
mod record;
mod workflows;

use std::process::ExitCode;

use desk::answers::{
    AnswerWords, ColumnWords, DiagnosisAsked, ImportWords, PeopleAsked, PeopleFilter, StaffWords,
    TargetWords, TaskEvent, TaskWords, TemplateWords, TruthWord, WantWords,
};
use desk::{Access, Desk, Failure};
use zeroize::Zeroizing;

use super::cert::missing;
use crate::import_teller::ImportTeller;
use crate::output::Output;
use crate::words::{
    AccessVerb, Diagnose, Import, People, Places, PlanVerb, PlanWant, TaskDid, TaskFill, TaskVerb,
};
use crate::{secret_input, stop};

/// Runs one verb.
pub fn run(desk: &Desk, output: &Output, verb: AccessVerb) -> Result<ExitCode, Failure> {
    let access = desk.access()?;
    match verb {
        AccessVerb::Org(verb) => org::run(&access, output, &verb),
        AccessVerb::Import(words) => import(&access, output, &words),
        AccessVerb::Tree(words) => {
            let answer = access.tree(&words.organisation)?;
            Ok(output.answer(&answer, |page| pages::tree(page, &answer)))
        }
        AccessVerb::People(words) => people(&access, output, &words),
        AccessVerb::Plan(verb) => plan(&access, output, &verb),
        AccessVerb::Tasks(words) => {
            let answer = access.tasks(words.org.as_deref())?;
            Ok(output.answer(&answer, |page| {
                if let Some(alarm) = &answer.alarm {
                    page.item("✗", alarm);
                }
                pages::tasks(page, &answer.tasks);
            }))
        }
        AccessVerb::Task(verb) => task(desk, &access, output, &verb),
        AccessVerb::Diagnose(words) => diagnose(&access, output, &words),
        AccessVerb::Review(words) => {
            let (from, to) = (words.from.as_deref(), words.to.as_deref());
            let answer = access.review(&words.organisation, from, to)?;
            Ok(output.answer(&answer, |page| pages::review(page, &answer)))
        }
        AccessVerb::Paper(verb) => paper::run(&access, output, &verb),
        AccessVerb::Workflows(verb) => workflows::run(&access, output, &verb),
        AccessVerb::Record(verb) => record::run(desk, &access, output, &verb),
        AccessVerb::Erase(words) => record::erase(&access, output, &words),
    }
}

fn import(access: &Access<'_>, output: &Output, words: &Import) -> Result<ExitCode, Failure> {
    let mut columns = Vec::new();
    for column in &words.column {
        let (place, meaning) = column.split_once('=').ok_or_else(|| unreadable(column))?;
        let place: u32 = place.parse().map_err(|_| unreadable(column))?;
        columns.push(ColumnWords {
            column: place.checked_sub(1).ok_or_else(|| unreadable(column))?,
            meaning: Some(meaning.to_owned()).filter(|meaning| !meaning.is_empty()),
        });
    }
    let said = ImportWords {
        node: words.node.clone(),
        dated: words.dated.clone(),
        columns,
        all_the_same: words.all_the_same,
    };
    let mut teller = ImportTeller::new(output);
    if !words.look {
        stop::says(output, "stopped-import");
    }
    let looked = access.look_at_file(&words.file, &mut |progress| teller.tell(progress))?;
    if words.look {
        let answer =
            access.look_at_import(looked.import, &said, &mut |progress| teller.tell(progress))?;
        teller.finish();
        return Ok(output.answer(&answer, |page| pages::import(page, &answer)));
    }
    let answer = access.take_import(looked.import, &said, &mut |progress| teller.tell(progress))?;
    teller.finish();
    Ok(output.answer(&answer, |page| pages::taken(page, &answer)))
}

fn people(access: &Access<'_>, output: &Output, words: &People) -> Result<ExitCode, Failure> {
    if let Some(person) = &words.person {
        let answer = access.person(person)?;
        return Ok(output.answer(&answer, |page| pages::person(page, &answer)));
    }
    let filter = match words.filter.as_str() {
        "all" => PeopleFilter::All,
        "wrong-level" => PeopleFilter::WrongLevel,
        "not-ticked" => PeopleFilter::NotTicked,
        "no-function" => PeopleFilter::NoFunction,
        "ends-soon" => PeopleFilter::EndsSoon,
        "blocked" => PeopleFilter::Blocked,
        "double" => PeopleFilter::Double,
        "managers" => PeopleFilter::Managers,
        other => return Err(unreadable(other)),
    };
    let answer = access.people(&PeopleAsked {
        organisation: words.org.clone(),
        node: None,
        words: words.words.clone(),
        filter,
        from: words.from,
        most: words.most,
    })?;
    Ok(output.answer(&answer, |page| pages::people(page, &answer)))
}

fn plan(access: &Access<'_>, output: &Output, verb: &PlanVerb) -> Result<ExitCode, Failure> {
    let answer = match verb {
        PlanVerb::Show(words) => access.plan(&words.organisation)?,
        PlanVerb::Job(words) => {
            let job = TemplateWords {
                template: None,
                name: words.name.clone(),
                targets: targets(&words.places),
            };
            access.keep_template(&words.organisation, &job)?
        }
        PlanVerb::Want(words) => access.keep_want(&words.organisation, &want(words))?,
        PlanVerb::Staff(words) => {
            let staff = access.staff_file(&words.file, &words.organisation)?;
            if !words.take {
                return Ok(output.answer(&staff, |page| pages::staff(page, &staff)));
            }
            let all = StaffWords {
                joiners: staff.joiners.iter().filter_map(|one| one.line).collect(),
                ..StaffWords::default()
            };
            access.take_staff(staff.list, &words.organisation, &all)?
        }
        PlanVerb::Make(words) => {
            let answer = access.make_tasks(&words.organisation, &words.only)?;
            return Ok(output.answer(&answer, |page| {
                for sentence in &answer.sentences {
                    page.line(sentence);
                }
                pages::tasks(page, &answer.tasks);
            }));
        }
    };
    Ok(output.answer(&answer, |page| pages::plan(page, &answer)))
}

fn targets(places: &Places) -> Vec<TargetWords> {
    let nodes = places.node.iter();
    nodes
        .map(|node| TargetWords {
            node: node.clone(),
            applications: places.application.clone(),
            function: places.function.clone(),
        })
        .collect()
}

fn want(words: &PlanWant) -> WantWords {
    let (name, first_name) = words.who.split_once(',').unwrap_or((&words.who, ""));
    WantWords {
        person: (!words.new).then(|| words.who.clone()),
        name: name.trim().to_owned(),
        first_name: first_name.trim().to_owned(),
        template: words.job.clone(),
        targets: targets(&words.places),
        leaves: words.leaves.clone(),
    }
}

fn task(
    desk: &Desk,
    access: &Access<'_>,
    output: &Output,
    verb: &TaskVerb,
) -> Result<ExitCode, Failure> {
    let answer = match verb {
        TaskVerb::Show(words) => access.task(&words.task)?,
        TaskVerb::New(words) => access.new_task(&TaskWords {
            workflow: words.workflow.clone(),
            organisation: words.org.clone(),
            node: words.node.clone(),
            person: words.person.clone(),
        })?,
        TaskVerb::Fill(words) if words.propose => access.propose(&words.task, &words.input)?,
        TaskVerb::Fill(words) => {
            access.fill(&words.task, &words.input, &value(desk, access, words)?)?
        }
        TaskVerb::Did(words) => match &words.file {
            Some(file) => access.evidence_file(&words.task, file)?,
            None => access.move_task(&words.task, event(words)?)?,
        },
    };
    Ok(output.answer(&answer, |page| pages::task(page, &answer)))
}

/// The value of an input. What names a person, or is secret, is no word of a command: others can read those.
fn value(desk: &Desk, access: &Access<'_>, words: &TaskFill) -> Result<Zeroizing<String>, Failure> {
    match (&words.file, words.value.as_deref()) {
        (Some(file), _) => secret_input::read(file, desk),
        (None, Some("-")) => secret_input::read(std::path::Path::new("-"), desk),
        (None, value) => {
            let answer = access.task(&words.task)?;
            let input = answer.inputs.iter().find(|one| one.id == words.input);
            if input.is_some_and(|one| !one.kept) {
                return Err(Failure::new("DESK-SECRET-VALUE", Vec::new()));
            }
            if input.is_some_and(|one| one.kind == "niss") {
                return Err(Failure::new("DESK-PERSONAL-VALUE", Vec::new()));
            }
            Ok(Zeroizing::new(value.unwrap_or_default().to_owned()))
        }
    }
}

fn event(words: &TaskDid) -> Result<TaskEvent, Failure> {
    let of = || words.of.clone().ok_or_else(|| missing("--of"));
    let said = || words.words.clone().ok_or_else(|| missing("--words"));
    Ok(match words.what.as_str() {
        "known" | "new" | "not-known" => TaskEvent::Known {
            truth: match words.what.as_str() {
                "known" => TruthWord::True,
                "new" => TruthWord::False,
                _ => TruthWord::Unknown,
            },
        },
        "open" => TaskEvent::Open,
        "step" => TaskEvent::Step { step: of()? },
        "saved" => TaskEvent::Saved,
        "confirmed" => TaskEvent::Confirmed,
        "again" => TaskEvent::Again,
        "sent" => TaskEvent::Sent,
        "works" => TaskEvent::Works,
        "answer" => TaskEvent::Answer,
        "holds" | "fails" => TaskEvent::Settle {
            precondition: of()?,
            truth: match words.what.as_str() {
                "holds" => TruthWord::True,
                _ => TruthWord::False,
            },
        },
        "override" => TaskEvent::Override {
            precondition: of()?,
            reason: said()?,
        },
        "evidence" => TaskEvent::Evidence { words: said()? },
        "blocked" => TaskEvent::Block {
            wrong: words.of.clone(),
            words: words.words.clone(),
        },
        "resume" => TaskEvent::Resume,
        "cancel" => TaskEvent::Cancel {
            reason: words.words.clone(),
        },
        other => return Err(unreadable(other)),
    })
}

fn diagnose(access: &Access<'_>, output: &Output, words: &Diagnose) -> Result<ExitCode, Failure> {
    let asked = DiagnosisAsked {
        person: words.person.clone(),
        organisation: words.organisation.clone(),
        node: words.node.clone(),
        manual: words.manual.clone(),
    };
    let said = match (&words.yes, &words.no) {
        (Some(question), _) => Some((question, "yes")),
        (None, Some(question)) => Some((question, "no")),
        (None, None) => None,
    };
    let answer = match said {
        Some((question, answer)) => access.answer_diagnosis(
            &asked,
            &AnswerWords {
                question: question.clone(),
                answer: answer.to_owned(),
            },
        )?,
        None => access.diagnose(&asked)?,
    };
    Ok(output.answer(&answer, |page| pages::diagnosis(page, &answer)))
}

fn unreadable(word: &str) -> Failure {
    Failure::new("DESK-INPUT", vec![("reason", word.to_owned())])
}
