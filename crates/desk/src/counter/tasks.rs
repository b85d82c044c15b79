//! Tasks: what the journal, the folder and the draft say that somebody has to do.

use certificates::{Line, RequestState as At, Stage, inventory};
use jiff::civil::Date;

use super::bars::{self, Life};
use super::draft::{Found, is_for, sent};
use super::keystores::{Confirming, file_name, short_name, task_turn};
use super::post::Post;
use crate::access::Waiting;
use crate::answers::{
    AccessTaskLine, AccessTurn, BarState, RequestState, TaskAction, TaskKind, TaskLine, TaskTurn,
};

/// The tasks, what can be gone on with first.
pub(super) fn tasks(
    post: &Post,
    draft: Option<&Found>,
    lines: &[Line],
    lives: &[Option<Life>],
    access: Waiting,
) -> Vec<TaskLine> {
    let mut tasks: Vec<TaskLine> = draft
        .map(|draft| of_draft(post, draft))
        .into_iter()
        .collect();
    for (line, life) in lines.iter().zip(lives) {
        if line.record.is_none() || !(line.exists || is_elsewhere(line)) {
            continue;
        }
        if !is_begun_anew(draft, line, lines) {
            tasks.extend(of_request(post, line));
        }
        tasks.extend(
            life.as_ref()
                .and_then(|life| of_life(post, line, life, lines)),
        );
    }
    tasks.extend(of_unknown(post, lines));
    tasks.extend(access.alarm.map(|alarm| of_record(post, alarm)));
    let lines = access.tasks.into_iter();
    tasks.extend(lines.map(|line| of_access(post, line)));
    tasks.sort_by_key(order);
    tasks
}

/// True for a request that stopped before it was sent, and that the draft or a later request for the
/// same name goes on with: one thing is one task.
fn is_begun_anew(draft: Option<&Found>, line: &Line, all: &[Line]) -> bool {
    let Some(record) = &line.record else {
        return false;
    };
    if line.state != At::At(Stage::KeyKept) {
        return false;
    }
    let by_draft = draft.is_some_and(|found| is_for(&found.draft, &record.name));
    let later = |other: &Line| {
        let same = other
            .record
            .as_ref()
            .is_some_and(|theirs| theirs.name == record.name && theirs.platform == record.platform);
        same && sent(other) && other.since > line.since
    };
    by_draft || all.iter().any(later)
}

fn order(task: &TaskLine) -> (bool, bool, bool, bool, u8, Option<String>) {
    let turn = match task.turn {
        TaskTurn::You => 0,
        TaskTurn::Ehealth => 1,
        TaskTurn::Other => 2,
        TaskTurn::Nobody => 3,
    };
    let next = task.next_date.clone();
    // What was saved at a portal and not confirmed is lost when nobody goes on: it stands before everything.
    let saved = task.kind == TaskKind::Access && task.urgent;
    (
        !saved,
        task.kind != TaskKind::Record,
        task.kind != TaskKind::Draft,
        !task.urgent,
        turn,
        next,
    )
}

/// A task of access management.
fn of_access(post: &Post, line: AccessTaskLine) -> TaskLine {
    let turn = match line.turn {
        AccessTurn::You => TaskTurn::You,
        AccessTurn::Portal | AccessTurn::Other => TaskTurn::Other,
        AccessTurn::Nobody => TaskTurn::Nobody,
    };
    let who = match line.turn {
        AccessTurn::Portal => Some(post.desk.say("access-who-portal", &[])),
        AccessTurn::Other => line
            .who
            .or_else(|| Some(post.desk.say("access-who-office", &[]))),
        AccessTurn::You | AccessTurn::Nobody => None,
    };
    let day = |moment: &String| moment.get(..DAY).map(str::to_owned);
    TaskLine {
        id: format!("{ACCESS}{}", line.task),
        kind: TaskKind::Access,
        title: match line.about.is_empty() {
            true => line.title,
            false => format!("{} · {}", line.title, line.about),
        },
        sentence: line.sentence,
        turn,
        who,
        since: day(&line.since),
        next_date: line.until.as_ref().and_then(day),
        urgent: line.urgent,
        keystore: None,
        action: Some(TaskAction::Open),
    }
}

/// The record of access management is not whole: nothing is blocked, and it is told before almost everything.
fn of_record(post: &Post, alarm: String) -> TaskLine {
    TaskLine {
        id: "record".to_owned(),
        kind: TaskKind::Record,
        title: post.desk.say("access-record-task", &[]),
        sentence: alarm,
        turn: TaskTurn::You,
        who: None,
        since: None,
        next_date: None,
        urgent: true,
        keystore: None,
        action: Some(TaskAction::Look),
    }
}

/// What differs from one sort of task to the other.
struct Sort {
    /// Title and, with `-says` behind it, sentence.
    id: &'static str,
    kind: TaskKind,
    action: Option<TaskAction>,
    urgent: bool,
}

fn of_draft(post: &Post, found: &Found) -> TaskLine {
    let draft = &found.draft;
    let name = match (draft.name.is_empty(), draft.id.is_empty()) {
        (false, _) => draft.name.clone(),
        (true, false) => format!("{} {}", draft.kind, draft.id),
        (true, true) => String::new(),
    };
    let id = match name.is_empty() {
        true => "task-draft-unnamed",
        false => "task-draft",
    };
    TaskLine {
        id: DRAFT.to_owned(),
        kind: TaskKind::Draft,
        title: post.desk.say(id, &[("name", name)]),
        sentence: post.desk.say("task-draft-says", &[]),
        turn: TaskTurn::You,
        who: None,
        since: Some(found.since.to_string()),
        next_date: None,
        urgent: false,
        keystore: None,
        action: Some(TaskAction::Continue),
    }
}

fn of_request(post: &Post, line: &Line) -> Option<TaskLine> {
    let state = post.state(line);
    let sort = |id, kind, action| Sort {
        id,
        kind,
        action: Some(action),
        urgent: false,
    };
    if let Some(confirming) = Confirming::of(post, line, state) {
        let action = match confirming {
            Confirming::Open(_) => TaskAction::Confirm,
            // To complete is to ask eHealth once more, which then says whether it has lapsed.
            Confirming::Over(_) => TaskAction::Ask,
        };
        let sort = Sort {
            urgent: true,
            ..sort(confirming.id(), TaskKind::Request, action)
        };
        let until = Some(confirming.day());
        return Some(task(post, line, &sort, TaskTurn::You, until));
    }
    let sort = match state {
        RequestState::Prepared => sort("task-prepared", TaskKind::Request, TaskAction::Continue),
        RequestState::Sent | RequestState::Pending => {
            sort("task-sent", TaskKind::Request, TaskAction::Look)
        }
        RequestState::AnswerLost => sort("task-answer-lost", TaskKind::Request, TaskAction::Ask),
        RequestState::Delivered => sort("task-delivered", TaskKind::Request, TaskAction::Complete),
        RequestState::Installed => sort("task-installed", TaskKind::Request, TaskAction::Complete),
        RequestState::WaitsForActivation => {
            sort("task-activate", TaskKind::Activation, TaskAction::Activate)
        }
        RequestState::HandedOver if is_elsewhere(line) => return None,
        RequestState::HandedOver => {
            sort("task-handed-over", TaskKind::Request, TaskAction::Complete)
        }
        RequestState::RevocationLost => {
            sort("task-revocation-lost", TaskKind::Request, TaskAction::Look)
        }
        // Refused while it was waited for: what was refused at once was told at once.
        RequestState::Refused if line.state != At::At(Stage::Refused) => Sort {
            urgent: true,
            ..sort("task-refused", TaskKind::Request, TaskAction::Look)
        },
        RequestState::Complete
        | RequestState::Revoked
        | RequestState::Refused
        | RequestState::Abandoned
        | RequestState::Unknown => return None,
    };
    let turn = match state {
        RequestState::HandedOver => TaskTurn::Other,
        RequestState::Refused => TaskTurn::You,
        _ => task_turn(line, state),
    };
    Some(task(post, line, &sort, turn, None))
}

fn of_life(post: &Post, line: &Line, life: &Life, all: &[Line]) -> Option<TaskLine> {
    let record = line.record.as_ref()?;
    let is_renewed_now = |other: &Line| {
        let newer = other.record.as_ref();
        inventory::is_open(other)
            && newer.is_some_and(|newer| newer.replaces.as_deref() == Some(&record.key))
    };
    if all.iter().any(is_renewed_now) {
        return None;
    }
    let (id, kind, action, urgent, turn) = match life.standing {
        BarState::Renewable => (
            "task-renew",
            TaskKind::Renewal,
            Some(TaskAction::Renew),
            false,
            TaskTurn::You,
        ),
        BarState::Ending => (
            "task-renew-now",
            TaskKind::Renewal,
            Some(TaskAction::Renew),
            true,
            TaskTurn::You,
        ),
        BarState::Expired => (
            "task-expired",
            TaskKind::Renewal,
            Some(TaskAction::Look),
            true,
            TaskTurn::You,
        ),
        BarState::Good if days(post.today(), life.renew_from) <= AHEAD => (
            "task-renew-soon",
            TaskKind::Reminder,
            None,
            false,
            TaskTurn::Nobody,
        ),
        _ => return None,
    };
    let sort = Sort {
        id,
        kind,
        action,
        urgent,
    };
    let next = match life.standing {
        BarState::Good => life.renew_from,
        _ => life.until,
    };
    Some(task(post, line, &sort, turn, Some(next.to_string())))
}

/// Keystores that the journal does not know, all in one task.
fn of_unknown(post: &Post, lines: &[Line]) -> Option<TaskLine> {
    let mut unknown = lines.iter().filter(|line| line.record.is_none());
    let first = unknown.next()?;
    let count = 1 + unknown.count();
    let facts = [
        ("count", count.to_string()),
        ("name", file_name(&first.keystore)),
    ];
    Some(TaskLine {
        id: UNKNOWN.to_owned(),
        kind: TaskKind::Keystore,
        title: post.desk.say("task-unknown", &facts),
        sentence: post.desk.say("task-unknown-says", &facts),
        turn: TaskTurn::You,
        who: None,
        since: None,
        next_date: None,
        urgent: false,
        keystore: (count == 1).then(|| post.handles.of(&first.keystore)),
        action: Some(TaskAction::Look),
    })
}

fn task(
    post: &Post,
    line: &Line,
    sort: &Sort,
    turn: TaskTurn,
    next_date: Option<String>,
) -> TaskLine {
    let key = line.record.as_ref().map(|record| record.key.as_str());
    let beginning = key.and_then(|key| key.get(..SHORT_KEY)).unwrap_or_default();
    let facts = [
        ("name", short_name(line)),
        ("date", next_date.clone().unwrap_or_default()),
    ];
    let who = match turn {
        TaskTurn::Ehealth => Some("window-who-ehealth"),
        TaskTurn::Other => Some("window-who-card"),
        TaskTurn::You | TaskTurn::Nobody => None,
    };
    TaskLine {
        id: format!(
            "{}:{}",
            sort.id.trim_start_matches("task-"),
            beginning.to_lowercase()
        ),
        kind: sort.kind,
        title: post.desk.say(sort.id, &facts),
        sentence: post.desk.say(&format!("{}-says", sort.id), &facts),
        turn,
        who: who.map(|id| post.desk.say(id, &[])),
        since: line.since.map(bars::day),
        next_date,
        urgent: sort.urgent,
        keystore: Some(post.handles.of(&line.keystore)),
        action: sort.action,
    }
}

/// Signed here for a server: the key, and the next step, are there.
fn is_elsewhere(line: &Line) -> bool {
    line.record.as_ref().is_some_and(|record| record.elsewhere)
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// Before the name of a task of access management.
const ACCESS: &str = "access:";
/// Letters of a day at the beginning of a moment.
const DAY: usize = 10;
/// The name of the task of a draft.
const DRAFT: &str = "draft:request";
const UNKNOWN: &str = "keystores:unknown";
/// From so many days before it can be renewed, a certificate is thought of.
const AHEAD: i32 = 30;
/// Digits of a key identifier that tell tasks apart.
const SHORT_KEY: usize = 12;
