//! What the answers about access look like as text.

use desk::answers::*;

use crate::page::Page;

/// The organisations.
pub fn organisations(page: &mut Page<'_>, answer: &AccessOrganisationsAnswer) {
    if answer.organisations.is_empty() {
        page.say("access-none", &[]);
    }
    for one in &answer.organisations {
        page.item(light(one.light), format!("{} ({})", one.name, one.node));
    }
}

/// What was added.
pub fn node(page: &mut Page<'_>, answer: &NodeAnswer) {
    page.line(format!("{} ({})", answer.name, answer.node));
    for sentence in &answer.sentences {
        page.line(sentence);
    }
}

/// The exports.
pub fn snapshots(page: &mut Page<'_>, answer: &SnapshotsAnswer) {
    if answer.snapshots.is_empty() {
        page.say("access-none", &[]);
    }
    for one in &answer.snapshots {
        let day = page.day(&one.dated);
        page.item(
            "·",
            format!("{day}: {} ({}, {})", one.place, one.file, one.lines),
        );
    }
}

/// The tree.
pub fn tree(page: &mut Page<'_>, answer: &TreeAnswer) {
    for one in &answer.nodes {
        let depth = match one.level {
            AccessLevel::Entity => "",
            AccessLevel::Quality => "  ",
            AccessLevel::Subdivision => "    ",
            AccessLevel::Site => "      ",
        };
        let line = format!(
            "{depth}{} {}: {} ({}, {})",
            light(one.light),
            one.level_words,
            one.name,
            one.node,
            one.users
        );
        page.exact_line(line);
        for reason in &one.reasons {
            page.exact_line(format!("{depth}    {reason}"));
        }
    }
}

/// How an export is read.
pub fn import(page: &mut Page<'_>, answer: &ImportAnswer) {
    page.exact("label-file", &answer.file);
    for (place, column) in answer.columns.iter().enumerate() {
        page.item(
            &(place + 1).to_string(),
            format!("{} → {}", column.name, column.meaning_words),
        );
    }
    for remark in answer.remarks.iter().chain(&answer.reasons) {
        page.line(remark);
    }
    for one in &answer.nodes {
        let mark = if one.guessed { "→" } else { "·" };
        page.item(mark, format!("{} ({})", one.words, one.node));
    }
}

/// An export that was taken.
pub fn taken(page: &mut Page<'_>, answer: &TakenAnswer) {
    let facts = [
        ("lines", answer.counts.lines.to_string()),
        ("people", answer.counts.people.to_string()),
    ];
    page.say("access-taken", &facts);
    changes(page, &answer.changes);
    findings(page, &answer.findings);
    tasks(page, &answer.verified);
}

fn changes(page: &mut Page<'_>, all: &[ChangeLine]) {
    for change in all {
        page.item("±", &change.sentence);
    }
}

fn findings(page: &mut Page<'_>, all: &[FindingLine]) {
    for one in all {
        let mark = match one.severity {
            Severity::Wrong => "✗",
            Severity::Warns => "?",
            Severity::Info => "·",
        };
        page.item(mark, &one.sentence);
    }
}

/// People.
pub fn people(page: &mut Page<'_>, answer: &PeopleAnswer) {
    if answer.people.is_empty() {
        page.say("access-none", &[]);
    }
    for one in &answer.people {
        let niss = one.niss.as_deref().unwrap_or("–");
        page.item(
            light(one.light),
            format!(
                "{} ({}, {niss}): {}",
                one.name,
                one.person,
                one.nodes.join("; ")
            ),
        );
        for reason in &one.reasons {
            page.exact_line(format!("      {reason}"));
        }
    }
}

/// One person.
pub fn person(page: &mut Page<'_>, answer: &PersonAnswer) {
    let niss = answer.niss.as_deref().unwrap_or("–");
    page.line(format!("{} ({}, {niss})", answer.name, answer.person));
    for one in &answer.memberships {
        let role = one.role.as_deref().unwrap_or(&one.role_text);
        let applications = one.applications.clone().unwrap_or_default().join(", ");
        let functions: Vec<String> = one
            .functions
            .iter()
            .flatten()
            .map(|function| format!("{} ({})", function.name, function.words))
            .collect();
        page.item("·", format!("{} › {}: {role}", one.organisation, one.place));
        for text in [applications, functions.join(", ")] {
            if !text.is_empty() {
                page.exact_line(format!("      {text}"));
            }
        }
    }
    findings(page, &answer.findings);
    tasks(page, &answer.tasks);
}

/// The plan.
pub fn plan(page: &mut Page<'_>, answer: &PlanAnswer) {
    for job in &answer.templates {
        page.item("▪", format!("{} ({})", job.name, job.template));
    }
    for want in &answer.wants {
        page.item("→", format!("{}: {}", want.name, want.nodes.join("; ")));
    }
    if answer.differences.is_empty() {
        page.say("access-no-difference", &[]);
    }
    for one in &answer.differences {
        let place = match one.place == one.name {
            true => String::new(),
            false => format!(" · {}", one.place),
        };
        page.item(
            "≠",
            format!("{}{place}: {} ({})", one.name, one.sentence, one.difference),
        );
        if let (Some(workflow), Some(title)) = (&one.workflow, &one.title) {
            page.exact_line(format!("      {workflow} {title}"));
        }
    }
}

/// A staff list.
pub fn staff(page: &mut Page<'_>, answer: &StaffAnswer) {
    for (mark, lines) in [("+", &answer.joiners), ("−", &answer.leavers)] {
        for one in lines {
            page.item(mark, format!("{}: {}", one.name, one.sentence));
        }
    }
    for remark in &answer.remarks {
        page.line(remark);
    }
}

/// Tasks.
pub fn tasks(page: &mut Page<'_>, all: &[AccessTaskLine]) {
    if all.is_empty() {
        page.say("access-no-task", &[]);
    }
    for one in all {
        let mark = if one.urgent { "!" } else { "□" };
        page.item(
            mark,
            format!(
                "{} {} · {} ({})",
                one.workflow, one.title, one.about, one.task
            ),
        );
        page.exact_line(format!("      {}", one.sentence));
    }
}

/// One task.
pub fn task(page: &mut Page<'_>, answer: &AccessTaskAnswer) {
    let line = &answer.line;
    page.line(format!("{} {} ({})", line.workflow, line.title, line.task));
    page.line(&line.about);
    page.line(&line.sentence);
    page.gap();
    for input in &answer.inputs {
        let value = match (input.given, input.required) {
            (true, _) => input.value.clone(),
            (false, true) => "…".to_owned(),
            (false, false) => "–".to_owned(),
        };
        page.entry(format!("{} ({})", input.label, input.id), value);
    }
    for one in &answer.preconditions {
        let mark = match (&one.overridden, one.truth) {
            (Some(_), _) => "~",
            (None, TruthWord::True) => "✓",
            (None, TruthWord::False) => "✗",
            (None, TruthWord::Unknown) => "?",
        };
        page.item(mark, format!("{} ({})", one.words, one.id));
    }
    page.gap();
    for step in &answer.steps {
        let mark = match (step.done, step.now) {
            (true, _) => "✓",
            (false, true) => "→",
            (false, false) => "·",
        };
        page.item(mark, format!("{} ({})", step.text, step.id));
        if let Some(link) = &step.link {
            page.exact_line(format!("      {}", link.address));
        }
        if let Some(warn) = &step.warn {
            page.item("!", warn);
        }
    }
    for warning in &answer.warnings {
        page.item("!", warning);
    }
    for part in &answer.parts {
        page.item(
            "□",
            format!(
                "{} {} · {} ({})",
                part.workflow, part.title, part.about, part.task
            ),
        );
    }
    for proof in &answer.evidence.given {
        page.item("✓", &proof.words);
    }
}

/// A diagnosis.
pub fn diagnosis(page: &mut Page<'_>, answer: &DiagnosisAnswer) {
    page.line(format!("{} · {}", answer.name, answer.target.words));
    if let Some(found) = &answer.found {
        page.line(format!("{} {}", found.id, found.sign));
        page.line(&found.cause);
    }
    page.line(&answer.then);
    page.gap();
    for one in &answer.conditions {
        let mark = match one.truth {
            TruthWord::True => "✓",
            TruthWord::False => "✗",
            TruthWord::Unknown => "?",
        };
        page.item(mark, format!("{} {}", one.id, one.words));
    }
    for one in &answer.questions {
        page.item("?", format!("{} ({})", one.words, one.id));
    }
}

/// A review.
pub fn review(page: &mut Page<'_>, answer: &ReviewAnswer) {
    let to = page.day(&answer.to);
    page.line(format!("{} · {to}", answer.name));
    for one in &answer.roles {
        page.entry(&one.role, one.people.to_string());
    }
    changes(page, &answer.changes);
    findings(page, &answer.findings);
    if let Some(head) = &answer.head {
        page.exact("label-access-head", head);
    }
}

/// A paper that was written.
pub fn paper(page: &mut Page<'_>, answer: &PaperWritten) {
    page.line(&answer.sentence);
    page.exact("label-file", &answer.file);
    for name in &answer.attach {
        page.exact("label-attach", name);
    }
    for caution in &answer.cautions {
        page.item("!", caution);
    }
}

/// The workflows.
pub fn workflows(page: &mut Page<'_>, answer: &WorkflowsAnswer) {
    for one in &answer.workflows {
        page.entry(&one.id, &one.title);
    }
    page.gap();
    if let Some(update) = &answer.update {
        page.item("✗", update);
    }
    faults(page, &answer.faults);
    page.exact("label-access-own", &answer.own_folder);
}

/// One workflow.
pub fn workflow(page: &mut Page<'_>, answer: &WorkflowAnswer) {
    page.line(format!("{} {}", answer.workflow.id, answer.workflow.title));
    page.line(&answer.workflow.about);
    page.gap();
    for (place, step) in answer.steps.iter().enumerate() {
        page.item(&(place + 1).to_string(), &step.text);
    }
    for part in &answer.parts {
        page.item("□", part);
    }
    page.line(&answer.evidence);
    for one in &answer.wrong {
        page.item("✗", format!("{} → {}", one.sign, one.remedy));
    }
}

/// The portals' words.
pub fn words(page: &mut Page<'_>, answer: &WordsAnswer) {
    for one in &answer.words {
        let mark = |language: &str, text: &str| match one.ours.iter().any(|ours| ours == language) {
            true => format!("~{text}"),
            false => text.to_owned(),
        };
        let texts = [
            mark("fr", &one.fr),
            mark("nl", &one.nl),
            mark("de", &one.de),
        ];
        page.entry(&one.id, texts.join(" | "));
    }
}

/// What is wrong with workflows of one's own.
pub fn checked(page: &mut Page<'_>, answer: &CheckedAnswer) {
    if answer.faults.is_empty() {
        page.say("access-checked", &[("count", answer.files.to_string())]);
    }
    faults(page, &answer.faults);
}

fn faults(page: &mut Page<'_>, faults: &[FaultLine]) {
    for fault in faults {
        let line = fault
            .line
            .map(|line| format!(":{line}"))
            .unwrap_or_default();
        page.item("✗", format!("{}{line}: {}", fault.file, fault.sentence));
    }
}

/// The record.
pub fn record(page: &mut Page<'_>, answer: &RecordAnswer) {
    page.line(&answer.sentence);
    page.exact("label-access-head", &answer.head);
    for one in &answer.latest {
        let at = page.moment(&one.at);
        page.item(&one.number.to_string(), format!("{at}: {}", one.sentence));
    }
}

fn light(light: AccessLight) -> &'static str {
    match light {
        AccessLight::Fine => "✓",
        AccessLight::Unknown => "·",
        AccessLight::Warns => "?",
        AccessLight::Wrong => "✗",
    }
}
